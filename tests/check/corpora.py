"""The corpus of each language: sentences with the words that must be found in them.

Run as a program, it measures: `python tests/check/corpora.py [--misses]`. Recall is the share
of planted words that are found, precision the share of findings that were planted; whole is
the share of lines with exactly the words that they should have.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

HERE = Path(__file__).parent


class Line(NamedTuple):
    """One text of the corpus, and the words that must be found in it."""

    language: str
    zone: str
    text: str
    words: tuple[str, ...] = ()


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only, as in load


FILES = sorted(HERE.glob("corpus/*.yml"))
EXAMPLES = HERE / "examples.yml"


def planted() -> Iterator[Line]:
    for path in FILES:
        for zone, texts in read(path)["planted"].items():
            for text, words in texts.items():
                yield Line(path.stem, zone, text, tuple(words))


def innocent() -> Iterator[Line]:
    for path in FILES:
        for zone, texts in read(path)["innocent"].items():
            for text in texts:
                yield Line(path.stem, zone, text)


def examples() -> Iterator[Line]:
    """Yield what those who write rules wrote themselves: it proves, it does not measure."""
    for language, zones in read(EXAMPLES).items():
        for zone, texts in zones.items():
            for text, words in texts.items():
                yield Line(language, zone, text, tuple(words))


def measured(*, misses: bool) -> None:
    """Print recall, precision and whole lines per language."""
    from generator.check.words import compiled, findings, shown  # noqa: PLC0415 - only when run
    from generator.load import load_wordings  # noqa: PLC0415 - only when run

    rules = compiled(*load_wordings(HERE.parents[1]))
    counts: dict[str, Counter[str]] = {}
    for line in (*planted(), *innocent()):
        found = [shown(f.words) for f in findings(line.text, line.zone, rules, line.language)]
        counts.setdefault(line.language, Counter()).update(
            lines=1,
            whole=list(line.words) == found,
            wanted=len(line.words),
            hit=sum(any(word in each for each in found) for word in line.words),
            said=len(found),
            right=sum(any(word in each for word in line.words) for each in found),
        )
        if misses and list(line.words) != found:
            print(f"{line.language} {line.zone}: {line.text!r}\n  {line.words} not {found}")
    print("language  lines  planted  recall  findings  precision  whole")
    for code, seen in [*sorted(counts.items()), ("all", sum(counts.values(), Counter()))]:
        print(
            f"{code:8}  {seen['lines']:5}  {seen['wanted']:7}  {seen['hit'] / seen['wanted']:6.1%}"
            f"  {seen['said']:8}  {seen['right'] / seen['said']:9.1%}"
            f"  {seen['whole'] / seen['lines']:5.1%}"
        )


if __name__ == "__main__":
    measured(misses="--misses" in sys.argv)

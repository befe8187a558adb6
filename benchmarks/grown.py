"""Grow the real content to 20 audiences in 12 languages.

.venv/bin/python benchmarks/grown.py FOLDER

Every text is one that somebody wrote; only names are numbered. A language that has no
translation yet gets the text of one in the same script. Nothing of it is meant to be read, and
the same content grows into the same bytes.
"""

import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.load.catalogues import Wanted, updated
from generator.load.po import Unit, po_text, read_units
from generator.load.sources import read_sources
from generator.load.translations import wanted

ROOT = Path(__file__).resolve().parents[1]
AUDIENCES = 20
# Each language, its name, and whose texts and wording rules it borrows.
LANGUAGES = (
    ("nb", "Norsk bokmål", "nb"),
    ("nn", "Norsk nynorsk", "nb"),
    ("se", "Davvisámegiella", "se"),
    ("en", "English", "en"),
    ("uk", "Українська", "uk"),
    ("ar", "العربية", "ar"),
    ("so", "Soomaali", "en"),
    ("ti", "ትግርኛ", "ti"),
    ("pl", "Polski", "en"),
    ("ru", "Русский", "uk"),
    ("fa", "فارسی", "ar"),
    ("lt", "Lietuvių", "en"),
)
_PLURAL = re.compile(
    r"\{(?P<name>[a-z0-9_-]+), plural,(?: [a-z]+ \{[^{}]*\})*? other \{(?P<other>[^{}]*)\}\s*\}"
)
_LISTED = re.compile(r"^(related|overlaps): \[(.*)\]$", re.MULTILINE)
_MEANT = re.compile(r"^(    audience: )(.+)$", re.MULTILINE)
_SLUG = re.compile(r"^slug: (.+)$", re.MULTILINE)
_VARIANTS = re.compile(r"^variants: .*\n", re.MULTILINE)
_TERMS = re.compile(r"^terms:\n(?:[ #].*\n|\n)*", re.MULTILINE)
_SPOKEN = re.compile(r"^languages:\n(?:  .*\n)+", re.MULTILINE)


@dataclass(frozen=True)
class Growth:
    """Where the texts come from, the real audiences, and how many there will be."""

    source: Path
    names: tuple[str, ...]
    audiences: int

    def copies(self, name: str) -> tuple[str, ...]:
        """Return the ids that stand for one real audience, the first round first."""
        return tuple(each for each, real in self.ids() if real == name)

    def ids(self) -> Iterator[tuple[str, str]]:
        """Yield each grown id with the audience whose texts it has."""
        for number in range(self.audiences):
            turn, index = divmod(number, len(self.names))
            yield f"{self.names[index]}-{turn + 1}", self.names[index]


def grow(target: Path, source: Path = ROOT, audiences: int = AUDIENCES) -> Path:
    """Fill `target`, which must not exist yet, with a whole project and return it."""
    names = tuple(sorted(path.stem for path in (source / "audiences").glob("*.yml")))
    growth = Growth(source, names, audiences)
    shutil.copytree(source / "content", target / "content")
    shutil.copytree(source / "overrides", target / "overrides")
    shutil.copyfile(source / "mkdocs.yml", target / "mkdocs.yml")
    _write_audiences(growth, target)
    _write_site(target)
    _write_campaigns(growth, target)
    _write_wordings(target)
    _write_catalogues(growth, target)
    return target


def _write_audiences(growth: Growth, target: Path) -> None:
    (target / "audiences").mkdir()
    for name, real in growth.ids():
        turn = name.rpartition("-")[2]
        text = (growth.source / f"audiences/{real}.yml").read_text("utf-8")
        text = _SLUG.sub(rf"slug: \1-{turn}", _VARIANTS.sub("", text))
        text = _LISTED.sub(partial(_numbered, turn), text)
        (target / f"audiences/{name}.yml").write_text(text, "utf-8")


def _numbered(turn: str, match: re.Match[str]) -> str:
    named = ", ".join(f"{each.strip()}-{turn}" for each in match[2].split(","))
    return f"{match[1]}: [{named}]"


def _write_site(target: Path) -> None:
    spoken = "".join(f"  - code: {code}\n    name: {name}\n" for code, name, _ in LANGUAGES)
    path = target / "content/site.yml"
    text, found = _SPOKEN.subn(f"languages:\n{spoken}", path.read_text("utf-8"))
    if found != 1:
        raise SystemExit(f"{path}: no list of languages to grow")
    path.write_text(_MEANT.sub(r"\1\2-1", text), "utf-8")


def _write_campaigns(growth: Growth, target: Path) -> None:
    """A campaign stays as small as it is: it speaks to the first copy of its audiences."""
    for path in (target / "content/campaigns").glob("*.yml"):
        text = path.read_text("utf-8")
        for name in growth.names:
            text = re.sub(rf"(?<=[\[ ]){name}(?=[\],:])", f"{name}-1", text)
        path.write_text(text, "utf-8")


def _write_wordings(target: Path) -> None:
    """Borrowed texts follow the rules of their lender; agreed words they cannot know."""
    folder = target / "content/wording"
    for code, _, lender in LANGUAGES:
        text = (folder / f"{lender}.yml").read_text("utf-8")
        (folder / f"{code}.yml").write_text(_TERMS.sub("", text), "utf-8")


def _write_catalogues(growth: Growth, target: Path) -> None:
    """Write each as the program itself would: every text that is asked for, in its order."""
    folder = target / "content/translations"
    codes = {code for code, _, _ in LANGUAGES}
    for path in folder.glob("*.po"):
        if path.stem not in codes:
            path.unlink()
    # Its edits are of texts that have other names now.
    (folder / "minor.yml").unlink(missing_ok=True)
    sources = read_sources(target, translated=False)
    for code, _, lender in LANGUAGES[1:]:
        asked = wanted(sources, code)
        given = _said(asked) if lender == "nb" else _copied(growth, lender)
        units = [_uncounted(unit) if code != lender else unit for unit in given]
        text = updated(po_text([_header(code), *units]), asked, code)
        (target / f"content/translations/{code}.po").write_text(text, "utf-8")


def _uncounted(unit: Unit) -> Unit:
    """Keep one plural form: the lender counts in another way."""
    return replace(unit, text=_PLURAL.sub(_last_form, unit.text))


def _last_form(match: re.Match[str]) -> str:
    return match["other"].replace("#", f"{{{match['name']}}}")


def _said(asked: Iterable[Wanted]) -> Iterator[Unit]:
    """Let nynorsk say what bokmål says."""
    return (Unit(each.context, each.source, each.source) for each in asked)


def _copied(growth: Growth, lender: str) -> Iterator[Unit]:
    path = f"content/translations/{lender}.po"
    for unit in read_units((growth.source / path).read_text("utf-8"), path):
        if unit.context and not unit.obsolete:
            for context in _contexts(growth, unit.context):
                yield Unit(context, unit.source, unit.text, flags=unit.flags)


def _contexts(growth: Growth, context: str) -> Iterator[str]:
    """Yield the key paths of one text in the grown content."""
    first, _, rest = context.partition(".")
    if first in growth.names:
        yield from (f"{copy}.{rest}" for copy in growth.copies(first))
    elif first == "campaigns":
        words = context.split(".")
        yield ".".join(f"{each}-1" if each in growth.names else each for each in words)
    else:
        yield context


def _header(code: str) -> Unit:
    return Unit("", "", f"Language: {code}\nContent-Type: text/plain; charset=UTF-8\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - this script and a folder
        raise SystemExit(__doc__)
    print(grow(Path(sys.argv[1])))

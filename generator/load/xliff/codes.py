"""What stands in braces: names that tools should protect, and braces without a partner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BRACE = re.compile(r"[{}]")
# {satisfied}, {satisfied, ratio}: nothing in it can be translated.
_CODE = re.compile(r"\{[a-z][a-z0-9_-]*(?:\s*,\s*[a-z][a-z0-9_-]*)*\}")


@dataclass(frozen=True)
class Placeholder:
    """A group of braces that the program fills in: no word of it is for translators."""

    text: str


def is_code(text: str) -> bool:
    """Say whether all of a text is one group without words to translate."""
    return _CODE.fullmatch(text) is not None


def cut(text: str) -> Iterator[str | Placeholder]:
    """Yield words and codes in turn; a plural group is words, with whatever stands in it."""
    end = 0
    for start, stop in _groups(text):
        if is_code(text[start:stop]):
            if start > end:
                yield text[end:start]
            yield Placeholder(text[start:stop])
            end = stop
    if end < len(text):
        yield text[end:]


def loose_braces(text: str) -> int:
    """Count the braces without a partner: half a code is read as it stands."""
    return len(_BRACE.findall(text)) - sum(
        len(_BRACE.findall(text[start:stop])) for start, stop in _groups(text)
    )


def _groups(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each outermost group begins and ends."""
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if not opened:
                yield start, match.end()

"""Signs that a reader never sees, but that turn, hide or cut what is written."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Controls (only the line feed may stand), other line ends, the byte order mark, the
# sign for "a letter was lost here", and U+202A-U+202E, which turn the text after them.
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufffd-\uffff\ud800-\udfff]"
)
_ISOLATES = re.compile("[\u2066-\u2069]")
_END_OF_ISOLATE = "\u2069"


@dataclass(frozen=True)
class OddSign:
    """A sign that may not stand, the line of the text that it stands in, and what to do."""

    line: int
    text: str
    hint: str


def odd_signs(text: str) -> Iterator[OddSign]:
    """Yield the first place of each sign that may not stand, and isolates without a partner."""
    seen = set[str]()
    for match in _ODD.finditer(text):
        if match[0] not in seen:
            seen.add(match[0])
            yield OddSign(line_at(text, match.start()), *_reason(match[0]))
    for place in _unpaired(text):
        yield OddSign(
            line_at(text, place),
            f"{_name(text[place])} has no partner",
            "U+2066 begins what is read from left to right, U+2069 ends it: write both or neither",
        )


def line_at(text: str, place: int) -> int:
    """Count lines as editors do: from 1, and only at line feeds."""
    return text.count("\n", 0, place) + 1


def _reason(sign: str) -> tuple[str, str]:
    if sign == "\t":
        return "a tab stands here", "write spaces"
    if sign == "\ufeff":
        return "a byte order mark stands here", "save the file as UTF-8 without BOM"
    if sign == "\ufffd":
        return "a letter was lost here (U+FFFD)", "write the word again"
    return f"{_name(sign)} may not stand here", "delete it: readers do not see it, programs do"


def _name(sign: str) -> str:
    name = unicodedata.name(sign, "control character").lower()
    return f"U+{ord(sign):04X} ({name})"


def _unpaired(text: str) -> Iterator[int]:
    opened = list[int]()
    for match in _ISOLATES.finditer(text):
        if match[0] != _END_OF_ISOLATE:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            yield match.start()
    yield from opened

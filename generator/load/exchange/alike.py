"""When two texts are one: other tools break lines and indent as they please."""

import re
from collections.abc import Callable, Iterator, Sequence

_SPACE = re.compile(r"[ \t\r\n]+")  # a no-break space is a word of the text
_INDENT = re.compile(r"[ \t\r]*\n[ \t\r]*")
_MOST_LINES = 40  # of one remark


def to_the_letter(_context: str, one: str, other: str) -> bool:
    """Take a translation of one text for one of the other only when they are equal."""
    return one == other


def in_one_line(text: str) -> str:
    """Return the text with one space wherever there is space."""
    return _SPACE.sub(" ", text).strip(" ")


def unwrapped(text: str, source: str, wanted: str) -> str | None:
    """Undo to a translation what a tool did to the spaces of its source; None when we cannot."""
    return next((mend(text) for mend in _MENDINGS if mend(source) == wanted), None)


def unknown_remarks(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[str]:
    """Yield the lines that say something new, however a tool has wrapped the others."""
    count = len(ours)
    runs = ((start, stop) for start in range(count) for stop in range(start + 1, count + 1))
    known = {_letters(ours[start:stop]) for start, stop in runs}
    start = 0
    while start < len(theirs):
        ends = range(min(len(theirs), start + _MOST_LINES), start, -1)
        end = next((end for end in ends if _letters(theirs[start:end]) in known), None)
        if end is None:
            yield theirs[start]
        start = end or start + 1


def _letters(lines: Sequence[str]) -> str:
    return "".join("".join(lines).split())


def _without_indent(text: str) -> str:
    return _INDENT.sub("\n", text.strip(" \t\r\n"))


_MENDINGS: tuple[Callable[[str], str], ...] = (str, in_one_line, _without_indent)

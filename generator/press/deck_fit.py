"""How large the words of a slide can be: an estimate, because office fonts differ by machine."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

WIDTH, HEIGHT = 40 / 3, 7.5  # of a slide, in inches
_POINTS = 72
_LEAST, _STEP = 0.36, 0.02
# Shares of the size of a letter, on the safe side: texts of ours are 4 to 10 % narrower in Arial.
_NARROW, _BROAD = frozenset("iljtfrI.,:;!'|()[]- \u00a0·"), frozenset("mwMWGOQÅ@%–шщюжмфШЩЮЖМФ")
_ADVANCES = ((0x1200, 0x13A0, 0.75), (0x600, 0x780, 0.56), (0x400, 0x530, 0.56))
_BOLD = 1.08
_STEPS, _SPARE = 50, 1.1  # another font may be broader than ours
_MARKED = range(0x600, 0x13A0)  # Arabic to Ethiopic


class Box(NamedTuple):
    """Where something lies on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    def turned(self, direction: str) -> "Box":
        """Return where it lies for those who read in that direction."""
        if direction == "ltr":
            return self
        return self._replace(left=WIDTH - self.left - self.width)


@dataclass(frozen=True)
class Lettering:
    """Paragraphs of one size; `gap` is the room below, in sizes, `between` that among them.

    `indent` is the room before each line, in inches, where bullets stand.
    """

    texts: tuple[str, ...]
    size: float
    bold: bool = False
    gap: float = 0.0
    between: float = 0.0
    indent: float = 0.0
    least: float = 0.0

    def at(self, scale: float) -> float:
        """Return the size in whole points."""
        return max(self.least, math.floor(self.size * scale))

    def height(self, scale: float, width: float) -> float:
        """Return how many inches it takes, without the room below."""
        size, room = self.at(scale), (width - self.indent) * _POINTS
        lines = sum(lines_of(each, size, room, bold=self.bold) for each in self.texts)
        spread = self.between * max(0, len(self.texts) - 1)
        return size * (lines * max(map(_leading, self.texts)) + spread) / _POINTS

    def is_broader(self, scale: float, width: float) -> bool:
        """Tell whether one of its words needs more than a line."""
        size, room = self.at(scale), (width - self.indent) * _POINTS
        words = (word for text in self.texts for word in text.split(" "))
        return any(advance(word, size, bold=self.bold) > room for word in words)


def scale_for(stack: Sequence[Lettering], width: float, height: float) -> float:
    """Return how much smaller everything must be to fit: 1 where there is room enough."""
    scales = (1 - _STEP * step for step in range(round((1 - _LEAST) / _STEP) + 1))
    return next((each for each in scales if _fits(stack, each, width, height)), _LEAST)


def placed(
    stack: Sequence[Lettering], scale: float, left: float, top: float, width: float
) -> Iterator[Box]:
    """Yield where each wording lies, one below the other."""
    for each in stack:
        height = each.height(scale, width)
        yield Box(left, top, width, height)
        top += height + each.gap * each.at(scale) / _POINTS


def lines_of(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Return on how many lines a paragraph stands in a room of so many points."""
    lines, used, space = 1, 0.0, advance(" ", size)
    for word in text.split(" "):
        broad = advance(word, size, bold=bold)
        if used and used + space + broad > room:
            lines, used = lines + 1, broad
        else:
            used += broad + (space if used else 0)
    return lines


def balanced(text: str, size: float, room: float, *, bold: bool) -> float:
    """Return the narrowest room in which a text has as few lines as in the whole one.

    The last line of a title would else hold one word.
    """
    lines = lines_of(text, size, room, bold=bold)
    rooms = [room * step / _STEPS for step in range(_STEPS, _STEPS // 2, -1)]
    kept = [each for each in rooms if lines_of(text, size, each, bold=bold) == lines]
    return min(room, min(kept) * _SPARE) if lines > 1 else room


def advance(text: str, size: float, *, bold: bool = False) -> float:
    """Return how many points a text is broad."""
    return sum(map(_share, text)) * size * (_BOLD if bold else 1)


def _fits(stack: Sequence[Lettering], scale: float, width: float, height: float) -> bool:
    if any(each.is_broader(scale, width) for each in stack):
        return False
    *_, last = placed(stack, scale, 0, 0, width)
    return last.top + last.height <= height


def _share(letter: str) -> float:
    if letter in _NARROW:
        return 0.33
    if letter in _BROAD:
        return 0.85
    point = ord(letter)
    known = (share for first, end, share in _ADVANCES if first <= point < end)
    return next(known, 0.68 if letter.isupper() else 0.555)


def _leading(text: str) -> float:
    """Return how high a line is: letters with marks above and below need more."""
    return 1.42 if any(each in _MARKED for each in map(ord, text)) else 1.17

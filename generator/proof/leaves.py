"""The pages of a PDF as signs with a place, in the order in which a person reads them."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

Colour = tuple[int, int, int, int]  # with how much of it covers what lies under it
Rect = tuple[float, float, float, float]  # left, bottom, right, top


class Glyph(NamedTuple):
    """One sign on a page: its size in points, its box in points from the lower left corner.

    `base` is the line that it stands on. A sign that is not `known` is drawn, but no
    machine can tell which it is.
    """

    text: str
    size: float
    left: float
    bottom: float
    right: float
    top: float
    colour: Colour
    base: float = 0.0
    known: bool = True


@dataclass(frozen=True)
class Leaf:
    """One page: its size in points and its signs, in the order of reading.

    `trim` is what is left when the paper is cut, `bleed` how far colours go beyond it.
    """

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    trim: Rect = (0, 0, 0, 0)
    bleed: Rect = (0, 0, 0, 0)

    @property
    def text(self) -> str:
        """Everything that is set, with the line breaks of the page."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def lines(self) -> Iterator[tuple[Glyph, ...]]:
        """Yield what has letters between two breaks."""
        for _, line in groupby(self.glyphs, key=lambda glyph: glyph.text in "\r\n"):
            glyphs = tuple(line)
            if any(glyph.text.strip() for glyph in glyphs):
                yield glyphs

    def runs_where(self, wrong: Callable[[Glyph], bool]) -> Iterator[tuple[Glyph, ...]]:
        """Yield what is wrong as whole runs, so that nobody reads a problem per letter."""
        run: list[Glyph] = []
        for glyph in self.glyphs:
            if not glyph.text.strip():
                # A space is never wrong, and ends no run.
                run += [glyph] if run else []
            elif wrong(glyph):
                run.append(glyph)
            elif run:
                yield tuple(run)
                run = []
        if run:
            yield tuple(run)


def is_right_to_left(sign: str) -> bool:
    """Tell letters of right-to-left scripts; their digits run from left to right."""
    return unicodedata.bidirectional(sign) in {"R", "AL"}

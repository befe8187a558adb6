"""The pages of a PDF as signs with a place, in the order in which a person reads them."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple


class Glyph(NamedTuple):
    """One sign on a page: its size in points, its box in points from the lower left corner."""

    text: str
    size: float
    left: float
    bottom: float
    right: float
    top: float
    colour: tuple[int, int, int, int]


@dataclass(frozen=True)
class Leaf:
    """One page: its size in points and its signs, in the order of reading."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """Everything that is set, with the line breaks of the page."""
        return "".join(glyph.text for glyph in self.glyphs)

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


def in_reading_order(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Put right what pdfium turns around on right-to-left lines.

    It hands out the letters of a ligature backwards, and the parts of a number or
    of a Latin word too. The eye reads those from left to right, so their place on
    the page decides: a telephone number that is really printed backwards stays so.
    """
    turned = [
        glyph
        for _, cluster in groupby(glyphs, key=lambda glyph: glyph[2:6])
        for glyph in _turned(list(cluster))
    ]
    if not any(is_right_to_left(glyph.text) for glyph in turned):
        yield from turned
        return
    for is_break, line in groupby(turned, key=lambda glyph: glyph.text in "\r\n"):
        if is_break:
            yield from line
        else:
            yield from _sorted_runs(list(line))


def is_right_to_left(sign: str) -> bool:
    """Tell letters of right-to-left scripts; their digits run from left to right."""
    return unicodedata.bidirectional(sign) in {"R", "AL"}


def _turned(cluster: list[Glyph]) -> list[Glyph]:
    # Signs that share one box are one ligature.
    return cluster[::-1] if all(is_right_to_left(glyph.text) for glyph in cluster) else cluster


def _sorted_runs(line: list[Glyph]) -> Iterator[Glyph]:
    if not any(is_right_to_left(glyph.text) for glyph in line):
        # Pdfium takes every line of such a page for one from right to left.
        yield from sorted(line, key=lambda glyph: glyph.left)
        return
    for stays, run in groupby(line, key=_belongs_to_the_right):
        signs = list(run)
        if stays:
            yield from signs
            continue
        # Spaces and points around a run belong to the line, not to the run.
        inked = [index for index, glyph in enumerate(signs) if glyph.text.isalnum()]
        first, last = (inked[0], inked[-1] + 1) if inked else (0, 0)
        yield from signs[:first]
        yield from sorted(signs[first:last], key=lambda glyph: glyph.left)
        yield from signs[last:]


def _belongs_to_the_right(glyph: Glyph) -> bool:
    return is_right_to_left(glyph.text) or unicodedata.category(glyph.text) == "Mn"

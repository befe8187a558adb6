"""Lines of a page as eyes take them: column by column, each from the top.

Pdfium reads straight across: what stands on one height becomes one line, however wide the
gap. So a text in one of two columns would come back torn to pieces.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from generator.proof.leaves import Glyph

# A gap of this many letters high parts two columns; a space between words is a quarter of one.
_GAP = 1.5
# How far below a line the next one of its column may begin, in letters high.
_NEXT = 2.4
_ALIKE = 0.9


class _Piece(NamedTuple):
    """What one column has of one line."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    size: float


def column_lines(glyphs: Iterable[Glyph]) -> Iterator[tuple[Glyph, ...]]:
    """Yield the lines of a page; where it has columns, those of one block after each other."""
    lines = [
        tuple(line)
        for is_break, line in groupby(glyphs, key=lambda glyph: glyph.text in "\r\n")
        if not is_break
    ]
    parted = [tuple(_parted(line)) for line in lines]
    if all(len(pieces) == 1 for pieces in parted):
        yield from lines
    else:
        yield from _chained([_piece(part) for pieces in parted for part in pieces])


def _parted(line: tuple[Glyph, ...]) -> Iterator[tuple[Glyph, ...]]:
    """Cut a line where nothing stands for a while; the pieces keep their order."""
    inked = sorted((glyph for glyph in line if glyph.text.strip()), key=lambda glyph: glyph.left)
    cuts, end = [], inked[0].right if inked else 0.0
    for glyph in inked:
        if glyph.left - end > _GAP * glyph.size:
            cuts.append((glyph.left + end) / 2)
        end = max(end, glyph.right)
    if not cuts:
        yield line
        return
    columns: dict[int, list[Glyph]] = {}
    at = None
    for glyph in line:
        if glyph.text.strip() or at is None:
            at = bisect(cuts, (glyph.left + glyph.right) / 2)
        columns.setdefault(at, []).append(glyph)
    yield from map(tuple, columns.values())


def _piece(glyphs: tuple[Glyph, ...]) -> _Piece:
    inked = [glyph for glyph in glyphs if glyph.text.strip()] or list(glyphs)
    return _Piece(
        glyphs,
        min(glyph.left for glyph in inked),
        max(glyph.right for glyph in inked),
        inked[0].base,
        max(glyph.size for glyph in inked),
    )


def _chained(pieces: list[_Piece]) -> Iterator[tuple[Glyph, ...]]:
    """Yield after each line the next one of its block, wherever pdfium has put it."""
    waiting = dict(enumerate(pieces))
    while waiting:
        at: int | None = next(iter(waiting))
        while at is not None:
            piece = waiting.pop(at)
            yield piece.glyphs
            below = {each: waiting[each] for each in waiting if _follows(waiting[each], piece)}
            at = max(below, key=lambda each: below[each].base, default=None)


def _follows(piece: _Piece, above: _Piece) -> bool:
    shared = min(piece.right, above.right) - max(piece.left, above.left)
    alike = min(piece.size, above.size) > _ALIKE * max(piece.size, above.size)
    return alike and shared > 0 and 0 < above.base - piece.base < _NEXT * above.size

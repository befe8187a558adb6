"""Signs of a page in the order in which a person reads them."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.proof.columns import column_lines
from generator.proof.leaves import Glyph, is_right_to_left

_BREAK = Glyph("\n", 0, 0, 0, 0, 0, (0, 0, 0, 0))
# Signs that are part of the number they stand before.
_OWN = frozenset("§+№")


def in_reading_order(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Put right what pdfium turns around on right-to-left lines.

    It hands out the letters of a ligature backwards, and the parts of a number or
    of a Latin word too. The eye reads those from left to right, so their place on
    the page decides: a telephone number that is really printed backwards stays so.
    """
    read = list(glyphs)
    turns = any(map(is_right_to_left, {glyph.text for glyph in read}))
    for line in column_lines(_unturned(read) if turns else read):
        yield from _sorted_runs(line) if turns else line
        yield _BREAK


def _unturned(glyphs: Iterable[Glyph]) -> list[Glyph]:
    clusters = groupby(glyphs, key=lambda glyph: glyph[2:6])
    return [glyph for _, cluster in clusters for glyph in _turned(list(cluster))]


def _turned(cluster: list[Glyph]) -> list[Glyph]:
    # Signs that share one box are one ligature.
    return cluster[::-1] if all(is_right_to_left(glyph.text) for glyph in cluster) else cluster


def _sorted_runs(line: tuple[Glyph, ...]) -> Iterator[Glyph]:
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
        inked = [at for at, glyph in enumerate(signs) if glyph.text.isalnum() or glyph.text in _OWN]
        first, last = (inked[0], inked[-1] + 1) if inked else (0, 0)
        yield from signs[:first]
        yield from sorted(signs[first:last], key=lambda glyph: glyph.left)
        yield from signs[last:]


def _belongs_to_the_right(glyph: Glyph) -> bool:
    return is_right_to_left(glyph.text) or unicodedata.category(glyph.text) == "Mn"

"""Can every letter be told from what lies under it? Measured on the finished page.

The page is rendered without its text; each letter's colour is compared with the
pixels under its box. A flat colour says nothing here: the fault that this finds is
a title that runs over a snow peak.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from generator.check.contrast import contrast
from generator.proof.leaves import Glyph, Leaf
from generator.proof.pixels import Box, Colour, Raster

# WCAG 2.2, 1.4.6 (AAA): 7 for text, 4.5 for large text. Large is 18 pt here: the
# 14 pt bold that the criterion also knows would need the weight of every letter.
LEAST, LEAST_LARGE, LARGE = 7.0, 4.5, 18.0
# The signs of a list are drawings, not words (1.4.11).
_DRAWN, LEAST_DRAWN = frozenset("•‣◦▪"), 3.0
# The share of a letter's box that may be too close in colour: the soft edge of a
# line or shape that touches the box, not a shape that the letter stands on.
_MOST_FAINT = 0.1
DPI = 96.0


def faint_runs(leaf: Leaf, bare: Raster, dpi: float = DPI) -> Iterator[tuple[str, float]]:
    """Yield each run of letters that is too faint, and its lowest contrast."""
    measured = dict(_measured(leaf, bare, dpi))
    for run in leaf.runs_where(lambda glyph: measured[glyph] < least(glyph)):
        worst = min(measured[glyph] for glyph in run if glyph.text.strip())
        yield "".join(glyph.text for glyph in run), worst


def least(glyph: Glyph) -> float:
    """Return the contrast that a sign of this size needs."""
    if glyph.text in _DRAWN:
        return LEAST_DRAWN
    return LEAST_LARGE if glyph.size >= LARGE else LEAST


def _measured(leaf: Leaf, bare: Raster, dpi: float) -> Iterator[tuple[Glyph, float]]:
    """Yield the contrast of every letter: of a whole line at once where its ground is flat."""
    letters = (glyph for glyph in leaf.glyphs if glyph.text.strip())
    for _, line in groupby(letters, key=lambda glyph: (glyph.colour, glyph.base)):
        glyphs = tuple(line)
        if under := bare.flat(_box(glyphs, leaf, dpi)):
            found = _ratio(_inked(glyphs[0], under), under)
            yield from ((glyph, found) for glyph in glyphs)
        else:
            yield from ((glyph, _contrast(glyph, leaf, bare, dpi)) for glyph in glyphs)


@cache
def _ratio(one: Colour, other: Colour) -> float:
    return contrast(f"#{bytes(one).hex()}", f"#{bytes(other).hex()}")


def _contrast(glyph: Glyph, leaf: Leaf, bare: Raster, dpi: float) -> float:
    """Return the contrast that all but a tenth of the pixels under a letter reach."""
    under = bare.colours(_box((glyph,), leaf, dpi))
    measured = sorted((_ratio(_inked(glyph, colour), colour), count) for count, colour in under)
    allowed = _MOST_FAINT * sum(count for count, _ in under)
    for found, count in measured:
        allowed -= count
        if allowed < 0:
            return found
    return measured[-1][0]


def _inked(glyph: Glyph, under: Colour) -> Colour:
    """Mix a letter that can be seen through with what lies under it."""
    *ink, alpha = glyph.colour
    red, green, blue = (
        round((part * alpha + below * (255 - alpha)) / 255)
        for part, below in zip(ink, under, strict=True)
    )
    return (red, green, blue)


def _box(glyphs: Iterable[Glyph], leaf: Leaf, dpi: float) -> Box:
    """Return the pixels that hold all of these letters."""
    lefts, bottoms, rights, tops = zip(*(glyph[2:6] for glyph in glyphs), strict=True)
    scale = dpi / 72
    return (
        int(min(lefts) * scale),
        int((leaf.height - max(tops)) * scale),
        round(max(rights) * scale),
        round((leaf.height - min(bottoms)) * scale),
    )

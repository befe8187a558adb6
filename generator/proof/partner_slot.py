"""Does a partner stand beside us as was agreed? Measured on the finished sheet.

We come first and larger; the logo is whole, nothing comes near it, and its ground is calm and
light. A sheet without a partner shows no picture that nobody ordered.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.check.contrast import contrast
from generator.problems import Problem
from generator.proof.leaves import Glyph, Leaf, Rect
from generator.proof.legible import DPI
from generator.proof.orders import SheetOrder, SlotOrder
from generator.proof.pdf import MM, OpenPdf
from generator.proof.pixels import Colour, Raster
from generator.proof.quoted import quoted
from generator.proof.recovered import plain

# Below this, in millimetres, small logos cannot be told apart; nothing comes nearer to a logo
# than this share of its height.
LEAST_MM, CLEAR = 12.0, 0.25
# What rounding and the soft edges of drawings may cost, in millimetres.
_SLACK = 0.3
# Ink must stand out from the ground (WCAG 2.2, 1.4.11), on more than a speck of the logo; the
# ground is nearly white: 21 is the contrast of paper with black.
_LEAST_INK, _LEAST_SHARE, _LIGHT = 3.0, 0.02, 18.0
_BLACK = "#000000"


class _Placed(NamedTuple):
    """A logo on its page: its box in points from the lower left corner."""

    page: int
    box: Rect

    @property
    def width(self) -> float:
        return (self.box[2] - self.box[0]) * MM

    @property
    def height(self) -> float:
        return (self.box[3] - self.box[1]) * MM


def slot_problems(path: str, file: OpenPdf, order: SheetOrder) -> Iterator[Problem]:
    """Yield what is wrong with the logo of a partner, or with one that nobody agreed to."""
    if order.slot is None:
        # Whoever does not say what a code is called cannot tell it from another picture.
        known = {order.code_alt} if order.code_alt else {*file.reading.figures}
        for alt in sorted({*file.reading.figures} - known):
            text = f'the picture "{quoted(alt)}" was not ordered'
            yield Problem(path, 1, text, "a logo stands on sheets with an open slot only")
        return
    found = [
        _Placed(each.page, box)
        for each in file.reading.drawn
        if each.alt == order.slot.alt and (box := file.box_of(each.page, each.marks))
    ]
    if len(found) != 1:
        text = f'the logo "{order.slot.alt}" stands {len(found)} times on the sheet, not once'
        yield Problem(path, 1, text, "look at the template, and at the file of the logo")
    for logo in found:
        leaf = file.reading.leaves[logo.page]
        yield from _edge(path, logo, leaf, order)
        yield from _clear(path, logo, leaf, file, order.slot)
        yield from _beside(path, logo, leaf, order)
        yield from _ground(path, logo, leaf, file)


def _edge(path: str, logo: _Placed, leaf: Leaf, order: SheetOrder) -> Iterator[Problem]:
    left, bottom, right, top = (each * MM for each in logo.box)
    cut = order.trimmed
    wide, high = leaf.width * MM - cut, leaf.height * MM - cut
    room = min(left - cut, bottom - cut, wide - right, high - top)
    if room < order.edge - _SLACK:
        text = f"the logo stands {room:.1f} mm from the edge"
        yield Problem(path, 1, text, f"keep {order.edge:g} mm free")


def _clear(
    path: str, logo: _Placed, leaf: Leaf, file: OpenPdf, slot: SlotOrder
) -> Iterator[Problem]:
    """Yield words and pictures that come too near."""
    room = CLEAR * logo.height - _SLACK
    hint = f"keep {CLEAR * logo.height:.1f} mm free; the letters of a logo must be outlines"
    for line in leaf.lines:
        near = min(_gap(glyph[2:6], logo.box) for glyph in line if glyph.text.strip())
        if near < room:
            said = quoted("".join(glyph.text for glyph in line))
            yield Problem(path, 1, f'"{said}" stands {max(0, near):.1f} mm from the logo', hint)
    for each in file.reading.drawn:
        box = file.box_of(each.page, each.marks)
        if each.alt != slot.alt and each.page == logo.page and box and _gap(box, logo.box) < room:
            text = f'the picture "{quoted(each.alt)}" stands too near to the logo'
            yield Problem(path, 1, text, hint)


def _beside(path: str, logo: _Placed, leaf: Leaf, order: SheetOrder) -> Iterator[Problem]:
    """Compare the logo with our name: which is first, and which is larger."""
    slot = order.slot
    ours = _name(slot.name if slot else (), leaf, logo)
    if ours is None:
        text = "our name does not stand in one row with the logo"
        yield Problem(path, 1, text, "we come first: both belong at the foot of the sheet")
        return
    first = ours[0] >= logo.box[2] if slot and slot.mirrored else ours[2] <= logo.box[0]
    if not first:
        yield Problem(path, 1, "the logo stands before our name", "we come first")
    width, height = ((ours[2] - ours[0]) * MM, (ours[3] - ours[1]) * MM)
    size = f"{logo.width:.1f} x {logo.height:.1f} mm"
    if logo.width > width + _SLACK or logo.height > height + _SLACK:
        text = f"the logo measures {size}, our name {width:.1f} x {height:.1f} mm"
        yield Problem(path, 1, text, "our name is the larger one")
    if logo.height < LEAST_MM - _SLACK:
        text = f"the logo measures {size}; it needs {LEAST_MM:g} mm in height"
        yield Problem(path, 1, text, "cut away what is empty around it, or ask for another shape")


def _ground(path: str, logo: _Placed, leaf: Leaf, file: OpenPdf) -> Iterator[Problem]:
    bare = file.bare(logo.page, DPI)
    inner, outer = (_grown(logo.box, by * logo.height / MM) for by in (0.04, CLEAR * 0.9))
    rings = (
        (outer[0], outer[1], inner[0], outer[3]),
        (inner[2], outer[1], outer[2], outer[3]),
        (outer[0], outer[1], outer[2], inner[1]),
        (outer[0], inner[3], outer[2], outer[3]),
    )
    grounds = {bare.flat(_pixels(ring, leaf)) for ring in rings}
    ground = next(iter(grounds))
    if ground is None or len(grounds) > 1:
        yield Problem(path, 1, "the ground around the logo is not of one colour", "give it snow")
    elif contrast(_hex(ground), _BLACK) < _LIGHT:
        yield Problem(path, 1, f"the logo stands on {_hex(ground)}: too dark", "give it snow")
    elif not _is_seen(bare, logo, leaf, ground):
        text = f"the logo cannot be told from its ground, {_hex(ground)}"
        yield Problem(path, 1, text, "ask for the logo that is made for white paper")


def _is_seen(bare: Raster, logo: _Placed, leaf: Leaf, ground: Colour) -> bool:
    counted = bare.colours(_pixels(logo.box, leaf))
    inked = sum(
        many for many, colour in counted if contrast(_hex(colour), _hex(ground)) >= _LEAST_INK
    )
    return inked > _LEAST_SHARE * sum(many for many, _ in counted)


def _name(texts: Iterable[str], leaf: Leaf, logo: _Placed) -> Rect | None:
    """Return the box around our name and what belongs to it, in the row of the logo."""
    known = {word for text in texts for word in plain(text).split()}
    reach = logo.box[3] - logo.box[1]
    lines = [
        line
        for line in leaf.lines
        if {*plain("".join(glyph.text for glyph in line)).split()} <= known
        and logo.box[1] - reach < line[0].base < logo.box[3] + reach
    ]
    inked = [glyph for line in lines for glyph in line if glyph.text.strip()]
    return _around(inked) if inked else None


def _around(glyphs: Iterable[Glyph]) -> Rect:
    lefts, bottoms, rights, tops = zip(*(glyph[2:6] for glyph in glyphs), strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _gap(one: Rect, other: Rect) -> float:
    """Return how far two boxes are apart in millimetres; less than nothing: they overlap."""
    across = max(one[0] - other[2], other[0] - one[2])
    along = max(one[1] - other[3], other[1] - one[3])
    return max(across, along) * MM


def _grown(box: Rect, by: float) -> Rect:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _pixels(box: Rect, leaf: Leaf) -> tuple[int, int, int, int]:
    scale = DPI / 72
    left, bottom, right, top = box
    upper, lower = leaf.height - top, leaf.height - bottom
    return int(left * scale), int(upper * scale), round(right * scale), round(lower * scale)


def _hex(colour: Colour) -> str:
    return f"#{bytes(colour).hex()}"

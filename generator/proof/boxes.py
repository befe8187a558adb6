"""Paper, knife and printer: the size of every page, and what stands too near its edge."""

from collections.abc import Iterator, Sequence

from generator.formats import BLEED
from generator.problems import Problem
from generator.proof.leaves import Glyph, Leaf, Rect
from generator.proof.orders import SheetOrder
from generator.proof.pdf import MM
from generator.proof.pixels import Point, Raster
from generator.proof.quoted import quoted

# Half a millimetre: what rounding to points can do. Letters may touch the edge.
_SLACK = 0.5
_TOUCH = 0.2
# How much of an edge may be bare beyond the cut: the soft foot of a hill, a thin line.
_MOST_BARE = 0.02


def size_problems(path: str, leaves: tuple[Leaf, ...], order: SheetOrder) -> Iterator[Problem]:
    """Yield what is wrong with the pages as paper."""
    if len(leaves) != order.pages:
        yield Problem(
            path,
            1,
            f"the sheet has {len(leaves)} pages; {order.pages} were ordered",
            "say it shorter, or give the text more room in the template",
        )
    for leaf in leaves:
        paper = (0, 0, leaf.width * MM, leaf.height * MM)
        if not _alike(paper, (0, 0, order.width, order.height)):
            yield Problem(
                path,
                1,
                f"a page measures {paper[2]:.1f} x {paper[3]:.1f} mm; "
                f"{order.width:g} x {order.height:g} were ordered",
                "correct the size in the template or in generator/formats.py",
            )
        else:
            yield from _cut(path, leaf, order)


def _cut(path: str, leaf: Leaf, order: SheetOrder) -> Iterator[Problem]:
    """Compare what the file tells the shop: where the knife goes, how far colours go on."""
    bleed = BLEED if order.trimmed else 0
    for name, box, wanted in (
        ("TrimBox", leaf.trim, _inset(order, order.trimmed)),
        ("BleedBox", leaf.bleed, _inset(order, order.trimmed - bleed)),
    ):
        said = tuple(each * MM for each in box)
        if not _alike(said, wanted):
            yield Problem(
                path,
                1,
                f"the {name} of a page is {_said(said)} mm, not {_said(wanted)}",
                "a shop would cut in the wrong place",
            )


def edge_problems(path: str, leaves: tuple[Leaf, ...], order: SheetOrder) -> Iterator[Problem]:
    """Yield letters that stand outside the page, or so near its edge that they are lost."""
    cut = _inset(order, order.trimmed)
    for line in (line for leaf in leaves for line in leaf.lines):
        room = _room([glyph for glyph in line if glyph.text.strip()], cut)
        if room < -_TOUCH:
            said, hint = f"{-room:.1f} mm outside the page", "a printer would cut it off"
        elif room < order.edge - _TOUCH:
            said = f"{max(0, room):.1f} mm from the edge: a printer or a knife takes it"
            hint = f"keep {order.edge:g} mm free"
        else:
            continue
        text = quoted("".join(glyph.text for glyph in line))
        yield Problem(path, 1, f'"{text}" stands {said}', hint)


def bleed_problems(path: str, bare: Raster, leaf: Leaf, order: SheetOrder) -> Iterator[Problem]:
    """Yield a ground that ends where the knife goes: what slips by a hair shows white."""
    scale = bare.size[0] / (leaf.width * MM)
    within, beyond = (_sides(order, way * BLEED / 2, scale) for way in (-1, 1))
    for side, line in within.items():
        inside, outside = bare.inked(*line), bare.inked(*beyond[side])
        ends = [one and not other for one, other in zip(inside, outside, strict=True)]
        if sum(ends) > _MOST_BARE * len(ends):
            yield Problem(
                path,
                1,
                f"the ground ends at the cut ({side})",
                f"let it go on for {BLEED:g} mm, or a white line shows where the knife slips",
            )


def _sides(order: SheetOrder, out: float, scale: float) -> dict[str, tuple[Point, Point]]:
    """Return the sides of the trimmed sheet, moved outwards, in pixels from the upper left."""
    near, right, foot = order.trimmed, order.width - order.trimmed, order.height - order.trimmed

    def line(*ends: float) -> tuple[Point, Point]:
        x, y, to_x, to_y = (each * scale for each in ends)
        return (x, y), (to_x, to_y)

    return {
        "left": line(near - out, near, near - out, foot),
        "top": line(near, near - out, right, near - out),
        "right": line(right + out, near, right + out, foot),
        "foot": line(near, foot + out, right, foot + out),
    }


def _room(letters: Sequence[Glyph], cut: Rect) -> float:
    """Return how far inside of a frame the outermost of some letters stands, in millimetres."""
    lefts, bottoms, rights, tops = zip(*(glyph[2:6] for glyph in letters), strict=True)
    left, bottom, right, top = cut
    room: float = min(
        min(lefts) * MM - left,
        min(bottoms) * MM - bottom,
        right - max(rights) * MM,
        top - max(tops) * MM,
    )
    return room


def _inset(order: SheetOrder, by: float) -> Rect:
    return (by, by, order.width - by, order.height - by)


def _alike(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(a - b) <= _SLACK for a, b in zip(one, other, strict=True))


def _said(box: tuple[float, ...]) -> str:
    return " ".join(f"{each:.1f}" for each in box)

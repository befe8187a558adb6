"""Pages laid out side by side on larger paper: each must stand in its place, and whole."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.problems import Problem
from generator.proof.leaves import Glyph, Leaf
from generator.proof.orders import ArrangedOrder
from generator.proof.pdf import OpenPdf
from generator.proof.quoted import quoted
from generator.proof.scanned import wanted_codes
from generator.proof.sheets import placed_problems

# What scaling to the printer's own margins would take, and rounding does not.
_MOST_SCALED = 0.005
_WORDS_QUOTED = 6
_SPACE = Glyph(" ", 0, 0, 0, 0, 0, (0, 0, 0, 0))


def arranged_problems(
    path: str, file: OpenPdf, pages: OpenPdf, order: ArrangedOrder
) -> Iterator[Problem]:
    """Yield everything in which an arranged sheet differs from its own pages."""
    leaves = pages.reading.leaves
    times = sum(row.count(1) for side in order.sides for row in side)
    own = replace(order.sheet, codes=tuple(dict.fromkeys(order.sheet.codes)))
    codes = wanted_codes(pages, own)
    sheet = replace(own, codes=tuple(codes.elements()) * times)
    yield from placed_problems(path, file, sheet)
    for number, (side, leaf) in enumerate(zip(order.sides, file.reading.leaves, strict=False), 1):
        for row, places in enumerate(side):
            for column, page in enumerate(places):
                found = _part(leaf, (column, row), (len(places), len(side)))
                wanted = leaves[page - 1].glyphs if 0 < page <= len(leaves) else ()
                if fault := _differs(found, wanted):
                    where = f"side {number}, row {row + 1}, place {column + 1} from the left"
                    yield Problem(
                        path,
                        1,
                        f"{where}: {_named(page, wanted)} should stand there; {fault}",
                        "the pages would come in the wrong order: lay them out again",
                    )


def _part(leaf: Leaf, place: tuple[int, int], many: tuple[int, int]) -> tuple[Glyph, ...]:
    """Return the letters in one of the equal parts of a page, counted from the upper left."""
    wide, high = leaf.width / many[0], leaf.height / many[1]

    def stands_there(glyph: Glyph) -> bool:
        across = (glyph.left + glyph.right) / 2
        down = leaf.height - (glyph.bottom + glyph.top) / 2
        return (int(across // wide), int(down // high)) == place

    lines = (tuple(filter(stands_there, line)) for line in leaf.lines)
    return tuple(glyph for line in lines if line for glyph in (*line, _SPACE))


def _differs(found: tuple[Glyph, ...], wanted: tuple[Glyph, ...]) -> str:
    """Say how the letters in one place differ from those of the page, or nothing."""
    here, there = (Counter(map(_letter, _inked(each))) for each in (found, wanted))
    if here != there:
        return f'"{_beginning(found)}" does'
    sizes = [sum(glyph.size for glyph in _inked(each)) for each in (found, wanted)]
    if abs(sizes[0] - sizes[1]) > _MOST_SCALED * sizes[1]:
        return f"it is printed at {100 * sizes[0] / sizes[1]:.0f} % of its size"
    return ""


def _inked(glyphs: tuple[Glyph, ...]) -> Iterator[Glyph]:
    return (glyph for glyph in glyphs if glyph.text.strip())


def _letter(glyph: Glyph) -> str:
    return glyph.text


def _named(page: int, glyphs: tuple[Glyph, ...]) -> str:
    return f'page {page} ("{_beginning(glyphs)}")' if page else "nothing"


def _beginning(glyphs: tuple[Glyph, ...]) -> str:
    text = "".join(glyph.text for glyph in glyphs)
    return quoted(" ".join(text.split()[:_WORDS_QUOTED])) or "nothing"


def repeated_sides(columns: int, rows: int, pages: int) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Return the sides of paper that is cut into equal sheets: the same page in every place."""
    return tuple(((page,) * columns,) * rows for page in range(1, pages + 1))


def booklet_sides(pages: int, *, mirrored: bool) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Return the sides of a booklet, outermost sheet first; `mirrored` is read from the right."""
    whole = 4 * -(-pages // 4)
    sides: list[tuple[int, int]] = []
    for first in range(1, whole // 2, 2):
        last = whole + 1 - first
        sides += [(last, first), (first + 1, last - 1)]
    shown = [tuple(page if page <= pages else 0 for page in side) for side in sides]
    return tuple((side[::-1] if mirrored else side,) for side in shown)

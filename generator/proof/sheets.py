"""Read a finished PDF the way a reader, a printer and a telephone do."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.problems import Problem
from generator.proof.accessible import pdf_ua_faults
from generator.proof.codes import codes_in
from generator.proof.leaves import Glyph, Leaf
from generator.proof.legible import DPI, faint_runs
from generator.proof.orders import SheetOrder
from generator.proof.pdf import MM, Cut, Reading, picture_of
from generator.proof.pixels import Box
from generator.proof.recovered import lost, plain

# Half a millimetre: what rounding to points can do. Letters may touch the edge.
_SLACK_MM = 0.5
_SLACK_POINTS = 0.5
_LONGEST_QUOTE = 60
# A good office printer keeps what 300 dpi shows; a poor one, or a photocopy, 150.
_POOR, _GOOD = 150, 300


def sheet_problems(
    path: str, pdf: bytes, reading: Reading, order: SheetOrder
) -> tuple[Problem, ...]:
    """Return everything in which the sheet differs from what was ordered."""
    found = [problem for proof in _PROOFS for problem in proof(path, reading, order)]
    found += _access(path, pdf)
    for number, leaf in enumerate(reading.leaves):
        found += _faint(path, pdf, leaf, number)
    return (*found, *_codes(path, pdf, order, len(reading.leaves)))


def _pages(path: str, reading: Reading, order: SheetOrder) -> Iterator[Problem]:
    if len(reading.leaves) != order.pages:
        yield Problem(
            path,
            1,
            f"the sheet has {len(reading.leaves)} pages; {order.pages} were ordered",
            "say it shorter, or give the text more room in the template",
        )
    for leaf in reading.leaves:
        width, height = leaf.width * MM, leaf.height * MM
        if abs(width - order.width) > _SLACK_MM or abs(height - order.height) > _SLACK_MM:
            yield Problem(
                path,
                1,
                f"a page measures {width:.1f} x {height:.1f} mm; "
                f"{order.width:g} x {order.height:g} were ordered",
                "correct the size in the template or in generator/formats.py",
            )


def _inside(path: str, reading: Reading, _order: SheetOrder) -> Iterator[Problem]:
    for leaf in reading.leaves:
        for run in _runs(leaf, partial(_outside, leaf=leaf)):
            yield Problem(path, 1, f'"{run}" stands outside the page', "a printer would cut it off")


def _outside(glyph: Glyph, leaf: Leaf) -> bool:
    return (
        min(glyph.left, glyph.bottom) < -_SLACK_POINTS
        or glyph.right > leaf.width + _SLACK_POINTS
        or glyph.top > leaf.height + _SLACK_POINTS
    )


def _type_size(path: str, reading: Reading, order: SheetOrder) -> Iterator[Problem]:
    # A hundredth of a point is what a scaled size loses in rounding.
    least = order.smallest - 0.01
    for leaf in reading.leaves:
        for run in _runs(leaf, lambda glyph: glyph.size < least):
            yield Problem(
                path,
                1,
                f'"{run}" is set smaller than {order.smallest:g} pt',
                "old eyes and photocopiers lose it: set it larger or leave it out",
            )


def _named(path: str, reading: Reading, order: SheetOrder) -> Iterator[Problem]:
    if reading.title != order.title:
        yield Problem(
            path,
            1,
            f'the title of the file is "{reading.title}", not "{order.title}"',
            "screen readers say it first: `set document(title: ...)`",
        )
    if reading.language != order.language:
        yield Problem(
            path,
            1,
            f"the file says that its language is `{reading.language}`, not `{order.language}`",
            "a screen reader would choose the wrong voice: `set text(lang: ...)`",
        )
    for font in reading.loose_fonts:
        yield Problem(path, 1, f"the font {font} is not in the file", "every font must be embedded")


def _texts(path: str, reading: Reading, order: SheetOrder) -> Iterator[Problem]:
    page = "\n".join(leaf.text for leaf in reading.leaves)
    for text, missing in lost(order.texts, page):
        yield Problem(
            path,
            1,
            f'"{_quoted(text)}" is not on the sheet as it was written: '
            f'"{_quoted(missing)}" cannot be found',
            "it was cut off, or the font makes it unreadable for machines",
        )


def _access(path: str, pdf: bytes) -> Iterator[Problem]:
    for fault in pdf_ua_faults(pdf):
        yield Problem(path, 1, f"not PDF/UA-1: {fault}", "some readers only hear this sheet")


def _faint(path: str, pdf: bytes, leaf: Leaf, number: int) -> Iterator[Problem]:
    if not leaf.glyphs:
        return
    for run, contrast in faint_runs(leaf, picture_of(pdf, number, DPI, bare=True)):
        yield Problem(
            path,
            1,
            f'"{_quoted(run)}" has a contrast of {contrast:.1f}:1 with what lies under it',
            "at least 7:1, from 18 pt at least 4.5:1; move the text or calm the picture",
        )


def _codes(path: str, pdf: bytes, order: SheetOrder, pages: int) -> Iterator[Problem]:
    wanted = sorted(set(order.codes))
    poor, good = _read_codes(pdf, pages)
    for dpi, texts in ((_POOR, poor), (_GOOD, good)):
        if texts != wanted:
            yield Problem(
                path,
                1,
                f"the square code reads {_listed(texts)} at {dpi} dpi, not {_listed(wanted)}",
                "make it larger, with four modules of white around it",
            )


def _read_codes(pdf: bytes, pages: int) -> tuple[list[str], list[str]]:
    """Return what a poor and a good printer would show; the good one only where codes are."""
    poor, good = set(), set()
    for page in range(pages):
        whole = picture_of(pdf, page, _POOR)
        found = codes_in(whole)
        poor |= {code.text for code in found}
        cuts = [_around(code.box, whole.size) for code in found] or [(0, 0, 0, 0)]
        for cut in cuts:
            good |= {code.text for code in codes_in(picture_of(pdf, page, _GOOD, cut=cut))}
    return sorted(poor), sorted(good)


def _around(box: Box, size: tuple[int, int]) -> Cut:
    """Leave a quarter of a code around it: its quiet zone is part of what is read."""
    left, top, right, bottom = box
    margin = (right - left) / 4

    def points(pixels: float) -> float:
        return max(0.0, pixels - margin) * 72 / _POOR

    return (points(left), points(size[1] - bottom), points(size[0] - right), points(top))


def _runs(leaf: Leaf, wrong: Callable[[Glyph], bool]) -> Iterator[str]:
    for run in leaf.runs_where(wrong):
        yield _quoted("".join(glyph.text for glyph in run))


def _quoted(text: str) -> str:
    short = plain(text)
    return short if len(short) <= _LONGEST_QUOTE else short[: _LONGEST_QUOTE - 1] + "…"


def _listed(texts: list[str]) -> str:
    return ", ".join(texts) or "nothing"


_PROOFS = (_pages, _inside, _type_size, _named, _texts)

"""Read a finished PDF the way a reader, a printer and a telephone do."""

from collections.abc import Iterator

from generator.problems import Problem
from generator.proof.accessible import pdf_ua_faults
from generator.proof.alongside import apart
from generator.proof.boxes import bleed_problems, edge_problems, size_problems
from generator.proof.leaves import Glyph
from generator.proof.legible import DPI, faint_runs
from generator.proof.orders import SheetOrder
from generator.proof.partner_slot import slot_problems
from generator.proof.pdf import OpenPdf, Reading
from generator.proof.quoted import quoted, wrong_runs
from generator.proof.recovered import lost
from generator.proof.scanned import code_problems

# What readers of text get for a letter that the font has not, or that it does not explain.
_UNKNOWN = frozenset("\0\ufffd")


def sheet_problems(path: str, file: OpenPdf, order: SheetOrder) -> Iterator[Problem]:
    """Yield everything in which the sheet differs from what was ordered."""
    yield from placed_problems(path, file, order)
    yield from _ground(path, file, order)


def placed_problems(path: str, file: OpenPdf, order: SheetOrder) -> Iterator[Problem]:
    """Yield the same of a sheet whose letters and what lies under them were proofed before."""
    reading = file.reading
    yield from size_problems(path, reading.leaves, order)
    yield from edge_problems(path, reading.leaves, order)
    for proof in (_type_size, _named, _unknown, _texts, _pairs):
        yield from proof(path, reading, order)
    yield from _access(path, file.pdf)
    yield from code_problems(path, file, order)
    yield from slot_problems(path, file, order)


def _type_size(path: str, reading: Reading, order: SheetOrder) -> Iterator[Problem]:
    # A hundredth of a point is what a scaled size loses in rounding.
    least = order.smallest - 0.01
    for leaf in reading.leaves:
        for run in wrong_runs(leaf, lambda glyph: glyph.size < least):
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


def _unknown(path: str, reading: Reading, _order: SheetOrder) -> Iterator[Problem]:
    for leaf in reading.leaves:
        if all(map(_is_known, leaf.glyphs)):
            continue
        known = "".join(glyph.text if _is_known(glyph) else "▯" for glyph in leaf.glyphs)
        for line in known.splitlines():
            if "▯" in line:
                yield Problem(
                    path,
                    1,
                    f'"{quoted(line)}" holds a sign that nobody can read',
                    "no font has it, or the file does not say which it is",
                )


def _is_known(glyph: Glyph) -> bool:
    return glyph.known and glyph.text not in _UNKNOWN


def _texts(path: str, reading: Reading, order: SheetOrder) -> Iterator[Problem]:
    page = "\n".join(leaf.text for leaf in reading.leaves)
    for text, missing in lost(order.texts, page):
        yield Problem(
            path,
            1,
            f'"{quoted(text)}" is not on the sheet as it was written: '
            f'"{quoted(missing)}" cannot be found',
            "it was cut off, or the font makes it unreadable for machines",
        )


def _pairs(path: str, reading: Reading, order: SheetOrder) -> Iterator[Problem]:
    for one, other, far in apart(order.pairs, reading.leaves):
        yield Problem(
            path,
            1,
            f'"{quoted(one)}" and "{quoted(other)}" stand {far}',
            "who reads one and points at the other must find both on one line",
        )


def _access(path: str, pdf: bytes) -> Iterator[Problem]:
    for fault in pdf_ua_faults(pdf):
        yield Problem(path, 1, f"not PDF/UA-1: {fault}", "some readers only hear this sheet")


def _ground(path: str, file: OpenPdf, order: SheetOrder) -> Iterator[Problem]:
    """Look at every page without its letters: at what lies under them, and beyond the cut."""
    dpi = DPI * order.reach
    for number, leaf in enumerate(file.reading.leaves):
        if not leaf.glyphs and not order.trimmed:
            continue
        bare = file.bare(number, dpi)
        if order.trimmed:
            yield from bleed_problems(path, bare, leaf, order)
        for run, contrast in faint_runs(leaf, bare, dpi):
            yield Problem(
                path,
                1,
                f'"{quoted(run)}" has a contrast of {contrast:.1f}:1 with what lies under it',
                "at least 7:1, from 18 pt at least 4.5:1; move the text or calm the picture",
            )

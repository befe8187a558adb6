"""A pile of finished sheets in one file, ready for the printer.

One of the doors to pikepdf. The copies of a page share everything but their place in the pile.
Tags do not: they say each word once. So a pile has none, unless it is one sheet alone.
"""

import copy
import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name


@dataclass(frozen=True)
class Portion:
    """One finished sheet, how often it lies in the pile, and its name in the list of pages."""

    pdf: bytes
    copies: int
    name: str


@dataclass(frozen=True)
class Span:
    """The pages of one portion, counted from 1, blanks included."""

    first: int
    last: int


def spans(pages: Sequence[tuple[int, int]], *, double_sided: bool) -> Iterator[Span]:
    """Yield where each portion lies: pairs are the pages of a sheet and its copies."""
    first = 1
    for count, copies in pages:
        last = first + (count + count % 2 if double_sided else count) * copies - 1
        yield Span(first, last)
        first = last + 1


def pile(portions: Sequence[Portion], title: str, language: str, *, double_sided: bool) -> bytes:
    """Return all sheets in one file; printed on both sides, each begins on a new front."""
    if alone := _alone(portions, double_sided=double_sided):
        return alone
    with ExitStack() as opened, pikepdf.new() as whole:
        brought: dict[bytes, tuple[pikepdf.Object, ...]] = {}
        entries, pages = [], Array()
        for portion in portions:
            if portion.pdf not in brought:
                file = opened.enter_context(pikepdf.open(io.BytesIO(portion.pdf)))
                brought[portion.pdf] = _brought(file, whole, double_sided=double_sided)
            first = len(pages)
            for _ in range(portion.copies):
                # Only the place in the pile is a copy's own.
                pages.extend(whole.make_indirect(copy.copy(each)) for each in brought[portion.pdf])
            entries.append(pikepdf.OutlineItem(portion.name, Array([pages[first], Name.Fit])))
        with whole.open_outline() as outline:
            outline.root += entries
        whole.docinfo.Title = title
        whole.Root.Lang = language
        _ask_printer(whole, double_sided=double_sided)
        # All at once: to append page by page takes a minute for thousands of them.
        whole.Root.Pages.Kids, whole.Root.Pages.Count = pages, len(pages)
        return _saved(whole)


def page_count(pdf: bytes) -> int:
    """Return how many pages a finished sheet has; what is no PDF has none."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            return len(file.pages)
    except pikepdf.PdfError:
        return 0


def _alone(portions: Sequence[Portion], *, double_sided: bool) -> bytes:
    """Return the only copy of the only sheet, with its tags; nothing where there is more."""
    if len(portions) > 1 or portions[0].copies > 1:
        return b""
    with pikepdf.open(io.BytesIO(portions[0].pdf)) as file:
        if "/StructTreeRoot" not in file.Root or (double_sided and len(file.pages) % 2):
            return b""
        _ask_printer(file, double_sided=double_sided)
        return _saved(file)


def _brought(
    file: pikepdf.Pdf, whole: pikepdf.Pdf, *, double_sided: bool
) -> tuple[pikepdf.Object, ...]:
    """Return the pages of a sheet as the pile has them, with a blank back where it needs one."""
    first = len(whole.pages)
    for page in file.pages:
        _without_tags(page.obj)
        whole.pages.append(page)
    if double_sided and len(file.pages) % 2:
        left, foot, right, top = (float(side) for side in file.pages[-1].mediabox)
        whole.add_blank_page(page_size=(right - left, top - foot))
    return tuple(page.obj for page in whole.pages[first:])


def _without_tags(page: pikepdf.Object) -> None:
    """Leave no way to tags that do not come along."""
    forms = page.Resources.get("/XObject", Dictionary()).values()
    for each in (page, *(form for form in forms if "/StructParents" in form)):
        if "/StructParents" in each:
            del each["/StructParents"]


def _ask_printer(file: pikepdf.Pdf, *, double_sided: bool) -> None:
    """Let the print dialogue open as it should: full size, on one side or on both."""
    wishes = file.Root.get("/ViewerPreferences", Dictionary())
    wishes.DisplayDocTitle, wishes.PrintScaling = True, Name("/None")
    wishes.Duplex = _sides(file) if double_sided else Name.Simplex
    file.Root.ViewerPreferences = wishes


def _sides(file: pikepdf.Pdf) -> pikepdf.Name:
    """Turn wide paper over its short edge, so that no back stands on its head."""
    boxes = [page.mediabox for page in file.pages]
    wide = all(box[2] - box[0] > box[3] - box[1] for box in boxes)
    return Name.DuplexFlipShortEdge if wide else Name.DuplexFlipLongEdge


def _saved(file: pikepdf.Pdf) -> bytes:
    written = io.BytesIO()
    file.save(written, deterministic_id=True, min_version="1.7")
    return written.getvalue()

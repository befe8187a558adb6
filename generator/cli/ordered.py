"""What a finished sheet or picture is compared with, from what was ordered of the press."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass, replace
from types import MappingProxyType

from generator.formats import is_arranged, paper
from generator.press.typeset import PREVIEW_PIXELS
from generator.proof import (
    ArrangedOrder,
    PictureOrder,
    SheetOrder,
    SlotOrder,
    booklet_sides,
    repeated_sides,
)
from generator.render.orders import Ordered
from generator.render.sheets import EditionSheet, Sheet, fields_set

# The blocks that begin level with their bokmål; short lines are broken where each has room.
_SIDE_BY_SIDE = (
    *("title", "promise", "help_heading", "points", "steps_heading", "steps", "local_heading"),
)
_NONE: Mapping[str, str] = MappingProxyType({})


def expected(
    order: Ordered, pages: Mapping[str, str] = _NONE
) -> SheetOrder | ArrangedOrder | PictureOrder:
    """Return what a file is compared with.

    `pages` says which file holds the pages that others are put together from: without it
    such a file is read by itself.
    """
    said, form = order.sheet, order.form
    if form.kind == "picture":
        codes = (said.url,) if form.coded else ()
        size = int(said.width), int(said.height)
        return PictureOrder(said.language, *size, codes, _texts(order), _zoned(said))
    wanted = sheet_order(order)
    if is_arranged(said.variant) and said.shape in pages:
        return arranged_order(order, pages[said.shape])
    return wanted


def arranged_order(order: Ordered, pages: str) -> ArrangedOrder:
    """Return what a file is compared with that is put together from the pages in another."""
    return ArrangedOrder(sheet_order(order), _sides(order), pages)


def laid_out(order: Ordered, variant: str) -> Ordered:
    """Return the order of a file that is put together from the pages of this one."""
    said = order.sheet
    return replace(order, sheet=replace(said, id=f"{said.id}-{variant}", variant=variant))


def page_files(orders: Iterable[Ordered]) -> dict[str, str]:
    """Return where the pages lie that arranged sheets are put together from."""
    return {order.sheet.shape: order.artefact.path for order in orders if not order.sheet.variant}


def sheet_order(order: Ordered) -> SheetOrder:
    """Return what a PDF must be, on the paper of its variant."""
    said, form = order.sheet, order.form
    on = paper(form, said.variant)
    codes = (said.url,) * (form.codes * on.copies)
    return SheetOrder(
        language=order.language.tongue,  # all of a tag that a PDF can say
        title=said.title,
        width=on.width,
        height=on.height,
        texts=_texts(order),
        codes=codes if form.coded else (),
        code_alt=said.qr_alt,
        zoned=_zoned(said),
        pages=on.pages,
        smallest=form.smallest,
        trimmed=on.trimmed,
        edge=form.edge,
        photocopied=form.photocopied and said.variant != "shop",
        pairs=_pairs(order),
        slot=_slot(order),
    )


def preview_order(order: Ordered) -> PictureOrder:
    """Return what the picture of a sheet on web pages must be: nobody scans it there."""
    height = round(PREVIEW_PIXELS * order.sheet.height / order.sheet.width)
    return PictureOrder(order.sheet.language, PREVIEW_PIXELS, height)


def _zoned(said: Sheet) -> tuple[tuple[str, str], ...]:
    """Return who we are, which stands in a zone of its own."""
    return (("sender", said.sender), ("sender", said.sender_name))


def _slot(order: Ordered) -> SlotOrder | None:
    """Return the place of a partner's logo, where a sheet has one."""
    said = order.sheet
    if not order.logo or not isinstance(said, EditionSheet):
        return None
    name = (said.sender, said.draft, said.updated, said.version)
    return SlotOrder(said.logo_alt, name, mirrored=said.direction == "rtl")


def _texts(order: Ordered) -> tuple[str, ...]:
    """Return every text of a sheet that its template asks for, itself or through our library."""
    asked = fields_set(order.form.template)
    said = vars(order.sheet)
    found = (text for name in order.sheet.WORDS if name in asked for text in _flat(said[name]))
    return tuple(filter(None, found))


def _flat(said: object) -> Iterator[str]:
    """Yield the texts in a field, however deep they lie."""
    if isinstance(said, str):
        yield said
    elif isinstance(said, Mapping):
        for each in said.values():
            yield from _flat(each)
    elif isinstance(said, tuple):
        for each in said:
            yield from _flat(each)
    elif is_dataclass(said):
        yield from _flat(vars(said))


def _pairs(order: Ordered) -> tuple[tuple[str, str], ...]:
    """Return the blocks that stand beside their bokmål, where a sheet has both."""
    said = vars(order.sheet)
    beside = said.get("beside", {}) if order.form.of == "edition" else {}
    both = (
        zip(_flat(said[name]), _flat(beside[name]), strict=False)
        for name in _SIDE_BY_SIDE
        if name in beside
    )
    return tuple(pair for pairs in both for pair in pairs)


def _sides(order: Ordered) -> tuple[tuple[tuple[int, ...], ...], ...]:
    form, on = order.form, paper(order.form, order.sheet.variant)
    if order.sheet.variant == "fold":
        return booklet_sides(form.pages, mirrored=order.sheet.direction == "rtl")
    return repeated_sides(on.columns, on.rows, form.pages)

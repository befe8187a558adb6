"""Finished pages on other paper: with room to cut, several on one A4, in the order of a booklet.

One of the doors to pikepdf. What is laid out keeps its text, its fonts and its tags: a page
becomes a form that is drawn on the larger paper, and the tree of tags is led there. So the
result is PDF/UA-1 as well, and is read page by page, however the pages lie.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.formats import BLEED, Format, paper

POINTS = 72 / 25.4
# How long a cut mark is, in millimetres: office printers leave 4 mm white, sheets have 8.
_TICK = 6
_SIDES_OF_SHEET = 4  # pages on one folded sheet of paper
# What wraps a piece of a drawing in a tag.
_MARKED = frozenset(("BDC", "BMC", "EMC"))


def arranged(pdf: bytes, form: Format, variant: str, direction: str) -> bytes:
    """Return a sheet from the press as its variant is printed; the same bytes each time."""
    match variant:
        case "shop":
            return _with_bleed(pdf)
        case "n-up":
            return _several(pdf, form, direction)
        case "fold":
            return _folded(pdf, form, direction)
        case _:
            return pdf


def fold_order(pages: int, direction: str) -> tuple[tuple[int, int], ...]:
    """Return the page numbers left and right on each side; more than there are stay blank.

    A booklet that is read from right to left has its back on the right.
    """
    total = -(-pages // _SIDES_OF_SHEET) * _SIDES_OF_SHEET
    outer = [(total - side, side + 1) for side in range(total // 2)]
    turned = [pair[::-1] if side % 2 else pair for side, pair in enumerate(outer)]
    return tuple(pair[::-1] if direction == "rtl" else pair for pair in turned)


@dataclass(frozen=True)
class _Spot:
    """One page on the larger paper: which one, and how far from the lower left corner.

    `repeated` is a copy that nobody has to hear again.
    """

    page: int
    left: float
    foot: float
    repeated: bool = False


@dataclass(frozen=True)
class _Moved:
    """Where a page has gone: the paper, the form on it, and how far it moved."""

    page: pikepdf.Object
    form: pikepdf.Object
    left: float
    foot: float


def _with_bleed(pdf: bytes) -> bytes:
    """Say how far the drawing reaches: Typst says only where to trim."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        around = BLEED * POINTS
        for page in file.pages:
            left, foot, right, top = (float(each) for each in page.trimbox)
            box = (left - around, foot - around, right + around, top + around)
            page.bleedbox = Array(_decimals(box))
        return _saved(file)


def _several(pdf: bytes, form: Format, direction: str) -> bytes:
    """Lay copies of each page side by side, with marks at the edge that say where to cut."""
    sheet = paper(form, "n-up")
    columns, rows = sheet.columns, sheet.rows
    left = [(sheet.width - columns * form.width) / 2 + form.width * each for each in range(columns)]
    foot = [(sheet.height - rows * form.height) / 2 + form.height * each for each in range(rows)]
    cells = [(x, y) for y, x in product(foot[::-1], left[::-1] if direction == "rtl" else left)]
    with pikepdf.open(io.BytesIO(pdf)) as file:
        sides = [
            [_Spot(number, x, y, repeated=at > 0) for at, (x, y) in enumerate(cells)]
            for number in range(len(file.pages))
        ]
        cuts = _cuts(left[1:], foot[1:], sheet.width, sheet.height)
        _lay_out(file, (sheet.width, sheet.height), sides, cuts)
        _ask_printer(file, "/Simplex" if len(sides) == 1 else "/DuplexFlipLongEdge")
        return _saved(file)


def _folded(pdf: bytes, form: Format, direction: str) -> bytes:
    """Lay pages side by side so that the printed pile, folded once, reads in order."""
    sheet = paper(form, "fold")
    edge = sheet.width / 2 - form.width
    foot = (sheet.height - form.height) / 2
    with pikepdf.open(io.BytesIO(pdf)) as file:
        total = len(file.pages)
        sides = [
            [
                _Spot(number - 1, edge + form.width * at, foot)
                for at, number in enumerate(pair)
                if number <= total
            ]
            for pair in fold_order(total, direction)
        ]
        _lay_out(file, (sheet.width, sheet.height), sides)
        _ask_printer(file, "/DuplexFlipShortEdge")
        return _saved(file)


def _lay_out(
    file: pikepdf.Pdf, size: tuple[float, float], sides: Sequence[Sequence[_Spot]], over: str = ""
) -> None:
    """Put sides of paper in the place of all pages; `over` is drawn on each of them."""
    pages = [page.obj for page in file.pages]
    moved: dict[tuple[int, int], _Moved] = {}
    for spots in sides:
        file.add_blank_page(page_size=(size[0] * POINTS, size[1] * POINTS))
        side, forms, drawn = file.pages[-1], Dictionary(), []
        for number, spot in enumerate(spots):
            page, name = pages[spot.page], f"/P{number}"
            left, foot = spot.left * POINTS, spot.foot * POINTS
            if spot.repeated:
                # One drawing without tags is enough for all copies of a page.
                name = "/P1"
                if name not in forms:
                    forms[name] = _form(file, page, _untagged(page))
            else:
                forms[name] = _form(file, page, page.Contents.read_bytes())
                forms[name].StructParents = page.StructParents
                moved[page.objgen] = _Moved(side.obj, forms[name], left, foot)
            drawing = f"q 1 0 0 1 {left:.4f} {foot:.4f} cm {name} Do Q"
            drawn.append(f"/Artifact BMC {drawing} EMC" if spot.repeated else drawing)
        side.obj.Resources = Dictionary(XObject=forms)
        side.obj.Contents = file.make_stream("\n".join([*drawn, over]).encode())
    _lead_tags(file, moved)
    _lead_outline(file, moved)
    del file.pages[: len(pages)]


def _form(file: pikepdf.Pdf, page: pikepdf.Object, drawing: bytes) -> pikepdf.Object:
    """Return a page as something to draw; all forms of a page share its fonts and pictures."""
    if not page.Resources.is_indirect:
        page.Resources = file.make_indirect(page.Resources)
    form = file.make_stream(drawing)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox, form.Resources = page.MediaBox, page.Resources
    if "/Group" in page:
        form.Group = page.Group
    return form


def _untagged(page: pikepdf.Object) -> bytes:
    """Return the drawing of a page without its tags: a copy is decoration for who listens."""
    kept = [
        each for each in pikepdf.parse_content_stream(page) if str(each.operator) not in _MARKED
    ]
    return pikepdf.unparse_content_stream(kept)


def _lead_tags(file: pikepdf.Pdf, moved: dict[tuple[int, int], _Moved]) -> None:
    """Lead every tag to the form that its piece of drawing now lies in."""
    waiting = [file.Root.StructTreeRoot]
    while waiting:
        tag = waiting.pop()
        own = tag.get("/Pg", Dictionary())
        kids = tag.get("/K", Array())
        within = list(kids.as_list()) if isinstance(kids, Array) else [kids]
        tag.K = Array([_led(kid, own, moved) for kid in within])
        waiting += [kid for kid in within if isinstance(kid, Dictionary) and "/S" in kid]
        if own:
            to = moved[own.objgen]
            tag.Pg = to.page
            _move_boxes(tag, to)


def _led(kid: object, own: pikepdf.Object, moved: dict[tuple[int, int], _Moved]) -> object:
    if isinstance(kid, Dictionary) and kid.get("/Type") != Name.MCR:
        return kid
    # A number means the page of its tag; a piece on another page says so itself.
    page = kid.get("/Pg", own) if isinstance(kid, Dictionary) else own
    place = moved[page.objgen]
    number = kid.MCID if isinstance(kid, Dictionary) else kid
    return Dictionary(Type=Name.MCR, Pg=place.page, Stm=place.form, MCID=number)


def _move_boxes(tag: pikepdf.Object, to: _Moved) -> None:
    """Say of a picture where it stands now: its box is told in places on the page."""
    said = tag.get("/A", Array())
    for each in said.as_list() if isinstance(said, Array) else [said]:
        if isinstance(each, Dictionary) and "/BBox" in each:
            left, foot, right, top = (float(side) for side in each.BBox.as_list())
            box = (left + to.left, foot + to.foot, right + to.left, top + to.foot)
            each.BBox = Array(_decimals(box))


def _lead_outline(file: pikepdf.Pdf, moved: dict[tuple[int, int], _Moved]) -> None:
    """Lead every heading of the outline to where its words lie now."""
    if "/Outlines" not in file.Root:
        return
    waiting = [file.Root.Outlines]
    while waiting:
        entry = waiting.pop()
        waiting += [entry[name] for name in ("/First", "/Next") if name in entry]
        if "/Dest" in entry:
            page, how, left, top, zoom = entry.Dest.as_list()
            to = moved[page.objgen]
            place = _decimals((float(left) + to.left, float(top) + to.foot))
            entry.Dest = Array([to.page, how, *place, zoom])


def _cuts(columns: Iterable[float], rows: Iterable[float], width: float, height: float) -> str:
    """Draw short lines at the edges, never through: black on white, to be seen on any ground."""
    lines = [line for x in columns for line in ((x, 0, x, _TICK), (x, height - _TICK, x, height))]
    lines += [line for y in rows for line in ((0, y, _TICK, y), (width - _TICK, y, width, y))]
    drawn = " ".join(_line(*line) for line in lines)
    return f"/Artifact BMC q 1 G 1.4 w {drawn} S 0 G 0.4 w {drawn} S Q EMC" if lines else ""


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    at = [f"{each * POINTS:.4f}" for each in (x, y, to_x, to_y)]
    return f"{at[0]} {at[1]} m {at[2]} {at[3]} l"


def _ask_printer(file: pikepdf.Pdf, sides: str) -> None:
    """Let the print dialogue open as it should: full size, on one side or on both."""
    wishes = file.Root.get("/ViewerPreferences", Dictionary())
    wishes.PrintScaling, wishes.Duplex = Name("/None"), Name(sides)
    file.Root.ViewerPreferences = wishes


def _decimals(values: Iterable[float]) -> Iterator[float]:
    return (round(each, 4) for each in values)


def _saved(file: pikepdf.Pdf) -> bytes:
    written = io.BytesIO()
    file.save(written, deterministic_id=True)
    return written.getvalue()

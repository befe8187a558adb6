"""What a finished PDF says and shows. The one door to pypdfium2."""

import ctypes
import math
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from generator.proof.inside import (
    REPLACEMENT,
    Attached,
    Drawn,
    PdfUnreadable,
    Said,
    read_inside,
    without_replacements,
)
from generator.proof.leaves import Colour, Glyph, Leaf, Rect
from generator.proof.ordering import in_reading_order
from generator.proof.pixels import Raster, raster_from_rows

MM = 25.4 / 72  # a point
Cut = tuple[float, float, float, float]
WHOLE: Cut = (0, 0, 0, 0)


@dataclass(frozen=True)
class Reading:
    """A PDF as its readers meet it: eyes, screen readers and search engines."""

    leaves: tuple[Leaf, ...]
    title: str
    language: str
    beside: tuple[Said, ...]
    loose_fonts: tuple[str, ...]
    attached: tuple[Attached, ...] = ()
    figures: tuple[str, ...] = ()
    drawn: tuple[Drawn, ...] = ()


# What was read last by this process, by the bytes of the file; so many files are remembered.
_READ: dict[bytes, Reading] = {}
_KEPT = 8


class OpenPdf:
    """A PDF that lies open: its pages are taken apart once, however often they are looked at."""

    def __init__(self, pdf: bytes, document: pypdfium2.PdfDocument) -> None:
        """Look at a document as long as whoever opened it keeps it open."""
        self.pdf = pdf
        self._document = document
        self._pages: dict[int, pypdfium2.PdfPage] = {}
        self._bare: dict[tuple[int, float], Raster] = {}

    @property
    def reading(self) -> Reading:
        """Pages, metadata, alternative texts, links and fonts.

        A sheet is read for its own proof, and for that of its pages on larger paper.
        """
        if self.pdf not in _READ:
            _READ[self.pdf] = self._read()
            for old in [*_READ][:-_KEPT]:
                del _READ[old]
        return _READ[self.pdf]

    def _read(self) -> Reading:
        inside = read_inside(self.pdf)
        if any(said.key == REPLACEMENT for said in inside.beside):
            with _document(without_replacements(self.pdf)) as drawn:
                leaves = tuple(map(_leaf, drawn))
        else:
            leaves = tuple(_leaf(self._page(number)) for number in range(len(self._document)))
        return Reading(leaves, **inside._asdict())

    def picture(
        self,
        number: int,
        dpi: float,
        *,
        grey: bool = False,
        cut: Cut = WHOLE,
    ) -> Raster:
        """Render one page.

        `cut` says how much to leave out at the left, the foot, the right and the top, in
        points.
        """
        bitmap = self._page(number).render(
            scale=dpi / 72, crop=cut, grayscale=grey, rev_byteorder=True, prefer_bgrx=False
        )
        size = (bitmap.width, bitmap.height)
        return raster_from_rows(bytes(bitmap.buffer), size, bitmap.stride, grey=grey)

    def bare(self, number: int, dpi: float) -> Raster:
        """Render one page without its letters: what lies under them, drawn once."""
        if (number, dpi) not in self._bare:
            texts = list(self._page(number).get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]))
            _show(texts, shown=False)
            self._bare[number, dpi] = self.picture(number, dpi)
            _show(texts, shown=True)
        return self._bare[number, dpi]

    def box_of(self, number: int, marks: Collection[int]) -> Rect | None:
        """Return the box around what is drawn under some marks of a page; nothing: none is."""
        boxes = [
            each.get_bounds()
            for each in self._page(number).get_objects(max_depth=1)
            if pdfium.FPDFPageObj_GetMarkedContentID(each) in marks
        ]
        if not boxes:
            return None
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    def _page(self, number: int) -> pypdfium2.PdfPage:
        if number not in self._pages:
            self._pages[number] = self._document[number]
        return self._pages[number]


@contextmanager
def opened(pdf: bytes) -> Iterator[OpenPdf]:
    """Open a PDF to look at it more than once."""
    with _document(pdf) as document:
        yield OpenPdf(pdf, document)


@contextmanager
def _document(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise PdfUnreadable(str(error)) from error
    try:
        yield document
    finally:
        document.close()


def read_pdf(pdf: bytes) -> Reading:
    """Read a PDF once."""
    with opened(pdf) as file:
        return file.reading


def picture_of(pdf: bytes, number: int, dpi: float) -> Raster:
    """Render one page of a PDF that nobody looks at again."""
    with opened(pdf) as file:
        return file.picture(number, dpi)


def _show(texts: list[pypdfium2.PdfObject], *, shown: bool) -> None:
    for each in texts:
        pdfium.FPDFPageObj_SetIsActive(each, shown)


def _leaf(page: pypdfium2.PdfPage) -> Leaf:
    width, height = page.get_size()
    return Leaf(
        width,
        height,
        tuple(in_reading_order(_glyphs(page.get_textpage()))),
        trim=page.get_trimbox(),
        bleed=page.get_bleedbox(),
    )


class _Style(NamedTuple):
    size: float
    colour: Colour


def _glyphs(page: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    """Yield all signs of a page. What a whole piece of text shares is asked for once."""
    text = page.raw
    styles: dict[int, _Style] = {}
    places = [ctypes.c_double() for _ in range(6)]
    left, right, bottom, top, _, base = places
    box, origin = [list(map(ctypes.byref, part)) for part in (places[:4], places[4:])]
    for index in range(page.count_chars()):
        # The spaces that pdfium adds belong to no piece.
        found = pdfium.FPDFText_GetTextObject(text, index)
        piece = ctypes.addressof(found.contents) if found else 0
        style = styles.get(piece) if piece else None
        if style is None:
            style = styles[piece] = _style(text, index)
        pdfium.FPDFText_GetCharBox(text, index, *box)
        pdfium.FPDFText_GetCharOrigin(text, index, *origin)
        yield Glyph(
            chr(pdfium.FPDFText_GetUnicode(text, index)),
            style.size,
            left.value,
            bottom.value,
            right.value,
            top.value,
            style.colour,
            base.value,
            pdfium.FPDFText_HasUnicodeMapError(text, index) != 1,
        )


def _style(text: pdfium.FPDF_TEXTPAGE, index: int) -> _Style:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    # A sheet that was scaled as a whole is smaller in print than its type size says.
    stretched = math.hypot(matrix.c, matrix.d) or 1.0
    parts = tuple(ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, index, *parts)
    red, green, blue, alpha = (part.value for part in parts)
    return _Style(pdfium.FPDFText_GetFontSize(text, index) * stretched, (red, green, blue, alpha))

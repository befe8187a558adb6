"""Read pictures and PDFs: what is set on them, what stands beside, what their codes say."""

from collections.abc import Iterable, Iterator

from generator.proof.codes import codes_in
from generator.proof.inside import PdfUnreadable, Said
from generator.proof.pdf import Reading, opened
from generator.proof.pixels import (
    PictureUnreadable,
    Raster,
    raster_from_photograph,
    raster_from_png,
)
from generator.proof.recovered import plain
from generator.proof.words.beside import beside_pixels
from generator.proof.words.finished import FileUnreadable, Finished, Told
from generator.proof.xml import XmlUnreadable, xml_steps
from generator.proof.zones import CODE, Line, Piece, address_pieces, lines_in

# Enough for a telephone, and for us.
_DPI = 150
_LARGEST = 7200  # points: what a machine with little memory can still draw
# What the readers of a PDF raise depends on where it is broken.
_BROKEN = (PdfUnreadable, AttributeError, RuntimeError, TypeError, ValueError)
_SPOKEN = frozenset(("/Alt", "/ActualText"))


def picture_told(finished: Finished) -> Iterator[Told]:
    """Read what a picture carries beside its pixels, and its codes.

    Its texts are proofed where they are set.
    """
    try:
        raster = raster_from_png(finished.content)
    except PictureUnreadable as error:
        raise FileUnreadable(f"the picture cannot be read: {error}") from error
    yield from _raster_told(finished, raster)


def photograph_told(finished: Finished) -> Iterator[Told]:
    """Read the same of a picture that we do not make."""
    try:
        raster = raster_from_photograph(finished.content)
    except PictureUnreadable as error:
        raise FileUnreadable(f"the picture cannot be read: {error}") from error
    yield from _raster_told(finished, raster)


def _raster_told(finished: Finished, raster: Raster) -> Iterator[Told]:
    for text in raster.texts:
        yield (Piece("meta", finished.language, text),)
    for text in beside_pixels(finished.content):
        yield (Piece("meta", CODE, text),)
    yield from code_lines((code.text for code in codes_in(raster)), finished.language)


def code_lines(codes: Iterable[str], language: str) -> Iterator[Line]:
    """Take what a code says for a path: telephones show it before they go there."""
    return ((Piece("path", language, code),) for code in codes)


def pdf_told(finished: Finished) -> Iterator[Told]:
    """Read a PDF and the codes on its pages."""
    try:
        with opened(finished.content) as pdf:
            yield from reading_told(finished, pdf.reading)
            for number, leaf in enumerate(pdf.reading.leaves):
                if max(leaf.width, leaf.height) > _LARGEST:
                    raise FileUnreadable("the PDF cannot be read: a page is too large to look at")
                codes = codes_in(pdf.picture(number, _DPI, grey=True))
                yield from code_lines((code.text for code in codes), finished.language)
    except _BROKEN as error:
        raise FileUnreadable(f"the PDF cannot be read: {error}") from error


def reading_told(finished: Finished, reading: Reading) -> Iterator[Told]:
    """Read what is set on the pages, and everything that a PDF says beside them."""
    yield from finished.lines(" ".join(plain(leaf.text) for leaf in reading.leaves))
    for said in reading.beside:
        yield from _beside(finished, said)
    for each in reading.attached:
        yield finished.inside(each.name, each.content)


def _beside(finished: Finished, said: Said) -> Iterator[Told]:
    language = finished.language
    if said.key == "/URI":
        yield from ((piece,) for piece in address_pieces(said.text, language))
    elif said.key in _SPOKEN:
        yield (Piece("alt", language, said.text),)
    elif said.key == "/Metadata":
        yield from _packet(finished, said.text)
    else:
        # Headings stand in the outline and the structure too, legal names with them.
        yield from finished.lines(said.text, "meta")


def _packet(finished: Finished, xml: str) -> Iterator[Told]:
    """Read XMP with its entities; of what is no XML, everything."""
    try:
        lines = tuple(lines_in(xml_steps(xml.encode(), finished.language), "meta"))
    except XmlUnreadable:
        lines = ((Piece("meta", finished.language, xml),),)
    for line in lines:
        for piece in line:
            yield from finished.lines(piece.text, "meta")

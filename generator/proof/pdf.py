"""What a finished PDF says and shows. The one door to pypdfium2 and pikepdf."""

import ctypes
import io
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from generator.proof.leaves import Glyph, Leaf, in_reading_order
from generator.proof.pixels import Raster, raster_from_rows

MM = 25.4 / 72
Cut = tuple[float, float, float, float]
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
# What is no text for anybody: identifiers and the names of fonts.
_NOT_TEXT = frozenset(
    ("/ID", "/Registry", "/Ordering", "/FontFamily", "/CharSet", "/W", "/BaseFont")
)
_SPOKEN = re.compile(
    rb"(/(?:ActualText|Alt|E))\s*(<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\))", re.DOTALL
)


class PdfUnreadable(Exception):
    """These bytes are no whole PDF."""


class Said(NamedTuple):
    """A text that a PDF holds beside its pages, with the key it stands under: /Alt, /URI."""

    key: str
    text: str


class Attached(NamedTuple):
    """A file that lies in a PDF."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Reading:
    """A PDF as its readers meet it: eyes, screen readers and search engines."""

    leaves: tuple[Leaf, ...]
    title: str
    language: str
    beside: tuple[Said, ...]
    loose_fonts: tuple[str, ...]
    attached: tuple[Attached, ...] = ()


def read_pdf(pdf: bytes) -> Reading:
    """Read pages, metadata, alternative texts, links and fonts."""
    with _opened(pdf) as document:
        leaves = tuple(_leaf(document, number) for number in range(len(document)))
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            return Reading(
                leaves,
                title=str(file.docinfo.get("/Title", "")),
                language=str(file.Root.get("/Lang", "")),
                beside=tuple(_beside(file)),
                loose_fonts=tuple(sorted(set(_loose_fonts(file)))),
                attached=tuple(_attached(file)),
            )
    except pikepdf.PdfError as error:
        raise PdfUnreadable(str(error)) from error


def picture_of(
    pdf: bytes, number: int, dpi: float, *, bare: bool = False, cut: Cut = (0, 0, 0, 0)
) -> Raster:
    """Render one page; `bare` leaves out all text and shows what lies under it.

    `cut` says how much to leave out at the left, the foot, the right and the top, in points.
    """
    with _opened(pdf) as document:
        page = document[number]
        if bare:
            for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                pdfium.FPDFPageObj_SetIsActive(each, False)  # noqa: FBT003 - an interface in C
        bitmap = page.render(scale=dpi / 72, crop=cut, rev_byteorder=True, prefer_bgrx=False)
        return raster_from_rows(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise PdfUnreadable(str(error)) from error
    try:
        yield document
    finally:
        document.close()


def _leaf(document: pypdfium2.PdfDocument, number: int) -> Leaf:
    page = document[number]
    width, height = page.get_size()
    text = page.get_textpage()
    glyphs = [_glyph(text, index) for index in range(text.count_chars())]
    return Leaf(width, height, tuple(in_reading_order(glyphs)))


def _glyph(text: pypdfium2.PdfTextPage, index: int) -> Glyph:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    # A sheet that was scaled as a whole is smaller in print than its type size says.
    stretched = math.hypot(matrix.c, matrix.d) or 1.0
    size = pdfium.FPDFText_GetFontSize(text, index) * stretched
    parts = tuple(ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, index, *parts)
    red, green, blue, alpha = (part.value for part in parts)
    character = chr(pdfium.FPDFText_GetUnicode(text, index))
    left, bottom, right, top = text.get_charbox(index)
    return Glyph(character, size, left, bottom, right, top, (red, green, blue, alpha))


def _beside(file: pikepdf.Pdf) -> Iterator[Said]:
    """Yield every text outside the drawing: title, outline, alternative texts, links, XMP."""
    for each in file.objects:
        yield from _strings("", each)
        # Pictures on a page may have some of their own.
        if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/Metadata":
            yield _packet(each)
    whole = file.Root.get("/Metadata")
    if isinstance(whole, pikepdf.Stream) and "/Type" not in whole:
        yield _packet(whole)
    for page in file.pages:
        yield from _spoken_inside(page)


def _packet(metadata: pikepdf.Stream) -> Said:
    return Said("/Metadata", metadata.read_bytes().decode("utf-8", "replace"))


def _attached(file: pikepdf.Pdf) -> Iterator[Attached]:
    """Yield the files that somebody may save from the PDF, or from a note on a page."""
    found: dict[bytes, str] = {}
    for each in file.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/EmbeddedFile":
            found.setdefault(each.read_bytes(), "a file without a name")
        elif isinstance(each, pikepdf.Dictionary) and "/EF" in each:
            name = str(each.get("/UF", each.get("/F", "")))
            found.update((stream.read_bytes(), name) for stream in each.EF.values())
    return (Attached(name, content) for content, name in found.items())


def _strings(key: str, thing: object) -> Iterator[Said]:
    if isinstance(thing, pikepdf.String):
        yield Said(key, str(thing))
    elif isinstance(thing, pikepdf.Array):
        for each in thing:
            # What is indirect is met as an object of its own.
            if not getattr(each, "is_indirect", False):
                yield from _strings(key, each)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for name, value in thing.items():
            if name not in _NOT_TEXT and not getattr(value, "is_indirect", False):
                yield from _strings(name, value)


def _spoken_inside(page: pikepdf.Page) -> Iterator[Said]:
    """Yield texts that stand in the drawing for a screen reader only (/ActualText)."""
    # Reading a whole drawing operator by operator would take a tenth of a second.
    for key, text in _SPOKEN.findall(_drawing(page)):
        yield Said(key.decode(), str(pikepdf.Object.parse(text)))


def _drawing(page: pikepdf.Page) -> bytes:
    page.contents_coalesce()
    return page.obj.Contents.read_bytes() if "/Contents" in page.obj else b""


def _loose_fonts(file: pikepdf.Pdf) -> Iterator[str]:
    """Yield fonts that the file does not carry: another machine would replace them."""
    for each in file.objects:
        if not isinstance(each, pikepdf.Dictionary):
            continue
        kind, form = each.get("/Type"), each.get("/Subtype")
        if kind == "/FontDescriptor" and not any(name in each for name in _FONT_FILES):
            yield str(each.get("/FontName", "without a name"))
        # Type 0 has its descriptor one level down, type 3 is made of drawings.
        is_bare = "/FontDescriptor" not in each and form not in {"/Type0", "/Type3"}
        if kind == "/Font" and is_bare:
            yield str(each.get("/BaseFont", "without a name"))

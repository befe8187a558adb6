"""What a PDF holds beside its pages, for readers other than eyes. The one door to pikepdf."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pikepdf

REPLACEMENT = "/ActualText"
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
# What is no text for anybody: identifiers and the names of fonts.
_NOT_TEXT = frozenset(
    ("/ID", "/Registry", "/Ordering", "/FontFamily", "/CharSet", "/W", "/BaseFont")
)
# One letter, with marks, joiners and non-joiners beside it: its glyph says the same.
_BESIDE = rb"(?:200[CD]|064[B-F]|065[0-5])*"
_REPLACED = re.compile(
    rb"/Span\s*<<\s*/ActualText\s*<FEFF" + _BESIDE + rb"[0-9A-F]{4}" + _BESIDE + rb">\s*>>\s*BDC"
)
_SPOKEN = re.compile(
    rb"(/(?:ActualText|Alt|E))\s*(<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\))", re.DOTALL
)
# Strings are written (so) or <736f>; most objects hold none, and need not be walked through.
_MAY_SAY = re.compile(rb"\(|<[0-9A-Fa-f\s]*>")

_Objects = Sequence[tuple[object, bytes]]  # each with how it stands in the file


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


class Drawn(NamedTuple):
    """A picture that a screen reader hears of: what it says, its page, its marks in the drawing."""

    alt: str
    page: int
    marks: tuple[int, ...]


class Inside(NamedTuple):
    """A PDF without its drawing; `figures` are what a screen reader says for each picture."""

    title: str
    language: str
    beside: tuple[Said, ...]
    loose_fonts: tuple[str, ...]
    attached: tuple[Attached, ...]
    figures: tuple[str, ...]
    drawn: tuple[Drawn, ...] = ()


def read_inside(pdf: bytes) -> Inside:
    """Read metadata, alternative texts, links, fonts and files."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            # Walking through all objects takes longer than anything that is done with one.
            objects = tuple((each, _unparsed(each)) for each in file.objects)
            return Inside(
                title=str(file.docinfo.get("/Title", "")),
                language=str(file.Root.get("/Lang", "")),
                beside=tuple(_beside(file, objects)),
                loose_fonts=tuple(sorted(set(_loose_fonts(objects)))),
                attached=tuple(_attached(objects)),
                figures=tuple(_figures(objects)),
                drawn=tuple(_drawn(file, objects)),
            )
    except pikepdf.PdfError as error:
        raise PdfUnreadable(str(error)) from error


def without_replacements(pdf: bytes) -> bytes:
    """Return the same PDF without the /ActualText of single letters, which are read as drawn.

    Typst writes that wherever one glyph stands for different texts: a Persian letter with a
    non-joiner after it, and one without. Pdfium puts the replacement at the wrong place of the
    line, and does not move it with a page that lies on larger paper.
    """
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for drawing in _drawings(file, file.objects):
            drawing.write(_REPLACED.sub(b"/Span BMC", drawing.read_bytes()))
        whole = io.BytesIO()
        file.save(whole)
        return whole.getvalue()


def _drawings(file: pikepdf.Pdf, objects: Iterable[object]) -> Iterator[pikepdf.Stream]:
    """Yield what is drawn on the pages, and the forms among the objects, which are drawn there."""
    for page in file.pages:
        page.contents_coalesce()
        if isinstance(drawing := page.obj.get("/Contents"), pikepdf.Stream):
            yield drawing
    for each in objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form":
            yield each


def _beside(file: pikepdf.Pdf, objects: _Objects) -> Iterator[Said]:
    """Yield every text outside the drawing: title, outline, alternative texts, links, XMP."""
    for each, written in objects:
        if _MAY_SAY.search(written):
            yield from _strings("", each)
        # Pictures on a page may have some of their own.
        if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/Metadata":
            yield _packet(each)
    whole = file.Root.get("/Metadata")
    if isinstance(whole, pikepdf.Stream) and "/Type" not in whole:
        yield _packet(whole)
    for drawing in _drawings(file, _naming(b"/Form", objects)):
        yield from _spoken_inside(drawing)


def _figures(objects: _Objects) -> Iterator[str]:
    for each in _naming(b"/Figure", objects):
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure":
            yield str(each.get("/Alt", ""))


def _drawn(file: pikepdf.Pdf, objects: _Objects) -> Iterator[Drawn]:
    """Yield the pictures with the numbers that they have in the drawing of their page."""
    pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
    for each in _naming(b"/Figure", objects):
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure" and "/Pg" in each:
            kids = each.get("/K", ())
            marks = tuple(kid for kid in _listed(kids) if isinstance(kid, int))
            yield Drawn(str(each.get("/Alt", "")), pages.get(each.Pg.objgen, 0), marks)


def _listed(kids: object) -> Iterator[object]:
    if isinstance(kids, pikepdf.Array):
        yield from kids
    else:
        yield kids


def _packet(metadata: pikepdf.Stream) -> Said:
    return Said("/Metadata", metadata.read_bytes().decode("utf-8", "replace"))


def _attached(objects: _Objects) -> Iterator[Attached]:
    """Yield the files that somebody may save from the PDF, or from a note on a page."""
    found: dict[bytes, str] = {}
    for each in _naming(b"/E", objects):
        if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/EmbeddedFile":
            found.setdefault(each.read_bytes(), "a file without a name")
        elif isinstance(each, pikepdf.Dictionary) and "/EF" in each:
            name = str(each.get("/UF", each.get("/F", "")))
            found.update((stream.read_bytes(), name) for stream in each.EF.values())
    return (Attached(name, content) for content, name in found.items())


def _naming(name: bytes, objects: _Objects) -> Iterator[object]:
    """Yield the objects in which a name stands that begins so: to look costs less than to ask."""
    return (each for each, written in objects if name in written)


def _unparsed(thing: object) -> bytes:
    """Return an object as it stands in the file; of a stream, what stands before its bytes."""
    if isinstance(thing, pikepdf.Stream):
        return thing.stream_dict.unparse(resolved=True)
    return thing.unparse(resolved=True) if isinstance(thing, pikepdf.Object) else b""


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


def _spoken_inside(drawing: pikepdf.Stream) -> Iterator[Said]:
    """Yield texts that stand in the drawing for a screen reader only (/ActualText)."""
    # Reading a whole drawing operator by operator would take a tenth of a second.
    for key, text in _SPOKEN.findall(drawing.read_bytes()):
        yield Said(key.decode(), str(pikepdf.Object.parse(text)))


def _loose_fonts(objects: _Objects) -> Iterator[str]:
    """Yield fonts that the file does not carry: another machine would replace them."""
    for each in _naming(b"/Font", objects):
        if not isinstance(each, pikepdf.Dictionary):
            continue
        kind, form = each.get("/Type"), each.get("/Subtype")
        if kind == "/FontDescriptor" and not any(name in each for name in _FONT_FILES):
            yield str(each.get("/FontName", "without a name"))
        # Type 0 has its descriptor one level down, type 3 is made of drawings.
        is_bare = "/FontDescriptor" not in each and form not in {"/Type0", "/Type3"}
        if kind == "/Font" and is_bare:
            yield str(each.get("/BaseFont", "without a name"))

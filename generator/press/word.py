"""The only door to python-docx: documents become DOCX."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from itertools import zip_longest
from typing import cast

import docx as library
from docx.document import Document as WordDocument
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.text.paragraph import CT_P
from docx.shared import Mm

from generator.press.archive import archive
from generator.press.qr import QUIET, qr_png
from generator.press.word_frame import list_number, text_width, word_frame, word_language
from generator.press.word_text import R, W, WordText
from generator.render.kits.document import (
    CodeBlock,
    Document,
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    PageBlock,
    PictureBlock,
    RoomBlock,
    TableBlock,
    TextBlock,
)

# Dates would differ from build to build; this is the one that our zips have too.
_DAY = datetime(1980, 1, 1, tzinfo=UTC)
_STYLES = {"body": "Normal", "lead": "Lead", "small": "Small", "note": "Note", "aloud": "Aloud"}
_DOTS = 12  # to a module of a code
_CODE, _MODULE = 25.0, 1.0  # millimetres: the least side of a code, the least module
_BELOW = 180  # twentieths of a point below the last item or line
_TALLEST = 58.0  # millimetres of a picture: it shows which one belongs to the text
_PAGE = '<w:r><w:tab/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def docx(content: Document, pictures: Mapping[str, bytes], colours: Mapping[str, str]) -> bytes:
    """Return the file; the same content, the same bytes.

    `pictures` are the finished ones by their path in the site.
    """
    numbered = [each for each in content.blocks if isinstance(each, ListBlock) and each.ordered]
    target = library.Document(BytesIO(word_frame(content, len(numbered), colours)))
    _Writer(content, pictures, target).write()
    _describe(target, content)
    saved = BytesIO()
    target.save(saved)
    with zipfile.ZipFile(saved) as packed:
        return archive({name: packed.read(name) for name in packed.namelist()})


@dataclass
class _Writer:
    """Puts one block after the other into a document."""

    content: Document
    pictures: Mapping[str, bytes]
    target: WordDocument
    writing: WordText = field(init=False)
    numbered: int = 0

    def __post_init__(self) -> None:
        self.writing = WordText(self.content.direction == "rtl", self._linked)

    def write(self) -> None:
        """Write head and foot of the pages, the title, and everything below it."""
        self._around()
        if self.content.kicker:
            self._say("Subtitle", self.content.kicker)
        self._say("Title", self.content.title)
        for block, below in zip_longest(self.content.blocks, self.content.blocks[1:]):
            self._block(block, kept="<w:keepNext/>" if isinstance(below, CodeBlock) else "")

    def _block(self, block: DocumentBlock, kept: str) -> None:
        """Write one block; `kept` says that it stands on the same page as the next."""
        match block:
            case HeadingBlock():
                self._say(f"Heading{block.level}", block.text)
            case TextBlock():
                self._say(_STYLES[block.style], block.text, block.language, kept)
            case ListBlock():
                self._list(block)
            case TableBlock():
                self._put(self._table(block))
            case PictureBlock():
                self._picture(block)
            case CodeBlock():
                self._code(block)
            case RoomBlock():
                for line in range(1, block.lines + 1):
                    after = _BELOW if line == block.lines else 0
                    self._put(self.writing.paragraph("Room", after=after))
            case PageBlock():
                self._put(self.writing.paragraph("Normal", end='<w:r><w:br w:type="page"/></w:r>'))

    def _say(self, style: str, text: str, language: str = "", kept: str = "") -> None:
        self._put(self.writing.paragraph(style, text, within=kept, language=language))

    def _list(self, block: ListBlock) -> None:
        """Number every list from one; a numbered list of its own is what Word counts by."""
        style, within = "ListBullet", ""
        if block.ordered:
            number = list_number(self.numbered)
            style = "ListNumber"
            within = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
            self.numbered += 1
        for place, item in enumerate(block.items, 1):
            after = _BELOW if place == len(block.items) else 0
            self._put(self.writing.paragraph(style, item, within=within, after=after))

    def _table(self, block: TableBlock) -> str:
        shares = block.widths or (1,) * len(block.head)
        whole = Mm(text_width(self.content)).twips
        widths = [round(whole * share / sum(shares)) for share in shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        head = self._row(block.head, widths, "<w:tblHeader/>")
        rows = "".join(self._row(row, widths) for row in block.rows)
        turned = "<w:bidiVisual/>" if self.writing.rtl else ""
        return (
            f'<w:tbl {W} {R}><w:tblPr><w:tblStyle w:val="TableGrid"/>{turned}'
            '<w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
        )

    def _row(self, cells: Iterable[str], widths: Iterable[int], marked: str = "") -> str:
        said = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{self.writing.paragraph('Cell', cell)}</w:tc>"
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{marked}</w:trPr>{said}</w:tr>"

    def _picture(self, block: PictureBlock) -> None:
        picture = self.pictures[block.path]
        image = Image.from_blob(picture)
        tall = block.height or _TALLEST
        wide = min(text_width(self.content), tall * image.px_width / image.px_height)
        self._show(picture, block.alt, wide)

    def _code(self, block: CodeBlock) -> None:
        picture = qr_png(block.address, _DOTS)
        modules = Image.from_blob(picture).px_width / _DOTS
        module = max(_MODULE, _CODE / (modules - 2 * QUIET))
        self._show(picture, block.alt, modules * module, f"\u2002{block.address}")

    def _show(self, picture: bytes, alt: str, width: float, beside: str = "") -> None:
        """Put a picture on a line of its own, and the words beside it."""
        words = self.writing.runs(beside, rtl=self.writing.rtl)
        paragraph = self._put(self.writing.paragraph("Picture", end=f"<w:r/>{words}"))
        inline = self.target.part.new_pic_inline(BytesIO(picture), Mm(width))
        inline.docPr.set("descr", alt)
        for side in ("distT", "distB", "distL", "distR"):  # LibreOffice thinks of 3 mm
            inline.set(side, "0")
        paragraph.r_lst[0].add_drawing(inline)

    def _around(self) -> None:
        """Say on every page who speaks, that it is a draft, which one it is."""
        section = self.target.sections[0]
        draft = self.writing.runs(self.content.draft, rtl=self.writing.rtl, style="Draft")
        tab = "<w:r><w:tab/></w:r>" if draft else ""
        for part, style, text, end in (
            (section.header, "Header", self.content.sender, tab + draft),
            (section.footer, "Footer", self.content.foot, _PAGE),
        ):
            empty = part.paragraphs[0].paragraph_format.element
            empty.getparent().replace(
                empty, parse_xml(self.writing.paragraph(style, text, end=end))
            )

    def _linked(self, address: str) -> str:
        return self.target.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def _put(self, xml: str) -> CT_P:
        """Write below everything else; the last element of a body is its paper."""
        made = cast(CT_P, parse_xml(xml))
        self.target.element.body[-1].addprevious(made)
        return made


def _describe(target: WordDocument, content: Document) -> None:
    """Fill in the properties by which screen readers and archives know a file."""
    properties = target.core_properties
    properties.title = content.title
    properties.subject = content.subject
    properties.author = properties.last_modified_by = content.sender
    properties.language = word_language(content.language)
    properties.comments = ""
    properties.revision = 1
    properties.created = properties.modified = _DAY

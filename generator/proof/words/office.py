"""Read what office programs write: DOCX, PPTX, XLSX and the OpenDocument formats.

All are archives of XML. Words are split over runs (`w:t`, `a:t`, `text:span`), so a
paragraph is joined before it is searched; what is deleted but kept, and the code of
fields, are lines of their own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.proof.html import Aside, Closed, Element
from generator.proof.words.archives import members_of
from generator.proof.words.finished import FileUnreadable, Finished, Told
from generator.proof.xml import XmlUnreadable, xml_steps
from generator.proof.zones import CODE, Line, Piece, address_pieces

_XML = (".xml", ".rels", ".vml", ".rdf")
# What holds a text from its first letter to its last.
_BLOCKS = frozenset(
    ("p", "h", "si", "is", "title", "desc", "annotation", "text", "txbxcontent", "f", "v", "note")
)
_APART = frozenset(("deltext", "instrtext", "delinstrtext"))  # nobody sees them beside the rest
_SIGNS = {
    **dict.fromkeys(("tab", "s", "br", "cr", "line-break"), " "),
    "nobreakhyphen": "-",
    "softhyphen": "\u00ad",
}
_HEADINGS = re.compile(r"heading|overskrift|title|tittel|subtitle|undertittel", re.IGNORECASE)
_SPOKEN = frozenset(("descr", "title", "alt"))
_LINKS = frozenset(("href", "target", "src", "r:link"))
_PROPERTIES = ("docProps/", "meta.xml", "customXml/")
_HIDDEN_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])')  # fonts in headers of sheets
_HAS_LETTERS = re.compile(r"[^\W\d_]{3}")


def office_told(finished: Finished) -> Iterator[Told]:
    """Read every part of the document, the names of the parts, and the files put into it."""
    for name, member in members_of(finished):
        yield (Piece("path", finished.language, name),)
        if name.lower().endswith(_XML):
            try:
                yield from _Part(finished, name, member).lines()
            except XmlUnreadable as error:
                raise FileUnreadable(f"{name} cannot be read: {error}") from error
        else:
            yield finished.inside(name, member)


@dataclass
class _Paragraph:
    """A text that is not finished yet, with what stands in it but apart from it."""

    tag: str
    zone: str
    texts: defaultdict[str, str] = field(default_factory=lambda: defaultdict(str))


@dataclass
class _Part:
    """One XML file of a document; `open` are the paragraphs around the place of reading."""

    finished: Finished
    name: str
    content: bytes
    open: list[_Paragraph] = field(default_factory=list)
    stack: list[Element] = field(default_factory=list)
    shape: str = "body"  # the zone of the shape on a slide
    seen: set[tuple[str, str]] = field(default_factory=set)

    def lines(self) -> Iterator[Line]:
        """Yield what stands in the part, each attribute once."""
        self.open.append(_Paragraph("", self._zone("body")))
        for step in xml_steps(self.content, self.finished.language):
            match step:
                case Element():
                    self._begin(step)
                    yield from self._attributes(step)
                case Closed():
                    yield from self._end()
                case Aside():
                    yield (Piece("meta", CODE, step.html),)
                case str():
                    self._say(step)

    def _begin(self, element: Element) -> None:
        self.stack.append(element)
        tag = element.tag
        if tag in _BLOCKS:
            zone = "headline" if tag == "h" else "alt" if tag in {"title", "desc"} else self.shape
            self.open.append(_Paragraph(tag, self._zone(zone)))
        elif tag == "pstyle" and _HEADINGS.match(_value(element)):
            self.open[-1].zone = self._zone("headline")
        elif tag == "ph":
            kind = element.attributes.get("type", "")
            self.shape = "headline" if kind in {"title", "ctrTitle", "subTitle"} else "body"
        elif tag in _SIGNS:
            self.open[-1].texts[""] += _SIGNS[tag]

    def _end(self) -> Iterator[Line]:
        tag = self.stack.pop().tag
        if tag == "sp":
            self.shape = "body"
        if len(self.open) == 1 or tag in _BLOCKS:
            ended = self.open[-1] if len(self.open) == 1 else self.open.pop()
            yield from self._ended(ended)

    def _ended(self, paragraph: _Paragraph) -> Iterator[Line]:
        for text in paragraph.texts.values():
            if text.strip():
                yield from self.finished.lines(text, paragraph.zone)
        paragraph.texts.clear()

    def _say(self, text: str) -> None:
        if not text.strip() and "\n" in text:
            return  # the file was indented
        tag = self.stack[-1].tag
        if tag.endswith(("header", "footer")):
            text = _HIDDEN_CODES.sub("", text)
        self.open[-1].texts[tag if tag in _APART else ""] += text

    def _attributes(self, element: Element) -> Iterator[Line]:
        for full, value in element.attributes.items():
            if (full, value) in self.seen or not _HAS_LETTERS.search(value):
                continue
            self.seen.add((full, value))
            language = self.finished.language
            if full.rpartition(":")[2] in _LINKS or "://" in value:
                yield tuple(address_pieces(value, language))
            elif full.rpartition(":")[2] in _SPOKEN:
                yield (Piece("alt", language, value),)
            else:
                yield (Piece("meta", CODE, value),)

    def _zone(self, zone: str) -> str:
        return "meta" if self.name.startswith(_PROPERTIES) else zone


def _value(element: Element) -> str:
    return next((each for name, each in element.attributes.items() if name.endswith("val")), "")

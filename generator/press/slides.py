"""The only door to python-pptx: decks become PPTX."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Opened
from pptx.slide import Slide as Shown
from pptx.slide import SlideLayout
from pptx.util import Emu, Inches

from generator.press.archive import archive
from generator.press.deck_design import (
    EMU,
    NAMESPACES,
    foot_xml,
    layout_xml,
    master_xml,
    styles_xml,
    theme_xml,
)
from generator.press.deck_fit import HEIGHT, WIDTH, Box
from generator.press.deck_layouts import (
    ADDRESS,
    FOOT,
    WHOLE,
    Layout,
    Manner,
    layouts_in,
    script_of,
)
from generator.press.deck_pictures import code_picture_of, landscape_of
from generator.press.deck_text import Line, deck_scale, lines_on
from generator.render.figures import locale_of
from generator.render.kits.document import Deck, Slide
from generator.render.landscape import ink

_FOOT_ID = 90  # higher than that of any other placeholder
_BEHIND = 2  # what follows the properties of a tree of shapes lies behind all others
# Dates would differ from build to build; this is the one that our zips have too.
_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - the file holds no time zone
_SHOW = '<p:showPr loop="1" showNarration="1"><p:kiosk/></p:showPr>'
_APPLICATION = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office PowerPoint</Application></Properties>"
)


def pptx(deck: Deck, colours: Mapping[str, str]) -> bytes:
    """Return the file; the same content, the same bytes."""
    manner = Manner(
        locale_of(deck.language).replace("_", "-"),
        deck.direction,
        script_of(deck.title),
        ink(deck.mood),
        colours,
    )
    opened = Presentation()
    layouts = _designed(opened, deck, manner)
    scale = deck_scale(deck)
    for slide in deck.slides:
        name = "coded" if slide.layout == "points" and slide.address else slide.layout
        shown = opened.slides.add_slide(layouts[name])
        _fill_slide(shown, slide, deck, layouts_in(manner)[name], manner, scale)
    _tell(opened, deck, manner)
    return _packed(opened)


def _designed(opened: Opened, deck: Deck, manner: Manner) -> dict[str, SlideLayout]:
    """Put our theme, master and layouts in the place of those that the library brings."""
    opened.slide_width, opened.slide_height = Inches(WIDTH), Inches(HEIGHT)
    opened.element.sldSz.attrib.pop("type")
    master = opened.slide_master
    _replace(master.element, "cSld", parse_xml(master_xml(manner)))
    _replace(master.element, "txStyles", parse_xml(styles_xml(manner)))
    master.part.part_related_by(RELATION.THEME).blob = theme_xml(manner).encode()
    ours = layouts_in(manner)
    for spare in tuple(master.slide_layouts)[len(ours) :]:
        master.slide_layouts.remove(spare)
    made = dict(zip(ours, master.slide_layouts, strict=True))
    for name, layout in made.items():
        layout.element.attrib.pop("type", None)
        layout.element.set("userDrawn", "1")
        relation = _landscape_in(layout, ours[name], deck, manner)
        _replace(layout.element, "cSld", parse_xml(layout_xml(ours[name], manner, relation)))
        layout.element.cSld.set("name", ours[name].name)
    return made


def _replace(element: BaseOxmlElement, name: str, new: BaseOxmlElement) -> None:
    """Put a new child in the place of the old one, so that the order stays that of the schema."""
    for old in element.findall(f"{{*}}{name}"):
        element.replace(old, new)


def _landscape_in(layout: SlideLayout, ours: Layout, deck: Deck, manner: Manner) -> str:
    if not ours.picture:
        return ""
    picture = landscape_of(deck, ours.picture, manner.colours)
    _, relation = layout.part.get_or_add_image_part(io.BytesIO(picture))
    return str(relation)


def _fill_slide(
    shown: Shown, slide: Slide, deck: Deck, layout: Layout, manner: Manner, scale: float
) -> None:
    """Put words, landscape, code, notes and time on a slide whose placeholders are empty."""
    foot = next(each for each in layout.places if each.number == FOOT)
    shown.shapes._spTree.append(  # noqa: SLF001 - the library has no way to add a footer
        parse_xml(foot_xml(foot, manner, _FOOT_ID, foot.box))
    )
    lines = lines_on(slide, deck, layout, scale)
    _say(shown, lines, "" if deck.seconds else slide.address, manner)
    if slide.layout == "opening":
        _picture(shown, landscape_of(deck, WHOLE, manner.colours), WHOLE, deck.alt, first=True)
    if slide.address and layout.code:
        box = layout.code.turned(manner.direction)
        _picture(shown, code_picture_of(slide.address), box, slide.address_alt)
    if slide.notes:
        frame = shown.notes_slide.notes_text_frame
        if frame is not None:
            said = Line(tuple(slide.notes.split("\n")), Box(0, 0, 0, 0), 0)
            _write(frame._txBody, _paragraphs(said, manner))  # noqa: SLF001 - its XML
    if deck.seconds:
        _advance(shown, deck.seconds)


def _say(shown: Shown, lines: Mapping[int, Line], address: str, manner: Manner) -> None:
    """Fill the placeholders, and remove those that have nothing to say: they would ask for it."""
    for shape in tuple(shown.placeholders):
        number = shape.placeholder_format.idx
        element: Any = shape.element
        if number not in lines:
            element.getparent().remove(element)
            continue
        line = lines[number]
        shape.left, shape.top, shape.width, shape.height = (
            Emu(round(each * EMU)) for each in line.box.turned(manner.direction)
        )
        clicked = number == ADDRESS and address
        link = (
            shown.part.relate_to(address, RELATION.HYPERLINK, is_external=True) if clicked else ""
        )
        _write(element.txBody, _paragraphs(line, manner, link))


def _write(body: BaseOxmlElement, paragraphs: Iterable[str]) -> None:
    for old in body.findall("{*}p"):
        body.remove(old)
    for each in paragraphs:
        body.append(parse_xml(each))


def _paragraphs(line: Line, manner: Manner, link: str = "") -> Iterable[str]:
    """Yield the XML of each paragraph: direction, side, language and size said, not guessed."""
    numbers = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    address = 'noProof="1" ' if line.is_address else ""
    side = manner.start if not line.centred else "ctr"
    turned = "0" if line.is_address else manner.turned
    size = f'sz="{round(line.size * 100)}" ' if line.size else ""
    clicked = f'<a:hlinkClick r:id="{link}"/>' if link else ""
    for count, text in enumerate(line.texts):
        before = round(line.between * line.size * 100) if count else 0
        space = f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>'
        yield (
            f'<a:p {NAMESPACES}><a:pPr algn="{side}" rtl="{turned}">{space}'
            f"{numbers if line.ordered else ''}</a:pPr><a:r>"
            f'<a:rPr lang="{manner.language}" {size}{address}dirty="0">{clicked}</a:rPr>'
            f"<a:t>{escape(text)}</a:t></a:r></a:p>"
        )


def _picture(shown: Shown, png: bytes, box: Box, alt: str, *, first: bool = False) -> None:
    """Add a picture told by its alternative text; behind everything else if it is the first."""
    sizes = (Inches(each) for each in box)
    picture = shown.shapes.add_picture(io.BytesIO(png), *sizes)
    element: Any = picture.element
    element.nvPicPr.cNvPr.set("descr", alt)
    if first:
        element.getparent().insert(_BEHIND, element)


def _advance(shown: Shown, seconds: int) -> None:
    """Leave the slide after so many seconds, never by a click."""
    shown.element.clrMapOvr.addnext(
        parse_xml(
            f'<p:transition {NAMESPACES} spd="med" advClick="0" advTm="{seconds * 1000}">'
            "<p:fade/></p:transition>"
        )
    )


def _tell(opened: Opened, deck: Deck, manner: Manner) -> None:
    """Say what the file is, in which language, and how it is shown."""
    told = opened.core_properties
    told.title, told.language, told.subject = deck.title, manner.language, deck.kicker
    told.author = told.last_modified_by = deck.sender
    told.content_status = deck.draft
    told.created = told.modified = _DAY
    told.revision = 1
    opened.element.set("rtl", manner.turned)
    styles = opened.element.find(".//{*}defPPr/{*}defRPr")
    styles.set("lang", manner.language)
    show = _SHOW if deck.seconds else ""
    opened.part.part_related_by(
        RELATION.PRES_PROPS
    ).blob = f"<p:presentationPr {NAMESPACES}>{show}</p:presentationPr>".encode()
    whole = opened.part.package
    whole.part_related_by(RELATION.EXTENDED_PROPERTIES).blob = _APPLICATION.encode()


def _packed(opened: Opened) -> bytes:
    """Return the zip without what the library's own template had of its maker."""
    saved = io.BytesIO()
    for relations in (opened.part.rels, opened.part.package._rels):  # noqa: SLF001 - no other way
        for name, relation in tuple(relations.items()):
            if relation.reltype in {RELATION.PRINTER_SETTINGS, RELATION.THUMBNAIL}:
                relations.pop(name)
    opened.save(saved)
    with zipfile.ZipFile(saved) as made:
        return archive({name: made.read(name) for name in made.namelist()})

"""The empty Word file that a document is written into: its styles, colours, paper and theme."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from string import Template

from generator.press.archive import archive
from generator.render.figures import locale_of
from generator.render.kits.document import Document

_TEMPLATES = files("generator") / "templates" / "word"
_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "rels.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/document.xml": "document.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
    "word/theme/theme1.xml": "theme.xml",
}
# Points; steps of 1.25 from 12 (visual.md), nothing below 9.
_SIZES = {"body": 12, "small": 9.5, "cell": 11, "lead": 14, "heading": 16, "title": 25}
_TWIPS = 1440 / 25.4  # to a millimetre: Word's unit is a twentieth of a point
_TALL, _SHORT = 297, 210
_MARGIN, _WIDE_MARGIN = 30, 20  # 30 keeps lines near 65 letters
_OWN_LISTS = 3  # the numbers before are those of the list styles
_RESTARTED = (
    '<w:num w:numId="{}"><w:abstractNumId w:val="2"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


@dataclass(frozen=True)
class Typeface:
    """A font that offices have and that covers a script; how much more room its letters need."""

    font: str
    larger: float = 1
    line: float = 1.3


# Arial has Latin with the letters of Sámi, Cyrillic and Arabic, on Windows, Mac and Linux.
_ELSE = Typeface("Arial")
_TYPEFACES = {
    "ARABIC": Typeface("Arial", 1.08, 1.35),
    "ETHIOPIC": Typeface("Ebrima", 1.04, 1.15),  # its own lines are high: 1.33 of the letters
}


def word_frame(content: Document, lists: int, colours: Mapping[str, str]) -> bytes:
    """Return a document without words, which restarts as many numbered lists."""
    values = {name: value.lstrip("#") for name, value in colours.items()}
    values |= _values(content, lists)
    return archive(
        {
            part: Template((_TEMPLATES / name).read_text("utf-8")).substitute(values).encode()
            for part, name in _PARTS.items()
        }
    )


def list_number(place: int) -> int:
    """Return how the numbered list at this place, from 0, is called in the frame."""
    return _OWN_LISTS + place


def text_width(content: Document) -> float:
    """Return how many millimetres a line has."""
    return _TALL - 2 * _WIDE_MARGIN if content.wide else _SHORT - 2 * _MARGIN


def word_language(code: str) -> str:
    """Return a language as Word's dictionaries are called: with its territory."""
    return locale_of(code).replace("_", "-")


def _values(content: Document, lists: int) -> dict[str, str]:
    face = _typeface(content.title)
    rtl = content.direction == "rtl"
    sizes = {name: _half_points(size * face.larger) for name, size in _SIZES.items()}
    return {
        **sizes,
        **_paper(content),
        "font": face.font,
        "language": word_language(content.language),
        "line": _lines(face.line),
        "tight": _lines(face.line - 0.15),
        "wide": _lines(face.line + 0.4),
        "bidi": "<w:bidi/>" if rtl else "",
        "rtl": "<w:rtl/>" if rtl else "",
        "restarts": "".join(_RESTARTED.format(list_number(place)) for place in range(lists)),
    }


def _paper(content: Document) -> Mapping[str, str]:
    width, height = (_TALL, _SHORT) if content.wide else (_SHORT, _TALL)
    margin = _WIDE_MARGIN if content.wide else _MARGIN
    return {
        "width": _twips(width),
        "height": _twips(height),
        "turned": ' w:orient="landscape"' if content.wide else "",
        "margin": _twips(margin),
        "across": _twips(text_width(content)),
    }


def _typeface(title: str) -> Typeface:
    """Choose by the first letter of another script that the title holds."""
    scripts = (unicodedata.name(sign, "").partition(" ")[0] for sign in title)
    return next((_TYPEFACES[each] for each in scripts if each in _TYPEFACES), _ELSE)


def _half_points(size: float) -> str:
    return str(round(2 * size))


def _lines(lines: float) -> str:
    return str(round(240 * lines))


def _twips(millimetres: float) -> str:
    return str(round(millimetres * _TWIPS))

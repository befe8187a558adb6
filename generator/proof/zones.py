"""Sort every text of a finished page into the zone that it stands in.

Words that markup cuts in two (`karri<b>ere</b>`) are whole here, as they are for
whoever reads them. The nearest element decides: a heading inside the zone contact
is still a headline. Only what professionals read is professional throughout.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from generator.proof.html import Closed, Element, Step, walked

STAFF = "staff/"

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# How links look that are pressed, in our own frame (`do`, `act`) and in the staff frame.
_BUTTONS = frozenset(("act", "button", "do", "md-button"))
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font"),
        *("i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong"),
        *("sub", "sup", "time", "tspan", "u", "var", "wbr"),
    )
)
_UNREAD = frozenset(("script", "style", "template"))
_LINKS = frozenset(("action", "cite", "formaction", "href", "poster", "src", "xlink:href"))
_LINK_LISTS = frozenset(("imagesrcset", "srcset"))
_NAMES = frozenset(("id", "name", "for"))
# Attributes for machines. Everything else is heard, shown or copied somewhere.
_UNHEARD = frozenset(
    (
        *("charset", "class", "crossorigin", "d", "data-zone", "dir", "height", "hreflang"),
        *("http-equiv", "integrity", "lang", "loading", "media", "points", "property", "rel"),
        *("role", "sizes", "style", "tabindex", "target", "transform", "type", "viewbox"),
        *("width", "xmlns"),
    )
)


class Piece(NamedTuple):
    """A text in one zone and one language."""

    zone: str
    language: str
    text: str


Line = tuple[Piece, ...]  # what stands side by side, without a break between


@dataclass
class _Around:
    """Where the walk is: the zone, and whether text is read here at all."""

    tag: str
    zone: str
    language: str
    is_unread: bool
    is_data: bool = False


@dataclass
class _Walk:
    """What the walk has seen; `line` is the line of text that is not finished yet."""

    stack: list[_Around]
    line: list[Piece] = field(default_factory=list)

    def finished(self) -> Iterator[Line]:
        """Hand out the line, its neighbours of the same zone and language joined."""
        joined = tuple(
            Piece(zone, language, "".join(piece.text for piece in pieces))
            for (zone, language), pieces in groupby(self.line, key=lambda piece: piece[:2])
        )
        self.line.clear()
        if any(piece.text.strip() for piece in joined):
            yield joined


def lines_of(path: str, html: bytes) -> Iterator[Line]:
    """Yield the path and every text of a page; pages for staff are professional."""
    running = "professional" if path.startswith(STAFF) else "body"
    walk = _Walk([_Around("", running, "", is_unread=False)])
    language = ""
    for step in walked(html):
        if isinstance(step, Element) and step.tag == "html":
            language = step.language
        yield from _taken(walk, step)
    yield from walk.finished()
    yield (Piece("path", language, path),)


def address_pieces(link: str, language: str) -> Iterator[Piece]:
    """Take a link apart: our own paths, other hosts, and the texts inside of it."""
    parts = urlsplit(link.strip())
    if parts.scheme in {"mailto", "sms", "tel"}:
        yield Piece("address", language, unquote(parts.path))
        for _, text in parse_qsl(parts.query):
            yield Piece("meta", language, text)
    elif parts.scheme == "data":
        yield Piece("meta", language, unquote(link))
    else:
        yield Piece("address" if parts.netloc else "path", language, unquote(link))


def json_strings(text: str) -> tuple[str, ...]:
    """Return every string value; of what cannot be read, everything."""
    try:
        return tuple(_strings_in(json.loads(text)))
    except ValueError:
        return (text,)


def _strings_in(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _strings_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings_in(value)


def _taken(walk: _Walk, step: Step) -> Iterator[Line]:
    around = walk.stack[-1]
    match step:
        case Element():
            yield from ((piece,) for piece in _attributes(step))
            if step.tag == "br":
                walk.line.append(Piece(around.zone, around.language, " "))
            elif step.tag not in _INLINE:
                yield from walk.finished()
            walk.stack.append(_inside(around, step))
        case Closed():
            if walk.stack.pop().tag not in _INLINE | {"br"}:
                yield from walk.finished()
        case str() if around.is_data:
            yield from _linked_data(step, around.language)
        case str() if not around.is_unread:
            walk.line.append(Piece(around.zone, around.language, step))


def _inside(around: _Around, element: Element) -> _Around:
    return _Around(
        element.tag,
        _zone(around, element),
        element.language,
        is_unread=around.is_unread or element.tag in _UNREAD,
        is_data=element.attributes.get("type") == "application/ld+json",
    )


def _zone(around: _Around, element: Element) -> str:
    if "data-zone" in element.attributes:
        return element.attributes["data-zone"]
    if around.zone == "professional" and element.tag in _HEADINGS | {"title"}:
        return around.zone
    if element.tag in _HEADINGS:
        return "headline"
    if element.tag == "button" or (element.tag == "a" and element.classes & _BUTTONS):
        return "button"
    if element.tag == "title":
        return "title" if around.tag == "head" else "alt"
    return "alt" if element.tag == "desc" else around.zone


def _attributes(element: Element) -> Iterator[Piece]:
    for name, value in element.attributes.items():
        if name in _LINKS:
            yield from address_pieces(value, element.language)
        elif name in _LINK_LISTS:
            for each in value.split(","):
                yield from address_pieces(each.strip().split(" ")[0], element.language)
        elif name == "content" and element.attributes.get("http-equiv", "").lower() == "refresh":
            yield from address_pieces(value.partition("=")[2], element.language)
        elif name == "content" and re.match(r"https?://", value):
            yield from address_pieces(value, element.language)
        elif name not in _UNHEARD and value:
            zone = "alt" if name == "alt" else "path" if name in _NAMES else "meta"
            yield Piece(zone, element.language, value)


def _linked_data(text: str, language: str) -> Iterator[Line]:
    for each in json_strings(text):
        if re.match(r"https?://", each):
            yield tuple(address_pieces(each, language))
        else:
            yield (Piece("meta", language, each),)

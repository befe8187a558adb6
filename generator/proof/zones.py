"""Sort every text of a finished page into the zone that it stands in.

Words that markup cuts in two (`karri<b>ere</b>`) are whole here, as they are for
whoever reads them. The nearest element decides: a heading inside the zone contact
is still a headline. Only what professionals read is professional throughout.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from generator.proof.html import Aside, Closed, Element, Step, walked
from generator.proof.literals import script_texts, style_texts

STAFF = "staff/"
# The files of a kit, below its page by language and audience; sheets with a logo, by language.
_HANDED = re.compile(r"staff/(?:kits/[^/]+/[^/]+/[^/]+|partners/[^/]+/[^/]+)/(?!index\.html$)")

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# How links look that are pressed, in our own frame (`do`, `act`) and in the staff frame.
_BUTTONS = frozenset(("act", "button", "do", "md-button"))
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font"),
        *("i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong"),
        *("acronym", "big", "nobr", "output", "slot", "sub", "sup", "textpath", "time", "tspan"),
        *("tt", "u", "var", "wbr"),
    )
)
_UNREAD = frozenset(("script", "style"))
_DATA_TYPES = re.compile(r"json$|^importmap$|^speculationrules$")
_LINKS = frozenset(
    (
        *("action", "background", "cite", "data", "formaction", "href", "longdesc", "ping"),
        *("poster", "src"),
    )
)
_LINK_LISTS = frozenset(("imagesrcset", "srcset"))
_NAMES = frozenset(("download", "for", "id", "name"))
# The seconds and the address of a redirect; browsers do without `url=` and quotes.
_REFRESH = re.compile(r"""[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?(.*?)["']?\s*""", re.IGNORECASE)
# Attributes for machines. Everything else is heard, shown or copied somewhere.
_UNHEARD = frozenset(
    (
        *("charset", "class", "crossorigin", "d", "data-zone", "dir", "height", "hreflang"),
        *("http-equiv", "integrity", "lang", "loading", "media", "points", "property", "rel"),
        *("role", "sizes", "tabindex", "target", "transform", "type", "viewbox", "width", "xmlns"),
    )
)


# What is written for machines is no language: rules of tone (`!`, long words) do not hold there.
CODE = ""


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
    kind: str = ""  # the type of a script


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


def running_zone(path: str) -> str:
    """Return the zone of running text in a file: what staff reads is professional.

    What a kit holds is not: staff hand it out.
    """
    return "professional" if path.startswith(STAFF) and not _HANDED.match(path) else "body"


def lines_in(steps: Iterable[Step], running: str) -> Iterator[Line]:
    """Yield every text of some markup whose running text stands in this zone."""
    walk = _Walk([_Around("", running, "", is_unread=False)])
    for step in steps:
        yield from _taken(walk, step)
    yield from walk.finished()


def address_pieces(link: str, language: str) -> Iterator[Piece]:
    """Take a link apart: our own paths, other hosts, and the texts inside of it."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:  # brackets that are no IPv6 address
        yield Piece("path", language, unquote(link))
        return
    if parts.scheme in {"mailto", "sms", "tel"}:
        yield Piece("address", language, unquote(parts.path))
        for _, text in parse_qsl(parts.query):
            yield Piece("meta", language, text)
    elif parts.scheme == "data":
        if ";base64," in link:
            return  # a file of its own, which is read as such
        yield Piece("meta", CODE, unquote(link))
    else:
        yield Piece("address" if parts.netloc else "path", language, unquote(link))


def json_strings(text: str) -> tuple[str, ...]:
    """Return every string, keys too; of what cannot be read, everything."""
    try:
        return tuple(_strings_in(json.loads(text)))
    except ValueError:
        return (text,)


def _strings_in(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from _strings_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings_in(value)


def _taken(walk: _Walk, step: Step) -> Iterator[Line]:
    around = walk.stack[-1]
    match step:
        case Element():
            yield from _attributes(step)
            if step.tag == "br":
                walk.line.append(Piece(around.zone, around.language, " "))
            elif not _is_inline(step.tag):
                yield from walk.finished()
            walk.stack.append(_inside(around, step))
        case Closed():
            tag = walk.stack.pop().tag
            if tag != "br" and not _is_inline(tag):
                yield from walk.finished()
        case Aside():
            zone, language = ("meta", CODE) if step.is_comment else (around.zone, step.language)
            yield from lines_in(walked(step.html.encode(), language), zone)
        case str() if around.tag == "script":
            yield from _scripted(step, around)
        case str() if around.tag == "style":
            yield from ((piece,) for piece in _styled(step))
        case str() if not around.is_unread:
            walk.line.append(Piece(around.zone, around.language, step))


def _is_inline(tag: str) -> bool:
    # Elements that a browser does not know stand in the line, those of scripts too.
    return tag in _INLINE or "-" in tag


def _inside(around: _Around, element: Element) -> _Around:
    return _Around(
        element.tag,
        _zone(around, element),
        element.language,
        is_unread=around.is_unread or element.tag in _UNREAD,
        kind=element.attributes.get("type", ""),
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
    return {"desc": "alt", "metadata": "meta"}.get(element.tag, around.zone)


def _attributes(element: Element) -> Iterator[Line]:
    language = element.language
    for full, value in element.attributes.items():
        name = full.rpartition(":")[2]
        if name == "srcdoc":
            yield from lines_in(walked(value.encode(), language), "body")
        elif name == "style":
            yield from ((piece,) for piece in _styled(value))
        elif links := _links(element, name, value):
            yield from ((piece,) for link in links for piece in address_pieces(link, language))
        elif name not in _UNHEARD and value:
            zone = "alt" if name == "alt" else "path" if name in _NAMES else "meta"
            yield (Piece(zone, language, value),)


def _links(element: Element, name: str, value: str) -> tuple[str, ...]:
    """Return the addresses in an attribute, if that is what it holds."""
    if name in _LINKS:
        return (value,)
    if name in _LINK_LISTS:
        return tuple(each.strip().split(" ")[0] for each in value.split(","))
    if name == "content" and element.attributes.get("http-equiv", "").lower() == "refresh":
        return tuple(found[1] for found in [_REFRESH.fullmatch(value)] if found)
    return (value,) if name == "content" and re.match(r"https?://", value) else ()


def _scripted(text: str, around: _Around) -> Iterator[Line]:
    if _DATA_TYPES.search(around.kind):
        yield from _linked_data(text, around.language)
    elif "html" in around.kind or "template" in around.kind:
        yield from lines_in(walked(text.encode(), around.language), around.zone)
    else:
        yield from ((Piece("meta", CODE, each),) for each in script_texts(text))


def _styled(css: str) -> Iterator[Piece]:
    return (Piece("meta", CODE, each) for each in style_texts(css))


def _linked_data(text: str, language: str) -> Iterator[Line]:
    for each in json_strings(text):
        if re.match(r"https?://|mailto:", each):
            yield tuple(address_pieces(each, language))
        else:
            yield (Piece("meta", language, each),)

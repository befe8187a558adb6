"""Read pages and other markup: HTML, SVG, feeds, site maps, translators' XLIFF."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.proof.html import Aside, Closed, Element, walked
from generator.proof.words.finished import FileUnreadable, Finished, Told
from generator.proof.xml import XmlUnreadable, xml_steps
from generator.proof.zones import CODE, Line, Piece, address_pieces, lines_in, running_zone

# What translators' tools put inside a sentence, and what feeds do.
_INLINE = frozenset(
    (
        *("a", "b", "bpt", "bx", "cp", "ec", "em", "ept", "ex", "g", "i", "it", "mrk", "pc"),
        *("ph", "sc", "sm", "span", "strong", "sub", "sup", "tspan", "x"),
    )
)
_PAIR = {
    "source-language": "source",
    "srclang": "source",
    "target-language": "target",
    "trglang": "target",
}
_ADDRESS = re.compile(r"\s*(?:https?://|mailto:|tel:|sms:)\S+\s*")


def page_told(finished: Finished) -> Iterator[Told]:
    """Read a page, or a part of one: it says its language itself, or it has that of its file."""
    steps = walked(finished.content, finished.language)
    yield from lines_in(steps, running_zone(finished.path))


def drawing_told(finished: Finished) -> Iterator[Told]:
    """Read an SVG, whose texts and titles stand in the zones that they have on a page."""
    try:
        yield from lines_in(
            xml_steps(finished.content, finished.language), running_zone(finished.path)
        )
    except XmlUnreadable as error:
        raise FileUnreadable(f"the XML cannot be read: {error}") from error


def xml_told(finished: Finished) -> Iterator[Told]:
    """Read any other XML: every text, attribute and comment, addresses as such."""
    try:
        yield from _Walk(finished).lines()
    except XmlUnreadable as error:
        raise FileUnreadable(f"the XML cannot be read: {error}") from error


@dataclass
class _Walk:
    """What the walk over an XML file has seen; `line` is the text that is not finished yet."""

    finished: Finished
    line: str = ""
    # What translators' files say on their outermost elements, and mean for the inner ones.
    pair: dict[str, str] = field(default_factory=dict)
    stack: list[Element] = field(default_factory=list)

    def lines(self) -> Iterator[Line]:
        """Yield the texts in the order of the file."""
        for step in xml_steps(self.finished.content, self.finished.language):
            match step:
                case str():
                    self.line += step
                case Aside():
                    yield (Piece("meta", CODE, step.html),)
                case Element():
                    if step.tag not in _INLINE:
                        yield from self._ended()
                    self.stack.append(step)
                    yield from self._attributes(step)
                case Closed():
                    if self.stack[-1].tag not in _INLINE:
                        yield from self._ended()
                    self.stack.pop()

    def _ended(self) -> Iterator[Line]:
        """Hand out the line, in the language of the element that it stands in."""
        text, self.line = self.line, ""
        if not text.strip():
            return
        around = next(each for each in reversed(self.stack) if each.tag not in _INLINE)
        language = self.pair.get(around.tag, around.language)
        if _ADDRESS.fullmatch(text):
            yield tuple(address_pieces(text, language))
        else:
            yield from replace(self.finished, language=language).lines(text)

    def _attributes(self, element: Element) -> Iterator[Line]:
        for name, value in element.attributes.items():
            if name in _PAIR:
                self.pair[_PAIR[name]] = value
            elif _ADDRESS.fullmatch(value):
                yield tuple(address_pieces(value, element.language))
            else:
                yield (Piece("meta", CODE, value),)

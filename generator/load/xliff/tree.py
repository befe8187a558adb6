"""The door to XML: a tree of tags with their lines, or the one reason why there is none."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.problems import Problem, ProblemsFound

XLIFF_SPACE = "urn:oasis:names:tc:xliff:document:"
# A catalogue of 1 MB with the tags around its texts.
_MOST_BYTES = 10_000_000
_MOST_DEPTH = 50
_LINE_IN_MESSAGE = re.compile(r",? line \d+, column \d+$")


@dataclass(frozen=True)
class Tag:
    """One element: its name without a prefix, and what stands in it, in order."""

    name: str  # {namespace}name for what is not XLIFF
    line: int  # where the start tag ends
    attributes: Mapping[str, str]
    parts: tuple["Tag | str", ...]

    def get(self, name: str, other: str = "") -> str:
        """Return an attribute, or what holds without it."""
        return self.attributes.get(name, other)

    def tags(self, *names: str) -> Iterator["Tag"]:
        """Yield the tags of these names that stand directly in this one."""
        return (each for each in self.parts if isinstance(each, Tag) and each.name in names)

    @property
    def plain(self) -> str:
        """The words in this tag and in all tags below."""
        return "".join(each if isinstance(each, str) else each.plain for each in self.parts)


def parsed(content: bytes, path: str) -> Tag:
    """Return the outermost tag. Nothing is fetched, and no entity but the five of XML is filled."""
    if len(content) > _MOST_BYTES:
        text = f"has {len(content)} bytes; at most {_MOST_BYTES} are read"
        raise ProblemsFound([Problem(path, 1, text, "is this the right file?")])
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ProblemsFound([_broken(error.lineno, error.msg, path)]) from None
    if root.getroottree().docinfo.internalDTD is not None:
        text = "a DOCTYPE stands here; XLIFF has none"
        raise ProblemsFound([Problem(path, 1, text, "delete it")])
    return _tag(root, path)


def _broken(line: int | None, message: str | None, path: str) -> Problem:
    what = _LINE_IN_MESSAGE.sub("", message or "it cannot be read")
    hint = "export it again from the translator's tool, not with a text editor"
    return Problem(path, max(line or 1, 1), f"the XML is broken: {what}", hint)


def _tag(root: etree._Element, path: str) -> Tag:
    """Build the tree from its leaves: whoever sends a deep one gets a problem, no deep call."""
    open_parts: list[list[Tag | str]] = [[]]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            open_parts.append([element.text] if element.text else [])
            if len(open_parts) > _MOST_DEPTH:
                text = f"more than {_MOST_DEPTH} tags stand inside each other"
                hint = "is this a translator's file?"
                raise ProblemsFound([Problem(path, element.sourceline or 1, text, hint)])
            continue
        parts = tuple(open_parts.pop())
        made = Tag(_name(element), element.sourceline or 1, dict(element.attrib), parts)
        open_parts[-1] += [made, element.tail] if element.tail else [made]
    return next(each for each in open_parts[0] if isinstance(each, Tag))


def _name(element: etree._Element) -> str:
    name = etree.QName(element)
    ours = not name.namespace or name.namespace.startswith(XLIFF_SPACE)
    return str(name.localname if ours else name.text)

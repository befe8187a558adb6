"""Walk over XML the way `generator.proof.html` walks over pages. The one door to lxml."""

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from generator.proof.html import Aside, Closed, Element, Step

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class XmlUnreadable(Exception):
    """This is no XML that we dare to read."""


def xml_steps(xml: bytes, language: str = "") -> Iterator[Step]:
    """Yield the elements, texts and comments, their names without namespaces.

    Nothing is fetched and no entity is put in: a file that declares its own
    could say one thing here and another to whoever opens it.
    """
    yield from _steps(_root(xml), language)


def _root(xml: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=True
    )
    try:
        tree = etree.parse(io.BytesIO(xml), parser)
    except etree.XMLSyntaxError as error:
        raise XmlUnreadable(str(error)) from error
    declared: Any = tree.docinfo.internalDTD
    if declared is not None and any(declared.iterentities()):
        raise XmlUnreadable("it declares entities of its own")
    return tree.getroot()


def _steps(root: etree._Element, language: str) -> Iterator[Step]:
    """Walk without recursion: a file may be nested deeper than Python's own limit."""
    languages = [language]
    for each in (*_around(root, before=True), *_around(root, before=False)):
        yield Aside(each, language, is_comment=True)
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if not isinstance(node.tag, str) and node.tag is etree.Entity:
            raise XmlUnreadable(f"it uses an entity that it does not declare: {node.text}")
        if event == "start":
            attributes = dict(_attributes(node))
            inner = node.get(_LANGUAGE) or node.get("lang") or languages[-1]
            languages.append(inner)
            yield Element(_name(node.tag), attributes, inner)
            yield node.text or ""
            continue
        if event == "end":
            languages.pop()
            yield Closed.ELEMENT
        else:
            yield Aside(node.text or "", languages[-1], is_comment=True)
        if node is not root:
            yield node.tail or ""


def _around(root: etree._Element, *, before: bool) -> Iterator[str]:
    """Yield the comments outside of the outermost element."""
    return (each.text or "" for each in root.itersiblings(preceding=before))


def _attributes(node: etree._Element) -> Iterator[tuple[str, str]]:
    """Keep prefixes: `title` and `xlink:title` may stand side by side."""
    prefixes = {space: prefix for prefix, space in node.nsmap.items()}
    for name, value in node.attrib.items():
        space = etree.QName(name).namespace
        prefix = f"{prefixes.get(space, 'xml')}:" if space else ""
        yield f"{prefix}{_name(str(name))}", str(value)


def _name(qualified: str) -> str:
    return qualified.rpartition("}")[2].lower()

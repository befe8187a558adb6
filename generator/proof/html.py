"""Walk over a finished page the way a browser does. The one door to selectolax."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class Element:
    """An opened element; `language` is its own or inherited, as screen readers take it."""

    tag: str
    attributes: Mapping[str, str]
    language: str

    @property
    def classes(self) -> frozenset[str]:
        """The names of its classes."""
        return frozenset(self.attributes.get("class", "").split())


class Closed(Enum):
    """The end of the innermost element."""

    ELEMENT = "element"


@dataclass(frozen=True)
class Aside:
    """Markup that a browser keeps and does not show: a comment, or the inside of a template."""

    html: str
    language: str
    is_comment: bool


Step = Element | str | Closed | Aside


def walked(html: bytes, language: str = "") -> Iterator[Step]:
    """Yield elements, the text inside them, and their ends, in the order of the page.

    `language` is that of markup that does not say it.
    """
    # Each entry: the next node to look at, and the language around it.
    parser = LexborHTMLParser(html)
    if parser.root is None:
        return
    todo: list[tuple[LexborNode, str] | None] = [(parser.root, language)]
    while todo:
        entry = todo.pop()
        if entry is None:
            yield Closed.ELEMENT
            continue
        node, language = entry
        # The root has no brothers, so that something is always left to do here.
        if node.next is not None and todo:
            todo.append((node.next, language))
        if node.is_text_node:
            yield node.text_content or ""
        elif node.is_comment_node:
            yield Aside(node.comment_content or "", language, is_comment=True)
        elif node.is_element_node:
            attributes = {name: value or "" for name, value in node.attributes.items()}
            inner = attributes.get("lang", language)
            yield Element((node.tag or "").lower(), attributes, inner)
            if node.tag == "template":
                yield Aside(_inside_template(node), inner, is_comment=False)
            todo.append(None)
            if node.first_child is not None:
                todo.append((node.first_child, inner))


def elements(html: bytes) -> Iterator[Element]:
    """Yield the elements alone."""
    return (step for step in walked(html) if isinstance(step, Element))


def _inside_template(node: LexborNode) -> str:
    """Return a template as a `div`: its inside is no part of the tree, only of the markup."""
    markup = node.html or ""
    return f"<div{markup[len('<template') : -len('</template>')]}</div>"

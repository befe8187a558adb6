"""The numbers of a finished page as a reader meets them: in which words, in which element."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

NUMBER = r"(?:\d{1,3}(?:[ ,.']\d{3})+(?![\d])|\d+(?:[.,]\d+)?)"
FIGURE = re.compile(
    rf"(?P<section>§ ?\d+(?:-\d+)?)|(?P<code>[A-Za-z]+\d\w*)"
    rf"|(?P<percent>{NUMBER} ?%|% ?{NUMBER})|(?P<range>{NUMBER} ?- ?{NUMBER})|(?P<plain>{NUMBER})"
)
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "td", "th", "dd", "dt", "summary", "caption", "legend",
          "label", "figcaption", "blockquote", "div", "section", "nav", "footer", "header", "main",
          "body", "button"}  # fmt: skip
SPOKEN = ("alt", "aria-label", "title", "placeholder")  # attributes that somebody reads or hears


@dataclass(frozen=True)
class Figure:
    """One thing that a reader takes for a number, where it stands and in what."""

    kind: str
    numbers: tuple[str, ...]
    start: int
    end: int
    said: "Said"

    @property
    def owner(self) -> LexborNode:
        """The innermost element that it begins in."""
        return [node for at, node in self.said.nodes if at <= self.start][-1]

    def within(self, selector: str) -> LexborNode | None:
        return self.said.page.around(self.owner, selector)

    def __str__(self) -> str:
        return self.said.text[self.start : self.end].strip()


class Page:
    """A finished page, and which of its elements a selector means."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = LexborHTMLParser(path.read_text("utf-8"))
        self.language = (self.tree.root and self.tree.root.attributes.get("lang")) or ""
        self._meant: dict[str, set[int]] = {}

    def around(self, node: LexborNode, selector: str) -> LexborNode | None:
        """Return the nearest element around a node that a selector means, or the node itself."""
        if selector not in self._meant:
            self._meant[selector] = {each.mem_id for each in self.tree.css(selector)}
        here: LexborNode | None = node
        while here and here.mem_id not in self._meant[selector]:
            here = here.parent
        return here


@dataclass
class Said:
    """One block of text: what it says, and which element each piece of it stands in."""

    page: Page
    block: LexborNode
    text: str = ""
    nodes: list[tuple[int, LexborNode]] = field(default_factory=list)

    def add(self, text: str, node: LexborNode) -> None:
        self.nodes.append((len(self.text), node))
        self.text += plain(text)


def blocks(page: Page) -> Iterator[Said]:
    """Return what is read: the title, the description, each block of text, each spoken word."""
    for node in page.tree.css("title, meta[name=description]"):
        yield _words(page, node, node.attributes.get("content") or node.text())
    body = page.tree.body
    assert body
    for node in body.css("script, style, template"):
        node.decompose()
    blocks: dict[int, Said] = {}
    for node in body.traverse(include_text=True):
        if node.tag == "-text" and node.parent:
            block = _block(node.parent)
            blocks.setdefault(block.mem_id, Said(page, block)).add(
                node.text_content or "", node.parent
            )
    yield from blocks.values()
    for node in body.css(", ".join(f"[{name}]" for name in SPOKEN)):
        for name in SPOKEN:
            yield _words(page, node, node.attributes.get(name) or "")


def figures_of(said: Said) -> list[Figure]:
    """Return what stands in a block, in the order of reading."""
    return [
        Figure(str(each.lastgroup), tuple(re.findall(NUMBER, each[0])), *each.span(), said)
        for each in FIGURE.finditer(said.text)
    ]


def _words(page: Page, node: LexborNode, text: str) -> Said:
    said = Said(page, node)
    said.add(text, node)
    return said


def _block(node: LexborNode) -> LexborNode:
    while node.tag not in BLOCKS and node.parent:
        node = node.parent
    return node


def plain(text: str) -> str:
    """Write the digits of all scripts, and the signs around them, in one way."""
    return "".join(map(_plain, text))


def _plain(sign: str) -> str:
    category = unicodedata.category(sign)
    if category.startswith("N"):
        return f"{unicodedata.numeric(sign):g}"
    if category in {"Cf", "Zs", "Pd"}:
        return {"Cf": "", "Zs": " ", "Pd": "-"}[category]
    return {"\n": " ", "−": "-", "٪": "%", "٬": ",", "٫": ".", "’": "'"}.get(sign, sign)

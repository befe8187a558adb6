"""Read what a page of ours says, as far as somebody would search for it.

The pages come from our own templates: every `<` begins a tag, and every value is escaped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_STEP = re.compile(r"<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<rest>[^>]*)>|(?P<text>[^<]+)")
_CLASS = re.compile(r'\bclass="([^"]*)"')
# Beside the words of the page itself: what leads elsewhere, belongs to a zone with words
# of its own, is said on every page, or stands on the page twice.
_APART = frozenset(("also", "finder", "judge", "listen", "near", "note", "stale", "take", "whole"))
_FOREIGN = re.compile(r"\b(?:data-zone|lang)=|\bhidden\b")
_UNREAD = frozenset(("script", "style", "audio", "video"))
_HEADS = frozenset(("h1", "h2", "h3", "summary"))
_INLINE = frozenset(("a", "bdi", "em", "small", "span", "strong"))
_VOID = frozenset(("br", "hr", "img", "input", "source", "track"))


@dataclass
class _Walk:
    """What the walk has seen: the elements it stands in, and the text it has not handed out."""

    stack: list[tuple[str, bool]] = field(default_factory=list)  # tag, whether it is read
    text: str = ""

    @property
    def reads(self) -> bool:
        return not self.stack or self.stack[-1][1]


def heads_and_texts(body: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the headings of a page and its other texts, each once, in their order."""
    main = body.partition("<main")[2].partition("</main>")[0].partition(">")[2]
    heads: dict[str, None] = {}
    texts: dict[str, None] = {}
    for is_head, text in _pieces(main):
        (heads if is_head else texts)[text] = None
    return tuple(heads), tuple(text for text in texts if text not in heads)


def _pieces(html: str) -> Iterator[tuple[bool, str]]:
    """Yield every text that no block breaks, and whether it is a heading."""
    walk = _Walk()
    for step in _STEP.finditer(html):
        if step["text"] is not None:
            walk.text += step["text"] if walk.reads else ""
        elif step["tag"] in _INLINE and walk.reads and not _is_apart(step):
            _inside(walk, step, reads=True)
        else:
            yield from _handed(walk)
            _inside(walk, step, reads=walk.reads and not _is_apart(step))
    yield from _handed(walk)


def _inside(walk: _Walk, step: re.Match[str], *, reads: bool) -> None:
    if step["end"]:
        walk.stack.pop()
    elif step["tag"] not in _VOID:
        walk.stack.append((step["tag"], reads))


def _handed(walk: _Walk) -> Iterator[tuple[bool, str]]:
    text, walk.text = " ".join(unescape(walk.text).split()), ""
    if text:
        yield any(tag in _HEADS for tag, _ in walk.stack), text


def _is_apart(step: re.Match[str]) -> bool:
    # Names of places stand in `bdi`: Norwegian in every language, and searched in every one.
    if step["tag"] in _UNREAD or (step["tag"] != "bdi" and _FOREIGN.search(step["rest"])):
        return True
    found = _CLASS.search(step["rest"])
    return bool(found and _APART & {*found[1].split()})

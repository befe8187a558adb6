"""Turn hand-written Markdown into HTML that cannot hurt. The door to Markdown and nh3."""

import re

import markdown
import nh3

from generator.render.templates import Markup, bidi, without_isolates

# What a page of ours may hold. No pictures, no forms, no styles, no attributes but these.
TAGS = {
    "p", "h2", "h3", "ul", "ol", "li", "a", "strong", "em", "br", "hr", "blockquote",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}}
SCHEMES = {"https", "http", "mailto", "tel"}
_HEADING = re.compile(r"#\s+(.+?)\s*#*\s*$")
# Isolates protect an address in a sentence, but break it where Markdown expects a target.
_TARGET = re.compile(r"\]\([^)]*\)|<[^>\s]+>")
_WAY_OUT = re.compile(r'<a href="(?:[a-z]+:|//)[^>]*>(.*?)</a>', re.DOTALL)
_TEXT_OR_TAG = re.compile(r"(<[^>]*>)")


def heading_and_rest(blocks: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the heading that a page begins with, and the blocks below it."""
    match = _HEADING.match(blocks[0]) if blocks else None
    return (match[1], blocks[1:]) if match else ("", blocks)


def markdown_html(text: str, *, closed: bool = False) -> Markup:
    """Return the allowed HTML of a Markdown text, with isolates as elements.

    In a closed edition, links that lead out are words like the others.
    """
    bare = _TARGET.sub(lambda match: without_isolates(match[0]), text)
    made = markdown.markdown(bare, extensions=["tables", "sane_lists"])
    clean = nh3.clean(
        made, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noreferrer"
    )
    if closed:
        clean = _WAY_OUT.sub(r"\1", clean)
    parts = _TEXT_OR_TAG.split(clean)
    # nh3 has escaped the texts between the tags already.
    return Markup("").join(
        Markup(part) if part.startswith("<") else bidi(Markup(part)) for part in parts
    )


def words_only(text: str) -> str:
    """Return the words of a Markdown text without any markup, on one line."""
    bare = nh3.clean(markdown.markdown(without_isolates(text)), tags=set())
    return " ".join(Markup(bare).unescape().split())

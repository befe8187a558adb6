"""What a finished page links to, loads and claims: read once, asked by several proofs."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.proof.html import Element, Step, walked
from generator.proof.zones import STAFF

_SOURCES = frozenset(("data", "poster", "src", "srcset", "imagesrcset"))
_INSIDE_PLAYERS = frozenset(("source", "track"))
# What a `link` only names; every other relation makes the browser fetch something.
_NAMED_ONLY = frozenset(
    ("alternate", "author", "canonical", "help", "license", "next", "prev", "search")
)
_CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
# What the browser does not run.
_DATA_BLOCKS = frozenset(("application/ld+json", "text/template"))


class Link(NamedTuple):
    """A link and the element that it stands in; `rel` is what a `link` element says of it.

    `is_later` tells that the browser fetches it only when the reader comes to it or asks.
    """

    tag: str
    rel: str
    url: str
    is_later: bool = False


@dataclass(frozen=True)
class PageFacts:
    """One page, as far as links, weight and safety go. `path` is the file in the site.

    `repeated` holds every `id` that stands there twice.
    """

    path: str
    language: str
    direction: str
    script: str
    characters: frozenset[str]
    anchors: frozenset[str]
    repeated: tuple[str, ...]
    navigations: tuple[Link, ...]
    resources: tuple[Link, ...]
    canonicals: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    is_indexed: bool
    policies: tuple[str, ...]
    is_policy_first: bool
    inline: tuple[str, ...]

    @property
    def url(self) -> str:
        """The page's address below that of the site: a folder, not its index.html."""
        return self.path.removesuffix("index.html")

    @property
    def is_for_staff(self) -> bool:
        """Staff pages stand in a frame that is not ours."""
        return self.path.startswith(STAFF)

    @property
    def is_one_file(self) -> bool:
        """A page that is taken along, and never visited: its policy lets nothing of ours in."""
        return bool(self.policies) and not any("'self'" in each for each in self.policies)


def page_facts(path: str, html: bytes) -> PageFacts:
    """Read one page."""
    steps = tuple(walked(html))
    elements = tuple(step for step in steps if isinstance(step, Element))
    frame = [each.attributes for each in elements if each.tag in {"html", "body"}]
    heads = [(each.attributes.get("rel", ""), each) for each in elements if each.tag == "link"]
    return PageFacts(
        path,
        language=next((each.get("lang", "") for each in frame), ""),
        direction=next((each["dir"] for each in frame if "dir" in each), ""),
        script=next((each["data-script"] for each in frame if "data-script" in each), ""),
        characters=frozenset("".join(step for step in steps if isinstance(step, str))),
        anchors=frozenset(_anchors(elements)),
        repeated=tuple(_repeated(elements)),
        navigations=tuple(_navigations(elements)),
        resources=tuple(_resources(elements)),
        canonicals=tuple(_href(each) for rel, each in heads if rel == "canonical"),
        alternates=tuple(
            (each.attributes["hreflang"], _href(each))
            for rel, each in heads
            if rel == "alternate" and "hreflang" in each.attributes
        ),
        is_indexed="noindex" not in _meta(elements, "name", "robots"),
        policies=tuple(filter(None, _policies(elements))),
        is_policy_first=_is_policy_first(elements),
        inline=tuple(dict.fromkeys(_inline(steps, " ".join(_policies(elements))))),
    )


def css_links(css: str) -> Iterator[str]:
    """Yield what a style sheet loads; pictures inside of it are no load."""
    return (found for found in _CSS_URL.findall(css) if not found.startswith("data:"))


def _href(element: Element) -> str:
    return element.attributes.get("href", "")


def _anchors(elements: tuple[Element, ...]) -> Iterator[str]:
    for each in elements:
        if "id" in each.attributes:
            yield each.attributes["id"]
        if each.tag == "a" and "name" in each.attributes:
            yield each.attributes["name"]


def _repeated(elements: tuple[Element, ...]) -> Iterator[str]:
    names = Counter(each.attributes["id"] for each in elements if "id" in each.attributes)
    return (name for name, count in names.items() if count > 1)


def _navigations(elements: tuple[Element, ...]) -> Iterator[Link]:
    for each in elements:
        attributes = each.attributes
        if each.tag in {"a", "area"} and "href" in attributes:
            yield Link(each.tag, attributes.get("rel", ""), attributes["href"])
        elif attributes.get("http-equiv", "").lower() == "refresh":
            yield Link("refresh", "", attributes.get("content", "").partition("=")[2].strip())
        elif attributes.get("property") in {"og:image", "og:url"}:
            yield Link("preview", "", attributes.get("content", ""))


def _resources(elements: tuple[Element, ...]) -> Iterator[Link]:
    waits = False
    for each in elements:
        rel = each.attributes.get("rel", "")
        if each.tag not in _INSIDE_PLAYERS:
            waits = _waits(each)
        for name, value in each.attributes.items():
            if name in {"srcset", "imagesrcset"}:
                for part in value.split(","):
                    yield Link(each.tag, rel, part.strip().split(" ")[0])
            elif name in _SOURCES or (name == "ping" or name.endswith("action")):
                yield Link(each.tag, rel, value, waits and name != "poster")
            elif name == "style":
                for url in css_links(value):
                    yield Link("style", "", url)
            elif name in {"href", "xlink:href"} and _is_loaded(each, rel):
                yield Link(each.tag, rel, value)


def _waits(element: Element) -> bool:
    """Tell whether an element fetches nothing on arrival; what stands in a player is like it."""
    said = element.attributes
    return said.get("loading") == "lazy" or said.get("preload") == "none"


def _is_loaded(element: Element, rel: str) -> bool:
    if element.tag == "link":
        return not set(rel.split()) <= _NAMED_ONLY
    return element.tag in {"image", "use", "base", "feimage"}


def _meta(elements: tuple[Element, ...], key: str, name: str) -> str:
    for each in elements:
        if each.tag == "meta" and each.attributes.get(key, "").lower() == name:
            return each.attributes.get("content", "")
    return ""


def _policies(elements: tuple[Element, ...]) -> Iterator[str]:
    for each in elements:
        if each.attributes.get("http-equiv", "").lower() == "content-security-policy":
            yield each.attributes.get("content", "")


def _checksum(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _is_policy_first(elements: tuple[Element, ...]) -> bool:
    """Tell whether nothing is loaded or run before the policy forbids it."""
    for each in elements:
        if each.attributes.get("http-equiv", "").lower() == "content-security-policy":
            return True
        if each.tag in {"script", "style"} or any(_resources((each,))):
            return False
    return False


def _inline(steps: tuple[Step, ...], policy: str) -> Iterator[str]:
    """Name what a strict policy would have to make an exception for.

    A style whose checksum the policy names is none: nobody can put another in its place.
    """
    for each, inside in zip(steps, (*steps[1:], ""), strict=True):
        if not isinstance(each, Element):
            continue
        if each.tag == "style" and not (isinstance(inside, str) and _checksum(inside) in policy):
            yield "a `style` element"
        is_data = each.attributes.get("type", "") in _DATA_BLOCKS
        if each.tag == "script" and not is_data and "src" not in each.attributes:
            yield "a script in the page"
        for name, value in each.attributes.items():
            if name == "style" or (name.startswith("on") and len(name) > len("on")):
                yield f"the attribute `{name}` of a `{each.tag}` element"
            elif value.strip().lower().startswith("javascript:"):
                yield f"a script in the attribute `{name}`"

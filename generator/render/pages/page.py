"""One page on its way to the engine: front matter, a body that is HTML already, and its entry."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import Artefact
from generator.render.templates import tight

# The frame in overrides/ that citizen pages are put into; staff pages have the theme's own.
FRAME = "citizen.html"
# What the manifest calls pages for those who pass the word on: no citizen's search holds them.
PARTNER_PAGE = "partner"
# YAML reads JSON, except that these characters would end or upset a line.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Page:
    """`path` is the Markdown file that the engine reads: nb/erfaring/index.md.

    `files` are texts that it alone asks for later, by their paths in the site.
    """

    artefact: Artefact
    path: str
    matter: Mapping[str, object]
    body: str
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Take:
    """Something to take along: `href` is relative to the page, `kind` is the id of a format."""

    label: str
    href: str
    kind: str


@dataclass(frozen=True)
class Shown:
    """What a page may show besides texts, because it has been made: all by edition id.

    Cards are paths in the site; saves are files beside the page that hold all of it.
    `prints` are the paths of all sheets and pictures that there will be.
    `landscape` says that home pages and doors have their picture; `whole` is how many bytes
    the archive of all pages has, as soon as it is known.
    """

    takes: Mapping[str, tuple[Take, ...]] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    saves: Mapping[str, str] = field(default_factory=dict)
    prints: frozenset[str] = frozenset()
    landscape: bool = False
    whole: int = 0


def text_of(page: Page) -> str:
    """Write the page as the engine reads it; the same page gives the same text.

    In our own frame the body stands in the front matter: Markdown would read the finished
    HTML twice more and leave it as it is (386 pages: 2.4 s of CPU so, 0.8 s like this).
    """
    lines = "".join(f"{name}: {_scalar(value)}\n" for name, value in page.matter.items())
    if page.matter.get("template") == FRAME:
        return f"---\n{lines}body: |-\n{_block(tight(page.body))}---\n"
    return f"---\n{lines}---\n\n{page.body}"


def _scalar(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _block(body: str) -> str:
    lines = _UNPRINTABLE.sub(" ", body).rstrip("\n").split("\n")
    return "".join(f"  {line}\n" for line in lines)

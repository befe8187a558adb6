"""What the heaviest citizen pages weigh: .venv/bin/python benchmarks/weight.py [SITE].

SITE is a finished site, build/site by default. Bytes as they travel: gzip -9 for texts, and
brotli where the library is installed; pictures and fonts as a browser loads them.
"""

import gzip
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from posixpath import join, normpath

from selectolax.lexbor import LexborHTMLParser
from spent import ROOT

KB = 1024
MOST_FRAME, MOST_VISIT = 10 * KB, 50 * KB
SHOWN = 5
_TEXTS = (".html", ".css", ".svg", ".js")
_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", re.IGNORECASE)
_SOURCE = re.compile(r"url\([\"']?([^\"')]+)")
_DATA = frozenset(("application/ld+json",))  # read by search engines, never run
Pack = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Page:
    """What one page makes a browser load, as paths in the site."""

    path: str
    styles: tuple[str, ...]
    pictures: tuple[str, ...]
    scripts: tuple[str, ...]
    inline: int  # bytes of scripts in the page itself
    letters: frozenset[int]


@dataclass(frozen=True)
class Scale:
    """Weighs the files of a site with one way of packing."""

    site: Path
    pack: Pack

    @cache  # noqa: B019 - lives as long as the script
    def sent(self, path: str) -> int:
        """Return the bytes that travel for one file."""
        content = (self.site / path).read_bytes()
        return len(self.pack(content)) if path.endswith(_TEXTS) else len(content)

    def frame(self, page: Page) -> int:
        """Weigh the page with its style sheets."""
        return sum(map(self.sent, (page.path, *page.styles)))

    def visit(self, page: Page) -> int:
        """Weigh all that a first visit loads."""
        fonts = fonts_of(self.site, page)
        return self.frame(page) + sum(map(self.sent, (*page.pictures, *page.scripts, *fonts)))


def citizen_pages(site: Path) -> Iterator[Page]:
    """Read every page that is not for staff."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith("staff/"):
            yield _page(name, path.read_text("utf-8"))


def _page(name: str, html: str) -> Page:
    tree = LexborHTMLParser(html)
    folder = name.rpartition("/")[0]

    def found(selector: str, attribute: str) -> tuple[str, ...]:
        links = (str(node.attributes[attribute]) for node in tree.css(selector))
        return tuple(dict.fromkeys(_place(link, folder) for link in links))

    scripts = [each for each in tree.css("script") if each.attributes.get("type") not in _DATA]
    return Page(
        name,
        found("link[rel=stylesheet]", "href"),
        (*found("img[src]", "src"), *found("link[rel=icon]", "href")),
        found("script[src]", "src"),
        sum(len(each.text()) for each in scripts),
        frozenset(map(ord, tree.body.text())) if tree.body else frozenset(),
    )


def _place(link: str, folder: str) -> str:
    return link.lstrip("/") if link.startswith("/") else normpath(join(folder, link))


def fonts_of(site: Path, page: Page) -> tuple[str, ...]:
    """Return the fonts whose range holds a letter of the page; all weights count."""
    return tuple(
        _place(source, style.rpartition("/")[0])
        for style in page.styles
        for source, ranges in _faces(site / style)
        if any(low <= letter <= high for low, high in ranges for letter in page.letters)
    )


@cache
def _faces(style: Path) -> tuple[tuple[str, tuple[tuple[int, int], ...]], ...]:
    """Return each font of a style sheet with the letters that it is asked for."""
    found = []
    for face in _FACE.findall(style.read_text("utf-8")):
        ranges = tuple((int(low, 16), int(high or low, 16)) for low, high in _RANGE.findall(face))
        found += [(source, ranges) for source in _SOURCE.findall(face)[:1]]
    return tuple(found)


def ways_to_pack() -> dict[str, Pack]:
    """Return gzip, and brotli where it is installed."""
    found: dict[str, Pack] = {"gzip": lambda content: gzip.compress(content, 9, mtime=0)}
    if find_spec("brotli"):
        found["brotli"] = import_module("brotli").compress
    return found


def report(site: Path) -> None:
    """Print the heaviest pages and whether they keep within the limits."""
    pages = list(citizen_pages(site))
    if not pages:
        raise SystemExit(f"{site} holds no page; build the site first")
    for name, pack in ways_to_pack().items():
        scale = Scale(site, pack)
        print(f"{name}: of {len(pages)} citizen pages, those with the heaviest first visit")
        for page in sorted(pages, key=scale.visit, reverse=True)[:SHOWN]:
            print(f"  {scale.frame(page):6} {scale.visit(page):6} bytes  {page.path}")
        heaviest = max(pages, key=scale.frame)
        frame, visit = scale.frame(heaviest), max(map(scale.visit, pages))
        print(f"  page and style: {frame} bytes at most ({heaviest.path}); limit {MOST_FRAME}")
        print(f"  first visit:    {visit} bytes at most; limit {MOST_VISIT}")
    scripts = sum(page.inline + len(page.scripts) for page in pages)
    print(f"bytes of scripts in all citizen pages: {scripts}")


if __name__ == "__main__":
    report(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/site")

"""What a first visit costs the reader: bytes that travel, as gzip where it helps."""

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.problems import Problem
from generator.proof.orders import KB, SiteOrder
from generator.proof.pages import PageFacts, css_links
from generator.proof.targets import target_of

_SHRINKING = (".html", ".css", ".svg", ".js", ".json", ".xml", ".txt", ".ico")
_FONT_FACE = re.compile(r"@font-face\s*\{([^}]*)\}", re.IGNORECASE)
_RANGE = re.compile(r"U\+([0-9A-F?]+)(?:-([0-9A-F]+))?", re.IGNORECASE)


@dataclass(frozen=True)
class Weight:
    """One citizen page: HTML with its style sheets, and everything that a first visit loads."""

    path: str
    frame: int
    first_visit: int


def weights(
    pages: Iterable[PageFacts], files: Mapping[str, bytes], order: SiteOrder
) -> tuple[Weight, ...]:
    """Weigh every page that citizens see, the heaviest first."""
    travelled = {}

    def sent(path: str) -> int:
        if path not in travelled:
            travelled[path] = _sent(path, files.get(path, b""))
        return travelled[path]

    weighed = []
    for page in pages:
        if not page.is_for_staff:
            styles = _loaded(page, order, styles=True)
            others = _loaded(page, order, styles=False) | _fonts(page, styles, files, order)
            frame = sent(page.path) + sum(map(sent, styles))
            weighed.append(Weight(page.path, frame, frame + sum(map(sent, others))))
    return tuple(sorted(weighed, key=lambda each: (-each.first_visit, each.path)))


def too_heavy(weighed: Iterable[Weight], order: SiteOrder) -> Iterator[Problem]:
    """Yield pages that cost more than an old phone on a bad line should pay."""
    for each in weighed:
        if each.frame > order.most_frame:
            yield Problem(
                each.path,
                1,
                f"page and style sheet weigh {_kb(each.frame)}; "
                f"at most {_kb(order.most_frame)} may travel",
                "say it shorter, or take rules out of the style sheet",
            )
        if each.first_visit > order.most_first_visit:
            yield Problem(
                each.path,
                1,
                f"a first visit costs {_kb(each.first_visit)}; "
                f"at most {_kb(order.most_first_visit)}",
                "a lighter picture, or the system's own font",
            )


def _loaded(page: PageFacts, order: SiteOrder, *, styles: bool) -> set[str]:
    """Return our own files that the page asks for; scripts count like pictures."""
    targets = (
        target_of(link.url, page.path, order.address)
        for link in page.resources
        if ("stylesheet" in link.rel.split()) == styles
    )
    return {target.path for target in targets if target.kind == "own"}


def _fonts(
    page: PageFacts, styles: set[str], files: Mapping[str, bytes], order: SiteOrder
) -> set[str]:
    """Return the fonts that a browser fetches: those whose range holds a character of the page."""
    found = set()
    for style in styles:
        for face in _FONT_FACE.findall(files.get(style, b"").decode("utf-8", "replace")):
            if _is_needed(face, page.characters):
                targets = (target_of(url, style, order.address) for url in css_links(face))
                found |= {target.path for target in targets if target.kind == "own"}
    return found


def _is_needed(face: str, characters: frozenset[str]) -> bool:
    ranges = [
        (int(first.replace("?", "0"), 16), int(last or first.replace("?", "F"), 16))
        for first, last in _RANGE.findall(face)
    ]
    codes = [ord(character) for character in characters if not character.isspace()]
    return not ranges or any(low <= code <= high for low, high in ranges for code in codes)


def _sent(path: str, content: bytes) -> int:
    return len(gzip.compress(content, mtime=0)) if path.endswith(_SHRINKING) else len(content)


def _kb(size: int) -> str:
    return f"{size / KB:.1f} KB"

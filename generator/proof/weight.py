"""What a first visit costs the reader: bytes that travel, as gzip where it helps."""

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.problems import Problem
from generator.proof.orders import KB, SiteOrder
from generator.proof.pages import PageFacts, css_links
from generator.proof.targets import target_of

_SHRINKING = (".html", ".css", ".svg", ".js", ".json", ".xml", ".txt", ".ico")
_KINDS = {
    ".html": "html",
    ".css": "css",
    ".js": "script",
    ".woff2": "fonts",
    **dict.fromkeys((".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif"), "pictures"),
}
_FONT_FACE = re.compile(r"@font-face\s*\{([^}]*)\}", re.IGNORECASE)
_FAMILY = re.compile(r"font-family:\s*[\"']?([\w-]+)", re.IGNORECASE)
_RANGE = re.compile(r"U\+([0-9A-F?]+)(?:-([0-9A-F]+))?", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_OF_SCRIPT = re.compile(r"^html(:not\()?\[data-script=[\"']?(\w+)[\"']?\]")


@dataclass(frozen=True)
class Weight:
    """One citizen page and what a first visit loads, in bytes that travel."""

    path: str
    html: int
    css: int
    script: int = 0
    fonts: int = 0
    pictures: int = 0
    other: int = 0

    @property
    def frame(self) -> int:
        """The page and its style sheets: what stands between the reader and the first line."""
        return self.html + self.css

    @property
    def first_visit(self) -> int:
        """Everything that the browser fetches on arrival."""
        return self.frame + self.script + self.fonts + self.pictures + self.other


def weights(
    pages: Iterable[PageFacts], files: Mapping[str, bytes], order: SiteOrder
) -> tuple[Weight, ...]:
    """Weigh every page that citizens see, the heaviest first."""
    travelled: dict[str, int] = {}

    def sent(path: str) -> int:
        if path not in travelled:
            travelled[path] = _sent(path, files.get(path, b""))
        return travelled[path]

    weighed = []
    for page in pages:
        if not page.is_for_staff and not page.is_one_file:
            loaded = _loaded(page, order)
            kinds: Counter[str] = Counter()
            for path in {page.path, *loaded, *_fonts(page, loaded, files, order)}:
                kinds[_kind(path)] += sent(path)
            weighed.append(Weight(page.path, **kinds))
    return tuple(sorted(weighed, key=lambda each: (-each.first_visit, each.path)))


def too_heavy(weighed: Iterable[Weight], order: SiteOrder) -> Iterator[Problem]:
    """Yield pages that cost more than an old phone on a bad line should pay."""
    for each in weighed:
        if each.frame > order.most_frame:
            yield Problem(
                each.path,
                1,
                f"page and style sheet weigh {kilobytes(each.frame)}; "
                f"at most {kilobytes(order.most_frame)} may travel",
                "say it shorter, or take rules out of the style sheet",
            )
        if each.first_visit > order.most_first_visit:
            yield Problem(
                each.path,
                1,
                f"a first visit costs {kilobytes(each.first_visit)}; "
                f"at most {kilobytes(order.most_first_visit)}",
                "a lighter picture, or the system's own font",
            )


def kilobytes(size: int) -> str:
    """Say a size as people compare it."""
    return f"{size / KB:.1f} KB"


def _loaded(page: PageFacts, order: SiteOrder) -> set[str]:
    """Return our own files that the browser fetches on arrival; scripts count like pictures."""
    targets = (
        target_of(link.url, page.path, order.address)
        for link in page.resources
        if not link.is_later
    )
    return {target.path for target in targets if target.kind == "own"}


def _fonts(
    page: PageFacts, loaded: set[str], files: Mapping[str, bytes], order: SiteOrder
) -> set[str]:
    """Return the fonts that a browser fetches, if the device has none of its own.

    Those are the faces of families that the style sheet gives to pages in this script,
    and of these the ones whose range holds a character of the page.
    """
    found = set()
    for style in (path for path in loaded if path.endswith(".css")):
        css = files.get(style, b"").decode("utf-8", "replace")
        for face in _FONT_FACE.findall(css):
            if _is_worn(face, css, page.script) and _is_needed(face, page.characters):
                targets = (target_of(url, style, order.address) for url in css_links(face))
                found |= {target.path for target in targets if target.kind == "own"}
    return found


def _is_worn(face: str, css: str, script: str) -> bool:
    """Tell whether a rule lets a page in this script use the family; if none does, assume it."""
    named = _FAMILY.search(face)
    if not named:
        return True
    family = re.compile(rf"(?:--font|font-family|font):[^;]*(?<![\w-]){named[1]}(?![\w-])")
    selectors = [
        _OF_SCRIPT.match(selector.strip())
        for selected, rules in _RULE.findall(_FONT_FACE.sub("", css))
        if family.search(rules)
        for selector in selected.split(",")
    ]
    return not selectors or any(
        not only or (only[2] == script) is not bool(only[1]) for only in selectors
    )


def _is_needed(face: str, characters: frozenset[str]) -> bool:
    ranges = [
        (int(first.replace("?", "0"), 16), int(last or first.replace("?", "F"), 16))
        for first, last in _RANGE.findall(face)
    ]
    codes = [ord(character) for character in characters if not character.isspace()]
    return not ranges or any(low <= code <= high for low, high in ranges for code in codes)


def _kind(path: str) -> str:
    return next((kind for suffix, kind in _KINDS.items() if path.endswith(suffix)), "other")


def _sent(path: str, content: bytes) -> int:
    return len(gzip.compress(content, mtime=0)) if path.endswith(_SHRINKING) else len(content)

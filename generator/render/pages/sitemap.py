"""The lists of pages for search engines. Ours: the engine's own holds the time of day.

No list says when a page was changed: a date that is the same for all is no help.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.render.pages.page import Page
from generator.render.templates import html

SITEMAP = "sitemap.xml"


def sitemaps(pages: Iterable[Page], address: str) -> Iterator[tuple[str, str]]:
    """Yield the list of lists, and one for each language: pages with an address of their own."""
    listed: dict[str, list[Mapping[str, object]]] = defaultdict(list)
    for page in pages:
        if page.matter.get("canonical"):
            listed[str(page.matter["lang"])].append(page.matter)
    names = {language: f"sitemap-{language}.xml" for language in sorted(listed)}
    parts = [address.rstrip("/") + "/" + name for name in names.values()]
    yield SITEMAP, html("pages/sitemap-index.xml.j2", parts=parts)
    for language, name in names.items():
        yield name, html("pages/sitemap.xml.j2", pages=listed[language])

"""The list of pages for search engines. Ours: the engine's own holds the time of day."""

from collections.abc import Iterable

from generator.render.pages.page import Page
from generator.render.templates import html


def sitemap(pages: Iterable[Page]) -> str:
    """Return sitemap.xml with every page that has an address of its own, and its languages."""
    listed = [page.matter for page in pages if page.matter.get("canonical")]
    return html("pages/sitemap.xml.j2", pages=listed)

"""Turn a site into pages: plain values in, finished HTML and front matter out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.model import Site
from generator.render.addresses import Code
from generator.render.pages.around import Builder
from generator.render.pages.audience import audience_page
from generator.render.pages.doors import code_page, go_page, not_found_page, root_page
from generator.render.pages.editions import speakers
from generator.render.pages.finder import finder_pages
from generator.render.pages.hand import hand_page
from generator.render.pages.helper import helper_page
from generator.render.pages.home import home_page
from generator.render.pages.life import life_page
from generator.render.pages.offices import offices_page
from generator.render.pages.page import Page, Shown, Take, text_of
from generator.render.pages.search import search_pages
from generator.render.pages.show import show_page
from generator.render.pages.sitemap import sitemaps

__all__ = ["Page", "Shown", "Take", "pages", "signposts", "sitemaps", "text_of"]


def pages(site: Site, day: date, shown: Shown, *, closed: bool = False) -> tuple[Page, ...]:
    """Return every page that readers come to by themselves, sorted by path."""
    builder = Builder.of(site, day, closed=closed)
    made = [audience_page(builder, edition, shown) for edition in site.editions]
    made += filter(None, (helper_page(builder, edition, shown) for edition in site.editions))
    made += filter(None, (life_page(builder, language) for language in speakers(site)))
    made += finder_pages(builder)
    for language in speakers(site):
        made.append(home_page(builder, language, shown))
        made += [hand_page(builder, language, each) for each in language.pages.values()]
    made.append(root_page(builder, shown))
    if not closed:
        made += _in_touch(builder)
        made += search_pages(builder, made)
    return tuple(sorted(made, key=lambda page: page.path))


def _in_touch(builder: Builder) -> Iterator[Page]:
    """Yield what is of use with a network alone, or a telephone, a camera, an address bar."""
    site = builder.site
    yield from (show_page(builder, edition) for edition in site.editions)
    yield from filter(None, (offices_page(builder, language) for language in speakers(site)))
    yield not_found_page(builder)


def signposts(site: Site, day: date, codes: Iterable[Code]) -> tuple[Page, ...]:
    """Return the pages that only send the reader on: behind codes, and to other websites.

    There are as many as there are codes in the world, and none has anything that
    an engine could add: they are framed without one.
    """
    builder = Builder.of(site, day)
    editions = {(each.audience.id, each.language.code): each for each in site.editions}
    source = site.source.code
    made = [
        code_page(
            builder,
            editions.get((code.audience, code.language)) or editions[code.audience, source],
            code,
        )
        for code in codes
    ]
    coded = [replace(page, artefact=replace(page.artefact, kind="code")) for page in made]
    ways = site.settings.ways.items()
    gone = [go_page(builder, name) for name, way in ways if way.kind == "link" and way.exists]
    return tuple(sorted([*coded, *gone], key=lambda page: page.path))

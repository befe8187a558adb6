"""Turn a site into pages: plain values in, finished HTML and front matter out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.model import Code, Site
from generator.render.pages.around import Builder
from generator.render.pages.audience import audience_page
from generator.render.pages.doors import go_page, not_found_page, root_page
from generator.render.pages.editions import speakers
from generator.render.pages.finder import finder_pages
from generator.render.pages.hand import hand_page
from generator.render.pages.helper import helper_page
from generator.render.pages.home import home_page
from generator.render.pages.life import life_page
from generator.render.pages.living import CodePages, Latest
from generator.render.pages.offices import offices_page
from generator.render.pages.page import Page, Shown, Take, text_of
from generator.render.pages.partner import partner_page, together_page
from generator.render.pages.search import search_pages
from generator.render.pages.show import show_page
from generator.render.pages.sitemap import sitemaps

__all__ = ["Latest", "Page", "Shown", "Take", "pages", "signposts", "sitemaps", "text_of"]


def pages(site: Site, day: date, shown: Shown, *, closed: bool = False) -> tuple[Page, ...]:
    """Return every page that readers come to by themselves, sorted by path."""
    builder = Builder.of(site, day, closed=closed)
    made = [audience_page(builder, edition, shown) for edition in site.for_citizens]
    made += filter(None, (helper_page(builder, edition, shown) for edition in site.for_citizens))
    made += filter(None, (life_page(builder, language) for language in speakers(site)))
    made += finder_pages(builder)
    for language in speakers(site):
        made.append(home_page(builder, language, shown))
        made += [hand_page(builder, language, each) for each in language.pages.values()]
    made.append(root_page(builder, shown))
    if not closed:
        made += _in_touch(builder)
        made += _for_partners(builder, shown)
        made += search_pages(builder, made)
    return tuple(sorted(made, key=lambda page: page.path))


def _in_touch(builder: Builder) -> Iterator[Page]:
    """Yield what is of use with a network alone, or a telephone, a camera, an address bar."""
    site = builder.site
    yield from (show_page(builder, edition) for edition in site.for_citizens)
    yield from filter(None, (offices_page(builder, language) for language in speakers(site)))
    yield not_found_page(builder)


def _for_partners(builder: Builder, shown: Shown) -> Iterator[Page]:
    """Yield what is for those who pass the word on: of no use to those who need it themselves."""
    site = builder.site
    yield from (partner_page(builder, edition, shown) for edition in site.for_partners)
    yield from filter(None, (together_page(builder, language) for language in speakers(site)))


def signposts(
    site: Site, day: date, codes: Iterable[Code], latest: Mapping[str, Latest]
) -> tuple[Page, ...]:
    """Return the pages behind codes, and those that send the reader on to other websites.

    There are as many as there are codes in the world, and none has anything that
    an engine could add: they are framed without one. `latest` holds today's sheets by subject.
    """
    builder = Builder.of(site, day)
    ways = site.settings.ways.items()
    gone = [go_page(builder, name) for name, way in ways if way.kind == "link" and way.exists]
    made = CodePages.of(builder, latest).every(codes)
    return tuple(sorted([*made, *gone], key=lambda page: page.path))

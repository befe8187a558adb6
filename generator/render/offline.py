"""What readers without a network get: all pages in a folder, and an edition for closed places."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator.formats import FORMATS
from generator.model import Artefact, Edition, Site
from generator.render.addresses import CLOSED, WHOLE, folder
from generator.render.figures import filled, size_in
from generator.render.pages import Page, Shown, Take, pages
from generator.render.pages.around import Builder
from generator.render.pages.editions import sources_of, speakers
from generator.render.pages.home import home_page
from generator.render.templates import source

# In every folder that is carried on a stick: how to open it.
READ_ME = "LES-MEG.txt"
# What would have to be fetched, or needs a script: a player goes with the heading above it.
_FETCHED = re.compile(
    r'<section class="listen".*?</section>\n?|<(script|audio|video)\b.*?</\1>\n?', re.DOTALL
)


def saved_name(edition: Edition) -> str:
    """Return the name of a page as one file: among other downloads it has to say what it is."""
    return f"{edition.audience.slug}-{edition.language.code}.html"


@dataclass(frozen=True)
class Offline:
    """`saved` are the pages that readers can keep as one file, by the path of that file.

    `closed` is the edition that leads nowhere else: empty if there is nobody to ask.
    `offering` returns the home pages once more, as soon as somebody knows how many
    bytes all pages have: they offer them, and say so. `size` says it to staff. `address`
    is that of the site.
    """

    closed: tuple[Page, ...]
    saved: Mapping[str, Page]
    offering: Callable[[int], tuple[Page, ...]]
    size: Callable[[int], str]
    address: str

    @classmethod
    def of(cls, site: Site, day: date, shown: Shown, made: Iterable[Page]) -> "Offline":
        """Prepare what is made of the pages of the site, once these are finished."""
        known = {page.artefact.path: page for page in made}
        saved = {
            folder(each) + saved_name(each): known[f"{folder(each)}index.html"]
            for each in site.for_citizens
        }
        return cls(
            _closed(site, day, shown),
            saved,
            partial(_offering, site, day, shown),
            partial(size_in, language=site.source),
            site.settings.address,
        )


def offline_artefacts(site: Site) -> Iterator[Artefact]:
    """Yield the entries of the archives and of the pages to keep."""
    code = site.source.code
    yield Artefact(WHOLE, "offline", code, title="Alle sidene")
    if site.settings.closed_ways:
        yield Artefact(CLOSED, "offline", code, title="Sidene uten nett og telefon")
    for edition in site.for_citizens:
        yield Artefact(
            path=folder(edition) + saved_name(edition),
            kind="saved",
            language=edition.language.code,
            audience=edition.audience.id,
            state=edition.state,
            stale=edition.old,
            title=filled(edition.audience.message.title, edition.language),
            sources=sources_of(edition),
        )


def read_me() -> str:
    """Return how to open a folder of pages, in bokmål and in English."""
    return source("staff/read-me.txt")


def to_keep(body: str) -> str:
    """Return of a page what works in a file of its own."""
    return _FETCHED.sub("", body)


def _closed(site: Site, day: date, shown: Shown) -> tuple[Page, ...]:
    if not site.settings.closed_ways:
        return ()
    inside = Shown(takes=dict(_filled_in(shown)), landscape=shown.landscape)
    return pages(site, day, inside, closed=True)


def _offering(site: Site, day: date, shown: Shown, size: int) -> tuple[Page, ...]:
    builder = Builder.of(site, day)
    known = replace(shown, whole=size)
    return tuple(home_page(builder, language, known) for language in speakers(site))


def _filled_in(shown: Shown) -> Iterator[tuple[str, tuple[Take, ...]]]:
    """Yield the one sheet that is of use where nobody can scan a code or ring."""
    for edition, takes in shown.takes.items():
        yield edition, tuple(each for each in takes if not FORMATS[each.kind].coded)

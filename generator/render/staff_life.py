"""The whole table of needs through life, in the words of professionals, for those who refer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Audience, Edition, Site
from generator.model.places import context_of
from generator.model.text import blocks
from generator.render.addresses import folder
from generator.render.course import Addition, additions, asked, life_in, stretches
from generator.render.figures import filled
from generator.render.pages.life import entrances
from generator.render.templates import html

_ROOT = "../../"


@dataclass(frozen=True)
class PageFor:
    """One of our pages in bokmål, and the file that it comes from."""

    title: str
    href: str
    source: str


@dataclass(frozen=True)
class Met:
    """Where one audience meets a need: the page, the key path in its file, and the words there."""

    page: PageFor
    key: str
    text: str


@dataclass(frozen=True)
class Need:
    """Something that a circumstance calls for, and every place where we answer it."""

    term: str
    answers: tuple[Met, ...]


def staff_life(site: Site) -> str:
    """Return the body of the page; nothing where there is no life course."""
    source = site.source
    life = life_in(source)
    if not life:
        return ""
    added = additions(life)
    pages = {each.audience.id: _page_of(each) for each in site.editions if each.language == source}
    return html(
        "staff/life.html.j2",
        source=life.source,
        stretches=stretches(life),
        additions=added,
        entrances=entrances(source, life, _ROOT, site.settings.address),
        people=asked(life, tuple(life.front_line)),
        pages={
            name: tuple(_pages(site, pages, name)) for name in (*life.stages, *life.circumstances)
        },
        needs={each.id: tuple(_needs(site, pages, each)) for each in added},
    )


def _page_of(edition: Edition) -> PageFor:
    title = filled(edition.audience.message.title, edition.language)
    return PageFor(title, _ROOT + folder(edition), edition.audience.path)


def _pages(site: Site, pages: Mapping[str, PageFor], name: str) -> Iterator[PageFor]:
    for audience in site.audiences:
        if name in (*audience.stages, audience.circumstance) and audience.id in pages:
            yield pages[audience.id]


def _needs(site: Site, pages: Mapping[str, PageFor], addition: Addition) -> Iterator[Need]:
    here = [each for each in site.audiences if each.circumstance == addition.id]
    for name, term in addition.needs.items():
        yield Need(
            term,
            tuple(
                Met(pages[each.id], each.answers[name], _text_at(site, each, each.answers[name]))
                for each in here
                if name in each.answers and each.id in pages
            ),
        )


def _text_at(site: Site, audience: Audience, key: str) -> str:
    """Return the text that a key path of an audience leads to: the sources were checked before."""
    texts = {context_of(audience, each): each.text for each in blocks(audience)}
    return filled(texts[f"{audience.id}.{key}"], site.source)

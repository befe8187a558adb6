"""The home page of a language: the finder, what we promise, how to reach us."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Edition, Language, Site
from generator.render.addresses import home_picture
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, Signpost, artefact_of, speakers, state_of
from generator.render.pages.audience import contacts, waiting
from generator.render.pages.page import Page, Shown


@dataclass(frozen=True)
class Choice:
    """One answer to the finder's question; `href` is empty when a second question follows."""

    text: str
    href: str
    key: str
    tiles: tuple[Signpost, ...] = ()


def home_page(builder: Builder, language: Language, shown: Shown) -> Page:
    """Build the finder: it asks how it is, never who you are."""
    site = builder.site
    head = Head(
        folder=f"{language.code}/",
        title=language.phrases["finder_question"],
        description=language.settings.tagline,
        others={each.code: f"{each.code}/" for each in speakers(site)},
    )
    ways = tuple(language.settings.ways)
    return builder.page(
        "home",
        language,
        head,
        artefact_of(site, language, head),
        choices=choices(site, language),
        picture=f"../{home_picture(language.direction)}" if shown.landscape else "",
        contacts=contacts(language, ways, "../", site.settings.address),
        waiting=waiting(language, ways),
        promises=[filled(each.text, language) for each in language.settings.promises],
        state=state_of(site, language),
        stale=frozenset((*language.stale, *_old_tiles(site, language))),
    )


def choices(site: Site, language: Language) -> tuple[Choice, ...]:
    """Return the finder's answers: one audience is one step away, several ask once more."""
    return tuple(_choices(site, language))


def _choices(site: Site, language: Language) -> Iterator[Choice]:
    here = [
        each
        for each in site.editions
        if each.language.code == language.code and each.audience.kind == "citizen"
    ]
    for name, situation in language.settings.situations.items():
        tiles = tuple(_tile(each) for each in here if each.audience.situation == name)
        if len(tiles) == 1:
            yield Choice(tiles[0].text, tiles[0].href, tiles[0].key)
        elif tiles:
            yield Choice(situation.tile, "", f"site.situations.{name}.tile", tiles)


def _tile(edition: Edition) -> Signpost:
    audience = edition.audience
    text = filled(audience.tile, edition.language)
    return Signpost(text, f"{audience.slug}/", f"{audience.id}.tile")


def _old_tiles(site: Site, language: Language) -> Iterator[str]:
    """Yield the tiles that are newer in bokmål: they belong to audiences, and stand here."""
    for edition in site.editions:
        if edition.language.code == language.code and "tile" in edition.stale:
            yield f"{edition.audience.id}.tile"

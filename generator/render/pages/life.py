"""The road through life: a page that leads from every stage to the pages about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model import Edition, Language, LifeCourse, Site
from generator.model.places import LIFE, ROAD
from generator.render.addresses import folder
from generator.render.course import Saying, additions, life_in, stretches
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, Signpost, root_of, titled_in_norwegian
from generator.render.pages.contacts import contacts
from generator.render.pages.editions import artefact_of, speakers, state_of
from generator.render.pages.page import Page


@dataclass(frozen=True)
class Entrance:
    """A place that gives guidance; `href` leads there, and `short` is the way on paper."""

    name: Saying
    href: str = ""
    short: str = ""


def life_folder(language: Language) -> str:
    """Return where the road through life lies, or nothing where it is not whole."""
    return f"{language.tongue}/{ROAD}/" if language.life else ""


def life_page(builder: Builder, language: Language) -> Page | None:
    """Build the page where the whole of it is said in the language: no stage is left out."""
    life = life_in(language)
    return _page(builder, language, life) if life else None


def _page(builder: Builder, language: Language, life: LifeCourse) -> Page:
    site = builder.site
    head = Head(
        styles=("road",),
        folder=life_folder(language),
        title=language.phrases["life_title"],
        description=language.phrases["life_text"],
        others={each.code: life_folder(each) for each in speakers(site) if each.life},
        fallback=life_folder(site.source),
    )
    root = root_of(head.folder)
    artefact = artefact_of(site, language, head)
    ways = entrances(language, life, root, site.settings.address)
    return builder.page(
        "life",
        language,
        head,
        replace(artefact, sources=(LIFE, *artefact.sources)),
        stretches=stretches(life),
        additions=additions(life),
        entrances=_without_ways(ways) if builder.closed else ways,
        tiles=_tiles(site, language, root),
        norwegian=titled_in_norwegian(language, head, site.source.phrases["life_title"]),
        # Where the table comes from is told in Norwegian only, and the table is Norwegian.
        cite=life.source if language.tongue in {"nb", "nn"} else "",
        state=state_of(site, language),
        stale=frozenset((*_old(language), *_old_tiles(site, language))),
    )


def entrances(
    language: Language, life: LifeCourse, root: str, address: str
) -> Mapping[str, Entrance]:
    """Return the places that give guidance, with the ways there that really exist."""
    found = {}
    for name, place in life.access.items():
        said = Saying(place.text, f"life.access.{name}.text")
        ways = contacts(language, (place.way,) if place.way else (), root, address)
        found[name] = Entrance(said, ways[0].href, ways[0].short) if ways else Entrance(said)
    return found


def _without_ways(found: Mapping[str, Entrance]) -> Mapping[str, Entrance]:
    return {name: Entrance(each.name) for name, each in found.items()}


def _tiles(site: Site, language: Language, root: str) -> Mapping[str, tuple[Signpost, ...]]:
    """Return the pages of each stage and circumstance, by its id."""
    life = language.life
    names = (*life.stages, *life.circumstances) if life else ()
    return {
        name: tuple(
            Signpost(filled(each.audience.tile, language), root + folder(each), _tile_key(each))
            for each in site.citizens(language)
            if name in (*each.audience.stages, each.audience.circumstance)
        )
        for name in names
    }


def _old(language: Language) -> tuple[str, ...]:
    return tuple(each for each in language.stale if each.startswith("life."))


def _old_tiles(site: Site, language: Language) -> tuple[str, ...]:
    return tuple(_tile_key(each) for each in site.citizens(language) if "tile" in each.stale)


def _tile_key(edition: Edition) -> str:
    return f"{edition.audience.id}.tile"

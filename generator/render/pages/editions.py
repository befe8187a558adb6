"""Which editions and languages a site has, in what state, and what their pages are made from."""

from generator.model import Artefact, Edition, Language, Site, State
from generator.model.places import FACTS, PHRASES, SETTINGS
from generator.model.uses import has_common_pages
from generator.render.pages.around import Head

# What every page is made from besides its own file.
SOURCES = (FACTS, PHRASES, SETTINGS)


def editions_by_language(site: Site, audience: str) -> dict[str, Edition]:
    """Return one audience's editions by language."""
    return {each.language.code: each for each in site.editions if each.audience.id == audience}


def speakers(site: Site) -> tuple[Language, ...]:
    """Return the languages with nothing missing in the interface: no home is half translated.

    A variant has no home of its own: its pages lead to that of its language.
    """
    return tuple(each for each in site.languages if has_common_pages(each))


def state_of(site: Site, language: Language) -> State:
    """Call the common pages reviewed only when every edition in the language is."""
    states = {each.state for each in site.editions if each.language.code == language.code}
    return "reviewed" if states == {"reviewed"} else "draft"


def sources_of(edition: Edition) -> tuple[str, ...]:
    """Return the files that everything of an edition is made from."""
    catalogue = f"content/translations/{edition.language.code}.po"
    translated = (catalogue,) if edition.audience is not edition.source else ()
    return (edition.source.path, *translated, *SOURCES)


def artefact_of(site: Site, language: Language, head: Head) -> Artefact:
    """Return the entry of a page that belongs to no audience."""
    return Artefact(
        path=f"{head.folder}index.html",
        kind="page",
        language=language.code,
        state=state_of(site, language),
        title=head.title,
        sources=SOURCES,
    )

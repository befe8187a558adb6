"""What translators are asked for, and how far every language has come."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.load.catalogues import Wanted, updated
from generator.load.folder import read_text
from generator.load.meaning import Meaning
from generator.load.seals import promise_seal
from generator.load.sources import read_sources
from generator.model import (
    Audience,
    Block,
    Campaign,
    Catalogue,
    Language,
    Settings,
    Site,
    Sources,
    with_texts,
    writes,
)
from generator.model.places import PHRASES, Place, context_of, places
from generator.model.terms import terms_to_say
from generator.model.text import references
from generator.problems import Problem, line_of

# To those who write a variant of bokmål: readers get the bokmål where nothing is filled in.
OPTIONAL = "leave it empty where the bokmål is easy enough"


def wanted(site: Sources, language: str) -> tuple[Wanted, ...]:
    """Return every text that a language needs, in the order that readers meet them.

    A variant of bokmål has no hand-written pages, and takes from bokmål what it leaves empty.
    """
    spoken = next(each for each in site.settings.languages if each.code == language)
    audiences = (each for each in site.audiences if writes(each, spoken, site.settings))
    campaigns = (each for each in site.campaigns if language in each.languages)
    easier = spoken.base == site.settings.languages[0].code
    parts = (
        site.settings,
        site.phrases,
        *audiences,
        *(() if easier else site.pages),
        *site.facts.values(),
        *site.rules.values(),
        *((site.life,) if site.life else ()),
        *site.notices.values(),
        *site.events.values(),
        *site.stories.values(),
        *campaigns,
    )
    return tuple(
        _wanted(
            place, site, language, optional=easier and not isinstance(part, Audience | Campaign)
        )
        for part in parts
        for place in places(part)
    )


def promise_seals(site: Site) -> dict[str, str]:
    """Return for each language the fingerprint that a review of the promise has to name.

    It is of the words in the catalogue, before anything was isolated in them.
    """
    return {each.code: promise_seal(_settings_in(each, site)) for each in site.languages}


def update_catalogues(root: Path) -> list[tuple[str, bool]]:
    """Bring every catalogue up to today's texts; say for each path whether it changed.

    All are merged before the first is written: one that cannot be read changes none.
    """
    sources = read_sources(root, translated=False)
    codes = [language.code for language in sources.settings.languages[1:]]
    merged = {Catalogue(code).path: _merged(root, code, sources) for code in codes}
    return [(path, _replaced(root / path, text)) for path, text in merged.items()]


def _settings_in(language: Language, site: Site) -> Settings:
    catalogue = site.catalogues.get(language.code, Catalogue(language.code))

    def text(block: Block) -> str:
        entry = catalogue.entries.get(context_of(site.settings, block))
        return entry.text if entry and entry.text else block.text

    return site.settings if language == site.source else with_texts(site.settings, text)


def _merged(root: Path, code: str, sources: Sources) -> str:
    path = Catalogue(code).path
    old = read_text(root, path) if os.path.lexists(root / path) else None
    own, meaning = sources.settings.languages[0].code, Meaning(sources.minor_edits)
    return updated(old, wanted(sources, code), code, partial(meaning.same, own))


def _replaced(path: Path, text: str) -> bool:
    content = text.encode("utf-8")
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _wanted(place: Place, site: Sources, language: str, *, optional: bool) -> Wanted:
    line = line_of(Problem(place.path, place.key, ""), site.lines)
    comments = (*_comments(place, site, language), *((OPTIONAL,) if optional else ()))
    return Wanted(place.context, place.text, comments, f"{place.path}:{line}")


def _comments(place: Place, site: Sources, language: str) -> Iterator[str]:
    most = f", at most {place.copy.most} characters" if place.copy.most else ""
    yield f"{place.copy.zone}{most}"
    phrase = site.phrases.phrases.get(str(place.key[0])) if place.path == PHRASES else None
    if phrase and phrase.note:
        yield " ".join(phrase.note.split())
    if references(place.text):
        yield "keep what stands in braces as it is"
    source = site.settings.languages[0].code
    if agreed := terms_to_say(place.text, source, language, site.wordings):
        yield "; ".join(agreed)

"""What translators are asked for, and how far every language has come."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.load.catalogues import Wanted, updated
from generator.load.editions import writes
from generator.load.folder import read_text
from generator.load.sources import read_sources
from generator.model import Catalogue, Edition, Site, Sources, State
from generator.model.places import PHRASES, Place, places
from generator.model.text import references
from generator.problems import Problem, line_of


@dataclass(frozen=True)
class Standing:
    """One audience in one language: whole or absent, read or not, and the blocks to work on."""

    audience: str
    language: str
    whole: bool
    state: State
    stale: tuple[str, ...]
    missing: tuple[str, ...]
    fingerprint: str


def wanted(site: Sources, language: str) -> tuple[Wanted, ...]:
    """Return every text that a language needs, in the order that readers meet them."""
    audiences = (each for each in site.audiences if writes(each.languages, language, site.settings))
    campaigns = (each for each in site.campaigns if language in each.languages)
    parts = (
        site.settings,
        site.phrases,
        *audiences,
        *site.pages,
        *site.facts.values(),
        *campaigns,
    )
    return tuple(_wanted(place, site) for part in parts for place in places(part))


def standings(site: Site) -> tuple[Standing, ...]:
    """Return how far each audience has come in each language that it is meant for."""
    editions = {(each.audience.id, each.language.code): each for each in site.editions}
    absent = {(each.what, each.language): each.missing for each in site.absent}
    keys = (
        (audience.id, language.code) for audience in site.audiences for language in site.languages
    )
    return tuple(
        _standing(editions[key]) if key in editions else _waiting(*key, absent[key])
        for key in keys
        if key in editions or key in absent
    )


def status_rows(site: Site) -> list[tuple[str, ...]]:
    """Return the standings as a table: counts instead of key paths."""
    return [
        (
            each.audience,
            each.language,
            "whole" if each.whole else "absent",
            each.state if each.whole else "",
            str(len(each.stale)),
            str(len(each.missing)),
            each.fingerprint,
        )
        for each in standings(site)
    ]


def update_catalogues(root: Path) -> list[tuple[str, bool]]:
    """Bring every catalogue up to today's texts; say for each path whether it changed.

    All are merged before the first is written: one that cannot be read changes none.
    """
    sources = read_sources(root, translated=False)
    codes = [language.code for language in sources.settings.languages[1:]]
    merged = {Catalogue(code).path: _merged(root, code, sources) for code in codes}
    return [(path, _replaced(root / path, text)) for path, text in merged.items()]


def _merged(root: Path, code: str, sources: Sources) -> str:
    path = Catalogue(code).path
    old = read_text(root, path) if os.path.lexists(root / path) else None
    return updated(old, wanted(sources, code), code)


def _replaced(path: Path, text: str) -> bool:
    content = text.encode("utf-8")
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _standing(edition: Edition) -> Standing:
    return Standing(
        edition.audience.id,
        edition.language.code,
        whole=True,
        state=edition.state,
        stale=edition.stale,
        missing=(),
        fingerprint=edition.fingerprint,
    )


def _waiting(audience: str, language: str, missing: tuple[str, ...]) -> Standing:
    return Standing(audience, language, False, "draft", (), missing, "")  # noqa: FBT003 - not whole


def _wanted(place: Place, site: Sources) -> Wanted:
    line = line_of(Problem(place.path, place.key, ""), site.lines)
    return Wanted(place.context, place.text, tuple(_comments(place, site)), f"{place.path}:{line}")


def _comments(place: Place, site: Sources) -> Iterator[str]:
    most = f", at most {place.copy.most} characters" if place.copy.most else ""
    yield f"{place.copy.zone}{most}"
    phrase = site.phrases.phrases.get(str(place.key[0])) if place.path == PHRASES else None
    if phrase and phrase.note:
        yield " ".join(phrase.note.split())
    if references(place.text):
        yield "keep what stands in braces as it is"

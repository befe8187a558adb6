"""Every language of the site, what staff call it, and who read the promise in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import Language, Site, State
from generator.render.board.coverage import ReadBy
from generator.render.figures import name_in_bokmal


@dataclass(frozen=True)
class Tongue:
    """One language as staff see it; `promise` says whether the promise was read in it."""

    code: str
    name: str  # in bokmål: ukrainsk
    own_name: str
    direction: Literal["ltr", "rtl"]
    promise: State
    readings: tuple[ReadBy, ...]


def tongues(site: Site) -> tuple[Tongue, ...]:
    """Return the languages in the order of content/site.yml."""
    return tuple(
        Tongue(
            each.code,
            name_in_bokmal(each),
            each.name,
            each.direction,
            each.promise,
            tuple(_readings(site, each)),
        )
        for each in site.languages
    )


def _readings(site: Site, language: Language) -> Iterator[ReadBy]:
    """Yield who read the promise; it holds for today's words only where the language says so."""
    mine = [
        each for each in site.promise_reviews if each.language in (language.code, language.base)
    ]
    newest = max((each.date for each in mine), default=None)
    for each in mine:
        current = language.promise == "reviewed" and each.date == newest
        yield ReadBy(each.by, each.date, current)

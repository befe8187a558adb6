"""Every day on which somebody has to look at something again, and whose turn it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from generator.model import LegalRule, Site
from generator.model.places import FACTS, RULES_FILE
from generator.model.uses import Use, uses
from generator.render.addresses import folder
from generator.render.board.coverage import title_of
from generator.render.pages.editions import speakers


@dataclass(frozen=True)
class Deadline:
    """What happens on a day: a text is to be read again, a figure or a rule ends."""

    date: date
    kind: Literal["review", "fact", "rule"]
    id: str
    title: str
    owner: str
    source: str

    @property
    def name(self) -> str:
        """The same name for as long as there is something to look at: fact-satisfied."""
        return f"{self.kind}-{self.id}"


@dataclass(frozen=True)
class Turn:
    """All that happens on a day of one kind and for one owner: a line on the page."""

    date: date
    kind: str
    owner: str
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True)
class Places:
    """Where a fact or rule stands: folders of pages, those whose sheets show it, and more.

    `every_page` names languages in which it stands on all of them.
    """

    pages: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    every_page: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many pages, kits and languages have to be looked at when it changes."""
        return len(self.pages) + len(self.campaigns) + len(self.every_page)


@dataclass(frozen=True)
class FactLine:
    """One figure: from where, until when, and where it stands."""

    id: str
    value: str
    upper: str
    unit: str
    source: str
    year: str
    caution: str
    expires: date
    places: Places


@dataclass(frozen=True)
class RuleLine:
    """One legal rule: when it was compared with its source, and the last day that it has words."""

    id: str
    ground: str
    source: str
    checked: date
    end: date | None
    places: Places


def deadlines(site: Site) -> tuple[Deadline, ...]:
    """Return every day in order; facts and rules belong to whoever owns the site."""
    owner = site.settings.owner
    found = [
        Deadline(each.next_review, "review", each.id, title_of(each, site), each.owner, each.path)
        for each in site.audiences
    ]
    found += [
        Deadline(each.expires, "fact", each.id, each.source, owner, FACTS)
        for each in site.facts.values()
    ]
    found += [
        Deadline(end, "rule", each.id, each.source, owner, RULES_FILE)
        for each in site.rules.values()
        if (end := _end(each))
    ]
    return tuple(sorted(found, key=lambda each: (each.date, each.kind, each.id)))


def turns_of(deadlines: Iterable[Deadline]) -> tuple[Turn, ...]:
    """Bring together what one owner has to look at on one day."""

    def key(each: Deadline) -> tuple[date, str, str]:
        return each.date, each.kind, each.owner

    found = groupby(sorted(deadlines, key=key), key)
    return tuple(Turn(*shared, tuple(those)) for shared, those in found)


def fact_lines(site: Site) -> tuple[FactLine, ...]:
    """Return every figure, the one that ends first on top."""
    used = tuple(_finished(site))
    found = (
        FactLine(
            each.id,
            each.value,
            each.upper,
            each.unit,
            each.source,
            each.year,
            each.caution,
            each.expires,
            _places(used, each.id),
        )
        for each in site.facts.values()
    )
    return tuple(sorted(found, key=lambda each: (each.expires, each.id)))


def rule_lines(site: Site) -> tuple[RuleLine, ...]:
    """Return every rule, the one that ends first on top; those without an end come last."""
    used = tuple(_finished(site))
    found = (
        RuleLine(
            each.id, each.ground, each.source, each.checked, _end(each), _places(used, each.id)
        )
        for each in site.rules.values()
    )
    return tuple(sorted(found, key=lambda each: (each.end or date.max, each.id)))


def _end(rule: LegalRule) -> date | None:
    """Return the last day for which there are words, or nothing while they hold for ever."""
    ends = [variant.end for variant in rule.variants]
    return None if None in ends else max(filter(None, ends))


def _finished(site: Site) -> Iterator[Use]:
    """Yield the uses that a reader can meet: common pages need a language that is whole."""
    whole = {language.code for language in speakers(site)}
    editions = {folder(edition) for edition in site.editions}
    for use in uses(site):
        if use.kind != "page" or use.language in whole or use.place in editions:
            yield use


def _places(used: tuple[Use, ...], name: str) -> Places:
    shown = [use for use in used if name in use.names]
    return Places(
        *(
            tuple(sorted({use.place for use in shown if use.kind == kind}))
            for kind in ("page", "paper", "kit", "every")
        )
    )

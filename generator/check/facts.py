"""Numbers come from the store, with a source and an end."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from generator.check.blocks import PARTNERS, written
from generator.model import Fact, Site
from generator.model.places import FACTS
from generator.model.text import own_words, references
from generator.model.uses import Use, uses
from generator.problems import Problem

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*\s?[%٪]?")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
WARNING = timedelta(days=60)
# Days and hours of what is over soon; the file itself says when.
_DATED = ("notices.", "events.")


def figures_come_from_the_store(site: Site) -> Iterator[Problem]:
    """A number typed into a text is wrong in twelve languages the day it changes."""
    for each in written(site):
        if each.context.startswith(_DATED):
            continue
        for figure in _DIGITS.findall(own_words(each.text)):
            yield Problem(
                each.path,
                each.place,
                f"`{each.context}` holds the figure `{figure.strip()}`, not from the store",
                "add a fact with its source to content/facts.yml and write {fact-id}",
            )


def values_can_be_set(site: Site) -> Iterator[Problem]:
    """A value that is no number cannot be set as one."""
    for fact in site.facts.values():
        for field, value in zip(("value", "upper"), fact.ends, strict=False):
            if fact.unit != "text" and not is_number(value):
                yield Problem(
                    FACTS,
                    (fact.id, field),
                    f"`{field}` of the fact `{fact.id}` is `{value}`, which is no number",
                    "write digits, with a point before decimals, or `unit: text`",
                )
        if len(fact.ends) > 1 and all(map(is_number, fact.ends)):
            yield from _backwards(fact)


def figures_are_for_this_reader(site: Site) -> Iterator[Problem]:
    """Some true figures say nothing kind to the reader; those are for partners only."""
    for each in written(site):
        if each.readers == PARTNERS:
            continue
        for name in references(each.text):
            fact = site.facts.get(name)
            if fact and "citizen" not in fact.readers:
                yield Problem(
                    each.path,
                    each.place,
                    f"the fact `{name}` is not meant for citizens",
                    f"it says `readers: [{', '.join(fact.readers)}]` in {FACTS}",
                )


def expired(site: Site, today: date) -> Iterator[Problem]:
    """Stop the build for a fact that nobody has looked at in time, naming all it touches."""
    for fact in site.facts.values():
        if fact.expires < today:
            touched = ", ".join(users(site, fact.id)) or "nothing yet"
            day = fact.expires.isoformat()
            yield Problem(
                FACTS,
                (fact.id, "expires"),
                f"the fact `{fact.id}` expired on {day}; it stands in {touched}",
                f"look it up again ({fact.source}) and set a new date, or take it out",
            )


def expiring(site: Site, today: date) -> Iterator[Problem]:
    """Tell of facts that will stop the build within 60 days."""
    for fact in site.facts.values():
        if today <= fact.expires <= today + WARNING:
            yield Problem(
                FACTS,
                (fact.id, "expires"),
                f"the fact `{fact.id}` expires on {fact.expires.isoformat()}",
                f"it stands in {', '.join(users(site, fact.id)) or 'nothing yet'}",
            )


def is_number(value: str) -> bool:
    """Say whether a value can be set as a number: digits, and a point before decimals."""
    return bool(_NUMBER.fullmatch(value))


def users(site: Site, name: str) -> tuple[str, ...]:
    """Return everything that shows a fact or a rule, by what it is and where it lies, sorted."""
    return tuple(sorted({_told(use) for use in uses(site) if name in use.names}))


def _backwards(fact: Fact) -> Iterator[Problem]:
    if Decimal(fact.value) > Decimal(fact.upper):
        text = f"the fact `{fact.id}` goes from {fact.value} to {fact.upper}"
        yield Problem(FACTS, (fact.id, "upper"), text, "`upper` is the larger of the two")


def _told(use: Use) -> str:
    """Say where a fact or a rule stands."""
    match use.kind:
        case "page":
            return f"page {use.place}"
        case "paper":
            return f"sheets and pictures of {use.place}"
        case "kit":
            return f"kit {use.place} in {use.language}"
    return f"every page in {use.language}"

"""Numbers come from the store, with a source and an end."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.blocks import PARTNERS, Written, written
from generator.check.names import unknown
from generator.model import Edition, Site
from generator.model.places import FACTS
from generator.model.text import REFERENCE, references
from generator.problems import Problem

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*\s?[%٪]?")
WARNING = timedelta(days=60)

# What the program fills in itself, by phrase and channel (never a figure).
FILLED = frozenset({"sender", "source", "date", "address", "link", "size"})


def figures_come_from_the_store(site: Site) -> Iterator[Problem]:
    """A number typed into a text is wrong in twelve languages the day it changes."""
    for each in written(site):
        for name in references(each.text):
            if name not in FILLED:
                yield from _known(each, name, site)
        bare = REFERENCE.sub("", each.text)
        for figure in _DIGITS.findall(bare):
            yield Problem(
                each.path,
                each.place,
                f"`{each.context}` holds the figure `{figure.strip()}`, not from the store",
                "add a fact with its source to content/facts.yml and write {fact-id}",
            )


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


def users(site: Site, fact_id: str) -> tuple[str, ...]:
    """Return every edition and campaign that shows a fact, sorted."""
    editions = {each.id for each in site.editions if fact_id in facts_of(each)}
    pushes = {
        f"{push.campaign.id}/{push.language.code}"
        for push in site.pushes
        if fact_id in push.campaign.proof
        or f"{{{fact_id}}}" in str(push.campaign.model_dump(mode="json")["texts"])
    }
    return tuple(sorted(editions | pushes))


def facts_of(edition: Edition) -> frozenset[str]:
    """Return the facts whose figure or statement stands in an edition's texts."""
    text = str(edition.audience.model_dump(mode="json"))
    text += " ".join(edition.language.settings.promises)
    named = frozenset(references(text)) & frozenset(edition.language.facts)
    return named | frozenset(edition.audience.proof)


def _known(each: Written, name: str, site: Site) -> Iterator[Problem]:
    key = each.place
    for problem in unknown(each.path, (), name, "a fact in content/facts.yml", site.facts):
        yield Problem(problem.path, key, f"`{each.context}`: {problem.text}", problem.hint)

"""Numbers come from the store, with a source and an end."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.check.blocks import PARTNERS, Written, written
from generator.check.names import unknown
from generator.model import Audience, Part, Site, blocks
from generator.model.places import FACTS
from generator.model.text import REFERENCE, references
from generator.problems import Problem

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*\s?[%٪]?")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
WARNING = timedelta(days=60)

# What the program fills in itself, and the only phrases that it does it for.
FILLED = {
    "phrases.sender": "sender",
    "phrases.source": "source",
    "phrases.updated": "date",
    "phrases.qr_alt": "address",
    "phrases.sheet": "size",
}
_IN_CAMPAIGNS = "link"


def figures_come_from_the_store(site: Site) -> Iterator[Problem]:
    """A number typed into a text is wrong in twelve languages the day it changes."""
    for each in written(site):
        for name in references(each.text):
            if name != _filled_in(each):
                yield from _known(each, name, site)
        bare = REFERENCE.sub("", each.text)
        for figure in _DIGITS.findall(bare):
            yield Problem(
                each.path,
                each.place,
                f"`{each.context}` holds the figure `{figure.strip()}`, not from the store",
                "add a fact with its source to content/facts.yml and write {fact-id}",
            )


def values_can_be_set(site: Site) -> Iterator[Problem]:
    """A value that is no number cannot be set as one."""
    for fact in site.facts.values():
        values = {"value": fact.value} | ({"upper": fact.upper} if fact.unit == "range" else {})
        for field, value in values.items():
            if fact.unit != "text" and not _NUMBER.fullmatch(value):
                yield Problem(
                    FACTS,
                    (fact.id, field),
                    f"`{field}` of the fact `{fact.id}` is `{value}`, which is no number",
                    "write digits, with a point before decimals, or `unit: text`",
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
    """Return everything that shows a fact, by what it is and where it lies, sorted."""
    return tuple(sorted({name for name, facts in _shown(site) if fact_id in facts}))


def _shown(site: Site) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield every page, every set of sheets and every kit with the facts that it shows."""
    for edition in site.editions:
        audience, place = edition.audience, f"{edition.language.code}/{edition.audience.slug}/"
        yield f"page {place}", _facts_in(site, [audience], audience.proof)
        yield f"sheets and pictures of {place}", _facts_in(site, _on_paper(audience))
    for language in site.languages:
        yield f"page {language.code}/", _facts_in(site, [language.settings])
        for page in language.pages.values():
            yield f"page {language.code}/{page.id}/", _facts_in(site, [page])
    for push in site.pushes:
        name = f"kit {push.campaign.id} in {push.language.code}"
        yield name, _facts_in(site, [push.campaign])


def _on_paper(audience: Audience) -> tuple[Part, ...]:
    message = audience.message
    paper = message.model_copy(
        update={"recognitions": (), "offers": (), "steps": (), "questions": ()}
    )
    return (paper, audience.flyer, audience.picture)


def _facts_in(site: Site, parts: Iterable[Part], proof: Iterable[str] = ()) -> frozenset[str]:
    """Return the facts in braces and as proof, and those that stand inside these."""
    named = {name for part in parts for block in blocks(part) for name in references(block.text)}
    found = (named & site.facts.keys()) | {*proof}
    inside = {
        name
        for fact_id in found & site.facts.keys()
        for block in blocks(site.facts[fact_id])
        for name in references(block.text)
        if fact_id in proof
    }
    return frozenset(found | (inside & site.facts.keys()))


def _filled_in(each: Written) -> str:
    """Return the one name that the program fills in here, besides facts."""
    return _IN_CAMPAIGNS if each.context.startswith("campaigns.") else FILLED.get(each.context, "")


def _known(each: Written, name: str, site: Site) -> Iterator[Problem]:
    key = each.place
    for problem in unknown(each.path, (), name, "a fact in content/facts.yml", site.facts):
        yield Problem(problem.path, key, f"`{each.context}`: {problem.text}", problem.hint)

"""What a law says today is said in one wording, to those whom it is for."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from generator.check.blocks import PARTNERS, bokmal, written
from generator.check.facts import WARNING, users
from generator.model import LegalRule, Site, Variant
from generator.model.places import RULES_FILE
from generator.model.text import references
from generator.problems import Key, Problem

_DAY = timedelta(days=1)


def wordings_follow_each_other(site: Site) -> Iterator[Problem]:
    """Two wordings on one day contradict each other; on a day without any, pages cannot be made."""
    for rule in site.rules.values():
        for index, variant in enumerate(rule.variants):
            if variant.end and variant.end < variant.start:
                text = f"this wording ends on {variant.end} before it starts on {variant.start}"
                yield _problem(rule, (index, "end"), text, "check the two dates")
        for index, (one, other) in enumerate(pairwise(rule.variants), start=1):
            yield from _seam(rule, index, one, other)


def rules_are_told_apart(site: Site) -> Iterator[Problem]:
    """A name stands for one thing, and a rule is said in its own words."""
    for rule in site.rules.values():
        if rule.id in site.facts:
            text = f"`{rule.id}` is a fact too: nobody knows which one is meant"
            yield Problem(RULES_FILE, (rule.id,), text, "give one of them another name")
        for index, variant in enumerate(rule.variants):
            for name in sorted(set(references(variant.text)) & site.rules.keys()):
                text = f"the rule `{rule.id}` names the rule `{name}`"
                yield _problem(rule, (index, "text"), text, "say it here in words")


def rules_are_for_this_reader(site: Site) -> Iterator[Problem]:
    """Some rules are for those who pass the word on, and would frighten others."""
    for each in written(site):
        for name in references(each.text):
            rule, reader = site.rules.get(name), PARTNERS if each.readers == PARTNERS else "citizen"
            if rule and reader not in rule.readers:
                yield Problem(
                    each.path,
                    each.place,
                    f"the rule `{name}` is not meant for the readers of `{each.context}`",
                    f"it says `readers: [{', '.join(rule.readers)}]` in {RULES_FILE}",
                )


def lapsed(site: Site, today: date) -> Iterator[Problem]:
    """Stop the build for a text that names a rule which says nothing today."""
    silent = {rule.id: rule for rule in site.rules.values() if not rule.on(today)}
    for each in bokmal(site):
        for name in references(each.text):
            if name in silent:
                yield Problem(
                    each.path,
                    each.place,
                    f"`{each.context}` names the rule `{name}`, which says nothing on {today}",
                    f"{_why(silent[name], today)}; write what holds in {RULES_FILE}",
                )


def lapsing(site: Site, today: date) -> Iterator[Problem]:
    """Tell of rules whose last wording ends within 60 days."""
    for rule in site.rules.values():
        last = len(rule.variants) - 1
        end = rule.variants[last].end
        if end and today <= end <= today + WARNING:
            stands = ", ".join(users(site, rule.id)) or "nothing yet"
            hint = f"find out what follows ({rule.source}); it stands in {stands}"
            yield _problem(rule, (last, "end"), f"the rule `{rule.id}` ends on {end}", hint)


def _seam(rule: LegalRule, index: int, one: Variant, other: Variant) -> Iterator[Problem]:
    """Compare a wording with the one after it."""
    if one.end is None or other.start <= one.end:
        until = f"until {one.end}" if one.end else "without an end"
        text = f"from {other.start} on, two wordings hold: the one before holds {until}"
        hint = f"let the one before end on {other.start - _DAY}; the oldest stands first"
        yield _problem(rule, (index, "start"), text, hint)
    elif other.start > one.end + _DAY:
        text = f"no wording holds from {one.end + _DAY} to {other.start - _DAY}"
        yield _problem(rule, (index, "start"), text, "check the two dates")


def _why(rule: LegalRule, today: date) -> str:
    first, last = rule.variants[0], rule.variants[-1]
    return f"it starts on {first.start}" if today < first.start else f"it ended on {last.end}"


def _problem(rule: LegalRule, key: Key, text: str, hint: str) -> Problem:
    return Problem(RULES_FILE, (rule.id, "variants", *key), text, hint)

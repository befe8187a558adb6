"""What stands in braces can be filled in, and set as every language sets it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.blocks import Written, written
from generator.check.names import unknown
from generator.model import Site
from generator.model.places import FACTS, RULES_FILE
from generator.model.text import Reference, named, references
from generator.problems import Problem

# What the program fills in itself, and the only phrases that it does it for.
FILLED = {
    "phrases.sender": ("sender",),
    "phrases.source": ("source",),
    "phrases.updated": ("date",),
    "phrases.qr_alt": ("address",),
    "phrases.sheet": ("size",),
    "phrases.sheet_pair": ("size",),
    "phrases.sheet_large": ("size",),
    "phrases.sheet_plain": ("size",),
    "phrases.sheet_newer_text": ("old", "new", "date"),
    "phrases.local_ask": ("name",),
    "phrases.office_area": ("area",),
    "phrases.share_address": ("address",),
    "phrases.share_on": ("service",),
    "phrases.save_all": ("size",),
    "phrases.feedback_subject": ("page",),
    "phrases.feedback_none": ("sender",),
    "phrases.reviewed_on": ("date",),
    "phrases.next_review": ("date",),
    "phrases.search_found": ("count",),
    "phrases.press_local": ("place",),
    "phrases.made_with": ("date",),
    "phrases.ratio": ("part", "whole"),
}
_IN_CAMPAIGNS = ("link",)
# The only ones of these that are numbers.
_COUNTED = "phrases.ratio"
_STYLES = ("ratio", "plural")
_SHARES = ("percent", "ratio")


@dataclass(frozen=True)
class _Fault:
    """Why a reference cannot be set, and the way out."""

    text: str
    hint: str


def references_are_known(site: Site) -> Iterator[Problem]:
    """A misspelt name would stand on the page in braces, and the build would stop."""
    known = {*site.facts, *site.rules}
    what = f"a fact in {FACTS}" + (f" or a rule in {RULES_FILE}" if site.rules else "")
    for each in written(site):
        for name in references(each.text):
            if name not in filled_in(each):
                for found in unknown(each.path, (), name, what, known):
                    text = f"`{each.context}`: {found.text}"
                    yield Problem(each.path, each.place, text, found.hint)


def references_can_be_set(site: Site) -> Iterator[Problem]:
    """Languages count differently: a missing form is a mistake that every native speaker sees."""
    plurals = {language.code: language.plurals for language in site.languages}
    for each in written(site):
        for reference in named(each.text):
            if reference.name not in (*filled_in(each), *site.facts, *site.rules):
                continue  # told by the rule above
            for fault in _faults(reference, each, site, plurals.get(each.language)):
                text = f"`{each.context}`: {fault.text}"
                yield Problem(each.path, each.place, text, fault.hint)


def filled_in(each: Written) -> tuple[str, ...]:
    """Return the names that the program fills in here, besides facts and rules."""
    return _IN_CAMPAIGNS if each.context.startswith("campaigns.") else FILLED.get(each.context, ())


def _faults(
    reference: Reference, each: Written, site: Site, categories: tuple[str, ...] | None
) -> Iterator[_Fault]:
    name, style = reference.name, reference.style
    if not style:
        return
    if style not in _STYLES:
        for found in unknown(each.path, (), style, "a way to set a figure", _STYLES):
            yield _Fault(found.text, found.hint)
        return
    if reference.forms and style == "ratio":
        yield _Fault(f"`{name}, ratio` takes no forms", f"write {{{name}, ratio}}")
    unit = _unit(name, each, site)
    if unit == "":
        hint = f"write {{{name}}} alone: only figures are set in more than one way"
        yield _Fault(f"`{name}` is no figure", hint)
    elif style == "ratio" and unit not in _SHARES:
        hint = f"only {' and '.join(_SHARES)} are; write {{{name}}}"
        yield _Fault(f"`{name}` is of unit `{unit}`, which is no part of a whole", hint)
    elif style == "plural" and unit == "text":
        hint = f"write {{{name}}}, or give the fact another unit"
        yield _Fault(f"`{name}` is of unit `text`, which has no plural", hint)
    if style == "plural":
        yield from _wrong_forms(reference, categories)


def _unit(name: str, each: Written, site: Site) -> str:
    """Return what kind of figure a name stands for; nothing where it is none."""
    if each.context == _COUNTED and name in filled_in(each):
        return "number"
    fact = None if name in filled_in(each) else site.facts.get(name)
    return fact.unit if fact else ""


def _wrong_forms(reference: Reference, categories: tuple[str, ...] | None) -> Iterator[_Fault]:
    given = [category for category, _ in reference.forms]
    if "other" not in given:
        hint = f"write {{{reference.name}, plural, one {{# ...}} other {{# ...}}}}"
        yield _Fault(f"`{reference.name}, plural` has no form `other`", hint)
    if categories is None:
        return
    whole = f"this language needs {', '.join(categories)}"
    for category in dict.fromkeys(given):
        if category not in categories:
            yield _Fault(f"`{category}` is no plural form of this language", whole)
        if given.count(category) > 1:
            yield _Fault(f"the plural form `{category}` stands twice", "keep one of them")
    missing = [each for each in categories if each not in given and each != "other"]
    if missing and given:
        yield _Fault(f"`{reference.name}, plural` lacks {', '.join(missing)}", whole)

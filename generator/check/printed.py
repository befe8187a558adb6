"""How much room a text takes once it is filled in: at least as much as when it is finished.

CLDR sets the figures (generator/render/figures.py); here they only need their room.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from generator.check.facts import is_number
from generator.model import Fact, Language
from generator.model.text import REFERENCE, Reference, reference_of

_HARD = "\u00a0"  # no sign of GSM-7: a text message with it has less room
_ISOLATED = "\u2066{}\u2069"


def as_printed(text: str, language: Language, link: str) -> str:
    """Fill in what will stand there: a link, a rule's words today, figures with their signs."""
    worded = _replaced(text, {"link": link, **language.law})
    figures = {
        each: _said(each, language.facts[each.name], language)
        for each in map(reference_of, REFERENCE.finditer(worded))
        if each.name in language.facts
    }
    return REFERENCE.sub(lambda match: figures.get(reference_of(match), match[0]), worded)


def _replaced(text: str, words: Mapping[str, str]) -> str:
    return REFERENCE.sub(lambda match: words.get(match["name"], match[0]), text)


def _said(reference: Reference, fact: Fact, language: Language) -> str:
    """Return the widest that can stand here; what is no figure is told by another rule."""
    if fact.unit == "text" or not all(map(is_number, fact.ends)):
        return _ISOLATED.format(fact.value) if language.direction == "rtl" else fact.value
    if "ratio" in (reference.style, fact.unit):
        return reference.widest(_ratio(fact, language))
    number = "–".join(map(_set, map(Decimal, fact.ends)))
    if reference.style == "plural":
        return reference.widest(number)
    return f"{number}{_HARD}%" if fact.unit == "percent" else number


def _ratio(fact: Fact, language: Language) -> str:
    part, whole = map(_set, fact.share)
    numbers = {"part": part, "whole": whole}

    def widest(match: re.Match[str]) -> str:
        return reference_of(match).widest(numbers.get(match["name"], match[0]))

    return REFERENCE.sub(widest, language.phrases.get("ratio", "{part} {whole}"))


def _set(number: Decimal) -> str:
    """Set a number with the widest that parts its groups: a hard space."""
    return f"{number:,}".replace(",", _HARD)

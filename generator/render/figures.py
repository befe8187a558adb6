"""Set figures and dates as the reader's language does. The door to Babel's formatting."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from babel.core import Locale, get_global
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from generator.model import Fact, Language
from generator.model.text import REFERENCE, Reference, reference_of

# U+2066 LEFT-TO-RIGHT ISOLATE … U+2069 POP DIRECTIONAL ISOLATE (UAX #9): "§ 28-9" would
# otherwise be shown with its digits in the other order.
_ISOLATED = "\u2066{}\u2069"
# The English of Norwegian public bodies is British: 23 November 2026.
_LOCALES = {"en": "en-GB"}


def filled(text: str, language: Language, values: Mapping[str, str] | None = None) -> str:
    """Replace every name in braces: by what is given, a rule's wording today, or a figure.

    An unknown name is our fault (KeyError): the sources were checked before.
    """
    if "{" not in text:
        return text
    given = values or {}

    def value(match: re.Match[str]) -> str:
        reference = reference_of(match)
        if reference.name in given:
            return given[reference.name]
        if reference.name in language.law:
            # A rule may hold figures, and no other rule.
            return filled(language.law[reference.name], replace(language, law={}))
        return _said(reference, language.facts[reference.name], language)

    return REFERENCE.sub(value, text)


def figure(fact: Fact, language: Language) -> str:
    """Return the value of a fact, with the digits, the percent sign and the spaces of CLDR.

    Digits stay Western in every language: so they stand on signs and forms in Norway.
    """
    if fact.unit == "text":
        return _ISOLATED.format(fact.value) if language.direction == "rtl" else fact.value
    if fact.unit == "percent":
        share, locale = Decimal(fact.value) / 100, _locale(language.code)
        return format_percent(share, locale=locale, decimal_quantization=False)
    if fact.unit == "ratio":
        return _ratio(fact, language)
    return _number(fact, language)


def name_in_bokmal(language: Language) -> str:
    """Return what CLDR calls a language in bokmål; its own name where CLDR is silent."""
    name = Locale("nb").languages.get(language.code.replace("-", "_"))
    return str(name) if name else language.name


def day_in(day: date, language: Language) -> str:
    """Return a date such as 23. november 2026 in the words of the language."""
    return format_date(day, "long", _locale(language.code))


def full_day_in(day: date, language: Language) -> str:
    """Return a date with its day of the week."""
    return format_date(day, "full", _locale(language.code))


def day_of_year_in(day: date, language: Language) -> str:
    """Return a day that comes back every year, such as 8. mai."""
    return format_skeleton("MMMMd", day, locale=_locale(language.code))


def month_in(month: int, language: Language) -> str:
    """Return the name of a month, from 1, as it stands by itself."""
    return format_date(date(2000, month, 1), "LLLL", _locale(language.code))


def hours_in(start: str, end: str, language: Language) -> str:
    """Return from when to when, on a clock with 24 hours as signs in Norway have it."""
    between = time.fromisoformat(start), time.fromisoformat(end)
    said = format_interval(*between, skeleton="Hm", locale=_locale(language.code))
    return _ISOLATED.format(said)


def size_in(size: int, language: Language) -> str:
    """Return the size of a file as downloads say it, rounded up: 6.4 MB, 900 kB.

    What is larger than that to hundreds of kilobytes: a page that tells it stays the same after
    a small edit.
    """
    locale = _locale(language.code)
    if size < 10**5:  # one file, no archive of pages
        return format_unit(-(-size // 1000), "kilobyte", length="short", locale=locale)
    hundreds = -(-size // 10**5)
    if hundreds < 10:  # noqa: PLR2004 - a megabyte
        return format_unit(hundreds * 100, "kilobyte", length="short", locale=locale)
    return format_unit(Decimal(hundreds) / 10, "megabyte", length="short", locale=locale)


def seconds_in(count: int, language: Language) -> str:
    """Return a length of time as CLDR says it: 30 sekunder."""
    return format_unit(count, "second", length="long", locale=_locale(language.code))


def locale_of(code: str) -> str:
    """Return a language with the territory that CLDR thinks of first: uk_UA."""
    known = _locale(code)
    likely = str(get_global("likely_subtags").get(known.language, known.language))
    return f"{known.language}_{known.territory or likely.rpartition('_')[2]}"


def _said(reference: Reference, fact: Fact, language: Language) -> str:
    if reference.style == "ratio":
        return _ratio(fact, language)
    if reference.style == "plural":
        # Words after a range or after "4 of 10" agree with the second number.
        shown = figure(fact, language) if fact.unit == "ratio" else _number(fact, language)
        return _form(reference, Decimal(fact.ends[-1]), shown, language)
    return figure(fact, language)


def _ratio(fact: Fact, language: Language) -> str:
    """Say a share in plain numbers, by the phrase that every language has for it."""
    numbers = dict(zip(("part", "whole"), fact.share, strict=True))

    def value(match: re.Match[str]) -> str:
        reference = reference_of(match)
        number = numbers[reference.name]
        return _form(reference, number, _set(number, language), language)

    return REFERENCE.sub(value, language.phrases["ratio"])


def _form(reference: Reference, number: Decimal, shown: str, language: Language) -> str:
    """Choose the form that the number asks for; without forms it is the number alone."""
    if not reference.forms:
        return shown
    forms = dict(reference.forms)
    category = _locale(language.code).plural_form(number)
    return forms.get(category, forms["other"]).replace("#", shown)


def _number(fact: Fact, language: Language) -> str:
    return "–".join(_set(Decimal(end), language) for end in fact.ends)


def _set(number: Decimal, language: Language) -> str:
    return format_decimal(number, locale=_locale(language.code))


def _locale(code: str) -> Locale:
    """Return the locale of a BCP 47 tag: CLDR knows no private part, Babel no hyphen."""
    known = code.partition("-x-")[0]
    return Locale.parse(_LOCALES.get(known, known), sep="-")

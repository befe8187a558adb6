"""Set figures and dates as the reader's language does. The door to Babel's formatting."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from generator.model import Fact, Language
from generator.model.text import REFERENCE

# U+2066 LEFT-TO-RIGHT ISOLATE … U+2069 POP DIRECTIONAL ISOLATE (UAX #9): "§ 28-9" would
# otherwise be shown with its digits in the other order.
_ISOLATED = "\u2066{}\u2069"
# The English of Norwegian public bodies is British: 23 November 2026.
_LOCALES = {"en": "en-GB"}


def filled(text: str, language: Language, values: Mapping[str, str] | None = None) -> str:
    """Replace every `{name}`: first from `values`, else the figure of the fact of that name.

    An unknown name is our fault (KeyError): the sources were checked before.
    """
    if "{" not in text:
        return text
    given = values or {}

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return given[name] if name in given else figure(language.facts[name], language)

    return REFERENCE.sub(value, text)


def figure(fact: Fact, language: Language) -> str:
    """Return the value of a fact, with the digits, the percent sign and the spaces of CLDR.

    Digits stay Western in every language: so they stand on signs and forms in Norway.
    """
    if fact.unit == "text" and language.direction == "rtl":
        return _ISOLATED.format(fact.value)
    return _set(fact, language.code)


def day_in(day: date, language: Language) -> str:
    """Return a date such as 23. november 2026 in the words of the language."""
    return format_date(day, "long", _locale(language.code))


def _set(fact: Fact, code: str) -> str:
    locale = _locale(code)
    if fact.unit == "percent":
        share = Decimal(fact.value) / 100
        return format_percent(share, locale=locale, decimal_quantization=False)
    if fact.unit == "number":
        return format_decimal(Decimal(fact.value), locale=locale)
    if fact.unit == "range":
        ends = (format_decimal(Decimal(end), locale=locale) for end in (fact.value, fact.upper))
        return "–".join(ends)
    return fact.value


def _locale(code: str) -> Locale:
    """Return the locale of a BCP 47 tag: Babel's own spelling has an underscore."""
    return Locale.parse(_LOCALES.get(code, code), sep="-")

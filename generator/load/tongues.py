"""Which way and with which letters a language is written, and what keeps its own way inside it."""

import re
from dataclasses import dataclass
from typing import Literal

from babel.core import Locale, UnknownLocaleError, get_global

# What CLDR calls the forms that a number asks for, in its order.
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")

_BEGIN, _END = "\u2066", "\u2069"
# In Arabic and Persian text a number's groups change places: `77 78 80 00` is
# shown as `00 80 78 77`. A range of hours is left alone: there it is right.
# Counts are bounded: a text without an end must not take time without an end.
_OWN_WAY = re.compile(
    r"""
      (?P<leave> [\u2066-\u2068][^\u2069]*\u2069?          # has its way already
               | \]\([^)\s]{0,300}\)                        # a link's target
               | \{[a-z0-9_-]{1,60}(?:\s?,\s?[a-z]{1,20})?\s?[,}]   # a placeholder, up to its forms
      )
    | (?: https?://|www\.)[A-Za-z0-9._~:/?\#@!$&'*+,;=%-]{0,300}[A-Za-z0-9/]
    | [A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+
    | (?:[A-Za-z\u00C0-\u024F0-9-]{1,63}\.){1,5}[A-Za-z]{2,20}(?![A-Za-z])
      (?:/[A-Za-z0-9._~/-]{0,300}[A-Za-z0-9/])?            # veien.example/ar
    | (?<![^\s(])/[A-Za-z0-9._~/-]{0,300}[A-Za-z0-9/]      # /ar/page/
    | §{1,2}\s?\d{1,4}(?:\s?[-\u2013]\s?\d{1,4})*(?:\s?[a-z](?![a-z]))?
    | \d{4}-\d{2}-\d{2} | \d{1,2}[./]\d{1,2}[./]\d{2,4} | \d{1,2}[:.]\d{2}(?!\d)
    | \+?\d{1,15}(?:[ \u00A0\u202F]\d{2,4})+ | \+\d{1,15}  # phone numbers, long numbers
    | (?=[A-Z0-9/-]{0,30}\d)(?=[0-9/-]{0,30}[A-Z])[A-Z0-9]{1,30}(?:[-/][A-Z0-9]{1,30})+
    """,
    re.VERBOSE,
)
_SCRIPT = re.compile("[A-Z][a-z]{3}")


@dataclass(frozen=True)
class Writing:
    """Direction and ISO 15924 script of a language, and the CLDR categories of its plurals."""

    direction: Literal["ltr", "rtl"]
    script: str
    plurals: tuple[str, ...] = ("other",)


def writing_of(code: str) -> Writing | None:
    """Return how a BCP 47 tag is written, or None when CLDR does not know the language."""
    try:
        locale = Locale.parse(code.partition("-x-")[0], sep="-")
    except (ValueError, UnknownLocaleError):
        return None
    likely = get_global("likely_subtags")
    full = likely.get(str(locale)) or likely.get(locale.language, "")
    scripts = [each for each in (locale.script, *full.split("_")) if _SCRIPT.fullmatch(each or "")]
    direction = locale.text_direction
    asked = {*locale.plural_form.tags, "other"}
    plurals = tuple(each for each in _CATEGORIES if each in asked)
    return Writing("rtl" if direction == "rtl" else "ltr", scripts[0], plurals) if scripts else None


def isolate(text: str) -> str:
    """Put what reads from left to right between U+2066 and U+2069; twice changes nothing."""
    return _OWN_WAY.sub(_isolated, text)


def _isolated(match: re.Match[str]) -> str:
    return match[0] if match["leave"] else f"{_BEGIN}{match[0]}{_END}"

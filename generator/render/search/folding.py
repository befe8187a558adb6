"""Reduce words to what a reader may type: without marks, in any inflection.

A rule is a regular expression and what to put in its place, in the part of the syntax
that Python and JavaScript share; groups are written $1. templates/pages/search.js does
the same with the same rules, and tests compare the two word by word.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

Rule = tuple[str, str]

# Typed in all of these ways, or left out.
_APOSTROPHES = re.compile("['’ʼ`´ʹ‘‛′ʻ]")
_WORD = re.compile(r"[^\W_]+")
_GROUP = re.compile(r"\$(\d)")
_MARKS = frozenset(("Mn", "Mc", "Me", "Cf"))
# FNV-1a, folded to 24 bits: short in the index, and rarely the same for two words.
_BASIS, _PRIME, _WHOLE, _PART = 0x811C9DC5, 0x01000193, 0xFFFFFFFF, 0xFFFFFF
# A word, without one preposition, without two.
_MOST_FORMS = 3


@dataclass(frozen=True)
class Grammar:
    """How the words of a language vary.

    `spelling` holds for a text, `endings` for each word. `opening` takes off what may be a
    preposition or a part of the word: both are tried. `idle` words say nothing of a page.
    `least` is how many letters two words have to share at their beginning to be alike.
    """

    spelling: tuple[Rule, ...] = ()
    opening: str = ""
    endings: tuple[Rule, ...] = ()
    idle: str = ""
    compounds: bool = False
    least: int = 4


def folded(text: str, grammar: Grammar) -> str:
    """Return the text in small letters without marks, spelled in one way."""
    apart = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).lower()
    return _applied("".join(map(_unmarked, apart)), grammar.spelling)


def folded_words(text: str, grammar: Grammar) -> list[str]:
    """Return the words of a text, folded, in their order."""
    return _WORD.findall(folded(text, grammar))


def forms_of(word: str, grammar: Grammar) -> tuple[str, ...]:
    """Return a folded word, and what is left of it without what may be prepositions."""
    forms = {word: None}
    while grammar.opening and len(forms) < _MOST_FORMS:
        rest = re.sub(grammar.opening, r"\1", word)
        if rest == word:
            break
        forms[rest], word = None, rest
    return tuple(forms)


def keys_of(word: str, grammar: Grammar) -> tuple[str, ...]:
    """Return the stems by which a folded word and its inflections find each other."""
    stems = (_applied(form, grammar.endings) for form in forms_of(word, grammar))
    return tuple(dict.fromkeys(stems))


def checksum(word: str) -> int:
    """Return a number that stands for a word which no file may show."""
    number = _BASIS
    for sign in word:
        number = (number ^ ord(sign)) * _PRIME & _WHOLE
    return number >> 24 ^ number & _PART


def doubled(letters: str) -> Rule:
    """Write a letter once that stands twice: few readers know where Norwegian doubles it."""
    return (rf"([{letters}])\1", "$1")


def ending(least: int, endings: str, instead: str = "") -> Rule:
    """Take off the longest of some endings if as many letters are left; spaces between them."""
    return (rf"^(.{{{least},}}?)(?:{'|'.join(endings.split())})$", f"$1{instead}")


@cache
def _unmarked(sign: str) -> str:
    return "" if unicodedata.category(sign) in _MARKS else sign


def _applied(text: str, rules: tuple[Rule, ...]) -> str:
    for what, instead in _compiled(rules):
        text = what.sub(instead, text)
    return text


@cache
def _compiled(rules: tuple[Rule, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Write the rules as Python does: there, groups have another sign."""
    return tuple((re.compile(what), _GROUP.sub(r"\\g<\1>", instead)) for what, instead in rules)

"""Find what we avoid in a text, whatever it is hidden in.

What one language avoids everywhere is found in texts of every language: nobody
is spared the English word by reading Arabic. Rules with zones of their own hold
for texts in their own language only.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.check.words.gates import GAP, Ruling, Search, search_for
from generator.check.words.normalise import Normal, normalise
from generator.check.words.sound import ZONES, unsound
from generator.model import Avoided, Wording
from generator.problems import ProblemsFound


@dataclass(frozen=True)
class Finding:
    """One avoided word: where it stands in the original text, and whose rule found it."""

    start: int
    end: int
    words: str
    rule: Avoided
    language: str  # of the wording file that holds the rule


@dataclass(frozen=True)
class WordRules:
    """All wording files, compiled: what is avoided, and what may stand all the same."""

    wordings: tuple[Wording, ...]
    everywhere: Search
    limited: Mapping[tuple[str, str], Search]  # by language and zone
    passes: Mapping[str, re.Pattern[str]]  # by zone


def compiled(wordings: Sequence[Wording]) -> WordRules:
    """Compile once for the same wordings; an unsound file is told as problems."""
    return _compiled(tuple(wordings))


def findings(text: str, zone: str, rules: WordRules, language: str) -> tuple[Finding, ...]:
    """Return what may not stand in this zone of a text in this language, in reading order."""
    if zone not in ZONES:
        raise ValueError(f"no such zone: {zone}")
    normal = normalise(text)
    searches = [
        search
        for search in (rules.everywhere, rules.limited.get((language, zone)))
        if search and search.gate.search(normal.text)
    ]
    if not searches:
        return ()
    passed = [match.span() for match in rules.passes[zone].finditer(normal.text)]
    found = {
        _finding(normal, rule, start, end)
        for search in searches
        for rule, start, end in _hits(search, normal.text, passed)
    }
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.rule.word)))


def instead_of(finding: Finding, wordings: Sequence[Wording], language: str) -> str:
    """Return the way out for a message, and the file it was taken from."""
    wording, rule = advice(finding, wordings, language)
    says = " or ".join(f'"{each}"' for each in rule.instead)
    return f"say {says} ({wording.path})"


def advice(finding: Finding, wordings: Sequence[Wording], language: str) -> tuple[Wording, Avoided]:
    """Return the rule that says what to write, in the language of the text.

    A foreign word gets the advice for its counterpart: the last rule of the
    text's own language that holds everywhere.
    """
    by_language = {each.language: each for each in wordings}
    own = by_language.get(language)
    counterparts = [rule for rule in own.avoid if not rule.zones] if own else []
    if own and counterparts and finding.language != language:
        return own, counterparts[-1]
    return by_language[finding.language], finding.rule


@cache
def _compiled(wordings: tuple[Wording, ...]) -> WordRules:
    problems = tuple(unsound(wordings))
    if problems:
        raise ProblemsFound(problems)
    everywhere = search_for((each, r) for each in wordings for r in each.avoid if not r.zones)
    limited = {
        (each.language, zone): search_for((each, rule) for rule in chosen)
        for each in wordings
        for zone in sorted(ZONES)
        if (chosen := [rule for rule in each.avoid if zone in rule.zones])
    }
    passes = {zone: _passes(wordings, zone) for zone in ZONES}
    return WordRules(wordings, everywhere, limited, passes)


def _passes(wordings: Iterable[Wording], zone: str) -> re.Pattern[str]:
    """Let whole names through in their zones, and false friends everywhere."""
    listed = list(wordings)
    names = _either(name.name for each in listed for name in each.names if zone in name.zones)
    innocent = _either(word for each in listed for word in each.innocent)
    # A false friend that goes on behind a hyphen is the word itself, cut in two.
    return re.compile(rf"(?<!\w)(?:(?:{names})(?!\w)|(?:{innocent})(?!{GAP}\w))")


def _either(texts: Iterable[str]) -> str:
    # Backwards, so that a name stands behind those that begin with it.
    ordered = sorted({normalise(text).text for text in texts}, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, text.split())) for text in ordered) or "(?!)"


def _hits(
    search: Search, text: str, passed: Sequence[tuple[int, int]]
) -> Iterator[tuple[Ruling, int, int]]:
    """Yield every hit that no name covers; look again behind the first letter of those covered."""
    place = 0
    while hit := search.hit(text, place):
        _, start, end = hit
        covered = any(first <= start and end <= last for first, last in passed)
        place = start + 1 if covered else end
        if not covered:
            yield hit


def _finding(normal: Normal, rule: Ruling, start: int, end: int) -> Finding:
    first, last = normal.span(*_whole_words(normal.text, start, end))
    return Finding(first, last, normal.original[first:last], rule.avoided, rule.language)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    # An apostrophe at the edge is a quotation mark.
    while text[start] == "'":
        start += 1
    while text[end - 1] == "'":
        end -= 1
    return start, end


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "'"

"""Find what we avoid in a text, whatever it is hidden in.

What one language avoids everywhere is found in texts of every language: nobody
is spared the English word by reading Arabic. Rules with zones of their own hold
for texts in their own language only, its variants included (nb-x-lett).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from operator import itemgetter

from generator.check.words.gates import GAP, Ruling, Search, search_for
from generator.check.words.normalise import Normal, normalise
from generator.check.words.signs import SignSearch, signs_for
from generator.check.words.sound import unsound
from generator.check.words.zones import Zones, zones_named
from generator.model import Avoided, Wording
from generator.model.terms import looked_up
from generator.problems import ProblemsFound


@dataclass(frozen=True)
class Finding:
    """One avoided word: where it stands in the original text, and whose rule found it."""

    start: int
    end: int
    words: str
    rule: Avoided = field(hash=False)
    language: str  # of the wording file that holds the rule


@dataclass(frozen=True)
class WordRules:
    """All wording files with the zones they speak of: what is avoided, what may stand."""

    wordings: tuple[Wording, ...]
    zones: Zones
    everywhere: Search
    limited: Mapping[tuple[str, str], Search]  # by language and zone
    signs: Mapping[tuple[str, str], SignSearch]  # by language and zone
    _passes: dict[str, re.Pattern[str]] = field(default_factory=dict, compare=False)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The languages that have rules of their own."""
        return frozenset(each.language for each in self.wordings)

    def passes(self, zone: str) -> re.Pattern[str]:
        """Let whole names through in their zones, and false friends everywhere."""
        if zone not in self._passes:
            self._passes[zone] = _passing(self, zone)
        return self._passes[zone]


def compiled(wordings: Sequence[Wording], zones: Zones) -> WordRules:
    """Prepare once for the same sources; an unsound file is told as problems."""
    seal = "\n".join(each.model_dump_json() for each in (*wordings, *zones.values()))
    return _compiled(_Sources(seal, tuple(wordings), zones))


def findings(text: str, zone: str, rules: WordRules, language: str) -> tuple[Finding, ...]:
    """Return what may not stand in this zone of a text in this language, in reading order."""
    if zone not in rules.zones:
        raise ValueError(f"no such zone: {zone}")
    own = looked_up(language, rules.codes)
    normal = normalise(text)
    found = {
        _finding(normal, rule, start, end)
        for search in (rules.everywhere, rules.limited.get((own, zone)))
        if search and search.gate.search(normal.text)
        for rule, start, end in _hits(search, normal.text, own, rules.passes(zone))
    }
    if shouting := rules.signs.get((own, zone)):
        found |= {
            Finding(start, end, text[start:end], rule.avoided, rule.language)
            for rule, start, end in shouting.hits(text)
        }
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.rule.word)))


@dataclass(frozen=True)
class _Sources:
    """What rules are made of; the seal stands for it where two are compared."""

    seal: str
    wordings: tuple[Wording, ...] = field(compare=False)
    zones: Zones = field(compare=False)


@cache
def _compiled(sources: _Sources) -> WordRules:
    wordings, zones = sources.wordings, sources.zones
    if problems := tuple(unsound(wordings, zones)):
        raise ProblemsFound(problems)
    general = search_for((each, rule) for each in wordings for rule in each.avoid if not rule.zones)
    limited: dict[tuple[str, str], Search] = {}
    signs: dict[tuple[str, str], SignSearch] = {}
    for each in wordings:
        meant = [(rule, zones_named(rule.zones, zones)) for rule in each.avoid if rule.zones]
        for zone in zones:
            chosen = [(each, rule) for rule, where in meant if zone in where]
            limited[each.language, zone] = search_for(chosen)
            if shouting := signs_for(chosen):
                signs[each.language, zone] = shouting
    return WordRules(wordings, zones, general, limited, signs)


def _passing(rules: WordRules, zone: str) -> re.Pattern[str]:
    names = _either(
        name.name
        for each in rules.wordings
        for name in each.names
        if zone in zones_named(name.zones, rules.zones)
    )
    innocent = _either(word for each in rules.wordings for word in each.innocent)
    # A false friend that goes on behind a hyphen is the word itself, cut in two.
    return re.compile(rf"(?<!\w)(?:(?:{names})(?!\w)|(?:{innocent})(?!{GAP}\w))")


def _either(texts: Iterator[str]) -> str:
    # Backwards, so that a name stands behind those that begin with it.
    ordered = sorted({normalise(text).text for text in texts}, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, text.split())) for text in ordered) or "(?!)"


def _hits(
    search: Search, text: str, language: str, passing: re.Pattern[str]
) -> Iterator[tuple[Ruling, int, int]]:
    """Yield every hit that no name covers; look again behind the first letter of those covered."""
    passed: Sequence[tuple[int, int]] = [match.span() for match in passing.finditer(text)]
    place = 0
    while hit := search.hit(text, place, language):
        _, start, end = hit
        # What passes stands in order and apart: only the last one that begins before can cover.
        before = bisect_right(passed, start, key=itemgetter(0))
        covered = before > 0 and end <= passed[before - 1][1]
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

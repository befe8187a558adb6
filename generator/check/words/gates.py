"""Make one regular expression of many rules, fast enough to be asked about every text.

`re` is quick where each branch begins with a letter. So stems become a tree of
letters, patterns have to begin with one, and a word boundary moves behind it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from generator.check.words.normalise import normal_pattern, normalise
from generator.model import Avoided, Wording

BEGINS = re.compile(r"(\\b)?([^\W\d_])(?![?*+{])")
# Inside a word: one hyphen or dot, an apostrophe, emphasis, a few tags, one entity.
GAP = r"(?:[-'·._*]{1,2}|(?:<[^<>]{1,80}>){1,3}|&#?\w{1,8};)?"
_SPACED = r"[\W_]{1,3}"  # l e t t e r s  s e t  a p a r t


@dataclass(frozen=True)
class Ruling:
    """One rule, the language it is written for, and what finds it where a hit begins."""

    avoided: Avoided
    language: str
    regex: re.Pattern[str]


@dataclass(frozen=True)
class Search:
    """Many rules behind one gate: it finds where a hit begins, the first rule to fit names it."""

    rules: tuple[Ruling, ...]
    gate: re.Pattern[str]

    def hit(self, text: str, place: int) -> "tuple[Ruling, int, int] | None":
        """Return the next hit; special rules stand before general ones, so the first one wins."""
        begins = self.gate.search(text, place)
        if not begins:
            return None
        matches = ((rule, rule.regex.match(text, begins.start())) for rule in self.rules)
        return next((rule, *match.span()) for rule, match in matches if match)


def search_for(chosen: Iterable[tuple[Wording, Avoided]]) -> Search:
    """Compile rules that hold for the same texts."""
    rules = tuple(Ruling(rule, wording.language, _regex(rule)) for wording, rule in chosen)
    return Search(rules, _gate(tuple(rule.avoided for rule in rules)))


@cache
def _regex(rule: Avoided) -> re.Pattern[str]:
    tails = _tails((rule,))
    return re.compile("|".join(first + tail for first, tail in tails))


@cache
def _gate(rules: tuple[Avoided, ...]) -> re.Pattern[str]:
    """Branch on letters, which `re` finds quickly: 100 kB of text take a few milliseconds."""
    tails = sorted(set(_tails(rules)))
    firsts = groupby(tails, key=itemgetter(0))
    branches = (f"{first}(?:{'|'.join(tail for _, tail in group)})" for first, group in firsts)
    return re.compile("|".join(branches) or "(?!)")


def _tails(rules: Sequence[Avoided]) -> list[tuple[str, str]]:
    """Return what may follow which first letter, for all stems and patterns of these rules."""
    hidden = {normalise(stem).text for rule in rules if not rule.zones for stem in rule.stems}
    plain = {normalise(stem).text for rule in rules if rule.zones for stem in rule.stems}
    patterns = [normal_pattern(each) for rule in rules for each in rule.patterns]
    return [
        *_tree_tails(hidden, GAP),
        *_tree_tails(hidden, _SPACED),
        *_tree_tails(plain, ""),
        *map(_pattern_tail, patterns),
    ]


def _tree_tails(stems: Collection[str], joint: str) -> Iterator[tuple[str, str]]:
    for first in sorted({stem[0] for stem in stems}):
        yield (
            re.escape(first),
            joint + _tree([stem[1:] for stem in stems if stem[0] == first], joint),
        )


def _tree(stems: Collection[str], joint: str) -> str:
    """Write stems as a tree of letters; one that begins another hides it, and finds its words."""
    if "" in stems:
        return ""
    branches = [
        re.escape(first) + (joint + rest if rest else "")
        for first in sorted({stem[0] for stem in stems})
        for rest in [_tree([stem[1:] for stem in stems if stem[0] == first], joint)]
    ]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _pattern_tail(pattern: str) -> tuple[str, str]:
    """Move the word boundary behind the first letter."""
    begins = BEGINS.match(pattern)
    if not begins:
        raise ValueError(f"no letter begins {pattern}")
    boundary, first = begins.groups()
    return first, (f"(?<!\\w{first})" if boundary else "") + pattern[begins.end() :]

"""Make one regular expression of many rules, fast enough to be asked about every text.

`re` is quick where each branch begins with a letter. So stems become a tree of
letters, patterns have to begin with one, and a word boundary moves behind it.
Nothing is compiled before it is asked: most texts need a few gates and no rule.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
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

    avoided: Avoided = field(hash=False)
    language: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """What the rule matches at the place where the gate opened."""
        return re.compile("|".join(first + tail for first, tail in _tails((self.avoided,))))


@dataclass(frozen=True)
class Search:
    """Many rules behind one gate: it finds where a hit begins, the first rule to fit names it."""

    rules: tuple[Ruling, ...]
    _orders: dict[str, tuple[Ruling, ...]] = field(default_factory=dict, compare=False)

    @cached_property
    def gate(self) -> re.Pattern[str]:
        """Branch on letters, which `re` finds quickly: 100 kB of text take a few milliseconds."""
        tails = sorted(set(_tails([rule.avoided for rule in self.rules])))
        firsts = groupby(tails, key=itemgetter(0))
        branches = (f"{first}(?:{'|'.join(tail for _, tail in group)})" for first, group in firsts)
        return re.compile("|".join(branches) or "(?!)")

    def hit(self, text: str, place: int, language: str) -> "tuple[Ruling, int, int] | None":
        """Return the next hit; the text's own language goes first, then special rules."""
        begins = self.gate.search(text, place)
        if not begins:
            return None
        rules = self._own_first(language)
        matches = ((rule, rule.regex.match(text, begins.start())) for rule in rules)
        return next((rule, *match.span()) for rule, match in matches if match)

    def _own_first(self, language: str) -> tuple[Ruling, ...]:
        if language not in self._orders:
            ordered = sorted(self.rules, key=lambda rule: rule.language != language)
            self._orders[language] = tuple(ordered)
        return self._orders[language]


def search_for(chosen: Iterable[tuple[Wording, Avoided]]) -> Search:
    """Gather rules that hold for the same texts; those about signs are asked elsewhere."""
    return Search(
        tuple(
            Ruling(rule, wording.language)
            for wording, rule in chosen
            if rule.stems or rule.patterns
        )
    )


def _tails(rules: Sequence[Avoided]) -> list[tuple[str, str]]:
    """Return what may follow which first letter, for all stems and patterns of these rules."""
    hidden = {normalise(stem).text for rule in rules if not rule.zones for stem in rule.stems}
    plain = {normalise(stem).text for rule in rules if rule.zones for stem in rule.stems}
    patterns = [_pattern(each, rule) for rule in rules for each in rule.patterns]
    return [
        *_tree_tails(hidden, GAP),
        *_tree_tails(hidden, _SPACED),
        *_tree_tails(plain, ""),
        *map(_pattern_tail, patterns),
    ]


def _pattern(pattern: str, rule: Avoided) -> str:
    """What holds everywhere holds in addresses, where - and _ stand between words."""
    normal = normal_pattern(pattern)
    return normal if rule.zones else normal.replace(r"\s+", r"[\s_-]+").replace(r"\s*", r"[\s_-]*")


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

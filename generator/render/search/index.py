"""The index of one language: a script that the browser asks for when somebody searches.

A script, because a policy without exceptions lets it in and a folder without a server
can give it. It holds what stands on the pages as it stands there; what stands nowhere
(everyday words, and the words that we avoid) only as numbers.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from generator.render.search.folding import Grammar, checksum, folded_words, keys_of

# How much of the beginning of an unseen word has to be met: three quarters.
_WHOLE, _PARTS = 3, 4
# Between texts: no rule for words reaches over it, neither ours nor those of a proof.
_BETWEEN = " | "


@dataclass(frozen=True)
class Findable:
    """One page: where it lies below its language, what it says, and what else finds it.

    `unseen` are words and groups of words that nobody is ever shown.
    """

    path: str
    title: str
    line: str
    heads: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()


def index_script(code: str, grammar: Grammar, entries: Iterable[Findable]) -> tuple[str, str]:
    """Return the index of a language, and its path, which changes with every byte."""
    said = {
        "language": code,
        "spelling": grammar.spelling,
        "opening": grammar.opening,
        "endings": grammar.endings,
        "idle": folded_words(grammar.idle, grammar),
        "compounds": grammar.compounds,
        "least": grammar.least,
        "pages": [_page(each, grammar) for each in entries],
    }
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    script = f"outreachIndex({text});\n"
    mark = hashlib.sha256(script.encode()).hexdigest()[:8]
    return f"assets/search/{code}-{mark}.js", script


def unseen_numbers(unseen: Iterable[str], grammar: Grammar) -> tuple[list[int], ...]:
    """Return numbers for words that stand alone, for words in a group, and for beginnings."""
    alone: set[str] = set()
    grouped: set[str] = set()
    for each in unseen:
        words = folded_words(each, grammar)
        (alone if len(words) == 1 else grouped).update(words)
    grouped -= {*folded_words(grammar.idle, grammar)}
    whole = [_ways(words, grammar) for words in (alone, grouped)]
    begun = {_beginning(word, grammar) for word in alone | grouped}
    levels = (whole[0], whole[1] - whole[0], begun - whole[0] - whole[1])
    return tuple(sorted(map(checksum, level)) for level in levels)


def _page(entry: Findable, grammar: Grammar) -> dict[str, object]:
    return {
        "path": entry.path,
        "title": entry.title,
        "line": entry.line,
        "heads": _BETWEEN.join(entry.heads),
        "texts": _BETWEEN.join(entry.texts),
        "unseen": unseen_numbers(entry.unseen, grammar),
    }


def _ways(words: Iterable[str], grammar: Grammar) -> set[str]:
    return {way for word in words for way in (word, *keys_of(word, grammar))}


def _beginning(word: str, grammar: Grammar) -> str:
    return word[: max(grammar.least, -(-len(word) * _WHOLE // _PARTS))]

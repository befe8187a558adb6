"""The probes of search, and search as templates/pages/search.js does it, in Python."""

import json
import math
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from generator.render.search import (
    Findable,
    Grammar,
    checksum,
    folded_words,
    forms_of,
    grammar_of,
    index_script,
    keys_of,
)

PROBES = Path(__file__).parent / "render/search/probes.yml"
TITLE, UNSEEN, HEAD, TEXT, MOST = 6, 4, 3, 1, 10
_SCRIPTS = {"ar": "Arab", "fa": "Arab", "ti": "Ethi", "uk": "Cyrl", "ru": "Cyrl"}


@dataclass(frozen=True)
class Probe:
    """A language with pages to search, and what should be found first: query to path."""

    code: str
    entries: tuple[Findable, ...]
    found: dict[str, str]
    nothing: tuple[str, ...]
    alike: tuple[tuple[str, str], ...]

    @property
    def grammar(self) -> Grammar:
        return grammar_of(self.code, _SCRIPTS.get(self.code, "Latn"))

    @property
    def script(self) -> str:
        return index_script(self.code, self.grammar, self.entries)[1]

    @property
    def pairs(self) -> "Probe":
        """Return the pairs as a probe of its own: one page for each word, in both directions."""
        words = [*self.alike, *((other, one) for one, other in self.alike)]
        entries = [
            Findable(f"{number}/", "", "", texts=(one,)) for number, (one, _) in enumerate(words)
        ]
        found = {other: f"{number}/" for number, (_, other) in enumerate(words)}
        return Probe(self.code, tuple(entries), found, (), ())


@cache
def probes() -> tuple[Probe, ...]:
    said = yaml.load(PROBES.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - reads text alone, so that no is a word
    return tuple(_probe(code, given) for code, given in said.items())


def _probe(code: str, given: dict[str, Any]) -> Probe:
    entries = tuple(
        Findable(
            path,
            each["title"],
            each["line"],
            texts=(each["text"],),
            unseen=tuple(each["unseen"].replace("،", ",").split(",")),
        )
        for path, each in given["pages"].items()
    )
    return Probe(
        code, entries, given["found"], tuple(given["nothing"]), tuple(given["alike"].items())
    )


def parsed(script: str) -> dict[str, Any]:
    """Return what an index tells the script."""
    return json.loads(script.removeprefix("outreachIndex(").removesuffix(");\n"))


@dataclass(frozen=True)
class Term:
    word: str
    grammar: Grammar

    @cached_property
    def forms(self) -> tuple[str, ...]:
        return forms_of(self.word, self.grammar)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return keys_of(self.word, self.grammar)


class Searcher:
    """One index, ready to be searched."""

    def __init__(self, script: str, grammar: Grammar) -> None:
        self.index, self.grammar = parsed(script), grammar
        self.terms: dict[str, tuple[Term, dict[int, int]]] = {}
        for number, page in enumerate(self.index["pages"]):
            told = ((page["title"], TITLE), (f"{page['line']} {page['heads']}", HEAD))
            for text, weight in (*told, (page["texts"], TEXT)):
                for word in folded_words(text, grammar):
                    _, on = self.terms.setdefault(word, (Term(word, grammar), {}))
                    on.setdefault(number, weight)

    def found(self, query: str) -> list[str]:
        said = list(dict.fromkeys(folded_words(query, self.grammar)))
        telling = [word for word in said if word not in self.index["idle"]]
        pages = self.index["pages"]
        sums, met = [0.0] * len(pages), [0] * len(pages)
        for word in telling or said:
            marks = self._marks(Term(word, self.grammar))
            for number, mark in marks.items():
                sums[number] += mark * math.log(1 + len(pages) / len(marks))
                met[number] += 1
        order = sorted(
            (number for number in range(len(pages)) if met[number]),
            key=lambda number: -sums[number] * met[number],
        )
        return [pages[number]["path"] for number in order[:MOST]]

    def _marks(self, one: Term) -> dict[int, float]:
        hits = [
            (number, like, weight)
            for other, on in self.terms.values()
            if (like := self._alike(one, other))
            for number, weight in on.items()
        ]
        for number, page in enumerate(self.index["pages"]):
            hits.append((number, self._unseen(one, page["unseen"]), UNSEEN))
        best = max(like for _, like, _ in hits)
        marks: dict[int, float] = {}
        for number, like, weight in hits:
            if like and like >= best / 2:
                marks[number] = max(marks.get(number, 0), like * weight)
        return marks

    def _alike(self, one: Term, other: Term) -> float:
        if one.word == other.word:
            return 1
        if {*one.keys} & {*other.keys}:
            return 0.8
        typed = len(one.word) >= self.grammar.least - 1
        if typed and any(form.startswith(one.word) for form in other.forms):
            return 0.6
        inner = _inside(one.word, other.keys[0]) or _inside(other.word, one.keys[0])
        if self.grammar.compounds and inner:
            return 0.5
        alike = any(self._share(form, each) for form in one.forms for each in other.forms)
        return 0.4 if alike else 0

    def _share(self, one: str, other: str) -> bool:
        length = next(
            (at for at, (mine, yours) in enumerate(zip(one, other, strict=False)) if mine != yours),
            min(len(one), len(other)),
        )
        return length >= max(self.grammar.least, math.ceil(min(len(one), len(other)) * 3 / 4))

    def _unseen(self, one: Term, levels: list[list[int]]) -> float:
        alone, grouped, begins = map(frozenset, levels)
        whole = {checksum(each) for each in (one.word, *one.keys)}
        begun = {
            checksum(each[:end])
            for each in (*one.forms, *one.keys)
            for end in range(self.grammar.least, len(each) + 1)
        }
        for level, sums, like in (
            (alone, whole, 1),
            (grouped, whole, 0.6),
            (alone | grouped, begun, 0.5),
            (begins, begun, 0.4),
        ):
            if level & sums:
                return like
        return 0


def _inside(whole: str, part: str) -> bool:
    return len(part) > 3 and whole.find(part) > 2

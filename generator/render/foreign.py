"""Tell screen readers which names in a text are Norwegian (WCAG 3.1.2): they choose the voice.

The names are those that translations may keep: agreed terms, offices, municipalities.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Language, Site
from generator.model.terms import terms_of

# Another letter makes another word of it; but small words of other alphabets are written
# together with a name (ብNav), and are no part of it.
_LETTER = re.compile("[0-9A-Za-z\u00aa-\u024f]")
# Norwegian endings of words that begin small.
_ENDING = re.compile("(?:mene|met|ene|en|er|et|ne|a|e|s)?(?![0-9A-Za-z\u00aa-\u024f])")
# How elements begin that say for themselves that they are Norwegian, and what is no text at all.
_OWN = (' lang="nb', ' lang="nn', "<script")
_TAG = re.compile(r"<(\w+)[^>]*>")


class KeptName(NamedTuple):
    """A name as pages write it, and what to look for: a small word may begin a sentence."""

    text: str
    sought: str


@dataclass(frozen=True)
class ForeignNames:
    """The Norwegian names of one site by language, as they stand in finished pages."""

    kept: Mapping[str, tuple[KeptName, ...]]

    @classmethod
    def of(cls, site: Site) -> "ForeignNames":
        """Gather what each language keeps: what it never says is not looked for on its pages."""
        names = sorted({*_names(site)}, key=lambda each: (-len(each), each))  # the longest first
        return cls({each.code: _kept(names, site, each) for each in site.languages})

    def marked(self, body: str, language: Language) -> str:
        """Mark the names in the texts of a finished page of ours; its attributes stay."""
        said, done = [], 0
        for start, end in self._found(body, self.kept.get(language.code, ())):
            said += [body[done:start], _element(body[start:end], language)]
            done = end
        return "".join((*said, body[done:])) if said else body

    def _found(self, body: str, names: tuple[KeptName, ...]) -> Iterator[tuple[int, int]]:
        """Yield from where to where names stand, in the order of the page."""
        # Looking for each name by itself is five times faster than one pattern for all.
        here = [name for name in names if name.sought in body]
        met = sorted(place for name in here for place in _places(body, name))
        asides = tuple(_asides(body)) if met else ()
        done = 0
        for start, end in met:
            aside = any(first < start < last for first, last in asides)
            if start >= done and not aside and not _in_tag(body, start):
                yield start, end
                done = end


def _names(site: Site) -> Iterator[str]:
    for term in terms_of(site.wordings, site.source.code).values():
        yield from (each for each in term.finds if "." not in each)  # no addresses
    for wording in site.wordings:
        if wording.language == site.source.code:
            yield from (each.name for each in wording.names if _is_name(each.name))
    yield from (office.name for office in site.settings.offices)
    yield from (each.name for each in site.settings.municipalities.values())


def _is_name(text: str) -> bool:
    """Tell names of somebody from addresses and from words of the trade."""
    return text[0].isupper() and "." not in text


def _kept(names: Iterable[str], site: Site, language: Language) -> tuple[KeptName, ...]:
    if language.tongue in {"nb", "nn"}:
        return ()
    entries = site.catalogues[language.code].entries if language.code in site.catalogues else {}
    said = "\n".join(
        (
            site.settings.sender.name,  # a name and a place are the same in every language
            *(each.place for each in site.events.values()),
            *(each.text for each in entries.values()),
        )
    )
    known = (KeptName(each, each if each[0].isupper() else each[1:]) for each in names)
    return tuple(
        KeptName(html.escape(each.text, quote=False), html.escape(each.sought, quote=False))
        for each in known
        if each.sought in said
    )


def _places(body: str, name: KeptName) -> Iterator[tuple[int, int]]:
    """Yield where a name stands as a word of its own."""
    before = len(name.text) - len(name.sought)
    at = body.find(name.sought)
    while at >= 0:
        start, end = at - before, _ending(body, at + len(name.sought), name)
        if end and _begins(body, start, name):
            yield start, end
        at = body.find(name.sought, at + 1)


def _begins(body: str, start: int, name: KeptName) -> bool:
    first = body[start : start + 1] in {name.text[0], name.text[0].upper()}
    return first and not _LETTER.match(body[start - 1 : start])


def _ending(body: str, end: int, name: KeptName) -> int:
    if name.text == name.sought:
        return 0 if _LETTER.match(body, end) else end
    match = _ENDING.match(body, end)
    return match.end() if match else 0


def _element(name: str, language: Language) -> str:
    if language.direction == "rtl":
        return f'<bdi lang="nb" dir="ltr">{name}</bdi>'
    return f'<span lang="nb">{name}</span>'


def _asides(body: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where a page holds no text in its own language."""
    for own in _OWN:
        at = body.find(own)
        while at >= 0:
            start = body.rfind("<", 0, at + 1)
            end = _end(body, start)
            yield start, end
            at = body.find(own, end)


def _end(body: str, start: int) -> int:
    """Return where an element ends, whatever lies in it."""
    tag = _TAG.match(body, start)
    if not tag:
        return start + 1
    depth, end = 1, tag.end()
    while depth:
        close = body.find(f"</{tag[1]}", end)
        if close < 0:
            return len(body)
        depth += body.count(f"<{tag[1]} ", end, close) + body.count(f"<{tag[1]}>", end, close) - 1
        end = close + 1
    return end


def _in_tag(body: str, at: int) -> bool:
    return body.rfind("<", 0, at) > body.rfind(">", 0, at)

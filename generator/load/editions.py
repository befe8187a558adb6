"""From bokmål and catalogues to languages, editions and pushes: whole, or absent with a list."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, Generic, TypeVar

from generator.load.tongues import Writing, isolate, writing_of
from generator.model import (
    Absent,
    Audience,
    Block,
    Campaign,
    Catalogue,
    Edition,
    Entry,
    Fact,
    Language,
    Push,
    Settings,
    Sources,
    State,
    with_texts,
)
from generator.model.places import context_of, places
from generator.model.text import Part, references

AnySource = TypeVar("AnySource", bound=Part)
_ROMAN = Writing("ltr", "Latn")


@dataclass(frozen=True)
class Made:
    """What the catalogues were enough for."""

    languages: tuple[Language, ...]
    editions: tuple[Edition, ...]
    pushes: tuple[Push, ...]
    absent: tuple[Absent, ...]


def made_from(sources: Sources) -> Made:
    """Make every language, every edition and every push that is whole."""
    settings = sources.settings
    writers = [_Writer(sources, spoken.code, spoken.name) for spoken in settings.languages]
    found = [
        *(
            writer.edition(audience)
            for writer in writers
            for audience in sources.audiences
            if writes(audience.languages, writer.code, settings)
        ),
        *(
            writer.push(campaign)
            for writer in writers
            for campaign in sources.campaigns
            if writer.code in campaign.languages
        ),
        *(absent for writer in writers for absent in writer.pages()),
    ]
    return Made(
        tuple(writer.language for writer in writers),
        tuple(each for each in found if isinstance(each, Edition)),
        tuple(each for each in found if isinstance(each, Push)),
        tuple(each for each in found if isinstance(each, Absent)),
    )


def writes(chosen: Collection[str], code: str, settings: Settings) -> bool:
    """Bokmål is always written; an audience that names no language gets every one."""
    return not chosen or code in chosen or code == settings.languages[0].code


def facts_in(part: Audience | Campaign, facts: Collection[str]) -> tuple[str, ...]:
    """Return the facts that a part names: as proof, or in braces inside a text."""
    named = {name for place in places(part) for name in references(place.text)}
    return tuple(sorted({*part.proof, *named} & set(facts)))


def fingerprint(parts: Iterable[Part]) -> str:
    """Return the seal of an approval: it ends with another word or figure in these parts.

    Phrases, ways and settings are common to all editions and have no part in it.
    """
    seal = hashlib.sha256()
    for part in parts:
        for place in places(part):
            seal.update(f"{place.context}\n{place.text}\n\n".encode())
        if isinstance(part, Fact):
            seal.update(f"{part.id}\n{part.value}\n{part.upper}\n\n".encode())
    return seal.hexdigest()[:16]


@dataclass(frozen=True)
class _Said(Generic[AnySource]):
    """A part in another language, and the key paths that are missing or stale."""

    part: AnySource
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Writer:
    """Says bokmål parts in one language."""

    sources: Sources
    code: str
    name: str

    @cached_property
    def language(self) -> Language:
        """The language with its interface; where that is missing, it is bokmål."""
        sources = self.sources
        settings, phrases = self._said(sources.settings), self._said(sources.phrases)
        pages = [self._said(page) for page in sources.pages]
        facts = list(self._facts.values())
        everything: tuple[_Said[Any], ...] = (settings, phrases, *pages, *facts)
        turned = {name: self._turned(each) for name, each in phrases.part.phrases.items()}
        return Language(
            code=self.code,
            name=self.name,
            direction=self._writing.direction,
            script=self._writing.script,
            settings=self._turned(settings.part),
            phrases={name: phrase.text for name, phrase in turned.items()},
            pages={said.part.id: self._turned(said.part) for said in pages if not said.missing},
            facts={said.part.id: self._turned(said.part) for said in facts},
            stale=tuple(chain.from_iterable(said.stale for said in everything)),
            missing=tuple(chain.from_iterable(said.missing for said in everything)),
        )

    def edition(self, audience: Audience) -> Edition | Absent:
        """Return the audience in this language, or what it waits for."""
        said = self._said(audience)
        if missing := said.missing + self._wanting(audience):
            return Absent(audience.id, self.code, missing)
        proof = [self._facts[each].part for each in facts_in(audience, self._facts)]
        seal = fingerprint([said.part, *proof])
        return Edition(
            audience=self._turned(said.part),
            source=audience,
            language=self.language,
            state=self._state(audience.id, seal),
            stale=_below(audience.id, said.stale),
            fingerprint=seal,
        )

    def push(self, campaign: Campaign) -> Push | Absent:
        """Return the campaign in this language, or what it waits for."""
        said = self._said(campaign)
        name = f"campaigns.{campaign.id}"
        if missing := said.missing + self._wanting(campaign):
            return Absent(name, self.code, missing)
        return Push(self._turned(said.part), self.language, _below(name, said.stale))

    def pages(self) -> Iterator[Absent]:
        """Yield the hand-written pages that are not whole in this language."""
        for page in self.sources.pages:
            if missing := self._said(page).missing:
                yield Absent(f"pages.{page.id}", self.code, missing)

    @cached_property
    def _facts(self) -> Mapping[str, _Said[Fact]]:
        return {id_: self._said(fact) for id_, fact in self.sources.facts.items()}

    @cached_property
    def _writing(self) -> Writing:
        return writing_of(self.code) or _ROMAN

    def _said(self, part: AnySource) -> _Said[AnySource]:
        """Say a part in this language; what cannot be said stays bokmål, and is listed."""
        if self.code == self.sources.settings.languages[0].code:
            return _Said(part)
        catalogue = self.sources.catalogues.get(self.code, Catalogue(self.code))
        missing: list[str] = []
        stale: list[str] = []

        def text_for(block: Block) -> str:
            context = context_of(part, block)
            entry = catalogue.entries.get(context)
            if entry is None or not self._usable(entry, block.text):
                missing.append(context)
                return block.text
            if entry.fuzzy or entry.source != block.text:
                stale.append(context)
            return entry.text

        return _Said(with_texts(part, text_for), tuple(missing), tuple(stale))

    def _usable(self, entry: Entry, source: str) -> bool:
        """Refuse a text that nobody could fill in any more, because its name is gone."""
        known = {*references(source), *self.sources.facts}
        unknown = set(references(entry.text)) - known
        return bool(entry.text) and not unknown

    def _wanting(self, part: Audience | Campaign) -> tuple[str, ...]:
        """Return what the language still lacks for this part; facts count where they are used.

        A hand-written page is whole or absent by itself: no audience waits for it.
        """
        used = {f"facts.{each}." for each in facts_in(part, self.sources.facts)}
        return tuple(
            context
            for context in self.language.missing
            if not context.startswith(("facts.", "pages.")) or context.startswith(tuple(used))
        )

    def _turned(self, part: AnySource) -> AnySource:
        if self._writing.direction == "ltr":
            return part
        return with_texts(part, lambda block: isolate(block.text))

    def _state(self, audience: str, seal: str) -> State:
        read = {(each.audience, each.language, each.fingerprint) for each in self.sources.reviews}
        return "reviewed" if (audience, self.code, seal) in read else "draft"


def _below(name: str, contexts: Iterable[str]) -> tuple[str, ...]:
    return tuple(context.removeprefix(f"{name}.") for context in contexts)

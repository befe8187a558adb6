"""Say bokmål parts in one language: block by block, and honest about what is missing or old."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any, Generic, TypeVar

from generator.load.meaning import Meaning
from generator.load.seals import PROMISES, fingerprint, promise_seal
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
    LegalRule,
    Push,
    Settings,
    Sources,
    SpokenLanguage,
    State,
    promises_to,
    with_texts,
)
from generator.model.needed import ON_PAPER
from generator.model.places import APART, context_of, places
from generator.model.text import Part, references

AnySource = TypeVar("AnySource", bound=Part)
_ROMAN = Writing("ltr", "Latn")


def facts_in(part: Audience | Campaign, facts: Collection[str]) -> tuple[str, ...]:
    """Return the facts that a part names: as proof, or in braces inside a text."""
    return tuple(sorted({*part.proof, *_names(part)} & set(facts)))


@dataclass(frozen=True)
class _Said(Generic[AnySource]):
    """A part in another language, and the key paths of what is not as it should be."""

    part: AnySource
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()


@dataclass
class _Notes:
    """What comes up while a part is said."""

    missing: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    unconfirmed: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Writer:
    """Says everything in one language; `today` decides which wording of a rule holds."""

    sources: Sources
    spoken: SpokenLanguage
    today: date

    @property
    def code(self) -> str:
        """The language's tag."""
        return self.spoken.code

    @cached_property
    def language(self) -> Language:
        """The language with its interface; where that is missing, it is bokmål."""
        sources = self.sources
        settings, phrases = self._said(sources.settings), self._said(sources.phrases)
        pages = [self._said(page) for page in sources.pages]
        facts, rules = list(self._facts.values()), list(self._rules.values())
        life = [self._said(each) for each in (sources.life,) if each]
        notices = [self._said(each) for each in sources.notices.values()]
        events = [self._said(each) for each in sources.events.values()]
        stories = [self._said(each) for each in sources.stories.values()]
        timely: tuple[_Said[Any], ...] = (*life, *notices, *events, *stories)
        everything: tuple[_Said[Any], ...] = (settings, phrases, *pages, *facts, *rules, *timely)
        turned = {name: self._turned(each) for name, each in phrases.part.phrases.items()}
        return Language(
            code=self.code,
            name=self.spoken.name,
            direction=self._writing.direction,
            script=self._writing.script,
            settings=self._turned(settings.part),
            phrases={name: phrase.text for name, phrase in turned.items()},
            pages={said.part.id: self._turned(said.part) for said in pages if not said.missing},
            facts={said.part.id: self._turned(said.part) for said in facts},
            law={rule.id: text for rule, text in self._law(said.part for said in rules)},
            stale=tuple(chain.from_iterable(said.stale for said in everything)),
            missing=tuple(chain.from_iterable(said.missing for said in everything)),
            promise=self._promise(settings.part),
            base=self.spoken.base,
            plurals=self._writing.plurals,
            life=next((self._turned(said.part) for said in life if not said.missing), None),
            notices={
                said.part.id: self._turned(said.part)
                for said in notices
                if said.part.holds(self.today)
            },
            events={
                said.part.id: self._turned(said.part)
                for said in events
                if said.part.holds(self.today)
            },
            stories={
                said.part.id: self._turned(said.part)
                for said in stories
                if not said.missing and said.part.consent.holds(self.today)
            },
            voice=self.spoken.voice,
            pace=self.spoken.pace,
        )

    def edition(self, audience: Audience) -> Edition | Absent:
        """Return the audience in this language, or what it waits for."""
        said = self._said(audience)
        if missing := said.missing + self._wanting(audience):
            return Absent(audience.id, self.code, missing)
        proof = [self._facts[each].part for each in facts_in(audience, self._facts)]
        named = sorted(_names(audience) & self._rules.keys())
        rules = [self._rules[each].part for each in named]
        seal = fingerprint([said.part, *proof, *rules], self.code, self._meaning)
        return Edition(
            audience=self._turned(said.part),
            source=audience,
            language=self.language,
            state=self._state(audience.id, seal),
            stale=_below(audience.id, said.stale),
            fingerprint=seal,
            unconfirmed=_below(audience.id, said.unconfirmed),
            around=self._around(audience),
            next_review=audience.next_review if self.today <= audience.next_review else None,
        )

    def push(self, campaign: Campaign) -> Push | Absent:
        """Return the campaign in this language, or what it waits for."""
        said = self._said(campaign)
        name = f"campaigns.{campaign.id}"
        if missing := said.missing + self._wanting(campaign):
            return Absent(name, self.code, missing)
        seal = fingerprint([said.part], self.code, self._meaning)
        approved = (self.code, seal) in {
            (each.language, each.fingerprint) for each in campaign.approvals
        }
        return Push(
            self._turned(said.part),
            self.language,
            _below(name, said.stale),
            seal,
            "reviewed" if approved else "draft",
        )

    def pages(self) -> Iterator[Absent]:
        """Yield the hand-written pages that are not whole in this language."""
        for page in self.sources.pages:
            if missing := self._said(page).missing:
                yield Absent(f"pages.{page.id}", self.code, missing)

    @cached_property
    def _facts(self) -> Mapping[str, _Said[Fact]]:
        return {id_: self._said(fact) for id_, fact in self.sources.facts.items()}

    @cached_property
    def _rules(self) -> Mapping[str, _Said[LegalRule]]:
        return {id_: self._said(rule) for id_, rule in self.sources.rules.items()}

    @cached_property
    def _writing(self) -> Writing:
        return writing_of(self.code) or _ROMAN

    @cached_property
    def _meaning(self) -> Meaning:
        return Meaning(self.sources.minor_edits)

    @cached_property
    def _catalogue(self) -> Catalogue:
        return self.sources.catalogues.get(self.code, Catalogue(self.code))

    @cached_property
    def _own(self) -> str:
        """The language that everything is translated from."""
        return self.sources.settings.languages[0].code

    def _said(self, part: AnySource) -> _Said[AnySource]:
        """Say a part in this language; what cannot be said stays bokmål, and is listed."""
        if self.code == self._own:
            return _Said(part)
        notes = _Notes()
        said = with_texts(part, lambda block: self._text(part, block, notes))
        return _Said(said, *(tuple(each) for each in vars(notes).values()))

    def _text(self, part: Part, block: Block, notes: _Notes) -> str:
        context = context_of(part, block)
        entry = self._catalogue.entries.get(context)
        if entry is None or not self._usable(entry, block.text):
            if self._is_common(part):
                return block.text
            notes.missing.append(context)
            return block.text
        if not self._meaning.same(self._own, context, entry.made_from, block.text):
            notes.stale.append(context)
        elif entry.fuzzy and entry.previous == entry.source:
            # Filled in from elsewhere: made from this very text, but nobody has looked at it.
            notes.unconfirmed.append(context)
        return entry.text

    def _is_common(self, part: Part) -> bool:
        """A variant of bokmål says common things as bokmål does, where it has no own words."""
        return self.spoken.base == self._own and not isinstance(part, Audience | Campaign)

    def _usable(self, entry: Entry, source: str) -> bool:
        """Refuse a text that nobody could fill in any more, because its name is gone."""
        known = {*references(source), *self.sources.facts, *self.sources.rules}
        unknown = set(references(entry.text)) - known
        return bool(entry.text) and not unknown

    def _wanting(self, part: Audience | Campaign) -> tuple[str, ...]:
        """Return what the language still lacks for this part; facts count where they are used.

        A hand-written page is whole or absent by itself: no audience waits for it.
        """
        used = self._named_in(part)
        return tuple(
            context
            for context in self.language.missing
            if not context.startswith(APART) or context.startswith(used)
        )

    def _around(self, audience: Audience) -> tuple[str, ...]:
        """Return the common texts that readers of an audience meet and that are stale."""
        ways = (f"site.ways.{name}." for name in audience.ways)
        phrases = {f"phrases.{name}" for name in ON_PAPER}
        kept = promises_to(self.sources.settings, audience)
        promises = (f"{PROMISES}{index}." for index in kept)
        shown = (*promises, "site.sender.", *ways, *self._named_in(audience))
        stale = self.language.stale
        return tuple(each for each in stale if each.startswith(shown) or each in phrases)

    def _named_in(self, part: Audience | Campaign) -> tuple[str, ...]:
        """Return where the facts and rules stand that a part names."""
        named = _names(part)
        facts = (f"facts.{each}." for each in facts_in(part, self.sources.facts))
        return (*facts, *(f"rules.{each}." for each in sorted(named & self.sources.rules.keys())))

    def _turned(self, part: AnySource) -> AnySource:
        if self._writing.direction == "ltr":
            return part
        return with_texts(part, lambda block: isolate(block.text))

    def _law(self, rules: Iterable[LegalRule]) -> Iterator[tuple[LegalRule, str]]:
        for rule in map(self._turned, rules):
            if variant := rule.on(self.today):
                yield rule, variant.text

    def _state(self, audience: str, seal: str) -> State:
        """Call an edition reviewed when somebody approved this text, and the promise in it."""
        read = {(each.audience, each.language, each.fingerprint) for each in self.sources.reviews}
        approved = (audience, self.code, seal) in read
        return "reviewed" if approved and self.language.promise == "reviewed" else "draft"

    def _promise(self, settings: Settings) -> State:
        seal, count = promise_seal(settings), len(settings.promises)
        read = any(
            each.language in (self.code, self.spoken.base)
            and each.fingerprint == seal
            and len(each.back) == count
            for each in self.sources.promise_reviews
        )
        return "reviewed" if read else "draft"


def _names(part: Part) -> set[str]:
    """Return what the texts of a part name in braces."""
    return {name for place in places(part) for name in references(place.text)}


def _below(name: str, contexts: Iterable[str]) -> tuple[str, ...]:
    return tuple(context.removeprefix(f"{name}.") for context in contexts)

"""One audience in one language, whole or absent; and the world that a build knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from generator.model.audience import Audience
from generator.model.campaign import Campaign
from generator.model.channel import Channel
from generator.model.facts import Fact
from generator.model.handed import Handed
from generator.model.law import LegalRule
from generator.model.life import LifeCourse
from generator.model.partner import Partner
from generator.model.printed import Printed
from generator.model.reading import Level
from generator.model.settings import Settings
from generator.model.text import Copy, Part
from generator.model.timely import Event, Notice, Story
from generator.model.trials import Trial
from generator.model.wording import Wording, Zone
from generator.model.yearly import Occasion
from generator.problems import Lines

State = Literal["draft", "reviewed"]


class Phrase(Part):
    """A short interface text that every language needs, with a word to the translator."""

    text: Annotated[str, Copy("body", 300)]
    note: str = ""


class Phrases(Part):
    """All phrases by name, in one language."""

    phrases: dict[str, Phrase]


class HandPage(Part):
    """A hand-written page: Markdown, cut into blocks at its empty lines."""

    id: str
    blocks: tuple[Annotated[str, Copy("body")], ...]


@dataclass(frozen=True)
class Entry:
    """One translated block: what it was translated from, and whether that still holds."""

    source: str
    text: str
    fuzzy: bool
    line: int
    previous: str = ""  # what a fuzzy text was made from, where the catalogue knows it

    @property
    def made_from(self) -> str:
        """What this text is a translation of; nothing where nobody knows."""
        return self.previous if self.fuzzy else self.source


@dataclass(frozen=True)
class Catalogue:
    """All translations into one language, by key path (`seniors.message.promise`)."""

    language: str
    entries: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The file that these translations were read from, relative to the root."""
        return f"content/translations/{self.language}.po"


class Review(Part):
    """Somebody read one edition; the fingerprint ends the approval with the next edit."""

    audience: str
    language: str
    by: str
    date: date
    fingerprint: str


class PromiseReview(Part):
    """Somebody read the promise in one language, and said in bokmål what it promises.

    `back` holds one sentence per promise, said by a person who had not seen the
    bokmål: "not required" must not have become "not necessary".
    """

    language: str
    by: str
    date: date
    fingerprint: str
    back: tuple[str, ...]


class MinorEdit(Part):
    """An edit that changes no meaning: translations and approvals of `before` hold for `after`."""

    language: str
    context: str
    before: str
    after: str
    reason: str
    by: str
    date: date


@dataclass(frozen=True)
class Language:
    """A language with everything the interface says in it.

    `stale` holds the key paths among phrases, settings, pages and facts that
    are newer in bokmål; `missing` those that are not translated at all.
    """

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    script: str  # ISO 15924, four letters: Latn, Cyrl, Arab, Ethi
    settings: Settings
    phrases: Mapping[str, str]
    pages: Mapping[str, HandPage]
    facts: Mapping[str, Fact]
    law: Mapping[str, str] = field(default_factory=dict)  # rule → its wording today
    stale: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    promise: State = "draft"
    base: str = ""  # the language that this is a variant of
    plurals: tuple[str, ...] = ("other",)  # CLDR categories, as plural forms name them
    life: LifeCourse | None = None  # whole or absent
    notices: Mapping[str, Notice] = field(default_factory=dict)  # bokmål where not translated
    events: Mapping[str, Event] = field(default_factory=dict)  # the same
    stories: Mapping[str, Story] = field(default_factory=dict)  # those that are whole
    voice: bool = True
    pace: int = 130  # words a minute, read aloud

    @property
    def tongue(self) -> str:
        """The tag of the language itself: nb for nb-x-lett."""
        return self.base or self.code


@dataclass(frozen=True)
class Edition:
    """One audience in one language. `source` is the same audience in bokmål."""

    audience: Audience
    source: Audience
    language: Language
    state: State
    stale: tuple[str, ...]
    fingerprint: str
    unconfirmed: tuple[str, ...] = ()  # filled in from elsewhere; nobody has looked at them
    around: tuple[str, ...] = ()  # common texts on its pages and sheets that are stale
    next_review: date | None = None  # nothing where that day has passed

    @property
    def old(self) -> tuple[str, ...]:
        """Every text that a reader of this edition meets and that is newer in bokmål."""
        return (*self.stale, *self.around)

    @property
    def withheld(self) -> bool:
        """Paper cannot be corrected: nothing old is printed. Statements of facts never are."""
        return any(not context.startswith("facts.") for context in self.old)

    @property
    def id(self) -> str:
        """The name in messages: seniors/nb."""
        return f"{self.audience.id}/{self.language.code}"


@dataclass(frozen=True)
class Push:
    """One campaign in one language: its texts, and which of them are stale."""

    campaign: Campaign
    language: Language
    stale: tuple[str, ...]
    fingerprint: str = ""
    state: State = "draft"  # reviewed: somebody approved this very text (approvals)


@dataclass(frozen=True)
class Absent:
    """An edition or push that does not exist yet, and the key paths that it waits for."""

    what: str
    language: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Sources:
    """Everything that editors and translators wrote, checked for its shape."""

    settings: Settings
    audiences: tuple[Audience, ...]
    facts: Mapping[str, Fact]
    phrases: Phrases
    pages: tuple[HandPage, ...]
    channels: Mapping[str, Channel]
    partners: Mapping[str, Partner]
    campaigns: tuple[Campaign, ...]
    wordings: tuple[Wording, ...]
    catalogues: Mapping[str, Catalogue]
    reviews: tuple[Review, ...]
    tokens: Mapping[str, Mapping[str, str]]
    zones: Mapping[str, Zone]
    levels: Mapping[str, Level]
    rules: Mapping[str, LegalRule]
    promise_reviews: tuple[PromiseReview, ...]
    minor_edits: tuple[MinorEdit, ...]
    life: LifeCourse | None
    notices: Mapping[str, Notice]
    events: Mapping[str, Event]
    stories: Mapping[str, Story]
    media: frozenset[str]  # the names of the files in content/media/
    printed: Printed
    handed: Mapping[str, Handed]  # by campaign
    occasions: Mapping[str, Occasion]  # what comes back every year
    trials: Mapping[str, Trial]
    lines: Lines


@dataclass(frozen=True)
class Site(Sources):
    """The sources in bokmål, and what the catalogues made of them in every language."""

    languages: tuple[Language, ...]
    editions: tuple[Edition, ...]
    pushes: tuple[Push, ...]
    absent: tuple[Absent, ...]
    today: date = date.max  # the day whose law, notices and withdrawals hold

    @property
    def source(self) -> Language:
        """The language that we write in: the first one in content/site.yml."""
        return self.languages[0]

    @property
    def for_citizens(self) -> tuple[Edition, ...]:
        """Return every edition for those who need the offer for themselves."""
        return tuple(each for each in self.editions if each.audience.for_citizens)

    @property
    def for_partners(self) -> tuple[Edition, ...]:
        """Return every edition for those who pass the word on."""
        return tuple(each for each in self.editions if not each.audience.for_citizens)

    def met_by(self, role: str) -> tuple[Audience, ...]:
        """Return the citizens whom people of a front-line role meet, as their files say."""
        return tuple(
            each
            for each in self.audiences
            if each.for_citizens and each.helper and role in each.helper.front_line
        )

    def citizens(self, language: Language) -> tuple[Edition, ...]:
        """Return the editions of one language that a citizen may be led to: none for partners."""
        return tuple(
            each
            for each in self.editions
            if each.language.code == language.code and each.audience.for_citizens
        )

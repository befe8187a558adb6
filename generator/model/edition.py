"""One audience in one language, whole or absent; and the world that a build knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from generator.model.audience import Audience
from generator.model.campaign import Campaign, Channel, Partner
from generator.model.facts import Fact
from generator.model.settings import Settings
from generator.model.text import Copy, Part
from generator.model.wording import Wording
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
    stale: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edition:
    """One audience in one language. `source` is the same audience in bokmål."""

    audience: Audience
    source: Audience
    language: Language
    state: State
    stale: tuple[str, ...]
    fingerprint: str

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
    lines: Lines


@dataclass(frozen=True)
class Site(Sources):
    """The sources in bokmål, and what the catalogues made of them in every language."""

    languages: tuple[Language, ...]
    editions: tuple[Edition, ...]
    pushes: tuple[Push, ...]
    absent: tuple[Absent, ...]

    @property
    def source(self) -> Language:
        """The language that we write in: the first one in content/site.yml."""
        return self.languages[0]

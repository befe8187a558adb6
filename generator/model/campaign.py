"""A time-bound push: for whom, where, when, with which words, and who said yes to them."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.text import Copy, Lead, Part

# One text or several: editors write a field with one text without a list.
Texts = Annotated[
    tuple[Annotated[str, Copy("body")], ...],
    BeforeValidator(lambda value: (value,) if isinstance(value, str) else value),
]
VariantOfMessage = Literal["a", "b"]


class KeyMessage(Part):
    """What the campaign wants one audience to remember; `b` is tried on paper beside `a`."""

    a: Lead
    b: Annotated[str, Copy("body", 170)] = ""


class Spot(Part):
    """One place where a sheet hangs or lies. Its code tells the place, never the audience.

    `what` says to staff which place it is. The sheet there has the format and carries the key
    message: two messages on two places are compared by the visits of their codes.
    """

    what: str
    format: str = "a4-sheet"
    message: VariantOfMessage = "a"


class Flight(Part):
    """One line of the media plan: when a channel is used, and by whom. Empty days: all the time."""

    channel: str
    start: date | None = None
    end: date | None = None
    who: str = ""
    note: str = ""


class Approval(Part):
    """Somebody read the campaign in one language; the fingerprint ends it with the next edit."""

    language: str
    by: str
    date: date
    fingerprint: str


class PictureText(Part):
    """Words of the campaign's own on its pictures; without them they carry the audience's title."""

    headline: Annotated[str, Copy("headline", 40)]


class Campaign(Part):
    """One push: goal, whom for, when, where, and the words for each channel.

    `texts` is audience → channel → field → words. `label` is what advertisement platforms see
    (utm_campaign): neutral, lower case. `together` says that the kit is handed out in all of its
    languages or in none.
    """

    id: str
    name: str
    goal: str
    label: str = ""
    audiences: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    together: bool = False
    start: date
    end: date
    owner: str
    channels: Annotated[tuple[str, ...], Field(min_length=1)]
    municipalities: tuple[str, ...] = ()  # empty: nobody in particular
    places: Annotated[dict[str, Spot], Field(default_factory=dict)]
    partners: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    measures: Annotated[tuple[str, ...], Field(min_length=1)]
    plan: tuple[Flight, ...] = ()
    messages: Annotated[dict[str, KeyMessage], Field(default_factory=dict)]
    pictures: Annotated[dict[str, PictureText], Field(default_factory=dict)]
    # What people search for who should see the advertisement. Found, never shown: any word may
    # stand here.
    keywords: Annotated[
        dict[str, tuple[Annotated[str, Copy("keyword", 80)], ...]], Field(default_factory=dict)
    ]
    texts: Annotated[dict[str, dict[str, dict[str, Texts]]], Field(default_factory=dict)]
    approvals: tuple[Approval, ...] = ()

    @property
    def path(self) -> str:
        """The file that this campaign was read from, relative to the root."""
        return f"content/campaigns/{self.id}.yml"

    @property
    def code_places(self) -> tuple[str, ...]:
        """Everything that has a code of its own: channels and spots."""
        return (*self.channels, *self.places)

    def written(self, audience: str, channel: str) -> Mapping[str, tuple[str, ...]]:
        """Return what the campaign itself writes for one audience on one channel, by field."""
        return self.texts.get(audience, {}).get(channel, {})

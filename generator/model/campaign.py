"""A time-bound push, the channels it uses and the partners who pass it on."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Copy, Part


class Limit(Part):
    """How much text one field of a channel takes, who says so, and when we read it.

    `count` says what is counted: graphemes, or the parts of a text message
    (3GPP TS 23.038: 160 characters of GSM-7 or 70 of UCS-2).
    """

    name: str = ""  # what staff call the field; its id where none is given
    most: int
    count: Literal["characters", "sms"] = "characters"
    source: str
    read: date


class Channel(Part):
    """Where material goes, and what fits there."""

    id: str
    name: str
    fields: Annotated[dict[str, Limit], Field(default_factory=dict)]
    formats: tuple[str, ...] = ()


class Partner(Part):
    """An organisation that hands our material on.

    `front_line` names who of its people meets others first (content/life-course.yml): they get
    a sheet with a line to say and slips to hand over.
    """

    id: str
    name: str
    front_line: str = ""
    agreement: Literal["none", "spoken", "written"]
    until: date | None = None


class Campaign(Part):
    """One push: goal, whom for, when, where, and the words for each channel.

    `texts` is audience → channel → field → words.
    """

    id: str
    name: str
    goal: str
    audiences: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    start: date
    end: date
    owner: str
    channels: Annotated[tuple[str, ...], Field(min_length=1)]
    municipalities: tuple[str, ...] = ()  # empty: nobody in particular
    places: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    measures: Annotated[tuple[str, ...], Field(min_length=1)]
    texts: dict[str, dict[str, dict[str, Annotated[str, Copy("body")]]]]

    @property
    def path(self) -> str:
        """The file that this campaign was read from, relative to the root."""
        return f"content/campaigns/{self.id}.yml"

"""What holds for some days only: urgent notices, events, and stories as long as consent lasts."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Body, Copy, Line, Part


class Notice(Part):
    """A short urgent word on every page, from `start` to `end`, both included."""

    id: str
    text: Annotated[str, Copy("body", 160)]
    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Say whether it is shown on a day."""
        return self.start <= day <= self.end


class Event(Part):
    """A time and a place where people can meet us; `start` and `end` are local, as 10:00."""

    id: str
    title: Annotated[str, Copy("headline", 80)]
    text: Line = ""
    day: date
    start: str
    end: str
    place: str
    audiences: tuple[str, ...] = ()  # empty: for everybody
    cancelled: bool = False

    def holds(self, day: date) -> bool:
        """Say whether it is still to come, or happens on this day."""
        return day <= self.day


class Consent(Part):
    """The leave of somebody who told a story. `reference` is where the signed paper lies."""

    reference: str
    given: date
    until: date
    withdrawn: date | None = None

    @property
    def last(self) -> date:
        """The last day on which the story may be shown."""
        return min(self.until, self.withdrawn) if self.withdrawn else self.until


class Story(Part):
    """What somebody told of a talk, in their own words and with their consent on file.

    `kind` says whether it was told by the person or written down by a counsellor.
    """

    id: str
    audiences: Annotated[tuple[str, ...], Field(min_length=1)]
    text: Body
    who: Line
    kind: Literal["told", "written-down"] = "told"
    consent: Consent

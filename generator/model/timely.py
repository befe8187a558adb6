"""What holds for some days only: urgent notices, events, and stories as long as consent lasts."""

from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from generator.model.text import Body, Copy, Line, Part

# The clock that events are told by.
_CLOCK = ZoneInfo("Europe/Oslo")


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

    @property
    def begins(self) -> datetime:
        """The moment when it begins."""
        return _moment(self.day, self.start)

    @property
    def ends(self) -> datetime:
        """The moment when it ends."""
        return _moment(self.day, self.end)

    def holds(self, day: date) -> bool:
        """Say whether it is still to come, or happens on this day."""
        return day <= self.day


def _moment(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), _CLOCK)


class Consent(Part):
    """The leave of somebody who told a story. `reference` is where the signed paper lies."""

    reference: str
    given: date
    until: date
    withdrawn: date | None = None

    @property
    def last(self) -> date:
        """The last day on which the story may be shown: whoever withdraws is heard that day."""
        if self.withdrawn is None:
            return self.until
        return min(self.until, self.withdrawn - timedelta(days=1))

    def holds(self, day: date) -> bool:
        """Say whether the story may be shown on a day."""
        return self.given <= day <= self.last


class Story(Part):
    """What somebody told of a talk, in their own words and with their consent on file."""

    id: str
    audiences: Annotated[tuple[str, ...], Field(min_length=1)]
    text: Body
    who: Line
    consent: Consent

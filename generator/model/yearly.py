"""What comes back every year: days on which our readers think of what comes next."""

import re
from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.text import Part

_DAY = re.compile(r"(\d{2})-(\d{2})", re.ASCII)
_LEAP = 2000  # a year with every day that there is


class Occasion(Part):
    """One moment of the year. `day` is one day, `start` and `end` a span: month and day.

    Nobody has looked up a day that is not `confirmed`; one that nobody knows is left out, and
    `ask` says who does. `checked` is when it was compared with its `source`.
    """

    id: str
    name: str
    day: str = ""
    start: str = ""
    end: str = ""
    audiences: Annotated[tuple[str, ...], Field(min_length=1)]
    channels: tuple[str, ...] = ()
    source: str
    confirmed: bool = True
    checked: date | None = None
    ask: str = ""
    note: str = ""

    @property
    def first(self) -> str:
        """The first day, as 05-08; empty where nobody knows it."""
        return self.day or self.start

    @property
    def last(self) -> str:
        """The last day, as 05-08; the first one where it is one day."""
        return self.day or self.end

    def span(self, year: int) -> tuple[date, date]:
        """Return the first and the last day of the moment that begins in a year."""
        first, last = _in(year, self.first), _in(year, self.last)
        return first, last if last >= first else _in(year + 1, self.last)


def is_day_of_every_year(text: str) -> bool:
    """Tell whether a text is a month and a day that no year lacks: 05-08."""
    found = _DAY.fullmatch(text)
    if not found or text == "02-29":
        return False
    try:
        return bool(date(_LEAP, int(found[1]), int(found[2])))
    except ValueError:
        return False


def _in(year: int, day: str) -> date:
    return date(year, *map(int, day.split("-")))

"""Numbers and claims that may stand in a text, each with where it comes from."""

from datetime import date
from decimal import Decimal
from itertools import chain, count
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Copy, Part


class Fact(Part):
    """A claim with its source, its population and the day it must be looked at again.

    `unit` says how the value is set in each language: `percent` and `number`
    through CLDR, `range` as value to upper, `ratio` as value of upper ("4 of 10"),
    `text` as it stands.
    """

    id: str
    value: str
    upper: str = ""
    unit: Literal["percent", "number", "range", "ratio", "text"]
    statement: Annotated[str, Copy("body", 200)] = ""
    cite: Annotated[str, Copy("body", 120)] = ""
    source: str
    link: str = ""
    year: str
    population: str
    readers: Annotated[tuple[Literal["citizen", "partner"], ...], Field(min_length=1)]
    caution: str = ""
    expires: date

    @property
    def ends(self) -> tuple[str, ...]:
        """The numbers that are set: one, or two where the value goes up to `upper`."""
        return (self.value, self.upper) if self.unit in ("range", "ratio") else (self.value,)

    @property
    def share(self) -> tuple[Decimal, Decimal]:
        """The part and the whole of a percentage or a ratio, as people say them."""
        if self.unit == "ratio":
            return Decimal(self.value), Decimal(self.upper)
        return parts_of_whole(Decimal(self.value))


def parts_of_whole(percent: Decimal) -> tuple[Decimal, Decimal]:
    """Return a percentage as people say it: tenths or quarters where that is exact.

    Else hundredths, and more only where the percentage has decimals.
    """
    for whole in chain((10, 4), (10**power for power in count(2))):
        part = percent * whole / 100
        if part == part.to_integral_value():
            return Decimal(int(part)), Decimal(whole)
    raise AssertionError  # the powers of ten never end

"""Numbers and claims that may stand in a text, each with where it comes from."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Copy, Part


class Fact(Part):
    """A claim with its source, its population and the day it must be looked at again.

    `unit` says how the value is set in each language: `percent` and `number`
    through CLDR, `range` as value to upper, `text` as it stands.
    """

    id: str
    value: str
    upper: str = ""
    unit: Literal["percent", "number", "range", "text"]
    statement: Annotated[str, Copy("body", 200)] = ""
    cite: Annotated[str, Copy("body", 120)] = ""
    source: str
    link: str = ""
    year: str
    population: str
    readers: Annotated[tuple[Literal["citizen", "partner"], ...], Field(min_length=1)]
    caution: str = ""
    expires: date

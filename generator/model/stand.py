"""What holds for one day at one place, and the sheets that are printed for it.

It is set for one run and never enters the sources.
"""

import unicodedata
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.formats import VariantId
from generator.model.text import Part

# Letters of Korean that take up room and show nothing.
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")


def seen(text: str) -> str:
    """Return a text, or nothing where no sign of it can be seen."""
    shown = (each for each in text if unicodedata.category(each)[0] in "LNPS")
    return text if {*shown} - _FILLERS else ""


# A text that nobody would see is none: no heading stands over it.
Seen = Annotated[str, AfterValidator(seen)]


class Local(Part):
    """Where and when to meet somebody. Every field may be empty; a first name is enough."""

    event: Seen = ""
    day: date | None = None
    hour: Seen = ""
    place: Seen = ""
    office: Seen = ""
    counsellor: Seen = ""


class Pick(Part):
    """Some copies of one sheet in each of some languages.

    `audience` is empty for sheets that belong to nobody alone, `role` says whose sheet of the
    front line it is.
    """

    audience: str = ""
    role: str = ""
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    format: str
    variant: VariantId | None = None
    copies: Annotated[int, Field(ge=1, le=5000)] = 1


class PickList(Local):
    """What to print for one day at one place, in the order of the printed pile."""

    sheets: Annotated[tuple[Pick, ...], Field(min_length=1)]

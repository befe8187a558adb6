"""Where material goes: how much text fits there, who says so, and which files it takes."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Part

# What a limit counts. `characters` are graphemes as readers see them (UAX #29), `x` what X counts,
# `sms` the parts of a text message (3GPP TS 23.038), `words` and `seconds` what a newspaper and a
# reader's voice have room for.
Counted = Literal["characters", "sms", "x", "words", "seconds"]


class Limit(Part):
    """How much text one field of a channel takes, who says so, and when we read it.

    A field takes `least` to `times` texts of that length. What the campaign does not write is
    put together from `made_of`: other fields of the channel, and parts of the message
    (promise, recognitions, offers, steps, action, link).
    """

    name: str = ""  # what staff call the field; its id where none is given
    most: Annotated[int, Field(ge=1)]
    count: Counted = "characters"
    least: Annotated[int, Field(ge=1)] = 1
    times: Annotated[int, Field(ge=1)] = 1
    made_of: tuple[str, ...] = ()
    source: str
    read: date


class Paid(Part):
    """What a platform that is paid for wants in the address: utm_source and utm_medium.

    Google Analytics' names; nobody else gets them, because our own codes say enough.
    """

    source: str
    medium: str


class Channel(Part):
    """Where material goes, and what fits there.

    `formats` are sheets and pictures (generator/formats.py), `files` what is made of its texts
    besides (generator/render/kits/files.py).
    """

    id: str
    name: str
    fields: Annotated[dict[str, Limit], Field(default_factory=dict)]
    formats: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    paid: Paid | None = None

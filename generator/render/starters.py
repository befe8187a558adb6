"""The first file of a new campaign or audience: what is known, what is missing, how much fits."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.model import Audience, Channel, Flyer, KeyMessage, Message, PictureText
from generator.model.channel import Limit
from generator.model.text import Part, most_in
from generator.render.templates import plain_text

# What needs no quotation marks in YAML, whatever stands around it.
_PLAIN = re.compile(r"[^\W\d_][\w .,()/–-]*")
# How a limit is said to a person: so many of what.
_UNITS = {"characters": "tegn", "sms": "deler", "words": "ord", "seconds": "sekunder", "x": "tegn"}


@dataclass(frozen=True)
class NewCampaign:
    """What somebody said of a campaign before the first word of it was written."""

    name: str
    goal: str
    label: str
    audiences: tuple[str, ...]
    languages: tuple[str, ...]
    together: bool
    start: date
    end: date
    owner: str
    channels: tuple[Channel, ...]
    partners: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    spots: int = 0


@dataclass(frozen=True)
class NewAudience:
    """What somebody said of an audience before the first word to it was written."""

    about: str
    kind: Literal["citizen", "partner"]
    slug: str
    situation: str
    languages: tuple[str, ...]
    ways: tuple[str, ...]
    owner: str
    next_review: date
    mood: Literal["aurora", "dawn", "day"] = "day"


@dataclass(frozen=True)
class _Slot:
    """One field of a channel to be filled in; `several` holds one item per text it wants."""

    id: str
    name: str
    room: str
    made_of: tuple[str, ...]
    several: range


@dataclass(frozen=True)
class _ChannelToFill:
    """One channel with its fields; it `wants` words where not all are put together by us."""

    id: str
    name: str
    fields: tuple[_Slot, ...]

    @property
    def wants(self) -> bool:
        return any(not each.made_of for each in self.fields)


def campaign_starter(said: NewCampaign) -> str:
    """Return a commented file in which only words are missing."""
    channels = [_ChannelToFill(each.id, each.name, tuple(_slots(each))) for each in said.channels]
    return plain_text(
        "new/campaign.yml.j2",
        {"scalar": scalar, "line": one_line},
        **{
            **vars(said),
            "channels": channels,
            "spots": [f"k{number:02}" for number in range(1, said.spots + 1)],
        },
        paid=any(each.paid for each in said.channels),
        most_message=most_in(KeyMessage, "a"),
        most_picture=most_in(PictureText, "headline"),
    )


def audience_starter(said: NewAudience) -> str:
    """Return a commented file in which only words are missing."""
    return plain_text(
        "new/audience.yml.j2",
        {"scalar": scalar, "line": one_line},
        **vars(said),
        most={
            "tile": most_in(Audience, "tile"),
            "points": most_in(Flyer, "points"),
            **{name: most_in(Message, name) for name in Message.model_fields},
        },
        room={
            **{name: _room(Message, name) for name in Message.model_fields},
            "points": _room(Flyer, "points"),
            "flyer_steps": _room(Flyer, "steps"),
        },
        least={
            **{name: range(_bounds(Message, name)[0]) for name in Message.model_fields},
            "points": range(_bounds(Flyer, "points")[0]),
            "flyer_steps": range(_bounds(Flyer, "steps")[0]),
        },
    )


def scalar(text: str) -> str:
    """Write a text as YAML reads it back: with quotation marks only where it needs them."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def one_line(text: str) -> str:
    """Keep a comment from running into the line below."""
    return " ".join(text.split())


def _slots(channel: Channel) -> Iterator[_Slot]:
    for name, limit in channel.fields.items():
        several = range(limit.least) if limit.times > 1 else range(0)
        yield _Slot(name, limit.name or name, _said_room(limit), limit.made_of, several)


def _said_room(limit: Limit) -> str:
    """Say how much fits: høyst 27 tegn; 3 til 15 tekster på høyst 30 tegn."""
    each = f"høyst {limit.most} {_UNITS[limit.count]}"
    return f"{limit.least} til {limit.times} tekster på {each}" if limit.times > 1 else each


def _room(kind: type[Part], name: str) -> str:
    least, most = _bounds(kind, name)
    return f"{least} til {most}" if most else ""


def _bounds(kind: type[Part], name: str) -> tuple[int, int]:
    """Return how many items a list must and may have; 0 where it is none."""
    found: Sequence[object] = kind.model_fields[name].metadata
    least = next((each.min_length for each in found if hasattr(each, "min_length")), 0)
    most = next((each.max_length for each in found if hasattr(each, "max_length")), 0)
    return least, most

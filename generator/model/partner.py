"""Organisations that hand our material on, and what is agreed with each of them."""

from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Part

# What a partner's kit holds where nobody chose: to hand out, to put up, to show on a screen.
KIT = ("a5-flyer", "a4-sheet", "a4-pair", "a4-tear-off", "a6-card", "screen-1920x1080")

NOTICE = timedelta(days=60)  # how long before its end an agreement is told of


class Partner(Part):
    """An organisation that hands our material on.

    Inside the county nobody needs an agreement: there it says `internal`, as the kind does. An
    umbrella passes the kit on to its members, an online service links to us. `audience` is whose
    page is written for its people, `reaches` whom they meet. `front_line` names who of them meets
    others first (content/life-course.yml): they get a sheet with a line to say and slips to hand
    over. `files` are the formats of its kit, `source` says where we know it from.
    """

    id: str
    name: str
    kind: Literal["external", "internal", "umbrella", "online"] = "external"
    audience: str = ""
    reaches: tuple[str, ...] = ()
    front_line: str = ""
    agreement: Literal["none", "spoken", "written", "internal"]
    since: date | None = None
    until: date | None = None
    files: tuple[str, ...] = ()
    logo: str = ""  # a file in content/media/
    logo_alt: Annotated[str, Field(max_length=120)] = ""
    source: str = ""

    @property
    def kit(self) -> tuple[str, ...]:
        """The formats of its kit: those that it asked for, or what most have use for."""
        return self.files or KIT

    def holds(self, day: date) -> bool:
        """Say whether a written agreement holds on a day; an end that nobody named is none."""
        begun = self.since is None or self.since <= day
        over = self.until is not None and self.until < day
        return self.agreement == "written" and begun and not over

    @property
    def turns(self) -> tuple[date, ...]:
        """The last days before its agreement begins, is told to end, and ends."""
        eve = timedelta(days=1)
        begins = (self.since - eve,) if self.since else ()
        ends = (self.until - NOTICE - eve, self.until) if self.until else ()
        return begins + ends

    def logo_open(self, day: date) -> bool:
        """Say whether the partner's logo may stand beside our name on a day."""
        return bool(self.logo) and self.holds(day)

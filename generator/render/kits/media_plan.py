"""The media plan of a campaign: which channel when, by whom, and what hangs where."""

import csv
import io
from dataclasses import dataclass
from datetime import date

from generator.formats import FORMATS
from generator.model import Campaign, Flight, Site
from generator.render.figures import day_in
from generator.render.kits.document import (
    Document,
    DocumentBlock,
    HeadingBlock,
    TableBlock,
    TextBlock,
)

# Office programs in Norway part cells at semicolons, and know UTF-8 by its mark.
_MARK = "\ufeff"
_ALL_ALONG = "Hele tiden"
_WIDTHS = (5, 4, 4, 5, 6)


@dataclass(frozen=True)
class PlanLine:
    """One line of the plan: a channel in its turn, or a place for as long as the campaign lasts."""

    where: str
    start: date
    end: date
    who: str
    note: str


def channel_lines(site: Site, campaign: Campaign) -> tuple[PlanLine, ...]:
    """Return the channels by their days, then those that are used all the time."""
    planned = {turn.channel for turn in campaign.plan}
    turns = (_turn(site, campaign, turn) for turn in campaign.plan)
    rest = (
        PlanLine(site.channels[name].name, campaign.start, campaign.end, "", _ALL_ALONG)
        for name in campaign.channels
        if name not in planned
    )
    return (*sorted(turns, key=lambda line: (line.start, line.end, line.where)), *rest)


def place_lines(campaign: Campaign) -> tuple[PlanLine, ...]:
    """Return the places: a sheet hangs there for as long as the campaign lasts."""
    return tuple(
        PlanLine(
            spot.what,
            campaign.start,
            campaign.end,
            "",
            f"{FORMATS[spot.format].label}, budskap {spot.message}, kode {name}",
        )
        for name, spot in campaign.places.items()
    )


def media_plan(site: Site, campaign: Campaign) -> Document:
    """Return the plan as a table to print and to write in."""
    blocks: list[DocumentBlock] = [
        TextBlock(campaign.goal, "lead"),
        TextBlock(
            f"Fra {_day(site, campaign.start)} til {_day(site, campaign.end)}. "
            f"Ansvarlig: {campaign.owner}"
        ),
        HeadingBlock("Kanaler"),
        _table(site, "Kanal", channel_lines(site, campaign)),
    ]
    if campaign.places:
        blocks += [HeadingBlock("Steder"), _table(site, "Sted", place_lines(campaign))]
    return Document(
        f"Medieplan: {campaign.name}",
        "nb",
        "ltr",
        tuple(blocks),
        sender=site.settings.sender.name,
        wide=True,
    )


def media_plan_csv(site: Site, campaign: Campaign) -> str:
    """Return the plan for spreadsheets; days as ISO 8601, which every one of them can sort."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(("Kanal eller sted", "Fra", "Til", "Hvem", "Merknad"))
    for line in (*channel_lines(site, campaign), *place_lines(campaign)):
        writer.writerow((line.where, line.start, line.end, line.who, line.note))
    return _MARK + target.getvalue()


def _turn(site: Site, campaign: Campaign, turn: Flight) -> PlanLine:
    return PlanLine(
        site.channels[turn.channel].name,
        turn.start or campaign.start,
        turn.end or campaign.end,
        turn.who,
        turn.note,
    )


def _table(site: Site, what: str, lines: tuple[PlanLine, ...]) -> TableBlock:
    return TableBlock(
        (what, "Fra", "Til", "Hvem", "Merknad"),
        tuple(
            (each.where, _day(site, each.start), _day(site, each.end), each.who, each.note)
            for each in lines
        ),
        _WIDTHS,
    )


def _day(site: Site, day: date) -> str:
    return day_in(day, site.source)

"""The year as the communications department plans it: moments, campaigns and deadlines by month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.model import Campaign, Occasion, Site
from generator.model.places import YEAR_WHEEL
from generator.problems import Problem, line_of
from generator.render.board import Board
from generator.render.board.dates import Turn, turns_of
from generator.render.figures import day_in, day_of_year_in, filled, month_in
from generator.render.templates import html

YEAR = "staff/year/"
YEAR_ICS = f"{YEAR}aarshjul.ics"
_ANY = 2001  # a year to set days of every year by
_MONTHS = range(1, 13)
# What is due, by its kind: one, and several.
_DUE = {
    "review": ("tekst skal ses over", "tekster skal ses over"),
    "fact": ("tall går ut", "tall går ut"),
    "rule": ("regel går ut", "regler går ut"),
}


@dataclass(frozen=True)
class OccasionLine:
    """A moment in words; without a day `when` is empty."""

    name: str
    when: str
    confirmed: bool
    audiences: tuple[str, ...]
    channels: tuple[str, ...]
    source: str
    ask: str
    note: str
    place: str


@dataclass(frozen=True)
class CampaignLine:
    """What a campaign does in a month: begin, go on, end."""

    name: str
    href: str
    when: str


@dataclass(frozen=True)
class MonthRow:
    """One month of the wheel."""

    name: str
    occasions: tuple[OccasionLine, ...]
    campaigns: tuple[CampaignLine, ...]
    deadlines: tuple[str, ...]


def staff_year(site: Site, board: Board) -> str:
    """Return the body of the page; moments that nobody knows the day of come last."""
    turns = turns_of(board.deadlines)
    return html(
        "staff/year.html.j2",
        months=tuple(_row(site, month, turns) for month in _MONTHS),
        unknown=tuple(_occasion(site, each) for each in site.occasions.values() if not each.first),
        calendar=YEAR_ICS.removeprefix(YEAR),
        file=YEAR_WHEEL,
    )


def _row(site: Site, month: int, turns: tuple[Turn, ...]) -> MonthRow:
    met = [each for each in site.occasions.values() if each.first and _begins(each).month == month]
    return MonthRow(
        month_in(month, site.source),
        tuple(_occasion(site, each) for each in sorted(met, key=_begins)),
        tuple(_campaigns(site, month)),
        tuple(_due(site, [turn for turn in turns if turn.date.month == month])),
    )


def _begins(each: Occasion) -> date:
    return each.span(_ANY)[0]


def _occasion(site: Site, each: Occasion) -> OccasionLine:
    titles = {
        audience.id: filled(audience.message.title, site.source) for audience in site.audiences
    }
    line = line_of(Problem(YEAR_WHEEL, (each.id,), ""), site.lines)
    return OccasionLine(
        name=each.name,
        when=_when(site, each),
        confirmed=each.confirmed,
        audiences=tuple(titles[name] for name in each.audiences),
        channels=tuple(site.channels[name].name for name in each.channels),
        source=each.source,
        ask=each.ask,
        note=each.note,
        place=f"{YEAR_WHEEL}:{line}",
    )


def _when(site: Site, each: Occasion) -> str:
    if not each.first:
        return ""
    first, last = (day_of_year_in(day, site.source) for day in each.span(_ANY))
    return first if first == last else f"{first} til {last}"


def _campaigns(site: Site, month: int) -> Iterator[CampaignLine]:
    for campaign in sorted(site.campaigns, key=lambda each: (each.start, each.id)):
        if said := _in_month(site, campaign, month):
            yield CampaignLine(campaign.name, f"../kits/{campaign.id}/", said)


def _in_month(site: Site, campaign: Campaign, month: int) -> str:
    """Say what happens to a campaign in a month; nothing where it does not run."""
    start, end = campaign.start, campaign.end
    first, last = (day.year * 12 + day.month for day in (start, end))
    said = []
    if start.month == month:
        said.append(f"begynner {day_in(start, site.source)}")
    if end.month == month:
        said.append(f"slutter {day_in(end, site.source)}")
    runs = any((number - month) % 12 == 0 for number in range(first, last + 1))
    return ", ".join(said) or ("pågår" if runs else "")


def _due(site: Site, turns: list[Turn]) -> Iterator[str]:
    """Count what is due on each day; whose turn it is stands on the board."""
    for (day, kind), those in groupby(turns, lambda turn: (turn.date, turn.kind)):
        one, several = _DUE[kind]
        count = sum(len(turn.deadlines) for turn in those)
        yield f"{day_in(day, site.source)}: {count} {one if count == 1 else several}"

"""The year wheel: what comes back every year, the campaigns between, and their media plans."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from generator.model import Campaign, Occasion, Site
from generator.render.kits.document import Moment, YearWheel

_UNSURE = " (sjekk datoen)"


def wheel_of(site: Site, day: date) -> YearWheel:
    """Return the calendar of everybody: moments of every year, and campaigns as spans."""
    known = (each for each in site.occasions.values() if each.first)
    return YearWheel(
        f"{site.settings.name}: årshjul",
        day.isoformat(),
        (
            *(_yearly(site, each, day.year) for each in known),
            *(campaign_span(site, each) for each in site.campaigns),
        ),
    )


def plan_of(site: Site, campaign: Campaign, day: date) -> YearWheel:
    """Return the calendar of one campaign: the whole of it, and every turn of a channel."""
    return YearWheel(
        campaign.name,
        day.isoformat(),
        (campaign_span(site, campaign), *_turns(site, campaign)),
    )


def campaign_span(site: Site, campaign: Campaign) -> Moment:
    """Return a campaign from its first to its last day."""
    return Moment(
        _uid(site, "campaign", campaign.id),
        f"Kampanje: {campaign.name}",
        campaign.start.isoformat(),
        campaign.end.isoformat(),
        f"{campaign.goal}\nAnsvarlig: {campaign.owner}\nFil: {campaign.path}",
    )


def _yearly(site: Site, each: Occasion, year: int) -> Moment:
    first, last = each.span(year)
    told = (each.note, f"Kilde: {each.source}", f"Spør: {each.ask}" if each.ask else "")
    return Moment(
        _uid(site, "year", each.id),
        each.name + ("" if each.confirmed else _UNSURE),
        first.isoformat(),
        last.isoformat(),
        "\n".join(filter(None, told)),
        yearly=True,
    )


def _turns(site: Site, campaign: Campaign) -> Iterator[Moment]:
    """Yield the turns; each is called by its channel, and by its number there: it may move."""
    met: dict[str, int] = {}
    for turn in campaign.plan:
        met[turn.channel] = number = met.get(turn.channel, 0) + 1
        told = (turn.note, f"Hvem: {turn.who}" if turn.who else "")
        yield Moment(
            _uid(site, "plan", campaign.id, turn.channel, str(number)),
            f"{campaign.name}: {site.channels[turn.channel].name}",
            (turn.start or campaign.start).isoformat(),
            (turn.end or campaign.end).isoformat(),
            "\n".join(filter(None, told)),
        )


def _uid(site: Site, *names: str) -> str:
    """Return a name that stays when the day moves, so that a calendar moves the event."""
    return f"{'-'.join(names)}@{urlsplit(site.settings.address).hostname or 'localhost'}"

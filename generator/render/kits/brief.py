"""What staff read of a campaign before they use its kit: why, for whom, when, and who said yes."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.formats import FORMATS
from generator.model import Approval, Campaign, Push, Site
from generator.render.board.tongues import Tongue, tongues
from generator.render.figures import day_in, figure, filled
from generator.render.kits.kit import Kit
from generator.render.kits.missing import is_held, missing_in, title_in_bokmal
from generator.render.staff_partners import AGREEMENTS

_ALWAYS = "Hele tiden"


@dataclass(frozen=True)
class TurnLine:
    """One channel of the campaign: when it is used, and by whom."""

    channel: str
    when: str
    who: str = ""
    note: str = ""


@dataclass(frozen=True)
class SpotLine:
    """One place: what hangs there, which message it carries, and the address of each share."""

    id: str
    what: str
    form: str
    message: str
    addresses: tuple[tuple[Tongue, str, str], ...]


@dataclass(frozen=True)
class ProofLine:
    """A figure that the campaign may use, with what one has to know to use it rightly."""

    statement: str
    source: str
    year: str
    population: str
    caution: str


@dataclass(frozen=True)
class MessageLine:
    """What one audience is to remember, in bokmål."""

    title: str
    a: str
    b: str


@dataclass(frozen=True)
class Consented:
    """The state of the campaign's texts in one language; `lines` approve them as they are."""

    tongue: Tongue
    state: str
    said: str
    lines: str


@dataclass(frozen=True)
class Brief:
    """All that stands above the files of a kit."""

    dates: str
    audiences: tuple[str, ...]
    tongues: tuple[Tongue, ...]
    state: str
    turns: tuple[TurnLine, ...]
    spots: tuple[SpotLine, ...]
    partners: tuple[tuple[str, str], ...]
    proof: tuple[ProofLine, ...]
    messages: tuple[MessageLine, ...]
    consents: tuple[Consented, ...]
    missing: tuple[str, ...]


def brief_of(kit: Kit) -> Brief:
    """Return it in bokmål: staff write the campaign in bokmål too."""
    site, campaign = kit.site, kit.campaign
    known = {each.code: each for each in tongues(site)}
    start, end = (day_in(day, site.source) for day in (campaign.start, campaign.end))
    return Brief(
        f"{start} til {end}",
        tuple(title_in_bokmal(site, each) for each in campaign.audiences),
        tuple(known[code] for code in campaign.languages),
        _state(kit),
        tuple(_turns(site, campaign)),
        tuple(_spots(kit, known)),
        tuple(
            (site.partners[each].name, AGREEMENTS[site.partners[each].agreement])
            for each in campaign.partners
        ),
        tuple(_proof(site, campaign)),
        tuple(_messages(site, campaign)),
        tuple(_consents(site, campaign, known)),
        missing_in(kit),
    )


def _state(kit: Kit) -> str:
    """Count what somebody approved: that is what may be published."""
    if is_held(kit):
        return "Venter på alle språkene"
    if not kit.shares:
        return "Ingenting er klart"
    approved = sum(share.state == "reviewed" for share in kit.shares)
    if not approved:
        return "Utkast, ingenting er godkjent"
    if approved == len(kit.shares):
        return "Alt er godkjent"
    return f"{approved} av {len(kit.shares)} deler er godkjent, resten er utkast"


def _turns(site: Site, campaign: Campaign) -> Iterator[TurnLine]:
    planned = {each.channel for each in campaign.plan}
    for turn in campaign.plan:
        days = [day_in(day, site.source) for day in (turn.start, turn.end) if day]
        when = " til ".join(days) if turn.start and turn.end else _half(days, bool(turn.start))
        yield TurnLine(site.channels[turn.channel].name, when, turn.who, turn.note)
    others = [site.channels[name].name for name in campaign.channels if name not in planned]
    if others:
        yield TurnLine(", ".join(others), _ALWAYS)


def _half(days: list[str], from_then_on: bool) -> str:  # noqa: FBT001 - read once, above
    if not days:
        return _ALWAYS
    return f"Fra {days[0]}" if from_then_on else f"Til {days[0]}"


def _spots(kit: Kit, known: dict[str, Tongue]) -> Iterator[SpotLine]:
    for id_, spot in kit.campaign.places.items():
        addresses = (
            (
                known[share.language.code],
                title_in_bokmal(kit.site, share.audience),
                share.link(id_),
            )
            for share in kit.shares
        )
        yield SpotLine(
            id_, spot.what, FORMATS[spot.format].label, spot.message.upper(), tuple(addresses)
        )


def _proof(site: Site, campaign: Campaign) -> Iterator[ProofLine]:
    for name in campaign.proof:
        fact = site.facts[name]
        said = filled(fact.statement, site.source) or figure(fact, site.source)
        yield ProofLine(said, fact.source, fact.year, fact.population, fact.caution)


def _messages(site: Site, campaign: Campaign) -> Iterator[MessageLine]:
    for audience, each in campaign.messages.items():
        a, b = (filled(text, site.source) for text in (each.a, each.b))
        yield MessageLine(title_in_bokmal(site, audience), a, b)


def _consents(site: Site, campaign: Campaign, known: dict[str, Tongue]) -> Iterator[Consented]:
    for push in site.pushes:
        if push.campaign.id == campaign.id:
            given = [each for each in campaign.approvals if each.language == push.language.code]
            yield _consent(site, push, given, known[push.language.code])


def _consent(site: Site, push: Push, given: list[Approval], tongue: Tongue) -> Consented:
    current = next((each for each in given if each.fingerprint == push.fingerprint), None)
    if current:
        said = f"Godkjent av {current.by} {day_in(current.date, site.source)}"
        return Consented(tongue, "reviewed", said, "")
    lines = (
        f"  - language: {push.language.code}",
        "    by: navnet ditt",
        "    date: åååå-mm-dd",
        f"    fingerprint: {push.fingerprint}",
    )
    said = "Ingen har godkjent teksten ennå"
    if given:
        last = max(given, key=lambda each: each.date)
        day = day_in(last.date, site.source)
        said = f"Endret etter at {last.by} godkjente teksten {day}. Den må leses på nytt"
    return Consented(tongue, "draft", said, "\n".join(("approvals:", *lines)))

"""The register of partners for staff: what is agreed with whom, and who is reached by nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.formats import FORMATS
from generator.model import Edition, Partner, Site
from generator.model.places import PARTNERS, TOGETHER
from generator.problems import Problem, line_of
from generator.render.addresses import folder
from generator.render.figures import day_in, filled
from generator.render.kits import co_branded, slot_told
from generator.render.templates import html

_ROOT = "../../"
KINDS = {
    "external": "Utenfor fylkeskommunen",
    "internal": "I fylkeskommunen",
    "umbrella": "Paraply: sender videre til medlemmene sine",
    "online": "Nettsted",
}
AGREEMENTS = {
    "none": "Ingen avtale er lagt inn",
    "spoken": "Muntlig",
    "written": "Skriftlig",
    "internal": "Trengs ikke",
}


@dataclass(frozen=True)
class PageWay:
    """A page of ours: its title, and the way to it from the register."""

    title: str
    href: str


@dataclass(frozen=True)
class Registered:
    """One organisation as the register shows it; a day that nobody knows is empty."""

    name: str
    kind: str
    agreement: str
    since: str
    until: str
    page: PageWay | None
    reaches: tuple[PageWay, ...]
    front_line: str
    kit: tuple[str, ...]
    slot: str
    with_logo: tuple[PageWay, ...]
    source: str
    place: str


def staff_partners(site: Site) -> str:
    """Return the body of the page about partners, gaps first; nothing where there are none."""
    if not site.partners:
        return ""
    ways = {each.audience.id: _way(each) for each in site.editions if each.language == site.source}
    listed = tuple(_registered(site, ways, each) for each in site.partners.values())
    reached = {name for each in site.partners.values() for name in each.reaches}
    met = {each.audience for each in site.partners.values()}
    return html(
        "staff/partners.html.j2",
        partners=listed,
        unreached=tuple(_missing(site, ways, reached, "citizen")),
        unused=tuple(_missing(site, ways, met, "partner")),
        pageless=tuple(each for each in listed if not each.page),
        together=f"{_ROOT}{site.source.code}/{TOGETHER}/" if site.for_partners else "",
    )


def _missing(site: Site, ways: dict[str, PageWay], known: set[str], kind: str) -> Iterator[PageWay]:
    """Yield the pages of one kind that no partner names."""
    for each in site.audiences:
        if each.kind == kind and each.id in ways and each.id not in known:
            yield ways[each.id]


def _registered(site: Site, ways: dict[str, PageWay], each: Partner) -> Registered:
    role = site.life.front_line.get(each.front_line) if site.life else None
    line = line_of(Problem(PARTNERS, (each.id,), ""), site.lines)
    return Registered(
        name=each.name,
        kind=KINDS[each.kind],
        agreement=AGREEMENTS[each.agreement],
        since=day_in(each.since, site.source) if each.since else "",
        until=day_in(each.until, site.source) if each.until else "",
        page=ways.get(each.audience),
        reaches=tuple(ways[name] for name in each.reaches if name in ways),
        front_line=role.name if role else "",
        kit=tuple(FORMATS[name].label for name in each.kit),
        slot=slot_told(site, each),
        with_logo=tuple(
            PageWay(f"{one.form.label}, {one.edition.id}", _ROOT + one.path)
            for one in co_branded(site, each)
        ),
        source=each.source,
        place=f"{PARTNERS}:{line}",
    )


def _way(edition: Edition) -> PageWay:
    title = filled(edition.audience.message.title, edition.language)
    return PageWay(title, _ROOT + folder(edition))

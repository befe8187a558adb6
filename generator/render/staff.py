"""The pages for those who work with the material, in bokmål and in Material's own frame."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.formats import FORMATS
from generator.model import Artefact, Audience, Edition, Site
from generator.render.addresses import CLOSED, WHOLE, file_of, preview_of, relative
from generator.render.board import Board
from generator.render.board.dates import turns_of
from generator.render.board.words import told_row
from generator.render.figures import day_in, figure, filled
from generator.render.kits import Kit
from generator.render.pages import Page
from generator.render.staff_life import staff_life
from generator.render.templates import html

HOME = "staff/"
DESK = "staff/print/"
KITS = "staff/kits/"
THROUGH_LIFE = "staff/life/"
BOARD = "staff/board/"
STICK = "staff/offline/"
STALE = "Den norske teksten er nyere. Arket blir ikke trykt før oversettelsen er oppdatert."
ABSENT = "Ikke oversatt ennå."
# What happens on a day, as the calendar says it.
DEADLINES = {
    "review": "Se over teksten på nytt",
    "fact": "Tallet går ut",
    "rule": "Regelen går ut",
}


@dataclass(frozen=True)
class PrintLink:
    """A link to one PDF."""

    label: str
    href: str


@dataclass(frozen=True)
class DeskCell:
    """One audience in one language at the print desk. Without links, `why` says the reason."""

    code: str
    language: str
    direction: str
    draft: bool
    preview: str
    links: tuple[PrintLink, ...]
    why: str = ""


@dataclass(frozen=True)
class DeskRow:
    """One audience at the print desk, in every language that it is meant for."""

    slug: str
    title: str
    sheets: tuple[DeskCell, ...]


def staff_pages(site: Site, kits: Sequence[Kit], board: Board) -> tuple[Page, ...]:
    """Return the start page, the desk, the board, the way without a network, and the kits."""
    made = [
        _page(HOME, "Materiell", html("staff/index.html.j2", board=board, life=site.life)),
        _board(site, board),
        _page(DESK, "Skriv ut", html("staff/print.html.j2", rows=desk(site))),
        _page(STICK, "Uten nett", _stick(site)),
        _page(KITS, "Kampanjer", html("staff/kits.html.j2", kits=kits)),
        *(_kit(kit) for kit in kits),
    ]
    if site.life:
        made.append(_page(THROUGH_LIFE, "Gjennom livet", staff_life(site)))
    return tuple(sorted(made, key=lambda page: page.path))


def desk(site: Site) -> tuple[DeskRow, ...]:
    """Return every audience with its sheets in every language that it is meant for."""
    editions = {(each.audience.id, each.language.code): each for each in site.editions}
    return tuple(
        DeskRow(audience.slug, _title(audience, site), tuple(_cells(site, audience, editions)))
        for audience in site.audiences
    )


def _title(audience: Audience, site: Site) -> str:
    return filled(audience.message.title, site.source)


def _cells(
    site: Site, audience: Audience, editions: Mapping[tuple[str, str], Edition]
) -> Iterator[DeskCell]:
    awaited = {each.language for each in site.absent if each.what == audience.id}
    for language in site.languages:
        edition = editions.get((audience.id, language.code))
        if edition is None and language.code not in awaited:
            continue  # nobody asked for it
        links = tuple(_links(edition)) if edition and not edition.withheld else ()
        preview = ""
        if edition and links:
            first = next(form for form in FORMATS.values() if form.kind == "sheet")
            preview = relative(preview_of(file_of(edition, first)), DESK)
        yield DeskCell(
            language.code,
            language.name,
            language.direction,
            edition is not None and edition.state == "draft",
            preview,
            links,
            "" if links else (STALE if edition else ABSENT),
        )


def _links(edition: Edition) -> Iterator[PrintLink]:
    for form in FORMATS.values():
        if form.kind == "sheet":
            yield PrintLink(form.label, relative(file_of(edition, form), DESK))


def _stick(site: Site) -> str:
    """Say what can be carried along. The sizes are filled in when the archives are made."""
    people = [site.source.settings.ways[name].button for name in site.settings.closed_ways]
    return html(
        "staff/offline.html.j2",
        whole=relative(WHOLE, STICK),
        whole_path=WHOLE,
        closed=relative(CLOSED, STICK) if people else "",
        closed_path=CLOSED,
        people=[filled(each, site.source) for each in people],
    )


def _board(site: Site, board: Board) -> Page:
    rows = {
        name: [(row, told_row(row, board.languages)) for row in getattr(board, name)]
        for name in ("audiences", "campaigns", "pages")
    }
    body = html(
        "staff/board.html.j2",
        board=board,
        turns=turns_of(board.deadlines),
        said=lambda day: day_in(day, site.source),
        figure=lambda name: figure(site.facts[name], site.source),
        **rows,
    )
    return _page(BOARD, "Oversikt", body)


def _kit(kit: Kit) -> Page:
    return _page(kit.folder, kit.campaign.name, html("staff/kit.html.j2", kit=kit), kit)


def _page(folder: str, title: str, body: str, kit: Kit | None = None) -> Page:
    campaign = kit.campaign.id if kit else ""
    sources = (kit.campaign.path,) if kit else ()
    artefact = Artefact(
        f"{folder}index.html", "page", "nb", campaign=campaign, title=title, sources=sources
    )
    matter = {"title": title, "hide": ["toc"]}
    return Page(artefact, f"{folder}index.md", matter, body)

"""The pages for those who work with the material, in bokmål and in Material's own frame."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from generator.model import Artefact, Site
from generator.render.addresses import CLOSED, WHOLE, relative
from generator.render.board import Board
from generator.render.board.dates import turns_of
from generator.render.board.words import told_row
from generator.render.desk import DESK, desk
from generator.render.desk_script import script_data
from generator.render.figures import day_in, figure, filled
from generator.render.kits import Kit
from generator.render.pages import Page
from generator.render.staff_life import staff_life
from generator.render.styles import script
from generator.render.templates import Markup, html, source

HOME = "staff/"
KITS = "staff/kits/"
THROUGH_LIFE = "staff/life/"
BOARD = "staff/board/"
STICK = "staff/offline/"
# What happens on a day, as the calendar says it.
DEADLINES = {
    "review": "Se over teksten på nytt",
    "fact": "Tallet går ut",
    "rule": "Regelen går ut",
}


def staff_pages(
    site: Site, kits: Sequence[Kit], board: Board, printed: Collection[str]
) -> tuple[Page, ...]:
    """Return the start page, the desk, the board, the way without a network, and the kits.

    `printed` holds the paths of all sheets and pictures that there will be.
    """
    made = [
        _page(HOME, "Materiell", html("staff/index.html.j2", board=board, life=site.life)),
        _board(site, board),
        *_desk(site, printed),
        _page(STICK, "Uten nett", _stick(site)),
        _page(KITS, "Kampanjer", html("staff/kits.html.j2", kits=kits)),
        *(_kit(kit) for kit in kits),
    ]
    if site.life:
        made.append(_page(THROUGH_LIFE, "Gjennom livet", staff_life(site)))
    return tuple(sorted(made, key=lambda page: page.path))


def _desk(site: Site, printed: Collection[str]) -> Iterator[Page]:
    """Yield the page where sheets are looked for, and one for each audience and for everybody."""
    wanted = desk(site, printed)
    path, text = script("desk", source("staff/desk.js"))
    body = html(
        "staff/print.html.j2",
        desk=wanted,
        data=Markup(script_data(wanted)),
        script=relative(path, DESK),
    )
    yield replace(_page(DESK, "Skriv ut", body), files={path: text})
    for row in wanted.rows:
        body = html("staff/print-row.html.j2", row=row, script=relative(path, row.folder))
        page = _page(row.folder, row.title, body)
        # The search finds the page above: here every language would be a hit for every audience.
        matter = {**page.matter, "search": {"exclude": True}}
        yield replace(page, matter=matter, artefact=replace(page.artefact, sources=row.sources))


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

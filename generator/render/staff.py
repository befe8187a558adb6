"""The pages for those who work with the material, in bokmål and in Material's own frame."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model import Site
from generator.render.addresses import CLOSED, WHOLE, relative
from generator.render.board import Board
from generator.render.board.dates import turns_of
from generator.render.board.words import told_row
from generator.render.desk import DESK, desk
from generator.render.desk_script import script_data
from generator.render.figures import day_in, figure, filled
from generator.render.kits import Kit
from generator.render.pages import Page
from generator.render.staff_kits import kit_pages
from generator.render.staff_life import staff_life
from generator.render.staff_page import staff_page, unsearched
from generator.render.staff_partners import staff_partners
from generator.render.staff_trials import TRYING, staff_trials
from generator.render.staff_year import YEAR, staff_year
from generator.render.styles import script
from generator.render.templates import Markup, html, source

HOME = "staff/"
THROUGH_LIFE = "staff/life/"
TOGETHER_WITH = "staff/partners/"
BOARD = "staff/board/"
STICK = "staff/offline/"
# What happens on a day, as the calendar says it.
DEADLINES = {
    "review": "Se over teksten på nytt",
    "fact": "Tallet går ut",
    "rule": "Regelen går ut",
}


def staff_pages(
    site: Site, kits: Sequence[Kit], board: Board, seen: Mapping[str, str]
) -> tuple[Page, ...]:
    """Return the start page, the desk, the board, the way without a network, and the kits.

    `seen` is what all sheets and pictures show that there will be, by their paths.
    """
    made = [
        staff_page(
            HOME,
            "Materiell",
            html(
                "staff/index.html.j2",
                board=board,
                life=site.life,
                partners=site.partners,
                occasions=site.occasions,
            ),
        ),
        _board(site, board),
        *_desk(site, seen),
        staff_page(STICK, "Uten nett", _stick(site)),
        *kit_pages(site, kits, seen),
        staff_page(TRYING, "Prøv tekstene", staff_trials(site, kits)),
    ]
    if site.occasions:
        made.append(staff_page(YEAR, "Årshjul", staff_year(site, board)))
    if site.life:
        made.append(staff_page(THROUGH_LIFE, "Gjennom livet", staff_life(site)))
    if site.partners:
        made.append(staff_page(TOGETHER_WITH, "Partnere", staff_partners(site)))
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
    yield replace(staff_page(DESK, "Skriv ut", body), files={path: text})
    for row in wanted.rows:
        body = html("staff/print-row.html.j2", row=row, script=relative(path, row.folder))
        page = unsearched(staff_page(row.folder, row.title, body))
        yield replace(page, artefact=replace(page.artefact, sources=row.sources))


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
    return staff_page(BOARD, "Oversikt", body)

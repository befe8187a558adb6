"""All that a build will make, before anything is made: pages, files, sheets, kits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.formats import FORMATS, Format
from generator.model import Artefact, Edition, Site
from generator.model.gap import Gap
from generator.problems import Problem, ProblemsFound
from generator.render.addresses import (
    Code,
    code_in,
    codes,
    file_of,
    folder,
    home_picture,
    picture_path,
    preview_of,
    relative,
)
from generator.render.board import BOARD_JSON, REVIEWS_ICS, Board, board_of
from generator.render.board.as_json import board_json
from generator.render.figures import filled
from generator.render.kits import Kit, kits
from generator.render.landscape import landscape
from generator.render.pages import Page, Shown, Take, pages, signposts, sitemap
from generator.render.pages.around import page_script, sources_of
from generator.render.sheets import Sheet, sheet
from generator.render.staff import staff_pages
from generator.render.styles import icon, staff_stylesheet, stylesheet
from generator.render.templates import source

# The card that link previews show, and the sheet that the home page's picture is drawn like.
CARD = "picture-1200x630"
PICTURE = (1200, 630)
# Scripts of citizen pages, in templates/pages/.
SCRIPTS = ("citizen",)


@dataclass(frozen=True)
class Ordered:
    """One sheet or picture to press. `preview` is where its picture for web pages will lie."""

    artefact: Artefact
    form: Format
    sheet: Sheet
    edition: Edition
    preview: str = ""


@dataclass(frozen=True)
class Plan:
    """Everything to make, each with its path.

    `pages` go through the engine; `signposts` only send the reader on and are framed
    without it; `files` are texts that are written as they stand.
    """

    pages: tuple[Page, ...]
    signposts: tuple[Page, ...]
    files: Mapping[str, str]
    orders: tuple[Ordered, ...]
    kits: tuple[Kit, ...]
    artefacts: tuple[Artefact, ...]
    board: Board
    colours: Mapping[str, str]


def plan(site: Site, day: date, gaps: Sequence[Gap]) -> Plan:
    """Return the plan for a site whose sources have been checked."""
    board = board_of(site, gaps)
    orders = tuple(_orders(site, day))
    made = kits(site)
    read = (*pages(site, day, _shown(site)), *staff_pages(site, made, board))
    passed = signposts(site, day, _unique(codes(site)))
    return Plan(
        pages=read,
        signposts=passed,
        files=dict(_files(site, read)) | {BOARD_JSON: board_json(board)},
        orders=orders,
        kits=made,
        artefacts=tuple(_artefacts(site, (*read, *passed), orders, made)),
        board=board,
        colours=site.tokens["colour"],
    )


def _unique(used: Sequence[Code]) -> Sequence[Code]:
    """Refuse two meanings of one code: a printed code would lead to the wrong page."""
    met: dict[str, Code] = {}
    for each in used:
        if (other := met.setdefault(each.code, each)) != each:
            text = f"{_told(each)} and {_told(other)} share the code {each.code}"
            hint = "give one of them another id or place; nothing else changes"
            raise ProblemsFound([Problem("content/campaigns", 1, text, hint)])
    return used


def _told(code: Code) -> str:
    return "/".join(filter(None, (code.campaign, code.audience, code.language, code.place)))


def _orders(site: Site, day: date) -> Iterator[Ordered]:
    for edition in site.editions:
        if edition.withheld:
            continue  # paper cannot be corrected: nothing old is printed
        for form in FORMATS.values():
            yield _order(edition, form, day)


def _order(edition: Edition, form: Format, day: date) -> Ordered:
    path = file_of(edition, form)
    audience = edition.audience
    title = filled(audience.message.title, edition.language)
    alt = filled(audience.picture.alt, edition.language)
    artefact = Artefact(
        path=path,
        kind=form.id,
        language=edition.language.code,
        audience=audience.id,
        state=edition.state,
        title=title,
        alt=f"{title} – {alt}" if form.kind == "picture" else "",
        sources=sources_of(edition),
    )
    return Ordered(
        artefact,
        form,
        sheet(edition, form, code_in(edition, form).path, day),
        edition,
        preview_of(path) if form.kind == "sheet" else "",
    )


def _shown(site: Site) -> Shown:
    """Tell the pages which sheets and cards there will be."""
    takes, cards = {}, {}
    for edition in site.editions:
        if edition.withheld:
            continue
        takes[edition.id] = tuple(_takes(edition))
        cards[edition.id] = file_of(edition, FORMATS[CARD])
    return Shown(takes=takes, cards=cards, landscape=True)


def _takes(edition: Edition) -> Iterator[Take]:
    for form in FORMATS.values():
        if form.kind == "sheet":
            label = filled(edition.language.phrases["sheet"], edition.language, {"size": form.size})
            yield Take(label, relative(file_of(edition, form), folder(edition)), form.id)


def _files(site: Site, made: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Yield what is finished as text: styles, icon, landscapes, sitemap."""
    colours = site.tokens["colour"]
    yield stylesheet(site.tokens, source("pages/citizen.css"))
    yield staff_stylesheet(site.tokens, source("pages/staff.css"))
    yield icon(site.tokens)
    for name in SCRIPTS:
        yield page_script(name)
    for direction in {language.direction: None for language in site.languages}:
        mirror = direction == "rtl"
        drawing = landscape("home", "aurora", *PICTURE, colours=colours, mirror=mirror)
        yield home_picture(direction), drawing
    drawn = set()
    for edition in site.editions:
        path = picture_path(edition)
        if path not in drawn:
            drawn.add(path)
            mirror = edition.language.direction == "rtl"
            audience = edition.audience
            mood = audience.picture.mood
            drawing = landscape(audience.id, mood, *PICTURE, colours=colours, mirror=mirror)
            yield path, drawing
    yield "sitemap.xml", sitemap(made)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site.settings.address}sitemap.xml\n"


def _artefacts(
    site: Site, made: Sequence[Page], orders: Sequence[Ordered], kitted: Sequence[Kit]
) -> Iterator[Artefact]:
    yield from (page.artefact for page in made)
    for order in orders:
        yield order.artefact
        if order.preview:
            yield replace(order.artefact, path=order.preview, kind="preview", alt="")
    yield from (kit.artefact for kit in kitted)
    yield Artefact(BOARD_JSON, "board", site.source.code, title="Oversikt")
    yield Artefact(REVIEWS_ICS, "calendar", site.source.code, title="Datoer")
    for edition in site.editions:
        yield Artefact(
            picture_path(edition),
            "illustration",
            audience=edition.audience.id,
            sources=(edition.source.path,),
        )

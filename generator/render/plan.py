"""All that a build will make, before anything is made: pages, files, sheets, kits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model import Artefact, Edition, Site
from generator.model.codes import ever_valid
from generator.model.gap import Gap
from generator.model.places import EVENTS, MEDIA, YEAR_WHEEL
from generator.render.addresses import (
    code_picture,
    file_of,
    folder,
    home_picture,
    media_path,
    picture_path,
    relative,
)
from generator.render.board import BOARD_JSON, REVIEWS_ICS, Board, board_of
from generator.render.board.as_json import board_json
from generator.render.campaign_orders import campaign_orders
from generator.render.figures import filled
from generator.render.kits import Kit, Pack, kits, packs_of, partner_packs
from generator.render.kits.document import YearWheel
from generator.render.kits.wheel import wheel_of
from generator.render.landscape import landscape
from generator.render.offline import Offline, offline_artefacts, saved_name
from generator.render.open_data import open_artefacts, open_data
from generator.render.orders import Ordered, orders_of
from generator.render.pages import Latest, Page, Shown, Take, pages, signposts, sitemaps
from generator.render.pages.around import CARD
from generator.render.pages.dress import page_scripts, page_styles
from generator.render.pages.happenings import Invitation, invitations
from generator.render.pages.heard import media_of
from generator.render.pages.show import address_of
from generator.render.partner_orders import partner_orders
from generator.render.pressed import undated
from generator.render.sheets import formats_of
from generator.render.staff import staff_pages
from generator.render.staff_year import YEAR_ICS
from generator.render.styles import icon, staff_stylesheet
from generator.render.templates import source
from generator.render.wellknown import wellknown

# The home page's picture is drawn like the card that link previews show.
PICTURE = (int(CARD.width), int(CARD.height))


@dataclass(frozen=True)
class Plan:
    """Everything to make, each with its path.

    `pages` go through the engine; `signposts` only send the reader on and are framed
    without it; `files` are texts that are written as they stand. `screens` are codes to
    draw: where each will lie, and what it says. `media` are names in content/media/.
    """

    pages: tuple[Page, ...]
    signposts: tuple[Page, ...]
    files: Mapping[str, str]
    orders: tuple[Ordered, ...]
    kits: tuple[Kit, ...]
    packs: tuple[Pack, ...]
    artefacts: tuple[Artefact, ...]
    board: Board
    wheel: YearWheel | None
    colours: Mapping[str, str]
    invitations: tuple[Invitation, ...]
    screens: Mapping[str, str]
    media: tuple[str, ...]
    offline: Offline


def plan(site: Site, day: date, gaps: Sequence[Gap]) -> Plan:
    """Return the plan for a site whose sources have been checked."""
    board = board_of(site, gaps)
    made = kits(site, day)
    orders = (*orders_of(site, day), *campaign_orders(made), *partner_orders(site, day))
    packs = tuple(pack for kit in made for pack in (*packs_of(kit), *partner_packs(kit)))
    printed = frozenset(order.artefact.path for order in orders)
    shown = _shown(site, printed)
    readers = pages(site, day, shown)
    read = (*readers, *staff_pages(site, made, board, undated(orders)))
    passed = signposts(site, day, ever_valid(site), _latest(site, day, orders))
    return Plan(
        pages=read,
        signposts=passed,
        files=dict(_files(site, read, day)) | {BOARD_JSON: board_json(board)},
        orders=orders,
        kits=made,
        packs=packs,
        artefacts=(
            *_artefacts(site, (*read, *passed), orders, made),
            *(pack.artefact for pack in packs),
        ),
        board=board,
        wheel=wheel_of(site, day) if site.occasions else None,
        colours=site.tokens["colour"],
        invitations=tuple(invitations(site)),
        screens={
            code_picture(each): address_of(site.settings.address, each)
            for each in site.for_citizens
        },
        media=tuple(sorted({name for each in site.editions for name in media_of(each)})),
        offline=Offline.of(site, day, shown, readers),
    )


def _latest(site: Site, day: date, orders: Sequence[Ordered]) -> dict[str, Latest]:
    """Return today's sheets by what they are about. One that nobody recorded is of today."""
    meant = {each.path: each for each in ever_valid(site)}
    found: dict[str, Latest] = {}
    for order in orders:
        code = meant[order.code] if order.code else None
        if code and not code.campaign and not order.sheet.variant:
            seal = order.sheet.seal
            known = site.printed.current(code.subject, seal)
            first = Latest(seal, known.first if known else day, {})
            files = found.get(code.subject, first).files
            path = order.artefact.path if order.form.kind == "sheet" else ""
            found[code.subject] = replace(first, files={**files, code.place: path})
    return found


def _shown(site: Site, printed: frozenset[str]) -> Shown:
    """Tell the pages which sheets and cards there will be."""
    takes, cards, saves = {}, {}, {}
    for edition in site.editions:
        if edition.audience.for_citizens:
            saves[edition.id] = saved_name(edition)
        if edition.withheld:
            continue
        takes[edition.id] = tuple(_takes(edition))
        cards[edition.id] = file_of(edition, CARD)
    return Shown(takes=takes, cards=cards, saves=saves, prints=printed, landscape=True)


def _takes(edition: Edition) -> Iterator[Take]:
    for form in formats_of(edition):
        if form.link:
            label = filled(
                edition.language.phrases[form.link], edition.language, {"size": form.size}
            )
            yield Take(label, relative(file_of(edition, form), folder(edition)), form.id)


def _files(site: Site, made: Sequence[Page], day: date) -> Iterator[tuple[str, str]]:
    """Yield what is finished as text: styles, icon, landscapes, what programs look for."""
    colours = site.tokens["colour"]
    yield from page_styles(site).values()
    yield staff_stylesheet(site.tokens, source("pages/staff.css"))
    yield icon(site.tokens)
    yield from page_scripts(site).values()
    for page in made:
        yield from page.files.items()
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
    yield from sitemaps(made, site.settings.address)
    yield from wellknown(site, day)
    yield from open_data(site, day)


def _artefacts(
    site: Site, made: Sequence[Page], orders: Sequence[Ordered], kitted: Sequence[Kit]
) -> Iterator[Artefact]:
    yield from (page.artefact for page in made)
    for order in orders:
        yield order.artefact
        if order.preview:
            yield replace(order.artefact, path=order.preview, kind="preview", alt="")
    for kit in kitted:
        yield from (each.artefact(kit.campaign) for each in kit.files)
    for invitation in invitations(site):
        title, path = invitation.event.title, invitation.path
        yield Artefact(path, "calendar", invitation.language, title=title, sources=(EVENTS,))
    yield Artefact(BOARD_JSON, "board", site.source.code, title="Oversikt")
    yield Artefact(REVIEWS_ICS, "calendar", site.source.code, title="Datoer")
    if site.occasions:
        sources = (YEAR_WHEEL, *(each.path for each in site.campaigns))
        yield Artefact(YEAR_ICS, "calendar", site.source.code, title="Årshjul", sources=sources)
    yield from offline_artefacts(site)
    yield from open_artefacts(site)
    for edition in site.editions:
        yield Artefact(
            picture_path(edition),
            "illustration",
            audience=edition.audience.id,
            sources=(edition.source.path,),
        )
        if edition.audience.for_citizens:
            yield replace(_of(edition), path=code_picture(edition), kind="code-picture")
        for name in media_of(edition):
            sources = (edition.source.path, f"{MEDIA}/{name}")
            yield replace(_of(edition), path=media_path(name), kind="media", sources=sources)


def _of(edition: Edition) -> Artefact:
    return Artefact(
        "", "", edition.language.code, edition.audience.id, sources=(edition.source.path,)
    )

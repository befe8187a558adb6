"""The pages of kits: all campaigns, one campaign, and one audience of it in one language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Site
from generator.render.addresses import KITS, relative
from generator.render.board.tongues import Tongue
from generator.render.figures import day_in, name_in_bokmal
from generator.render.kits import Kit, Share
from generator.render.kits.brief import Brief, brief_of
from generator.render.kits.changed import Item, changes, items_of
from generator.render.kits.missing import is_held, title_in_bokmal
from generator.render.kits.packing import for_all, share_archive, share_folder, share_name
from generator.render.kits.partner_kits import partners_told
from generator.render.kits.shown import ShareShown, files_shown, shown_of
from generator.render.pages import Page
from generator.render.staff_page import staff_page, unsearched
from generator.render.styles import script
from generator.render.templates import html, source

# What a share consists of: how staff call it, and where its page shows it.
TYPES = {"texts": "Tekster", "pictures": "Bilder", "sheets": "Ark", "files": "Filer"}


@dataclass(frozen=True)
class PartLink:
    """One link in the table of a kit; what only the page of the share shows leads there."""

    name: str
    href: str


@dataclass(frozen=True)
class PartsLine:
    """Things of one type for one audience in one language."""

    share: Share
    href: str
    title: str
    tongue: Tongue
    type: str
    parts: tuple[PartLink, ...]


@dataclass(frozen=True)
class ChangedThing:
    """What is new or changed since a kit was handed out, and whose it is."""

    label: str
    whose: str


def kit_pages(site: Site, kits: Sequence[Kit], seen: Mapping[str, str]) -> Iterator[Page]:
    """Yield all pages of kits; `seen` is what sheets and pictures show, by their paths."""
    briefs = [brief_of(kit) for kit in kits]
    listed = list(zip(kits, briefs, strict=True))
    body = html("staff/kits.html.j2", kits=listed, held=is_held)
    yield staff_page(KITS, "Kampanjer", body)
    for kit, brief in listed:
        shown = {share.key: shown_of(kit, share) for share in kit.shares}
        yield _kit_page(site, kit, brief, shown, seen)
        for share in kit.shares:
            yield _share_page(kit, share, shown[share.key], brief)


def _kit_page(
    site: Site,
    kit: Kit,
    brief: Brief,
    shown: Mapping[str, ShareShown],
    seen: Mapping[str, str],
) -> Page:
    path, text = script("kit", source("staff/kit.js"))
    found = changes(items_of(kit, seen), site.handed.get(kit.campaign.id))
    body = html(
        "staff/kit.html.j2",
        kit=kit,
        brief=brief,
        partners=partners_told(kit),
        held=is_held(kit),
        lines=tuple(_lines(kit, brief, shown)),
        types=TYPES,
        slugs=_slugs(kit),
        common=tuple(files_shown(for_all(kit), kit.folder)),
        changes=found,
        since=day_in(found.since, site.source) if found.since else "",
        things={
            "Nytt": tuple(map(_thing, found.new)),
            "Endret": tuple(map(_thing, found.changed)),
        },
        script=relative(path, kit.folder),
    )
    page = staff_page(kit.folder, kit.campaign.name, body, kit.campaign)
    return replace(page, files={path: text})


def _share_page(kit: Kit, share: Share, shown: ShareShown, brief: Brief) -> Page:
    title = title_in_bokmal(kit.site, share.audience)
    tongue = next(each for each in brief.tongues if each.code == share.language.code)
    folder = share_folder(share)
    body = html(
        "staff/kit-share.html.j2",
        kit=kit,
        share=share,
        shown=shown,
        title=title,
        tongue=tongue,
        archive=f"{share_name(share)}.zip",
        archive_path=share_archive(share),
    )
    # It stands below its campaign in the menu.
    page = staff_page(folder, f"{tongue.name.capitalize()}: {title}", body, kit.campaign)
    return unsearched(replace(page, artefact=replace(page.artefact, audience=share.audience)))


def _slugs(kit: Kit) -> dict[str, str]:
    """Return the audiences of a kit that there is something for: slug and title."""
    return {
        share.edition.audience.slug: title_in_bokmal(kit.site, share.audience)
        for share in kit.shares
    }


def _lines(kit: Kit, brief: Brief, shown: Mapping[str, ShareShown]) -> Iterator[PartsLine]:
    known = {each.code: each for each in brief.tongues}
    for share in kit.shares:
        title = title_in_bokmal(kit.site, share.audience)
        href = f"{share_name(share)}/"
        for type_, parts in _parts(href, shown[share.key]).items():
            if parts:
                yield PartsLine(share, href, title, known[share.language.code], type_, parts)


def _parts(href: str, shown: ShareShown) -> dict[str, tuple[PartLink, ...]]:
    """Return what a share consists of. Texts and pictures lead to the page: words go with them."""
    return {
        "texts": tuple(PartLink(each.name, f"{href}#{each.id}") for each in shown.channels),
        "pictures": tuple(PartLink(each.name, f"{href}#{each.id}") for each in shown.pictures),
        "sheets": tuple(
            PartLink(" · ".join(filter(None, (each.name, each.place))), f"{href}#{each.id}")
            for each in shown.sheets
        ),
        "files": tuple(
            PartLink(
                each.label if each.type in each.label else f"{each.label} ({each.type})",
                f"{href}#{each.id}",
            )
            for kind in shown.files
            for each in kind.files
        ),
    }


def _thing(item: Item) -> ChangedThing:
    if not item.share:
        return ChangedThing(item.label, "hele kampanjen")
    title = title_in_bokmal(item.share.site, item.share.audience)
    return ChangedThing(item.label, f"{name_in_bokmal(item.share.language)}, «{title}»")

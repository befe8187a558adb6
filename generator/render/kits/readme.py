"""What is written for a zip alone: how to use it, all texts to copy, and all alternative texts."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.formats import FORMATS, KIT_FILES
from generator.render.figures import day_in, name_in_bokmal
from generator.render.kits.guides import (
    ALTS,
    FILES,
    FOLDERS,
    FOR_ALL,
    FORMS,
    LISTED,
    TEXTS,
    guide_to,
)
from generator.render.kits.kit import UNITS, Kit
from generator.render.kits.missing import missing_in, title_in_bokmal
from generator.render.kits.share import KitFile, Post, Share
from generator.render.templates import without_isolates

_DRAFT = (
    "Det som er merket «utkast», har ingen fagperson godkjent ennå.",
    "Ikke publiser det før det er godkjent.",
)


def readme_of(kit: Kit, only: Share | None = None) -> str:
    """Return what this is, how to use it, until when, and what is not there yet."""
    parts = (
        _about(kit, only),
        _shares(kit, only),
        _folders(kit, only),
        _lists(kit, only),
        _missing(kit),
    )
    return "\n\n".join("\n".join(lines) for lines in map(tuple, parts) if lines) + "\n"


def texts_of(share: Share) -> str:
    """Return all posts of a share as one text file."""
    lines = [f"{share.title} ({share.language.name}, {told_state(share.state)})", ""]
    for post in share.posts:
        head = f"[{post.channel.name} · {post.name} · {said_count(post)}]"
        lines += [head, post.text, ""]
    for channel in share.channels:
        if channel.paid:
            lines += [f"[{channel.name} · adressen i annonsen]", share.paid_link(channel), ""]
    for material in share.materials:
        if material.alt:
            lines += [f"[{material.format_name} · alt]", material.alt, ""]
    lines += ["[Løftet vårt]", *share.promises, ""]
    for name, what, address in share.spots:
        lines += [f"[{name} · {what}]", address, ""]
    return "\n".join(lines)


def alts_of(shares: Iterable[tuple[str, Share]]) -> str:
    """Return a table for spreadsheets: each picture below its folder, its language and its text.

    Norwegian spreadsheets part at semicolons, and take UTF-8 for granted only after its mark.
    """
    table = io.StringIO()
    rows = csv.writer(table, delimiter=";")
    rows.writerow(("fil", "språk", "alternativ tekst"))
    for folder, share in shares:
        for each in share.materials:
            if each.alt:
                name = folder + PurePosixPath(each.path).name
                rows.writerow((name, share.language.code, without_isolates(each.alt)))
    return "\ufeff" + table.getvalue()


def said_count(post: Post) -> str:
    """Say what a text uses of its room: 96 av 125 tegn."""
    one, more = UNITS[post.count.unit]
    unit = one if post.limit.most == 1 else more
    detail = f" ({post.count.detail})" if post.count.detail else ""
    return f"{post.count.used} av {post.limit.most} {unit}{detail}"


def told_state(state: str) -> str:
    """Say in Norwegian whether somebody approved it."""
    return "godkjent" if state == "reviewed" else "utkast, ikke godkjent"


def kind_name(file: KitFile) -> str:
    """Return what staff call a kind of file; one of the whole campaign has a name of its own."""
    return KIT_FILES.get(file.kind, file.label)


def _about(kit: Kit, only: Share | None) -> Iterator[str]:
    campaign = kit.campaign
    yield campaign.name
    yield "=" * len(campaign.name)
    yield ""
    if only:
        name = name_in_bokmal(only.language)
        yield f"Takk for at du forteller om tilbudet. Her er alt på {name} til"
        yield f"«{title_in_bokmal(kit.site, only.audience)}»."
    else:
        yield "Takk for at du forteller om tilbudet. Her er alt til kampanjen: tekster, bilder, ark"
        yield "og filer på hvert språk. Spør den som er ansvarlig, hvis du savner noe."
    yield ""
    yield f"Mål: {campaign.goal}"
    yield f"Når: {_day(kit, campaign.start)} til {_day(kit, campaign.end)}"
    yield f"Ansvarlig: {campaign.owner}"
    yield "Måles: " + "; ".join(campaign.measures)


def _shares(kit: Kit, only: Share | None) -> Iterator[str]:
    shares = (only,) if only else kit.shares
    if not shares:
        return
    yield "Hva som er med"
    for share in shares:
        place = "" if only else f" Mappe: {share.key}"
        title = title_in_bokmal(kit.site, share.audience)
        name = name_in_bokmal(share.language)
        yield f"- «{title}» på {name} ({told_state(share.state)}).{place}"
    if any(share.state == "draft" for share in shares):
        yield from _DRAFT


def _folders(kit: Kit, only: Share | None) -> Iterator[str]:
    shares = (only,) if only else kit.shares
    there = {FORMS[FORMATS[each.form].kind] for share in shares for each in share.materials}
    files = [file for share in shares for file in kit.files_in(share)]
    if not shares:
        return
    yield "Hvor det ligger" if only else "I hver mappe"
    for name, said in FOLDERS.items():
        if name == TEXTS or name in there or (name == FILES and files):
            yield "\n  ".join((f"- {name}", *said))
    for kind, name in {each.kind: kind_name(each) for each in files}.items():
        yield "\n    ".join((f"  - {name}", *guide_to(kind)))


def _lists(kit: Kit, only: Share | None) -> Iterator[str]:
    yield "Øverst i pakken"
    yield f"- {ALTS}: den alternative teksten til hvert bilde, som regneark."
    yield "  Lim den inn sammen med bildet, for dem som ikke ser det."
    yield f"- {LISTED}: en liste over alle filene, for dataprogrammer."
    common = [each for each in kit.files if each.path == kit.folder + each.name]
    if common and not only:
        yield f"- {FOR_ALL}: det som gjelder hele kampanjen: " + ", ".join(
            each.label for each in common
        )


def _missing(kit: Kit) -> Iterator[str]:
    missing = missing_in(kit)
    if missing:
        yield "Mangler ennå"
        yield from (f"- {each}" for each in missing)


def _day(kit: Kit, day: date) -> str:
    return day_in(day, kit.site.source)

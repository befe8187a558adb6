"""What one partner hands out in a campaign, in one zip."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.formats import FORMATS
from generator.model import Artefact, Partner, Site
from generator.model.places import PARTNERS
from generator.render.addresses import common_file, file_of
from generator.render.figures import day_in, name_in_bokmal
from generator.render.kits.co_branded import co_branded, reached_by, slot_told
from generator.render.kits.guides import FILES, FORMS, README, guide_to
from generator.render.kits.kit import Kit
from generator.render.kits.missing import title_in_bokmal
from generator.render.kits.packing import Enclosed, Pack, enclosed_file
from generator.render.kits.readme import kind_name, told_state
from generator.render.kits.share import Share
from generator.render.sheets import formats_of, has_front_line

# What of a campaign's files is for those who pass the word on.
HANDED_ON = ("talking-points", "intranet-note", "newsletter", "banner", "signature")
_FRONT_LINE = FORMATS["a4-front-line"]
_AGREED = {
    "none": "Ingen avtale er lagt inn.",
    "spoken": "Muntlig.",
    "written": "Skriftlig",
    "internal": "Trengs ikke.",
}


def partner_packs(kit: Kit) -> Iterator[Pack]:
    """Yield a zip for each partner of a campaign, with everything for those whom it reaches."""
    for name in kit.campaign.partners:
        partner = kit.site.partners.get(name)
        shares = shares_of(kit, partner) if partner else ()
        if partner and shares:
            yield Pack(
                Artefact(
                    partner_archive(kit, partner),
                    "partner-kit",
                    audience=",".join(dict.fromkeys(each.audience for each in shares)),
                    campaign=kit.campaign.id,
                    title=f"{kit.campaign.name}: {partner.name}",
                    sources=(kit.campaign.path, PARTNERS),
                ),
                ((README, _readme(kit, partner, shares)),),
                tuple(_enclosed(kit, partner, shares)),
            )


def partner_archive(kit: Kit, partner: Partner) -> str:
    """Return where the zip lies: beside the page of the kit."""
    return f"{kit.folder}partner-{partner.id}.zip"


def partners_told(kit: Kit) -> dict[str, tuple[str, str]]:
    """Return by name where the zip of a partner lies, and why its logo is there or not."""
    named = (kit.site.partners[name] for name in kit.campaign.partners if name in kit.site.partners)
    return {
        each.name: (
            partner_archive(kit, each) if shares_of(kit, each) else "",
            slot_told(kit.site, each),
        )
        for each in named
    }


def shares_of(kit: Kit, partner: Partner) -> tuple[Share, ...]:
    """Return what of a kit is for those whom a partner reaches."""
    reached = reached_by(kit.site, partner)
    return tuple(each for each in kit.shares if each.audience in reached)


def _enclosed(kit: Kit, partner: Partner, shares: tuple[Share, ...]) -> Iterator[Enclosed]:
    with_logo = {
        (each.edition.id, each.form.id): each.path for each in co_branded(kit.site, partner)
    }
    for share in shares:
        files = tuple(each for each in kit.files_in(share) if each.kind in HANDED_ON)
        shown = (path for each in files for path in each.shows)
        names = {
            path: f"{share.key}{FORMS['picture' if path.endswith('.png') else 'sheet']}"
            f"{PurePosixPath(path).name}"
            for path in (*_sheets(share, partner, with_logo), *shown)
        }
        yield from (Enclosed(name, path) for path, name in names.items())
        yield from (enclosed_file(each, share.key + FILES, names) for each in files)
    for path in _front_line(partner, shares):
        language, _, name = path.partition("/")
        yield Enclosed(f"{language}/{FORMS['sheet']}{PurePosixPath(name).name}", path)


def _sheets(share: Share, partner: Partner, with_logo: dict[tuple[str, str], str]) -> Iterator[str]:
    """Yield the sheets and pictures that a partner wants; a campaign's own before the audience's.

    What hangs at one place of the campaign stays there.
    """
    edition, places = share.edition, share.campaign.places
    if edition.withheld:
        return
    own = {each.form: each.path for each in share.materials if each.spot not in places}
    possible = {form.id: form for form in formats_of(edition)}
    for name in partner.kit:
        if name in possible:
            audiences = own.get(name) or file_of(edition, possible[name])
            yield with_logo.get((edition.id, name), audiences)


def _front_line(partner: Partner, shares: tuple[Share, ...]) -> Iterator[str]:
    """Yield the sheet with slips for its people, once in each language."""
    spoken = {share.language.code: share.language for share in shares}
    for language in spoken.values():
        if partner.front_line and has_front_line(language):
            yield common_file(language, _FRONT_LINE, role=partner.front_line)


def _readme(kit: Kit, partner: Partner, shares: tuple[Share, ...]) -> str:
    parts = (
        _about(kit, partner),
        _agreed(kit.site, partner),
        _shares(kit.site, shares),
        _folders(kit, partner, shares),
    )
    return "\n\n".join("\n".join(lines) for lines in map(tuple, parts)) + "\n"


def _about(kit: Kit, partner: Partner) -> Iterator[str]:
    campaign = kit.campaign
    name = f"{campaign.name}: {partner.name}"
    yield name
    yield "=" * len(name)
    yield ""
    yield "Takk for at dere forteller om tilbudet. Her er det dere trenger for å dele det ut."
    first, last = (day_in(day, kit.site.source) for day in (campaign.start, campaign.end))
    yield f"Når: {first} til {last}"
    yield f"Spør: {campaign.owner}"


def _agreed(site: Site, partner: Partner) -> Iterator[str]:
    yield f"Avtale: {_AGREED[partner.agreement]}{_days(site, partner)}"
    yield slot_told(site, partner)


def _days(site: Site, partner: Partner) -> str:
    if partner.agreement != "written":
        return ""
    since = f" fra {day_in(partner.since, site.source)}" if partner.since else ""
    until = f" til {day_in(partner.until, site.source)}" if partner.until else ""
    return f"{since}{until}."


def _shares(site: Site, shares: tuple[Share, ...]) -> Iterator[str]:
    yield "Hva som er med"
    for share in shares:
        title, name = title_in_bokmal(site, share.audience), name_in_bokmal(share.language)
        yield f"- «{title}» på {name} ({told_state(share.state)}). Mappe: {share.key}"
    if any(share.state == "draft" for share in shares):
        yield "Ikke del ut det som er merket «utkast», før det er godkjent."


def _folders(kit: Kit, partner: Partner, shares: tuple[Share, ...]) -> Iterator[str]:
    yield "Hvor det ligger"
    yield f"- {FORMS['sheet']}: ark til å skrive ut i 100 %."
    yield f"- {FORMS['picture']}: bilder til skjerm og nyhetsbrev."
    files = [each for share in shares for each in kit.files_in(share) if each.kind in HANDED_ON]
    if files:
        yield f"- {FILES}: tekster og filer. Slik bruker dere dem:"
    for kind, name in {each.kind: kind_name(each) for each in files}.items():
        yield "\n    ".join((f"  - {name}", *guide_to(kind)))
    if any(_front_line(partner, shares)):
        yield "- ark/ under hvert språk: ett ark til dem som møter folk, med lapper å klippe av."
        yield "  Skriv aldri på lappen hvem den er til."

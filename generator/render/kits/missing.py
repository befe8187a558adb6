"""What a kit waits for, said to those who will hand it out."""

from collections.abc import Iterator

from generator.model import Campaign, Site
from generator.render.figures import filled, name_in_bokmal
from generator.render.kits.kit import Kit

TOGETHER = (
    "Pakken blir ikke delt ut før alle språkene er ferdige (together i kampanjefila). "
    "Derfor er den tom nå."
)


def missing_in(kit: Kit) -> tuple[str, ...]:
    """Return it in whole sentences, language by language; nothing where all of it is there."""
    held = (TOGETHER,) if is_held(kit) else ()
    return (*held, *_texts(kit.site, kit.campaign), *_sheets(kit))


def is_held(kit: Kit) -> bool:
    """Tell whether all of it is kept back because one language is not ready."""
    return bool(kit.waiting) and kit.campaign.together


def title_in_bokmal(site: Site, audience: str) -> str:
    """Return what staff call an audience: the title of its page, never the name of a group."""
    message = next(each.message for each in site.audiences if each.id == audience)
    return filled(message.title, site.source)


def _texts(site: Site, campaign: Campaign) -> Iterator[str]:
    languages = {each.code: name_in_bokmal(each) for each in site.languages}
    absent = {(each.what, each.language): len(each.missing) for each in site.absent}
    pushes = {each.language.code: each for each in site.pushes if each.campaign.id == campaign.id}
    editions = {each.id for each in site.editions}
    for code in campaign.languages:
        name = languages[code].capitalize()
        if code not in pushes:
            count = absent.get((f"campaigns.{campaign.id}", code), 0)
            yield f"{name}: {_counted(count)} i kampanjen er ikke oversatt."
        elif pushes[code].stale:
            count = len(pushes[code].stale)
            yield f"{name}: {_counted(count)} i kampanjen er eldre enn den norske."
        for audience in campaign.audiences:
            if f"{audience}/{code}" not in editions:
                yield f"{name}: «{title_in_bokmal(site, audience)}» er ikke oversatt."


def _sheets(kit: Kit) -> Iterator[str]:
    for share in kit.shares:
        if share.edition.withheld:
            name = name_in_bokmal(share.language).capitalize()
            title = title_in_bokmal(kit.site, share.audience)
            yield f"{name}: ark og bilder til «{title}» holdes tilbake. Den norske er nyere."


def _counted(count: int) -> str:
    if not count:
        return "noe"
    return "1 tekst" if count == 1 else f"{count} tekster"

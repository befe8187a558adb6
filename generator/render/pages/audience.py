"""The page of one audience in one language."""

import json
import re
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from generator.model import Artefact, Audience, Edition, Fact, Language, Site, with_texts
from generator.render.addresses import folder, picture_path
from generator.render.figures import filled
from generator.render.pages.around import (
    Builder,
    Head,
    Signpost,
    editions_by_language,
    sources_of,
)
from generator.render.pages.page import Page, Shown
from generator.render.templates import without_isolates

# What must not stand inside a script element, written so that JSON still reads it.
_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


@dataclass(frozen=True)
class Contact:
    """One way to reach somebody, ready to be clicked, dialled or read aloud.

    `href` is empty where there is nothing to click; `shown` is a telephone number;
    `short` is the address that a printed page shows.
    """

    kind: str
    key: str  # where its texts stand: site.ways.booking
    button: str
    text: str
    href: str = ""
    shown: str = ""
    short: str = ""


def audience_page(builder: Builder, edition: Edition, shown: Shown) -> Page:
    """Build the page that the flyer, the picture and the code all lead to."""
    site, language = builder.site, edition.language
    others = editions_by_language(site, edition.audience.id)
    audience = _filled(edition.audience, language)
    head = Head(
        folder=folder(edition),
        title=audience.message.title,
        description=audience.message.promise,
        others={code: folder(each) for code, each in others.items()},
        fallback=folder(others.get(site.source.code, edition)),
        card=shown.cards.get(edition.id, ""),
    )
    root = "../../"
    return builder.page(
        "audience",
        language,
        head,
        _artefact(edition, audience),
        audience=audience,
        message=audience.message,
        picture=root + picture_path(edition),
        norwegian=_norwegian(edition, others, root),
        contacts=contacts(language, audience.ways, root, site.settings.address),
        waiting=waiting(language, audience.ways),
        promises=[filled(each.short, language) for each in language.settings.promises],
        proof=_proof(edition),
        related=_related(site, edition, root),
        takes=shown.takes.get(edition.id, ()),
        shares=_shares(language, head, site.settings.address),
        state=edition.state,
        stale=frozenset(edition.old),
        facts=_structured(edition, audience, head, site.settings.address),
    )


def contacts(
    language: Language, ways: tuple[str, ...], root: str, address: str
) -> tuple[Contact, ...]:
    """Return the ways that really exist, in their order."""
    place = urlsplit(address)
    site = place.netloc + place.path.rstrip("/")
    found = []
    for name in ways:
        way = language.settings.ways[name]
        said = (filled(way.button, language), filled(way.text, language))
        made = Contact(way.kind, f"site.ways.{name}", *said)
        if way.exists:
            found.append(_reachable(made, name, way.value, root, site))
    return tuple(found)


def waiting(language: Language, ways: tuple[str, ...]) -> bool:
    """Say whether the county still owes the reader a number to ring, or its own way to book.

    Its own way is the first link that an audience lists; other websites come after it.
    """
    listed = [language.settings.ways[name] for name in ways]
    booking = [way for way in listed if way.kind == "link"][:1]
    promised = [way for way in listed if way.kind == "phone"] + booking
    return bool(promised) and not any(way.exists for way in promised)


def _reachable(made: Contact, name: str, value: str, root: str, site: str) -> Contact:
    if made.kind == "phone":
        number = re.sub(r"[^\d+]", "", value)
        return replace(made, href=f"tel:{number}", shown=value)
    if made.kind == "email":
        return replace(made, href=f"mailto:{value}")
    if made.kind == "link":
        # Through our own short path: the address may hold a word that we avoid.
        way = f"go/{name}/"
        return replace(made, href=root + way, short=f"{site}/{way}")
    return made


def _filled(audience: Audience, language: Language) -> Audience:
    return with_texts(audience, lambda block: filled(block.text, language))


def _norwegian(edition: Edition, others: dict[str, Edition], root: str) -> Signpost | None:
    """Let helper and reader point at the same line; Norwegian pages need no such line."""
    source = edition.source.message.title
    if edition.language.tongue in {"nb", "nn"} or "nb" not in others:
        return None
    return Signpost(filled(source, others["nb"].language), root + folder(others["nb"]))


def _proof(edition: Edition) -> tuple[Fact, ...]:
    language = edition.language
    facts = (language.facts[name] for name in edition.audience.proof)
    return tuple(
        with_texts(fact, lambda block: filled(block.text, language))
        for fact in facts
        if fact.statement
    )


def _related(site: Site, edition: Edition, root: str) -> tuple[Signpost, ...]:
    here = {
        each.audience.id: each
        for each in site.editions
        if each.language.code == edition.language.code
    }
    return tuple(
        Signpost(filled(here[name].audience.tile, edition.language), root + folder(here[name]))
        for name in edition.audience.related
        if name in here
    )


def _shares(language: Language, head: Head, address: str) -> tuple[Signpost, ...]:
    link = address.rstrip("/") + "/" + head.folder
    title, text = (
        quote(without_isolates(head.title)),
        quote(f"{without_isolates(head.title)}\n{link}"),
    )
    return (
        Signpost(language.phrases["share_mail"], f"mailto:?subject={title}&body={text}"),
        Signpost(language.phrases["share_sms"], f"sms:?&body={text}"),
    )


def _structured(edition: Edition, audience: Audience, head: Head, address: str) -> str:
    """Describe the service to search engines (schema.org), safe inside a script element."""
    sender = edition.language.settings.sender.name
    described = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": without_isolates(audience.message.title),
        "description": without_isolates(audience.message.promise),
        "url": address.rstrip("/") + "/" + head.folder,
        "inLanguage": edition.language.code,
        "isAccessibleForFree": True,
        "provider": {"@type": "GovernmentOrganization", "name": without_isolates(sender)},
        "areaServed": _area(audience, without_isolates(sender)),
    }
    return json.dumps(described, ensure_ascii=False).translate(_MARKUP)


def _area(audience: Audience, county: str) -> dict[str, str]:
    """Say where people may come from: the whole country (ISO 3166-1) or the county."""
    if audience.nationwide:
        return {"@type": "Country", "name": "NO"}
    return {"@type": "AdministrativeArea", "name": county}


def _artefact(edition: Edition, audience: Audience) -> Artefact:
    return Artefact(
        path=f"{folder(edition)}index.html",
        kind="page",
        language=edition.language.code,
        audience=audience.id,
        state=edition.state,
        stale=edition.old,
        title=audience.message.title,
        alt=audience.picture.alt,
        sources=sources_of(edition),
    )

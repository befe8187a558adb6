"""The ways to reach somebody, in the order that editors gave them: only those that exist."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from generator.model import Language
from generator.render.figures import filled


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
    second: bool = False  # somebody other than the sender: a door of its own


def contacts(
    language: Language, ways: tuple[str, ...], root: str, address: str
) -> tuple[Contact, ...]:
    """Return the ways that really exist, in their order."""
    place = urlsplit(address)
    site = place.netloc + place.path.rstrip("/")
    found = []
    others = _others(language, ways)
    for name in ways:
        way = language.settings.ways[name]
        said = (filled(way.button, language), filled(way.text, language))
        made = Contact(way.kind, f"site.ways.{name}", *said, second=name in others)
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


def elsewhere(language: Language) -> frozenset[str]:
    """Return the websites of somebody else, even where an audience is sent there first."""
    return _others(language, tuple(language.settings.ways))


def _others(language: Language, ways: tuple[str, ...]) -> frozenset[str]:
    """Return the websites of somebody else: none of the sender's, nor its own way to book."""
    own = urlsplit(language.settings.sender.link).hostname
    links = [name for name in ways if language.settings.ways[name].kind == "link"]
    hosts = {name: urlsplit(language.settings.ways[name].value).hostname for name in links}
    return frozenset(name for name in links[1:] if hosts[name] != own)


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

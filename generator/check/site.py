"""What holds for the whole site: addresses, phrases, reviews, and nothing twice."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from generator.model import Site, Way
from generator.model.needed import NEEDED
from generator.model.places import PHRASES, SETTINGS
from generator.problems import Key, Problem

_PHONE = re.compile(r"\+?[\d ]{3,20}")
_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
# The declarations of public bodies lie with Digdir, and nowhere else.
_STATEMENT = re.compile(r"https://(?:www\.)?uustatus\.no(?:/|$)")
_STAFF = ("name", "goal", "owner", "measures", "places")


def addresses_are_whole(site: Site) -> Iterator[Problem]:
    """Codes, links and search engines are given the address as it stands."""
    settings = site.settings
    if not _is_web(settings.address) or not settings.address.endswith("/"):
        yield Problem(
            SETTINGS,
            ("address",),
            f"`{settings.address}` is no address that pages could be put below",
            "write it whole, with https:// in front and / at the end",
        )
    if not _is_web(settings.sender.link):
        yield Problem(
            SETTINGS,
            ("sender", "link"),
            f"`{settings.sender.link}` is no web address",
            "write it whole, with https:// in front",
        )


def ways_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A wrong number or address on a printed sheet cannot be called back."""
    for name, way in site.settings.ways.items():
        if way.value and not _fits(way):
            yield Problem(
                SETTINGS,
                ("ways", name, "value"),
                f"`{way.value}` is no value for a way of kind `{way.kind}`",
                "link: https://...; phone: digits, spaces, +; email: name@place; ask: nothing",
            )


def declared_addresses_fit(site: Site) -> Iterator[Problem]:
    """Who tells of a fault tries once: behind a wrong address nobody hears of it."""
    settings = site.settings
    declared = (
        ("feedback", _is_mail, "no e-mail address", "write it as name@place"),
        ("statement", _is_statement, "no address at uustatus.no", "copy it whole from there"),
        (
            *("security", _is_mail_or_safe, "no e-mail address and no safe web address"),
            "write it as name@place, or whole with https:// in front",
        ),
    )
    for field, fits, what, hint in declared:
        value = getattr(settings, field)
        if value and not fits(value):
            yield Problem(SETTINGS, (field,), f"`{value}` is {what} (`{field}`)", hint)


def phrases_are_complete(site: Site) -> Iterator[Problem]:
    """A page without one of its short texts cannot be made."""
    for name in NEEDED:
        if name not in site.phrases.phrases:
            yield Problem(
                PHRASES, (), f"the phrase `{name}` is missing", "every page or sheet needs it"
            )


def nothing_stands_twice(site: Site) -> Iterator[Problem]:
    """A name that stands twice in a list would make the same file twice."""
    yield from _twice(SETTINGS, "closed_ways", site.settings.closed_ways)
    for audience in site.audiences:
        for field in ("languages", "related", "overlaps", "ways", "promises", "proof", "channels"):
            yield from _twice(audience.path, field, getattr(audience, field))
    for campaign in site.campaigns:
        for field in ("audiences", "languages", "channels", "partners", "proof"):
            yield from _twice(campaign.path, field, getattr(campaign, field))
        both = sorted({*campaign.channels} & {*campaign.places})
        for name in both:
            yield Problem(
                campaign.path,
                ("places", name),
                f"`{name}` is a channel and a place; both would share one short address",
                "give the place another name, such as k01",
            )


def staff_texts_are_plain(site: Site) -> Iterator[Problem]:
    """What staff read is text as well: markup would stand in search results and file lists."""
    for campaign in site.campaigns:
        for field in _STAFF:
            value = getattr(campaign, field)
            for text in (value,) if isinstance(value, str) else value:
                if "<" in text or "{" in text:
                    yield Problem(
                        campaign.path,
                        (field,),
                        f"`{field}` holds a sign that is no text: {text}",
                        "write words only, without < and {",
                    )


def _twice(path: str, field: str, names: Sequence[str]) -> Iterator[Problem]:
    for name, count in Counter(names).items():
        if count > 1:
            key: Key = (field, len(names) - 1 - names[::-1].index(name))
            yield Problem(path, key, f"`{name}` stands {count} times in `{field}`", "keep one")


def _fits(way: Way) -> bool:
    if way.kind == "link":
        return _is_web(way.value)
    if way.kind == "phone":
        return bool(_PHONE.fullmatch(way.value))
    return way.kind == "email" and _is_mail(way.value)


def _is_mail(text: str) -> bool:
    return bool(_EMAIL.fullmatch(text))


def _is_mail_or_safe(text: str) -> bool:
    """RFC 9116, 2.5.3: web addresses in security.txt begin with https."""
    return _is_mail(text) or (_is_web(text) and text.startswith("https://"))


def _is_statement(text: str) -> bool:
    return _is_web(text) and bool(_STATEMENT.match(text))


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"https", "http"} and bool(parts.hostname) and " " not in text

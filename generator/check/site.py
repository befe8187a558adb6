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


def phrases_are_complete(site: Site) -> Iterator[Problem]:
    """A page without one of its short texts cannot be made."""
    for name in NEEDED:
        if name not in site.phrases.phrases:
            yield Problem(
                PHRASES, (), f"the phrase `{name}` is missing", "every page or sheet needs it"
            )


def nothing_stands_twice(site: Site) -> Iterator[Problem]:
    """A name that stands twice in a list would make the same file twice."""
    for audience in site.audiences:
        for field in ("languages", "related", "ways", "proof", "channels"):
            yield from _twice(audience.path, field, getattr(audience, field))
    for campaign in site.campaigns:
        for field in ("audiences", "languages", "channels", "places", "partners", "proof"):
            yield from _twice(campaign.path, field, getattr(campaign, field))
        both = sorted({*campaign.channels} & {*campaign.places})
        for name in both:
            yield Problem(
                campaign.path,
                ("places", campaign.places.index(name)),
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
    return way.kind == "email" and bool(_EMAIL.fullmatch(way.value))


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"https", "http"} and bool(parts.hostname) and " " not in text

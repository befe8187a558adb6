"""The short codes that may be in use today, and what each of them stands for."""

import hashlib
from collections.abc import Iterator

from generator.formats import FORMATS, Format
from generator.model.audience import writes
from generator.model.edition import Site
from generator.model.printed import ALPHABET, LENGTH, Code

PICTURES = "picture"  # all pictures of an edition share one code
# What may have a code of its own among the things made for one audience.
_COULD_HAVE = tuple(
    form
    for form in FORMATS.values()
    if form.of == "edition" and (form.kind == "sheet" or form.coded)
)
# Where an audience's codes are met: on each of its sheets and screens, and on all its pictures.
PLACES = (*(form.id for form in _COULD_HAVE), PICTURES)
# Those who pass the word on have fewer sheets.
PARTNER_PLACES = (*(form.id for form in _COULD_HAVE if form.partners), PICTURES)


def code_for(audience: str, language: str, campaign: str = "", place: str = "") -> Code:
    """Return the code of a place; it reveals nothing to the eye and is the same in every build."""
    seed = f"{campaign}|{audience}|{language}|{place}"
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
    signs = []
    for _ in range(LENGTH):
        number, index = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[index])
    return Code("".join(signs), campaign, audience, language, place)


def codes(site: Site) -> tuple[Code, ...]:
    """Return every code that may be in use: per audience, language and format, per campaign.

    An edition that is not whole any more keeps its codes: they are printed somewhere.
    """
    found = [
        code_for(audience.id, spoken.code, place=place)
        for audience in site.audiences
        for spoken in site.settings.languages
        if writes(audience, spoken, site.settings)
        for place in (PLACES if audience.for_citizens else PARTNER_PLACES)
    ]
    found += [
        code_for("", spoken.code, place=place)
        for spoken in site.settings.languages
        if not spoken.base
        for place in _common_places(site)
    ]
    found += [
        code_for(audience, code, campaign.id, place)
        for campaign in site.campaigns
        for code in campaign.languages
        for audience in campaign.audiences
        for place in campaign.code_places
    ]
    return tuple(sorted({*found}, key=lambda each: (each.code, each.place)))


def ever_valid(site: Site) -> tuple[Code, ...]:
    """Return the codes of today and all that were ever handed out."""
    found = {*codes(site), *site.printed.known}
    return tuple(sorted(found, key=lambda each: (each.code, each.meaning)))


def _common_places(site: Site) -> Iterator[str]:
    """Yield where codes for nobody in particular are met: on sheets of the front line, of life."""
    for form in FORMATS.values():
        if form.of == "language":
            yield form.id
        elif form.of == "front-line" and site.life:
            yield from (place_of(form, role) for role in site.life.front_line)


def place_of(form: Format, role: str) -> str:
    """Return the place of a front-line sheet: whoever hands it out is where it is met."""
    return f"{form.id}/{role}"

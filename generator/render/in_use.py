"""What goes to print today: the codes that something carries, and the texts of all sheets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.formats import FORMATS
from generator.model import Code, Site
from generator.model.codes import PICTURES, codes
from generator.render.orders import common_orders
from generator.render.sheets import formats_of, seal_of


@dataclass(frozen=True)
class InUse:
    """Today's codes, and the seals of today's sheets by what they are about.

    `waiting` are those whose sheets are not made before a translation is up to date again.
    """

    codes: tuple[Code, ...]
    seals: Mapping[str, str]
    waiting: frozenset[str] = frozenset()


def in_use(site: Site) -> InUse:
    """Return what would have to be recorded before something is printed today."""
    seals = {each.id: seal_of(each, site.source) for each in site.editions if not each.withheld}
    seals |= _common_seals(site)
    met = {
        (each.id, place)
        for each in site.editions
        for place in (PICTURES, *(form.id for form in formats_of(each)))
    }
    pushes = {(each.campaign.id, each.language.code) for each in site.pushes}
    possible = codes(site)
    used = (
        each
        for each in possible
        if (each.campaign, each.language) in pushes
        or (not each.campaign and (each.subject, each.place) in met)
        or (not each.audience and each.subject in seals)
    )
    whole = {each.id for each in site.editions}
    could_be = {each.subject for each in possible if not each.audience or each.subject in whole}
    return InUse(tuple(used), dict(sorted(seals.items())), frozenset(could_be - seals.keys()))


def _common_seals(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the seals of the sheets that belong to no audience; the day does not matter."""
    for language in site.languages:
        for form in FORMATS.values():
            for order in common_orders(site, language, form, date.min):
                yield order.sheet.subject, order.sheet.seal

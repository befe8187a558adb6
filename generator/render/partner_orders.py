"""Sheets that are pressed for a partner: those of an audience, with a logo after our name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model import Site
from generator.model.places import MEDIA, PARTNERS
from generator.render.addresses import preview_of
from generator.render.kits import CoBranded, co_branded
from generator.render.orders import Ordered, edition_order
from generator.render.sheets import EditionSheet, Slot, sheet_with


def partner_orders(site: Site, day: date) -> Iterator[Ordered]:
    """Yield the sheets of every partner whose logo may stand on them today."""
    for partner in site.partners.values():
        for each in co_branded(site, partner):
            yield _order(site, each, day)


def _order(site: Site, wanted: CoBranded, day: date) -> Ordered:
    partner = wanted.partner
    order = edition_order(wanted.edition, wanted.form, day, site.source)
    said = wanted.edition.language.phrases["with_partner"]
    if not isinstance(order.sheet, EditionSheet):
        message = f"{order.artefact.path} is no sheet of an audience"
        raise TypeError(message)
    return replace(
        order,
        artefact=replace(
            order.artefact,
            path=wanted.path,
            sources=(*order.artefact.sources, PARTNERS, f"{MEDIA}/{partner.logo}"),
        ),
        sheet=sheet_with(order.sheet, Slot(partner.id, said, partner.logo_alt)),
        preview=preview_of(wanted.path),
        logo=partner.logo,
    )

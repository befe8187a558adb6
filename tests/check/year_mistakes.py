"""For each rule about the year wheel and the log of co-creation a small site that breaks it."""

from dataclasses import replace
from datetime import date

import worlds

from generator.model import Occasion, Site, Trial

TODAY = date(2026, 11, 23)
OUT = {
    "id": "out",
    "name": "Båtene drar ut",
    "day": "03-02",
    "audiences": ("sailors",),
    "source": "Havneboka",
    "checked": date(2026, 10, 1),
}
HARBOUR = {
    "id": "harbour",
    "date": date(2026, 10, 4),
    "audience": "sailors",
    "language": "nb",
    "method": "workshop",
    "people": 6,
    "who": "sjøfolk som var hjemme",
    "insight": "Flere trodde at tilbudet var for offiserer i Havna.",
    "blocks": ("sailors.message.title",),
}
YEAR = "content/year-wheel.yml:1: "
LOG = "content/co-creation.yml:1: "


def year(**changes: object) -> Site:
    """Return a site with one moment in its year."""
    occasion = Occasion.model_validate(OUT | changes)
    return replace(worlds.site(occasions={"out": occasion}), today=TODAY)


def log(**changes: object) -> Site:
    """Return a site with one round in its log."""
    trial = Trial.model_validate(HARBOUR | changes)
    return replace(worlds.site(trials={"harbour": trial}), today=TODAY)


YEAR_MISTAKES = {
    "occasions_have_days": (
        lambda: year(day="02-30"),
        YEAR + "`02-30` is not a day of every year",
    ),
    "occasions_were_looked_up": (
        lambda: year(checked=None),
        YEAR + "nobody has said when the day of `out` was looked up",
    ),
    "occasions_lead_somewhere": (
        lambda: year(audiences=("sailor",)),
        YEAR + "`sailor` is not an audience",
    ),
    "trials_lead_to_texts": (
        lambda: log(blocks=("sailors.message.titel",)),
        LOG + "`sailors.message.titel` is not a text of ours",
    ),
    "trials_are_past": (
        lambda: log(date=date(2026, 11, 24)),
        LOG + "`harbour` is on 2026-11-24, which is still to come",
    ),
    "trials_name_nobody": (
        lambda: log(who="Kari Nordmann"),
        LOG + "`Kari Nordmann` looks like the name of a person",
    ),
}

"""Sheets of an audience in the words of a campaign, or with the logo of a partner."""

from dataclasses import dataclass, replace

from generator.model.printed import MARK
from generator.render.sheets.edition import EditionSheet
from generator.render.sheets.sheet import seal_with


@dataclass(frozen=True)
class CampaignWords:
    """What a campaign says on paper in the place of the audience's own; empty: nothing.

    `id` is what the sheet is about, `source` whom to ask when it does not fit.
    """

    id: str
    source: str
    title: str
    promise: str
    norwegian_title: str
    norwegian_promise: str
    draft: str


def campaign_sheet(made: EditionSheet, said: CampaignWords) -> EditionSheet:
    """Return the sheet of an audience in the words of a campaign.

    Its code leads on at once: only the audience's own sheets have pages for their versions.
    """
    title = said.title or made.title
    promise = said.promise or made.promise
    norwegian = (said.norwegian_title, said.norwegian_promise)
    seal = seal_with(made.seal, title, promise, *norwegian)
    beside = dict(zip(("title", "promise"), norwegian, strict=True)) if made.beside else {}
    return replace(
        made,
        id=f"{said.id}/{made.format}",
        source=said.source,
        title=title,
        promise=promise,
        norwegian_title=(said.norwegian_title or made.norwegian_title)
        if made.norwegian_title
        else "",
        url=made.typed,
        version=f"{made.language} {seal[:MARK]}",
        seal=seal,
        draft=said.draft,
        beside={**made.beside, **{name: text for name, text in beside.items() if text}},
    )


@dataclass(frozen=True)
class Slot:
    """A partner that stands on a sheet beside us: the words before it, what its logo shows."""

    partner: str
    said: str
    alt: str


def sheet_with(made: EditionSheet, slot: Slot) -> EditionSheet:
    """Return the sheet of an audience with the logo of a partner after our name."""
    return replace(
        made,
        id=f"{slot.partner}/{made.id}",
        with_partner=slot.said,
        logo_alt=slot.alt,
    )

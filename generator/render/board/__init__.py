"""How far everything has come: every text in every language, every question, every date.

Nothing here knows what day it is: dates are shown and sorted, and the same sources give
the same board. `outreach status` says what is due.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Site
from generator.model.gap import Gap
from generator.render.board.coverage import (
    Coverage,
    CoverageRow,
    audience_rows,
    campaign_rows,
    page_rows,
)
from generator.render.board.dates import (
    Deadline,
    FactLine,
    RuleLine,
    deadlines,
    fact_lines,
    rule_lines,
)
from generator.render.board.norwegian import NorwegianShare, norwegian_share
from generator.render.board.tongues import Tongue, tongues

__all__ = [
    "BOARD_JSON",
    "REVIEWS_ICS",
    "Board",
    "Coverage",
    "CoverageRow",
    "Deadline",
    "Tongue",
    "board_of",
]

# Where the board lies for other programs, and for calendars.
BOARD_JSON = "staff/board.json"
REVIEWS_ICS = "staff/reviews.ics"


@dataclass(frozen=True)
class Board:
    """Everything that somebody who looks after the site has to know."""

    name: str
    address: str
    languages: tuple[Tongue, ...]
    audiences: tuple[CoverageRow, ...]
    campaigns: tuple[CoverageRow, ...]
    pages: tuple[CoverageRow, ...]
    gaps: tuple[Gap, ...]
    deadlines: tuple[Deadline, ...]
    facts: tuple[FactLine, ...]
    rules: tuple[RuleLine, ...]
    norwegian: NorwegianShare

    @property
    def questions(self) -> tuple[Gap, ...]:
        """What only the service can answer; the rest is work for translators and readers."""
        return tuple(gap for gap in self.gaps if gap.question)


def board_of(site: Site, gaps: Sequence[Gap]) -> Board:
    """Return the board of a site and what is known to be missing from it."""
    return Board(
        name=site.settings.name,
        address=site.settings.address,
        languages=tongues(site),
        audiences=audience_rows(site),
        campaigns=campaign_rows(site),
        pages=page_rows(site),
        gaps=tuple(gaps),
        deadlines=deadlines(site),
        facts=fact_lines(site),
        rules=rule_lines(site),
        norwegian=norwegian_share(site),
    )

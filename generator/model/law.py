"""What a law says to a group today, and what it said or will say on other days."""

from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Copy, Part


class Variant(Part):
    """One wording of a rule and the days on which it holds, both included."""

    start: date
    end: date | None = None  # none: until somebody says otherwise
    text: Annotated[str, Copy("body", 300)]

    def holds(self, day: date) -> bool:
        """Say whether this is the wording of that day."""
        return self.start <= day and (self.end is None or day <= self.end)


class LegalRule(Part):
    """A rule for people on one legal ground; the build picks its wording by date.

    A text names it in braces, as it names a fact.
    """

    id: str
    ground: str  # who is meant: for us, never shown
    source: str
    link: str = ""
    readers: Annotated[tuple[Literal["citizen", "partner"], ...], Field(min_length=1)] = (
        "citizen",
        "partner",
    )
    checked: date  # when somebody compared it with the source
    variants: Annotated[tuple[Variant, ...], Field(min_length=1)]

    def on(self, day: date) -> Variant | None:
        """Return the wording that holds on a day, if there is one."""
        return next((each for each in self.variants if each.holds(day)), None)

    @property
    def turns(self) -> tuple[date, ...]:
        """The last days before something else holds, sorted."""
        ends = {each.end for each in self.variants if each.end}
        return tuple(sorted(ends | {each.start - timedelta(days=1) for each in self.variants}))

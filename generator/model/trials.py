"""Rounds in which readers tried our texts: what we learnt, and what we changed for it."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Part

# A word that we avoid stands in a log only as what somebody said.
QUOTED = re.compile("«[^«»]*»")
Method = Literal["workshop", "five-second", "interview", "reading"]


class Trial(Part):
    """One round with readers of one audience in one language, from insight to change.

    `who` says what kind of people they were, and never who. `blocks` are the key paths of the
    texts that they tried (seniors.message.title).
    """

    id: str
    date: date
    audience: str
    language: str
    method: Method
    people: Annotated[int, Field(ge=1)]
    who: str
    insight: str
    idea: str = ""
    change: str = ""
    blocks: tuple[str, ...] = ()

    def is_of(self, audience: str, language: str) -> bool:
        """Tell whether texts of an audience were tried in a language by its readers."""
        own = any(block.startswith(f"{audience}.") for block in self.blocks)
        return own and (self.audience, self.language) == (audience, language)

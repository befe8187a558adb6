"""What a kit said on the day that it was handed out: one short seal for each thing in it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.text import Part

SEAL = 8  # how many signs of a hash tell two texts of the same thing apart
_SEAL = re.compile(f"[0-9a-f]{{{SEAL}}}")
# The name of a thing in the zip, without what its state adds: nb/bruk-det-du-kan/filer/brev.docx.
_ITEM = re.compile(r"[A-Za-z0-9-]+(/[A-Za-z0-9._-]+)+")


class Handed(Part):
    """One kit as it was handed out; content/kits.yml holds the latest time of each campaign."""

    id: str
    handed: date
    items: Annotated[dict[Annotated[str, "any words"], str], Field(default_factory=dict)]

    @property
    def readable(self) -> Mapping[str, str]:
        """The entries that say something; a rule tells the others."""
        return {name: seal for name, seal in self.items.items() if is_item(name, seal)}


def is_item(name: str, seal: str) -> bool:
    """Tell whether this can be a thing of a kit with its seal."""
    return bool(_ITEM.fullmatch(name) and _SEAL.fullmatch(seal))

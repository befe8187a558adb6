"""How much is written in each form of Norwegian: counted and told, never enforced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Site, blocks
from generator.render.pages.editions import speakers

# What public bodies count: the least used form should have at least this share. The figure
# is an old, well-known rule; that it binds a county's pages is not confirmed.
QUOTA = 25
LAW = "Språklova §§ 13–14 gjelder statsorganer og fylkeskommuner."
CAUTION = (
    "25 % av den minst brukte målformen er den gamle og kjente regelen (praksis i 2014). At den "
    "gjelder tekst på nett fra fylkeskommunen, er ikke bekreftet: spør fylkets språkansvarlige. "
    "Oversett aldri til nynorsk med maskin uten at noen leser korrektur."
)
SOURCES_OF_LAW = (
    "regjeringen.no: Bruk av norsk i offentlege organ",
    "Språkrådet: Bruk av nynorsk og bokmål i det offentlege",
    "poesifestivalen.no: Språkfakta 2015, kapittel 11",
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_FORMS = ("nb", "nn")


@dataclass(frozen=True)
class NorwegianShare:
    """Words of finished pages in both forms."""

    bokmal: int
    nynorsk: int
    quota: int = QUOTA
    law: str = LAW
    caution: str = CAUTION
    sources: tuple[str, ...] = SOURCES_OF_LAW

    @property
    def percent(self) -> int:
        """How much of all Norwegian is in the form that is used least, rounded down."""
        total = self.bokmal + self.nynorsk
        return 100 * min(self.bokmal, self.nynorsk) // total if total else 0


def norwegian_share(site: Site) -> NorwegianShare:
    """Count the words of whole editions and hand-written pages; variants count with their form."""
    counts = dict.fromkeys(_FORMS, 0)
    for code, text in _texts(site):
        form = code.partition("-")[0]
        if form in counts:
            counts[form] += len(_WORD.findall(text))
    return NorwegianShare(counts["nb"], counts["nn"])


def _texts(site: Site) -> Iterator[tuple[str, str]]:
    for edition in site.editions:
        for block in blocks(edition.audience):
            yield edition.language.code, block.text
    for language in speakers(site):
        for page in language.pages.values():
            for block in blocks(page):
                yield language.code, block.text

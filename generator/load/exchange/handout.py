"""What translators are handed: today's texts in one language, with what is done already."""

from collections.abc import Sequence

from generator.formats import ExchangeForm
from generator.load.catalogues import SameMeaning, Wanted, catalogue_path, updated
from generator.load.exchange.alike import to_the_letter
from generator.load.po import po_text, read_units
from generator.load.xliff import xliff_text


def exported(
    catalogue: str | None,
    wanted: Sequence[Wanted],
    source_language: str,
    language: str,
    form: ExchangeForm,
    same: SameMeaning = to_the_letter,
) -> str:
    """Return every text in use, in the order that readers meet them; nothing obsolete."""
    today = updated(catalogue, wanted, language, same)
    units = [each for each in read_units(today, catalogue_path(language)) if not each.obsolete]
    if form == "po":
        return po_text(units)
    return xliff_text(units, source_language, language, "1.2" if form == "xliff-1.2" else "2.1")

"""Which formats a text is made in."""

from collections.abc import Iterator

from generator.formats import FORMATS, Format
from generator.model import Edition
from generator.render.sheets.sheet import is_foreign


def formats_of(edition: Edition) -> Iterator[Format]:
    """Yield the formats that an edition is made in: bokmål needs no bokmål beside it.

    Those who pass the word on get a few; what they hand out is made for others.
    """
    for form in FORMATS.values():
        wanted = form.partners or edition.audience.for_citizens
        alone = form.beside and not is_foreign(edition.language)
        if form.of == "edition" and wanted and not alone:
            yield form

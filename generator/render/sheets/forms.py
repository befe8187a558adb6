"""Which formats a text is made in."""

from collections.abc import Iterator

from generator.formats import FORMATS, Format
from generator.model import Edition
from generator.render.sheets.sheet import is_foreign


def formats_of(edition: Edition) -> Iterator[Format]:
    """Yield the formats that an edition is made in: bokmål needs no bokmål beside it."""
    for form in FORMATS.values():
        if form.of == "edition" and not (form.beside and not is_foreign(edition.language)):
            yield form

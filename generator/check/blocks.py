"""Every text in the sources with the file it stands in, bokmål and translations alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Audience, Copy, Fact, Part, Site
from generator.model.places import parts_of, places
from generator.problems import Key

PARTNERS = "partner"


@dataclass(frozen=True)
class Written:
    """One text: where it stands, in which language, and the key path that translators see.

    `place` leads to it inside its file; a translation is found by its line instead.
    """

    path: str
    place: int | Key
    text: str
    copy: Copy
    language: str
    context: str
    readers: str = "citizen"


def bokmal(site: Site) -> Iterator[Written]:
    """Yield every text that an editor wrote."""
    for part in parts_of(site):
        for each in places(part):
            yield Written(
                each.path,
                each.key,
                each.text,
                each.copy,
                site.source.code,
                each.context,
                _readers(part),
            )


def written(site: Site) -> Iterator[Written]:
    """Yield every text in every language; a translation keeps the zone of its source."""
    sources = tuple(bokmal(site))
    yield from sources
    known = {each.context: each for each in sources}
    for catalogue in site.catalogues.values():
        for context, entry in catalogue.entries.items():
            if (source := known.get(context)) and entry.text:
                yield Written(
                    catalogue.path,
                    entry.line,
                    entry.text,
                    source.copy,
                    catalogue.language,
                    context,
                    source.readers,
                )


def _readers(part: Part) -> str:
    """Say whom a text is for: a fact that no citizen may see is for partners."""
    if isinstance(part, Audience):
        return part.kind
    if isinstance(part, Fact) and "citizen" not in part.readers:
        return PARTNERS
    return "citizen"

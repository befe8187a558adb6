"""What we say and where we are, for others to embed: JSON under open/, free to use.

Groups are called by the slug of their page: no name of a group leaves the house.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import Artefact, Edition, Question, Site
from generator.model.places import SETTINGS
from generator.model.text import with_texts
from generator.render.addresses import folder
from generator.render.figures import filled
from generator.render.pages.editions import sources_of, speakers
from generator.render.templates import without_isolates

Record = dict[str, object]

INDEX = "open/index.json"
LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class OpenFile:
    """One file of open data: what it holds, and what it was made from."""

    name: str
    records: tuple[Record, ...]
    sources: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it lies in the site."""
        return f"open/{self.name}.json"


def open_files(site: Site) -> tuple[OpenFile, ...]:
    """Return everything that others may use."""
    editions = [each for language in site.languages for each in site.citizens(language)]
    written = tuple(dict.fromkeys(path for each in editions for path in sources_of(each)))
    return (
        OpenFile("audiences", tuple(_audiences(site, editions)), written),
        OpenFile("offices", tuple(_offices(site)), (SETTINGS,)),
        OpenFile("messages", tuple(_message(site, each) for each in editions), written),
    )


def open_data(site: Site, day: date) -> Iterator[tuple[str, str]]:
    """Yield the files with their paths, and the index that says what they are and how old."""
    files = open_files(site)
    settings = site.settings
    told: Record = {
        "name": settings.name,
        "description": filled(settings.tagline, site.source),
        "publisher": settings.sender.name,
        "licence": LICENCE,
        "licence_address": LICENCE_ADDRESS,
        "date": day.isoformat(),
        "languages": {each.code: each.name for each in site.languages},
        "files": [
            {
                "name": each.name,
                "address": _address(site, each.path),
                "records": len(each.records),
                "fields": list(dict.fromkeys(name for record in each.records for name in record)),
            }
            for each in files
        ],
    }
    yield INDEX, _written(told)
    for each in files:
        head = {"licence": LICENCE, "publisher": settings.sender.name, "date": day.isoformat()}
        yield each.path, _written(head | {each.name: each.records})


def open_artefacts(site: Site) -> Iterator[Artefact]:
    """Yield the entries of the files."""
    for each in open_files(site):
        yield Artefact(each.path, "open-data", title=each.name, sources=each.sources)
    yield Artefact(INDEX, "open-data", title="index", sources=(SETTINGS,))


def _audiences(site: Site, editions: Iterable[Edition]) -> Iterator[Record]:
    slugs = {each.audience.id: each.audience.slug for each in editions}
    for audience, slug in slugs.items():
        own = [each for each in editions if each.audience.id == audience]
        source = own[0].source
        yield {
            "id": slug,
            "situation": site.settings.situations[source.situation].slug,
            "whole_country": source.nationwide,
            "titles": _by_language((each, each.audience.message.title) for each in own),
            "choices": _by_language((each, each.audience.tile) for each in own),
            "pages": {each.language.code: _address(site, folder(each)) for each in own},
            "related": [slugs[name] for name in source.related if name in slugs],
        }


def _message(site: Site, edition: Edition) -> Record:
    language = edition.language
    message = with_texts(edition.audience.message, lambda block: filled(block.text, language))
    return {
        "id": edition.audience.slug,
        "language": language.code,
        "direction": language.direction,
        "state": edition.state,
        "older_than_source": bool(edition.old),
        "page": _address(site, folder(edition)),
        "title": message.title,
        "promise": message.promise,
        "recognitions": message.recognitions,
        "offers": message.offers,
        "steps": message.steps,
        "questions": [_question(each) for each in message.questions],
        "action": message.action,
    }


def _question(each: Question) -> Record:
    return {"question": each.question, "answer": each.answer}


def _offices(site: Site) -> Iterator[Record]:
    for index, office in enumerate(site.settings.offices):
        yield {
            "name": office.name,
            "areas": {
                each.code: filled(each.settings.offices[index].area, each)
                for each in speakers(site)
            },
            "municipalities": [each.name for each in site.settings.served_by(office.name)],
            **{name: said for name in ("address", "hours") if (said := getattr(office, name))},
        }


def _by_language(texts: Iterable[tuple[Edition, str]]) -> dict[str, str]:
    return {each.language.code: filled(text, each.language) for each, text in texts}


def _address(site: Site, path: str) -> str:
    return site.settings.address.rstrip("/") + "/" + path


def _written(content: Record) -> str:
    return without_isolates(json.dumps(content, ensure_ascii=False, indent=1)) + "\n"

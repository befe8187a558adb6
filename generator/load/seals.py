"""The seal of an approval: it ends with another meaning or figure in what was approved."""

import hashlib
from collections.abc import Iterable

from generator.load.meaning import Meaning
from generator.model import Fact, Part, Settings
from generator.model.places import Place, places

PROMISES = "site.promises."


def fingerprint(parts: Iterable[Part], language: str, meaning: Meaning) -> str:
    """Return the seal of these parts in one language; a minor edit does not break it.

    Phrases, ways and settings are common to all editions and have no part in it.
    """
    seal = hashlib.sha256()
    for part in parts:
        for place in places(part):
            seal.update(_told(place, language, meaning))
        if isinstance(part, Fact):
            seal.update(f"{part.id}\n{part.value}\n{part.upper}\n\n".encode())
    return seal.hexdigest()[:16]


def promise_seal(settings: Settings) -> str:
    """Return the seal of the promise in one language; here no edit is minor."""
    seal = hashlib.sha256()
    for place in promises(settings):
        seal.update(f"{place.context}\n{place.text}\n\n".encode())
    return seal.hexdigest()[:16]


def promises(settings: Settings) -> tuple[Place, ...]:
    """Return every text of the promise."""
    return tuple(each for each in places(settings) if each.context.startswith(PROMISES))


def _told(place: Place, language: str, meaning: Meaning) -> bytes:
    text = meaning.of(language, place.context, place.text)
    return f"{place.context}\n{text}\n\n".encode()

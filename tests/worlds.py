"""The smallest worlds in which a rule can be true: built in Python, no files."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.model import (
    Audience,
    Campaign,
    Catalogue,
    Channel,
    Entry,
    Fact,
    HandPage,
    Language,
    Level,
    LifeCourse,
    Phrase,
    Phrases,
    Printed,
    Settings,
    Site,
    Zone,
)
from generator.model.needed import NEEDED

AUDIENCE: dict[str, Any] = {
    "id": "sailors",
    "kind": "citizen",
    "slug": "i-havn",
    "situation": "ashore",
    "tile": "Jeg har vært lenge på sjøen",
    "ways": ("harbour",),
    "owner": "Havnekontoret",
    "next_review": date(2027, 5, 1),
    "message": {
        "title": "Hva vil du gjøre i land?",
        "promise": "Snakk med en veileder. Det er gratis.",
        "recognitions": ("Jeg savner land.", "Jeg kan mye.", "Jeg vil lære mer."),
        "offers": ("Å finne ut hva du kan", "Å finne kurs", "Å velge"),
        "steps": ("Du tar kontakt.", "Du snakker med en veileder."),
        "questions": (
            {"question": "Hva koster det?", "answer": "Det er gratis."},
            {"question": "Må jeg ha henvisning?", "answer": "Nei."},
            {"question": "Hvem bestemmer?", "answer": "Det gjør du."},
        ),
        "action": "Ta kontakt",
    },
    "flyer": {"points": ("Å velge", "Å lære", "Å finne ut"), "steps": ("Skann", "Snakk")},
    "picture": {"mood": "day", "alt": "Tegning av en sti ved en fjord."},
}
SETTINGS: dict[str, Any] = {
    "name": "Snakk om jobb",
    "tagline": "Gratis samtaler.",
    "address": "https://vei.example/",
    "sender": {"name": "Fylket", "legal": "Fylket", "link": "https://fylket.example/"},
    "owner": "Havnekontoret",
    "ways": {"harbour": {"kind": "ask", "button": "Spør i havna", "text": "Spør noen der."}},
    "offices": ({"name": "Havna", "area": "Fjorden"},),
    "situations": {"ashore": {"slug": "land", "tile": "Jeg er i land"}},
    "languages": ({"code": "nb", "name": "Norsk bokmål"}, {"code": "en", "name": "English"}),
    "promises": ({"id": "free", "short": "Gratis", "text": "Det er gratis."},),
}
FACT: dict[str, Any] = {
    "id": "content",
    "value": "90",
    "unit": "percent",
    "statement": "Mer enn {content} er fornøyde.",
    "cite": "fylkets undersøkelse",
    "source": "Strategien",
    "year": "2022",
    "population": "de som svarte",
    "readers": ("citizen",),
    "expires": date(2028, 1, 1),
}
CHANNEL: dict[str, Any] = {
    "id": "wall",
    "name": "Veggen",
    "fields": {"text": {"most": 40, "source": "oss selv", "read": date(2026, 1, 1)}},
    "formats": ("a5-flyer",),
}
CAMPAIGN: dict[str, Any] = {
    "id": "summer",
    "name": "Sommer",
    "goal": "Flere kommer",
    "audiences": ("sailors",),
    "languages": ("nb",),
    "start": date(2027, 1, 1),
    "end": date(2027, 2, 1),
    "owner": "Havnekontoret",
    "channels": ("wall",),
    "measures": ("Besøk",),
    "texts": {"sailors": {"wall": {"text": "Kom i land: {link}"}}},
}
LIFE: dict[str, Any] = {
    "source": "Strategien, tabell 1.",
    "stages": {
        "young": {
            "name": "Ung",
            "now": "Du er ung.",
            "transition": ("Du drar til sjøs.",),
            "skills": ("Å svømme", "Å ro"),
            "risks": (
                {"term": "Sjøsyke", "sentence": "Det gynger for mye."},
                {"term": "Helseplager, inkl. psykiske", "sentence": "Jeg sover dårlig."},
            ),
            "front_line": ("mate",),
            "access": ("harbour",),
        },
        "grown": {
            "name": "Voksen",
            "now": "Du er voksen.",
            "transition": ("Du går i land.",),
            "skills": ("Å styre",),
            "front_line": ("mate", "family"),
            "access": ("harbour", "guild"),
        },
        "old": {
            "name": "Gammel",
            "now": "Du er gammel.",
            "transition": ("Du ser på sjøen.",),
            "risks": ({"term": "Gikt", "sentence": "Det verker i hendene."},),
            "front_line": ("family",),
            "access": ("guild",),
        },
    },
    "front_line": {
        "mate": {"name": "Styrmannen", "say": "Snakk med noen i havna."},
        "family": {"name": "Familie", "say": "Skal jeg bli med?"},
    },
    "access": {
        "harbour": {"text": "Havnekontoret", "way": "harbour"},
        "guild": {"text": "Lauget"},
    },
    "circumstances": {
        "foreign": {
            "name": "Når du kommer fra en annen havn",
            "risks": ({"term": "Fremmedfrykt", "sentence": "Noen ser rart på meg."},),
            "needs": {"trust": "Tillit"},
            "front_line": ("family",),
        }
    },
}
PROJECT = Path(__file__).parents[1]
# What holds for every site: the real zones and reading levels.
ZONES = {
    name: Zone(id=name, **given)
    for name, given in yaml.safe_load((PROJECT / "content/zones.yml").read_text("utf-8")).items()
}
LEVELS = {
    name: Level(id=name, **given)
    for name, given in yaml.safe_load((PROJECT / "content/reading.yml").read_text("utf-8")).items()
}
TOKENS = {
    "colour": {"night": "#0B1F3A", "snow": "#F7FAFC"},
    "pairs": {"night on snow": "7"},
}


def audience(**changes: object) -> Audience:
    return Audience.model_validate(AUDIENCE | changes)


def message(**changes: object) -> dict[str, object]:
    return AUDIENCE["message"] | changes


def settings(**changes: object) -> Settings:
    return Settings.model_validate(SETTINGS | changes)


def fact(**changes: object) -> Fact:
    return Fact.model_validate(FACT | changes)


def channel(**changes: object) -> Channel:
    return Channel.model_validate(CHANNEL | changes)


def campaign(**changes: object) -> Campaign:
    return Campaign.model_validate(CAMPAIGN | changes)


def life(**changes: object) -> LifeCourse:
    return LifeCourse.model_validate(LIFE | changes)


def stage(name: str, **changes: object) -> dict[str, object]:
    """Return all stages, one of them changed."""
    return LIFE["stages"] | {name: LIFE["stages"][name] | changes}


def language(code: str = "nb", **changes: object) -> Language:
    known = {
        "nb": ("Norsk bokmål", "ltr", "Latn"),
        "en": ("English", "ltr", "Latn"),
        "ar": ("العربية", "rtl", "Arab"),
    }
    name, direction, script = known[code]
    spoken = Language(
        code=code,
        name=name,
        direction=direction,
        script=script,
        settings=settings(),
        phrases={"home": "Forsiden"},
        pages={},
        facts={"content": fact()},
    )
    return replace(spoken, **changes)


def site(**changes: object) -> Site:
    """Return a site with one audience and nothing wrong with it."""
    whole = Site(
        settings=settings(),
        audiences=(audience(),),
        facts={"content": fact()},
        phrases=Phrases(phrases={name: Phrase(text="Ord") for name in NEEDED}),
        pages=(HandPage(id="om", blocks=("# Om", "Om oss.")),),
        channels={"wall": channel()},
        partners={},
        campaigns=(campaign(),),
        wordings=(),
        catalogues={},
        reviews=(),
        tokens=TOKENS,
        zones=ZONES,
        levels=LEVELS,
        rules={},
        promise_reviews=(),
        minor_edits=(),
        life=None,
        notices={},
        events={},
        stories={},
        media=frozenset(),
        printed=Printed(),
        handed={},
        occasions={},
        trials={},
        languages=(language(),),
        editions=(),
        pushes=(),
        absent=(),
        lines={},
    )
    return replace(whole, **changes)


def catalogue(code: str = "en", **entries: tuple[str, str]) -> Catalogue:
    """Return translations: key path with __ for dots → (source, text), lines counted from 10."""
    return Catalogue(
        code,
        {
            context.replace("__", "."): Entry(source, text, fuzzy=False, line=10 + number)
            for number, (context, (source, text)) in enumerate(entries.items())
        },
    )

"""Hand a language's texts out of a project's folder, and take them in again."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.formats import ExchangeForm
from generator.load.catalogues import SameMeaning, Wanted, catalogue_path
from generator.load.exchange.delivery import delivered
from generator.load.exchange.handout import exported
from generator.load.exchange.taking import Taken, taken
from generator.load.folder import read_text
from generator.load.meaning import Meaning
from generator.load.sources import read_sources
from generator.load.translations import wanted
from generator.model.places import SETTINGS
from generator.problems import Problem, ProblemsFound


def hand_out(root: Path, language: str, form: ExchangeForm) -> str:
    """Return a file for translators: every text in use, with what is done already."""
    desk = _Desk.at(root, language)
    return exported(desk.catalogue, desk.wanted, desk.own, language, form, desk.same)


def take_in(root: Path, language: str, content: bytes, path: str) -> Taken:
    """Put a translator's file into our catalogue; what was left out is told, ours is kept."""
    desk = _Desk.at(root, language)
    result = taken(
        desk.catalogue, delivered(content, path, language), desk.wanted, language, desk.same
    )
    place = root / catalogue_path(language)
    if result.text != desk.catalogue:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(result.text.encode())
    return result


@dataclass(frozen=True)
class _Desk:
    """What both directions need to know of a project."""

    own: str
    catalogue: str | None
    wanted: Sequence[Wanted]
    same: SameMeaning

    @classmethod
    def at(cls, root: Path, language: str) -> "_Desk":
        sources = read_sources(root, translated=False)
        codes = [each.code for each in sources.settings.languages]
        if language not in codes[1:]:
            text = f"`{language}` is no language that we translate into"
            hint = f"choose from {', '.join(codes[1:])}"
            raise ProblemsFound([Problem(SETTINGS, 1, text, hint)])
        path = catalogue_path(language)
        catalogue = read_text(root, path) if os.path.lexists(root / path) else None
        same = partial(Meaning(sources.minor_edits).same, codes[0])
        return cls(codes[0], catalogue, wanted(sources, language), same)

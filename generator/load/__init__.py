"""Sources become a Site; or everything that is wrong with them is told at once."""

from datetime import date
from pathlib import Path

from generator.load.catalogues import Wanted, updated
from generator.load.editions import made_from
from generator.load.handed import write_handed
from generator.load.minor import minor_edit, record
from generator.load.printed import write_printed
from generator.load.seals import fingerprint, promise_seal
from generator.load.sources import load_wordings, read_sources
from generator.load.translations import promise_seals, update_catalogues, wanted
from generator.model import Site, Sources

__all__ = [
    "Wanted",
    "fingerprint",
    "load",
    "load_wordings",
    "made_whole",
    "minor_edit",
    "promise_seal",
    "promise_seals",
    "record",
    "update_catalogues",
    "updated",
    "wanted",
    "write_handed",
    "write_printed",
]


def load(root: Path, today: date = date.max) -> Site:
    """Read a project's folder; raise ProblemsFound with the problems of all files together.

    `today` decides which wording of a legal rule holds; without it, the one without an end.
    """
    return made_whole(read_sources(root), today)


def made_whole(sources: Sources, today: date = date.max) -> Site:
    """Say the sources in every language."""
    made = made_from(sources, today)
    return Site(
        **vars(sources),
        languages=made.languages,
        editions=made.editions,
        pushes=made.pushes,
        absent=made.absent,
        today=today,
    )

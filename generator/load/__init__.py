"""Sources become a Site; or everything that is wrong with them is told at once."""

from pathlib import Path

from generator.load.catalogues import Wanted, updated
from generator.load.editions import fingerprint, made_from
from generator.load.sources import load_wordings, read_sources
from generator.load.translations import Standing, standings, status_rows, update_catalogues, wanted
from generator.model import Site

__all__ = [
    "Standing",
    "Wanted",
    "fingerprint",
    "load",
    "load_wordings",
    "standings",
    "status_rows",
    "update_catalogues",
    "updated",
    "wanted",
]


def load(root: Path) -> Site:
    """Read a project's folder; raise ProblemsFound with the problems of all files together."""
    sources = read_sources(root)
    made = made_from(sources)
    return Site(
        **vars(sources),
        languages=made.languages,
        editions=made.editions,
        pushes=made.pushes,
        absent=made.absent,
    )

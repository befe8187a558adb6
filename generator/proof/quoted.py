"""What stands on a sheet, short enough to quote in a problem."""

from collections.abc import Callable, Iterator

from generator.proof.leaves import Glyph, Leaf
from generator.proof.recovered import plain

_LONGEST = 60


def quoted(text: str) -> str:
    """Return the beginning of a text on one line."""
    short = plain(text)
    return short if len(short) <= _LONGEST else short[: _LONGEST - 1] + "…"


def wrong_runs(leaf: Leaf, wrong: Callable[[Glyph], bool]) -> Iterator[str]:
    """Yield what is wrong as whole runs."""
    for run in leaf.runs_where(wrong):
        yield quoted("".join(glyph.text for glyph in run))

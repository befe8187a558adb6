"""The two dates a build needs: the day of the material, and today."""

import os
import subprocess
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from generator.model.places import PRINTED

_END = 253402300800  # the year 10000: no calendar of ours goes there


def today() -> date:
    """Return the day on which facts must still hold."""
    return datetime.now(tz=UTC).date()


def day_of_material(root: Path, sources: Iterable[Path]) -> date:
    """Return the day printed on pages and sheets: the same sources give the same day.

    First SOURCE_DATE_EPOCH (reproducible-builds.org), then the newest commit
    that touched the sources, then the newest file.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given and given.isdigit() and int(given) < _END:
        return _day(int(given))
    # To write down what was printed changes nothing that is printed.
    told = (each for each in sources if each != root / PRINTED)
    return _day(_newest_commit(root) or max((int(s.stat().st_mtime) for s in told), default=0))


def _newest_commit(root: Path) -> int | None:
    """Ask git, where there is git and a history."""
    command = ["git", "log", "-1", "--format=%ct", "--", "audiences", "content", f":!{PRINTED}"]
    try:
        answer = subprocess.run(  # noqa: S603 - fixed words
            command, cwd=root, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return int(answer.stdout) if answer.stdout.strip().isdigit() else None


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, tz=UTC).date()

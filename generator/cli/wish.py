"""What the person asked for; what they left open is decided here."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Wish:
    """One build: from which folder, to which folder, for which day, on how many processes.

    `day` is printed on the material, `today` is when facts must hold.
    """

    root: Path
    output: Path
    day: date | None = None
    today: date | None = None
    jobs: int | None = None

    @property
    def record(self) -> Path:
        """Where the last build to this output is remembered."""
        return self.root / "build/cache" / f"last-{self.output.name}.json"

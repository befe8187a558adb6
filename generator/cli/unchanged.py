"""Know within a blink that nothing changed since the last build."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from generator.press.store import digest, digest_of_files
from generator.publish import NAME, is_whole

SOURCES = ("audiences", "content", "overrides")
PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Last:
    """What the last good build was made of, what it left, and until when its facts hold."""

    inputs: str
    manifest: str
    holds_until: str
    said: str


def sources(root: Path) -> tuple[Path, ...]:
    """Return every file that a person wrote for the site."""
    found = [path for name in SOURCES for path in (root / name).rglob("*") if path.is_file()]
    return tuple(sorted([*found, root / "mkdocs.yml"] if (root / "mkdocs.yml").exists() else found))


def inputs_of(root: Path, day: date) -> str:
    """Return one name for all that a build depends on: sources, program, day."""
    program = [path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return digest(
        digest_of_files(sources(root), root), digest_of_files(program, PACKAGE), day.isoformat()
    )


def recall(record: Path, inputs: str, output: Path, today: date) -> Last | None:
    """Return the last build if it would come out the same and still lies there whole."""
    try:
        last = Last(**json.loads(record.read_text()))
        text = (output / NAME).read_text()
    except (OSError, ValueError, TypeError):
        return None
    same = last.inputs == inputs and last.manifest == digest(text)
    holds = today.isoformat() <= last.holds_until
    return last if same and holds and is_whole(output, text) else None


def remember(record: Path, inputs: str, output: Path, expiries: Iterable[date], said: str) -> None:
    """Write down what this build was made of."""
    until = min((day.isoformat() for day in expiries), default=date.max.isoformat())
    last = Last(inputs, digest((output / NAME).read_text()), until, said)
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps(asdict(last), ensure_ascii=False))

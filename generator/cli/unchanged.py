"""Know within a blink that nothing changed since the last build."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

from generator.cli.clock import day_of_material
from generator.cli.clock import today as clock
from generator.cli.wish import Wish
from generator.model import Site
from generator.press.store import digest, digest_of_files
from generator.publish import NAME, is_whole

SOURCES = ("audiences", "content", "overrides")
# Libraries whose next version may write other bytes.
LIBRARIES = (
    *("babel", "brotli", "fonttools", "icalendar", "jinja2", "markdown", "mkdocs"),
    *("mkdocs-material", "nh3", "pikepdf", "python-docx", "python-pptx", "regex", "segno"),
    "typst",
)
PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Last:
    """What the last good build was made of, what it left, and on which days that holds."""

    inputs: str
    manifest: str
    holds_from: str
    holds_until: str
    said: str


@dataclass(frozen=True)
class Outlook:
    """How things are before a build. `said` is empty where there is something to do."""

    day: date
    today: date
    inputs: str
    said: str = ""


def outlook(wish: Wish) -> Outlook:
    """Say whether the last build would come out the same and still lies there whole."""
    today = wish.today or clock()
    day = wish.day or day_of_material(wish.root, sources(wish.root))
    now = Outlook(day, today, _inputs(wish.root, day))
    try:
        last = Last(**json.loads(wish.record.read_text("utf-8")))
        text = (wish.output / NAME).read_text("utf-8")
    except (OSError, ValueError, TypeError):
        return now
    same = last.inputs == now.inputs and last.manifest == digest(text)
    holds = last.holds_from <= today.isoformat() <= last.holds_until
    if same and holds and is_whole(wish.output, text):
        return replace(now, said=f"{last.said}, nothing has changed")
    return now


def turns(site: Site) -> Iterator[date]:
    """Yield the last days before something else holds: a fact expires, an event is over."""
    for audience in site.audiences:
        yield audience.next_review
    for fact in site.facts.values():
        yield fact.expires
    for rule in site.rules.values():
        yield from rule.turns
    for partner in site.partners.values():
        yield from partner.turns
    for notice in site.notices.values():
        yield notice.start - timedelta(days=1)
        yield notice.end
    for event in site.events.values():
        yield event.day
    for story in site.stories.values():
        yield story.consent.given - timedelta(days=1)
        yield story.consent.last
    for versions in site.printed.versions.values():
        yield from (each.withdrawn - timedelta(days=1) for each in versions if each.withdrawn)


def remember(wish: Wish, now: Outlook, last_days: Iterable[date], said: str) -> None:
    """Write down what this build was made of, and between which of these days it holds."""
    days = sorted(last_days)
    start = max((day + timedelta(days=1) for day in days if day < now.today), default=date.min)
    until = min((day for day in days if day >= now.today), default=date.max)
    manifest = digest((wish.output / NAME).read_text("utf-8"))
    last = Last(now.inputs, manifest, start.isoformat(), until.isoformat(), said)
    wish.record.parent.mkdir(parents=True, exist_ok=True)
    wish.record.write_text(json.dumps(asdict(last), ensure_ascii=False), "utf-8")


def sources(root: Path) -> tuple[Path, ...]:
    """Return every file that a person wrote for the site."""
    found = [
        path
        for name in SOURCES
        for path in (root / name).rglob("*")
        if path.is_file() and not path.name.startswith(".")  # editors' own passing files
    ]
    return tuple(sorted([*found, root / "mkdocs.yml"] if (root / "mkdocs.yml").exists() else found))


def _inputs(root: Path, day: date) -> str:
    """Return one name for all that a build depends on: sources, program, libraries, day."""
    program = [path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return digest(
        digest_of_files(sources(root), root),
        digest_of_files(program, PACKAGE),
        *(version(name) for name in LIBRARIES),
        day.isoformat(),
    )

"""Read the web server's own log: what is used, by how many pages' worth, never by whom."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FLOOR = 5  # smaller groups are hidden: somebody could be recognised

HIDDEN = "hidden"  # fewer than the floor, or the neighbour of the only one that is

# Combined log format (Apache, nginx): address, two names, time, request, status, ...
_LINE = re.compile(
    r'^\S+ \S+ \S+ \[[^\]]*\] "(?:GET|HEAD) (?P<path>[^ ?"]*)[^"]*" (?P<status>\d{3}) \S+'
    r'(?: "[^"]*" "(?P<agent>[^"]*)")?'
)
_ROBOT = re.compile(
    r"bot|crawl|spider|slurp|preview|monitor|curl|wget|python|headless", re.IGNORECASE
)


@dataclass(frozen=True)
class Row:
    """How often one artefact was asked for. `count` is None where the group is too small."""

    path: str
    kind: str
    audience: str
    language: str
    campaign: str
    count: int | None


def report(lines: Iterable[str], manifest: Mapping[str, object]) -> tuple[Row, ...]:
    """Count what people asked for, by artefact, largest first.

    `lines` are read one at a time, so a log may be larger than the memory.
    Numbers below the floor are hidden; where exactly one is hidden, so is the
    next, or it could be found by subtracting from a total.
    """
    known = _by_address(manifest)
    counts: Counter[str] = Counter()
    for line in lines:
        match = _LINE.match(line)
        if match and match["status"] in {"200", "304"} and not _robot(match["agent"]):
            address = match["path"].lstrip("/")
            if address in known:
                counts[address] += 1
    rows = [_row(known[address], count) for address, count in counts.items()]
    return _hidden(sorted(rows, key=lambda row: (-(row.count or 0), row.path)))


def _by_address(manifest: Mapping[str, object]) -> dict[str, dict[str, str]]:
    """Return the artefacts that people ask for, by the address in the log."""
    entries = manifest["artefacts"]
    if not isinstance(entries, list):
        raise TypeError("manifest")
    asked = [entry for entry in entries if entry["kind"] not in {"asset", "preview"}]
    return {entry["path"].removesuffix("index.html"): entry for entry in asked}


def _robot(agent: str | None) -> bool:
    return agent is not None and bool(_ROBOT.search(agent))


def _row(entry: Mapping[str, str], count: int) -> Row:
    return Row(
        entry["path"],
        entry["kind"],
        entry["audience"],
        entry["language"],
        entry["campaign"],
        count,
    )


def _hidden(rows: list[Row]) -> tuple[Row, ...]:
    small = [row for row in rows if (row.count or 0) < FLOOR]
    others = [row for row in rows if (row.count or 0) >= FLOOR]
    if len(small) == 1 and others:
        small.insert(0, others.pop())
    hidden = (Row(r.path, r.kind, r.audience, r.language, r.campaign, None) for r in small)
    return (*others, *sorted(hidden, key=lambda row: row.path))

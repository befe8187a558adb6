"""Say how far everything has come, what is due, and what somebody has to answer."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.commands.group import DAY, day_of, outreach
from generator.cli.say import say, say_table

if TYPE_CHECKING:  # heavy, and not for all
    from generator.check.reading import EditionReading
    from generator.render.board import Board, Deadline


@outreach.command()
@click.option("--json", "as_json", is_flag=True, help="The same for programs: docs/board.md.")
@click.option("--today", type=DAY, help="The day from which deadlines are counted.")
@click.pass_obj
def status(root: Path, today: datetime | None, *, as_json: bool) -> int:
    """Say how far every text has come, what is due and what is missing."""
    from generator.check.gaps import lasting  # noqa: PLC0415 - heavy, and not for all
    from generator.check.reading import worst  # noqa: PLC0415 - as above
    from generator.cli.clock import today as clock  # noqa: PLC0415 - as above
    from generator.load import load, promise_seals  # noqa: PLC0415 - as above
    from generator.render.board import board_of  # noqa: PLC0415 - as above
    from generator.render.board.as_json import board_json  # noqa: PLC0415 - as above

    day = day_of(today) or clock()
    site = load(root, day)
    board = board_of(site, lasting(site))
    seals, reading = promise_seals(site), worst(site)
    if as_json:
        told = json.loads(board_json(board)) | {
            "today": day.isoformat(),
            "due": [each.name for each, when in _due(board, day) if when == "due"],
            "soon": [each.name for each, when in _due(board, day) if when == "soon"],
            "promise_fingerprints": seals,
            "reading": {
                each.edition: {"paragraphs": each.paragraphs, "over": each.over} for each in reading
            },
        }
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    _say_coverage(board)
    _say_promise(board, seals)
    _say_due(board, day)
    _say_rest(board)
    _say_reading(reading)
    return 0


def _say_coverage(board: "Board") -> None:
    head = ("audience", "language", "edition", "state", "stale", "missing", "unconfirmed")
    rows = [
        (
            row.id,
            cell.language,
            "whole" if cell.whole else "absent",
            cell.state if cell.whole else "",
            str(len(cell.stale)),
            str(len(cell.missing)),
            str(len(cell.unconfirmed)),
            cell.fingerprint,
            _read([(each.date, each.by) for each in cell.readings if each.current]),
        )
        for row in board.audiences
        for cell in row.cells
    ]
    say_table((*head, "fingerprint", "read"), rows)


def _say_promise(board: "Board", seals: dict[str, str]) -> None:
    say("")
    rows = [
        (
            each.code,
            each.promise,
            seals[each.code],
            _read([(one.date, one.by) for one in each.readings if one.current]),
        )
        for each in board.languages
    ]
    say_table(("language", "promise", "fingerprint", "read"), rows)


def _say_due(board: "Board", day: date) -> None:
    rows = [
        (each.date.isoformat(), when, each.kind, each.id, each.owner, each.source)
        for each, when in _due(board, day)
    ]
    say("")
    if rows:
        say_table(("date", "", "kind", "id", "owner", "file"), rows)
    else:
        say("nothing is due, or will be soon")


def _say_rest(board: "Board") -> None:
    counts = Counter(gap.kind for gap in board.gaps)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    share = board.norwegian
    say("")
    say(f"{len(board.gaps)} to fill in{f': {kinds}' if kinds else ''}")
    say(
        f"{share.bokmal} words in bokmål, {share.nynorsk} in nynorsk: the form used least has "
        f"{share.percent} %"
    )
    say(
        f"the old rule for public bodies is {share.quota} % of each; that it binds these pages "
        "is not confirmed (sources in staff/board/)"
    )


def _say_reading(reading: "Sequence[EditionReading]") -> None:
    """Count what is above its ceiling, and name the edition with most of it."""
    over, found = (sum(getattr(each, name) for each in reading) for name in ("over", "paragraphs"))
    most = max(reading, key=lambda each: each.share, default=None)
    named = f", most in {most.edition}" if most and most.over else ""
    say(f"{over} of {found} paragraphs are hard to read{named} (`outreach reading`)")


def _due(board: "Board", day: date) -> Iterator[tuple["Deadline", str]]:
    """Yield what has passed its day, and what will soon; a figure or rule holds on its last day."""
    from generator.check.facts import WARNING  # noqa: PLC0415 - as above

    for each in board.deadlines:
        if each.date < day or (each.date == day and each.kind == "review"):
            yield each, "due"
        elif each.date <= day + WARNING:
            yield each, "soon"


def _read(readings: Sequence[tuple[date, str]]) -> str:
    """Name the last reading."""
    return " ".join(map(str, max(readings))) if readings else ""

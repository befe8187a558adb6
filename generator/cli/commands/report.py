"""Count what people asked for, from the server's own logs."""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from generator.cli.commands.group import FOLDER, outreach


@outreach.command("report")
@click.argument(
    "logs", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--site", type=FOLDER, help="Default: build/site.")
@click.pass_obj
def report_use(root: Path, logs: tuple[Path, ...], site: Path | None) -> int:
    """Count what people asked for in server logs (plain or .gz); small groups stay hidden."""
    from generator.cli.say import say_table  # noqa: PLC0415 - as above
    from generator.measure import HIDDEN, report  # noqa: PLC0415 - as above
    from generator.publish import NAME  # noqa: PLC0415 - as above

    place = (site or root / "build/site") / NAME
    if not place.is_file():
        raise click.UsageError(f"{place} is missing; build the site first")
    try:
        rows = report(_lines(logs), json.loads(place.read_text("utf-8")))
    except (gzip.BadGzipFile, EOFError) as broken:
        raise click.UsageError(f"a log could not be unpacked: {broken}") from broken
    head = ("count", "kind", "audience", "language", "campaign", "path")
    say_table(
        head,
        [
            (
                HIDDEN if row.count is None else str(row.count),
                row.kind,
                row.audience,
                row.language,
                row.campaign,
                row.path,
            )
            for row in rows
        ],
    )
    return 0


def _lines(logs: Iterable[Path]) -> Iterator[str]:
    """Stream the logs: they may be larger than the memory."""
    for path in logs:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8", errors="replace") as log:
            yield from log

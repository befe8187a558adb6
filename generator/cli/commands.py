"""What a person can type. Exit codes: 0 done, 1 sources have problems, 2 wrong use, 3 our fault."""

import gzip
import json
import traceback
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO

import click

from generator import __version__
from generator.cli.say import WrongUse, say, say_problems
from generator.problems import Problem, ProblemsFound

REPORT = "this is our fault, not yours: please report it with the lines above"
FOLDER = click.Path(path_type=Path, file_okay=False)
DAY = click.DateTime(["%Y-%m-%d"])


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        outcome = outreach.main(arguments, prog_name="outreach", standalone_mode=False)
    except click.exceptions.Abort:
        return 2
    except click.ClickException as wrong:
        wrong.show()
        return 2
    except WrongUse as wrong:
        click.echo(f"Error: {wrong}", err=True)
        return 2
    except ProblemsFound as found:
        say_problems(found.problems)
        return 1
    except Exception:  # noqa: BLE001 - the last line of defence: the person reads what to do
        traceback.print_exc()
        click.echo(REPORT, err=True)
        return 3
    return outcome if isinstance(outcome, int) else 0


@click.group()
@click.version_option(__version__)
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="The folder with audiences/ and content/. Default: here.",
)
@click.pass_context
def outreach(context: click.Context, root: Path) -> None:
    """One YAML file per audience becomes pages, sheets and campaign kits in every language."""
    context.obj = root.resolve()


@outreach.command()
@click.option("--output", type=FOLDER, help="Default: build/site.")
@click.option("--date", "day", type=DAY, help="The day printed on the material.")
@click.option("--today", type=DAY, help="The day on which facts must hold.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes. Default: one per core.")
@click.pass_obj
def build(
    root: Path,
    output: Path | None,
    day: datetime | None,
    today: datetime | None,
    jobs: int | None,
) -> int:
    """Build, proof and publish the site into a folder."""
    from generator.cli.unchanged import outlook  # noqa: PLC0415 - as above
    from generator.cli.wish import Wish  # noqa: PLC0415 - as above

    wish = Wish(
        root=root,
        output=(output or root / "build/site").resolve(),
        day=_date(day),
        today=_date(today),
        jobs=jobs,
    )
    if said := outlook(wish).said:
        say(said)
        return 0
    from generator.cli.build import build_site  # noqa: PLC0415 - half a second that most save

    return build_site(wish)


@outreach.command("check")
@click.option("--today", type=DAY, help="The day on which facts must hold.")
@click.pass_obj
def check_sources(root: Path, today: datetime | None) -> int:
    """Read the sources and say everything that is wrong with them."""
    from generator.cli.build import checked, gaps_of  # noqa: PLC0415 - heavy, and not for all

    site = checked(root, _date(today))
    gaps = gaps_of(site, _date(today))
    say_problems(gaps, "to fill in")
    say(f"{len(site.editions)} editions, nothing wrong, {len(gaps)} to fill in")
    return 0


@outreach.command()
@click.option("--output", type=FOLDER, help="Default: build/site.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.pass_obj
def serve(root: Path, output: Path | None, port: int) -> int:
    """Build, show the site on localhost, and build again whenever a source is saved."""
    from generator.cli.serve import serve_site  # noqa: PLC0415 - heavy, and not for all

    return serve_site(root, (output or root / "build/preview").resolve(), port)


@outreach.command()
@click.option("--lang", default="nb", show_default=True, help="The language of the text.")
@click.option("--zone", default="body", show_default=True, help="Where the text will stand.")
@click.argument("file", type=click.File("rb"), default="-")
@click.pass_obj
def words(root: Path, lang: str, zone: str, file: IO[bytes]) -> int:
    """Check a text (file or standard input) and say what to write instead."""
    from generator.check.pasted import instead_of_each  # noqa: PLC0415 - as above
    from generator.check.words import ZONES, compiled  # noqa: PLC0415 - as above
    from generator.load import load_wordings  # noqa: PLC0415 - as above

    wordings = load_wordings(root)
    known = sorted(each.language for each in wordings)
    if lang not in known:
        raise click.BadParameter(f"choose from {', '.join(known)}", param_hint="--lang")
    if zone not in ZONES:
        raise click.BadParameter(f"choose from {', '.join(sorted(ZONES))}", param_hint="--zone")
    found = instead_of_each(_text(file), zone, compiled(wordings), lang)
    for line in found:
        say(line)
    return 1 if found else 0


@outreach.group()
def translations() -> None:
    """Keep the catalogues in step with the bokmål texts."""


@translations.command()
@click.pass_obj
def update(root: Path) -> int:
    """Add new blocks, mark changed ones, keep everything that still holds."""
    from generator.load import update_catalogues  # noqa: PLC0415 - heavy, and not for all

    for path, changed in update_catalogues(root):
        say(f"{path}: {'updated' if changed else 'unchanged'}")
    return 0


@translations.command()
@click.pass_obj
def status(root: Path) -> int:
    """Say for each audience and language what is whole, stale, missing or reviewed."""
    from generator.cli.say import say_table  # noqa: PLC0415 - as above
    from generator.load import load, status_rows  # noqa: PLC0415 - as above

    rows = status_rows(load(root))
    head = ("audience", "language", "edition", "state", "stale", "missing", "fingerprint")
    say_table(head, rows)
    return 0


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


@outreach.command()
@click.option("--output", type=FOLDER, help="Default: build/site.")
@click.pass_obj
def rollback(root: Path, output: Path | None) -> int:
    """Bring back the site before the last build; once more brings the newer one again."""
    from generator.publish import Busy, locked, roll_back  # noqa: PLC0415 - as above

    place = (output or root / "build/site").resolve()
    try:
        with locked(place):
            done = roll_back(place)
    except Busy as busy:
        raise WrongUse(f"another build is writing to {place}; wait for it") from busy
    if not done:
        raise click.UsageError(f"there is no earlier site beside {place}")
    say("the site before the last build is back")
    return 0


def _date(given: datetime | None) -> date | None:
    return given.date() if given else None


def _text(file: IO[bytes]) -> str:
    content = file.read()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        name = getattr(file, "name", "-")
        raise ProblemsFound(
            [Problem(str(name), line, "this is not UTF-8 text", "save it as UTF-8")]
        ) from wrong


def _lines(logs: Iterable[Path]) -> Iterator[str]:
    """Stream the logs: they may be larger than the memory."""
    for path in logs:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8", errors="replace") as log:
            yield from log

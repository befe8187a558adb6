"""Build the site, check its sources, show it while somebody writes, bring the last one back."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli.commands.group import DAY, FOLDER, day_of, outreach
from generator.cli.say import WrongUse, say, say_problems


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
        day=day_of(day),
        today=day_of(today),
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
    from generator.check.campaigns import near_the_limit  # noqa: PLC0415 - heavy, not for all
    from generator.cli.build import checked, gaps_of  # noqa: PLC0415 - as above

    site = checked(root, day_of(today))
    gaps = gaps_of(site, day_of(today))
    say_problems(gaps, "to fill in")
    if near := near_the_limit(site):
        say("near the limit: these fit, and the next word may not")
        say_problems(near, "near the limit")
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
    say("a story whose consent ended in between is back too: only a new build takes it away")
    return 0

"""Which codes and versions were handed out: write them down, list them, take a version back."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.commands.group import DAY, day_of, outreach
from generator.cli.say import WrongUse, say, say_table
from generator.model.places import PRINTED
from generator.model.printed import MARK

if TYPE_CHECKING:
    from generator.model import Printed, Site, Version
    from generator.render.in_use import InUse


@outreach.group("codes", invoke_without_command=True)
@click.pass_context
def living_codes(context: click.Context) -> int:
    """List the codes and versions in content/printed.yml, and those that are not there yet."""
    if context.invoked_subcommand:
        return 0
    from generator.check import check  # noqa: PLC0415 - heavy, and not for all
    from generator.cli.clock import today  # noqa: PLC0415 - as above
    from generator.load import load  # noqa: PLC0415 - as above
    from generator.problems import ProblemsFound  # noqa: PLC0415 - as above
    from generator.render.in_use import in_use  # noqa: PLC0415 - as above

    site = load(context.obj, today())
    if found := check(site):
        raise ProblemsFound(found)  # a line that cannot be read would be missing in the list
    used = in_use(site)
    codes, versions = list(_code_rows(site, used)), list(_version_rows(site, used))
    for head, rows in (
        (("code", "stands for", "state"), codes),
        (("sheets", "mark", "since", "state"), versions),
    ):
        if rows:
            say_table(head, rows)
            say("")
    say(f"{len(codes)} codes ({_counted(codes)}), {len(versions)} versions ({_counted(versions)})")
    return 0


@living_codes.command("record")
@click.option("--date", "day", type=DAY, help="The day to write down. Default: today.")
@click.option("--today", type=DAY, help="The day on which facts must hold.")
@click.pass_obj
def record_codes(root: Path, day: datetime | None, today: datetime | None) -> int:
    """Write down today's codes and versions, before something is printed."""
    from generator.cli.build import checked  # noqa: PLC0415 - as above
    from generator.cli.clock import today as clock  # noqa: PLC0415 - as above
    from generator.render.in_use import in_use  # noqa: PLC0415 - as above

    now = day_of(today) or clock()
    site = checked(root, now)
    used = in_use(site)
    after = site.printed.recorded(used.codes, used.seals, day_of(day) or now)
    codes = len(after.codes) - len(site.printed.codes)
    versions = sum(not site.printed.current(*each) for each in used.seals.items())
    changed = _written(root, site, after, now)
    added = f"{codes} codes and {versions} versions added"
    say(f"{PRINTED}: {added if changed else 'unchanged'}")
    return 0


@living_codes.command("withdraw")
@click.argument("sheets")
@click.argument("mark")
@click.option("--date", "day", type=DAY, help="From which day on. Default: today.")
@click.pass_obj
def withdraw_version(root: Path, sheets: str, mark: str, day: datetime | None) -> int:
    """Take back the SHEETS (immigrants/ar) with this MARK (1a2b): their code says so."""
    from generator.cli.clock import today  # noqa: PLC0415 - as above
    from generator.load import load  # noqa: PLC0415 - as above

    site = load(root)
    version = _version(site.printed, sheets, mark)
    if version.withdrawn:
        say(f"{sheets} {version.mark} is withdrawn from {version.withdrawn} already")
        return 0
    now = today()
    last = day_of(day) or now
    _written(root, site, site.printed.withdrawn(sheets, version, last), now)
    when = f"from {last} on, builds say" if last > now else "the next build says"
    say(f"{sheets} {version.mark} is withdrawn: {when} so behind its code")
    return 0


def _version(printed: "Printed", sheets: str, mark: str) -> "Version":
    """Return what is to be withdrawn; nobody can know of a sheet that was not recorded."""
    from generator.check.names import unknown  # noqa: PLC0415 - as above

    known = printed.versions
    first = "nothing is recorded yet: run `outreach codes record`"
    for wrong in unknown("", (), sheets, "recorded in content/printed.yml", known, first):
        raise WrongUse(f"{wrong.text}; {wrong.hint}")
    marks = [each.mark for each in known[sheets]]
    for wrong in unknown("", (), mark, f"a recorded mark of {sheets}", marks):
        raise WrongUse(f"{wrong.text}; {wrong.hint}")
    return next(each for each in known[sheets] if each.mark == mark)


def _written(root: Path, site: "Site", after: "Printed", now: date) -> bool:
    """Write the file, unless something in it would contradict itself or the site."""
    from dataclasses import replace  # noqa: PLC0415 - as above

    from generator.check.codes import contradictions, dated_ahead  # noqa: PLC0415 - as above
    from generator.load import write_printed  # noqa: PLC0415 - as above
    from generator.problems import ProblemsFound, located  # noqa: PLC0415 - as above

    wanted = replace(site, printed=after)
    if found := (*contradictions(wanted), *dated_ahead(wanted, now)):
        raise ProblemsFound(located(found, site.lines))
    try:
        return write_printed(root, after)
    except OSError as refused:
        raise WrongUse(f"{PRINTED} cannot be written: {refused.strerror}") from refused


def _code_rows(site: "Site", used: "InUse") -> Iterator[tuple[str, str, str]]:
    """Yield each code with what it stands for, sorted by that."""
    today = {each.code: each.meaning for each in used.codes}
    recorded = site.printed.codes
    waiting = {each.code for each in site.printed.known if each.subject in used.waiting}
    for code, meaning in sorted((today | recorded).items(), key=lambda each: (each[1], each[0])):
        state = "in use" if code in today else "waiting" if code in waiting else "gone"
        yield code, meaning, state if code in recorded else "not recorded"


def _version_rows(site: "Site", used: "InUse") -> Iterator[tuple[str, str, str, str]]:
    """Yield each version with its days, sorted by what it is about."""
    printed = site.printed
    for subject in sorted({*printed.versions, *used.seals}):
        seal = used.seals.get(subject, "")
        current = printed.current(subject, seal) if seal else None
        old = "older" if seal else "waiting" if subject in used.waiting else "gone"
        for each in printed.versions.get(subject, ()):
            state = "current" if each == current else old
            if each.withdrawn:
                state = f"withdrawn {each.withdrawn}"
            yield subject, each.mark, each.first.isoformat(), state
        if seal and not current:
            yield subject, seal[:MARK], "", "not recorded"


def _counted(rows: "list[tuple[str, str, str]] | list[tuple[str, str, str, str]]") -> str:
    """Count rows by their state: 3 in use, 1 gone."""
    states = [row[-1].partition(" 2")[0] for row in rows]
    return ", ".join(f"{states.count(each)} {each}" for each in sorted({*states})) or "none"

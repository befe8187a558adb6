"""Which kits there are: list them with their state, write down what was handed out."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.commands.group import DAY, day_of, outreach
from generator.cli.say import WrongUse, say, say_table
from generator.model.places import HANDED

if TYPE_CHECKING:
    from generator.model import Handed, Site
    from generator.render.kits import Kit


@outreach.group("kits", invoke_without_command=True)
@click.pass_context
def campaign_kits(context: click.Context) -> int:
    """List the kits: for each language its state and the fingerprint that approves it."""
    if context.invoked_subcommand:
        return 0
    from generator.check import check  # noqa: PLC0415 - heavy, and not for all
    from generator.cli.clock import today  # noqa: PLC0415 - as above
    from generator.load import load  # noqa: PLC0415 - as above
    from generator.problems import ProblemsFound  # noqa: PLC0415 - as above
    from generator.render.kits import kits  # noqa: PLC0415 - as above

    now = today()
    site = load(context.obj, now)
    if found := check(site):
        raise ProblemsFound(found)
    made = kits(site, now)
    rows = [row for kit in made for row in _rows(site, kit)]
    if rows:
        say_table(("kit", "language", "state", "fingerprint"), rows)
        say("")
    recorded = sum(kit.campaign.id in site.handed for kit in made)
    say(f"{len(made)} {'kit' if len(made) == 1 else 'kits'}, {recorded} recorded in {HANDED}")
    return 0


@campaign_kits.command("record")
@click.argument("campaign", required=False, default="")
@click.option("--date", "day", type=DAY, help="The day it was handed out. Default: today.")
@click.option("--today", type=DAY, help="The day on which facts must hold.")
@click.pass_obj
def record_kits(root: Path, campaign: str, day: datetime | None, today: datetime | None) -> int:
    """Write down what the kit of a CAMPAIGN holds today; without one, what all kits hold."""
    from generator.cli.build import checked  # noqa: PLC0415 - as above
    from generator.cli.clock import today as clock  # noqa: PLC0415 - as above
    from generator.render.kits import kits  # noqa: PLC0415 - as above

    now = day_of(today) or clock()
    handed = day_of(day) or now
    if handed > now:
        raise WrongUse(f"{handed} is still to come: record a kit when it has been handed out")
    site = checked(root, now)
    wanted = _chosen(kits(site, handed), campaign)
    after = {**site.handed, **_handed(site, wanted, handed)}
    changed = _written(root, after)
    for kit in wanted:
        say(f"{kit.campaign.id}: {_told(kit, after)}")
    say(f"{HANDED}: {'written' if changed else 'unchanged'}")
    return 0


def _chosen(made: "tuple[Kit, ...]", campaign: str) -> "tuple[Kit, ...]":
    """Return the kits to record; one that is kept back cannot have been handed out."""
    from generator.check.names import unknown  # noqa: PLC0415 - as above

    if not campaign:
        return made
    for wrong in unknown("", (), campaign, "a campaign", [kit.campaign.id for kit in made]):
        raise WrongUse(f"{wrong.text}; {wrong.hint}")
    (kit,) = (each for each in made if each.campaign.id == campaign)
    if not kit.shares:
        raise WrongUse(f"the kit {campaign} is empty: it waits for {', '.join(kit.waiting)}")
    return (kit,)


def _handed(site: "Site", wanted: "tuple[Kit, ...]", day: date) -> "dict[str, Handed]":
    from generator.render.campaign_orders import campaign_orders  # noqa: PLC0415 - as above
    from generator.render.kits.changed import handed_out, items_of  # noqa: PLC0415 - as above
    from generator.render.orders import orders_of  # noqa: PLC0415 - as above
    from generator.render.pressed import undated  # noqa: PLC0415 - as above

    seen = undated((*orders_of(site, day), *campaign_orders(wanted)))
    return {
        kit.campaign.id: handed_out(kit, items_of(kit, seen), day) for kit in wanted if kit.shares
    }


def _written(root: Path, after: "Mapping[str, Handed]") -> bool:
    from generator.load import write_handed  # noqa: PLC0415 - as above

    try:
        return write_handed(root, after)
    except OSError as refused:
        raise WrongUse(f"{HANDED} cannot be written: {refused.strerror}") from refused


def _told(kit: "Kit", after: "Mapping[str, Handed]") -> str:
    if not kit.shares:
        return f"not recorded: it waits for {', '.join(kit.waiting)}"
    recorded = after[kit.campaign.id]
    return f"{len(recorded.items)} things, handed out on {recorded.handed}"


def _rows(site: "Site", kit: "Kit") -> Iterator[tuple[str, str, str, str]]:
    """Yield each language that the campaign wants, in the order of its file."""
    id_ = kit.campaign.id
    pushes = {each.language.code: each for each in site.pushes if each.campaign.id == id_}
    for code in kit.campaign.languages:
        push = pushes.get(code)
        states = {each.state for each in kit.shares if each.language.code == code}
        if not push:
            yield id_, code, "not translated", ""
        elif not states:
            yield id_, code, "kept back", push.fingerprint
        else:
            parts = "" if push.state != "reviewed" or states == {"reviewed"} else ", audience draft"
            yield id_, code, push.state + parts, push.fingerprint

"""What a figure is, until when it holds, and everything that would change with it."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.commands.group import DAY, day_of, outreach
from generator.cli.say import WrongUse, say, say_table

if TYPE_CHECKING:
    from generator.model import Fact, Site
    from generator.render.impact import Touched


@outreach.group()
def facts() -> None:
    """Show the figures in content/facts.yml, and what depends on them."""


@facts.command("list")
@click.pass_obj
def list_facts(root: Path) -> int:
    """Say for each fact its value, until when it holds and where it stands."""
    from generator.check.facts import users  # noqa: PLC0415 - heavy, and not for all
    from generator.load import load  # noqa: PLC0415 - as above

    site = load(root)
    rows = [
        (
            fact.id,
            "–".join(fact.ends),
            fact.unit,
            fact.expires.isoformat(),
            ", ".join(users(site, fact.id)) or "nothing yet",
        )
        for fact in sorted(site.facts.values(), key=lambda each: (each.expires, each.id))
    ]
    say_table(("fact", "value", "unit", "expires", "stands in"), rows)
    return 0


@facts.command("impact")
@click.argument("fact_id", metavar="ID")
@click.option("--value", help="The new value. Default: any other value.")
@click.option("--upper", help="The new upper end of a range, or the whole of a ratio.")
@click.option("--date", "day", type=DAY, help="The day printed on the material.")
@click.option("--today", type=DAY, help="The day on which facts must hold.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def foretell(
    root: Path,
    fact_id: str,
    *,
    value: str | None,
    upper: str | None,
    day: datetime | None,
    today: datetime | None,
    as_json: bool,
) -> int:
    """Say which finished files a new value would change, without building anything."""
    from generator.check.gaps import lasting  # noqa: PLC0415 - heavy, and not for all
    from generator.cli.build import checked  # noqa: PLC0415 - as above
    from generator.cli.clock import day_of_material  # noqa: PLC0415 - as above
    from generator.cli.clock import today as clock  # noqa: PLC0415 - as above
    from generator.cli.unchanged import sources  # noqa: PLC0415 - as above
    from generator.load import made_whole  # noqa: PLC0415 - as above
    from generator.render.impact import impact, with_fact  # noqa: PLC0415 - as above
    from generator.render.plan import plan  # noqa: PLC0415 - as above

    now = day_of(today) or clock()
    printed = day_of(day) or day_of_material(root, sources(root))
    site = checked(root, now)
    fact = _wanted(site, fact_id, value, upper)
    changed = made_whole(with_fact(site, fact), now)
    if value or upper:
        _refuse_unbuildable(changed)
    before, after = (plan(each, printed, lasting(each)) for each in (site, changed))
    touched = impact(before, after)
    if as_json:
        say(json.dumps(_described(fact, touched), ensure_ascii=False, indent=1))
    else:
        _tell(fact, touched)
    return 0


def _wanted(site: "Site", fact_id: str, value: str | None, upper: str | None) -> "Fact":
    """Return the fact as it would be."""
    from generator.check.names import unknown  # noqa: PLC0415 - as above
    from generator.render.impact import probe  # noqa: PLC0415 - as above

    for wrong in unknown("", (), fact_id, "a fact in content/facts.yml", site.facts):
        raise WrongUse(f"{wrong.text}; {wrong.hint}")
    fact = site.facts[fact_id]
    if upper and len(fact.ends) == 1:
        raise WrongUse(f"`{fact_id}` is of unit `{fact.unit}`, which has no upper end")
    given = {name: text for name, text in (("value", value), ("upper", upper)) if text}
    return fact.model_copy(update=given) if given else probe(fact)


def _refuse_unbuildable(changed: "Site") -> None:
    """Let the sources be judged as a build would judge them: a longer figure may not fit."""
    from generator.check import check  # noqa: PLC0415 - as above
    from generator.problems import ProblemsFound  # noqa: PLC0415 - as above

    if found := check(changed):
        raise ProblemsFound(found)


def _tell(fact: "Fact", touched: "tuple[Touched, ...]") -> None:
    from generator.render.impact import totals  # noqa: PLC0415 - as above

    rows = [
        (about.kind, about.language, about.audience, each.change, about.path)
        for each in touched
        for about in (each.artefact,)
    ]
    if rows:
        say_table(("kind", "language", "audience", "change", "path"), rows)
    said = ", ".join(_some(number, name) for name, number in totals(touched).items())
    say(f"{fact.id}: {said or 'nothing would change'}")


def _some(number: int, name: str) -> str:
    return f"{number} {name.removesuffix('s') if number == 1 else name}"


def _described(fact: "Fact", touched: "tuple[Touched, ...]") -> dict[str, object]:
    from generator.render.impact import totals  # noqa: PLC0415 - as above

    return {
        "fact": fact.id,
        "value": fact.value,
        "upper": fact.upper,
        "totals": totals(touched),
        "files": [
            {
                "path": each.artefact.path,
                "kind": each.artefact.kind,
                "language": each.artefact.language,
                "audience": each.artefact.audience,
                "campaign": each.artefact.campaign,
                "change": each.change,
            }
            for each in touched
        ],
    }

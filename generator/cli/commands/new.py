"""Start a campaign or an audience: a few questions, one commented file, nothing overwritten."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import click

from generator.cli.commands.group import DAY, outreach
from generator.cli.say import WrongUse, say

if TYPE_CHECKING:
    from generator.model import Site

Kind = Literal["citizen", "partner"]
# A campaign of ten weeks that begins in two; an audience is looked at again in half a year.
_SOON, _LONG, _HALF_A_YEAR = timedelta(days=14), timedelta(days=70), timedelta(days=182)
_MOST_AUDIENCES, _MOST_SPOTS = 3, 20
_SEASONS = {1: "vinter", 2: "vinter", 12: "vinter", 3: "var", 4: "var", 5: "var"} | {
    6: "sommer", 7: "sommer", 8: "sommer", 9: "host", 10: "host", 11: "host",
}  # fmt: skip


@outreach.group("new")
def start_new() -> None:
    """Start a new campaign or audience; what is not said as an option is asked."""


@start_new.command("campaign")
@click.argument("campaign_id", metavar="ID")
@click.option("--name", help="What staff call it.")
@click.option("--goal", help="What will be different when it is over.")
@click.option("--audience", "audiences", multiple=True, help="Whom it is for; up to three.")
@click.option("--language", "languages", multiple=True, help="Default: all of the audiences.")
@click.option("--together/--one-by-one", default=None, help="Hand out all languages or none.")
@click.option("--start", type=DAY)
@click.option("--end", type=DAY)
@click.option("--owner", help="Who answers for it. Default: the owner in content/site.yml.")
@click.option("--channel", "channels", multiple=True, help="Default: those of the audiences.")
@click.option("--partner", "partners", multiple=True)
@click.option("--places", "spots", type=click.IntRange(0, _MOST_SPOTS), help="Codes to count.")
@click.pass_obj
def new_campaign(root: Path, /, campaign_id: str, **given: Any) -> int:  # noqa: ANN401 - options
    """Ask about a campaign and write content/campaigns/ID.yml."""
    from generator.cli.clock import today  # noqa: PLC0415 - heavy, and not for all
    from generator.load import load  # noqa: PLC0415 - as above
    from generator.render.starters import NewCampaign, campaign_starter  # noqa: PLC0415 - as above

    path = _free(root, "content/campaigns", campaign_id)
    site, now = load(root), today()
    name = given["name"] or click.prompt("Name of the campaign")
    goal = given["goal"] or click.prompt("Goal: what will be different when it is over")
    people = [each.id for each in site.audiences]
    audiences = _several("Whom for", given["audiences"], people, most=_MOST_AUDIENCES)
    chosen = [each for each in site.audiences if each.id in audiences]
    spoken = _spoken(site, audiences)
    languages = _several("Languages", given["languages"], spoken, usual=spoken)
    together = given["together"]
    if together is None:
        together = click.confirm("Hand out all languages or none", default=False)
    start = _day("First day", given["start"], now + _SOON)
    end = _day("Last day", given["end"], start + _LONG)
    owner = given["owner"] or click.prompt("Owner", default=site.settings.owner)
    usual = tuple(dict.fromkeys(name for each in chosen for name in each.channels))
    channels = _several("Channels", given["channels"], site.channels, usual=usual)
    partners = _several("Partners", given["partners"], site.partners, usual=(), least=0)
    spots = given["spots"]
    if spots is None:
        asked = click.IntRange(0, _MOST_SPOTS)
        spots = click.prompt("How many places get a sheet of their own", default=0, type=asked)
    said = NewCampaign(
        name=name,
        goal=goal,
        label=_label(site, start),
        audiences=audiences,
        languages=languages,
        together=together,
        start=start,
        end=end,
        owner=owner,
        channels=tuple(site.channels[each] for each in channels),
        partners=partners,
        proof=tuple(dict.fromkeys(name for each in chosen for name in each.proof)),
        spots=spots,
    )
    return _written(root, path, campaign_starter(said))


@start_new.command("audience")
@click.argument("audience_id", metavar="ID")
@click.option("--about", help="Whom it is for, in a sentence for staff.")
@click.option("--kind", type=click.Choice(get_args(Kind)))
@click.option("--slug", help="What stands in the address of the page; it reveals no group.")
@click.option("--situation", help="The choice on the home page that leads here.")
@click.option("--language", "languages", multiple=True, help="Default: every language.")
@click.option("--owner", help="Who answers for the text.")
@click.option("--review", type=DAY, help="When to look at it again. Default: in half a year.")
@click.pass_obj
def new_audience(root: Path, /, audience_id: str, **given: Any) -> int:  # noqa: ANN401 - options
    """Ask about an audience and write audiences/ID.yml."""
    from generator.cli.clock import today  # noqa: PLC0415 - as above
    from generator.load import load  # noqa: PLC0415 - as above
    from generator.render.starters import NewAudience, audience_starter  # noqa: PLC0415 - as above

    path = _free(root, "audiences", audience_id)
    site, now = load(root), today()
    about = given["about"] or click.prompt("Whom it is for, in a sentence for staff")
    kinds = click.Choice(get_args(Kind))
    kind: Kind = given["kind"] or click.prompt("Kind", type=kinds, default="citizen")
    slug = given["slug"] or click.prompt("Address of the page (reveals no group)")
    situation = given["situation"] or ""
    if kind == "citizen":
        (situation,) = _several("Situation", [situation] if situation else [], _choices(site))
    codes = [each.code for each in site.settings.languages if not each.base]
    languages = _several(
        "Languages (none: every one)", given["languages"], codes, usual=(), least=0
    )
    said = NewAudience(
        about=about,
        kind=kind,
        slug=slug,
        situation=situation,
        languages=languages,
        ways=tuple(site.settings.ways),
        owner=given["owner"] or click.prompt("Owner", default=site.settings.owner),
        next_review=_day("Look at it again on", given["review"], now + _HALF_A_YEAR),
    )
    return _written(root, path, audience_starter(said))


def _choices(site: "Site") -> tuple[str, ...]:
    return tuple(site.settings.situations)


def _free(root: Path, folder: str, name: str) -> str:
    """Return the path of the new file, or say why there can be none."""
    from generator.model.places import ID, RESERVED  # noqa: PLC0415 - as above

    path = f"{folder}/{name}.yml"
    if not ID.fullmatch(name) or name in RESERVED:
        raise WrongUse(f"`{name}` cannot be an id; use a-z, 0-9 and single hyphens")
    if (root / path).exists():
        raise WrongUse(f"{path} exists already; choose another id, or edit it")
    return path


def _several(
    question: str,
    given: Sequence[str],
    known: Iterable[str],
    *,
    usual: Sequence[str] | None = None,
    least: int = 1,
    most: int | None = None,
) -> tuple[str, ...]:
    """Return what an option named, or ask for it: names with commas between them."""
    names = tuple(known)
    if not names and not given:
        return ()  # there is nothing to choose from

    def chosen(answer: str) -> tuple[str, ...]:
        return _known(answer.replace(",", " ").split(), names, least, most)

    if given:
        try:
            return _known(given, names, least, most)
        except click.BadParameter as wrong:
            raise WrongUse(f"{question}: {wrong.message}") from wrong
    say(f"  {', '.join(names)}")
    default = ", ".join(usual) if usual is not None else None
    found: tuple[str, ...] = click.prompt(question, default=default, value_proc=chosen)
    return found


def _known(
    names: Sequence[str], known: Sequence[str], least: int, most: int | None
) -> tuple[str, ...]:
    from generator.check.names import unknown  # noqa: PLC0415 - as above

    for name in names:
        for wrong in unknown("", (), name, "known here", known):
            raise click.BadParameter(f"{wrong.text}; {wrong.hint}")
    found = tuple(dict.fromkeys(names))
    if len(found) < least:
        raise click.BadParameter("choose at least one")
    if most is not None and len(found) > most:
        raise click.BadParameter(f"choose at most {most}")
    return found


def _day(question: str, given: datetime | None, usual: date) -> date:
    if given:
        return given.date()
    answer: datetime = click.prompt(question, default=usual.isoformat(), type=DAY)
    return answer.date()


def _spoken(site: "Site", audiences: Sequence[str]) -> tuple[str, ...]:
    """Return the languages that all of these audiences have, without variants."""
    there = {(each.audience.id, each.language.code) for each in site.editions}
    return tuple(
        each.code
        for each in site.settings.languages
        if not each.base and all((name, each.code) in there for name in audiences)
    )


def _label(site: "Site", start: date) -> str:
    """Return a name that tells nothing but the season and a number that nobody has yet."""
    taken = {each.label.rpartition("-k")[2] for each in site.campaigns}
    number = next(each for each in range(1, len(taken) + 2) if f"{each:02}" not in taken)
    return f"{start.year}-{_SEASONS[start.month]}-k{number:02}"


def _written(root: Path, path: str, text: str) -> int:
    """Write a file that was not there a moment ago."""
    target = root / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except FileExistsError as there:
        raise WrongUse(f"{path} exists already; choose another id, or edit it") from there
    except OSError as refused:
        raise WrongUse(f"{path} cannot be written: {refused.strerror}") from refused
    say(f"{path}: written. Fill in what is empty; `outreach check` lists it")
    return 0

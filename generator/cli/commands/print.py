"""Pick sheets, say where and when people meet, get one file for the printer."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.commands.group import DAY, day_of, outreach
from generator.cli.say import WrongUse, say
from generator.formats import VARIANTS
from generator.problems import Lines, Problem, ProblemsFound, located

if TYPE_CHECKING:  # heavy, and not for all
    from generator.cli.pick import Picked
    from generator.cli.printing import Pile
    from generator.model import PickList

# What a list says in its file, an option says in the terminal.
_OPTIONS = {"day": "date"}
_COPIES = click.IntRange(1, 5000)


@outreach.command("print")
@click.argument(
    "file", type=click.Path(path_type=Path, dir_okay=False, exists=True), required=False
)
@click.option("--audience", default="", help="The id of an audience: its file in audiences/.")
@click.option("--languages", default="", help="Codes with commas between them: ar,ti.")
@click.option("--format", default="", help="The sheet: a5-flyer, a5-pair, a4-interpreter ...")
@click.option("--role", default="", help="Whose sheet of the front line: nav, employer ...")
@click.option("--variant", type=click.Choice([*VARIANTS]), help="Another way to print it.")
@click.option("--copies", type=_COPIES, help="How many of each. Default: 1.")
@click.option("--event", default="", help="What happens on the day.")
@click.option("--date", "day", type=DAY, help="The day on which people meet.")
@click.option("--hour", default="", help="When, in your own words: 10-14.")
@click.option("--place", default="", help="Where.")
@click.option("--office", default="", help="The name of one of our offices.")
@click.option("--counsellor", default="", help="Whom to ask for: a first name is enough.")
@click.option("--double-sided/--single-sided", default=None, help="Default: as the sheets are.")
@click.option("--cmyk", is_flag=True, help="Four inks, for a print shop that asks for them.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="The file.")
@click.option("--today", type=DAY, help="The day on which facts must hold.")
@click.pass_obj
def print_sheets(
    root: Path,
    /,
    file: Path | None,
    output: Path | None,
    today: datetime | None,
    *,
    double_sided: bool | None,
    cmyk: bool,
    **options: Any,  # noqa: ANN401 - what one entry of a list holds, and where people meet
) -> int:
    """Print sheets for one day: from options, or everything that a list asks for."""
    from generator.check.words import compiled  # noqa: PLC0415 - heavy, and not for all
    from generator.cli.build import checked  # noqa: PLC0415 - as above
    from generator.cli.clock import day_of_material  # noqa: PLC0415 - as above
    from generator.cli.clock import today as clock  # noqa: PLC0415 - as above
    from generator.cli.pick import not_recorded, picked  # noqa: PLC0415 - as above
    from generator.cli.printing import Pile, ready_sheets  # noqa: PLC0415 - as above
    from generator.cli.unchanged import sources  # noqa: PLC0415 - as above
    from generator.cli.workshop import Workshop  # noqa: PLC0415 - as above
    from generator.press.inks import NoGhostscript  # noqa: PLC0415 - as above

    if output and output.suffix != ".pdf":
        raise WrongUse(f"--output {output}: name a file that ends in .pdf")
    now = day_of(today) or clock()
    wanted, lines = _list(file, options) if file else (_one(options), {})
    if cmyk and any(each.variant != "shop" for each in wanted.sheets):
        raise WrongUse("--cmyk is for print shops: use it with --variant shop, for all sheets")
    site = checked(root, now)
    rules = compiled(site.wordings, site.zones)
    day = day_of_material(root, sources(root))
    path = str(file) if file else ""
    try:
        workshop = Workshop.at(root, root / "build/site", day)
        picks = picked(site, wanted, day, rules, workshop.fonts, path=path)
        sheets = ready_sheets(picks, site.tokens["colour"], workshop, rules, path=path, cmyk=cmyk)
    except ProblemsFound as found:
        raise _in_their_words(found, lines) from None
    except NoGhostscript as missing:
        raise WrongUse(
            f"--cmyk needs Ghostscript ({missing}); install the package `ghostscript`, "
            "or leave --cmyk out: most shops take the file as it is"
        ) from missing
    pile = Pile.of(sheets, double_sided=double_sided)
    target = output or root / "build/print" / _name(file, wanted, picks, now)
    try:
        pile.write(target, site.source.tongue)
    except OSError as refused:
        raise WrongUse(f"{target} cannot be written: {refused.strerror}") from refused
    _say(pile, target)
    for line in (*_notes(pile, wanted, now), *_to_record(not_recorded(site, picks))):
        say(f"note: {line}")
    return 0


def _list(file: Path, options: Mapping[str, object]) -> "tuple[PickList, Lines]":
    from generator.load.picks import read_pick_list  # noqa: PLC0415 - as above

    given = sorted(f"--{_OPTIONS.get(name, name)}" for name, value in options.items() if value)
    if given:
        raise WrongUse(f"{', '.join(given)}: the list says that; write it into {file}")
    wanted, source = read_pick_list(file, str(file))
    return wanted, {source.path: source.lines}


def _one(options: Mapping[str, Any]) -> "PickList":
    """Return a list with one entry; an option says what a line of a list would."""
    from generator.model import Pick, PickList  # noqa: PLC0415 - as above

    missing = [f"--{name}" for name in ("languages", "format") if not options[name]]
    if missing:
        raise WrongUse(f"name {' and '.join(missing)}, or a list to print")
    codes = tuple(each.strip() for each in options["languages"].split(",") if each.strip())
    pick = Pick(
        languages=codes or ("",),
        copies=options["copies"] or 1,
        **{name: options[name] for name in ("audience", "role", "format", "variant")},
    )
    local = {name: options[name] for name in ("event", "hour", "place", "office", "counsellor")}
    return PickList(sheets=(pick,), day=day_of(options["day"]), **local)


def _in_their_words(found: ProblemsFound, lines: Lines) -> Exception:
    """Lead problems to the lines of the list, or to the options that were typed."""
    if lines:
        return ProblemsFound(located(found.problems, lines))
    if all(each.path for each in found.problems):
        return found
    return WrongUse("\n".join(str(each) if each.path else _typed(each) for each in found.problems))


def _typed(problem: Problem) -> str:
    """Name the option instead of the line."""
    key = problem.place if isinstance(problem.place, tuple) else ()
    names = [each for each in key if isinstance(each, str) and each != "sheets"]
    option = names[0] if names else "format"
    hint = f"\n  hint: {problem.hint}" if problem.hint else ""
    return f"--{_OPTIONS.get(option, option)}: {problem.text}{hint}"


def _name(file: Path | None, wanted: "PickList", picks: "Sequence[Picked]", now: date) -> str:
    """Name the file after its list or its day; a printer's queue shows it, so no audience's id.

    The slug of an audience is neutral: it stands in addresses too.
    """
    first = picks[0].order
    day = (wanted.day or now).isoformat()
    slug = first.artefact.path.split("/")[1] if first.artefact.audience else wanted.sheets[0].role
    parts = [day, file.stem] if file else [day, slug, first.form.id]
    draft = any(each.order.sheet.draft for each in picks)
    return "-".join(filter(None, [*parts, "draft" if draft else ""])) + ".pdf"


def _say(pile: "Pile", target: Path) -> None:
    """Say where the file is, which pages are what, and what paper to load."""
    last = pile.spans[-1].last
    sides = "both sides" if pile.double_sided else "one side"
    say(f"{target}: {last} page{'s' if last > 1 else ''}, for {sides} of the paper")
    for each, span in zip(pile.sheets, pile.spans, strict=True):
        pages = (
            f"page {span.first}" if span.first == span.last else f"pages {span.first}-{span.last}"
        )
        several = each.picked.paper.copies
        laid = f", {several} on each side of paper" if several > 1 else ""
        draft = " (draft: nobody has approved it yet)" if each.picked.order.sheet.draft else ""
        say(f"  {pages}: {each.name}{laid}{draft}")
    for size, count in pile.load.items():
        say(f"{size}: {count} sheet{'s' if count > 1 else ''}")


def _notes(pile: "Pile", wanted: "PickList", now: date) -> Iterator[str]:
    from generator.model import Local  # noqa: PLC0415 - as above

    told = wanted.model_dump(exclude={"sheets"}) != Local().model_dump()
    silent = {each.picked.order.form.id for each in pile.sheets if not each.picked.local}
    if told and silent:
        yield f"{', '.join(sorted(silent))} has no room for a day and a place: printed as it is"
    if wanted.day and wanted.day < now:
        yield f"{wanted.day} has passed"
    if pile.double_sided and len(pile.kinds) > 1:
        yield f"{' and '.join(pile.kinds)} in one pile: print each in a run of its own"
    if any(each.picked.variant == "fold" for each in pile.sheets):
        yield "booklets: both sides, turned over the short edge, folded once in the middle"


def _to_record(subjects: "Sequence[str]") -> Iterator[str]:
    if subjects:
        yield f"{', '.join(subjects)}: not recorded yet; `outreach codes record` before you print"

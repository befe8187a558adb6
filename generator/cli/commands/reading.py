"""Show editors how hard their texts are to read."""

import json
from collections.abc import Collection
from pathlib import Path

import click

from generator.cli.commands.group import outreach
from generator.cli.say import say


@outreach.command("reading")
@click.argument("audience", default="")
@click.option("--language", metavar="CODE", default="", help="Only this language.")
@click.option("--over", is_flag=True, help="Only what is above its ceiling.")
@click.option("--json", "as_json", is_flag=True, help="With every measure, for other programs.")
@click.pass_obj
def report_reading(root: Path, audience: str, language: str, *, over: bool, as_json: bool) -> int:
    """Measure every paragraph, the hardest first. AUDIENCE may also be pages, facts, site ..."""
    from generator.check.reading import (  # noqa: PLC0415 - heavy, and not for all
        HEAD,
        hardest_first,
        paragraphs,
        reading_record,
        reading_rows,
    )
    from generator.cli.say import say_table  # noqa: PLC0415 - as above
    from generator.load import load  # noqa: PLC0415 - as above

    found = paragraphs(load(root))
    _one_of(audience, {each.part for each in found}, "AUDIENCE")
    _one_of(language, {each.language for each in found}, "--language")
    about = [
        each for each in found if audience in ("", each.part) and language in ("", each.language)
    ]
    shown = hardest_first(each for each in about if each.over or not over)
    if as_json:
        say(json.dumps([reading_record(each) for each in shown], ensure_ascii=False, indent=2))
        return 0
    say_table(HEAD, reading_rows(shown))
    above = sum(each.over for each in about)
    say(f"{len(about)} paragraphs, {above} above the ceiling: a hint where to look, no verdict")
    return 0


def _one_of(name: str, names: Collection[str], hint: str) -> None:
    if name and name not in names:
        raise click.BadParameter(f"choose from {', '.join(sorted(names))}", param_hint=hint)

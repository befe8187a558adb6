"""What translators work with: catalogues in step with bokmål, files out and in."""

from dataclasses import replace
from pathlib import Path
from typing import IO

import click

from generator.cli.commands.group import outreach
from generator.cli.say import say
from generator.formats import EXCHANGE_FORMS, ExchangeForm
from generator.problems import ProblemsFound


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


@translations.command("export")
@click.option("--lang", required=True, help="The language to translate into.")
@click.option("--form", type=click.Choice(EXCHANGE_FORMS), default="xliff", show_default=True)
@click.option("--output", type=click.File("wb"), default="-", help="Default: the terminal.")
@click.pass_obj
def export_texts(root: Path, lang: str, form: ExchangeForm, output: IO[bytes]) -> int:
    """Write a file for translators: PO, XLIFF 2.1 (xliff) or XLIFF 1.2."""
    from generator.load.exchange import hand_out  # noqa: PLC0415 - as above

    output.write(hand_out(root, lang, form).encode())
    return 0


@translations.command("import")
@click.option("--lang", required=True, help="The language that the file was translated into.")
@click.argument("file", type=click.File("rb"))
@click.pass_obj
def import_texts(root: Path, lang: str, file: IO[bytes]) -> int:
    """Take a translator's PO or XLIFF in: every good text, no broken one, and none is lost."""
    from generator.load.exchange import take_in  # noqa: PLC0415 - as above

    result = take_in(root, lang, file.read(), str(getattr(file, "name", "-")))
    counted = (f"{count} {outcome}" for outcome, count in result.counts.items() if count)
    for problem in result.problems:
        say(str(problem))
    say(f"{lang}: {', '.join(counted) or 'nothing'}")
    return 1 if result.problems else 0


@translations.command()
@click.argument("context")
@click.option("--reason", required=True, help="Why the meaning is the same: a comma, a typo.")
@click.option("--by", required=True, help="Who says so: a role, or a name with consent.")
@click.option("--lang", default="", help="The language that was edited. Default: bokmål.")
@click.option("--before", default="", help="What stood there, where no catalogue knows it.")
@click.pass_obj
def minor(root: Path, context: str, reason: str, by: str, lang: str, before: str) -> int:
    """Record that the last edit of a text changed no meaning: nothing grows stale by it."""
    from generator.check.approvals import minor_edits_are_minor  # noqa: PLC0415 - as above
    from generator.cli.clock import today  # noqa: PLC0415 - as above
    from generator.load import load, minor_edit, record, update_catalogues  # noqa: PLC0415 - as above

    edit = minor_edit(root, context, lang, before, reason, by, today().isoformat())
    site = load(root)
    if problems := tuple(minor_edits_are_minor(replace(site, minor_edits=(edit,)))):
        raise ProblemsFound(problems)
    record(root, edit)
    update_catalogues(root)
    say(f"{context}: translations and approvals of the text before still hold")
    return 0

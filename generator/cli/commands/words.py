"""Check any text for words that we avoid."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from generator.cli.commands.group import outreach
from generator.cli.say import say
from generator.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from generator.model import Wording


@outreach.command()
@click.option("--lang", default="nb", show_default=True, help="The language of the text.")
@click.option("--zone", default="body", show_default=True, help="Where the text will stand.")
@click.option("--audience", default="", help="The id of those it is meant for.")
@click.option("--why", is_flag=True, help="Say the reason below each word.")
@click.argument("file", type=click.File("rb"), default="-")
@click.pass_obj
def words(root: Path, lang: str, zone: str, audience: str, file: IO[bytes], *, why: bool) -> int:
    """Check a text (file or standard input) and say what to write instead."""
    from generator.check.pasted import instead_of_each  # noqa: PLC0415 - as above
    from generator.check.words import compiled  # noqa: PLC0415 - as above
    from generator.load import load_wordings  # noqa: PLC0415 - as above
    from generator.model.terms import looked_up  # noqa: PLC0415 - as above

    wordings, zones = load_wordings(root)
    known = frozenset(each.language for each in wordings)
    _choose("--lang", looked_up(lang, known), known)
    _choose("--zone", zone, zones)
    if audience:
        _choose("--audience", audience, _audiences(root, wordings))
    rules = compiled(wordings, zones)
    found = instead_of_each(_text(file), zone, rules, lang, audience, why=why)
    for line in found:
        say(line)
    return 1 if found else 0


def _choose(option: str, given: str, known: Collection[str]) -> None:
    if given not in known:
        raise click.BadParameter(f"choose from {', '.join(sorted(known))}", param_hint=option)


def _audiences(root: Path, wordings: "Iterable[Wording]") -> frozenset[str]:
    """Those with a file, and those we have advice for: a post may come before the page.

    The names of the files are enough: nobody waits for them to be read.
    """
    written = {path.stem for path in (root / "audiences").glob("*.yml")}
    rules = (rule for each in wordings for rule in each.avoid)
    return frozenset(written.union(*(rule.instead_for for rule in rules)))


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

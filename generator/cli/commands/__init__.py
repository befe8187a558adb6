"""What a person can type. Exit codes: 0 done, 1 sources have problems, 2 wrong use, 3 our fault."""

import traceback

import click

from generator.cli.commands import (
    codes,
    facts,
    kits,
    new,
    print,  # noqa: A004 - the command is called so
    reading,
    report,
    site,
    status,
    translations,
    weight,
    words,
)
from generator.cli.commands.group import outreach
from generator.cli.say import WrongUse, say_problems
from generator.problems import ProblemsFound

REPORT = "this is our fault, not yours: please report it with the lines above"
# Each module adds its commands to the group when it is imported.
COMMANDS = (
    *(site, words, print, translations, report, reading, facts, status),
    *(weight, codes, new, kits),
)


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

"""The command that all others hang on, and the options they share."""

from datetime import date, datetime
from pathlib import Path

import click

from generator import __version__

FOLDER = click.Path(path_type=Path, file_okay=False)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
@click.version_option(__version__)
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="The folder with audiences/ and content/. Default: here.",
)
@click.pass_context
def outreach(context: click.Context, root: Path) -> None:
    """One YAML file per audience becomes pages, sheets and campaign kits in every language."""
    context.obj = root.resolve()


def day_of(given: datetime | None) -> date | None:
    """Return the day that an option names."""
    return given.date() if given else None

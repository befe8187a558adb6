"""What a person reads in the terminal."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from generator.problems import Problem

Told = Callable[[str, int, int], None]

OUT = Console(highlight=False, emoji=False, soft_wrap=True, width=None if os.isatty(1) else 200)
NOTES = Console(highlight=False, emoji=False, soft_wrap=True, stderr=True)


def say(text: str) -> None:
    """Print a line exactly as it is: a text may hold brackets."""
    OUT.print(text, markup=False)


def say_problems(problems: Iterable[Problem], what: str = "problems") -> None:
    """Print every problem with its place and its way out, and how many there are."""
    found = tuple(problems)
    for problem in found:
        say(str(problem))
    if found and what == "problems":
        say(f"{len(found)} problem{'s' if len(found) > 1 else ''}; nothing was changed")


def say_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under a head, as wide as they need."""
    table = Table(*head, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    OUT.print(table)


@contextmanager
def progress() -> Iterator[Told]:
    """Show how far each step is: `told(step, done, of how many)`. Silent in a pipe."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=NOTES, disable=not NOTES.is_terminal) as shown:
        tasks = {}

        def told(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = shown.add_task(step, total=total)
            shown.update(tasks[step], completed=done, total=total)

        yield told


class WrongUse(Exception):
    """The person asked for something that cannot be done; exit code 2."""

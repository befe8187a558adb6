"""Press what has not been pressed before, on as many processes as there are."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.press.qr import qr_svg
from generator.press.store import Store, digest
from generator.press.typeset import Kind, typeset
from generator.problems import Problem, ProblemsFound
from generator.render.sheets import Sheet, scenery


@dataclass(frozen=True)
class Job:
    """One file to press: where it will lie, by which template, from which sheet."""

    path: str
    kind: Kind
    template: str
    sheet: Sheet
    colours: Mapping[str, str]
    day: date

    def name(self, tools: str) -> str:
        """Say everything that the bytes depend on; `tools` names programs, fonts and versions."""
        colours = [part for pair in sorted(self.colours.items()) for part in pair]
        suffix = ".pdf" if self.kind == "sheet" else ".png"
        parts = (tools, self.kind, self.template, self.sheet.json, self.day.isoformat())
        return digest(*parts, *colours) + suffix


def press(
    jobs: Sequence[Job],
    store: Store,
    fonts: Path,
    tools: str,
    executor: Callable[[], Executor],
    done: Callable[[int, int], None],
) -> dict[str, str]:
    """Return for each path the name of its bytes in the store; press only what is missing.

    `executor` is asked for only if there is something to do; `done` hears how many
    of how many are pressed. All problems are gathered before ProblemsFound is raised.
    """
    names = {job.path: job.name(tools) for job in jobs}
    missing = [job for job in jobs if not store.has(names[job.path])]
    waiting = {executor().submit(_pressed, job, fonts): job for job in missing}
    problems: list[Problem] = []
    for count, future in enumerate(as_completed(waiting), start=1):
        try:
            store.put(names[waiting[future].path], future.result())
        except ProblemsFound as found:
            problems += found.problems
        done(count, len(missing))
    if problems:
        raise ProblemsFound(problems)
    return names


def _pressed(job: Job, fonts: Path) -> bytes:
    pictures = {"landscape": scenery(job.sheet, job.colours)}
    if job.sheet.kind == "sheet":
        pictures["qr"] = qr_svg(job.sheet.url)
    return typeset(
        job.sheet.json,
        job.template,
        kind=job.kind,
        pictures=pictures,
        colours=job.colours,
        day=job.day,
        fonts=fonts,
    )

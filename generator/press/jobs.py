"""Press what has not been pressed before, on as many processes as there are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path

from generator.formats import Format, is_arranged, paper
from generator.press.arranged import arranged
from generator.press.logos import logo_svg
from generator.press.qr import qr_svg
from generator.press.store import Store, digest
from generator.press.typeset import Kind, forget, typeset
from generator.problems import Problem, ProblemsFound
from generator.render.sheets import Sheet, scenery

# How many pieces go to a process at once, and from how many pieces on they are more than one.
_HANDFUL, _FEW = 24, 32
# All variants of a sheet have one code.
_code = lru_cache(maxsize=8)(qr_svg)


@dataclass(frozen=True)
class Job:
    """One file to press: where it will lie, in which form, from which sheet.

    `logo` is the file of a partner that stands beside us on it.
    """

    path: str
    kind: Kind
    form: Format
    sheet: Sheet
    colours: Mapping[str, str]
    day: date
    logo: bytes = b""

    @property
    def variant(self) -> str:
        """How it is printed: from an office printer where nothing is said."""
        return self.sheet.variant

    @property
    def pages(self) -> Sheet:
        """The sheet whose pages it shows: what is arranged has those of the office sheet."""
        if not is_arranged(self.variant):
            return self.sheet
        return replace(self.sheet, id=self.sheet.shape, variant="")

    @property
    def setting(self) -> str:
        """Name the pages that it shows: jobs with the same name are set once."""
        return replace(self, kind="sheet", sheet=self.pages).name("")

    def name(self, tools: str) -> str:
        """Say everything that the bytes depend on; `tools` names programs, fonts and versions."""
        colours = [part for pair in sorted(self.colours.items()) for part in pair]
        suffix = ".pdf" if self.kind == "sheet" else ".png"
        form = (self.form.template, self.form.coded, self.variant, paper(self.form, self.variant))
        parts = [tools, self.kind, repr(form), self.sheet.json, self.day.isoformat()]
        if self.logo:
            parts.append(logo_svg(self.logo))
        return digest(*parts, *colours) + suffix


@dataclass(frozen=True)
class Batch:
    """What comes back from a process: finished files by path, and what is wrong with others."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def press(
    jobs: Sequence[Job],
    store: Store,
    fonts: Path,
    tools: str,
    executor: Callable[[], Executor],
    done: Callable[[int, int], None],
) -> Iterator[tuple[str, str]]:
    """Begin to press what is missing; yield each path with the name of its bytes in the store.

    Whoever calls may do other work before asking for the first. `executor` is asked for only
    if there is something to do; `done` hears how many of how many are pressed. All problems
    are gathered before ProblemsFound is raised, after the last path.
    """
    names = {job.path: job.name(tools) for job in jobs}
    missing = [job for job in jobs if not store.has(names[job.path])]
    waiting = {executor().submit(pressed_in_turn, part, fonts): part for part in portions(missing)}
    there = names.keys() - {job.path for job in missing}
    return chain(
        ((path, names[path]) for path in names if path in there),
        _ended(waiting, names, store, lambda count: done(count, len(missing))),
    )


def _ended(
    waiting: Mapping[Future[Batch], Sequence[Sequence[Job]]],
    names: Mapping[str, str],
    store: Store,
    done: Callable[[int], None],
) -> Iterator[tuple[str, str]]:
    problems: list[Problem] = []
    count = 0
    for future in as_completed(waiting):
        batch = future.result()
        for path, content in batch.files.items():
            store.put(names[path], content)
            yield path, names[path]
        problems += batch.problems
        count += sum(map(len, waiting[future]))
        done(count)
    if problems:
        raise ProblemsFound(problems)


def portions(jobs: Sequence[Job]) -> list[list[Sequence[Job]]]:
    """Divide the work: one piece at a time when there are few, else by the handful."""
    found: dict[str, list[Job]] = {}
    for job in jobs:
        found.setdefault(job.setting, []).append(job)
    pieces: list[Sequence[Job]] = list(found.values())
    size = min(_HANDFUL, 1 + len(pieces) // _FEW)
    return [pieces[at : at + size] for at in range(0, len(pieces), size)]


def pressed_in_turn(pieces: Iterable[Sequence[Job]], fonts: Path) -> Batch:
    """Return all files of several pieces of work; a piece in which something is wrong has none."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for piece in pieces:
        try:
            files |= pressed_together(piece, fonts)
        except ProblemsFound as found:
            problems += found.problems
    forget()
    return Batch(files, tuple(problems))


def pressed(job: Job, fonts: Path) -> bytes:
    """Return one finished file, or raise what is wrong with its sheet."""
    return pressed_together([job], fonts)[job.path]


def pressed_together(piece: Sequence[Job], fonts: Path) -> dict[str, bytes]:
    """Return by path all files that show the same pages, which are set once."""
    job = piece[0]
    pictures = {"landscape": scenery(job.pages, job.colours)}
    if job.form.coded:
        pictures["qr"] = _code(job.sheet.url)
    if job.logo:
        pictures["logo"] = logo_svg(job.logo)
    made = typeset(
        job.pages.json,
        job.form.template,
        kinds={each.kind for each in piece},
        pictures=pictures,
        colours=job.colours,
        day=job.day,
        fonts=fonts,
    )
    return {each.path: _finished(each, made[each.kind]) for each in piece}


def _finished(job: Job, made: bytes) -> bytes:
    if job.kind != "sheet":
        return made
    return arranged(made, job.form, job.variant, job.sheet.direction)

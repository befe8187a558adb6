"""Set, proof and stack what a counsellor asked for. Nothing of one day enters the sources."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.check.words import WordRules
from generator.cli.ordered import arranged_order, laid_out, sheet_order
from generator.cli.pick import Picked
from generator.cli.workshop import Workshop
from generator.formats import Paper, is_arranged
from generator.model import Local
from generator.press.arranged import arranged
from generator.press.folders import write
from generator.press.inks import in_four_inks
from generator.press.jobs import Job, pressed
from generator.press.stack import Portion, Span, page_count, pile, spans
from generator.problems import Problem, ProblemsFound
from generator.proof import proof_arranged, proof_sheet
from generator.render.orders import Ordered

_SIZES = {(105, 148): "A6", (148, 210): "A5", (210, 297): "A4", (297, 420): "A3"}
_SHORTER = "say it shorter: without the day and the place the sheet is in order"


@dataclass(frozen=True)
class ReadySheet:
    """One sheet that is ready: what was picked, its bytes, and how often its pages are printed."""

    picked: Picked
    pdf: bytes
    pages: int

    @property
    def name(self) -> str:
        """The name for staff: immigrants/ar/a5-pair, 20 copies."""
        copies = f"{self.picked.copies} cop{'ies' if self.picked.copies > 1 else 'y'}"
        return f"{name_of(self.picked)}, {copies}"


@dataclass(frozen=True)
class Pile:
    """All sheets in their order, and whether the printer uses both sides."""

    sheets: tuple[ReadySheet, ...]
    double_sided: bool

    @classmethod
    def of(cls, sheets: Sequence[ReadySheet], *, double_sided: bool | None) -> "Pile":
        """Use both sides where a sheet has two, unless somebody says otherwise."""
        needed = any(each.pages > 1 for each in sheets)
        return cls(tuple(sheets), needed if double_sided is None else double_sided)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The pages of each sheet, in all copies."""
        counts = [(each.pages, each.picked.times) for each in self.sheets]
        return tuple(spans(counts, double_sided=self.double_sided))

    @property
    def load(self) -> Mapping[str, int]:
        """How many sheets of each paper size the printer needs."""
        found: dict[str, int] = {}
        for each in self.sheets:
            leaves = -(-each.pages // 2) if self.double_sided else each.pages
            size = size_of(each.picked.paper)
            found[size] = found.get(size, 0) + leaves * each.picked.times
        return found

    @property
    def kinds(self) -> tuple[str, ...]:
        """The paper in the pile, by size and direction: A5 tall."""
        return tuple(dict.fromkeys(_lying(each.picked.paper) for each in self.sheets))

    def write(self, target: Path, language: str) -> None:
        """Leave one file for the printer; `language` is told where the sheets have several."""
        titles = {each.picked.order.sheet.title for each in self.sheets}
        tongues = {each.picked.order.language.tongue for each in self.sheets}
        portions = [Portion(each.pdf, each.picked.times, each.name) for each in self.sheets]
        content = pile(
            portions,
            titles.pop() if len(titles) == 1 else target.stem,
            tongues.pop() if len(tongues) == 1 else language,
            double_sided=self.double_sided,
        )
        write(target, content)


def name_of(each: Picked) -> str:
    """Name a sheet as staff know it: audience, language, format and variant."""
    name = each.order.sheet.id
    return f"{name}-{each.variant}" if each.variant and not each.order.sheet.variant else name


def _lying(sheet: Paper) -> str:
    return f"{size_of(sheet)} {'wide' if sheet.width > sheet.height else 'tall'}"


def size_of(sheet: Paper) -> str:
    """Name a paper size as it stands on the packet."""
    short, long = sorted((sheet.width, sheet.height))
    return _SIZES.get((round(short), round(long)), f"{short:g} x {long:g} mm")


def ready_sheets(
    picks: Sequence[Picked],
    colours: Mapping[str, str],
    workshop: Workshop,
    rules: WordRules,
    *,
    path: str,
    cmyk: bool,
) -> tuple[ReadySheet, ...]:
    """Return every sheet set and proofed, or raise what is wrong with any of them.

    `path` is the list that asked for them: problems lead there, where there is one.
    """
    bench = _Bench(colours, workshop, rules)
    ready: list[ReadySheet] = []
    problems: list[Problem] = []
    for each in picks:
        try:
            pdf = bench.finished(each.order, each.variant, kept=not each.local)
            ready.append(ReadySheet(each, pdf, page_count(pdf)))
        except ProblemsFound as found:
            problems += bench.told(found.problems, each, path)
    if problems:
        raise ProblemsFound(problems)
    if cmyk:
        inks = {pdf: in_four_inks(pdf) for pdf in dict.fromkeys(each.pdf for each in ready)}
        ready = [replace(each, pdf=inks[each.pdf]) for each in ready]
    return tuple(ready)


@dataclass(frozen=True)
class _Bench:
    """What sheets are made with; `done` are those of this run, each made once."""

    colours: Mapping[str, str]
    workshop: Workshop
    rules: WordRules
    done: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def finished(self, order: Ordered, variant: str, *, kept: bool) -> bytes:
        """Return a sheet set, laid out and proofed; only what is `kept` enters the cache."""
        name, day = order.artefact.path, self.workshop.day
        job = Job(name, "sheet", order.form, order.sheet, self.colours, day)
        key = (job.name(self.workshop.tools), variant)
        if key not in self.done:
            if is_arranged(variant):
                self.done[key] = self._arranged(order, variant, kept=kept)
            else:
                self.done[key] = self._set(job, order, kept=kept)
        return self.done[key]

    def told(self, problems: Sequence[Problem], each: Picked, path: str) -> Iterator[Problem]:
        """Lead problems to the text of one day that makes them, or to the entry of the list."""
        name = each.order.sheet.id
        blamed = each.local and self._is_right(each.plain, each.variant)
        for problem in problems:
            text = problem.text if problem.text.startswith(name) else f"{name}: {problem.text}"
            if each.local and blamed:
                yield Problem(path, (_longest(each.local),), text, _SHORTER)
            else:
                yield replace(problem, path=path, place=each.key, text=text) if path else problem

    def _is_right(self, order: Ordered, variant: str) -> bool:
        try:
            self.finished(order, variant, kept=True)
        except ProblemsFound:
            return False
        return True

    def _arranged(self, order: Ordered, variant: str, *, kept: bool) -> bytes:
        """Lay finished pages out and compare them with what they were."""
        pages = self.finished(order, "", kept=kept)
        laid = arranged(pages, order.form, variant, order.sheet.direction)
        path = order.artefact.path
        wanted = arranged_order(laid_out(order, variant), path)
        if wrong := proof_arranged(path, laid, self.rules, wanted, pages):
            raise ProblemsFound(wrong)
        return laid

    def _set(self, job: Job, order: Ordered, *, kept: bool) -> bytes:
        """Return a sheet as a build presses it, or as it lies in the cache, if it lies there whole.

        There may be no cache: it is a folder that others may take away or lock.
        """
        store, name = self.workshop.store, job.name(self.workshop.tools)
        found = _read(store.path(name)) if kept else b""
        if found and not self._wrong(order, found):
            return found
        pdf = pressed(job, self.workshop.fonts)
        if wrong := self._wrong(order, pdf):
            raise ProblemsFound(wrong)
        if kept:
            with suppress(OSError):
                store.put(name, pdf)
        return pdf

    def _wrong(self, order: Ordered, pdf: bytes) -> tuple[Problem, ...]:
        return proof_sheet(order.artefact.path, pdf, self.rules, sheet_order(order))


def _read(path: Path) -> bytes:
    """Return what lies there, or nothing where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _longest(local: Local) -> str:
    """Name the text to shorten first."""
    return max(Local.model_fields, key=lambda name: len(str(getattr(local, name) or "")))

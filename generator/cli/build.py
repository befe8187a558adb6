"""Build, proof and publish: the one function that reads from top to bottom."""

import gc
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from generator.check import check
from generator.check.codes import dated_ahead, texts_are_told_apart
from generator.check.facts import expired
from generator.check.gaps import gaps, lasting, unrecorded
from generator.check.handed import handed_ahead
from generator.check.law import lapsed
from generator.check.partners import ending_too_soon
from generator.cli.clock import today as clock
from generator.cli.proofs import proofed, ready
from generator.cli.say import WrongUse, progress, say, say_problems
from generator.cli.unchanged import outlook, remember, turns
from generator.cli.wish import Wish
from generator.cli.workshop import Workshop, make
from generator.load import load
from generator.model import Site
from generator.press.engine import engine_ready
from generator.problems import Problem, ProblemsFound, located, order
from generator.publish import NAME as MANIFEST
from generator.publish import Busy, NotOurs, beside, locked, manifest, refuse_strangers, swap
from generator.render.in_use import in_use
from generator.render.plan import plan

# New objects until Python searches for rings of them: a tenth of all proofs went into searching.
_BETWEEN_SWEEPS = 100_000


def build_site(wish: Wish) -> int:
    """Leave a whole, proofed site at the output, or the one that was there before."""
    with processes(wish.jobs) as executor:
        return build_with(executor, wish)


def build_with(executor: Callable[[], Executor], wish: Wish) -> int:
    """Do the same on processes that stay for the next build."""
    now = outlook(wish)
    if now.said:
        say(now.said)
        return 0
    with _place(wish.output):
        site = checked(wish.root, now.today)
        found = gaps_of(site, now.today)
        # Builds of one folder share what was pressed and what the engine reads: one at a time.
        with locked(wish.root / "build/cache", wait=True):
            said, changed = _published(wish, site, now.day, executor)
        said += f", {len(found)} to fill in"
        remember(wish, now, turns(site), said)
    say_problems(found, "to fill in")
    say(f"{said}, {changed} changed")
    return 0


def checked(root: Path, today: date | None = None) -> Site:
    """Return the sources, with the law of a day, if nothing is wrong with them on that day."""
    day = today or clock()
    site = load(root, day)
    dated = (
        *expired(site, day),
        *lapsed(site, day),
        *ending_too_soon(site, day),
        *dated_ahead(site, day),
        *handed_ahead(site, day),
    )
    if found := (*check(site), *located(dated, site.lines)):
        raise ProblemsFound(found)
    if found := located(texts_are_told_apart(site, in_use(site).seals), site.lines):
        raise ProblemsFound(found)
    return site


def gaps_of(site: Site, today: date | None = None) -> tuple[Problem, ...]:
    """Return what somebody should fill in."""
    used = in_use(site)
    found = (*gaps(site, today or clock()), *unrecorded(site, used.codes, used.seals))
    return tuple(sorted(found, key=order))


def _published(
    wish: Wish,
    site: Site,
    day: date,
    executor: Callable[[], Executor],
) -> tuple[str, int]:
    """Make, proof, swap; say what there is now, and how many files changed."""
    staging = beside(wish.output, "staging")
    shutil.rmtree(staging, ignore_errors=True)
    workshop = Workshop.at(wish.root, wish.output, day)
    try:
        with progress() as told:
            wanted = plan(site, day, lasting(site))
            make(wanted, workshop, staging, executor, told)
            with ThreadPoolExecutor(1) as aside:
                # Checksums are counted while other processes read.
                listed = aside.submit(manifest, staging, wanted.artefacts)
                if problems := proofed(wanted, site, workshop, staging, executor, told):
                    raise ProblemsFound(problems)
        (staging / MANIFEST).write_text(listed.result(), "utf-8")
        changed = swap(staging, wish.output)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    whole = f"{len(site.editions)} editions, {len(wanted.artefacts)} artefacts"
    return f"{wish.output}: {whole}", len(changed)


@contextmanager
def _place(output: Path) -> Iterator[None]:
    """Hold the place where the site will lie, or say why we cannot."""
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        beside(output, "lock").touch()
    except OSError as refused:
        raise WrongUse(f"{output} cannot be written: {refused.strerror}") from refused
    try:
        refuse_strangers(output)
        with locked(output):
            yield
    except Busy as busy:
        raise WrongUse(f"another build is writing to {output}; wait for it") from busy
    except NotOurs as strange:
        raise WrongUse(
            f"{output} holds files that no build put there; choose an empty folder"
        ) from strange


def warm_up(executor: Callable[[], Executor]) -> None:
    """Load everything now that the next build would have to load first."""
    for _ in range(os.cpu_count() or 1):
        executor().submit(ready)
    engine_ready()


@contextmanager
def processes(jobs: int | None) -> Iterator[Callable[[], Executor]]:
    """Start processes when the first one is needed: an unchanged site needs none."""
    started: list[Executor] = []

    def executor() -> Executor:
        if not started:
            # spawn: a fork would copy the locks of the threads that libraries start.
            context = get_context("spawn")
            started.append(
                ProcessPoolExecutor(
                    jobs or os.cpu_count(), mp_context=context, initializer=_settle_in
                )
            )
        return started[0]

    try:
        yield executor
    finally:
        for each in started:
            each.shutdown(cancel_futures=True)


def _settle_in() -> None:
    """Make a process ready: it ends with its parent, and seldom searches for dead rings.

    A killed build takes its processes with it: they look every second. A sheet is thousands
    of small letters; after every 700 new ones Python would search through many of them for
    rings that nothing else holds, and there are hardly any.
    """
    gc.set_threshold(_BETWEEN_SWEEPS)
    parent = os.getppid()

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=look, daemon=True).start()

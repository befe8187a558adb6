"""What a command costs: processor seconds of it and of all its children, and seconds."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
# The clock and the languages of the machine must not make two runs differ.
_ALONE = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True)
class Spent:
    """One run: user and system time of the whole tree of processes, and what the clock says."""

    cpu: float
    seconds: float


@dataclass(frozen=True)
class Contender:
    """A command, and what has to be cleared away before each of its runs."""

    name: str
    command: Sequence[str | Path]
    cleared: Callable[[], None] = lambda: None


def run(command: Sequence[str | Path]) -> Spent:
    """Run it to its end; a run that fails is no measurement."""
    environment: Mapping[str, str] = {**os.environ, **_ALONE}
    began = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {child.returncode}")
    return Spent(usage.ru_utime + usage.ru_stime, seconds)


def interleaved(contenders: Sequence[Contender], rounds: int) -> dict[str, list[Spent]]:
    """Run A B A B and return all runs: a busy machine slows both down alike."""
    runs: dict[str, list[Spent]] = {each.name: [] for each in contenders}
    for _ in range(rounds):
        for each in contenders:
            each.cleared()
            runs[each.name].append(run(each.command))
    return runs


def middle(found: Sequence[Spent]) -> Spent:
    """Return the median of each figure."""
    return Spent(median(each.cpu for each in found), median(each.seconds for each in found))


def lowest(found: Sequence[Spent]) -> Spent:
    """Return the least of each figure: what is left when the machine had nothing else to do."""
    return Spent(min(each.cpu for each in found), min(each.seconds for each in found))


def in_memory() -> str | None:
    """Return a folder without a disk behind it, where there is one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - files nobody shares


def rounds_asked(arguments: Sequence[str], usual: int) -> int:
    """Read how often to run from the command line."""
    return int(arguments[1]) if len(arguments) > 1 else usual

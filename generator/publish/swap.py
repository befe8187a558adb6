"""Put a finished site in the place of the old one, in one step, and keep the old one."""

import ctypes
import errno
import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.publish.manifest import NAME

if os.name == "posix":
    import fcntl

# renameat2(2), Linux 3.15: both names change hands in one step.
_HERE, _EXCHANGE = -100, 2


class Busy(Exception):
    """Somebody else is publishing to the same place."""


class NotOurs(Exception):
    """The place holds files that no build of ours put there."""


def beside(output: Path, word: str) -> Path:
    """Return the hidden neighbour of a site: on the same disk, so that renaming is one step."""
    return output.parent / f".{output.name}.{word}"


@contextmanager
def locked(output: Path, *, wait: bool = False) -> Iterator[None]:
    """Keep a second build out of the same place while this one is at work, or let it wait."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with beside(output, "lock").open("w") as lock:
        if os.name == "posix":
            try:
                fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as refused:
                raise Busy(str(output)) from refused
        yield


def refuse_strangers(output: Path) -> None:
    """Leave a folder alone that we did not fill: it would be lost."""
    if output.is_dir() and any(output.iterdir()) and not (output / NAME).is_file():
        raise NotOurs(str(output))


def swap(staging: Path, output: Path) -> tuple[str, ...]:
    """Make `staging` the site; return the paths that are new or different.

    Unchanged files keep their inode and their date, so that copies and caches
    stay valid. The old site stays beside it for `roll_back`. If nothing changed,
    nothing is touched.
    """
    changed = tuple(_changed(staging, output))
    gone = _files(output) - _files(staging) if output.exists() else set()
    if not changed and not gone and output.exists():
        shutil.rmtree(staging)
        return ()
    previous = beside(output, "previous")
    if not output.exists():
        staging.rename(output)
        return changed
    _exchange(staging, output)
    shutil.rmtree(previous, ignore_errors=True)
    staging.rename(previous)
    return changed


def roll_back(output: Path) -> bool:
    """Exchange the site with the one before it; twice is as if nothing had happened."""
    previous = beside(output, "previous")
    if not previous.is_dir() or not output.is_dir():
        return False
    _exchange(previous, output)
    return True


def _changed(staging: Path, output: Path) -> Iterator[str]:
    for name in sorted(_files(staging)):
        new, old = staging / name, output / name
        if old.is_file() and filecmp.cmp(new, old, shallow=False):
            _linked(old, new)
        else:
            yield name


def _linked(old: Path, new: Path) -> None:
    """Make the new file the old one; where a disk has no hard links, its equal copy stays."""
    aside = new.with_name(f".{new.name}.link")
    with suppress(OSError):
        os.link(old, aside)
        aside.replace(new)


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _exchange(one: Path, other: Path) -> None:
    """Exchange two folders in one step, or in two where the system cannot."""
    if os.name == "posix":
        rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if rename and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
            return
        if rename and ctypes.get_errno() not in {errno.ENOSYS, errno.EINVAL}:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
    aside = beside(other, "aside")
    other.rename(aside)
    one.rename(other)
    aside.rename(one)

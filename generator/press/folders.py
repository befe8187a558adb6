"""Fill folders that we own alone: nothing unchanged is written again, nothing old stays."""

from collections.abc import Iterable, Mapping
from pathlib import Path


def write(path: Path, content: bytes) -> bool:
    """Leave an unchanged file alone, so that previews and caches stay valid."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def fill(folder: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Make a folder hold exactly these files; return the paths that changed or went."""
    changed = [name for name, text in files.items() if write(folder / name, text.encode())]
    gone = [name for name in _names(folder) if name not in files]
    for name in gone:
        (folder / name).unlink()
    _drop_empty(folder)
    return tuple(sorted([*changed, *gone]))


def _names(folder: Path) -> Iterable[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def _drop_empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()

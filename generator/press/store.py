"""Pressed bytes by what they were made from: the same input is never pressed twice."""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Store:
    """A folder of finished bytes. A name says everything that the bytes depend on."""

    folder: Path

    def path(self, name: str) -> Path:
        """Return where the bytes of that name lie, or would lie."""
        return self.folder / name[:2] / name

    def has(self, name: str) -> bool:
        """Say whether somebody made it before."""
        return self.path(name).exists()

    def put(self, name: str, content: bytes) -> Path:
        """Write whole or not at all: a killed build leaves no half file behind."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.{os.getpid()}")
        aside.write_bytes(content)
        aside.replace(path)
        return path

    def keep_only(self, names: Iterable[str]) -> None:
        """Forget what no build of today uses, so that the folder does not grow for ever."""
        wanted = set(names)
        for path in self.folder.glob("??/[!.]*"):
            if path.name not in wanted:
                path.unlink(missing_ok=True)


def digest(*parts: str | bytes) -> str:
    """Return one name for all parts; where one ends and the next begins counts."""
    total = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        total.update(len(content).to_bytes(8, "big"))
        total.update(content)
    return total.hexdigest()[:40]


def digest_of_files(paths: Iterable[Path], root: Path) -> str:
    """Return one name for the content and the names of files, whatever their order or dates."""
    parts: list[str | bytes] = []
    for path in sorted(paths):
        with suppress(FileNotFoundError):  # gone since it was listed: an editor's passing file
            parts += [path.relative_to(root).as_posix(), path.read_bytes()]
    return digest(*parts)

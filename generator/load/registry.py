"""Write a file that the program keeps and people may write in: their remarks stay in place."""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.load.folder import read_text
from generator.load.yaml_source import read_yaml
from generator.problems import Key

Entries = Iterable[tuple[Key, str]]  # every line of the file by its key
_REMARK = re.compile(r"\s+#.*$")


def rewrite(root: Path, place: str, text_after: Callable[[str], str]) -> bool:
    """Write the file, and say whether it has changed; it is whole at every moment."""
    path = root / place
    before = read_text(root, place) if os.path.lexists(path) else ""
    after = text_after(before)
    if after == before:
        return False
    aside = path.with_name(f".{path.name}.new")  # the same folder: renaming is one step there
    aside.write_text(after, "utf-8")
    aside.replace(path)
    return True


def registry_text(entries: Entries, place: str, head: str, before: str = "") -> str:
    """Return the file's text; comments stay at both ends, and above and beside their lines."""
    lines = before.splitlines()
    top = next((n for n, line in enumerate(lines) if not _is_aside(line)), len(lines))
    remarks, tail = _remarks(before, place, top)
    begun = "".join(f"{line}\n" for line in lines[:top]) if before.strip() else head
    written = ""
    for key, line in entries:
        above, beside = remarks.get(key, ("", ""))
        written += f"{above}{line}{beside}\n"
    if written and top == len(lines):
        begun = begun.rstrip("\n") + "\n\n"
    return begun + written + tail


def _remarks(text: str, place: str, top: int) -> tuple[dict[Key, tuple[str, str]], str]:
    """Return the comments above and beside each key, below the head, and those at the end.

    Keys may share a line: what stands there belongs to the first of them.
    """
    lines = text.splitlines()
    found: dict[Key, tuple[str, str]] = {}
    done = top
    for key, number in read_yaml(text, place, may_be_empty=True).lines.items():
        if key and number > done:
            beside = _REMARK.search(lines[number - 1])
            found[key] = (_asides(lines[done : number - 1]), beside[0] if beside else "")
            done = number
    return found, _asides(lines[done:])


def _asides(lines: Iterable[str]) -> str:
    """Return the comments among lines that hold no key, with the empty lines around them."""
    kept = (line if _is_aside(line) else _REMARK.search(line) for line in lines)
    return "".join(
        f"{each if isinstance(each, str) else each[0]}\n" for each in kept if each is not None
    )


def _is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")

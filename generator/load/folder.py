"""The only place that opens sources: nothing outside the folder, nothing that is not plain text."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.load.signs import line_at, odd_signs
from generator.model.places import ID, RESERVED
from generator.problems import Problem, ProblemsFound

# The longest source is a catalogue of some 0.5 MB.
MOST_BYTES = 1_000_000
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*(-x-[a-z0-9]{1,8})?")  # BCP 47
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)


@dataclass(frozen=True)
class Listing:
    """The ids that a folder holds a file for, sorted, and what does not belong there."""

    ids: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_text(root: Path, path: str) -> str:
    """Return what stands in a file, or raise every reason not to trust it."""
    text = _decoded(_bytes(root, path), path).replace("\r\n", "\n")
    problems = [Problem(path, odd.line, odd.text, odd.hint) for odd in odd_signs(text)]
    if path.endswith(".yml") and (tab := _TAB_INDENT.search(text)):
        hint = "YAML wants spaces: two for each level"
        problems = [each for each in problems if not each.text.startswith("a tab")]
        line = line_at(text, tab.end())
        problems.append(Problem(path, line, "this line is indented with a tab", hint))
    if problems:
        raise ProblemsFound(problems)
    return text


def listed(
    root: Path,
    folder: str,
    suffix: str,
    names: re.Pattern[str] = ID,
    others: Collection[str] = (),
) -> Listing:
    """Look into a folder whose file names are ids; `others` belong there as well."""
    found = [name for name in _visible(root, folder) if name not in others]
    problems = tuple(_misplaced(root, folder, found, suffix, names))
    wrong = {problem.path for problem in problems}
    ids = (name.removesuffix(suffix) for name in found if f"{folder}/{_shown(name)}" not in wrong)
    return Listing(tuple(ids), problems)


def unexpected(root: Path, folder: str, expected: frozenset[str]) -> Iterator[Problem]:
    """Find what does not belong in a folder: a misspelt file would silently be left out."""
    for name in _visible(root, folder):
        if name not in expected:
            guess = [f"did you mean {each}? " for each in get_close_matches(name, expected, 1)]
            hint = f"{''.join(guess)}This folder holds {', '.join(sorted(expected))}"
            yield Problem(f"{folder}/{_shown(name)}", 1, "does not belong here", hint)


def _visible(root: Path, folder: str) -> list[str]:
    """Hidden files belong to editors and version control; no folder holds no files."""
    try:
        names = sorted(path.name for path in (root / folder).iterdir())
        return [name for name in names if not name.startswith(".")]
    except OSError:
        return []


def _misplaced(
    root: Path, folder: str, found: list[str], suffix: str, names: re.Pattern[str]
) -> Iterator[Problem]:
    alike = Counter(name.casefold() for name in found)
    for name in found:
        path = f"{folder}/{_shown(name)}"
        stem = name.removesuffix(suffix)
        if not name.endswith(suffix) or (root / folder / name).is_dir():
            hint = f"this folder holds files that end in {suffix}"
            yield Problem(path, 1, "does not belong here", hint)
        elif alike[name.casefold()] > 1:
            hint = "many computers take them for one file: rename or delete one"
            yield Problem(path, 1, "another file differs only in upper and lower case", hint)
        elif not names.fullmatch(stem):
            hint = "use a to z in lower case, digits, and hyphens between them"
            yield Problem(path, 1, f"`{_shown(stem)}` cannot be an id", hint)
        elif stem in RESERVED and names is ID:
            yield Problem(path, 1, f"`{stem}` is reserved", "choose another file name")


def _bytes(root: Path, path: str) -> bytes:
    try:
        target = (root / path).resolve(strict=True)
        if not target.is_relative_to(root.resolve()):
            hint = "put a copy of the file here"
            raise ProblemsFound([Problem(path, 1, "is a link that leaves the folder", hint)])
        if not target.is_file():
            raise ProblemsFound([Problem(path, 1, "is not a file", "delete or rename it")])
        if (size := target.stat().st_size) > MOST_BYTES:
            text = f"has {size} bytes; at most {MOST_BYTES} are read"
            raise ProblemsFound([Problem(path, 1, text, "is this the right file?")])
        return target.read_bytes()
    except FileNotFoundError:
        raise ProblemsFound([Problem(path, 1, "is missing")]) from None
    except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself
        hint = "look at its permissions, and at where it links to"
        raise ProblemsFound([Problem(path, 1, "cannot be opened", hint)]) from None


def _decoded(content: bytes, path: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        text = f"byte 0x{content[error.start]:02X} is not UTF-8"
        raise ProblemsFound([Problem(path, line, text, _guess(content))]) from None


def _guess(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "the file looks like UTF-16: save it as UTF-8"
    letters = {chr(byte) for byte in content if byte > 0x9F}  # noqa: PLR2004 - C1 ends here
    if letters and all(letter.isalpha() or letter in "«»§°\xa0" for letter in letters):
        return "the file looks like Latin-1 (Windows-1252): save it as UTF-8"
    return "is this a text file? Save it as UTF-8"


def _shown(name: str) -> str:
    """Show any file name: some hold bytes that cannot be printed."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in name)

"""Open a zip of a kit as its reader will: all that it speaks of is there, and all is told."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from generator.check.words import WordRules
from generator.problems import Problem
from generator.proof.sticks import unpacked_files
from generator.proof.words import file_words, said_in

README, LISTED = "README.txt", "manifest.json"
MOST_ALT = 420  # characters: longer, and nobody listens to the end
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
# Their codes and addresses have a proof of their own.
_PRESSED = (*_PICTURES, ".pdf")
_NAMED = re.compile(r"[\w./-]+\.(?:txt|csv|json|docx|pptx|xlsx|html|eml|ics|pdf|png)\b")
_FOLDER = re.compile(r"[\w./-]+/(?=[\s:;,.)]|$)", re.MULTILINE)


@dataclass(frozen=True)
class PackOrder:
    """What holds for every zip: the address of the site, and the codes that have a page."""

    address: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class _Listed:
    path: str
    language: str
    alt: str


def pack_problems(
    path: str, packed: bytes, rules: WordRules, order: PackOrder
) -> Iterator[Problem]:
    """Yield what is wrong with a zip as a whole; its files have proofs of their own."""
    files = unpacked_files(packed)
    listed = tuple(_listed(files))
    yield from _whole(path, files, listed)
    yield from _spoken_of(path, files)
    for each in listed:
        if each.path.endswith(_PICTURES):
            yield from _told(path, each, rules)
    yield from _addresses(path, files, order)


def _listed(files: Mapping[str, bytes]) -> Iterator[_Listed]:
    for each in json.loads(files.get(LISTED, b'{"artefacts": []}'))["artefacts"]:
        yield _Listed(each["path"], each["language"], each["alt"])


def _whole(path: str, files: Mapping[str, bytes], listed: tuple[_Listed, ...]) -> Iterator[Problem]:
    """The list and the zip name the same files, each once."""
    counted = Counter(each.path for each in listed)
    for name in sorted(counted.keys() - files.keys()):
        yield Problem(path, 1, f"{LISTED} names {name}, which is not in the zip", "pack it")
    for name, times in sorted(counted.items()):
        if times > 1:
            yield Problem(path, 1, f"{name} is packed {times} times", "give one another name")
    said = _names(files)
    for name in sorted(files.keys() - counted.keys() - {README, LISTED}):
        if not _is_named(name, said):
            text = f"{name} is in the zip, and neither {README} nor {LISTED} says so"
            yield Problem(path, 1, text, "say what it is for")


def _spoken_of(path: str, files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Who reads README looks for what it names."""
    if README not in files:
        yield Problem(path, 1, f"{README} is missing", "nobody would know what to do with the rest")
    for said in sorted(_names(files)):
        if not any(_is_named(name, {said}) for name in files):
            yield Problem(path, 1, f"{README} names {said}, which is not in the zip", "pack it")


def _names(files: Mapping[str, bytes]) -> set[str]:
    readme = files.get(README, b"").decode("utf-8", "replace")
    return {*_NAMED.findall(readme), *_FOLDER.findall(readme)}


def _is_named(name: str, said: set[str]) -> bool:
    """Tell whether one of these is the file, its name in any folder, or a folder of it."""
    place = f"/{name}"
    return any(
        f"/{each}" in place if each.endswith("/") else place.endswith(f"/{each}") for each in said
    )


def _told(path: str, each: _Listed, rules: WordRules) -> Iterator[Problem]:
    """A picture without words is nothing to those who do not see it; a file name is no words."""
    name, alt = PurePosixPath(each.path), each.alt.strip()
    if not alt:
        yield Problem(path, 1, f"{each.path} has no alternative text", "write `picture.alt`")
    elif len(alt) > MOST_ALT:
        text = f"the alternative text of {each.path} has {len(alt)} characters"
        yield Problem(path, 1, text, f"at most {MOST_ALT}: say what matters")
    elif alt.casefold() in {name.name.casefold(), name.stem.casefold()}:
        text = f"the alternative text of {each.path} is its file name"
        yield Problem(path, 1, text, "say what the picture shows")
    for wrong in file_words("alt.txt", alt.encode(), rules, each.language):
        text = f"in the alternative text of {each.path}: {wrong.text}"
        yield Problem(path, 1, text, wrong.hint)


def _addresses(path: str, files: Mapping[str, bytes], order: PackOrder) -> Iterator[Problem]:
    """A short address is printed, sent and read aloud: it must lead somewhere for years."""
    host = order.address.partition("://")[2].rstrip("/")
    short = re.compile(re.escape(host) + r"/q/([0-9a-z]+)")
    for name in sorted(files):
        if name.endswith(_PRESSED):
            continue
        found = {code for text in _said(name, files[name]) for code in short.findall(text)}
        for code in sorted(found - {*order.codes}):
            text = f"in {name}: {host}/q/{code} leads to no page of the site"
            yield Problem(path, 1, text, "take the address from the campaign")


@lru_cache(maxsize=128)
def _said(name: str, content: bytes) -> tuple[str, ...]:
    """Read a document once: the zip of a share, of a kit and of a partner all hold it."""
    return tuple(said_in(name, content))

"""Read texts that programs keep in records: tables, JSON, catalogues, scripts, search indexes."""

import csv
import io
import json
import re
from collections.abc import Iterator
from itertools import zip_longest

from generator.proof.literals import script_texts, style_texts
from generator.proof.words.finished import BETWEEN, Finished, Told
from generator.proof.zones import CODE, Piece, json_strings, running_zone

_ENTRY = re.compile(r'^(msg\w+(?:\[\d+\])?)\s+((?:"(?:\\.|[^"\\])*"\s*)+)', re.MULTILINE)
_TEXT = re.compile(r'"((?:\\.|[^"\\])*)"')
_REMARK = re.compile(r"^#.*", re.MULTILINE)
_LANGUAGE = re.compile(r"^Language:\s*([\w-]+)", re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def text_told(finished: Finished) -> Iterator[Told]:
    """Read a text to be copied."""
    yield from finished.lines(finished.text())


def rules_told(finished: Finished) -> Iterator[Told]:
    """Read a text of a kind that we do not know: what servers and programs are told."""
    yield (Piece("body", CODE, finished.text()),)


def json_told(finished: Finished) -> Iterator[Told]:
    """Read every string, keys too; a search index knows which page a text is from."""
    text = finished.text()
    documents = _documents(text)
    for location, said in documents:
        yield (Piece("path", finished.language, location),)
        yield from finished.lines(said, running_zone(location))
    strings = BETWEEN.join(json_strings(text))
    if documents:
        # The settings of the index too, in the zone that lets most names pass.
        yield (Piece("professional", CODE, strings),)
    else:
        yield from finished.lines(strings)


def _documents(text: str) -> tuple[tuple[str, str], ...]:
    """Return the pages in the index that MkDocs makes: where each is, and what it says."""
    try:
        return tuple(
            (str(each["location"]), BETWEEN.join(json_strings(json.dumps(each))))
            for each in json.loads(text)["docs"]
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()


def table_told(finished: Finished) -> Iterator[Told]:
    """Read every cell by itself, whatever stands between cells.

    A text of another zone passes as a whole cell below the heading of that zone, and nowhere else.
    """
    text = finished.text()
    first = text.partition("\n")[0]
    between = max(("\t", ";", ","), key=first.count)
    try:
        rows = [*csv.reader(io.StringIO(text), delimiter=between)]
    except csv.Error:
        rows = [[text]]
    zones = [cell.casefold() for cell in rows[0]] if rows else []
    cells = []
    for row in rows:
        for zone, cell in zip_longest(zones[: len(row)], row, fillvalue=""):
            if (zone, cell) in finished.zoned:
                yield (Piece(zone, finished.language, cell),)
            else:
                cells.append(cell)
    yield (Piece("body", finished.language, BETWEEN.join(cells)),)


def catalogue_told(finished: Finished) -> Iterator[Told]:
    """Read a translator's catalogue: sources in our language, translations in their own."""
    text = finished.text()
    entries = [
        (name, "".join(map(_unescaped, _TEXT.findall(said)))) for name, said in _entries(text)
    ]
    language = next((found[1] for _, said in entries if (found := _LANGUAGE.search(said))), "")
    for name, said in entries:
        spoken = language if name.startswith("msgstr") else ""
        zone = "path" if name == "msgctxt" else "body"
        for line in finished.lines(said, zone):
            yield tuple(piece._replace(language=spoken or piece.language) for piece in line)
    for remark in _REMARK.findall(text):
        yield (Piece("meta", CODE, remark),)


def _entries(text: str) -> list[tuple[str, str]]:
    # What is obsolete or was said before is read like the rest.
    return _ENTRY.findall(re.sub(r"^#(?:~\|?|\|)\s*", "", text, flags=re.MULTILINE))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: {"n": "\n", "t": "\t"}.get(sign[1], sign[1]), text)


def script_told(finished: Finished) -> Iterator[Told]:
    """Read what a script of ours says; the names in it are for nobody."""
    for each in script_texts(finished.text()):
        yield (Piece("meta", CODE, each),)


def style_told(finished: Finished) -> Iterator[Told]:
    """Read what a style sheet says and loads."""
    for each in style_texts(finished.text()):
        yield (Piece("meta", CODE, each),)

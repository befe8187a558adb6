"""Search finished artefacts for the words that we avoid, wherever a reader may meet them.

`READERS` says which kinds of file can be read, and by whom. A file of another kind
is read as text if it is text; of all others, the name.
"""

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote_to_bytes

from generator.check.words import WordRules
from generator.problems import Problem
from generator.proof.html import elements
from generator.proof.pdf import Reading
from generator.proof.recovered import plain
from generator.proof.words.archives import archive_told, packed_told
from generator.proof.words.cards import card_told
from generator.proof.words.drawn import (
    code_lines,
    pdf_told,
    photograph_told,
    picture_told,
    reading_told,
)
from generator.proof.words.finished import FileUnreadable, Finished, Reader, Zoned
from generator.proof.words.mail import mail_told
from generator.proof.words.marked import drawing_told, page_told, xml_told
from generator.proof.words.office import office_told
from generator.proof.words.pagefind import pagefind_told
from generator.proof.words.records import (
    catalogue_told,
    json_told,
    rules_told,
    script_told,
    style_told,
    table_told,
    text_told,
)
from generator.proof.words.searched import searched
from generator.proof.zones import CODE, Line, Piece

READERS: dict[str, Reader] = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".vml"), page_told),
    **dict.fromkeys((".svg",), drawing_told),
    **dict.fromkeys((".xml", ".rss", ".atom", ".xlf", ".xliff", ".rdf", ".xmp"), xml_told),
    **dict.fromkeys((".txt", ".md", ".yml", ".yaml", ".vtt"), text_told),
    **dict.fromkeys((".json", ".jsonld", ".webmanifest", ".map"), json_told),
    **dict.fromkeys((".csv", ".tsv"), table_told),
    **dict.fromkeys((".po", ".pot"), catalogue_told),
    **dict.fromkeys((".js", ".mjs"), script_told),
    **dict.fromkeys((".css",), style_told),
    **dict.fromkeys((".ics", ".vcf"), card_told),
    **dict.fromkeys((".eml",), mail_told),
    **dict.fromkeys((".docx", ".docm", ".dotx", ".pptx", ".ppsx", ".potx"), office_told),
    **dict.fromkeys((".xlsx", ".xlsm", ".odt", ".ods", ".odp", ".odg", ".ott"), office_told),
    **dict.fromkeys((".zip", ".epub"), archive_told),
    **dict.fromkeys((".gz",), packed_told),
    **dict.fromkeys(
        (".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pagefind"), pagefind_told
    ),
    **dict.fromkeys((".pdf",), pdf_told),
    **dict.fromkeys((".png",), picture_told),
    **dict.fromkeys((".jpg", ".jpeg", ".webp"), photograph_told),
}
# For files whose name does not tell: how they begin.
_BEGINNINGS = {b"PK\3\4": ".zip", b"%PDF-": ".pdf", b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg"}
# A `data:` address: to the quotation mark that it began with, or as far as one can reach.
_DATA = re.compile(
    rb"""(["']?)data:(?P<kind>[\w.+/-]*)[\w.;=+-]*?(?P<packed>;base64)?,"""
    rb"""(?P<said>(?(1)(?:(?!\1).)*|[^\s"'()<>]+))""",
    re.DOTALL,
)
_DEEPEST = 8

__all__ = [
    "READERS",
    "Zoned",
    "file_words",
    "html_words",
    "picture_words",
    "reading_words",
    "said_in",
]


def file_words(
    path: str, content: bytes, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Search a file of any kind, its name, and every file in it."""
    finished = Finished(path, content, language, zoned)
    return tuple(dict.fromkeys(_words(finished, _reader(finished), rules)))


def html_words(path: str, html: bytes, rules: WordRules) -> tuple[Problem, ...]:
    """Search a page: its texts, attributes, linked data, links and its own path."""
    language = next((each.language for each in elements(html)), "")
    return tuple(dict.fromkeys(_words(Finished(path, html, language), page_told, rules)))


def reading_words(
    path: str,
    reading: Reading,
    rules: WordRules,
    language: str,
    zoned: Zoned = (),
    codes: tuple[str, ...] = (),
) -> tuple[Problem, ...]:
    """Search a PDF that has been read, and what its codes say."""

    def told(finished: Finished) -> Iterator[Line | Finished]:
        yield from reading_told(finished, reading)
        yield from code_lines(codes, language)

    return tuple(dict.fromkeys(_words(Finished(path, b"", language, zoned), told, rules)))


def picture_words(
    path: str,
    png: bytes,
    rules: WordRules,
    language: str,
    zoned: Zoned = (),
    texts: tuple[str, ...] = (),
) -> tuple[Problem, ...]:
    """Search what a picture carries beside its pixels, its codes, and the words it was set from."""

    def told(finished: Finished) -> Iterator[Line | Finished]:
        yield from picture_told(finished)
        for text in texts:
            yield from finished.lines(plain(text), "headline")

    return tuple(dict.fromkeys(_words(Finished(path, png, language, zoned), told, rules)))


def said_in(path: str, content: bytes) -> Iterator[str]:
    """Yield every text in a file of any kind, and in the files in it, links included.

    A file that is not whole says nothing here: its words have a proof of their own.
    """
    with suppress(FileUnreadable):
        yield from _said(Finished(path, content, ""), 0)


def _said(finished: Finished, depth: int) -> Iterator[str]:
    for told in _reader(finished)(finished):
        if not isinstance(told, Finished):
            yield from (piece.text for piece in told)
        elif depth < _DEEPEST:
            yield from _said(told, depth + 1)


def _reader(finished: Finished) -> Reader:
    suffix = PurePosixPath(finished.path).suffix.lower()
    if suffix in READERS:
        return READERS[suffix]
    for beginning, kind in _BEGINNINGS.items():
        if finished.content.startswith(beginning):
            return READERS[kind]
    return rules_told if _is_text(finished.content) else _nothing_told


def _is_text(content: bytes) -> bool:
    try:
        return b"\0" not in content and bool(content.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _nothing_told(_finished: Finished) -> Iterator[Line | Finished]:
    return iter(())


def _words(
    finished: Finished, reader: Reader, rules: WordRules, depth: int = 0
) -> Iterator[Problem]:
    lines: list[Line] = [(Piece("path", finished.language, finished.path),)]
    inner: list[Finished] = [*_embedded(finished)]
    try:
        for told in reader(finished):
            if isinstance(told, Finished):
                inner.append(told)
            else:
                lines.append(told)
    except FileUnreadable as error:
        yield Problem(finished.path, 1, str(error), "make it again")
    yield from searched(finished.path, lines, rules)
    if inner and depth == _DEEPEST:
        yield Problem(finished.path, 1, "files lie too deep in files", "take them out")
        return
    for file in inner:
        for problem in _words(file, _reader(file), rules, depth + 1):
            yield replace(problem, path=finished.path, text=f"in {file.path}: {problem.text}")


def _embedded(finished: Finished) -> Iterator[Finished]:
    """Hand out the files that a text holds as `data:` addresses."""
    if b"data:" not in finished.content:
        return
    for number, found in enumerate(_DATA.finditer(finished.content), 1):
        content = unquote_to_bytes(found["said"])
        kind = found["kind"].decode().rpartition("/")[2].removesuffix("+xml")
        if not found["packed"]:
            # Written for browsers, who forgive; what they forgive is no problem here.
            yield replace(finished.inside(f"data-{number}.html", content), language=CODE)
            continue
        with suppress(Error):
            yield finished.inside(f"data-{number}.{kind}", b64decode(content))

"""Search finished artefacts for the words that we avoid, wherever a reader may meet them."""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import PurePosixPath

from generator.check.words import ZONES, Finding, WordRules, findings, instead_of, shown
from generator.problems import Problem
from generator.proof.pdf import PdfUnreadable, Reading, read_pdf
from generator.proof.pixels import PictureUnreadable, raster_from_png
from generator.proof.recovered import plain
from generator.proof.zones import Line, Piece, address_pieces, json_strings, lines_of

Zoned = tuple[tuple[str, str], ...]  # zone, and the text that stands in it

MARKUP = frozenset((".html", ".htm", ".svg"))
TEXT = frozenset((".txt", ".md", ".csv", ".ics", ".vcf", ".xml", ".json", ".webmanifest"))

# No rule reaches over it: a word does not begin in one text and end in another.
_BETWEEN = "\n\n␞\n\n"
_FOLDED_LINE = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1: long lines of calendars
_QUOTE = 24


def html_words(path: str, html: bytes, rules: WordRules) -> tuple[Problem, ...]:
    """Search a page: its texts, attributes, linked data, links and its own path."""
    return _searched(path, lines_of(path, html), rules)


def pdf_words(
    path: str, pdf: bytes, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Search a PDF that has not been read yet."""
    try:
        return reading_words(path, read_pdf(pdf), rules, language, zoned)
    except PdfUnreadable as error:
        return (Problem(path, 1, f"the PDF cannot be read: {error}", "press it again"),)


def reading_words(
    path: str, reading: Reading, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Search a PDF: its pages, metadata, outline, alternative texts, links and path."""
    page = " ".join(plain(leaf.text) for leaf in reading.leaves)
    lines = [(piece,) for piece in _in_zones(page, zoned, language)]
    for said in reading.beside:
        if said.key == "/URI":
            lines += [(piece,) for piece in address_pieces(said.text, language)]
        elif said.key in {"/Alt", "/ActualText"}:
            lines += [(Piece("alt", language, said.text),)]
        else:
            # Headings stand in the outline and the structure too, legal names with them.
            lines += [(piece,) for piece in _in_zones(said.text, zoned, language, "meta")]
    return _searched(path, [*lines, (Piece("path", language, path),)], rules)


def picture_words(path: str, png: bytes, rules: WordRules, language: str) -> tuple[Problem, ...]:
    """Search what a picture carries beside its pixels; its texts are proofed where they are set."""
    try:
        texts = raster_from_png(png).texts
    except PictureUnreadable as error:
        return (Problem(path, 1, f"the picture cannot be read: {error}", "press it again"),)
    beside = [(Piece("meta", language, text),) for text in texts]
    return _searched(path, [*beside, (Piece("path", language, path),)], rules)


def text_words(
    path: str, text: bytes, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Search a text to be copied, a table, a calendar or JSON (its values only)."""
    words = _FOLDED_LINE.sub("", text.decode("utf-8-sig", "replace"))
    if path.endswith((".json", ".webmanifest")):
        words = _BETWEEN.join(json_strings(words))
    pieces = (*_in_zones(words, zoned, language), Piece("path", language, path))
    return _searched(path, [(piece,) for piece in pieces], rules)


def zip_words(
    path: str, archive: bytes, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Search the files in an archive and their names."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            members = {name: opened.read(name) for name in opened.namelist()}
    except zipfile.BadZipFile as error:
        return (Problem(path, 1, f"the archive cannot be read: {error}", "make it again"),)
    found = [*_searched(path, [(Piece("path", language, path),)], rules)]
    for name, member in members.items():
        found += (
            replace(problem, path=path, text=f"in {name}: {problem.text}")
            for problem in file_words(name, member, rules, language, zoned)
        )
    return tuple(found)


def file_words(
    path: str, content: bytes, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Search a file of any kind; of a kind that we cannot read, its name."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in MARKUP:
        return html_words(path, content, rules)
    if suffix == ".pdf":
        return pdf_words(path, content, rules, language, zoned)
    if suffix == ".png":
        return picture_words(path, content, rules, language)
    if suffix == ".zip":
        return zip_words(path, content, rules, language, zoned)
    if suffix in TEXT:
        return text_words(path, content, rules, language, zoned)
    return _searched(path, [(Piece("path", language, path),)], rules)


def _in_zones(text: str, zoned: Zoned, language: str, zone: str = "body") -> Iterator[Piece]:
    """Take the texts whose zone is known out of the rest."""
    for special, known in zoned:
        # A known text counts as a whole only: its words alone stay where they are.
        whole = plain(known)
        text, times = re.subn(_as_set(whole), _BETWEEN, text) if whole else (text, 0)
        if times:
            yield Piece(special, language, whole)
    yield Piece(zone, language, text)


def _as_set(text: str) -> str:
    """Match a text in a PDF: a right-to-left line turns brackets around."""
    return "".join("[()]" if sign in "()" else re.escape(sign) for sign in text)


def _searched(path: str, lines: Iterable[Line], rules: WordRules) -> tuple[Problem, ...]:
    """Ask once per zone and language, for speed; ask again where zones meet in one word."""
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    found: list[Problem] = []
    for line in lines:
        for piece in line:
            if piece.zone not in ZONES:
                found.append(_no_zone(path, piece))
            texts[_known(piece.zone), piece.language].append(piece.text)
        if len(line) > 1:
            found += _across(path, line, rules)
    for (zone, language), several in texts.items():
        text = _BETWEEN.join(several)
        for finding in findings(text, zone, rules, language):
            found.append(_problem(path, Piece(zone, language, text), finding, rules))
    return tuple(dict.fromkeys(found))


def _across(path: str, line: Line, rules: WordRules) -> Iterator[Problem]:
    """Find words that begin in one zone and end in the next: no zone may hide them."""
    whole = Piece("body", line[0].language, "".join(piece.text for piece in line))
    ends = list(accumulate(len(piece.text) for piece in line))[:-1]
    for finding in findings(whole.text, whole.zone, rules, whole.language):
        if any(finding.start < end < finding.end for end in ends):
            yield _problem(path, whole, finding, rules)


def _known(zone: str) -> str:
    return zone if zone in ZONES else "body"


def _no_zone(path: str, piece: Piece) -> Problem:
    hint = f"choose from {', '.join(sorted(ZONES))}"
    return Problem(path, 1, f"`{piece.zone}` is not a zone", hint)


def _problem(path: str, piece: Piece, finding: Finding, rules: WordRules) -> Problem:
    start, end = finding.start, finding.end
    before = piece.text[max(0, start - _QUOTE) : start].rpartition("␞")[2]
    after = piece.text[end : end + _QUOTE].partition("␞")[0]
    quote = " ".join(f"{before}{shown(finding.words)}{after}".split())
    return Problem(
        path,
        1,
        f'"{shown(finding.words)}" may not stand in the zone {piece.zone}: "…{quote}…"',
        instead_of(finding, rules.wordings, piece.language),
    )

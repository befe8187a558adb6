"""Ask the word rules about the lines of a finished file."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import accumulate
from urllib.parse import unquote

from generator.check.words import (
    UNSEEN,
    Finding,
    WordRules,
    findings,
    instead_of,
    shown,
    zones_named,
)
from generator.problems import Problem
from generator.proof.words.finished import BETWEEN
from generator.proof.zones import Line, Piece

_QUOTE = 24
_PUNYCODE = re.compile(r"\bxn--([a-z0-9-]+)", re.IGNORECASE)


def searched(path: str, lines: Iterable[Line], rules: WordRules) -> Iterator[Problem]:
    """Ask once per zone and language, for speed; ask again where zones meet in one word."""
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    zones, unseen = rules.zones, zones_named((UNSEEN,), rules.zones)
    for line in lines:
        for piece in line:
            if piece.zone not in zones:
                hint = f"choose from {', '.join(sorted(zones))}"
                yield Problem(path, 1, f"`{piece.zone}` is not a zone", hint)
            zone = piece.zone if piece.zone in zones else "body"
            texts[zone, piece.language].append(piece.text)
        if len(line) > 1:
            yield from _across(path, line, rules)
    for (zone, language), several in texts.items():
        if zone in unseen:
            continue  # the very words that we spare readers: found, or named as an example
        yield from _found(path, Piece(zone, language, BETWEEN.join(several)), rules)


def _found(path: str, piece: Piece, rules: WordRules) -> Iterator[Problem]:
    """Search what a text says when it is decoded; else the text itself, should that hide it."""
    for text in dict.fromkeys((decoded(piece.text), piece.text)):
        found = findings(text, piece.zone, rules, piece.language)
        for finding in found:
            yield _problem(path, piece._replace(text=text), finding, rules)
        if found:
            return


def decoded(text: str) -> str:
    """Return what addresses and entities stand for: `%6B`, `&#107;` and `xn--` are letters."""
    if "&" in text:
        text = unescape(text)
    if "%" in text:
        text = unquote(text)
    return _PUNYCODE.sub(_label, text) if "xn--" in text.lower() else text


def _label(found: re.Match[str]) -> str:
    try:
        return found[1].encode().decode("punycode")
    except UnicodeError:
        return found[0]


def _across(path: str, line: Line, rules: WordRules) -> Iterator[Problem]:
    """Find words that begin in one zone and end in the next: no zone may hide them."""
    whole = Piece("body", line[0].language, "".join(piece.text for piece in line))
    ends = list(accumulate(len(piece.text) for piece in line))[:-1]
    for finding in findings(whole.text, whole.zone, rules, whole.language):
        if any(finding.start < end < finding.end for end in ends):
            yield _problem(path, whole, finding, rules)


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

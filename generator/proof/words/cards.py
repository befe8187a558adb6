"""Read calendars and visiting cards: lines that were folded, with parameters and a value."""

import re
from binascii import Error, a2b_base64, a2b_qp
from collections.abc import Iterator
from dataclasses import dataclass

from generator.proof.words.finished import Finished, Told
from generator.proof.zones import Piece, address_pieces

_FOLDED = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1: long lines go on behind a space
_SOFT_END = re.compile(r"=\r?\n")  # old cards: quoted-printable
_LINE = re.compile(r'([\w.-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)')
_PARAMETER = re.compile(r';([\w-]+)=("[^"]*"|[^;]*)')
_ESCAPED = re.compile(r"\\(.)")
_ZONES = {
    "SUMMARY": "title",
    "DESCRIPTION": "body",
    "COMMENT": "body",
    "NOTE": "body",
    **dict.fromkeys(("UID", "TZID"), "path"),
    **dict.fromkeys(("ORGANIZER", "CN", "ORG"), "sender"),
    **dict.fromkeys(("LOCATION", "CONTACT", "FN", "N", "EMAIL", "TEL"), "contact"),
    **dict.fromkeys(("ADR", "GEO"), "address"),
}
_ADDRESSES = frozenset(("URL", "ATTACH", "SOURCE", "ALTREP", "CONFERENCE", "PHOTO", "LOGO"))


@dataclass(frozen=True)
class _Value:
    """One line of a calendar or card, unfolded."""

    name: str
    parameters: tuple[tuple[str, str], ...]
    text: str


def card_told(finished: Finished) -> Iterator[Told]:
    """Read every value and parameter; what is no line of a calendar is read as it stands."""
    text = finished.text()
    if "QUOTED-PRINTABLE" in text.upper():
        text = _SOFT_END.sub("", text)
    for number, line in enumerate(_FOLDED.sub("", text).splitlines()):
        found = _LINE.fullmatch(line)
        if found is None:
            yield from finished.lines(line)
            continue
        value = _Value(
            found[1].rpartition(".")[2].upper(),
            tuple((name.upper(), said.strip('"')) for name, said in _PARAMETER.findall(found[2])),
            found[3],
        )
        yield from _told(value, finished, number)


def _told(value: _Value, finished: Finished, number: int) -> Iterator[Told]:
    parameters = dict(value.parameters)
    for name, said in value.parameters:
        yield from _valued(name, said, "meta", finished)
    encoding = parameters.get("ENCODING", "").upper()
    if encoding in {"B", "BASE64"}:
        kind = parameters.get("TYPE", parameters.get("FMTTYPE", "bin")).rpartition("/")[2].lower()
        yield finished.inside(f"{value.name.lower()}-{number}.{kind}", _unpacked(value.text))
    elif encoding == "QUOTED-PRINTABLE":
        text = a2b_qp(value.text.encode()).decode("utf-8", "replace")
        yield from _valued(value.name, text, "body", finished)
    elif "html" in parameters.get("FMTTYPE", "").lower():
        html = _unescaped(value.text).encode("utf-8", "replace")
        yield finished.inside(f"{value.name.lower()}-{number}.html", html)
    else:
        yield from _valued(value.name, _unescaped(value.text), "body", finished)


def _valued(name: str, text: str, otherwise: str, finished: Finished) -> Iterator[Told]:
    if name in _ADDRESSES or re.match(r"(?:https?|mailto|tel|data):", text, re.IGNORECASE):
        yield tuple(address_pieces(text, finished.language))
    elif name == "CATEGORIES":
        yield (Piece("meta", finished.language, text),)
    else:
        yield from finished.lines(text, _ZONES.get(name, otherwise))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)


def _unpacked(text: str) -> bytes:
    try:
        return a2b_base64(text)
    except Error:
        return text.encode()

"""Count a text the way its channel does. The door to graphemes (UAX #29)."""

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import regex

from generator.model.channel import Limit

NEAR = 0.95  # from here on the next small edit may be too long

# 3GPP TS 23.038, default alphabet; what stands in its extension table costs two septets.
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("€[]{}\\^~|\f")

# What typewriters and telephones write for the signs of a printer. Isolates are for screens.
_PLAINER = (
    dict.fromkeys("‐‑‒–—―−•", "-")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‚‛‹›´`′", "'")
    | dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff\u200e\u200f\u2066\u2067\u2068\u2069", "")
    | {"…": "...", "·": "-", "×": "x"}
)

_GRAPHEME = regex.compile(r"\X")
# Controls of direction and hyphenation: no reader sees them. Joiners belong to their letter.
_UNSEEN = regex.compile(r"[\p{Cf}--[\u200c\u200d\p{GCB=Prepend}]]", regex.VERSION1)

# https://docs.x.com/fundamentals/counting-characters, with the ranges of twitter-text's v3.json,
# read 2026-11-23: everything outside of them is counted twice (Ethiopic and emoji are).
_X_SINGLE = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
_X_LINK = 23
_LINK = regex.compile(r"https?://[^\s\u2066-\u2069]*[\w/]")
_EMOJI = regex.compile(r"[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]")

# Ethiopic texts may part words by a sign of their own instead of a space.
_BETWEEN_WORDS = regex.compile(r"[\s\u1361]+")
_POINT = regex.compile(r"(?<=\p{L})[.@](?=\p{L})")


@dataclass(frozen=True)
class Count:
    """What a text uses of its limit: so many characters, or parts of so many units each.

    `share` is how much of all the room it takes, 1 where nothing more fits.
    """

    used: int
    unit: Literal["characters", "parts", "words", "seconds"]
    detail: str = ""
    share: float = 0

    @property
    def said(self) -> str:
        """Say it as problems do."""
        return f"{self.used} {self.unit}" + (f" ({self.detail})" if self.detail else "")

    @property
    def is_over(self) -> bool:
        """Tell whether it does not fit."""
        return self.share > 1

    @property
    def is_near(self) -> bool:
        """Tell whether it fits, and nearly all of the room is used."""
        return NEAR <= self.share <= 1


def length(text: str) -> int:
    """Count what a reader sees as one sign: a letter with its marks, an emoji of several."""
    if text.isascii() and "\r" not in text:
        return len(text)
    return len(_GRAPHEME.findall(_UNSEEN.sub("", text)))


def counted(text: str, limit: Limit, pace: int = 130) -> Count:
    """Count as the channel does; `pace` is how many words a minute the language is read aloud."""
    match limit.count:
        case "sms":
            return _message(text, limit.most)
        case "words":
            return _of(len(_words(text)), "words", limit)
        case "seconds":
            return _of(math.ceil(60 * _spoken(text) / pace), "seconds", limit)
        case "x":
            return _of(_weight(text), "characters", limit)
        case "characters":
            return _of(length(text), "characters", limit)


def costly_signs(text: str) -> dict[str, str]:
    """Return the signs that alone make a text message as short as one in Arabic.

    Each with what to write instead; nothing where the letters themselves need that room.
    """
    foreign = [sign for sign in dict.fromkeys(text) if not _in_gsm(sign)]
    if all(sign in _PLAINER for sign in foreign):
        return {sign: _PLAINER[sign] for sign in foreign}
    return {}


def _of(used: int, unit: Literal["characters", "words", "seconds"], limit: Limit) -> Count:
    return Count(used, unit, share=used / limit.most)


def _message(text: str, most: int) -> Count:
    """Split as networks do: 160/153 septets in GSM-7, 70/67 UTF-16 units in UCS-2."""
    if all(map(_in_gsm, text)):
        alphabet, single, part = "GSM-7", 160, 153
        costs = [2 if sign in _GSM_DOUBLE else 1 for sign in text]
    else:
        alphabet, single, part = "UCS-2", 70, 67
        costs = [2 if sign > "\uffff" else 1 for sign in text]
    units, room = sum(costs), single if most == 1 else most * part
    parts = 1 if units <= single else _parts(costs, part)
    share = parts / most if parts > most else units / room
    return Count(parts, "parts", f"{units} {alphabet}", share)


def _parts(costs: Iterable[int], room: int) -> int:
    """Fill one part after the other: no sign begins in one and ends in the next."""
    parts, filled = 1, 0
    for cost in costs:
        if filled + cost > room:
            parts, filled = parts + 1, 0
        filled += cost
    return parts


def _in_gsm(sign: str) -> bool:
    return sign in _GSM or sign in _GSM_DOUBLE


def _weight(text: str) -> int:
    """Count as X does: links are rewritten to one length, some scripts count twice."""
    said, links = _LINK.subn("", unicodedata.normalize("NFC", text))
    return links * _X_LINK + sum(map(_weight_of, _GRAPHEME.findall(said)))


def _weight_of(grapheme: str) -> int:
    if len(grapheme) > 1 and _EMOJI.search(grapheme):
        return 2
    return sum(
        1 if any(first <= ord(sign) <= last for first, last in _X_SINGLE) else 2
        for sign in grapheme
    )


def _words(text: str) -> list[str]:
    """Return what counts as a word: a dash by itself does not."""
    return [each for each in _BETWEEN_WORDS.split(text) if any(map(str.isalnum, each))]


def _spoken(text: str) -> int:
    """Count the words that a voice says: an address is read with its points."""
    return sum(1 + 2 * len(_POINT.findall(each)) for each in _words(text))

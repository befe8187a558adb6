"""Reduce a text to what a reader sees in it, so that one spelling of a rule meets them all.

Nearly everything is done letter by letter: that is fast, and it leads back to the
place in the original. Only a word broken over two lines needs its neighbours.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_APOSTROPHES = "'`´\u02b9\u02bb\u02bc\u02bd\u02c8\u2018\u2019\u201b\u2032\uff07\ua78c\u05f3"
# pypdfium2 gives U+0002 or U+FFFE where a hyphen ended a line.
_HYPHEN = "[-\u00ad\u2010\u2011\u0002\ufffe]"
_LINE_END = "[\r\n\v\f\u0085\u2028\u2029]"
_UNSEEN = "\0-\x08\x0e-\x1b\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_BROKEN_WORD = re.compile(
    rf"{_HYPHEN}(?<=\S.)[ \t\u00a0{_UNSEEN}]*{_LINE_END}[\s{_UNSEEN}]*(?=[\w{_APOSTROPHES}])"
)
# Runs of signs for which it is not enough to be made small, with what stands between words.
_ODD = re.compile(r"(?:[^\t-\r -_a-~]+[ -/]?)+")
_INVISIBLE = "\u0640\u115f\u1160\u3164\ufffe\uffff"  # tatweel and fillers, which are letters
_INVISIBLE_KINDS = frozenset(("Mn", "Me", "Cf", "Cc"))
_DASHES = "\u2043\u2212"  # dashes that Unicode does not count as such

# Letters that look alike become one, in the rules as in the texts. Left: after case folding.
_ALIKE = {
    **dict(zip("аеорсухкіјѕгтмв", "aeopcyxkijsrtmb", strict=True)),  # Cyrillic
    **dict(zip("αειοκρντυχ", "aeiokpvtux", strict=True)),  # Greek
    **dict(zip("ᴀᴄᴇᴋʀɪıɑɛ", "acekriiae", strict=True)),  # Latin small capitals and their kin
    **dict(zip("łđŧŋħ", "ldtnh", strict=True)),  # bars and tails that are no accents
    **dict(zip("ىیېےۍةەہھۃکڪګٱ", "يييييهههههكككا", strict=True)),  # Arabic, Persian, Dari
    **dict(zip("ሠሡሢሣሤሥሦሧ", "ሰሱሲሳሴስሶሷ", strict=True)),  # Ethiopic: one sound, two letters
    **dict(zip("ፀፁፂፃፄፅፆ", "ጸጹጺጻጼጽጾ", strict=True)),
    "\u1361": " ",  # the Ethiopic word space
}


@dataclass(frozen=True)
class Normal:
    """A text after normalisation, and the way back to where each sign came from."""

    text: str
    original: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the normal text stands in the original, marks included."""
        first, last = self._origins[start], self._origins[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return first, last

    @cached_property
    def _origins(self) -> tuple[int, ...]:
        """Computed on demand: most texts have nothing to point at."""
        return tuple(
            index
            for start, piece in _pieces(self.original)
            for index, sign in enumerate(piece, start)
            for _ in _LETTERS[ord(sign)]
        )


def normalise(text: str) -> Normal:
    """Drop what nobody sees, join broken words, and let look-alikes and variants be one."""
    whole = "".join(piece for _, piece in _pieces(text))
    return Normal(_ODD.sub(lambda run: run[0].translate(_LETTERS), whole.lower()), text)


def normal_pattern(pattern: str) -> str:
    """Normalise the letters of a regular expression and leave its syntax alone."""
    return "".join(sign if sign.isascii() else sign.translate(_LETTERS) for sign in pattern)


def shown(text: str) -> str:
    """Return a found word fit for one line of a message: joined, without hidden signs."""
    joined = _BROKEN_WORD.sub("", text)
    seen = "".join(sign for sign in joined if unicodedata.category(sign) != "Cf")
    return " ".join(seen.split())


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text where a word was broken over two lines."""
    start = 0
    for cut in _BROKEN_WORD.finditer(text):
        yield start, text[start : cut.start()]
        start = cut.end()
    yield start, text[start:]


class _Letters(dict[int, str]):
    """What each sign becomes; filled as signs turn up."""

    def __missing__(self, code: int) -> str:
        self[code] = _normal(chr(code))
        return self[code]


def _normal(sign: str) -> str:
    if sign in _APOSTROPHES:  # some of them decompose into a space and a mark
        return "'"
    if sign.isspace():
        return sign if sign.isascii() else " "
    folded = unicodedata.normalize("NFKD", sign).casefold()
    return "".join(map(_letter, unicodedata.normalize("NFKD", folded)))


def _letter(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in _INVISIBLE_KINDS or sign in _INVISIBLE:
        return ""
    if kind == "Pd" or sign in _DASHES:
        return "-"
    return "'" if sign in _APOSTROPHES else _ALIKE.get(sign, sign)


_LETTERS = _Letters()

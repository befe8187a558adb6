"""Count words and sentences in every script we write, and LIX where LIX means something.

LIX = words per sentence + the share of long words in percent; long is more than six
letters (C.-H. Björnsson, 1968). It was made for Swedish and holds for its neighbours.
Its numbers say nothing about any other language: nobody may ask for them there.
"""

import re
import unicodedata
from collections.abc import Iterator

LONG = 7
_UNSEEN_KINDS = frozenset(("Mn", "Me", "Cf"))
_CLOSING = "\"'”»’)\\]"
_OPENING = "\"'“„«‘([¿¡"
# A name in braces is one word; so are e-post, Nord-Troms, 10.30 and an address.
_WORD = re.compile(r"\{[a-z][a-z0-9_-]*\}|[^\W_]+(?:(?:[-‐‑'’‘.@]|(?<=\d)[,:](?=\d))[^\W_]+)*")
_MARKER = re.compile(r"\s*(?:[-*+•–]|(?P<number>\d+)[.)])\s+")
# Arabic and Ethiopic signs end a sentence even where no space follows. Left out is what
# Unicode calls the Ethiopic colon: it stands where others write a comma.
_END = re.compile(rf"(?:[.…?!:;]+(?=[{_CLOSING}]*(?:\s|$))|[؟۔؛።፧፨፤፦]+)[{_CLOSING}]*")
_STOPS = re.compile(rf"[.…]+[{_CLOSING}]*")
_FIGURE = re.compile(r"\d+")
_LETTERS_WITH_STOPS = re.compile(r"(?:[^\W\d]\.)+[^\W\d]{1,2}")  # t.d, e.g, т.е, d.v.s

# What is short for something never ends a sentence when more must follow ...
_SHORT = frozenset(
    (
        *("adr", "ang", "bl.a", "ca", "dr", "dvs", "ekskl", "evt", "f.eks", "inkl", "jf", "jfr"),
        *("kap", "kl", "mht", "nr", "pga", "pkt", "pr", "prof", "tlf", "omd"),
        *("approx", "incl", "mr", "mrs", "ms", "tel", "vs"),
        *("al", "np", "ul", "pvz", "вул", "ім", "им", "напр", "см", "стор", "тел", "ул"),
    )
)
# ... or when a figure follows; English "no." and Norwegian "jul" are words of their own.
_SHORT_BEFORE_FIGURE = frozenset(
    (
        *("art", "mob", "no", "p", "pp", "s"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "des"),
    )
)
# These may stand last: a capital letter after them begins something new.
_MAY_CLOSE = frozenset(("m.a", "m.m", "m.v", "o.a", "o.l", "o.s.v", "т.д", "т.п"))


def lix(text: str) -> float:
    """Return the LIX of running text in bokmål or nynorsk; of nothing it is nothing."""
    words = _all_words(text)
    if not words:
        return 0.0
    long = sum(letters(word) >= LONG for word in words)
    return len(words) / len(sentences(text)) + 100 * long / len(words)


def words_per_sentence(text: str) -> float:
    """Return how long sentences are on average: a measure that any language has."""
    found = sentences(text)
    return len(_all_words(text)) / len(found) if found else 0.0


def words_in(text: str) -> tuple[str, ...]:
    """Return the words. What the program fills in is one word, and a short one."""
    return tuple(_WORD.findall(_seen(text)))


def letters(word: str) -> int:
    """Count letters: hyphens and digits make no word long."""
    return 0 if word.startswith("{") else sum(sign.isalpha() for sign in word)


def sentences(text: str) -> tuple[str, ...]:
    """Cut at full stops, question marks, exclamation marks, colons, semicolons, line ends.

    A line end is one: headings and items of a list have no full stop.
    """
    lines = _seen(text).splitlines()
    found = (part.strip() for line in lines for part in _cut(_without_marker(line)))
    return tuple(part for part in found if _WORD.search(part))


def long_words(text: str) -> tuple[str, ...]:
    """Return each long word once, the longest first."""
    found = {word.lower(): word for word in _all_words(text) if letters(word) >= LONG}
    return tuple(sorted(found.values(), key=lambda word: (-letters(word), word)))


def longest_sentence(text: str) -> str:
    """Return the sentence with the most words, the first of them."""
    return max(sentences(text), key=lambda sentence: len(words_in(sentence)), default="")


def _all_words(text: str) -> tuple[str, ...]:
    """Return the words of all sentences: the number of an item is not one."""
    return tuple(word for sentence in sentences(text) for word in words_in(sentence))


def _without_marker(line: str) -> str:
    """Drop the sign or number of an item; `23. november` is a day."""
    marker = _MARKER.match(line)
    if not marker or (marker["number"] and line[marker.end() : marker.end() + 1].islower()):
        return line
    return line[marker.end() :]


def _cut(line: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(line):
        if not _STOPS.fullmatch(end[0]) or _is_full_stop(line[start : end.start()], line, end):
            yield line[start : end.end()]
            start = end.end()
    yield line[start:]


def _is_full_stop(before: str, line: str, end: re.Match[str]) -> bool:
    """Tell a full stop from the point of an ordinal, an initial or something shortened."""
    after = line[end.end() :].lstrip(f" \u00a0{_OPENING}")
    words = before.split()
    word = words[-1].lstrip(_OPENING) if words else ""
    if not after:
        return True
    if after[0].islower():  # 23. november, f.eks. en jobb, et ... annet
        return False
    if after[0].isdigit() and (_FIGURE.fullmatch(word) or word.lower() in _SHORT_BEFORE_FIGURE):
        return False
    return not _is_short(word)


def _is_short(word: str) -> bool:
    if len(word) == 1:
        return word.isalpha() and not word.islower()  # H. Ibsen, د. أحمد
    small = word.lower()
    if small in _MAY_CLOSE:
        return False
    return small in _SHORT or bool(_LETTERS_WITH_STOPS.fullmatch(small))


class _Seen(dict[int, int | None]):
    """What of each sign a reader counts: no marks, joiners or isolates; filled as signs turn up."""

    def __missing__(self, code: int) -> int | None:
        kind = unicodedata.category(chr(code))
        self[code] = None if kind in _UNSEEN_KINDS and code != _ZERO_WIDTH_SPACE else code
        return self[code]


_ZERO_WIDTH_SPACE = 0x200B
_SEEN = _Seen()


def _seen(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_SEEN)

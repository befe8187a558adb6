"""Do two languages begin side by side? Compared by the lines that the letters stand on.

The boxes of letters say nothing here: Arabic and Ethiopic letters reach higher and lower
than Latin ones on the same line.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product, takewhile
from typing import NamedTuple

from generator.proof.leaves import Leaf
from generator.proof.pdf import MM
from generator.proof.recovered import plain

# How far apart two beginnings may stand: below this an eye takes them for one line.
_MOST_MM = 2.0


class _Line(NamedTuple):
    """A piece of a line in one column: its page, how high it stands in points, its words."""

    page: int
    base: float
    words: tuple[str, ...]


def apart(
    pairs: Iterable[tuple[str, str]], leaves: Iterable[Leaf]
) -> Iterator[tuple[str, str, str]]:
    """Yield the pairs whose first lines are not level, and how they stand.

    A text that is not on the sheet at all is told by another proof.
    """
    lines = tuple(line for page, leaf in enumerate(leaves) for line in _lines(page, leaf))
    for one, other in pairs:
        far = [
            _between(*both) for both in product(_beginnings(one, lines), _beginnings(other, lines))
        ]
        nearest = min(far, default=0.0)
        if nearest > _MOST_MM:
            on_one_page = nearest < float("inf")
            yield one, other, f"{nearest:.1f} mm apart" if on_one_page else "on different pages"


def _between(one: _Line, other: _Line) -> float:
    return abs(one.base - other.base) * MM if one.page == other.page else float("inf")


def _lines(page: int, leaf: Leaf) -> Iterator[_Line]:
    """Yield the lines of every column, in the order of reading."""
    for line in leaf.lines:
        base = next(glyph.base for glyph in line if glyph.text.strip())
        yield _Line(page, base, tuple(_words("".join(glyph.text for glyph in line))))


def _beginnings(text: str, lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines that a text begins on: from there on, most of its words are found."""
    words = tuple(_words(text))
    found = [(_begun(words, lines[at:]), line) for at, line in enumerate(lines)]
    most = max((many for many, _ in found), default=0)
    return [line for many, line in found if many == most > 0]


def _begun(words: tuple[str, ...], lines: Sequence[_Line]) -> int:
    """Count the first words of a text that lines begin with, after the number of a step."""
    all_words = (word for line in lines for word in line.words)
    read = tuple(islice(all_words, len(words) + 1))
    numbered = bool(read) and read[0].isdigit()
    return max(_shared(words, read), _shared(words, read[1:]) if numbered else 0)


def _shared(words: tuple[str, ...], read: tuple[str, ...]) -> int:
    both = zip(words, read, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))


def _words(text: str) -> Iterator[str]:
    """Yield the words of a text, without those with vowel signs: pdfium tears them to pieces."""
    for piece in plain(text).split():
        word = piece.strip("".join(sign for sign in piece if not _is_letter(sign)))
        if word and not any(unicodedata.category(sign) == "Mn" for sign in word):
            yield word


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign) == "Mn"

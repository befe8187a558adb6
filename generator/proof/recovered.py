"""Look whether every text that was set is still there when the PDF is read again.

Measured with pdfium on Vazirmatn: right-to-left lines come back in the order of
reading, but words move around signs such as %, and letters that carry vowel signs
come back twice. So a right-to-left page is compared word by word. Words without
vowel signs must all be there (no tolerance: none was needed); of words with them,
all letters. What was isolated (telephone numbers, addresses) and texts in other
scripts must be there as a whole, in the order that the eye sees on the page.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from generator.proof.leaves import is_right_to_left

# Digits and letters apart: pdfium glues "60" to the Latin word that it turned around.
_WORD = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN_LETTERS = re.compile(r"[\s\-‐‑]+")
_ISOLATED = re.compile("\u2066(.*?)\u2069")
# pdfium's two signs for a hyphen at the end of a line.
_HYPHENATED = re.compile("[\x02\ufffe]\\s*")
# How many texts are remembered: the sheets of one edition say nearly the same.
_TEXTS = 1024


@lru_cache(maxsize=_TEXTS)
def plain(text: str) -> str:
    """Fold presentation forms and white space, drop controls: what a reader would type."""
    folded = unicodedata.normalize("NFKC", _HYPHENATED.sub("", text))
    visible = (sign for sign in folded if unicodedata.category(sign) != "Cf")
    return " ".join("".join(visible).split())


def lost(texts: Collection[str], page: str) -> tuple[tuple[str, str], ...]:
    """Return each text that cannot be found on the page again, and what is missing of it."""
    if any(map(is_right_to_left, page)):
        mixed = [text for text in texts if any(map(is_right_to_left, text))]
        latin = [text for text in texts if text not in mixed]
        return (
            *_lost_words(mixed, page),
            *_lost_numbers(mixed, page),
            *_lost_lines(latin, page),
        )
    return tuple(_lost_lines(texts, page))


def _lost_lines(texts: Iterable[str], page: str) -> Iterator[tuple[str, str]]:
    # A hyphen at the end of a line may be ours or the engine's: none is compared.
    found = _BETWEEN_LETTERS.sub("", plain(page))
    for text in texts:
        if _BETWEEN_LETTERS.sub("", plain(text)) not in found:
            yield text, text


def _lost_words(texts: Iterable[str], page: str) -> Iterator[tuple[str, str]]:
    # Each word is taken off the page as often as it was set; of signed words, the letters.
    found = Counter([*_words(page, signed=False), *_words(page, signed=True)])
    missing: dict[str, list[str]] = {text: [] for text in texts}
    for text in missing:
        words = Counter(_words(text, signed=False))
        missing[text] += sorted((words - found).elements())
        found -= words
    letters = Counter("".join(found.elements()))
    for text in missing:
        words = Counter(_words(text, signed=True))
        needed = Counter("".join(words.elements()))
        if needed - letters:
            missing[text] += sorted(words)
        letters -= needed
    return ((text, ", ".join(absent)) for text, absent in missing.items() if absent)


def _lost_numbers(texts: Iterable[str], page: str) -> Iterator[tuple[str, str]]:
    found = _BETWEEN_LETTERS.sub("", plain(page))
    for text in texts:
        for isolated in _ISOLATED.findall(text):
            if _BETWEEN_LETTERS.sub("", plain(isolated)) not in found:
                yield text, isolated


def _words(text: str, *, signed: bool) -> Iterator[str]:
    """Yield, without vowel signs, the words that have some or those that have none."""
    for piece in plain(text).split():
        letters = "".join(sign for sign in piece if unicodedata.category(sign) != "Mn")
        if (letters != piece) == signed:
            yield from _WORD.findall(letters)

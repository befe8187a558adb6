"""A finished file to be read, and the texts in it whose zone is known."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.proof.recovered import plain
from generator.proof.zones import Line, Piece

Zoned = tuple[tuple[str, str], ...]  # zone, and the text that stands in it

# No rule reaches over it: a word does not begin in one text and end in another.
BETWEEN = "\n\n␞\n\n"
# How many known texts are remembered: the sheets of one edition share theirs.
_TEXTS = 256
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class FileUnreadable(Exception):
    """A file that is not whole, so that nobody can say what it holds."""


@dataclass(frozen=True)
class Finished:
    """One finished file, by itself or inside another; `language` is that of its texts."""

    path: str
    content: bytes
    language: str
    zoned: Zoned = ()

    def inside(self, name: str, content: bytes) -> "Finished":
        """Return a file that lies in this one."""
        return replace(self, path=name, content=content)

    def text(self) -> str:
        """Return the content as text; the mark at its beginning tells the encoding."""
        begins = (name for mark, name in _MARKS if self.content.startswith(mark))
        return self.content.decode(next(begins, "utf-8"), "replace")

    def lines(self, text: str, zone: str = "body") -> Iterator[Line]:
        """Take the texts whose zone is known out of a text that stands in this zone."""
        for special, known in self.zoned:
            # A known text counts as a whole only: its words alone stay where they are.
            whole = plain(known)
            text, times = _as_set(whole).subn(BETWEEN, text) if whole else (text, 0)
            if times:
                yield (Piece(special, self.language, whole),)
        yield (Piece(zone, self.language, text),)


@lru_cache(maxsize=_TEXTS)
def _as_set(text: str) -> re.Pattern[str]:
    """Match a text in a PDF: a right-to-left line turns brackets around."""
    return re.compile("".join("[()]" if sign in "()" else re.escape(sign) for sign in text))


# What a reader hands out: lines to be searched, and files that lie in the file.
Told = Line | Finished
Reader = Callable[[Finished], Iterator[Told]]

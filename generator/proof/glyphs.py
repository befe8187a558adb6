"""Does some font of ours have a picture for every character? The one door to fontTools."""

import io
import unicodedata
from collections.abc import Iterable

from fontTools.ttLib import TTFont
from fontTools.unicodedata import block

from generator.problems import Problem

# Controls, format characters (bidi, joiners, soft hyphen) and separators leave no ink.
_WITHOUT_INK = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))


def coverage(fonts: Iterable[bytes]) -> frozenset[str]:
    """Return every character that at least one of the fonts can show."""
    return frozenset(chr(code) for font in fonts for code in _codes(font))


def uncovered(path: str, texts: Iterable[str], covered: frozenset[str]) -> tuple[Problem, ...]:
    """Name each character that no font has: PNG and print-shop files drop it in silence."""
    characters = sorted({character for text in texts for character in text} - covered)
    return tuple(
        Problem(
            path,
            1,
            f"no font of ours has {character} (U+{ord(character):04X} "
            f"{unicodedata.name(character, 'without a name')}, {block(character)})",
            "write it another way, or add the character to the fonts in content/design/fonts",
        )
        for character in characters
        if unicodedata.category(character) not in _WITHOUT_INK
    )


def _codes(font: bytes) -> Iterable[int]:
    with TTFont(io.BytesIO(font), lazy=True) as opened:
        best = opened.getBestCmap() or {}
        # A character that is mapped to glyph 0 is shown as an empty box.
        return [code for code, glyph in best.items() if glyph != ".notdef"]

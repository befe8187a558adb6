"""Cut fonts for the web down to the letters that are used. The one door to fontTools."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

from generator.model.places import FONTS
from generator.press.store import Store, digest
from generator.problems import Problem, ProblemsFound

FOLDER = "assets/fonts"
# The letters that a face is for: other signs come from the fonts that every device has.
LETTERS = {"Arab": range(0x600, 0x780), "Ethi": range(0x1200, 0x13A0)}
# What joins letters and places marks. Not `kern`: it would double the weight of Ethiopic.
FEATURES = ("ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk")
# What is never drawn: spaces, controls, marks of direction; signs that choose a form of a letter.
_UNDRAWN = ("Zs", "Cc", "Cf")
_FORMS = frozenset(map(chr, (0x34F, *range(0xFE00, 0xFE10))))


@dataclass(frozen=True)
class Face:
    """One font file that a style sheet names, and the print font that it is cut from.

    An ordinary face has what pages in its script show; a face for guests has what
    pages in other scripts show of it: the name of the language, a greeting.
    """

    name: str
    font: str
    script: str
    for_guests: bool = False

    def letters(self, written: Iterable[tuple[str, str]]) -> str:
        """Return which letters the face needs for texts of pages, each with its page's script."""
        met = {
            letter
            for script, text in written
            if (script == self.script) is not self.for_guests
            for letter in text
        }
        return "".join(sorted(each for each in met if ord(each) in LETTERS[self.script]))


FACES = (
    Face("arab-400.woff2", "Vazirmatn-400.ttf", "Arab"),
    Face("arab-700.woff2", "Vazirmatn-700.ttf", "Arab"),
    Face("ethi-400.woff2", "NotoSansEthiopic-400.ttf", "Ethi"),
    Face("ethi-700.woff2", "NotoSansEthiopic-700.ttf", "Ethi"),
    Face("ethi-guest.woff2", "NotoSansEthiopic-400.ttf", "Ethi", for_guests=True),
)


def webfonts(
    written: Iterable[tuple[str, str]], styles: str, fonts: Path, store: Store, tools: str
) -> Mapping[str, str]:
    """Return for each font of the site the name of its bytes in the store; cut what is new.

    `written` is every text that a page may show, with the script of that page; `styles` are
    all style sheets: a site needs the fonts that they name, and no other. `tools` names what
    else decides the bytes.
    """
    faces = [face for face in FACES if f"fonts/{face.name}" in styles]
    if missing := [*_missing(faces, fonts)]:
        raise ProblemsFound(missing)
    texts = [(script, "".join(sorted(set(text)))) for script, text in written]
    names = {}
    for face in faces:
        letters = face.letters(texts)
        name = digest(tools, version("fonttools"), version("brotli"), face.font, letters) + ".woff2"
        if not store.has(name):
            store.put(name, trimmed(fonts / face.font, letters))
        names[f"{FOLDER}/{face.name}"] = name
    return names


def _missing(faces: Iterable[Face], fonts: Path) -> Iterator[Problem]:
    for face in faces:
        if not (fonts / face.font).is_file():
            text = "the font is missing, and a language of the site is written in its letters"
            hint = f"{FONTS}/README.md says how to make it again"
            yield Problem(f"{FONTS}/{face.font}", 1, text, hint)


def trimmed(font: Path, letters: str) -> bytes:
    """Keep only these letters; the same letters of the same font give the same bytes."""
    options = Options(
        recalc_timestamp=False, hinting=False, notdef_outline=True, layout_features=FEATURES
    )
    options.flavor = "woff2"
    whole = load_font(font, options)
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(whole)
    woff2 = BytesIO()
    save_font(whole, woff2, options)
    return woff2.getvalue()


def letters_without_font(text: str, fonts: Path) -> str:
    """Return each letter of a text that no print font has: nobody could read it on a sheet."""
    known = _letters_in(fonts)
    met = dict.fromkeys(unicodedata.normalize("NFC", text))
    drawn = (each for each in met if unicodedata.category(each) not in _UNDRAWN)
    return "".join(each for each in drawn if ord(each) not in known and each not in _FORMS)


@cache
def _letters_in(fonts: Path) -> frozenset[int]:
    found = set[int]()
    for path in sorted(fonts.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            found.update(font.getBestCmap())
    return frozenset(found)

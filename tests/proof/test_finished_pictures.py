"""Pictures and letters: the right size, not empty, and nothing that a font cannot show."""

import pytest
from finished import FONTS, RULES, picture

from generator.proof import PictureOrder, coverage, proof_picture, uncovered

ORDER = PictureOrder("nb", 1200, 630)
LETTERS = (
    "Blåbærsyltetøy på nynorsk",
    "Sámegiella: áčđŋšŧž",
    "Українська: ґєії",
    "العربية \u206677 78 80 00\u2069",
    "فارسی: می‌خواهم پچژگ",
    "ትግርኛ፣ ኣማርኛ",
    "Gratis – «ja» … 95\u00a0% opplærings\u00adtiltak\n",
)


def told(png, order=ORDER):
    return [each.text for each in proof_picture("nb/i-havn/x.png", png, RULES, order)]


def test_innocent_picture_passes():
    assert told(picture()) == []


MISTAKES = {
    "other size": (picture((1200, 600)), "the picture measures 1200 x 600 pixels"),
    "empty": (picture(drawn=False), "the picture has at most 16 colours: it is empty"),
    "cut off": (picture()[:-900], "the picture cannot be read"),
    "no picture": (b"<svg/>", "the picture cannot be read"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_planted_mistake_in_a_picture_is_found(mistake):
    png, expected = MISTAKES[mistake]

    assert any(text.startswith(expected) for text in told(png)), told(png)


def test_heavy_picture_is_found():
    order = PictureOrder("nb", 1200, 630, most_bytes=1024)

    assert any("weighs" in text and "at most 1" in text for text in told(picture(), order))


def ours():
    fonts = sorted(FONTS.glob("*.ttf"))
    assert len(fonts) >= 6
    return coverage(font.read_bytes() for font in fonts)


@pytest.mark.parametrize("text", LETTERS)
def test_every_letter_of_our_languages_has_a_picture(text):
    assert uncovered("audiences/seniors.yml", [text], ours()) == ()


def test_character_without_a_picture_is_named_once_with_its_block():
    found = uncovered("content/translations/en.po", ["Go 漢 ✓", "漢"], ours())

    assert [each.text for each in found] == [
        "no font of ours has ✓ (U+2713 CHECK MARK, Dingbats)",
        "no font of ours has 漢 (U+6F22 CJK UNIFIED IDEOGRAPH-6F22, CJK Unified Ideographs)",
    ]

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = sorted((Path(__file__).parents[2] / "content/design/fonts").glob("*.ttf"))
LETTERS = (
    "Blåbærsyltetøy på nynorsk",
    "Sámegiella: áčđŋšŧž",
    "Українська: ґєії",
    "العربية \u206677 78 80 00\u2069",
    "فارسی: می‌خواهم پچژگ",
    "ትግርኛ፣ ኣማርኛ",
    "Gratis – «ja» … 95\u00a0% opplærings\u00adtiltak\n",
)


@pytest.mark.parametrize("text", LETTERS)
def test_every_letter_of_our_languages_stands_in_one_font_of_each_weight(text):
    assert len(FONTS) == 6

    for weight in ("400", "700"):
        fonts = [TTFont(path, lazy=True) for path in FONTS if weight in path.name]
        known = {chr(code) for font in fonts for code in font.getBestCmap()}
        assert {sign for sign in text if not sign.isspace()} - known == set()

"""Pictures and letters: the right size, not empty, and nothing that a font cannot show."""

import pytest
from finished import CODE, RULES, picture

from generator.proof import PictureOrder, proof_picture

ORDER = PictureOrder("nb", 1200, 630)
SCREEN = PictureOrder("nb", 1200, 630, codes=(CODE,))


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


def test_code_on_a_screen_is_read_from_the_first_row_and_from_the_last():
    assert told(picture(module=8), SCREEN) == []
    assert told(picture(module=1), SCREEN) == [
        f"the square code reads nothing at half its size, not {CODE}"
    ]


def test_screen_without_its_code_is_found():
    assert told(picture(), SCREEN) == [
        f"the square code reads nothing at full size, not {CODE}",
        f"the square code reads nothing at half its size, not {CODE}",
    ]


def test_code_to_another_page_on_a_screen_is_found():
    other = PictureOrder("nb", 1200, 630, codes=("https://veien.example/q/x2222/",))

    assert f"the square code reads {CODE} at full size, not {other.codes[0]}" in told(
        picture(module=8), other
    )

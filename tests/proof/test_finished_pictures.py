"""Pictures and letters: the right size, not empty, and nothing that a font cannot show."""

import pytest
from finished import RULES, picture

from generator.proof import PictureOrder, proof_picture

ORDER = PictureOrder("nb", 1200, 630)


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

import re

import pytest

from generator.render.landscape import ink, landscape
from generator.render.landscape.pencil import Dice, mixed

COLOURS = {
    "night": "#0B1F3A",
    "fjord": "#0C5C69",
    "aurora": "#35D0A0",
    "glow": "#BFF3DF",
    "sun": "#FFC857",
    "ember": "#B83A18",
    "dawn": "#F4764F",
    "snow": "#F7FAFC",
    "ice": "#E3EEF3",
}
MOODS = ("aurora", "dawn", "day")
SEEDS = ("sailors", "bakers", "neighbours", "gardeners")
SIZES = ((1200, 630), (720, 360), (1080, 1350), (1080, 1920), (1200, 1120))


def draw(seed="sailors", mood="day", size=(1200, 630), **changes):
    return landscape(seed, mood, *size, colours=COLOURS, **changes)


@pytest.mark.parametrize("mood", MOODS)
def test_the_same_audience_has_the_same_picture(mood):
    assert draw(mood=mood) == draw(mood=mood)


@pytest.mark.parametrize("mood", MOODS)
def test_every_audience_has_its_own_picture(mood):
    drawn = {outlines(draw(seed, mood)) for seed in SEEDS}

    assert len(drawn) == len(SEEDS)


def test_right_to_left_readers_see_the_same_picture_turned_round():
    plain, turned = draw(), draw(mirror=True)

    assert outlines(plain) == outlines(turned)
    assert '<g transform="matrix(-1 0 0 1 1200 0)">' in turned
    assert "matrix(-1" not in plain


def test_two_pictures_on_one_page_share_no_id():
    first, second = (set(re.findall(r'id="([^"]+)"', draw(seed))) for seed in SEEDS[:2])

    assert first
    assert not first & second


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("size", SIZES)
def test_a_picture_needs_nothing_from_outside_and_stays_light(mood, size):
    picture = draw(mood=mood, size=size)

    assert re.findall(r'href="(?!#)|url\((?!#)|<script|<style|<text|<image', picture) == []
    assert set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', picture))
    assert 8_000 < len(picture) < 20_000
    for name in re.findall(r'(?:href="#|url\(#)([^")]+)', picture):
        assert f'id="{name}"' in picture


@pytest.mark.parametrize("quiet", [0.2, 0.45, 0.7])
@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("size", SIZES)
def test_no_mountain_reaches_into_the_calm_sky(mood, size, quiet):
    for seed in SEEDS:
        peaks = list(heights(draw(seed, mood, size, quiet=quiet)))

        assert len(peaks) > 20
        assert min(peaks) >= size[1] * quiet - 2


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("quiet", [0.2, 0.45, 0.7])
def test_words_in_the_calm_sky_can_be_read(mood, quiet):
    picture = draw(mood=mood, quiet=quiet)
    sky = re.search(r'-sky"[^>]*y2="([\d.]+)">(.*?)</linearGradient>', picture)
    assert sky
    stops = re.findall(r'offset="([\d.]+)" stop-color="(#\w+)"', sky[2])
    calm = [colour for offset, colour in stops if float(offset) * float(sky[1]) <= 630 * quiet + 2]

    assert len(calm) >= 2
    for part in ("title", "accent", "second"):
        for ground in calm:
            assert contrast(COLOURS[ink(mood)[part]], ground) >= 7


def test_a_mood_that_nobody_knows_is_our_fault():
    with pytest.raises(KeyError):
        draw(mood="storm")


def test_dice_fall_the_same_way_everywhere():
    dice = Dice("sailors")

    rolled = [dice.between(0, 100) for _ in range(3)]

    assert [round(number, 6) for number in rolled] == [24.683565, 72.445471, 87.346775]
    assert {Dice(str(seed)).whole(1, 3) for seed in range(40)} == {1, 2, 3}


def test_colours_mix_by_share():
    assert mixed("#000000", "#ff8000", 0) == "#000000"
    assert mixed("#000000", "#ff8000", 0.5) == "#804000"
    assert mixed("#000000", "#ff8000", 1) == "#ff8000"


def outlines(picture):
    """Everything drawn, without the names: they differ between seeds anyway."""
    return tuple(re.findall(r' d="([^"]+)"', picture))


def heights(picture):
    """Yield the height of every point of the three ranges."""
    for path in re.findall(r'<path d="([^"]+)" fill="url\(#\w+-m\d\)"', picture):
        start, steps = path.rstrip("z").split("l")
        y = int(start.split()[1])
        yield y
        for index, step in enumerate(re.findall(r"-?\d+", steps)):
            if index % 2:
                y += int(step)
                yield y


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

"""The sky: its colours, and the one thing that shines in it."""

from math import cos, pi, sin

from generator.render.landscape.pencil import (
    Dice,
    disc,
    dots,
    fade,
    line,
    rings,
    shape,
    short,
    veil,
)
from generator.render.landscape.view import Light, View


def sky(view: View, light: Light, mood: str, sun: float, dice: Dice) -> str:
    """Return the sky down to the horizon; above the rim it stays calm enough for a title."""
    stops = [(offset, colour, 1.0) for offset, colour in light.sky]
    name = f"{view.name}-sky"
    ground = shape(f"M0 0H{short(view.width)}V{short(view.horizon + 2)}H0Z", f"url(#{name})")
    lights = {"aurora": _northern_lights, "dawn": _low_sun, "day": _bright_day}[mood]
    return fade(name, 0, view.horizon, stops) + ground + lights(view, light, sun, dice)


def _northern_lights(view: View, light: Light, sun: float, dice: Dice) -> str:
    """Hang two curtains in folds; only their faint upper ends reach into the calm sky."""
    parts = [_stars(view, light, dice)]
    for number, (foot, tall, strength) in enumerate(((0.13, 0.26, 0.5), (0.22, 0.34, 0.8))):
        name = f"{view.name}-a{number}"
        glow = ((0, light.haze, 0), (0.5, light.haze, 0.16 * strength),
                (0.8, light.aurora, 0.72 * strength), (1, light.aurora, 0))  # fmt: skip
        parts.append(veil(name, glow))
        parts.append(_curtain(view, foot, tall, dice, sun=sun, name=name))
    return "".join(parts)


def _curtain(view: View, foot: float, tall: float, dice: Dice, *, sun: float, name: str) -> str:
    """Lay narrow strips beside each other along a wave: where it turns away, they crowd."""
    depth, folds = view.depth, 15
    phase, waves = dice.between(0, 2 * pi), dice.between(1.0, 1.6)
    strips = []
    for index in range(folds):
        share = index / (folds - 1)
        turn = phase + waves * 2 * pi * share
        x = view.width * (share * 1.16 - 0.08) + depth * 0.12 * sin(turn * 1.7)
        y = view.rim + depth * (foot + 0.06 * sin(turn) + 0.12 * (share - sun))
        tilt = 0.35 * cos(turn)
        long = depth * tall * dice.between(0.72, 1.15)
        broad = view.width / folds * dice.between(1.2, 2.2)
        path = (
            f"M{short(x)} {short(y)}l{short(broad)} {short(broad * tilt)}"
            f" {short(depth * 0.05)} {short(-long)} {short(-broad)} 0z"
        )
        strips.append(f'<path d="{path}" opacity="{dice.between(0.35, 0.8):.1g}"/>')
    return f'<g fill="url(#{name})">{"".join(strips)}</g>'


def _stars(view: View, light: Light, dice: Dice) -> str:
    """Keep stars below the rim: a star behind a letter looks like a fault in the print."""
    places = (
        (dice.between(0, view.width), view.rim + view.depth * dice.between(0.01, 0.3))
        for _ in range(22)
    )
    return dots([(place, view.unit * dice.between(0.0025, 0.005)) for place in places], light.peak)


def _low_sun(view: View, light: Light, sun: float, _: Dice) -> str:
    centre = (view.width * sun, view.horizon - view.depth * 0.075)
    return rings(centre, view.depth * 0.46, light.road[1]) + disc(
        centre, view.unit * 0.1, light.glint
    )


def _bright_day(view: View, light: Light, sun: float, dice: Dice) -> str:
    """Draw a pale sun, long clouds and three birds."""
    centre, wide = (view.width * sun, view.rim + view.depth * 0.19), view.depth * 0.3
    parts = [rings(centre, wide, light.road[0]), disc(centre, view.unit * 0.07, light.road[0])]
    for number in range(4):
        long = view.unit * dice.between(0.35, 0.8)
        x = view.width * ((sun + 0.27 * number + dice.between(0, 0.14)) % 1)
        y = view.rim + view.depth * (0.03 + 0.055 * number)
        parts.append(line(f"M{short(x - long / 2)} {short(y)}h{short(long)}", light.glint,
                          view.unit * 0.03, 'opacity=".75"'))  # fmt: skip
        parts.append(line(f"M{short(x - long * 0.2)} {short(y - view.unit * 0.025)}"
                          f"h{short(long * 0.4)}", light.glint, view.unit * 0.035,
                          'opacity=".75"'))  # fmt: skip
    for number in range(3):
        x = view.width * sun + view.unit * (0.11 * number - 0.42 + dice.between(0, 0.04))
        y = view.rim + view.depth * (0.1 + dice.between(0, 0.07))
        wing = view.unit * dice.between(0.018, 0.028)
        path = (
            f"M{short(x - wing)} {short(y - wing * 0.5)}q{short(wing * 0.7)} {short(-wing * 0.2)}"
            f" {short(wing)} {short(wing * 0.6)}q{short(wing * 0.3)} {short(-wing * 0.8)}"
            f" {short(wing)} {short(-wing * 0.6)}"
        )
        parts.append(line(path, light.dusk, view.unit * 0.006))
    return "".join(parts)

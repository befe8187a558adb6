"""One landscape for each audience: a road through the north that leads to a signpost.

Drawn from the seed alone, so the same audience has the same picture on its page,
its sheets and its posts.
"""

from collections.abc import Mapping
from hashlib import sha256

from generator.render.landscape.ground import ground
from generator.render.landscape.mountains import mountains
from generator.render.landscape.pencil import Dice, short
from generator.render.landscape.sky import sky
from generator.render.landscape.view import View, light

__all__ = ["ink", "landscape"]


def landscape(
    seed: str,
    mood: str,
    width: int,
    height: int,
    *,
    colours: Mapping[str, str],
    mirror: bool = False,
    quiet: float = 0.45,
) -> str:
    """Return the picture as SVG; above the share `quiet` lies only sky, calm enough for a title.

    `mirror` turns it for languages that read from right to left: the road starts where they start.
    """
    name = "v" + sha256(f"{seed} {mood} {width} {height} {mirror}".encode()).hexdigest()[:6]
    view = View(name, width, height, quiet)
    hour = light(mood, colours, view.rim / view.horizon)
    dice = Dice(seed)
    gap = dice.between(0.3, 0.52)
    drawn = sky(view, hour, mood, gap, dice) + mountains(view, hour, gap, dice)
    drawn += ground(view, hour, dice)
    if mirror:
        drawn = f'<g transform="matrix(-1 0 0 1 {short(width)} 0)">{drawn}</g>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' preserveAspectRatio="xMidYMax slice" aria-hidden="true">{drawn}</svg>'
    )


def ink(mood: str) -> Mapping[str, str]:
    """Name the colours of the words that may stand in the calm sky of a mood."""
    dark = {"ground": "night", "title": "snow", "accent": "sun", "second": "glow"}
    bright = {"ground": "ice", "title": "night", "accent": "night", "second": "night"}
    return bright if mood == "day" else dark

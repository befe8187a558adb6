"""Our side of the fjord: the shore, the road, the signpost, the cabin and what grows there."""

from math import pi, sin

from generator.render.landscape.pencil import (
    Dice,
    Point,
    bend,
    dots,
    edges,
    fade,
    line,
    pair,
    rings,
    shape,
    short,
)
from generator.render.landscape.view import Light, View


def ground(view: View, light: Light, dice: Dice) -> str:
    """Return everything in front of the water, from the shore to the lower edge."""
    name = f"{view.name}-ground"
    soil = ((0, light.ground[0], 1.0), (0.45, light.ground[1], 1.0), (1, light.ground[2], 1.0))
    return "".join(
        (
            fade(name, view.shore - view.depth * 0.03, view.height, soil),
            _birches(view, light, dice),
            shape(_land(view, _shoreline(view, dice)), f"url(#{name})"),
            _road(view, light, dice),
            _cabin(view, light),
            _signpost(view, light),
            _banks(view, light, dice),
        )
    )


def _shoreline(view: View, dice: Dice) -> list[Point]:
    low, rise = view.shore, view.depth
    return [
        (0, low + rise * dice.between(0.03, 0.1)),
        (view.width * 0.2, low + rise * dice.between(0.05, 0.08)),
        (view.width * 0.42, low + rise * 0.035),
        (view.width * 0.6, low + rise * 0.005),
        (view.width * 0.78, low + rise * dice.between(-0.005, 0.015)),
        (view.width, low - rise * dice.between(0.01, 0.03)),
    ]


def _land(view: View, upper: list[Point]) -> str:
    return bend(upper) + f"V{short(view.height)}H0Z"


def _road(view: View, light: Light, dice: Dice) -> str:
    """Draw the road wide at our feet and narrow at the signpost, where it divides in two."""
    centre, widths = _course(view, dice)
    left = [(x - w / 2, y) for (x, y), w in zip(centre, widths, strict=True)]
    right = [(x + w / 2, y) for (x, y), w in zip(centre, widths, strict=True)]
    rim = [(x + w * 0.62, y) for (x, y), w in zip(centre, widths, strict=True)]
    name = f"{view.name}-road"
    end = centre[-1]
    thin = view.unit * 0.014
    cabin = view.cabin
    fork = bend([end, (end[0] + (cabin[0] - end[0]) * 0.4, end[1] + view.depth * 0.012),
                 (end[0] + (cabin[0] - end[0]) * 0.75, end[1] + view.depth * 0.002),
                 (cabin[0] - view.unit * 0.01, cabin[1] + view.depth * 0.008)])  # fmt: skip
    fork += bend([end, (end[0] - view.width * 0.05, end[1] - view.depth * 0.014),
                  (end[0] - view.width * 0.1, end[1] - view.depth * 0.045)])  # fmt: skip
    return (
        fade(name, end[1], view.height, ((0, light.road[0], 1.0), (1, light.road[1], 1.0)))
        + line(fork, light.road[0], thin)
        + shape(bend(rim) + bend(left[::-1], start="L") + "Z", light.verge)
        + shape(bend(right) + bend(left[::-1], start="L") + "Z", f"url(#{name})")
    )


def _course(view: View, dice: Dice) -> tuple[list[Point], list[float]]:
    """Swing less and less with distance, as a road does on the ground."""
    entry = view.width * dice.between(0.55, 0.6) - view.unit * 0.2
    swing = min(view.unit * 0.37, view.width * 0.2) * dice.between(0.85, 1.15)
    end = view.post[0] - view.unit * 0.05, view.post[1]
    centre, widths = [], []
    for step in range(13):
        share = step / 12
        far = 1 - (1 - share) ** 1.5
        y = view.height * 1.02 + (end[1] - view.height * 1.02) * far
        near = 1 - far
        x = entry + (end[0] - entry) * share**1.3 + swing * sin(pi * 1.9 * share) * (0.24 + near)
        x -= swing * sin(pi * 1.9) * 0.24 * share
        centre.append((x, y))
        widths.append(view.unit * (0.026 + 0.44 * near**1.05))
    return centre, widths


def _signpost(view: View, light: Light) -> str:
    """Set the post on a mound, tall enough to be read on a telephone."""
    x, y = view.post
    tall, thick, unit = view.unit * 0.36, view.unit * 0.02, view.unit
    top = y - tall
    arm = unit * 0.062
    right = edges([(x - thick, top + arm * 0.5), (x + unit * 0.15, top + arm * 0.5),
                   (x + unit * 0.19, top + arm), (x + unit * 0.15, top + arm * 1.5),
                   (x - thick, top + arm * 1.5)])  # fmt: skip
    left = edges([(x + thick, top + arm * 1.85), (x - unit * 0.12, top + arm * 1.85),
                  (x - unit * 0.16, top + arm * 2.35), (x - unit * 0.12, top + arm * 2.85),
                  (x + thick, top + arm * 2.85)])  # fmt: skip
    mound = f"M{pair((x - unit * 0.09, y + unit * 0.02))}q{pair((unit * 0.09, -unit * 0.045))} "
    mound += f"{pair((unit * 0.18, 0))}Z"
    return (
        shape(
            f"M{pair((x - thick / 2, top))}h{short(thick)}V{short(y)}h{short(-thick)}Z", light.post
        )
        + shape(right, light.arms[0])
        + shape(left, light.arms[1])
        + shape(mound, light.ground[1])
    )


def _cabin(view: View, light: Light) -> str:
    """Light the windows: somebody is at home."""
    x, y = view.cabin
    unit = view.unit
    wide, wall, roof = unit * 0.2, unit * 0.085, unit * 0.085
    left, right, eaves = x - wide / 2, x + wide / 2, y - wall
    hip = unit * 0.035
    lamp = (x, y - wall * 0.45)
    over = edges([(left - hip * 0.6, eaves + hip * 0.15), (left + hip, eaves - roof),
                  (right - hip, eaves - roof),
                  (right + hip * 0.6, eaves + hip * 0.15)])  # fmt: skip
    pane = unit * 0.034
    panes = "".join(
        f"M{pair((x + shift * wide - pane / 2, y - wall * 0.78))}h{short(pane)}v{short(pane)}"
        f"h{short(-pane)}Z"
        for shift in (-0.28, 0.28)
    )
    door = f"M{pair((x - pane * 0.4, y))}v{short(-pane * 1.7)}h{short(pane * 0.8)}V{short(y)}Z"
    smoke = bend([(right - hip * 1.7, eaves - roof * 1.5), (right - hip * 1.2, eaves - roof * 2),
                  (right - hip * 2, eaves - roof * 2.6),
                  (right - hip * 1.3, eaves - roof * 3.4)])  # fmt: skip
    chimney = f"M{pair((right - hip * 2.2, eaves - roof * 0.8))}v{short(-roof * 0.55)}"
    chimney += f"h{short(hip)}v{short(roof * 0.55)}Z"
    return (
        rings(lamp, unit * 0.18, light.road[1], 0.6)
        + line(smoke, light.peak, unit * 0.012, 'opacity=".35"')
        + shape(chimney, light.ground[2])
        + shape(f"M{pair((left, y))}V{short(eaves)}H{short(right)}V{short(y)}Z", light.cabin)
        + shape(over, light.roof)
        + shape(door, light.peak)
        + shape(panes, light.road[1])
    )


def _birches(view: View, light: Light, dice: Dice) -> str:
    """Let mountain birches stand at both ends of the shore, slender and crooked."""
    places = (
        (view.width * dice.between(0.015, 0.05), 0.085, 1.1),
        (view.width * dice.between(0.075, 0.11), 0.095, 0.75),
        (view.cabin[0] + view.unit * dice.between(0.14, 0.19), 0.02, 1.05),
        (view.cabin[0] - view.unit * dice.between(0.15, 0.18), 0.035, 0.7),
    )
    return "".join(
        _birch((x, view.shore + view.depth * low), view.unit * 0.27 * size, light, dice)
        for x, low, size in places
    )


def _birch(foot: Point, tall: float, light: Light, dice: Dice) -> str:
    x, y = foot
    lean = tall * dice.between(-0.1, 0.1)
    branches = [bend([(x, y), (x + lean * 0.2, y - tall * 0.4), (x + lean, y - tall)])]
    for index in range(7):
        share = 0.3 + index * 0.095
        reach = tall * (0.36 - 0.36 * (share - 0.3)) * dice.between(0.8, 1.15)
        across = reach * (0.5 if index % 2 else -0.5)
        root = f"M{pair((x + lean * share**1.5, y - tall * share))}"
        branches.append(
            f"{root}q{pair((across * 0.7, -reach * 0.3))} {pair((across, -reach * 0.85))}"
        )
    crown = [
        (x + lean * level + side * tall * broad * dice.between(0.85, 1.15), y - tall * level)
        for side, level, broad in (
            (-1, 0.3, 0.04), (-1, 0.5, 0.19), (-1, 0.75, 0.2), (-1, 0.98, 0.1), (1, 1.1, 0.02),
            (1, 0.95, 0.12), (1, 0.7, 0.21), (1, 0.48, 0.17), (1, 0.28, 0.03),
        )
    ]  # fmt: skip
    return shape(bend(crown) + "z", light.crown, 'opacity=".45"') + line(
        "".join(branches), light.trunk, tall * 0.022
    )


def _banks(view: View, light: Light, dice: Dice) -> str:
    """Frame the road with two dark banks, and let cotton grass nod on them."""
    bottom, rise = view.height, view.depth
    left = [(0, bottom - rise * 0.17), (view.width * 0.12, bottom - rise * 0.135),
            (view.width * 0.25, bottom - rise * 0.04), (view.width * 0.32, bottom + 1)]  # fmt: skip
    right = [(view.width * 0.7, bottom + 1), (view.width * 0.8, bottom - rise * 0.06),
             (view.width * 0.92, bottom - rise * 0.1),
             (view.width, bottom - rise * 0.11)]  # fmt: skip
    stalks, heads = [], []
    for index in range(18):
        share = dice.between(0, 0.72) ** 1.6
        across = 0.01 + share * 0.2 if index % 3 else 0.99 - share * 0.16
        foot = bottom - rise * (0.16 if index % 3 else 0.1) * (1 - share) + 4
        tall = view.unit * dice.between(0.08, 0.17)
        root = (view.width * across, foot)
        tip = (root[0] + view.unit * dice.between(0.005, 0.035), foot - tall)
        stalks.append(f"M{pair(root)}q0{short(-tall * 0.6)} {pair((tip[0] - root[0], -tall))}")
        heads.append((tip, view.unit * dice.between(0.008, 0.012)))
    return (
        line("".join(stalks), light.straw, view.unit * 0.0055)
        + dots(heads, light.tuft)
        + shape(bend(left) + "H0Z", light.ground[2])
        + shape(bend(right) + f"V{short(bottom)}Z", light.ground[2])
    )

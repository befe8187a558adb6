"""The mountains: three ranges, each paler with distance, with snow, shadow and reflection."""

from dataclasses import dataclass
from itertools import pairwise

from generator.render.landscape.pencil import Dice, Point, edges, fade, shape, short
from generator.render.landscape.view import Light, View


@dataclass(frozen=True)
class Chain:
    """One range: how high it stands (share of the room above the water), how rough, how snowy."""

    low: float
    high: float
    broad: float  # the width of a mountain, as a multiple of its height
    rough: float
    snow: float  # how far down the snow reaches, as a share of the mountain's height
    shade: float


FAR = Chain(0.5, 0.82, 1.5, 0.1, 0.6, 0.16)
MIDDLE = Chain(0.5, 1.0, 1.75, 0.13, 0.52, 0.34)
NEAR = Chain(0.07, 0.24, 4.6, 0.09, 0.0, 0.2)


def mountains(view: View, light: Light, gap: float, dice: Dice) -> str:
    """Return all ranges and their picture in the water. `gap` is where the valley opens."""
    parts, mirrored = [], []
    for number, chain in enumerate((FAR, MIDDLE, NEAR)):
        drawn, outline = _range(view, light, chain, dice, number=number, gap=gap)
        parts.append(drawn)
        if number:
            mirrored.append(outline)
    return "".join(parts) + _water(view, light, mirrored, gap, dice)


def _range(
    view: View, light: Light, chain: Chain, dice: Dice, *, number: int, gap: float
) -> tuple[str, str]:
    room = view.horizon - view.rim
    base = view.horizon + 1
    marks = _marks(view, chain, gap, dice)
    ridge, tops = _ridge(marks, chain, view, dice)
    outline = edges([*ridge, (ridge[-1][0], base), (ridge[0][0], base)])
    name = f"{view.name}-m{number}"
    colour = light.ranges[number]
    stops = ((0, colour, 1.0), (0.35, colour, 1.0), (1, light.haze, 1.0))
    haze = base + room * (0.05, 0.45, 1.6)[number]
    parts = [
        fade(name, base - room * chain.high, haze, stops),
        shape(outline, f"url(#{name})", f'id="{name}s"'),
    ]
    if chain.snow:
        cover = "".join(edges(_snow(ridge, top, base, chain, dice)) for top in tops)
        parts.append(shape(cover, light.peak, f'opacity="{(0.75, 1)[number]}"'))
        span = tops[0]  # as many points as there are from a valley to a top
        shadow = "".join(
            _shadow(ridge, top, dice, base=base, lamp=view.width * gap, span=span) for top in tops
        )
        stops = ((0, light.dusk, chain.shade), (0.5, light.dusk, chain.shade), (1, light.dusk, 0))
        parts.append(fade(f"{name}d", base - room * chain.high, base, stops))
        parts.append(shape(shadow, f"url(#{name}d)"))
    return "".join(parts), f'<use href="#{name}s"/>'


def _marks(view: View, chain: Chain, gap: float, dice: Dice) -> list[Point]:
    """Return valley, top, valley, top ... and leave the valley at the gap open to the sky."""
    room = view.horizon - view.rim
    stride = room * (chain.low + chain.high) / 2 * chain.broad
    count = max(2, round(view.width * 1.16 / stride))
    stride = view.width * 1.16 / count
    left = -view.width * 0.08
    hero = dice.whole(0, count - 1)
    marks = [(left, view.horizon - room * chain.low * 0.5)]
    for index in range(count):
        x = left + stride * (index + 0.5 + dice.between(-0.14, 0.14))
        share = dice.between(chain.low, chain.low + (chain.high - chain.low) * 0.75)
        share = chain.high * 0.97 if index == hero else share
        near = min(abs(x / view.width - gap) / (0.16 if chain is MIDDLE else 0.1), 1)
        share *= 0.42 + 0.58 * near
        marks.append((x, view.horizon - room * share))
        deep = share * (dice.between(0.22, 0.5) if chain.snow else 0.5)
        deep *= 0.25 + 0.75 * min(abs((x + stride / 2) / view.width - gap) / 0.2, 1)
        marks.append((left + stride * (index + 1), view.horizon - room * deep))
    return marks


def _ridge(
    marks: list[Point], chain: Chain, view: View, dice: Dice
) -> tuple[list[Point], list[int]]:
    """Break the lines between valleys and tops, never above a top: tops stay tops."""
    ridge: list[Point] = [marks[0]]
    tops = []
    for index in range(1, len(marks)):
        points = [marks[index - 1], marks[index]]
        for _ in range(3 if chain.shade > FAR.shade else 2):
            points = _broken(points, chain.rough, min(marks[index - 1][1], marks[index][1]), dice)
        ridge.extend(points[1:])
        if index % 2:
            tops.append(len(ridge) - 1)
    return [(x, min(y, view.horizon)) for x, y in ridge], tops


def _broken(points: list[Point], rough: float, ceiling: float, dice: Dice) -> list[Point]:
    broken = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        long = abs(x1 - x0) + abs(y1 - y0)
        share = dice.between(0.38, 0.62)
        x = x0 + (x1 - x0) * share
        y = y0 + (y1 - y0) * share + long * dice.between(-rough, rough)
        broken.extend([(x, max(y, ceiling + long * 0.04)), (x1, y1)])
    return broken


def _snow(ridge: list[Point], top: int, base: float, chain: Chain, dice: Dice) -> list[Point]:
    """Cover the top; the lower edge runs down in tongues, longest in the middle."""
    summit = ridge[top]
    tall = base - summit[1]
    limit = summit[1] + tall * chain.snow * dice.between(0.75, 1)
    first = last = top
    while first > 0 and ridge[first - 1][1] < limit and ridge[first - 1][1] >= summit[1]:
        first -= 1
    while last < len(ridge) - 1 and summit[1] <= ridge[last + 1][1] < limit:
        last += 1
    left, right = ridge[first], ridge[last]
    tongues = max(3, min(6, round((right[0] - left[0]) / (tall * 0.15))))
    edge = []
    for index in range(1, 2 * tongues):
        share = index / (2 * tongues)
        x = right[0] + (left[0] - right[0]) * share
        level = right[1] + (left[1] - right[1]) * share
        middle = 1 - abs(share - 0.5) * 1.5
        deep = dice.between(0.10, 0.3) if index % 2 else dice.between(-0.13, 0.03)
        x += tall * dice.between(-0.015, 0.015)
        edge.append((x, max(level + tall * deep * middle, _height(ridge, x) + 2)))
    return [*ridge[first : last + 1], *edge]


def _height(ridge: list[Point], x: float) -> float:
    """Return where the ridge stands at x: snow lies on rock, not in the air."""
    for (x0, y0), (x1, y1) in pairwise(ridge):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / max(x1 - x0, 0.01)
    return ridge[-1][1]


def _shadow(
    ridge: list[Point], top: int, dice: Dice, *, base: float, lamp: float, span: int
) -> str:
    """Return the side that is turned away from the light, and one fold on the other side."""
    summit = ridge[top]
    away = 1 if summit[0] > lamp else -1
    tall = base - summit[1]
    end = top
    while 0 < end < len(ridge) - 1 and abs(end - top) < span:
        end += away
    slope = ridge[top : end + 1] if away > 0 else ridge[end : top + 1][::-1]
    foot = slope[-1][0]
    spine = []
    for index in range(1, 8):
        share = index / 7
        swing = tall * (0.07 if index % 2 else -0.05) * dice.between(0.5, 1.3)
        drift = (foot - summit[0]) * 0.34 * share
        spine.append((summit[0] + drift + swing * away, summit[1] + tall * share))
    side = edges([*slope, (foot, base), *reversed(spine)])
    fold = ridge[max(0, min(len(ridge) - 1, top - 3 * away))]
    low = base - fold[1]
    folded = edges(
        [
            fold,
            (fold[0] + away * tall * 0.09, fold[1] + low * 0.3),
            (fold[0] + away * tall * 0.03, fold[1] + low * 0.42),
            (fold[0] + away * tall * 0.12, fold[1] + low * 0.8),
            (fold[0] - away * tall * 0.02, fold[1] + low * 0.5),
            (fold[0] + away * tall * 0.015, fold[1] + low * 0.3),
        ]
    )
    return side + folded


def _water(view: View, light: Light, mirrored: list[str], gap: float, dice: Dice) -> str:
    """Return the fjord down to the bottom edge; our shore covers what is too much."""
    name = f"{view.name}-water"
    deep = view.shore + view.depth * 0.14
    stops = ((0, light.water[0], 1.0), (1, light.water[1], 1.0))
    turn = f"matrix(1 0 0 -.42 0 {short(view.horizon * 1.42)})"
    parts = [
        fade(name, view.horizon, deep, stops),
        shape(
            f"M0 {short(view.horizon)}H{short(view.width)}V{short(view.height)}H0Z",
            f"url(#{name})",
        ),
        f'<g transform="{turn}" opacity=".38">{"".join(mirrored)}</g>',
    ]
    glints = []
    for index in range(16):
        y = view.horizon + view.depth * (0.012 + 0.0115 * index)
        long = view.unit * dice.between(0.03, 0.16) * (1 + index / 16)
        spread = view.width * (0.05 + 0.4 * (index % 3) / 2)
        x = view.width * gap + dice.between(-spread, spread)
        glints.append(f"M{short(x - long / 2)} {short(y)}h{short(long)}")
    parts.append(
        f'<path d="{"".join(glints)}" stroke="{light.glint}" opacity=".55" stroke-linecap="round"'
        f' stroke-width="{short(view.unit * 0.006)}"/>'
    )
    return "".join(parts)

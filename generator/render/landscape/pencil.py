"""Draw in SVG: dice that fall the same way every time, short numbers, soft lines, mixed colours."""

from collections.abc import Iterable
from hashlib import sha256
from itertools import pairwise

Point = tuple[float, float]


class Dice:
    """Chance without chance: the same seed rolls the same numbers on every machine and version."""

    def __init__(self, seed: str) -> None:
        """Start at the first number of the seed."""
        self._seed = seed
        self._rolled = 0

    def between(self, low: float, high: float) -> float:
        """Roll the next number."""
        self._rolled += 1
        digest = sha256(f"{self._seed} {self._rolled}".encode()).digest()
        return low + (high - low) * int.from_bytes(digest[:6], "big") / 2**48

    def whole(self, low: int, high: int) -> int:
        """Roll the next whole number, both ends included."""
        return int(self.between(low, high + 1 - 1e-9))


def mixed(one: str, other: str, share: float) -> str:
    """Return the colour that holds this share of the other one."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def short(number: float) -> str:
    """Write a number with one decimal where it is small, and with none where nobody sees it."""
    text = f"{number:.1f}" if abs(number) < 20 else f"{number:.0f}"  # noqa: PLR2004
    return text.removesuffix(".0")


def pair(point: Point) -> str:
    """Write the two numbers of a point."""
    return f"{short(point[0])} {short(point[1])}"


def edges(points: Iterable[Point]) -> str:
    """Return a closed path with hard corners, in whole steps from point to point: rock and ice."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(whole)]
    return f"M{whole[0][0]} {whole[0][1]}l{' '.join(steps).replace(' -', '-')}z"


def bend(points: list[Point], *, start: str = "M") -> str:
    """Return a soft line through all points (Catmull-Rom as Bézier): hills, roads, curtains."""
    path = [start + pair(points[0])]
    for index in range(len(points) - 1):
        before, here = points[max(index - 1, 0)], points[index]
        there, after = points[index + 1], points[min(index + 2, len(points) - 1)]
        handles = (
            ((there[0] - before[0]) / 6, (there[1] - before[1]) / 6),
            (there[0] - here[0] - (after[0] - here[0]) / 6,
             there[1] - here[1] - (after[1] - here[1]) / 6),
            (there[0] - here[0], there[1] - here[1]),
        )  # fmt: skip
        path.append("c" + " ".join(map(pair, handles)).replace(" -", "-"))
    return "".join(path)


def shape(path: str, fill: str, more: str = "") -> str:
    """Return a filled path."""
    return f'<path d="{path}" fill="{fill}"{" " + more if more else ""}/>'


def line(path: str, stroke: str, width: float, more: str = "") -> str:
    """Return a drawn line with round ends."""
    return (
        f'<path d="{path}" fill="none" stroke="{stroke}" stroke-width="{short(width)}"'
        f' stroke-linecap="round" stroke-linejoin="round"{" " + more if more else ""}/>'
    )


def fade(name: str, top: float, bottom: float, stops: Iterable[tuple[float, str, float]]) -> str:
    """Return a gradient from top to bottom: stops of offset, colour and opacity."""
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" x2="0"'
        f' y1="{short(top)}" y2="{short(bottom)}">{_stops(stops)}</linearGradient>'
    )


def veil(name: str, stops: Iterable[tuple[float, str, float]]) -> str:
    """Return a gradient from top to bottom of whatever wears it."""
    return (
        f'<linearGradient id="{name}" x1="0" x2="0" y1="0" y2="1">{_stops(stops)}</linearGradient>'
    )


def disc(centre: Point, radius: float, fill: str, more: str = "") -> str:
    """Return a circle."""
    return (
        f'<circle cx="{short(centre[0])}" cy="{short(centre[1])}" r="{short(radius)}"'
        f' fill="{fill}"{" " + more if more else ""}/>'
    )


def dots(places: Iterable[tuple[Point, float]], fill: str) -> str:
    """Return many small circles of one colour."""
    drawn = "".join(
        f'<circle cx="{short(x)}" cy="{short(y)}" r="{radius:.1f}"/>' for (x, y), radius in places
    )
    return f'<g fill="{fill}">{drawn}</g>'


def rings(centre: Point, radius: float, fill: str, strength: float = 1) -> str:
    """Return a light in the air: flat rings, because soft ones make pictures heavy."""
    return "".join(
        disc(centre, radius * share, fill, f'opacity="{opacity * strength:.2g}"')
        for share, opacity in ((1, 0.1), (0.78, 0.12), (0.56, 0.16), (0.37, 0.24))
    )


def _stops(stops: Iterable[tuple[float, str, float]]) -> str:
    return "".join(
        f'<stop offset="{offset:.3g}" stop-color="{colour}"'
        + (f' stop-opacity="{opacity:.3g}"/>' if opacity < 1 else "/>")
        for offset, colour, opacity in stops
    )

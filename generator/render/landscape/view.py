"""Where things stand in the picture, and which colours the hour gives them."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.landscape.pencil import Point, mixed


@dataclass(frozen=True)
class View:
    """The picture's own measures: everything follows from its size and its calm share.

    `rim` is where the calm sky ends, `horizon` the far shore, `shore` the near one.
    """

    name: str
    width: float
    height: float
    quiet: float

    @property
    def rim(self) -> float:
        """Nothing but sky stands above it."""
        return self.height * self.quiet

    @property
    def depth(self) -> float:
        """The height of everything below the calm sky."""
        return self.height - self.rim

    @property
    def unit(self) -> float:
        """What objects are measured in; narrow pictures must not make them giants."""
        return min(self.depth, self.width * 0.62)

    @property
    def horizon(self) -> float:
        """Where the mountains meet the water."""
        return self.rim + self.depth * 0.52

    @property
    def shore(self) -> float:
        """Where our side begins."""
        return self.rim + self.depth * 0.645

    @property
    def post(self) -> Point:
        """Where the signpost stands, at the end of the road."""
        return self.width * 0.655, self.shore + self.depth * 0.05

    @property
    def cabin(self) -> Point:
        """The middle of the cabin's floor."""
        return self.width - self.unit * 0.24 - self.width * 0.03, self.shore + self.depth * 0.045


@dataclass(frozen=True)
class Light:
    """One hour of the north: every colour of the picture, mixed from the tokens."""

    sky: tuple[tuple[float, str], ...]  # offset within the whole sky, colour
    ranges: tuple[str, str, str]  # far, middle, near
    haze: str
    peak: str  # snow in the light
    dusk: str  # what shadow is made of
    water: tuple[str, str]
    glint: str
    aurora: str
    ground: tuple[str, str, str]  # shore, slope, foreground
    road: tuple[str, str]  # far, near
    verge: str
    post: str
    arms: tuple[str, str]
    straw: str
    tuft: str
    trunk: str
    crown: str
    cabin: str
    roof: str


def light(mood: str, colours: Mapping[str, str], rim: float) -> Light:
    """Return the light of a mood; `rim` is the calm share of the sky, which stays flat."""
    return {"aurora": _aurora, "dawn": _dawn, "day": _day}[mood](colours, rim)


def _aurora(c: Mapping[str, str], rim: float) -> Light:
    night, fjord, aurora = c["night"], c["fjord"], c["aurora"]
    return Light(
        sky=(
            (0, night),
            (rim * 0.6, mixed(night, fjord, 0.12)),
            (rim, mixed(night, fjord, 0.5)),
            (1, mixed(fjord, aurora, 0.5)),
        ),
        ranges=(mixed(fjord, aurora, 0.22), mixed(night, fjord, 0.78), mixed(night, fjord, 0.36)),
        haze=mixed(fjord, aurora, 0.5),
        peak=mixed(c["ice"], c["glow"], 0.35),
        dusk=mixed(night, fjord, 0.2),
        water=(mixed(fjord, aurora, 0.36), mixed(night, fjord, 0.45)),
        glint=c["glow"],
        aurora=aurora,
        ground=(mixed(night, fjord, 0.34), mixed(night, fjord, 0.14), mixed(night, "#000000", 0.3)),
        road=(mixed(c["sun"], c["dawn"], 0.18), c["sun"]),
        verge=mixed(c["sun"], night, 0.62),
        post=c["snow"],
        arms=(c["sun"], c["snow"]),
        straw=mixed(night, fjord, 0.62),
        tuft=c["glow"],
        trunk=mixed(night, fjord, 0.12),
        crown=mixed(night, fjord, 0.3),
        cabin=c["ember"],
        roof=mixed(c["ice"], fjord, 0.12),
    )


def _dawn(c: Mapping[str, str], rim: float) -> Light:
    night, dawn, sun = c["night"], c["dawn"], c["sun"]
    plum = mixed(mixed(night, dawn, 0.34), c["ember"], 0.12)
    return Light(
        sky=(
            (0, night),
            (rim * 0.6, mixed(night, plum, 0.22)),
            (rim, mixed(night, dawn, 0.27)),
            (rim + (1 - rim) * 0.55, mixed(dawn, plum, 0.12)),
            (1, mixed(dawn, sun, 0.75)),
        ),
        ranges=(mixed(dawn, plum, 0.5), mixed(plum, night, 0.3), mixed(plum, night, 0.66)),
        haze=mixed(dawn, sun, 0.45),
        peak=mixed(c["snow"], dawn, 0.3),
        dusk=mixed(night, plum, 0.4),
        water=(mixed(dawn, sun, 0.5), mixed(plum, night, 0.25)),
        glint=mixed(sun, c["snow"], 0.35),
        aurora=c["aurora"],
        ground=(mixed(night, plum, 0.5), mixed(night, plum, 0.2), mixed(night, "#000000", 0.25)),
        road=(mixed(sun, dawn, 0.3), sun),
        verge=mixed(sun, night, 0.62),
        post=c["snow"],
        arms=(sun, c["snow"]),
        straw=mixed(plum, dawn, 0.18),
        tuft=mixed(c["snow"], sun, 0.35),
        trunk=mixed(night, plum, 0.2),
        crown=mixed(plum, c["ember"], 0.35),
        cabin=c["ember"],
        roof=mixed(c["snow"], dawn, 0.22),
    )


def _day(c: Mapping[str, str], rim: float) -> Light:
    night, fjord, ice = c["night"], c["fjord"], c["ice"]
    meadow = mixed(fjord, c["aurora"], 0.3)
    return Light(
        sky=(
            (0, mixed(ice, fjord, 0.28)),
            (rim, mixed(ice, fjord, 0.16)),
            (1, c["snow"]),
        ),
        ranges=(mixed(ice, fjord, 0.36), mixed(ice, fjord, 0.66), mixed(fjord, night, 0.12)),
        haze=mixed(ice, c["snow"], 0.5),
        peak=c["snow"],
        dusk=mixed(fjord, night, 0.5),
        water=(mixed(ice, fjord, 0.28), mixed(ice, fjord, 0.8)),
        glint=c["snow"],
        aurora=c["aurora"],
        ground=(meadow, mixed(meadow, night, 0.3), mixed(fjord, night, 0.72)),
        road=(mixed(c["sun"], c["snow"], 0.25), c["sun"]),
        verge=mixed(c["sun"], night, 0.5),
        post=night,
        arms=(c["sun"], night),
        straw=mixed(meadow, c["glow"], 0.3),
        tuft=c["snow"],
        trunk=c["snow"],
        crown=mixed(meadow, c["aurora"], 0.35),
        cabin=c["ember"],
        roof=mixed(night, fjord, 0.3),
    )

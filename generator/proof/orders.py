"""What was ordered of an artefact: the proof compares it with what was delivered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

KB = 1024


@dataclass(frozen=True)
class SheetOrder:
    """What one PDF must be. Sizes are millimetres, type is points.

    `texts` is everything that was given to the template to set. `zoned` pairs a
    zone with a text that stands in it (`legal`, `sender` ...); all other text of
    a sheet belongs to the zone body. `codes` are the addresses in its square codes.
    """

    language: str
    title: str
    width: float
    height: float
    texts: tuple[str, ...]
    codes: tuple[str, ...] = ()
    zoned: tuple[tuple[str, str], ...] = ()
    pages: int = 1
    smallest: float = 9.0


@dataclass(frozen=True)
class PictureOrder:
    """What one PNG must be. Sizes are pixels; the ceilings are our own."""

    language: str
    width: int
    height: int
    most_bytes: int = 400 * KB
    least_colours: int = 16


@dataclass(frozen=True)
class SiteOrder:
    """What holds for the whole finished site.

    `address` is where it will be served. `hosts` are the only other hosts that a
    link may lead to. `directions` gives ltr or rtl for every language that a page
    may be in. `codes` are the addresses in square codes. `archives` are read without a
    server, and `closed` is the one of them that nothing may lead out of.
    """

    address: str
    hosts: frozenset[str] = frozenset()
    directions: Mapping[str, str] = field(default_factory=dict)
    codes: tuple[str, ...] = ()
    archives: tuple[str, ...] = ()
    closed: str = ""
    most_frame: int = 10 * KB
    most_first_visit: int = 50 * KB

"""What was ordered of an artefact: the proof compares it with what was delivered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

KB = 1024
_A4_LENGTH = 297.0


@dataclass(frozen=True)
class SlotOrder:
    """The logo of a partner beside us: what it shows, and the texts that our name stands in.

    Where lines begin at the right, the sheet is `mirrored`.
    """

    alt: str
    name: tuple[str, ...]
    mirrored: bool = False


@dataclass(frozen=True)
class SheetOrder:
    """What one PDF must be. Sizes are millimetres, type is points.

    `texts` is everything that was given to the template to set. `zoned` pairs a
    zone with a text that stands in it (`legal`, `sender` ...); all other text of
    a sheet belongs to the zone body. `codes` are the addresses in its square codes, each as
    often as it must at least be read; `code_alt` is what a screen reader says for one.
    `width` and `height` are those of the paper; `trimmed` is what a knife takes on each
    side, and `edge` is how much must stay free inside of that. `photocopied` sheets are
    copied in offices. `pairs` are blocks that begin side by side. `slot` is the place of a
    partner beside us: without one no picture but the codes may be there.
    """

    language: str
    title: str
    width: float
    height: float
    texts: tuple[str, ...]
    codes: tuple[str, ...] = ()
    code_alt: str = ""
    zoned: tuple[tuple[str, str], ...] = ()
    pages: int = 1
    smallest: float = 9.0
    trimmed: float = 0.0
    edge: float = 5.0
    photocopied: bool = False
    pairs: tuple[tuple[str, str], ...] = ()
    slot: SlotOrder | None = None

    @property
    def reach(self) -> float:
        """Say how much nearer than an A4 sheet this one is seen: posters are seen from afar."""
        longest = max(self.width, self.height) - 2 * self.trimmed
        return min(1.0, _A4_LENGTH / longest)


@dataclass(frozen=True)
class ArrangedOrder:
    """What finished pages, laid out side by side on larger paper, must be.

    `sides` says for each side of paper which page stands where: rows from the top, in
    each row from the left; 0 is an empty place. `pages` is the path of the file with the
    pages themselves, which has a proof of its own.
    """

    sheet: SheetOrder
    sides: tuple[tuple[tuple[int, ...], ...], ...]
    pages: str


@dataclass(frozen=True)
class PictureOrder:
    """What one PNG must be. Sizes are pixels; the ceilings are our own.

    `texts` are the words in it, which no program reads off pixels; `zoned` as for sheets.
    """

    language: str
    width: int
    height: int
    codes: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    zoned: tuple[tuple[str, str], ...] = ()
    most_bytes: int = 400 * KB
    least_colours: int = 16


@dataclass(frozen=True)
class SiteOrder:
    """What holds for the whole finished site.

    `address` is where it will be served. `hosts` are the only other hosts that a
    link may lead to. `directions` gives ltr or rtl for every language that a page
    may be in. `codes` are the addresses in square codes. `archives` are read without a
    server, and `closed` is the one of them that nothing may lead out of. `handed` are files
    that will stand elsewhere, in letters and on other websites: they are no pages of this site.
    """

    address: str
    hosts: frozenset[str] = frozenset()
    directions: Mapping[str, str] = field(default_factory=dict)
    codes: tuple[str, ...] = ()
    archives: tuple[str, ...] = ()
    closed: str = ""
    handed: frozenset[str] = frozenset()
    most_frame: int = 10 * KB
    most_first_visit: int = 50 * KB

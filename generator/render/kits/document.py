"""A text of several parts, as an office program will hold it: what it says, not how it looks."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class HeadingBlock:
    """A heading; `level` is 1 below the title of the document."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class TextBlock:
    """A paragraph. `zone` is where the wording rules see it (content/zones.yml).

    `language` is set where the words are in another language than the document; `aloud` is
    large and wide, for those who read to others.
    """

    text: str
    style: Literal["body", "lead", "small", "note", "aloud"] = "body"
    zone: str = "body"
    language: str = ""


@dataclass(frozen=True)
class ListBlock:
    """Points, or steps that have an order."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True)
class TableBlock:
    """A table with a row of headings, which is repeated on each page.

    `widths` are the shares of its columns; without them all are equally wide.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class PictureBlock:
    """A finished picture of the site by its path, told to those who cannot see it.

    `height` is in millimetres; without it the picture is as small as shows which one it is.
    """

    path: str
    alt: str
    height: float = 0


@dataclass(frozen=True)
class CodeBlock:
    """A square code with the address beside it; `alt` says what the code is."""

    address: str
    alt: str


@dataclass(frozen=True)
class RoomBlock:
    """Room to write in, so many lines."""

    lines: int = 3


@dataclass(frozen=True)
class PageBlock:
    """What follows begins on a new page: nobody sees it before."""


DocumentBlock = (
    HeadingBlock
    | TextBlock
    | ListBlock
    | TableBlock
    | PictureBlock
    | CodeBlock
    | RoomBlock
    | PageBlock
)


@dataclass(frozen=True)
class Document:
    """An editable text. `language` is a BCP 47 tag; `draft` and `foot` are lines that it carries.

    `subject` goes into the file's properties, where screen readers and archives find it;
    `kicker` is a small line above the title.
    """

    title: str
    language: str
    direction: Literal["ltr", "rtl"]
    blocks: tuple[DocumentBlock, ...]
    subject: str = ""
    kicker: str = ""
    sender: str = ""
    foot: str = ""
    draft: str = ""
    wide: bool = False  # landscape, for tables

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of the finished pictures that it needs."""
        return tuple(each.path for each in self.blocks if isinstance(each, PictureBlock))


@dataclass(frozen=True)
class Slide:
    """One slide: a heading, at most a handful of points, what to say to it.

    It shows the landscape below its title, beside its points, or below a code. `lead` is said
    below the title, or beside the code that leads to `address`.
    """

    title: str
    layout: Literal["opening", "points", "code"] = "points"
    lead: str = ""
    points: tuple[str, ...] = ()
    ordered: bool = False
    notes: str = ""
    address: str = ""
    address_alt: str = ""


@dataclass(frozen=True)
class Deck:
    """Slides to talk to or to leave running; `seconds` is how long each stays, 0: until a key.

    `seed` and `mood` are those of its landscape, which `alt` tells to those who cannot see it.
    """

    title: str
    language: str
    direction: Literal["ltr", "rtl"]
    slides: tuple[Slide, ...]
    seed: str
    mood: str
    alt: str
    kicker: str = ""
    sender: str = ""
    draft: str = ""
    seconds: int = 0

    @property
    def pictures(self) -> tuple[str, ...]:
        """It needs none that are finished: its landscape is drawn for it."""
        return ()


@dataclass(frozen=True)
class Letter:
    """An e-mail that is ready to send: plain text and HTML say the same.

    `inline` names the pictures that travel inside, by the name that the HTML calls them.
    """

    subject: str
    text: str
    html: str
    inline: dict[str, str] = field(default_factory=dict)

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of the finished pictures that it needs."""
        return tuple(self.inline.values())


@dataclass(frozen=True)
class Moment:
    """One day or span of the year wheel, as a calendar holds it. `uid` never changes."""

    uid: str
    title: str
    start: str  # ISO 8601 date
    end: str = ""  # the last day; empty: the same day
    text: str = ""
    yearly: bool = False


@dataclass(frozen=True)
class YearWheel:
    """A calendar of moments; `day` is that of the material: by it calendars see what is newer."""

    name: str
    day: str  # ISO 8601 date
    moments: tuple[Moment, ...]

    @property
    def pictures(self) -> tuple[str, ...]:
        """A calendar has none."""
        return ()


Content = str | Document | Deck | Letter | YearWheel

"""The kinds of slides that a deck has: where everything lies, in which colours and letters."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.press.deck_fit import HEIGHT, WIDTH, Box

_ETHIOPIC = range(0x1200, 0x13A0)
TITLE, BODY, FOOT, KICKER, LEAD, ADDRESS = 0, 1, 11, 13, 14, 15  # numbers of placeholders
SIDE = Box(9.35, 0, WIDTH - 9.35, HEIGHT)  # the landscape beside points
WHOLE = Box(0, 0, WIDTH, HEIGHT)
SKY = 0.56  # the share of a landscape in which words may stand


@dataclass(frozen=True)
class Manner:
    """What is the same on all slides of a deck: who reads, in which colours and letters."""

    language: str  # as office programs call it: uk-UA
    direction: str
    script: str  # ISO 15924
    ink: Mapping[str, str]  # the colours of words in the sky
    colours: Mapping[str, str]

    @property
    def start(self) -> str:
        """The side where lines begin, which PresentationML does not turn by itself."""
        return "r" if self.direction == "rtl" else "l"

    @property
    def turned(self) -> str:
        """The value of rtl and rtlCol."""
        return "1" if self.direction == "rtl" else "0"

    @property
    def fonts(self) -> tuple[str, str]:
        """The fonts for most letters and for complex scripts, which offices have."""
        return ("Ebrima", "Ebrima") if self.script == "Ethi" else ("Arial", "Arial")


@dataclass(frozen=True)
class Holder:
    """One placeholder of a layout."""

    number: int
    name: str
    box: Box
    size: int
    ink: str
    bold: bool = False
    bullets: bool = False
    ground: str = ""
    anchor: str = "t"

    @property
    def kind(self) -> str:
        """What the placeholder holds, as attributes of p:ph."""
        known = {TITLE: 'type="title"', FOOT: f'type="ftr" sz="quarter" idx="{FOOT}"'}
        return known.get(self.number, f'type="body" idx="{self.number}"')


@dataclass(frozen=True)
class Layout:
    """One kind of slide: `picture` is where its landscape lies, `card` the ground of a code."""

    name: str
    places: tuple[Holder, ...]
    ground: str = "snow"
    picture: Box | None = None
    card: Box | None = None
    code: Box | None = None


def layouts_in(manner: Manner) -> dict[str, Layout]:
    """Return every layout by the name that slides call it; `coded` has points and a code."""
    title, second = manner.ink["title"], manner.ink["second"]
    foot = Holder(FOOT, "Avsender", Box(0.75, 6.8, 8, 0.4), 14, "muted", anchor="ctr")
    head = Holder(TITLE, "Tittel", Box(0.75, 0.62, 8.1, 1.4), 40, "night", bold=True)
    body = Holder(BODY, "Punkter", Box(0.75, 2.2, 8.1, 4.4), 28, "night", bullets=True)
    return {
        "opening": Layout(
            "Åpning",
            (
                Holder(TITLE, "Tittel", Box(0.75, 1.15, 11.8, 1.9), 60, title, bold=True),
                Holder(KICKER, "Over tittelen", Box(0.75, 0.6, 11.8, 0.45), 22,
                      manner.ink["accent"], bold=True),
                Holder(LEAD, "Under tittelen", Box(0.75, 3.1, 10.4, 1.2), 26, title),
                Holder(FOOT, "Avsender", Box(0.75, 6.65, 4, 0.42), 16, "snow", ground="night",
                      anchor="ctr"),
            ),
            ground=manner.ink["ground"],
        ),
        "points": Layout("Punkter", (head, body, foot), picture=SIDE),
        "coded": Layout(
            "Punkter med kode",
            (
                head,
                body,
                Holder(ADDRESS, "Adresse", Box(9.6, 3.56, 3.48, 0.4), 18, "night", bold=True,
                      anchor="ctr"),
                foot,
            ),
            picture=SIDE,
            card=Box(9.6, 0.62, 3.48, 3.45),
            code=Box(9.89, 0.66, 2.9, 2.9),
        ),
        "code": Layout(
            "Kode",
            (
                Holder(TITLE, "Tittel", Box(0.75, 0.55, 11.8, 1.9), 60, title, bold=True),
                Holder(BODY, "Under tittelen", Box(0.75, 2.6, 11.8, 0.9), 26, second, bold=True),
                Holder(LEAD, "Ved koden", Box(3.8, 4.05, 4.2, 1.0), 26, "night"),
                Holder(ADDRESS, "Adresse", Box(3.8, 5.1, 4.2, 0.55), 28, "night", bold=True,
                      anchor="ctr"),
                Holder(FOOT, "Avsender", Box(3.8, 6.2, 4.2, 0.4), 16, "muted", anchor="ctr"),
            ),
            ground=manner.ink["ground"],
            picture=WHOLE,
            card=Box(0.6, 3.8, 7.6, 3.1),
            code=Box(0.7, 3.85, 3.0, 3.0),
        ),
    }  # fmt: skip


def script_of(text: str) -> str:
    """Return the script of a text's letters that decides which fonts it needs."""
    ethiopic = any(each in _ETHIOPIC for each in map(ord, text))
    return "Ethi" if ethiopic else "Latn"

"""What holds for the whole site: sender, ways to reach us, languages, situations."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.text import Body, Button, Copy, Line, Part


class Sender(Part):
    """Who speaks. `name` is plain; `legal` may hold the legal name and stands only in its zone."""

    name: str
    legal: Annotated[str, Copy("legal", 160)]
    link: str


class Way(Part):
    """One way to reach somebody. A way without a value does not exist yet, and is left out."""

    kind: Literal["link", "phone", "email", "ask"]
    value: str = ""
    button: Button
    text: Line

    @property
    def exists(self) -> bool:
        """Asking somebody needs no address; everything else does."""
        return self.kind == "ask" or bool(self.value)


class Office(Part):
    """One place where counsellors work. Empty fields are reported, never made up."""

    name: str
    area: Line
    address: str = ""
    hours: str = ""


class Situation(Part):
    """An answer to the finder's first question, in the reader's words."""

    slug: str
    tile: Annotated[str, Copy("button", 80)]


class SpokenLanguage(Part):
    """A language that we write: its BCP 47 tag, its name in itself, how easy it must read.

    A tag with a private part (nb-x-lett) is a variant of the language before the
    x: only audiences that ask for it get it, and it takes everything common
    from that language.
    """

    code: str
    name: str
    reading: str = ""  # a level of content/reading.yml that holds for all texts in it
    voice: bool = True  # whether telephones and computers usually can read it aloud
    pace: int = 130  # how many words a minute it is read aloud on the radio

    @property
    def base(self) -> str:
        """The language that this is a variant of, or nothing (BCP 47, 2.2.7)."""
        before, _, private = self.code.partition("-x-")
        return before if private else ""


class Promise(Part):
    """One thing that we promise: as a sentence, and in a word or two for paper.

    Everybody gets it but the audiences that name others (`promises` in their own file).
    """

    id: str
    short: Annotated[str, Copy("body", 30)]
    text: Body


class Agreement(Part):
    """People who may come from elsewhere than the county, and the office that meets them."""

    text: Annotated[str, Copy("button", 80)]
    area: Line
    office: str
    audience: str = ""
    source: str


class Municipality(Part):
    """A municipality: its office, and the languages that a law asks for in what is aimed at it.

    An empty office is reported: nobody has said yet who serves the people there.
    """

    name: str
    office: str = ""
    languages: tuple[str, ...] = ()
    law: str = ""
    source: str = ""


class Settings(Part):
    """The content of content/site.yml."""

    name: Annotated[str, Copy("title", 60)]
    tagline: Annotated[str, Copy("body", 160)]
    address: str
    sender: Sender
    owner: str
    ways: dict[str, Way]
    offices: tuple[Office, ...]
    situations: dict[str, Situation]
    languages: Annotated[tuple[SpokenLanguage, ...], Field(min_length=1)]
    promises: Annotated[tuple[Promise, ...], Field(min_length=1)]
    municipalities: Annotated[dict[str, Municipality], Field(default_factory=dict)]
    agreements: Annotated[dict[str, Agreement], Field(default_factory=dict)]
    search: Annotated[str, Copy("keyword", 500)] = ""  # everyday words that lead to the home page
    # What the county has to supply; empty ones are reported, and pages say so or leave them out.
    feedback: str = ""  # e-mail for what readers say of a page
    statement: str = ""  # the declared accessibility statement (uustatus.no)
    security: str = ""  # web or e-mail address for faults in the site's safety (RFC 9116)
    machine_help: Annotated[str, Copy("body", 300)] = ""  # how artificial intelligence is used
    closed_ways: tuple[str, ...] = ()  # whom to ask where no telephone or network is

    def served_by(self, office: str) -> tuple[Municipality, ...]:
        """Return the municipalities whose people an office is responsible for."""
        return tuple(each for each in self.municipalities.values() if each.office == office)

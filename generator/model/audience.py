"""Whom we write to, and what we say to them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.settings import Promise, Settings, SpokenLanguage
from generator.model.text import Alt, Body, Copy, Heading, Lead, Line, Part, Point, Title


class Question(Part):
    """What people ask before they dare to come, and our answer."""

    question: Heading
    answer: Body


class Message(Part):
    """What we say to one audience, in one language."""

    title: Title
    promise: Lead
    recognitions: Annotated[tuple[Line, ...], Field(min_length=3, max_length=5)]
    offers: Annotated[tuple[Line, ...], Field(min_length=3, max_length=6)]
    steps: Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]
    questions: Annotated[tuple[Question, ...], Field(min_length=3, max_length=8)]
    action: Heading


class Flyer(Part):
    """What fits a sheet that is read standing: points for help, steps to take."""

    points: Annotated[tuple[Point, ...], Field(min_length=3, max_length=4)]
    steps: Annotated[tuple[Point, ...], Field(min_length=2, max_length=3)]


class Helper(Part):
    """For those who mention the offer to somebody: who they are, what to say and do."""

    front_line: Annotated[tuple[str, ...], Field(min_length=1)]  # of content/life-course.yml
    say: Annotated[str, Copy("body", 300)]
    do: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)]


class SignLanguage(Part):
    """The page in Norwegian sign language: files in content/media/, captions always."""

    video: str
    captions: str
    picture: str = ""


class Picture(Part):
    """The landscape that belongs to this audience, told to those who cannot see it."""

    mood: Literal["aurora", "dawn", "day"]
    alt: Alt = ""  # a rule tells of it when it is missing, together with everything else


# What stands above a list for partners, by what stands there for citizens.
_FOR_PARTNERS = {
    "recognise": "partner_whom",
    "offers": "partner_does",
    "steps": "partner_after",
    "print_help": "partner_does",
    "print_steps": "partner_send",
}


class Audience(Part):
    """A group of people we write to; the file's name is its id."""

    id: str
    kind: Literal["citizen", "partner"]
    slug: str
    situation: str = ""  # of content/site.yml; the finder leads no partner anywhere
    tile: Annotated[str, Copy("button", 80)]
    languages: tuple[str, ...] = ()  # empty: every language but the variants
    variants: tuple[str, ...] = ()  # such as nb-x-lett
    reading: str = "plain"  # a level of content/reading.yml
    related: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()  # others that the same reader may belong to
    stages: tuple[str, ...] = ()  # of content/life-course.yml
    circumstance: str = ""  # of content/life-course.yml
    # Which of our texts meets a need of the circumstance: need → key path (message.steps.0).
    answers: Annotated[dict[str, str], Field(default_factory=dict)]
    search: Annotated[str, Copy("keyword", 400)] = ""  # everyday words, found and never shown
    ways: Annotated[tuple[str, ...], Field(min_length=1)]
    promises: tuple[str, ...] = ()  # empty: all of content/site.yml hold for these readers
    proof: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    nationwide: bool = False
    travel_free: bool = True  # a talk on the net is possible where this reader is
    owner: str
    next_review: date
    message: Message
    flyer: Flyer
    picture: Picture
    helper: Helper | None = None
    sound: Annotated[dict[str, str], Field(default_factory=dict)]  # language → file, read aloud
    sign_language: SignLanguage | None = None

    @property
    def path(self) -> str:
        """The file that this audience was read from, relative to the root."""
        return f"audiences/{self.id}.yml"

    @property
    def for_citizens(self) -> bool:
        """Say whether the readers need the offer for themselves, or pass the word on."""
        return self.kind == "citizen"

    @property
    def kicker(self) -> str:
        """The phrase above the title: what this is, and where."""
        return "kicker_nationwide" if self.nationwide else "kicker"

    def heading(self, phrase: str) -> str:
        """Return the phrase above a list: who passes the word on gets no help for themselves."""
        return phrase if self.for_citizens else _FOR_PARTNERS[phrase]


def writes(audience: Audience, spoken: SpokenLanguage, settings: Settings) -> bool:
    """Bokmål is always written; an audience that names no language gets every one.

    A variant of a language is written for those who ask for it.
    """
    if spoken.base:
        return spoken.code in audience.variants
    chosen = audience.languages
    return not chosen or spoken.code in chosen or spoken == settings.languages[0]


def promises_to(settings: Settings, *audiences: Audience) -> dict[int, Promise]:
    """Return what holds for all of these readers, by its place in content/site.yml.

    Where no audience is named, we speak to everybody: then it is all that we promise.
    """
    return {
        index: promise
        for index, promise in enumerate(settings.promises)
        if all(not each.promises or promise.id in each.promises for each in audiences)
    }

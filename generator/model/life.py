"""How the need for guidance changes through a life: table 9.1 of the county's strategy as data."""

from typing import Annotated

from pydantic import Field

from generator.model.text import Copy, Lead, Line, Part


class Risk(Part):
    """Something that can make a stage hard.

    `term` is the word of professionals, for staff alone; `sentence` is what somebody
    who is in the middle of it would say.
    """

    term: str
    sentence: Line


class Stage(Part):
    """One stage of life; skills and risks of earlier stages go on."""

    name: Annotated[str, Copy("headline", 40)]
    now: Lead
    transition: Annotated[tuple[Line, ...], Field(min_length=1)]
    skills: tuple[Line, ...] = ()
    risks: tuple[Risk, ...] = ()
    front_line: Annotated[tuple[str, ...], Field(min_length=1)]
    access: Annotated[tuple[str, ...], Field(min_length=1)]


class FrontLine(Part):
    """People whom others meet first, and what they can say in thirty seconds."""

    name: Line
    say: Annotated[str, Copy("body", 250)]


class Access(Part):
    """A place where a stage gets guidance; `way` leads there, if the site knows a way."""

    text: Line
    way: str = ""


class Circumstance(Part):
    """What adds to every stage for some people: more risks, special needs, others to ask.

    `needs` are terms for staff; an audience says in `answers` where it meets them.
    """

    name: Annotated[str, Copy("headline", 60)]
    risks: tuple[Risk, ...] = ()
    needs: Annotated[dict[str, str], Field(default_factory=dict)]
    front_line: tuple[str, ...] = ()


class LifeCourse(Part):
    """The content of content/life-course.yml."""

    source: str
    stages: Annotated[dict[str, Stage], Field(min_length=1)]
    front_line: dict[str, FrontLine]
    access: dict[str, Access]
    circumstances: Annotated[dict[str, Circumstance], Field(default_factory=dict)]

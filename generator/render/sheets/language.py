"""Sheets that are the same for every audience: the road through life, what interpreters need."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from generator.formats import Format
from generator.model import Audience, Language, LifeCourse, Site
from generator.model.needed import ON_COMMON_SHEETS
from generator.model.places import LIFE, PHRASES
from generator.model.terms import terms_of
from generator.render.course import additions, life_in, stretches
from generator.render.figures import filled
from generator.render.promised import promised_in_short
from generator.render.sheets.sheet import Frame, Sheet, is_foreign, seal_of_words

# The picture of what belongs to nobody alone is that of the home pages.
SEED, MOOD = "home", "aurora"
_THREE = (
    ("three_you", "three_you_text"),
    ("three_counsellor", "three_counsellor_text"),
    ("three_nav", "three_nav_text"),
)
_ROLES = ("interpreter_counsellor", "interpreter_guest", "interpreter_you")
_BEFORE = ("interpreter_language", "interpreter_stop")
# What stands around the words of each of them.
_AROUND = ("kicker", "sender", "updated", "print_scan", "qr_alt")


@dataclass(frozen=True)
class Stop:
    """One stage on the road, as paper shows it: `before` goes on from earlier stages."""

    name: str
    now: str
    transition: tuple[str, ...]
    skills: tuple[str, ...]
    front_line: tuple[str, ...]
    access: tuple[str, ...]


@dataclass(frozen=True)
class LifeSheet(Sheet):
    """The road through life on one sheet for the wall."""

    intro: str
    example: str
    transition_heading: str
    skills_heading: str
    front_line_heading: str
    access_heading: str
    stops: tuple[Stop, ...]
    circumstances: tuple[str, ...]

    WORDS: ClassVar[tuple[str, ...]] = (
        *Sheet.WORDS,
        *("intro", "example", "transition_heading", "skills_heading", "front_line_heading"),
        *("access_heading", "stops", "circumstances"),
    )


@dataclass(frozen=True)
class ThreeSheet(Sheet):
    """A sheet to fill in when the reader meets a counsellor and Nav together."""

    intro: str
    parts: tuple[tuple[str, str], ...]  # who, and what they do
    next_heading: str

    WORDS: ClassVar[tuple[str, ...]] = (*Sheet.WORDS, "intro", "parts", "next_heading")


@dataclass(frozen=True)
class InterpreterSheet(Sheet):
    """What an interpreter should know before a talk; `beside` is the same in bokmål.

    `terms` pairs a Norwegian word with what we agreed to call it in this language.
    """

    intro: str
    roles_heading: str
    roles: tuple[str, ...]
    before_heading: str
    before: tuple[str, ...]
    words_heading: str
    terms: tuple[tuple[str, str], ...]
    own_heading: str
    beside: dict[str, Any] = field(default_factory=dict)

    WORDS: ClassVar[tuple[str, ...]] = (
        *Sheet.WORDS,
        *("intro", "roles_heading", "roles", "before_heading", "before", "words_heading"),
        *("terms", "own_heading", "beside"),
    )


# A kind of sheet, its frame, and what it says besides.
_Made = tuple[type[Sheet], Frame, dict[str, Any]]


def common_sheet(
    site: Site, language: Language, form: Format, address: str, day: date, variant: str = ""
) -> Sheet | None:
    """Return a sheet that belongs to no audience, or nothing where its texts are not whole."""
    if common_withheld(language) or (form.beside and not is_foreign(language)):
        return None
    made = BUILDERS[form.id](site, language, form)
    if made is None:
        return None
    kind, frame, said = made
    return kind(**{**frame.fields(form, address, day, variant), **said})


def common_withheld(language: Language) -> bool:
    """Tell whether anything on these sheets is newer in bokmål: then none of them is printed."""
    phrases = {f"phrases.{name}" for name in ON_COMMON_SHEETS}
    return language.base != "" or any(
        each in phrases or each.startswith("life.") for each in language.stale
    )


def frame_of(
    language: Language,
    name: str,
    title: str,
    said: dict[str, Any],
    source: str = PHRASES,
    audiences: Sequence[Audience] = (),
) -> Frame:
    """Return the frame of a common sheet; its version is a seal of what it says.

    It promises what holds for all of the `audiences`; where none is named, it is for everybody.
    """
    promises = tuple(promised_in_short(language, *audiences).values())
    return Frame(
        id=f"{name}/{language.code}",
        source=source,
        language=language,
        title=filled(language.phrases[title], language),
        norwegian_title="",
        kicker=filled(language.phrases["kicker"], language),
        promises=promises,
        seed=SEED,
        mood=MOOD,
        picture_alt="",
        seal=seal_of_words(language, (title, *_AROUND), promises, said),
        draft=language.promise != "reviewed",
    )


def _life(_site: Site, language: Language, form: Format) -> _Made | None:
    life, phrases = life_in(language), language.phrases
    if life is None:
        return None
    said: dict[str, Any] = {
        "intro": filled(phrases["life_text"], language),
        "example": phrases["life_example"],
        "transition_heading": phrases["life_transition"],
        "skills_heading": phrases["life_skills"],
        "front_line_heading": phrases["life_front_line"],
        "access_heading": phrases["life_access"],
        "stops": tuple(_stops(life)),
        "circumstances": tuple(each.name.text for each in additions(life)),
    }
    return LifeSheet, frame_of(language, "life", form.own_title, said, LIFE), said


def _stops(life: LifeCourse) -> Iterator[Stop]:
    for each in stretches(life):
        yield Stop(
            each.name.text,
            each.now.text,
            tuple(said.text for said in each.transition),
            tuple(said.text for said in each.skills.own),
            tuple(asked.name.text for asked in each.front_line),
            tuple(life.access[name].text for name in each.access),
        )


def _three(_site: Site, language: Language, form: Format) -> _Made:
    phrases = language.phrases
    said: dict[str, Any] = {
        "intro": phrases["three_text"],
        "parts": tuple((phrases[who], phrases[does]) for who, does in _THREE),
        "next_heading": phrases["three_next"],
    }
    return ThreeSheet, frame_of(language, "three", form.own_title, said), said


def _interpreter(site: Site, language: Language, form: Format) -> _Made:
    said = {
        **_to_interpreter(language),
        "terms": tuple(_terms(site, language)),
        "beside": {
            "language_name": site.source.name,
            "title": site.source.phrases[form.own_title],
            **_to_interpreter(site.source),
        },
    }
    return InterpreterSheet, frame_of(language, "interpreter", form.own_title, said), said


def _to_interpreter(language: Language) -> dict[str, Any]:
    phrases = language.phrases
    return {
        "intro": filled(phrases["interpreter_about"], language),
        "roles_heading": phrases["interpreter_roles"],
        "roles": tuple(filled(phrases[name], language) for name in _ROLES),
        "before_heading": phrases["interpreter_before"],
        "before": tuple(phrases[name] for name in _BEFORE),
        "words_heading": phrases["interpreter_words"],
        "own_heading": phrases["interpreter_own"],
    }


def _terms(site: Site, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what we agreed to call things, in the order of the Norwegian list."""
    own, said = (terms_of(site.wordings, each) for each in (site.source.code, language.code))
    for name, term in own.items():
        if name in said and said[name].says:
            yield term.finds[0], said[name].says[0]


# What makes each format of a language: one that is not here has nothing to say yet.
BUILDERS: dict[str, Callable[[Site, Language, Format], _Made | None]] = {
    "a3-life": _life,
    "a4-three": _three,
    "a4-interpreter": _interpreter,
}

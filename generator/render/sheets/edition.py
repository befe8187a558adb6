"""Sheets and pictures of one audience in one language, bokmål beside it where that is wanted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from generator.formats import Format
from generator.model import Audience, Edition, Language, Local, Way
from generator.model.needed import ON_PAPER
from generator.render.figures import filled, full_day_in
from generator.render.promised import promised_in_short
from generator.render.sheets.sheet import (
    Frame,
    Sheet,
    is_foreign,
    isolated,
    seal_of_words,
)

_WAYS = 3
# What readers write about on the sheet that they fill in and bring to the talk.
_QUESTIONS_TITLE = "sheet_questions_title"
_QUESTIONS = (
    "sheet_questions_now",
    "sheet_questions_can",
    "sheet_questions_wonder",
    "sheet_questions_agreed",
)
# What stands twice on a sheet in two languages.
_BESIDE = (
    *("title", "promise", "promises", "help_heading", "points", "steps_heading", "steps"),
    *("box_heading", "scan", "ways"),
)
# Not every sheet says them: a draft alone, or one audience and another does not.
_SOME_SAY = frozenset(
    ("draft_short", "kicker", "kicker_nationwide", "print_ask", "partner_does", "partner_send")
)
_SEALED = tuple(name for name in ON_PAPER if name not in _SOME_SAY)


@dataclass(frozen=True)
class EditionSheet(Sheet):
    """A sheet for one audience. `ask` says that a person comes first on it, the code second.

    `steps` are what to do with the sheet in hand, `course` is how a talk goes. `beside`
    holds the same words in bokmål, by the names of these fields. `local` are the lines of
    one day at one place. `logo_alt` tells the logo of a partner that stands after our name.
    """

    promise: str
    help_heading: str
    points: tuple[str, ...]
    steps_heading: str
    steps: tuple[str, ...]
    offers_heading: str
    offers: tuple[str, ...]
    course_heading: str
    course: tuple[str, ...]
    answers_heading: str
    answers: tuple[tuple[str, str], ...]
    box_heading: str
    ways: tuple[str, ...]
    ask: bool
    call: str
    recognise: str
    recognitions: tuple[str, ...]
    invitation: str
    questions: tuple[str, ...]
    norwegian_questions: tuple[str, ...]
    local_heading: str = ""
    local: tuple[str, ...] = ()
    beside: Mapping[str, Any] = field(default_factory=dict)
    with_partner: str = ""
    logo_alt: str = ""

    WORDS: ClassVar[tuple[str, ...]] = (
        *Sheet.WORDS,
        *("promise", "help_heading", "points", "steps_heading", "steps", "offers_heading"),
        *("offers", "course_heading", "course", "answers_heading", "answers", "box_heading"),
        *("ways", "recognise", "recognitions", "invitation", "questions"),
        *("norwegian_questions", "local_heading", "local", "beside", "with_partner"),
    )


def sheet(
    edition: Edition,
    form: Format,
    address: str,
    day: date,
    bokmal: Language,
    variant: str = "",
    local: Local | None = None,
) -> EditionSheet:
    """Return what stands on a sheet; `address` is the short path behind its code."""
    language, audience = edition.language, edition.audience
    foreign = is_foreign(language)
    own = form.own_title
    said = _said(audience, language)
    frame = Frame(
        id=edition.id,
        source=audience.path,
        language=language,
        title=language.phrases[own] if own else str(said["title"]),
        norwegian_title=bokmal.phrases[own]
        if own
        else filled(edition.source.message.title, language),
        kicker=str(said["kicker"]),
        promises=said["promises"],
        seed=audience.id,
        mood=audience.picture.mood,
        picture_alt=filled(audience.picture.alt, language),
        seal=seal_of(edition, bokmal),
        draft=edition.state == "draft",
    )
    lines = tuple(_local(local, language)) if local else ()
    fields: dict[str, Any] = {
        **said,
        **frame.fields(form, address, day, variant),
        "ask": _asks_first(audience, language),
        "call": filled(language.phrases["picture_call"], language),
        "invitation": filled(language.phrases["sheet_questions_help"], language),
        "questions": tuple(filled(language.phrases[each], language) for each in _QUESTIONS),
        "norwegian_questions": tuple(bokmal.phrases[each] for each in _QUESTIONS)
        if foreign
        else (),
        "local_heading": language.phrases["events_title"] if lines else "",
        "local": lines,
        "beside": _beside(edition, bokmal, with_local=bool(lines)) if form.beside else {},
    }
    return EditionSheet(**fields)


def seal_of(edition: Edition, bokmal: Language) -> str:
    """Return the seal that all sheets of an edition share, bokmål beside it with its own words.

    What was approved is a part of it, and so is all that nobody approves one by one: ways,
    promises, phrases, figures as they are set today.
    """
    language = edition.language
    said = _said(edition.audience, language)
    beside = _beside(edition, bokmal, with_local=False) if is_foreign(language) else {}
    norwegian = [bokmal.phrases[name] for name in (_QUESTIONS_TITLE, *_QUESTIONS) if beside]
    return seal_of_words(
        language, _SEALED, said["promises"], edition.fingerprint, said, beside, norwegian
    )


def _beside(edition: Edition, bokmal: Language, *, with_local: bool) -> dict[str, Any]:
    heading = {"local_heading": bokmal.phrases["events_title"]} if with_local else {}
    said = _said(edition.source, bokmal)
    return {"language_name": bokmal.name, **{name: said[name] for name in _BESIDE}, **heading}


def _said(audience: Audience, language: Language) -> dict[str, Any]:
    """Return everything that an audience is told on paper, in one language."""
    message, flyer, phrases = audience.message, audience.flyer, language.phrases

    def each(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(filled(text, language) for text in texts)

    def phrase(name: str) -> str:
        return filled(phrases[name], language)

    ask = _asks_first(audience, language)
    heading = phrase("print_ask") if ask else filled(message.action, language)
    return {
        "title": filled(message.title, language),
        "kicker": phrase(audience.kicker),
        "promise": filled(message.promise, language),
        "promises": tuple(promised_in_short(language, audience).values()),
        "help_heading": phrase(audience.heading("print_help")),
        "points": each(flyer.points),
        "steps_heading": phrase(audience.heading("print_steps")),
        "steps": each(flyer.steps),
        "offers_heading": phrase("offers"),
        "offers": each(message.offers),
        "course_heading": phrase("steps"),
        "course": each(message.steps),
        "answers_heading": phrase("questions"),
        "answers": tuple(each((asked.question, asked.answer)) for asked in message.questions),
        "box_heading": heading,
        "ways": tuple(_ways(audience, language, heading))[:_WAYS],
        "scan": phrase("print_scan"),
        "recognise": phrase("recognise"),
        "recognitions": each(message.recognitions),
    }


def _local(local: Local, language: Language) -> Iterator[str]:
    """Yield the lines of one day: what, when and where, whom to ask for."""
    when = full_day_in(local.day, language) if local.day else ""
    office = next((each for each in language.settings.offices if each.name == local.office), None)
    where = (local.place, local.office, office.address if office else "")
    for line in (
        local.event,
        " · ".join(
            filter(None, (when, isolated(local.hour, language.direction) if local.hour else ""))
        ),
        ", ".join(filter(None, where)),
        filled(language.phrases["local_ask"], language, {"name": local.counsellor})
        if local.counsellor
        else "",
    ):
        if line:
            yield line


def _existing(audience: Audience, language: Language) -> Iterator[Way]:
    ways = language.settings.ways
    return (ways[name] for name in audience.ways if ways[name].exists)


def _asks_first(audience: Audience, language: Language) -> bool:
    """Tell whether the first way that exists is a person: then paper must do without a code."""
    first = next(_existing(audience, language), None)
    return first is not None and first.kind == "ask"


def _ways(audience: Audience, language: Language, heading: str) -> Iterator[str]:
    """Yield the ways in words that work on paper; what the heading says is not said again."""
    linked = _asks_first(audience, language)  # there may be no network where such a sheet is read
    for way in _existing(audience, language):
        if way.kind == "link" and linked:
            continue  # one website is enough on paper: the code leads to all of them
        linked = linked or way.kind == "link"
        if way.kind == "phone":
            yield f"{way.button}: {isolated(way.value, language.direction)}"
        elif way.button != heading:
            yield way.button
        elif way.kind == "ask":
            yield way.text

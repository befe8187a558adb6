"""The sheet for those who meet people first: a line to say, and slips to cut off and hand over."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from generator.formats import Format
from generator.model import Audience, Language, promises_to
from generator.model.places import LIFE
from generator.render.course import asked, life_in
from generator.render.figures import filled
from generator.render.sheets.language import common_withheld, frame_of
from generator.render.sheets.sheet import Sheet, is_foreign

_DO = ("front_line_do_together", "front_line_do_slip", "front_line_do_private")


@dataclass(frozen=True)
class FrontLineSheet(Sheet):
    """One role's line of thirty seconds, what we do and do not do, and the slip.

    `slip_beside` holds the words of the slip in bokmål: whoever hands it over can read it.
    """

    role: str
    say_heading: str
    say: str
    do_heading: str
    do: tuple[str, ...]
    we_heading: str
    we: str
    not_heading: str
    not_ours: str
    slip: dict[str, str]
    slip_beside: dict[str, str] = field(default_factory=dict)

    WORDS: ClassVar[tuple[str, ...]] = (
        *Sheet.WORDS,
        *("role", "say_heading", "say", "do_heading", "do", "we_heading", "we", "not_heading"),
        *("not_ours", "slip", "slip_beside"),
    )


def has_front_line(language: Language) -> bool:
    """Tell whether a language has these sheets: their texts are whole and up to date."""
    return language.life is not None and not common_withheld(language)


def front_line_sheet(
    language: Language,
    role: str,
    form: Format,
    address: str,
    day: date,
    bokmal: Language,
    audiences: Sequence[Audience] = (),
) -> Sheet | None:
    """Return the sheet of one role, or nothing where its texts are not whole.

    `audiences` are those whom people of this role meet.
    """
    life = life_in(language)
    if life is None or not has_front_line(language):
        return None
    (who,) = asked(life, (role,))
    phrases = language.phrases
    said: dict[str, Any] = {
        "role": who.name.text,
        "say_heading": phrases["helper_say"],
        "say": who.say.text,
        "do_heading": phrases["helper_do"],
        "do": tuple(phrases[name] for name in _DO),
        "we_heading": phrases["front_line_we"],
        "we": phrases["front_line_we_text"],
        "not_heading": phrases["front_line_not"],
        "not_ours": phrases["front_line_not_text"],
        "slip": _slip(language, audiences),
        "slip_beside": _slip(bokmal, audiences) if is_foreign(language) else {},
    }
    frame = frame_of(language, f"front-line-{role}", form.own_title, said, LIFE, audiences)
    return FrontLineSheet(**{**frame.fields(form, address, day), **said})


def _slip(language: Language, audiences: Sequence[Audience]) -> dict[str, str]:
    phrases = language.phrases
    return {
        "title": filled(phrases["root_title"], language),
        "note": _note(language, audiences),
        "when": phrases["slip_when"],
        "who": phrases["slip_who"],
    }


def _note(language: Language, audiences: Sequence[Audience]) -> str:
    """Say that the choice is the reader's, unless some who get this slip have a duty to come."""
    promises = promises_to(language.settings, *audiences)
    if len(promises) == len(language.settings.promises):
        return filled(language.phrases["slip_note"], language)
    return " ".join(filled(each.text, language) for each in promises.values())

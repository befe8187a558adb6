"""The year wheel: days that every year has, names that exist, and what nobody has looked up."""

from collections.abc import Iterator

from generator.check.names import unknown
from generator.model import Occasion, Site
from generator.model.gap import Gap
from generator.model.places import YEAR_WHEEL
from generator.model.yearly import is_day_of_every_year
from generator.problems import Problem

_DAYS = ("day", "start", "end")


def occasions_have_days(site: Site) -> Iterator[Problem]:
    """A day that some years lack would be missing in the calendar, and half a span has no end."""
    for each in site.occasions.values():
        for field in _DAYS:
            given = getattr(each, field)
            if given and not is_day_of_every_year(given):
                yield Problem(
                    YEAR_WHEEL,
                    (each.id, field),
                    f"`{given}` is not a day of every year",
                    "write month and day: 05-08; 29 February is not in every year",
                )
        if each.day and (each.start or each.end):
            text = f"`{each.id}` has a day and a span"
            yield Problem(YEAR_WHEEL, (each.id, "day"), text, "keep `day`, or `start` and `end`")
        elif bool(each.start) != bool(each.end):
            lacking, given = ("end", "start") if each.start else ("start", "end")
            text = f"`{each.id}` has no `{lacking}`"
            yield Problem(YEAR_WHEEL, (each.id, given), text, "one day is written as `day`")


def occasions_were_looked_up(site: Site) -> Iterator[Problem]:
    """A day that is said to be right was compared with a source, on a day that is past."""
    for each in site.occasions.values():
        if each.first and each.confirmed and not each.checked:
            yield Problem(
                YEAR_WHEEL,
                (each.id,),
                f"nobody has said when the day of `{each.id}` was looked up",
                "write the day in `checked`, or `confirmed: false`",
            )
        if each.checked and each.checked > site.today:
            text = f"`{each.id}` was looked up on {each.checked}, which is still to come"
            yield Problem(YEAR_WHEEL, (each.id, "checked"), text, "write the day of looking it up")


def occasions_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A moment for a misspelt audience would be planned for nobody."""
    known = [audience.id for audience in site.audiences]
    for each in site.occasions.values():
        for index, name in enumerate(each.audiences):
            place = (each.id, "audiences", index)
            yield from unknown(YEAR_WHEEL, place, name, "an audience", known)
        for index, name in enumerate(each.channels):
            place = (each.id, "channels", index)
            yield from unknown(YEAR_WHEEL, place, name, "a channel", site.channels)


def days_to_look_up(site: Site) -> Iterator[Gap]:
    """Yield every moment whose day nobody knows, or nobody has compared with a source."""
    for each in site.occasions.values():
        if not each.first:
            yield _gap(
                each,
                f"`{each.id}` has no day; the year wheel shows it without one",
                f"Vi vet ikke når dette er: {each.name}. Årshjulet viser det uten dato.",
                f"Når er dette hvert år: {each.name}?",
            )
        elif not each.confirmed:
            yield _gap(
                each,
                f"nobody has compared the day of `{each.id}` with a source ({each.first})",
                f"Ingen har sjekket datoen i årshjulet: {each.name}.",
                f"Stemmer datoen for dette: {each.name}?",
            )


def _gap(each: Occasion, text: str, bokmal: str, question: str) -> Gap:
    asked = f" Spør {each.ask}." if each.ask else ""
    hint = f"ask {each.ask}" if each.ask else "find out, and write in `ask` who knows"
    key = (each.id, "day") if each.day else (each.id, "start") if each.start else (each.id,)
    return Gap(YEAR_WHEEL, key, text, hint, "occasion", bokmal, question + asked)

"""The year wheel: which days can be in it, and which of them somebody still has to look up."""

from datetime import date

import pytest
from year_mistakes import year

from generator.check.yearly import (
    days_to_look_up,
    occasions_have_days,
    occasions_lead_somewhere,
    occasions_were_looked_up,
)


def texts(found: object) -> list[str]:
    return [each.text for each in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize("rule", [occasions_have_days, occasions_were_looked_up])
def test_a_day_of_every_year_that_was_looked_up_is_right(rule):
    assert texts(rule(year())) == []


@pytest.mark.parametrize("day", ["02-29", "02-30", "13-01", "8. mai", "5-8", "2027-05-08"])
def test_a_day_that_some_years_lack_is_refused(day):
    assert texts(occasions_have_days(year(day=day))) == [f"`{day}` is not a day of every year"]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"start": "12-20"}, "`out` has no `end`"),
        ({"end": "01-05"}, "`out` has no `start`"),
        ({"day": "05-08", "start": "12-20", "end": "01-05"}, "`out` has a day and a span"),
    ],
)
def test_a_moment_is_a_day_or_a_whole_span(given, text):
    assert texts(occasions_have_days(year(**{"day": "", **given}))) == [text]


def test_a_span_may_go_over_the_new_year():
    occasion = year(day="", start="12-20", end="01-05").occasions["out"]

    assert occasion.span(2026) == (date(2026, 12, 20), date(2027, 1, 5))


def test_a_day_that_is_said_to_be_right_was_looked_up():
    problem = "nobody has said when the day of `out` was looked up"

    assert texts(occasions_were_looked_up(year(checked=None))) == [problem]
    assert texts(occasions_were_looked_up(year(checked=None, confirmed=False))) == []


def test_nobody_has_looked_up_a_day_tomorrow():
    problem = "`out` was looked up on 2026-11-24, which is still to come"

    assert texts(occasions_were_looked_up(year(checked=date(2026, 11, 24)))) == [problem]


def test_a_moment_is_for_somebody_and_somewhere_that_there_is():
    found = list(occasions_lead_somewhere(year(audiences=("sailor",), channels=("walls",))))

    assert texts(found) == ["`sailor` is not an audience", "`walls` is not a channel"]
    assert [each.hint for each in found] == ["did you mean `sailors`?", "did you mean `wall`?"]


def test_a_day_that_nobody_knows_is_a_question():
    (gap,) = days_to_look_up(year(day="", checked=None, ask="Havnekontoret"))

    assert gap.text == "`out` has no day; the year wheel shows it without one"
    assert gap.hint == "ask Havnekontoret"
    assert gap.question == "Når er dette hvert år: Båtene drar ut? Spør Havnekontoret."


def test_a_day_that_nobody_looked_up_is_a_question():
    (gap,) = days_to_look_up(year(confirmed=False, checked=None))

    assert gap.text == "nobody has compared the day of `out` with a source (03-02)"
    assert gap.hint == "find out, and write in `ask` who knows"


def test_a_day_that_was_looked_up_is_none():
    assert list(days_to_look_up(year())) == []

from datetime import date

import pytest
import worlds

from generator.render.figures import day_in, figure, filled


@pytest.mark.parametrize(
    ("code", "change", "text"),
    [
        ("nb", {"value": "90"}, "90\u00a0%"),
        ("nb", {"value": "12.5"}, "12,5\u00a0%"),
        ("en", {"value": "12.5"}, "12.5%"),
        ("nb", {"unit": "number", "value": "1950"}, "1\u00a0950"),
        ("nb", {"unit": "range", "value": "1", "upper": "3"}, "1–3"),
        ("nb", {"unit": "text", "value": "§ 28-9"}, "§ 28-9"),
        ("ar", {"unit": "text", "value": "§ 28-9"}, "\u2066§ 28-9\u2069"),
    ],
)
def test_a_figure_is_set_as_the_language_does(code, change, text):
    assert figure(worlds.fact(**change), worlds.language(code)) == text


def test_a_given_name_goes_before_a_fact_and_an_unknown_one_is_our_fault():
    spoken = worlds.language()

    assert filled("{content} {link}", spoken, {"link": "x"}) == "90\u00a0% x"
    with pytest.raises(KeyError):
        filled("{nothing}", spoken)


def test_a_day_is_written_in_british_english():
    assert day_in(date(2026, 11, 23), worlds.language("en")) == "23 November 2026"

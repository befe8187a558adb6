"""The log of co-creation: texts that exist, days that are past, and nobody in it."""

from dataclasses import replace
from datetime import date

import pytest
from year_mistakes import log

from generator.check.trials import trials_are_past, trials_lead_to_texts, trials_name_nobody
from generator.check.words import words_in_sources
from generator.model.wording import Avoided, Wording

WORDING = Wording(
    language="nb",
    avoid=(Avoided(word="stige", stems=("stige",), instead=("vei",), reason="Vi mener veien."),),
)


@pytest.mark.parametrize("rule", [trials_lead_to_texts, trials_are_past, trials_name_nobody])
def test_a_round_that_is_over_and_names_nobody_is_right(rule):
    assert list(rule(log())) == []


def test_what_was_tried_exists():
    found = list(
        trials_lead_to_texts(
            log(audience="sailor", language="nn", blocks=("sailors.message.titel", "x"))
        )
    )

    assert [(each.text, each.hint) for each in found] == [
        ("`sailor` is not an audience", "did you mean `sailors`?"),
        ("`nn` is not a language in content/site.yml", "choose from en, nb"),
        ("`sailors.message.titel` is not a text of ours", "did you mean `sailors.message.title`?"),
        (
            "`x` is not a text of ours",
            "write the key path that translators see, such as seniors.message.title",
        ),
    ]


def test_nobody_has_tried_a_text_tomorrow():
    (problem,) = trials_are_past(log(date=date(2026, 11, 24)))

    assert problem.text == "`harbour` is on 2026-11-24, which is still to come"


@pytest.mark.parametrize("field", ["who", "insight", "idea", "change"])
@pytest.mark.parametrize(
    ("found", "what"),
    [
        ("Kari Nordmann", "the name of a person"),
        ("Ánne-Máret Ŋuorta", "the name of a person"),
        ("kari@havn.example", "an e-mail address"),
        ("77 78 80 00", "the number of a person or a telephone"),
        ("010190 12345", "the number of a person or a telephone"),
    ],
)
def test_nobody_is_named_in_the_log(field, found, what):
    (problem,) = trials_name_nobody(log(**{field: f"vi snakket med {found} om det"}))

    assert problem.text == f"`{found}` looks like {what}"
    assert problem.place == ("harbour", field)


def test_places_years_and_organisations_are_nobody():
    said = "Seks stykker fra Havna og Fylket i 2026, i mars 2027. Etter 12 minutter: Nei."

    assert list(trials_name_nobody(log(insight=said))) == []


def test_a_word_that_we_avoid_stands_in_the_log_only_as_what_somebody_said():
    free, quoted = (
        replace(log(insight=text), wordings=(WORDING,))
        for text in ("Flere så en stige.", "Flere sa «stige».")
    )

    assert [problem.text for problem in words_in_sources(free)] == [
        '"stige" may not stand in the zone professional'
    ]
    assert list(words_in_sources(quoted)) == []

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import worlds

from generator.load.tongues import writing_of
from generator.model import Language
from generator.model.facts import parts_of_whole
from generator.render.figures import day_in, figure, filled, locale_of, size_in

HARD = "\u00a0"
ARABIC_RATIO = (
    "{part, plural, zero {#} one {واحد} two {اثنان} few {#} many {#} other {#}} من كل {whole}"
)
# Language: a number with decimals, a percentage, a range, as CLDR has them. (In Polish, CLDR
# would leave 1950 in one piece; Babel does not read its minimumGroupingDigits.)
SET = {
    "nb": (f"1{HARD}234{HARD}567,5", f"12,5{HARD}%", f"750–1{HARD}950"),
    "nb-x-lett": (f"1{HARD}234{HARD}567,5", f"12,5{HARD}%", f"750–1{HARD}950"),
    "nn": (f"1{HARD}234{HARD}567,5", f"12,5{HARD}%", f"750–1{HARD}950"),
    "se": (f"1{HARD}234{HARD}567,5", f"12,5{HARD}%", f"750–1{HARD}950"),
    "en": ("1,234,567.5", "12.5%", "750–1,950"),
    "uk": (f"1{HARD}234{HARD}567,5", "12,5%", f"750–1{HARD}950"),
    "ar": ("1,234,567.5", "12.5%", "750–1,950"),
    "pl": (f"1{HARD}234{HARD}567,5", "12,5%", f"750–1{HARD}950"),
    "so": ("1,234,567.5", "12.5%", "750–1,950"),
    "ti": ("1,234,567.5", "12.5%", "750–1,950"),
    "ru": (f"1{HARD}234{HARD}567,5", f"12,5{HARD}%", f"750–1{HARD}950"),
    "fa": ("1,234,567.5", "12.5%", "750–1,950"),
    "lt": (f"1{HARD}234{HARD}567,5", f"12,5{HARD}%", f"750–1{HARD}950"),
}


def spoken(code: str, **changes: object) -> Language:
    """Return a language as far as figures care."""
    writing = writing_of(code)
    assert writing
    return replace(
        worlds.language("nb"),
        code=code,
        direction=writing.direction,
        plurals=writing.plurals,
        **changes,
    )


@pytest.mark.parametrize("code", SET)
def test_digits_percent_and_spaces_are_those_of_the_language(code):
    facts = (
        worlds.fact(unit="number", value="1234567.5"),
        worlds.fact(unit="percent", value="12.5"),
        worlds.fact(unit="range", value="750", upper="1950"),
    )

    assert tuple(figure(fact, spoken(code)) for fact in facts) == SET[code]


@pytest.mark.parametrize(
    ("code", "change", "text"),
    [
        ("nb", {"value": "90"}, "90\u00a0%"),
        ("nb", {"unit": "number", "value": "1950"}, "1\u00a0950"),
        ("nb", {"unit": "range", "value": "1", "upper": "3"}, "1–3"),
        ("nb", {"unit": "text", "value": "§ 28-9"}, "§ 28-9"),
        ("ar", {"unit": "text", "value": "§ 28-9"}, "\u2066§ 28-9\u2069"),
    ],
)
def test_a_figure_is_set_by_its_unit(code, change, text):
    assert figure(worlds.fact(**change), worlds.language(code)) == text


@pytest.mark.parametrize(
    ("percent", "said"),
    [
        ("90", "9 av 10"),
        ("75", "3 av 4"),
        ("25", "1 av 4"),
        ("50", "5 av 10"),
        ("93", "93 av 100"),
        ("100", "10 av 10"),
        ("0", "0 av 10"),
        ("12.5", f"125 av 1{HARD}000"),
    ],
)
def test_a_percentage_is_said_in_plain_numbers(percent, said):
    facts = {"content": worlds.fact(value=percent)}
    language = worlds.language(phrases={"ratio": "{part} av {whole}"}, facts=facts)

    assert filled("{content, ratio}", language) == said


@pytest.mark.parametrize(
    ("code", "phrase", "said"),
    [
        ("nb", "{part} av {whole}", "4 av 10"),
        ("en", "{part} out of {whole}", "4 out of 10"),
        ("uk", "{part} з {whole}", "4 з 10"),
        ("ar", ARABIC_RATIO, "4 من كل 10"),
    ],
)
@pytest.mark.parametrize("written", ["{other}", "{other, ratio}"])
def test_a_share_is_said_by_the_phrase_of_the_language(code, phrase, said, written):
    facts = {"other": worlds.fact(id="other", unit="ratio", value="4", upper="10")}

    assert filled(written, spoken(code, phrases={"ratio": phrase}, facts=facts)) == said


@pytest.mark.parametrize(
    ("part", "said"), [("1", "واحد"), ("2", "اثنان"), ("3", "3"), ("11", "11")]
)
def test_a_phrase_may_say_its_numbers_in_words(part, said):
    facts = {"other": worlds.fact(unit="ratio", value=part, upper="20")}
    language = spoken("ar", phrases={"ratio": ARABIC_RATIO}, facts=facts)

    assert filled("{other}", language) == f"{said} من كل 20"


ENGLISH = "one {# hour} other {# hours}"
UKRAINIAN = "one {# година} few {# години} many {# годин} other {# години}"
ARABIC = "zero {لا ساعات} one {ساعة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}"
POLISH = "one {# godzina} few {# godziny} many {# godzin} other {# godziny}"


@pytest.mark.parametrize(
    ("code", "forms", "value", "said"),
    [
        ("en", ENGLISH, "1", "1 hour"),
        ("en", ENGLISH, "0", "0 hours"),
        ("en", ENGLISH, "1950", "1,950 hours"),
        ("uk", UKRAINIAN, "21", "21 година"),
        ("uk", UKRAINIAN, "3", "3 години"),
        ("uk", UKRAINIAN, "11", "11 годин"),
        ("uk", UKRAINIAN, "1.5", "1,5 години"),
        ("pl", POLISH, "22", "22 godziny"),
        ("pl", POLISH, "12", "12 godzin"),
        ("ar", ARABIC, "0", "لا ساعات"),
        ("ar", ARABIC, "2", "ساعتان"),
        ("ar", ARABIC, "5", "5 ساعات"),
        ("ar", ARABIC, "11", "11 ساعة"),
        ("nb-x-lett", "one {# time} other {# timer}", "1", "1 time"),
    ],
)
def test_a_number_chooses_the_form_of_its_language(code, forms, value, said):
    facts = {"hours": worlds.fact(unit="number", value=value)}

    assert filled(f"{{hours, plural, {forms}}}", spoken(code, facts=facts)) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"unit": "range", "value": "1", "upper": "3"}, "1–3 timer"),
        ({"unit": "percent", "value": "1"}, "1 time"),
        ({"unit": "ratio", "value": "1", "upper": "4"}, "1 av 4 timer"),
    ],
)
def test_words_agree_with_the_last_number(change, said):
    language = worlds.language(
        phrases={"ratio": "{part} av {whole}"}, facts={"hours": worlds.fact(**change)}
    )

    assert filled("{hours, plural, one {# time} other {# timer}}", language) == said


def test_a_rule_stands_in_the_wording_of_today_with_its_figures():
    language = worlds.language(law={"tolk": "Du har rett til tolk i {content} av timene."})

    assert filled("Ja. {tolk}", language) == f"Ja. Du har rett til tolk i 90{HARD}% av timene."


def test_a_given_name_goes_before_a_fact_and_an_unknown_one_is_our_fault():
    spoken = worlds.language()

    assert filled("{content} {link}", spoken, {"link": "x"}) == f"90{HARD}% x"
    with pytest.raises(KeyError):
        filled("{nothing}", spoken)


def test_parts_of_a_whole_are_exact_whatever_the_decimals():
    assert parts_of_whole(Decimal("33.33")) == (3333, 10000)


def test_a_day_is_written_in_british_english():
    assert day_in(date(2026, 11, 23), worlds.language("en")) == "23 November 2026"
    assert day_in(date(2026, 11, 23), spoken("nb-x-lett")) == "23. november 2026"


@pytest.mark.parametrize(
    ("size", "code", "said"),
    [
        (5_585_534, "nb", "5,6 MB"),
        (5_500_000, "en", "5.5 MB"),
        (12_000_001, "nb", "12,1 MB"),
        (12_000_000, "nb", "12 MB"),
        (840_100, "nb", "900 kB"),
        (99_001, "nb", "100 kB"),
        (1, "nb", "1 kB"),
    ],
)
def test_a_file_is_never_said_to_be_smaller_than_it_is(size, code, said):
    assert size_in(size, worlds.language(code)) == said


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        *(("nb", "nb_NO"), ("nb-x-lett", "nb_NO"), ("se", "se_NO"), ("en", "en_GB")),
        *(("uk", "uk_UA"), ("ti", "ti_ET"), ("ar", "ar_EG"), ("pt-BR", "pt_BR")),
    ],
)
def test_a_language_is_called_with_its_likely_territory(code, locale):
    assert locale_of(code) == locale

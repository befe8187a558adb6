import json
from dataclasses import asdict, replace
from datetime import date

import pytest
from worlds import audience, language, message, settings

from generator.formats import FORMATS
from generator.model import Edition
from generator.render.sheets import scenery, sheet

DAY = date(2027, 5, 1)
LAST = "sheet_questions_agreed"
PHRASES = {
    "kicker": "Gratis i fylket",
    "kicker_nationwide": "Gratis i hele landet",
    "print_help": "Dette får du",
    "print_steps": "Slik gjør du",
    "print_scan": "Skann koden",
    "print_ask": "Spør noen du stoler på",
    "picture_call": "Les mer",
    "qr_alt": "Kode til {address}",
    "sender": "Avsender: {sender}",
    "updated": "Endret {date}",
    "draft_short": "Utkast",
    "recognise": "Kjenner du deg igjen?",
    "sheet_questions_title": "Det jeg vil si",
    "sheet_questions_help": "Skriv det du vil.",
    "sheet_questions_now": "Viktig nå",
    "sheet_questions_can": "Dette kan jeg",
    "sheet_questions_wonder": "Dette lurer jeg på",
    "sheet_questions_agreed": "Dette ble vi enige om",
}
WAYS = {
    "booking": {"kind": "link", "value": "https://bestill.example/", "button": "Bestill time"},
    "phone": {"kind": "phone", "value": "00 00 00 00", "button": "Ring oss"},
    "empty": {"kind": "phone", "button": "Ring noen andre"},
    "letter": {"kind": "email", "value": "post@vei.example", "button": "Send e-post"},
    "visit": {"kind": "link", "value": "https://kom.example/", "button": "Kom innom"},
    "friend": {"kind": "ask", "button": "Spør noen du stoler på"},
    "teacher": {"kind": "ask", "button": "Spør læreren"},
}
COLOURS = dict.fromkeys(
    ("night", "fjord", "aurora", "glow", "sun", "ember", "dawn", "snow", "ice"), "#123456"
)


def edition(code="nb", state="draft", **changes):
    spoken = language(
        code,
        phrases=PHRASES,
        settings=settings(ways={name: way | {"text": "Si hei."} for name, way in WAYS.items()}),
    )
    source = (
        audience(ways=("booking", "phone", "empty", "letter", "visit"))
        if not changes
        else (audience(**{"ways": ("booking", "phone"), **changes}))
    )
    return Edition(source, source, spoken, state, (), "0123456789abcdef")


def sheet_of(form="a5-flyer", **changes):
    return sheet(edition(**changes), FORMATS[form], "q/b2c3d/", DAY, language(phrases=PHRASES))


def test_a_sheet_holds_everything_that_the_template_sets():
    assert json.loads(sheet_of().json) == EXPECTED


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_ordered(form):
    made = sheet_of(form)

    assert (made.format, made.width, made.height) == (
        form,
        FORMATS[form].width,
        FORMATS[form].height,
    )
    assert json.loads(made.json) == json.loads(json.dumps(asdict(made)))


def test_ways_that_do_not_exist_are_left_out_and_three_are_enough():
    assert sheet_of().ways == ("Bestill time", "Ring oss: 00 00 00 00", "Send e-post")


def test_a_person_comes_first_where_the_first_way_is_to_ask():
    made = sheet_of(ways=("teacher", "friend", "booking"))

    assert made.ask
    assert made.box_heading == "Spør noen du stoler på"
    assert made.ways == ("Spør læreren", "Si hei.")


def test_an_empty_way_does_not_hide_that_the_next_one_is_a_person():
    assert sheet_of(ways=("empty", "teacher")).ask
    assert not sheet_of(ways=("booking", "teacher")).ask


def test_a_nationwide_audience_is_not_told_about_one_county():
    assert sheet_of(nationwide=True).kicker == "Gratis i hele landet"
    assert sheet_of(nationwide=False).kicker == "Gratis i fylket"


def test_an_approved_sheet_carries_no_draft_line():
    assert sheet_of(state="reviewed").draft == ""


def test_other_languages_show_the_norwegian_title_too():
    english = edition("en")
    translated = audience(ways=("booking",), message=message(title="What would you like to do?"))

    made = sheet(
        replace(english, audience=translated),
        FORMATS["a5-flyer"],
        "q/b2c3d/",
        DAY,
        language(phrases=PHRASES),
    )

    assert made.title == "What would you like to do?"
    assert made.norwegian_title == "Hva vil du gjøre i land?"
    assert sheet_of().norwegian_title == ""


def test_the_sheet_to_fill_in_asks_everybody_the_same_and_ticks_what_is_like_them():
    norwegian = language(phrases=PHRASES | {"sheet_questions_now": "På norsk"})

    made = sheet(edition("en"), FORMATS["a4-questions"], "q/b2c3d/", DAY, norwegian)

    assert made.title == "Det jeg vil si"
    assert made.recognitions == ("Jeg savner land.", "Jeg kan mye.", "Jeg vil lære mer.")
    assert made.questions == ("Viktig nå", "Dette kan jeg", "Dette lurer jeg på", PHRASES[LAST])
    assert made.norwegian_questions[0] == "På norsk"
    assert sheet_of("a4-questions").norwegian_questions == ()


def test_numbers_and_addresses_keep_their_order_in_arabic():
    made = sheet_of(code="ar")

    assert made.ways[1] == "Ring oss: \u206600 00 00 00\u2069"
    assert made.qr_alt == "Kode til \u2066vei.example/q/b2c3d\u2069"


def test_figures_are_filled_in():
    made = sheet_of(message=message(promise="{content} er fornøyde."))

    assert made.promise == "90\xa0% er fornøyde."


def test_the_landscape_fits_the_format_and_turns_with_the_language():
    assert 'viewBox="0 0 1080 1350"' in scenery(sheet_of("picture-1080x1350"), COLOURS)
    assert 'viewBox="0 0 1200 1120"' in scenery(sheet_of(), COLOURS)
    assert "matrix(-1" in scenery(sheet_of(code="ar"), COLOURS)
    assert "matrix(-1" not in scenery(sheet_of(), COLOURS)


EXPECTED = {
    "recognise": "Kjenner du deg igjen?",
    "recognitions": ["Jeg savner land.", "Jeg kan mye.", "Jeg vil lære mer."],
    "invitation": "Skriv det du vil.",
    "questions": ["Viktig nå", "Dette kan jeg", "Dette lurer jeg på", "Dette ble vi enige om"],
    "norwegian_questions": [],
    "id": "sailors/nb/a5-flyer",
    "source": "audiences/sailors.yml",
    "format": "a5-flyer",
    "kind": "sheet",
    "width": 148,
    "height": 210,
    "language": "nb",
    "direction": "ltr",
    "script": "Latn",
    "title": "Hva vil du gjøre i land?",
    "norwegian_title": "",
    "kicker": "Gratis i fylket",
    "promises": ["Gratis"],
    "promise": "Snakk med en veileder. Det er gratis.",
    "help_heading": "Dette får du",
    "points": ["Å velge", "Å lære", "Å finne ut"],
    "steps_heading": "Slik gjør du",
    "steps": ["Skann", "Snakk"],
    "box_heading": "Ta kontakt",
    "ways": ["Bestill time", "Ring oss: 00 00 00 00", "Send e-post"],
    "ask": False,
    "scan": "Skann koden",
    "call": "Les mer",
    "address": "vei.example/q/b2c3d",
    "url": "https://vei.example/q/b2c3d/",
    "qr_alt": "Kode til vei.example/q/b2c3d",
    "seed": "sailors",
    "mood": "day",
    "picture_alt": "Tegning av en sti ved en fjord.",
    "ink": {"ground": "ice", "title": "night", "accent": "night", "second": "night"},
    "quiet": 0.7,
    "tall": pytest.approx(0.9333, abs=0.001),
    "land": pytest.approx(0.28),
    "sender": "Avsender: Fylket",
    "sender_name": "Fylket",
    "updated": "Endret 1. mai 2027",
    "version": "nb 012345",
    "draft": "Utkast",
}

import json
from dataclasses import asdict, replace
from datetime import date

import pytest
from worlds import audience, language, message, settings

from generator.formats import FORMATS
from generator.model import Edition, Local
from generator.render.sheets import formats_of, scenery, seal_of, sheet

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
    "offers": "Dette hjelper vi med",
    "steps": "Slik går det",
    "questions": "Spørsmål og svar",
    "events_title": "Møt oss",
    "local_ask": "Spør etter {name}",
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
    return sheet(edition(**changes), FORMATS[form], "q/b2c3d/", DAY, edition().language)


def test_a_sheet_holds_everything_that_the_template_sets():
    assert json.loads(sheet_of().json) == EXPECTED


@pytest.mark.parametrize("form", [each.id for each in FORMATS.values() if each.of == "edition"])
def test_every_format_of_an_edition_can_be_ordered(form):
    made = sheet_of(form)

    assert (made.format, made.width, made.height) == (
        form,
        FORMATS[form].width,
        FORMATS[form].height,
    )
    assert json.loads(made.json) == json.loads(json.dumps(asdict(made)))
    assert (made.beside != {}) == FORMATS[form].beside


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
        edition().language,
    )

    assert made.title == "What would you like to do?"
    assert made.norwegian_title == "Hva vil du gjøre i land?"
    assert sheet_of().norwegian_title == ""


def test_the_sheet_to_fill_in_asks_everybody_the_same_and_ticks_what_is_like_them():
    norwegian = replace(edition().language, phrases=PHRASES | {"sheet_questions_now": "På norsk"})

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


def test_bokmal_stands_beside_every_block_of_a_sheet_in_two_languages():
    made = sheet_of("a5-pair", code="ar")

    assert made.beside["language_name"] == "Norsk bokmål"
    assert made.beside["points"] == made.points
    assert sheet_of("a5-flyer", code="ar").beside == {}


def test_a_day_at_a_place_is_told_in_the_words_of_the_language():
    local = Local(
        event="Messe", day=date(2027, 5, 3), hour="10–14", place="Biblioteket", counsellor="Kari"
    )
    given = edition("ar")

    made = sheet(given, FORMATS["a5-flyer"], "q/b2c3d/", DAY, edition().language, "", local)

    assert made.local_heading == "Møt oss"
    assert made.local[0] == "Messe"
    assert made.local[1].endswith("\u206610–14\u2069")
    assert made.local[2:] == ("Biblioteket", "Spør etter Kari")
    assert sheet_of().local == ()


def test_a_sheet_that_spares_toner_is_drawn_pale_and_by_day():
    dark = edition(picture={"mood": "aurora", "alt": "En sti."})
    made = sheet(dark, FORMATS["a5-flyer"], "q/b2c3d/", DAY, edition().language, "eco")

    assert (made.variant, made.mood) == ("eco", "day")
    assert "#123456" not in scenery(made, COLOURS)
    assert "#123456" in scenery(sheet_of(), COLOURS)


def test_another_text_makes_another_version_and_another_code():
    first, second = edition(), replace(edition(), fingerprint="fedcba")

    made = [
        sheet(each, FORMATS["a5-flyer"], "q/b2c3d/", DAY, edition().language)
        for each in (first, second)
    ]

    marks = [each.seal[:4] for each in made]
    assert marks[0] != marks[1]
    assert [each.version for each in made] == [f"nb {mark}" for mark in marks]
    assert [each.url[-5:] for each in made] == [f"{mark}/" for mark in marks]
    assert made[0].typed == made[1].typed


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_all_sheets_of_an_edition_share_a_mark_whatever_their_day_and_place(code):
    given, bokmal = edition(code), edition().language
    local = Local(event="Messe", day=date(2027, 5, 3), place="Biblioteket", counsellor="Kari")
    forms = tuple(formats_of(given))
    assert len(forms) > 10

    sheets = [sheet(given, each, "q/b2c3d/", DAY, bokmal) for each in forms]
    flyer = FORMATS["a5-flyer"]
    sheets.append(sheet(given, flyer, "q/c2c3d/", date(2027, 6, 1), bokmal, "eco", local))
    sheets.append(sheet(replace(given, state="reviewed"), flyer, "q/b2c3d/", DAY, bokmal))

    assert {each.seal for each in sheets} == {seal_of(given, bokmal)}


def test_bokmal_beside_the_words_is_sealed_with_them():
    bokmal = edition().language
    changed = replace(bokmal, phrases=PHRASES | {"print_help": "Dette får dere"})

    assert seal_of(edition("ar"), changed) != seal_of(edition("ar"), bokmal)
    assert seal_of(edition(), changed) == seal_of(edition(), bokmal)


def test_figures_are_filled_in():
    made = sheet_of(message=message(promise="{content} er fornøyde."))

    assert made.promise == "90\xa0% er fornøyde."


def test_the_landscape_fits_the_format_and_turns_with_the_language():
    assert 'viewBox="0 0 1080 1350"' in scenery(sheet_of("picture-1080x1350"), COLOURS)
    assert 'viewBox="0 0 1200 1120"' in scenery(sheet_of(), COLOURS)
    assert "matrix(-1" in scenery(sheet_of(code="ar"), COLOURS)
    assert "matrix(-1" not in scenery(sheet_of(), COLOURS)


SEAL = seal_of(edition(), edition().language)
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
    "variant": "",
    "width": 148,
    "height": 210,
    "language": "nb",
    "language_name": "Norsk bokmål",
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
    "offers_heading": "Dette hjelper vi med",
    "offers": ["Å finne ut hva du kan", "Å finne kurs", "Å velge"],
    "course_heading": "Slik går det",
    "course": ["Du tar kontakt.", "Du snakker med en veileder."],
    "answers_heading": "Spørsmål og svar",
    "answers": [
        ["Hva koster det?", "Det er gratis."],
        ["Må jeg ha henvisning?", "Nei."],
        ["Hvem bestemmer?", "Det gjør du."],
    ],
    "local_heading": "",
    "local": [],
    "beside": {},
    "with_partner": "",
    "logo_alt": "",
    "ask": False,
    "scan": "Skann koden",
    "call": "Les mer",
    "address": "vei.example/q/b2c3d",
    "typed": "https://vei.example/q/b2c3d/",
    "url": f"https://vei.example/q/b2c3d/{SEAL[:4]}/",
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
    "version": f"nb {SEAL[:4]}",
    "seal": SEAL,
    "draft": "Utkast",
}

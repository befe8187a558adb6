"""Sheets that belong to no audience: whole in a language, or not at all."""

import json
from dataclasses import asdict, replace
from datetime import date

import pytest
from worlds import LIFE, audience, language, life, settings, site, stage

from generator.formats import FORMATS
from generator.model.needed import NEEDED, ON_COMMON_SHEETS
from generator.model.wording import Term, Wording
from generator.render.sheets import common_sheet, front_line_sheet
from generator.render.sheets.language import BUILDERS

DAY = date(2027, 5, 1)
COMMON = [each.id for each in FORMATS.values() if each.of == "language"]
# Every phrase says its own name: what stands where can be seen.
PHRASES = {name: f"<{name}>" for name in NEEDED} | {
    "sender": "Fra {sender}",
    "updated": "Endret {date}",
    "qr_alt": "Kode til {address}",
}
FOREIGN = {name: f"{text}!" for name, text in PHRASES.items()}
TERMS = {
    "counsellor": Term(finds=("veileder", "rettleiar")),
    "referral": Term(finds=("henvisning",)),
    "name": Term(finds=("Nav",), keep=True),
}
SAID = {
    "referral": Term(says=("referral", "refer")),
    "counsellor": Term(says=("counsellor",)),
    "name": Term(note="A name."),
}


def spoken(code="nb", **changes):
    whole = {"phrases": PHRASES if code == "nb" else FOREIGN, "life": life(), **changes}
    return language(code, **{"settings": settings(), **whole})


def wording(code, terms):
    avoided = ({"word": "ork", "instead": ("noe",), "reason": "Tungt."},)
    return Wording.model_validate({"language": code, "avoid": avoided, "terms": terms})


def world(**changes):
    wordings = (wording("nb", TERMS), wording("en", SAID))
    return site(languages=(spoken(),), wordings=wordings, **changes)


def common(form, code="nb", **changes):
    return common_sheet(world(), spoken(code, **changes), FORMATS[form], "q/b2c3d/", DAY)


def front_line(role="mate", code="nb", bokmal=None, **changes):
    form = FORMATS["a4-front-line"]
    said = spoken(code, **changes)
    return front_line_sheet(said, role, form, "q/b2c3d/", DAY, bokmal or spoken())


def every(code="en", **changes):
    return [
        *(common(form, code, **changes) for form in COMMON),
        front_line("mate", code, **changes),
    ]


def test_the_road_shows_each_stage_with_what_is_its_own():
    made = common("a3-life")

    assert [asdict(stop) for stop in made.stops] == [
        {
            "name": "Ung",
            "now": "Du er ung.",
            "transition": ("Du drar til sjøs.",),
            "skills": ("Å svømme", "Å ro"),
            "front_line": ("Styrmannen",),
            "access": ("Havnekontoret",),
        },
        {
            "name": "Voksen",
            "now": "Du er voksen.",
            "transition": ("Du går i land.",),
            "skills": ("Å styre",),
            "front_line": ("Styrmannen", "Familie"),
            "access": ("Havnekontoret", "Lauget"),
        },
        {
            "name": "Gammel",
            "now": "Du er gammel.",
            "transition": ("Du ser på sjøen.",),
            "skills": (),
            "front_line": ("Familie",),
            "access": ("Lauget",),
        },
    ]
    assert made.circumstances == ("Når du kommer fra en annen havn",)
    assert (made.title, made.intro, made.example) == (
        "<life_title>",
        "<life_text>",
        "<life_example>",
    )


def test_the_road_on_the_wall_names_no_risk():
    said = json.dumps(asdict(common("a3-life")), ensure_ascii=False)

    assert "Å svømme" in said
    for risk in ("Sjøsyke", "Det gynger for mye.", "Gikt", "Fremmedfrykt", "Noen ser rart på meg."):
        assert risk not in said


def test_the_sheet_for_three_says_who_does_what():
    made = common("a4-three")

    assert made.parts == (
        ("<three_you>", "<three_you_text>"),
        ("<three_counsellor>", "<three_counsellor_text>"),
        ("<three_nav>", "<three_nav_text>"),
    )
    assert (made.intro, made.next_heading) == ("<three_text>", "<three_next>")


def test_the_interpreter_gets_every_block_in_both_languages():
    made = common("a4-interpreter", "en")

    assert made.beside == {
        "language_name": "Norsk bokmål",
        "title": "<interpreter_title>",
        "intro": "<interpreter_about>",
        "roles_heading": "<interpreter_roles>",
        "roles": ("<interpreter_counsellor>", "<interpreter_guest>", "<interpreter_you>"),
        "before_heading": "<interpreter_before>",
        "before": ("<interpreter_language>", "<interpreter_stop>"),
        "words_heading": "<interpreter_words>",
        "own_heading": "<interpreter_own>",
    }
    for name, ours in made.beside.items():
        if name != "language_name":
            assert json.dumps(getattr(made, name)) == json.dumps(ours).replace(">", ">!")


def test_the_words_of_a_talk_are_those_that_were_agreed_in_the_order_of_bokmal():
    assert common("a4-interpreter", "en").terms == (
        ("veileder", "counsellor"),
        ("henvisning", "referral"),
    )


def test_norwegian_needs_no_interpreter():
    assert common("a4-interpreter", "nb") is None
    assert common("a4-interpreter", "en") is not None


def test_the_front_line_gets_its_own_line_and_the_same_slip():
    mate, family = front_line("mate"), front_line("family")

    assert (mate.role, mate.say) == ("Styrmannen", "Snakk med noen i havna.")
    assert (family.role, family.say) == ("Familie", "Skal jeg bli med?")
    assert mate.do == (
        "<front_line_do_together>",
        "<front_line_do_slip>",
        "<front_line_do_private>",
    )
    assert mate.slip == {
        "title": "<root_title>",
        "note": "<slip_note>",
        "when": "<slip_when>",
        "who": "<slip_who>",
    }
    assert mate.slip == family.slip


def test_bokmal_stands_on_a_slip_in_another_language_and_only_there():
    assert front_line(code="en").slip_beside == front_line().slip
    assert front_line().slip_beside == {}


@pytest.mark.parametrize("name", ON_COMMON_SHEETS)
def test_a_phrase_that_is_newer_in_bokmal_keeps_all_of_them_back(name):
    assert None not in every()
    assert every(stale=(f"phrases.{name}",)) == [None] * 4


def test_a_text_of_the_road_that_is_newer_in_bokmal_keeps_all_of_them_back():
    assert every(stale=("life.stages.young.now",)) == [None] * 4


def test_what_stands_on_other_pages_alone_keeps_nothing_back():
    assert None not in every(stale=("phrases.search_title", "pages.om.0"))


def test_an_easier_wording_has_none_of_its_own():
    assert every("nb", base="nb") == [None] * 4


def test_without_a_road_there_is_no_sheet_that_shows_it():
    road, three, interpreter, slips = every("en", life=None)

    assert (road, slips) == (None, None)
    assert None not in (three, interpreter)


def versions(**changes):
    return [made.version for made in every(**changes)]


def test_the_version_is_the_same_as_long_as_the_words_are():
    assert versions() == versions()
    assert len(set(versions())) == 4


@pytest.mark.parametrize(
    ("changed", "which"),
    [
        ({"phrases": FOREIGN | {"life_text": "Annet."}}, 0),
        ({"phrases": FOREIGN | {"three_nav_text": "Annet."}}, 1),
        ({"phrases": FOREIGN | {"interpreter_stop": "Annet."}}, 2),
        ({"phrases": FOREIGN | {"slip_note": "Annet."}}, 3),
        ({"life": life(stages=stage("old", now="Du er eldst."))}, 0),
        (
            {
                "life": life(
                    front_line=LIFE["front_line"] | {"mate": {"name": "Styrmannen", "say": "Kom!"}}
                )
            },
            3,
        ),
    ],
)
def test_the_version_tells_that_a_text_has_changed(changed, which):
    before, after = versions(), versions(**changed)

    assert [index for index in range(4) if before[index] != after[index]] == [which]


def test_the_version_of_a_slip_tells_that_its_bokmal_has_changed():
    changed = spoken(phrases=PHRASES | {"slip_note": "Annet."})

    assert front_line(code="en").version != front_line(code="en", bokmal=changed).version


def test_a_draft_says_so_until_the_language_is_approved():
    assert {made.draft for made in every()} == {"<draft_short>!"}
    assert {made.draft for made in every(promise="reviewed")} == {""}


def test_the_code_of_a_sheet_for_everybody_names_its_version():
    made = common("a3-life", "ar")

    assert (made.direction, made.url) == ("rtl", f"https://vei.example/q/b2c3d/{made.version[3:]}/")
    assert made.qr_alt == "Kode til \u2066vei.example/q/b2c3d\u2069!"


@pytest.mark.parametrize("made", every(), ids=lambda made: made.format)
def test_a_sheet_reaches_its_template_as_data(made):
    assert json.loads(made.json) == json.loads(json.dumps(asdict(made)))
    assert replace(made) == made


def test_every_format_of_a_language_has_something_to_say():
    assert BUILDERS.keys() == {each.id for each in FORMATS.values() if each.of == "language"}


def test_a_slip_promises_only_what_holds_for_all_who_get_it():
    promises = (
        {"id": "free", "short": "Gratis", "text": "Det er gratis."},
        {"id": "own", "short": "Frivillig", "text": "Du bestemmer selv."},
    )
    said = spoken(settings=settings(promises=promises))
    some, form = audience(promises=("free",)), FORMATS["a4-front-line"]

    everybody, few = (
        front_line_sheet(said, "mate", form, "q/b2c3d/", DAY, spoken(), met)
        for met in ((), (audience(), some))
    )

    assert everybody.slip["note"] == "<slip_note>"
    assert everybody.promises == ("Gratis", "Frivillig")
    assert few.slip["note"] == "Det er gratis."
    assert few.promises == ("Gratis",)

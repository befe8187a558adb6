"""What the Word files of a kit say: only what is known, and room for what is not."""

import io
from dataclasses import replace
from datetime import date

import pytest
import worlds
import yaml
from PIL import Image

from generator.check.words import compiled
from generator.model import Edition, Push, Wording
from generator.press.word import docx
from generator.proof import proof_file
from generator.render.kits import Share
from generator.render.kits.document import (
    CodeBlock,
    HeadingBlock,
    ListBlock,
    PictureBlock,
    RoomBlock,
    TextBlock,
)
from generator.render.kits.editable_sheet import editable_sheet_files
from generator.render.kits.intranet_note import intranet_note_files
from generator.render.kits.press_release import press_release_files
from generator.render.kits.radio_script import radio_script_files
from generator.render.kits.talking_points import talking_points_files
from generator.render.kits.written import paragraphs_of

DAY = date(2026, 11, 23)
TOKENS = yaml.safe_load((worlds.PROJECT / "content/design/tokens.yml").read_text("utf-8"))
SOURCE = yaml.safe_load((worlds.PROJECT / "content/phrases.yml").read_text("utf-8"))
PHRASES = {name: given["text"] for name, given in SOURCE.items()}
LEGAL = "Det offisielle navnet er Roret Havn."
BUILDERS = {
    "press-release": press_release_files,
    "radio-script": radio_script_files,
    "intranet-note": intranet_note_files,
    "talking-points": talking_points_files,
    "editable-sheet": editable_sheet_files,
}
WORDS = {"most": 60, "count": "words", "source": "oss selv", "read": date(2026, 1, 1)}


def spoken(most):
    return WORDS | {"most": most, "count": "seconds"}


CHANNELS = {
    "paper": {
        "fields": {"headline": WORDS, "lead": WORDS, "body": WORDS | {"times": 3}},
        "formats": ("picture-1200x630",),
        "files": ("press-release",),
    },
    "waves": {"fields": {"short": spoken(15), "long": spoken(30)}, "files": ("radio-script",)},
    "net": {
        "fields": {
            "headline": WORDS | {"made_of": ("title",)},
            "body": WORDS | {"made_of": ("promise", "offers", "link")},
        },
        "files": ("intranet-note",),
    },
    "talk": {"files": ("talking-points",)},
    "wall": {"formats": ("a5-flyer",), "files": ("editable-sheet",)},
}
TEXTS = {
    "paper": {
        "headline": ("Hjelp til dem som går i land",),
        "lead": ("Fylket hjelper sjøfolk.",),
        "body": ("Mange vil noe nytt.", "Av dem er {content} fornøyde."),
    },
    "waves": {"short": ("Hva vil du? " * 5,), "long": ("Er {rare} lei? " * 8,)},
}
FACTS = {
    "content": worlds.fact(),
    "rare": worlds.fact(id="rare", statement="{rare} er lei sjøen.", cite="en annen"),
    "inner": worlds.fact(id="inner", statement="Til fagfolk.", readers=("partner",)),
}
SETTINGS = {
    "sender": {"name": "Fylket", "legal": LEGAL, "link": "https://fylket.example/"},
    "municipalities": {
        "troll": {"name": "Trollvik", "office": "Havna"},
        "fjell": {"name": "Fjellby"},
    },
}
HELPER = {"front_line": ("mate",), "say": "Skal vi spørre?", "do": ("Spør.", "Vent.")}


def share(code="nb", settings=None, stale=(), people=None, **changes):
    """Return a share of the smallest world; `changes` are those of its campaign."""
    given = worlds.settings(**SETTINGS | (settings or {}))
    language = worlds.language(code, phrases=PHRASES, settings=given, facts=FACTS, pace=60)
    sailors = worlds.audience(helper=HELPER, **(people or {}))
    campaign = worlds.campaign(
        **{
            "channels": tuple(CHANNELS),
            "texts": {"sailors": TEXTS},
            "municipalities": ("troll", "fjell"),
            "proof": ("content", "inner"),
        }
        | changes
    )
    edition = Edition(sailors, sailors, language, "draft", stale, "x")
    site = worlds.site(
        settings=given,
        tokens=TOKENS,
        languages=(replace(language, code="nb", direction="ltr"), language),
        campaigns=(campaign,),
        editions=(edition,),
        channels={
            name: worlds.channel(**{"id": name, "fields": {}, "formats": ()} | channel)
            for name, channel in CHANNELS.items()
        },
    )
    return Share(site, Push(campaign, language, ()), edition, DAY)


def files(kind, given=None):
    return [*BUILDERS[kind](given or share())]


def only(kind, given=None):
    return files(kind, given)[0].content


def below(document, phrase):
    """Return the blocks between a heading and the next of its rank."""
    blocks = iter(document.blocks)
    for block in blocks:
        if block == HeadingBlock(PHRASES.get(phrase, phrase)):
            break
    else:
        raise AssertionError(phrase)
    found = []
    for block in blocks:
        if isinstance(block, HeadingBlock) and block.level == 1:
            break
        found.append(block)
    return found


def texts(document):
    return [block.text for block in document.blocks if isinstance(block, TextBlock)]


@pytest.mark.parametrize("kind", BUILDERS)
@pytest.mark.parametrize("code", ["nb", "ar"])
def test_every_document_says_who_speaks_in_which_language_and_that_it_is_a_draft(kind, code):
    made = files(kind, share(code))

    assert made
    for file in made:
        document = file.content
        assert document.language == file.language == code
        assert document.direction == {"nb": "ltr", "ar": "rtl"}[code]
        assert document.sender == "Fylket"
        assert document.draft == PHRASES["draft_short"]
        assert "2026" in document.foot
        assert document.title
        assert document.kicker
        assert file.name.endswith(f"-{code}-draft.docx")
        assert file.kind == kind
        assert file.audience == "sailors"
        assert kind in CHANNELS[file.channel]["files"]


@pytest.mark.parametrize("kind", BUILDERS)
@pytest.mark.parametrize("code", ["nb", "ar"])
def test_nothing_in_braces_is_left(kind, code):
    for file in files(kind, share(code)):
        assert "{" not in repr(file.content)


def test_a_press_release_tells_the_story_from_the_top():
    document = only("press-release")

    assert document.title == "Hjelp til dem som går i land"
    assert document.kicker == "Pressemelding"
    assert document.blocks[0] == TextBlock("Fylket hjelper sjøfolk.", "lead")
    assert texts(document)[1:3] == ["Mange vil noe nytt.", "Av dem er 90\xa0% fornøyde."]
    headings = [each.text for each in document.blocks if isinstance(each, HeadingBlock)]
    assert headings == [
        PHRASES[name] for name in ("press_quote", "press_numbers", "press_about", "press_contact")
    ]


def test_nobody_is_quoted_who_has_not_said_yes():
    room, *_ = below(only("press-release"), "press_quote")

    assert isinstance(room, RoomBlock)
    assert room.lines > 2


def test_journalists_get_the_numbers_that_citizens_may_be_told_with_their_sources():
    (numbers,) = below(only("press-release"), "press_numbers")

    assert numbers == ListBlock(("Mer enn 90\xa0% er fornøyde.\nKilde: fylkets undersøkelse",))
    without = only("press-release", share(proof=("inner",)))
    assert HeadingBlock(PHRASES["press_numbers"]) not in without.blocks


def test_the_end_of_a_press_release_says_what_it_is_and_who_is_behind_it():
    given = share()
    promises, action, sender, legal = below(only("press-release", given), "press_about")

    assert promises == ListBlock(("Det er gratis.",))
    assert action.text == f"Ta kontakt: {given.link('paper')}"
    assert sender.text == "Avsender: Fylket"
    assert legal == TextBlock(LEGAL, "small", zone="legal")


def test_the_legal_name_stands_in_its_own_zone_alone():
    rudder = {
        "word": "ror",
        "stems": ("ror",),
        "reason": "x",
        "instead": ("styring",),
        "zones": ("citizen",),
    }
    wording = Wording(
        language="nb",
        avoid=(rudder,),
        names=({"name": "Roret Havn", "zones": ("legal",)},),
    )
    rules = compiled((wording,), worlds.ZONES)
    file = files("press-release")[0]
    pixel = io.BytesIO()
    Image.new("RGB", (1, 1)).save(pixel, "PNG")
    shown = dict.fromkeys(file.content.pictures, pixel.getvalue())
    content = docx(file.content, shown, TOKENS["colour"])

    assert proof_file(file.path, content, rules, "nb", file.zoned) == ()
    assert proof_file(file.path, content, rules, "nb") != ()


def test_where_no_telephone_is_known_there_is_the_website_and_room():
    link, room = below(only("press-release"), "press_contact")

    assert link.text == "https://fylket.example/"
    assert isinstance(room, RoomBlock)


@pytest.mark.parametrize(("code", "shown"), [("nb", "{}"), ("ar", "\u2066{}\u2069")])
def test_a_telephone_that_is_known_needs_no_room(code, shown):
    ways = worlds.SETTINGS["ways"] | {
        "phone": {"kind": "phone", "value": "+47 77 00 00 00", "button": "Ring", "text": "Si hei."},
        "mail": {"kind": "email", "value": "", "button": "Skriv", "text": "Skriv hei."},
    }
    file = files("press-release", share(code, {"ways": ways}))[0]

    (phone,) = below(file.content, "press_contact")
    assert phone.text == f"Ring: {shown.format('+47 77 00 00 00')}"
    assert ("contact", "+47 77 00 00 00") in file.zoned


def test_the_picture_of_the_press_release_is_told():
    given = share()
    (picture,) = [
        each for each in only("press-release", given).blocks if isinstance(each, PictureBlock)
    ]
    (material,) = [each for each in given.materials if each.form == "picture-1200x630"]

    assert picture == PictureBlock(material.path, given.alt)
    old = only("press-release", share(stale=("sailors.message.title",)))
    assert old.pictures == ()


def test_each_municipality_of_the_campaign_gets_a_press_release_of_its_own():
    whole, troll, fjell = files("press-release")

    assert [each.name for each in (whole, troll, fjell)] == [
        "pressemelding-nb-draft.docx",
        "pressemelding-troll-nb-draft.docx",
        "pressemelding-fjell-nb-draft.docx",
    ]
    assert troll.label == f"{whole.label}: Trollvik"
    assert troll.content.kicker == "Pressemelding · Trollvik"
    told = "Tilbudet gjelder også deg som bor i Trollvik."
    office = "Havna: Kontoret har ansvar for Fjorden."
    assert [block.text for block in troll.content.blocks[1:3]] == [told, office]
    assert troll.content.blocks[:1] + troll.content.blocks[3:] == whole.content.blocks


def test_an_office_that_nobody_has_named_is_left_out():
    document = files("press-release")[2].content

    assert texts(document)[1] == "Tilbudet gjelder også deg som bor i Fjellby."
    assert not any("Kontoret" in text for text in texts(document))


def test_a_place_keeps_its_letters_in_arabic():
    troll = files("press-release", share("ar"))[1].content

    assert "\u2066Trollvik\u2069" in troll.blocks[1].text
    assert troll.kicker.endswith("\u2066Trollvik\u2069")


def test_without_a_headline_there_is_no_press_release():
    assert files("press-release", share(texts={"sailors": {}})) == []


def test_a_radio_script_says_how_long_each_text_may_be_and_is():
    document = only("radio-script")
    short, spoken_short, count = document.blocks[:3]

    assert short == HeadingBlock("15 sekunder")
    assert spoken_short.style == "aloud"
    assert count == TextBlock("≈ 15 sekunder", "small")
    assert document.blocks[3] == HeadingBlock("30 sekunder")


def test_a_radio_script_names_the_source_of_every_figure_in_it():
    (numbers,) = below(only("radio-script"), "numbers")

    assert [item.splitlines()[-1] for item in numbers.items] == [
        "Kilde: en annen",
        "Kilde: fylkets undersøkelse",
    ]


def test_a_note_for_others_pages_holds_a_heading_the_offers_and_a_link():
    given = share()
    document = only("intranet-note", given)

    assert document.title == "Hva vil du gjøre i land?"
    assert document.kicker == PHRASES["kicker"]
    promise, heading, offers, link = document.blocks[:4]
    assert promise == TextBlock("Snakk med en veileder. Det er gratis.")
    assert heading == HeadingBlock(PHRASES["offers"])
    assert offers == ListBlock(("Å finne ut hva du kan", "Å finne kurs", "Å velge"))
    assert link.text == f"Ta kontakt: {given.link('net')}"
    assert len(document.pictures) == 1


def test_a_note_that_was_written_without_a_link_gets_one():
    given = share(texts={"sailors": TEXTS | {"net": {"body": ("Kom i land.",)}}})
    document = only("intranet-note", given)

    assert texts(document)[:2] == ["Kom i land.", f"Ta kontakt: {given.link('net')}"]


def test_what_stands_above_points_is_their_heading():
    assert tuple(paragraphs_of("Hei.\n\nDette:\n- en\n- to\n\nSlutt.")) == (
        TextBlock("Hei."),
        HeadingBlock("Dette:"),
        ListBlock(("en", "to")),
        TextBlock("Slutt."),
    )


def test_who_tells_others_has_all_answers_in_hand():
    given = share()
    document = only("talking-points", given)

    assert document.kicker == PHRASES["talk_title"]
    assert below(document, "helper_say") == [TextBlock("Skal vi spørre?", "note")]
    (steps,) = below(document, "steps")
    assert steps.ordered
    answers = below(document, "questions")
    assert answers[:2] == [HeadingBlock("Hva koster det?", 2), TextBlock("Det er gratis.")]
    assert len(answers) == 6
    _, code = below(document, "Ta kontakt")
    assert code == CodeBlock(given.link("talk"), code.alt)
    assert "vei.example/q/" in code.alt


def test_those_who_pass_the_word_on_read_what_we_do():
    document = only("talking-points", share(people={"kind": "partner"}))

    assert below(document, "partner_does") == [
        ListBlock(("Å finne ut hva du kan", "Å finne kurs", "Å velge"))
    ]
    assert below(document, "partner_after")[0].ordered


def test_without_words_for_helpers_none_are_made_up():
    given = share()
    alone = replace(
        given.edition, audience=given.edition.audience.model_copy(update={"helper": None})
    )
    document = only("talking-points", replace(given, edition=alone))

    assert HeadingBlock(PHRASES["helper_say"]) not in document.blocks


def test_the_sheet_to_write_on_says_what_the_flyer_says():
    given = share()
    document = only("editable-sheet", given)

    assert document.title == "Hva vil du gjøre i land?"
    assert TextBlock("Gratis", "note") in document.blocks
    assert below(document, "print_help") == [ListBlock(("Å velge", "Å lære", "Å finne ut"))]
    assert below(document, "print_steps") == [ListBlock(("Skann", "Snakk"), ordered=True)]
    assert document.blocks[-1].address == given.link("wall")


def test_the_norwegian_title_stands_on_a_sheet_in_another_language():
    norwegian = TextBlock("Hva vil du gjøre i land?", "small", language="nb")

    assert norwegian in only("editable-sheet", share("ar")).blocks
    assert only("editable-sheet").blocks[0].style == "lead"


def test_nothing_old_is_handed_out_to_be_printed():
    assert files("editable-sheet", share(stale=("sailors.message.title",))) == []

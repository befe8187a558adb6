"""Decks say what a page says, in its order, and count who scans their code."""

from dataclasses import replace

import pytest
import worlds
from pasted import DAY, PHRASES, TOKENS, share
from worlds import ZONES

from generator.check.words import compiled
from generator.model import Push
from generator.model.wording import Wording
from generator.press.slides import pptx
from generator.proof import proof_file
from generator.render.kits.screen_slides import screen_slides_files
from generator.render.kits.share import Share
from generator.render.kits.talk_slides import talk_slides_files

SAID = PHRASES | {
    "recognise": "Kjenner du deg igjen?",
    "offers": "Dette får du hjelp med",
    "print_help": "Dette kan vi",
    "steps": "Slik foregår det",
    "questions": "Spørsmål og svar",
    "numbers": "Tall",
    "source": "Kilde: {source}",
    "helper_say": "Dette kan du si",
    "helper_do": "Dette kan du gjøre",
    "print_scan": "Skann koden",
    "qr_alt": "Kode til {address}",
}
HELPER = {"front_line": ("mate",), "say": "Bli med i land.", "do": ("Gå sammen.", "Vent.")}
BUILDERS = {"slides": talk_slides_files, "screen-slides": screen_slides_files}


def shown(code="nb", **changes):
    """Return a share of a campaign that uses both channels."""
    given = share(code, phrases=SAID, proof=("content",), helper=HELPER, **changes)
    channels = {
        "talk": worlds.channel(id="talk", fields={}, formats=(), files=("slides",)),
        "screen": worlds.channel(id="screen", fields={}, formats=(), files=("screen-slides",)),
    }
    campaign = worlds.campaign(
        channels=tuple(channels), texts={}, messages={"sailors": {"a": "Du kan mye."}}
    )
    return Share(
        replace(given.site, channels=channels),
        Push(campaign, given.language, (), state=given.push.state),
        given.edition,
        DAY,
    )


def deck(kind, given):
    (file,) = BUILDERS[kind](given)
    return file.content


def test_each_deck_is_one_file_that_says_whose_it_is():
    files = [file for build in BUILDERS.values() for file in build(shown())]

    assert [(each.path, each.kind, each.channel, each.audience) for each in files] == [
        ("staff/kits/summer/nb/i-havn/lysbilder-nb-draft.pptx", "slides", "talk", "sailors"),
        (
            "staff/kits/summer/nb/i-havn/venterom-nb-draft.pptx",
            "screen-slides",
            "screen",
            "sailors",
        ),
    ]


def test_a_talk_has_five_slides_in_the_order_of_the_page():
    message = worlds.AUDIENCE["message"]

    slides = deck("slides", shown()).slides

    assert [each.title for each in slides] == [
        message["title"],
        "Kjenner du deg igjen?",
        "Dette får du hjelp med",
        "Slik foregår det",
        message["action"],
    ]
    assert [each.points for each in slides[1:4]] == [
        message["recognitions"],
        message["offers"],
        message["steps"],
    ]
    assert [each.ordered for each in slides] == [False, False, False, True, False]


def test_notes_hold_what_to_say_numbers_with_their_source_and_answers():
    first, known, offers, steps, action = (each.notes for each in deck("slides", shown()).slides)

    assert first == "Dette kan du si\n\nBli med i land."
    assert known == "Dette kan du si\n\nDu kan mye."
    assert offers.startswith("Tall\n\nMer enn 90")
    assert offers.endswith("Kilde: fylkets undersøkelse")
    assert "Hva koster det?\nDet er gratis." in steps
    assert action == "Det er gratis.\n\nDette kan du gjøre\n\nGå sammen.\n\nVent."


def test_a_talk_without_helper_numbers_and_message_has_notes_where_there_is_something_to_say():
    given = share(phrases=SAID)
    site = replace(given.site, channels={"talk": worlds.channel(id="talk", files=("slides",))})
    push = Push(worlds.campaign(channels=("talk",)), given.language, ())

    slides = deck("slides", Share(site, push, given.edition, DAY)).slides

    assert [bool(each.notes) for each in slides] == [False, False, False, True, True]


def test_only_what_is_promised_to_these_readers_stands_beside_the_code():
    promised = (
        {"id": "free", "short": "Gratis", "text": "Det er gratis."},
        {"id": "secret", "short": "Hemmelig", "text": "Ingen får vite det."},
    )
    given = shown(promises=("free",))
    spoken = replace(given.language, settings=worlds.settings(promises=promised))
    narrow = Share(given.site, given.push, replace(given.edition, language=spoken), DAY)

    for kind in BUILDERS:
        text = repr(deck(kind, narrow))
        assert "Gratis" in text
        assert "Hemmelig" not in text
        assert "Ingen får vite det" not in text


@pytest.mark.parametrize(("kind", "place"), [("slides", "talk"), ("screen-slides", "screen")])
def test_codes_count_the_channel_of_the_deck(kind, place):
    given = shown()

    addresses = {each.address for each in deck(kind, given).slides if each.address}

    assert addresses == {given.link(place)}


def test_every_slide_of_a_screen_shows_the_code_for_ten_seconds():
    made = deck("screen-slides", shown())

    assert made.seconds == 10
    assert len(made.slides) == 3
    assert all(each.address and each.address_alt for each in made.slides)
    assert [each.notes for each in made.slides] == ["", "", ""]


def test_a_screen_says_little():
    first, points, last = deck("screen-slides", shown()).slides

    def words(slide):
        return " ".join((slide.title, slide.lead, *slide.points)).split()

    assert len(words(first)) <= 12
    assert len(words(last)) <= 12
    assert len(points.points) == 3


def test_a_deck_says_that_it_is_a_draft_and_nothing_when_it_is_approved():
    approved = shown(state="reviewed")

    assert deck("slides", shown()).draft == "Utkast – ikke godkjent"
    assert deck("slides", approved).draft == ""


def test_a_deck_is_turned_for_arabic_and_has_the_landscape_of_its_audience():
    made = deck("slides", shown("ar"))

    assert (made.direction, made.seed, made.mood) == ("rtl", "sailors", "day")
    assert made.alt == "Tegning av en sti ved en fjord."


@pytest.mark.parametrize("kind", BUILDERS)
@pytest.mark.parametrize("field", ["title", "action"])
def test_a_word_to_avoid_is_found_in_the_finished_deck(kind, field):
    word = "ork"
    avoided = {"word": word, "stems": (word,), "instead": ("noe",), "reason": "Tungt."}
    rules = compiled((Wording.model_validate({"language": "nb", "avoid": (avoided,)}),), ZONES)

    def problems(given):
        (file,) = BUILDERS[kind](given)
        return proof_file(file.path, pptx(file.content, TOKENS["colour"]), rules, "nb")

    assert problems(shown()) == ()
    assert problems(shown(message=worlds.message(**{field: word})))


def test_those_who_pass_the_word_on_are_told_under_headings_of_their_own():
    partner = SAID | {"partner_whom": "Hvem?", "partner_does": "Vi gjør", "partner_after": "Så"}
    given = shown(kind="partner", situation="")
    push = replace(given.push, language=replace(given.language, phrases=partner))
    edition = replace(given.edition, language=push.language)

    slides = deck("slides", Share(given.site, push, edition, DAY)).slides

    assert [each.title for each in slides[1:4]] == ["Hvem?", "Vi gjør", "Så"]

"""What a campaign says must fit where it stands, in every language; each fault has its line."""

from dataclasses import replace
from datetime import date

import pytest
import worlds
from campaign_mistakes import PAID, SPOT, WALL, pushed, with_campaign

from generator.check.campaigns import near_the_limit
from generator.check.campaigns.ads import headlines_stand_alone, labels_are_neutral
from generator.check.campaigns.channels import composed_fields_have_parts
from generator.check.campaigns.days import approvals_are_of_languages, turns_lie_within
from generator.check.campaigns.members import (
    key_messages_are_there,
    places_have_sheets,
    words_are_for_audiences,
)
from generator.check.campaigns.room import messages_keep_their_room, texts_fit_their_channel
from generator.check.campaigns.words import texts_are_complete
from generator.check.codes import codes_are_told_apart, codes_keep_their_meaning
from generator.check.words import words_in_sources
from generator.model import Campaign, Printed, Push, Wording
from generator.model.codes import code_for
from generator.problems import located

SUMMER = "content/campaigns/summer.yml"
SMS = {"text": WALL | {"count": "sms", "most": 1}}


def texts(problems):
    return [problem.text for problem in problems]


def hints(problems):
    return [problem.hint for problem in problems]


def in_arabic(said, **changes):
    """Return a site whose campaign stands in Arabic, translated on line 10 of its catalogue."""
    arabic = worlds.language("ar")
    there = pushed(texts={"text": said}, language=arabic, **changes)
    entry = {"campaigns__summer__texts__sailors__wall__text__0": ("Kom i land", said)}
    return replace(there, catalogues={"ar": worlds.catalogue("ar", **entry)})


def test_an_over_long_translation_is_told_where_the_translator_wrote_it():
    site = in_arabic("هل تريد أن تتحدث مع مرشد عن العمل والتعليم في النرويج؟")

    (found,) = texts_fit_their_channel(site)

    assert (found.path, found.place) == ("content/translations/ar.po", 10)
    assert "needs 54 characters; at most 40 characters fit" in found.text


def test_a_link_counts_with_the_room_that_it_will_take():
    """https://vei.example/q/xxxxx/ has 28 signs: 12 are left of 40."""
    assert list(texts_fit_their_channel(pushed(texts={"text": "Kom i land: {link}"}))) == []
    assert len(list(texts_fit_their_channel(pushed(texts={"text": "Kom i land!! {link}"})))) == 1


def test_a_voice_reads_each_language_at_its_own_pace():
    fields = {"text": WALL | {"count": "seconds", "most": 10}}
    said = " ".join(["ord"] * 20)

    quick, slow = (
        pushed(texts={"text": said}, fields=fields, language=worlds.language(pace=pace))
        for pace in (120, 100)
    )

    assert texts(texts_fit_their_channel(quick)) == []
    assert texts(texts_fit_their_channel(slow)) == [
        "`campaigns.summer.texts.sailors.wall.text.0` needs 12 seconds; at most 10 seconds fit"
    ]


def test_what_is_put_together_must_fit_in_every_language_too():
    """Nobody wrote it, so the line is that of the channel, and the hint says what to write."""
    fields = {"text": WALL, "long": WALL | {"made_of": ("promise", "link")}}
    site = pushed(texts={"text": "Kom"}, fields=fields, language=worlds.language("ar"))
    site = replace(site, lines={SUMMER: {(): 1, ("channels",): 8, ("channels", 0): 9}})

    (found,) = located(texts_fit_their_channel(site), site.lines)

    assert (found.path, found.line) == (SUMMER, 9)
    assert found.text == (
        "`wall.long of sailors (made of promise, link)` needs 79 characters; "
        "at most 40 characters fit (in ar)"
    )
    assert found.hint == (
        f"write `texts.sailors.wall.long` in {SUMMER}, or shorten what it is made of; "
        "the limit is from oss selv"
    )


def test_what_the_campaign_writes_is_not_put_together_as_well():
    fields = {"text": WALL, "long": WALL | {"made_of": ("promise", "link")}}

    site = pushed(texts={"text": "Kom", "long": "Kom i land"}, fields=fields)

    assert list(texts_fit_their_channel(site)) == []
    assert list(texts_are_complete(site)) == []


@pytest.mark.parametrize(
    ("text", "named", "instead"),
    [
        ("Kom – nå", "– (en dash)", "write - for en dash"),
        (
            "«Kom»…",
            "« (left-pointing double angle quotation mark), "
            "» (right-pointing double angle quotation mark), … (horizontal ellipsis)",
            'write " for left-pointing double angle quotation mark, '
            '" for right-pointing double angle quotation mark, ... for horizontal ellipsis',
        ),
        ("Kom\u00a0nå", "U+00A0 (no-break space)", "write a plain space for no-break space"),
        ("Kom\u200bnå", "U+200B (zero width space)", "write nothing for zero width space"),
        ("It’s free", "’ (right single quotation mark)", "write ' for right single quotation mark"),
    ],
)
def test_a_sign_that_shortens_a_message_is_named_with_what_to_write(text, named, instead):
    (found,) = messages_keep_their_room(pushed(texts={"text": text}, fields=SMS))

    assert found.text == (
        f"`campaigns.summer.texts.sailors.wall.text.0` holds {named}: "
        "one message has room for 70 characters then, not for 160"
    )
    assert found.hint == instead


def test_a_sign_that_comes_with_a_figure_is_not_to_be_rewritten():
    """A hard space stands before the percent sign of every figure."""
    spoken = worlds.language(facts={"content": worlds.fact()})
    site = pushed(texts={"text": "{content} er fornøyde"}, fields=SMS, language=spoken)

    assert hints(messages_keep_their_room(site)) == [
        "it comes with a figure: write the sentence without that"
    ]


def test_a_language_whose_letters_need_the_room_may_have_its_dash():
    assert list(messages_keep_their_room(in_arabic("سلام – أهلا", fields=SMS))) == []


def test_a_message_made_long_by_a_dash_is_one_mistake():
    site = pushed(texts={"text": "Kom – " + "nå " * 30}, fields=SMS)

    assert list(texts_fit_their_channel(site)) == []
    assert len(list(messages_keep_their_room(site))) == 1


@pytest.mark.parametrize(("signs", "told"), [(37, 0), (38, 1), (40, 1), (41, 0)])
def test_what_hardly_fits_is_told_and_is_no_mistake(signs, told):
    site = in_arabic("ع" * signs)

    found = near_the_limit(site)

    assert [(each.path, each.line) for each in found] == [("content/translations/ar.po", 10)] * told
    if told:
        assert found[0].text == (
            f"`campaigns.summer.texts.sailors.wall.text.0` uses {signs} characters of 40"
        )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (("a",), "`texts.sailors.wall.text` has 1 text; the channel takes 2 to 3"),
        (tuple("abcd"), "`texts.sailors.wall.text` has 4 texts; the channel takes 2 to 3"),
        (("a", ""), "`texts.sailors.wall.text` is empty"),
        (tuple("ab"), None),
        (tuple("abc"), None),
    ],
)
def test_a_field_takes_so_many_texts_and_no_others(written, said):
    fields = {"text": WALL | {"least": 2, "times": 3}}

    found = texts(texts_are_complete(pushed(texts={"text": written}, fields=fields)))

    assert found == ([said] if said else [])


def test_a_misspelt_field_and_a_channel_of_another_campaign_are_told():
    said = {"sailors": {"wall": {"text": "Kom", "txet": "Kom"}, "radio": {}}}

    found = list(texts_are_complete(with_campaign(texts=said)))

    assert texts(found) == [
        "`radio` is not a channel of this campaign",
        "`txet` is not a field of the channel `wall`",
    ]
    assert hints(found) == ["choose from wall", "did you mean `text`?"]


@pytest.mark.parametrize("field", ["messages", "pictures", "keywords", "texts"])
def test_nothing_is_written_for_somebody_who_is_not_of_the_campaign(field):
    written = {
        "messages": {"a": "Kom i land."},
        "pictures": {"headline": "Kom"},
        "keywords": ("havn",),
        "texts": {},
    }

    (found,) = words_are_for_audiences(with_campaign(**{field: {"sailor": written[field]}}))

    assert found.place == (field, "sailor")
    assert found.hint == "did you mean `sailors`?"


def test_a_second_message_is_there_where_a_place_carries_it():
    places = {"k01": SPOT, "k02": SPOT | {"message": "b"}}
    first = {"a": "Kom i land."}

    without, with_both = (
        list(key_messages_are_there(with_campaign(places=places, messages={"sailors": said})))
        for said in (first, first | {"b": "Hva nå?"})
    )

    assert texts(without) == ["`messages.sailors.b` is missing; it hangs at k02"]
    assert with_both == []


def test_a_campaign_without_places_needs_no_key_message():
    assert list(key_messages_are_there(worlds.site())) == []


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("a5-flyer", None),
        ("a5-flier", "`a5-flier` is not a sheet for an audience"),
        ("picture-1080x1080", "`picture-1080x1080` is not a sheet for an audience"),
        ("a3-life", "`a3-life` is not a sheet for an audience"),
        ("a4-questions", "`a4-questions` carries no code, so nobody would know of this place"),
    ],
)
def test_what_hangs_at_a_place_is_a_sheet_with_a_code(form, said):
    site = with_campaign(places={"k01": SPOT | {"format": form}})

    assert texts(places_have_sheets(site)) == ([said] if said else [])


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ({}, None),
        ({"start": date(2027, 1, 1), "end": date(2027, 2, 1)}, None),
        (
            {"start": date(2026, 12, 31)},
            "`wall` is planned for 2026-12-31, outside of the campaign",
        ),
        ({"end": date(2027, 2, 2)}, "`wall` is planned for 2027-02-02, outside of the campaign"),
        (
            {"start": date(2027, 1, 9), "end": date(2027, 1, 8)},
            "`wall` ends on 2027-01-08 before it starts on 2027-01-09",
        ),
        ({"channel": "wal"}, "`wal` is not a channel of this campaign"),
    ],
)
def test_the_media_plan_lies_within_the_campaign(turn, said):
    site = with_campaign(plan=({"channel": "wall"} | turn,))

    assert texts(turns_lie_within(site)) == ([said] if said else [])


def test_one_text_is_approved_once_in_a_language():
    yes = {"language": "nb", "by": "x", "date": date(2026, 1, 1), "fingerprint": "1a2b"}
    other = yes | {"fingerprint": "3c4d"}

    assert texts(approvals_are_of_languages(with_campaign(approvals=(yes, other, yes)))) == [
        "the same text in nb is approved twice"
    ]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("2027-var-k01", []),
        ("2027 Vår", ["`2027 Vår` cannot stand in the address of an advertisement"]),
        ("2027_var", ["`2027_var` cannot stand in the address of an advertisement"]),
        ("2027-sailors", ["the label `2027-sailors` names the group `sailors` to a platform"]),
    ],
)
def test_a_platform_is_told_a_neutral_label(label, said):
    site = worlds.site(
        channels={"wall": worlds.channel(**PAID)}, campaigns=(worlds.campaign(label=label),)
    )

    assert texts(labels_are_neutral(site)) == said


def test_two_campaigns_have_two_labels():
    one, other = (worlds.campaign(id=name, label="2027-var-k01") for name in ("spring", "summer"))

    (found,) = labels_are_neutral(worlds.site(campaigns=(one, other)))

    assert (found.path, found.place) == (SUMMER, ("label",))
    assert found.text == "the label `2027-var-k01` is taken by content/campaigns/spring.yml"


def test_the_avoided_word_does_not_reach_a_platform_in_a_label():
    rule = {"word": "roret", "stems": ("roret",), "instead": ("hjelp",), "reason": "x"}
    wording = Wording.model_validate({"language": "nb", "avoid": (rule,)})
    site = replace(with_campaign(label="2027-roret"), wordings=(wording,))

    (found,) = words_in_sources(site)

    assert (found.path, found.place) == (SUMMER, ("label",))


@pytest.mark.parametrize("text", ["Kom: {link}", "Kom til HTTPS://vei.example", "www.vei.example"])
def test_an_advertisement_holds_no_link_of_its_own(text):
    fields = {"text": WALL | {"most": 90}}

    (found,) = headlines_stand_alone(pushed(texts={"text": text}, fields=fields, files=("ads",)))

    assert "the advertisement itself is the link" in found.text


def test_headlines_of_two_languages_and_two_fields_may_be_alike():
    """Only what one advertisement shows must differ."""
    two = WALL | {"times": 2}
    one = pushed(
        texts={"text": ("Kom", "Hei"), "more": ("Hei", "Kom")},
        fields={"text": two, "more": two},
        files=("ads",),
    )
    turned = worlds.campaign(
        texts={"sailors": {"wall": {"text": ("Hei", "Kom"), "more": ("Kom", "Hei")}}}
    )
    both = replace(one, pushes=(*one.pushes, Push(turned, worlds.language("en"), ())))

    assert list(headlines_stand_alone(both)) == []


def test_nothing_is_made_of_what_is_made_itself():
    fields = {
        "text": WALL,
        "one": WALL | {"most": 400, "made_of": ("two", "text")},
        "two": WALL | {"most": 400, "made_of": ("promise",)},
    }
    site = worlds.site(channels={"wall": worlds.channel(fields=fields)})

    (found,) = composed_fields_have_parts(site)

    assert found.place == ("wall", "fields", "one", "made_of", 0)


def test_a_code_that_was_handed_out_is_told_at_the_place_that_would_take_it():
    code = code_for("sailors", "nb", "summer", "k01")
    known = Printed(codes={code.code: "campaign:winter sailors/nb k07"})
    site = replace(with_campaign(places={"k01": SPOT}), printed=known)
    site = replace(site, lines={"content/printed.yml": {("codes", code.code): 7}})

    (found,) = codes_keep_their_meaning(site)

    assert (found.path, found.place) == (SUMMER, ("places", "k01"))
    assert found.text == (
        f"`{code.code}` was handed out for campaign:winter sailors/nb k07 "
        "and would now lead to campaign:summer sailors/nb k01"
    )
    assert "content/printed.yml:7" in found.hint


def test_two_places_with_one_code_are_told_at_one_of_them():
    site = with_campaign(places=dict.fromkeys(("k198", "k1611"), SPOT))

    (found,) = codes_are_told_apart(site)

    assert (found.path, found.place) == (SUMMER, ("places", "k198"))


def test_a_campaign_of_sheets_alone_needs_no_texts():
    given = {name: said for name, said in worlds.CAMPAIGN.items() if name != "texts"}
    campaign = Campaign.model_validate(given)
    sheets = worlds.site(channels={"wall": worlds.channel(fields={})}, campaigns=(campaign,))
    words = worlds.site(channels={"wall": worlds.channel()}, campaigns=(campaign,))

    assert texts(texts_are_complete(sheets)) == []
    assert texts(texts_are_complete(words)) == ["`texts.sailors.wall.text` is missing"]

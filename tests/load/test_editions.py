"""Whole or absent, stale or not, approved or not; and the right way round."""

import pytest
from conftest import change, translate
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load
from generator.load.tongues import Writing, isolate, writing_of
from generator.model import with_texts

AUDIENCE = "audiences/sailors.yml"


def ids(site):
    return [edition.id for edition in site.editions]


def test_bokmal_is_whole_without_a_catalogue(folder):
    site = load(folder)

    assert ids(site) == ["sailors/nb"]
    assert site.editions[0].audience == site.audiences[0]
    assert [(each.what, each.language) for each in site.absent] == [
        ("sailors", "uk"),
        ("sailors", "ar"),
        ("campaigns.winter", "ar"),
        ("pages.om", "uk"),
        ("pages.om", "ar"),
    ]


def test_a_whole_catalogue_makes_an_edition_in_which_every_text_is_translated(folder):
    translate(folder, "uk")

    site = load(folder)
    edition = site.editions[1]

    assert ids(site) == ["sailors/nb", "sailors/uk"]
    assert edition.audience == with_texts(edition.source, lambda block: f"uk: {block.text}")
    assert edition.language.phrases == {
        "steps": "uk: Slik foregår det",
        "sender": "uk: Avsender: {sender}",
    }
    assert edition.language.pages["om"].blocks == ("uk: # Om oss", "uk: Vi er her.")
    assert edition.language.facts["content"].statement == "uk: Mer enn {content} er fornøyde."
    assert edition.language.settings.ways["harbour"].button == "uk: Spør i havna"
    assert (edition.state, edition.stale, edition.language.missing) == ("draft", (), ())


@pytest.mark.parametrize(
    "context",
    [
        "sailors.tile",
        "sailors.message.questions.1.answer",
        "phrases.steps",
        "site.promises.0.text",
        "facts.content.statement",
    ],
)
def test_one_missing_text_is_no_edition_and_says_which(folder, context):
    translate(folder, "uk", without=(context,))

    site = load(folder)

    assert ids(site) == ["sailors/nb"]
    assert site.absent[0].missing == (context,)


def test_a_page_with_a_missing_text_is_absent_by_itself(folder):
    translate(folder, "uk", without=("pages.om.1",))

    site = load(folder)

    assert ids(site) == ["sailors/nb", "sailors/uk"]
    assert site.languages[1].pages == {}
    assert ("pages.om", "uk", ("pages.om.1",)) in [
        (each.what, each.language, each.missing) for each in site.absent
    ]


def test_a_fact_that_the_audience_does_not_use_keeps_no_edition_back(folder):
    translate(folder, "uk", without=("facts.unused.statement",))

    site = load(folder)

    assert ids(site) == ["sailors/nb", "sailors/uk"]
    assert site.languages[1].missing == ("facts.unused.statement",)


def test_a_changed_text_is_stale_and_no_other(folder):
    translate(folder, "uk")
    change(folder, AUDIENCE, "Hva koster det?", "Koster det noe?")
    change(folder, "content/phrases.yml", "Slik foregår det", "Slik gjør vi det")

    edition = load(folder).editions[1]

    assert edition.stale == ("message.questions.0.question",)
    assert edition.language.stale == ("phrases.steps",)
    assert edition.audience.message.questions[0].question == "uk: Hva koster det?"


def test_a_fuzzy_text_is_stale(folder):
    translate(folder, "uk")
    change(
        folder,
        "content/translations/uk.po",
        'msgctxt "sailors.tile"',
        '#, fuzzy\nmsgctxt "sailors.tile"',
    )

    assert load(folder).editions[1].stale == ("tile",)


def test_a_name_in_braces_that_nothing_fills_is_a_missing_text(folder):
    translate(folder, "uk")
    change(folder, "content/phrases.yml", '"Avsender: {sender}"', "Avsender")

    assert load(folder).absent[0].missing == ("phrases.sender",)


def test_an_audience_can_choose_its_languages(folder):
    translate(folder, "uk")
    change(folder, AUDIENCE, "ways:", "languages: [ar]\nways:")

    site = load(folder)

    assert ids(site) == ["sailors/nb"]
    assert [each.language for each in site.absent if each.what == "sailors"] == ["ar"]


def test_right_to_left_texts_keep_numbers_together(folder):
    translate(folder, "ar")
    translate(folder, "uk")

    site = load(folder)
    promise = {each.id: each.audience.message.promise for each in site.editions}

    assert promise["sailors/ar"].endswith("Ring \u206677 78 80 00\u2069.")
    assert promise["sailors/uk"].endswith("Ring 77 78 80 00.")
    assert [(each.code, each.direction, each.script) for each in site.languages] == [
        ("nb", "ltr", "Latn"),
        ("uk", "ltr", "Cyrl"),
        ("ar", "rtl", "Arab"),
    ]


def test_campaigns_become_pushes_in_their_own_languages(folder):
    translate(folder, "ar")
    change(folder, "content/campaigns/winter.yml", "Snakk med oss", "Ring oss")

    pushes = load(folder).pushes

    assert [(each.campaign.id, each.language.code, each.stale) for each in pushes] == [
        ("winter", "nb", ()),
        ("winter", "ar", ("texts.sailors.sms.text.0",)),
    ]


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("الهاتف 77 78 80 00.", "الهاتف \u206677 78 80 00\u2069."),
        ("+47 77 78 80 00", "\u2066+47 77 78 80 00\u2069"),
        ("۷۷ ۷۸ ۸۰ ۰۰", "\u2066۷۷ ۷۸ ۸۰ ۰۰\u2069"),
        ("انظر § 18-3 a.", "انظر \u2066§ 18-3 a\u2069."),
        ("https://vei.example/ar/?a=1.", "\u2066https://vei.example/ar/?a=1\u2069."),
        ("زر vei.example/ar، اليوم", "زر \u2066vei.example/ar\u2069، اليوم"),
        ("post@fylket.example", "\u2066post@fylket.example\u2069"),
        ("[موقع](https://vei.example/)", "[موقع](https://vei.example/)"),
        ("الساعة 09.30 يوم 1.8.2026", "الساعة \u206609.30\u2069 يوم \u20661.8.2026\u2069"),
        ("2026-08-01", "\u20662026-08-01\u2069"),
        ("رمز 12-B", "رمز \u206612-B\u2069"),
        ("9–15", "9–15"),
        ("{content} من 19 سنة (realkompetanse)", "{content} من 19 سنة (realkompetanse)"),
        ("\u206677 78 80 00\u2069", "\u206677 78 80 00\u2069"),
    ],
)
def test_what_reads_from_left_to_right_is_isolated(text, isolated):
    assert isolate(text) == isolated


@given(
    st.text(st.sampled_from("ا 0179+-/.:§@a B٣(]){}\u2066\u2069\u00a0"), max_size=30) | st.text()
)
def test_isolating_twice_changes_nothing(text):
    assert isolate(isolate(text)) == isolate(text)


@given(st.text(st.sampled_from("ا 0179+-/.:§@aB"), max_size=30))
def test_isolating_adds_nothing_but_pairs(text):
    isolated = isolate(text)

    assert isolated.replace("\u2066", "").replace("\u2069", "") == text
    assert isolated.count("\u2066") == isolated.count("\u2069")


def test_a_text_without_an_end_is_isolated_in_time():
    for part in ("a", "1 ", "a.", "a-", "A1-", "/", "§ 1-", "](", "{", "a@", "https://a"):
        assert isolate(part * 20_000)


@pytest.mark.parametrize(
    ("code", "writing"),
    [
        ("se", Writing("ltr", "Latn", ("one", "two", "other"))),
        ("ti", Writing("ltr", "Ethi", ("one", "other"))),
        ("fa-AF", Writing("rtl", "Arab", ("one", "other"))),
        ("uk", Writing("ltr", "Cyrl", ("one", "few", "many", "other"))),
        ("zh-Hant", Writing("ltr", "Hant", ("other",))),
        ("nb-x-lett", Writing("ltr", "Latn", ("one", "other"))),
        ("xx", None),
        ("", None),
        ("norsk", None),
    ],
)
def test_cldr_says_how_a_language_is_written(code, writing):
    assert writing_of(code) == writing

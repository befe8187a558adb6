"""One word for one thing: translators are told what was agreed, and a different word is found."""

from pathlib import Path

import pytest
import worlds

from generator.check.terms import terms_are_found, terms_are_kept
from generator.load import load_wordings
from generator.load.catalogues import read_catalogue
from generator.load.translations import wanted
from generator.model import Wording
from generator.model.terms import looked_up, terms_in, terms_of, terms_to_say

ROOT = Path(__file__).parents[2]
WORDINGS, _ = load_wordings(ROOT)
RULE = {"word": "x", "stems": ("xyz",), "instead": ("y",), "reason": "z"}
NB = {
    "guide": {"finds": ("veileder",)},
    "referral": {"finds": ("henvisning",)},
    "nav": {"finds": ("Nav",), "keep": True},
    "county": {"finds": ("Troms fylkeskommune",), "keep": True},
}
EN = {"guide": {"says": ("adviser", "advis")}, "referral": {"says": ("referral", "refer")}}
AR = {"guide": {"says": ("مرشد",)}}
SE = {"county": {"says": ("Romssa fylkkasuohkan",)}}


def wording(language, terms):
    return Wording.model_validate({"language": language, "avoid": (RULE,), "terms": terms})


OURS = (wording("nb", NB), wording("en", EN), wording("ar", AR), wording("se", SE))


def lost(source, text, code="en"):
    catalogues = {code: worlds.catalogue(code, sailors__tile=(source, text))}
    site = worlds.site(wordings=OURS, catalogues=catalogues)
    return [str(each.text) for each in terms_are_kept(site)]


@pytest.mark.parametrize(
    ("code", "source", "text"),
    [
        ("en", "Snakk med en veileder.", "Talk to an adviser."),
        ("en", "Veilederne hjelper deg.", "Our ADVISORS help you."),
        ("en", "Snakk med en veileder.", "Talk to a veileder."),
        ("en", "Du trenger ingen henvisning.", "Nobody has to refer  you."),
        ("en", "Spør Nav.", "Ask Nav."),
        ("en", "Navs kontor", "Nav's office"),
        ("en", "Navnet ditt", "Your name"),  # begins like Nav, and is another word
        ("ar", "Snakk med veilederen.", "تحدث مع المُرشِد."),
        ("ar", "Hos veilederne", "للمرشدين"),
        ("ar", "Spør Nav.", "بـNav"),
        ("ar", "Du trenger ingen henvisning.", "لا شيء"),  # nobody agreed on a word yet
        ("se", "Troms fylkeskommune", "Romssa fylkkasuohkana"),
        ("se", "Troms fylkeskommune", "Troms fylkeskommune"),
        ("nb-x-lett", "Spør Nav om en veileder.", "Spør noen."),
    ],
)
def test_an_agreed_word_is_kept_in_every_form(code, source, text):
    assert lost(source, text, code) == []


@pytest.mark.parametrize(
    ("code", "source", "text", "word"),
    [
        ("en", "Snakk med en veileder.", "Talk to a guide.", "veileder"),
        ("en", "Du trenger ingen henvisning.", "What do you prefer, you?", "henvisning"),
        ("en", "Spør Nav.", "Ask the welfare office.", "Nav"),
        ("en", "Spør Nav.", "Find your way: navigation for all.", "Nav"),
        ("en-x-easy", "Snakk med en veileder.", "Talk to a guide.", "veileder"),
        ("ar", "Snakk med en veileder.", "تحدث مع مستشار.", "veileder"),
        ("ar", "Spør Nav.", "اسأل مكتب العمل.", "Nav"),
        ("se", "Troms fylkeskommune", "Romsa", "Troms fylkeskommune"),
        ("fi", "Spør Nav.", "Kysy.", "Nav"),  # a language without terms keeps names
    ],
)
def test_another_word_for_the_same_thing_is_found(code, source, text, word):
    assert lost(source, text, code) == [f'`sailors.tile` does not say "{word}" as agreed']


def test_each_term_of_a_text_is_asked_for_and_unfinished_work_is_not():
    source = "Veileder i Nav, uten henvisning"

    assert len(lost(source, "A friend")) == 3
    assert lost(source, "") == []


def test_terms_are_told_in_the_order_of_the_text():
    terms = terms_of(OURS, "nb")

    assert terms_in("Nav: spør en VEILEDER, en veileder", terms) == ("nav", "guide")
    assert terms_in("Navet, gruppeveileder", terms) == ("nav",)
    assert terms_in("navn og nav", terms) == ()


def test_a_translator_is_told_what_was_agreed():
    text = "Veilederen i Nav: ingen henvisning"

    assert terms_to_say(text, "nb", "en", OURS) == (
        "veileder = adviser",
        "Nav: keep",
        "henvisning = referral",
    )
    assert terms_to_say(text, "nb", "ar-EG", OURS) == ("veileder = مرشد", "Nav: keep")
    assert terms_to_say(text, "nb", "fi", OURS) == ("Nav: keep",)
    assert terms_to_say(text, "nb", "nb-x-lett", OURS) == ()
    assert terms_to_say("Hei.", "nb", "en", OURS) == ()


def test_what_was_agreed_stands_in_the_catalogue():
    comments = {each.context: each.comments for each in wanted(worlds.site(wordings=OURS), "en")}

    assert comments["sailors.message.steps.1"][-1] == "veileder = adviser"
    assert comments["sailors.message.questions.1.question"][-1] == "henvisning = referral"
    assert len(comments["sailors.tile"]) == 1


def test_a_term_that_the_source_language_does_not_know_is_a_problem():
    wordings = (wording("nb", NB), wording("en", {"giude": {"says": ("advis",)}}))

    found = [*terms_are_found(worlds.site(wordings=wordings))]

    assert [(each.path, each.place, each.text) for each in found] == [
        (
            "content/wording/en.yml",
            ("terms", "giude"),
            "`giude` is no term in content/wording/nb.yml",
        )
    ]
    assert [*terms_are_found(worlds.site(wordings=OURS))] == []


@pytest.mark.parametrize(
    ("tag", "found"),
    [("nb-x-lett", "nb"), ("nb", "nb"), ("ar-EG-x-easy", "ar"), ("fi", "fi"), ("nbx", "nbx")],
)
def test_a_tag_is_cut_from_the_right(tag, found):
    assert looked_up(tag, frozenset(("nb", "ar"))) == found


def test_the_real_translations_say_what_was_agreed():
    paths = sorted((ROOT / "content/translations").glob("*.po"))
    catalogues = {path.stem: read_catalogue(path.read_text("utf-8"), path.stem) for path in paths}
    own = terms_of(WORDINGS, "nb")
    assert {*catalogues} >= {"ar", "en", "uk", "nb-x-lett"}
    for code in ("ar", "en", "uk"):
        held = [terms_in(each.source, own) for each in catalogues[code].entries.values()]
        assert {name for names in held for name in names} > {"veileder", "nav", "henvisning"}
        # Each term is agreed on, or stays as it is.
        said = terms_of(WORDINGS, code)
        assert [name for name in own if not own[name].keep and name not in said] == []

    site = worlds.site(wordings=WORDINGS, catalogues=catalogues)

    assert [*terms_are_found(site), *terms_are_kept(site)] == []

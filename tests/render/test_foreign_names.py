"""Norwegian names inside other languages say so: a screen reader takes the right voice."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import worlds
from selectolax.lexbor import LexborHTMLParser

from generator.load import load
from generator.model import Wording
from generator.render.foreign import ForeignNames
from generator.render.pages import Shown, pages

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)
TERMS = {
    "county": {"finds": ("Fjorden fylkeskommune",), "keep": True},
    "agency": {"finds": ("Nav",), "keep": True},
    "address": {"finds": ("havn.no",), "keep": True},
    "certificate": {"finds": ("fagbrev",)},
}
NAMES = tuple({"name": each, "zones": ("legal",)} for each in ("Ror Troms", "ror.no", "roret"))
AVOID = ({"word": "ror", "stems": ("ror",), "instead": ("x",), "reason": "x"},)


def marked(body: str, code: str = "en", **changes: object) -> str:
    """Mark a body whose language says every name somewhere."""
    said = "Nav, fagbrev, Fjorden fylkeskommune, havn.no, Havna, Øya, Æ & Ø, Ror Troms, roret"
    given = {"language": "nb", "avoid": AVOID, "terms": TERMS, "names": NAMES}
    wordings = (Wording.model_validate(given),)
    places = {each: {"name": each} for each in ("Øya", "Æ & Ø")}
    site = worlds.site(
        settings=worlds.settings(municipalities=places),
        wordings=wordings,
        languages=tuple(map(worlds.language, ("nb", "en", "ar"))),
        catalogues={
            each: worlds.catalogue(each, phrases__home=("x", said)) for each in ("en", "ar")
        },
    )
    return ForeignNames.of(replace(site, **changes)).marked(body, worlds.language(code))


def named(text: str) -> str:
    return f'<span lang="nb">{text}</span>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Ask Nav.</p>", f"<p>Ask {named('Nav')}.</p>"),
        ("Nav and Nav", f"{named('Nav')} and {named('Nav')}"),
        ("a trade certificate (fagbrev)", f"a trade certificate ({named('fagbrev')})"),
        ("Fagbrevet is kept", f"{named('Fagbrevet')} is kept"),
        ("from Fjorden fylkeskommune", f"from {named('Fjorden fylkeskommune')}"),
        ("in Øya, at Havna", f"in {named('Øya')}, at {named('Havna')}"),
        ("<p>It is called Ror Troms.</p>", f"<p>It is called {named('Ror Troms')}.</p>"),
        ("in Æ &amp; Ø", f"in {named('Æ &amp; Ø')}"),
    ],
)
def test_a_norwegian_name_says_its_language(body: str, expected: str):
    assert marked(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Navigate, Unav, Nav2, fagbrevord",
        "see havn.no and ror.no",
        "the word roret",
        '<a href="/Nav/" title="Nav">x</a>',
        '<script type="application/ld+json">{"name":"Nav"}</script>',
        '<p lang="nb" dir="ltr">Nav <b>Nav</b></p>',
        '<bdi lang="nb" dir="ltr">Spør <bdi dir="ltr">77</bdi> Nav</bdi>',
        '<ul><li lang="nb-x-lett"><p>Nav</p></li></ul>',
    ],
)
def test_what_is_no_name_in_a_text_stays(body: str):
    assert marked(body) == body


def test_after_a_norwegian_element_names_are_marked_again():
    own = '<p lang="nb">Nav</p>'

    assert marked(f"{own}<p>Nav</p>{own}") == f"{own}<p>{named('Nav')}</p>{own}"
    assert marked(f"<script>Nav</script>{own}Nav") == f"<script>Nav</script>{own}{named('Nav')}"


def test_in_a_right_to_left_text_a_name_keeps_its_direction_too():
    assert marked("اسأل Nav", "ar") == 'اسأل <bdi lang="nb" dir="ltr">Nav</bdi>'


def test_a_small_word_of_another_alphabet_may_stick_to_a_name():
    assert marked("بNav", "ar") == 'ب<bdi lang="nb" dir="ltr">Nav</bdi>'


def test_norwegian_pages_are_left_alone():
    assert marked("Spør Nav", "nb") == "Spør Nav"


def test_what_a_language_never_says_is_not_looked_for():
    never = {"en": worlds.catalogue("en", phrases__home=("x", "Ask somebody"))}

    assert marked("Nav", catalogues=never) == "Nav"


def test_a_marked_name_reads_as_before():
    body = "<p>Ask Nav about fagbrev in Øya.</p>"

    before, after = (LexborHTMLParser(each).text() for each in (body, marked(body)))

    assert before == after


@pytest.fixture(scope="module")
def real():
    site = load(ROOT, DAY)
    return {page.path: page.body for page in pages(site, DAY, Shown())}


@pytest.mark.parametrize("code", ["se", "en", "uk", "ti", "ar"])
def test_on_real_pages_no_kept_name_is_left_without_its_language(real, code: str):
    here = [LexborHTMLParser(real[path]) for path in real if path.startswith(f"{code}/")]
    assert len(here) > 15

    kept = {"Troms fylkeskommune", "Nav", "opplæringslova"}
    found = set()
    for tree in here:
        for node in tree.css("script"):
            node.decompose()
        for node in tree.css('[lang="nb"]'):
            found |= {name for name in kept if name in node.text()}
            node.decompose()
        assert [name for name in ("Troms fylkeskommune", "Nav ") if name in tree.text()] == []
    assert found == kept


def test_on_real_arabic_pages_names_keep_their_direction(real):
    page = LexborHTMLParser(real["ar/erfaring/index.md"])

    names = page.css('main bdi[lang="nb"][dir="ltr"]')

    assert "Nav" in {node.text() for node in names}

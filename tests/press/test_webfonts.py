"""Fonts for the web: every letter that a page shows, and no other."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.cli.workshop import texts_of_pages
from generator.load import load
from generator.press.store import Store
from generator.press.webfonts import FACES, LETTERS, letters_without_font, trimmed, webfonts
from generator.problems import ProblemsFound
from generator.render.pages.dress import GUEST_OF, STYLES
from generator.render.plan import plan
from generator.render.templates import source

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "content/design/fonts"
DAY = date(2026, 11, 23)
SHEETS = "".join(source(f"pages/{name}.css") for name in (*STYLES, *GUEST_OF.values()))
ETHIOPIC = FONTS / "NotoSansEthiopic-400.ttf"
WRITTEN = (
    ("Latn", '<a data-script="Ethi">ትግርኛ</a> Norsk <a data-script="Arab">العربية</a>'),
    ("Ethi", "<h1>ሰላም</h1> ትግርኛ"),
    ("Arab", "مرحبا ትግርኛ"),
)


def letters_in(woff2):
    return "".join(chr(code) for code in sorted(TTFont(BytesIO(woff2)).getBestCmap() or ()))


def _sorted(letters):
    return "".join(sorted(set(letters)))


def made(folder, written=WRITTEN, styles=SHEETS, fonts=FONTS):
    store = Store(folder)
    names = webfonts(written, styles, fonts, store, "tools")
    return {path.rpartition("/")[2]: store.path(name).read_bytes() for path, name in names.items()}


def test_each_face_has_what_pages_in_its_script_show_and_guests_what_the_others_show(tmp_path):
    found = {name: letters_in(woff2) for name, woff2 in made(tmp_path).items()}

    assert found == {
        "arab-400.woff2": _sorted("مرحبا"),
        "arab-700.woff2": _sorted("مرحبا"),
        "ethi-400.woff2": _sorted("ሰላምትግርኛ"),
        "ethi-700.woff2": _sorted("ሰላምትግርኛ"),
        "ethi-guest.woff2": _sorted("ትግርኛ"),
    }


def test_the_style_sheets_name_exactly_the_faces_that_are_cut():
    assert {part.partition(")")[0] for part in SHEETS.split("url(fonts/")[1:]} == {
        face.name for face in FACES
    }


def test_a_site_without_a_script_needs_no_font_of_it(tmp_path):
    assert made(tmp_path, styles="a{color:red}", fonts=tmp_path / "none") == {}
    assert [*made(tmp_path, styles=source("pages/arab.css"))] == [
        "arab-400.woff2",
        "arab-700.woff2",
    ]


def test_every_missing_font_is_a_problem_that_names_its_file(tmp_path):
    with pytest.raises(ProblemsFound) as found:
        made(tmp_path, styles=source("pages/ethi.css"), fonts=tmp_path)

    assert [each.path for each in found.value.problems] == [
        "content/design/fonts/NotoSansEthiopic-400.ttf",
        "content/design/fonts/NotoSansEthiopic-700.ttf",
    ]


@pytest.fixture(scope="module")
def wanted():
    site = load(ROOT, DAY)
    return plan(site, DAY, ())


def test_every_letter_that_a_program_may_say_is_in_the_fonts_of_its_pages(wanted, tmp_path):
    fonts = {
        name: letters_in(woff2) for name, woff2 in made(tmp_path, texts_of_pages(wanted)).items()
    }
    [program] = [
        text
        for path, text in wanted.files.items()
        if path.startswith("assets/citizen-") and path.endswith(".js")
    ]
    met = {script: {each for each in program if ord(each) in LETTERS[script]} for script in LETTERS}

    assert all(len(letters) > 10 for letters in met.values())
    for face in FACES:
        assert met[face.script] <= {*fonts[face.name]}, face.name


def test_the_home_pages_that_offer_everything_count_in_both_units(wanted):
    texts = {text for _, text in texts_of_pages(wanted)}

    for size in (10**5, 10**9):
        pages = wanted.offline.offering(size)
        assert len(pages) > 1
        assert {page.body for page in pages} <= texts


def test_the_same_letters_give_the_same_bytes():
    assert trimmed(ETHIOPIC, "ትግርኛ") == trimmed(ETHIOPIC, "ኛርግትት")


def test_a_letter_costs_about_fifty_bytes_and_not_what_kerning_would():
    word, alphabet = (
        trimmed(ETHIOPIC, "ትግርኛ"),
        trimmed(ETHIOPIC, "".join(map(chr, range(0x1200, 0x1290)))),
    )

    assert len(word) < 1200
    assert len(alphabet) - len(word) < 60 * 140


def test_what_was_cut_before_is_not_cut_again(tmp_path, monkeypatch):
    first = made(tmp_path)
    monkeypatch.setattr("generator.press.webfonts.trimmed", None)

    again = made(tmp_path, [*WRITTEN, ("Ethi", "ትግርኛ ትግርኛ, one word more")])

    assert again == first


def test_a_face_that_no_page_needs_has_no_letters(tmp_path):
    found = made(tmp_path, [("Latn", "Hei")])

    assert [letters_in(woff2) for woff2 in found.values()] == [""] * len(FACES)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Møte kl. 10–14, Kaia\u00a01", ""),
        ("لقاء يوم ጥያቄ Čáhci", ""),
        ("漢字 og 漢 🎉", "漢字🎉"),
        ("e\u0301 er é", ""),  # the press puts them together
        ("\u2066a\u2069\u200d\u2009b\ufe0f", ""),  # nothing to draw
    ],
)
def test_letters_that_no_print_font_has_are_known_before_anything_is_set(text, missing):
    assert letters_without_font(text, FONTS) == missing

"""Fonts for the web: every letter that a page shows, and no other."""

from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from generator.press.store import Store
from generator.press.webfonts import FACES, trimmed, webfonts
from generator.render.pages.dress import STYLES
from generator.render.templates import source

FONTS = Path(__file__).parents[2] / "content/design/fonts"
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


def made(folder, written=WRITTEN):
    store = Store(folder)
    names = webfonts(written, FONTS, store, "tools")
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


def test_the_style_sheet_names_exactly_the_faces_that_are_cut():
    css = "".join(source(f"pages/{name}.css") for name in STYLES)

    assert {part.partition(")")[0] for part in css.split("url(fonts/")[1:]} == {
        face.name for face in FACES
    }


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


def test_a_site_without_a_script_has_a_font_of_no_letters(tmp_path):
    found = made(tmp_path, [("Latn", "Hei")])

    assert [letters_in(woff2) for woff2 in found.values()] == [""] * len(FACES)

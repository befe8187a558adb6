import json
import re
import struct
from datetime import date
from pathlib import Path

import pytest

from generator.formats import FORMATS
from generator.press import typeset as module
from generator.press.qr import qr_svg
from generator.press.typeset import typeset
from generator.problems import ProblemsFound
from generator.proof.codes import codes_in
from generator.proof.pdf import MM, picture_of, read_pdf
from generator.render.landscape import ink, landscape

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "content/design/fonts"
COLOURS = dict(
    re.findall(r'(?m)^  (\w+): "(#\w+)"', (ROOT / "content/design/tokens.yml").read_text("utf-8"))
)
URL = "https://vei.example/q/b2c3d/"
SHEETS = [form.id for form in FORMATS.values() if form.kind == "sheet"]
PICTURES = [form.id for form in FORMATS.values() if form.kind == "picture"]
SAID = {
    "id": "sailors/nb/a5-flyer",
    "source": "audiences/sailors.yml",
    "language": "nb",
    "direction": "ltr",
    "script": "Latn",
    "title": "Hva vil du gjøre i land?",
    "norwegian_title": "",
    "kicker": "Gratis veiledning",
    "promise": "Snakk med en veileder om jobb og skole. Det er gratis. Du bestemmer selv.",
    "promises": ["Gratis", "Frivillig", "Uten henvisning", "Ikke koblet til ytelser"],
    "help_heading": "Dette kan du få hjelp med",
    "points": ["Å finne ut hva du kan", "Å velge", "Å lære noe nytt"],
    "steps_heading": "Slik gjør du",
    "steps": ["Skann koden.", "Snakk om det du vil."],
    "box_heading": "Ta kontakt",
    "ways": ["Ring oss: 00 00 00 00"],
    "ask": False,
    "scan": "Skann koden",
    "call": "Les mer",
    "address": "vei.example/q/b2c3d",
    "qr_alt": "Kode som leder til vei.example",
    "picture_alt": "Tegning av en sti ved en fjord.",
    "sender": "Avsender: Fylket",
    "sender_name": "Fylket",
    "updated": "Sist endret 1. mai 2027",
    "version": "nb 012345",
    "draft": "Utkast",
    "recognise": "Kjenner du deg igjen?",
    "recognitions": ["Jeg har jobbet lenge.", "Jeg kan mer enn det som står på papiret."],
    "invitation": "Skriv så mye eller lite du vil.",
    "questions": ["Viktig for meg nå", "Dette kan jeg", "Dette lurer jeg på"],
    "norwegian_questions": [],
}
ARABIC = {
    "id": "sailors/ar/a5-flyer",
    "language": "ar",
    "direction": "rtl",
    "script": "Arab",
    "title": "ماذا تريد أن تفعل؟",
    "norwegian_title": "Hva vil du gjøre i land?",
    "kicker": "إرشاد مجاني",
    "promise": "تحدّث مع مرشد عن العمل. الخدمة مجانية.",
    "promises": ["مجاني", "طوعي", "دون إحالة", "غير مرتبط بالإعانات"],
    "points": ["معرفة ما تجيده", "وضع خطة", "تعلّم شيء جديد"],
    "steps": ["امسح الرمز.", "اتصل على \u206600 00 00 08\u2069."],
}


def press(form="a5-flyer", kind=None, mood="dawn", *, code=True, fonts=FONTS, **changes):
    shape = FORMATS[form]
    size = (1200, 1120) if shape.kind == "sheet" else (shape.width, shape.height)
    quiet = 0.7 if shape.kind == "sheet" else 0.5
    said = {**SAID, "width": shape.width, "height": shape.height, "ink": dict(ink(mood))}
    said |= {"quiet": quiet, "tall": 1120 / 1200, "land": 0.28} | changes
    pictures = {"landscape": landscape("sailors", mood, *size, colours=COLOURS, quiet=quiet)}
    if shape.kind == "sheet" and code:
        pictures["qr"] = qr_svg(URL)
    return typeset(
        json.dumps(said),
        shape.template,
        kind=kind or shape.kind,
        pictures=pictures,
        colours=COLOURS,
        day=date(2027, 5, 1),
        fonts=fonts,
    )


def problem_of(**changes):
    with pytest.raises(ProblemsFound) as found:
        press(**changes)
    (problem,) = found.value.problems
    return problem


def read(pdf):
    (leaf,) = read_pdf(pdf).leaves
    return leaf


def letters(leaf):
    """Leave out the spaces that the reader adds: they have no size of their own."""
    return [glyph for glyph in leaf.glyphs if glyph.text.strip()]


def plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize("form", SHEETS)
def test_a_sheet_is_one_page_of_its_size_with_a_code_unless_it_is_filled_in(form):
    pdf = press(form)

    leaf, codes = read(pdf), codes_in(picture_of(pdf, 0, 150))
    assert (round(leaf.width * MM), round(leaf.height * MM)) == (
        FORMATS[form].width,
        FORMATS[form].height,
    )
    assert [code.text for code in codes] == ([] if FORMATS[form].filled_in else [URL])


@pytest.mark.parametrize("form", SHEETS)
def test_everything_stands_inside_the_white_edge_and_is_large_enough(form):
    leaf = read(press(form))
    glyphs, edge = letters(leaf), 8 / MM

    assert len(glyphs) > 200
    assert min(glyph.size for glyph in glyphs) >= 8.99
    assert min(glyph.left for glyph in glyphs) >= edge - 1
    assert max(glyph.right for glyph in glyphs) <= leaf.width - edge + 1
    assert min(glyph.bottom for glyph in glyphs) >= edge - 4  # tails hang below the line


def test_the_body_of_an_a4_sheet_is_at_least_12_points():
    glyphs = letters(read(press("a4-sheet", points=[SAID["points"][0] * 4] * 4)))
    small = {round(glyph.size, 1) for glyph in glyphs if glyph.size < 11.99}

    assert len({round(glyph.size, 1) for glyph in glyphs}) >= 5
    assert len(small) == 1  # the foot of the sheet, and nothing else


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_sheet_gives_the_same_bytes(form):
    first = press(form)
    module._compiler.cache_clear()  # noqa: SLF001 - a second run starts with an empty press

    assert press(form) == first


@pytest.mark.parametrize("form", PICTURES)
def test_a_picture_has_its_pixels(form):
    assert pixels(press(form)) == (FORMATS[form].width, FORMATS[form].height)


@pytest.mark.parametrize("form", SHEETS)
def test_a_preview_is_as_wide_as_a_telephone_needs(form):
    wide, high = pixels(press(form, kind="preview"))

    assert wide == pytest.approx(480, abs=1)
    assert high > wide


@pytest.mark.parametrize("form", ["a5-flyer", *PICTURES])
def test_a_letter_that_no_font_has_is_a_problem(form):
    problem = problem_of(form=form, title="Hei 漢")

    assert problem.path == "audiences/sailors.yml"
    assert "sailors/nb/a5-flyer" in problem.text
    assert "漢" in problem.text


@pytest.mark.parametrize(
    "letters_of_a_language",
    [
        "Ææ Øø Åå Éé Ôô – « » “ ” ’ … § % № €",
        "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ǯǯ Ǧǧ Ǩǩ Ʒʒ Ââ Õõ Öö",
        "Ąą Ćć Ęę Łł Ńń Óó Śś Źź Żż Ėė Įį Ųų Ūū „“",
        "АаБбВвГгҐґДдЕеЄєЁёЖжЗзИиІіЇїЙйЪъЫыЭэЮюЯя ʼ’",
        "ا آ أ إ ئ ء ؤ ب ة ى ي ّ َ ً ؟ ، ؛ پ چ ژ ک گ ی ۰۱۲۳۴۵۶۷۸۹ ٠١٢٣ \u200c",
        "ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ ቐ በ ተ ኀ ነ አ ከ ኸ ወ ዐ ዘ የ ደ ጀ ገ ጠ ጨ ጸ ፈ ፐ ። ፣ ፤ ፡ ፦ ፧",
        "\u2066\u2069\u200e\u200f\u00ad\u2060",
    ],
)
def test_the_fonts_have_the_letters_of_our_languages(letters_of_a_language):
    assert press(promise=letters_of_a_language).startswith(b"%PDF")


def test_what_the_compiler_warns_of_is_a_problem(tmp_path):
    with pytest.raises(ProblemsFound) as found:
        press(fonts=tmp_path)

    assert any("font" in problem.text for problem in found.value.problems)


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"points": ["Å finne ut hva du kan " * 12] * 4}, "points"),
        ({"points": ["Menneskerettighetsorganisasjonsmedlemskapskontingentinnbetaling"]}, "word"),
        ({"address": "vei.example/" + "q" * 60}, "address"),
        ({"form": "picture-1200x630", "title": "Hva vil du gjøre? " * 20}, "title"),
    ],
)
def test_a_text_that_does_not_fit_says_what_and_by_how_much(changes, what):
    problem = problem_of(**changes)

    assert what in problem.text
    assert re.search(r"does not fit: needs [\d.]+ mm, has [\d.]+ mm$", problem.text)
    assert problem.hint


@pytest.mark.parametrize(
    "hostile",
    [
        '#panic("x")',
        '#read("/lib.typ")',
        "$x^2$ *a* _b_ `c`",
        r"\u{41} \ // @ref <b>",
        "= #[ #{ ] }",
    ],
)
def test_text_is_printed_as_it_stands(hostile):
    leaf = read(press(promise=hostile))

    assert hostile.replace(" ", "") in leaf.text.replace(" ", "").replace("\n", "")


def test_a_sheet_without_a_code_has_neither_code_nor_address():
    pdf = press(code=False, ask=True, box_heading="Spør i havna")

    assert codes_in(picture_of(pdf, 0, 150)) == ()
    assert SAID["address"] not in plain(read(pdf).text)
    assert "Spør i havna" in plain(read(pdf).text)


def test_a_right_to_left_sheet_is_turned_round_but_not_its_numbers():
    pdf = press(**ARABIC)

    leaf, (code,) = read(pdf), codes_in(picture_of(pdf, 0, 150))
    largest = max(glyph.size for glyph in leaf.glyphs)
    title = [glyph for glyph in letters(leaf) if glyph.size == largest]
    (last,) = (glyph for glyph in letters(leaf) if glyph.text == "8")
    noughts = [glyph for glyph in letters(leaf) if glyph.text == "0"]
    before = [each for each in noughts if abs(each.bottom - last.bottom) < 2]
    assert code.box[0] < picture_of(pdf, 0, 150).size[0] / 3
    assert max(glyph.right for glyph in title) > leaf.width * 0.8
    assert len(before) == 7
    assert max(glyph.right for glyph in before) <= last.left + 1


def test_the_file_says_its_title_and_language_and_speaks_for_its_code():
    reading = read_pdf(press(**ARABIC))

    assert (reading.title, reading.language) == (ARABIC["title"], "ar")
    assert SAID["qr_alt"] in [said.text for said in reading.beside if said.key == "/Alt"]


def pixels(png):
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])

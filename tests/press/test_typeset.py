import io
import json
import re
import struct
from datetime import date
from itertools import pairwise

import pikepdf
import pytest
from samples import COLOURS, FONTS

from generator.formats import FORMATS
from generator.press import typeset as module
from generator.press.qr import qr_svg
from generator.press.typeset import typeset
from generator.problems import ProblemsFound
from generator.proof.alongside import apart
from generator.proof.codes import codes_in
from generator.proof.pdf import MM, picture_of, read_pdf
from generator.render.landscape import ink, landscape

URL = "https://vei.example/q/b2c3d/"
# The other templates have tests of their own beside this file.
HERE = ("flyer.typ", "questions.typ", "pair.typ")
SHEETS = [form.id for form in FORMATS.values() if form.template in HERE]
PAIRS = [form.id for form in FORMATS.values() if form.template == "pair.typ"]
FLYERS = [form.id for form in FORMATS.values() if form.template == "flyer.typ"]
PICTURES = [form.id for form in FORMATS.values() if form.kind == "picture"]
SAID = {
    "id": "sailors/nb/a5-flyer",
    "source": "audiences/sailors.yml",
    "variant": "",
    "language": "nb",
    "language_name": "Norsk bokmål",
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
    "local_heading": "",
    "local": [],
}
BESIDE = {
    name: SAID[name]
    for name in (
        *("language_name", "title", "promise", "promises", "help_heading", "points"),
        *("steps_heading", "steps", "box_heading", "ways", "scan"),
    )
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
# Whole sheets for two languages: every block has words of its own.
ARABIC_PAIR = ARABIC | {
    "id": "sailors/ar/a5-pair",
    "language_name": "العربية",
    "help_heading": "ما يمكننا مساعدتك فيه",
    "steps_heading": "الخطوات",
    "box_heading": "التواصل مع مرشد",
    "ways": ["اسأل المعلم"],
    "scan": "مسح الرمز أو كتابة العنوان",
}
UKRAINIAN_PAIR = {
    "id": "sailors/uk/a5-pair",
    "language": "uk",
    "script": "Cyrl",
    "language_name": "Українська",
    "title": "Чим ви хочете займатися на березі після довгої роботи в морі?",
    "norwegian_title": "Hva vil du gjøre i land?",
    "promise": "Поговоріть із консультантом. Це безкоштовно, і ви вирішуєте самі. " * 2,
    "promises": ["Безкоштовно", "Добровільно", "Без направлення", "Не залежить від виплат"],
    "help_heading": "У чому ми допоможемо",
    "points": ["Зрозуміти, що ви вмієте", "Обрати з того, що є довкола вас", "Навчатися"],
    "steps_heading": "Що робити",
    "steps": ["Відскануйте код або введіть адресу з цього аркуша вручну.", "Говоріть про своє."],
    "box_heading": "Звертайтеся",
    "ways": ["Телефонуйте: 00 00 00 00"],
    "scan": "Скануйте код",
}
TIGRINYA_PAIR = {
    "id": "sailors/ti/a5-pair",
    "language": "ti",
    "script": "Ethi",
    "language_name": "ትግርኛ",
    "title": "ነቲ ድሮ እትኽእልዎ ክትጥቀሙሉ ትደልዩ ዶ?",
    "norwegian_title": "Hva vil du gjøre i land?",
    "promise": "ብናጻ እዩ። ባዕልኹም ትውስኑ።",
    "promises": ["ብናጻ", "ብድሌትኩም"],
    "help_heading": "ሓገዝ ክትረኽቡሉ እትኽእሉ ነገራት",
    "points": ["ምግላጽ", "ምፍላጥ", "ምርዳእ"],
    "steps_heading": "ከምዚ ግበሩ",
    "steps": ["ነቲ ኮድ ስካን ግበሩ።", "ርኸቡና።"],
    "box_heading": "ተራኸቡ",
    "ways": ["ሕተቱ"],
    "scan": "ኣድራሻ ጽሓፉ",
}
LANGUAGES = {"ar": ARABIC_PAIR, "uk": UKRAINIAN_PAIR, "ti": TIGRINYA_PAIR}
ALONGSIDE = (
    *("language_name", "title", "promise", "help_heading", "points", "steps_heading", "steps"),
    *("box_heading", "scan", "ways"),
)
LOCAL = {"local_heading": "Møt oss", "local": ["Åpen dag", "1. juni · 12–15", "Spør etter Kari"]}


def press(form="a5-flyer", kind=None, mood="dawn", *, code=True, fonts=FONTS, **changes):
    shape = FORMATS[form]
    size = (1200, 1120) if shape.kind == "sheet" else (shape.width, shape.height)
    quiet = 0.7 if shape.kind == "sheet" else 0.5
    said = {**SAID, "width": shape.width, "height": shape.height, "ink": dict(ink(mood))}
    said |= {"quiet": quiet, "tall": 1120 / 1200, "land": 0.28, "beside": BESIDE} | changes
    pictures = {"landscape": landscape("sailors", mood, *size, colours=COLOURS, quiet=quiet)}
    if shape.coded and code:
        pictures["qr"] = qr_svg(URL)
    wanted = kind or shape.kind
    made = typeset(
        json.dumps(said),
        shape.template,
        kinds={wanted},
        pictures=pictures,
        colours=COLOURS,
        day=date(2027, 5, 1),
        fonts=fonts,
    )
    return made[wanted]


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
def test_a_sheet_is_one_page_of_its_size_with_a_code_where_it_shall_have_one(form):
    pdf = press(form)

    leaf, codes = read(pdf), codes_in(picture_of(pdf, 0, 150))
    assert (round(leaf.width * MM), round(leaf.height * MM)) == (
        FORMATS[form].width,
        FORMATS[form].height,
    )
    assert [code.text for code in codes] == ([URL] if FORMATS[form].coded else [])


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


@pytest.mark.parametrize("form", [*SHEETS, *PICTURES])
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
    assert high == pytest.approx(480 * FORMATS[form].height / FORMATS[form].width, abs=1)


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


@pytest.mark.parametrize("form", FLYERS)
def test_a_shop_cuts_through_the_picture_and_through_no_word(form):
    pdf = press(form, variant="shop", mood="aurora")

    shape, picture, leaf = FORMATS[form], picture_of(pdf, 0, 72), read(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        trimmed = [round(float(each) * MM) for each in opened.pages[0].TrimBox]
    outside = round(10 / MM)
    assert trimmed == [10, 10, shape.width + 10, shape.height + 10]
    for x in (outside - 3, picture.size[0] - outside + 3):  # a millimetre beyond the cut
        assert picture.flat((x, outside + 9, x + 1, outside + 10)) != (255, 255, 255)
    glyphs, edge = letters(leaf), 18 / MM
    assert len(glyphs) > 200
    assert min(glyph.left for glyph in glyphs) >= edge - 1
    assert max(glyph.right for glyph in glyphs) <= leaf.width - edge + 1


@pytest.mark.parametrize("form", FLYERS)
def test_where_toner_is_spared_the_action_stands_on_white(form):
    def beside_the_code(variant):
        picture = picture_of(press(form, variant=variant), 0, 150)
        (code,) = codes_in(picture)
        at = round(code.box[0]) - 60, round(code.box[1]) + 5
        return picture.flat((*at, at[0] + 9, at[1] + 9))

    assert beside_the_code("eco") == (255, 255, 255)
    assert beside_the_code("") != (255, 255, 255)


@pytest.mark.parametrize("form", [*FLYERS, *PAIRS])
def test_where_and_when_to_meet_stands_in_one_piece_above_the_action(form):
    beside = BESIDE | {"local_heading": LOCAL["local_heading"]}
    leaf = read(press(form, **LOCAL, beside=beside))

    # Every letter of a line is on one line: nothing of it was broken.
    heights = [heights_of(text, leaf) for text in (*LOCAL["local"], SAID["box_heading"])]
    assert [len(each) for each in heights] == [1, 1, 1, 1]
    assert all(first[0] >= second[0] - 1 for first, second in pairwise(heights))
    assert heights[-2][0] > heights[-1][0] + 3


@pytest.mark.parametrize("form", PAIRS)
@pytest.mark.parametrize("said", LANGUAGES.values(), ids=LANGUAGES)
def test_every_block_begins_on_one_line_in_both_languages(form, said):
    leaf = read(press(form, **said))

    pairs = [pair for name in ALONGSIDE for pair in paired(said[name], BESIDE[name])]
    assert len(pairs) >= len(ALONGSIDE)
    assert list(apart(pairs, [leaf])) == []


@pytest.mark.parametrize("form", PAIRS)
@pytest.mark.parametrize("said", LANGUAGES.values(), ids=LANGUAGES)
def test_norwegian_stands_on_the_left_and_the_other_language_on_the_right(form, said):
    leaf = read(press(form, **said))

    largest = max(glyph.size for glyph in letters(leaf))
    glyphs = [glyph for glyph in letters(leaf) if glyph.text.isalpha()]
    title = [glyph for glyph in glyphs if glyph.size > largest * 0.95]
    norwegian = [glyph for glyph in title if glyph.text in SAID["title"]]
    other = [glyph for glyph in title if glyph.text not in SAID["title"]]
    middle = leaf.width / 2
    assert min(len(norwegian), len(other)) > 8
    assert max(glyph.right for glyph in norwegian) < middle
    assert min(glyph.left for glyph in other) > middle
    if said is ARABIC_PAIR:  # its reader starts on the right edge of the sheet
        assert max(glyph.right for glyph in other) > leaf.width * 0.92


@pytest.mark.parametrize("form", PAIRS)
def test_both_languages_share_one_code_that_stands_between_them(form):
    pdf = press(form, **ARABIC_PAIR)

    picture = picture_of(pdf, 0, 150)
    (code,) = codes_in(picture)
    assert (code.box[0] + code.box[2]) / 2 == pytest.approx(picture.size[0] / 2, abs=6)
    assert plain(read(pdf).text).count(SAID["address"]) == 1


@pytest.mark.parametrize("form", PAIRS)
def test_who_listens_hears_each_block_in_their_own_language_and_then_in_norwegian(form):
    with pikepdf.open(io.BytesIO(press(form, **UKRAINIAN_PAIR))) as pdf:
        heard = list(elements(pdf.Root.StructTreeRoot))

    kinds = [kind for kind, _ in heard]
    headings = [(kind, language) for kind, language in heard if re.fullmatch(r"H\d", kind)]
    assert headings == [("H1", ""), ("H2", ""), ("H2", ""), ("H2", "")]
    assert kinds.count("LI") == sum(len(SAID[name]) for name in ("points", "steps", "ways"))
    said = [language for kind, language in heard if kind in {"P", "H1", "H2"}]
    blocks = sum(len(list(paired(SAID[name], SAID[name]))) for name in ALONGSIDE)
    assert said[0] == ""
    assert said.count("nb") == blocks + 1  # and what we promise everybody
    assert ("nb", "nb") not in pairwise(said)


@pytest.mark.parametrize("form", PAIRS)
@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"points": ["Å finne ut hva du kan " * 12] * 4}, "the text"),
        ({"points": ["Menneskerettighetsorganisasjonsmedlemskapskontingent" * 2]}, "the word"),
        ({"box_heading": "Menneskerettighetsorganisasjonen" * 2}, "the word"),
        ({"address": "vei.example/" + "q" * 60}, "the address"),
    ],
)
def test_what_does_not_fit_beside_another_language_is_refused(form, changes, what):
    problem = problem_of(form=form, **changes)

    assert f": {what}" in problem.text
    assert "does not fit" in problem.text


def paired(one, other):
    return zip(one, other, strict=False) if isinstance(one, list) else [(one, other)]


def heights_of(text, leaf):
    """Return on which lines the letters of a text stand, the last time that it is set."""
    glyphs, wanted = letters(leaf), text.replace(" ", "")
    at = "".join(glyph.text for glyph in glyphs).rfind(wanted)
    assert at >= 0, f"{text} is not on the sheet"
    return sorted({round(glyph.base) for glyph in glyphs[at : at + len(wanted)]}, reverse=True)


def elements(element, language=""):
    """Yield what is heard, in its order: what it is, and the language where it is another one."""
    if not isinstance(element, pikepdf.Dictionary):
        return
    language = str(element.get("/Lang", language))
    if "/S" in element:
        yield str(element.S).removeprefix("/"), language
    inside = element.get("/K", ())
    for each in inside if isinstance(inside, pikepdf.Array) else [inside]:
        yield from elements(each, language)


def pixels(png):
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])

"""A sheet with one planted mistake is caught; its innocent twin passes."""

import pikepdf
import pytest
from finished import BODY, CODE, PARAGRAPH, changed_pdf, sheet, told
from PIL import Image

from generator.proof.leaves import Glyph, Leaf
from generator.proof.legible import DPI, faint_runs
from generator.proof.pixels import Raster

ARABIC = (
    "الخدمة مجانية، وأنت من يقرر. لا تحتاج إلى إحالة من أي جهة.",
    "اتصل على الرقم \u206677 78 80 00\u2069 أو زر \u2066veien.example/ar/etter-60\u2069 اليوم.",
    "نتحدّث عن مهاراتك وأحلامك، أهلًا وسهلًا.",
    "Hva vil du gjøre etter tjenesten",
    "veien.example/q/88w89",
)
TIGRINYA = ("እዚ ኣገልግሎት ብናጻ እዩ። ንስኻ ባዕልኻ ትውስን።",)
UKRAINIAN = ("Розмова безкоштовна, і ви вирішуєте самі. Це ваше право.",)
PEAK = "#place(top + left, polygon(fill: white, (0mm, 30mm), (60mm, 0mm), (120mm, 30mm)))"


def without(key):
    def change(file):
        for each in file.objects:
            if isinstance(each, pikepdf.Dictionary) and key in each:
                del each[key]

    return change


def test_innocent_sheet_passes():
    assert told(sheet()) == []


def test_long_words_broken_over_lines_are_found_whole():
    text = "Fylkeskommunens opplæringstiltak for innvandrerorganisasjoner og flere andre. " * 4

    pdf = sheet((text,), before="#set text(hyphenate: true)\n")

    assert told(pdf, texts=(text,)) == []


@pytest.mark.parametrize(
    ("language", "texts"), [("ar", ARABIC), ("ti", TIGRINYA), ("uk", UKRAINIAN)]
)
def test_innocent_sheet_passes_in_other_scripts(language, texts):
    pdf = sheet(texts, title=texts[0][:20], language=language)

    assert told(pdf, texts=texts, title=texts[0][:20], language=language) == []


MISTAKES = {
    "two pages": (lambda: sheet(after="#pagebreak()\n2"), "the sheet has 2 pages; 1 were ordered"),
    "wrong paper": (
        lambda: sheet(before="#set page(width: 210mm, height: 297mm)\n"),
        "a page measures 210.0 x 297.0 mm; 148 x 210 were ordered",
    ),
    "over the edge": (
        lambda: sheet(after="#place(top + right, dx: 20mm)[Troms]\n"),
        '"Troms" stands 7.8 mm outside the page',
    ),
    "small type": (
        lambda: sheet(after="#text(size: 8.5pt)[Versjon 3]\n"),
        '"Versjon 3" is set smaller than 9 pt',
    ),
    "type made small": (
        lambda: sheet(after="#scale(50%)[Versjon 3]\n"),
        '"Versjon 3" is set smaller than 9 pt',
    ),
    "other title": (
        lambda: sheet(before='#set document(title: "flyer_final2")\n'),
        'the title of the file is "flyer_final2", not "Snakk med oss"',
    ),
    "other language": (
        lambda: sheet(language="nn"),
        "the file says that its language is `nn`, not `nb`",
    ),
    "text left out": (
        lambda: sheet(("Samtalen er gratis.",)),
        f'"{PARAGRAPH}" is not on the sheet as it was written',
    ),
    "font not in the file": (
        lambda: changed_pdf(changed_pdf(sheet(), without("/FontFile2")), without("/FontFile3")),
        "is not in the file",
    ),
    "no language for screen readers": (
        lambda: changed_pdf(sheet(), without("/Lang")),
        "not PDF/UA-1: ",
    ),
    "no alternative text": (lambda: changed_pdf(sheet(), without("/Alt")), "not PDF/UA-1: "),
    "code to another page": (
        lambda: sheet(code="https://veien.example/q/x2222/"),
        f"the square code reads https://veien.example/q/x2222/ at 150 dpi, not {CODE}",
    ),
    "code too small for a poor printer": (
        lambda: sheet(body=BODY.replace("22mm", "4.5mm")),
        f"the square code reads nothing at 150 dpi, not {CODE}",
    ),
    "code missing": (
        lambda: sheet(body=BODY.replace("#code(22mm)", "")),
        f"the square code reads nothing at 300 dpi, not {CODE}",
    ),
    "pale text": (
        lambda: sheet(after='#text(fill: rgb("#8899AA"))[Avsender]\n'),
        '"Avsender" has a contrast of 2.9:1 with what lies under it',
    ),
    "title over a snow peak": (
        lambda: sheet(before=PEAK + '\n#show heading: set text(fill: rgb("#F7FAFC"))\n'),
        '"Snakk med oss" has a contrast of 1.0:1 with what lies under it',
    ),
    "avoided word": (
        lambda: sheet((PARAGRAPH, "Karriere-\u00advei")),
        '"Karriere" may not stand in the zone body',
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_planted_mistake_is_found(mistake):
    pressed, expected = MISTAKES[mistake]

    assert [text for text in told(pressed()) if expected in text] != [], told(pressed())


def test_code_too_small_for_a_poor_printer_is_read_by_a_good_one():
    assert not any(
        " at 300 dpi" in text for text in told(sheet(body=BODY.replace("22mm", "4.5mm")))
    )


def test_code_that_nobody_ordered_is_found():
    assert any(f"reads {CODE} at 150 dpi, not nothing" in text for text in told(sheet(), codes=()))


def test_light_title_passes_where_it_stays_on_the_dark():
    dark = 'page(width: 148mm, height: 210mm, margin: 12mm, fill: rgb("#0B1F3A"))'
    pdf = sheet(before=f'#set {dark}\n#set text(fill: rgb("#F7FAFC"))\n')

    assert told(pdf) == []


def test_large_type_needs_less_contrast():
    grey = 'fill: rgb("#767676")'  # 4.5:1 on white

    large = sheet(after=f"#text(size: 18pt, {grey})[Troms]\n")
    small = sheet(after=f"#text(size: 17pt, {grey})[Troms]\n")

    assert told(large) == []
    assert told(small) == ['"Troms" has a contrast of 4.5:1 with what lies under it']


def test_lost_arabic_word_is_found():
    shorter = (ARABIC[0].replace("مجانية", ""), *ARABIC[1:])
    pdf = sheet(shorter, title="خطوتك", language="ar")

    found = told(pdf, texts=ARABIC, title="خطوتك", language="ar")

    assert len(found) == 1
    assert '"مجانية" cannot be found' in found[0]


def test_telephone_number_that_is_printed_backwards_is_found():
    bare = tuple(text.translate({0x2066: None, 0x2069: None}) for text in ARABIC)
    pdf = sheet(bare, title="خطوتك", language="ar")

    found = told(pdf, texts=ARABIC, title="خطوتك", language="ar")

    assert any('"77 78 80 00" cannot be found' in text for text in found)


def test_paragraph_of_a_law_stays_whole_on_an_arabic_sheet():
    law = "ذلك مجاني. هذا في القانون، \u2066§ 1-2\u2069."
    bare = law.translate({0x2066: None, 0x2069: None})

    right = told(
        sheet((law,), title="خطوتك", language="ar"), texts=(law,), title="خطوتك", language="ar"
    )
    wrong = told(
        sheet((bare,), title="خطوتك", language="ar"), texts=(law,), title="خطوتك", language="ar"
    )

    assert right == []
    assert len(wrong) == 1


def test_file_that_is_no_pdf_is_one_problem_not_an_exception():
    assert any("cannot be read" in text for text in told(b"%PDF-1.7 cut off"))


def test_norwegian_line_that_is_lost_on_an_arabic_sheet_is_found():
    pdf = sheet(ARABIC[:-1], title="خطوتك", language="ar")

    found = told(pdf, texts=ARABIC, title="خطوتك", language="ar")

    assert len(found) == 1
    assert "veien.example" in found[0]


def test_question_mark_on_the_wrong_side_of_a_norwegian_line_is_found():
    question = "Hva vil du gjøre?"
    isolated = f"\u2066{question}\u2069"

    wrong = told(
        sheet((ARABIC[0], question), title="خطوتك", language="ar"),
        texts=(question,),
        title="خطوتك",
        language="ar",
    )
    right = told(
        sheet((ARABIC[0], isolated), title="خطوتك", language="ar"),
        texts=(question,),
        title="خطوتك",
        language="ar",
    )

    assert len(wrong) == 1
    assert right == []


def test_words_with_vowel_signs_are_missed_by_their_letters():
    pdf = sheet((ARABIC[0],), title="خطوتك", language="ar")

    found = told(pdf, texts=(ARABIC[0], "ضيّق"), title="خطوتك", language="ar")

    assert len(found) == 1
    assert '"ضيق" cannot be found' in found[0]


def test_page_that_is_wrong_in_one_direction_only_is_found():
    pdf = sheet(before="#set page(width: 150mm, height: 210mm)\n")

    assert told(pdf) == ["a page measures 150.0 x 210.0 mm; 148 x 210 were ordered"]


@pytest.mark.parametrize(("white", "faint"), [(5, []), (20, [("A", 1.0)])])
def test_letter_may_touch_a_bright_edge_but_not_stand_on_it(white, faint):
    ground = Image.new("RGB", (100, 100), "black")
    ground.paste("white", (0, 0, white, 100))
    side = 72 * 100 / DPI  # the picture in points
    letter = Glyph("A", 12, 0, 0, side, side, (255, 255, 255, 255))

    assert list(faint_runs(Leaf(side, side, (letter,)), Raster(ground))) == faint


def test_letter_that_no_font_has_is_found():
    pdf = sheet(after="Hei \u6f22 der\n", standards=())

    assert '"Hei ▯ der" holds a sign that nobody can read' in told(pdf)


def test_letters_that_the_file_does_not_explain_are_found():
    found = told(changed_pdf(sheet(), without("/ToUnicode")))

    assert any("holds a sign that nobody can read" in text for text in found)


def test_file_without_tags_never_passes():
    pdf = sheet(standards=())
    bare = changed_pdf(pdf, without("/StructTreeRoot"))

    assert any(text.startswith("not PDF/UA-1: ") for text in told(bare))

"""Pocket card, business cards, folder and booklet, pressed from the smallest world."""

import io
import re
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from samples import DAY, WAYS, press
from worlds import ZONES, audience, language, settings

from generator.check.words import compiled
from generator.formats import FORMATS, paper
from generator.model import Edition
from generator.model.needed import NEEDED
from generator.problems import ProblemsFound
from generator.proof import SheetOrder, proof_sheet
from generator.proof.codes import codes_in
from generator.proof.pdf import MM, picture_of, read_pdf
from generator.render.sheets import fields_set, sheet

DPI = 150
SMALL = ("a6-card", "a4-cards", "dl-folder", "a5-booklet")
PHRASES = dict.fromkeys(NEEDED, "Ord") | {
    "kicker": "Gratis i fylket",
    "print_steps": "Framover",
    "print_scan": "Skann koden",
    "qr_alt": "Kode til {address}",
    "sender": "Avsender: {sender}",
    "updated": "Endret {date}",
    "draft_short": "Utkast",
    "recognise": "Kjenner du deg igjen?",
    "offers": "Hjelpen",
    "steps": "Samtalen",
    "questions": "Spørsmål og svar",
    "sheet_questions_now": "Viktig nå",
    "sheet_questions_can": "Dette kan jeg",
    "sheet_questions_wonder": "Dette lurer jeg på",
    "sheet_questions_agreed": "Dette ble vi enige om",
}
TITLE, OFFERS, COURSE = "Hva vil du gjøre i land?", PHRASES["offers"], PHRASES["steps"]
RECOGNISE, DO, BOX = PHRASES["recognise"], PHRASES["print_steps"], "Ta kontakt"


def sheet_of(form, code="nb", variant="", **changes):
    spoken = language(code, phrases=PHRASES, settings=settings(ways=WAYS))
    picture = {"mood": "dawn", "alt": "Tegning av en sti ved en fjord."}
    source = audience(**{"ways": ("booking", "teacher"), "picture": picture, **changes})
    edition = Edition(source, source, spoken, "draft", (), "0123456789abcdef")
    return sheet(edition, FORMATS[form], "q/b2c3d/", DAY, spoken, variant)


@cache
def pressed_as(form, code="nb", variant=""):
    return press(sheet_of(form, code, variant))


def leaves(form, code="nb", variant=""):
    return read_pdf(pressed_as(form, code, variant)).leaves


def place_of(text, leaf):
    """Return where a text begins: how many signs before it, and its box in millimetres."""
    signs = [glyph for glyph in leaf.glyphs if glyph.text.strip()]
    at = "".join(glyph.text for glyph in signs).find(text.replace(" ", ""))
    assert at >= 0, f"{text} is not on the page"
    found = signs[at : at + len(text.replace(" ", ""))]
    left, right = min(glyph.left for glyph in found), max(glyph.right for glyph in found)
    return at, left * MM, right * MM


def codes_of(form, page=0):
    """Return every square code of a page: what it says, and its side in millimetres."""
    found = codes_in(picture_of(pressed_as(form), page, DPI))
    return [(code.text, (code.box[2] - code.box[0]) / DPI * 25.4) for code in found]


def order_of(made):
    form, size = FORMATS[made.format], paper(FORMATS[made.format], made.variant)
    asked = fields_set(form.template)
    said = [vars(made)[name] for name in made.WORDS if name in asked]
    return SheetOrder(
        language=made.language,
        title=made.title,
        width=size.width,
        height=size.height,
        texts=tuple(filter(None, _flat(said))),
        codes=(made.url,),
        pages=form.pages,
        smallest=form.smallest,
        trimmed=size.trimmed,
    )


def _flat(said):
    if isinstance(said, str):
        yield said
    else:
        for each in said:
            yield from _flat(each)


VARIED = [
    (form, variant)
    for form in SMALL
    for variant in ("", *FORMATS[form].variants)
    if variant in {"", "shop"}
]


@pytest.mark.parametrize(("form", "variant"), VARIED)
def test_a_small_sheet_passes_the_proof(form, variant):
    made = sheet_of(form, variant=variant)
    expected = order_of(made)

    assert len(expected.texts) > 5
    assert proof_sheet("sheet.pdf", press(made), compiled((), ZONES), expected) == ()


@pytest.mark.parametrize("code", ["nb", "ar"])
@pytest.mark.parametrize("form", SMALL)
def test_a_small_sheet_has_its_pages_in_its_size_and_a_white_edge(form, code):
    shape, edge = FORMATS[form], 7.9
    found = leaves(form, code)

    assert len(found) == shape.pages
    for leaf in found:
        signs = [glyph for glyph in leaf.glyphs if glyph.text.strip()]
        assert signs
        assert (round(leaf.width * MM), round(leaf.height * MM)) == (shape.width, shape.height)
        assert min(glyph.size for glyph in signs) >= shape.smallest - 0.01
        assert min(glyph.left for glyph in signs) * MM >= edge
        assert max(glyph.right for glyph in signs) * MM <= shape.width - edge


@pytest.mark.parametrize(
    ("form", "leaf", "least"), [("a6-card", 0, 22), ("dl-folder", 0, 30), ("a5-booklet", 7, 35)]
)
def test_the_code_is_large_enough_for_a_telephone(form, leaf, least):
    ((text, side),) = codes_of(form, leaf)

    assert text == sheet_of(form).url
    assert side >= least - 0.3


def test_ten_cards_carry_ten_codes_of_two_centimetres_and_the_sender_each():
    made, (leaf,) = sheet_of("a4-cards"), leaves("a4-cards")
    found = codes_of("a4-cards")
    page = " ".join(leaf.text.split())

    assert [text for text, _ in found] == [made.url] * 10
    assert min(side for _, side in found) >= 19.7
    for text in (made.sender, made.version, made.address, *made.promises):
        assert page.count(text) >= 10


def test_nine_of_ten_cards_are_read_to_nobody():
    with pikepdf.open(io.BytesIO(pressed_as("a4-cards"))) as document:
        kinds = [str(each.get("/S", "")) for each in document.objects if _is_part(each)]

    assert kinds.count("/H1") == 1
    assert kinds.count("/Figure") == 1


def _is_part(each):
    return isinstance(each, pikepdf.Dictionary) and "/S" in each and "/P" in each


def test_a_cut_leaves_no_mark_on_a_card():
    leaf = picture_of(pressed_as("a4-cards"), 0, DPI)

    def dark(*box):
        pixels = tuple(round(side / 25.4 * DPI) for side in box)
        return any(sum(colour) < 600 for _, colour in leaf.colours(pixels))

    assert dark(102, 7, 108, 11)  # a mark above the cut between the columns
    assert dark(16, 63, 20, 69)  # and one beside the cut between the rows
    assert not dark(103, 12, 107, 285)
    assert not dark(21, 64, 189, 68)


@pytest.mark.parametrize(
    ("code", "flap", "back", "front"),
    [("nb", (0, 97), (97, 197), (197, 297)), ("ar", (200, 297), (100, 200), (0, 100))],
)
def test_the_folder_is_read_from_the_front_and_folds_the_way_its_language_runs(
    code, flap, back, front
):
    outside, _ = leaves("dl-folder", code)
    places = [
        (place_of(text, outside), panel)
        for text, panel in (("Hva", front), (RECOGNISE[:8], flap), (BOX, back))
    ]

    assert [at for (at, _, _), _ in places] == sorted(at for (at, _, _), _ in places)
    for (_, left, right), panel in places:
        assert panel[0] + 8 <= left
        assert right <= panel[1] - 8


@pytest.mark.parametrize(
    ("code", "panels"),
    [("nb", ((0, 100), (100, 200), (200, 297))), ("ar", ((197, 297), (97, 197), (0, 97)))],
)
def test_the_inside_is_read_from_the_side_on_which_the_language_begins(code, panels):
    _, inside = leaves("dl-folder", code)
    places = [place_of(text, inside) for text in (OFFERS, COURSE, DO)]

    assert [at for at, _, _ in places] == sorted(at for at, _, _ in places)
    for (_, left, right), panel in zip(places, panels, strict=True):
        assert panel[0] + 8 <= left
        assert right <= panel[1] - 8


def test_the_booklet_is_read_page_by_page():
    made, found = sheet_of("a5-booklet"), leaves("a5-booklet")
    pages = [" ".join(leaf.text.split()) for leaf in found]
    wanted = [
        (TITLE, made.promise),
        (RECOGNISE, *made.recognitions),
        (OFFERS, *made.offers),
        (COURSE, *made.course),
        (made.answers_heading, *made.answers[0]),
        made.answers[-1],
        made.questions,
        (BOX, made.address, made.sender, made.updated, made.draft),
    ]

    assert len(pages) == len(wanted) == 8
    for page, texts in zip(pages, wanted, strict=True):
        assert not [text for text in texts if text not in page]


@pytest.mark.parametrize(("code", "begins"), [("nb", True), ("ar", False)])
def test_page_numbers_of_the_booklet_stand_at_the_outer_edge(code, begins):
    found = leaves("a5-booklet", code)
    numbers = {}
    for leaf in found:
        lowest = min(
            (each for each in leaf.glyphs if each.text.strip()), key=lambda each: each.base
        )
        if lowest.text.isdigit() and lowest.base * MM < 15:
            numbers[lowest.text] = lowest.left * MM < FORMATS["a5-booklet"].width / 2

    assert numbers == {str(page): begins if page % 2 == 0 else not begins for page in range(2, 8)}


def test_the_text_of_the_booklet_is_set_in_12_points_or_more():
    for leaf in leaves("a5-booklet")[1:7]:
        text = [glyph for glyph in leaf.glyphs if glyph.base * MM > 15 and glyph.text.strip()]
        assert text
        assert min(glyph.size for glyph in text) >= 12


@pytest.mark.parametrize("form", ["a6-card", "dl-folder"])
def test_for_a_shop_the_picture_goes_on_into_the_bleed(form):
    def above_the_cut(variant, inset):
        width = paper(FORMATS[form], variant).width
        x = (width - 40) / 25.4 * DPI
        y = inset / 25.4 * DPI
        box = (round(x), round(y), round(x) + 4, round(y) + 4)
        return {
            colour for _, colour in picture_of(pressed_as(form, "nb", variant), 0, DPI).colours(box)
        }

    white = (255, 255, 255)
    assert above_the_cut("shop", 8).isdisjoint({white})
    assert above_the_cut("shop", 5) == {white}  # the slug holds marks only
    assert above_the_cut("", 5) == {white}


@pytest.mark.parametrize("form", SMALL)
def test_what_does_not_fit_is_refused_with_measures(form):
    crowded = replace(
        sheet_of(form),
        promise="Snakk med oss. " * 90,
        title="Hva vil du gjøre når du kommer i land etter alle disse årene til sjøs? " * 5,
        offers=("Å finne ut hva du kan og hva du vil. " * 12,) * 5,
    )

    with pytest.raises(ProblemsFound) as found:
        press(crowded)
    (problem,) = found.value.problems
    assert re.search(r"does not fit: needs [\d.]+ mm, has [\d.]+ mm", str(problem))


@pytest.mark.parametrize("form", ["a6-card", "dl-folder", "a5-booklet"])
def test_a_person_stands_before_the_code_where_there_may_be_no_telephone(form):
    asking = sheet_of(form, ways=("teacher", "booking"))
    by_code = leaves(form)[FORMATS[form].pages - 1 if form == "a5-booklet" else 0]
    by_person = read_pdf(press(asking)).leaves[-1 if form == "a5-booklet" else 0]

    def person_first(leaf):
        return place_of("Spør læreren", leaf)[0] < place_of(asking.address, leaf)[0]

    assert asking.ask
    assert person_first(by_person)
    assert not person_first(by_code)


def test_the_last_word_of_an_entry_does_not_stand_alone():
    made = replace(sheet_of("a5-booklet"), offers=("Å forklare andre hva du kan fra da før",))
    page = read_pdf(press(made)).leaves[2]
    rows = {}
    for glyph in page.glyphs:
        if 12 < glyph.size < 25 and glyph.text.strip() and glyph.text != "•":
            rows.setdefault(round(glyph.base), []).append(glyph)
    wide = [max(g.right for g in row) - min(g.left for g in row) for _, row in sorted(rows.items())]
    assert len(wide) >= 2
    assert wide[0] > wide[1] / 2

"""Large print, black on white, and the sheets for everybody, pressed from the smallest world."""

import io
import re
from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from datetime import date
from functools import cache

import pikepdf
import pytest
from samples import COLOURS, DAY, WAYS, press
from worlds import ZONES, audience, language, life, settings, site

from generator.check.words import compiled
from generator.formats import FORMATS
from generator.model import Edition, Local
from generator.model.needed import NEEDED
from generator.model.wording import Term, Wording
from generator.problems import ProblemsFound
from generator.proof import SheetOrder, proof_sheet
from generator.proof.codes import codes_in
from generator.proof.pdf import MM, picture_of, read_pdf
from generator.render.sheets import common_sheet, fields_set, front_line_sheet, sheet

DPI = 150
EDITIONS = ("a4-large", "a4-plain")
COMMON = ("a4-three", "a4-interpreter", "a4-front-line", "a3-life")
FILLED = {
    "qr_alt": "Kode til {address}",
    "sender": "Avsender: {sender}",
    "updated": "Endret {date}",
    "local_ask": "Spør etter {name}",
}
# Every phrase has words of its own, and its own in each language: what stands where can be found.
PHRASES = {name: name.replace("_", " ").capitalize() for name in NEEDED} | FILLED
FOREIGN = {name: text.swapcase() for name, text in PHRASES.items()} | FILLED
HERE = Local(event="Åpen dag", day=date(2027, 6, 1), hour="12–15", counsellor="Kari")
TERMS = {"nb": Term(finds=("skute",)), "en": Term(says=("vessel",))}


def spoken(code="nb"):
    phrases = PHRASES if code == "nb" else FOREIGN
    return language(code, phrases=phrases, settings=settings(ways=WAYS), life=life())


def world():
    avoided = ({"word": "ork", "instead": ("noe",), "reason": "Tungt."},)
    wordings = (
        Wording.model_validate({"language": code, "avoid": avoided, "terms": {"vessel": term}})
        for code, term in (*TERMS.items(), ("ar", TERMS["en"]))
    )
    return site(languages=(spoken(),), wordings=tuple(wordings))


def sheet_of(form, code="nb", local=None, **changes):
    shape, address = FORMATS[form], "q/b2c3d/"
    if shape.of == "language":
        return common_sheet(world(), spoken(code), shape, address, DAY)
    if shape.of == "front-line":
        return front_line_sheet(spoken(code), "mate", shape, address, DAY, spoken())
    picture = {"mood": "dawn", "alt": "Tegning av en sti ved en fjord."}
    source = audience(**{"ways": ("booking", "teacher"), "picture": picture, **changes})
    edition = Edition(source, source, spoken(code), "draft", (), "0123456789abcdef")
    return sheet(edition, shape, address, DAY, spoken(), "", local)


@cache
def pressed_as(form, code="nb"):
    return press(sheet_of(form, code))


def leaves(form, code="nb"):
    return read_pdf(pressed_as(form, code)).leaves


def signs_of(leaf):
    """Leave out the spaces that the reader adds: they have no size of their own."""
    return [glyph for glyph in leaf.glyphs if glyph.text.strip()]


def found(text, leaf):
    """Return the signs of a text on a page, the first time that it stands there."""
    signs, wanted = signs_of(leaf), text.replace(" ", "")
    at = "".join(glyph.text for glyph in signs).find(wanted)
    assert at >= 0, f"{text} is not on the page"
    return signs[at : at + len(wanted)]


def left(text, leaf):
    return min(glyph.left for glyph in found(text, leaf)) * MM


def down(text, leaf):
    """Return how far below the upper edge a text begins."""
    return (leaf.height - max(glyph.base for glyph in found(text, leaf))) * MM


def said(leaf):
    return " ".join(leaf.text.split())


def codes_of(form, page=0, code="nb"):
    """Return every square code: what it says, its side and its left edge in millimetres."""
    codes = codes_in(picture_of(pressed_as(form, code), page, DPI))
    mm = 25.4 / DPI
    return [(each.text, (each.box[2] - each.box[0]) * mm, each.box[0] * mm) for each in codes]


def flat(field):
    if isinstance(field, str):
        return [field]
    if is_dataclass(field):
        return flat(vars(field))
    if isinstance(field, Mapping):
        return flat(tuple(field.values()))
    return [text for each in field for text in flat(each)]


def order_of(made):
    form = FORMATS[made.format]
    asked = fields_set(form.template)
    return SheetOrder(
        language=made.language,
        title=made.title,
        width=form.width,
        height=form.height,
        texts=tuple(filter(None, flat([vars(made)[name] for name in made.WORDS if name in asked]))),
        codes=(made.url,) if form.coded else (),
        pages=form.pages,
        smallest=form.smallest,
    )


ALL = [(form, "nb") for form in (*EDITIONS, *COMMON) if form != "a4-interpreter"]
ALL += [(form, code) for form in (*EDITIONS, *COMMON) for code in ("en", "ar")]


@pytest.mark.parametrize(("form", "code"), [each for each in ALL if each[1] != "ar"])
def test_a_sheet_passes_the_proof(form, code):
    made = sheet_of(form, code)
    expected = order_of(made)

    assert len(expected.texts) > 10
    assert proof_sheet("sheet.pdf", press(made), compiled((), ZONES), expected) == ()


@pytest.mark.parametrize(("form", "code"), ALL)
def test_a_sheet_has_its_pages_in_its_size_with_a_white_edge_and_no_small_type(form, code):
    shape, edge = FORMATS[form], 7.9
    pages = leaves(form, code)

    assert len(pages) == shape.pages
    for leaf in pages:
        signs = signs_of(leaf)
        assert len(signs) > 50
        assert (round(leaf.width * MM), round(leaf.height * MM)) == (shape.width, shape.height)
        assert min(glyph.size for glyph in signs) >= shape.smallest - 0.01
        assert min(glyph.left for glyph in signs) * MM >= edge
        assert max(glyph.right for glyph in signs) * MM <= shape.width - edge
        assert min(glyph.base for glyph in signs) * MM >= edge


@pytest.mark.parametrize("form", [*EDITIONS, *COMMON])
def test_the_same_words_give_the_same_bytes(form):
    code = "en" if form == "a4-interpreter" else "nb"

    assert press(sheet_of(form, code)) == pressed_as(form, code)


@pytest.mark.parametrize("form", ["a4-plain", "a4-three", "a4-interpreter"])
def test_what_is_used_without_a_telephone_has_no_code(form):
    code = "en" if form == "a4-interpreter" else "nb"

    assert not FORMATS[form].coded
    assert codes_of(form, code=code) == []


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_the_plain_sheet_is_black_on_white_and_nothing_else(code):
    raster = picture_of(pressed_as("a4-plain", code), 0, DPI)
    colours = {colour for _, colour in raster.colours((0, 0, *raster.size))}

    assert len(colours) > 1
    assert all(max(colour) - min(colour) == 0 for colour in colours)
    assert {glyph.colour for glyph in signs_of(*leaves("a4-plain", code))} == {(0, 0, 0, 255)}


def test_the_plain_sheet_holds_no_picture():
    with pikepdf.open(io.BytesIO(pressed_as("a4-plain"))) as document:
        resources = document.pages[0].Resources

    assert "/Font" in resources
    assert "/XObject" not in resources
    assert "/Shading" not in resources


def test_the_plain_sheet_is_read_in_14_points_and_tells_how_a_talk_goes():
    made, (leaf,) = sheet_of("a4-plain"), leaves("a4-plain")

    for text in (*made.points, *made.course, *made.ways):
        assert min(glyph.size for glyph in found(text, leaf)) >= 14
    for text in (made.scan, made.steps_heading):
        assert text not in said(leaf)


def test_where_a_person_is_asked_first_the_address_comes_after():
    made = sheet_of("a4-plain", ways=("teacher", "booking"))
    (leaf,) = read_pdf(press(made)).leaves

    assert made.ask
    assert down("Print ask", leaf) < down("Spør læreren", leaf) < down(made.address, leaf)


@pytest.mark.parametrize("ask", [True, False])
def test_in_large_print_a_person_or_the_code_comes_first(ask):
    ways = ("teacher", "booking") if ask else ("booking", "teacher")
    made = sheet_of("a4-large", ways=ways)
    _, leaf = read_pdf(press(made)).leaves

    assert made.ask is ask
    assert (down(made.ways[0], leaf) < down(made.scan, leaf)) is ask


def test_large_print_turns_the_sheet_for_what_to_do():
    made, (front, back) = sheet_of("a4-large"), leaves("a4-large")
    ((text, side, _),) = codes_of("a4-large", 1)

    assert made.title in said(front)
    assert made.points[0] in said(front)
    assert made.box_heading in said(back)
    assert made.version in said(back)
    assert (text, codes_of("a4-large", 0)) == (made.url, [])
    assert side >= 35 - 0.3


@pytest.mark.parametrize("form", EDITIONS)
def test_a_day_at_a_place_stands_above_what_to_do(form):
    made = sheet_of(form, local=HERE)
    leaf = read_pdf(press(made)).leaves[-1]

    assert made.local == ("Åpen dag", "tirsdag 1. juni 2027 · 12–15", "Spør etter Kari")
    heights = [down(text, leaf) for text in (made.local_heading, *made.local, made.box_heading)]
    assert heights == sorted(heights)


def test_there_is_room_to_write_under_everything_that_three_people_talk_about():
    made, (leaf,) = sheet_of("a4-three"), leaves("a4-three")
    starts = [down(who, leaf) for who, _ in made.parts] + [down(made.next_heading, leaf)]
    ends = [down(what, leaf) for _, what in made.parts]

    assert len(ends) == 3
    assert min(after - end for end, after in zip(ends, starts[1:], strict=True)) >= 27
    assert down(made.promises[0], leaf) - starts[-1] >= 36


@pytest.mark.parametrize("code", ["en", "ar"])
def test_an_interpreter_finds_both_languages_on_the_same_line(code):
    made, (leaf,) = sheet_of("a4-interpreter", code), leaves("a4-interpreter", code)
    pairs = [
        (made.beside[name], getattr(made, name))
        for name in ("title", "intro", "roles_heading", "before_heading", "words_heading")
    ]
    pairs += [*zip(made.beside["roles"], made.roles, strict=True), *made.terms]

    assert len(pairs) == 9
    for ours, theirs in pairs:
        assert abs(down(ours, leaf) - down(theirs, leaf)) < 1
    halves = [left(text, leaf) < 105 for text in made.terms[0]]
    assert halves == [True, False]  # as on every sheet in two languages


def test_the_words_of_a_talk_are_a_table_for_those_who_listen():
    with pikepdf.open(io.BytesIO(pressed_as("a4-interpreter", "en"))) as document:
        kinds = kinds_of(document)

    assert (kinds.count("/Table"), kinds.count("/TH"), kinds.count("/TD")) == (1, 2, 2)


def kinds_of(document):
    return [
        str(each["/S"])
        for each in document.objects
        if isinstance(each, pikepdf.Dictionary) and "/S" in each and "/P" in each
    ]


def test_two_slips_lie_side_by_side_but_only_one_is_read_aloud():
    made, (leaf,) = sheet_of("a4-front-line"), leaves("a4-front-line")
    codes = codes_of("a4-front-line")
    with pikepdf.open(io.BytesIO(pressed_as("a4-front-line"))) as document:
        kinds = kinds_of(document)

    assert [text for text, _, _ in codes] == [made.url] * 2
    assert min(side for _, side, _ in codes) >= 22 - 0.3
    assert abs(codes[1][2] - codes[0][2] - 105) < 3
    assert kinds.count("/Figure") == 1
    for text in made.slip.values():
        assert said(leaf).count(text) == 2


def test_what_can_be_said_is_the_largest_after_the_title():
    made, (leaf,) = sheet_of("a4-front-line"), leaves("a4-front-line")
    sizes = sorted({round(glyph.size, 1) for glyph in signs_of(leaf)}, reverse=True)

    assert round(found(made.title, leaf)[0].size, 1) == sizes[0]
    assert round(found(made.say, leaf)[0].size, 1) == sizes[1]


def test_bokmal_stands_on_a_slip_for_whoever_hands_it_over():
    made, (leaf,) = sheet_of("a4-front-line", "en"), leaves("a4-front-line", "en")

    assert len(made.slip_beside) == 4
    for name, text in made.slip_beside.items():
        assert 0 < down(text, leaf) - down(made.slip[name], leaf) < 12


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_the_road_runs_in_the_direction_of_reading(code):
    made, (leaf,) = sheet_of("a3-life", code), leaves("a3-life", code)
    starts = [left(stop.name, leaf) for stop in made.stops]
    ((_, _, at),) = codes_of("a3-life", code=code)

    assert len(starts) == 3
    assert starts == sorted(starts, reverse=code == "ar")
    assert (at > 210) is (code == "ar")


def test_a_stage_without_skills_has_no_heading_for_them():
    made, (leaf,) = sheet_of("a3-life"), leaves("a3-life")

    assert made.stops[2].skills == ()
    assert said(leaf).count(made.transition_heading) == 3
    assert said(leaf).count(made.skills_heading) == 2


def test_the_road_is_drawn_and_reaches_over_the_whole_width():
    raster = picture_of(pressed_as("a3-life"), 0, 30)
    width, height = raster.size
    red, green, blue = (int(COLOURS["sun"][at : at + 2], 16) for at in (1, 3, 5))

    def sunny(x):
        strip = (x, 0, x + 1, height)
        return any(
            max(abs(r - red), abs(g - green), abs(b - blue)) < 12
            for _, (r, g, b) in raster.colours(strip)
        )

    seen = [sunny(x) for x in range(2, width - 2, 4)]
    assert (seen[0], seen[-1]) == (True, True)
    assert sum(seen) > 0.9 * len(seen)  # but for the three places to stop


@pytest.mark.parametrize(
    ("form", "changes", "what"),
    [
        ("a4-large", {"points": ("Å lære noe nytt " * 120,)}, "text"),
        ("a4-plain", {"points": ("Å lære noe nytt " * 150,)}, "text"),
        ("a4-three", {"parts": (("Du", "Du sier hva du vil. " * 250),)}, "text"),
        ("a4-interpreter", {"terms": (("ord", "word"),) * 60}, "text"),
        ("a4-interpreter", {"terms": (("ord" * 40, "word"),)}, "word"),
        ("a4-front-line", {"say": "Snakk med noen. " * 120}, "text"),
        ("a4-front-line", {"address": "vei.example/" + "q" * 60}, "address"),
        ("a3-life", {"intro": "Veien er lang. " * 80}, "title"),
        ("a3-life", {"example": "Et eksempel. " * 900}, "road"),
    ],
)
def test_what_does_not_fit_says_so_and_by_how_much(form, changes, what):
    made = sheet_of(form, "en" if form == "a4-interpreter" else "nb")

    with pytest.raises(ProblemsFound) as refused:
        press(replace(made, **changes))

    (problem,) = refused.value.problems
    assert what in problem.text
    assert re.search(r"does not fit: needs [\d.]+ mm, has [\d.]+ mm$", problem.text)

import io
import json
import re
import time
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import typst
from PIL import Image

from generator.formats import BLEED, FORMATS, SLUG, paper
from generator.press import typeset as typesetting
from generator.press.arranged import POINTS, arranged, fold_order
from generator.press.jobs import Job
from generator.press.typeset import typeset
from generator.problems import ProblemsFound
from generator.proof.accessible import pdf_ua_faults

FONTS = Path(__file__).parents[2] / "content/design/fonts"
FLYER, PAIR, CARD, BOOKLET = (
    FORMATS[name] for name in ("a5-flyer", "a5-pair", "a6-card", "a5-booklet")
)
DAY = date(2026, 11, 23)
# Pages that say which ones they are, in the middle; a word goes on from the first to the second.
PAGES = """
#set document(title: "Tur", date: datetime(year: 2026, month: 11, day: 23))
#set page(width: {width}mm, height: {height}mm, margin: 10mm, bleed: {bleed}mm)
#set text(lang: "nb", font: "Noto Sans", fallback: false)
= Tur
#for number in range(1, {pages} + 1) {{
  if number > 1 {{ pagebreak() }}
  place(center + horizon, par[Side#number])
  place(bottom, image(bytes(
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
  ), format: "svg", width: 9mm, alt: "Trekant"))
}}
"""


@cache
def printed(form, pages=1, bleed=0):
    """Return a finished sheet with as many pages as asked for."""
    source = PAGES.format(width=form.width, height=form.height, pages=pages, bleed=bleed)
    ours = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    return typst.compile(source.encode(), font_paths=ours, pdf_standards=["ua-1"], timestamp=0)


def places(pdf):
    """Return for each page where the page names stand, in millimetres from the left and foot."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        text = page.get_textpage()
        said = text.get_text_range()
        found.append([])
        for match in re.finditer(r"Side(\d)", said):
            left, foot, *_ = text.get_charbox(match.start())
            found[-1].append((int(match[1]), left / POINTS, foot / POINTS))
    return found


def sizes(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [tuple(round(each / POINTS, 1) for each in page.get_size()) for page in document]


def in_tags(pdf):
    """Return the drawings that the tags lead to, in the order in which somebody hears them."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        heard, waiting = [], [file.Root.StructTreeRoot.K]
        while waiting:
            tag = waiting.pop(0)
            if isinstance(tag, pikepdf.Array):
                waiting = [*tag.as_list(), *waiting]
            elif "/Stm" in tag:
                assert tag.Pg.objgen in {page.obj.objgen for page in file.pages}
                heard.append(tag.Stm.read_bytes())
            elif "/K" in tag:
                waiting = [tag.K, *waiting]
        return heard


@pytest.mark.parametrize(
    ("pages", "direction", "expected"),
    [
        (8, "ltr", ((8, 1), (2, 7), (6, 3), (4, 5))),
        (8, "rtl", ((1, 8), (7, 2), (3, 6), (5, 4))),
        (4, "ltr", ((4, 1), (2, 3))),
        (6, "ltr", ((8, 1), (2, 7), (6, 3), (4, 5))),
    ],
)
def test_a_booklet_is_printed_from_the_outside_to_the_middle(pages, direction, expected):
    assert fold_order(pages, direction) == expected


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_pages_lie_side_by_side_on_a4_in_the_order_of_the_fold(direction):
    made = arranged(printed(BOOKLET, 8), BOOKLET, "fold", direction)

    found = [[number for number, *_ in sorted(side, key=lambda at: at[1])] for side in places(made)]
    assert sizes(made) == [(297.0, 210.0)] * 4
    assert found == [list(pair) for pair in fold_order(8, direction)]


def test_a_fold_leaves_blank_what_no_page_fills():
    made = arranged(printed(BOOKLET, 6), BOOKLET, "fold", "ltr")

    assert [[number for number, *_ in side] for side in places(made)] == [[1], [2], [6, 3], [4, 5]]
    assert pdf_ua_faults(made) == ()


def test_a_folded_booklet_is_heard_in_the_order_of_its_pages():
    booklet = printed(BOOKLET, 8)
    with pikepdf.open(io.BytesIO(booklet)) as file:
        drawings = [page.Contents.read_bytes() for page in file.pages]

    heard = in_tags(arranged(booklet, BOOKLET, "fold", "ltr"))

    order = [drawings.index(each) for each in heard]
    assert sorted(set(order)) == list(range(8))
    assert all(before <= after for before, after in pairwise(order))


@pytest.mark.parametrize(
    ("form", "size", "columns", "rows"),
    [(FLYER, (297.0, 210.0), 2, 1), (PAIR, (210.0, 297.0), 1, 2), (CARD, (210.0, 297.0), 2, 2)],
    ids=lambda each: getattr(each, "id", None),
)
def test_copies_lie_edge_to_edge_in_the_middle_of_a4(form, size, columns, rows):
    (alone,) = places(printed(form))[0]

    made = arranged(printed(form), form, "n-up", "ltr")

    assert sizes(made) == [size]
    edge = (size[0] - columns * form.width) / 2, (size[1] - rows * form.height) / 2
    expected = {
        (
            round(edge[0] + column * form.width + alone[1], 1),
            round(edge[1] + row * form.height + alone[2], 1),
        )
        for column in range(columns)
        for row in range(rows)
    }
    assert {(round(left, 1), round(foot, 1)) for _, left, foot in places(made)[0]} == expected


@pytest.mark.parametrize(("direction", "first"), [("ltr", 0), ("rtl", 1)])
def test_only_the_first_copy_is_heard_and_the_others_are_decoration(direction, first):
    made = arranged(printed(FLYER), FLYER, "n-up", direction)

    with pikepdf.open(io.BytesIO(made)) as file:
        drawn = file.pages[0].Contents.read_bytes().decode()
        forms = file.pages[0].Resources.XObject
        tagged = {name for name in forms if b"MCID" in forms[name].read_bytes()}
    assert tagged == {"/P0"}
    assert re.findall(r"/Artifact BMC q[^\n]* (/P\d) Do Q EMC", drawn) == ["/P1"]
    left = float(re.search(r"1 0 0 1 ([\d.]+) \S+ cm /P0", drawn)[1])
    assert left / POINTS == pytest.approx(0.5 + 148 * first, abs=0.01)


@pytest.mark.parametrize(
    ("form", "pages", "variant"),
    [(FLYER, 1, "n-up"), (CARD, 2, "n-up"), (BOOKLET, 8, "fold"), (FLYER, 1, "shop")],
    ids=lambda each: getattr(each, "id", str(each)),
)
def test_what_is_laid_out_stays_accessible_light_and_the_same_each_time(form, pages, variant):
    given = printed(form, pages, bleed=10 if variant == "shop" else 0)

    made = arranged(given, form, variant, "ltr")

    assert made == arranged(given, form, variant, "ltr")
    assert pdf_ua_faults(made) == ()
    with pikepdf.open(io.BytesIO(given)) as before, pikepdf.open(io.BytesIO(made)) as after:
        assert fonts_in(after) == fonts_in(before) > 0
        assert str(after.docinfo.Title) == "Tur"
        assert str(after.Root.Lang) == "nb"
        (entry,) = after.open_outline().root
        assert entry.destination[0].objgen in {page.obj.objgen for page in after.pages}
    assert len(made) < 1.5 * len(given)


def test_the_second_in_which_it_was_laid_out_leaves_no_trace():
    first = arranged(printed(FLYER), FLYER, "n-up", "ltr")
    time.sleep(1.1)

    assert arranged(printed(FLYER), FLYER, "n-up", "ltr") == first


def fonts_in(file):
    names = ("/FontFile", "/FontFile2", "/FontFile3")
    return sum(
        any(name in each for name in names)
        for each in file.objects
        if isinstance(each, pikepdf.Dictionary)
    )


def test_the_box_of_a_picture_moves_with_its_page():
    def boxes(pdf):
        with pikepdf.open(io.BytesIO(pdf)) as file:
            found = [
                [float(side) / POINTS for side in each.BBox]
                for thing in file.objects
                if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
                for each in thing.A
                if "/BBox" in each
            ]
        return sorted(found)

    before = boxes(printed(BOOKLET, 2))
    after = boxes(arranged(printed(BOOKLET, 2), BOOKLET, "fold", "ltr"))

    # The first page lies on the right of the front, the second on the left of the back.
    assert len(before) == 2
    assert [round(box[0] - 10, 1) for box in after] == [0.5, 148.5]


def test_cut_marks_stand_at_the_edges_and_no_line_goes_through():
    made = arranged(printed(FLYER), FLYER, "n-up", "ltr")

    dots_per_mm = 10
    picture = (
        pypdfium2.PdfDocument(made)[0].render(scale=dots_per_mm / POINTS).to_pil().convert("L")
    )
    column = [
        min(picture.getpixel((1485 + aside, y)) for aside in (-1, 0, 1))
        for y in range(picture.height)
    ]
    dark = [y for y, light in enumerate(column) if light < 128]
    assert dark, "there is no mark at all"
    assert min(dark) <= 1
    assert max(dark) >= picture.height - 2
    assert [y for y in dark if 70 < y < picture.height - 70] == []


def test_a_sheet_for_a_shop_says_where_to_trim_and_how_far_it_reaches():
    around = BLEED + SLUG

    made = arranged(printed(FLYER, bleed=around), FLYER, "shop", "ltr")

    with pikepdf.open(io.BytesIO(made)) as file:
        page = file.pages[0]
        boxes = {
            name: [round(float(side) / POINTS, 2) for side in page.obj[name]]
            for name in ("/MediaBox", "/BleedBox", "/TrimBox")
        }
    assert boxes == {
        "/MediaBox": [0, 0, 168, 230],
        "/BleedBox": [7, 7, 161, 223],
        "/TrimBox": [10, 10, 158, 220],
    }
    assert (paper(FLYER, "shop").width, paper(FLYER, "shop").height) == (168, 230)


def test_an_office_file_is_its_paper_and_nothing_else():
    given = printed(FLYER)

    assert arranged(given, FLYER, "", "ltr") == given
    assert arranged(given, FLYER, "eco", "ltr") == given
    with pikepdf.open(io.BytesIO(given)) as file:
        page = file.pages[0]
        sizes = {tuple(round(float(side) / POINTS) for side in box) for box in (
            page.mediabox, page.cropbox, page.trimbox
        )}  # fmt: skip
    assert sizes == {(0, 0, 148, 210)}


def test_the_print_dialogue_opens_at_full_size_and_on_the_right_sides():
    wishes = {}
    for variant, pages in (("n-up", 1), ("fold", 8)):
        made = arranged(printed(BOOKLET, pages), BOOKLET, variant, "ltr")
        with pikepdf.open(io.BytesIO(made)) as file:
            asked = file.Root.ViewerPreferences
            assert asked.DisplayDocTitle
            wishes[variant] = (str(asked.PrintScaling), str(asked.Duplex))

    assert wishes == {
        "n-up": ("/None", "/Simplex"),
        "fold": ("/None", "/DuplexFlipShortEdge"),
    }


def test_the_name_of_a_job_covers_the_paper_that_it_is_laid_out_on(sheet_of):
    job = Job("a.pdf", "sheet", FLYER, sheet_of(variant="n-up"), {"night": "#000"}, DAY)
    others = [
        replace(job, form=replace(FLYER, width=100)),
        replace(job, form=replace(FLYER, template="other.typ")),
        replace(job, form=replace(FLYER, codes=0)),
        replace(job, kind="preview"),
        replace(job, sheet=sheet_of(variant="")),
        replace(job, day=date(2026, 11, 24)),
        replace(job, colours={"night": "#111"}),
    ]

    names = [each.name("tools") for each in (job, *others)]

    assert len(set(names)) == len(names)
    assert job.name("tools") == replace(job, path="b.pdf").name("tools")
    assert job.name("tools") != job.name("newer tools")


@pytest.fixture
def sheet_of():
    """Return a way to stand in for a sheet: of all its fields, a name asks for two."""

    class Said:
        def __init__(self, variant):
            self.variant, self.json = variant, f'{{"variant": "{variant}"}}'

    return Said


@pytest.fixture
def two_pages(tmp_path, monkeypatch):
    """Let the press find a template with two pages of different colours."""
    template = """
    #let data = json(bytes(sys.inputs.data))
    #set document(title: data.title)
    #set page(width: data.width * 1mm, height: data.height * 1mm, fill: red)
    #set text(lang: "nb", font: "Noto Sans")
    = En
    #set page(fill: blue)
    To
    """
    (tmp_path / "two.typ").write_text(template, "utf-8")
    monkeypatch.setattr(typesetting, "_TEMPLATES", tmp_path)
    typesetting._compiler.cache_clear()  # noqa: SLF001 - it remembers where templates lie
    yield "two.typ"
    typesetting._compiler.cache_clear()  # noqa: SLF001 - as above


def pressed(template, kind):
    said = {"id": "sailors", "source": "audiences/sailors.yml", "title": "Tur"}
    said |= {"width": 100, "height": 50}
    return typeset(
        json.dumps(said),
        template,
        kinds={kind},
        pictures={},
        colours={},
        day=DAY,
        fonts=FONTS,
    )[kind]


def test_the_preview_of_a_sheet_with_several_pages_shows_the_first(two_pages):
    with Image.open(io.BytesIO(pressed(two_pages, "preview"))) as picture:
        red, _, blue = picture.convert("RGB").getpixel((2, 2))

    assert red > 200
    assert blue < 100


def test_a_sheet_may_have_several_pages_and_a_picture_only_one(two_pages):
    assert len(pypdfium2.PdfDocument(pressed(two_pages, "sheet"))) == 2

    with pytest.raises(ProblemsFound, match="the picture has more than one page"):
        pressed(two_pages, "picture")

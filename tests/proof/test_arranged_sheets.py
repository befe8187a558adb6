"""Pages laid out on larger paper: each stands where it should, and as large as it was."""

from finished import CODE, RULES, changed_pdf, sheet, sheet_order

from generator.formats import FORMATS
from generator.press.arranged import arranged
from generator.proof import ArrangedOrder, booklet_sides, proof_arranged, repeated_sides

SHEETS = "#for page in range(2, 9) [#pagebreak() Side #page av heftet]\n"
FLYER, BOOKLET = FORMATS["a5-flyer"], FORMATS["a5-booklet"]
WIDE = {"width": 297, "height": 210}


def flyer():
    return sheet()


def booklet():
    return sheet(after=SHEETS)


def told(pdf, own, sides, **changes):
    order = ArrangedOrder(sheet_order(**{**WIDE, **changes}), sides, "pages.pdf")
    return [problem.text for problem in proof_arranged("x.pdf", pdf, RULES, order, own)]


def told_of_flyers(pdf):
    return told(pdf, flyer(), repeated_sides(2, 1, 1))


def told_of_booklet(pdf, *, mirrored=False):
    return told(pdf, booklet(), booklet_sides(8, mirrored=mirrored), pages=4)


def with_drawing(pdf, change):
    def changed(file):
        page = file.pages[0]
        page.Contents = file.make_stream(change(page.Contents.read_bytes()))

    return changed_pdf(pdf, changed)


def test_pages_of_a_booklet_come_in_the_order_of_folded_paper():
    assert booklet_sides(8, mirrored=False) == (((8, 1),), ((2, 7),), ((6, 3),), ((4, 5),))
    assert booklet_sides(8, mirrored=True) == (((1, 8),), ((7, 2),), ((3, 6),), ((5, 4),))
    assert booklet_sides(6, mirrored=False) == (((0, 1),), ((2, 0),), ((6, 3),), ((4, 5),))


def test_innocent_arrangements_pass():
    assert told_of_flyers(arranged(flyer(), FLYER, "n-up", "ltr")) == []
    assert told_of_booklet(arranged(booklet(), BOOKLET, "fold", "ltr")) == []
    assert told_of_booklet(arranged(booklet(), BOOKLET, "fold", "rtl"), mirrored=True) == []


def test_booklet_that_is_folded_the_wrong_way_is_found():
    found = told_of_booklet(arranged(booklet(), BOOKLET, "fold", "rtl"))

    assert len(found) == 8
    assert (
        'side 1, row 1, place 1 from the left: page 8 ("Side 8 av heftet") should stand there; '
        '"Snakk med oss Samtalen er gratis," does'
    ) in found


def test_copy_that_is_missing_is_found():
    pdf = with_drawing(
        arranged(flyer(), FLYER, "n-up", "ltr"), lambda drawing: drawing.replace(b"/P1 Do", b"")
    )

    found = told_of_flyers(pdf)

    assert f"the square code reads {CODE} at 150 dpi, not 2 x {CODE}" in found
    assert any('place 2 from the left: page 1 ("Snakk med' in text for text in found)
    assert any(text.endswith('"nothing" does') for text in found)


def test_page_that_is_printed_smaller_is_found():
    pdf = with_drawing(
        arranged(flyer(), FLYER, "n-up", "ltr"),
        lambda drawing: b"q 0.97 0 0 0.97 0 0 cm " + drawing + b" Q",
    )

    found = told_of_flyers(pdf)

    assert len(found) == 2
    assert all(text.endswith("it is printed at 97 % of its size") for text in found)


def test_arranged_file_without_tags_is_found():
    def change(file):
        del file.Root["/StructTreeRoot"]

    pdf = changed_pdf(arranged(flyer(), FLYER, "n-up", "ltr"), change)

    assert any(text.startswith("not PDF/UA-1") for text in told_of_flyers(pdf))


def test_pages_that_cannot_be_read_are_one_problem():
    pdf = arranged(flyer(), FLYER, "n-up", "ltr")

    (found,) = told(pdf, b"%PDF-1.7 cut off", repeated_sides(2, 1, 1))

    assert found.startswith("the PDF cannot be read")

"""Square codes on finished sheets are read as telephones meet them, each of them."""

import pytest
from finished import BODY, CODE, sheet, sheet_order, told

from generator.proof.pdf import opened
from generator.proof.scanned import code_problems

ALT = "Kode som leder til siden"
SMALL = BODY.replace("22mm", "13.2mm")
# A sheet of card: the same code ten times, of which one may be spoiled.
SPOILED = """#box[#code(22mm)#place(
  top + left, dx: 4mm, dy: 4mm, rect(width: 18mm, height: 9mm, fill: black))]"""


def codes(many, more=""):
    return BODY.replace("#code(22mm)", "#code(22mm) " * many + more)


def test_every_code_on_a_sheet_of_many_is_read():
    whole, spoiled = sheet(body=codes(10)), sheet(body=codes(9, SPOILED))

    assert told(whole, codes=(CODE,) * 10) == []
    assert told(spoiled, codes=(CODE,) * 10) == [
        f"the square code reads 9 x {CODE} at {dpi} dpi, not 10 x {CODE}" for dpi in (150, 300)
    ]


def test_code_that_a_screen_reader_hears_of_must_be_read_too():
    pdf = sheet(body=codes(1, SPOILED))

    assert told(pdf) == []
    assert told(pdf, code_alt=ALT) == [
        f"the square code reads {CODE} at {dpi} dpi, not 2 x {CODE}" for dpi in (150, 300)
    ]


@pytest.mark.parametrize(
    "faulty", [{"body": SMALL}, {"ink": "#A9A9A9"}], ids=["too small", "too pale"]
)
def test_code_that_a_copier_loses_is_found(faulty):
    pdf = sheet(**faulty)

    assert told(pdf) == []
    assert told(pdf, photocopied=True) == [
        f"the square code reads nothing on a photocopy, not {CODE}"
    ]


def test_good_code_survives_the_copier():
    assert told(sheet(), photocopied=True) == []


def large(side):
    """Return a sheet four times as long as A4, with a code of so many millimetres."""
    before = "#set page(width: 840mm, height: 1188mm, margin: 60mm)\n"
    return sheet(before=before, body=BODY.replace("22mm", f"{side}mm"))


def test_code_on_a_poster_must_be_larger_as_it_is_read_from_afar():
    size = {"width": 840, "height": 1188}

    assert told(large(88), **size) == []
    assert told(large(18), **size) == [f"the square code reads nothing at 38 dpi, not {CODE}"]


def test_poster_is_not_drawn_larger_than_a_sheet():
    with opened(large(88)) as file:
        order = sheet_order(width=840, height=1188)

        assert list(code_problems("x", file, order)) == []
        assert max(file.picture(0, 150 * order.reach, grey=True).size) == pytest.approx(1754, abs=2)


def test_nothing_is_read_off_a_sheet_without_codes():
    assert told(sheet(body=codes(0)), codes=()) == []

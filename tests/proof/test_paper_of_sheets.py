"""Paper, knife and printer: what stands in the wrong place is found, in millimetres."""

import pikepdf
import pytest
from finished import changed_pdf, sheet, told

from generator.formats import BLEED

POINTS = 72 / 25.4
SHOP = {"width": 168, "height": 230, "trimmed": 10}


def page(trimmed=(148, 210), bleed=10, ground=""):
    size = f"width: {trimmed[0]}mm, height: {trimmed[1]}mm"
    return f"#set page({size}, margin: 12mm, bleed: {bleed}mm, background: [{ground}])\n"


def shop_sheet(*, ground="", box=(7, 7, 161, 223), before=None, **changes):
    """Return a sheet for a print shop, with the box that Typst does not know."""

    def change(file):
        file.pages[0].bleedbox = pikepdf.Array([each * POINTS for each in box])

    return changed_pdf(sheet(before=before or page(ground=ground), **changes), change)


def ground(reach):
    place = f"place(top + left, dx: {10 - reach}mm, dy: {10 - reach}mm"
    drawn = f'rect(width: {148 + 2 * reach}mm, height: 60mm, fill: rgb("#CDE7DD"))'
    return f"#pdf.artifact({place}, {drawn}))"


def test_innocent_sheet_for_a_shop_passes():
    assert told(shop_sheet(), **SHOP) == []
    assert told(shop_sheet(ground=ground(BLEED)), **SHOP) == []


def test_sheet_for_a_shop_that_is_no_larger_than_the_trimmed_one_is_found():
    assert "a page measures 148.0 x 210.0 mm; 168 x 230 were ordered" in told(sheet(), **SHOP)


def test_knife_in_the_wrong_place_is_found():
    pdf = shop_sheet(before=page(trimmed=(150, 212), bleed=9))

    assert told(pdf, **SHOP) == [
        "the TrimBox of a page is 9.0 9.0 159.0 221.0 mm, not 10.0 10.0 158.0 220.0"
    ]


def test_bleed_that_is_not_told_is_found():
    pdf = shop_sheet(box=(0, 0, 168, 230))

    assert told(pdf, **SHOP) == [
        "the BleedBox of a page is 0.0 0.0 168.0 230.0 mm, not 7.0 7.0 161.0 223.0"
    ]


def test_ground_that_ends_at_the_cut_is_found_on_every_side_that_it_reaches():
    assert told(shop_sheet(ground=ground(0)), **SHOP) == [
        f"the ground ends at the cut ({side})" for side in ("left", "right", "top")
    ]


def test_ground_that_ends_before_the_cut_passes():
    assert told(shop_sheet(ground=ground(-5)), **SHOP) == []


@pytest.mark.parametrize(
    ("aside", "expected"),
    [
        (6, []),
        (10, ['"Troms" stands 2.0 mm from the edge: a printer or a knife takes it']),
        (14, ['"Troms" stands 2.0 mm outside the page']),
    ],
)
def test_words_near_the_edge_of_the_trimmed_sheet_are_found(aside, expected):
    pdf = shop_sheet(after=f"#place(bottom + left, dx: {-aside}mm)[Troms]\n")

    assert told(pdf, **SHOP) == expected


def test_words_outside_the_paper_are_found_with_how_far():
    near = sheet(after="#place(top + right, dx: 10mm)[Troms]\n")
    outside = sheet(after="#place(bottom + right, dy: 16.5mm)[Troms]\n")

    assert told(near) == ['"Troms" stands 2.2 mm from the edge: a printer or a knife takes it']
    assert told(near, edge=1.5) == []
    assert told(outside) == ['"Troms" stands 4.5 mm outside the page']

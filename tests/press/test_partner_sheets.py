"""Sheets with the logo of a partner: pressed as the build does, proofed as finished files."""

import io
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image
from samples import COLOURS, DAY, FONTS, ROOT

from generator.check.words import compiled
from generator.cli.ordered import sheet_order
from generator.load import load
from generator.model import Partner
from generator.press.jobs import Job, pressed
from generator.press.logos import LogoUnreadable, logo_svg
from generator.problems import ProblemsFound
from generator.proof import proof_sheet
from generator.render.kits.co_branded import WITH_SLOT
from generator.render.orders import Ordered
from generator.render.partner_orders import partner_orders

WATCH = Partner(
    id="watch",
    name="Fjellvakten",
    reaches=("sailors",),
    agreement="written",
    logo="watch.svg",
    logo_alt="Logoen til Fjellvakten",
)


def svg(width: float = 60, ink: str = "#7A1F5C") -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 30">'
        f'<rect width="{width}" height="30" fill="{ink}"/></svg>'
    ).encode()


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (240, 120), "#7A1F5C").save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def site():
    return replace(load(ROOT / "tests/sites/small", DAY), partners={"watch": WATCH})


@pytest.fixture(scope="module")
def orders(site):
    made = {
        (each.form.id, each.language.code): each for each in partner_orders(site, date(2027, 5, 1))
    }
    assert len(made) == 2 * len(WITH_SLOT)
    return made


def press(order: Ordered, logo: bytes) -> bytes:
    form, sheet = order.form, order.sheet
    return pressed(Job("sheet.pdf", form.kind, form, sheet, COLOURS, DAY, logo), FONTS)


def told(site, order: Ordered, pdf: bytes) -> list[str]:
    rules = compiled(site.wordings, site.zones)
    return [each.text for each in proof_sheet("a.pdf", pdf, rules, sheet_order(order))]


@pytest.mark.parametrize("language", ["nb", "ar"])
@pytest.mark.parametrize("form", WITH_SLOT)
def test_logo_stands_after_our_name_on_a_sheet_that_nothing_is_wrong_with(
    site, orders, form, language
):
    order = orders[form, language]

    assert told(site, order, press(order, svg())) == []


def test_logo_may_be_a_picture_of_pixels(site, orders):
    order = orders["a4-sheet", "nb"]

    assert told(site, order, press(order, png())) == []


def test_wide_logo_is_as_broad_as_our_name_at_most(site, orders):
    order = orders["a4-sheet", "nb"]

    assert told(site, order, press(order, svg(width=90))) == []


def test_logo_that_would_be_too_small_beside_our_name_is_refused_with_both_sizes(orders):
    with pytest.raises(ProblemsFound) as found:
        press(orders["a5-flyer", "nb"], svg(width=300))

    (problem,) = found.value.problems
    assert "at 12 mm the logo is 120 mm wide and our name" in problem.text
    assert "ask for a logo of another shape" in problem.text


def test_white_logo_is_found_on_the_finished_sheet(site, orders):
    order = orders["a4-sheet", "nb"]
    found = told(site, order, press(order, svg(ink="#FFFFFF")))

    assert found == ["the logo cannot be told from its ground, #f7fafc"]


def test_sheet_that_was_pressed_without_its_logo_is_found(site, orders):
    order = orders["a4-sheet", "nb"]
    found = told(site, order, press(order, b""))

    assert 'the logo "Logoen til Fjellvakten" stands 0 times on the sheet, not once' in found


def test_logo_of_a_closed_slot_is_found(site, orders):
    order = orders["a4-sheet", "nb"]
    found = told(site, replace(order, logo=""), press(order, svg()))

    assert 'the picture "Logoen til Fjellvakten" was not ordered' in found


def test_another_logo_is_pressed_anew(orders):
    order = orders["a4-sheet", "nb"]
    names = {
        Job("a.pdf", "sheet", order.form, order.sheet, COLOURS, DAY, logo).name("")
        for logo in (b"", svg(), svg(ink="#000000"), png())
    }
    assert len(names) == 4


def test_drawing_stays_as_it_is_and_pixels_keep_their_shape():
    assert logo_svg(svg()) == svg().decode()
    assert logo_svg(b"\xef\xbb\xbf" + svg()) == svg().decode()
    assert '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120">' in logo_svg(png())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xd8\xff\xe0 a photograph", "this is neither an SVG in UTF-8 nor a PNG"),
        (b"Takk for sist!", "this is neither an SVG nor a PNG"),
        (b"", "this is neither an SVG nor a PNG"),
        (b"\x89PNG\r\n\x1a\n half", "the PNG is not whole"),
    ],
)
def test_a_file_that_is_no_logo_says_what_it_is_not(content, said):
    with pytest.raises(LogoUnreadable, match=said):
        logo_svg(content)

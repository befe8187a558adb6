"""Every file that is made is compared with what was ordered: on its paper, with all its codes."""

from datetime import date
from pathlib import Path

import pytest

from generator.cli.ordered import expected, page_files, sheet_order
from generator.formats import FORMATS, paper
from generator.load import load
from generator.proof import ArrangedOrder, PictureOrder, SheetOrder
from generator.render.plan import plan

DAY = date(2026, 9, 1)
SMALL = Path(__file__).parent / "sites/small"


@pytest.fixture(scope="module")
def orders():
    made = plan(load(SMALL, DAY), DAY, ()).orders
    assert len(made) > len(FORMATS)
    return made


def order_of(orders, form, variant="", language="nb"):
    (found,) = (
        order
        for order in orders
        if (order.form.id, order.sheet.variant, order.language.code) == (form, variant, language)
        and not order.artefact.campaign
    )
    return found


def test_everything_that_is_ordered_can_be_compared(orders):
    pages = page_files(orders)
    kinds = {type(expected(order, pages)) for order in orders}

    assert kinds == {SheetOrder, ArrangedOrder, PictureOrder}
    for order in orders:
        wanted = expected(order, pages)
        if order.form.kind == "sheet" and not isinstance(wanted, ArrangedOrder):
            assert wanted.texts, order.artefact.path


def test_sheet_for_a_shop_lies_on_larger_paper(orders):
    wanted = sheet_order(order_of(orders, "a5-flyer", "shop"))

    assert (wanted.width, wanted.height, wanted.trimmed) == (168, 230, 10)
    assert not wanted.photocopied


def test_sheet_for_the_office_is_photocopied_and_its_letters_keep_off_the_edge(orders):
    flyer, card = (sheet_order(order_of(orders, form)) for form in ("a5-flyer", "a6-card"))

    assert (flyer.photocopied, flyer.edge) == (True, 5)
    assert (card.photocopied, card.edge) == (False, 3)


@pytest.mark.parametrize(
    ("form", "variant", "many"),
    [
        ("a5-flyer", "", 1),
        ("a5-flyer", "n-up", 2),
        ("a6-card", "n-up", 4),
        ("a4-cards", "", 10),
        ("a5-booklet", "fold", 1),
        ("a4-plain", "", 0),
    ],
)
def test_every_code_that_lies_on_the_paper_is_ordered(orders, form, variant, many):
    order = order_of(orders, form, variant)

    assert sheet_order(order).codes == (order.sheet.url,) * many


@pytest.mark.parametrize(
    ("form", "variant", "geometry"),
    [
        ("a5-flyer", "n-up", (2, 1, 2)),
        ("a5-pair", "n-up", (1, 2, 2)),
        ("a6-card", "n-up", (2, 2, 4)),
        ("a5-booklet", "fold", (1, 1, 1)),  # two pages side by side, and one booklet
        ("a5-flyer", "shop", (1, 1, 1)),
    ],
)
def test_paper_says_how_often_a_page_lies_on_it(form, variant, geometry):
    on = paper(FORMATS[form], variant)

    assert (on.columns, on.rows, on.copies) == geometry


def test_arranged_sheets_are_compared_with_their_own_pages(orders):
    pages = page_files(orders)
    flyers = expected(order_of(orders, "a5-flyer", "n-up"), pages)
    booklet = expected(order_of(orders, "a5-booklet", "fold", "ar"), pages)

    assert flyers.pages == order_of(orders, "a5-flyer").artefact.path
    assert flyers.sides == (((1, 1),),)
    assert booklet.pages == order_of(orders, "a5-booklet", language="ar").artefact.path
    assert booklet.sides[0] == ((1, 8),)  # Arabic is read from the right


def test_blocks_that_a_template_sets_beside_their_bokmal_are_pairs(orders):
    order = order_of(orders, "a4-pair", language="ar")
    wanted = sheet_order(order)

    assert (order.sheet.title, order.sheet.beside["title"]) in wanted.pairs
    assert (order.sheet.points[-1], order.sheet.beside["points"][-1]) in wanted.pairs
    assert all({*pair} <= {*wanted.texts} for pair in wanted.pairs)


def test_sheet_in_bokmal_has_no_pairs(orders):
    assert sheet_order(order_of(orders, "a5-flyer")).pairs == ()

"""Two plans side by side: which finished files have something new to show."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import worlds

from generator.check.gaps import lasting
from generator.load import load, made_whole
from generator.model import Artefact, Fact
from generator.render.addresses import WHOLE
from generator.render.board import REVIEWS_ICS
from generator.render.impact import (
    MANIFEST,
    SEARCH,
    Touched,
    finished,
    impact,
    probe,
    totals,
    with_fact,
)
from generator.render.plan import Plan, plan

SMALL = Path(__file__).parents[1] / "sites/small"
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def small() -> Plan:
    site = load(SMALL, DAY)
    return plan(site, DAY, lasting(site))


def changed(before: Plan, **changes: object) -> dict[str, str]:
    """Return what differs between a plan and the same plan with something else in it."""
    return {each.artefact.path: each.change for each in impact(before, replace(before, **changes))}


def with_sheet(before: Plan, form: str, **values: object) -> dict[str, str]:
    """Change what stands on the one sheet of that form in bokmål."""
    found = [
        order
        for order in before.orders
        if order.form.id == form
        and order.artefact.language == "nb"
        and not order.sheet.variant
        and not order.artefact.campaign
    ]
    assert len(found) == 1
    orders = tuple(
        replace(order, sheet=replace(order.sheet, **values)) if order in found else order
        for order in before.orders
    )
    return changed(before, orders=orders)


def test_the_same_plan_twice_changes_nothing(small):
    assert len(finished(small)) > 30
    assert impact(small, replace(small)) == ()


def test_every_artefact_of_the_plan_is_told_apart_by_what_it_is_made_from(small):
    """A kind of file that nobody compares here could change without being foretold."""
    paths = {each.path for each in small.artefacts}
    assert paths

    assert paths - finished(small).keys() == set()


def test_a_sheet_changes_with_its_preview_and_the_archives_that_hold_it(small):
    materials = small.kits[0].shares[0].materials
    flyer = next(each.path for each in materials if each.form == "a5-flyer" and not each.own)
    packs = [each.path for each in small.packs if flyer in {one.path for one in each.enclosed}]
    assert packs

    found = with_sheet(small, "a5-flyer", version="nb 000000")

    preview = flyer.removesuffix(".pdf") + "-preview.png"
    tried = "staff/kits/summer/nb/i-havn/provetekst-nb-draft.docx"  # shows the sheet to readers
    # Beside each zip lies the page that says how big it is.
    beside = {f"{path.rpartition('/')[0]}/index.html" for path in packs}
    assert found == dict.fromkeys(
        (flyer, preview, tried, *packs, *beside, WHOLE, MANIFEST), "changed"
    )


@pytest.mark.parametrize(
    ("field", "is_shown"),
    [("title", True), ("promise", False), ("picture_alt", False), ("version", False)],
)
def test_a_wide_picture_changes_with_what_it_shows_only(small, field, is_shown):
    found = with_sheet(small, "picture-1200x630", **{field: "Noe annet"})

    assert any("picture-1200x630-nb" in path for path in found) == is_shown


def test_a_tall_picture_shows_the_promise(small):
    found = with_sheet(small, "picture-1080x1350", promise="Noe annet")

    assert any("picture-1080x1350-nb" in path for path in found)


def test_the_search_of_staff_pages_changes_with_their_words_alone(small):
    staff = next(page for page in small.pages if page.path == "staff/index.md")
    citizen = next(page for page in small.pages if page.path == "nb/index.md")

    def edited(page, body: str) -> dict[str, str]:
        pages = (replace(each, body=body) if each is page else each for each in small.pages)
        return changed(small, pages=tuple(pages))

    assert SEARCH in edited(staff, staff.body + "<p>Mer</p>")
    assert SEARCH not in edited(staff, staff.body.replace("<a ", '<a class="x" '))
    assert SEARCH not in edited(citizen, citizen.body + "<p>Mer</p>")


def test_the_calendar_changes_with_its_dates(small):
    assert small.board.deadlines
    board = replace(small.board, deadlines=small.board.deadlines[1:])

    assert changed(small, board=board) == dict.fromkeys((REVIEWS_ICS, MANIFEST), "changed")


def test_a_file_with_another_name_is_new_and_the_old_one_gone(small):
    order = small.orders[0]
    moved = replace(order, artefact=replace(order.artefact, path="nb/x.pdf"), preview="")

    found = changed(small, orders=(moved, *small.orders[1:]), kits=(), packs=())

    assert found["nb/x.pdf"] == "new"
    assert found[order.artefact.path] == found[order.preview] == "gone"


@pytest.mark.parametrize(
    ("change", "probed"),
    [
        ({"value": "90"}, ("91", "")),
        ({"unit": "number", "value": "1.5"}, ("2.5", "")),
        ({"unit": "range", "value": "1", "upper": "3"}, ("2", "4")),
        ({"unit": "text", "value": "§ 1-2"}, ("§ 1-20", "")),
    ],
)
def test_a_probe_is_another_value_of_the_same_kind(change, probed):
    fact = probe(worlds.fact(**change))

    assert (fact.value, fact.upper) == probed


def test_the_sources_with_another_fact_are_sources_again():
    site = load(SMALL, DAY)
    other = site.facts["content"].model_copy(update={"value": "91"})

    again = made_whole(with_fact(site, other), DAY)

    assert again.facts["content"].value == "91"
    assert len(again.editions) == len(site.editions) > 0
    assert isinstance(site.facts["content"], Fact)
    assert site.facts["content"].value == "90"


def test_totals_speak_of_pages_sheets_and_kits_and_count_a_renamed_file_once():
    kinds = ("page", "a5-flyer", "a4-sheet", "picture-1200x630", "kit", "code", "board", "asset")
    found = [Touched(Artefact(kind, kind, "nb"), "changed") for kind in kinds]
    found += [Touched(Artefact("old.pdf", "a5-flyer", "en"), "gone")]

    assert totals(found) == {
        "pages": 1,
        "sheets": 2,
        "pictures": 1,
        "codes": 1,
        "languages": 1,
        "kits": 1,
        "other files": 2,
    }

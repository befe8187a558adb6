"""What is prepared for readers without a network: names, texts, and who is asked for help."""

from datetime import date
from pathlib import Path

import pytest

from generator.check.gaps import gaps
from generator.load import load
from generator.render.addresses import CLOSED, WHOLE
from generator.render.markdown_text import markdown_html
from generator.render.offline import read_me
from generator.render.pages.page import FRAME
from generator.render.plan import Plan, plan

DAY = date(2026, 11, 23)
SETTINGS = "content/site.yml"


def planned(root: Path) -> Plan:
    site = load(root)
    return plan(site, DAY, gaps(site, DAY))


@pytest.fixture
def shut(small):
    """Return the plan of a small world where somebody can be asked inside."""
    text = (small.root / SETTINGS).read_text("utf-8")
    small.write(SETTINGS, f"{text}\nclosed_ways: [harbour]\n")
    return planned(small.root)


def test_nobody_to_ask_is_no_closed_edition(small):
    wanted = planned(small.root)

    assert wanted.offline.closed == ()
    assert CLOSED not in {each.path for each in wanted.artefacts}


def test_the_closed_edition_has_every_page_for_readers_that_works_without_a_network(shut):
    readers = {page.path for page in shut.pages if page.matter.get("template") == FRAME}
    inside = {page.path for page in shut.offline.closed}

    assert len(inside) > 10
    left = {path.split("/")[-2] for path in readers - inside - {"404.md"}}
    assert left == {"sok", "kontor", "vis"}
    assert inside <= readers
    assert CLOSED in {each.path for each in shut.artefacts}


def test_an_audience_may_have_the_name_of_a_page_that_is_left_out(small):
    small.change("audiences/sailors.yml", "slug: i-havn", "slug: vis")
    text = (small.root / SETTINGS).read_text("utf-8")
    small.write(SETTINGS, f"{text}\nclosed_ways: [harbour]\n")

    inside = {page.path for page in planned(small.root).offline.closed}

    assert "nb/vis/index.md" in inside
    assert "nb/vis/vis/index.md" not in inside


def test_a_closed_page_asks_people_and_claims_no_address(shut):
    for page in shut.offline.closed:
        assert page.matter["canonical"] == ""
        assert page.matter["scripts"] == []
        for way in ("https:", "mailto:", "tel:", "sms:", "/go/", "<script"):
            assert way not in page.body, page.path
    [sailors] = [page for page in shut.offline.closed if page.path == "nb/i-havn/index.md"]
    assert "Spør i havna" in sailors.body
    assert "Bestill time" not in sailors.body


def test_home_pages_offer_everything_as_soon_as_its_size_is_known(shut):
    homes = {page.path: page for page in shut.pages if page.path in {"nb/index.md", "ar/index.md"}}
    assert len(homes) == 2
    assert all(WHOLE not in page.body for page in homes.values())

    offering = {page.path: page for page in shut.offline.offering(5_585_534)}

    assert sorted(offering) == sorted(homes)
    assert f'href="../{WHOLE}"' in offering["nb/index.md"].body
    assert "5,6 MB" in offering["nb/index.md"].body
    assert offering["nb/index.md"].matter == homes["nb/index.md"].matter


def test_a_page_to_keep_says_in_its_name_what_it_is(shut):
    names = set(shut.offline.saved)

    assert {"nb/i-havn/i-havn-nb.html", "ar/i-havn/i-havn-ar.html"} <= names
    assert names == {each.path for each in shut.artefacts if each.kind == "saved"}


def test_the_folder_says_how_to_open_it_in_two_languages():
    assert "Dobbeltklikk på index.html" in read_me()
    assert "Double-click index.html" in read_me()


@pytest.mark.parametrize("link", ["https://a.example/", "mailto:a@b.example", "//a.example/"])
def test_a_link_that_leads_out_is_words_in_the_closed_edition(link):
    text = f"Se [**siden** vår]({link}) og [mer](../om/)."

    assert markdown_html(text, closed=True) == (
        '<p>Se <strong>siden</strong> vår og <a href="../om/" rel="noreferrer">mer</a>.</p>'
    )
    assert link in markdown_html(text)

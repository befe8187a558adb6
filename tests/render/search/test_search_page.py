"""The search of each language in a whole small world."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.load import load
from generator.model import Site
from generator.render.pages import Page, Shown, pages

SMALL = Path(__file__).parents[2] / "sites/small"
DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def site() -> Site:
    return load(SMALL, DAY)


@pytest.fixture(scope="module")
def made(site: Site) -> tuple[Page, ...]:
    return pages(site, DAY, Shown())


def searches(made: tuple[Page, ...]) -> dict[str, Page]:
    found = {page.artefact.language: page for page in made if page.path.endswith("/sok/index.md")}
    assert len(found) > 1
    return found


def test_without_a_script_there_is_a_list_of_all_pages_and_no_dead_field(made):
    for code, page in searches(made).items():
        body = LexborHTMLParser(page.body)
        near = [
            each for each in made if each.path.startswith(f"{code}/") and each.path.count("/") < 3
        ]
        wanted = {
            each.path.removeprefix(f"{code}/").removesuffix("index.md")
            for each in near
            if each.matter["canonical"]
        }

        listed = {link.attributes["href"].removeprefix("../") for link in body.css(".listed a")}

        assert len(wanted) > 3
        assert listed == wanted
        assert "hidden" in body.css_first("[role=search]").attributes
        assert not body.css("form")


def indexes_of(made):
    return {path: text for page in made for path, text in page.files.items()}


def test_every_search_names_its_index_and_the_norwegian_one_below(made):
    indexes = indexes_of(made)

    for code, page in searches(made).items():
        lists = LexborHTMLParser(page.body).css("[data-src]")
        sources = [each.attributes["data-src"].removeprefix("../../") for each in lists]
        assert set(sources) <= indexes.keys()
        assert [path.split("/")[-1].split("-")[0] for path in sources] == list(
            dict.fromkeys((code, "nb"))
        )
        assert [each.attributes.get("lang") for each in lists[1:]] == ["nb"] * (code != "nb")
        assert all(each.attributes["data-suffix"] == "" for each in lists)


def test_search_engines_are_not_offered_a_search(made):
    assert {page.matter["canonical"] for page in searches(made).values()} == {""}


def test_there_is_no_search_where_nothing_may_run(site):
    closed = pages(site, DAY, Shown(), closed=True)

    assert closed
    assert [page.path for page in closed if "/sok/" in page.path] == []


def test_pages_for_those_who_pass_the_word_on_are_no_hits(site, made):
    """They may hold words that other readers are spared."""
    edition = site.editions[0]
    partner = edition.audience.model_copy(update={"kind": "partner"})
    others = tuple(
        replace(each, audience=partner) if each is edition else each for each in site.editions
    )
    slug = f'"path":"{partner.slug}/"'

    before = indexes_of(made)
    after = indexes_of(pages(replace(site, editions=others), DAY, Shown()))

    code = edition.language.code
    assert slug in next(text for path, text in before.items() if f"/{code}-" in path)
    assert slug not in next(text for path, text in after.items() if f"/{code}-" in path)

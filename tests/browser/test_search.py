"""Search in the reader's browser: the same hits as in Python, and nothing asked of anybody."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from reading import Complaints, Site, violations
from searching import Probe, Searcher, probes

pytestmark = pytest.mark.browser
SCRIPT = Path(__file__).parents[2] / "generator/templates/pages/search.js"
BARE = """<!doctype html><html lang="{code}" dir="ltr"><div role="search" hidden><input>
<p role="status" data-found="{{count}}" data-none="-"></p>
<ul class="hits" data-home="" data-suffix="" data-src="data:,"></ul></div></html>"""
ASK = """queries => queries.map(query => {
  document.querySelector("input").value = query;
  window.dispatchEvent(new Event("pageshow"));
  return [...document.querySelectorAll(".hits a")].map(each => each.getAttribute("href"));
})"""
HITS = ".hits[data-src]:not([lang]) > li > a:first-child"
NORWEGIAN = ".hits[lang=nb] > li > a:first-child"


@pytest.mark.parametrize("probe", probes(), ids=lambda probe: probe.code)
def test_the_script_finds_what_its_python_twin_finds(browser: Browser, probe: Probe) -> None:
    page = browser.new_page()
    queries = [*probe.found, *probe.nothing]

    first = asked(page, probe, queries)
    pairs = asked(page, probe.pairs, [*probe.pairs.found])

    page.close()
    assert first == twin(probe, queries)
    assert pairs == twin(probe.pairs, [*probe.pairs.found])
    assert [hits[:1] for hits in first] == [
        *([path] for path in probe.found.values()),
        *([] for _ in probe.nothing),
    ]


def asked(page: Page, probe: Probe, queries: list[str]) -> list[list[str]]:
    page.set_content(BARE.format(code=probe.code))
    page.add_script_tag(content=SCRIPT.read_text("utf-8"))
    page.add_script_tag(content=probe.script)
    found: list[list[str]] = page.evaluate(ASK, queries)
    return found


def twin(probe: Probe, queries: list[str]) -> list[list[str]]:
    searcher = Searcher(probe.script, probe.grammar)
    return [searcher.found(query) for query in queries]


def type_in(page: Page, query: str) -> None:
    page.locator("input").fill(query)
    expect(page.locator("[role=status]")).not_to_be_empty()


def test_nothing_is_loaded_before_somebody_searches_and_then_only_the_index(
    page: Page, site: Site
) -> None:
    heard = Complaints()
    heard.listen(page.context)
    page.goto("/nb/sok/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in heard.requests if "/assets/search/" in url]

    heard.requests.clear()
    type_in(page, "fagbrev")

    assert [url.removeprefix(site.url)[:18] for url in heard.requests] == ["/assets/search/nb-"]
    assert heard.errors == []
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


@pytest.mark.parametrize(
    ("code", "query", "path"),
    [
        ("nb", "karriere", ""),
        ("nb", "karriereveiledning", ""),
        ("nb", "Karrieresenteret", ""),
        ("nb", "fagbrevet", "papir-pa-det-du-kan/"),
        ("nb", "Senja", "kontor/"),
        ("en", "careers advice", ""),
        ("uk", "кар'єра", ""),
        ("ar", "كارير", ""),
        ("ar", "التقاعد", "erfaring/"),
    ],
)
def test_everyday_words_and_the_word_we_avoid_lead_to_the_page(
    page: Page, site: Site, code: str, query: str, path: str
) -> None:
    page.goto(f"/{code}/sok/")

    type_in(page, query)

    first = page.locator(HITS).first
    expect(first).to_have_attribute("href", f"../{path}")
    title = first.inner_text()
    first.click()
    expect(page).to_have_url(f"{site.url}/{code}/{path}")
    expect(page.locator("h1")).to_have_text(title)


def test_a_norwegian_word_finds_the_norwegian_page_and_the_same_in_the_own_language(
    page: Page,
) -> None:
    page.goto("/ar/sok/")
    below = page.locator("[role=search] h2")
    expect(below).to_be_hidden()

    type_in(page, "vitnemål")

    expect(below).to_be_visible()
    hit = page.locator(NORWEGIAN).first
    expect(hit).to_have_attribute("href", "../../nb/bruk-det-du-kan/")
    expect(page.locator(".hits[lang=nb]")).to_have_attribute("dir", "ltr")
    own = page.locator(".hits[lang=nb] > li").first.locator("a").nth(1)
    expect(own).to_have_attribute("href", "../bruk-det-du-kan/")
    expect(own).to_have_attribute("lang", "ar")
    expect(own).to_have_attribute("dir", "rtl")


def test_the_number_of_hits_is_told_and_so_is_none(page: Page) -> None:
    page.goto("/nb/sok/")
    told = page.locator("[role=status]")

    type_in(page, "fagbrev")
    expect(told).to_have_text(re.compile(rf"\b{page.locator(HITS).count()}$"))

    page.locator("input").fill("gressklipper")
    expect(told).to_have_text(told.get_attribute("data-none") or "")
    expect(page.locator(HITS)).to_have_count(0)

    page.locator("input").fill("")
    expect(told).to_be_empty()


def test_a_search_can_be_linked_and_is_written_nowhere(page: Page, site: Site) -> None:
    page.goto("/nb/sok/#q=fagbrev")
    expect(page.locator(HITS).first).to_have_attribute("href", "../papir-pa-det-du-kan/")

    type_in(page, "tolk")
    expect(page.locator(HITS).first).to_have_attribute("href", "../bruk-det-du-kan/")

    assert page.url == f"{site.url}/nb/sok/#q=fagbrev"


def test_a_broken_link_to_a_search_is_an_empty_field(page: Page) -> None:
    heard = Complaints()
    heard.listen(page.context)

    page.goto("/nb/sok/#q=%E0%A4%A")

    expect(page.locator("input")).to_be_visible()
    expect(page.locator("input")).to_have_value("")
    assert heard.errors == []


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_hits_are_accessible(page: Page, code: str) -> None:
    page.goto(f"/{code}/sok/")
    type_in(page, "tolk")

    assert violations(page) == []


def test_without_a_script_there_is_a_list_and_no_field(browser: Browser, site: Site) -> None:
    page = browser.new_page(java_script_enabled=False, base_url=site.url)
    page.goto("/ar/sok/")

    expect(page.locator("input")).to_be_hidden()
    assert page.locator(".listed a:visible").count() > 5
    page.close()


def test_a_folder_without_a_server_can_be_searched(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    """The pages as they lie in the archive: links name files."""
    for source in (*site.folder.glob("assets/**/*.[cj]s*"), *site.folder.glob("ar/*/index.html")):
        target = tmp_path / source.relative_to(site.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text("utf-8")
        target.write_text(text.replace('data-suffix=""', 'data-suffix="index.html"'), "utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "ar/sok/index.html").as_uri())

    type_in(page, "التقاعد")
    page.locator(HITS).first.click()

    expect(page).to_have_url((tmp_path / "ar/erfaring/index.html").as_uri())
    page.close()

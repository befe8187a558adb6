"""What holds for every page of the real site, without exception."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext
from reading import LOST, SIDEWAYS, SPACING, Complaints, Site, Steady, violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HREFLANGS = """() => ({
  lang: document.documentElement.lang,
  canonical: document.querySelector("link[rel=canonical]")?.href ?? "",
  others: Object.fromEntries([...document.querySelectorAll("link[rel=alternate]")]
    .map(each => [each.hreflang, each.href])),
})"""


def test_every_page_is_accessible(steady: Steady, site: Site) -> None:
    assert len(site.pages) > 100

    found = {}
    for path in site.pages:
        page = steady.at(path)
        if wrong := violations(page):
            found[path] = wrong

    assert found == {}


def test_pages_are_accessible_in_the_dark(steady: Steady, site: Site) -> None:
    pages = [path for path in site.citizen_pages if not path.startswith("/q/")]
    assert len(pages) > 30
    steady.page.emulate_media(color_scheme="dark")

    found = {}
    for path in pages:
        page = steady.at(path)
        if wrong := violations(page):
            found[path] = wrong

    assert found == {}


def test_no_page_asks_another_host_or_complains(
    context: BrowserContext, steady: Steady, site: Site
) -> None:
    heard = Complaints()
    heard.listen(context)

    for path in site.pages:
        page = steady.at(path)
        if path.startswith("/staff/"):
            page.wait_for_load_state("networkidle")  # the only pages with scripts

    # The pages in /go/ lead to other hosts: that is what they are for.
    leads = {
        target for path in site.pages if path.startswith("/go/") for target in leads_of(site, path)
    }
    away = {url for url in heard.requests if not url.startswith((site.url, "data:", "blob:"))}
    assert len(heard.requests) > len(site.pages)
    assert leads
    assert away - leads == set()
    assert heard.errors == []


def leads_of(site: Site, path: str) -> Iterator[str]:
    text = (site.folder / path[1:] / "index.html").read_text("utf-8")
    for part in text.split('http-equiv="refresh" content="0; url=')[1:]:
        yield part.split('"')[0]


def test_nothing_scrolls_sideways_on_the_narrowest_screen(steady: Steady, site: Site) -> None:
    steady.page.set_viewport_size({"width": 320, "height": 640})
    assert len(site.citizen_pages) > 100

    found = {}
    for path in site.citizen_pages:
        page = steady.at(path)
        if (beyond := page.evaluate(SIDEWAYS)) > 0 or (lost := page.evaluate(LOST)):
            found[path] = beyond or lost

    assert found == {}


def test_more_air_between_letters_and_lines_loses_no_text(steady: Steady, site: Site) -> None:
    pages = [path for path in site.citizen_pages if not path.startswith("/q/")]
    assert len(pages) > 30

    found = {}
    for width in (320, 1280):
        steady.page.set_viewport_size({"width": width, "height": 800})
        for path in pages:
            page = steady.at(path)
            page.evaluate(SPACING)
            if (beyond := page.evaluate(SIDEWAYS)) > 0 or (lost := page.evaluate(LOST)):
                found[path, width] = beyond or lost

    assert found == {}


def test_pages_name_their_languages_and_each_names_the_others(steady: Steady, site: Site) -> None:
    known = {}
    for path in site.citizen_pages:
        if not path.startswith(("/q/", "/go/")):
            page = steady.at(path)
            said = page.evaluate(HREFLANGS)
            known[said["canonical"]] = said
    several = {url: said for url, said in known.items() if said["others"]}
    assert len(several) > 30

    for url, said in several.items():
        others = {code: other for code, other in said["others"].items() if code != "x-default"}
        assert others[said["lang"]] == url
        assert said["others"]["x-default"] in known
        for code, other in others.items():
            assert known[other]["lang"] == code
            assert known[other]["others"][said["lang"]] == url

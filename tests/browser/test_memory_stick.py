"""A memory stick in a machine without a network: everything is opened by double click."""

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from reading import Complaints, Site

pytestmark = pytest.mark.browser
STICK = "minne pinne æøå"
# Every address on a page that a browser would follow or fetch, as it understands it.
ADDRESSES = """() => [...document.querySelectorAll("[href], [src], [action], [poster]")]
  .map(each => each.href || each.src || each.action || each.poster)"""


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    """Pull the plug; whatever is asked for all the same is heard."""
    context.unroute_all()
    context.set_offline(True)
    return context


def stick(site: Site, tmp_path: Path, name: str) -> Path:
    folder = tmp_path / STICK
    with zipfile.ZipFile(site.folder / "offline" / name) as packed:
        packed.extractall(folder)
    return folder


def file_of(address: str) -> Path:
    return Path(unquote(urlsplit(address).path))


def test_from_the_first_page_to_a_printed_one_without_a_network(
    page: Page, context: BrowserContext, site: Site, tmp_path: Path
) -> None:
    heard = Complaints()
    heard.listen(context)
    folder = stick(site, tmp_path, "alle-sidene.zip")

    page.goto((folder / "index.html").as_uri())
    page.locator(".doors [lang=nb] a").click()
    page.locator(".finder a").first.click()  # a situation that several groups are in
    page.locator(".finder a[href*='/erfaring/']").click()
    page.locator(".onward a").first.click()

    expect(page.locator("section.road")).to_be_visible()
    assert file_of(page.url).is_relative_to(folder)
    expect(page.locator("h1")).to_be_visible()
    drawn = page.locator("main img").first
    assert drawn.evaluate("it => it.complete && it.naturalWidth > 0")
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"  # its style has come
    assert len(page.pdf(format="A4")) > 10_000
    assert heard.errors == []
    assert {urlsplit(each).scheme for each in heard.requests} == {"file"}


def test_fonts_and_scripts_come_from_the_folder(
    page: Page, context: BrowserContext, site: Site, tmp_path: Path
) -> None:
    heard = Complaints()
    heard.listen(context)
    folder = stick(site, tmp_path, "alle-sidene.zip")

    page.goto((folder / "ti/index.html").as_uri())
    page.evaluate("document.fonts.ready")

    kinds = {Path(urlsplit(each).path).suffix for each in heard.requests}
    assert {".css", ".js", ".svg"} <= kinds
    assert heard.errors == []


def test_search_works_from_the_folder(
    page: Page, context: BrowserContext, site: Site, tmp_path: Path
) -> None:
    heard = Complaints()
    heard.listen(context)
    folder = stick(site, tmp_path, "alle-sidene.zip")

    page.goto((folder / "nb/sok/index.html").as_uri())
    page.locator("main input").fill("erfaring")
    hit = page.locator("main a[href*='erfaring']").first
    expect(hit).to_be_visible()
    hit.click()

    expect(page.locator("h1")).to_be_visible()
    assert file_of(page.url).is_file()
    assert heard.errors == []
    assert {urlsplit(each).scheme for each in heard.requests} == {"file"}


def test_nothing_leads_out_of_the_closed_edition(
    page: Page, context: BrowserContext, site: Site, tmp_path: Path
) -> None:
    heard = Complaints()
    heard.listen(context)
    folder = stick(site, tmp_path, "uten-nett.zip")
    pages = sorted(folder.rglob("*.html"))
    out: list[tuple[str, str]] = []
    followed = 0

    for each in pages:
        page.goto(each.as_uri())
        addresses = [found for found in page.evaluate(ADDRESSES) if found]
        followed += len(addresses)
        out += [
            (each.name, found)
            for found in addresses
            if urlsplit(found).scheme != "file" or not file_of(found).is_file()
        ]

    assert len(pages) > 50
    assert followed > 10 * len(pages)
    assert out == []
    assert heard.errors == []
    assert {urlsplit(each).scheme for each in heard.requests} == {"file"}
    assert all(file_of(each).is_relative_to(folder) for each in heard.requests)


def test_a_page_in_a_closed_place_says_whom_to_ask_and_shows_no_code(
    page: Page, site: Site, tmp_path: Path
) -> None:
    folder = stick(site, tmp_path, "uten-nett.zip")

    page.goto((folder / "nb/erfaring/index.html").as_uri())

    expect(page.locator(".ask").first).to_be_visible()
    expect(page.locator("a.do, script, form, input, audio, video")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.locator("img:visible")).to_have_count(0)  # nothing dark for an old printer
    assert len(page.pdf(format="A4")) > 10_000


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_a_kept_page_opens_alone(
    page: Page, context: BrowserContext, site: Site, tmp_path: Path, code: str
) -> None:
    heard = Complaints()
    heard.listen(context)
    kept = tmp_path / STICK / f"erfaring-{code}.html"
    kept.parent.mkdir()
    kept.write_bytes((site.folder / f"{code}/erfaring/{kept.name}").read_bytes())

    page.goto(kept.as_uri())

    expect(page.locator("html")).to_have_attribute("dir", "rtl" if code == "ar" else "ltr")
    assert page.locator("main img").first.evaluate("it => it.complete && it.naturalWidth > 0")
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    links = page.locator("a[href^=http]").evaluate_all("all => all.map(each => each.href)")
    assert links
    fetched = [each for each in heard.requests if not each.startswith("data:")]
    assert [file_of(each) for each in fetched] == [kept]
    assert heard.errors == []
    assert len(page.pdf(format="A4")) > 10_000


def test_staff_read_how_large_the_archives_are(page: Page, site: Site) -> None:
    page.context.set_offline(False)
    page.goto(f"{site.url}/staff/offline/")

    for archive in ("alle-sidene.zip", "uten-nett.zip"):
        row = page.locator("td", has=page.locator(f"a[href$='{archive}']"))
        expect(row).to_have_text(re.compile(r"\(\d+(,\d)?\s(MB|kB)\)"))

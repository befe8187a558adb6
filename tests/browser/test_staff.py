"""Those who hand the material on: a counsellor who prints, a department that publishes."""

import json
import re
import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page, expect
from reading import Site

pytestmark = pytest.mark.browser
COUNT = re.compile(r"^(\d+) \S+.* av (\d+) \S+$")


def test_a_counsellor_comes_from_the_start_page_to_the_ukrainian_sheet(
    page: Page, site: Site
) -> None:
    page.goto("/staff/")
    page.get_by_role("main").get_by_role("link", name="Skriv ut").first.click()
    expect(page).to_have_url(f"{site.url}/staff/print/")
    expect(page.locator("#bruk-det-du-kan")).to_be_visible()
    place = page.locator("#bruk-det-du-kan + .sheets > li", has=page.locator("[lang=uk]"))
    expect(place).to_contain_text("Utkast")
    picture = place.locator("img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("img => img.naturalWidth") > 300

    address = place.get_by_role("link", name="A5").evaluate("link => link.href")
    sheet = page.request.get(address)

    assert sheet.status == 200
    assert sheet.headers["content-type"] == "application/pdf"
    assert sheet.body().startswith(b"%PDF-")
    entry = site.artefacts[address.removeprefix(f"{site.url}/")]
    assert (entry["kind"], entry["language"], entry["audience"], entry["bytes"]) == (
        *("a5-flyer", "uk", "immigrants"),
        len(sheet.body()),
    )


def test_the_desk_has_every_sheet_and_no_other(page: Page, site: Site) -> None:
    sheets = {path for path in site.artefacts if path.endswith(".pdf")}
    assert len(sheets) >= 32

    page.goto("/staff/print/")

    links = page.locator(".sheets a").evaluate_all("all => all.map(each => each.href)")
    assert {link.removeprefix(f"{site.url}/") for link in links} == sheets


def test_the_kit_shows_each_text_with_its_count_and_copies_it(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.url)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/staff/")
    page.get_by_role("main").get_by_role("link", name="Bruk det du kan").click()
    expect(page).to_have_url(f"{site.url}/staff/kits/bruk-det-du-kan/")
    posts = page.locator(".posts > div")
    expect(posts.nth(23)).to_be_attached()  # four languages, six texts each
    buttons = page.locator("article [data-clipboard-target]")
    texts = page.locator("article pre")
    expect(buttons).to_have_count(texts.count())

    for post in posts.all():
        count = COUNT.match(post.locator("small").inner_text())
        assert count, post.inner_text()
        used, most = map(int, count.groups())
        assert used <= most
        if most > 10:  # graphemes, not parts of a text message
            assert used == len(post.locator("code").inner_text())

    post = posts.filter(has_text="https://veien.example/q/").first
    post.hover()
    post.locator("[data-clipboard-target]").click()
    expect(page.locator(".md-dialog")).to_contain_text("Kopiert")
    assert page.evaluate("navigator.clipboard.readText()") == post.locator("code").inner_text()
    context.close()


def test_the_zip_holds_all_that_the_kit_shows(page: Page) -> None:
    page.goto("/staff/kits/bruk-det-du-kan/")

    with page.expect_download() as coming:
        page.get_by_role("link", name="Last ned alt").click()
    content = coming.value.path().read_bytes()

    assert coming.value.suggested_filename == "bruk-det-du-kan.zip"
    packed = zipfile.ZipFile(BytesIO(content))
    assert packed.testzip() is None
    names = set(packed.namelist())
    folders = {f"{code}/bruk-det-du-kan/" for code in ("nb", "en", "uk", "ar")}
    assert {"README.txt", "manifest.json", *(f"{each}texts.txt" for each in folders)} < names
    listed = {each["path"]: each for each in json.loads(packed.read("manifest.json"))["artefacts"]}
    assert names - listed.keys() == {
        *("README.txt", "manifest.json"),
        *(f"{each}texts.txt" for each in folders),
    }
    assert listed.keys() <= names
    assert "Mål: " in packed.read("README.txt").decode()
    pictures = [name for name in names if name.endswith(".png")]
    assert len(pictures) >= 12
    assert len([name for name in names if name.endswith(".pdf")]) >= 8
    for folder in folders:
        texts = packed.read(f"{folder}texts.txt").decode()
        alts = [listed[name]["alt"] for name in pictures if name.startswith(folder)]
        assert len(alts) >= 3
        assert all(alts)
        assert [texts.count(alt) for alt in alts] == [alts.count(alt) for alt in alts]


def test_every_text_of_the_kit_stands_in_the_zip(page: Page, site: Site) -> None:
    page.goto("/staff/kits/bruk-det-du-kan/")
    shown = page.locator(".posts pre").evaluate_all(
        "all => all.map(each => [each.lang, each.querySelector('code').textContent])"
    )
    packed = zipfile.ZipFile(site.folder / "staff/kits/bruk-det-du-kan/bruk-det-du-kan.zip")

    assert len(shown) >= 24
    for code, text in shown:
        assert text in packed.read(f"{code}/bruk-det-du-kan/texts.txt").decode()


def test_the_search_of_the_staff_pages_finds_staff_pages(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/staff/")

    page.locator(".md-search__input").fill("kampanje")

    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    assert (first.get_attribute("href") or "").startswith(f"{site.url}/staff/")

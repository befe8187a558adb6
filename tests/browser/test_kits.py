"""Who makes a campaign finds the text, copies it, sees the picture and takes the zip along."""

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page, expect
from reading import AXE_RUN, AXE_SCRIPT, SIDEWAYS, Site, findings

pytestmark = pytest.mark.browser
KIT = "/staff/kits/bruk-det-du-kan/"
ARABIC = f"{KIT}ar-bruk-det-du-kan/"
COUNT = re.compile(r"(\d+) av (\d+) \S+")


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """Return a page in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=site.url)
    yield context.new_page()
    context.close()


@pytest.fixture
def pasting(browser: Browser, site: Site) -> Iterator[Page]:
    """Return a page whose clipboard may be read."""
    context = browser.new_context(base_url=site.url)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def test_without_script_a_text_is_three_clicks_away(plain: Page, site: Site) -> None:
    plain.goto("/staff/kits/")
    plain.get_by_role("article").get_by_role("link", name="Bruk det du kan").click()
    expect(plain).to_have_url(f"{site.url}{KIT}")
    expect(plain.locator("#finn")).to_be_hidden()

    arabic = plain.locator("#linjene > tr[data-sprak=ar][data-hva=texts]").first
    arabic.get_by_role("link", name="Facebook").click()

    expect(plain).to_have_url(f"{site.url}{ARABIC}#facebook")
    expect(plain.locator("#facebook")).to_be_in_viewport()
    assert plain.locator("#facebook-primary-tekst").inner_text()


def test_each_text_says_what_it_uses_and_is_copied(pasting: Page) -> None:
    pasting.goto(ARABIC)
    posts = pasting.locator(".posts > div")
    assert posts.count() > 10

    for post in posts.all():
        count = COUNT.match(post.locator("small").first.inner_text())
        assert count, post.inner_text()
        used, most = map(int, count.groups())
        assert used <= most

    post = posts.filter(has_text="/q/").first
    post.get_by_role("button", name=re.compile("^Kopier: ")).click()
    expect(pasting.locator(".md-dialog")).to_contain_text("Kopiert")
    assert pasting.evaluate("navigator.clipboard.readText()") == post.locator("code").inner_text()


def test_every_picture_is_seen_beside_its_words(page: Page) -> None:
    page.goto(ARABIC)
    shown = page.locator(".pictures > li")
    assert shown.count() > 3

    for each in shown.all():
        picture = each.locator("img")
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", value=True)
        assert picture.evaluate("img => img.naturalWidth") > 300
        assert len(each.locator("pre[lang=ar][dir=rtl]").inner_text()) > 20


def test_the_banner_is_seen_as_others_will_show_it(page: Page) -> None:
    page.goto(ARABIC)
    page.locator("summary", has_text="Se og kopier banner").first.click()

    banner = page.frame_locator("iframe[src*='/banner-ar']")

    expect(banner.locator("a").first).to_be_visible()
    assert "<a" in page.locator("[id^='banner-ar'][id$='-kode']").inner_text()


def test_the_filter_shows_what_fits_and_has_an_address(page: Page, site: Site) -> None:
    page.goto(KIT)
    lines = page.locator("#linjene > tr:visible")
    every = lines.count()
    assert every > 12

    page.get_by_role("checkbox", name="Arabisk").check()
    page.get_by_role("checkbox", name="Bilder").check()

    expect(lines).to_have_count(2)
    expect(page.locator("#funnet")).to_have_text(f"2 av {every} linjer vises.")
    expect(page).to_have_url(f"{site.url}{KIT}?sprak=ar&hva=pictures")
    page.reload()
    expect(lines).to_have_count(2)
    page.get_by_role("button", name="Fjern valgene").click()
    expect(lines).to_have_count(every)
    expect(page).to_have_url(f"{site.url}{KIT}")


def test_the_zip_of_a_share_holds_all_that_its_page_shows(page: Page) -> None:
    page.goto(ARABIC)
    texts = page.locator(".posts code").all_inner_texts()
    alts = page.locator(".pictures code").all_inner_texts()

    with page.expect_download() as coming:
        page.get_by_role("link", name="Last ned alt på arabisk").click()

    assert coming.value.suggested_filename == "ar-bruk-det-du-kan.zip"
    packed = zipfile.ZipFile(BytesIO(coming.value.path().read_bytes()))
    written = packed.read("tekster.txt").decode()
    assert texts
    assert [text for text in texts if text not in written] == []
    listed = json.loads(packed.read("manifest.json"))["artefacts"]
    said = [each["alt"] for each in listed if each["path"].endswith(".png")]
    assert sorted(said) == sorted(alts)


def test_the_zip_of_all_holds_every_share(page: Page) -> None:
    page.goto(KIT)
    shares = {
        str(each).strip("/")
        for each in page.locator("#linjene th a").evaluate_all(
            "all => all.map(each => each.getAttribute('href'))"
        )
    }
    assert len(shares) == 12

    with page.expect_download() as coming:
        page.get_by_role("link", name="Last ned alt").click()

    names = zipfile.ZipFile(BytesIO(coming.value.path().read_bytes())).namelist()
    folders = {"-".join(name.split("/")[:2]) for name in names if name.endswith("/tekster.txt")}
    assert folders == shares


@pytest.mark.parametrize("path", ["/staff/kits/", KIT, ARABIC])
def test_the_pages_are_for_everybody_on_a_small_screen(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(path)
    for each in page.locator("article details").all():
        each.evaluate("details => { details.open = true }")

    assert page.evaluate(SIDEWAYS) <= 0
    page.evaluate(AXE_SCRIPT)
    # Banners and letters stand in frames that no script may enter.
    assert findings(page.evaluate(AXE_RUN, {"rules": {"frame-tested": {"enabled": False}}})) == []

"""Those who hand the material on: a counsellor who prints, a department that publishes."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import APIResponse, Browser, Locator, Page, expect
from reading import AXE_RUN, AXE_SCRIPT, FOCUSED, SIDEWAYS, Site, findings

pytestmark = pytest.mark.browser


DESK = "/staff/print/"
WANTED = f"{DESK}?hvem=bruk-det-du-kan&sprak=ar&ark=a5-pair"
PAIR = "Flygeblad på to språk (A5), arabisk: Vil du bruke det du kan fra før?"


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """Return a page in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=site.url)
    yield context.new_page()
    context.close()


def pdf_behind(link: Locator, page: Page) -> APIResponse:
    return page.request.get(str(link.evaluate("link => link.href")))


def test_without_script_a_counsellor_finds_the_arabic_sheet_in_two_clicks(
    plain: Page, site: Site
) -> None:
    plain.goto("/staff/")
    plain.get_by_role("main").get_by_role("link", name="Skriv ut").first.click()
    expect(plain).to_have_url(f"{site.url}{DESK}")
    expect(plain.locator("#finn")).to_be_hidden()
    plain.get_by_role("link", name=re.compile("^Arabisk .* bruke det du kan")).click()
    expect(plain).to_have_url(f"{site.url}{DESK}bruk-det-du-kan/#ar")
    expect(plain.locator("#ar")).to_be_in_viewport()
    section = plain.locator("section[aria-labelledby=ar]")
    expect(section).to_contain_text("Utkast")
    link = section.get_by_role("link", name=PAIR, exact=True)
    expect(link).to_be_in_viewport()

    sheet = pdf_behind(link, plain)

    assert sheet.status == 200
    assert sheet.headers["content-type"] == "application/pdf"
    assert sheet.body().startswith(b"%PDF-")
    entry = site.artefacts[sheet.url.removeprefix(f"{site.url}/")]
    assert (entry["kind"], entry["language"], entry["audience"], entry["bytes"]) == (
        *("a5-pair", "ar", "immigrants"),
        len(sheet.body()),
    )


def test_a_picture_shows_what_the_sheet_looks_like(page: Page) -> None:
    page.goto(f"{DESK}bruk-det-du-kan/#uk-a5-pair")
    place = page.locator("#uk-a5-pair")
    expect(place).to_be_in_viewport()
    picture = place.locator("img")

    expect(picture).to_have_js_property("complete", value=True)

    assert picture.evaluate("img => img.naturalWidth") > 300
    assert picture.evaluate("img => img.width > img.height")


def test_the_desk_has_every_sheet_and_no_other(page: Page, site: Site) -> None:
    # Sheets of campaigns and partners lie with their kits.
    sheets = {
        path for path in site.artefacts if path.endswith(".pdf") and not path.startswith("staff/")
    }
    assert len(sheets) >= 32
    page.goto(DESK)
    pages = page.locator("th a").evaluate_all("all => all.map(each => each.href)")
    assert len(pages) > 4

    found = set()
    for address in pages:
        page.goto(address)
        found |= set(page.locator("section a").evaluate_all("all => all.map(each => each.href)"))

    papers = {link.removeprefix(f"{site.url}/") for link in found if link.endswith(".pdf")}
    assert papers == sheets


def test_what_was_chosen_is_one_sheet_and_an_address_to_share(page: Page, site: Site) -> None:
    page.goto(DESK)
    expect(page.locator("#funnet")).to_contain_text("Velg hvem")
    for name in ("Vil du bruke det du kan", "Arabisk", "Flygeblad på to språk"):
        page.get_by_role("checkbox", name=name).check()
    links = page.locator("#arkene a:has(img)")

    expect(links).to_have_count(1)
    expect(links).to_have_accessible_name(PAIR)
    expect(page.locator("#funnet")).to_contain_text("1 ark.")
    expect(page).to_have_url(f"{site.url}{WANTED}")
    assert pdf_behind(links, page).status == 200
    assert page.request.get(str(page.locator("#arkene img").get_attribute("src"))).status == 200
    page.reload()
    expect(links).to_have_count(1)
    expect(page.get_by_role("checkbox", name="Arabisk")).to_be_checked()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
    page.get_by_role("button", name="Fjern valgene").click()
    expect(links).to_have_count(0)
    expect(page).to_have_url(f"{site.url}{DESK}")


def test_every_choice_leads_to_sheets_and_pictures_that_are_there(page: Page, site: Site) -> None:
    page.goto(DESK)
    for code in ("nb", "ti"):
        page.locator(f"[name=sprak][value={code}]").check()
    more = page.get_by_role("button", name="Vis flere")
    while more.is_visible():
        before = page.locator("#arkene > li").count()
        more.click()
        expect(page.locator("#arkene > li").nth(before).locator("a").first).to_be_focused()

    links = page.locator("#arkene a:has(img)").evaluate_all("all => all.map(each => each.href)")
    pictures = page.locator("#arkene img").evaluate_all("all => all.map(each => each.src)")

    assert len(links) == len({*links}) > 100
    paths = {each.removeprefix(f"{site.url}/") for each in (*links, *pictures)}
    assert paths <= site.artefacts.keys()
    places = page.locator("#arkene .all").evaluate_all("all => all.map(each => each.href)")
    for address in (places[0], places[-1]):
        page.goto(address)
        expect(page.locator(f"[id='{address.partition('#')[2]}']")).to_be_in_viewport()


def test_an_address_with_nonsense_chooses_nothing(page: Page) -> None:
    page.goto(f"{DESK}?hvem=<b>&sprak=xx&ark=")

    expect(page.locator("#funnet")).to_contain_text("Velg hvem")
    expect(page.locator("#arkene > li")).to_have_count(0)


def test_a_sheet_that_is_not_there_is_no_silence(page: Page) -> None:
    page.goto(f"{DESK}?hvem=bruk-det-du-kan&sprak=nb&ark=a5-pair")

    expect(page.locator("#funnet")).to_contain_text("Ingen ark passer.")


def test_printing_brings_the_dialogue_of_the_browser(page: Page, site: Site) -> None:
    page.goto(WANTED)
    address = page.locator("#arkene a:has(img)").evaluate("link => link.href")
    page.evaluate("Object.defineProperty(navigator, 'pdfViewerEnabled', {get: () => true})")

    with page.expect_request(str(address)):
        page.get_by_role("button", name=f"Skriv ut: {PAIR}").click()

    expect(page.locator("iframe.press")).to_have_attribute("src", str(address))
    expect(page.locator("#sagt")).to_contain_text("utskriftsvinduet")
    assert str(address).startswith(site.url)


def test_where_no_dialogue_can_come_the_sheet_opens(page: Page) -> None:
    page.goto(f"{DESK}bruk-det-du-kan/")
    page.evaluate("Object.defineProperty(navigator, 'pdfViewerEnabled', {get: () => false})")
    page.evaluate("window.open = (address) => { window.opened = address; }")

    page.locator("#ar-a5-pair button").click()

    opened = page.evaluate("window.opened")
    assert opened == page.locator("#ar-a5-pair a").first.evaluate("link => link.href")


def test_the_line_for_the_program_names_what_was_chosen(page: Page) -> None:
    page.goto(WANTED)
    expect(page.locator("#kommando")).to_have_text(
        "outreach print --audience immigrants --languages ar --format a5-pair --copies 20"
    )

    page.goto(f"{WANTED}&ark=a5-flyer")
    expect(page.locator("#arkene > li")).to_have_count(2)
    expect(page.locator("#samlet")).to_be_hidden()


def test_the_desk_opens_from_a_disk(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    address = (site.folder / "staff/print/index.html").as_uri()

    page.goto(f"{address}?hvem=ark&sprak=ar&ark=a4-interpreter")

    expect(page.locator("#arkene > li")).to_have_count(1)
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", [DESK, WANTED, f"{DESK}bruk-det-du-kan/", f"{DESK}ark/"])
def test_the_desk_is_accessible_at_every_width(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE_SCRIPT)

    found = findings(page.evaluate(AXE_RUN, {}))

    assert [str(each) for each in found if each.is_sure] == []
    assert page.evaluate(SIDEWAYS) == 0


def test_the_desk_is_worked_with_the_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(DESK)
    page.locator("summary", has_text="Språk").focus()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    seen = page.evaluate(FOCUSED)
    assert (seen["tag"], seen["outline"]) == ("INPUT", "solid")
    expect(page.locator("summary", has_text="Språk (1)")).to_be_visible()
    expect(page.locator("#arkene > li")).not_to_have_count(0)


def test_the_search_of_the_staff_pages_finds_staff_pages(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/staff/")

    page.locator(".md-search__input").fill("kampanje")

    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    assert (first.get_attribute("href") or "").startswith(f"{site.url}/staff/")

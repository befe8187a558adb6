"""A citizen on an old phone without scripts, and one who has only a keyboard."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from reading import FOCUSED, SIDEWAYS, Site

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
FINGER = 44  # pixels: WCAG 2.2, 2.5.5
LEAST = 24  # pixels: WCAG 2.2, 2.5.8

BOXES = """all => all.filter(each => each.offsetParent).map(each => {
  const box = each.getBoundingClientRect();
  return [each.textContent.trim(), box.width, box.height];
})"""


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    return {**browser_context_args, "java_script_enabled": False, "viewport": PHONE}


def is_calm(page: Page, code: str) -> None:
    page.wait_for_load_state()  # before its style has come, a picture is as wide as it was drawn
    root = page.locator("html")
    expect(root).to_have_attribute("lang", code)
    expect(root).to_have_attribute("dir", "rtl" if code == "ar" else "ltr")
    assert page.evaluate(SIDEWAYS) <= 0, page.url


def is_easy_to_hit(target: Locator) -> None:
    box = target.bounding_box()
    assert box
    assert box["height"] >= FINGER
    assert box["width"] >= FINGER


# In Arabic only one group has that situation: the first tile leads to it at once.
@pytest.mark.parametrize(("code", "tiles"), [("nb", ["", "erfaring/"]), ("ar", ["erfaring/"])])
def test_the_way_from_the_first_page_to_the_action_needs_no_script(
    page: Page, site: Site, code: str, tiles: list[str]
) -> None:
    page.goto("/")
    is_calm(page, "nb")
    door = page.locator(f".doors [lang={code}] a")
    is_easy_to_hit(door)

    door.click()
    expect(page).to_have_url(f"{site.url}/{code}/")
    is_calm(page, code)
    for name in tiles:
        tile = page.locator(f".tiles a[href$='valg/i-jobb/{name}']")
        is_easy_to_hit(tile)
        tile.click()
        expect(page).to_have_url(f"{site.url}/{code}/valg/i-jobb/{name}")
    is_calm(page, code)
    expect(page.locator("a.do")).to_have_count(1)
    whole = page.locator(f".onward a[href$='/{code}/erfaring/']")
    is_easy_to_hit(whole)

    whole.click()
    expect(page).to_have_url(f"{site.url}/{code}/erfaring/")
    is_calm(page, code)
    action = page.locator("a.do")
    expect(action).to_have_count(1)
    expect(action).to_be_visible()
    if code == "nb":  # elsewhere the Norwegian title stands above it
        expect(action).to_be_in_viewport(ratio=0.5)  # without scrolling; fonts differ a little
    is_easy_to_hit(action)

    action.click()
    expect(page).to_have_url(re.compile(r"/go/[a-z]+/$"))
    page.wait_for_load_state()
    assert page.evaluate(SIDEWAYS) <= 0
    onward = page.locator(f".doors [lang={code}] a")
    expect(onward).to_have_attribute("href", re.compile("^https://"))
    is_easy_to_hit(onward)


def test_everything_that_is_tapped_is_large_enough(page: Page, site: Site) -> None:
    """The names of the languages stand closer, so that the action stands above the fold."""
    tapped = (
        ".tiles a, summary, .doors a, a.do, .others a, .take a, .onward a, .chosen a, .agreed a"
    )
    sizes = {tapped: FINGER, ".top a": LEAST}
    pages = [each for each in site.citizen_pages if not each.startswith(("/q/", "/go/", "/404"))]
    looked, small = 0, []

    for path in pages:
        page.goto(path)
        for places, least in sizes.items():
            for text, width, height in page.locator(places).evaluate_all(BOXES):
                looked += 1
                if min(width, height) < least - 0.5:
                    small.append((path, text, width, height))

    assert looked > 10 * len(pages) > 300
    assert small == []


@pytest.mark.parametrize("code", ["en", "uk", "ar"])
def test_another_language_is_the_same_page_with_the_norwegian_title_on_top(
    page: Page, site: Site, code: str
) -> None:
    page.goto("/nb/veien-videre/")
    norwegian = page.locator("h1").inner_text()

    page.locator(f".tongues a[lang={code}]").click()

    expect(page).to_have_url(f"{site.url}/{code}/veien-videre/")
    is_calm(page, code)
    above = page.locator("main [lang=nb]").first
    expect(above).to_have_text(norwegian)
    title = page.locator("h1")
    assert title.inner_text() != norwegian
    high, low = above.bounding_box(), title.bounding_box()
    assert high
    assert low
    assert high["y"] < low["y"]

    page.locator(".tongues a[lang=nb]").click()
    expect(page).to_have_url(f"{site.url}/nb/veien-videre/")
    expect(page.locator("main [lang=nb]")).to_have_count(0)


def test_whoever_has_only_a_keyboard_gets_all_the_way(browser: Browser, site: Site) -> None:
    page = browser.new_page(viewport=PHONE, base_url=site.url)
    page.route("https://**/*", lambda route: route.fulfill(status=204))
    page.goto("/nb/")

    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert first["name"] == "skip"
    expect(page.locator(".skip")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))
    after = tab_to(page, "valg/i-jobb/")
    assert after < 4, "the link past the menu did not lead past it"

    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/nb/valg/i-jobb/")
    tab_to(page, "../../valg/i-jobb/erfaring/")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/nb/valg/i-jobb/erfaring/")
    tab_to(page, "../../../../nb/erfaring/")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/nb/erfaring/")
    question = page.locator("summary").first
    expect(page.locator("details").first).not_to_have_attribute("open", "")
    tab_to(page, None, question.inner_text())
    page.keyboard.press("Enter")
    expect(page.locator("details").first).to_have_attribute("open", "")

    page.goto("/nb/erfaring/")
    tab_to(page, page.locator("a.do").get_attribute("href"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/go/[a-z]+/$"))
    page.close()


def tab_to(page: Page, href: str | None, text: str = "") -> int:
    """Press Tab until the target has the focus; on the way, every stop must be seen."""
    for stops in range(1, 60):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        assert here["outline"] != "none", here
        assert here["width"] != "0px", here
        if (href and here["href"] == href) or (text and here["text"] == text):
            return stops
    pytest.fail(f"Tab never comes to {href or text}")

"""Whole journeys, in three languages: with a finger and no script, and with a keyboard alone."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect
from reading import FOCUSED, SIDEWAYS, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = {"width": 360, "height": 740}
LANGUAGES = ("nb", "ar", "ti")
# Two things fit this reader: the first and the second answer, then what both lead to.
FIRST, SECOND, BOTH = "flere/", "flere/bruk-det-du-kan/", "flere/bruk-det-du-kan-og-erfaring/"
STOPS = 90  # presses of Tab; no page of ours has more places to stop at
HAS_FOCUS = "it => it === document.activeElement"


@dataclass(frozen=True)
class Journey:
    """A page, the language that it is read in, and the way in which its reader chooses."""

    page: Page
    code: str
    choose: Callable[[Locator], None]

    def is_at(self, path: str) -> None:
        """See that the journey came to a page in its language, and that it fits the screen."""
        expect(self.page).to_have_url(re.compile(re.escape(f"/{self.code}/{path}") + "(#.*)?$"))
        root = self.page.locator("html")
        expect(root).to_have_attribute("lang", self.code)
        expect(root).to_have_attribute("dir", "rtl" if self.code == "ar" else "ltr")
        self.page.wait_for_load_state()
        assert self.page.evaluate(SIDEWAYS) <= 0, self.page.url

    def link(self, path: str, within: str = "main") -> Locator:
        """Return the link that leads to a page in the reader's own language."""
        return self.page.locator(f"{within} a[href$='{path}']").first


def with_a_finger(link: Locator) -> None:
    link.tap()


def with_a_keyboard(target: Locator) -> None:
    """Press Tab until the target has the focus, then Enter; every stop on the way is seen."""
    page = target.page
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        assert here["outline"] != "none", here
        assert here["width"] != "0px", here
        if target.evaluate(HAS_FOCUS):
            expect(target).to_be_in_viewport()
            page.keyboard.press("Enter")
            return
    pytest.fail(f"Tab never comes to {target}")


WAYS = {"finger, no script": (with_a_finger, False), "keyboard alone": (with_a_keyboard, True)}


@pytest.fixture(params=[(code, way) for code in LANGUAGES for way in WAYS], ids="-".join)
def journey(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Journey]:
    code, way = request.param
    choose, has_script = WAYS[way]
    context = browser.new_context(
        viewport=PHONE,
        base_url=site.url,
        locale=code,
        has_touch=not has_script,
        java_script_enabled=has_script,
    )
    stay_on(context, site)
    yield Journey(context.new_page(), code, choose)
    context.close()


def stay_on(context: BrowserContext, site: Site) -> None:
    """Answer what leads elsewhere with nothing."""

    def stay(route: Route) -> None:
        own = route.request.url.startswith((site.url, "data:"))
        route.continue_() if own else route.fulfill(status=204)

    context.route("**/*", stay)


def test_from_the_door_through_the_finder_to_the_action(journey: Journey) -> None:
    page, code = journey.page, journey.code
    page.goto("/")
    journey.choose(page.locator(f".doors [lang={code}] a"))
    journey.is_at("")

    journey.choose(journey.link(f"valg/{FIRST}", ".tiles"))
    journey.is_at(f"valg/{FIRST}")
    answers = []
    for path in (SECOND, BOTH):
        tile = journey.link(f"valg/{path}", ".tiles")
        answers.append(tile.inner_text())
        journey.choose(tile)
        journey.is_at(f"valg/{path}")
        assert page.locator(".chosen li").all_inner_texts() == answers

    assert page.locator("a.do").count() == 1
    journey.choose(journey.link(f"/{code}/erfaring/"))
    journey.is_at("erfaring/")

    question = page.locator(".wonder summary").first
    answer = page.locator(".wonder details > :not(summary)").first
    expect(answer).to_be_hidden()
    journey.choose(question)
    expect(answer).to_be_visible()

    journey.page.reload()
    journey.choose(page.locator("a.do"))
    expect(page).to_have_url(re.compile(r"/go/[a-z]+/$"))


def test_who_changes_the_language_stays_on_the_page(journey: Journey) -> None:
    page, code = journey.page, journey.code
    other = "uk" if code == "nb" else "nb"
    for path in ("bruk-det-du-kan/", f"valg/{BOTH}", "kontor/"):
        page.goto(f"/{code}/{path}")
        title = page.locator("h1").inner_text()

        journey.choose(page.locator(f".tongues a[lang={other}]"))
        Journey(page, other, journey.choose).is_at(path)
        assert page.locator("h1").inner_text() != title

        journey.choose(page.locator(f".tongues a[lang={code}]"))
        journey.is_at(path)
        assert page.locator("h1").inner_text() == title


def test_who_names_a_place_comes_to_its_office(journey: Journey) -> None:
    page = journey.page
    page.goto(f"/{journey.code}/kontor/")
    tile = page.locator(".places a", has_text="Tromsø")
    place = tile.get_attribute("href") or ""

    journey.choose(tile)

    journey.is_at("kontor/")
    assert page.url.endswith(place)
    office = page.locator(place)
    expect(office).to_be_in_viewport()
    expect(office).to_contain_text("Tromsø")


def test_who_searches_finds_every_page_listed_even_without_a_script(journey: Journey) -> None:
    page, code = journey.page, journey.code
    page.goto(f"/{code}/")

    journey.choose(journey.link("/sok/", ".top"))
    journey.is_at("sok/")
    listed = page.locator(".listed a")
    assert listed.count() > 8

    journey.choose(journey.link("../bruk-det-du-kan/", ".listed"))
    journey.is_at("bruk-det-du-kan/")

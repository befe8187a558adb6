"""What a script may add to a page that needs none: a voice, an offer, a print button."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect
from reading import AXE_RUN, AXE_SCRIPT, Complaints, Site, findings

from generator.proof.codes import codes_in
from generator.proof.pixels import raster_from_png

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
PAGE = "/nb/erfaring/"
# Voices that speak by writing down what they were given, and are done at once.
VOICES = """(() => {
  const voices = %s.map(([lang, localService]) => ({ lang, localService, name: lang }));
  window.spoken = [];
  window.cancelled = 0;
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  const speech = {
    getVoices: () => voices,
    speak: it => {
      window.spoken.push([it.text.trim(), it.lang]);
      window.current = it;
    },
    cancel: () => { window.cancelled++; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech, configurable: true });
})()"""
STORED = """async () => [
  localStorage.length, sessionStorage.length, document.cookie,
  (await caches.keys()).length, (await indexedDB.databases()).length,
]"""


@contextmanager
def reader(
    browser: Browser, site: Site, locale: str = "nb-NO", voices: str = "[]", *, script: bool = True
) -> Iterator[Page]:
    context = browser.new_context(
        base_url=site.url, locale=locale, viewport=PHONE, java_script_enabled=script
    )
    page = context.new_page()
    page.add_init_script(VOICES % voices)
    yield page
    context.close()


def wrong(page: Page) -> list[str]:
    """Return what axe is sure of on the page as it is now."""
    page.evaluate(AXE_SCRIPT)
    return [str(each) for each in findings(page.evaluate(AXE_RUN, {})) if each.is_sure]


def finish(page: Page) -> None:
    """Let the voice come to the end of its sentence."""
    page.evaluate("current.onend()")


def test_a_voice_of_the_device_reads_the_page_and_shows_where_it_is(
    browser: Browser, site: Site
) -> None:
    with reader(browser, site, voices='[["en-GB", true], ["no_NO", true]]') as page:
        page.goto(PAGE)
        start, pause, stop = page.locator("#voice button").all()
        expect(start).to_be_visible()
        expect(page.locator("#voice p").last).to_be_hidden()
        assert wrong(page) == []

        start.click()
        title = page.locator("h1")
        expect(title).to_have_class("heard")
        assert page.evaluate("spoken") == [[title.inner_text().replace("\n", " "), "no_NO"]]
        finish(page)
        lead = page.locator(".lead")
        expect(lead).to_have_class("lead heard")
        expect(page.locator(".heard")).to_have_count(1)

        pause.click()
        expect(page.locator(".heard")).to_have_count(0)
        said = len(page.evaluate("spoken"))
        finish(page)  # what was cut off says so late: nothing follows
        assert len(page.evaluate("spoken")) == said
        start.click()
        expect(lead).to_have_class("lead heard")
        stop.click()
        start.click()
        expect(title).to_have_class("heard")


def test_the_voice_reads_everything_once_and_opens_nothing(browser: Browser, site: Site) -> None:
    with reader(browser, site, voices='[["nb-NO", true]]') as page:
        page.goto(PAGE)
        page.locator("#voice button").first.click()
        for _ in range(200):
            finish(page)
            if page.locator(".heard").count() == 0:
                break
            assert page.locator(".heard").is_visible()  # also for an answer that is closed
        else:
            pytest.fail("the voice never comes to an end")

        spoken = " ".join(text for text, _ in page.evaluate("spoken"))
        wanted = page.locator("h1, .lead, .know li, .gain li, .road li, summary, details p")
        texts = [" ".join(each.split()) for each in wanted.evaluate_all(TEXTS)]
        assert len(texts) > 20
        assert [text for text in texts if " ".join(spoken.split()).count(text) != 1] == []
        assert max(len(text) for text, _ in page.evaluate("spoken")) < 200
        expect(page.locator("details[open]")).to_have_count(0)


TEXTS = "all => all.map(each => each.textContent)"


@pytest.mark.parametrize("voices", ["[]", '[["en-GB", true]]', '[["nb-NO", false]]'])
def test_without_a_voice_of_its_own_the_page_says_so(
    browser: Browser, site: Site, voices: str
) -> None:
    """A voice that is not on the device would send the text away."""
    with reader(browser, site, voices=voices) as page:
        page.goto(PAGE)
        expect(page.locator("#voice")).to_be_hidden()

        expect(page.locator("#voice p").last).to_be_visible(timeout=4000)

        expect(page.locator("#voice button").first).to_be_hidden()


def test_a_browser_that_cannot_speak_says_the_same(browser: Browser, site: Site) -> None:
    with reader(browser, site) as page:
        page.add_init_script("Object.defineProperty(window, 'speechSynthesis', {value: undefined})")
        heard = Complaints()
        heard.listen(page.context)
        page.goto(PAGE)

        expect(page.locator("#voice p").last).to_be_visible(timeout=4000)

        assert heard.errors == []


def test_the_readers_language_is_offered_in_its_own_words_and_taken_for_an_answer(
    browser: Browser, site: Site
) -> None:
    with reader(browser, site, locale="uk-UA") as page:
        page.goto(PAGE)
        offer = page.locator("#offer")
        expect(offer).to_be_visible()
        assert offer.get_attribute("lang") == "uk"
        assert offer.locator("a").inner_text() == "Читати сторінку українською"
        assert wrong(page) == []

        offer.locator("button").click()
        expect(offer).to_be_hidden()
        page.reload()
        expect(page.locator("#print")).to_be_visible()  # the script has run
        expect(offer).to_be_hidden()
        assert page.evaluate(STORED) == [0, 0, "", 0, 0]
        assert page.context.cookies() == []

        page.goto("/nb/veien-videre/")
        offer.locator("a").click()
        expect(page).to_have_url(f"{site.url}/uk/veien-videre/")
        expect(offer).to_be_hidden()


@pytest.mark.parametrize(
    ("locale", "path"),
    [("nn-NO", PAGE), ("ja-JP", PAGE), ("en-US", "/en/"), ("nb-NO", "/nb-x-lett/bruk-det-du-kan/")],
)
def test_nothing_is_offered_to_those_who_are_where_they_want(
    browser: Browser, site: Site, locale: str, path: str
) -> None:
    with reader(browser, site, locale=locale) as page:
        page.goto(path)
        page.wait_for_load_state("load")

        expect(page.locator("#offer")).to_be_hidden()


def test_the_first_page_puts_the_readers_door_first_and_goes_nowhere(
    browser: Browser, site: Site
) -> None:
    with reader(browser, site, locale="ar-SY") as page:
        page.goto("/")

        expect(page.locator(".doors li").first).to_have_attribute("lang", "ar")
        expect(page).to_have_url(f"{site.url}/")


def test_the_page_prints_itself(browser: Browser, site: Site) -> None:
    with reader(browser, site) as page:
        page.add_init_script("window.print = () => { window.printed = true; }")
        page.goto(PAGE)

        page.locator("#print").click()

        assert page.evaluate("window.printed")


def test_without_scripts_nothing_waits_for_one(browser: Browser, site: Site) -> None:
    with reader(browser, site, locale="uk-UA", script=False) as page:
        page.goto(PAGE)

        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("#voice, #offer, #print")).to_have_count(3)
        for each in page.locator("#voice, #offer, #print").all():
            expect(each).to_be_hidden()
        assert page.locator("main button:visible, header button:visible").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_on_the_screen_leads_another_telephone_to_the_page(
    browser: Browser, site: Site, scheme: str
) -> None:
    with reader(browser, site, script=False) as page:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of two names
        page.goto(PAGE)
        address = page.locator("link[rel=canonical]").get_attribute("href")
        page.locator(".take a[href='vis/']").click()
        code = page.locator(".show img")
        expect(code).to_have_js_property("complete", value=True)

        [found] = codes_in(raster_from_png(code.screenshot()))

        assert found.text == address
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_script_is_light(site: Site) -> None:
    scripts = sorted((site.folder / "assets").glob("citizen-*.js"))

    assert len(scripts) == 1
    assert len(gzip.compress(scripts[0].read_bytes())) <= 2048

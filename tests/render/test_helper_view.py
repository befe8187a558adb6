"""The helper's view: what to say and do, for those who mention it to somebody."""

from datetime import date

import worlds
from selectolax.lexbor import LexborHTMLParser

from generator.model import Edition, Language, Site
from generator.render.pages import Page, Shown, Take
from generator.render.pages.around import Builder
from generator.render.pages.audience import audience_page
from generator.render.pages.helper import helper_link, helper_page

DAY = date(2026, 11, 23)
HELPER = {
    "front_line": ("mate", "family"),
    "say": "Du kan snakke med noen i havna.",
    "do": ("Vis siden.", "La den andre bestemme."),
}
SHOWN = Shown(
    takes={
        "sailors/nb": (
            Take("Ark (A5)", "i-havn-a5-flyer-nb.pdf", "a5-flyer"),
            Take("Spørsmål", "i-havn-a4-questions-nb.pdf", "a4-questions"),
        )
    }
)


class Echo(dict[str, str]):
    """Phrases that say their own name."""

    def __missing__(self, name: str) -> str:
        return f"~{name}~"


def spoken(code: str = "nb", **changes: object) -> Language:
    return worlds.language(code, **({"phrases": Echo(), "life": worlds.life()} | changes))


def world(*languages: Language, stale: tuple[str, ...] = (), **changes: object) -> Site:
    sailors = worlds.audience(**({"helper": HELPER} | changes))
    here = languages or (spoken(),)
    editions = tuple(Edition(sailors, sailors, each, "draft", stale, "") for each in here)
    return worlds.site(languages=here, audiences=(sailors,), editions=editions)


def view(site: Site, number: int = 0, *, closed: bool = False) -> Page:
    made = helper_page(Builder.of(site, DAY, closed=closed), site.editions[number], SHOWN)
    assert made
    return made


def tree(made: Page) -> LexborHTMLParser:
    return LexborHTMLParser(made.body)


def words(made: Page, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree(made).css(selector)]


def links(made: Page, selector: str) -> list[str]:
    return [str(node.attributes["href"]) for node in tree(made).css(selector)]


def test_it_says_what_to_say_what_to_do_and_what_happens():
    made = view(world())

    assert made.path == "nb/i-havn/hjelp/index.md"
    assert words(made, "h1") == ["~helper_title~"]
    assert made.matter["heading"] == "~helper_title~: Hva vil du gjøre i land?"
    assert words(made, ".tell blockquote") == ["Du kan snakke med noen i havna."]
    assert words(made, ".gain li") == ["Vis siden.", "La den andre bestemme."]
    assert words(made, ".road li") == ["Du tar kontakt.", "Du snakker med en veileder."]


def test_every_helper_finds_a_line_of_their_own():
    made = view(world())

    assert words(made, ".wonder summary") == ["Styrmannen", "Familie"]
    assert words(made, ".wonder blockquote") == ["Snakk med noen i havna.", "Skal jeg bli med?"]


def test_where_the_life_course_is_not_whole_no_helper_is_named():
    made = view(world(spoken(life=None)))

    assert words(made, ".wonder") == []
    assert words(made, ".tell blockquote") == ["Du kan snakke med noen i havna."]


def test_it_leads_back_to_the_page_to_the_code_and_to_the_sheets():
    made = view(world())

    assert links(made, ".about a") == ["../"]
    assert links(made, ".take a") == [
        "../vis/",
        "../i-havn-a5-flyer-nb.pdf",
        "../i-havn-a4-questions-nb.pdf",
    ]


def test_without_a_network_there_is_only_the_sheet_that_is_filled_in_by_hand():
    made = view(world(), closed=True)

    assert links(made, ".take a") == ["../i-havn-a4-questions-nb.pdf"]
    assert [link for link in links(made, "a") if ":" in link] == []


def test_search_engines_may_find_it_in_every_language():
    made = view(world(spoken(), spoken("ar")), 1)
    alternates = made.matter["alternates"]

    assert made.matter["canonical"] == "https://vei.example/ar/i-havn/hjelp/"
    assert isinstance(alternates, list)
    assert [each["url"] for each in alternates] == [
        "https://vei.example/nb/i-havn/hjelp/",
        "https://vei.example/ar/i-havn/hjelp/",
        "https://vei.example/nb/i-havn/hjelp/",
    ]


def test_helper_and_reader_can_point_at_the_same_title():
    site = world(spoken(), spoken("ar"))

    assert words(view(site, 1), ".also") == [
        "~norwegian~: ~helper_title~: Hva vil du gjøre i land?"
    ]
    assert links(view(site, 1), ".take a[hreflang=nb]") == ["../../../nb/i-havn/hjelp/"]
    assert words(view(site), ".also") == []


def test_a_line_that_is_newer_in_norwegian_says_so():
    old = spoken("ar", stale=("life.front_line.family.say",))
    made = view(world(spoken(), old, stale=("helper.say",)), 1)

    assert words(made, ".note p") == ["~draft~", "~stale~"]
    assert words(made, ".tell blockquote .stale") == ["~stale_block~"]
    assert [bool(node.css(".stale")) for node in tree(made).css(".wonder details")] == [False, True]


def test_an_audience_with_nothing_for_helpers_has_no_such_page():
    site = world(helper=None)
    edition = site.editions[0]

    assert helper_page(Builder.of(site, DAY), edition, SHOWN) is None
    assert helper_link(edition) is None


def test_the_page_of_an_audience_leads_to_its_helpers():
    site = world()
    made = audience_page(Builder.of(site, DAY), site.editions[0], Shown())

    assert links(made, ".take a[href='hjelp/']") == ["hjelp/"]

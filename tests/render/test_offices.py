"""Find your office: every place leads somewhere on the page, also where nobody knows yet."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser
from test_pages import audience, body_of, framed, language, made, settings, site, words

from generator.model import Site
from generator.render.pages.offices import norwegian_order

HARBOUR = {"name": "Havna", "area": "the fjord", "address": "Kaia 1", "hours": "10–14"}
HILL = {"name": "Haugen", "area": "the hill"}
PLACES = {
    "o": {"name": "Ørnes", "office": "Havna"},
    "a": {"name": "Åsgård"},
    "b": {"name": "Bygda", "office": "Haugen"},
    "v": {"name": "Vika", "office": "Havna"},
}
AGREED = {
    "far": {"text": "I serve", "area": "Everywhere", "office": "Haugen", "source": "x"},
    "lone": {"text": "I am", "area": "North", "office": "Havna", "source": "x"}
    | {"audience": "lone"},
}
GIVEN = {"offices": [HARBOUR, HILL], "municipalities": PLACES, "agreements": AGREED}


def world(**changes: object) -> Site:
    known = settings(**(GIVEN | changes))
    spoken = tuple(replace(language(code), settings=known) for code in ("nb", "ar"))
    return site(audience("lone"), languages=spoken)


def page(built: Site, code: str = "nb") -> LexborHTMLParser:
    return body_of(made(built)[f"{code}/kontor/index.md"])


def links(tree: LexborHTMLParser, selector: str) -> list[tuple[str, str | None]]:
    return [(node.text(), node.attributes["href"]) for node in tree.css(selector)]


def test_every_place_leads_to_its_office_on_the_page() -> None:
    tree = page(world())

    assert links(tree, ".places a") == [
        ("Bygda", "#kontor-2"),
        ("Vika", "#kontor-1"),
        ("Ørnes", "#kontor-1"),
        ("Åsgård", "#kontor-ukjent"),
    ]
    assert {str(href)[1:] for _, href in links(tree, ".places a")} <= {
        node.attributes["id"] for node in tree.css("section[id]")
    }


def test_an_office_says_whom_it_serves_and_what_is_known_of_it() -> None:
    tree = page(world())

    assert words(tree, "#kontor-1 h2") == ["Havna"]
    assert words(tree, "#kontor-1 li") == ["Vika", "Ørnes"]
    assert words(tree, "#kontor-1 [data-zone=contact]") == ["Havna", "Kaia 1", "10–14"]
    assert words(tree, "#kontor-1 .hint") == []
    assert words(tree, "#kontor-2 [data-zone=contact]") == ["Haugen"]
    assert words(tree, "#kontor-2 .hint") == ["~office_no_address~"]


def test_where_nobody_knows_the_office_the_reader_is_led_to_the_contact() -> None:
    tree = page(world())

    assert words(tree, "#kontor-ukjent .lead") == ["~office_unknown~"]
    assert links(tree, "#kontor-ukjent a") == [("~contact~", "#contact")]
    known = {name: each | {"office": "Havna"} for name, each in PLACES.items()}
    assert not page(world(municipalities=known)).css("#kontor-ukjent")


def test_without_places_nobody_is_asked_for_one() -> None:
    tree = page(world(municipalities={}))

    assert not tree.css(".places, #where")
    assert len(tree.css(".office")) == 2


def test_an_agreement_leads_to_its_office_and_to_its_page_where_there_is_one() -> None:
    tree = page(world())

    assert links(tree, ".agreed a") == [
        ("Haugen", "#kontor-2"),
        ("I am", "../../nb/lone-path/"),
        ("Havna", "#kontor-1"),
    ]
    assert words(tree, ".agreed strong") == ["I serve"]


def test_an_agreement_does_not_lead_citizens_to_a_page_for_partners() -> None:
    built = world()
    partner = built.audiences[0].model_copy(update={"kind": "partner"})
    editions = tuple(replace(each, audience=partner) for each in built.editions)

    tree = page(replace(built, audiences=(partner,), editions=editions))

    assert words(tree, ".agreed strong") == ["I serve", "I am"]


def test_without_offices_there_is_no_page_of_them_and_nothing_leads_there() -> None:
    found = made(world(offices=[], municipalities={}, agreements={}))

    assert "nb/index.md" in found
    assert [path for path in found if "kontor" in path] == []
    assert [path for path, each in found.items() if "kontor" in each.body] == []
    home = body_of(found["nb/index.md"])
    assert home.css(".near, .offices") == []
    assert home.css(".reach h2")


def test_those_who_live_elsewhere_are_sent_to_somebody_else_than_the_county() -> None:
    ways = {
        "book": ("link", "https://booking.example/"),
        "county": ("link", "https://sender.example/"),
        "national": ("link", "https://national.example/"),
    }
    given = {
        name: {"kind": kind, "value": value, "button": f"Button {name}", "text": "x"}
        for name, (kind, value) in ways.items()
    }
    kept = {name: settings().ways[name] for name in ("call", "trusted")}
    tree = page(world(ways=given | kept))

    assert links(tree, ".elsewhere a") == [("Button national", "../../go/national/")]
    reached = [text for text, _ in links(tree, ".reach a")]
    assert reached == ["Button book", "Button county", "Button call +47 77 00 00 00"]


def test_names_of_places_stay_norwegian_in_every_language() -> None:
    norwegian, arabic = page(world()), page(world(), "ar")

    assert not norwegian.css(".places [lang]")
    assert words(arabic, ".places [lang=nb]") == words(norwegian, ".places a")
    assert words(arabic, ".office h2 [lang=nb]") == ["Havna", "Haugen"]
    kept = [(node.text(), node.attributes["dir"]) for node in arabic.css("#kontor-1 p > bdi")]
    assert kept[-2:] == [("Kaia 1", "ltr"), ("10–14", "ltr")]


def test_the_area_of_an_office_is_marked_when_it_is_old() -> None:
    built = world()
    old = ("site.offices.1.area", "site.agreements.far.area")
    spoken = tuple(replace(each, stale=old) for each in built.languages)

    tree = page(replace(built, languages=spoken), "ar")

    marked = [node.parent.text() for node in tree.css(".stale") if node.parent]
    assert [each.split()[0] for each in marked] == ["~office_area~", "Everywhere"]


def test_the_page_is_found_in_every_language() -> None:
    tree = framed(made(world())["ar/kontor/index.md"])

    alternates = [node.attributes["hreflang"] for node in tree.css("link[rel=alternate]")]
    assert alternates == ["nb", "ar", "x-default"]
    assert not tree.css("meta[name=robots]")


@pytest.mark.parametrize(
    "names",
    [
        ["Balsfjord", "Bardu", "Senja", "Storfjord", "Tromsø"],
        ["Karasjok", "Kárášjohka", "Kåfjord"],
        ["Vadsø", "Værøy", "Vøring", "Våler", "Ørsta", "Åsnes"],
        ["Čáhcesuolu", "Davvi", "Đivvá", "Eidet"],
        ["Nord-Sletta", "Nordreisa", "Nørvik"],
    ],
)
def test_names_stand_in_the_order_of_our_alphabets(names: list[str]) -> None:
    mixed = names[::-1]

    assert sorted(mixed, key=norwegian_order) == names

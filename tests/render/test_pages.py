"""Citizen pages: escaped, in the right direction, with nothing that runs or follows."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.model import (
    Audience,
    Block,
    Edition,
    Fact,
    HandPage,
    Language,
    Phrases,
    Printed,
    Settings,
    Site,
    with_texts,
)
from generator.model.codes import code_for
from generator.render.markdown_text import markdown_html
from generator.render.pages import (
    Page,
    Shown,
    Take,
    pages,
    signposts,
    text_of,
)
from generator.render.pages.around import Builder
from generator.render.pages.doors import go_page
from generator.render.templates import bidi, tight

OVERRIDES = Path(__file__).parents[2] / "overrides"
DAY = date(2026, 11, 23)
NASTY = """<b x="1">&amp; "quoted" 'single' {{ 7*7 }} {% raw %} {# no #} </script>"""
# Where readers may go from our pages: a link of an editor's, the sender, messengers.
AWAY = ("https://a.example/", "https://sender.example/", "https://wa.me/", "https://t.me/")
OWN_SCRIPT = re.compile(r"^(\.\./|/folder/)*assets/[a-z]+-[0-9a-f]{8}\.js$")
NUMBER = "\u206677 00 00 00\u2069"
COLOURS = ("night", "fjord", "sun", "snow")
TOKENS = {
    "colour": dict.fromkeys(COLOURS, "#0B1F3A"),
    "space": {"radius": "12px"},
    "type": {"measure": "65ch"},
}


class Echo(dict[str, str]):
    """Phrases that say their own name."""

    def __missing__(self, name: str) -> str:
        slots = {"sender": " {sender}", "source": " {source}", "updated": " {date}"}
        return f"~{name}~{slots.get(name, '')}"


class Nasty(dict[str, str]):
    """Phrases that attack."""

    def __missing__(self, name: str) -> str:
        return f"{NASTY} {name}"


def audience(name: str, **changes: object) -> Audience:
    message = {
        "title": f"Title {name}",
        "promise": f"Promise {name}",
        "recognitions": ["Known 0", "Known 1", "Known 2"],
        "offers": ["Offer 0", "Offer 1", "Offer 2"],
        "steps": ["Step 0", f"Step 1 {NUMBER}"],
        "questions": [{"question": f"Question {n}", "answer": f"Answer {n}"} for n in range(3)],
        "action": "Act now",
    }
    given = {
        "id": name,
        "kind": "citizen",
        "slug": f"{name}-path",
        "situation": "first",
        "tile": f"Tile {name}",
        "ways": ["book", "call", "trusted"],
        "proof": ["liked"],
        "related": ["twin"],
        "owner": "owner",
        "next_review": "2027-01-01",
        "message": message,
        "flyer": {"points": ["a", "b", "c"], "steps": ["a", "b"]},
        "picture": {"mood": "day", "alt": f"Alt {name}"},
    }
    return Audience.model_validate(given | changes)


def settings(**changes: object) -> Settings:
    ways = {
        "book": ("link", "https://elsewhere.example/avoided-word"),
        "call": ("phone", "+47 77 00 00 00"),
        "write": ("email", "somebody@elsewhere.example"),
        "later": ("link", ""),
        "trusted": ("ask", ""),
    }
    given = {
        "name": "Site name",
        "tagline": "Tagline",
        "address": "https://veien.example/folder/",
        "sender": {"name": "Sender name", "legal": "Legal line", "link": "https://sender.example/"},
        "owner": "owner",
        "ways": {
            name: {"kind": kind, "value": value, "button": f"Button {name}", "text": f"Text {name}"}
            for name, (kind, value) in ways.items()
        },
        "offices": [{"name": "Office", "area": "Area"}],
        "situations": {
            each: {"slug": f"s-{each}", "tile": f"Situation {each}"}
            for each in ("first", "second", "none")
        },
        "languages": [{"code": code, "name": code} for code in ("nb", "uk", "ar")],
        "promises": [{"id": "free", "short": "In short", "text": "Promised"}],
    }
    return Settings.model_validate(given | changes)


FACT = Fact.model_validate(
    {
        "id": "liked",
        "value": "90",
        "unit": "percent",
        "statement": "Liked by {liked}",
        "cite": "Cited",
        "source": "src",
        "year": "2022",
        "population": "all",
        "readers": ["citizen"],
        "expires": "2030-01-01",
    }
)
HAND = HandPage(
    id="om", blocks=("# Heading", "First *words*.", "## Below", "[out](https://a.example/)")
)


def language(code: str) -> Language:
    names = {"nb": "Norsk", "uk": "Українська", "ar": "العربية"}
    script = {"uk": "Cyrl", "ar": "Arab"}.get(code, "Latn")
    return Language(
        code=code,
        name=names[code],
        direction="rtl" if code == "ar" else "ltr",
        script=script,
        settings=settings(),
        phrases=Echo(),
        pages={"om": HAND},
        facts={"liked": FACT},
    )


def site(
    *audiences: Audience, languages: tuple[Language, ...] = (), stale: tuple[str, ...] = ()
) -> Site:
    people = audiences or (
        audience("lone"),
        audience("twin"),
        audience("other", situation="second"),
    )
    spoken = languages or tuple(map(language, ("nb", "uk", "ar")))
    editions = tuple(
        Edition(
            audience=each,
            source=people[index],
            language=tongue,
            state="reviewed" if tongue.code == "nb" else "draft",
            stale=stale if tongue.code != "nb" else (),
            fingerprint="",
        )
        for tongue in spoken
        for index, each in enumerate(people)
    )
    return Site(
        settings=spoken[0].settings,
        audiences=people,
        facts={"liked": FACT},
        phrases=Phrases(phrases={}),
        pages=(HAND,),
        channels={},
        partners={},
        campaigns=(),
        wordings=(),
        catalogues={},
        reviews=(),
        tokens=TOKENS,
        zones={},
        levels={},
        rules={},
        promise_reviews=(),
        minor_edits=(),
        life=None,
        notices={},
        events={},
        stories={},
        media=frozenset(),
        printed=Printed(),
        handed={},
        occasions={},
        trials={},
        languages=spoken,
        editions=editions,
        pushes=(),
        absent=(),
        lines={},
    )


def made(built: Site, shown: Shown | None = None) -> dict[str, Page]:
    return {page.path: page for page in pages(built, DAY, shown or Shown())}


def every_page(built: Site) -> Iterator[Page]:
    yield from pages(built, DAY, Shown())
    codes = [code_for(each.audience.id, each.language.code) for each in built.editions]
    yield from signposts(built, DAY, codes, {})


def matter_of(page: Page) -> dict[str, object]:
    _, front, _ = text_of(page).split("---\n", 2)
    read = yaml.safe_load(front)
    assert isinstance(read, dict)
    return read


def framed(page: Page) -> LexborHTMLParser:
    """Put the page into its frame as the engine does: nothing there escapes by itself."""
    frames = Environment(loader=FileSystemLoader(OVERRIDES))  # noqa: S701 - as the engine has it
    frame = frames.get_template(str(page.matter["template"]))
    return LexborHTMLParser(frame.render(page={"meta": matter_of(page)}))


def body_of(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(page.body)


def inline_scripts(tree: LexborHTMLParser) -> set[str | None]:
    """Return the types of the scripts that stand in the page itself."""
    return {node.attributes.get("type") for node in tree.css("script:not([src])")}


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    found = tree.css(selector)
    assert found, selector
    return found[0]


def attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    return str(one(tree, selector).attributes[name])


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_all_kinds_of_pages_are_there() -> None:
    paths = sorted(made(site(audience("lone"))))

    assert paths == [
        "404.md",
        "ar/index.md",
        "ar/kontor/index.md",
        "ar/lone-path/index.md",
        "ar/lone-path/vis/index.md",
        "ar/om/index.md",
        "ar/sok/index.md",
        "ar/valg/s-first/lone-path/index.md",
        "index.md",
        "nb/index.md",
        "nb/kontor/index.md",
        "nb/lone-path/index.md",
        "nb/lone-path/vis/index.md",
        "nb/om/index.md",
        "nb/sok/index.md",
        "nb/valg/s-first/lone-path/index.md",
        "uk/index.md",
        "uk/kontor/index.md",
        "uk/lone-path/index.md",
        "uk/lone-path/vis/index.md",
        "uk/om/index.md",
        "uk/sok/index.md",
        "uk/valg/s-first/lone-path/index.md",
    ]


def test_no_text_becomes_markup_wherever_it_stands() -> None:
    def attack(block: Block) -> str:
        return f"{NASTY} {'.'.join(map(str, block.key))}"

    tongue = replace(
        language("nb"),
        name=NASTY,
        phrases=Nasty(),
        settings=with_texts(settings(), attack),
        facts={"liked": with_texts(FACT, attack)},
    )
    sender = tongue.settings.sender.model_copy(update={"name": NASTY})
    tongue = replace(tongue, settings=tongue.settings.model_copy(update={"sender": sender}))
    second = replace(tongue, code="uk")
    people = tuple(with_texts(audience(name), attack) for name in ("lone", "twin"))
    built = site(*people, languages=(tongue, second))
    shown = Shown(takes={"lone/nb": (Take(NASTY, "x.pdf", NASTY),)})
    found = [*pages(built, DAY, shown), *every_page(built)]

    assert len(found) > 10
    for page in found:
        tree = framed(page)
        assert not tree.css("b, [x]"), page.path
        assert inline_scripts(tree) <= {"application/ld+json"}
        assert "49" not in (tree.text() or ""), page.path
        assert NASTY in one(tree, "title").text(), page.path
    lone = framed(made(built, shown)["nb/lone-path/index.md"])
    assert words(lone, "h1") == [f"{NASTY} message.title"]
    assert attribute(lone, "img", "alt") == f"{NASTY} picture.alt"
    assert attribute(lone, "meta[name=description]", "content") == (f"{NASTY} message.promise")
    described = json.loads(one(lone, "script[type]").text())["@graph"][0]
    assert described["name"] == f"{NASTY} message.title"


def test_a_page_says_its_language_and_direction() -> None:
    found = made(site())

    for code, direction in (("nb", "ltr"), ("uk", "ltr"), ("ar", "rtl")):
        for path in (f"{code}/index.md", f"{code}/lone-path/index.md", f"{code}/om/index.md"):
            root = one(framed(found[path]), "html")
            assert (root.attributes["lang"], root.attributes["dir"]) == (code, direction)


def test_the_languages_keep_the_page_and_name_themselves() -> None:
    doors = body_of(made(site())["uk/lone-path/index.md"]).css(".tongues a")

    assert [(door.attributes["lang"], door.attributes["href"], door.text()) for door in doors] == [
        ("nb", "../../nb/lone-path/", "Norsk"),
        ("uk", "../../uk/lone-path/", "Українська"),
        ("ar", "../../ar/lone-path/", "العربية"),
    ]
    assert [door.attributes.get("aria-current") for door in doors] == [None, "page", None]


def test_search_engines_hear_of_every_language() -> None:
    tree = framed(made(site())["uk/lone-path/index.md"])
    found = {
        node.attributes["hreflang"]: node.attributes["href"]
        for node in tree.css("link[rel=alternate]")
    }
    top = "https://veien.example/folder"

    assert found == {
        "nb": f"{top}/nb/lone-path/",
        "uk": f"{top}/uk/lone-path/",
        "ar": f"{top}/ar/lone-path/",
        "x-default": f"{top}/nb/lone-path/",
    }
    canonical = attribute(tree, "link[rel=canonical]", "href")
    assert canonical == f"{top}/uk/lone-path/"


def test_the_norwegian_title_stands_above_a_translated_one_only() -> None:
    found = made(site())

    above = one(body_of(found["uk/lone-path/index.md"]), ".also [lang=nb]")
    assert above is not None
    assert above.text() == "Title lone"
    assert not body_of(found["nb/lone-path/index.md"]).css(".also")


def test_nothing_in_a_page_runs_or_styles_itself() -> None:
    found = list(every_page(site()))

    assert len(found) > 10
    for page in found:
        tree = framed(page)
        assert not tree.css("style, link[rel=preload], iframe, object, form")
        assert inline_scripts(tree) <= {"application/ld+json"}
        scripts = [str(node.attributes["src"]) for node in tree.css("script[src]")]
        assert [each for each in scripts if not OWN_SCRIPT.search(each)] == []
        names = {name for node in tree.css("*") for name in node.attributes}
        assert not {name for name in names if name == "style" or name.startswith("on")}, page.path
        policy = attribute(tree, "meta[http-equiv=Content-Security-Policy]", "content")
        assert policy is not None
        assert policy.startswith("default-src 'none'")


def test_links_within_the_site_are_relative() -> None:
    kinds = re.compile(r"(tel|mailto|sms):|\.\./|#|[a-z0-9-]+/")
    found = [each for each in every_page(site()) if each.path != "404.md"]

    assert len(found) > 10
    for page in found:
        if page.path.startswith("go/"):
            continue
        tree = framed(page)
        hrefs = [str(n.attributes["href"]) for n in tree.css("a[href], link[rel=stylesheet]")]
        inner = [each for each in hrefs if not each.startswith(AWAY)]
        assert inner
        assert [each for each in inner if not kinds.match(each)] == [], page.path


def test_the_error_page_works_at_any_depth() -> None:
    page = made(site())["404.md"]
    tree = framed(page)
    hrefs = {
        str(n.attributes["href"]) for n in tree.css("a[href]:not(.skip), link[rel=stylesheet]")
    }

    assert page.artefact.path == "404.html"
    assert "/folder/ar/" in hrefs
    assert {each for each in hrefs if not each.startswith("/folder/")} == set()


def test_only_stale_blocks_carry_the_mark() -> None:
    stale = ("message.title", "message.offers.1", "message.questions.2.answer")
    tree = body_of(made(site(stale=stale))["uk/lone-path/index.md"])
    marked = [
        node.parent.text().replace("~stale_block~", "").strip()
        for node in tree.css(".stale")
        if node.parent
    ]

    assert marked == ["Title lone", "Offer 1", "Answer 2"]
    assert words(tree, "[role=note] p") == ["~draft~", "~stale~"]


def test_common_texts_carry_the_mark_where_they_stand() -> None:
    old = ("site.promises.0.short", "site.ways.call.text", "facts.liked.statement")
    whole = site()
    editions = tuple(replace(each, around=old) for each in whole.editions)

    tree = body_of(made(replace(whole, editions=editions))["uk/lone-path/index.md"])

    marked = [node.parent.text() for node in tree.css(".stale") if node.parent]
    assert [each.split("~stale_block~")[0].strip() for each in marked] == [
        "In short",
        "Button call +47 77 00 00 00 Text call",
        "Liked by 90%",
    ]


def test_the_home_page_marks_the_tile_the_promise_and_the_way_that_are_old() -> None:
    old = ("site.promises.0.text", "site.tagline", "site.situations.first.tile")
    whole = site(stale=("tile",))
    languages = tuple(replace(each, stale=old) for each in whole.languages)

    tree = body_of(made(replace(whole, languages=languages))["uk/index.md"])

    assert words(tree, ".gain li") == ["Promised ~stale_block~"]
    assert words(tree, ".gain .lead") == ["Tagline ~stale_block~"]
    assert words(tree, ".finder li") == [
        "Situation first ~stale_block~",
        "Tile other ~stale_block~",
    ]


def test_a_hand_written_page_marks_the_block_that_is_old() -> None:
    whole = site()
    languages = tuple(replace(each, stale=("pages.om.1",)) for each in whole.languages)

    tree = body_of(made(replace(whole, languages=languages))["uk/om/index.md"])

    assert words(tree, ".text > *") == ["First words.", "~stale_block~", "Below", "out"]


def test_the_original_says_in_its_own_words_that_it_is_a_draft() -> None:
    built = site(audience("lone"))
    draft = tuple(replace(each, state="draft") for each in built.editions)
    found = made(replace(built, editions=draft))

    assert words(body_of(found["nb/lone-path/index.md"]), "[role=note]") == ["~draft_source~"]
    assert words(body_of(made(built)["nb/lone-path/index.md"]), "[role=note]") == []


def test_special_texts_stand_in_their_zones_only() -> None:
    for path in ("nb/lone-path/index.md", "nb/index.md", "nb/om/index.md", "index.md"):
        tree = body_of(made(site())[path])
        assert words(tree, "[data-zone=legal]") == ["Legal line"]
        shown = words(tree, ".top [data-zone=sender], .foot [data-zone=sender]")
        assert shown == ["Sender name", "~sender~ Sender name"]
        for node in tree.css("[data-zone], script"):
            node.decompose()
        rest = one(tree, "body").text()
        assert "Legal line" not in rest
        assert "Sender name" not in rest


def test_addresses_of_others_hide_behind_our_short_paths() -> None:
    found = made(site())
    pages_of_citizens = [page for path, page in found.items() if "go/" not in path]

    assert pages_of_citizens
    for page in pages_of_citizens:
        assert "avoided-word" not in text_of(page)
    way = one(body_of(found["nb/lone-path/index.md"]), "a.do")
    assert way.attributes["href"] == "../../go/book/"
    assert way.attributes["data-print"] == "veien.example/folder/go/book/"


def test_the_first_existing_way_is_the_one_big_action() -> None:
    first = audience("lone", ways=["later", "call", "write", "trusted"])
    tree = body_of(made(site(first))["nb/lone-path/index.md"])

    assert [node.attributes["href"] for node in tree.css("a.do")] == ["tel:+4777000000"]
    assert words(tree, "a.do") == ["Button call +47 77 00 00 00"]
    assert "~no_contact~" not in words(tree, ".act p")
    assert words(tree, ".others li") == ["Button write Text write", "Button trusted Text trusted"]


def test_with_a_way_to_book_nobody_is_told_to_wait() -> None:
    first = audience("lone", ways=["book", "later"])
    tree = body_of(made(site(first))["nb/lone-path/index.md"])

    assert "~no_contact~" not in words(tree, ".act p")


def test_asking_somebody_is_a_sentence_and_not_a_link() -> None:
    first = audience("lone", ways=["trusted", "later"])
    tree = body_of(made(site(first))["nb/lone-path/index.md"])

    assert tree.css("a.do") == []
    assert words(tree, ".ask") == ["Button trusted Text trusted"]
    assert "~no_contact~" in words(tree, ".act p")


def test_the_landscape_turns_with_the_direction_of_reading() -> None:
    found = made(site())

    assert attribute(body_of(found["ar/lone-path/index.md"]), ".hero img", "src") == (
        "../../assets/pictures/lone-path-rtl.svg"
    )
    assert attribute(body_of(found["nb/lone-path/index.md"]), ".hero img", "src") == (
        "../../assets/pictures/lone-path.svg"
    )


def test_a_related_audience_without_an_edition_is_not_offered() -> None:
    first = audience("lone", related=["twin", "nobody"])
    found = made(site(first, audience("twin")))

    assert words(body_of(found["nb/lone-path/index.md"]), ".near a") == ["Tile twin"]
    alone = body_of(made(site(first))["nb/lone-path/index.md"])
    assert alone.css(".near") == []


def test_numbers_come_with_their_source() -> None:
    tree = body_of(made(site())["nb/lone-path/index.md"])

    assert words(tree, ".proof li") == ["Liked by 90 % ~source~ Cited"]


def test_the_first_page_has_a_door_for_each_language_and_never_moves() -> None:
    page = made(site())["index.md"]
    tree = framed(page)

    doors = [(n.attributes["lang"], n.attributes["dir"]) for n in tree.css(".doors li")]
    assert doors == [("nb", "ltr"), ("uk", "ltr"), ("ar", "rtl")]
    assert [n.attributes["href"] for n in tree.css(".doors a")] == ["nb/", "uk/", "ar/"]
    assert tree.css("[http-equiv=refresh]") == []


def test_a_half_translated_interface_has_no_home() -> None:
    half = replace(language("uk"), missing=("phrases.skip",))
    facts = replace(language("ar"), missing=("facts.liked.statement",))
    found = made(site(languages=(language("nb"), half, facts)))

    assert "uk/index.md" not in found
    assert "uk/om/index.md" not in found
    assert "ar/index.md" in found
    assert words(body_of(found["index.md"]), ".doors strong") == ["Norsk", "العربية"]


def test_a_code_says_where_it_leads_and_goes_there() -> None:
    built = site()
    edition = built.editions[-1]
    code = code_for(edition.audience.id, "ar")
    page = next(each for each in signposts(built, DAY, (code,), {}) if each.path.startswith("q/"))
    tree = framed(page)

    refresh = attribute(tree, "[http-equiv=refresh]", "content")
    assert refresh == "0; url=../../ar/other-path/"
    assert words(tree, "h1, a.do") == ["~code_title~", "Title other"]
    assert attribute(tree, "meta[name=robots]", "content") == "noindex"
    assert re.fullmatch(r"q/[a-z0-9]{5}/index\.md", page.path)


def test_the_way_out_never_shows_the_address() -> None:
    tree = framed(go_page(Builder.of(site(), DAY), "book"))

    refresh = attribute(tree, "[http-equiv=refresh]", "content")
    assert refresh == "0; url=https://elsewhere.example/avoided-word"
    assert "avoided-word" not in one(tree, "body").text()
    assert words(tree, ".doors small") == ["~go_link~"] * 3


def test_a_hand_written_page_takes_its_title_from_its_heading() -> None:
    page = made(site())["nb/om/index.md"]
    tree = framed(page)

    assert words(tree, "main h1, main h2") == ["Heading", "Below"]
    assert one(tree, "title").text() == "Heading – Site name"
    assert attribute(tree, "meta[name=description]", "content") == "First words."
    assert page.artefact.sources[0] == "content/pages/om.md"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>x", "<p>x</p>"),
        ('<p onclick="x" style="y">z</p>', "<p>z</p>"),
        ("[a](javascript:alert)", '<p><a rel="noreferrer">a</a></p>'),
        ("![a](https://a.example/x.png)", "<p></p>"),
        ("Tel \u206677 00\u2069 < 8", '<p>Tel <bdi dir="ltr">77 00</bdi> &lt; 8</p>'),
        (
            "[a](\u2066https://a.example/\u2069)",
            '<p><a href="https://a.example/" rel="noreferrer">a</a></p>',
        ),
    ],
)
def test_markdown_keeps_what_is_allowed(text: str, html: str) -> None:
    assert markdown_html(text).strip() == html


def test_isolates_become_elements_after_escaping() -> None:
    assert bidi("a \u2066<1>\u2069 \u2068b\u2069") == (
        'a <bdi dir="ltr">&lt;1&gt;</bdi> <bdi dir="auto">b</bdi>'
    )
    step = one(body_of(made(site())["ar/lone-path/index.md"]), ".road bdi")
    assert (step.attributes["dir"], step.text()) == ("ltr", "77 00 00 00")


def test_the_front_matter_is_read_back_as_it_was() -> None:
    for page in every_page(site()):
        read = matter_of(page)
        assert str(read.pop("body")) + "\n" == tight(page.body), page.path
        assert read == dict(page.matter)


def test_the_same_site_gives_the_same_text() -> None:
    first = [text_of(page) for page in every_page(site())]

    assert first == [text_of(page) for page in every_page(site())]


def test_what_is_there_to_take_along_is_linked() -> None:
    take = Take("A sheet", "lone-path-a5-flyer-nb.pdf", "a5-flyer")
    shown = Shown(takes={"lone/nb": (take,)}, cards={"lone/nb": "nb/lone-path/card.png"})
    found = made(site(), shown)
    tree = framed(found["nb/lone-path/index.md"])

    assert words(tree, ".take [data-kind]") == ["A sheet"]
    card = attribute(tree, "meta[property='og:image']", "content")
    assert card == "https://veien.example/folder/nb/lone-path/card.png"
    assert framed(found["uk/lone-path/index.md"]).css("meta[property='og:image']") == []
    assert body_of(found["uk/lone-path/index.md"]).css(".take [data-kind]") == []


def test_with_nothing_to_take_along_no_heading_offers_it() -> None:
    alone = site(audience("lone"), languages=(language("nb"),))

    open_to_all = pages(alone, DAY, Shown())
    closed = pages(alone, DAY, Shown(), closed=True)

    def offered(found: tuple[Page, ...]) -> list[LexborNode]:
        return body_of({each.path: each for each in found}["nb/lone-path/index.md"]).css("#take")

    assert (len(offered(open_to_all)), offered(closed)) == (1, [])


def test_sharing_needs_no_script() -> None:
    tree = body_of(made(site())["nb/lone-path/index.md"])
    hrefs = [str(node.attributes["href"]) for node in tree.css(".take a")]

    link = "https://veien.example/folder/nb/lone-path/"
    assert hrefs == [
        "vis/",
        f"mailto:?subject=Title%20lone&body={link}",
        f"sms:?&body=Title%20lone%0A{link}",
        f"https://wa.me/?text=Title%20lone%0A{link}",
        f"https://t.me/share/url?url={link}&text=Title%20lone",
    ]


def test_an_office_shows_what_is_known_of_it() -> None:
    harbour = {"name": "Harbour", "area": "The fjord", "address": "Quay 1", "hours": ""}
    known = settings(offices=[harbour, {"name": "Hill", "area": "The hill"}])
    built = site(languages=(replace(language("nb"), settings=known),))

    tree = body_of(made(built)["nb/index.md"])

    assert words(tree, ".offices li") == ["Harbour The fjordQuay 1", "Hill The hill"]

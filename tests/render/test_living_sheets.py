"""A printed sheet lives on: the page behind its code says whether it is the newest one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
import worlds
from selectolax.lexbor import LexborHTMLParser

from generator.model import Code, Edition, Language, Printed, Site
from generator.model.codes import code_for, ever_valid
from generator.model.needed import NEEDED
from generator.render.pages import Latest, Page, signposts
from generator.render.templates import in_frame

DAY = date(2027, 5, 1)
FRAME = (worlds.PROJECT / "overrides/citizen.html").read_text("utf-8")
NEW, OLD = "9999aaaabbbbcccc", "1111222233334444"
SLOTS = {
    "sheet_newer_text": "{old} ble til {new} den {date}",
    "sender": "{sender}",
    "updated": "{date}",
}
PHRASES = {name: SLOTS.get(name, f"~{name}~") for name in NEEDED}
TOKENS = {
    "colour": dict.fromkeys(("night", "fjord", "sun", "snow"), "#0B1F3A"),
    "space": {"radius": "12px"},
    "type": {"measure": "65ch"},
}
FLYER = code_for("sailors", "ar", place="a5-flyer")
LATEST = {
    "sailors/ar": Latest(NEW, date(2027, 4, 3), {"a5-flyer": "ar/i-havn/flyer.pdf", "roll-up": ""})
}


def spoken(code: str, **changes: object) -> Language:
    given = {
        "phrases": {name: f"{code} {text}" for name, text in PHRASES.items()},
        "settings": worlds.settings(name=f"{code} forside"),
    }
    return worlds.language(code, **(given | changes))


LANGUAGES = (spoken("nb"), spoken("en"), spoken("ar"))


def world(*codes: str, **changes: object) -> Site:
    """Return a site with one audience, whole in these languages."""
    audience = worlds.audience()
    editions = tuple(
        Edition(audience, audience, each, "reviewed", (), NEW)
        for each in LANGUAGES
        if each.code in codes
    )
    given = {
        "editions": editions,
        "languages": LANGUAGES,
        "settings": LANGUAGES[0].settings,
        "tokens": TOKENS,
    }
    return worlds.site(**(given | changes))


def pages_of(
    site: Site, code: Code, latest: Mapping[str, Latest] = LATEST
) -> dict[str, LexborHTMLParser]:
    """Return the pages behind one code, by what their addresses say after it."""
    found = {each.path: each for each in signposts(site, DAY, (code,), latest)}
    assert code.path + "index.md" in found
    return {
        path.removeprefix(code.path).removesuffix("index.md"): framed(page)
        for path, page in found.items()
        if path.startswith("q/")
    }


def framed(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(in_frame(FRAME, {**page.matter, "body": page.body}))


def said(tree: LexborHTMLParser) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css("main h1, main p")]


def links(tree: LexborHTMLParser) -> list[str | None]:
    return [node.attributes["href"] for node in tree.css("main a")]


def is_led_on(tree: LexborHTMLParser) -> bool:
    return bool(tree.css("[http-equiv=refresh]"))


def recorded(seal: str = OLD, days: str = "2026-11-23", subject: str = "sailors/ar") -> Printed:
    return Printed(sheets={subject: {seal: days}})


def test_the_typed_address_leads_on_at_once_and_speaks_of_no_sheet():
    page = pages_of(world("nb", "ar"), FLYER)[""]

    assert is_led_on(page)
    assert said(page) == ["ar ~code_title~", "Hva vil du gjøre i land?"]
    assert links(page) == ["../../ar/i-havn/"]


def test_the_newest_sheet_is_told_so_on_the_way():
    page = pages_of(world("nb", "ar"), FLYER)["9999/"]

    assert is_led_on(page)
    assert said(page)[:2] == ["ar ~code_title~", "ar ~sheet_current~"]
    assert links(page) == ["../../../ar/i-havn/"]


def test_an_older_sheet_is_told_of_the_newer_one_and_nobody_is_led_away():
    site = world("nb", "ar", printed=recorded())

    found = pages_of(site, FLYER)

    assert sorted(found) == ["", "1111/", "9999/"]
    assert not is_led_on(found["1111/"])
    assert said(found["1111/"]) == [
        "ar ~sheet_newer_title~",
        "ar ar 1111 ble til ar 9999 den 3 أبريل 2027",
        "ar ~finder_read~",
        "ar ~sheet_newer_open~",
    ]
    assert links(found["1111/"]) == ["../../../ar/i-havn/", "../../../ar/i-havn/flyer.pdf"]
    marks = [node.text() for node in found["1111/"].css("bdi") if "111" in node.text()]
    assert marks == ["ar\u00a01111"]


@pytest.mark.parametrize("place", ["roll-up", "a9-forgotten"])
def test_what_is_no_sheet_any_more_is_not_offered(place):
    site = world("nb", "ar", printed=recorded())

    page = pages_of(site, code_for("sailors", "ar", place=place))["1111/"]

    assert links(page) == ["../../../ar/i-havn/"]


@pytest.mark.parametrize("seal", [OLD, NEW], ids=["an older one", "today's"])
def test_a_withdrawn_sheet_says_so_and_leads_to_the_page(seal):
    site = world("nb", "ar", printed=recorded(seal, "2026-11-23 withdrawn 2027-01-05"))

    page = pages_of(site, FLYER)[f"{seal[:4]}/"]

    assert not is_led_on(page)
    assert said(page) == [
        "ar ~sheet_withdrawn_title~",
        "ar ~sheet_withdrawn_text~",
        "ar ~finder_read~",
    ]
    assert links(page) == ["../../../ar/i-havn/"]


def test_while_new_sheets_wait_for_a_translation_an_old_one_leads_on():
    page = pages_of(world("nb", "ar", printed=recorded()), FLYER, latest={})["1111/"]

    assert is_led_on(page)
    assert said(page) == ["ar ~code_title~", "Hva vil du gjøre i land?"]


def test_a_sheet_whose_edition_is_gone_leads_to_the_norwegian_page_in_its_own_words():
    found = pages_of(world("nb", printed=recorded()), FLYER, latest={})

    assert links(found[""]) == ["../../nb/i-havn/"]
    assert is_led_on(found[""])
    assert not is_led_on(found["1111/"])
    assert said(found["1111/"]) == [
        "ar ~sheet_withdrawn_title~",
        "ar ~sheet_withdrawn_text~",
        "ar ~finder_read~",
        "ar ~only_norwegian~",
    ]
    assert links(found["1111/"]) == ["../../../nb/i-havn/"]
    assert found["1111/"].css("main a[hreflang=nb]")


@pytest.mark.parametrize(
    ("language", "words", "home"),
    [("ar", "ar", "ar"), ("ar-x-easy", "ar", "ar"), ("fi", "nb", "nb")],
    ids=["its own", "a variant of it", "none of ours"],
)
def test_a_sheet_whose_audience_is_gone_keeps_its_page(language, words, home):
    code = Code("b2c3d", "", "pirates", language, "a5-flyer")
    printed = Printed(codes={"b2c3d": code.meaning}, sheets={code.subject: {OLD: "2026-11-23"}})

    found = pages_of(world("nb", "ar", printed=printed), code)

    assert sorted(found) == ["", "1111/"]
    assert is_led_on(found[""])
    assert said(found[""]) == [f"{words} ~code_title~", f"{words} forside"]
    assert links(found[""]) == [f"../../{home}/"]
    assert not is_led_on(found["1111/"])
    assert said(found["1111/"]) == [
        f"{words} ~sheet_withdrawn_title~",
        f"{words} ~sheet_withdrawn_text~",
        f"{words} ~home~",
    ]
    assert links(found["1111/"]) == [f"../../../{home}/"]


@pytest.mark.parametrize(
    ("campaign", "place", "ends"),
    [
        ("winter", "sms", {""}),
        ("", "picture", {""}),
        ("", "screen-1080x1920", {"", "1111/"}),
    ],
    ids=["a text message", "a picture", "a screen"],
)
def test_what_is_no_sheet_leads_home_when_its_audience_is_gone(campaign, place, ends):
    code = Code("b2c3d", campaign, "pirates", "ar", place)
    printed = Printed(codes={"b2c3d": code.meaning}, sheets={code.subject: {OLD: "2026-11-23"}})

    found = pages_of(world("nb", "ar", printed=printed), code)

    assert found.keys() == ends
    for end, page in found.items():
        assert is_led_on(page)
        assert said(page) == ["ar ~code_title~", "ar forside"]
        assert links(page) == [f"../../{'../' if end else ''}ar/"]


@pytest.mark.parametrize("days", ["2026-11-23", "2026-11-23 withdrawn 2027-01-05"])
def test_nobody_holds_a_screen_in_their_hand(days):
    """Its code names a version like all others; it speaks of no sheet."""
    screen = code_for("sailors", "ar", place="screen-1080x1920")

    page = pages_of(world("nb", "ar", printed=recorded(OLD, days)), screen)["1111/"]

    assert is_led_on(page)
    assert said(page) == ["ar ~code_title~", "Hva vil du gjøre i land?"]


def test_a_campaign_that_is_over_leads_to_the_page_of_its_audience():
    code = Code("b2c3d", "winter", "sailors", "ar", "sms")
    printed = Printed(codes={"b2c3d": code.meaning})

    found = pages_of(world("nb", "ar", printed=printed), code)

    assert sorted(found) == [""]
    assert is_led_on(found[""])
    assert links(found[""]) == ["../../ar/i-havn/"]


def test_the_sheet_of_a_role_that_nobody_has_any_more_is_withdrawn():
    printed = Printed(
        sheets={f"front-line-{each}/nb": {OLD: "2026-11-23"} for each in ("mate", "cook")}
    )
    site = world("nb", life=worlds.life(), printed=printed)
    kept, gone = (
        pages_of(site, code_for("", "nb", place=f"a4-front-line/{each}"))
        for each in ("mate", "cook")
    )

    assert is_led_on(kept["1111/"])
    assert said(gone["1111/"])[0] == "nb ~sheet_withdrawn_title~"
    assert is_led_on(kept[""])
    assert is_led_on(gone[""])
    assert links(kept[""]) == links(gone[""]) == ["../../nb/"]


def test_the_road_through_life_leads_to_its_page():
    bokmal = replace(LANGUAGES[0], life=worlds.life())
    site = world("nb", languages=(bokmal,), life=worlds.life())

    page = pages_of(site, code_for("", "nb", place="a3-life"))[""]

    assert links(page) == ["../../nb/livet/"]


def test_every_code_that_was_ever_handed_out_has_its_pages():
    old = Code("b2c3d", "", "pirates", "nb", "a5-flyer")
    printed = Printed(
        codes={"b2c3d": old.meaning}, sheets={"pirates/nb": {OLD: "2026-11-23", NEW: "2027-01-01"}}
    )
    site = world("nb", printed=printed)

    paths = {each.path for each in signposts(site, DAY, ever_valid(site), LATEST)}

    assert {f"q/b2c3d/{end}index.md" for end in ("", "1111/", "9999/")} <= paths
    assert {each.path + "index.md" for each in ever_valid(site)} <= paths


def test_pages_that_say_the_same_differ_in_their_address_alone():
    """They are rendered once: a thousand codes cost as much as one."""
    site = world("nb", "ar", printed=recorded())
    codes = tuple(code_for("sailors", "ar", place=each) for each in ("a5-flyer", "roll-up"))

    flyer, roll_up = (
        next(p for p in signposts(site, DAY, codes, LATEST) if p.path == f"{code.path}index.md")
        for code in codes
    )

    assert flyer.path != roll_up.path
    assert flyer.body == roll_up.body
    assert flyer.matter == roll_up.matter
    assert [each.artefact.path for each in (flyer, roll_up)] == [
        f"{code.path}index.html" for code in codes
    ]
    assert {each.artefact.kind for each in (flyer, roll_up)} == {"code"}


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_the_pages_are_small_run_in_their_direction_and_are_not_searched(code):
    site = world("nb", "ar", printed=recorded(subject=f"sailors/{code}"))
    latest = {f"sailors/{code}": LATEST["sailors/ar"]}
    found = signposts(site, DAY, (code_for("sailors", code, place="a5-flyer"),), latest)
    pages = [each for each in found if each.path.startswith("q/")]
    assert len(pages) == 3

    for page in pages:
        text = in_frame(FRAME, {**page.matter, "body": page.body})
        tree = LexborHTMLParser(text)
        root = tree.css_first("html")
        assert root
        assert (root.attributes["lang"], root.attributes["dir"]) == (
            code,
            "rtl" if code == "ar" else "ltr",
        )
        assert tree.css("meta[name=robots][content=noindex]")
        assert len(text.encode()) < 10_000

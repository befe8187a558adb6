"""Pages for those who meet people: what to say and print; no citizen stumbles on them."""

from dataclasses import replace
from datetime import date

import pytest
import worlds
from selectolax.lexbor import LexborHTMLParser

from generator.formats import FORMATS
from generator.model import Edition, Partner, Site
from generator.model.codes import PARTNER_PLACES, codes
from generator.model.uses import uses
from generator.proof.html import walked
from generator.proof.zones import lines_in
from generator.render.addresses import common_file, file_of
from generator.render.pages import Page, Shown, pages
from generator.render.sheets import formats_of
from generator.render.staff_partners import staff_partners

DAY = date(2026, 11, 23)
HELPER = {
    "front_line": ("mate",),
    "say": "Du kan snakke med noen i havna.",
    "do": ("Vis siden.", "La den andre bestemme."),
}
PARTNERS = {
    "post": {"name": "Posten", "audience": "crews", "reaches": ("sailors",), "agreement": "none"},
    "ferry": {"name": "Ferga", "agreement": "none", "source": "Strategien"},
    "family": {
        "name": "Familien",
        "audience": "crews",
        "front_line": "family",
        "kind": "umbrella",
        "agreement": "written",
        "until": date(2027, 6, 1),
    },
}


class Echo(dict[str, str]):
    """Phrases that say their own name."""

    def __missing__(self, name: str) -> str:
        return f"~{name}~"


def world(*codes_: str, partners=PARTNERS, **changes: object) -> Site:
    """Return a site whose sailors are met by crews; crews have a page in bokmål alone."""
    sailors = worlds.audience()
    given = {"id": "crews", "slug": "for-mannskap", "kind": "partner", "situation": ""}
    tile = {"tile": "Jeg er i et mannskap", "languages": ("nb",), "helper": HELPER}
    crews = worlds.audience(**(given | tile | changes))
    said = [
        worlds.language(code, phrases=Echo(), life=worlds.life()) for code in (codes_ or ("nb",))
    ]
    editions = [Edition(sailors, sailors, each, "draft", (), "") for each in said]
    editions.append(Edition(crews, crews, said[0], "draft", (), ""))
    return worlds.site(
        languages=tuple(said),
        audiences=(sailors, crews),
        editions=tuple(editions),
        life=worlds.life(),
        partners={name: Partner.model_validate({"id": name} | x) for name, x in partners.items()},
    )


def prints(site: Site) -> frozenset[str]:
    """Return the paths of the flyers and the sheets with slips, as if all were made."""
    flyer, slips = FORMATS["a5-flyer"], FORMATS["a4-front-line"]
    flyers = [file_of(each, flyer) for each in site.for_citizens]
    roles = site.life.front_line if site.life else ()
    return frozenset(
        (*flyers, *(common_file(x, slips, role=r) for x in site.languages for r in roles))
    )


def made(site: Site, *, closed: bool = False) -> dict[str, Page]:
    shown = Shown(prints=prints(site))
    return {page.path: page for page in pages(site, DAY, shown, closed=closed)}


def tree(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(page.body)


def words(page: Page, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree(page).css(selector)]


def links(page: Page, selector: str) -> list[str]:
    return [str(node.attributes["href"]) for node in tree(page).css(selector)]


def test_it_says_what_we_do_whom_to_tell_what_to_say_and_what_happens_then():
    page = made(world())["nb/for-mannskap/index.md"]

    assert words(page, "h1") == ["Hva vil du gjøre i land?"]
    assert words(page, "[aria-labelledby=gain] li")[0] == "Å finne ut hva du kan"
    assert words(page, "[aria-labelledby=know] li")[0] == "Jeg savner land."
    assert words(page, ".tell blockquote") == ["Du kan snakke med noen i havna."]
    assert words(page, "[aria-labelledby=send] li") == ["Vis siden.", "La den andre bestemme."]
    assert words(page, ".road li") == ["Du tar kontakt.", "Du snakker med en veileder."]
    assert page.artefact.kind == "partner"


def test_it_leads_to_what_can_be_printed_for_those_whom_its_partners_reach():
    page = made(world("nb", "ar"))["nb/for-mannskap/index.md"]

    assert links(page, ".for > p a") == ["../../nb/i-havn/", "../../staff/print/i-havn/"]
    assert words(page, ".for h3") == [
        "Hva vil du gjøre i land?",
        "~partner_front_line~",
        "~partner_front_line~",
    ]
    assert words(page, ".for p.what")[1:] == ["Styrmannen", "Familie"]
    assert links(page, ".for:first-child .row a") == [
        "../../nb/i-havn/i-havn-a5-flyer-nb-draft.pdf",
        "../../ar/i-havn/i-havn-a5-flyer-ar-draft.pdf",
    ]
    assert len(links(page, ".for:nth-child(2) .row a")) == 2


def test_a_sheet_that_is_not_made_is_not_offered():
    site = world()
    page = {each.path: each for each in pages(site, DAY, Shown())}["nb/for-mannskap/index.md"]

    assert links(page, ".row a[href$='.pdf']") == []
    assert links(page, ".for > p a") == ["../../nb/i-havn/", "../../staff/print/i-havn/"]


def test_its_own_words_are_for_professionals_and_what_is_said_aloud_is_not():
    page = made(world())["nb/for-mannskap/index.md"]
    zones = {
        piece.text.strip(): piece.zone
        for line in lines_in(walked(page.body.encode(), "nb"), "body")
        for piece in line
    }

    assert zones["Å finne ut hva du kan"] == "professional"
    assert zones["Hva vil du gjøre i land?"] == "professional"
    assert zones["Du kan snakke med noen i havna."] == "body"
    assert zones["Tegning av en sti ved en fjord."] == "alt"
    assert zones["~home~"] == "body"


def test_one_page_leads_to_all_of_them_and_the_home_page_leads_there():
    found = made(world("nb", "ar"))

    assert links(found["nb/samarbeid/index.md"], ".near a") == ["../../nb/for-mannskap/"]
    assert words(found["nb/samarbeid/index.md"], ".wonder summary") == ["Styrmannen", "Familie"]
    assert "samarbeid/" in links(found["nb/index.md"], ".near a")
    assert "ar/samarbeid/index.md" not in found
    assert "samarbeid/" not in links(found["ar/index.md"], ".near a")


def test_without_a_page_for_partners_nothing_leads_to_them():
    site = world()
    alone = replace(site, editions=site.for_citizens)

    found = made(alone)

    assert "nb/samarbeid/index.md" not in found
    assert "samarbeid/" not in links(found["nb/index.md"], ".near a")


def test_no_citizen_stumbles_on_it():
    found = made(world())
    search = found["nb/sok/index.md"]

    assert "nb/for-mannskap/hjelp/index.md" not in found
    assert "nb/for-mannskap/vis/index.md" not in found
    assert not [link for link in links(search, "main a") if "mannskap" in link or "sam" in link]
    assert not [text for text in search.files.values() if "mannskap" in text or "samarb" in text]
    assert not [path for path in made(world(), closed=True) if "mannskap" in path or "sam" in path]


def test_search_engines_may_list_it():
    found = made(world())

    for name in ("for-mannskap", "samarbeid"):
        assert found[f"nb/{name}/index.md"].matter["canonical"] == f"https://vei.example/nb/{name}/"


def test_partners_get_a_page_to_keep_and_a_card_for_links_and_no_more():
    site = world()
    (crews,) = site.for_partners

    assert [form.id for form in formats_of(crews)] == ["a4-sheet", "picture-1200x630"]
    assert {each.place for each in codes(site) if each.audience == "crews"} == {*PARTNER_PLACES}


def test_a_fact_on_it_is_used_on_that_page_and_on_no_page_for_helpers():
    site = world(proof=("content",))

    used = {each.place for each in uses(site) if each.kind == "page" and "content" in each.names}

    assert used == {"nb/for-mannskap/"}


def test_staff_see_what_is_agreed_with_whom():
    rows = LexborHTMLParser(staff_partners(world())).css("tbody tr")
    said = [" ".join(row.text(separator=" ").split()) for row in rows]

    assert len(said) == 3
    assert said[0].startswith("Posten Utenfor fylkeskommunen")
    assert "Ingen avtale er lagt inn" in said[0]
    assert "Skriftlig, til 1. juni 2027" in said[2]


@pytest.mark.parametrize(
    ("gone", "heading", "expected"),
    [
        ("", "Ingen partner når dem", []),
        ("post", "Ingen partner når dem", ["Hva vil du gjøre i land?"]),
        ("", "Ingen side er skrevet for dem", ["Ferga (content/partners.yml:1)"]),
        ("ferry", "Ingen side er skrevet for dem", []),
    ],
)
def test_staff_see_who_is_reached_by_nobody_and_who_has_no_page(gone, heading, expected):
    partners = {name: given for name, given in PARTNERS.items() if name != gone}
    body = LexborHTMLParser(staff_partners(world(partners=partners)))

    (title,) = [each for each in body.css("h3") if each.text() == heading]
    after = title.next
    while after is not None and after.tag in {"-text", "_text"}:
        after = after.next
    found = [" ".join(each.text().split()) for each in after.css("li")] if after else []

    assert found == expected

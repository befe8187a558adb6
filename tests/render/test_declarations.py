"""What the county declares stands where readers look for it: the statement, feedback, machines."""

from dataclasses import replace

import pytest
from test_pages import DAY, body_of, language, made, settings, site, words

from generator.model import HandPage, Site
from generator.render.pages import Page, Shown, pages

STATEMENT = "https://uustatus.no/nb/erklaringer/publisert/1"
ACCESSIBILITY, ABOUT = "nb/tilgjengelighet/index.md", "nb/om/index.md"


def declaring(**changes: object) -> Site:
    """Return a site whose county has supplied something more."""
    hand = {
        each: HandPage(id=each, blocks=("# Heading", "Words."))
        for each in ("om", "tilgjengelighet")
    }
    known = replace(language("nb"), settings=settings(**changes), pages=hand)
    return site(languages=(known,))


def hrefs(page: Page, selector: str) -> list[str]:
    return [str(node.attributes["href"]) for node in body_of(page).css(selector)]


def test_the_declared_statement_is_linked_in_every_foot_and_on_its_page() -> None:
    found = made(declaring(statement=STATEMENT))

    assert hrefs(found[ACCESSIBILITY], "main .text a") == [STATEMENT]
    assert words(body_of(found[ACCESSIBILITY]), "main .text a") == ["~statement~"]
    assert hrefs(found[ABOUT], "main .text a") == []
    readable = [page for path, page in found.items() if path.startswith("nb/")]
    assert len(readable) > 5
    assert {hrefs(page, ".foot a").count(STATEMENT) for page in readable} == {1}


def test_without_a_statement_nothing_is_linked() -> None:
    found = made(declaring())

    assert [path for path, page in found.items() if "~statement~" in page.body] == []


def test_an_edition_without_network_leads_to_no_statement() -> None:
    closed = pages(declaring(statement=STATEMENT), DAY, Shown(), closed=True)
    assert len(closed) > 5

    assert [page.path for page in closed if STATEMENT in page.body] == []


@pytest.mark.parametrize(
    ("given", "leads"),
    [
        ({}, "https://sender.example/"),
        ({"feedback": "si-fra@sender.example"}, "mailto:si-fra@sender.example"),
    ],
)
def test_the_page_about_accessibility_leads_to_where_readers_tell_us(
    given: dict[str, object], leads: str
) -> None:
    """The law asks for it: whoever cannot read something can say so from that very page."""
    page = made(declaring(**given))[ACCESSIBILITY]

    assert hrefs(page, ".foot a").count("#si-fra") == 1
    ways = hrefs(page, "section[aria-labelledby='si-fra'] a")
    assert ways
    assert [each for each in ways if not each.startswith(leads)] == []


def test_how_machines_helped_is_told_last_on_the_page_about_us_only() -> None:
    found = made(declaring(machine_help="Told by the county."))

    assert words(body_of(found[ABOUT]), ".text > *")[-1] == "Told by the county."
    assert [path for path, page in found.items() if "Told by" in page.body] == [ABOUT]


def test_an_old_word_about_machines_carries_the_mark() -> None:
    known = declaring(machine_help="Told by the county.")
    old = tuple(replace(each, stale=("site.machine_help",)) for each in known.languages)

    page = made(replace(known, languages=old))[ABOUT]

    assert words(body_of(page), ".text > *")[-1] == "Told by the county. ~stale_block~"

"""The road through life: every stage in its order, and nothing of an earlier one is lost."""

from dataclasses import replace
from datetime import date

import pytest
import worlds
from selectolax.lexbor import LexborHTMLParser

from generator.model import Edition, Language, Site, with_texts
from generator.render.course import life_in, stretches
from generator.render.pages import Page, Shown, pages
from generator.render.pages.around import Builder
from generator.render.pages.life import life_folder, life_page
from generator.render.staff_life import staff_life

DAY = date(2026, 11, 23)
WAYS = {
    "harbour": {"kind": "link", "value": "https://havn.example/", "button": "Til", "text": "Gå."},
    "pier": {"kind": "ask", "button": "Spør", "text": "Spør på brygga."},
    "bell": {"kind": "phone", "value": "", "button": "Ring", "text": "Ring."},
}
ACCESS = {
    "harbour": {"text": "Havnekontoret", "way": "harbour"},
    "guild": {"text": "Lauget"},
    "pier": {"text": "Brygga", "way": "pier"},
    "bell": {"text": "Klokka", "way": "bell"},
}


class Echo(dict[str, str]):
    """Phrases that say their own name."""

    def __missing__(self, name: str) -> str:
        return f"~{name}~" + (" {source}" if name == "source" else "")


def spoken(code: str = "nb", **changes: object) -> Language:
    given = {"phrases": Echo(), "settings": worlds.settings(ways=WAYS), "life": worlds.life()}
    return worlds.language(code, **(given | changes))


def world(*languages: Language, **changes: object) -> Site:
    """Return a site with one audience in every language: for the grown, from elsewhere."""
    sailors = worlds.audience(
        stages=("grown",),
        circumstance="foreign",
        answers={"trust": "message.questions.2.answer"},
        **changes,
    )
    here = languages or (spoken(),)
    editions = tuple(Edition(sailors, sailors, each, "draft", (), "") for each in here)
    return worlds.site(
        languages=here,
        audiences=(sailors,),
        editions=editions,
        settings=here[0].settings,
        life=here[0].life,
    )


def page(site: Site, code: str = "nb", *, closed: bool = False) -> Page:
    language = next(each for each in site.languages if each.code == code)
    made = life_page(Builder.of(site, DAY, closed=closed), language)
    assert made
    return made


def tree(made: Page) -> LexborHTMLParser:
    return LexborHTMLParser(made.body)


def words(made: Page, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree(made).css(selector)]


def links(made: Page, selector: str = "a") -> list[str]:
    return [str(node.attributes["href"]) for node in tree(made).css(selector)]


def test_what_a_stage_brings_goes_on_in_all_that_follow():
    life = life_in(spoken())
    assert life

    found = stretches(life)

    assert [[each.text for each in stage.skills.own] for stage in found] == [
        ["Å svømme", "Å ro"],
        ["Å styre"],
        [],
    ]
    assert [[each.text for each in stage.skills.before] for stage in found] == [
        [],
        ["Å svømme", "Å ro"],
        ["Å svømme", "Å ro", "Å styre"],
    ]
    assert [[each.term for each in stage.risks.before] for stage in found][-1] == [
        "Sjøsyke",
        "Helseplager, inkl. psykiske",
    ]
    assert found[2].risks.own[0].key == "life.stages.old.risks.0.sentence"


def test_the_road_is_a_list_of_links_to_its_stages_in_their_order():
    made = page(world())

    assert words(made, ".course li") == ["Ung", "Voksen", "Gammel"]
    assert links(made, ".course a") == ["#del-young", "#del-grown", "#del-old"]
    assert [node.attributes["id"] for node in tree(made).css(".stage h2")] == [
        *("del-young", "del-grown", "del-old", "del-foreign")
    ]


def test_what_began_earlier_stands_apart_and_is_not_lost():
    made = page(world())
    grown = tree(made).css(".stage")[1]

    # A heading with nothing of its own below it shows what began earlier at once.
    summaries = [node.text(strip=True) for node in grown.css("details.earlier summary")]
    assert summaries == ["~life_before~"]
    assert [node.text(strip=True) for node in grown.css(".earlier li")] == [
        *("Å svømme", "Å ro", "Det gynger for mye.", "Jeg sover dårlig.")
    ]


def test_no_reader_meets_the_terms_of_professionals():
    body = page(world()).body

    assert "Det gynger for mye." in body
    assert [term for term in ("Sjøsyke", "psykiske", "Gikt", "Fremmedfrykt") if term in body] == []


def test_guidance_is_linked_to_where_a_way_really_leads():
    life = worlds.life(
        access=ACCESS, stages=worlds.stage("young", access=("harbour", "guild", "pier", "bell"))
    )
    made = page(world(spoken(life=life)))
    young = tree(made).css(".stage")[0]

    assert [node.attributes["href"] for node in young.css("a")] == ["../../go/harbour/"]
    for name in ("Havnekontoret", "Lauget", "Brygga", "Klokka"):
        assert name in young.text()


def test_a_stage_leads_to_the_pages_about_it_and_to_no_others():
    made = page(world())
    stages = tree(made).css(".stage")

    assert [[link.attributes["href"] for link in each.css(".tiles a")] for each in stages] == [
        *([], ["../../nb/i-havn/"], [], ["../../nb/i-havn/"])
    ]


def test_partners_have_no_tile_on_the_road():
    assert tree(page(world(kind="partner"))).css(".tiles") == []


def test_the_table_says_at_which_stage_each_thing_begins_and_that_it_goes_on():
    made = page(world())
    assert words(made, "caption") == ["~life_example~ ~life_lasts~"]
    table = tree(made).css("table")[0]
    cells = {
        row.css("th")[0].text(strip=True): [
            [item.text(strip=True) for item in cell.css("li")] for cell in row.css("td")
        ]
        for row in table.css("tbody tr")
    }

    assert words(made, "thead th[scope=col]") == ["Ung", "Voksen", "Gammel"]
    assert cells == {
        "~life_transition~": [["Du drar til sjøs."], ["Du går i land."], ["Du ser på sjøen."]],
        "~life_skills~": [
            ["Å svømme", "Å ro"],
            ["Å styre"],
            [],
        ],
        "~recognise~": [
            ["Det gynger for mye.", "Jeg sover dårlig."],
            [],
            ["Det verker i hendene."],
        ],
        "~life_front_line~": [["Styrmannen"], ["Styrmannen", "Familie"], ["Familie"]],
        "~life_access~": [["Havnekontoret"], ["Havnekontoret", "Lauget"], ["Lauget"]],
    }


def test_a_table_wider_than_the_screen_can_be_reached_with_the_keyboard():
    region = tree(page(world())).css(".scrolled")[0].attributes

    assert (region["role"], region["aria-label"], region["tabindex"]) == (
        *("region", "~life_table~", "0"),
    )


def test_only_a_language_that_says_all_of_it_has_the_road():
    site = world(spoken(), spoken("ar"), spoken("en", life=None))

    found = {each.path for each in pages(site, DAY, Shown()) if "/livet/" in each.path}

    assert found == {"nb/livet/index.md", "ar/livet/index.md"}
    assert life_folder(site.languages[2]) == ""
    assert words(page(site), ".tongues a") == ["Norsk bokmål", "العربية"]


def test_helper_and_reader_can_point_at_the_same_line():
    site = world(spoken(), spoken("ar"))

    assert words(page(site, "ar"), ".also") == ["~norwegian~: ~life_title~"]
    assert words(page(site), ".also") == []


def test_the_source_is_norwegian_and_told_only_in_norwegian():
    site = world(spoken(), spoken("ar"))

    assert words(page(site), ".whole .cite") == ["~source~ Strategien, tabell 1."]
    assert words(page(site, "ar"), ".whole .cite") == []


def test_a_sentence_that_is_newer_in_norwegian_says_so_wherever_it_goes_on():
    old = "life.stages.young.skills.1"
    site = world(spoken(), spoken("ar", stale=(old,)))
    marked = [
        item.text(strip=True) for item in tree(page(site, "ar")).css("li") if item.css(".stale")
    ]

    assert len(marked) == 4
    assert {each.removesuffix("~stale_block~").strip() for each in marked} == {"Å ro"}
    assert words(page(site, "ar"), ".note p") == ["~draft~", "~stale~"]


def test_without_a_network_nothing_leads_out():
    made = page(world(), closed=True)

    assert words(made, ".stage")[0].count("Havnekontoret") == 1
    assert [link for link in links(made) if "go/" in link or ":" in link] == []


def test_staff_reads_the_terms_and_what_goes_on():
    body = LexborHTMLParser(staff_life(world()))
    row = next(each for each in body.css("tbody tr") if "Risikofaktorer" in each.text())

    assert [[item.text(strip=True) for item in cell.css("li")] for cell in row.css("td")] == [
        ["Sjøsyke", "Helseplager, inkl. psykiske"],
        ["Sjøsyke", "Helseplager, inkl. psykiske"],
        ["Gikt", "Sjøsyke", "Helseplager, inkl. psykiske"],
    ]
    assert [len(cell.css(".earlier li")) for cell in row.css("td")] == [0, 2, 2]
    assert [node.text(strip=True) for node in body.css("dd")] == [
        *("Snakk med noen i havna.", "Skal jeg bli med?")
    ]


@pytest.mark.parametrize("answers", [{"trust": "message.questions.2.answer"}, {}])
def test_staff_sees_which_page_meets_a_need(answers):
    site = world()
    sailors = site.audiences[0].model_copy(update={"answers": answers})
    body = LexborHTMLParser(staff_life(replace(site, audiences=(sailors,))))
    row = next(each for each in body.css("tbody tr") if "Tillit" in each.text())
    told = [" ".join(cell.text().split()) for cell in row.css("td")]

    if answers:
        assert told == [
            "Hva vil du gjøre i land?",
            "Det gjør du. (audiences/sailors.yml, message.questions.2.answer)",
        ]
        assert row.css("a")[0].attributes["href"] == "../../nb/i-havn/"
    else:
        assert told == ["Ingen ennå.", ""]


def test_without_a_life_course_there_is_no_page_of_it():
    site = replace(world(spoken(life=None)), life=None)

    assert staff_life(site) == ""
    assert [each for each in pages(site, DAY, Shown()) if "livet" in each.path] == []


def test_no_text_of_the_life_course_becomes_markup():
    life = with_texts(worlds.life(), lambda block: f"<b>{block.text}</b> & {{% raw %}}")
    site = world(spoken(life=life))

    assert "<b>Du er ung.</b> & {% raw %}" in words(page(site), ".stage .lead")
    assert tree(page(site)).css("b") == []
    assert LexborHTMLParser(staff_life(site)).css("b") == []

"""The finder: two questions at most, plain links, and the reader's own answers said back."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser
from test_pages import DAY, attribute, audience, body_of, framed, language, made, site, words

from generator.model import Audience, Site
from generator.model.finder import Finder
from generator.render.pages import Shown, pages

# Two in one situation, one alone; the first overlaps both, and only one file says so.
ELDER = audience("elder", overlaps=["other"])
TWIN = audience("twin", overlaps=["elder"])
OTHER = audience("other", situation="second")
ALONE = audience("alone", situation="second", ways=["trusted"])


def world(*people: Audience) -> Site:
    return site(*(people or (ELDER, TWIN, OTHER)))


def below(built: Site, code: str = "nb") -> list[str]:
    found = (path for path in made(built) if path.startswith(f"{code}/valg/"))
    return sorted(path.removeprefix(f"{code}/valg/").removesuffix("index.md") for path in found)


def page(built: Site, path: str) -> LexborHTMLParser:
    return body_of(made(built)[f"{path}index.md"])


def links(tree: LexborHTMLParser, selector: str) -> list[tuple[str, str | None]]:
    return [(" ".join(n.text().split()), n.attributes["href"]) for n in tree.css(selector)]


def test_every_question_and_every_answer_has_an_address() -> None:
    assert below(world()) == [
        "flere/",
        "flere/elder-path-og-other-path/",
        "flere/elder-path-og-twin-path/",
        "flere/elder-path/",
        "flere/other-path/",
        "flere/twin-path/",
        "s-first/",
        "s-first/elder-path/",
        "s-first/twin-path/",
        "s-second/other-path/",
    ]


def test_the_home_page_asks_again_only_where_it_must() -> None:
    tiles = links(page(world(), "nb/"), ".finder .tiles a")

    assert tiles == [
        ("Situation first", "valg/s-first/"),
        ("Tile other", "valg/s-second/other-path/"),
        ("~finder_several~", "valg/flere/"),
    ]


def test_without_overlaps_nobody_is_asked_what_fits_as_well() -> None:
    built = world(audience("elder"), audience("twin"))

    assert below(built) == ["s-first/", "s-first/elder-path/", "s-first/twin-path/"]
    assert "~finder_several~" not in words(page(built, "nb/"), ".finder a")


def test_the_second_question_repeats_the_first_answer() -> None:
    tree = page(world(), "nb/valg/s-first/")

    assert words(tree, "h1") == ["~finder_second~"]
    assert words(tree, ".chosen li") == ["Situation first"]
    assert links(tree, ".chosen a") == [("~finder_change~", "../../")]
    assert links(tree, ".tiles a") == [
        ("Tile elder", "../../valg/s-first/elder-path/"),
        ("Tile twin", "../../valg/s-first/twin-path/"),
    ]


def test_every_question_leads_to_the_contact_for_those_whom_nothing_fits() -> None:
    for place, contact in (("", "#contact"), ("valg/s-first/", "../../#contact")):
        assert links(page(world(), f"nb/{place}"), ".none a") == [("~finder_none~", contact)]
    assert page(world(), "nb/").css("#contact")


def test_a_result_repeats_the_answers_and_offers_one_action() -> None:
    tree = page(world(), "nb/valg/s-first/elder-path/")

    assert words(tree, ".chosen li") == ["Situation first", "Tile elder"]
    assert words(tree, "h1, .words > h2") == ["~finder_result~", "Title elder"]
    assert words(tree, ".words > .lead") == ["Promise elder"]
    assert links(tree, "a.do") == [("Button book", "../../../../go/book/")]
    assert links(tree, ".onward a") == [
        ("~finder_read~", "../../../../nb/elder-path/"),
        ("~office_title~", "../../../../nb/kontor/"),
    ]


def test_no_address_and_no_anchor_is_what_a_group_is_called_in_our_files() -> None:
    two = audience("elder", slug="here", overlaps=["twin"]), audience("twin", slug="there")

    trees = [body_of(each) for each in made(site(*two)).values()]

    values = {
        value
        for tree in trees
        for node in tree.css("*")
        for name, value in node.attributes.items()
        if value and name in {"id", "class", "href", "src", "for", "aria-labelledby"}
    }
    own = {value for value in values if ":" not in value}  # others quote what readers read
    assert "svar-2" in own
    assert [value for value in own if "elder" in value or "twin" in value] == []


def test_a_result_repeats_no_question_that_was_not_asked() -> None:
    tree = page(world(), "nb/valg/s-second/other-path/")

    assert words(tree, ".chosen li") == ["Tile other"]
    assert links(tree, ".chosen a") == [("~finder_change~", "../../../")]


def test_an_overlap_holds_for_both_even_if_one_file_says_so() -> None:
    for path, other in (("s-second/other-path/", "elder"), ("s-first/twin-path/", "elder")):
        tree = page(world(), f"nb/valg/{path}")
        assert words(tree, ".near a") == [f"Tile {other}"]
    tree = page(world(), "nb/valg/s-first/elder-path/")
    assert links(tree, ".near a") == [
        ("Tile other", "../../../valg/flere/elder-path-og-other-path/"),
        ("Tile twin", "../../../valg/flere/elder-path-og-twin-path/"),
    ]


def test_whoever_is_two_things_is_asked_which_and_then_what_else() -> None:
    first, second = page(world(), "nb/valg/flere/"), page(world(), "nb/valg/flere/twin-path/")

    assert words(first, "h1, .chosen li") == ["~finder_several~", "~finder_several_first~"]
    assert links(first, ".tiles a") == [
        ("Tile elder", "../../valg/flere/elder-path/"),
        ("Tile twin", "../../valg/flere/twin-path/"),
        ("Tile other", "../../valg/flere/other-path/"),
    ]
    assert words(second, "h1, .chosen li") == ["Tile twin", "~finder_several_second~"]
    assert links(second, ".chosen a") == [("~finder_change~", "../../../valg/flere/")]
    assert links(second, ".tiles a") == [
        ("Tile elder", "../../../valg/flere/elder-path-og-twin-path/")
    ]


def test_two_things_are_one_page_with_one_action() -> None:
    tree = page(world(), "nb/valg/flere/elder-path-og-other-path/")

    assert words(tree, ".chosen li") == ["Tile elder", "Tile other"]
    assert words(tree, "h1, .words > .lead") == ["~finder_result~", "~finder_both~"]
    assert words(tree, ".pair h2, .pair .lead") == [
        *("Title elder", "Promise elder", "Title other", "Promise other"),
    ]
    assert links(tree, ".pair a") == [
        ("~finder_read~", "../../../../nb/elder-path/"),
        ("~finder_read~", "../../../../nb/other-path/"),
    ]
    assert len(tree.css("a.do, .ask")) == 1


@pytest.mark.parametrize(
    ("ways", "action"),
    [
        (["call", "trusted"], "Button call +47 77 00 00 00"),  # both can ring, and not book
        (["later", "write"], "Button book"),  # nothing that both have exists
    ],
)
def test_two_things_share_the_first_way_that_exists_for_both(ways: list[str], action: str) -> None:
    built = world(ELDER, audience("other", ways=ways))

    tree = page(built, "nb/valg/flere/elder-path-og-other-path/")

    assert words(tree, "a.do") == [action]


def test_partners_are_not_in_the_finder() -> None:
    partner = audience("other", kind="partner", overlaps=["elder"])
    built = world(audience("elder"), partner)

    assert below(built) == ["s-first/elder-path/"]
    assert words(page(built, "nb/"), ".finder .tiles a") == ["Tile elder"]


def test_a_language_leads_only_to_what_it_has() -> None:
    built = world()
    kept = tuple(each for each in built.editions if each.id not in ("twin/ar", "other/ar"))
    built = replace(built, editions=kept)

    assert below(built, "ar") == ["s-first/elder-path/"]
    assert words(page(built, "nb/valg/s-first/"), ".tongues a") == ["Norsk", "Українська"]
    doors = links(page(built, "ar/valg/s-first/elder-path/"), ".tongues a")
    assert [href for _, href in doors] == [
        f"../../../../{code}/valg/s-first/elder-path/" for code in ("nb", "uk", "ar")
    ]


def test_a_variant_has_no_finder() -> None:
    easy = replace(language("nb"), code="nb-x-lett", base="nb")
    built = site(ELDER, TWIN, languages=(language("nb"), easy))

    assert below(built)
    assert below(built, "nb-x-lett") == []


def test_search_engines_find_the_pages_and_not_the_questions() -> None:
    built = made(world())
    asked = [each for path, each in built.items() if path.startswith("nb/valg/")]

    assert len(asked) == 10
    for each in asked:
        tree = framed(each)
        assert attribute(tree, "meta[name=robots]", "content") == "noindex"
        assert not tree.css("link[rel=canonical], link[rel=alternate]")


def test_every_page_of_the_finder_has_a_title_of_its_own() -> None:
    titles = [each.artefact.title for path, each in made(world()).items() if "nb/valg/" in path]

    assert len(titles) == 10
    assert len({*titles}) == len(titles)


def test_the_norwegian_title_stands_above_every_translated_one() -> None:
    pair = page(world(), "uk/valg/flere/elder-path-og-twin-path/")

    assert words(pair, ".also [lang=nb]") == ["Title elder", "Title twin"]
    assert words(page(world(), "uk/valg/flere/"), ".also [lang=nb]") == ["~finder_several_first~"]
    assert words(page(world(), "nb/valg/flere/elder-path-og-twin-path/"), ".also") == []


def test_what_is_old_is_marked_wherever_it_is_repeated() -> None:
    whole = site(ELDER, TWIN, OTHER, stale=("tile", "message.promise"))
    old = ("site.situations.first.tile", "site.promises.0.short")
    built = replace(whole, languages=tuple(replace(each, stale=old) for each in whole.languages))
    again = tuple(
        replace(each, language=built.languages[["nb", "uk", "ar"].index(each.language.code)])
        for each in built.editions
    )
    built = replace(built, editions=again)

    def marked(path: str) -> list[str]:
        nodes = page(built, path).css(".stale")
        return [
            " ".join(node.parent.text().split()).removesuffix(" ~stale_block~")
            for node in nodes
            if node.parent
        ]

    assert marked("uk/valg/s-first/elder-path/") == [
        *("Situation first", "Tile elder", "Promise elder", "In short", "Tile other", "Tile twin"),
    ]
    assert marked("uk/valg/s-first/") == ["Situation first", "Tile elder", "Tile twin"]
    assert words(page(built, "uk/valg/s-first/elder-path/"), "[role=note]") == ["~draft~"]


def test_a_result_of_two_is_a_draft_until_both_are_read() -> None:
    built = world()
    drafts = [
        replace(each, state="draft") if each.id == "twin/nb" else each for each in built.editions
    ]
    found = made(replace(built, editions=tuple(drafts)))

    def state(name: str) -> str:
        return found[f"nb/valg/flere/{name}/index.md"].artefact.state

    assert state("elder-path-og-twin-path") == "draft"
    assert state("elder-path-og-other-path") == "reviewed"


def test_without_a_network_nothing_in_the_finder_leads_out() -> None:
    closed = {"closed_ways": ("trusted",)}
    spoken = language("nb")
    spoken = replace(spoken, settings=spoken.settings.model_copy(update=closed))
    built = site(ELDER, TWIN, languages=(spoken,))

    found = [
        each
        for each in pages(built, DAY, Shown(), closed=True)
        if each.path.startswith(("nb/valg/", "nb/kontor/")) or each.path == "nb/index.md"
    ]

    assert len(found) > 6
    for each in found:
        hrefs = [str(node.attributes["href"]) for node in body_of(each).css("main a")]
        assert [href for href in hrefs if ":" in href or "go/" in href] == [], each.path
    result = next(each for each in found if each.path == "nb/valg/s-first/elder-path/index.md")
    assert words(body_of(result), ".ask strong") == ["Button trusted"]


def test_the_places_of_a_finder_are_the_pages_that_are_made() -> None:
    built = world()
    finder = Finder.of(built, built.languages[0])

    assert {f"valg/{each}" for each in below(built)} == finder.places

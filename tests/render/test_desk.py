"""The print desk: every sheet that is made has its place, and no place leads to nothing."""

import json
from dataclasses import replace
from datetime import date

import pytest
import worlds
from selectolax.lexbor import LexborHTMLParser

from generator.formats import FORMATS, USES
from generator.load import load
from generator.model import Absent, Edition, Language, Site
from generator.render.desk import ABSENT, DESK, EVERYBODY, STALE, Desk, DeskRow, desk
from generator.render.desk_script import script_data
from generator.render.plan import Plan, plan

DAY = date(2026, 11, 24)
SAILORS = "audiences/sailors.yml"


def spoken(code: str = "nb", **changes: object) -> Language:
    return worlds.language(code, life=worlds.life(), **changes)


def edition(language: Language, **changes: object) -> Edition:
    sailors = worlds.audience()
    made = Edition(sailors, sailors, language, "draft", (), "0123456789abcdef")
    return replace(made, **changes)


def world(*editions: Edition, **changes: object) -> Site:
    site = worlds.site(
        life=worlds.life(),
        languages=(spoken(), spoken("en"), spoken("ar")),
        editions=editions,
    )
    return replace(site, **changes)


def sailors_in(site: Site) -> DeskRow:
    return next(row for row in desk(site, ()).rows if row.id == "sailors")


def keys(row: DeskRow, code: str) -> list[str]:
    (cell,) = [each for each in row.meant if each.tongue.code == code]
    return [each.key for each in cell.sheets]


def planned(small) -> Plan:
    return plan(load(small.root), DAY, ())


def page(made: Plan, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(next(each.body for each in made.pages if each.path == path))


def test_what_is_made_for_an_edition_lies_at_the_desk_by_its_use():
    row = sailors_in(world(edition(spoken()), edition(spoken("ar"))))

    wanted = [each for each in FORMATS.values() if each.of == "edition" and each.use]
    assert len(wanted) > 10
    assert {*keys(row, "ar")} == {each.id for each in wanted}
    assert {*keys(row, "nb")} == {each.id for each in wanted if not each.beside}
    uses = [FORMATS[key].use for key in keys(row, "ar")]
    assert uses == sorted(uses, key=lambda use: USES.index(use or "meet"))


def test_two_languages_on_one_sheet_come_first():
    row = sailors_in(world(edition(spoken("ar"))))

    assert keys(row, "ar")[:3] == ["a5-pair", "a4-pair", "a5-flyer"]


def test_only_pictures_for_posts_lie_elsewhere():
    without = {each.id for each in FORMATS.values() if not each.use}

    assert without == {
        *("picture-1200x630", "picture-1080x1350", "picture-1080x1080", "picture-1080x1920")
    }


@pytest.mark.parametrize(
    ("changes", "why"),
    [({"stale": ("message.title",)}, STALE), ({"around": ("phrases.sender",)}, STALE)],
)
def test_what_is_kept_back_says_why(changes, why):
    row = sailors_in(world(edition(spoken("ar"), **changes)))

    assert [(each.tongue.code, each.sheets, each.why) for each in row.meant] == [("ar", (), why)]


def test_what_is_not_translated_says_so_and_what_nobody_asked_for_says_nothing():
    site = world(edition(spoken()), absent=(Absent("sailors", "ar", ("sailors.tile",)),))

    row = sailors_in(site)

    assert [(each.tongue.code, each.why) for each in row.meant] == [("nb", None), ("ar", ABSENT)]
    assert [each is None for each in row.cells] == [False, True, False]


def test_a_table_has_a_line_for_each_sheet_and_a_place_for_each_language():
    row = sailors_in(world(edition(spoken()), edition(spoken("ar"))))

    lines = [line for _, found in row.uses for line in found]
    assert len(lines) == len(keys(row, "ar"))
    pairs = [line for line in lines if line.first.form.beside]
    assert pairs
    for line in lines:
        nb, ar = line.sheets
        assert ar
        assert (nb is None) == (line in pairs)
        assert ar.path.startswith("ar/i-havn/")


def test_sheets_for_everybody_lie_there_as_far_as_they_are_made():
    site = world()
    there = ("nb/ark/a3-life-nb-draft.pdf", "en/ark/a4-front-line-mate-en-draft.pdf")

    row = desk(site, there).rows[-1]

    assert (row.slug, row.title) == (EVERYBODY, "For alle")
    assert [(each.tongue.code, each.why) for each in row.meant] == [
        ("nb", None),
        ("en", None),
        ("ar", ABSENT),
    ]
    made = [sheet for cell in row.ready for sheet in cell.sheets]
    assert tuple(each.path for each in made) == there
    assert [each.label for each in made] == ["Veien gjennom livet (A3)", "Styrmannen (A4)"]


def test_a_variant_of_a_language_has_no_sheets_for_everybody_of_its_own():
    site = world(languages=(spoken(), spoken("en", base="nb")))

    row = desk(site, ("nb/ark/a3-life-nb-draft.pdf",)).rows[-1]

    assert [each.tongue.code for each in row.meant] == ["nb"]


def test_where_nothing_is_for_everybody_nobody_is_led_there():
    assert [row.id for row in desk(world(), ()).rows] == ["sailors"]


def paths_of(data: dict[str, object]) -> dict[tuple[str, str, str], tuple[str, str]]:
    """Join the pieces as the script does."""
    return {
        (who, code, key): (
            f"{before}{key}{after}{data['forms'][key]['end']}",
            f"{before}{key}{after}{data['forms'][key]['shown']}",
        )
        for who, code, _, before, after, number in data["cells"]
        for key in data["sets"][number]
    }


def whole(small) -> tuple[Desk, Plan]:
    made = planned(small)
    return desk(load(small.root), {each.path for each in made.artefacts}), made


def test_the_script_puts_together_the_very_paths_of_the_tables(small):
    wanted, _ = whole(small)

    found = paths_of(json.loads(script_data(wanted)))

    told = {
        (row.slug, cell.tongue.code, each.key): (each.path, each.picture)
        for row in wanted.rows
        for cell in row.ready
        for each in cell.sheets
    }
    assert len(told) > 30
    assert found == told


def test_the_script_data_end_no_element():
    site = world(edition(spoken()))
    form = replace(FORMATS["a5-flyer"], name="</script>")
    row = desk(site, ()).rows[0]
    cell = row.ready[0]
    odd = replace(cell, sheets=(replace(cell.sheets[0], form=form, name="</script>"),))

    told = script_data(Desk((), (replace(row, cells=(odd,)),)))

    assert "<" not in told
    assert json.loads(told)["forms"]["a5-flyer"]["label"] == "</script> (A5)"


def test_the_desk_has_every_sheet_and_picture_that_is_made_and_no_other(small):
    made = planned(small)
    wanted = {
        each.artefact.path
        for each in made.orders
        if (each.form.kind == "sheet" or each.form.use == "screen") and not each.artefact.campaign
    }
    assert len(wanted) > 50

    linked = {
        link.attributes["href"].removeprefix("../../../")
        for each in made.pages
        if each.path.startswith(DESK)
        for link in LexborHTMLParser(each.body).css("a[href]")
        if link.attributes["href"].endswith((".pdf", ".png"))
    }

    assert linked == wanted


def test_every_picture_at_the_desk_is_made(small):
    made = planned(small)
    there = {each.path for each in made.artefacts}

    pictures = page(made, f"{DESK}i-havn/index.md").css("img")

    assert len(pictures) > 20
    for each in pictures:
        assert each.attributes["src"].removeprefix("../../../") in there
        assert each.attributes["loading"] == "lazy"
        assert int(each.attributes["height"]) > 100


def test_every_link_says_all_and_no_address_is_given_twice(small):
    made = planned(small)
    shown = page(made, f"{DESK}i-havn/index.md")

    names = [each.attributes["aria-label"] for each in shown.css("td a, .sheets a")]

    assert "Flygeblad på to språk (A5), arabisk: Hva vil du gjøre i land?" in names
    assert "PDF: Flygeblad (A5), norsk bokmål: Hva vil du gjøre i land?" in names
    assert len(names) == len({*names}) > 60
    ids = [each.attributes["id"] for each in shown.css("[id]")]
    assert {"ar", "nb", "ar-a5-pair", "nb-a5-flyer"} < {*ids}
    assert len(ids) == len({*ids})


def test_the_first_table_leads_to_each_language_of_each_page(small):
    made = planned(small)

    links = page(made, f"{DESK}index.md").css("td a")

    assert len(links) == 4
    for each in links:
        folder, anchor = each.attributes["href"].split("#")
        assert page(made, f"{DESK}{folder}index.md").css_first(f"h2#{anchor}")

"""What staff see of the year and of the rounds with readers, and what readers see of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.check.words import compiled
from generator.load import load
from generator.model import Occasion, Site, Trial
from generator.press.kit_files import kit_file
from generator.proof import proof_file
from generator.proof.words import html_words
from generator.render.impact import finished
from generator.render.kits import kits
from generator.render.pages import Shown, pages
from generator.render.plan import plan
from generator.render.staff_trials import METHODS, TRYING, Remark, remarks, staff_trials
from generator.render.staff_year import YEAR, YEAR_ICS

DAY = date(2026, 11, 23)
SMALL = Path(__file__).parents[1] / "sites/small"
PACKAGE = Path(__file__).parents[2] / "generator"
OUT = Occasion(
    id="out",
    name="Båtene drar ut",
    day="03-02",
    audiences=("sailors",),
    channels=("wall",),
    source="Havneboka",
    checked=date(2026, 10, 1),
)
UNSURE = OUT.model_copy(
    update={"id": "in", "name": "Båtene kommer inn", "day": "", "start": "12-20", "end": "01-05"}
    | {"confirmed": False, "ask": "Havnekontoret"}
)
UNKNOWN = OUT.model_copy(update={"id": "guild", "name": "Laugets dag", "day": ""})
TRIED = Trial(
    id="harbour",
    date=date(2026, 10, 4),
    audience="sailors",
    language="nb",
    method="workshop",
    people=6,
    who="sjøfolk som var hjemme",
    insight="Flere trodde at «målgruppe» var en øy.",
    change="Tittelen spør nå om land.",
    blocks=("sailors.message.title",),
)


@pytest.fixture(scope="module")
def site() -> Site:
    plain = load(SMALL, DAY)
    occasions = {each.id: each for each in (OUT, UNSURE, UNKNOWN)}
    return replace(plain, occasions=occasions, trials={"harbour": TRIED})


def staff(site: Site, folder: str) -> LexborHTMLParser:
    (page,) = (each for each in plan(site, DAY, ()).pages if each.path == f"{folder}index.md")
    return LexborHTMLParser(page.body)


def months(parser: LexborHTMLParser) -> dict[str, str]:
    rows = parser.css("tbody tr")
    return {row.css_first("th").text(): " ".join(row.text().split()) for row in rows}


def citizen(site: Site, code: str) -> str:
    made = pages(site, DAY, Shown())
    (page,) = (each for each in made if each.path == f"{code}/i-havn/index.md")
    found = LexborHTMLParser(page.body).css_first("p.read")
    return found.text() if found else ""


def test_the_year_stands_month_by_month(site):
    told = months(staff(site, YEAR))

    assert len(told) == 12
    assert "2. mars: Båtene drar ut" in told["mars"]
    assert "Sjekk datoen" not in told["mars"]
    assert "20. desember til 5. januar: Båtene kommer inn" in told["desember"]
    assert "Sjekk datoen. Spør Havnekontoret." in told["desember"]
    assert "Båtene" not in told["januar"]


def test_a_campaign_stands_in_every_month_in_which_it_runs(site):
    told = months(staff(site, YEAR))
    name = site.campaigns[0].name

    assert [month for month, text in told.items() if name in text] == ["juni", "juli", "august"]
    assert "begynner 1. juni 2027" in told["juni"]
    assert "pågår" in told["juli"]
    assert "slutter 31. august 2027" in told["august"]


def test_a_campaign_over_the_new_year_stands_on_both_sides_of_it(site):
    long = site.campaigns[0].model_copy(
        update={"start": date(2026, 11, 30), "end": date(2027, 2, 1)}
    )
    told = months(staff(replace(site, campaigns=(long,)), YEAR))

    running = [month for month, text in told.items() if long.name in text]
    assert running == ["januar", "februar", "november", "desember"]


def test_what_is_due_is_counted_in_its_month(site):
    told = months(staff(site, YEAR))

    assert "1. mai 2027: 1 tekst skal ses over" in told["mai"]


def test_a_day_that_nobody_knows_stands_below_the_year(site):
    page = staff(site, YEAR)

    assert "Laugets dag" in page.css_first("#uten-dato ~ ul").text()
    assert not any("Laugets dag" in text for text in months(page).values())


def test_a_site_without_a_year_wheel_has_no_such_page(site):
    bare = plan(replace(site, occasions={}), DAY, ())

    assert bare.wheel is None
    assert {each.path for each in bare.artefacts}.isdisjoint({YEAR_ICS, f"{YEAR}index.html"})


def test_the_calendar_is_listed_and_holds_no_word_that_we_avoid(site):
    made = plan(site, DAY, ())
    assert made.wheel

    assert YEAR_ICS in {each.path for each in made.artefacts}
    content = kit_file(made.wheel, {}, {})
    assert b"Laugets dag" not in content
    assert proof_file(YEAR_ICS, content, compiled(site.wordings, site.zones), "nb") == ()


def test_a_day_that_moves_changes_the_calendar(site):
    later = OUT.model_copy(update={"day": "03-09"})
    moved = replace(site, occasions={**site.occasions, "out": later})
    before, after = (finished(plan(each, DAY, ())) for each in (site, moved))

    assert {YEAR_ICS, f"{YEAR}index.html"} <= {
        path for path in before if before[path] != after[path]
    }


def test_every_way_to_try_a_text_has_a_name():
    assert METHODS
    assert METHODS.keys() == set(Trial.model_fields["method"].annotation.__args__)


def test_the_log_tells_what_was_learnt(site):
    row = " ".join(staff(site, TRYING).css_first("tbody tr").text().split())

    assert "4. oktober 2026 verksted" in row
    assert "6: sjøfolk som var hjemme" in row
    assert "Endret: Tittelen spør nå om land." in row
    assert "sailors.message.title" in row


def test_a_word_that_we_avoid_stands_in_the_log_only_in_quotes(site):
    rules = compiled(site.wordings, site.zones)
    free = TRIED.model_copy(update={"insight": "Flere så en målgruppe."})

    def faults(trial: Trial) -> list[str]:
        told = replace(site, trials={"harbour": trial})
        body = staff_trials(told, kits(told, DAY))
        page = f'<html lang="nb"><body>{body}</body></html>'
        return [each.text for each in html_words(f"{TRYING}index.html", page.encode(), rules)]

    assert faults(TRIED) == []
    assert len(faults(free)) == 1


def test_remarks_are_parted_at_the_quotes():
    assert [*remarks("Flere sa «stige» og lo.")] == [
        Remark("Flere sa ", quoted=False),
        Remark("«stige»", quoted=True),
        Remark(" og lo.", quoted=False),
    ]


def test_a_page_says_when_its_readers_tried_the_text(site):
    earlier = TRIED.model_copy(update={"id": "before", "date": date(2026, 3, 1)})
    phrase = site.source.phrases["made_with"]
    assert "{date}" in phrase

    said = citizen(replace(site, trials={"harbour": TRIED, "before": earlier}), "nb")

    assert phrase.replace("{date}", "4. oktober 2026") in said
    assert "1. mars 2026" not in said


@pytest.mark.parametrize(
    "changes",
    [
        {"blocks": ()},
        {"blocks": ("site.tagline",)},
        {"language": "ar"},
    ],
    ids=["no text", "no text of the page", "another language"],
)
def test_a_page_says_so_only_of_its_own_text(site, changes):
    other = TRIED.model_copy(update=changes)
    start = site.source.phrases["made_with"].partition("{")[0]

    assert start in citizen(site, "nb")
    assert start not in citizen(replace(site, trials={"harbour": other}), "nb")


def test_without_a_log_no_page_says_anything(site):
    starts = {each.code: each.phrases["made_with"].partition("{")[0] for each in site.languages}
    bare = replace(site, trials={})

    assert starts
    assert all(start not in citizen(bare, code) for code, start in starts.items())
    assert "Ingen runder er skrevet ned ennå." in staff(bare, TRYING).text()


def test_no_page_for_readers_has_a_zone_in_which_every_word_may_stand(site):
    unseen = {name for name, zone in site.zones.items() if "unseen" in zone.groups}
    templates = sorted((PACKAGE / "templates").rglob("*.j2"))
    using = {
        path.relative_to(PACKAGE).as_posix()
        for path in templates
        for name in unseen
        if f'data-zone="{name}"' in path.read_text("utf-8")
    }

    assert unseen
    assert using == {"templates/staff/try.html.j2"}

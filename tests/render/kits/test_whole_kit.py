"""What a kit holds once: the plan, the evaluation, how we speak, what goes into calendars."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar
from summer import DAY, documents, finished, small_site, summer, words

from generator.check.words import compiled
from generator.formats import KIT_FILES
from generator.model import Avoided, Campaign, Flight, KeyMessage, Occasion, Site, Wording
from generator.press.kit_files import kit_file
from generator.proof import proof_file
from generator.render.kits import Kit, KitFile
from generator.render.kits.document import Document, HeadingBlock, TableBlock, TextBlock
from generator.render.kits.media_plan import channel_lines, media_plan_csv
from generator.render.kits.tone import quoted_words
from generator.render.kits.wheel import plan_of, wheel_of

WHOLE = {
    *("media-plan", "media-plan-table", "plan-calendar"),
    *("workshop-lead", "evaluation", "tone"),
}


@pytest.fixture(scope="module")
def site() -> Site:
    return small_site()


@pytest.fixture(scope="module")
def kit(site: Site) -> Kit:
    return summer(site)


def file_of_kind(kit: Kit, kind: str) -> KitFile:
    (found,) = (each for each in kit.files if each.kind == kind)
    return found


def document(kit: Kit, kind: str) -> Document:
    (found,) = documents(kit, kind)
    return found


def bokmal(site: Site) -> Wording:
    (found,) = (each for each in site.wordings if each.language == "nb")
    return found


def tables(document: Document) -> list[TableBlock]:
    return [block for block in document.blocks if isinstance(block, TableBlock)]


def faults(kit: Kit, file: KitFile, content: bytes) -> list[str]:
    rules = compiled(kit.site.wordings, kit.site.zones)
    found = proof_file(file.path, content, rules, file.language, file.zoned)
    return [problem.text for problem in found]


def tried(site: Site, **changes: object) -> Campaign:
    given = {
        "plan": (
            Flight(channel="wall", start=date(2027, 7, 1), who="Havnevakten"),
            Flight(channel="wall", end=date(2027, 6, 14), note="Heng opp."),
        )
    }
    return site.campaigns[0].model_copy(update=given | changes)


def test_what_a_kit_holds_once_lies_beside_its_page(kit):
    once = [each for each in kit.files if each.kind in WHOLE]

    assert {each.kind for each in once} == WHOLE
    assert {each.path.rpartition("/")[0] + "/" for each in once} == {kit.folder}
    assert {each.language for each in once} == {"nb"}
    assert [each.label for each in once] == [KIT_FILES[each.kind] for each in once]


def test_a_kit_that_waits_for_languages_holds_nothing_once(site):
    held = replace(summer(site), shares=())

    assert held.files == ()


def test_no_finished_file_holds_a_word_that_we_avoid(kit):
    read = [each for each in kit.files if each.kind in {*WHOLE, "workshop"}]

    assert len(read) == len(WHOLE) + len(kit.shares)
    assert [faults(kit, each, finished(kit, each)) for each in read] == [[] for _ in read]


def test_the_same_kit_is_the_same_bytes(kit):
    for each in kit.files:
        if each.kind in {*WHOLE, "workshop"}:
            assert finished(kit, each) == finished(kit, each)


def test_the_tone_sheet_says_what_the_rules_say(kit):
    rows = [row for table in tables(document(kit, "tone")) for row in table.rows]
    rules = [rule for wording in kit.site.wordings for rule in wording.avoid]

    assert rules
    assert {row[0] for row in rows} == {f"«{rule.word}»" for rule in rules}
    for rule in rules:
        (row,) = (row for row in rows if row[0] == f"«{rule.word}»")
        assert " / ".join(rule.instead) in row[1]
        assert row[2] == rule.reason


def test_what_is_said_to_the_audience_of_the_campaign_stands_first(site):
    rule = Avoided(
        word="skute",
        stems=("skute",),
        instead=("båt",),
        instead_for={"sailors": ("i land",)},
        reason="Leseren er i land.",
    )
    wording = bokmal(site).model_copy(update={"avoid": (*bokmal(site).avoid, rule)})
    made = summer(replace(site, wordings=(wording,)))

    first = tables(document(made, "tone"))[0].rows[0]

    assert first[0] == f"«{rule.word}»"
    assert first[1].startswith("Til «Hva vil du gjøre i land?»: i land\nEllers: ")


def test_only_the_quoted_cells_of_the_tone_sheet_are_spared(kit):
    file = file_of_kind(kit, "tone")
    avoided = next(rule.word for each in kit.site.wordings for rule in each.avoid if rule.stems)
    content = file.content
    assert isinstance(content, Document)

    said = replace(content, blocks=(*content.blocks, TextBlock(f"Vi sier {avoided}.")))
    bare = replace(file, zoned=())

    (fault,) = faults(kit, file, finished(kit, replace(file, content=said)))
    assert avoided in fault.lower()
    assert len(faults(kit, bare, finished(kit, file))) >= 1


def test_words_are_quoted_for_the_languages_of_the_campaign_alone(site):
    here = tried(site, languages=("ar",))
    (arabic,) = (each for each in site.wordings if each.language == "ar")

    assert quoted_words(site, here) == tuple(("quoted", f"«{rule.word}»") for rule in arabic.avoid)


def test_the_plan_goes_by_days_and_then_by_what_is_used_all_the_time(site):
    lines = channel_lines(site, tried(site))
    alone = channel_lines(site, tried(site, plan=()))

    assert [(each.start, each.end, each.who, each.note) for each in lines] == [
        (date(2027, 6, 1), date(2027, 6, 14), "", "Heng opp."),
        (date(2027, 7, 1), date(2027, 8, 31), "Havnevakten", ""),
    ]
    assert [(each.start, each.end, each.note) for each in alone] == [
        (date(2027, 6, 1), date(2027, 8, 31), "Hele tiden")
    ]


def test_spreadsheets_read_the_plan_with_its_places(site):
    table = media_plan_csv(site, tried(site))

    assert table.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff")), delimiter=";"))
    assert rows[0] == ["Kanal eller sted", "Fra", "Til", "Hvem", "Merknad"]
    assert rows[1][1:] == ["2027-06-01", "2027-06-14", "", "Heng opp."]
    assert rows[-1] == ["Kaia", "2027-06-01", "2027-08-31", "", rows[-1][4]]
    assert rows[-1][4].endswith("budskap a, kode k01")


def test_the_calendar_of_a_campaign_has_its_turns_by_names_that_stay(site):
    campaign = tried(site)
    moved = tried(site, plan=(campaign.plan[0], Flight(channel="wall", end=date(2027, 6, 20))))

    before, after = plan_of(site, campaign, DAY), plan_of(site, moved, DAY)

    assert [each.uid for each in before.moments] == [
        "campaign-summer@havn.example",
        "plan-summer-wall-1@havn.example",
        "plan-summer-wall-2@havn.example",
    ]
    assert [each.uid for each in after.moments] == [each.uid for each in before.moments]
    assert [(each.start, each.end) for each in before.moments] == [
        ("2027-06-01", "2027-08-31"),
        ("2027-07-01", "2027-08-31"),
        ("2027-06-01", "2027-06-14"),
    ]


def test_calendars_read_whole_days_and_what_comes_back_every_year(site):
    occasions = {
        "in": Occasion(
            id="in",
            name="Båtene kommer inn",
            start="12-20",
            end="01-05",
            audiences=("sailors",),
            source="Havneboka",
            confirmed=False,
            ask="Havnekontoret",
        ),
        "guild": Occasion(id="guild", name="Laugets dag", audiences=("sailors",), source="Ingen"),
    }
    content = kit_file(wheel_of(replace(site, occasions=occasions), DAY), {}, {})

    once, campaign = Calendar.from_ical(content).walk("VEVENT")

    assert str(once["SUMMARY"]) == "Båtene kommer inn (sjekk datoen)"
    assert (once.decoded("DTSTART"), once.decoded("DTEND")) == (
        date(2026, 12, 20),
        date(2027, 1, 6),
    )
    assert once["RRULE"]["FREQ"] == ["YEARLY"]
    assert "Spør: Havnekontoret" in once["DESCRIPTION"]
    assert str(once["UID"]) == "year-in@havn.example"
    assert "RRULE" not in campaign
    assert campaign.decoded("DTEND") == date(2027, 9, 1)
    assert content == kit_file(wheel_of(replace(site, occasions=occasions), DAY), {}, {})


def test_the_evaluation_has_room_for_every_measure_and_every_address(kit):
    sheet = document(kit, "evaluation")
    (visits,) = tables(sheet)
    headings = [block.text for block in sheet.blocks if isinstance(block, HeadingBlock)]

    assert {*kit.campaign.measures} <= {*headings}
    assert visits.head == ("Hvor", "Side", "nb", "ar")
    said = "\n".join(cell for row in visits.rows for cell in row)
    for share in kit.shares:
        for place in kit.campaign.code_places:
            assert share.link(place).removeprefix(kit.site.settings.address) in said
    assert [row[0] for row in visits.rows] == [kit.site.channels["wall"].name, "Kaia"]


def test_two_messages_are_compared_where_both_hang(site):
    (spot,) = site.campaigns[0].places.values()
    both = {
        "messages": {"sailors": KeyMessage(a="Kom i land.", b="Bli i land.")},
        "places": {"k01": spot, "k02": spot.model_copy(update={"message": "b", "what": "Brua"})},
    }
    one = both | {"places": {"k01": spot}}

    def said(changes: dict[str, object]) -> str:
        made = replace(site, campaigns=(tried(site, **changes),))
        return words(document(summer(made), "evaluation"))

    assert "b: Bli i land." in said(both)
    assert "Brua" in said(both)
    assert "Bli i land." not in said(one)

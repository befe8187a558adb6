"""The build picks the wording of a rule by its day: before a change, on it, after it."""

from datetime import date

import pytest

from generator.check import check
from generator.check.gaps import lasting
from generator.cli.unchanged import outlook, remember, turns
from generator.cli.wish import Wish
from generator.load import load
from generator.model import LegalRule
from generator.publish import NAME
from generator.render.plan import plan

RULES = """\
landing:
  ground: de som kommer fra havet
  source: Havneloven, som ikke finnes
  checked: 2026-11-23
  variants:
    - start: 2021-01-01
      end: 2026-12-31
      text: Du må komme innom havna.
    - start: 2027-01-01
      end: 2028-12-31
      text: Du kan velge om du vil komme.
"""
SAID = """
msgctxt "rules.landing.variants.0.text"
msgid "Du må komme innom havna."
msgstr "عليك أن تأتي إلى الميناء."

msgctxt "rules.landing.variants.1.text"
msgid "Du kan velge om du vil komme."
msgstr "يمكنك أن تختار."
"""
OLD = {"nb": "Du må komme innom havna.", "ar": "عليك أن تأتي إلى الميناء."}
NEW = {"nb": "Du kan velge om du vil komme.", "ar": "يمكنك أن تختار."}
DAY = date(2026, 11, 23)
AROUND = [(date(2026, 12, 31), OLD), (date(2027, 1, 1), NEW), (date(2027, 1, 2), NEW)]


@pytest.fixture
def ruled(small):
    """Return the small world with a rule that changes at the turn of a year."""
    small.write("content/rules.yml", RULES)
    small.change("audiences/sailors.yml", "answer: Nei.", "answer: Nei. {landing}")
    catalogue = "content/translations/ar.po"
    text = (small.root / catalogue).read_text("utf-8")
    before, _, after = text.partition('msgid "Nei."\nmsgstr "')
    assert after
    small.write(catalogue, f'{before}msgid "Nei. {{landing}}"\nmsgstr "{{landing}} {after}{SAID}')
    return small


def answers(world, today: date) -> dict[str, list[str]]:
    """Return which wordings stand on the page of each language."""
    site = load(world.root, today)
    assert check(site) == ()
    bodies = {page.path: page.body for page in plan(site, DAY, lasting(site)).pages}
    return {
        code: [
            wording[code]
            for wording in (OLD, NEW)
            if wording[code] in bodies[f"{code}/i-havn/index.md"]
        ]
        for code in ("nb", "ar")
    }


@pytest.mark.parametrize(("today", "wording"), AROUND)
def test_each_day_has_its_wording_in_every_language(ruled, today, wording):
    assert answers(ruled, today) == {code: [text] for code, text in wording.items()}


def test_a_rule_turns_on_the_last_day_of_each_wording():
    variants = [
        {"start": date(2021, 1, 1), "end": date(2026, 12, 31), "text": "Du må."},
        {"start": date(2027, 1, 1), "text": "Du kan."},
    ]
    rule = LegalRule(
        id="landing", ground="alle", source="loven", checked=DAY, variants=tuple(variants)
    )

    assert rule.turns == (date(2020, 12, 31), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("built_on", "asked_on", "same"),
    [
        (date(2026, 12, 30), date(2026, 12, 31), True),
        (date(2026, 12, 31), date(2027, 1, 1), False),
        (date(2027, 1, 1), date(2027, 1, 2), True),
        (date(2027, 1, 1), date(2026, 12, 31), False),
        (date(2027, 1, 1), date(2027, 5, 1), True),  # the page names this day of its next review
        (date(2027, 1, 1), date(2027, 5, 2), False),
        (date(2027, 5, 2), date(2028, 1, 1), True),  # the fact of the small world holds that day
        (date(2027, 5, 2), date(2028, 1, 2), False),
    ],
)
def test_a_build_holds_between_two_turns(ruled, built_on, asked_on, same):
    def wish(today: date) -> Wish:
        return Wish(ruled.root, ruled.site, day=DAY, today=today)

    ruled.write(f"build/site/{NAME}", '{"artefacts": []}')
    site = load(ruled.root, built_on)
    remember(wish(built_on), outlook(wish(built_on)), turns(site), "built")

    assert (outlook(wish(asked_on)).said == "built, nothing has changed") == same


@pytest.mark.slow
def test_the_build_picks_the_wording_by_its_day_and_stops_when_there_is_none(ruled, outreach, day):
    command = ("--root", ruled.root, "build", *day[:2], *day[4:], "--today")

    for today, wording in AROUND:
        assert outreach(*command, today).code == 0
        for code, text in wording.items():
            page = (ruled.site / code / "i-havn/index.html").read_text("utf-8")
            assert text in page, (today, code)

    facts = (ruled.root / "content/facts.yml").read_text("utf-8")
    ruled.write("content/facts.yml", facts.replace("2028-0", "2030-0"))
    said = outreach(*command, "2029-01-01")
    assert said.code == 1
    assert "names the rule `landing`, which says nothing on 2029-01-01" in said.out

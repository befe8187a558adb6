"""How far everything has come: the same words on the page, in the file and in the calendar."""

import json
import re
import shutil
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from generator.check.gaps import gaps, lasting
from generator.load import load, made_whole, update_catalogues, updated, wanted
from generator.load.meaning import Meaning
from generator.load.po import po_text, read_units
from generator.load.sources import read_sources
from generator.model import MinorEdit, Review, blocks, with_texts
from generator.press.reminders import reminders
from generator.render.board import BOARD_JSON, Coverage, board_of
from generator.render.board.as_json import board_json
from generator.render.board.words import told_row
from generator.render.pages import Shown, pages
from generator.render.plan import Plan, plan

PROJECT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)
SAILORS = "audiences/sailors.yml"
CODES = ("ar", "uk", "en")
QUESTION = "message.questions.2.question"
ANSWER = "message.questions.0.answer"


@pytest.fixture
def spoken(small):
    """Return the small world in four languages, all of them whole."""
    small.change(
        "content/site.yml",
        "    name: العربية\n",
        "    name: العربية\n  - {code: uk, name: Українська}\n  - {code: en, name: English}\n",
    )
    wording = small.root / "content/wording"
    for code in CODES[1:]:
        shutil.copy(wording / "nb.yml", wording / f"{code}.yml")
    for code in CODES[1:]:
        translate(small, code)
    return small


def translate(world, code, *, without=()):
    """Fill a catalogue with `code: text` for everything but some key paths."""
    units = read_units(updated(None, wanted(load(world.root), code), code), "x.po")
    filled = (
        replace(each, text=f"{code}: {each.source}")
        if each.context and each.context not in without
        else each
        for each in units
    )
    world.write(f"content/translations/{code}.po", po_text(filled))


def planned(world) -> Plan:
    site = load(world.root)
    return plan(site, DAY, lasting(site))


def board(world):
    site = load(world.root)
    return board_of(site, lasting(site))


def cell(world, code, audience="sailors") -> Coverage:
    row = next(each for each in board(world).audiences if each.id == audience)
    found = row.cell(code)
    assert found
    return found


def page(wanted_plan, path):
    body = next(each.body for each in wanted_plan.pages if each.path == path)
    return LexborHTMLParser(body)


def words(node):
    return " ".join(node.text().split())


def edition(site, code):
    return next(each for each in site.editions if each.language.code == code)


# --- Change one block: exactly that block is stale, everywhere ---


def test_one_changed_block_is_stale_in_every_language_and_nothing_else_is(spoken):
    before = load(spoken.root)
    assert [each.stale for each in before.editions] == [()] * 4

    spoken.change(SAILORS, "question: Hvem bestemmer?", "question: Hvem er det som bestemmer?")

    site = load(spoken.root)
    made = planned(spoken)
    assert edition(site, "nb").stale == ()
    for code in CODES:
        assert edition(site, code).stale == (QUESTION,)
        marks = page(made, f"{code}/i-havn/index.md").css(".stale")
        assert len(marks) == 1
        old = edition(before, code).audience.message.questions[2].question
        assert words(marks[0].parent) == f"{old} {words(marks[0])}"
        assert cell(spoken, code).stale == (QUESTION,)
        shown = page(made, "staff/board/index.md")
        row = shown.css_first(f"#gruppe-i-havn-{code}").parent
        assert [words(each) for each in row.css("details li")] == [QUESTION]
        assert "1 tekst er eldre enn den norske" in words(row)
    assert cell(spoken, "nb").stale == ()
    assert not page(made, "nb/i-havn/index.md").css(".stale")


def test_the_catalogue_has_exactly_that_block_fuzzy_with_what_it_was_made_from(spoken):
    update_catalogues(spoken.root)
    spoken.change(SAILORS, "question: Hvem bestemmer?", "question: Hvem er det som bestemmer?")

    update_catalogues(spoken.root)

    for code in CODES:
        text = (spoken.root / f"content/translations/{code}.po").read_text("utf-8")
        fuzzy = [each for each in read_units(text, "x.po") if each.fuzzy]
        assert [(each.context, each.previous) for each in fuzzy] == [
            (f"sailors.{QUESTION}", "Hvem bestemmer?")
        ]
        assert cell(spoken, code).stale == (QUESTION,)


def test_whichever_block_is_changed_no_other_is_stale(spoken):
    sources = read_sources(spoken.root)
    audience = sources.audiences[0]
    changed = tuple(blocks(audience))
    assert len(changed) > 20

    for block in changed:
        name = ".".join(map(str, block.key))
        edited = with_texts(
            audience,
            lambda each, key=block.key: each.text + (" Nå." if each.key == key else ""),
        )
        site = made_whole(replace(sources, audiences=(edited,)))
        assert [each.stale for each in site.editions] == [(), (name,), (name,), (name,)], name
        if name.startswith("message."):
            found = {each.path: each.body for each in pages(site, DAY, Shown())}
            for code in CODES:
                marks = LexborHTMLParser(found[f"{code}/i-havn/index.md"]).css(".stale")
                assert len(marks) == 1, name


def test_an_edit_without_another_meaning_makes_nothing_stale_and_ends_no_approval(spoken):
    before = load(spoken.root)
    spoken.change(SAILORS, "question: Hvem bestemmer?", "question: Hvem bestemmer da?")
    spoken.write(
        "content/translations/minor.yml",
        "edits:\n"
        f"  - {{language: nb, context: sailors.{QUESTION}, before: Hvem bestemmer?, "
        "after: Hvem bestemmer da?, reason: muntlig, by: redaktør, date: 2026-11-20}\n",
    )

    site = load(spoken.root)

    assert edition(site, "nb").audience.message.questions[2].question == "Hvem bestemmer da?"
    assert [each.stale for each in site.editions] == [()] * 4
    assert [each.fingerprint for each in site.editions] == [
        each.fingerprint for each in before.editions
    ]
    assert [(each.current, each.by) for each in cell(spoken, "nb").readings] == [
        (True, "Havnekontoret")
    ]
    update_catalogues(spoken.root)
    for code in CODES:
        text = (spoken.root / f"content/translations/{code}.po").read_text("utf-8")
        assert not [each for each in read_units(text, "x.po") if each.fuzzy]
        assert not page(planned(spoken), f"{code}/i-havn/index.md").css(".stale")


# Those who pass the word on are written to in Norwegian.
CITIZENS = sorted(
    path.stem
    for path in (PROJECT / "audiences").glob("*.yml")
    if "kind: citizen" in path.read_text("utf-8")
)


class Real:
    """The real site, its catalogues, board and pages; the first answer to each citizen edited."""

    def __init__(self, *, edited=False, minor=False):
        sources = read_sources(PROJECT)
        own = sources.settings.languages[0].code
        ours = [each for each in sources.audiences if each.id in CITIZENS]
        self.before = {each.id: each.message.questions[0].answer for each in ours}
        if edited:
            changed = (edited_answer(one) if one in ours else one for one in sources.audiences)
            sources = replace(sources, audiences=tuple(changed))
        if minor:
            told = {"language": own, "reason": "tegnsetting", "by": "redaktør", "date": DAY}
            edits = tuple(
                MinorEdit.model_validate(
                    told | {"context": f"{name}.{ANSWER}", "before": text, "after": f"{text}."}
                )
                for name, text in self.before.items()
            )
            sources = replace(sources, minor_edits=(*sources.minor_edits, *edits))
        same = partial(Meaning(sources.minor_edits).same, own)
        self.fuzzy = {}
        for code in (each.code for each in sources.settings.languages[1:]):
            path = PROJECT / f"content/translations/{code}.po"
            text = updated(path.read_text("utf-8"), wanted(sources, code), code, same)
            units = read_units(text, "x.po")
            self.fuzzy[code] = {each.context: each.previous for each in units if each.fuzzy}
        self.site = made_whole(sources)
        self.rows = {each.id: each for each in board_of(self.site, ()).audiences}
        self.bodies = {each.path: each.body for each in pages(self.site, DAY, Shown())}

    def stands(self, audience):
        """Count for each language the stale blocks, those of the board, the marks on the page."""
        found = {}
        for each in self.site.editions:
            if each.audience.id == audience:
                code = each.language.code
                cell = self.rows[audience].cell(code)
                assert cell
                marks = LexborHTMLParser(self.bodies[f"{code}/{each.audience.slug}/index.md"])
                stale = ({*each.stale}, {*cell.stale}, len(marks.css(".stale")))
                found[code] = (*stale, each.fingerprint)
        return found


def edited_answer(audience):
    key = ("message", "questions", 0, "answer")
    return with_texts(audience, lambda each: each.text + "." if each.key == key else each.text)


@pytest.fixture(scope="module")
def worlds():
    """Return the site as it is, with answers changed, and with changes that change no meaning."""
    return Real(), Real(edited=True), Real(edited=True, minor=True)


@pytest.mark.parametrize("audience", CITIZENS)
def test_a_changed_answer_of_the_real_content_is_stale_everywhere_and_alone(audience, worlds):
    old, new, same = (each.stands(audience) for each in worlds)

    site = worlds[0].site
    listed = next(each.languages for each in site.audiences if each.id == audience)
    languages = listed or [each.code for each in site.languages if not each.base]
    assert len(languages) > 1
    assert {*old} >= {*languages}
    assert old.keys() == new.keys() == same.keys()
    assert old == same
    assert new["nb"][:3] == old["nb"][:3] == (set(), set(), 0)
    assert new["nb"][3] != old["nb"][3]
    for code in old.keys() - {"nb"}:
        blocks_before, cell_before, marks, seal = old[code]
        assert ANSWER not in blocks_before
        assert new[code] == (blocks_before | {ANSWER}, cell_before | {ANSWER}, marks + 1, seal)


def test_every_catalogue_asks_again_for_changed_answers_and_for_nothing_else(worlds):
    site, changed, quiet = worlds
    spoken = {(each.audience.id, each.language.code) for each in site.site.editions}
    assert len(CITIZENS) > 20

    assert quiet.fuzzy == site.fuzzy
    assert len(changed.fuzzy) > 10
    for code, waiting in site.fuzzy.items():
        asked = {
            f"{name}.{ANSWER}": text for name, text in site.before.items() if (name, code) in spoken
        }
        assert asked
        assert changed.fuzzy[code] == waiting | asked


# --- What a cell says ---


def test_a_whole_edition_has_all_of_its_files(small):
    made = planned(small)
    there = {each.path for each in made.artefacts}

    found = cell(small, "nb")

    assert [each.kind for each in found.deliveries][:2] == ["page", "a5-flyer"]
    assert len(found.deliveries) > 4
    for each in found.deliveries:
        assert (f"{each.path}index.html" if each.kind == "page" else each.path) in there


def test_every_link_of_the_board_leads_to_something_that_is_made(spoken):
    om = "content/pages/om.md"
    spoken.write(om, (spoken.root / om).read_text("utf-8") + "\nDet står i {law}.\n")
    translate(spoken, "uk")
    translate(spoken, "en", without=("phrases.home",))
    assert load(spoken.root).languages[3].pages["om"]
    made = planned(spoken)
    there = {each.path for each in made.artefacts} | {*made.files}
    shown = page(made, "staff/board/index.md")
    links = [each.attributes["href"] or "" for each in shown.css("a")]
    ids = {each.attributes["id"] for each in shown.css("[id]")}
    assert len(links) > 30

    for link in links:
        if link.startswith("#"):
            assert link[1:] in ids
        else:
            path = (Path("/staff/board") / link).resolve().relative_to("/").as_posix()
            assert (f"{path}/index.html" if link.endswith("/") else path) in there, link


def test_stale_sheets_are_withheld_and_the_page_is_not(spoken):
    spoken.change(SAILORS, "action: Ta kontakt", "action: Ta kontakt nå")

    found = cell(spoken, "uk")

    assert [each.kind for each in found.deliveries if each.path] == ["page"]
    shown = page(planned(spoken), "staff/board/index.md").css_first("#gruppe-i-havn-uk").parent
    kept = ", ".join(each.label for each in found.deliveries if not each.path)
    assert kept.startswith("Flygeblad (A5), Ark (A4), ")
    assert words(shown).endswith(f"Side Holdes tilbake: {kept}")


def test_an_old_common_text_is_told_and_keeps_sheets_back(spoken):
    spoken.change("content/site.yml", "text: Samtalen er gratis.", "text: Alt er gratis.")

    found = cell(spoken, "uk")

    assert (found.stale, found.withheld) == (("site.promises.0.text",), True)
    made = planned(spoken)
    shown = page(made, "staff/board/index.md").css_first("#gruppe-i-havn-uk").parent
    assert "Ark og bilder holdes tilbake." in words(shown)
    assert [words(each) for each in shown.css("details li")] == ["site.promises.0.text"]
    desk = page(made, "staff/print/i-havn/index.md").css_first("section[aria-labelledby=uk]")
    assert "Arkene blir ikke trykt" in words(desk)
    assert not desk.css("a")
    told = [gap for gap in board(spoken).gaps if gap.kind == "stale"]
    assert len(told) == 3
    assert all("withheld" in gap.text and "holdes tilbake" in gap.bokmal for gap in told)


def test_an_old_statement_of_a_figure_is_told_and_keeps_nothing_back(spoken):
    name = next(iter(load(spoken.root).editions[0].audience.proof))
    old = load(spoken.root).facts[name].statement
    spoken.change("content/facts.yml", old, f"{old} Ja.")

    found = cell(spoken, "uk")

    assert (found.stale, found.withheld) == ((f"facts.{name}.statement",), False)
    assert [each for each in found.deliveries if not each.path] == []
    made = planned(spoken)
    assert "holdes tilbake" not in words(
        page(made, "staff/board/index.md").css_first("#gruppe-i-havn-uk").parent
    )
    desk = page(made, "staff/print/i-havn/index.md").css_first("section[aria-labelledby=uk]")
    assert "blir ikke trykt" not in words(desk)
    assert desk.css("a")
    told = [gap for gap in board(spoken).gaps if gap.kind == "stale"]
    assert len(told) == 3
    assert not [gap for gap in told if "withheld" in gap.text or "holdes" in gap.bokmal]


def test_a_missing_block_is_named_and_nothing_is_promised(spoken):
    translate(spoken, "uk", without=("sailors.tile",))

    found = cell(spoken, "uk")

    assert (found.whole, found.missing, found.deliveries) == (False, ("sailors.tile",), ())
    shown = page(planned(spoken), "staff/board/index.md").css_first("#gruppe-i-havn-uk").parent
    assert "Ikke ferdig: 1 tekst mangler" in words(shown)
    assert [words(each) for each in shown.css("details code")] == ["sailors.tile"]


def test_a_text_filled_in_from_elsewhere_is_told_until_somebody_looked(spoken):
    path = "content/translations/uk.po"
    spoken.change(
        path,
        'msgctxt "sailors.tile"',
        '#, fuzzy\n#| msgid "Jeg har vært lenge på sjøen"\nmsgctxt "sailors.tile"',
    )

    found = cell(spoken, "uk")

    assert (found.stale, found.unconfirmed) == ((), ("tile",))
    told = [gap for gap in board(spoken).gaps if gap.kind == "unconfirmed"]
    assert [str(gap).splitlines()[0] for gap in told] == [
        f"{path}:1: 1 of the texts in sailors/uk were filled in from elsewhere, "
        "and nobody has looked at them"
    ]


def test_a_language_that_a_text_is_not_meant_for_is_no_gap(spoken):
    spoken.change(SAILORS, "ways:", "languages: [ar]\nways:")

    found = board(spoken)

    assert [each.language for each in found.audiences[0].cells] == ["nb", "ar"]
    told = told_row(found.audiences[0], found.languages)
    assert [(each.look, each.short) for each in told][2:] == [("none", "")] * 2
    desk = page(planned(spoken), "staff/print/i-havn/index.md")
    assert [each.attributes["id"] for each in desk.css("section > h2")] == ["nb", "ar"]


def test_an_approved_text_is_a_draft_until_the_promise_is_read_and_says_so(small):
    path = "content/translations/reviews.yml"
    reviews = (small.root / path).read_text("utf-8")
    small.write(path, "reviews:\n" + reviews.rpartition("reviews:\n")[2])

    shown = page(planned(small), "staff/board/index.md").css_first("#gruppe-i-havn-nb").parent

    assert "Utkast" in words(shown)
    assert "Lest av Havnekontoret, 23. november 2026." in words(shown)
    assert "løftet er ikke lest på norsk bokmål" in words(shown)


def test_a_reading_of_another_text_is_told_as_old(small):
    small.change(SAILORS, "- Jeg kan mye.", "- Jeg kan svært mye.")

    assert [each.current for each in cell(small, "nb").readings] == [False]
    shown = page(planned(small), "staff/board/index.md").css_first("#gruppe-i-havn-nb").parent
    assert "Før siste endring lest av Havnekontoret" in words(shown)


def test_a_campaign_waits_for_the_pages_that_it_leads_to(small):
    site = load(small.root)
    alone = replace(
        site, editions=tuple(each for each in site.editions if each.language.code == "nb")
    )

    found = board_of(alone, ()).campaigns[0]

    assert [(each.language, each.whole, each.without) for each in found.cells] == [
        ("nb", True, ()),
        ("ar", False, ("sailors",)),
    ]


def test_a_page_of_its_own_is_whole_or_absent_by_itself(spoken):
    translate(spoken, "uk", without=("pages.om.1",))

    rows = {each.id: each for each in board(spoken).pages}

    assert {"home", "om", "personvern", "tilgjengelighet"} == rows.keys()
    assert [each.whole for each in rows["home"].cells] == [True] * 4
    assert [(each.language, each.missing) for each in rows["om"].cells if not each.whole] == [
        ("uk", ("pages.om.1",))
    ]


# --- Dates, figures, words ---


def test_dates_come_in_order_with_whoever_looks_after_them(small):
    small.write(
        "content/rules.yml",
        "gratis:\n"
        "  ground: alle\n"
        "  source: Havneloven § 3\n"
        "  checked: 2026-10-01\n"
        "  variants:\n"
        "    - {start: 2026-01-01, end: 2027-03-31, text: Det er gratis.}\n",
    )

    found = board(small)

    assert [(each.date.isoformat(), each.name, each.owner) for each in found.deadlines] == [
        ("2027-03-31", "rule-gratis", "Havnekontoret"),
        ("2027-05-01", "review-sailors", "Havnekontoret"),
        ("2028-01-01", "fact-asked", "Havnekontoret"),
        ("2028-01-01", "fact-content", "Havnekontoret"),
        ("2028-06-01", "fact-law", "Havnekontoret"),
    ]
    assert [(each.id, each.checked.isoformat(), str(each.end)) for each in found.rules] == [
        ("gratis", "2026-10-01", "2027-03-31")
    ]
    assert "31. mars 2027" in words(page(planned(small), "staff/board/index.md").css_first("body"))


def test_what_ends_on_one_day_for_one_owner_is_one_line_of_the_page(small):
    rows = [
        [words(each) for each in row.css("th, td")]
        for row in page(planned(small), "staff/board/index.md").css("tr")
        if row.css('td[data-label="Ansvarlig"]')
    ]

    sailors = "Hva vil du gjøre i land? (audiences/sailors.yml)"
    assert rows == [
        ["1. mai 2027", f"Se over på nytt: {sailors}", "Havnekontoret"],
        ["1. januar 2028", "Tall går ut: asked, content", "Havnekontoret"],
        ["1. juni 2028", "Tall går ut: law", "Havnekontoret"],
    ]


def test_a_rule_that_ends_soon_is_told_to_editors_and_not_on_pages(small):
    small.write(
        "content/rules.yml",
        "gratis:\n"
        "  ground: alle\n"
        "  source: Havneloven § 3\n"
        "  checked: 2026-10-01\n"
        "  variants:\n"
        "    - {start: 2026-01-01, end: 2027-03-31, text: Det er gratis.}\n",
    )
    site = load(small.root)

    assert "the rule `gratis` ends on 2027-03-31" in [
        each.text for each in gaps(site, date(2027, 3, 1))
    ]
    assert not [each for each in gaps(site, DAY) if "gratis" in each.text]
    assert not [each for each in lasting(site) if "gratis" in each.text]


def test_a_figure_knows_every_page_that_shows_it(small):
    lines = {each.id: each for each in board(small).facts}

    assert list(lines) == ["asked", "content", "law"]
    assert lines["law"].places.pages == ("ar/i-havn/", "nb/i-havn/")
    assert lines["law"].places.papers == ()


def test_the_share_of_both_forms_is_counted_in_words_of_finished_texts(small):
    def counted(root):
        found = board_of(load(root), ()).norwegian
        return found.bokmal, found.nynorsk, found.percent

    bokmal, nynorsk, percent = counted(small.root)
    assert bokmal > 100
    assert (nynorsk, percent) == (0, 0)

    small.change("content/site.yml", "code: ar", "code: nn")
    for folder in ("wording", "translations"):
        for path in (small.root / "content" / folder).glob("ar.*"):
            path.unlink()
    small.change("content/campaigns/summer.yml", "[nb, ar]", "[nb, nn]")
    shutil.copy(small.root / "content/wording/nb.yml", small.root / "content/wording/nn.yml")
    translate(small, "nn")

    both = counted(small.root)
    assert both[0] == bokmal
    assert both[1] > bokmal  # every text begins with `nn:` there
    assert 40 < both[2] < 50


def test_the_page_tells_the_old_rule_with_its_caution(small):
    text = words(page(planned(small), "staff/board/index.md").css_first("body"))

    assert "25 % av den minst brukte målformen" in text
    assert "er ikke bekreftet: spør fylkets språkansvarlige" in text


def test_what_only_the_service_knows_is_asked_in_bokmal(small):
    asked = board(small).questions
    assert len(asked) == 8

    for shown in ("staff/index.md", "staff/board/index.md"):
        text = words(page(planned(small), shown).css_first("body"))
        for gap in asked:
            assert f"{gap.bokmal} {gap.question}" in text
            assert gap.text not in text


def test_every_gap_is_told_in_bokmal(spoken):
    translate(spoken, "uk", without=("sailors.tile", "pages.om.1"))
    spoken.change(SAILORS, "action: Ta kontakt", "action: Ta kontakt nå")

    found = lasting(load(spoken.root))

    kinds = {gap.kind for gap in found}
    assert kinds == {"address", "way", "office", "declared", "absent", "stale", "review"}
    assert [gap for gap in found if not gap.bokmal] == []
    assert set(found) < {*gaps(load(spoken.root), date(2030, 1, 1))}


# --- The same whatever the day, and for other programs ---


def test_the_board_is_the_same_on_every_day(small):
    site = load(small.root)

    early, late = (plan(site, day, lasting(site)) for day in (DAY, date(2031, 1, 1)))

    assert early.files[BOARD_JSON] == late.files[BOARD_JSON]
    bodies = [
        [each.body for each in made.pages if each.path.startswith("staff/board/")]
        for made in (early, late)
    ]
    assert len(bodies[0]) == 1
    assert bodies[0] == bodies[1]


def keys_of(told):
    if isinstance(told, dict):
        yield from told
        for each in told.values():
            yield from keys_of(each)
    elif isinstance(told, list):
        for each in told:
            yield from keys_of(each)


def test_every_key_of_the_json_is_described(spoken):
    described = set(re.findall(r"`([a-z_]+)`", (PROJECT / "docs/board.md").read_text("utf-8")))

    keys = set(keys_of(json.loads(board_json(board(spoken)))))

    assert len(keys) > 40
    assert keys - described == set()


def test_the_json_says_what_the_board_says(spoken):
    spoken.change(SAILORS, "question: Hvem bestemmer?", "question: Hvem er det som bestemmer?")

    told = json.loads(planned(spoken).files[BOARD_JSON])

    cells = {each["language"]: each for each in told["audiences"][0]["cells"]}
    assert [cells[code]["stale"] for code in ("nb", *CODES)] == [[], *[[QUESTION]] * 3]
    assert cells["nb"]["readings"] == [
        {"by": "Havnekontoret", "date": "2026-11-23", "current": False}
    ]


def test_the_calendar_has_one_event_per_deadline_and_the_same_bytes(small):
    told = board(small)
    deadlines = told.deadlines

    content = reminders(told, DAY)

    assert content == reminders(told, DAY)
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [str(each["UID"]) for each in events] == [f"{x.name}@havn.example" for x in deadlines]
    assert [each["DTSTART"].dt for each in events] == [each.date for each in deadlines]
    assert {each["DTSTAMP"].dt.isoformat() for each in events} == {"2026-11-23T00:00:00+00:00"}
    assert "Ansvarlig: Havnekontoret" in str(events[0]["DESCRIPTION"])
    assert events[0]["SUMMARY"] == ("Se over teksten på nytt: Hva vil du gjøre i land? (sailors)")
    assert max(map(len, content.split(b"\r\n"))) <= 75  # RFC 5545, 3.1


def test_a_moved_date_moves_its_event(small):
    def events():
        content = reminders(board(small), DAY)
        found = Calendar.from_ical(content).walk("VEVENT")
        return {str(each["UID"]): each["DTSTART"].dt.isoformat() for each in found}

    before = events()
    small.change(SAILORS, "next_review: 2027-05-01", "next_review: 2029-05-01")

    assert events() == before | {"review-sailors@havn.example": "2029-05-01"}
    assert before["review-sailors@havn.example"] == "2027-05-01"


def test_the_table_names_itself_and_its_cells_without_script_or_style(small):
    shown = page(planned(small), "staff/board/index.md")
    tables = shown.css("table")
    assert len(tables) >= 5

    for table in tables:
        assert table.css_first("caption").text()
        assert {each.attributes.get("scope") for each in table.css("th")} - {
            "col",
            "row",
            "rowgroup",
        } <= {None}
    assert [words(each) for each in shown.css("td[data-look]") if not words(each)] == []
    assert not shown.css("script, [style]")


def test_a_title_with_an_unknown_figure_is_shown_as_it_was_written(small):
    """The command answers before the sources are checked."""
    small.change(SAILORS, "title: Hva vil du gjøre i land?", "title: Hva vil {nobody} gjøre?")

    assert board(small).audiences[0].title == "Hva vil {nobody} gjøre?"


def test_reviews_of_other_languages_are_not_shown(small):
    site = load(small.root)
    other = Review(audience="sailors", language="ar", by="en", date=DAY, fingerprint="x")

    found = board_of(replace(site, reviews=(other,)), ()).audiences[0]

    assert [(each.language, len(each.readings)) for each in found.cells] == [("nb", 0), ("ar", 1)]

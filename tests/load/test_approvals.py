"""An approval holds for what was read, and for nothing else."""

from dataclasses import replace

import pytest
from conftest import approve, change, translate

from generator.check.approvals import minor_edits_are_minor, promises_were_read_back
from generator.load import load, minor_edit, promise_seal, record, update_catalogues
from generator.load.minor import with_edit
from generator.load.po import read_units
from generator.model import MinorEdit
from generator.problems import ProblemsFound

AUDIENCE = "audiences/sailors.yml"
CATALOGUE = "content/translations/uk.po"
ACTION = "sailors.message.action"


def states(root):
    return {each.id: each.state for each in load(root).editions}


def approved(root, *languages):
    """Approve every edition of these languages, and the promise in each."""
    site = load(root)
    approve(
        root,
        *(
            ("sailors", each.language.code, each.fingerprint)
            for each in site.editions
            if each.language.code in languages
        ),
        *(
            ("promise", each.code, promise_seal(each.settings))
            for each in site.languages
            if each.code in languages
        ),
    )


def edited(root, context=ACTION, language="", before=""):
    edit = minor_edit(root, context, language, before, "Kommafeil", "redaktør", "2026-11-20")
    record(root, edit)
    update_catalogues(root)
    return edit


def units(root):
    return {each.context: each for each in read_units((root / CATALOGUE).read_text("utf-8"), "")}


def test_an_approval_ends_with_the_next_edit_of_what_was_read(folder):
    translate(folder, "uk")
    approved(folder, "uk")
    assert states(folder) == {"sailors/nb": "draft", "sailors/uk": "reviewed"}
    assert len(load(folder).editions[1].fingerprint) == 16

    change(folder, CATALOGUE, "uk: Ta kontakt", "uk: Ta kontakt nå")

    assert states(folder) == {"sailors/nb": "draft", "sailors/uk": "draft"}


@pytest.mark.parametrize(
    ("old", "new"), [("Mer enn {content} er", "Nesten {content} er"), ("value: 90", "value: 95")]
)
def test_an_approval_ends_with_another_number_in_the_proof(folder, old, new):
    approved(folder, "nb")
    assert states(folder) == {"sailors/nb": "reviewed"}

    change(folder, "content/facts.yml", old, new)

    assert states(folder) == {"sailors/nb": "draft"}


def test_nothing_is_approved_before_the_promise_is(folder):
    translate(folder, "uk")
    site = load(folder)

    approve(folder, ("sailors", "uk", site.editions[1].fingerprint))

    assert states(folder)["sailors/uk"] == "draft"


@pytest.mark.parametrize("language", ["nb", "uk"])
def test_a_changed_promise_needs_its_own_review_in_each_language(folder, language):
    translate(folder, "uk")
    approved(folder, "nb", "uk")
    assert {each.promise for each in load(folder).languages[:2]} == {"reviewed"}

    if language == "nb":
        change(folder, "content/site.yml", "text: Det er frivillig.", "text: Du velger selv.")
        update_catalogues(folder)
    else:
        change(folder, CATALOGUE, "uk: Det er frivillig.", "uk: Det er din rett.")

    site = load(folder)
    promised = {each.code: each.promise for each in site.languages[:2]}
    assert promised[language] == "draft"
    assert states(folder)[f"sailors/{language}"] == "draft"


def test_a_promise_that_was_not_read_back_whole_is_not_approved(folder):
    site = load(folder)
    approve(folder, ("promise", "nb", promise_seal(site.settings)))
    review = load(folder).promise_reviews[0]
    short = replace(site, promise_reviews=(review.model_copy(update={"back": ()}),))

    assert load(folder).source.promise == "reviewed"
    assert [each.text for each in promises_were_read_back(short)] == [
        "0 sentences were read back; there are 1 promises"
    ]


def test_an_edit_makes_exactly_its_block_old_and_a_minor_one_none(folder):
    translate(folder, "uk")
    translate(folder, "ar")
    approved(folder, "nb", "uk", "ar")
    before = units(folder)
    change(folder, AUDIENCE, "action: Ta kontakt", "action: Ta kontakt.")
    old = load(folder)
    assert {each.id: each.stale for each in old.editions} == {
        "sailors/nb": (),
        "sailors/uk": ("message.action",),
        "sailors/ar": ("message.action",),
    }

    edited(folder)

    site = load(folder)
    assert {each.stale for each in site.editions} == {()}
    assert {each.state for each in site.editions} == {"reviewed"}
    after = units(folder)
    assert after.pop(ACTION).source == "Ta kontakt."
    assert before.pop(ACTION).text == units(folder)[ACTION].text
    assert {key: each.text for key, each in after.items()} == {
        key: each.text for key, each in before.items()
    }


def test_a_minor_edit_counts_after_the_catalogue_was_updated_as_well(folder):
    translate(folder, "uk")
    change(folder, AUDIENCE, "action: Ta kontakt", "action: Ta kontakt.")
    update_catalogues(folder)
    assert units(folder)[ACTION].fuzzy

    edited(folder)

    assert (units(folder)[ACTION].flags, units(folder)[ACTION].previous) == ((), "")
    assert load(folder).editions[1].stale == ()


def test_minor_edits_may_follow_each_other(folder):
    translate(folder, "uk")
    approved(folder, "uk")
    for old, new in (("Ta kontakt", "Ta kontakt."), ("Ta kontakt.", "Ta kontakt :)")):
        change(folder, AUDIENCE, f"action: {old}\n", f"action: {new}\n")
        edited(folder)

    assert (load(folder).editions[1].stale, states(folder)["sailors/uk"]) == ((), "reviewed")
    assert len(load(folder).minor_edits) == 2


def test_a_slip_in_a_translation_keeps_its_approval_too(folder):
    translate(folder, "uk")
    approved(folder, "uk")
    change(folder, CATALOGUE, "uk: Ta kontakt", "uk: Ta kontakt.")
    assert states(folder)["sailors/uk"] == "draft"

    edited(folder, language="uk", before="uk: Ta kontakt")

    assert states(folder)["sailors/uk"] == "reviewed"


def test_touching_a_catalogue_without_a_change_makes_nothing_new(folder):
    translate(folder, "uk")
    change(folder, AUDIENCE, "action: Ta kontakt", "action: Kom innom")
    update_catalogues(folder)

    (folder / CATALOGUE).touch()
    assert update_catalogues(folder)[0] == (CATALOGUE, False)

    assert load(folder).editions[1].stale == ("message.action",)


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("Du må ikke ha henvisning.", "Du må ha henvisning.", "changes 4 letters"),
        ("Du kan komme.", "Du må komme.", "changes 3 letters"),
        ("Kom innom", "Kom innom", "changes nothing"),
        ("Mer enn {content}", "Mer enn {other}", "changes what the program fills in"),
        ("Mer enn {content}", "Mer enn {content} {content}", "changes what the program fills in"),
        ("Kapittel 7", "Kapittel 8", "changes a figure"),
        ("Ta kontkt", "Ta kontakt!", ""),
        ("ta  kontakt", "Ta kontakt", ""),
    ],
)
def test_a_minor_edit_changes_no_meaning(folder, before, after, fault):
    given = {"language": "nb", "context": ACTION, "reason": "x", "by": "y", "date": "2026-11-20"}
    edit = MinorEdit.model_validate(given | {"before": before, "after": after})

    problems = tuple(minor_edits_are_minor(replace(load(folder), minor_edits=(edit,))))

    assert [fault in each.text for each in problems] == ([True] if fault else [])


def test_no_edit_of_the_promise_is_minor(folder):
    given = {"language": "nb", "context": "site.promises.0.text", "reason": "x", "by": "y"}
    texts = {"before": "Det er frivilig.", "after": "Det er frivillig.", "date": "2026-11-20"}
    site = replace(load(folder), minor_edits=(MinorEdit.model_validate(given | texts),))

    assert [each.text for each in minor_edits_are_minor(site)] == [
        "the edit of `site.promises.0.text` changes the promise, "
        "which has to be read again in every language"
    ]


@pytest.mark.parametrize(
    ("context", "language", "text"),
    [
        ("sailors.message.titel", "", "`sailors.message.titel` is no text of ours"),
        (ACTION, "", f"what stood in `{ACTION}` before is not known"),
        (ACTION, "uk", f"`{ACTION}` is not translated into `uk`"),
    ],
)
def test_an_edit_that_nobody_made_cannot_be_minor(folder, context, language, text):
    with pytest.raises(ProblemsFound) as found:
        minor_edit(folder, context, language, "", "Kommafeil", "redaktør", "2026-11-20")

    assert [each.text for each in found.value.problems] == [text]


def test_the_record_keeps_what_people_wrote_in_it(folder):
    given = {"language": "nb", "context": ACTION, "reason": 'Sa "hei": #1', "by": "y"}
    texts = {"before": "a", "after": "b", "date": "2026-11-20"}
    edit = MinorEdit.model_validate(given | texts)
    path = folder / "content/translations/minor.yml"
    path.parent.mkdir(exist_ok=True)

    path.write_text(with_edit("# Om filen\nedits: []\n", edit), "utf-8")
    record(folder, edit)

    assert path.read_text("utf-8").startswith("# Om filen\nedits:\n")
    assert load(folder).minor_edits == (edit, edit)


def test_a_common_text_that_is_old_keeps_sheets_back_and_a_statement_does_not(folder):
    translate(folder, "uk")
    assert [each.withheld for each in load(folder).editions] == [False, False]

    change(folder, "content/facts.yml", "Mer enn {content} er", "Nesten {content} er")
    assert load(folder).editions[1].old == ("facts.content.statement",)
    assert not load(folder).editions[1].withheld

    change(folder, "content/site.yml", "short: Frivillig", "short: Valgfritt")
    edition = load(folder).editions[1]
    assert edition.old == ("site.promises.0.short", "facts.content.statement")
    assert (edition.stale, edition.withheld) == ((), True)


def test_an_old_promise_keeps_back_only_the_sheets_that_show_it(folder):
    voluntary = "{id: voluntary, short: Frivillig, text: Det er frivillig.}"
    free = "{id: free, short: Gratis, text: Det er gratis.}"
    change(folder, "content/site.yml", f"[{voluntary}]", f"[{voluntary}, {free}]")
    translate(folder, "uk")
    change(folder, "content/site.yml", "short: Frivillig", "short: Valgfritt")
    assert load(folder).editions[1].withheld

    change(folder, "audiences/sailors.yml", "proof:", "promises: [free]\nproof:")

    assert load(folder).editions[1].old == ()

"""One changed block is one thing to look at; nothing that was finished is lost."""

import shutil
import subprocess
from dataclasses import replace

import pytest
from babel.messages.pofile import read_po
from conftest import change
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load, update_catalogues, updated, wanted
from generator.load.catalogues import Wanted, read_catalogue
from generator.load.po import Unit, po_text, read_units
from generator.problems import ProblemsFound

LONG = "En lang tekst som går over mer enn én linje, og som derfor må brytes når den skrives ut. "


def asked(*texts: str, field: str = "a.steps") -> list[Wanted]:
    return [
        Wanted(
            f"{field}.{index}", text, ("body, at most 120 characters",), f"audiences/a.yml:{index}"
        )
        for index, text in enumerate(texts)
    ]


def finished(wanted_now: list[Wanted]) -> str:
    """Return a catalogue in which everything is translated: text → `text!`."""
    units = read_units(updated(None, wanted_now, "uk"), "uk.po")
    return po_text(replace(unit, text=unit.text or f"{unit.source}!") for unit in units)


def entries(catalogue: str) -> dict[str, tuple[str, str, bool, str]]:
    return {
        unit.context: (unit.source, unit.text, unit.fuzzy, unit.previous)
        for unit in read_units(catalogue, "uk.po")
        if unit.context and not unit.obsolete
    }


def obsolete(catalogue: str) -> list[tuple[str, str]]:
    units = read_units(catalogue, "uk.po")
    return [(unit.context, unit.text) for unit in units if unit.obsolete]


def test_a_new_catalogue_tells_translators_where_and_how_long():
    assert (
        updated(None, asked("Hei"), "uk")
        == """\
msgid ""
msgstr ""
"Project-Id-Version: outreach\\n"
"Language: uk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#. body, at most 120 characters
#: audiences/a.yml:0
msgctxt "a.steps.0"
msgid "Hei"
msgstr ""
"""
    )


def test_nothing_changed_is_nothing_changed():
    texts = asked("En", LONG * 3, 'Et "sitat" \\ og\nen ny linje', "Fire")

    assert updated(finished(texts), texts, "uk") == finished(texts)


def test_one_changed_text_is_fuzzy_and_keeps_the_text_before():
    old = finished(asked("En", LONG, "Tre"))

    new = entries(updated(old, asked("En", "To", "Tre"), "uk"))

    assert new == {
        **entries(old),
        "a.steps.1": ("To", f"{LONG}!", True, LONG),
    }


def test_the_text_before_stays_until_somebody_has_looked():
    once = updated(finished(asked("En")), asked("To"), "uk")
    twice = updated(once, asked("To"), "uk")
    again = updated(twice, asked("Tre"), "uk")

    assert twice == once
    assert entries(again) == {"a.steps.0": ("Tre", "En!", True, "En")}


def test_a_change_that_was_taken_back_needs_no_new_look():
    old = finished(asked("En"))

    back = updated(updated(old, asked("To"), "uk"), asked("En"), "uk")

    assert back == old


def test_a_new_order_keeps_every_translation():
    old = finished(asked("En", "To", "Tre"))

    new = updated(old, asked("Tre", "Ny", "En", "To"), "uk")

    assert entries(new) == {
        "a.steps.0": ("Tre", "Tre!", False, ""),
        "a.steps.1": ("Ny", "", False, ""),  # not its neighbour's translation
        "a.steps.2": ("En", "En!", False, ""),
        "a.steps.3": ("To", "To!", False, ""),
    }
    assert obsolete(new) == []


def test_the_same_text_elsewhere_is_a_suggestion():
    old = finished(asked("En"))

    new = updated(old, [*asked("En"), *asked("En", field="b.offers")], "uk")

    # Made from this very text: a reader is not told that it were old.
    assert entries(new)["b.offers.0"] == ("En", "En!", True, "En")
    assert updated(new, [*asked("En"), *asked("En", field="b.offers")], "uk") == new


def test_what_is_gone_becomes_obsolete_and_can_come_back():
    old = finished(asked("En", "To"))

    without = updated(old, asked("En"), "uk")
    back = updated(without, asked("En", "To"), "uk")

    assert obsolete(without) == [("a.steps.1", "To!")]
    assert updated(without, asked("En"), "uk") == without
    assert back == old


def test_an_item_that_left_a_list_becomes_obsolete_though_its_number_is_still_in_use():
    old = finished(asked("En", "To"))

    shorter = updated(old, asked("To"), "uk")

    assert entries(shorter)["a.steps.0"] == ("To", "To!", False, "")
    assert obsolete(shorter) == [("a.steps.0", "En!")]
    assert updated(shorter, asked("To"), "uk") == shorter
    assert entries(updated(shorter, asked("To", "En"), "uk"))["a.steps.1"] == (
        "En",
        "En!",
        False,
        "",
    )


def test_what_translators_and_their_tools_wrote_stays():
    old = finished(asked("En"))
    old = old.replace('"Language: uk\\n"', '"POT-Creation-Date: 2026\\n"\n"X-Generator: Poedit\\n"')
    old = old.replace("#. body", "# Spør en til.\n#. body")

    new = updated(old, asked("En"), "uk")

    assert "X-Generator: Poedit" in new
    assert "POT-Creation-Date" not in new
    assert "# Spør en til.\n" in new


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=120)


@given(
    sources=st.lists(TEXT.filter(str.strip), min_size=1, max_size=5, unique=True),
    text=TEXT,
    previous=TEXT,
)
def test_babel_and_we_read_the_same(sources, text, previous):
    units = [
        Unit(f"a.{index}", source, text, previous=previous, flags=("fuzzy",))
        for index, source in enumerate(sources)
    ]

    written = po_text(units)
    ours = {each.context: (each.source, each.text) for each in read_units(written, "uk.po")}
    theirs = {
        each.context: (each.id, each.string) for each in read_po(written.split("\n")) if each.id
    }

    assert ours == theirs == {each.context: (each.source, each.text) for each in units}
    assert {each.previous for each in read_units(written, "uk.po")} == {previous}


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext's own tools are not installed")
def test_gettext_accepts_what_we_write(tmp_path):
    old = finished(asked("En", LONG * 2, 'Tre "og" fire', "Fem"))
    catalogue = tmp_path / "uk.po"
    catalogue.write_text(updated(old, asked("En", "To", 'Tre "og" fire'), "uk"), "utf-8")
    assert "#| msgid" in catalogue.read_text("utf-8")
    assert "#~ msgid" in catalogue.read_text("utf-8")

    command = ["msgfmt", "--check-format", "--output-file", tmp_path / "uk.mo", catalogue]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{content} og {dato}", "`a.b` has {dato}, which the bokmål text has not"),
        ("Ingen", "`a.b` lacks {content} in the translation"),
        ("{content} <b>nå</b>", "`a.b` holds markup: <b>"),
        ("{content} {{ x }}", "`a.b` holds markup: {{"),
        ("{content} &nbsp;", "`a.b` holds markup: &nbsp;"),
        ("{content} \u2066x", "`a.b`: U+2066 (left-to-right isolate) has no partner"),
    ],
)
def test_a_translation_that_cannot_be_shown_is_a_problem_with_its_line(text, problem):
    catalogue = f'msgctxt "a.b"\nmsgid "Nå {{content}}"\nmsgstr "{text}"\n'

    with pytest.raises(ProblemsFound) as found:
        read_catalogue(catalogue, "uk")

    assert [(each.line, each.text) for each in found.value.problems] == [(2, problem)]


def test_a_fuzzy_text_is_measured_by_what_it_was_made_from():
    unit = Unit("a.b", "Nå", "{content}!", previous="{content}", flags=("fuzzy",))

    assert read_catalogue(po_text([unit]), "uk").entries["a.b"].fuzzy


def test_all_catalogues_are_updated_and_then_left_alone(folder):
    paths = ["content/translations/uk.po", "content/translations/ar.po"]

    assert update_catalogues(folder) == [(path, True) for path in paths]
    assert update_catalogues(folder) == [(path, False) for path in paths]

    change(folder, "audiences/sailors.yml", "Hva koster det?", "Koster det noe?")

    assert update_catalogues(folder) == [(path, True) for path in paths]
    assert 'msgid "Koster det noe?"' in (folder / paths[1]).read_text("utf-8")


def test_a_broken_catalogue_changes_none(folder):
    (folder / "content/translations").mkdir()
    (folder / "content/translations/ar.po").write_text("msgid Hei\n")

    with pytest.raises(ProblemsFound):
        update_catalogues(folder)

    assert not (folder / "content/translations/uk.po").exists()


def test_every_text_is_wanted_once_with_its_line(folder):
    found = {each.context: each for each in wanted(load(folder), "ar")}

    assert len(found) == len(wanted(load(folder), "ar")) > 30
    assert found["sailors.message.questions.1.answer"] == Wanted(
        "sailors.message.questions.1.answer",
        "Nei.",
        ("body, at most 600 characters",),
        "audiences/sailors.yml:22",
    )
    assert found["phrases.steps"].comments[1] == "heading"
    assert found["phrases.steps"].place == "content/phrases.yml:1"
    assert found["pages.om.1"].place == "content/pages/om.md:3"
    assert found["facts.content.statement"].place == "content/facts.yml:4"
    assert found["site.ways.harbour.button"].place == "content/site.yml:7"
    assert found["campaigns.winter.texts.sailors.sms.text.0"].place.endswith("winter.yml:13")
    assert not [each for each in wanted(load(folder), "uk") if "campaigns" in each.context]
    assert all((folder / each.place.split(":")[0]).is_file() for each in found.values())


def test_a_loose_line_after_a_remark_belongs_to_nothing():
    with pytest.raises(ProblemsFound) as found:
        read_units('msgid "a"\nmsgstr "b"\n# c\n"d"\n', "uk.po")

    assert [each.line for each in found.value.problems] == [4]

"""Positions and words of what does not fit."""

import pytest
from conftest import FILES

from generator.load.shapes import shaped, spoken
from generator.load.yaml_source import read_yaml
from generator.model import Audience, Fact
from generator.problems import ProblemsFound, located

PATH = "audiences/sailors.yml"


def told(old: str, new: str) -> list[tuple[int, str, str]]:
    assert FILES[PATH].count(old) == 1
    source = read_yaml(FILES[PATH].replace(old, new), PATH)
    with pytest.raises(ProblemsFound) as found:
        shaped(Audience, source.value, PATH, told={"id": "sailors"})
    problems = located(found.value.problems, {PATH: source.lines})
    return [(problem.line, problem.text, problem.hint) for problem in problems]


def test_a_sound_audience_has_the_shape():
    source = read_yaml(FILES[PATH], PATH)

    assert shaped(Audience, source.value, PATH, told={"id": "sailors"}).id == "sailors"


@pytest.mark.parametrize(
    ("old", "new", "line", "text"),
    [
        ("kind: citizen", "kind: citisen", 1, "`citisen` is not possible for `kind`"),
        ("  action: Ta kontakt\n", "", 9, "`message.action` is missing"),
        ("  action: Ta kontakt\n", "  action:\n", 25, "`message.action` is empty"),
        ("  action: Ta kontakt\n", "  action: ' '\n", 25, "`message.action` is empty"),
        ("    - Jeg kan mye.\n", "", 12, "`message.recognitions` has 2; at least 3 are needed"),
        ("Jeg kan mye.", "", 14, "`message.recognitions` (number 2) is empty"),
        (
            "Jeg kan mye.",
            "Jeg: kan",
            14,
            "`message.recognitions` (number 2) must be text, not a mapping",
        ),
        ("ways: [harbour]", "ways: harbour", 5, "`ways` must be a list, not a text"),
        ("ways: [harbour]", "ways: [[harbour]]", 5, "`ways` (number 1) must be text, not a list"),
        ("tile:", "tiles: x\ntile:", 4, "`tiles` is not a key"),
        ("kind:", "id: x\nkind:", 1, "`id` is not written here: the file name says it already"),
    ],
)
def test_each_mistake_has_its_line_and_its_words(old, new, line, text):
    assert [(found[0], found[1]) for found in told(old, new)] == [(line, text)]


def test_an_unknown_key_gets_a_guess_and_the_list():
    assert told("  action:", "  acton:")[-1] == (
        25,
        "`message.acton` is not a key",
        (
            "did you mean `action`? known here: title, promise, recognitions, offers, steps, "
            "questions, action"
        ),
    )


@pytest.mark.parametrize(
    "day",
    ["0", "86400", "1e3", "20260101", "2026-1-1", "2026-02-30", "2026-01-01T00:00:00", "i morgen"],
)
def test_only_a_day_is_a_date(day):
    value = read_yaml(FILES["content/facts.yml"], "content/facts.yml").value["content"]

    with pytest.raises(ProblemsFound) as found:
        shaped(Fact, {**value, "expires": day}, "f.yml", ("content",), {"id": "content"})

    assert [each.text for each in found.value.problems] == [
        f"`{day}` is not a date, for `content.expires`"
    ]


def test_items_are_counted_from_one():
    assert spoken(("message", "questions", 0, "answer")) == "`message.questions.answer` (number 1)"

"""The life course: what a small slip in it would do to readers and to staff."""

import pytest
import worlds

from generator.check import check
from generator.check.facts import users
from generator.model import Edition


def found(**changes):
    return [problem.text for problem in check(worlds.site(**({"life": worlds.life()} | changes)))]


def sailors(**changes):
    return {"audiences": (worlds.audience(**changes),)}


def test_the_small_life_course_is_right():
    answered = sailors(
        stages=("young", "old"),
        circumstance="foreign",
        answers={"trust": "message.questions.0.answer"},
        helper={"front_line": ("mate", "family"), "say": "Kom.", "do": ("Vent.", "Spør.")},
    )

    assert found(**answered) == []


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ({"ung voksen": worlds.LIFE["stages"]["young"]}, "`ung voksen` cannot be an anchor"),
        (
            {"foreign": worlds.LIFE["stages"]["young"]},
            "`foreign` cannot be an anchor: it is taken",
        ),
    ],
)
def test_a_stage_can_be_linked_to(stages, expected):
    assert found(life=worlds.life(stages=stages)) == [expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"stages": worlds.stage("old", front_line=("mat",))},
            "`mat` is not a front line in content/life-course.yml",
        ),
        (
            {
                "circumstances": {
                    "foreign": worlds.LIFE["circumstances"]["foreign"] | {"front_line": ("mat",)}
                }
            },
            "`mat` is not a front line in content/life-course.yml",
        ),
        (
            {"access": worlds.LIFE["access"] | {"guild": {"text": "Lauget", "way": "harbor"}}},
            "`harbor` is not a way in content/site.yml",
        ),
    ],
)
def test_every_name_in_the_life_course_leads_somewhere(changes, expected):
    assert found(life=worlds.life(**changes)) == [expected]


def test_a_helper_needs_a_life_course_to_be_named_in():
    helper = {"front_line": ("mate",), "say": "Kom.", "do": ("Vent.", "Spør.")}

    assert found(life=None, **sailors(helper=helper)) == [
        "`mate` is not a front line in content/life-course.yml"
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"answers": {"trust": "message.offers.0"}},
            "`trust` answers a need, and the audience has no `circumstance`",
        ),
        (
            {
                "circumstance": "foreign",
                "answers": {"trust": "message.offers.0", "trusted": "message.offers.0"},
            },
            "`trusted` is not a need of `foreign` in content/life-course.yml",
        ),
        (
            {"circumstance": "foreign", "answers": {"trust": "slug"}},
            "`slug` is not a text of this audience",
        ),
    ],
)
def test_an_answer_belongs_to_a_need_and_leads_to_a_text(changes, expected):
    assert found(**sailors(**changes)) == [expected]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Jeg har sjøsyke.", "Sjøsyke"),
        ("Helseplager plager meg.", "Helseplager"),
        ("De er psykiske.", "psykiske"),
    ],
)
def test_no_term_of_a_risk_stands_in_a_sentence_for_readers(text, term):
    risks = ({"term": "Sjøsyke", "sentence": text}, *worlds.LIFE["stages"]["young"]["risks"])
    life = worlds.life(stages=worlds.stage("young", risks=risks))

    assert found(life=life) == [f"this sentence holds the term `{term}`, which is for staff alone"]


def test_a_word_that_only_begins_like_a_term_may_stand():
    stages = worlds.stage("old", transition=("Giktens tid er forbi.", "Du ser på sjøen."))

    assert found(life=worlds.life(stages=stages)) == []


def test_a_figure_is_followed_to_the_road_and_to_the_helpers():
    life = worlds.life(stages=worlds.stage("old", now="{content} er gamle."))
    helper = {"front_line": ("mate",), "say": "{content} kom.", "do": ("Vent.", "Spør.")}
    sailors = worlds.audience(helper=helper)
    spoken = worlds.language(life=life)
    edition = Edition(sailors, sailors, spoken, "draft", (), "")
    site = worlds.site(life=life, languages=(spoken,), editions=(edition,), campaigns=())

    assert users(site, "content") == (
        "page nb/i-havn/",
        "page nb/i-havn/hjelp/",
        "page nb/livet/",
    )

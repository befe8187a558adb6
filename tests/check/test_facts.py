"""Figures and rules: what may stand in braces, until when it holds, and who is told before."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import worlds

from generator.check import check
from generator.check.facts import expired, expiring, users
from generator.check.gaps import gaps
from generator.check.law import lapsed, lapsing
from generator.load.catalogues import read_catalogue
from generator.load.tongues import isolate
from generator.model import Edition, LegalRule, Phrase, Phrases, Site
from generator.model.needed import NEEDED
from generator.problems import ProblemsFound

DAY = timedelta(days=1)
END = date(2028, 1, 1)  # the day that worlds.fact() expires
NORWEGIAN = ("one", "other")
UKRAINIAN = ("one", "few", "many", "other")
RULE = {
    "id": "guidance",
    "ground": "de som kommer fra havet",
    "source": "Havneloven",
    "checked": date(2026, 11, 23),
}
OLD = {"start": date(2021, 1, 1), "end": date(2026, 12, 31), "text": "Du må komme."}
NEW = {"start": date(2027, 1, 1), "text": "Du kan velge."}


def rule(*variants: dict[str, object], **changes: object) -> LegalRule:
    return LegalRule.model_validate(RULE | {"variants": variants or (OLD, NEW)} | changes)


def saying(action: str, *rules: LegalRule, **facts: object) -> Site:
    """Return a site with one text that may hold braces; plurals are those of Norwegian."""
    known = {"content": worlds.fact()} | facts
    return worlds.site(
        audiences=(worlds.audience(message=worlds.message(action=action)),),
        facts=known,
        rules={each.id: each for each in rules},
        languages=(worlds.language(plurals=NORWEGIAN),),
    )


def translated(text: str, **facts: object) -> Site:
    """Return a site whose action is said in Ukrainian (under the code that worlds knows)."""
    site = saying("Kom", **facts)
    return replace(
        site,
        languages=(*site.languages, worlds.language("en", plurals=UKRAINIAN)),
        catalogues={"en": worlds.catalogue(sailors__message__action=("Kom", text))},
    )


def told(site: Site) -> list[str]:
    return [f"{problem.path}:{problem.line}: {problem.text}" for problem in check(site)]


def in_sailors(*texts: str) -> list[str]:
    return [f"audiences/sailors.yml:1: `sailors.message.action`: {text}" for text in texts]


HOURS = worlds.fact(id="hours", unit="number", value="3")
LAW = worlds.fact(id="law", unit="text", value="§ 1-2")


@pytest.mark.parametrize(
    "action",
    [
        "{content} er fornøyde",
        "{content, ratio} er fornøyde",
        "{content,ratio} er fornøyde",
        "{hours, plural, one {# time} other {# timer}}",
        "{hours, plural, one {time} other {timer}}",
        "{share} og {share, ratio}",
        "Etter {law}",
    ],
)
def test_what_can_be_set_is_no_problem(action):
    share = worlds.fact(id="share", unit="ratio", value="4", upper="10")

    assert check(saying(action, hours=HOURS, law=LAW, share=share)) == ()


@pytest.mark.parametrize(
    ("action", "problems"),
    [
        ("{content, ratios}", ["`ratios` is not a way to set a figure"]),
        ("{contents, ratio}", ["`contents` is not a fact in content/facts.yml"]),
        ("{hours, ratio}", ["`hours` is of unit `number`, which is no part of a whole"]),
        ("{law, ratio}", ["`law` is of unit `text`, which is no part of a whole"]),
        ("{content, ratio, other {#}}", ["`content, ratio` takes no forms"]),
        ("{law, plural, one {#} other {#}}", ["`law` is of unit `text`, which has no plural"]),
        ("{hours, plural}", ["`hours, plural` has no form `other`"]),
        ("{hours, plural, one {# time}}", ["`hours, plural` has no form `other`"]),
        ("{hours, plural, other {# timer}}", ["`hours, plural` lacks one"]),
        (
            "{hours, plural, one {# time} few {# timer} other {# timer}}",
            ["`few` is no plural form of this language"],
        ),
        (
            "{hours, plural, one {# time} one {# time} other {# timer}}",
            ["the plural form `one` stands twice"],
        ),
    ],
)
def test_a_reference_that_cannot_be_set_is_told_with_its_reason(action, problems):
    assert told(saying(action, hours=HOURS, law=LAW)) == in_sailors(*problems)


def test_a_misspelt_style_and_a_misspelt_name_get_the_right_one_as_a_hint():
    styled, named = check(saying("{content, rato}")), check(saying("{contnt, ratio}"))

    assert [problem.hint for problem in (*styled, *named)] == [
        "did you mean `ratio`?",
        "did you mean `content`?",
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{hours, plural, one {# a} few {# b} many {# c} other {# d}}", []),
        ("{hours, plural, one {# a} other {# d}}", ["`hours, plural` lacks few, many"]),
        (
            "{hours, plural, one {#} two {#} few {#} many {#} other {#}}",
            ["`two` is no plural form of this language"],
        ),
    ],
)
def test_a_translation_has_the_plural_forms_of_its_own_language(text, problems):
    place = "content/translations/en.po:10: `sailors.message.action`: "

    assert told(translated(text, hours=HOURS)) == [place + problem for problem in problems]


def test_what_the_program_fills_in_is_no_figure_but_for_the_two_of_a_ratio():
    texts = dict.fromkeys(NEEDED, "Ord")
    texts |= {
        "updated": "Laget {date, ratio}",
        "ratio": "{part, plural, one {en} other {#}} av {whole}",
    }
    phrases = Phrases(phrases={name: Phrase(text=text) for name, text in texts.items()})

    site = replace(saying("Kom"), phrases=phrases)

    assert told(site) == ["content/phrases.yml:1: `phrases.updated`: `date` is no figure"]


@pytest.mark.parametrize(
    "text",
    [
        "{content, plural, one {#} other {#}",
        "{content, plural, one {a {content} b} other {#} }",
        "{content, }",
        "{content ratio}",
        "{content, ratio",
        "{, ratio}",
    ],
)
def test_half_a_reference_is_told(text):
    found = [problem.text for problem in check(saying(text))]

    assert "`sailors.message.action` has a brace that does not hold a name" in found


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("<b>#</b>", "`sailors.message.action` holds `<b>`, which is no text for a reader"),
        ("21 timer", "`sailors.message.action` holds the figure `21`, not from the store"),
    ],
)
def test_what_stands_in_a_plural_form_is_read_like_every_other_text(form, found):
    action = f"{{hours, plural, one {{#}} other {{{form}}}}}"

    assert [problem.text for problem in check(saying(action, hours=HOURS))] == [found]


def test_a_catalogue_may_hold_plural_forms_and_no_markup_in_them():
    entry = 'msgctxt "x"\nmsgid "{hours}"\nmsgstr "{hours, plural, one {#} other {%s}}"\n'

    assert read_catalogue(entry % "#", "en").entries["x"].text.endswith("other {#}}")
    with pytest.raises(ProblemsFound, match="`x` holds markup: <b>"):
        read_catalogue(entry % "<b>", "en")


def test_isolates_leave_the_names_in_braces_alone_and_not_the_words_in_forms():
    """A fact's name may look like a date; what stands in a form is a text like every other."""
    text = "{price-2026-01-01, plural, one {vei.example/ar} other {77 78 80 00}} {k-2026-01-01}"

    assert isolate(text) == (
        "{price-2026-01-01, plural, one {\u2066vei.example/ar\u2069} "
        "other {\u206677 78 80 00\u2069}} {k-2026-01-01}"
    )


def test_a_figure_that_goes_backwards_is_told():
    fact = worlds.fact(unit="ratio", value="10", upper="4")

    assert told(worlds.site(facts={"content": fact})) == [
        "content/facts.yml:1: the fact `content` goes from 10 to 4"
    ]


def test_both_numbers_of_a_ratio_are_numbers():
    fact = worlds.fact(unit="ratio", value="4", upper="ti")

    assert told(worlds.site(facts={"content": fact})) == [
        "content/facts.yml:1: `upper` of the fact `content` is `ti`, which is no number"
    ]


@pytest.mark.parametrize(
    ("today", "warned", "stopped"),
    [
        (END - 61 * DAY, False, False),
        (END - 60 * DAY, True, False),
        (END - DAY, True, False),
        (END, True, False),
        (END + DAY, False, True),
    ],
)
def test_a_fact_is_told_of_sixty_days_ahead_and_stops_the_build_the_day_after(
    today, warned, stopped
):
    site = worlds.site()

    assert [bool([*expiring(site, today)]), bool([*expired(site, today)])] == [warned, stopped]


@pytest.mark.parametrize(
    ("variants", "problems"),
    [
        ((OLD, NEW), []),
        ((OLD,), []),
        (
            (OLD | {"end": date(2020, 1, 1)}, NEW),
            [
                "no wording holds from 2020-01-02 to 2026-12-31",
                "this wording ends on 2020-01-01 before it starts on 2021-01-01",
            ],
        ),
        (
            (OLD | {"end": date(2027, 1, 1)}, NEW),
            ["from 2027-01-01 on, two wordings hold: the one before holds until 2027-01-01"],
        ),
        (
            (OLD | {"end": None}, NEW),
            ["from 2027-01-01 on, two wordings hold: the one before holds without an end"],
        ),
        (
            (NEW, OLD),
            ["from 2021-01-01 on, two wordings hold: the one before holds without an end"],
        ),
        (
            (OLD, NEW | {"start": date(2027, 1, 3)}),
            ["no wording holds from 2027-01-01 to 2027-01-02"],
        ),
    ],
)
def test_wordings_follow_each_other_without_gap_or_overlap(variants, problems):
    found = told(saying("Kom", rule(*variants)))

    assert sorted(found) == [f"content/rules.yml:1: {text}" for text in problems]


def test_a_rule_has_a_name_of_its_own_and_names_no_other():
    fact_too = rule(id="content")
    inside = rule(NEW | {"text": "Du kan velge. {content}"})

    assert told(saying("Kom", fact_too, inside)) == [
        "content/rules.yml:1: `content` is a fact too: nobody knows which one is meant",
        "content/rules.yml:1: the rule `guidance` names the rule `content`",
    ]


def test_a_rule_is_for_the_readers_that_it_is_for():
    found = told(saying("{guidance}", rule(readers=("partner",))))

    assert found == [
        "audiences/sailors.yml:1: the rule `guidance` is not meant for the readers of "
        "`sailors.message.action`"
    ]
    assert told(saying("{guidance}", rule())) == []


def test_a_rule_in_a_text_is_known_by_its_name_only():
    found = check(saying("{guidanse} {guidance, ratio}", rule()))

    assert [(problem.text, problem.hint) for problem in found] == [
        (
            "`sailors.message.action`: `guidance` is no figure",
            "write {guidance} alone: only figures are set in more than one way",
        ),
        (
            "`sailors.message.action`: `guidanse` is not a fact in content/facts.yml "
            "or a rule in content/rules.yml",
            "did you mean `guidance`?",
        ),
    ]


def test_a_text_that_names_a_rule_without_a_wording_today_stops_the_build():
    site = saying("{guidance}", rule(OLD))

    def stopped(day: date) -> list[str]:
        return [f"{problem.text}; {problem.hint}" for problem in lapsed(site, day)]

    named = "`sailors.message.action` names the rule `guidance`, which says nothing on "
    way_out = "write what holds in content/rules.yml"
    assert stopped(OLD["start"] - DAY) == [f"{named}2020-12-31; it starts on 2021-01-01; {way_out}"]
    assert stopped(OLD["start"]) == stopped(OLD["end"]) == []
    assert stopped(OLD["end"] + DAY) == [f"{named}2027-01-01; it ended on 2026-12-31; {way_out}"]
    assert list(lapsed(saying("Kom", rule(OLD)), OLD["end"] + DAY)) == []


@pytest.mark.parametrize(
    ("days", "warned"), [(61, False), (60, True), (1, True), (0, True), (-1, False)]
)
def test_a_rule_that_nothing_follows_is_told_of_sixty_days_ahead(days, warned):
    today = OLD["end"] - days * DAY

    told_of = [*lapsing(saying("Kom", rule(OLD)), today)]
    assert bool(told_of) == warned
    assert {each.text for each in told_of} <= {
        each.text for each in gaps(saying("Kom", rule(OLD)), today)
    }
    assert list(lapsing(saying("Kom", rule(OLD, NEW)), today)) == []


def test_whoever_shows_a_rule_is_known_and_so_is_whoever_shows_a_figure_in_it():
    named = rule(NEW | {"text": "Du kan velge i {hours} timer."})
    site = saying("{guidance}", named, hours=HOURS)
    sailors = site.audiences[0]
    site = replace(site, editions=(Edition(sailors, sailors, site.languages[0], "draft", (), ""),))

    stands = ("page nb/i-havn/", "sheets and pictures of nb/i-havn/")
    assert users(site, "guidance") == users(site, "hours") == stands

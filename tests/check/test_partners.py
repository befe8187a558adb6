"""What is agreed with partners holds on its days, and opens no slot before or after."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import worlds

from generator.check import check
from generator.check.gaps import gaps
from generator.check.partners import PACE, ending_too_soon
from generator.formats import FORMATS
from generator.model import Partner
from generator.model.partner import KIT

DAY = date(2027, 1, 15)
LOGO = {"logo": "post.svg", "logo_alt": "Et posthorn"}


def partner(**changes):
    given = {"id": "post", "name": "Posten", "agreement": "written", "source": "avtalen"}
    return Partner.model_validate(given | changes)


def site(*partners, **changes):
    named = {each.id: each for each in partners}
    return replace(worlds.site(), partners=named, media=frozenset(("post.svg",)), **changes)


def told(*partners, **changes):
    return [each.text for each in check(site(*partners, **changes))]


def pushed(**changes):
    """Return a campaign with Posten that ends on the first of February."""
    return (worlds.campaign(partners=("post",), **changes),)


@pytest.mark.parametrize(
    ("changes", "holds"),
    [
        ({}, True),
        ({"since": DAY, "until": DAY}, True),
        ({"since": DAY + timedelta(1)}, False),
        ({"until": DAY - timedelta(1)}, False),
        ({"agreement": "spoken"}, False),
        ({"agreement": "none"}, False),
        ({"agreement": "internal", "kind": "internal"}, False),
    ],
)
def test_a_logo_may_stand_only_while_a_written_agreement_holds(changes, holds):
    assert partner(**changes).holds(DAY) is holds
    assert partner(**LOGO, **changes).logo_open(DAY) is holds
    assert not partner(**changes).logo_open(DAY)


def test_a_partner_who_chose_nothing_gets_what_most_have_use_for():
    assert partner().kit == KIT
    assert set(KIT) <= {form.id for form in FORMATS.values() if form.of == "edition"}
    assert partner(files=("roll-up",)).kit == ("roll-up",)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"audience": "sailors"}, "`sailors` is not an audience of partners"),
        ({"audience": "pilot"}, "`pilot` is not an audience of partners"),
        ({"reaches": ("pilots",)}, "`pilots` is not an audience of citizens"),
        ({"files": ("a5-flyers",)}, "`a5-flyers` is not a format"),
        (
            {"since": DAY, "until": DAY - timedelta(1)},
            "the agreement with Posten ends on 2027-01-14, before it begins",
        ),
        (
            {"agreement": "spoken", "until": DAY},
            "`until` needs a written agreement; this one is `spoken`",
        ),
        (
            {"agreement": "none", "since": DAY},
            "`since` needs a written agreement; this one is `none`",
        ),
        ({"agreement": "internal"}, "`external` and `internal` do not belong together"),
        ({"kind": "internal"}, "`internal` and `written` do not belong together"),
        (
            {"agreement": "spoken", **LOGO},
            "`post.svg` needs a written agreement; this one is `spoken`",
        ),
        ({**LOGO, "logo": "mail.svg"}, "`mail.svg` is not in content/media"),
        ({**LOGO, "logo": "post.doc"}, "`post.doc` cannot be printed as a logo"),
        (
            {"logo": "post.svg"},
            "the logo of Posten is told to nobody who does not see it",
        ),
        ({"logo_alt": "Et posthorn"}, "`logo_alt` tells of a logo, and there is none"),
    ],
)
def test_what_cannot_be_true_of_a_partner_is_a_problem(changes, expected):
    assert told(partner(**changes)) == [expected]


def test_partners_meet_citizens_and_read_pages_for_partners():
    helper = {"front_line": ("mate",), "say": "Kom.", "do": ("Vis siden.", "Vent.")}
    crews = worlds.audience(
        id="crews", slug="mannskap", kind="partner", situation="", helper=helper
    )
    here = {"audiences": (worlds.audience(), crews), "life": worlds.life()}

    assert told(partner(audience="crews", reaches=("sailors",)), **here) == []
    assert told(partner(reaches=("crews",)), **here) == ["`crews` is not an audience of citizens"]


@pytest.mark.parametrize(
    ("kind", "situation", "expected"),
    [
        ("citizen", "", "`situation` is missing"),
        (
            "partner",
            "ashore",
            "`situation` is for citizens; no finder leads to a page for partners",
        ),
    ],
)
def test_the_finder_leads_to_every_citizen_and_to_no_partner(kind, situation, expected):
    audience = worlds.audience(kind=kind, situation=situation)

    assert expected in told(audiences=(audience,))


def test_a_written_agreement_needs_no_days_and_no_logo():
    assert told(partner(), partner(id="ferry", name="Ferja", since=DAY, **LOGO)) == []


def test_a_campaign_does_not_outlast_what_was_agreed():
    lines = {"content/partners.yml": {("post", "until"): 7}}
    given = site(partner(until=date(2027, 1, 31)), campaigns=pushed(), lines=lines)

    (problem,) = ending_too_soon(given, DAY)

    assert problem.path == "content/campaigns/summer.yml"
    assert problem.place == ("partners", 0)
    assert problem.text == (
        "the agreement with Posten ends on 2027-01-31, before the campaign does on 2027-02-01"
    )
    assert "content/partners.yml:7" in problem.hint


@pytest.mark.parametrize(
    ("changes", "today"),
    [
        ({"until": date(2027, 2, 1)}, DAY),
        ({}, DAY),
        ({"until": date(2027, 1, 31)}, date(2027, 2, 2)),
        ({"agreement": "spoken", "until": date(2027, 1, 31)}, DAY),
    ],
)
def test_a_campaign_that_is_over_or_agreed_to_its_end_is_no_problem(changes, today):
    given = site(partner(**changes), campaigns=pushed())

    assert list(ending_too_soon(given, today)) == []


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (
            DAY - timedelta(1),
            ["the agreement with Posten ended on 2027-01-14; the slot for its logo is closed"],
        ),
        (DAY, ["the agreement with Posten ends on 2027-01-15; the slot for its logo will close"]),
        (
            DAY + timedelta(60),
            ["the agreement with Posten ends on 2027-03-16; the slot for its logo will close"],
        ),
        (DAY + timedelta(61), []),
    ],
)
def test_the_build_tells_of_agreements_that_ended_or_end_within_sixty_days(until, said):
    found = gaps(site(partner(until=until)), DAY)

    assert [each.text for each in found if "Posten" in each.text] == said


def test_a_line_to_say_fits_half_a_minute_for_partners_alone():
    helper = {"front_line": ("mate",), "do": ("Vis siden.", "Vent.")}
    slow = helper | {"say": "Nå. " * (PACE // 2 + 1)}
    crews = {"id": "crews", "slug": "mannskap", "situation": ""}

    def said(kind, helper, **changes):
        audience = worlds.audience(kind=kind, helper=helper, **changes)
        return [text for text in told(audiences=(audience,), life=worlds.life()) if "half" in text]

    assert said("partner", slow, **crews) == [
        "`crews.helper.say` has 66 words; half a minute holds 65"
    ]
    assert said("partner", helper | {"say": "Nå. " * (PACE // 2)}, **crews) == []
    assert said("citizen", slow) == []

"""What was handed out is kept for ever: nothing in the register may change its meaning."""

from datetime import date

import pytest
import worlds

from generator.check.codes import (
    codes_can_be_read,
    codes_keep_their_meaning,
    dated_ahead,
    subjects_are_told_apart,
    texts_are_told_apart,
    versions_are_told_apart,
    versions_can_be_read,
)
from generator.check.gaps import unrecorded
from generator.model import Code, Printed
from generator.model.codes import codes

SEAL = "1a2b0123456789ab"


def texts(problems):
    return [problem.text for problem in problems]


def recorded(**sheets):
    return worlds.site(printed=Printed(sheets={"sailors/nb": sheets}))


@pytest.mark.parametrize(
    "code",
    [
        Code("b2c3d", "", "sailors", "nb", "a5-flyer"),
        Code("b2c3d", "summer", "sailors", "nb-x-lett", "k01"),
        Code("b2c3d", "", "", "ar", "a4-front-line/nav"),
    ],
)
def test_every_meaning_can_be_read_again(code):
    printed = Printed(codes={code.code: code.meaning})

    assert printed.known == (code,)
    assert list(codes_can_be_read(worlds.site(printed=printed))) == []


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("b2c3", "sailors/nb a5-flyer"),
        ("B2C3D", "sailors/nb a5-flyer"),
        ("a2c3d", "sailors/nb a5-flyer"),
        ("b2c3d", "sailors a5-flyer"),
        ("b2c3d", "sailors/nb"),
        ("b2c3d", "campaign: sailors/nb sms"),
        ("b2c3d", "../../etc/nb a5-flyer"),
        ("b2c3d", "sailors/nb a5-flyer to"),
    ],
)
def test_what_is_no_code_is_told_and_left_out(code, meaning):
    site = worlds.site(printed=Printed(codes={code: meaning}))

    assert site.printed.known == ()
    assert texts(codes_can_be_read(site)) == [f"`{code}: {meaning}` is not a code with its meaning"]


def test_a_code_that_means_the_same_as_ever_is_fine_and_so_is_one_that_is_gone():
    today = {each.code: each.meaning for each in codes(worlds.site())}
    assert len(today) > 20
    gone = {"22222": "pirates/nb a5-flyer"}

    site = worlds.site(printed=Printed(codes=today | gone))

    assert list(codes_keep_their_meaning(site)) == []


@pytest.mark.parametrize(
    ("seal", "days"),
    [
        ("1a2", "2026-11-23"),
        ("1A2B", "2026-11-23"),
        ("1a2b3", "2026-11-23"),
        ("1a2b", "23.11.2026"),
        ("1a2b", "2026-11-31"),
        ("1a2b", "2026-11-23 withdrawn"),
        ("1a2b", "2026-11-23 withdrawn 2027-13-01"),
        ("1a2b", "2026-11-23, withdrawn 2027-01-01"),
    ],
)
def test_what_is_no_version_is_told_and_left_out(seal, days):
    site = recorded(**{seal: days})

    assert site.printed.versions == {"sailors/nb": ()}
    assert texts(versions_can_be_read(site)) == [f"`{seal}: {days}` is not a version with its days"]


def test_sheets_are_about_something_in_a_language():
    site = worlds.site(printed=Printed(sheets={"sailors": {"1a2b": "2026-11-23"}}))

    assert texts(versions_can_be_read(site)) == ["`sailors` is not something that sheets are about"]


def test_nothing_is_withdrawn_before_it_was_made():
    site = recorded(**{"1a2b": "2026-11-23 withdrawn 2026-11-22"})

    assert texts(versions_can_be_read(site)) == [
        "1a2b was withdrawn on 2026-11-22, before it was made"
    ]


@pytest.mark.parametrize(
    ("known", "wrong"),
    [(SEAL, False), ("1a2b", False), ("1a2bffffffffffff", True), ("ffff0123456789ab", False)],
    ids=["this very text", "as somebody read it on paper", "another text", "another mark"],
)
def test_a_text_of_today_may_not_look_like_an_older_one(known, wrong):
    site = recorded(**{known: "2026-11-23"})

    found = texts(texts_are_told_apart(site, {"sailors/nb": SEAL}))

    assert found == (["two texts of sailors/nb have the mark 1a2b"] if wrong else [])


@pytest.mark.parametrize("name", ["interpreter", "life", "three", "front-line-nav"])
def test_no_audience_is_called_like_a_sheet_for_everybody(name):
    site = worlds.site(audiences=(worlds.audience(id=name),))

    assert len(list(subjects_are_told_apart(site))) == 1


@pytest.mark.parametrize(("day", "wrong"), [("2027-11-23", False), ("2062-11-23", True)])
def test_a_day_far_ahead_is_a_slip_of_the_pen(day, wrong):
    """A print shop's day may lie ahead."""
    found = list(dated_ahead(recorded(**{"1a2b": day}), date(2026, 11, 24)))

    assert bool(found) == wrong


@pytest.mark.parametrize("second", ["1a2b", "1a2bffffffffffff"], ids=["its mark", "another text"])
def test_a_mark_stands_once_in_the_register(second):
    """Written twice, one of them withdrawn: nobody could say which of the two holds."""
    found = texts(versions_are_told_apart(recorded(**dict.fromkeys((SEAL, second), "2026-11-23"))))

    assert found == ["two texts of sailors/nb have the mark 1a2b"]


def test_a_withdrawal_far_ahead_is_a_slip_of_the_pen_too():
    site = recorded(**{"1a2b": "2026-11-23 withdrawn 2072-01-05"})

    assert texts(dated_ahead(site, date(2026, 11, 24))) == [
        "1a2b of sailors/nb is withdrawn for 2072-01-05, long after today"
    ]


def test_a_version_is_never_recorded_as_older_than_the_one_before_it():
    """That one may wait for its day at the print shop."""
    printed = recorded(ffff="2027-02-01").printed

    after = printed.recorded((), {"sailors/nb": SEAL}, date(2026, 11, 24))

    assert after.current("sailors/nb", SEAL)
    assert after.sheets["sailors/nb"] == {"ffff": "2027-02-01", SEAL: "2027-02-01"}


def test_what_nobody_recorded_is_counted_in_one_line():
    site = worlds.site()

    assert [str(each) for each in unrecorded(site, codes(site)[:2], {"sailors/nb": SEAL})] == [
        "content/printed.yml:1: 2 codes and 1 version are not recorded\n"
        "  hint: run `outreach codes record` before you print"
    ]
    assert texts(unrecorded(site, codes(site)[:1], {})) == [
        "1 code and 0 versions are not recorded"
    ]


def test_what_is_recorded_is_no_gap_unless_it_was_withdrawn():
    used = codes(worlds.site())
    whole = worlds.site().printed.recorded(used, {"sailors/nb": SEAL}, date(2026, 11, 23))
    (version,) = whole.versions["sailors/nb"]
    taken = whole.withdrawn("sailors/nb", version, date(2027, 1, 5))

    fine, wrong = (
        texts(unrecorded(worlds.site(printed=each), used, {"sailors/nb": SEAL}))
        for each in (whole, taken)
    )

    assert fine == []
    assert wrong == [
        "today's sheets of sailors/nb have the mark 1a2b, which is withdrawn from 2027-01-05"
    ]

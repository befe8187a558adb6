import pytest
import worlds

from generator.model import Code
from generator.model.codes import codes
from generator.problems import ProblemsFound
from generator.render.plan import _unique


def test_two_meanings_of_one_code_are_refused():
    """A printed code would lead to the wrong page."""
    one = Code("abcde", "", "seniors", "nb", "a5-flyer")
    other = Code("abcde", "spring", "seniors", "nb", "sms")

    assert _unique((one, one)) == (one, one)
    with pytest.raises(ProblemsFound) as stopped:
        _unique((one, other))

    assert [problem.text for problem in stopped.value.problems] == [
        "spring/seniors/nb/sms and seniors/nb/a5-flyer share the code abcde"
    ]


def test_what_is_always_written_in_bokmal_has_its_codes_there_too():
    """An audience may name other languages alone; its Norwegian sheets are made all the same."""
    site = worlds.site(audiences=(worlds.audience(languages=("en",)),), campaigns=())

    assert {each.language for each in codes(site)} == {"nb", "en"}

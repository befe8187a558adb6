"""The guide for the county names every field that is still empty: none can be forgotten."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.check.gaps import gaps
from generator.load import load
from generator.model import Site
from generator.model.places import SETTINGS
from generator.problems import Key

PROJECT = Path(__file__).parents[1]
GUIDE = PROJECT / "docs/before-you-publish.md"
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def real() -> Site:
    return load(PROJECT, DAY)


def empty_fields(site: Site) -> set[str]:
    """Return the fields as the guide writes them: an office by its name, each municipality."""
    places = {key: line for key, line in site.lines[SETTINGS].items() if key}
    lines = {each.line for each in gaps(site, DAY) if each.path == SETTINGS}
    return {name for key, line in places.items() if line in lines for name in named(key, site)}


def named(key: Key, site: Site) -> Iterator[str]:
    settings = site.settings
    if key[0] == "municipalities" and key[-1] == "office":
        lacking = [each for each, place in settings.municipalities.items() if not place.office]
        yield from (f"municipalities.{each}.office" for each in lacking)
    elif key[0] == "offices" and len(key) == 3:
        yield f"offices.{settings.offices[int(key[1])].name}.{key[2]}"
    else:
        yield ".".join(map(str, key))


def told(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def test_the_guide_names_every_field_that_check_calls_empty(real: Site):
    assert empty_fields(real) - told(GUIDE.read_text("utf-8")) == set()


def test_a_field_that_the_guide_leaves_out_is_missed(real: Site):
    """When the last field is filled in, the first part of the guide has done its work."""
    wanted, text = empty_fields(real), GUIDE.read_text("utf-8")
    assert wanted, "nothing is empty any more: take part 1 out of the guide, and this test"

    for each in wanted:
        assert wanted - told(text.replace(f"`{each}`", "it")) == {each}


def test_the_guide_names_each_rule_and_each_file_that_exists(real: Site):
    """A rule or a file that has another name now would lead nowhere."""
    named_things = told(GUIDE.read_text("utf-8"))
    files = {each for each in named_things if re.fullmatch(r"[a-z-]+\.yml", each)}

    assert files
    assert {each for each in files if not (PROJECT / "audiences" / each).is_file()} == set()
    assert real.rules
    assert set(real.rules) - named_things == set()


def test_the_guide_can_be_read_in_one_sitting():
    assert len(GUIDE.read_text("utf-8").splitlines()) < 120

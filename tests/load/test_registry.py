"""The register of what was handed out: sorted, a line each, and comments are kept."""

from datetime import date

import pytest

from generator.load.printed import HEAD, printed_text, write_printed
from generator.load.yaml_source import read_yaml
from generator.model import Code, Printed
from generator.model.places import PRINTED

WRITTEN = """\
# Vårt eget hode.

# Det har to deler.
codes:
  d4f5g: /ar a4-front-line/nav
  c2c3d: immigrants/ar a5-flyer  # hos biblioteket
  # Fra før vi hadde språkkode.
  b2c3d: seniors/nb a5-flyer
sheets:
  # Det første arket.
  seniors/nb:
    ffff: 2026-11-23 withdrawn 2027-01-05  # feil nummer
    0123456789abcdef: 2027-01-05
"""


def read(text):
    return Printed.model_validate(read_yaml(text, PRINTED, may_be_empty=True).value)


def test_what_is_in_order_stays_as_it_is():
    assert printed_text(read(WRITTEN), WRITTEN) == WRITTEN


def test_new_lines_find_their_place_among_old_ones_with_their_comments():
    codes = (Code("z9z9z", "", "immigrants", "uk", "a5-flyer"),)
    day = date(2027, 2, 1)

    after = printed_text(read(WRITTEN).recorded(codes, {"immigrants/uk": "ab" * 8}, day), WRITTEN)

    assert after.splitlines() == [
        *WRITTEN.splitlines()[:6],
        "  z9z9z: immigrants/uk a5-flyer",
        *WRITTEN.splitlines()[6:9],
        "  immigrants/uk:",
        "    abababababababab: 2027-02-01",
        *WRITTEN.splitlines()[9:],
    ]


@pytest.mark.parametrize(
    "written",
    [
        "codes:\n  # Fra høsten.\n\n  b2c3d: seniors/nb a5-flyer\n",
        "codes:\n  b2c3d: seniors/nb a5-flyer\n\n# Her slutter fila.\n",
    ],
    ids=["before an empty line", "after the last line"],
)
def test_no_comment_is_lost(written):
    assert printed_text(read(written), written) == written


def test_what_stands_beside_several_keys_is_said_once():
    before = (
        "codes: {b2c3d: seniors/nb a5-flyer,  # hos legen\n  c2c3d: seniors/uk a5-flyer\n} # ut\n"
    )

    assert printed_text(read(before), before) == (
        "codes:  # hos legen\n  b2c3d: seniors/nb a5-flyer\n  c2c3d: seniors/uk a5-flyer\n # ut\n"
    )


@pytest.mark.parametrize("before", ["", HEAD, "\n"])
def test_a_new_file_explains_itself(before):
    after = printed_text(Printed(codes={"b2c3d": "seniors/nb a5-flyer"}), before)

    assert after == HEAD + "\ncodes:\n  b2c3d: seniors/nb a5-flyer\n"
    assert printed_text(read(after), after) == after


def test_nothing_to_write_down_is_written_as_nothing(tmp_path):
    (tmp_path / "content").mkdir()

    assert write_printed(tmp_path, Printed())
    assert (tmp_path / PRINTED).read_text("utf-8") == HEAD
    assert not write_printed(tmp_path, Printed())
    assert [each.name for each in (tmp_path / "content").iterdir()] == ["printed.yml"]

"""`outreach new`: a few answers become a file in which only words are missing."""

import re

import pytest
from worlds import SETTINGS

from generator.render.starters import scalar

CAMPAIGN = (
    *("new", "campaign", "winter", "--name", "Vinter: i havna", "--goal", "Flere kommer"),
    *("--audience", "sailors", "--language", "nb", "--one-by-one", "--start", "2027-11-01"),
    *("--end", "2027-12-31", "--owner", "Havna", "--channel", "wall", "--places", "2"),
)
AUDIENCE = (
    *("new", "audience", "climbers", "--about", "For dem i fjellet", "--kind", "citizen"),
    *("--slug", "i-fjellet", "--situation", "ashore", "--language", "nb", "--owner", "Havna"),
    *("--review", "2027-05-01"),
)
# Keys and items without a value, which is all that may be wrong with a new file.
EMPTY = re.compile(r"^( *(?:- )?(?:[a-z]+:|-)) *$", re.MULTILINE)


def problems_in(said, path):
    return [line for line in said.out.splitlines() if line.startswith(f"{path}:")]


def filled_in(text):
    """Write words wherever only words are missing; a key above others stays as it is."""
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    done = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        depth, below = (len(each) - len(each.lstrip(" -")) for each in (line, after))
        done.append(line if below > depth else EMPTY.sub(r"\1 Kom i land", line))
    return "\n".join(done) + "\n"


def test_a_new_campaign_lacks_nothing_but_words(small, outreach):
    path = "content/campaigns/winter.yml"

    said = outreach("--root", small.root, *CAMPAIGN)
    empty = problems_in(outreach("--root", small.root, "check"), path)

    assert said.code == 0
    assert f"{path}: written" in said.out
    assert empty
    assert all("is empty" in each for each in empty)


@pytest.mark.parametrize(
    ("path", "asked"),
    [("content/campaigns/winter.yml", CAMPAIGN), ("audiences/climbers.yml", AUDIENCE)],
)
def test_a_new_file_whose_words_are_written_is_right(path, asked, small, outreach):
    assert outreach("--root", small.root, *asked).code == 0
    text = filled_in((small.root / path).read_text("utf-8"))
    small.write(path, text)

    said = outreach("--root", small.root, "check")

    assert problems_in(said, path) == []
    assert said.code == 0


def test_what_is_not_said_is_asked(small, outreach):
    answers = "For dem i fjellet\ncitizen\ni-fjellet\nashore\n\n\n2027-05-01\n"

    said = outreach("--root", small.root, "new", "audience", "climbers", typed=answers)
    written = (small.root / "audiences/climbers.yml").read_text("utf-8")

    assert said.code == 0
    assert "slug: i-fjellet\n" in written
    assert "# For dem i fjellet\n" in written
    assert "next_review: 2027-05-01\n" in written


def test_a_wrong_answer_is_asked_again_with_what_was_meant(small, outreach):
    answers = "ashor\nashore\n"
    asked = [each for each in AUDIENCE if each not in {"--situation", "ashore"}]

    said = outreach("--root", small.root, *asked, typed=answers)

    assert said.code == 0
    assert "did you mean `ashore`?" in said.out + said.err


def test_a_wrong_option_is_refused_and_nothing_is_written(small, outreach):
    asked = [each.replace("sailors", "sailor") for each in CAMPAIGN]

    said = outreach("--root", small.root, *asked)

    assert said.code == 2
    assert "did you mean `sailors`?" in said.err
    assert not (small.root / "content/campaigns/winter.yml").exists()


@pytest.mark.parametrize("name", ["summer", "Sommer", "con", "../x"])
def test_no_file_is_overwritten_and_none_gets_a_name_that_fails_later(name, small, outreach):
    before = small.sources()

    said = outreach("--root", small.root, "new", "campaign", name)

    assert said.code == 2
    assert small.sources() == before


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Høst i havna", "Høst i havna"),
        ("Jobb: nå", '"Jobb: nå"'),
        ("# ikke", '"# ikke"'),
        ('Si "ja"', '"Si \\"ja\\""'),
        ("", '""'),
        (SETTINGS["name"], SETTINGS["name"]),
    ],
)
def test_a_text_is_written_so_that_it_is_read_back(text, written):
    assert scalar(text) == written

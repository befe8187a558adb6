"""What an editor reads after each mistake: all of them at once."""

from pathlib import Path

import pytest

from generator.load import load
from generator.load.folder import MOST_BYTES
from generator.load.sources import media_in
from generator.problems import ProblemsFound

TESTS = Path(__file__).parents[1]


def problems_of(root: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        load(root)
    return str(found.value).splitlines()


def test_a_broken_site_lists_every_problem_at_once():
    expected = (TESTS / "golden/broken.txt").read_text("utf-8").splitlines()
    assert len(expected) > 100

    assert problems_of(TESTS / "sites/broken") == expected


def test_every_broken_file_is_mentioned():
    broken = TESTS / "sites/broken"
    paths = {path.relative_to(broken).as_posix() for path in broken.rglob("*") if path.is_file()}
    assert len(paths) > 35

    told = {line.split(":")[0] for line in problems_of(broken) if not line.startswith(" ")}

    assert paths - told == set()
    assert told - paths == {
        "content/design/tokens.yml",
        "content/wording/ar.yml",
        "content/wording/nn.yml",
    }


def test_a_sound_site_has_no_problems(folder):
    assert load(folder).settings.name == "Snakk om jobb"


def test_a_file_that_is_too_large_is_not_read(folder):
    (folder / "audiences/large.yml").write_bytes(b"#" * (MOST_BYTES + 1))

    assert problems_of(folder) == [
        "audiences/large.yml:1: has 1000001 bytes; at most 1000000 are read",
        "  hint: is this the right file?",
    ]


def test_a_link_may_not_lead_out_of_the_folder(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.yml"
    outside.write_text("kind: citizen\n")
    (folder / "audiences/link.yml").symlink_to(outside)
    (folder / "audiences/nowhere.yml").symlink_to(folder / "gone.yml")
    (folder / "audiences/circle.yml").symlink_to(folder / "audiences/circle.yml")

    assert problems_of(folder) == [
        "audiences/circle.yml:1: cannot be opened",
        "  hint: look at its permissions, and at where it links to",
        "audiences/link.yml:1: is a link that leaves the folder",
        "  hint: put a copy of the file here",
        "audiences/nowhere.yml:1: is missing",
    ]


def test_two_names_that_differ_only_in_case_are_one_file_elsewhere(folder):
    text = (folder / "audiences/sailors.yml").read_bytes()
    (folder / "audiences/Sailors.yml").write_bytes(text)

    assert [line for line in problems_of(folder) if "hint" not in line] == [
        "audiences/Sailors.yml:1: another file differs only in upper and lower case",
        "audiences/sailors.yml:1: another file differs only in upper and lower case",
    ]


def test_a_name_that_cannot_be_printed_is_told_all_the_same(folder):
    (folder / "audiences/a\nb.yml").touch()

    assert problems_of(folder)[0] == r"audiences/a\nb.yml:1: `a\nb` cannot be an id"


def test_a_folder_in_the_place_of_a_file_is_told(folder):
    (folder / "audiences/dir.yml").mkdir()

    assert problems_of(folder)[0] == "audiences/dir.yml:1: does not belong here"


def test_a_folder_among_the_media_is_no_recording(folder):
    (folder / "content/media/old.mp3").mkdir(parents=True)
    (folder / "content/media/new.mp3").write_bytes(b"")

    assert media_in(folder) == {"new.mp3"}


def test_what_may_be_missing_and_what_may_not(tmp_path):
    assert [line for line in problems_of(tmp_path) if "hint" not in line] == [
        "audiences:1: this folder is missing",
        "content/design/tokens.yml:1: is missing",
        "content/facts.yml:1: is missing",
        "content/phrases.yml:1: is missing",
        "content/reading.yml:1: is missing",
        "content/site.yml:1: is missing",
        "content/zones.yml:1: is missing",
    ]


def test_windows_line_ends_are_read(folder):
    path = folder / "audiences/sailors.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert load(folder).audiences[0].message.steps[0] == "Du tar kontakt."

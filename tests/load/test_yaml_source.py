"""Everything is text, and every text knows its line."""

import pytest

from generator.load.yaml_source import MOST_NODES, read_yaml
from generator.problems import ProblemsFound


def problem_in(text: str) -> str:
    with pytest.raises(ProblemsFound) as found:
        read_yaml(text, "a.yml")
    return str(found.value).splitlines()[0]


@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "null", "~", "1e3", "007", "0x1F", "1_000", "2026-01-01", "12:30"]
)
def test_a_value_comes_back_as_it_was_written(text):
    assert read_yaml(f"a: {text}\n{text}: b\n", "a.yml").value == {"a": text, text: "b"}


def test_every_key_and_item_knows_its_line():
    text = "# first\na: x\nb:\n  c:\n    - d: 1\n      e: |\n        two\n        lines\n    - f\n"

    assert read_yaml(text, "a.yml").lines == {
        (): 1,
        ("a",): 2,
        ("b",): 3,
        ("b", "c"): 4,
        ("b", "c", 0): 5,
        ("b", "c", 0, "d"): 5,
        ("b", "c", 0, "e"): 6,
        ("b", "c", 1): 9,
    }


def test_an_alias_repeats_what_it_names():
    source = read_yaml("a: &x [1, 2]\nb: *x\nc: {d: *x}\n", "a.yml")

    assert source.value == {"a": ["1", "2"], "b": ["1", "2"], "c": {"d": ["1", "2"]}}


def test_aliases_count_as_what_they_repeat():
    lines = [f"a0: &a0 [{', '.join('x' * 10)}]"]
    lines += [f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]" for n in range(9)]

    assert problem_in("\n".join(lines)) == f"a.yml:5: here the file exceeds {MOST_NODES} values"


def test_an_alias_cannot_hold_itself():
    assert problem_in("a: &a {b: *a}") == "a.yml:1: `*a` repeats nothing yet"


def test_a_long_list_has_an_end():
    text = "a:\n" + "- x\n" * MOST_NODES

    assert problem_in(text).endswith(f"here the file exceeds {MOST_NODES} values")


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? "])
def test_depth_has_an_end(sign):
    assert problem_in(sign * 100_000).startswith("a.yml:1:")


def test_several_problems_of_one_file_come_together():
    with pytest.raises(ProblemsFound) as found:
        read_yaml("a: 1\na: 2\nb: !x 3\nc: 4\nc: 5\n---\nd: 6\n", "a.yml")

    assert [problem.line for problem in found.value.problems] == [2, 3, 5, 6]

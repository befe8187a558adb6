"""Whatever stands in a file, an editor reads a problem and never a traceback."""

import shutil
import tempfile
from pathlib import Path

from conftest import FILES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load import load
from generator.load.po import read_units
from generator.load.yaml_source import read_yaml
from generator.problems import ProblemsFound

PATHS = [
    "audiences/sailors.yml",
    "content/site.yml",
    "content/phrases.yml",
    "content/facts.yml",
    "content/channels.yml",
    "content/partners.yml",
    "content/campaigns/winter.yml",
    "content/pages/om.md",
    "content/design/tokens.yml",
    "content/wording/nb.yml",
    "content/translations/uk.po",
    "content/translations/reviews.yml",
]
YAML = st.lists(
    st.sampled_from(
        [
            "a",
            "kind",
            "message",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!int ",
            "? ",
            "---\n",
            "'",
            '"',
            "\\u202e",
            "|",
            ">",
            "#",
            ",",
            "<<",
            "%YAML 1.1\n",
        ]
    ),
    max_size=40,
).map("".join)
PO = st.lists(
    st.sampled_from(
        [
            "msgid ",
            "msgstr ",
            "msgctxt ",
            '"a"',
            '"',
            '""',
            "\n",
            "# b",
            "#, fuzzy",
            "#| ",
            "#~ ",
            "#: x:1",
            "#. z",
            "msgstr[0] ",
            '"site.name"',
            '"\\t"',
            '"{x}"',
            '"<b>"',
        ]
    ),
    max_size=40,
).map("".join)
PATIENT = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def loads_or_tells(content: bytes, path: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for each, text in FILES.items():
            (root / each).parent.mkdir(parents=True, exist_ok=True)
            (root / each).write_text(text, "utf-8")
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
        try:
            load(root)
        except ProblemsFound as found:
            assert found.problems  # noqa: PT017 - no problem at all is a sound site
        shutil.rmtree(root / "content")


@PATIENT
@given(content=st.binary(max_size=200), path=st.sampled_from(PATHS))
def test_no_bytes_make_loading_fail_with_anything_but_problems(content, path):
    loads_or_tells(content, path)


@PATIENT
@given(text=YAML | st.text(max_size=100), path=st.sampled_from(PATHS))
def test_no_text_makes_loading_fail_with_anything_but_problems(text, path):
    loads_or_tells(text.encode("utf-8", "surrogatepass"), path)


@settings(max_examples=400, deadline=None)
@given(text=YAML)
def test_no_yaml_makes_reading_fail_with_anything_but_problems(text):
    try:
        source = read_yaml(text, "a.yml")
    except ProblemsFound as found:
        assert found.problems  # noqa: PT017 - no problem at all is a sound site
    else:
        assert all(1 <= line <= text.count("\n") + 1 for line in source.lines.values())


@settings(max_examples=400, deadline=None)
@given(text=PO)
def test_no_catalogue_makes_reading_fail_with_anything_but_problems(text):
    try:
        units = read_units(text, "a.po")
    except ProblemsFound as found:
        assert found.problems  # noqa: PT017 - no problem at all is a sound site
    else:
        assert all(unit.line <= text.count("\n") + 1 for unit in units)

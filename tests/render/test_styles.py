"""The style sheet: named by its bytes, one direction for all, small with its page."""

import re

import pytest
import worlds

from generator.render.pages.dress import GUEST_OF, STYLES, page_styles
from generator.render.styles import icon, staff_stylesheet, stylesheet
from generator.render.templates import source

TOKENS = {
    "colour": {"night": "#0B1F3A", "sun": "#FFC857", "fjord": "#0C5C69"},
    "space": {"1": "4px"},
}
# Properties that know left from right. Drawn marks turn with their box, so theirs may stay.
PHYSICAL = re.compile(
    r"text-align:\s*(?:left|right)|float:"
    r"|(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom"
    r"|(?:min-|max-)?(?:width|height))(?=\s*:)"
)


def test_the_name_changes_with_every_byte() -> None:
    first, _ = stylesheet(TOKENS, "a{color:var(--night)}")
    second, _ = stylesheet(TOKENS, "b{color:var(--night)}")

    assert re.fullmatch(r"assets/citizen-[0-9a-f]{8}\.css", first)
    assert first != second
    assert first == stylesheet(TOKENS, "a{color:var(--night)}")[0]


def test_only_tokens_in_use_are_written() -> None:
    _, text = stylesheet(TOKENS, "a{gap:var(--space-1);color:var(--night)}")

    assert text == ":root{--night:#0B1F3A;--space-1:4px;}a{gap:var(--space-1);color:var(--night)}\n"


def test_comments_and_spaces_stay_at_home() -> None:
    path, text = staff_stylesheet(TOKENS, "/* why */\n a > b ,\n c { margin : 0 ; }\n")

    assert (path, text) == ("assets/staff.css", "a>b,c{margin : 0;}\n")


def test_every_property_turns_with_the_direction() -> None:
    whole = "".join(source(f"pages/{name}.css") for name in (*STYLES, *GUEST_OF.values()))
    text = re.sub(r"/\*.*?\*/|@media[^{]*", "", whole, flags=re.DOTALL)

    assert text.count("inline-size") > 20
    assert [match[0] for match in PHYSICAL.finditer(text)] == []


@pytest.mark.parametrize(
    ("scripts", "names"),
    [
        (("Latn",), set()),
        (("Latn", "Arab"), {"arab"}),
        (("Latn", "Ethi"), {"ethi"}),
        (("Latn", "Arab", "Ethi"), {"arab", "ethi"}),
    ],
)
def test_a_script_that_no_language_has_is_dressed_nowhere(scripts, names) -> None:
    languages = tuple(worlds.language(script=script) for script in scripts)

    styles = page_styles(worlds.site(languages=languages))

    assert {*styles} & {"arab", "ethi"} == names
    _, first = styles["citizen"]
    assert ("ethi-guest.woff2" in first) is ("ethi" in names)


def test_the_icon_wears_our_colours() -> None:
    path, text = icon(TOKENS)

    assert path == "assets/icon.svg"
    assert text.startswith("<svg ")
    assert TOKENS["colour"]["sun"] in text

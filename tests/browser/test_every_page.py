"""What holds for every page of the real site, without exception.

A browser looks at the longest pages of each kind in each language, and of each audience; with
`--every-page` it looks at all of them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import present
from everywhere import Look, looked_at
from reading import Finding, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# What axe cannot decide, or decides by a stricter rule than it knows, and why it is right: rule,
# pattern of the element, reason. Nothing else may need a look.
EXPLAINED = (
    (
        "color-contrast",
        r"md-nav__title",
        "the theme draws the title of the menu over its list; both are our night on snow",
    ),
    (
        "color-contrast",
        r"md-nav__link",
        "the menu scrolls beside the page, and its edge covers links; they look like the others",
    ),
    *(
        (
            rule,
            r"<bdi|<span lang",
            "a Norwegian word in a line whose mark is drawn beside it by a pseudo element; the "
            "line has the same colours, and axe measures it wherever no word stands apart",
        )
        for rule in ("color-contrast", "color-contrast-enhanced")
    ),
    (
        "th-has-data-cells",
        r"board stacked",
        "every row is headed by its first cell, and axe counts no cell that says `role=cell`",
    ),
)


@pytest.fixture(scope="module")
def looks(site: Site, pytestconfig: pytest.Config) -> list[Look]:
    """Look at every page once, for all tests here."""
    every = bool(pytestconfig.getoption("--every-page"))
    paths = site.different_pages if every else site.typical_pages
    found = looked_at(site.url, paths, present() or "")
    assert [each.path for each in found] == sorted(paths)
    assert len(found) > 400
    return found


def test_every_audience_and_every_language_was_looked_at(looks: list[Look], site: Site) -> None:
    seen = [each.path for each in looks]
    pages = {path: site.artefacts.get(f"{path[1:]}index.html", {}) for path in seen}

    for name in ("audience", "language"):
        there = {
            each[name] for each in site.artefacts.values() if each["kind"] in {"page", "partner"}
        }
        assert {each[name] for each in pages.values() if each} == there


@pytest.fixture(scope="module")
def citizens(looks: list[Look]) -> list[Look]:
    """Return what was seen of pages that are not for staff."""
    found = [each for each in looks if not each.path.startswith("/staff/")]
    assert len(found) > 100
    return found


def place_of(path: str, found: Finding) -> str:
    return f"{path} {found.target} {found.html}"


def unexplained(path: str, found: list[Finding]) -> list[str]:
    return [
        str(each)
        for each in found
        if not any(
            not each.is_sure and each.rule == rule and re.search(pattern, place_of(path, each))
            for rule, pattern, _ in EXPLAINED
        )
    ]


def test_every_page_is_accessible_and_nothing_needs_a_second_look(looks: list[Look]) -> None:
    """For citizens with the contrast that WCAG calls enhanced: 7:1."""
    found = {each.path: unexplained(each.path, each.findings) for each in looks}

    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_every_page_is_as_readable_in_the_dark(citizens: list[Look]) -> None:
    found = {each.path: unexplained(each.path, each.dark) for each in citizens}

    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_every_explanation_is_still_needed(looks: list[Look]) -> None:
    found = [
        (each.rule, place_of(look.path, each))
        for look in looks
        for each in (*look.findings, *look.dark)
    ]

    for rule, pattern, _ in EXPLAINED:
        assert any(rule == each and re.search(pattern, place) for each, place in found), pattern


def test_no_page_asks_another_host_or_complains(looks: list[Look], site: Site) -> None:
    requests = [url for each in looks for url in each.requests]

    # The pages in /go/ lead to other hosts: that is what they are for.
    leads = {
        target
        for each in looks
        if each.path.startswith("/go/")
        for target in leads_of(site, each.path)
    }
    away = {url for url in requests if not url.startswith((site.url, "data:", "blob:"))}
    assert len(requests) > len(looks)
    assert leads
    assert away - leads == set()
    assert {each.path: each.errors for each in looks if each.errors} == {}


def leads_of(site: Site, path: str) -> Iterator[str]:
    text = (site.folder / path[1:] / "index.html").read_text("utf-8")
    for part in text.split('http-equiv="refresh" content="0; url=')[1:]:
        yield part.split('"')[0]


def test_nothing_is_lost_at_400_percent_on_the_narrowest_screen(citizens: list[Look]) -> None:
    assert {each.path: each.sideways for each in citizens if each.sideways > 0} == {}
    assert {each.path: each.lost for each in citizens if each.lost} == {}


def test_more_air_between_letters_and_lines_loses_no_text(citizens: list[Look]) -> None:
    assert {each.path: each.lost_to_air for each in citizens if each.lost_to_air} == {}


def test_nothing_moves_for_who_asked_for_stillness(citizens: list[Look]) -> None:
    assert {each.path: each.moving for each in citizens if each.moving} == {}


def test_buttons_keep_an_edge_in_forced_colours(citizens: list[Look]) -> None:
    assert {each.path: each.edgeless for each in citizens if each.edgeless} == {}


def test_pages_name_their_languages_and_each_names_the_others(site: Site) -> None:
    """Read off the files, all of them: it needs no browser."""
    known = dict(filter(None, map(said_of, sorted(site.folder.rglob("index.html")))))
    several = {url: others for url, (_, others) in known.items() if others}
    assert len(several) > 350

    for url, others in several.items():
        assert others[known[url][0]] == url
        assert others["x-default"] in known
        for code, other in others.items():
            if code != "x-default":
                language, back = known[other]
                assert language == code
                assert back[known[url][0]] == url


def said_of(file: Path) -> tuple[str, tuple[str, dict[str, str]]] | None:
    """Return the address of a page, its language and its addresses in other languages."""
    text = file.read_text("utf-8")
    own = re.search(r'<link rel="canonical" href="([^"]*)">', text)
    language = re.search(r'<html lang="([^"]*)"', text)
    others = re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', text)
    return (own[1], (language[1], dict(others))) if own and language else None

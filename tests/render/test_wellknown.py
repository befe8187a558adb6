"""Files that programs look for by name: in their formats, true, and no longer than a year."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import worlds

from generator.check.words import compiled
from generator.load import load
from generator.model import Edition, Site
from generator.proof.words import file_words
from generator.render.wellknown import MODELS, ROBOTS, SECURITY, wellknown

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)
LANGUAGE = worlds.language(
    phrases={"finder_question": "Hva nå?", "about": "Om", "languages": "Språk"}
)


@pytest.fixture(scope="module")
def real():
    return load(ROOT, DAY)


@pytest.fixture(scope="module")
def files(real):
    return dict(wellknown(real, DAY))


def small(**changes: object) -> Site:
    return worlds.site(languages=(LANGUAGE,), **changes)


def security(day: date = DAY, **changes: object) -> dict[str, str]:
    """Return the fields of security.txt (RFC 9116, 2.2: `name: value` on a line)."""
    lines = dict(wellknown(small(settings=worlds.settings(**changes)), day))[SECURITY]
    return dict(line.split(": ", 1) for line in lines.splitlines())


def test_who_finds_a_fault_learns_whom_to_tell():
    assert security() == {
        "Contact": "https://fylket.example/",
        "Expires": "2027-11-22T00:00:00Z",
        "Preferred-Languages": "nb, en",
        "Canonical": "https://vei.example/.well-known/security.txt",
    }


@pytest.mark.parametrize(
    ("told", "contact"),
    [
        ("vakt@fylket.example", "mailto:vakt@fylket.example"),
        ("https://fylket.example/vakt", "https://fylket.example/vakt"),
    ],
)
def test_who_was_named_for_it_is_told(told: str, contact: str):
    assert security(security=told)["Contact"] == contact


@pytest.mark.parametrize("day", [date(2028, 2, 29), date(2027, 12, 31), date(2026, 1, 1)])
def test_it_holds_for_less_than_a_year(day: date):
    expires = datetime.fromisoformat(security(day)["Expires"])

    holds = expires - datetime.combine(day, datetime.min.time(), UTC)
    assert timedelta(days=360) < holds < timedelta(days=365)


def test_crawlers_find_the_list_of_lists(files):
    assert files[ROBOTS].splitlines()[-1] == "Sitemap: https://veien.example/sitemap.xml"


def test_language_models_get_the_original_and_the_languages(real, files):
    lines = files[MODELS].splitlines()
    links = [re.fullmatch(r"- \[([^\]]+)\]\((\S+)\)(?:: .+)?", line) for line in lines]
    found = {match[2].removeprefix(real.settings.address) for match in links if match}

    assert [line for line in lines if line.startswith("# ")] == [f"# {real.settings.name}"]
    assert lines[2].startswith("> ")
    pages = {f"nb/{each.slug}/" for each in real.audiences if each.kind == "citizen"}
    homes = {f"{each.code}/" for each in real.languages if not each.base}
    assert len(pages) > 3
    assert found == pages | homes | {f"nb/{each.id}/" for each in real.pages} | {"open/index.json"}
    assert len([line for line in lines if line.startswith("## ")]) == 4


def test_they_pass_the_word_rules(real, files):
    rules = compiled(real.wordings, real.zones)
    assert len(files) == 3

    for path, text in files.items():
        assert file_words(path, text.encode(), rules, "nb") == (), path
    planted = files[MODELS].replace("veileder", "karriereveileder", 1)
    assert len(file_words(MODELS, planted.encode(), rules, "nb")) == 1


def test_a_bracket_in_a_title_ends_no_link():
    told = worlds.audience(message=worlds.message(title="Hva [nå]?"))
    site = small(editions=(Edition(told, told, LANGUAGE, "draft", (), "x"),))

    text = dict(wellknown(site, DAY))[MODELS]

    assert "- [Hva (nå)?](https://vei.example/nb/i-havn/): Snakk" in text

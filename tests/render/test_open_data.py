"""What others may embed: whole, true, free to use, and never the name of a group."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import worlds

from generator.check.words import compiled
from generator.load import load
from generator.proof.words import file_words
from generator.render.open_data import INDEX, open_artefacts, open_data

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def real():
    return load(ROOT, DAY)


@pytest.fixture(scope="module")
def files(real):
    return dict(open_data(real, DAY))


def read(files: dict[str, str], name: str):
    return json.loads(files[f"open/{name}.json"])


def test_the_index_names_every_file_with_its_licence_and_its_day(files):
    index = json.loads(files[INDEX])

    assert (index["licence"], index["date"]) == ("CC BY 4.0", "2026-11-23")
    paths = {f"open/{each['name']}.json" for each in index["files"]}
    assert paths | {INDEX} == {*files}
    for each in index["files"]:
        content = read(files, each["name"])
        assert each["address"].endswith(f"/open/{each['name']}.json")
        assert len(content[each["name"]]) == each["records"] > 0
        assert {name for record in content[each["name"]] for name in record} == {*each["fields"]}
        assert (content["licence"], content["date"]) == ("CC BY 4.0", "2026-11-23")


def test_a_message_is_whole_in_every_language_and_says_whether_it_was_read(real, files):
    messages = read(files, "messages")["messages"]
    assert len(messages) == len(real.for_citizens) > 15

    for each, edition in zip(messages, real.for_citizens, strict=True):
        assert each["language"] == edition.language.code
        assert each["state"] == edition.state
        assert each["page"].endswith(f"/{each['language']}/{each['id']}/")
        assert len(each["questions"]) == len(edition.audience.message.questions)
        assert all((each["title"], each["promise"], each["offers"], each["steps"]))


def test_an_audience_knows_its_pages_and_its_neighbours(files):
    audiences = read(files, "audiences")["audiences"]
    ids = {each["id"] for each in audiences}

    assert len(ids) == len(audiences) > 3
    for each in audiences:
        assert {*each["pages"]} == {*each["titles"]} == {*each["choices"]}
        assert {*each["related"]} <= ids
    assert any(each["related"] for each in audiences)


def test_no_group_is_called_by_its_id_and_no_avoided_word_gets_out(real, files):
    rules = compiled(real.wordings, real.zones)
    citizens = [each for each in real.audiences if each.for_citizens]
    groups = {each.id for each in citizens} - {each.slug for each in citizens}
    assert groups

    for path, text in files.items():
        assert file_words(path, text.encode(), rules, "nb") == (), path
        assert [group for group in groups if f'"{group}"' in text] == [], path
    planted = files[INDEX].replace("Snakk om jobb", "Snakk om karriere", 1).encode()
    assert len(file_words(INDEX, planted, rules, "nb")) == 1


def test_no_name_of_a_figure_is_left(files):
    assert "{" not in "".join(each["promise"] for each in read(files, "messages")["messages"])


def test_partners_are_not_in_it(real):
    helpers = tuple(
        replace(each, audience=each.audience.model_copy(update={"kind": "partner"}))
        for each in real.for_citizens
    )
    one = replace(real, editions=(real.for_citizens[0], *helpers[1:]))

    files = dict(open_data(one, DAY))

    assert len(read(files, "messages")["messages"]) == 1
    assert read(files, "audiences")["audiences"][0]["related"] == []


def test_what_is_not_known_of_an_office_is_left_out_and_so_are_isolates():
    quay = {"name": "Havna", "area": "Fjorden", "address": "Kaia \u20661\u2069"}
    places = {"oya": {"name": "Øya", "office": "Havna"}, "nes": {"name": "Nes"}}
    settings = worlds.settings(offices=(quay,), municipalities=places)
    site = worlds.site(settings=settings, languages=(worlds.language(settings=settings),))

    (office,) = read(dict(open_data(site, DAY)), "offices")["offices"]

    assert office == {
        "name": "Havna",
        "areas": {"nb": "Fjorden"},
        "municipalities": ["Øya"],
        "address": "Kaia 1",
    }


def test_every_file_has_its_entry(real, files):
    entries = {each.path: each for each in open_artefacts(real)}

    assert {*entries} == {*files}
    assert {each.kind for each in entries.values()} == {"open-data"}
    assert "audiences/seniors.yml" in entries["open/messages.json"].sources

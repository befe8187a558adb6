"""What we promise everybody stands in every artefact; a variant stands beside its language."""

import html
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.formats import FORMATS
from generator.load import load
from generator.model import Local, promises_to
from generator.model.needed import ON_COMMON_SHEETS, ON_PAPER
from generator.render.kits import texts_of
from generator.render.plan import plan
from generator.render.sheets import common_sheet, formats_of, front_line_sheet, sheet

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def site():
    return load(ROOT, DAY)


@pytest.fixture(scope="module")
def wanted(site):
    return plan(site, DAY, ())


def said(body):
    """Return the words of a page: names in them may be marked as foreign."""
    return html.unescape(re.sub("<[^>]*>", "", body))


def shorts(language, *audiences):
    return tuple(each.short for each in promises_to(language.settings, *audiences).values())


def test_every_page_of_an_audience_and_every_home_page_promises_it_all(site, wanted):
    pages = {page.artefact.path: page.body for page in wanted.pages}
    assert len(site.editions) > 15

    for edition in site.editions:
        page = said(pages[f"{edition.language.code}/{edition.audience.slug}/index.html"])
        kept = shorts(edition.language, edition.audience)
        assert [each for each in kept if each not in page] == []
    homes = [each for each in site.languages if f"{each.code}/index.html" in pages]
    assert len(homes) > 3
    for language in homes:
        page = said(pages[f"{language.code}/index.html"])
        promised = [each.text for each in language.settings.promises]
        assert [each for each in promised if each not in page] == []


def test_every_sheet_and_every_picture_promises_it_all(site, wanted):
    people = {each.id: (each,) for each in site.audiences}
    roles = [(role, site.met_by(role)) for role in site.life.front_line]
    assert any(met for _, met in roles)
    people |= {f"front-line-{role}": met for role, met in roles}
    assert len(wanted.orders) > 80

    for order in wanted.orders:
        about = order.artefact.audience or order.sheet.subject.partition("/")[0]
        whom = people.get(about, ())  # sheets for everybody speak to nobody alone
        assert order.sheet.promises == shorts(order.language, *whom) != (), order.artefact.path


def test_nobody_is_told_that_a_duty_is_voluntary(site, wanted):
    bound = next(each for each in site.audiences if each.id == "refugees")
    assert [each.id for each in promises_to(site.settings, bound).values()] == ["free"]

    pages = [
        said(page.body)
        for page in wanted.pages
        if f"/{bound.slug}/" in page.artefact.path and page.artefact.path.startswith("nb")
    ]
    assert len(pages) > 4
    for page in pages:
        assert not re.search(r"\bfrivillig\b|uten henvisning", page, re.IGNORECASE)


def test_every_kit_promises_it_in_every_language(wanted):
    shares = [share for kit in wanted.kits for share in kit.shares]
    assert len(shares) > 3

    for share in shares:
        promised = promises_to(share.language.settings, share.edition.audience)
        assert len(share.promises) == len(promised) > 0
        assert [each for each in share.promises if each not in texts_of(share)] == []


class Asked(dict[str, str]):
    """Phrases that remember which of them were asked for."""

    def __init__(self, phrases, asked):
        super().__init__(phrases)
        self.asked = asked

    def __getitem__(self, name):
        self.asked.add(name)
        return super().__getitem__(name)


def test_the_phrases_that_keep_paper_back_are_those_that_it_prints(site):
    asked, local = set(), Local(counsellor="Kari")
    for edition in site.editions:
        language = replace(edition.language, phrases=Asked(edition.language.phrases, asked))
        given = replace(edition, language=language)
        for form in formats_of(edition):
            sheet(given, form, "q/abcde/", DAY, site.source, "", local)

    # How a share is said belongs to the figures in a text.
    assert asked - {"ratio"} == set(ON_PAPER)


def test_the_phrases_that_keep_common_sheets_back_are_those_that_they_print(site):
    asked = set()
    for spoken in site.languages:
        language = replace(spoken, phrases=Asked(spoken.phrases, asked))
        for form in FORMATS.values():
            if form.of == "language":
                common_sheet(site, language, form, "q/abcde/", DAY)
            elif form.of == "front-line":
                front_line_sheet(language, "nav", form, "q/abcde/", DAY, site.source)

    assert asked == set(ON_COMMON_SHEETS)


def test_a_variant_stands_beside_its_language_and_has_no_home(wanted):
    pages = {page.artefact.path: page for page in wanted.pages}
    easy = pages["nb-x-lett/bruk-det-du-kan/index.html"]
    plain = pages["nb/bruk-det-du-kan/index.html"]
    other = pages["nb/erfaring/index.html"]

    assert easy.matter["lang"] == "nb-x-lett"
    assert 'href="../../nb/"' in easy.body
    assert "../../nb-x-lett/bruk-det-du-kan/" in plain.body
    assert "nb-x-lett" not in other.body
    assert "nb-x-lett/index.html" not in pages
    tags = [each["lang"] for each in plain.matter["alternates"]]
    others = ["nb", "nn", "se", "en", "uk", "ru", "pl", "lt", "so", "ti", "ar", "fa"]
    assert tags == [*others, "x-default"]
    assert easy.matter["alternates"] == []


def test_a_variant_is_whole_only_with_all_words_of_the_audience(site):
    easy = next(each for each in site.languages if each.base)

    assert (easy.code, easy.missing) == ("nb-x-lett", ())
    assert {each.audience.id for each in site.editions if each.language.code == easy.code} == {
        "immigrants",
        "prisoners",
        "refugees",
    }
    assert easy.phrases["home"] == site.source.phrases["home"]
    assert easy.phrases["recognise"] != site.source.phrases["recognise"]

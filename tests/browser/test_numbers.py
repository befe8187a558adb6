"""Every number that somebody reads leads to a fact, and the fact to its source.

The first test reads the real site; the others show on small pages that the reading finds what
it should. `sourced.py` says what else than a fact a number may be: a date, a sheet, a weight.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from reading import Site
from sourced import KINDS, read, unsourced

PROJECT = Path(__file__).parents[2]
LANGUAGES = {"nb", "nn", "se", "en", "uk", "ru", "pl", "lt", "so", "ti", "ar", "fa"}
CITE = "Fylket har spurt, i {survey-year}"
FACTS = {
    "satisfied": {"value": "90", "unit": "percent", "statement": "Mer enn {satisfied} er fornøyde.",
                  "cite": CITE},
    "survey-year": {"value": "2022", "unit": "text"},
    "hours": {"value": "1", "upper": "3", "unit": "range"},
    "price": {"value": "750", "upper": "1950", "unit": "range", "statement": "{price} kroner",
              "cite": "Et søk på nett"},
    "age": {"value": "19", "unit": "number"},
    "law": {"value": "§ 28-9", "unit": "text"},
    "change": {"value": "2", "upper": "5", "unit": "ratio", "statement": "Nesten {change} byttet.",
               "cite": "En undersøkelse"},
}  # fmt: skip
RULES = {"rechoice": {"variants": [{"text": "Du kan velge på nytt til du fyller 21."}]}}
SOURCE = '<p class="cite">Kilde: <bdi>Fylket har spurt, i 2022</bdi></p>'


def sourced_from(name: str) -> Any:
    """Read a file of the project with every scalar as the text that stands there."""
    text = (PROJECT / "content" / name).read_text("utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes text and nothing else


def wrong_in(folder: Path, main: str, language: str = "nb") -> list[str]:
    page = f'<html lang="{language}"><title>Side</title><body><main>{main}</main></body></html>'
    (folder / "side.html").write_text(page, "utf-8")
    return unsourced(folder, FACTS, RULES)


@pytest.mark.browser
@pytest.mark.slow
def test_every_number_of_the_real_site_leads_to_a_fact_with_its_source(site: Site):
    found = read(site.folder, sourced_from("facts.yml"), sourced_from("rules.yml"))

    assert found.pages > 500
    assert sum(found.numbers.values()) > 200
    assert set(found.numbers) >= LANGUAGES
    assert found.wrong == []


@pytest.mark.parametrize(
    ("language", "main"),
    [
        ("nb", f"<ul><li><p>Mer enn 90\N{NO-BREAK SPACE}% er fornøyde.</p> {SOURCE}</li></ul>"),
        ("en", f"<ul><li><p>More than 90% are satisfied.</p> {SOURCE}</li></ul>"),
        ("ar", f"<ul><li><p>أكثر من ٩٠٪ راضون.</p> {SOURCE}</li></ul>"),
        ("fa", f"<ul><li><p>بیش از ۹۰٪ راضی هستند.</p> {SOURCE}</li></ul>"),
        ("nb-x-lett", f"<ul><li><p>Mer enn 9 av 10 er fornøyde.</p> {SOURCE}</li></ul>"),
        ("se", "<ul><li><p>2 olbmo 5 olbmos.</p><p class=cite>Gáldu: X</p></li></ul>"),
        ("nb", "<p>De fleste bruker 1\N{EN DASH}3 timer.</p>"),
        ("fa", "<p>۱\N{EN DASH}۳ ساعت</p>"),
        ("ar", "<p>من عمر ١٩ سنة، و19 أيضا</p>"),
        ("nb", "<p>Det står i <em>opplæringslova</em> § 28-9.</p>"),
        ("nb", "<p>Du kan velge på nytt til du fyller 21.</p>"),
        ("en", "<p>You can choose again until you turn 21.</p>"),
        ("nn", "<ul><li><p>750\N{EN DASH}1\N{NO-BREAK SPACE}950 kroner</p>"
               "<p class=cite>Kjelde: eit søk</p></li></ul>"),
    ],
)  # fmt: skip
def test_a_number_of_a_fact_or_a_rule_is_known_in_every_script(
    tmp_path: Path, language: str, main: str
):
    assert wrong_in(tmp_path, main, language) == []


@pytest.mark.parametrize(
    ("main", "number"),
    [
        ("<p>Vi har hjulpet 4000 voksne.</p>", "4000"),
        ("<p>Nesten 91 % er fornøyde.</p>", "91 %"),
        ("<p>90 kommer hver dag.</p>", "90"),  # 90 % is a fact, 90 is none
        ("<p>For de fleste blir det 3 timer.</p>", "3"),  # so is 1–3
        ("<p>Du får 1\N{EN DASH}4 timer.</p>", "1-4"),
        ("<p>Nesten 3 av 5 byttet.</p>", "3"),
        ("<p>18 av 20 er fornøyde.</p>", "18"),  # as many as 90 %, and nobody counted 20
        ("<p>19 % er fornøyde.</p>", "19 %"),  # 19 is an age
        ("<p>Det står i § 28-10.</p>", "§ 28-10"),
        ("<p>Det koster 19,5 kroner.</p>", "19,5"),
        ("<p>Til du fyller 21 kan du velge.</p>", "21"),  # not in the words of the rule
        ("<p>أكثر من ٩١٪ راضون.</p>", "91%"),
        ("<p>۴۰۰۰ نفر</p>", "4000"),
        ("<p>፲ ሰባት</p>", "10"),
        ('<img src="kart.png" alt="Vi er 7 veiledere">', "7"),
        ("<p>Fra <bdi>24. mai 2027</bdi> er det åpent.</p>", "24"),  # not where dates stand
        ('<section class="take"><ul><li><a href="x-a5-flyer.pdf">Ark (A4)</a></li></ul></section>',
         "A4"),
    ],
)  # fmt: skip
def test_an_invented_number_is_found_and_told_with_its_words(
    tmp_path: Path, main: str, number: str
):
    found = wrong_in(tmp_path, main)

    assert found
    assert found[0].startswith("side.html: «…")
    assert f"holds the number {number}, which no fact gives" in found[0]


@pytest.mark.parametrize(
    "main",
    [
        "<p>Mer enn 90 % er fornøyde.</p>",
        f"<ul><li><p>Mer enn 90 % er fornøyde.</p></li><li>{SOURCE}</li></ul>",
        '<ul><li><p>Mer enn 90 %.</p><p class="cite">Kilde: </p></li></ul>',
        "<ul><li><p>٩٠٪ راضون</p></li></ul>",
        "<p>Hos private koster en time 750\N{EN DASH}1 950 kroner.</p>",
    ],
)
def test_a_fact_without_its_source_beside_it_is_found(tmp_path: Path, main: str):
    (found,) = wrong_in(tmp_path, main)

    assert found.endswith("and no source stands beside it")


def test_the_source_of_another_fact_is_no_source(tmp_path: Path):
    (found,) = wrong_in(
        tmp_path,
        '<ul><li><p>Mer enn 90 %</p><p class="cite">Kilde: En undersøkelse</p></li></ul>',
    )

    assert "«En undersøkelse», not «Fylket har spurt, i 2022»" in found


def test_what_is_no_claim_is_told_apart_by_where_it_stands(tmp_path: Path):
    (tmp_path / "alle.zip").write_bytes(b"0" * 1_300_000)
    (tmp_path / "side.html").write_text(
        '<html lang="nb"><body><main><section class="take"><ul>'
        '<li><a href="x-a4-sheet.pdf">Ark (A4)</a></li>'
        '</ul></section><p class="read">Igjen innen <bdi>24. mai 2027</bdi>.</p>'
        '<p class="cite">Kilde: Strategien, tabell 9.1</p>'
        '<section class="meet"><ul><li><h3>Stand</h3><p>10. mars 2027, 10-14</p><p>Storgata 1</p>'
        "</li></ul></section>"
        '<ul class="offices"><li>Tromsø<br><bdi>Storgata 1</bdi></li></ul></main>'
        '<footer><a href="alle.zip">Alle sidene (1,3 MB)</a></footer></body></html>',
        "utf-8",
    )

    found = read(tmp_path, FACTS, RULES)

    assert found.wrong == []
    assert set(found.told_apart) == set(KINDS)


def test_pages_for_staff_are_not_asked(tmp_path: Path):
    (tmp_path / "staff").mkdir()
    (tmp_path / "staff/side.html").write_text("<body><p>4000 ark</p></body>", "utf-8")

    assert read(tmp_path, FACTS, RULES).pages == 0

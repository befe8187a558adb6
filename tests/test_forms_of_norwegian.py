"""Nynorsk holds no bokmål, and bokmål no nynorsk: words that only one of the two has."""

import re
from pathlib import Path

import pytest

from generator.load import load
from generator.model.places import places

PROJECT = Path(__file__).parents[1]
# Words that readers meet often and that belong to one form alone (Språkrådet's two dictionaries).
ONLY_BOKMAL = (
    "ikke jeg hva hvem hvor hvordan hvorfor hvilken hvilke noe noen fra mye mer være gjøre bare "
    "selv vil du ha dere deres henne veileder veiledere veilederen veiledning rådgiver vei veien "
    "uke uker gjennom sammen igjen sier spør vet kjenner tenker forteller hjelper begynner "
    "fremtid muligheter arbeidsgiver virksomhet melding høyere språket leser henvisning"
)
ONLY_NYNORSK = (
    "ikkje eg kva kven kvar korleis kvifor kva noko nokon nokre frå mykje meir vere gjere berre "
    "sjølv dykk dykkar ho rettleiar rettleiarar rettleiing rådgjevar veg vegen veke veker heile "
    "seier veit kjem fortel hjelper byrjar framtid moglegheiter arbeidsgjevar verksemd høgare "
    "tilvising"
)


def words_in(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Both forms write these.
SHARED = words_in(
    "vil du ha henne kjenner hjelper språket leser melding ho kva framtid begynner forteller "
    "tenker heile spør igjen sammen gjennom"
)


def words_of(only: str) -> frozenset[str]:
    return words_in(only) - SHARED


def strays(texts: dict[str, str], only: frozenset[str]) -> dict[str, list[str]]:
    found = {
        name: [word for word in re.findall(r"\w+", text.lower()) if word in only]
        for name, text in texts.items()
    }
    return {name: words for name, words in found.items() if words}


def texts_in(code: str) -> dict[str, str]:
    """Return what is said to readers; search words are misspelt on purpose."""
    site = load(PROJECT)
    [language] = [each for each in site.languages if each.code == code]
    sources = [*(e.audience for e in site.editions if e.language.code == code), language.settings]
    return {
        place.context: place.text
        for source in sources
        for place in places(source)
        if not place.context.endswith(".search")
    }


@pytest.mark.parametrize(("code", "only"), [("nn", ONLY_BOKMAL), ("nb", ONLY_NYNORSK)])
def test_each_norwegian_keeps_to_its_own_forms(code: str, only: str) -> None:
    texts = texts_in(code)
    assert len(texts) > 1000

    assert strays(texts, words_of(only)) == {}


def test_a_stray_form_is_found() -> None:
    texts = {"a": "Du treng ikke tilvising.", "b": "Du treng inga tilvising."}

    assert strays(texts, words_of(ONLY_BOKMAL)) == {"a": ["ikke"]}
    assert strays({"c": "Spør ein rettleiar."}, words_of(ONLY_NYNORSK)) == {"c": ["rettleiar"]}

"""A campaign aimed at people whom a law promises a language: whole in it, or not at all."""

from dataclasses import replace

import pytest
import worlds

from generator.check import check
from generator.check.statutory import municipalities_are_known, statutory_languages_are_whole
from generator.model import Edition, Push

FJORD = {
    "name": "Fjorden",
    "languages": ("se",),
    "law": "sameloven",
    "source": "Prop. 58 L",
}
ASKED = "what is aimed at Fjorden must be in `se`, by sameloven (Prop. 58 L); "
LANGUAGES = ({"code": "nb", "name": "Norsk bokmål"}, {"code": "se", "name": "Davvisámegiella"})


def aimed(site_languages=LANGUAGES, languages=("nb", "se"), municipalities=("fjord",)):
    """Return a site with one campaign for a fjord; it has neither push nor edition in Sámi."""
    settings = worlds.settings(
        languages=site_languages,
        municipalities={"fjord": FJORD, "town": {"name": "Byen"}},
    )
    campaign = worlds.campaign(languages=languages, municipalities=municipalities)
    return worlds.site(settings=settings, campaigns=(campaign,))


def with_sami(site, *, push=True, edition=True):
    tongue = replace(worlds.language(), code="se")
    sailors = Edition(
        audience=site.audiences[0],
        source=site.audiences[0],
        language=tongue,
        state="draft",
        stale=(),
        fingerprint="",
    )
    return replace(
        site,
        pushes=(Push(site.campaigns[0], tongue, ()),) if push else (),
        editions=(sailors,) if edition else (),
    )


def told(site):
    return [(each.path, each.place, each.text) for each in statutory_languages_are_whole(site)]


PLACE = ("content/campaigns/summer.yml", ("municipalities", 0))


def test_a_campaign_that_is_whole_in_the_language_passes():
    assert told(with_sami(aimed())) == []


def test_a_language_that_the_site_does_not_have_is_named_with_the_law():
    site = aimed(LANGUAGES[:1], languages=("nb",))

    assert told(site) == [(*PLACE, f"{ASKED}the site has no such language")]
    assert [each.hint for each in statutory_languages_are_whole(site)] == [
        "add `se` to `languages` in content/site.yml"
    ]


def test_a_campaign_without_the_language_is_refused():
    site = aimed(languages=("nb",))

    assert told(with_sami(site)) == [(*PLACE, f"{ASKED}the campaign is not in it")]


@pytest.mark.parametrize(
    ("there", "lack"),
    [
        ({"push": False}, "the texts of the campaign are not whole"),
        ({"edition": False}, "the pages and sheets of `sailors` are not whole"),
    ],
)
def test_half_a_campaign_in_the_language_is_refused(there, lack):
    assert told(with_sami(aimed(), **there)) == [(*PLACE, ASKED + lack)]


def test_a_municipality_without_such_a_law_asks_for_nothing():
    assert told(aimed(languages=("nb",), municipalities=("town",))) == []
    assert told(aimed(languages=("nb",), municipalities=())) == []


def test_a_law_without_a_source_is_named_all_the_same():
    settings = worlds.settings(
        languages=LANGUAGES,
        municipalities={"fjord": {"name": "Fjorden", "languages": ("se",), "law": "sameloven"}},
    )
    site = replace(aimed(languages=("nb",)), settings=settings)

    assert told(site)[0][2] == (
        "what is aimed at Fjorden must be in `se`, by sameloven; the campaign is not in it"
    )


def test_an_unknown_municipality_is_told_with_the_one_that_was_meant():
    site = aimed(municipalities=("town", "fjor"))

    found = list(municipalities_are_known(site))

    assert [(each.path, each.place, each.text, each.hint) for each in found] == [
        (
            "content/campaigns/summer.yml",
            ("municipalities", 1),
            "`fjor` is not a municipality in content/site.yml",
            "did you mean `fjord`?",
        )
    ]


def test_the_build_stops_at_the_line_of_the_municipality():
    path, key = PLACE
    site = replace(aimed(languages=("nb",)), lines={path: {key: 9}})

    assert f"{path}:9: {ASKED}the campaign is not in it" in [
        str(problem).splitlines()[0] for problem in check(site)
    ]

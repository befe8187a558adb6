"""A text is measured with what will be filled in: never shorter than when it is finished."""

from dataclasses import replace

import pytest
import worlds

from generator.check import check
from generator.check.printed import as_printed
from generator.load.tongues import writing_of
from generator.model import Language, Push
from generator.model.lengths import counted
from generator.render.figures import filled

LINK = "https://vei.example/q/xxxxx/"
FACTS = {
    "content": worlds.fact(),
    "share": worlds.fact(id="share", unit="ratio", value="4", upper="10"),
    "price": worlds.fact(id="price", unit="range", value="750", upper="1950"),
    "law": worlds.fact(id="law", unit="text", value="§ 1-2"),
}
RATIO = "{part, plural, one {en} two {to} few {# få} many {# mange} other {#}} av {whole}"
FORMS = "one {# time} two {# timer} few {# timer} many {# timer} other {# timer}"
TEXTS = [
    "Mer enn {content} er fornøyde",
    "{content, ratio} er fornøyde",
    "{share} og {share, ratio}",
    f"{{price, plural, {FORMS}}}",
    "{price} kroner etter {law}",
    "{duty} {link}",
]
SMS = worlds.channel(
    fields={"text": {"most": 1, "count": "sms", "source": "x", "read": "2026-01-01"}}
).fields["text"]


def spoken(code: str) -> Language:
    """Return a language as far as figures and rules care."""
    writing = writing_of(code)
    assert writing
    return replace(
        worlds.language(),
        code=code,
        direction=writing.direction,
        facts=FACTS,
        phrases={"ratio": RATIO},
        law={"duty": "Du har rett til {content, ratio} av timene."},
    )


@pytest.mark.parametrize("code", ["nb", "en", "uk", "ar", "pl", "lt", "ti", "nb-x-lett"])
@pytest.mark.parametrize("text", TEXTS)
def test_what_is_measured_is_never_shorter_than_what_is_sent(code, text):
    language = spoken(code)
    sent = filled(text, language, {"link": LINK})

    measured = as_printed(text, language, LINK)

    assert "{" not in measured
    assert len(measured) >= len(sent)
    assert counted(measured, SMS).used >= counted(sent, SMS).used


@pytest.mark.parametrize("code", ["nb", "nb-x-lett"])
@pytest.mark.parametrize("text", TEXTS[:1] + TEXTS[4:])
def test_bokmal_is_measured_as_it_is_sent(code, text):
    language = replace(spoken(code), phrases={"ratio": "{part} av {whole}"})

    assert as_printed(text, language, LINK) == filled(text, language, {"link": LINK})


@pytest.mark.parametrize(
    ("text", "said"), [("Slik er det: {duty}", "47"), ("Nå {content, ratio}", None)]
)
def test_a_rule_in_a_post_counts_with_all_its_words(text, said):
    campaign = worlds.campaign(texts={"sailors": {"wall": {"text": text}}})
    language = replace(spoken("nb"), phrases={"ratio": "{part} av {whole}"})
    site = worlds.site(pushes=(Push(campaign, language, ()),))

    found = [problem.text for problem in check(site)]

    needs = f"`campaigns.summer.texts.sailors.wall.text.0` needs {said} characters"
    assert [each.partition(";")[0] for each in found] == ([needs] if said else [])


@pytest.mark.parametrize("value", ["nitti", "", "1-2"])
def test_a_value_that_is_no_number_stops_no_measuring(value):
    facts = {"content": worlds.fact(value=value)}

    assert as_printed("{content, ratio}", replace(spoken("nb"), facts=facts), LINK) == value

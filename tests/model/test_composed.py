"""Texts that nobody wrote: put together for their readers, with headings that are true for them."""

import pytest
import worlds

from generator.model.composed import texts_of_field

PHRASES = {
    "recognise": "Kjenner du deg igjen?",
    "offers": "Dette får du",
    "steps": "Slik går det",
    "partner_whom": "Hvem?",
    "partner_does": "Dette gjør vi",
    "partner_after": "Etterpå",
}
CITIZEN = ["Kjenner du deg igjen?", "Dette får du", "Slik går det"]
PARTNER = ["Hvem?", "Dette gjør vi", "Etterpå"]


@pytest.mark.parametrize(("kind", "headings"), [("citizen", CITIZEN), ("partner", PARTNER)])
def test_headings_are_those_of_the_readers_page(kind, headings):
    limit = {"most": 999, "made_of": ("recognitions", "offers", "steps")}
    fields = worlds.CHANNEL["fields"]["text"] | limit
    limits = worlds.channel(fields={"long": fields}).fields
    language = worlds.language(phrases=PHRASES)

    (text,) = texts_of_field("long", limits, {}, worlds.audience(kind=kind), language)

    assert [part.splitlines()[0] for part in text.split("\n\n")] == headings

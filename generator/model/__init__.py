"""The things that we talk about: frozen, strict, and knowing nothing of files."""

from generator.model.artefact import Artefact
from generator.model.audience import Audience, Flyer, Message, Picture, Question
from generator.model.campaign import Campaign, Channel, Limit, Partner
from generator.model.edition import (
    Absent,
    Catalogue,
    Edition,
    Entry,
    HandPage,
    Language,
    Phrase,
    Phrases,
    Push,
    Review,
    Site,
    Sources,
    State,
)
from generator.model.facts import Fact
from generator.model.settings import (
    Office,
    Sender,
    Settings,
    Situation,
    SpokenLanguage,
    Way,
)
from generator.model.text import Block, Copy, Part, blocks, with_texts
from generator.model.wording import Avoided, Name, Wording

__all__ = [
    "Absent",
    "Artefact",
    "Audience",
    "Avoided",
    "Block",
    "Campaign",
    "Catalogue",
    "Channel",
    "Copy",
    "Edition",
    "Entry",
    "Fact",
    "Flyer",
    "HandPage",
    "Language",
    "Limit",
    "Message",
    "Name",
    "Office",
    "Part",
    "Partner",
    "Phrase",
    "Phrases",
    "Picture",
    "Push",
    "Question",
    "Review",
    "Sender",
    "Settings",
    "Site",
    "Situation",
    "Sources",
    "SpokenLanguage",
    "State",
    "Way",
    "Wording",
    "blocks",
    "with_texts",
]

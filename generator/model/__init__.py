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
    MinorEdit,
    Phrase,
    Phrases,
    PromiseReview,
    Push,
    Review,
    Site,
    Sources,
    State,
)
from generator.model.facts import Fact
from generator.model.law import LegalRule, Variant
from generator.model.reading import Level
from generator.model.settings import (
    Municipality,
    Office,
    Promise,
    Sender,
    Settings,
    Situation,
    SpokenLanguage,
    Way,
)
from generator.model.text import Block, Copy, Part, blocks, with_texts
from generator.model.wording import Avoided, Name, Term, Wording, Zone

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
    "LegalRule",
    "Level",
    "Limit",
    "Message",
    "MinorEdit",
    "Municipality",
    "Name",
    "Office",
    "Part",
    "Partner",
    "Phrase",
    "Phrases",
    "Picture",
    "Promise",
    "PromiseReview",
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
    "Term",
    "Variant",
    "Way",
    "Wording",
    "Zone",
    "blocks",
    "with_texts",
]

"""The things that we talk about: frozen, strict, and knowing nothing of files."""

from generator.model.artefact import Artefact
from generator.model.audience import (
    Audience,
    Flyer,
    Helper,
    Message,
    Picture,
    Question,
    SignLanguage,
    promises_to,
    writes,
)
from generator.model.campaign import (
    Approval,
    Campaign,
    Flight,
    KeyMessage,
    PictureText,
    Spot,
)
from generator.model.channel import Channel, Limit, Paid
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
from generator.model.handed import Handed
from generator.model.law import LegalRule, Variant
from generator.model.life import Access, Circumstance, FrontLine, LifeCourse, Risk, Stage
from generator.model.partner import Partner
from generator.model.printed import Code, Printed, Version
from generator.model.reading import Level
from generator.model.settings import (
    Agreement,
    Municipality,
    Office,
    Promise,
    Sender,
    Settings,
    Situation,
    SpokenLanguage,
    Way,
)
from generator.model.stand import Local, Pick, PickList
from generator.model.text import Block, Copy, Part, blocks, with_texts
from generator.model.timely import Consent, Event, Notice, Story
from generator.model.trials import Trial
from generator.model.wording import Avoided, Name, Term, Wording, Zone
from generator.model.yearly import Occasion

__all__ = [
    "Absent",
    "Access",
    "Agreement",
    "Approval",
    "Artefact",
    "Audience",
    "Avoided",
    "Block",
    "Campaign",
    "Catalogue",
    "Channel",
    "Circumstance",
    "Code",
    "Consent",
    "Copy",
    "Edition",
    "Entry",
    "Event",
    "Fact",
    "Flight",
    "Flyer",
    "FrontLine",
    "HandPage",
    "Handed",
    "Helper",
    "KeyMessage",
    "Language",
    "LegalRule",
    "Level",
    "LifeCourse",
    "Limit",
    "Local",
    "Message",
    "MinorEdit",
    "Municipality",
    "Name",
    "Notice",
    "Occasion",
    "Office",
    "Paid",
    "Part",
    "Partner",
    "Phrase",
    "Phrases",
    "Pick",
    "PickList",
    "Picture",
    "PictureText",
    "Printed",
    "Promise",
    "PromiseReview",
    "Push",
    "Question",
    "Review",
    "Risk",
    "Sender",
    "Settings",
    "SignLanguage",
    "Site",
    "Situation",
    "Sources",
    "SpokenLanguage",
    "Spot",
    "Stage",
    "State",
    "Story",
    "Term",
    "Trial",
    "Variant",
    "Version",
    "Way",
    "Wording",
    "Zone",
    "blocks",
    "promises_to",
    "with_texts",
    "writes",
]

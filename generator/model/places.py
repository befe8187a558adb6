"""Where a text stands: its key path in the catalogues, its file, its key in that file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.audience import Audience
from generator.model.campaign import Campaign
from generator.model.edition import HandPage, Phrases, Sources
from generator.model.facts import Fact
from generator.model.finder import FINDER
from generator.model.law import LegalRule
from generator.model.life import LifeCourse
from generator.model.settings import Settings
from generator.model.text import Block, Copy, Part, blocks
from generator.model.timely import Event, Notice, Story
from generator.problems import Key

# Names that cannot be chosen: the first word of a key path, a folder or a picture of the
# finished site, or a device on the computers of some of our editors.
_TAKEN = (
    *("phrases", "site", "pages", "facts", "rules", "campaigns", "life", "notices", "events"),
    *("stories", "assets", "staff", "go", "q", "open", "offline"),
)
ROAD = "livet"  # the page of the road through life
HELP = "hjelp"  # the helper's view, below the page of an audience
SHOW = "vis"  # the code on a screen, below the page of an audience
OFFICES = "kontor"  # the page that finds the reader's office
SEARCH = "sok"  # the page that looks for words
CALENDARS = "tid"  # the folder of the files that readers take to their calendars
SHEETS = "ark"  # the folder of sheets that belong to no audience
TOGETHER = "samarbeid"  # the page that leads to all pages for those who pass the word on
# The folders of pages that every language has; no audience and no hand-written page may lie there.
COMMON_PAGES = frozenset((OFFICES, ROAD, SEARCH, CALENDARS, SHEETS, FINDER, TOGETHER))
_DEVICES = ("con", "nul", "prn", "aux", *(f"{a}{n}" for a in ("com", "lpt") for n in range(1, 10)))
RESERVED = frozenset(_TAKEN + _DEVICES)
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

SETTINGS = "content/site.yml"
PHRASES = "content/phrases.yml"
FACTS = "content/facts.yml"
CHANNELS = "content/channels.yml"
PARTNERS = "content/partners.yml"
TOKENS = "content/design/tokens.yml"
FONTS = "content/design/fonts"
REVIEWS = "content/translations/reviews.yml"
MINOR = "content/translations/minor.yml"
ZONES_FILE = "content/zones.yml"
READING = "content/reading.yml"
RULES_FILE = "content/rules.yml"
LIFE = "content/life-course.yml"
NOTICES = "content/notices.yml"
EVENTS = "content/events.yml"
STORIES = "content/stories.yml"
MEDIA = "content/media"
PRINTED = "content/printed.yml"
HANDED = "content/kits.yml"
YEAR_WHEEL = "content/year-wheel.yml"
TRIALS = "content/co-creation.yml"
_BELOW: dict[type[Part], str] = {
    Campaign: "campaigns",
    Event: "events",
    Fact: "facts",
    LegalRule: "rules",
    Notice: "notices",
    Story: "stories",
}
_FILE_OF: dict[type[Part], str] = {
    Event: EVENTS,
    Fact: FACTS,
    LegalRule: RULES_FILE,
    LifeCourse: LIFE,
    Notice: NOTICES,
    Phrases: PHRASES,
    Story: STORIES,
}
# Key paths that no edition waits for: such texts are whole or absent by themselves.
APART = ("pages.", "facts.", "rules.", "life.", "notices.", "events.", "stories.")


@dataclass(frozen=True)
class Place:
    """One text with all of its names."""

    context: str  # in catalogues: seniors.message.title
    path: str
    key: Key
    text: str
    copy: Copy


def places(part: Part) -> Iterator[Place]:
    """Yield every text of a part that languages need, in the order of its fields."""
    for block in blocks(part):
        yield Place(
            context_of(part, block), path_of(part), _key(part, block), block.text, block.copy
        )


def parts_of(sources: Sources) -> tuple[Part, ...]:
    """Return everything that holds texts for readers."""
    return (
        *sources.audiences,
        sources.settings,
        sources.phrases,
        *sources.facts.values(),
        *sources.rules.values(),
        *sources.pages,
        *sources.campaigns,
        *((sources.life,) if sources.life else ()),
        *sources.notices.values(),
        *sources.events.values(),
        *sources.stories.values(),
    )


def every_place(sources: Sources) -> Iterator[Place]:
    """Yield every text that readers see, in bokmål."""
    for part in parts_of(sources):
        yield from places(part)


def context_of(part: Part, block: Block) -> str:
    """Return the key path that names a text in all catalogues."""
    return ".".join(map(str, _context(part, block.key)))


def path_of(part: Part) -> str:
    """Return the file that a part was read from, relative to the root."""
    match part:
        case Audience() | Campaign():
            return part.path
        case HandPage():
            return f"content/pages/{part.id}.md"
    return _FILE_OF.get(type(part), SETTINGS)


def _context(part: Part, key: Key) -> Key:
    match part:
        case Audience():
            return (part.id, *key)
        case Campaign() | Event() | Fact() | LegalRule() | Notice() | Story():
            return (_BELOW[type(part)], part.id, *key)
        case LifeCourse():
            return ("life", *key)
        case HandPage():
            return ("pages", part.id, *key[1:])
        case Phrases():
            return ("phrases", key[1])
        case Settings():
            return ("site", *key)
    raise TypeError(type(part))


def _key(part: Part, block: Block) -> Key:
    match part:
        case Event() | Fact() | LegalRule() | Notice() | Story():
            return (part.id, *block.key)
        case Phrases():
            return block.key[1:]
        case _:
            return block.key

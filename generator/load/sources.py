"""Every file of the project, read once: parts, lines, and all problems together."""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

from generator.load.catalogues import read_catalogue
from generator.load.folder import TAG, listed, read_text, unexpected
from generator.load.pages import read_page
from generator.load.shapes import NAME, shaped
from generator.load.tongues import writing_of
from generator.load.yaml_source import Source, read_yaml
from generator.model import (
    Audience,
    Campaign,
    Catalogue,
    Channel,
    Event,
    Fact,
    Handed,
    HandPage,
    LegalRule,
    Level,
    LifeCourse,
    MinorEdit,
    Notice,
    Occasion,
    Partner,
    Phrases,
    Printed,
    PromiseReview,
    Review,
    Settings,
    Sources,
    Story,
    Trial,
    Wording,
    Zone,
)
from generator.model.places import (
    CHANNELS,
    EVENTS,
    FACTS,
    HANDED,
    ID,
    LIFE,
    MEDIA,
    MINOR,
    NOTICES,
    PARTNERS,
    PHRASES,
    PRINTED,
    READING,
    REVIEWS,
    RULES_FILE,
    SETTINGS,
    STORIES,
    TOKENS,
    TRIALS,
    YEAR_WHEEL,
    ZONES_FILE,
)
from generator.model.text import AnyPart, Part
from generator.problems import Key, Problem, ProblemsFound, located

_FOLDERS = ("campaigns", "design", "media", "pages", "translations", "wording")
_FILES = (
    *("channels.yml", "facts.yml", "partners.yml", "phrases.yml", "site.yml"),
    *("events.yml", "life-course.yml", "notices.yml", "stories.yml"),
    *("kits.yml", "printed.yml", "reading.yml", "rules.yml", "zones.yml"),
    *("co-creation.yml", "year-wheel.yml"),
)
_RECORDS = frozenset(("minor.yml", "reviews.yml"))
_CONTENT = frozenset((*_FOLDERS, *_FILES, "LICENSE.md", "README.md"))


# Tokens may be called by more than one word: `night on snow`.
Words = Annotated[str, "any words"]


class Reviews(Part):
    """The content of content/translations/reviews.yml."""

    promises: tuple[PromiseReview, ...] = ()
    reviews: tuple[Review, ...] = ()


class MinorEdits(Part):
    """The content of content/translations/minor.yml."""

    edits: tuple[MinorEdit, ...] = ()


class Tokens(Part):
    """The content of content/design/tokens.yml: group → name → value."""

    groups: dict[str, dict[Words, str]]


def read_sources(root: Path, *, translated: bool = True) -> Sources:
    """Return all that stands in the project's folder, or raise all that is wrong with it.

    Without translations, a catalogue that cannot be read does no harm.
    """
    desk = _Desk(root)
    desk.problems += unexpected(root, "content", _CONTENT)
    if not (root / "audiences").is_dir():
        desk.problems.append(Problem("audiences", 1, "this folder is missing"))
    settings = desk.whole(SETTINGS, Settings)
    phrases = desk.whole(PHRASES, Phrases, "phrases")
    tokens = desk.whole(TOKENS, Tokens, "groups")
    reviews = desk.whole(REVIEWS, Reviews, optional=True)
    minor = desk.whole(MINOR, MinorEdits, optional=True)
    audiences = desk.folder("audiences", Audience, "id")
    facts = desk.each(FACTS, Fact)
    rules = desk.each(RULES_FILE, LegalRule, optional=True)
    levels = desk.each(READING, Level)
    zones = desk.each(ZONES_FILE, Zone)
    pages = desk.pages()
    life = desk.whole(LIFE, LifeCourse, optional=True)
    notices = desk.each(NOTICES, Notice, waiting=True)
    events = desk.each(EVENTS, Event, waiting=True)
    stories = desk.each(STORIES, Story, waiting=True)
    printed = desk.whole(PRINTED, Printed, waiting=True)
    handed = desk.each(HANDED, Handed, waiting=True)
    occasions = desk.each(YEAR_WHEEL, Occasion, waiting=True)
    trials = desk.each(TRIALS, Trial, waiting=True)
    channels = desk.each(CHANNELS, Channel, optional=True)
    partners = desk.each(PARTNERS, Partner, optional=True)
    campaigns = desk.folder("content/campaigns", Campaign, "id")
    wordings = desk.folder("content/wording", Wording, "language", TAG)
    catalogues = desk.catalogues() if translated else {}
    if settings:
        desk.problems += located(_languages(settings, desk.listed), desk.lines)
    if desk.problems or not (settings and phrases and tokens):
        raise ProblemsFound(desk.problems)
    return Sources(
        settings,
        audiences,
        facts,
        phrases,
        pages,
        channels,
        partners,
        campaigns,
        wordings,
        catalogues,
        reviews.reviews if reviews else (),
        tokens.groups,
        zones,
        levels,
        rules,
        reviews.promises if reviews else (),
        minor.edits if minor else (),
        life,
        notices,
        events,
        stories,
        media_in(root),
        printed or Printed(),
        handed,
        occasions,
        trials,
        desk.lines,
    )


def media_in(root: Path) -> frozenset[str]:
    """Return the names of the sound and video files that pages may show."""
    return frozenset(each.name for each in (root / MEDIA).glob("*") if each.is_file())


def load_wordings(root: Path) -> tuple[tuple[Wording, ...], Mapping[str, Zone]]:
    """Read nothing but the wording rules and their zones: enough to judge a pasted text."""
    desk = _Desk(root)
    zones = desk.each(ZONES_FILE, Zone)
    wordings = desk.folder("content/wording", Wording, "language", TAG)
    if desk.problems:
        raise ProblemsFound(desk.problems)
    return wordings, zones


@dataclass
class _Desk:
    """Where one file after the other is read; what is wrong with them gathers here."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    lines: dict[str, Mapping[Key, int]] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)

    def whole(
        self,
        path: str,
        kind: type[AnyPart],
        within: str = "",
        *,
        optional: bool = False,
        waiting: bool = False,
    ) -> AnyPart | None:
        """Read a file that is one part; `within` is the field that takes all of it.

        One that is `waiting` may hold nothing yet.
        """
        source = self._yaml(path, optional=optional or waiting, may_be_empty=waiting)
        with self._gathering():
            return self._shaped(kind, source, within) if source else None
        return None

    def each(
        self,
        path: str,
        kind: type[AnyPart],
        *,
        optional: bool = False,
        waiting: bool = False,
    ) -> dict[str, AnyPart]:
        """Read a file with a part below each id; one that is `waiting` may hold none yet."""
        found = {}
        source = self._yaml(path, optional=optional or waiting, may_be_empty=waiting)
        for id_, value in source.value.items() if source else ():
            with self._gathering():
                if not NAME.fullmatch(id_):
                    hint = "use a to z in lower case, digits, - and _"
                    raise ProblemsFound([Problem(path, (id_,), f"`{id_}` cannot be an id", hint)])
                found[id_] = shaped(kind, value, path, (id_,), {"id": id_})
        return found

    def folder(
        self, folder: str, kind: type[AnyPart], told: str, names: re.Pattern[str] = ID
    ) -> tuple[AnyPart, ...]:
        """Read a folder with one part in each file; the file's name is its `told`."""
        found = []
        for id_ in self._listed(folder, ".yml", names):
            source = self._yaml(f"{folder}/{id_}.yml")
            with self._gathering():
                if source:
                    found.append(shaped(kind, source.value, source.path, told={told: id_}))
        return tuple(found)

    def pages(self) -> tuple[HandPage, ...]:
        """Read the hand-written pages."""
        found = []
        for id_ in self._listed("content/pages", ".md", ID):
            with self._gathering():
                page = read_page(read_text(self.root, f"content/pages/{id_}.md"), id_)
                self.lines[page.path] = page.lines
                found.append(HandPage(id=id_, blocks=page.blocks))
        return tuple(found)

    def catalogues(self) -> dict[str, Catalogue]:
        """Read the translations; a catalogue that cannot be read is there all the same."""
        found = {}
        for code in self._listed("content/translations", ".po", TAG, _RECORDS):
            found[code] = Catalogue(code)
            with self._gathering():
                found[code] = read_catalogue(read_text(self.root, found[code].path), code)
        return found

    def _shaped(self, kind: type[AnyPart], source: Source, within: str) -> AnyPart:
        if not within:
            return shaped(kind, source.value, source.path)
        try:
            return shaped(kind, {within: source.value}, source.path)
        except ProblemsFound as stop:
            raise ProblemsFound(_outside(each, within) for each in stop.problems) from None

    def _listed(
        self, folder: str, suffix: str, names: re.Pattern[str], others: Collection[str] = ()
    ) -> tuple[str, ...]:
        listing = listed(self.root, folder, suffix, names, others)
        self.problems += listing.problems
        self.listed |= {f"{folder}/{id_}{suffix}" for id_ in listing.ids}
        return listing.ids

    def _yaml(
        self, path: str, *, optional: bool = False, may_be_empty: bool = False
    ) -> Source | None:
        if optional and not os.path.lexists(self.root / path):
            return None
        with self._gathering():
            source = read_yaml(read_text(self.root, path), path, may_be_empty=may_be_empty)
            self.lines[path] = source.lines
            return source
        return None

    @contextmanager
    def _gathering(self) -> Iterator[None]:
        try:
            yield
        except ProblemsFound as stop:
            self.problems += located(stop.problems, self.lines)


def _outside(problem: Problem, within: str) -> Problem:
    """Forget the field that the file does not name."""
    if isinstance(problem.place, tuple) and problem.place[:1] == (within,):
        text = problem.text.replace(f"`{within}.", "`")
        return replace(problem, place=problem.place[1:], text=text)
    return problem


def _languages(settings: Settings, listed: Collection[str]) -> Iterator[Problem]:
    codes = [language.code for language in settings.languages]
    for index, code in enumerate(codes):
        key: Key = ("languages", index, "code")
        wordings = [f"content/wording/{each}.yml" for each in _ranges(code)]
        if not TAG.fullmatch(code) or not writing_of(code):
            text = f"`{code}` is not a language that CLDR knows"
            yield Problem(SETTINGS, key, text, "write a tag such as nb, se or pt-BR")
        elif code in codes[:index]:
            yield Problem(SETTINGS, key, f"`{code}` stands twice", "keep one of them")
        elif not {*wordings} & {*listed}:
            hint = f"`{code}` stands in {SETTINGS}: write down what to avoid in it"
            yield Problem(wordings[-1], 1, "is missing", hint)
    wanted = {Catalogue(code).path for code in codes[1:]}
    for path in sorted(path for path in listed if path.endswith(".po") and path not in wanted):
        hint = f"the languages there are {', '.join(codes)}; the first is what we translate from"
        yield Problem(path, 1, f"{SETTINGS} asks for no such translations", hint)


def _ranges(code: str) -> Iterator[str]:
    """Yield a tag and what is left when it is cut from the right: a variant has the same rules."""
    while code:
        yield code
        code = code.rpartition("-")[0]

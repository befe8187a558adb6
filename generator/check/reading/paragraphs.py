"""Every paragraph that people read, in every language, with what was measured in it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from generator.check.blocks import PARTNERS, Written, bokmal, written
from generator.check.reading.counting import (
    letters,
    lix,
    sentences,
    words_in,
    words_per_sentence,
)
from generator.model import Level, Site
from generator.model.reading import PLAIN, PROFESSIONAL
from generator.model.text import REFERENCE
from generator.problems import Problem, line_of

Kind = Literal["title", "headline", "button", "choice", "promise", "text"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_DISPLAY = frozenset(("title", "headline", "button", "choice"))
# LIX is Scandinavian; for every other language we only count.
_WITH_LIX = frozenset(("nb", "nn"))
# Below ten words, one long word moves a LIX by more than a whole step of its scale.
FEWEST = 10

_PROMISE = re.compile(r"[^.]+\.message\.promise|site\.promises\.\d+\.text")
_AUDIENCE = 2  # campaigns.spring.texts.seniors.sms.text
_ITEM = re.compile(r"\.\d+$")
_HEADING = re.compile(r"(#+)\s+")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*+|`+|(?<!\w)_+|_+(?!\w)")
_SOFT_WRAP = re.compile(r"\n(?!\s*(?:[-*+]|\d+[.)])\s)")


@dataclass(frozen=True)
class Measure:
    """One number about a paragraph, and the highest that its level allows."""

    name: Literal["LIX", "words per sentence", "words", "letters in a word"]
    value: float
    ceiling: int

    @property
    def over(self) -> bool:
        """Say whether it is too high."""
        return self.value > self.ceiling

    @property
    def share(self) -> float:
        """How much of the ceiling is used."""
        return self.value / self.ceiling


@dataclass(frozen=True)
class Paragraph:
    """What a reader takes in at once: a text, or a whole list as one."""

    context: str
    language: str
    path: str
    line: int
    kind: Kind
    level: str
    text: str
    measures: tuple[Measure, ...]

    @property
    def part(self) -> str:
        """What it belongs to: an audience's id, or pages, facts, phrases, site, campaigns."""
        return self.context.partition(".")[0]

    @property
    def over(self) -> bool:
        """Say whether anything in it is too high."""
        return any(each.over for each in self.measures)

    @property
    def tightest(self) -> Measure:
        """The measure that is nearest to its ceiling, or furthest above."""
        return max(self.measures, key=lambda each: each.share)


def paragraphs(site: Site, kinds: Collection[Kind] = KINDS) -> tuple[Paragraph, ...]:
    """Return every paragraph of these kinds that has words and is measured, bokmål first."""
    levels = _Levels(
        site.levels,
        {spoken.code: spoken.reading for spoken in site.settings.languages},
        {audience.id: audience.reading for audience in site.audiences},
    )
    wanted = ((texts, _kind(site, texts[0])) for texts in _gathered(site))
    found = (
        _paragraph(site, texts, kind, levels.of(texts[0]))
        for texts, kind in wanted
        if kind in kinds
    )
    return tuple(each for each in found if each)


def has_lix(language: str) -> bool:
    """Say whether LIX means anything in a language, or in what it is a variant of."""
    return language.partition("-x-")[0] in _WITH_LIX


@dataclass(frozen=True)
class _Levels:
    """Who asked for which level."""

    known: Mapping[str, Level]
    by_language: Mapping[str, str]
    by_audience: Mapping[str, str]

    def of(self, each: Written) -> Level | None:
        """A language that must be easy is easy for everybody; else the audience decides."""
        head, *rest = each.context.split(".")
        audience = rest[_AUDIENCE] if head == "campaigns" and len(rest) > _AUDIENCE else head
        common = PROFESSIONAL if each.readers == PARTNERS else PLAIN
        asked = self.by_language.get(each.language) or self.by_audience.get(audience, common)
        return self.known.get(asked)


def _gathered(site: Site) -> Iterator[tuple[Written, ...]]:
    """Bring the items of a list together: one item alone is too short to be measured."""
    lists: dict[tuple[str, str], list[Written]] = {}
    for each in (*written(site), *_borrowed(site)):
        name = each.context if _is_page(each) else _ITEM.sub("", each.context)
        lists.setdefault((each.language, name), []).append(each)
    return (tuple(texts) for texts in lists.values())


def _borrowed(site: Site) -> Iterator[Written]:
    """Yield what a variant takes from bokmål as it stands: its readers meet these words too.

    It has no hand-written pages: its readers come to those of bokmål.
    """
    own = ("campaigns.", "pages.", *(f"{audience.id}." for audience in site.audiences))
    for spoken in site.settings.languages:
        if spoken.base == site.source.code:
            catalogue = site.catalogues.get(spoken.code)
            entries = catalogue.entries if catalogue else {}
            said = {context for context, entry in entries.items() if entry.text}
            for each in bokmal(site):
                if each.context not in said and not each.context.startswith(own):
                    yield replace(each, language=spoken.code)


def _paragraph(
    site: Site, texts: tuple[Written, ...], kind: Kind | None, level: Level | None
) -> Paragraph | None:
    first = texts[0]
    said = "\n".join(_words_only(site, each) for each in texts)
    if not kind or not level or not sentences(said):
        return None
    return Paragraph(
        context=_ITEM.sub("", first.context) if len(texts) > 1 else first.context,
        language=first.language,
        path=first.path,
        line=line_of(Problem(first.path, first.place, ""), site.lines),
        kind=kind,
        level=level.id,
        text=said,
        measures=tuple(_measures(said, kind, level, first.language)),
    )


def _kind(site: Site, each: Written) -> Kind | None:
    """Say what a text is to its reader; what only names somebody is not measured."""
    heading = _HEADING.match(each.text) if _is_page(each) else None
    if heading:
        return "title" if heading[1] == "#" else "headline"
    match each.copy.zone:
        case "title":
            return "title"
        case "headline":
            return "headline"
        case "button":
            return "choice" if each.context.endswith(".tile") else "button"
    zone = site.zones.get(each.copy.zone)
    if not zone or "running" not in zone.groups:
        return None
    return "promise" if _PROMISE.fullmatch(each.context) else "text"


def _measures(text: str, kind: Kind, level: Level, language: str) -> Iterator[Measure]:
    if kind in _DISPLAY:
        words = words_in(text)
        most = {"button": level.button, "choice": level.choice}.get(kind, level.title)
        yield Measure("words", len(words), most)
        if has_lix(language):
            yield Measure("letters in a word", max(map(letters, words)), level.longest)
    elif has_lix(language) and len(words_in(text)) >= FEWEST:
        yield Measure("LIX", round(lix(text), 1), level.lix)
    else:
        yield Measure("words per sentence", round(words_per_sentence(text), 1), level.sentence)


def _words_only(site: Site, each: Written) -> str:
    """Leave out Markdown, and legal rules: they are whole sentences, measured where they stand."""
    text = REFERENCE.sub(lambda match: "" if match[1] in site.rules else match[0], each.text)
    if not _is_page(each):
        return text
    plain = _EMPHASIS.sub("", _LINK.sub(r"\1", _HEADING.sub("", text, count=1)))
    return _SOFT_WRAP.sub(" ", plain)


def _is_page(each: Written) -> bool:
    return each.context.startswith("pages.")

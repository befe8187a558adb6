"""Translations: read from a catalogue, and merged with what is said in bokmål today."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.load.po import Unit, po_text, read_units
from generator.load.signs import odd_signs
from generator.model import Catalogue, Entry
from generator.model.text import own_words, references
from generator.problems import Problem, ProblemsFound

_MARKUP = re.compile(r"</?[A-Za-z!][^>\n]*>?|\{\{|\{%|\{#|&(?:[A-Za-z]+|#\d+);")
_CHARSET = re.compile(r"charset=([\w-]+)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<=\.)\d+(?=\.|$)")


@dataclass(frozen=True)
class Wanted:
    """One bokmål text that a language needs: its key path, what to tell translators, where."""

    context: str
    source: str
    comments: tuple[str, ...]
    place: str  # audiences/seniors.yml:12


# Say of a key path and two bokmål texts whether a translation of one holds for the other.
SameMeaning = Callable[[str, str, str], bool]


def _equal(_context: str, one: str, other: str) -> bool:
    return one == other


def catalogue_path(language: str) -> str:
    """Return where the translations into a language stand, relative to the root."""
    return Catalogue(language).path


def read_catalogue(text: str, language: str) -> Catalogue:
    """Return every entry that is in use, or raise all that cannot be shown to a reader."""
    path = catalogue_path(language)
    units = read_units(text, path)
    used = [unit for unit in units if not unit.obsolete and (unit.context or unit.source)]
    problems = [*_header(units, path), *_twice(used, path)]
    problems += (each for unit in used for each in _unfit(unit, path))
    if problems:
        raise ProblemsFound(problems)
    entries = {
        unit.context: Entry(
            unit.source.strip(), unit.text.strip(), unit.fuzzy, unit.line, unit.previous.strip()
        )
        for unit in used
    }
    return Catalogue(language, entries)


def updated(
    catalogue: str | None, wanted: Sequence[Wanted], language: str, same: SameMeaning = _equal
) -> str:
    """Return the catalogue with today's texts, in their order; no finished work is lost.

    A text that moved inside its list keeps its translation, and so does one of the
    `same` meaning. A changed one stays as fuzzy with the text it was translated from.
    One that is gone becomes obsolete, and one that stands elsewhere already is filled in
    as fuzzy: its previous text is its own, so that a reader is not told it were old.
    """
    units = read_units(catalogue, catalogue_path(language)) if catalogue else ()
    known = _Known(units, wanted, same)
    merged = [known.merged(each) for each in wanted]
    moved = {(place_in_list(unit.context), unit.source, unit.text) for unit in merged}
    kept = {(unit.context, unit.text) for unit in merged}
    gone = [
        Unit(unit.context, _made_from(unit), unit.text, remarks=unit.remarks, obsolete=True)
        for unit in known.units
        if unit.text
        and (unit.context, unit.text) not in kept
        and (place_in_list(unit.context), unit.source, unit.text) not in moved
    ]
    gone.sort(key=lambda unit: (unit.context, unit.source, unit.text))
    return po_text([_new_header(units, language), *merged, *gone])


class _Known:
    """What a catalogue holds, found by key path, by place in a list, by text."""

    def __init__(self, units: Iterable[Unit], wanted: Iterable[Wanted], same: SameMeaning) -> None:
        self.same = same
        # Those in use come last and win.
        self.units = sorted((each for each in units if each.context), key=_in_use)
        self.by_context = {unit.context: unit for unit in self.units}
        done = [unit for unit in self.units if unit.text and not unit.fuzzy]
        self.by_place = {(place_in_list(unit.context), unit.source): unit for unit in done}
        self.by_source = {unit.source: unit for unit in reversed(done)}
        # Where these texts stand today: a translation belongs to its text, not to its number.
        self.today = {(place_in_list(each.context), each.source) for each in wanted}

    def merged(self, wanted: Wanted) -> Unit:
        here = Unit(wanted.context, wanted.source, comments=wanted.comments, place=wanted.place)
        old = self.by_context.get(wanted.context)
        moved = self.by_place.get((place_in_list(wanted.context), wanted.source))
        same = self.by_source.get(wanted.source)
        if old and (own := self._still_good(here, old, wanted)):
            return own
        if moved:
            return _with(here, moved, moved.flags)
        if same:
            return _with(here, same, ("fuzzy",), wanted.source)
        if old and old.text and (place_in_list(old.context), old.source) not in self.today:
            # A suggestion nobody confirmed was never made from the text before.
            before = old.previous if old.fuzzy else old.source
            flags = () if before == wanted.source else ("fuzzy",)
            return _with(here, old, flags, before if flags else "")
        return here

    def _still_good(self, here: Unit, old: Unit, wanted: Wanted) -> Unit | None:
        """Return a translation of this text, finished or not; None where it is of another."""
        made_from = old.previous if old.fuzzy else old.source
        if old.text and self.same(wanted.context, made_from, wanted.source):
            # A suggestion was made from this very text, and still waits for somebody.
            if old.fuzzy and old.previous == old.source:
                return _with(here, old, old.flags, wanted.source)
            return _with(here, old, tuple(flag for flag in old.flags if flag != "fuzzy"))
        if old.text and old.source == wanted.source:
            return _with(here, old, old.flags, old.previous)
        return None


def _with(here: Unit, other: Unit, flags: tuple[str, ...], previous: str = "") -> Unit:
    return replace(here, text=other.text, flags=flags, previous=previous, remarks=other.remarks)


def _in_use(unit: Unit) -> bool:
    return not unit.obsolete


def place_in_list(context: str) -> str:
    """Return the key path without the numbers: to be moved is not to be changed."""
    return _NUMBER.sub("#", context)


def _made_from(unit: Unit) -> str:
    """Return the bokmål that a text is a translation of."""
    return unit.previous if unit.fuzzy and unit.previous else unit.source


def _header(units: Iterable[Unit], path: str) -> Iterator[Problem]:
    for unit in units:
        match = _CHARSET.search(unit.text) if not unit.source else None
        if match and match[1].lower() not in ("utf-8", "utf8"):
            hint = "save the catalogue as UTF-8, and say so in its header"
            yield Problem(path, unit.line, f"the catalogue says it is {match[1]}", hint)


def _twice(units: Iterable[Unit], path: str) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for unit in units:
        first = lines.setdefault(unit.context, unit.line)
        if not unit.context:
            hint = "run `outreach translations update`"
            yield Problem(path, unit.line, "this entry has no msgctxt", hint)
        elif first != unit.line:
            text = f"`{unit.context}` stands twice; the first one is on line {first}"
            yield Problem(path, unit.line, text, "keep one of them")


def _unfit(unit: Unit, path: str) -> Iterator[Problem]:
    if not unit.text:
        return
    for odd in odd_signs(unit.text):
        yield Problem(path, unit.line, f"`{unit.context}`: {odd.text}", odd.hint)
    # A fuzzy text was made from the previous one; whoever looks at it will see the new one.
    wanted = set(references(unit.previous or unit.source))
    found = set(references(unit.text))
    for name in sorted(wanted - found):
        text = f"`{unit.context}` lacks {{{name}}} in the translation"
        yield Problem(path, unit.line, text, "copy it as it is: the program fills it in")
    for name in sorted(found - wanted):
        text = f"`{unit.context}` has {{{name}}}, which the bokmål text has not"
        yield Problem(path, unit.line, text, "delete it: nothing would fill it in")
    if markup := _MARKUP.search(own_words(unit.text)):
        text = f"`{unit.context}` holds markup: {markup[0]}"
        yield Problem(path, unit.line, text, "write words only")


def _new_header(units: Iterable[Unit], language: str) -> Unit:
    """Keep what the translators' tools wrote, but no date that changes with each run."""
    old = next((each for each in units if not each.context and not each.source), None)
    if old is None or not old.text:
        return Unit("", "", _HEADER.format(language=language))
    lines = old.text.splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith("POT-Creation-Date:"))
    return Unit("", "", kept, remarks=old.remarks)


_HEADER = """\
Project-Id-Version: outreach
Language: {language}
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 8bit
"""

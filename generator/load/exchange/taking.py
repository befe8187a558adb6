"""A translator's texts go into our catalogue: all good ones, no broken one; ours are never lost."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from generator.load.catalogues import (
    SameMeaning,
    Wanted,
    catalogue_path,
    place_in_list,
    read_catalogue,
    updated,
)
from generator.load.exchange.alike import (
    in_one_line,
    to_the_letter,
    unknown_remarks,
    unwrapped,
)
from generator.load.exchange.delivery import Incoming
from generator.load.po import Unit, po_text, read_units
from generator.load.signs import odd_signs
from generator.load.xliff.codes import loose_braces
from generator.problems import Problem, ProblemsFound, order

Outcome = Literal[
    "new",  # we had none
    "changed",  # another text than ours
    "confirmed",  # ours, and nobody has to look again
    "doubted",  # ours, and somebody has to look again
    "older",  # made from an older bokmål: somebody has to look
    "same",
    "empty",  # not translated: ours stays
    "unknown",  # not asked for: kept as obsolete
    "left out",  # a problem says why; ours stays
]


@dataclass(frozen=True)
class Taken:
    """The catalogue afterwards, how many texts had which outcome, and what was left out."""

    text: str
    counts: Mapping[Outcome, int]
    problems: tuple[Problem, ...]


def taken(
    catalogue: str | None,
    delivery: Incoming,
    wanted: Sequence[Wanted],
    language: str,
    same: SameMeaning = to_the_letter,
) -> Taken:
    """Return our catalogue with a translator's texts, brought up to today's bokmål.

    Raises ProblemsFound when our own catalogue cannot be read. Whatever the delivery
    holds, the text is a catalogue that can be read again: the caller may always write it.
    """
    ours = read_units(updated(catalogue, wanted, language, same), catalogue_path(language))
    taking = _Taking(ours, delivery, language, same)
    taking.run()
    text = updated(po_text(taking.units()), wanted, language, same)
    problems = sorted({*delivery.problems, *taking.problems}, key=order)
    return Taken(text, dict(taking.counts), tuple(problems))


class _Taking:
    """What we have, by key path, and what became of each text that came in."""

    def __init__(
        self, ours: Sequence[Unit], delivery: Incoming, language: str, same: SameMeaning
    ) -> None:
        self.language = language
        self.delivery = delivery
        self.same = same
        self.others = [each for each in ours if each.obsolete or not each.context]
        self.today = {each.context: each for each in ours if each.context and not each.obsolete}
        self.by_source: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.today.values():
            self.by_source[in_one_line(unit.source)].append(unit)
        self.counts: dict[Outcome, int] = dict.fromkeys(get_args(Outcome), 0)
        self.problems: list[Problem] = []

    def units(self) -> list[Unit]:
        """Return everything that the catalogue holds now."""
        return [*self.others, *self.today.values()]

    def run(self) -> None:
        """Take every text: those that say where they belong before those that do not."""
        claims: dict[str, list[Unit]] = defaultdict(list)
        for theirs in self.delivery.units:
            if theirs.obsolete or not (theirs.context or theirs.source):
                continue
            if not theirs.source.strip():
                text = f"`{theirs.context}` does not say which bokmål text it was made from"
                self._leave_out(theirs, text, "export it again, and keep the sources")
                continue
            ours = self._meant(theirs)
            if ours:
                claims[ours.context].append(theirs)
            elif theirs.context:
                self._keep(theirs)
            else:
                text = "this text has no key path, and no text or several have its bokmål"
                self._leave_out(theirs, text, "export it again, and keep the contexts")
        for context, theirs_all in claims.items():
            self._claimed(self.today[context], theirs_all)

    def _meant(self, theirs: Unit) -> Unit | None:
        """Return our text that theirs belongs to: by key path, place in the list, or source."""
        here = self.today.get(theirs.context)
        known = self.by_source.get(in_one_line(theirs.source), [])
        place = place_in_list(theirs.context)
        moved = [each for each in known if place_in_list(each.context) == place]
        if here in known:
            return here
        if len(moved) == 1:
            return moved[0]
        return here or (known[0] if not theirs.context and len(known) == 1 else None)

    def _claimed(self, ours: Unit, claims: Sequence[Unit]) -> None:
        """Take the text that fits best; two that fit alike are a question for a person."""
        first, *others = sorted(claims, key=lambda each: _distance(ours, each))
        rivals = [each for each in others if each.text != first.text]
        self.counts["same"] += len(others) - len(rivals)
        if any(_distance(ours, each) == _distance(ours, first) for each in rivals):
            self.counts["left out"] += 1
        else:
            self._take(ours, first)
        for each in rivals:
            text = f"`{ours.context}` stands twice; the first one is on line {first.line}"
            self._leave_out(each, text, "keep one of them")

    def _take(self, ours: Unit, theirs: Unit) -> None:
        theirs = replace(theirs, previous=_before(ours, theirs))
        problems = list(self._unfit(ours.context, theirs))
        mended = unwrapped(theirs.text, theirs.source, ours.source)
        alike = in_one_line(theirs.source) == in_one_line(ours.source)
        if not problems and alike and mended is None and theirs.text.strip():
            text = f"`{ours.context}` lost its line breaks"
            problems = [self._problem(theirs, text, "keep them as they are in the bokmål text")]
        if problems:
            self.problems += problems
            self.counts["left out"] += 1
            return
        ours = replace(ours, remarks=_remarks(ours, theirs))
        self.today[ours.context] = ours
        today = alike or self.same(ours.context, theirs.source, ours.source)
        untouched = theirs.fuzzy and theirs.text == theirs.source
        if not theirs.text.strip() or untouched:
            self.counts["empty"] += 1
        elif today:
            self._put(ours, replace(theirs, text=theirs.text if mended is None else mended))
        else:
            self._put_older(ours, theirs)

    def _put(self, ours: Unit, theirs: Unit) -> None:
        said = dict.fromkeys((*ours.flags, *theirs.flags))
        flags = tuple(flag for flag in said if flag != "fuzzy" or theirs.fuzzy)
        self.today[ours.context] = replace(
            ours, text=theirs.text, flags=flags, previous=theirs.previous
        )
        self.counts[_outcome(ours, theirs)] += 1

    def _put_older(self, ours: Unit, theirs: Unit) -> None:
        """Take a text made from another bokmål, unless ours is made from today's."""
        if theirs.text == ours.text:
            self.counts["same"] += 1
        elif ours.text and not ours.fuzzy:
            text = f"`{ours.context}` was translated from an older bokmål; ours is from today's"
            self._leave_out(theirs, text, "export it again and translate what it says now")
        else:
            before = theirs.previous or theirs.source
            self.today[ours.context] = replace(
                ours, text=theirs.text, flags=("fuzzy",), previous=before
            )
            self.counts["older"] += 1

    def _keep(self, theirs: Unit) -> None:
        """Keep a translation that nobody asks for: the text may come back."""
        made_from = (theirs.fuzzy and theirs.previous) or theirs.source
        gone = Unit(
            theirs.context,
            made_from,
            theirs.text,
            theirs.line,
            remarks=theirs.remarks,
            obsolete=True,
        )
        had = {(each.context, each.source, each.text) for each in self.others}
        if not theirs.text.strip():
            self.counts["empty"] += 1
        elif (gone.context, gone.source, gone.text) in had:
            self.counts["same"] += 1
        elif problems := list(self._unfit(gone.context, gone)):
            self.problems += problems
            self.counts["left out"] += 1
        else:
            text = f"`{theirs.context}` is not asked for; its translation is kept as obsolete"
            hint = "look whether the text has another key path now"
            self.problems.append(self._problem(theirs, text, hint))
            self.others.append(gone)
            self.counts["unknown"] += 1

    def _unfit(self, context: str, theirs: Unit) -> Iterator[Problem]:
        """Find what our catalogue could not hold, or a reader could not be shown."""
        beside = (theirs.context, theirs.source, theirs.previous, *theirs.remarks, *theirs.flags)
        for odd in (each for part in beside for each in odd_signs(part)):
            yield self._problem(theirs, f"beside `{context}`: {odd.text}", odd.hint)
        flags = ("fuzzy",) * theirs.fuzzy
        unit = Unit(context, theirs.source, theirs.text, previous=theirs.previous, flags=flags)
        try:
            read_catalogue(po_text([unit]), self.language)
        except ProblemsFound as found:
            yield from (self._problem(theirs, each.text, each.hint) for each in found.problems)
            return
        source = theirs.previous or theirs.source
        if theirs.text and loose_braces(theirs.text) > loose_braces(source):
            hint = "copy the whole group in braces, or delete what is left of it"
            yield self._problem(theirs, f"`{context}` has a brace without a partner", hint)

    def _problem(self, theirs: Unit, text: str, hint: str) -> Problem:
        return Problem(self.delivery.path, theirs.line, text, hint)

    def _leave_out(self, theirs: Unit, text: str, hint: str) -> None:
        self.problems.append(self._problem(theirs, text, hint))
        self.counts["left out"] += 1


def _outcome(ours: Unit, theirs: Unit) -> Outcome:
    if not ours.text:
        return "new"
    if theirs.text != ours.text:
        return "changed"
    if theirs.fuzzy != ours.fuzzy:
        return "doubted" if theirs.fuzzy else "confirmed"
    return "same"


def _before(ours: Unit, theirs: Unit) -> str:
    """Return what a fuzzy text was made from: a tool may have dropped it, or kept it too long."""
    if not theirs.fuzzy:
        return ""
    return theirs.previous or (ours.previous if theirs.text == ours.text else "")


def _distance(ours: Unit, theirs: Unit) -> tuple[bool, bool]:
    """Say how far a text is from ours: another bokmål is further away than another place."""
    other = in_one_line(theirs.source) != in_one_line(ours.source)
    return other, theirs.context != ours.context


def _remarks(ours: Unit, theirs: Unit) -> tuple[str, ...]:
    """Keep what either wrote, once; a tool may take what we tell translators for a remark."""
    told = (*ours.remarks, *ours.comments, ours.place)
    return (*ours.remarks, *unknown_remarks(theirs.remarks, told))

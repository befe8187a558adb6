"""What must be easy to read, or nothing is built; and how the rest of each edition stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.names import unknown
from generator.check.reading.counting import letters, long_words, longest_sentence, words_in
from generator.check.reading.paragraphs import Kind, Measure, Paragraph, paragraphs
from generator.model import Site
from generator.model.places import READING, SETTINGS
from generator.model.reading import PLAIN, PROFESSIONAL
from generator.problems import Problem

# What is read first, and often alone. The rest is shown to editors: a number is a hint where
# to look, and no proof that a text is hard.
_MUST_HOLD: tuple[Kind, ...] = ("title", "promise", "button", "choice")
_WHAT = "a reading level in content/reading.yml"


@dataclass(frozen=True)
class EditionReading:
    """How one edition reads: its paragraphs, those above their ceiling, the hardest one."""

    edition: str  # seniors/nb
    paragraphs: int
    over: int
    hardest: Paragraph | None

    @property
    def share(self) -> float:
        """The part of the paragraphs that is above its ceiling, from 0 to 1."""
        return self.over / self.paragraphs if self.paragraphs else 0.0


def reading_levels_exist(site: Site) -> Iterator[Problem]:
    """A misspelt level would let every text pass."""
    for name in (PLAIN, PROFESSIONAL):
        if name not in site.levels:
            yield Problem(
                READING, (), f"the level `{name}` is missing", "texts without one need it"
            )
    for audience in site.audiences:
        yield from unknown(audience.path, ("reading",), audience.reading, _WHAT, site.levels)
    for index, spoken in enumerate(site.settings.languages):
        if spoken.reading:
            key = ("languages", index, "reading")
            yield from unknown(SETTINGS, key, spoken.reading, _WHAT, site.levels)


def texts_are_easy_enough(site: Site) -> Iterator[Problem]:
    """Who stumbles over the title, the promise or the button never reads the rest."""
    for each in paragraphs(site, _MUST_HOLD):
        for measure in each.measures:
            if measure.over:
                yield Problem(each.path, each.line, _said(each, measure), _hint(each, measure))


def worst(site: Site, found: Iterable[Paragraph] | None = None) -> tuple[EditionReading, ...]:
    """Return one summary for each edition, in their order; `found` saves measuring again."""
    by_edition: dict[str, list[Paragraph]] = {}
    for each in paragraphs(site) if found is None else found:
        by_edition.setdefault(f"{each.part}/{each.language}", []).append(each)
    return tuple(_summary(each.id, by_edition.get(each.id, [])) for each in site.editions)


def _summary(edition: str, found: list[Paragraph]) -> EditionReading:
    hardest = max(found, key=lambda each: each.tightest.share, default=None)
    return EditionReading(edition, len(found), sum(each.over for each in found), hardest)


def _said(each: Paragraph, measure: Measure) -> str:
    where = f"`{each.context}` in {each.language}"
    most = f"the level `{each.level}` allows {measure.ceiling}"
    match measure.name:
        case "LIX":
            return f"{where} has a LIX of {measure.value:g}; {most}"
        case "letters in a word":
            return f"{where} has a word of {measure.value:g} letters; {most}"
    return f"{where} has {measure.value:g} {measure.name}; {most}"


def _hint(each: Paragraph, measure: Measure) -> str:
    longest = longest_sentence(each.text)
    sentence = f"the longest sentence has {len(words_in(longest))} words: “{longest}”"
    match measure.name:
        case "LIX":
            return f"{sentence}; long words: {', '.join(long_words(each.text))}"
        case "letters in a word":
            long = [word for word in words_in(each.text) if letters(word) > measure.ceiling]
            return f"say {', '.join(long)} in shorter words"
        case "words per sentence":
            return sentence
    return "say it in fewer words"

"""How texts are tried together with their readers, and the log of what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Site, Trial
from generator.model.places import TRIALS
from generator.model.trials import QUOTED, Method
from generator.problems import Problem, line_of
from generator.render.figures import day_in, filled
from generator.render.kits import Kit
from generator.render.templates import html

TRYING = "staff/try/"
METHODS: dict[Method, str] = {
    "workshop": "verksted",
    "five-second": "fem sekunder",
    "interview": "intervju",
    "reading": "lesing",
}


@dataclass(frozen=True)
class Remark:
    """A piece of what was written down; `quoted` is what somebody said, with its marks."""

    text: str
    quoted: bool


@dataclass(frozen=True)
class TrialLine:
    """One round in words, from insight to change."""

    day: str
    title: str
    language: str
    method: str
    people: int
    who: tuple[Remark, ...]
    told: tuple[tuple[str, tuple[Remark, ...]], ...]
    blocks: tuple[str, ...]
    place: str


def staff_trials(site: Site, kits: Sequence[Kit]) -> str:
    """Return the body of the page, the newest round on top."""
    rounds = sorted(site.trials.values(), key=lambda each: (each.date, each.id), reverse=True)
    return html(
        "staff/try.html.j2",
        kits=tuple(kit for kit in kits if kit.shares),
        rounds=tuple(_line(site, each) for each in rounds),
        file=TRIALS,
    )


def remarks(text: str) -> Iterator[Remark]:
    """Part a text into our own words and what stands in «quotes»."""
    at = 0
    for match in QUOTED.finditer(text):
        yield Remark(text[at : match.start()], quoted=False)
        yield Remark(match[0], quoted=True)
        at = match.end()
    yield Remark(text[at:], quoted=False)


def _line(site: Site, each: Trial) -> TrialLine:
    titles = {audience.id: audience.message.title for audience in site.audiences}
    names = {language.code: language.name for language in site.languages}
    told = (("Forstått", each.insight), ("Idé", each.idea), ("Endret", each.change))
    line = line_of(Problem(TRIALS, (each.id,), ""), site.lines)
    return TrialLine(
        day=day_in(each.date, site.source),
        title=filled(titles[each.audience], site.source),
        language=names[each.language],
        method=METHODS[each.method],
        people=each.people,
        who=tuple(remarks(each.who)),
        told=tuple((label, tuple(remarks(text))) for label, text in told if text),
        blocks=each.blocks,
        place=f"{TRIALS}:{line}",
    )

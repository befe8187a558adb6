"""The life course and the audiences hold together: no dead end, no unanswered need, no label."""

import re
from collections.abc import Iterator

from generator.check.names import unknown
from generator.model import Audience, Circumstance, Site
from generator.model.places import ID, LIFE, PARTNERS, places
from generator.problems import Key, Problem

# A term may be a list: "Helseplager, inkl. psykiske", "Nevrodivergens, f.eks. ADHD og autisme".
_LIST = re.compile(r",|\bog\b|\bf\.eks\.|\binkl\.|[()]")


def stages_can_be_linked_to(site: Site) -> Iterator[Problem]:
    """The id of a stage or circumstance is an anchor: what others link to has to be unique."""
    if not site.life:
        return
    for kind, names in (("stages", site.life.stages), ("circumstances", site.life.circumstances)):
        for name in names:
            taken = kind == "circumstances" and name in site.life.stages
            if taken or not ID.fullmatch(name):
                text = f"`{name}` cannot be an anchor" + (": it is taken" if taken else "")
                hint = "use lower-case letters a-z, digits and single hyphens, and no name twice"
                yield Problem(LIFE, (kind, name), text, hint)


def stages_exist(site: Site) -> Iterator[Problem]:
    """A misspelt stage would leave the page out of the road through life."""
    known = site.life.stages if site.life else ()
    for audience in site.audiences:
        for index, name in enumerate(audience.stages):
            what = f"a stage in {LIFE}"
            here = ("stages", index)
            yield from unknown(audience.path, here, name, what, known, _first(site))


def circumstances_exist(site: Site) -> Iterator[Problem]:
    """A misspelt circumstance would have no needs, and nobody would ask for them."""
    known = site.life.circumstances if site.life else ()
    for audience in site.audiences:
        if name := audience.circumstance:
            what = f"a circumstance in {LIFE}"
            here = ("circumstance",)
            yield from unknown(audience.path, here, name, what, known, _first(site))


def front_lines_exist(site: Site) -> Iterator[Problem]:
    """Helpers without a name and a line of their own cannot find themselves on a page."""
    known = site.life.front_line if site.life else ()
    what, first = f"a front line in {LIFE}", _first(site)
    for path, key, names in _front_lines(site):
        for index, name in enumerate(names):
            yield from unknown(path, (*key, index), name, what, known, first)
    for partner in site.partners.values():
        if name := partner.front_line:
            here = (partner.id, "front_line")
            yield from unknown(PARTNERS, here, name, what, known, first)


def accesses_exist(site: Site) -> Iterator[Problem]:
    """Where a stage gets guidance is the one thing that its readers must find."""
    if not site.life:
        return
    for stage, each in site.life.stages.items():
        for index, name in enumerate(each.access):
            here = ("stages", stage, "access", index)
            yield from unknown(LIFE, here, name, "an access further down", site.life.access)
    for name, place in site.life.access.items():
        if place.way:
            what, ways = "a way in content/site.yml", site.settings.ways
            yield from unknown(LIFE, ("access", name, "way"), place.way, what, ways)


def needs_are_answered(site: Site) -> Iterator[Problem]:
    """Who comes from elsewhere or stands outside needs more than others: the page has to say it."""
    for audience in site.audiences:
        if circumstance := _circumstance(site, audience):
            for name, term in circumstance.needs.items():
                if name not in audience.answers:
                    yield Problem(
                        audience.path,
                        ("circumstance",),
                        f"the need `{name}` ({term}) of `{audience.circumstance}` has no answer",
                        f"write under `answers` which text meets it, such as {name}: "
                        "message.offers.0; if none does, write one first",
                    )


def answers_lead_to_texts(site: Site) -> Iterator[Problem]:
    """An answer that points at nothing promises staff what no reader finds."""
    for audience in site.audiences:
        texts = [place.context.removeprefix(f"{audience.id}.") for place in places(audience)]
        circumstance = _circumstance(site, audience)
        needs = circumstance.needs if circumstance else ()
        for name, key in audience.answers.items():
            here = ("answers", name)
            if not audience.circumstance:
                text = f"`{name}` answers a need, and the audience has no `circumstance`"
                yield Problem(audience.path, here, text, f"name one of {LIFE}, or delete it")
                continue
            if circumstance:
                what = f"a need of `{audience.circumstance}` in {LIFE}"
                yield from unknown(audience.path, here, name, what, needs)
            yield from unknown(audience.path, here, key, "a text of this audience", texts)


def risks_are_sentences(site: Site) -> Iterator[Problem]:
    """Nobody likes to be a diagnosis in a list: readers know how it is, not what it is called."""
    terms = sorted(_terms(site))
    for path, key, text in _said_to_readers(site):
        for term in terms:
            if re.search(rf"\b{re.escape(term)}\b", text, re.IGNORECASE):
                fact = f"this sentence holds the term `{term}`, which is for staff alone"
                yield Problem(path, key, fact, "say how it is for somebody in the middle of it")


def _first(site: Site) -> str:
    """Return what to do where there is nothing to choose from."""
    return f"write it in {LIFE} first" if site.life else f"add {LIFE}"


def _front_lines(site: Site) -> Iterator[tuple[str, Key, tuple[str, ...]]]:
    """Yield the names of helpers with their file and place."""
    if site.life:
        for name, stage in site.life.stages.items():
            yield LIFE, ("stages", name, "front_line"), stage.front_line
        for name, circumstance in site.life.circumstances.items():
            yield LIFE, ("circumstances", name, "front_line"), circumstance.front_line
    for audience in site.audiences:
        if audience.helper:
            yield audience.path, ("helper", "front_line"), audience.helper.front_line


def _circumstance(site: Site, audience: Audience) -> Circumstance | None:
    """Return what adds to every stage for an audience; a misspelt one is told by its own rule."""
    return site.life.circumstances.get(audience.circumstance) if site.life else None


def _terms(site: Site) -> set[str]:
    """Return the terms of all risks; one that is a list counts for each of its names."""
    if not site.life:
        return set()
    risks = [risk for each in site.life.stages.values() for risk in each.risks]
    risks += [risk for each in site.life.circumstances.values() for risk in each.risks]
    names = {name.strip() for risk in risks for name in _LIST.split(risk.term)}
    return names - {""}


def _said_to_readers(site: Site) -> Iterator[tuple[str, Key, str]]:
    """Yield every sentence of the life course, and what readers of an audience recognise."""
    if site.life:
        for place in places(site.life):
            yield place.path, place.key, place.text
    for audience in site.audiences:
        for index, text in enumerate(audience.message.recognitions):
            yield audience.path, ("message", "recognitions", index), text

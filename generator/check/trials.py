"""The log of what readers tried: texts that exist, days that are past, and no person in it."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.check.names import unknown
from generator.model import Site, Trial
from generator.model.places import TRIALS, every_place
from generator.problems import Problem

_TOLD = ("who", "insight", "idea", "change")
_MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")
_NUMBER = re.compile(r"(?<!\d)\+?\d(?:[ .-]?\d){7,}(?!\d)")  # a telephone, or who somebody is
# A first name and a family name; a sentence may begin with a capital and go on with a name.
_PERSON = re.compile(r"(?<!\w)[A-ZÆØÅÁČĐŊŠŦŽ][a-zæøåáčđŋšŧž]+(?:[ -][A-ZÆØÅÁČĐŊŠŦŽ][\w.]+)+")


def trials_lead_to_texts(site: Site) -> Iterator[Problem]:
    """What was tried is worth something only where we can find the words again."""
    audiences = [audience.id for audience in site.audiences]
    languages = [language.code for language in site.settings.languages]
    texts = {place.context for place in every_place(site)} if site.trials else set()
    for each in site.trials.values():
        key = (each.id, "audience")
        yield from unknown(TRIALS, key, each.audience, "an audience", audiences)
        key = (each.id, "language")
        what = "a language in content/site.yml"
        yield from unknown(TRIALS, key, each.language, what, languages)
        for index, name in enumerate(each.blocks):
            if name not in texts:
                yield _lost(each, index, texts)


def trials_are_past(site: Site) -> Iterator[Problem]:
    """A page says when its text was tried: nobody can have tried it tomorrow."""
    for each in site.trials.values():
        if each.date > site.today:
            text = f"`{each.id}` is on {each.date}, which is still to come"
            yield Problem(TRIALS, (each.id, "date"), text, "write it down afterwards")


def trials_name_nobody(site: Site) -> Iterator[Problem]:
    """Whoever helped us was promised that no name is kept, and no way to find them."""
    ours = _known_names(site)
    for each in site.trials.values():
        for field in _TOLD:
            for found, what in _persons(getattr(each, field), ours):
                yield Problem(
                    TRIALS,
                    (each.id, field),
                    f"`{found}` looks like {what}",
                    "write what kind of people they were, and how many; nobody is named here",
                )


def _lost(each: Trial, index: int, texts: Iterable[str]) -> Problem:
    name = each.blocks[index]
    close = get_close_matches(name, texts, 1)
    hint = (
        f"did you mean `{close[0]}`?"
        if close
        else "write the key path that translators see, such as seniors.message.title"
    )
    return Problem(TRIALS, (each.id, "blocks", index), f"`{name}` is not a text of ours", hint)


def _persons(text: str, ours: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in ours:
        text = text.replace(name, "")
    for pattern, what in (
        (_MAIL, "an e-mail address"),
        (_NUMBER, "the number of a person or a telephone"),
        (_PERSON, "the name of a person"),
    ):
        for found in pattern.findall(text):
            yield found, what


def _known_names(site: Site) -> tuple[str, ...]:
    """Return the names of organisations and places that may stand, the longest first."""
    settings = site.settings
    names = {
        settings.sender.name,
        settings.sender.legal,
        *(office.name for office in settings.offices),
        *(each.name for each in settings.municipalities.values()),
        *(each.name for each in site.partners.values()),
    }
    return tuple(sorted(names, key=lambda name: (-len(name), name)))

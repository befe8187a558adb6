"""Texts that a campaign need not write: put together from what the audience is told anyway."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.model.audience import Audience
from generator.model.channel import Limit
from generator.model.edition import Language

Texts = Mapping[str, Sequence[str]]


def texts_of_field(
    field: str, limits: Mapping[str, Limit], written: Texts, audience: Audience, language: Language
) -> tuple[str, ...]:
    """Return what stands in a field: what was written, else what it is made of; names in braces.

    `written` are the campaign's own texts for this channel in the same language.
    """
    if field in written:
        return tuple(written[field])
    parts = (_part(name, written, audience, language) for name in limits[field].made_of)
    whole = "\n\n".join(filter(None, parts))
    return (whole,) if whole else ()


def _part(name: str, written: Texts, audience: Audience, language: Language) -> str:
    if name in PARTS:
        return PARTS[name](audience, language)
    return "\n".join(written.get(name, ()))


def _phrase(language: Language, name: str) -> str:
    """Return a phrase; one that is missing is told by a rule (generator/check/site.py)."""
    return language.phrases.get(name, "")


def _listed(audience: Audience, language: Language, phrase: str, items: Sequence[str]) -> str:
    heading = _phrase(language, audience.heading(phrase))
    return "\n".join((heading, *(f"- {item}" for item in items)))


def _link(audience: Audience, _language: Language) -> str:
    return f"{audience.message.action}: {{link}}"


# What `made_of` in content/channels.yml may name, besides other fields of the same channel.
PARTS: Mapping[str, Callable[[Audience, Language], str]] = {
    "sender": lambda _, language: language.settings.sender.name,
    "kicker": lambda audience, language: _phrase(language, audience.kicker),
    "title": lambda audience, _: audience.message.title,
    "promise": lambda audience, _: audience.message.promise,
    "recognitions": lambda audience, language: _listed(
        audience, language, "recognise", audience.message.recognitions
    ),
    "offers": lambda audience, language: _listed(
        audience, language, "offers", audience.message.offers
    ),
    "steps": lambda audience, language: _listed(
        audience, language, "steps", audience.message.steps
    ),
    "action": lambda audience, _: audience.message.action,
    "link": _link,
}


def unknown_parts(limits: Mapping[str, Limit]) -> Iterator[tuple[str, int, str]]:
    """Yield field, number and name of what cannot be a part: nothing is made of what is made."""
    written = [name for name, limit in limits.items() if not limit.made_of]
    for field, limit in limits.items():
        for index, name in enumerate(limit.made_of):
            if name not in PARTS and name not in written:
                yield field, index, name

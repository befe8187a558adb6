"""Where people can meet us: events as pages show them and as calendars take them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Event, Language, Site
from generator.model.places import context_of
from generator.model.text import blocks
from generator.render.addresses import calendar_path
from generator.render.figures import filled, full_day_in, hours_in
from generator.render.pages.around import Builder, Word
from generator.render.pages.editions import speakers
from generator.render.templates import shielded, without_isolates


@dataclass(frozen=True)
class Happening:
    """One event, ready to be read; `href` leads to its file for calendars."""

    title: Word
    text: Word
    when: str
    place: str
    cancelled: bool
    href: str

    @property
    def foreign(self) -> bool:
        """Say whether some of it stands in bokmål on a page in another language."""
        return bool(self.title.foreign or self.text.foreign)


@dataclass(frozen=True)
class Invitation:
    """One event on its way to a calendar: all texts in one language, without isolates."""

    path: str
    language: str
    event: Event
    link: str
    site: str  # the address of the whole site: it makes the name of the event unique


def happenings(
    builder: Builder, language: Language, root: str, events: Iterable[Event]
) -> tuple[Happening, ...]:
    """Return what is to come as pages show it."""
    return tuple(_happening(builder, language, root, event) for event in events)


def events_for(language: Language, *audiences: str) -> list[Event]:
    """Return what is to come, in its order: what is for one of these audiences or for all."""
    found = [
        event
        for event in language.events.values()
        if not event.audiences or {*event.audiences} & {*audiences}
    ]
    return sorted(found, key=lambda event: (event.day, event.start, event.id))


def events_for_citizens(site: Site, language: Language) -> list[Event]:
    """Return what home pages tell of: an event for partners alone is no matter of citizens."""
    return events_for(language, *(each.id for each in site.audiences if each.kind == "citizen"))


def invitations(site: Site) -> Iterator[Invitation]:
    """Yield a file for calendars for every event, in every language that has a home page."""
    address = site.settings.address.rstrip("/") + "/"
    for language in speakers(site):
        for event in language.events.values():
            texts = {str(each.key[0]): _plain(each.text, language) for each in blocks(event)}
            said = event.model_copy(update=texts)
            path = calendar_path(language, event.id)
            yield Invitation(path, language.code, said, f"{address}{language.code}/", address)


def _happening(builder: Builder, language: Language, root: str, event: Event) -> Happening:
    words = {
        str(each.key[0]): Word(
            filled(each.text, language), _foreign(language, context_of(event, each))
        )
        for each in blocks(event)
    }
    day = full_day_in(event.day, language)
    hours = hours_in(event.start, event.end, language)
    return Happening(
        title=words["title"],
        text=words.get("text", Word("")),
        when=f"{shielded(day)} {hours}",
        place=shielded(event.place),
        cancelled=event.cancelled,
        href="" if builder.closed else root + calendar_path(language, event.id),
    )


def _foreign(language: Language, context: str) -> str:
    return "nb" if context in language.missing else ""


def _plain(text: str, language: Language) -> str:
    return without_isolates(filled(text, language))

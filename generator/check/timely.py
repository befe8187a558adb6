"""What holds for some days only: hours that a clock knows, audiences that exist."""

import re
from collections.abc import Iterator

from generator.check.names import unknown
from generator.model import Site
from generator.model.places import EVENTS, NOTICES, STORIES
from generator.problems import Problem

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def hours_can_be_told(site: Site) -> Iterator[Problem]:
    """An hour that no clock shows would stop the calendar file; one that ends first misleads."""
    for event in site.events.values():
        wrong = [name for name in ("start", "end") if not _CLOCK.fullmatch(getattr(event, name))]
        for name in wrong:
            yield Problem(
                EVENTS,
                (event.id, name),
                f"`{getattr(event, name)}` is no time of day",
                'write it as "09:30", from "00:00" to "23:59"',
            )
        if not wrong and event.end <= event.start:
            yield Problem(
                EVENTS,
                (event.id, "end"),
                f"`{event.id}` ends at {event.end}, before it has started at {event.start}",
                "an event lies within one day; give each day its own",
            )


def days_run_forward(site: Site) -> Iterator[Problem]:
    """A notice or a consent that ends before it starts is never shown, and nobody is told."""
    for notice in site.notices.values():
        if notice.end < notice.start:
            text = f"`{notice.id}` ends on {notice.end}, before it starts"
            yield Problem(NOTICES, (notice.id, "end"), text, "both days are included")
    for story in site.stories.values():
        for field, verb in (("until", "ends"), ("withdrawn", "was withdrawn")):
            day = getattr(story.consent, field)
            if day and day < story.consent.given:
                text = f"the consent to `{story.id}` {verb} on {day}, before it was given"
                hint = "look at the signed paper"
                yield Problem(STORIES, (story.id, "consent", field), text, hint)


def timely_audiences_exist(site: Site) -> Iterator[Problem]:
    """An event or a story for a misspelt audience would be shown to nobody."""
    known = [audience.id for audience in site.audiences]
    for path, things in ((EVENTS, site.events), (STORIES, site.stories)):
        for id_, thing in things.items():
            for index, name in enumerate(thing.audiences):
                yield from unknown(path, (id_, "audiences", index), name, "an audience", known)

"""The only door to icalendar: days and events become files that every calendar can read."""

from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from generator.render.board import Board, Deadline
from generator.render.kits.document import Moment, YearWheel
from generator.render.pages.happenings import Invitation
from generator.render.staff import DEADLINES


def reminders(board: Board, day: date) -> bytes:
    """Return one whole-day event per deadline (RFC 5545); the same board, the same bytes.

    `day` is the day of the material: a calendar sees by it which version is newer. The
    names of events never change, so that a moved date moves its event.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//outreach//reviews//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{board.name}: se over")
    stamp = datetime.combine(day, time(), UTC)
    host = urlsplit(board.address).hostname or "localhost"
    for each in board.deadlines:
        calendar.add_component(_event(each, stamp, host))
    content: bytes = calendar.to_ical()
    return content


def invitation_file(invitation: Invitation, day: date) -> bytes:
    """Return one event to put into a calendar (RFC 5545).

    Its name is the same in every language and never changes: who takes the file again
    gets the new time, or hears that the event is cancelled. Times are told in UTC, which
    needs no table of time zones in the file.
    """
    told = invitation.event
    event = Event()
    event.add("uid", f"{told.id}@{urlsplit(invitation.site).hostname or 'localhost'}")
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    event.add("dtstart", told.begins.astimezone(UTC))
    event.add("dtend", told.ends.astimezone(UTC))
    event.add("summary", told.title)
    if told.text:
        event.add("description", told.text)
    event.add("location", told.place)
    event.add("url", invitation.link)
    event.add("status", "CANCELLED" if told.cancelled else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", "-//outreach//events//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def year_wheel(wheel: YearWheel) -> bytes:
    """Return the moments as a calendar file (RFC 5545); a moved day moves its event."""
    calendar = Calendar()
    calendar.add("prodid", "-//outreach//year//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wheel.name)
    stamp = datetime.combine(date.fromisoformat(wheel.day), time(), UTC)
    for each in wheel.moments:
        calendar.add_component(_moment(each, stamp))
    content: bytes = calendar.to_ical()
    return content


def _moment(told: Moment, stamp: datetime) -> Event:
    """Return whole days; the end of an event is the day after its last one."""
    event = Event()
    event.add("uid", told.uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", date.fromisoformat(told.start))
    event.add("dtend", date.fromisoformat(told.end or told.start) + timedelta(days=1))
    if told.yearly:
        event.add("rrule", {"freq": "yearly"})
    event.add("summary", told.title)
    if told.text:
        event.add("description", told.text)
    event.add("transp", "TRANSPARENT")
    return event


def _event(deadline: Deadline, stamp: datetime, host: str) -> Event:
    event = Event()
    event.add("uid", f"{deadline.name}@{host}")
    event.add("dtstamp", stamp)
    event.add("dtstart", deadline.date)
    event.add("summary", f"{DEADLINES[deadline.kind]}: {deadline.title} ({deadline.id})")
    event.add("description", f"Ansvarlig: {deadline.owner}\nFil: {deadline.source}")
    event.add("transp", "TRANSPARENT")  # nobody is busy that day
    return event

"""The only door to icalendar: days and events become files that every calendar can read."""

from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from generator.render.board import Board, Deadline
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


def _event(deadline: Deadline, stamp: datetime, host: str) -> Event:
    event = Event()
    event.add("uid", f"{deadline.name}@{host}")
    event.add("dtstamp", stamp)
    event.add("dtstart", deadline.date)
    event.add("summary", f"{DEADLINES[deadline.kind]}: {deadline.title} ({deadline.id})")
    event.add("description", f"Ansvarlig: {deadline.owner}\nFil: {deadline.source}")
    event.add("transp", "TRANSPARENT")  # nobody is busy that day
    return event

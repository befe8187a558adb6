"""The only door to icalendar: days become a calendar that any mail program can subscribe to."""

from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from generator.render.board import Board, Deadline
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


def _event(deadline: Deadline, stamp: datetime, host: str) -> Event:
    event = Event()
    event.add("uid", f"{deadline.name}@{host}")
    event.add("dtstamp", stamp)
    event.add("dtstart", deadline.date)
    event.add("summary", f"{DEADLINES[deadline.kind]}: {deadline.title} ({deadline.id})")
    event.add("description", f"Ansvarlig: {deadline.owner}\nFil: {deadline.source}")
    event.add("transp", "TRANSPARENT")  # nobody is busy that day
    return event

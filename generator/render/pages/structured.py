"""Describe pages to search engines in the words of schema.org: only what is settled.

All of it passes the word rules of the zone meta: a group is told by the tile that its
readers choose, the sender by the name that may stand everywhere.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Audience, Event, Language, Question
from generator.render.figures import filled
from generator.render.templates import without_isolates

Thing = dict[str, object]

# What must not stand inside a script element, written so that JSON still reads it.
_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


@dataclass(frozen=True)
class ServiceWay:
    """A way to the service that exists; `phone` is empty where there is no number."""

    name: str
    link: str
    phone: str = ""


def described_service(
    language: Language,
    audience: Audience,
    address: str,
    channels: Iterable[ServiceWay],
    events: Iterable[Event],
) -> str:
    """Describe the page of an audience, its texts filled in: the service, the questions, events.

    schema.org knows no language and no price of a service itself: the page has the one,
    an offer the other.
    """
    sender = _sender(language)
    service: Thing = {
        "@type": "GovernmentService",
        "name": audience.message.title,
        "description": audience.message.promise,
        "url": address,
        "provider": sender,
        "areaServed": _area(audience, language.settings.sender.name),
        "offers": {"@type": "Offer", "price": 0, "priceCurrency": "NOK"},
    }
    if ways := [_channel(each) for each in channels]:
        service["availableChannel"] = ways
    questions: Thing = {
        "@type": "FAQPage",
        "inLanguage": language.code,
        "mainEntity": [_question(each) for each in audience.message.questions],
    }
    return _written(service, questions, *_events(events, language, address))


def described_home(language: Language, address: str, events: Iterable[Event]) -> str:
    """Describe the home page of a language: the site, who stands behind it, what happens."""
    settings = language.settings
    website: Thing = {
        "@type": "WebSite",
        "name": settings.name,
        "description": filled(settings.tagline, language),
        "url": address,
        "inLanguage": language.code,
        "publisher": _sender(language),
    }
    organization = _sender(language) | {"url": settings.sender.link}
    return _written(website, organization, *_events(events, language, address))


def _written(*things: Thing) -> str:
    """Return JSON-LD that is safe inside a script element, without isolates."""
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return without_isolates(text).translate(_MARKUP)


def _sender(language: Language) -> Thing:
    return {"@type": "GovernmentOrganization", "name": language.settings.sender.name}


def _area(audience: Audience, county: str) -> Thing:
    """Say where people may come from: the whole country (ISO 3166-1) or the county."""
    if audience.nationwide:
        return {"@type": "Country", "name": "NO"}
    return {"@type": "AdministrativeArea", "name": county}


def _channel(way: ServiceWay) -> Thing:
    known: Thing = {"@type": "ServiceChannel", "name": way.name}
    if way.phone:
        return known | {"servicePhone": {"@type": "ContactPoint", "telephone": way.phone}}
    return known | {"serviceUrl": way.link}


def _question(each: Question) -> Thing:
    return {
        "@type": "Question",
        "name": each.question,
        "acceptedAnswer": {"@type": "Answer", "text": each.answer},
    }


def _events(events: Iterable[Event], language: Language, address: str) -> Iterator[Thing]:
    for event in events:
        status = "EventCancelled" if event.cancelled else "EventScheduled"
        yield {
            "@type": "Event",
            "name": filled(event.title, language),
            "startDate": event.begins.isoformat(),
            "endDate": event.ends.isoformat(),
            "eventStatus": f"https://schema.org/{status}",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": {"@type": "Place", "name": event.place},
            "organizer": _sender(language),
            "url": address,
        }

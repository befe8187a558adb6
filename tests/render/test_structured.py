"""What search engines are told: true, in the words of schema.org, and in none that we avoid."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import worlds

from generator.check.words import compiled
from generator.load import load
from generator.model import Event
from generator.proof.words import html_words
from generator.render.pages import Shown, pages
from generator.render.pages.structured import ServiceWay, described_home, described_service

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)
PAGE = "https://vei.example/nb/i-havn/"
# schema.org: what may be said of each thing, as far as pages like ours could use it.
THING = {"description", "identifier", "image", "mainEntityOfPage", "name", "sameAs", "url"}
CREATIVE_WORK = {
    *(THING | {"about", "audience", "datePublished", "inLanguage", "isAccessibleForFree"}),
    *("isPartOf", "license", "mainEntity", "publisher", "text"),
}
PLACE = {*THING, "address", "geo", "isAccessibleForFree", "telephone"}
ALLOWED = {
    "AdministrativeArea": PLACE,
    "Answer": CREATIVE_WORK,
    "Audience": {*THING, "audienceType", "geographicArea"},
    "ContactPoint": {*THING, "availableLanguage", "contactType", "email", "telephone"},
    "Country": PLACE,
    "Event": {
        *(THING | {"about", "audience", "duration", "endDate", "eventAttendanceMode"}),
        *("eventStatus", "inLanguage", "isAccessibleForFree", "location", "organizer"),
        *("previousStartDate", "startDate"),
    },
    "FAQPage": {*CREATIVE_WORK, "lastReviewed", "primaryImageOfPage", "reviewedBy"},
    "GovernmentOrganization": {*THING, "address", "areaServed", "contactPoint", "email", "logo"},
    "GovernmentService": {
        *(THING | {"areaServed", "audience", "availableChannel", "category", "jurisdiction"}),
        *("offers", "provider", "serviceOperator", "serviceType", "termsOfService"),
    },
    "Offer": {*THING, "areaServed", "availability", "price", "priceCurrency", "seller"},
    "Place": PLACE,
    "Question": {*CREATIVE_WORK, "acceptedAnswer", "suggestedAnswer"},
    "ServiceChannel": {
        *(THING | {"availableLanguage", "processingTime", "providesService"}),
        *("serviceLocation", "servicePhone", "servicePostalAddress", "serviceUrl"),
    },
    "WebSite": CREATIVE_WORK,
}


@pytest.fixture(scope="module")
def real():
    return load(ROOT, DAY)


@pytest.fixture(scope="module")
def described(real):
    """Return what each page of the real site says in this form, by path."""
    found = {page.artefact.path: json_of(page.body) for page in pages(real, DAY, Shown())}
    return {path: text for path, text in found.items() if text}


def json_of(body: str) -> str:
    return body.partition('<script type="application/ld+json">')[2].partition("</script>")[0]


def graph(text: str) -> dict[str, dict[str, Any]]:
    """Return the things that a page describes, by type."""
    said = json.loads(text)
    assert said["@context"] == "https://schema.org"
    return {each["@type"]: each for each in said["@graph"]}


def event(**changes: object) -> Event:
    given = {"id": "quay", "title": "Møt oss", "day": date(2027, 3, 10), "place": "Kaia"}
    return Event.model_validate(given | {"start": "10:00", "end": "12:30"} | changes)


def service(*channels: ServiceWay, events: tuple[Event, ...] = (), **changes: object) -> str:
    told = worlds.audience(**changes)
    return described_service(worlds.language(), told, PAGE, channels, events)


def misused(thing: object) -> list[str]:
    """Return every property that its type does not have, and every type that is not known."""
    if isinstance(thing, list):
        return [found for each in thing for found in misused(each)]
    if not isinstance(thing, dict):
        return []
    kind = thing["@type"]
    own = [f"{kind}.{name}" for name in thing if name not in {"@type", *ALLOWED.get(kind, ())}]
    return own + [found for each in thing.values() for found in misused(each)]


def test_every_page_speaks_the_vocabulary(described):
    assert len(described) > 25

    for path, text in described.items():
        assert misused(json.loads(text)["@graph"]) == [], path


def test_the_vocabulary_finds_what_is_not_in_it():
    wrong = {"@type": "GovernmentService", "isAccessibleForFree": True, "offers": {"@type": "Free"}}

    assert misused([wrong]) == ["GovernmentService.isAccessibleForFree"]
    assert misused([{"@type": "Free", "name": "x"}]) == ["Free.name"]


def test_pages_of_audiences_and_home_pages_describe_themselves_and_no_others_do(real, described):
    editions = {
        f"{each.language.code}/{each.audience.slug}/index.html" for each in real.for_citizens
    }
    homes = {f"{each.code}/index.html" for each in real.languages if not each.base}
    assert len(editions) > 15

    assert {*described} == editions | homes


def test_nothing_that_search_engines_are_told_holds_a_word_that_we_avoid(real, described):
    rules = compiled(real.wordings, real.zones)
    assert len(described) > 25

    for path, text in described.items():
        said = f'<html lang="{path[:2]}"><script type="application/ld+json">{text}</script></html>'
        assert html_words("x.html", said.encode(), rules) == (), path
    planted = '<html lang="nb"><script type="application/ld+json">{"name": "Karriere"}</script>'
    assert len(html_words("x.html", planted.encode(), rules)) == 1


def test_no_group_is_called_by_its_id(real, described):
    ids = {each.id for each in real.audiences} - {each.slug for each in real.audiences}
    assert ids

    for path, text in described.items():
        # Ids are English: a single word may stand on an English page like any other.
        told = {name for name in ids if "-" in name or not path.startswith("en/")}
        assert [name for name in told if name in text] == [], path


def test_an_audience_is_told_in_the_words_that_its_readers_choose():
    said = graph(service())["GovernmentService"]

    assert (said["name"], said["url"]) == ("Hva vil du gjøre i land?", PAGE)
    assert said["provider"] == {"@type": "GovernmentOrganization", "name": "Fylket"}
    assert said["offers"] == {"@type": "Offer", "price": 0, "priceCurrency": "NOK"}


def test_who_may_come_from_the_whole_country_is_told_so():
    here, everywhere = (
        graph(service(nationwide=nationwide))["GovernmentService"]["areaServed"]
        for nationwide in (False, True)
    )

    assert here == {"@type": "AdministrativeArea", "name": "Fylket"}
    assert everywhere == {"@type": "Country", "name": "NO"}


def test_only_ways_that_exist_are_channels():
    none = graph(service())["GovernmentService"]
    both = graph(
        service(
            ServiceWay("Bestill", "https://vei.example/go/booking/"),
            ServiceWay("Ring", "tel:+4777", "\u2066+47 77\u2069"),
        )
    )["GovernmentService"]

    assert "availableChannel" not in none
    phone = {"@type": "ContactPoint", "telephone": "+47 77"}
    assert both["availableChannel"] == [
        {
            "@type": "ServiceChannel",
            "name": "Bestill",
            "serviceUrl": "https://vei.example/go/booking/",
        },
        {"@type": "ServiceChannel", "name": "Ring", "servicePhone": phone},
    ]


def test_somebody_elses_website_is_no_channel_of_ours(real, described):
    ways = real.settings.ways
    assert ways["national"].exists
    listed = [each for each in real.for_citizens if "national" in each.audience.ways]
    assert listed

    for edition in listed:
        path = f"{edition.language.code}/{edition.audience.slug}/index.html"
        assert "go/national" not in described[path]


def test_questions_stand_with_their_answers():
    said = graph(service())["FAQPage"]

    assert said["inLanguage"] == "nb"
    assert [each["name"] for each in said["mainEntity"]] == [
        "Hva koster det?",
        "Må jeg ha henvisning?",
        "Hvem bestemmer?",
    ]
    answer = {"@type": "Answer", "text": "Det er gratis."}
    assert said["mainEntity"][0]["acceptedAnswer"] == answer


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2027, 3, 10), "2027-03-10T10:00:00+01:00"),
        (date(2027, 6, 10), "2027-06-10T10:00:00+02:00"),
    ],
)
def test_an_event_tells_its_hour_in_summer_and_in_winter(day: date, start: str):
    said = graph(service(events=(event(day=day),)))["Event"]

    assert said["startDate"] == start
    assert said["endDate"].startswith(f"{day}T12:30:00+")
    assert said["location"] == {"@type": "Place", "name": "Kaia"}
    assert said["eventStatus"] == "https://schema.org/EventScheduled"


def test_a_cancelled_event_says_so():
    said = graph(service(events=(event(cancelled=True),)))["Event"]

    assert said["eventStatus"] == "https://schema.org/EventCancelled"


def test_the_home_page_tells_the_site_its_sender_and_every_event():
    said = graph(described_home(worlds.language(), "https://vei.example/nb/", (event(),)))

    assert list(said) == ["WebSite", "GovernmentOrganization", "Event"]
    assert said["WebSite"]["description"] == "Gratis samtaler."
    assert said["GovernmentOrganization"]["url"] == "https://fylket.example/"
    assert misused([*said.values()]) == []


def test_no_text_ends_the_script_or_carries_isolates():
    nasty = worlds.message(title="</script><b> & \u2066x\u2069")

    text = service(message=nasty)

    assert not {*"<>&\u2066\u2069"} & {*text}
    assert graph(text)["GovernmentService"]["name"] == "</script><b> & x"


def test_an_edition_without_network_describes_itself_to_nobody(real):
    closed = pages(real, DAY, Shown(), closed=True)
    assert len(closed) > 50

    assert [page.path for page in closed if "ld+json" in page.body] == []

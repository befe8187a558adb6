"""The page of an audience with everything that it may hold, from a small world on disk."""

import re
from datetime import UTC, date, datetime
from functools import partial

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from generator.check import check
from generator.cli import main
from generator.cli.unchanged import turns
from generator.load import load
from generator.press.reminders import invitation_file
from generator.render.pages import Shown, pages
from generator.render.pages.around import Builder
from generator.render.pages.audience import audience_page
from generator.render.pages.happenings import invitations

DAY = date(2026, 11, 23)
SAILORS = "audiences/sailors.yml"
EVENTS = """\
quay:
  title: Møt oss på kaia
  text: Kom innom.
  day: 2027-03-10
  start: "10:00"
  end: "14:00"
  place: Kaia 1
pier:
  title: Møt oss på brygga
  day: 2027-07-01
  start: "18:30"
  end: "20:00"
  place: Brygga
  audiences: [sailors]
  cancelled: true
"""
STORIES = """\
ole:
  audiences: [sailors]
  text: Jeg fant et kurs.
  who: Ole, tidligere fisker
  consent:
    reference: sak 1
    given: 2026-01-01
    until: 2027-01-01
"""
NOTICES = """\
storm:
  text: Kaia er stengt.
  start: 2026-11-01
  end: 2026-11-30
"""
MEDIA = """\
sound:
  nb: i-havn.mp3
sign_language:
  video: i-havn.mp4
  captions: i-havn.vtt
  picture: i-havn.jpg
"""
TRANSLATED = """
msgctxt "events.quay.title"
msgid "Møt oss på kaia"
msgstr "قابلونا على الرصيف"
"""


@pytest.fixture
def full(small):
    """Return the small world on a day with an event, a notice, a story, a voice and a film."""
    for name, text in (("events", EVENTS), ("stories", STORIES), ("notices", NOTICES)):
        small.write(f"content/{name}.yml", text)
    for name in ("i-havn.mp3", "i-havn.mp4", "i-havn.jpg"):
        small.write(f"content/media/{name}", "bytes")
    small.write("content/media/i-havn.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHei.\n")
    small.write(SAILORS, (small.root / SAILORS).read_text("utf-8") + MEDIA)
    catalogue = "content/translations/ar.po"
    small.write(catalogue, (small.root / catalogue).read_text("utf-8") + TRANSLATED)
    return small


def page_of(world, code="nb", today=DAY, *, closed=False, saves=None):
    site = load(world.root, today)
    assert check(site) == ()
    edition = next(each for each in site.editions if each.language.code == code)
    builder = Builder.of(site, DAY, closed=closed)
    page = audience_page(builder, edition, Shown(saves=saves or {}))
    return LexborHTMLParser(page.body), page


def words(tree, selector):
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def links(tree, selector="a"):
    return [node.attributes["href"] for node in tree.css(selector)]


def test_events_stand_in_their_order_with_day_hours_and_place(full):
    tree, _ = page_of(full)

    assert words(tree, ".meet li > *") == [
        *("Møt oss på kaia", "onsdag 10. mars 2027 10:00–14:00", "Kaia 1", "Kom innom."),
        "Legg i kalenderen",
        *("Avlyst Møt oss på brygga", "torsdag 1. juli 2027 18:30–20:00", "Brygga"),
        "Legg i kalenderen",
    ]
    assert links(tree, ".meet a") == ["../../nb/tid/quay.ics", "../../nb/tid/pier.ics"]


def test_what_is_only_norwegian_carries_its_own_language_and_says_so(full):
    tree, _ = page_of(full, "ar")

    said = [(node.text(), node.attributes["lang"]) for node in tree.css(".meet [lang]")]
    assert said == [("Kom innom.", "nb"), ("Møt oss på brygga", "nb")]
    assert words(tree, ".meet h3")[0] == "قابلونا على الرصيف"
    assert len(words(tree, ".meet .hint")) == 2
    urgent = tree.css_first(".urgent")
    assert "lang" not in urgent.attributes
    assert words(tree, ".urgent [lang=nb]") == ["Kaia er stengt."]
    assert words(tree, ".urgent small") == words(tree, ".meet .hint")[:1]


def test_what_is_over_is_gone(full):
    on_the_day = words(page_of(full, today=date(2027, 3, 10))[0], ".meet h3")
    after = words(page_of(full, today=date(2027, 3, 11))[0], ".meet h3")
    last = words(page_of(full, today=date(2026, 11, 30))[0], ".urgent")
    calm = words(page_of(full, today=date(2026, 12, 1))[0], ".urgent")

    assert len(on_the_day) == 2
    assert after == ["Avlyst Møt oss på brygga"]
    assert (len(last), len(calm)) == (1, 0)
    assert page_of(full, today=date(2028, 1, 1))[0].css(".meet, .told") == []


def test_an_event_for_others_is_not_shown(full):
    full.write("audiences/cooks.yml", cooks(full))
    full.change("content/events.yml", "audiences: [sailors]", "audiences: [cooks]")

    assert words(page_of(full)[0], ".meet h3") == words(page_of(full, "nb")[0], ".meet h3")
    site = load(full.root, DAY)
    builder, shown = Builder.of(site, DAY), Shown()
    found = {
        each.audience.id: words(LexborHTMLParser(audience_page(builder, each, shown).body), "h3")
        for each in site.editions
        if each.language.code == "nb"
    }
    assert "Avlyst Møt oss på brygga" in found["cooks"]
    assert "Avlyst Møt oss på brygga" not in found["sailors"]


def cooks(world):
    text = (world.root / SAILORS).read_text("utf-8").replace(MEDIA, "")
    return text.replace("slug: i-havn", "slug: pa-kjokkenet") + "languages: [nb]\n"


def test_citizens_are_not_led_to_pages_and_events_for_partners(full):
    partner = cooks(full).replace("kind: citizen", "kind: partner")
    full.write("audiences/cooks.yml", partner + "related: [sailors]\n")
    full.change("content/events.yml", "audiences: [sailors]", "audiences: [cooks]")
    full.write(SAILORS, (full.root / SAILORS).read_text("utf-8") + "related: [cooks]\n")
    site = load(full.root, DAY)
    made = {
        page.artefact.path: LexborHTMLParser(page.body)
        for page in pages(site, DAY, Shown())
        if page.artefact.language == "nb"
    }

    for path in ("nb/index.html", "nb/i-havn/index.html"):
        assert words(made[path], ".meet h3") == ["Møt oss på kaia"]
    assert "Møt oss på brygga" not in str(made["nb/index.html"].html)
    assert made["nb/i-havn/index.html"].css(".near") == []
    inside = made["nb/pa-kjokkenet/index.html"]
    assert "Avlyst Møt oss på brygga" in words(inside, ".meet h3")
    assert links(inside, ".near a") == ["../../nb/i-havn/"]


def test_a_story_lasts_as_long_as_its_consent(full):
    tree, _ = page_of(full)
    assert words(tree, ".told blockquote, .told figcaption") == [
        "Jeg fant et kurs.",
        "Ole, tidligere fisker",
    ]
    assert page_of(full, "ar")[0].css(".told") == []  # not translated: whole or absent

    assert told_on(full, date(2025, 12, 31), date(2026, 1, 1)) == [0, 1]
    assert told_on(full, date(2027, 1, 1), date(2027, 1, 2)) == [1, 0]


def test_a_story_is_gone_on_the_day_it_is_withdrawn(full):
    full.change(
        "content/stories.yml", "until: 2027-01-01", "until: 2027-01-01\n    withdrawn: 2026-11-23"
    )

    assert told_on(full, date(2026, 11, 22), date(2026, 11, 23)) == [1, 0]
    assert date(2026, 11, 22) in {*turns(load(full.root, DAY))}


def test_a_build_before_a_consent_is_given_holds_until_then(full):
    assert date(2025, 12, 31) in {*turns(load(full.root, DAY))}


def told_on(world, *days):
    return [len(page_of(world, today=today)[0].css(".told")) for today in days]


def test_a_voice_and_a_film_are_played_and_nothing_loads_before(full):
    tree, page = page_of(full)

    assert tree.css_first("audio").attributes["src"] == "../../assets/media/i-havn.mp3"
    film = tree.css_first("video")
    assert film.attributes["src"] == "../../assets/media/i-havn.mp4"
    assert film.attributes["poster"] == "../../assets/media/i-havn.jpg"
    assert {node.attributes["preload"] for node in tree.css("audio, video")} == {"none"}
    track = tree.css_first("video > track")
    assert track.attributes["src"] == "../../assets/media/i-havn.vtt"
    assert (track.attributes["kind"], track.attributes["srclang"]) == ("captions", "nb")
    assert "media-src 'self'" in str(page.matter["policy"])
    assert tree.css("#voice") == []


def test_without_files_nothing_may_play_and_the_script_looks_for_a_voice(small):
    tree, page = page_of(small)

    assert tree.css("audio, video") == []
    assert "media-src" not in str(page.matter["policy"])
    assert "hidden" in tree.css_first("#voice").attributes
    assert page_of(small, closed=True)[0].css("#voice") == []


def test_a_language_that_no_machine_reads_says_so_without_a_script(small):
    small.change("content/site.yml", "    name: العربية", "    name: العربية\n    voice: false")

    tree, _ = page_of(small, "ar")

    assert tree.css(".listen") == []
    last = tree.css(".take li")[-1]
    assert "hidden" not in last.attributes
    said = load(small.root).languages[-1].phrases
    assert last.text() == f"{said['listen_title']}: {said['listen_no_sound']}"


def test_somebody_else_is_a_door_of_its_own(small):
    small.change("content/site.yml", "  phone:\n", OTHERS)
    small.change(SAILORS, "[booking, phone, harbour]", "[booking, county, national, harbour]")

    tree, _ = page_of(small)

    assert links(tree, ".do") == ["../../go/booking/"]
    assert links(tree, ".others:not(.second) a") == ["../../go/county/"]
    assert links(tree, ".second a") == ["../../go/national/"]
    assert words(tree, ".second h3") == ["Vil du heller snakke med noen andre?"]


def test_whoever_is_the_only_one_to_ask_is_no_second_door(small):
    small.change("content/site.yml", "    value: https://bestill.fjorden.example/", "    value:")
    small.change("content/site.yml", "  phone:\n", OTHERS)
    small.change(SAILORS, "[booking, phone, harbour]", "[booking, national, harbour]")

    tree, _ = page_of(small)

    assert links(tree, ".do") == ["../../go/national/"]
    assert tree.css(".second") == []


OTHERS = """\
  county:
    kind: link
    value: https://fjorden.example/om
    button: Kommunen
    text: Dette er nettstedet deres.
  national:
    kind: link
    value: https://landet.example/
    button: Snakk med noen andre
    text: Dette er for alle.
  phone:
"""


def test_only_those_who_need_not_travel_hear_that(small):
    assert "Du trenger ikke reise. Vi kan snakke på nett." in words(
        page_of(small)[0], ".promise li"
    )

    small.write(SAILORS, (small.root / SAILORS).read_text("utf-8") + "travel_free: false\n")

    assert words(page_of(small)[0], ".promise li") == ["Gratis"]


def test_the_page_says_when_its_very_text_was_approved(small):
    due = "Vi ser over siden igjen innen 1. mai 2027."
    assert words(page_of(small)[0], ".read") == [f"Lest og godkjent 23. november 2026. {due}"]

    small.change(SAILORS, "  action: Ta kontakt", "  action: Ta kontakt nå")

    assert words(page_of(small)[0], ".read") == [due]


def test_a_day_of_review_that_has_passed_is_not_promised(small):
    small.change(SAILORS, "  action: Ta kontakt", "  action: Ta kontakt nå")
    # The day of the material is long before both: pages are built again with a later today.
    on_the_day = words(page_of(small, today=date(2027, 5, 1))[0], ".read")
    after_it = words(page_of(small, today=date(2027, 5, 2))[0], ".read")

    assert on_the_day == ["Vi ser over siden igjen innen 1. mai 2027."]
    assert after_it == []


def test_a_page_is_handed_on_by_plain_links_only(small):
    tree, _ = page_of(small, saves={"sailors/nb": "i-havn-nb.html"})

    kept = [node for node in tree.css(".take a") if "download" in node.attributes]
    assert [node.attributes["href"] for node in kept] == ["i-havn-nb.html"]
    assert "vis/" in links(tree, ".take a")
    away = [node for node in tree.css(".take a") if str(node.attributes["href"])[:4] == "http"]
    assert [re.split("[/?]", str(node.attributes["href"]))[2] for node in away] == ["wa.me", "t.me"]
    assert {node.attributes["rel"] for node in away} == {"noreferrer noopener"}
    address = "https://havn.example/nb/i-havn/"
    shared = [each for each in links(tree, ".take a") if address in str(each)]
    assert [str(each).split(":")[0] for each in shared] == ["mailto", "sms", "https", "https"]
    assert words(tree, ".take li")[-1] == "Adressen til siden: havn.example/nb/i-havn/"


def test_readers_are_asked_and_nobody_makes_up_an_address(small):
    tree, _ = page_of(small)
    assert links(tree, ".judge a") == ["https://fjorden.example/"]
    assert "#si-fra" in links(tree, ".foot a")

    site = (small.root / "content/site.yml").read_text("utf-8")
    small.write("content/site.yml", site + "\nfeedback: si-fra@fjorden.example\n")

    found = links(page_of(small)[0], ".judge a")
    assert [each.split("?")[0] for each in found] == ["mailto:si-fra@fjorden.example"] * 3


def test_where_readers_only_pass_through_nobody_asks_them(small):
    site = load(small.root, DAY)

    asked = {
        page.artefact.path: bool(LexborHTMLParser(page.body).css(".judge"))
        for page in pages(site, DAY, Shown())
    }

    assert {path for path, asks in asked.items() if not asks} >= {
        *("index.html", "404.html", "nb/i-havn/vis/index.html")
    }
    assert asked["nb/i-havn/index.html"]
    assert asked["nb/index.html"]
    assert asked["nb/om/index.html"]


def test_the_closed_edition_leads_nowhere_else(full):
    site = (full.root / "content/site.yml").read_text("utf-8")
    full.write("content/site.yml", site + "\nclosed_ways: [harbour]\n")

    tree, page = page_of(full, closed=True, saves={"sailors/nb": "i-havn-nb.html"})

    assert links(tree)
    assert [each for each in links(tree) if not re.match(r"\.\./|#", str(each))] == []
    assert not [each for each in links(tree) if re.search(r"\bgo/|\.ics$|/vis/", str(each))]
    assert tree.css("button, #offer, [data-offer], .judge, [hidden]") == []
    assert page.matter["scripts"] == []
    assert words(tree, ".ask strong") == ["Spør i havna"]
    assert "Denne utgaven virker uten nett og telefon." in words(tree, ".note")


def test_a_calendar_gets_the_event_in_the_language_of_the_page(full):
    made = {each.path: each for each in invitations(load(full.root, DAY))}
    assert sorted(made) == [
        f"{code}/tid/{name}.ics" for code in ("ar", "nb") for name in ("pier", "quay")
    ]

    [quay] = Calendar.from_ical(invitation_file(made["ar/tid/quay.ics"], DAY)).events
    [pier] = Calendar.from_ical(invitation_file(made["nb/tid/pier.ics"], DAY)).events

    assert (str(quay["summary"]), str(quay["description"])) == ("قابلونا على الرصيف", "Kom innom.")
    assert (str(quay["uid"]), str(quay["location"])) == ("quay@havn.example", "Kaia 1")
    assert quay["dtstart"].dt == datetime(2027, 3, 10, 9, tzinfo=UTC)  # winter
    assert pier["dtstart"].dt == datetime(2027, 7, 1, 16, 30, tzinfo=UTC)  # summer
    assert pier["dtend"].dt == datetime(2027, 7, 1, 18, tzinfo=UTC)
    assert quay["dtstamp"].dt == datetime(2026, 11, 23, tzinfo=UTC)
    assert (str(quay["status"]), str(pier["status"])) == ("CONFIRMED", "CANCELLED")
    assert str(pier["url"]) == "https://havn.example/nb/"
    again = partial(invitation_file, made["nb/tid/pier.ics"], DAY)
    assert again() == again()


@pytest.mark.slow
def test_a_build_lays_everything_where_the_pages_look_for_it(full, day):
    assert main(["--root", str(full.root), "build", *day]) == 0

    listed = full.artefacts()
    for name in ("i-havn.mp3", "i-havn.mp4", "i-havn.jpg", "i-havn.vtt"):
        made = full.site / "assets/media" / name
        assert made.read_bytes() == (full.root / "content/media" / name).read_bytes()
        assert listed[f"assets/media/{name}"]["kind"] == "media"
    assert listed["ar/tid/quay.ics"]["kind"] == "calendar"
    assert (full.site / "nb/tid/pier.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert "<svg" in (full.site / "nb/i-havn/vis/kode.svg").read_text("utf-8")
    shown = (full.site / "nb/i-havn/vis/index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in shown
    listed_pages = (full.site / "sitemap-nb.xml").read_text("utf-8")
    assert "/nb/i-havn/<" in listed_pages
    assert "/vis/" not in listed_pages

"""The word is found in whatever it is hidden; what only looks like it is left alone."""

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import corpora
import pytest
import worlds
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.check.pasted import instead_of_each
from generator.check.words import (
    advice,
    compiled,
    findings,
    instead_of,
    lead_rule,
    normalise,
    shown,
    words_in_sources,
    zones_named,
)
from generator.check.words.sources import UNSEEN
from generator.load import load_wordings
from generator.model import Avoided, Event, HandPage, Name, Partner, Phrase, Phrases, Wording
from generator.problems import ProblemsFound

WORDINGS, ZONES = load_wordings(Path(__file__).parents[2])
RULES = compiled(WORDINGS, ZONES)
EVERY_RULE = [(each.language, rule) for each in WORDINGS for rule in each.avoid]
OURS = ("ar", "en", "fa", "lt", "nb", "nn", "pl", "ru", "se", "so", "ti", "uk")
PLANTED = [*corpora.planted()]
INNOCENT = [*corpora.innocent()]
EXAMPLES = [*corpora.examples()]


def found(text, zone="body", language="nb"):
    return tuple(shown(each.words) for each in findings(text, zone, RULES, language))


def named(line):
    return ascii(f"{line.language} {line.zone} {line.text}")[1:60]


def test_the_corpus_is_large_and_covers_every_language_and_zone():
    assert len(PLANTED) + len(INNOCENT) >= 1400
    assert len(INNOCENT) >= len(PLANTED)
    for lines in (PLANTED, INNOCENT):
        assert {line.language for line in lines} == {*OURS}
    seen = {name for name, zone in ZONES.items() if UNSEEN not in zone.groups}
    assert {line.zone for line in PLANTED} >= seen - {"address"}
    assert {line.zone for line in INNOCENT} >= seen
    assert all(line.words for line in PLANTED)


@pytest.mark.parametrize("line", [*PLANTED, *EXAMPLES], ids=named)
def test_every_planted_word_is_found_whole(line):
    assert found(line.text, line.zone, line.language) == line.words


@pytest.mark.parametrize("line", INNOCENT, ids=named)
def test_innocent_lines_are_left_alone(line):
    assert found(line.text, line.zone, line.language) == ()


@pytest.mark.parametrize("line", [*PLANTED, *EXAMPLES], ids=named)
def test_neither_case_nor_composition_hides_a_word(line):
    for changed in (
        line.text.upper(),
        unicodedata.normalize("NFD", line.text),
        unicodedata.normalize("NFC", line.text),
    ):
        assert len(found(changed, line.zone, line.language)) == len(line.words)


def test_every_rule_finds_something_in_the_corpus_or_the_examples():
    """A rule that finds nothing is a promise that nobody keeps."""
    assert {language for language, _ in EVERY_RULE} == {*OURS}
    words = [(code, rule.word) for code, rule in EVERY_RULE]
    assert len(words) == len({*words})

    used = {
        (each.language, each.rule.word)
        for line in (*PLANTED, *EXAMPLES)
        for each in findings(line.text, line.zone, RULES, line.language)
    }

    assert [each for each in words if each not in used] == []


def test_every_stem_finds_itself_and_every_rule_says_why():
    assert EVERY_RULE
    for code, rule in EVERY_RULE:
        for zone in zones_named(rule.zones, ZONES) or {"body"}:
            for stem in rule.stems:
                assert found(f"{stem}ene", zone, code), stem
        assert rule.reason


def test_every_false_friend_passes_everywhere():
    friends = [(each.language, word) for each in WORDINGS for word in each.innocent]
    assert len(friends) > 20

    for code, word in friends:
        for zone in sorted(ZONES):
            assert found(f"({word})", zone, code) == (), word


def test_every_name_stands_in_its_zones_and_nowhere_else():
    names = [(each.language, name) for each in WORDINGS for name in each.names]
    assert len(names) > 5

    for code, name in names:
        # karriereveiledning.no begins with a name of its own.
        inside = [other for _, other in names if other.name in name.name]
        allowed = {zone for other in inside for zone in zones_named(other.zones, ZONES)}
        assert allowed
        for zone in sorted(ZONES):
            assert bool(found(f"Om {name.name}.", zone, code)) == (zone not in allowed), name


def test_a_name_does_not_cover_the_words_around_it():
    assert found("Karriere Troms og din karriere", "sender") == ("karriere",)
    assert found("Seniorkarriere Troms", "sender") == ("Seniorkarriere",)
    assert found("Karriere Tromsdalen", "legal") == ("Karriere",)
    assert found("karriereveiledning.no-karriere", "legal") == ("karriere",)


def test_a_word_is_found_in_texts_of_every_language():
    words = ("karriere", "career", "кар'єра", "مسيرة مهنية", "مسیر شغلی", "kariyeer", "ካሪየር")

    for code in (*OURS, "nb-x-lett", "xx"):
        assert found(", ".join(words), language=code) == words


def test_words_with_zones_of_their_own_concern_their_own_language_and_zones():
    assert found("Nye tiltak", "body", "nb") == ("tiltak",)
    assert found("Nye tiltak", "body", "nb-x-lett") == ("tiltak",)
    assert found("Nye tiltak", "body", "en") == ()
    assert found("Nye tiltak", "professional", "nb") == ()
    assert found("Noen klatrer", "headline", "nb") == ("klatrer",)
    assert found("Noen klatrer", "alt", "nb") == ()


def test_an_unknown_zone_is_our_own_mistake():
    with pytest.raises(ValueError, match="no such zone: footer"):
        findings("Ingenting", "footer", RULES, "nb")


# --- Words that nobody has thought of ---

LATIN = "abcdefghijklmnopqrstuvwxyzæøåáčđŋšŧžàéèôüöąęłńóśźżėįųū"
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыьэюяёєії"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويئءپچژگکی\u0640\u064e\u064f\u0651"
ETHIOPIC = "ሀለሐመሠረሰሸቀበተነኣከኸወዐዘየደገጠጸፈፐንትብኻኦ"
SCRIPTS = {"ar": ARABIC, "fa": ARABIC, "ti": ETHIOPIC, "uk": CYRILLIC, "ru": CYRILLIC}
# Each language's general rules: a stem that is added tomorrow takes part.
STEMS = sorted((code, stem) for code, rule in EVERY_RULE if not rule.zones for stem in rule.stems)
INVISIBLE = st.sampled_from(["", "", *"\u00ad\u200b\u200c\u200d\u2060\ufeff\u2066\u2069\u034f"])
SEPARATORS = st.sampled_from(["", "", "", "-", "\u2010", "\u2011", "*", "**", ".", "·", "-\n  "])
FORMS = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])
ALIKE = str.maketrans("aceikrаеікكيیهክ'ł", "асеікгaeikکیيەክ’l")
CODES = st.sampled_from(["xx", "nb-x-lett", *OURS])
# A name in its zone, or a false friend: what a compound may turn out to be.
GIVEN = {
    normalise(text).text
    for each in WORDINGS
    for text in (*each.innocent, *(name.name for name in each.names))
}


@st.composite
def disguised(draw, stem, letters):
    """Draw a compound with the stem in it, written as badly as can be."""
    ends = st.text(alphabet=letters, max_size=8)
    before, after = draw(ends), draw(ends)
    assume(normalise(before + stem + after).text not in GIVEN)
    signs = [draw(st.sampled_from([sign, sign.upper(), sign.translate(ALIKE)])) for sign in stem]
    gaps = [draw(INVISIBLE) + draw(SEPARATORS) + draw(INVISIBLE) for _ in signs[1:]]
    middle = signs[0] + "".join(map(str.__add__, gaps, signs[1:]))
    return unicodedata.normalize(draw(FORMS), before + middle + after)


def test_every_language_takes_part_in_what_nobody_has_thought_of():
    assert {code for code, _ in STEMS} == {*OURS}
    assert set(PAIRS) == {"ar", "fa", "so", "ti"}  # who says it in two words


@pytest.mark.parametrize("code", OURS)
@settings(deadline=None, max_examples=60)  # no deadline: machines that do other work are slow
@given(data=st.data(), zone=st.sampled_from(sorted(ZONES)), language=CODES)
def test_a_new_compound_is_found_however_it_is_written(code, data, zone, language):
    stem = data.draw(st.sampled_from([stem for owner, stem in STEMS if owner == code]))
    word = data.draw(disguised(stem, SCRIPTS.get(code, LATIN)))

    assert findings(f"Om {word} her.", zone, RULES, language), ascii(word)


# What stands before, the first word with its endings, between, the second with its endings.
PAIRS = {
    "ar": (
        ("", "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "فال", "كال"),
        ("مسيرة", "مسيرتك", "مسيرتي", "مسيرات", "مسار", "مساره", "حياة", "حياتكم", "سلم", "مستقبل"),
        (" ", " ال", "  ال", "\u00a0ال", "\nال"),
        ("مهني", "وظيفي"),
        ("", "ة", "ه", "ين", "ًا"),
    ),
    "fa": (
        ("",),
        ("مسیر", "مسیرِ", "مسیرهای", "مسیر\u200cهای", "پیشرفت", "زندگی", "زندگیِ", "نردبان"),
        (" ", "  ", "\u00a0", "\n"),
        ("شغلی", "شغلي", "حرفه\u200cای", "حرفه ای", "حرفه‌اي", "مسلکی", "مسلكي"),
        ("", "ام", "\u200cات", "تان", "مان"),
    ),
    "so": (
        ("",),
        ("waddada", "waddo", "Waddadaada", "jidka", "horumar", "horumarka"),
        (" ", "  ", "\n"),
        ("mihnad",),
        ("", "da", "eed", "eedka", "aada"),
    ),
    "ti": (
        ("", "ን", "ብ", "ናይ "),
        ("ሞያዊ", "ሙያዊ"),
        (" ", "\u1361", "  ", "\n"),
        ("ጉዕዞ", "መንገዲ", "ምዕባለ", "ዕቤት"),
        ("", "ኻ", "ይ", "ና", "ታት"),
    ),
}


@pytest.mark.parametrize("code", PAIRS)
@settings(deadline=None, max_examples=60)
@given(data=st.data(), zone=st.sampled_from(sorted(ZONES)), language=CODES)
def test_a_word_that_is_two_words_is_found_in_every_form(code, data, zone, language):
    parts = [data.draw(st.sampled_from(choices)) for choices in PAIRS[code]]
    signs = [data.draw(INVISIBLE) + sign if sign.isalpha() else sign for sign in "".join(parts)]
    text = unicodedata.normalize(data.draw(FORMS), "".join(signs))

    assert findings(text, zone, RULES, language), ascii(text)


def test_a_long_text_with_many_false_friends_hides_no_word():
    friends = [word for each in WORDINGS for word in each.innocent]
    words = [stem for code, stem in STEMS if code in ("en", "fa", "ti", "pl")]
    assert len(friends) > 60
    assert len(words) > 10

    text = " ".join(f"{friend}, {word}xx." for word in words for friend in friends)

    assert found(text) == tuple(f"{word}xx" for word in words for _ in friends)
    assert len(text) > 10_000


@pytest.mark.parametrize("code", OURS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_innocent_lines_stay_innocent_side_by_side(code, data):
    own = [line.text for line in INNOCENT if (line.language, line.zone) == (code, "body")]
    assert len(own) > 20

    # A full stop between them: two headings in a row may well make a word of two words.
    text = ". ".join(data.draw(st.lists(st.sampled_from(own), min_size=2)))

    assert found(text, "body", code) == ()


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_a_finding_leads_back_to_the_original(before, after):
    text = f"{before} karri\u00adere {after}"

    places = [(each.start, each.end) for each in findings(text, "body", RULES, "nb")]
    words = [each.words for each in findings(text, "body", RULES, "nb")]

    assert words == [text[start:end] for start, end in places]
    assert any("karri\u00adere" in word for word in words)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_sign_after_normalisation_has_its_place_in_the_original(text):
    normal = normalise(text)
    spans = [normal.span(place, place + 1) for place in range(len(normal.text))]

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


# --- What to say instead ---


def test_the_advice_is_in_the_language_of_the_text():
    finding = findings("Finn karrierevei nå", "body", RULES, "nb")[0]

    assert instead_of(finding, WORDINGS, "nb") == (
        'say "veien videre" or "neste steg" (content/wording/nb.yml)'
    )
    assert instead_of(finding, WORDINGS, "en") == (
        'say "work and education" or "jobs and training" (content/wording/en.yml)'
    )
    assert instead_of(finding, WORDINGS, "nb-x-lett") == instead_of(finding, WORDINGS, "nb")
    assert instead_of(finding, WORDINGS, "xx") == instead_of(finding, WORDINGS, "nb")


def test_no_two_languages_give_the_same_advice():
    finding = findings("karriere", "body", RULES, "nb")[0]
    advised = [advice(finding, WORDINGS, code) for code in OURS]

    assert [each.path for each in advised] == [f"content/wording/{code}.yml" for code in OURS]
    assert len({each.says for each in advised}) == len(OURS)


def test_an_audience_gets_its_own_words():
    finding = findings("karriere", "body", RULES, "nb")[0]
    rule = lead_rule(next(each for each in WORDINGS if each.language == "nb"))

    assert rule.instead_for
    for audience, says in rule.instead_for.items():
        assert advice(finding, WORDINGS, "nb", audience).says == says != rule.instead
    assert advice(finding, WORDINGS, "nb", "nobody").says == rule.instead
    assert instead_of(finding, WORDINGS, "en", "veterans") == (
        'say "a civilian job" or "a new job after your service" (content/wording/en.yml)'
    )


def test_a_pasted_text_is_told_line_by_line():
    text = "Hei.\nFinn karriere\u00advei-\nen din.\n\nGratis career guidance."

    assert instead_of_each(text, "body", RULES, "nb") == (
        "2: karriereveien: veien videre / neste steg",
        "5: career guidance: jobb og utdanning / veien videre",
    )
    assert instead_of_each("Finn veien videre.", "body", RULES, "nb") == ()


# --- Sources ---


def told(**changes):
    site = worlds.site(wordings=WORDINGS, **changes)
    return sorted(f"{each.path} {each.place} {each.text}" for each in words_in_sources(site))


def problem(place, word, zone):
    return f'{place} "{word}" may not stand in the zone {zone}'


def test_clean_sources_have_no_problem():
    assert told() == []


def test_a_link_is_reached_through_our_own_path_and_never_read():
    link = WAY | {"kind": "link", "value": "https://karrierehjelp.example/"}

    assert told(settings=worlds.settings(ways={"harbour": link})) == []


WAY = {"kind": "ask", "button": "Spør oss", "text": "Spør noen her."}
FILM = {"video": "a.mp4", "captions": "a.vtt"}


def event(**changes):
    given = {"id": "quay", "title": "Møt oss", "day": date(2027, 3, 10), "place": "Kaia"}
    return Event.model_validate(given | {"start": "10:00", "end": "12:00"} | changes)


PLACES = {
    "a title": (
        {"audiences": (worlds.audience(message=worlds.message(title="Din karriere")),)},
        problem("audiences/sailors.yml ('message', 'title')", "karriere", "title"),
    ),
    "an id": (
        {"audiences": (worlds.audience(id="career", slug="i-havn"),)},
        problem("audiences/career.yml ()", "career", "path"),
    ),
    "a slug": (
        {"audiences": (worlds.audience(slug="ny-karriere"),)},
        problem("audiences/sailors.yml ('slug',)", "karriere", "path"),
    ),
    "a tagline": (
        {"settings": worlds.settings(tagline="Karrierehjelp")},
        problem("content/site.yml ('tagline',)", "Karrierehjelp", "body"),
    ),
    "the address": (
        {"settings": worlds.settings(address="https://karriere.example/")},
        problem("content/site.yml ('address',)", "karriere", "path"),
    ),
    "a sender": (
        {"settings": worlds.settings(sender={"name": "Karrieren", "legal": "x", "link": "y"})},
        problem("content/site.yml ('sender', 'name')", "Karrieren", "sender"),
    ),
    "an office": (
        {"settings": worlds.settings(offices=({"name": "Karrierehuset", "area": "Troms"},))},
        problem("content/site.yml ('offices', 0, 'name')", "Karrierehuset", "contact"),
    ),
    "the address of an office": (
        {
            "settings": worlds.settings(
                offices=({"name": "Havna", "area": "Troms", "address": "Karrieregata 1"},)
            )
        },
        problem("content/site.yml ('offices', 0, 'address')", "Karrieregata", "address"),
    ),
    "opening hours": (
        {
            "settings": worlds.settings(
                offices=({"name": "Havna", "area": "Troms", "hours": "Karrieredag"},)
            )
        },
        problem("content/site.yml ('offices', 0, 'hours')", "Karrieredag", "contact"),
    ),
    "the goal of a campaign": (
        {"campaigns": (worlds.campaign(goal="Flere vil ha karriere"),)},
        problem("content/campaigns/summer.yml ('goal',)", "karriere", "body"),
    ),
    "what is measured": (
        {"campaigns": (worlds.campaign(measures=("Besøk", "Karrierevalg")),)},
        problem("content/campaigns/summer.yml ('measures', 1)", "Karrierevalg", "body"),
    ),
    "a place of a campaign": (
        {"campaigns": (worlds.campaign(places={"karriere": {"what": "Kaia"}}),)},
        problem("content/campaigns/summer.yml ('places', 'karriere')", "karriere", "path"),
    ),
    "what staff call a place": (
        {"campaigns": (worlds.campaign(places={"k01": {"what": "Karrierehjørnet"}}),)},
        problem(
            "content/campaigns/summer.yml ('places', 'k01', 'what')", "Karrierehjørnet", "body"
        ),
    ),
    "a line of the media plan": (
        {"campaigns": (worlds.campaign(plan=({"channel": "wall", "note": "Til karrieredag"},)),)},
        problem("content/campaigns/summer.yml ('plan', 0, 'note')", "karrieredag", "body"),
    ),
    "the name of a channel": (
        {"channels": {"wall": worlds.channel(name="Karriereveggen")}},
        problem("content/channels.yml ('wall', 'name')", "Karriereveggen", "body"),
    ),
    "the id of a partner": (
        {"partners": {"karriere": Partner(id="karriere", name="Havna", agreement="none")}},
        problem("content/partners.yml ('karriere',)", "karriere", "path"),
    ),
    "the name of a municipality": (
        {"settings": worlds.settings(municipalities={"karriere": {"name": "Havna"}})},
        problem("content/site.yml ('municipalities', 'karriere')", "karriere", "path"),
    ),
    "the name of a way": (
        {"settings": worlds.settings(ways={"career": WAY})},
        problem("content/site.yml ('ways', 'career')", "career", "path"),
    ),
    "an e-mail address": (
        {
            "settings": worlds.settings(
                ways={"mail": WAY | {"kind": "email", "value": "karriere@fylket.example"}}
            )
        },
        problem("content/site.yml ('ways', 'mail', 'value')", "karriere", "contact"),
    ),
    "a phrase": (
        {"phrases": Phrases(phrases={"home": Phrase(text="Karriere")})},
        problem("content/phrases.yml ('home', 'text')", "Karriere", "body"),
    ),
    "a page": (
        {"pages": (HandPage(id="om", blocks=("# Om", "Om karrieren.")),)},
        problem("content/pages/om.md ('blocks', 1)", "karrieren", "body"),
    ),
    "the name of a page": (
        {"pages": (HandPage(id="karriere", blocks=("# Om",)),)},
        problem("content/pages/karriere.md 1", "karriere", "path"),
    ),
    "a fact": (
        {"facts": {"content": worlds.fact(statement="Karriere")}},
        problem("content/facts.yml ('content', 'statement')", "Karriere", "body"),
    ),
    "the id of an event": (
        {"events": {"career": event(id="career")}},
        problem("content/events.yml ('career',)", "career", "path"),
    ),
    "the place of an event": (
        {"events": {"quay": event(place="Karrierehuset")}},
        problem("content/events.yml ('quay', 'place')", "Karrierehuset", "contact"),
    ),
    "the name of a recording": (
        {"audiences": (worlds.audience(sound={"nb": "karriere.mp3"}),)},
        problem("audiences/sailors.yml ('sound', 'nb')", "karriere", "path"),
    ),
    "the name of a film": (
        {"audiences": (worlds.audience(sign_language=FILM | {"video": "karriere.mp4"}),)},
        problem("audiences/sailors.yml ('sign_language', 'video')", "karriere", "path"),
    ),
    "the id of a stage": (
        {"life": worlds.life(stages={"career": worlds.LIFE["stages"]["young"]})},
        problem("content/life-course.yml ('stages', 'career')", "career", "path"),
    ),
    "the id of a circumstance": (
        {"life": worlds.life(circumstances={"career": worlds.LIFE["circumstances"]["foreign"]})},
        problem("content/life-course.yml ('circumstances', 'career')", "career", "path"),
    ),
    "a campaign": (
        {"campaigns": (worlds.campaign(texts={"sailors": {"wall": {"text": "Karriere"}}}),)},
        problem(
            "content/campaigns/summer.yml ('texts', 'sailors', 'wall', 'text', 0)",
            "Karriere",
            "body",
        ),
    ),
    "the id of a campaign": (
        {"campaigns": (worlds.campaign(id="careers"),)},
        problem("content/campaigns/careers.yml ()", "careers", "path"),
    ),
    "a translation": (
        {
            "catalogues": {
                "en": worlds.catalogue(
                    sailors__message__title=("Hva vil du gjøre i land?", "Your career ashore")
                )
            }
        },
        problem("content/translations/en.po 10", "career", "title"),
    ),
    "a translation whose source is gone": (
        {"catalogues": {"en": worlds.catalogue(gone__message__title=("Borte", "Career"))}},
        problem("content/translations/en.po 10", "Career", "body"),
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_the_word_is_found_in(place):
    changes, expected = PLACES[place]

    assert told(**changes) == [expected]


def test_those_who_pass_the_word_on_may_read_the_legal_term_but_no_more():
    texts = worlds.message(title="Karriereveiledning i Troms", promise="Karriereløp")
    partner = worlds.audience(kind="partner", message=texts)
    campaign = worlds.campaign(texts={"sailors": {"wall": {"text": "Karriereveiledning"}}})

    assert told(audiences=(partner,), campaigns=(campaign,)) == [
        problem("audiences/sailors.yml ('message', 'promise')", "Karriereløp", "professional")
    ]


def test_what_they_say_aloud_is_heard_by_a_citizen_and_spared_the_term():
    said = "Vil du ha karriereveiledning?"
    helper = {"front_line": ("mate",), "say": said, "do": ("Karriereveiledning", "Vent.")}
    partner = worlds.audience(kind="partner", helper=helper)

    assert told(audiences=(partner,)) == [
        problem("audiences/sailors.yml ('helper', 'say')", "karriereveiledning", "body")
    ]


def test_check_tells_the_line_and_what_to_write_instead():
    audience = worlds.audience(message=worlds.message(promise="Finn karrierevei. Det er gratis."))
    lines = {"audiences/sailors.yml": {("message", "promise"): 31}}
    site = replace(worlds.site(), audiences=(audience,), wordings=WORDINGS, lines=lines)

    assert "\n".join(map(str, check(site))) == (
        'audiences/sailors.yml:31: "karrierevei" may not stand in the zone body\n'
        '  hint: say "veien videre" or "neste steg" (content/wording/nb.yml)'
    )


# --- Mistakes in a wording file ---

FAULTS = {
    "nothing to find": ({}, (), "`x` has neither stems nor patterns nor signs"),
    "a short stem": ({"stems": ("ab",)}, ("stems", 0), "the stem `ab` is too short"),
    "a stem of marks": ({"stems": ("\u0301\u0301\u0301",)}, ("stems", 0), "is too short"),
    "a broken pattern": ({"patterns": ("a(",)}, ("patterns", 0), "is no regular expression"),
    "a pattern without a letter": (
        {"patterns": (r"\w*tiltak",)},
        ("patterns", 0),
        "does not begin with a letter",
    ),
    "a first letter that may be missing": (
        {"patterns": ("a?",)},
        ("patterns", 0),
        "does not begin with a letter",
    ),
    "two patterns in one": ({"patterns": (r"ta|\(gi",)}, ("patterns", 0), "a | outside brackets"),
    "an unknown zone": (
        {"stems": ("abc",), "zones": ("foot",)},
        ("zones",),
        "`foot` is neither a zone nor a group of zones",
    ),
    "two signs in one": (
        {"signs": ("!!",), "zones": ("citizen",)},
        ("signs", 0),
        "`!!` is not a single sign",
    ),
    "a sign without zones": ({"signs": ("!",)}, ("signs",), "would forbid a sign everywhere"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_editor_reads_what_is_wrong_with_a_rule(fault):
    fields, key, expected = FAULTS[fault]
    rule = Avoided(word="x", instead=("y",), reason="z", **fields)
    wording = Wording(language="nb", avoid=(rule,))

    problems = list(words_in_sources(worlds.site(wordings=(wording,))))

    assert [(each.path, each.place) for each in problems] == [
        ("content/wording/nb.yml", ("avoid", 0, *key))
    ]
    assert expected in problems[0].text
    with pytest.raises(ProblemsFound):
        compiled((wording,), ZONES)


def test_an_editor_reads_that_a_name_has_an_unknown_zone():
    rule = Avoided(word="x", stems=("xyz",), instead=("y",), reason="z")
    name = Name(name="Xyz", zones=("foot",))
    wording = Wording(language="nb", avoid=(rule,), names=(name,))

    problems = list(words_in_sources(worlds.site(wordings=(wording,))))

    assert [(each.place, each.text) for each in problems] == [
        (("names", 0, "zones"), "`foot` is neither a zone nor a group of zones")
    ]


def test_a_longer_name_counts_where_a_shorter_one_begins_it():
    rule = Avoided(word="x", patterns=(r"xyz\s+abc",), instead=("y",), reason="z")
    names = (Name(name="xyz", zones=("legal",)), Name(name="xyz abc", zones=("legal",)))

    rules = compiled((Wording(language="nb", avoid=(rule,), names=names),), ZONES)

    assert findings("xyz abc", "legal", rules, "nb") == ()
    assert len(findings("xyz abc", "body", rules, "nb")) == 1


def test_a_name_hides_nothing_that_begins_inside_it():
    avoid = (
        Avoided(word="x", stems=("xyz",), instead=("y",), reason="z"),
        Avoided(word="u", patterns=(r"z\s+uvw",), instead=("y",), reason="z"),
    )
    names = (Name(name="xyz", zones=("legal",)),)

    rules = compiled((Wording(language="nb", avoid=avoid, names=names),), ZONES)

    assert [each.words for each in findings("xyz uvw", "legal", rules, "nb")] == ["xyz uvw"]


def test_alternatives_inside_brackets_are_one_pattern():
    rule = Avoided(word="x", patterns=(r"\bt(?:a|o[k|])\|",), instead=("y",), reason="z")

    rules = compiled((Wording(language="nb", avoid=(rule,)),), ZONES)

    assert [each.words for each in findings("vi ta| nå, eta|", "body", rules, "nb")] == ["ta|"]


def test_without_wording_files_everything_passes():
    assert findings("karriere", "body", compiled((), ZONES), "nb") == ()

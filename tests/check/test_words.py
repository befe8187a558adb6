"""The word is found in whatever it is hidden; what only looks like it is left alone."""

import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
import worlds
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.check.pasted import instead_of_each
from generator.check.words import (
    ZONES,
    compiled,
    findings,
    instead_of,
    normalise,
    shown,
    words_in_sources,
)
from generator.model import Avoided, HandPage, Name, Phrase, Phrases, Wording
from generator.problems import ProblemsFound

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content/wording").glob("*.yml"))
OURS = ("ar", "en", "nb", "uk")


def read(path):
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only, as in load


WORDINGS = tuple(Wording(language=path.stem, **read(path)) for path in FILES)
RULES = compiled(WORDINGS)
EVERY_RULE = [(each.language, rule) for each in WORDINGS for rule in each.avoid]


class Line(NamedTuple):
    """One text of the corpus, and the words that must be found in it."""

    language: str
    zone: str
    text: str
    words: tuple[str, ...] = ()


CORPUS = read(Path(__file__).with_name("corpus.yml"))
PLANTED = [
    Line(language, zone, text, tuple(words))
    for language, zones in CORPUS["planted"].items()
    for zone, texts in zones.items()
    for text, words in texts.items()
]
INNOCENT = [
    Line(language, zone, text)
    for language, zones in CORPUS["innocent"].items()
    for zone, texts in zones.items()
    for text in texts
]


def found(text, zone="body", language="nb"):
    return tuple(shown(each.words) for each in findings(text, zone, RULES, language))


def named(line):
    return ascii(f"{line.language} {line.zone} {line.text}")[1:60]


def test_the_corpus_is_large_and_covers_every_language_and_zone():
    assert len(PLANTED) + len(INNOCENT) >= 120
    for lines in (PLANTED, INNOCENT):
        assert {line.language for line in lines} >= {*OURS, "nn"}
    assert {line.zone for line in PLANTED} >= ZONES - {"address"}
    assert {line.zone for line in INNOCENT} >= ZONES
    assert all(line.words for line in PLANTED)


@pytest.mark.parametrize("line", PLANTED, ids=named)
def test_every_planted_word_is_found_whole(line):
    assert found(line.text, line.zone, line.language) == line.words


@pytest.mark.parametrize("line", INNOCENT, ids=named)
def test_innocent_lines_are_left_alone(line):
    assert found(line.text, line.zone, line.language) == ()


@pytest.mark.parametrize("line", PLANTED, ids=named)
def test_neither_case_nor_composition_hides_a_word(line):
    for changed in (
        line.text.upper(),
        unicodedata.normalize("NFD", line.text),
        unicodedata.normalize("NFC", line.text),
    ):
        assert len(found(changed, line.zone, line.language)) == len(line.words)


def test_every_rule_finds_something_in_the_corpus():
    """A rule that finds nothing is a promise that nobody keeps."""
    assert {language for language, _ in EVERY_RULE} >= set(OURS)

    used = {
        (each.language, each.rule)
        for line in PLANTED
        for each in findings(line.text, line.zone, RULES, line.language)
    }

    assert [(code, rule.word) for code, rule in EVERY_RULE if (code, rule) not in used] == []


def test_every_stem_finds_itself_and_every_rule_says_why():
    assert EVERY_RULE
    for code, rule in EVERY_RULE:
        zone = rule.zones[0] if rule.zones else "body"
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
        allowed = {zone for other in inside for zone in other.zones}
        for zone in sorted(ZONES):
            assert bool(found(f"Om {name.name}.", zone, code)) == (zone not in allowed), name


def test_a_name_does_not_cover_the_words_around_it():
    assert found("Karriere Troms og din karriere", "sender") == ("karriere",)
    assert found("Seniorkarriere Troms", "sender") == ("Seniorkarriere",)
    assert found("Karriere Tromsdalen", "legal") == ("Karriere",)
    assert found("karriereveiledning.no-karriere", "legal") == ("karriere",)


def test_a_word_is_found_in_texts_of_every_language():
    for code in (*OURS, "nn", "se", "pl", "xx"):
        assert found("karriere, career, кар'єра, مسيرة مهنية", language=code) == (
            "karriere",
            "career",
            "кар'єра",
            "مسيرة مهنية",
        )


def test_words_with_zones_of_their_own_concern_their_own_language_and_zones():
    assert found("Nye tiltak", "body", "nb") == ("tiltak",)
    assert found("Nye tiltak", "body", "en") == ()
    assert found("Nye tiltak", "professional", "nb") == ()
    assert found("Noen klatrer", "headline", "nb") == ("klatrer",)
    assert found("Noen klatrer", "alt", "nb") == ()


def test_an_unknown_zone_is_our_own_mistake():
    with pytest.raises(ValueError, match="no such zone: footer"):
        findings("Ingenting", "footer", RULES, "nb")


# --- Words that nobody has thought of ---

LETTERS = "abcdefghijklmnopqrstuvwxyzæøåáčđŋšŧžàéèôüö"
ENDS = st.text(alphabet=LETTERS, max_size=8)
INVISIBLE = st.sampled_from(
    [
        "",
        "",
        "\u00ad",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u2066",
        "\u2069",
        "\u034f",
    ]
)
SEPARATORS = st.sampled_from(["", "", "", "-", "\u2010", "\u2011", "*", "**", ".", "·", "-\n  "])
FORMS = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])
STEMS = st.sampled_from(["karriere", "karriære", "career", "кар'єра", "кар’єрний"])
ALIKE = str.maketrans("aceikrаеік", "асеікгaeik")


@st.composite
def disguised(draw):
    """Draw a compound with one of the stems in it, written as badly as can be."""
    stem = draw(STEMS)
    letters = [draw(st.sampled_from([sign, sign.upper(), sign.translate(ALIKE)])) for sign in stem]
    gaps = [draw(INVISIBLE) + draw(SEPARATORS) + draw(INVISIBLE) for _ in letters[1:]]
    middle = letters[0] + "".join(map(str.__add__, gaps, letters[1:]))
    return unicodedata.normalize(draw(FORMS), draw(ENDS) + middle + draw(ENDS))


@settings(deadline=None)  # machines that do other work too are slow at times
@given(disguised(), st.sampled_from(sorted(ZONES)), st.sampled_from(["nb", "en", "ar", "pl"]))
def test_a_new_compound_is_found_however_it_is_written(word, zone, code):
    assert findings(f"Om {word} her.", zone, RULES, code), ascii(word)


@settings(deadline=None)
@given(st.lists(st.sampled_from([line for line in INNOCENT if line.zone == "body"]), min_size=2))
def test_innocent_lines_stay_innocent_side_by_side(lines):
    for code in OURS:
        text = " ".join(line.text for line in lines if line.language == code)

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
    assert instead_of(finding, WORDINGS, "pl") == instead_of(finding, WORDINGS, "nb")


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
    "a campaign": (
        {"campaigns": (worlds.campaign(texts={"sailors": {"wall": {"text": "Karriere"}}}),)},
        problem(
            "content/campaigns/summer.yml ('texts', 'sailors', 'wall', 'text')", "Karriere", "body"
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
    "neither stems nor patterns": ({}, (), "`x` has neither stems nor patterns"),
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
    "an unknown zone": ({"stems": ("abc",), "zones": ("foot",)}, ("zones",), "is not a zone"),
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
        compiled((wording,))


def test_an_editor_reads_that_a_name_has_an_unknown_zone():
    rule = Avoided(word="x", stems=("xyz",), instead=("y",), reason="z")
    name = Name(name="Xyz", zones=("foot",))
    wording = Wording(language="nb", avoid=(rule,), names=(name,))

    problems = list(words_in_sources(worlds.site(wordings=(wording,))))

    assert [(each.place, each.text) for each in problems] == [
        (("names", 0, "zones"), "`foot` is not a zone")
    ]


def test_a_longer_name_counts_where_a_shorter_one_begins_it():
    rule = Avoided(word="x", patterns=(r"xyz\s+abc",), instead=("y",), reason="z")
    names = (Name(name="xyz", zones=("legal",)), Name(name="xyz abc", zones=("legal",)))

    rules = compiled((Wording(language="nb", avoid=(rule,), names=names),))

    assert findings("xyz abc", "legal", rules, "nb") == ()
    assert len(findings("xyz abc", "body", rules, "nb")) == 1


def test_a_name_hides_nothing_that_begins_inside_it():
    avoid = (
        Avoided(word="x", stems=("xyz",), instead=("y",), reason="z"),
        Avoided(word="u", patterns=(r"z\s+uvw",), instead=("y",), reason="z"),
    )
    names = (Name(name="xyz", zones=("legal",)),)

    rules = compiled((Wording(language="nb", avoid=avoid, names=names),))

    assert [each.words for each in findings("xyz uvw", "legal", rules, "nb")] == ["xyz uvw"]


def test_alternatives_inside_brackets_are_one_pattern():
    rule = Avoided(word="x", patterns=(r"\bt(?:a|o[k|])\|",), instead=("y",), reason="z")

    rules = compiled((Wording(language="nb", avoid=(rule,)),))

    assert [each.words for each in findings("vi ta| nå, eta|", "body", rules, "nb")] == ["ta|"]


def test_without_wording_files_everything_passes():
    assert findings("karriere", "body", compiled(()), "nb") == ()

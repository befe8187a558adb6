"""How hard a text is to read: counted by hand here, and by the program."""

import json
from dataclasses import replace

import pytest
import worlds

from generator.check.reading import (
    HEAD,
    Paragraph,
    lix,
    paragraphs,
    reading_levels_exist,
    sentences,
    texts_are_easy_enough,
    words_in,
    words_per_sentence,
    worst,
)
from generator.load import load
from generator.model import Edition, Fact, HandPage, LegalRule, Level, Site

PLAIN_PROMISE = "Snakk med en veileder. Det er gratis."
# Eleven words, two sentences, four long words: 11/2 + 100 · 4/11 = 5.5 + 36.36 = 41.86.
HARD_PROMISE = "Veiledningen hjelper deg med mulighetene dine. Tilbudet er helt gratis alltid."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 10 words in 2 sentences; long: veileder (8). 10/2 + 100 · 1/10 = 5 + 10.
        ("Her kan du snakke med en veileder. Det er gratis.", 15),
        # Six letters are not long, seven are. 2/1 + 100 · 1/2 = 2 + 50.
        ("Samtale koster.", 52),
        # Danish: 6 words, 2 sentences, long: all but Det and koster. 6/2 + 100 · 4/6.
        ("Kommunen hjælper borgerne. Det koster ingenting.", 3 + 400 / 6),
        # Nynorsk: 8 words, 1 sentence, long: rettleiar, utdanning. 8/1 + 100 · 2/8.
        ("Du kan snakke med ein rettleiar om utdanning", 8 + 25),
        # A colon ends a sentence: 6 words, 2 sentences, long: Kontakt. 6/2 + 100 · 1/6.
        ("Kontakt oss: Det er helt gratis.", 3 + 100 / 6),
        # Letters count, hyphens do not: e-post (5) is short, Nord-Troms (9) is long.
        ("Send e-post til Nord-Troms", 4 + 25),
        # What is filled in is one short word, whatever its name: 4/1 + 0.
        ("Det tar {hours-used-by-everybody} timer", 4),
        # A figure is a word and never long: 4/1 + 0.
        ("Ring 77788000 før 10.30", 4),
        # The ring above is no letter of its own: 1/1 + 0.
        ("va\u030arma\u030al", 1),
        # A soft hyphen is seen by nobody: 1/1 + 100.
        ("vei\u00adleder", 101),
        ("", 0),
        ("{hours-used}", 1),
    ],
)
def test_lix_is_words_per_sentence_and_long_words_in_percent(text, expected):
    assert lix(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det er gratis. Du bestemmer!", ["Det er gratis.", "Du bestemmer!"]),
        ("Hva? Hvem; hvor: her", ["Hva?", "Hvem;", "hvor:", "her"]),
        ("Overskrift\nEn linje", ["Overskrift", "En linje"]),
        ("Hva?! Nei ...", ["Hva?!", "Nei ..."]),
        ("«Hva koster det?» Det er gratis.", ["«Hva koster det?»", "Det er gratis."]),
        ("(Det er gratis.) Kom.", ["(Det er gratis.)", "Kom."]),
        ("Du kan ... kanskje", ["Du kan ... kanskje"]),
        # What is short for something goes on.
        ("Ta med f.eks. Nav-brev og bl.a. CV.", ["Ta med f.eks. Nav-brev og bl.a. CV."]),
        ("Møt oss kl. 10.30 den 23. november.", ["Møt oss kl. 10.30 den 23. november."]),
        ("23. november er siste dag.", ["23. november er siste dag."]),
        ("Frist 1. 2. 2027.", ["Frist 1. 2. 2027."]),
        ("Frist 23. nov. 2026.", ["Frist 23. nov. 2026."]),
        ("God jul. Velkommen.", ["God jul.", "Velkommen."]),
        ("No. You choose.", ["No.", "You choose."]),
        ("See no. 4 here.", ["See no. 4 here."]),
        ("Kurs, jobb osv. Du velger.", ["Kurs, jobb osv.", "Du velger."]),
        ("Kurs, jobb o.l. Du velger.", ["Kurs, jobb o.l.", "Du velger."]),
        ("Skrevet av H. Ibsen i 1879.", ["Skrevet av H. Ibsen i 1879."]),
        ("Ask e.g. Anna.", ["Ask e.g. Anna."]),
        ("Det står i § 28-9. Loven gjelder.", ["Det står i § 28-9.", "Loven gjelder."]),
        ("Det var i 2022. Nå er det nytt.", ["Det var i 2022.", "Nå er det nytt."]),
        ("Se Troms.no. Der er mer.", ["Se Troms.no.", "Der er mer."]),
        ("Se https://nav.no/a:b;c?d!e nå.", ["Se https://nav.no/a:b;c?d!e nå."]),
        # Items of a list, their signs and numbers left out.
        ("- Ring oss\n- Kom innom", ["Ring oss", "Kom innom"]),
        ("1. Ring oss\n2) Kom innom", ["Ring oss", "Kom innom"]),
        ("…\n---", []),
        # Northern Sámi, Polish, Lithuanian, Somali
        ("Sáhtát go boahtit? Boađe!", ["Sáhtát go boahtit?", "Boađe!"]),
        ("To jest np. Anna. Zapytaj.", ["To jest np. Anna.", "Zapytaj."]),
        ("Tai pvz. Oslas. Klausk.", ["Tai pvz. Oslas.", "Klausk."]),
        ("Waa bilaash. Adigaa go'aansada.", ["Waa bilaash.", "Adigaa go'aansada."]),
        # Cyrillic
        ("Це безкоштовно. Ви вирішуєте!", ["Це безкоштовно.", "Ви вирішуєте!"]),
        ("Школа, работа и т.д. Вы решаете.", ["Школа, работа и т.д.", "Вы решаете."]),
        ("Это я. Потом ты.", ["Это я.", "Потом ты."]),
        # Arabic, Persian, Urdu's full stop; a space after the sign may be missing.
        ("هل هو مجاني؟ نعم.", ["هل هو مجاني؟", "نعم."]),
        ("هذا مجاني؛ أنت تقرر", ["هذا مجاني؛", "أنت تقرر"]),
        ("هل هو مجاني؟نعم", ["هل هو مجاني؟", "نعم"]),
        ("یہ مفت ہے۔ آپ", ["یہ مفت ہے۔", "آپ"]),
        ("اتصل بـ \u206677 78 80 00\u2069. شكرا.", ["اتصل بـ 77 78 80 00.", "شكرا."]),
        # Tigrinya
        ("ነጻ እዩ። ንስኻ ትውስን፧ እወ፨", ["ነጻ እዩ።", "ንስኻ ትውስን፧", "እወ፨"]),
        ("ነጻ እዩ።ንስኻ", ["ነጻ እዩ።", "ንስኻ"]),
        ("ነጻ፨ ንስኻ፤ እወ፦ እዩ", ["ነጻ፨", "ንስኻ፤", "እወ፦", "እዩ"]),
    ],
)
def test_a_text_is_cut_into_sentences_in_every_script(text, expected):
    assert list(sentences(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("og/eller", ["og", "eller"]),
        ("Skriv til post@vei.example, i dag!", ["Skriv", "til", "post@vei.example", "i", "dag"]),
        ("1,5 timer, 10:30", ["1,5", "timer", "10:30"]),
        ("пам'ять і обов’язок", ["пам'ять", "і", "обов’язок"]),
        ("می\u200cخواهم کار کنم", ["میخواهم", "کار", "کنم"]),
        ("مُحَادَثَة مجانية", ["محادثة", "مجانية"]),
        ("ንስኻ፡ትውስን", ["ንስኻ", "ትውስን"]),
        ("{hours-used} timer", ["{hours-used}", "timer"]),
    ],
)
def test_a_word_is_what_a_reader_takes_for_one(text, expected):
    assert list(words_in(text)) == expected


def test_words_per_sentence_is_an_average():
    assert words_per_sentence("Det er gratis. Du bestemmer helt selv, alltid.") == 4
    assert words_per_sentence("…") == 0


def test_nothing_in_the_small_site_is_too_hard():
    assert list(texts_are_easy_enough(worlds.site())) == []


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        (
            "title",
            "Hva vil du nå gjøre i land i dag og i morgen",
            "has 12 words; the level `simple` allows 11",
        ),
        (
            "title",
            "Utdanningsveiledning for deg",
            "has a word of 20 letters; the level `simple` allows 16",
        ),
        ("promise", HARD_PROMISE, "has a LIX of 41.9; the level `simple` allows 30"),
        (
            "promise",
            "Kom i land nå og ta en prat",
            "",
        ),
    ],
)
def test_a_ceiling_holds_for_what_is_read_first(field, text, said):
    sailors = worlds.audience(reading="simple", message=worlds.message(**{field: text}))
    lines = {"audiences/sailors.yml": {("message", field): 17}}

    found = list(texts_are_easy_enough(worlds.site(audiences=(sailors,), lines=lines)))

    where = f"`sailors.message.{field}` in nb"
    assert [(each.path, each.place, each.text) for each in found] == (
        [("audiences/sailors.yml", 17, f"{where} {said}")] if said else []
    )


def test_a_button_and_a_choice_have_ceilings_of_their_own():
    ways = {"harbour": {"kind": "ask", "button": "ja " * 11, "text": "Spør noen der."}}
    settings = worlds.settings(
        ways=ways, situations={"ashore": {"slug": "land", "tile": "ja " * 13}}
    )
    sailors = worlds.audience(tile="ja " * 14)

    found = texts_are_easy_enough(worlds.site(audiences=(sailors,), settings=settings))

    assert [each.text for each in found] == [
        "`sailors.tile` in nb has 14 words; the level `plain` allows 13",
        "`site.ways.harbour.button` in nb has 11 words; the level `plain` allows 10",
    ]


def test_what_we_promise_everybody_has_a_ceiling():
    settings = worlds.settings(promises=({"id": "free", "short": "Gratis", "text": HARD_PROMISE},))

    found = texts_are_easy_enough(worlds.site(settings=settings))

    assert [each.text for each in found] == [
        "`site.promises.0.text` in nb has a LIX of 41.9; the level `plain` allows 35"
    ]


def test_the_hint_names_the_longest_sentence_and_the_long_words():
    sailors = worlds.audience(message=worlds.message(promise=HARD_PROMISE))

    found = list(texts_are_easy_enough(worlds.site(audiences=(sailors,))))

    assert [each.hint for each in found] == [
        "the longest sentence has 6 words: “Veiledningen hjelper deg med mulighetene dine.”; "
        "long words: Veiledningen, mulighetene, Tilbudet, hjelper"
    ]


def test_a_text_of_fewer_than_ten_words_gets_no_lix():
    nine = (
        "Telefonnummer timebestilling veilederne mangler foreløpig dessverre fremdeles akkurat her"
    )
    short = worlds.audience(message=worlds.message(promise=nine))
    longer = worlds.audience(message=worlds.message(promise=f"{nine} nå"))

    found = {
        audience.message.promise: measured(
            worlds.site(audiences=(audience,)), "sailors.message.promise"
        )
        for audience in (short, longer)
    }

    assert list(found.values()) == [
        [("words per sentence", 9, 15)],
        [("LIX", 10 + 80, 35)],
    ]


def test_only_bokmal_nynorsk_and_their_variants_get_a_lix():
    codes = ("nb", "nn", "nb-x-lett", "en", "sv", "da", "se", "uk", "ar", "ti", "en-x-lett")
    settings = worlds.settings(languages=tuple({"code": each, "name": each} for each in codes))
    entries = {"sailors__message__promise": (PLAIN_PROMISE, HARD_PROMISE)}
    entries |= {"sailors__message__title": ("Hva?", "Utdanningsveiledning")}
    catalogues = {each: worlds.catalogue(each, **entries) for each in codes[1:]}
    sailors = worlds.audience(message=worlds.message(promise=HARD_PROMISE))
    site = worlds.site(settings=settings, catalogues=catalogues, audiences=(sailors,))

    by_measure = {
        name: {each.language for each in paragraphs(site) for m in each.measures if m.name == name}
        for name in ("LIX", "letters in a word", "words per sentence", "words")
    }

    norwegian = {"nb", "nn", "nb-x-lett"}
    assert by_measure["LIX"] == norwegian
    assert by_measure["letters in a word"] == norwegian
    assert by_measure["words per sentence"] >= set(codes) - norwegian
    assert by_measure["words"] == set(codes)


def test_elsewhere_sentences_have_a_ceiling_and_long_words_none():
    sailors = worlds.audience(reading="easy")
    texts = {
        "sailors__message__promise": (PLAIN_PROMISE, "Talk to us " * 4 + "now. Yes."),
        "sailors__message__title": ("Hva?", "Internationalizationalism"),
        "sailors__tile": ("Jeg", "I " * 12),
    }
    site = worlds.site(audiences=(sailors,), catalogues={"en": worlds.catalogue(**texts)})

    found = list(texts_are_easy_enough(site))

    assert [str(each) for each in found] == [
        "content/translations/en.po:12: `sailors.tile` in en has 12 words; "
        "the level `easy` allows 11\n  hint: say it in fewer words"
    ]


def test_a_translated_promise_of_long_sentences_fails_at_its_line_in_the_catalogue():
    text = "Talk to us " * 4 + "now."
    entries = {"sailors__message__promise": (PLAIN_PROMISE, text)}
    sailors = worlds.audience(reading="simple")
    site = worlds.site(audiences=(sailors,), catalogues={"en": worlds.catalogue(**entries)})

    found = list(texts_are_easy_enough(site))

    assert [str(each) for each in found] == [
        "content/translations/en.po:10: `sailors.message.promise` in en has 13 words per "
        "sentence; the level `simple` allows 12\n"
        f"  hint: the longest sentence has 13 words: “{text}”"
    ]


def test_a_ceiling_fails_at_the_right_line_of_real_files(small):
    title = next(
        line
        for line in (small.root / "audiences/sailors.yml").read_text("utf-8").splitlines()
        if line.startswith("  title: ")
    )
    small.change("audiences/sailors.yml", f"{title}\n", f"  title: {'ja ' * 13}\n")
    catalogue = (small.root / "content/translations/ar.po").read_text("utf-8")
    before, _, after = catalogue.partition('msgctxt "sailors.tile"')
    msgid = before.count("\n") + 2
    said = after.partition('msgstr "')[2].partition('"')[0]
    small.change("content/translations/ar.po", f'msgstr "{said}"', f'msgstr "{"نعم " * 14}"')

    found = list(texts_are_easy_enough(load(small.root)))

    lines = (small.root / "audiences/sailors.yml").read_text("utf-8").splitlines()
    assert [(each.path, each.place) for each in found] == [
        ("audiences/sailors.yml", lines.index(f"  title: {'ja ' * 13}") + 1),
        ("content/translations/ar.po", msgid),
    ]


def test_the_rest_is_reported_and_stops_nothing():
    questions = ({"question": "ja " * 20, "answer": f"{HARD_PROMISE} {HARD_PROMISE}"},) * 3
    sailors = worlds.audience(message=worlds.message(questions=questions))
    site = worlds.site(audiences=(sailors,))

    assert [each.context for each in paragraphs(site) if each.over] == [
        f"sailors.message.questions.{number}.{field}"
        for number in range(3)
        for field in ("question", "answer")
    ]
    assert list(texts_are_easy_enough(site)) == []


def test_a_list_is_measured_as_one_text():
    site = worlds.site()

    steps = one(site, "sailors.message.steps")

    assert steps.text == "Du tar kontakt.\nDu snakker med en veileder."
    assert measured(site, "sailors.message.steps") == [("words per sentence", 4, 15)]


def test_markdown_is_not_counted_and_a_soft_wrap_ends_nothing():
    blocks = (
        "# Om *tilbudet*",
        "## Hvem",
        "Les **mer** på [vår\nside](https://vei.example/veiledning).",
        "- En\n- To tre",
    )
    site = worlds.site(pages=(HandPage(id="om", blocks=blocks),))

    found = [each for each in paragraphs(site) if each.part == "pages"]

    assert [(each.context, each.kind, each.text) for each in found] == [
        ("pages.om.0", "title", "Om tilbudet"),
        ("pages.om.1", "headline", "Hvem"),
        ("pages.om.2", "text", "Les mer på vår side."),
        ("pages.om.3", "text", "- En\n- To tre"),
    ]
    assert measured(site, "pages.om.3") == [("words per sentence", 1.5, 15)]


def test_a_legal_rule_is_measured_where_it_stands_and_not_in_the_text_that_names_it():
    rule = LegalRule.model_validate(
        {
            "id": "permit",
            "ground": "x",
            "source": "x",
            "checked": "2026-01-01",
            "variants": ({"start": "2026-01-01", "text": "Du må ha lov."},),
        },
        strict=False,
    )
    sailors = worlds.audience(message=worlds.message(promise="Kom til oss. {permit}"))
    site = worlds.site(audiences=(sailors,), rules={"permit": rule})

    assert measured(site, "sailors.message.promise") == [("words per sentence", 3, 15)]


def test_a_campaign_is_held_to_the_level_of_its_audience():
    site = worlds.site(audiences=(worlds.audience(reading="easy"),))

    assert one(site, "campaigns.summer.texts.sailors.wall.text.0").level == "easy"


def test_a_fact_that_no_citizen_sees_is_for_professionals():
    facts: dict[str, Fact] = {
        "content": worlds.fact(),
        "inside": worlds.fact(id="inside", readers=("partner",)),
    }
    site = worlds.site(facts=facts)

    assert one(site, "facts.content.statement").level == "plain"
    assert one(site, "facts.inside.statement").level == "professional"


def test_an_easy_language_is_easy_for_everybody():
    site = worlds.site(
        audiences=(worlds.audience(reading="professional"),),
        settings=easy_bokmal(),
        catalogues={
            "nb-x-lett": worlds.catalogue(
                "nb-x-lett",
                sailors__message__title=("Hva?", "Hva vil du?"),
                phrases__skip=("Ord", "Gå"),
            )
        },
    )

    levels = {(each.context, each.language): each.level for each in paragraphs(site)}

    assert levels["sailors.message.title", "nb"] == "professional"
    assert levels["sailors.message.title", "nb-x-lett"] == "easy"
    assert levels["phrases.skip", "nb-x-lett"] == "easy"
    # No audience stands there in bokmål.
    assert ("sailors.message.promise", "nb-x-lett") not in levels


def test_what_an_easy_language_borrows_must_be_easy_too():
    settings = easy_bokmal(situations={"ashore": {"slug": "land", "tile": "ja " * 12}})
    lines = {"content/site.yml": {("situations", "ashore", "tile"): 9}}
    borrowing = worlds.site(settings=settings, lines=lines)
    own = {"site__situations__ashore__tile": ("ja", "Jeg er i land")}
    speaking = replace(borrowing, catalogues={"nb-x-lett": worlds.catalogue("nb-x-lett", **own)})

    found = [str(each).splitlines()[0] for each in texts_are_easy_enough(borrowing)]

    assert found == [
        "content/site.yml:9: `site.situations.ashore.tile` in nb-x-lett has 12 words; "
        "the level `easy` allows 11"
    ]
    assert list(texts_are_easy_enough(speaking)) == []


def test_a_level_that_is_not_there_is_a_problem():
    languages = ({"code": "nb", "name": "Norsk bokmål", "reading": "esy"},)
    site = worlds.site(
        audiences=(worlds.audience(reading="plan"),),
        settings=worlds.settings(languages=languages),
        levels={name: level for name, level in worlds.LEVELS.items() if name != "professional"},
    )

    found = [str(each) for each in reading_levels_exist(site)]

    assert found == [
        "content/reading.yml:1: the level `professional` is missing\n"
        "  hint: texts without one need it",
        "audiences/sailors.yml:1: `plan` is not a reading level in content/reading.yml\n"
        "  hint: did you mean `plain`?",
        "content/site.yml:1: `esy` is not a reading level in content/reading.yml\n"
        "  hint: did you mean `easy`?",
    ]
    assert list(texts_are_easy_enough(site)) == []


def test_each_level_asks_for_less_than_the_next():
    easy, simple, plain, professional = worlds.LEVELS.values()

    def numbers(level: Level) -> list[int]:
        return [each for each in level.model_dump().values() if isinstance(each, int)]

    for lower, higher in ((easy, simple), (simple, plain), (plain, professional)):
        assert len(numbers(lower)) == 6
        assert all(a <= b for a, b in zip(numbers(lower), numbers(higher), strict=True))
        assert lower.lix < higher.lix


def test_each_edition_is_summed_up_with_its_hardest_paragraph():
    questions = ({"question": "Hva?", "answer": f"{HARD_PROMISE} {HARD_PROMISE}"},) * 3
    sailors = worlds.audience(message=worlds.message(questions=questions))
    edition = Edition(sailors, sailors, worlds.language(), "draft", (), "")
    site = worlds.site(audiences=(sailors,), editions=(edition,))
    own = [each for each in paragraphs(site) if each.part == "sailors"]

    (found,) = worst(site)

    assert (found.edition, found.paragraphs, found.over) == ("sailors/nb", len(own), 3)
    assert found.share == pytest.approx(3 / len(own))
    assert found.hardest.context == "sailors.message.questions.0.answer"
    assert worst(site, ()) == (replace(found, paragraphs=0, over=0, hardest=None),)


def test_the_command_shows_the_hardest_first_and_stops_nothing(outreach, small):
    small.change("audiences/sailors.yml", "  action: ", f"  action: {'ja ' * 30}")

    said = outreach("--root", small.root, "reading")

    lines = said.out.splitlines()
    assert (said.code, said.err) == (0, "")
    assert lines[0].split() == [*HEAD]
    assert lines[1].split()[1:3] == ["sailors.message.action", "nb"]
    assert lines[1].split()[-1] == "over"
    assert len(lines) > 20
    assert lines[-1] == (
        f"{len(lines) - 2} paragraphs, 7 above the ceiling: a hint where to look, no verdict"
    )


def test_the_command_can_be_asked_for_less(outreach, small):
    small.change("audiences/sailors.yml", "  action: ", f"  action: {'ja ' * 30}")

    said = outreach(
        *("--root", small.root, "reading", "sailors", "--language", "nb", "--over", "--json")
    )
    other = outreach("--root", small.root, "reading", "pages", "--language", "ar", "--json")

    (record,) = json.loads(said.out)
    assert record.pop("line") > 1
    assert record == {
        "text": "sailors.message.action",
        "language": "nb",
        "path": "audiences/sailors.yml",
        "kind": "headline",
        "level": "plain",
        "over": True,
        "measures": [
            {"name": "words", "value": record["measures"][0]["value"], "ceiling": 12, "over": True},
            record["measures"][1],
        ],
    }
    assert {(each["text"].split(".")[0], each["language"]) for each in json.loads(other.out)} == {
        ("pages", "ar")
    }


@pytest.mark.parametrize("wrong", [("sailor",), ("--language", "xx")])
def test_a_name_that_is_not_there_is_wrong_use(outreach, small, wrong):
    said = outreach("--root", small.root, "reading", *wrong)

    assert said.code == 2
    assert "choose from " in said.err


def one(site: Site, context: str, language: str = "nb") -> Paragraph:
    (found,) = (
        each for each in paragraphs(site) if (each.context, each.language) == (context, language)
    )
    return found


def measured(site: Site, context: str) -> list[tuple[str, float, int]]:
    return [(each.name, each.value, each.ceiling) for each in one(site, context).measures]


def easy_bokmal(**changes: object) -> object:
    languages = (
        {"code": "nb", "name": "Norsk bokmål"},
        {"code": "nb-x-lett", "name": "Lettlest bokmål", "reading": "easy"},
    )
    return worlds.settings(languages=languages, **changes)

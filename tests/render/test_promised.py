"""What holds for some readers alone is not promised to the others: on pages, on sheets, in kits."""

import re
from dataclasses import replace
from datetime import date

import worlds
from test_pages import audience, body_of, language, made, settings, site, words

from generator.formats import FORMATS
from generator.model import Edition, promises_to
from generator.model.needed import NEEDED
from generator.render.promised import promised_in_short
from generator.render.sheets import seal_of, sheet

DAY = date(2027, 5, 1)
PROMISES = tuple(
    {"id": name, "short": f"Short {name}", "text": f"Whole {name}"}
    for name in ("free", "voluntary", "direct")
)
ALL = ["Short free", "Short voluntary", "Short direct"]
SENT = audience("sent", travel_free=False, promises=["free", "direct"], overlaps=["lone", "bound"])
BOUND = audience("bound", travel_free=False, promises=["voluntary"])
LONE = audience("lone", travel_free=False)


def world(old=()):
    given = settings(promises=PROMISES)
    spoken = tuple(replace(language(code), settings=given, stale=old) for code in ("nb", "uk"))
    built = site(SENT, BOUND, LONE, languages=spoken)
    return replace(built, editions=tuple(replace(each, around=old) for each in built.editions))


def promised(path, built=None, selector=".act .promise li"):
    return words(body_of(made(built or world())[f"{path}index.md"]), selector)


def edition(code="nb", **changes):
    phrases = {name: f"<{name}>" for name in NEEDED}
    spoken = worlds.language(code, phrases=phrases, settings=worlds.settings(promises=PROMISES))
    people = worlds.audience(**changes)
    return Edition(people, people, spoken, "draft", (), "0123456789abcdef")


def sheet_of(form, code="nb", **changes):
    return sheet(edition(code, **changes), FORMATS[form], "q/b2c3d/", DAY, edition().language)


def test_who_names_no_promise_gets_every_one():
    given = settings(promises=PROMISES)

    assert [each.id for each in promises_to(given).values()] == ["free", "voluntary", "direct"]
    assert promises_to(given, LONE) == promises_to(given)


def test_a_promise_keeps_its_place_when_others_are_left_out():
    given = settings(promises=PROMISES)

    assert {place: each.id for place, each in promises_to(given, SENT).items()} == {
        0: "free",
        2: "direct",
    }
    spoken = replace(language("nb"), settings=given)
    assert promised_in_short(spoken, SENT) == {0: "Short free", 2: "Short direct"}


def test_a_page_promises_what_holds_for_its_readers():
    assert promised("nb/lone-path/") == ALL
    assert promised("nb/sent-path/") == ["Short free", "Short direct"]
    assert promised("nb/valg/s-first/sent-path/") == ["Short free", "Short direct"]


def test_the_home_page_speaks_to_everybody():
    assert promised("nb/", selector=".gain li") == ["Whole free", "Whole voluntary", "Whole direct"]


def test_a_page_of_two_promises_what_holds_for_both():
    assert promised("nb/valg/flere/lone-path-og-sent-path/") == ["Short free", "Short direct"]


def test_a_page_of_two_who_share_no_promise_has_no_empty_list():
    path = "nb/valg/flere/bound-path-og-sent-path/"

    assert promised(path, selector=".act h2")
    assert promised(path, selector=".act .promise") == []


def test_an_old_promise_is_marked_where_it_stands_and_no_other():
    built = world(("site.promises.2.short",))

    for path in ("uk/lone-path/", "uk/sent-path/", "uk/valg/s-first/sent-path/"):
        marked = [each for each in promised(path, built) if each.endswith("~stale_block~")]
        assert marked == ["Short direct ~stale_block~"], path


def test_every_sheet_promises_what_holds_for_its_readers():
    forms = [each.id for each in FORMATS.values() if each.of == "edition"]
    assert len(forms) > 10

    for form in forms:
        assert sheet_of(form).promises == tuple(ALL)
        assert sheet_of(form, promises=("free",)).promises == ("Short free",)


def test_bokmal_beside_another_language_promises_no_more():
    beside = [each.id for each in FORMATS.values() if each.of == "edition" and each.beside]
    assert beside

    for form in beside:
        made_of = sheet_of(form, "en", promises=("free",))
        assert made_of.promises == made_of.beside["promises"] == ("Short free",)


def test_a_promise_that_a_sheet_does_not_show_makes_no_new_version_of_it():
    def seal(**changes):
        given = edition(**changes)
        other = [each | ({"short": "Other"} if each["id"] == "direct" else {}) for each in PROMISES]
        turned = replace(given.language, settings=worlds.settings(promises=other))
        bokmal = edition().language
        return seal_of(given, bokmal), seal_of(replace(given, language=turned), bokmal)

    before, after = seal(promises=("free",))
    assert before == after
    before, after = seal()
    assert before != after
    assert re.fullmatch("[0-9a-f]{16}", before)

"""Whatever a translator's tool does to our texts: all good ones come back, and nothing is lost."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.formats import EXCHANGE_FORMS
from generator.load import load, updated, wanted
from generator.load.catalogues import Wanted, read_catalogue
from generator.load.exchange import Taken, delivered, exported, taken
from generator.load.po import Unit, po_text, read_units, readable_units
from generator.load.signs import odd_signs
from generator.load.xliff import XLIFF_VERSIONS, read_xliff, xliff_text
from generator.problems import ProblemsFound

ARABIC = Path(__file__).parents[2] / "content/translations/ar.po"
TWO = "urn:oasis:names:tc:xliff:document:2.0"
ONE = "urn:oasis:names:tc:xliff:document:1.2"
XLIFFS = ("xliff", "xliff-1.2")


def asked(**texts: str) -> list[Wanted]:
    """Return what a language needs; `a__0` stands for the key path a.0."""
    return [
        Wanted(name.replace("__", "."), text, ("body, at most 60 characters",), f"a.yml:{line}")
        for line, (name, text) in enumerate(texts.items(), 1)
    ]


def sent(*units: Unit, form: str = "po", language: str = "uk") -> bytes:
    """Return a file as a tool would save it."""
    if form == "po":
        return po_text(units).encode()
    version = "1.2" if form == "xliff-1.2" else "2.1"
    return xliff_text(units, "nb", language, version).encode()


def take(ours: list[Unit], content: bytes | str, today: list[Wanted]) -> Taken:
    content = content.encode() if isinstance(content, str) else content
    return taken(po_text(ours), delivered(content, "in.file", "uk"), today, "uk")


def entries(catalogue: str) -> dict[str, tuple[str, bool, str]]:
    return {
        unit.context: (unit.text, unit.fuzzy, unit.previous)
        for unit in read_units(catalogue, "uk.po")
        if unit.context and not unit.obsolete
    }


def obsolete(catalogue: str) -> list[tuple[str, str]]:
    units = read_units(catalogue, "uk.po")
    return [(unit.context, unit.text) for unit in units if unit.obsolete]


def told(result: Taken) -> list[tuple[int, str]]:
    assert all(each.path == "in.file" and each.hint for each in result.problems)
    return [(each.line, each.text) for each in result.problems]


def counted(result: Taken) -> dict[str, int]:
    return {outcome: number for outcome, number in result.counts.items() if number}


# What is written comes back.

PIECES = st.sampled_from(
    [
        "{satisfied}",
        "{satisfied, ratio}",
        "{n, plural, one {# time} other {{n} timer}}",
        "{",
        "}",
        "]]>",
        "<b>",
        "&amp;",
        "&",
        '"',
        "'",
        "\\n",
        "\n",
        "\r\n",
        "\t",
        "  ",
        "\u206677 78 80 00\u2069",
        "\u00a0",
        "مرحبا",
        "እንኳን ደህና መጣህ",
        "<!-- -->",
        "<ph id='1'/>",
    ]
)
SIGNS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"])
TEXT = st.lists(PIECES | st.text(SIGNS, max_size=8), max_size=6).map("".join)
LINE = st.text(SIGNS, max_size=30).map(str.strip)
LINES = st.lists(LINE, max_size=3).map(tuple)
FLAGS = st.permutations(["fuzzy", "python-brace-format", "range: 0..5"]).flatmap(
    lambda flags: st.integers(0, 3).map(lambda count: tuple(flags[:count]))
)
UNITS = st.lists(
    st.builds(
        Unit,
        context=st.sampled_from(["a.b", "a.b.0", "facts.x.statement"]) | TEXT.filter(str.strip),
        source=TEXT.filter(str.strip),
        text=TEXT,
        previous=TEXT,
        flags=FLAGS,
        remarks=LINES,
        comments=LINES,
        place=st.sampled_from(["", "audiences/a.yml:12", "a.yml:1 b.yml:2", "a.yml"]),
    ),
    max_size=4,
)


@given(units=UNITS)
def test_a_catalogue_says_the_same_after_it_was_written_and_read(units):
    found, problems = readable_units(po_text(units), "uk.po")

    assert problems == ()
    assert [replace(each, line=1) for each in found] == units


def test_a_long_text_that_ends_in_space_stays_as_it_is():
    text = "{satisfied, ratio}{n, plural, one {# time} other {{n} timer}}\t{satisfied, ratio}\n"
    unit = Unit("a.b", "x" + " " * 99, text, previous=text)

    assert [replace(each, line=1) for each in read_units(po_text([unit]), "uk.po")] == [unit]


@pytest.mark.parametrize("version", XLIFF_VERSIONS)
@given(units=UNITS)
def test_xliff_says_the_same_after_it_was_written_and_read(version, units):
    content = xliff_text(units, "nb", "ti", version).encode()

    found, problems = read_xliff(content, "uk.xlf", "ti")

    assert problems == ()
    assert [replace(each, line=1) for each in found] == units


@pytest.mark.parametrize("form", EXCHANGE_FORMS)
def test_what_nobody_touched_changes_nothing(form):
    catalogue = ARABIC.read_text("utf-8")
    units = [each for each in read_units(catalogue, "ar.po") if each.context and not each.obsolete]
    today = [Wanted(each.context, each.source, each.comments, each.place) for each in units]
    before = updated(catalogue, today, "ar")
    assert len(units) > 200
    assert any(each.remarks for each in units)

    content = exported(catalogue, today, "nb", "ar", form).encode()
    result = taken(catalogue, delivered(content, "in.file", "ar"), today, "ar")

    assert result.problems == ()
    assert result.text == before
    assert result.counts["same"] + result.counts["empty"] == len(units)


def test_nothing_obsolete_is_handed_out():
    ours = [Unit("a.0", "En", "Один"), Unit("b.0", "To", "Два", obsolete=True)]

    for form in EXCHANGE_FORMS:
        content = exported(po_text(ours), asked(a__0="En"), "nb", "uk", form).encode()
        units = delivered(content, "in.file", "uk").units

        assert [each.context for each in units if each.context] == ["a.0"]


# What a file of ours looks like.


def test_xliff_2_protects_what_stands_in_braces_and_tells_the_limit():
    unit = Unit(
        "a.b",
        "Fra {from} år",
        "{from} років",
        previous="Fra {from}",
        flags=("fuzzy",),
        remarks=("Так?",),
        comments=("body, at most 60 characters",),
        place="a.yml:3",
    )

    assert (
        xliff_text([unit], "nb", "uk")
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" \
xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.1" srcLang="nb" trgLang="uk">
 <file id="uk" original="content/translations/uk.po" xml:space="preserve">
  <slr:profiles generalProfile="xliff:codepoints"/>
  <unit id="a.b" name="a.b" slr:sizeRestriction="60">
   <notes>
    <note category="developer">body, at most 60 characters</note>
    <note category="translator">Так?</note>
    <note category="location">a.yml:3</note>
    <note category="previous-source">Fra {from}</note>
    <note category="flags">fuzzy</note>
   </notes>
   <originalData>
    <data id="d1">{from}</data>
   </originalData>
   <segment state="initial">
    <source>Fra <ph id="1" canDelete="no" dataRef="d1" equiv="{from}" disp="{from}"/> år</source>
    <target><ph id="1" canDelete="no" dataRef="d1" equiv="{from}" disp="{from}"/> років</target>
   </segment>
  </unit>
 </file>
</xliff>
"""
    )


def test_xliff_1_2_protects_what_stands_in_braces_and_tells_the_limit():
    unit = Unit("a.b", "Fra {from} år", comments=("body, at most 60 characters",), place="a.yml:3")
    done = Unit("b.c", "Ja", "Так")

    assert (
        xliff_text([unit, done], "nb", "uk", "1.2")
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
 <file original="content/translations/uk.po" datatype="plaintext" source-language="nb" \
target-language="uk">
  <body>
   <trans-unit id="a.b" resname="a.b" xml:space="preserve" maxwidth="60" size-unit="char">
    <source>Fra <x id="1" equiv-text="{from}"/> år</source>
    <target state="new"></target>
    <context-group purpose="location">
     <context context-type="sourcefile">a.yml</context>
     <context context-type="linenumber">3</context>
    </context-group>
    <note from="developer">body, at most 60 characters</note>
   </trans-unit>
   <trans-unit id="b.c" resname="b.c" xml:space="preserve" approved="yes">
    <source>Ja</source>
    <target state="translated">Так</target>
   </trans-unit>
  </body>
 </file>
</xliff>
"""
    )


def test_a_limit_reaches_translators_as_our_comments_tell_it(folder):
    today = wanted(load(folder), "uk")
    limits = [each for each in today if "at most" in each.comments[0]]
    assert len(limits) > 10

    written = exported(None, today, "nb", "uk", "xliff")

    assert written.count("slr:sizeRestriction=") == len(limits)


def test_plural_groups_are_words_and_ids_are_unique():
    plural = "{n, plural, one {# time} other {{n} timer}} i {sum, ratio}"
    units = [Unit("a b", plural), Unit("a.b", "Ja"), Unit("a b", "Nei"), Unit("a.b", "Kanskje")]

    for version in XLIFF_VERSIONS:
        written = xliff_text(units, "nb", "uk", version)
        ids = re.findall(r'unit id="([^"]*)"', written)

        assert ids == ["text-1", "a.b", "text-3", "a.b-4"]
        assert set(re.findall(r'equiv(?:-text)?="([^"]*)"', written)) == {"{sum, ratio}"}


def test_a_sign_that_xml_has_not_is_a_problem():
    with pytest.raises(ProblemsFound) as found:
        xliff_text([Unit("a.b", "Ja", "\x1f", 7)], "nb", "uk")

    assert [(each.path, each.line, each.text) for each in found.value.problems] == [
        ("content/translations/uk.po", 7, "`a.b` holds U+001F, which XML has not")
    ]


# What translators decide.


@pytest.mark.parametrize("form", EXCHANGE_FORMS)
def test_each_decision_of_a_translator_is_taken(form):
    today = asked(a__0="En", a__1="To", a__2="Tre", a__3="Fire", a__4="Fem", a__5="Seks")
    ours = [
        Unit("a.1", "To", "Два"),
        Unit("a.2", "Tre", "Три", previous="3", flags=("fuzzy", "no-wrap"), remarks=("Вже",)),
        Unit("a.3", "Fire", "Чотири", remarks=("Наше", "Та наше")),
        Unit("a.4", "Fem", "П’ять"),
        Unit("a.5", "Seks", "Шість"),
    ]
    content = sent(
        Unit("a.5", "Seks", "Шість"),
        Unit("a.4", "Fem", "П’ять", flags=("fuzzy",)),
        Unit("a.3", "Fire", "", remarks=("Наше", "Та", "наше", "Їхнє")),
        Unit("a.2", "Tre", "Три", previous="3", flags=("no-wrap",)),
        Unit("a.1", "To", "Двійка"),
        Unit("a.0", "En", "Один"),
        form=form,
    )

    result = take(ours, content, today)

    assert result.problems == ()
    assert entries(result.text) == {
        "a.0": ("Один", False, ""),
        "a.1": ("Двійка", False, ""),
        "a.2": ("Три", False, ""),
        "a.3": ("Чотири", False, ""),
        "a.4": ("П’ять", True, ""),
        "a.5": ("Шість", False, ""),
    }
    assert counted(result) == {
        "new": 1,
        "changed": 1,
        "confirmed": 1,
        "empty": 1,
        "doubted": 1,
        "same": 1,
    }
    kept = {each.context: each for each in read_units(result.text, "uk.po")}
    assert kept["a.3"].remarks == ("Наше", "Та наше", "Їхнє")
    assert kept["a.2"].remarks == ("Вже",)


@pytest.mark.parametrize("form", EXCHANGE_FORMS)
def test_a_translation_of_an_older_text_waits_for_somebody_to_look(form):
    ours = [Unit("a.0", "En", "Один"), Unit("a.2", "Tre", "Три")]
    today = asked(a__0="En ny", a__1="To ny", a__2="Tre ny")
    content = sent(
        Unit("a.0", "En", "Одиниця"),
        Unit("a.1", "To", "Два"),
        Unit("a.2", "Tre", "Трійка", previous="3", flags=("fuzzy",)),
        form=form,
    )

    result = take(ours, content, today)

    assert result.problems == ()
    assert counted(result) == {"older": 3}
    assert entries(result.text) == {
        "a.0": ("Одиниця", True, "En"),
        "a.1": ("Два", True, "To"),
        "a.2": ("Трійка", True, "3"),
    }


def test_a_finished_translation_is_not_replaced_by_one_of_an_older_text():
    result = take(
        [Unit("a.0", "Ny", "Нове")],
        sent(Unit("a.0", "Gammel", "Старе")),
        asked(a__0="Ny"),
    )

    assert entries(result.text) == {"a.0": ("Нове", False, "")}
    assert told(result) == [(2, "`a.0` was translated from an older bokmål; ours is from today's")]


def test_a_minor_edit_of_the_source_keeps_a_translation():
    incoming = delivered(sent(Unit("a.0", "Epost", "Пошта")), "in.file", "uk")
    ours = po_text([Unit("a.0", "E-post", "Мейл")])

    result = taken(ours, incoming, asked(a__0="E-post"), "uk", lambda *_: True)

    assert entries(result.text) == {"a.0": ("Пошта", False, "")}


def test_a_list_in_a_new_order_finds_its_translations():
    ours = [Unit("a.0", "Ny", "Нове"), Unit("a.1", "En", "Один"), Unit("a.2", "To", "Два")]
    today = asked(a__0="Ny", a__1="En", a__2="To")
    content = sent(Unit("a.0", "En", "Одиниця"), Unit("a.1", "To", "Двійка"))

    result = take(ours, content, today)

    assert result.problems == ()
    assert [text for text, _, _ in entries(result.text).values()] == ["Нове", "Одиниця", "Двійка"]


def test_a_shorter_list_keeps_the_text_that_is_still_asked_for():
    content = sent(Unit("a.0", "En", "Одиниця"), Unit("a.1", "To", "Двійка"))

    result = take([], content, asked(a__0="To"))

    assert entries(result.text) == {"a.0": ("Двійка", False, "")}
    assert told(result) == [(2, "`a.0` stands twice; the first one is on line 6")]


def test_an_unknown_text_is_kept_and_told_once():
    content = sent(Unit("gone.0", "Borte", "Немає"))

    first = take([], content, asked(a__0="En"))
    second = taken(first.text, delivered(content, "in.file", "uk"), asked(a__0="En"), "uk")

    assert told(first) == [(2, "`gone.0` is not asked for; its translation is kept as obsolete")]
    assert obsolete(first.text) == [("gone.0", "Немає")]
    assert (second.text, second.problems) == (first.text, ())


def test_an_unknown_text_is_kept_with_what_it_was_made_from():
    content = sent(Unit("gone.0", "To", "{y}", previous="{y}", flags=("fuzzy",)))

    result = take([], content, asked(a__0="To"))

    assert obsolete(result.text) == [("gone.0", "{y}")]
    assert entries(result.text) == {"a.0": ("", False, "")}


@pytest.mark.parametrize("version", XLIFF_VERSIONS)
def test_a_lost_name_may_still_stand_in_the_id(version):
    units = [Unit("a.0", "To", "Два"), Unit("b.0", "To", "Двійка")]
    content = re.sub(r' (res)?name="[^"]*"', "", xliff_text(units, "nb", "uk", version))

    result = take([], content, asked(a__0="To", b__0="To"))

    assert [text for text, _, _ in entries(result.text).values()] == ["Два", "Двійка"]


def test_a_sign_that_turns_a_remark_is_told():
    content = sent(Unit("a.0", "En", "Один", remarks=("\u202e",)))

    result = take([], content, asked(a__0="En"))

    assert told(result) == [(3, "beside `a.0`: U+202E (right-to-left override) may not stand here")]
    assert entries(result.text) == {"a.0": ("", False, "")}


def test_a_lost_context_is_found_by_its_text_when_only_one_has_it():
    today = asked(a__0="En", a__1="To", b__0="To")
    content = sent(Unit("", "En", "Один"), Unit("", "To", "Два"), Unit("", "Tre", "Три"))

    result = take([], content, today)

    assert entries(result.text)["a.0"] == ("Один", False, "")
    assert [line for line, _ in told(result)] == [4, 7]
    assert counted(result) == {"new": 1, "left out": 2}


@pytest.mark.parametrize("form", EXCHANGE_FORMS)
def test_two_translations_of_one_text_are_a_question(form):
    today = asked(a__0="En", a__1="To")
    content = sent(
        Unit("a.0", "En", "Раз"),
        Unit("a.1", "To", "Два"),
        Unit("a.0", "En", "Один"),
        Unit("a.1", "To", "Два"),
        form=form,
    )

    result = take([Unit("a.0", "En", "Наше")], content, today)

    assert entries(result.text) == {"a.0": ("Наше", False, ""), "a.1": ("Два", False, "")}
    assert [text[:18] for _, text in told(result)] == ["`a.0` stands twice"]
    assert sum(result.counts.values()) == 4


@pytest.mark.parametrize("form", EXCHANGE_FORMS)
def test_a_file_in_another_language_gives_one_problem_and_no_text(form):
    content = exported(None, asked(a__0="En"), "nb", "pl", form).encode()

    result = take([Unit("a.0", "En", "Один")], content, asked(a__0="En"))

    assert [text for _, text in told(result)] == ["this file is in pl, not in uk"]
    assert entries(result.text) == {"a.0": ("Один", False, "")}


@pytest.mark.parametrize("form", EXCHANGE_FORMS)
def test_a_region_or_script_is_no_other_language(form):
    content = exported(None, asked(a__0="En"), "nb", "uk", form)
    content = content.replace("Language: uk", "Language: uk_UA").replace('"uk"', '"uk-Cyrl"')

    assert take([], content, asked(a__0="En")).problems == ()


# What cannot be shown to a reader is left out, and nothing else.

BROKEN = {
    "Від років": "`a.0` lacks {from} in the translation",
    "{from} {fra}": "`a.0` has {fra}, which the bokmål text has not",
    "{from} {": "`a.0` has a brace without a partner",
    "{from": "`a.0` lacks {from} in the translation",
    "{from} <b>": "`a.0` holds markup: <b>",
    "{from} \u2066": "`a.0`: U+2066 (left-to-right isolate) has no partner",
}


@pytest.mark.parametrize("form", EXCHANGE_FORMS)
@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_text_is_left_out_and_told_at_its_line(form, text):
    today = asked(a__0="Fra {from} år", a__1="To")
    units = [Unit("a.1", "To", "Двійка"), Unit("a.0", "Fra {from} år", text)]
    content = sent(*units, form=form)
    start = {"po": '"Fra', "xliff": 'name="a.0"', "xliff-1.2": 'name="a.0"'}[form]
    before = content.decode().partition(start)[0]

    result = take([Unit("a.0", "Fra {from} år", "З {from}")], content, today)

    assert told(result) == [(before.count("\n") + 1, BROKEN[text])]
    assert entries(result.text) == {"a.0": ("З {from}", False, ""), "a.1": ("Двійка", False, "")}
    assert counted(result) == {"new": 1, "left out": 1}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (' dataRef="d1" equiv="{from}" disp="{from}"/> р', "/> р", ""),
        ('id="1" canDelete="no" dataRef="d1" equiv="{from}" disp="{from}"/> р', 'id="1"/> р', ""),
        ('<ph id="1" canDelete="no" dataRef="d1" equiv="{from}" disp="{from}"/> р', "{from} р", ""),
        (
            '<ph id="1" canDelete="no" dataRef="d1" equiv="{from}" disp="{from}"/> р',
            '<ph id="9" equiv="{fr"/> р',
            '`a.0`: nothing says what the code <ph id="9"> stands for',
        ),
        ("років</target>", "<pc id='2'>років</pc></target>", "`a.0`: <pc> is formatting"),
        ("років</target>", "<cp hex='0001'/></target>", "`a.0`: U+0001 (control character)"),
        ("років</target>", "<cp hex='D800'/></target>", "`a.0`: <cp> stands for no sign"),
        ("<source>", "<quelle>", "`a.0`: <source> is missing"),
    ],
)
def test_a_code_is_read_as_long_as_anything_says_what_it_stands_for(old, new, problem):
    today = asked(a__0="Fra {from} år", a__1="To")
    content = sent(
        Unit("a.0", "Fra {from} år", "{from} років"), Unit("a.1", "To", "Два"), form="xliff"
    ).decode()
    assert old in content
    content = content.replace(old, new, 1)
    if new == "<quelle>":
        content = content.replace("</source>", "</quelle>", 1)

    result = take([], content, today)

    assert entries(result.text)["a.1"][0] == "Два"
    assert entries(result.text)["a.0"][0] == ("" if problem else "{from} років")
    assert [(line, text[: len(problem)]) for line, text in told(result)] == (
        [(5, problem)] if problem else []
    )


# What other tools do.


def test_a_catalogue_may_be_sorted_wrapped_and_decorated():
    texts = {f"a__{number}": f"Tekst nummer {number} i {{from}}\nog mer" for number in range(9)}
    today = asked(**texts)
    ours = [Unit(each.context, each.source, f"{each.source}!") for each in today]
    units = [replace(each, flags=("python-brace-format",), place="../x.yml:1") for each in ours]
    random.Random(7).shuffle(units)  # noqa: S311 - an order, not a secret
    header = '"Language: uk_UA\\n"\n"X-Generator: Poedit 3\\n"\n"Plural-Forms: nplurals=3;\\n"'
    body = po_text(units).replace(" nummer ", ' nummer "\n"')
    content = f'# Ny\nmsgid ""\nmsgstr ""\n{header}\n\n{body}\n#~ msgid "Borte"\n#~ msgstr "x"\n'

    result = take(ours, "\ufeff" + content.replace("\n", "\r\n"), today)

    assert result.problems == ()
    assert {
        each.context: each.text for each in read_units(result.text, "uk.po") if each.context
    } == {each.context: each.text for each in ours}
    assert counted(result) == {"same": 9}


OTHERS = {
    "prefixes, attributes in another order, CDATA, no notes": f"""\
<?xml version='1.0' encoding='UTF-8' standalone='yes'?><!-- saved by a tool -->
<x:xliff trgLang='uk' version='2.0' srcLang='nb' xmlns:x='{TWO}' xmlns:m='urn:other'>
<x:file id='f1'><x:group id='g'><x:unit m:seen='1' name='a.0' id='tu1'>
<m:matches><m:match><x:source>Nei</x:source><x:target>Ні</x:target></m:match></m:matches>
<x:segment state='final'><x:source><![CDATA[Ja & nei]]></x:source>
<x:target><![CDATA[Так]]> &amp;<?tool x?> ні</x:target></x:segment>
</x:unit></x:group></x:file></x:xliff>""",
    "two segments, marks, another order": f"""\
<xliff xmlns="{TWO}" version="2.1" srcLang="nb" trgLang="uk"><file id="f1">
<unit id="1" name="a.0">
<segment state="translated"><source>Ja</source><target order="3"><mrk id="m1">ні</mrk></target>
</segment><ignorable><source> </source></ignorable>
<segment state="reviewed"><source>&amp; <sm id="9"/>nei</source><target order="1">Так &amp;</target>
</segment></unit></file></xliff>""",
    "1.2 with segments in marks, indented": f"""\
<xliff version="1.2" xmlns="{ONE}">
  <file original="x" source-language="nb" target-language="uk-UA" datatype="x-other"><header/>
    <body><group><trans-unit id="a.0">
        <source>
            Ja &amp; nei
        </source>
        <seg-source><mrk mid="0" mtype="seg">Ja &amp; nei</mrk></seg-source>
        <target>
            <mrk mid="0" mtype="seg">Так
              &amp; ні</mrk>
        </target>
        <alt-trans><source>Nei</source><target>Ні</target></alt-trans>
    </trans-unit></group></body>
  </file>
</xliff>""",
}


@pytest.mark.parametrize("name", OTHERS)
def test_xliff_of_other_tools_is_understood(name):
    result = take([], OTHERS[name], asked(a__0="Ja & nei"))

    assert result.problems == ()
    assert entries(result.text) == {"a.0": ("Так & ні", False, "")}


def test_a_text_that_is_translated_in_part_is_told():
    content = OTHERS["two segments, marks, another order"].replace("Так &amp;", "")
    content = content.replace("reviewed", "initial")

    result = take([], content, asked(a__0="Ja & nei"))

    assert told(result) == [(2, "`a.0`: only a part of it is translated")]


def test_an_untouched_copy_of_the_source_is_no_translation():
    content = sent(Unit("a.0", "En", "En", flags=("fuzzy",)), form="xliff-1.2")

    result = take([Unit("a.0", "En", "Один")], content, asked(a__0="En"))

    assert entries(result.text) == {"a.0": ("Один", False, "")}
    assert counted(result) == {"empty": 1}


@pytest.mark.parametrize("state", ["reviewed", "final"])
def test_a_state_beyond_translated_clears_the_mark(state):
    ours = [Unit("a.0", "En", "Один", previous="1", flags=("fuzzy",))]
    content = sent(*ours, form="xliff").decode().replace('"initial"', f'"{state}"')

    assert entries(take(ours, content, asked(a__0="En")).text) == {"a.0": ("Один", False, "")}


def test_line_breaks_that_a_tool_lost_are_told():
    today = asked(a__0="En\n\nTo")

    indented = take([], sent(Unit("a.0", " En \n \n  To ", " Раз\n \n  Два ")), today)
    lost = take([], sent(Unit("a.0", "En To", "Раз Два")), today)

    assert entries(indented.text) == {"a.0": ("Раз\n\nДва", False, "")}
    assert told(lost) == [(2, "`a.0` lost its line breaks")]
    assert entries(lost.text) == {"a.0": ("", False, "")}


# What cannot be read.


@pytest.mark.parametrize("remarks", [(), ("Так",)])
@pytest.mark.parametrize(
    ("lines", "line", "problem"),
    [
        (['msgctxt "a.1"', 'msgid "To', 'msgstr "x"'], 6, "this line cannot be read"),
        (['msgctxt "a.1', 'msgid "To"', 'msgstr "x"'], 5, "this line cannot be read"),
        (['msgctxt "a.1"', 'msgid "To"', "msgstr x", '"y"'], 7, "this line cannot be read"),
        (['msgctxt "a.1"', 'msgid "To"', 'msgstr "x"', "rest"], 8, "this line cannot be read"),
        (['msgctxt "a.1"', 'msgid "To"', 'msgstr[0] "x"'], 7, "plural forms are not used here"),
        (['msgctxt "a.1"', 'msgid "To"', 'msgid_plural "x"'], 7, "plural forms are not used here"),
        (['msgctxt "a.1"', 'msgid "To"'], 6, "msgstr is missing in this entry"),
        (['msgid "To', '"y"', 'msgstr "x"'], 5, "this line cannot be read"),
        (['msgid "To'], 5, "this line cannot be read"),
        (["<<<<<<< HEAD"], 5, "this line cannot be read"),
        (['#~ msgid "To'], 5, "this line cannot be read"),
    ],
)
def test_one_broken_entry_of_a_catalogue_leaves_the_others(remarks, lines, line, problem):
    broken = "\n".join(lines)
    before, after = Unit("a.0", "En", "Один"), Unit("a.2", "Tre", "Три", remarks=remarks)
    content = f"{po_text([before])}\n{broken}\n\n{po_text([after])}"

    units, problems = readable_units(content, "in.file")

    assert [replace(each, line=1) for each in units] == [before, after]
    assert [(each.line, each.text) for each in problems] == [(line, problem)]
    with pytest.raises(ProblemsFound):
        read_units(content, "in.file")


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        ("<xliff>\n<file>\n</xliff>", 3, "the XML is broken: Opening and ending tag mismatch"),
        ("<xliff>\n&nbsp;</xliff>", 2, "the XML is broken: Entity 'nbsp' not defined"),
        ("<?xml version='1.0' encoding='x-no'?><a/>", 1, "the XML is broken: Unsupported encod"),
        ("<html/>", 1, "this is <html>; XLIFF 1.2 and 2 are read"),
        (f"<xliff xmlns='{TWO}' version='3.0'/>", 1, "this is <xliff> 3.0; XLIFF 1.2 and 2 are"),
        ("<!DOCTYPE xliff [<!ENTITY a 'b'>]>\n<xliff/>", 1, "a DOCTYPE stands here"),
        ("<!DOCTYPE xliff SYSTEM 'file:///etc/hosts'>\n<xliff/>", 1, "a DOCTYPE stands here"),
        ("\n".join(["<g>"] * 99 + ["</g>"] * 99), 50, "more than 50 tags stand inside each"),
        ("<a>" + " " * 10_000_000 + "</a>", 1, "has 10000007 bytes; at most 10000000 are read"),
        ("# " + "a" * 2_000_000, 1, "has 2000002 bytes; at most 2000000 are read"),
        (b'msgid ""\n# \xe5', 2, "this is not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(content, line, problem):
    result = take([Unit("a.0", "En", "Один")], content, asked(a__0="En"))

    assert [(place, text[: len(problem)]) for place, text in told(result)] == [(line, problem)]
    assert entries(result.text) == {"a.0": ("Один", False, "")}


def test_entities_are_never_filled(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmelig")
    laughs = "".join(
        f'<!ENTITY l{each} "{f"&l{each - 1};" * 10 if each else "ha" * 50}">' for each in range(12)
    )
    for inside, name in ((f'<!ENTITY s SYSTEM "{secret.as_uri()}">', "s"), (laughs, "l11")):
        for used in (f"<a>&{name};</a>", f"<a b='&{name};'/>"):
            units, problems = read_xliff(f"<!DOCTYPE a [{inside}]>{used}".encode(), "in.file")

            assert units == ()
            assert len(problems) == 1
            assert "hemmelig" not in str(problems[0])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_xliff_says_its_own_encoding(encoding):
    content = sent(Unit("a.0", "På", "Ålesund"), form="xliff").decode()
    content = content.replace("UTF-8", encoding.removesuffix("-sig"))

    result = take([], content.encode(encoding), asked(a__0="På"))

    assert entries(result.text) == {"a.0": ("Ålesund", False, "")}


PARTS = st.lists(
    st.sampled_from(
        [
            "<unit name='a.0'>",
            "</unit>",
            "<trans-unit resname='a.1' approved='yes'>",
            "</trans-unit>",
            "<segment state='initial'>",
            "</segment>",
            "<source>En</source>",
            "<source>En <ph id='1' equiv='{x}'/></source>",
            "<target order='-1'>Один</target>",
            "<target state='x'><ph id='1'/><cp hex='110000'/><mrk/></target>",
            "<note from='flags'>fuzzy,,\n a</note>",
            "<notes><note>a\u202e\nb</note><note category='location'/></notes>",
            "<alt-trans alttranstype='previous-version'><source>\u2066</source></alt-trans>",
            "<context-group><context/></context-group>",
            "<originalData><data id='1'>{x}</data><data/></originalData>",
            "<group>",
            "</group>",
            "tekst",
        ]
    ),
    max_size=12,
).map(lambda parts: f"<xliff version='2.0'><file>{''.join(parts)}</file></xliff>")
HOSTILE = st.builds(
    Unit,
    context=st.sampled_from(["a.0", "a.1", "b.0", ""]) | TEXT,
    source=st.sampled_from(["En", "To", "Fra {x}"]) | TEXT,
    text=TEXT | st.sampled_from(["\u202e", "\ufeff", "{x} <b>", "\u2066"]),
    previous=st.just("") | TEXT,
    flags=FLAGS,
    remarks=LINES | st.just(("\u202e", "~", "| msgid", ", fuzzy")),
)


@settings(max_examples=300)
@example(content=b'#| msgid "{y}"\nmsgctxt "a.0"\nmsgid "En"\nmsgstr "{y}"')
@example(content=b'#, fuzzy\n#| msgid "{y}"\nmsgctxt "c.0"\nmsgid "To"\nmsgstr "{y}"')
@example(content=b'#, fuzzy\nmsgctxt "a.1"\nmsgid "Fra"\nmsgstr "x"')
@example(content=b'msgctxt "a.1"\nmsgid ""\nmsgstr "x"')
@given(
    content=st.binary(max_size=200)
    | st.binary(max_size=60).map(lambda each: b"<xliff version='2.1'>" + each)
    | PARTS.map(str.encode)
    | st.lists(HOSTILE, max_size=5).map(lambda each: sent(*each))
    | st.lists(HOSTILE, max_size=5).map(lambda each: sent(*each, form="xliff"))
    | st.lists(HOSTILE, max_size=5).map(lambda each: sent(*each, form="xliff-1.2"))
)
def test_whatever_comes_in_our_catalogue_can_be_read_and_keeps_what_it_had(content):
    ours = [
        Unit("a.0", "En", "Один"),
        Unit("a.1", "Fra {x}", "З {x}", previous="{x}", flags=("fuzzy",)),
    ]
    today = asked(a__0="En", a__1="Fra {x}", b__0="To")

    result = take(ours, content, today)

    known = read_catalogue(result.text, "uk").entries
    assert list(odd_signs(result.text)) == []
    assert set(known) == {"a.0", "a.1", "b.0"}
    assert known["a.0"].text
    assert known["a.1"].text
    assert all(line >= 1 for line, _ in told(result))
    assert updated(result.text, today, "uk") == result.text

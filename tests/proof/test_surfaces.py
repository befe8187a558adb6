"""Every surface of a finished site is searched: a word planted there is seen, its twin passes."""

import gzip

import pytest
from finished import RULES, page, sheet
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import A5, CALENDARS, DRAWINGS, MAIL, OFFICE, PAGES, PDFS, PICTURES, RECORDS, cut
from surfaces import (
    calendar,
    cbor,
    code,
    docx,
    foreign,
    mail,
    numbered,
    pagefind,
    paragraph,
    png_cut_off,
    svg,
    zipped,
)

from generator.problems import Problem
from generator.proof.pdf import read_pdf
from generator.proof.words import READERS, file_words, html_words, reading_words

LEAK, TWIN = "karriere", "spaserer"
SURFACES = {
    f"{kind}: {surface}": row
    for kind, rows in {
        "office": OFFICE,
        "mail": MAIL,
        "calendar": CALENDARS,
        "drawing": DRAWINGS,
        "picture": PICTURES,
        "PDF": PDFS,
        "record": RECORDS,
    }.items()
    for surface, row in rows.items()
}


def zones(problems):
    assert all(" may not stand in the zone " in problem.text for problem in problems), problems
    return {problem.text.split(" zone ")[1].split(":")[0] for problem in problems}


def words_in(name, made):
    return file_words(name, made.encode() if isinstance(made, str) else made, RULES, "nb")


def words_on(markup, word):
    first, second = cut(word)
    names = {"w": word, "a": first, "b": second, "p": foreign(word)}
    numbers = {"n": numbered(word), "nn": numbered(numbered(word))}
    return html_words("nb/index.html", page(body=markup.format(**names, **numbers)), RULES)


@pytest.mark.parametrize("surface", SURFACES)
def test_a_planted_word_is_seen_and_its_twin_passes(surface):
    name, made, zone = SURFACES[surface]

    assert zone in zones(words_in(name, made(LEAK)))
    assert words_in(name, made(TWIN)) == ()


@pytest.mark.parametrize("surface", PAGES)
def test_a_word_planted_in_a_page_is_seen_and_its_twin_passes(surface):
    markup, zone = PAGES[surface]

    assert zone in zones(words_on(markup, LEAK))
    assert words_on(markup, TWIN) == ()


def test_every_kind_of_file_that_is_read_has_a_planted_word():
    planted = {name[name.rfind(".") :] for name, _, _ in SURFACES.values()} | {".html"}
    same = {
        ".docx": {".docm", ".dotx"},
        ".pptx": {".ppsx", ".potx"},
        ".xlsx": {".xlsm"},
        ".odt": {".ods", ".odp", ".odg", ".ott"},
        ".html": {".htm", ".xhtml", ".vml"},
        ".xml": {".atom", ".rdf", ".xmp"},
        ".po": {".pot"},
        ".jpg": {".jpeg"},
        ".json": {".map"},
        ".txt": {".yml", ".yaml"},
        ".zip": {".epub"},
        ".pf_index": {".pf_filter", ".pagefind"},
    }

    twins = {each for kind in same for each in same[kind]}
    assert all(READERS[kind] is READERS[each] for kind in same for each in same[kind])
    assert set(READERS) - twins - planted == set()


INNOCENT = {
    "words in two cells": ("a.csv", "kar;riere\n"),
    "words in two paragraphs": ("a.docx", docx(paragraph("kar") + paragraph("riere"))),
    "words in two elements": ("a.xml", "<a><b>kar</b><b>riere</b></a>"),
    "names in a script": ("a.js", "karriere = a / b; /[\"']/.test(x); y = 'hei' / 2"),
    "names in a style": ("a.css", ".karriere { color: red }"),
    "sender of an e-mail": ("a.eml", mail('From: "Karriere Troms" <post@example.org>')),
    "organiser": ("a.ics", calendar("ORGANIZER;CN=Karriere Troms:mailto:x@example.org")),
    "link to another host": ("a.ics", calendar("URL:https://karrieretroms.example/")),
    "code of a kind of its own": ("a.png", code("https://veien.example/q/a7k2d/")),
    "part of hundred": ("a.txt", "50 %er nok, 100% & mer"),
    "long word in code": ("a.js", "/* brukermedvirkning */"),
    "long word in a rule": ("_headers", "brukermedvirkning"),
    "file of a program": ("a.bin", b"\0karriere"),
}


@pytest.mark.parametrize("surface", INNOCENT)
def test_what_nobody_reads_as_the_word_passes(surface):
    assert words_in(*INNOCENT[surface]) == ()


def test_names_of_a_part_that_stand_in_their_zone_pass():
    letter = docx(paragraph("Karriere Troms, Troms fylkeskommune"))
    known = (("legal", "Karriere Troms, Troms fylkeskommune"),)

    assert file_words("a.docx", letter, RULES, "nb", known) == ()
    assert zones(file_words("a.docx", letter, RULES, "nb")) == {"body"}


def test_a_percent_sign_hides_no_word():
    assert zones(words_in("a.txt", "100%career")) == {"body"}


def test_translation_is_searched_in_its_own_language():
    entry = 'msgid ""\nmsgstr "Language: {}\\n"\n\nmsgid "x"\nmsgstr "brukermedvirkning"\n'

    assert zones(words_in("nb.po", entry.format("nb"))) == {"body"}
    assert words_in("en.po", entry.format("en")) == ()


def test_translators_exchange_is_searched_in_both_languages():
    both_say = (
        "<file source-language='{}' target-language='{}'>"
        "<source>brukermedvirkning</source><target>brukermedvirkning</target></file>"
    )

    assert zones(words_in("a.xlf", both_say.format("nb", "en"))) == {"body"}
    assert zones(words_in("a.xlf", both_say.format("en", "nb"))) == {"body"}
    assert words_in("a.xlf", both_say.format("en", "en")) == ()


def test_code_on_a_sheet_is_searched_as_a_path():
    reading = read_pdf(sheet())

    assert reading_words(A5, reading, RULES, "nb", codes=("https://veien.example/q/a7k2d/",)) == ()
    found = reading_words(A5, reading, RULES, "nb", codes=(f"https://veien.example/{LEAK}/",))
    assert zones(found) == {"path"}


def test_zone_that_nobody_listed_is_a_problem_in_a_drawing_too():
    (problem,) = words_in("a.svg", svg("<text data-zone='footer'>Hei</text>"))

    assert "`footer` is not a zone" in problem.text


UNREADABLE = {
    "a.docx": b"PK no archive",
    "b.docx": docx("<w:p>"),
    "c.docx": zipped({"word/document.xml": "<!DOCTYPE a [<!ENTITY k 'kar'>]><a>&k;riere</a>"}),
    "d.docx": zipped({"word/document.xml": "<!DOCTYPE a [<!ENTITY k 'kar'>]><a b='&k;riere'/>"}),
    "a.svg": svg("<text>"),
    "b.svg": "<!DOCTYPE svg SYSTEM 'http://localhost/a.dtd'><svg>&unknown;</svg>",
    "a.xlf": "",
    "a.rss": "<a>" * 5000,
    "a.eml": "",
    "a.html.gz": b"nothing packed",
    "b.html.gz": gzip.compress(b"<p>Hei")[:-9],
    "a.pf_meta": gzip.compress(b"no mark"),
    "b.pf_meta": pagefind(cbor("hei")[:-1]),
    "c.pf_meta": pagefind(b"\x79\x01"),
    "a.png": png_cut_off(),
    "a.jpg": b"\xff\xd8\xff and no more",
    "a.pdf": b"%PDF-1.7 and no more",
    "a.zip": b"",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_file_that_cannot_be_read_is_a_problem_and_no_traceback(name):
    (problem,) = words_in(name, UNREADABLE[name])

    assert "cannot be read" in problem.text


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(SURFACES)), st.data())
def test_broken_file_of_any_kind_never_stops_the_proof(surface, data):
    name, made, _ = SURFACES[surface]
    content = made(TWIN)
    whole = bytearray(content.encode() if isinstance(content, str) else content)
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut_off = bytes(whole[: data.draw(st.integers(0, len(whole)))])

    for content in (bytes(whole), cut_off):
        found = file_words(name, content, RULES, "nb")
        assert all(isinstance(problem, Problem) for problem in found)


@given(st.sampled_from(sorted(READERS)), st.binary(max_size=400))
def test_bytes_that_are_no_file_never_stop_the_proof(kind, content):
    found = file_words(f"a{kind}", content, RULES, "nb")

    assert all(isinstance(problem, Problem) for problem in found)


def test_files_in_files_come_to_an_end():
    content = b"Hei"
    for _ in range(12):
        content = zipped({"a.zip": content})

    (problem,) = words_in("a.zip", content)

    assert problem.text.endswith("files lie too deep in files")

"""What a page says, and what its language's index makes of it."""

from searching import Searcher, parsed

from generator.render.search import Findable, grammar_of, heads_and_texts, index_script

NB = grammar_of("nb", "Latn")
PAGE = """<div class="page"><p>Above</p><main id="main">
<div class="hero"><p class="also">Norsk: <bdi lang="nb" dir="ltr">Tittel</bdi></p>
<h1>Ti<strong>tle</strong> &amp; <bdi dir="ltr">77 00</bdi></h1>
<p class="lead">Lead<br>line</p></div>
<section><h2>Head <small class="stale">Old</small></h2>
<ul><li>One</li><li>Two <bdi lang="nb">Senja</bdi></li></ul>
<p data-zone="contact">Zone <a href="x">link</a></p>
<p lang="nb">Annet</p><p hidden>Hidden</p></section>
<section class="near"><h2>Near</h2></section>
<details><summary>Ask</summary><p>Answer</p></details>
<script type="application/ld+json">{"a": "b"}</script></main><p>Below</p></div>"""


def test_a_page_is_read_without_what_stands_around_and_beside_it():
    heads, texts = heads_and_texts(PAGE)

    assert heads == ("Title & 77 00", "Head", "Ask")
    assert texts == ("Lead", "line", "One", "Two Senja", "Answer")


def test_an_index_holds_what_stands_on_pages_as_it_stands_there():
    path, script = index_script(
        "nb", NB, [Findable("a/", "Tittel", "Linje", ("Spørsmål",), ("Én", "To"), ("hemmelig",))]
    )

    (page,) = parsed(script)["pages"]
    assert path.startswith("assets/search/nb-")
    assert page | {"unseen": None} == {
        "path": "a/",
        "title": "Tittel",
        "line": "Linje",
        "heads": "Spørsmål",
        "texts": "Én | To",
        "unseen": None,
    }
    assert "hemmelig" not in script


def test_the_same_pages_give_the_same_index_and_another_word_another_path():
    one = index_script("nb", NB, [Findable("a/", "En", "")])

    assert index_script("nb", NB, [Findable("a/", "En", "")]) == one
    assert index_script("nb", NB, [Findable("a/", "To", "")])[0] != one[0]


def test_a_title_comes_before_an_unseen_word_and_that_before_a_heading_and_a_text():
    entries = [
        Findable("text/", "", "", texts=("fagbrev",)),
        Findable("head/", "", "", heads=("fagbrev",)),
        Findable("unseen/", "", "", unseen=("fagbrev",)),
        Findable("title/", "fagbrev", ""),
    ]

    searcher = Searcher(index_script("nb", NB, entries)[1], NB)

    assert searcher.found("fagbrev") == ["title/", "unseen/", "head/", "text/"]


def test_a_word_as_typed_comes_before_its_inflection_and_that_before_a_compound():
    words = ("norskkurs", "kursene", "kurs")
    entries = [Findable(f"{word}/", "", "", texts=(word,)) for word in words]

    searcher = Searcher(index_script("nb", NB, entries)[1], NB)

    assert searcher.found("kurs") == ["kurs/", "kursene/", "norskkurs/"]


def test_a_language_that_nobody_described_is_searched_by_beginnings():
    grammar = grammar_of("fi", "Latn")
    script = index_script("fi", grammar, [Findable("a/", "Koulutuksessa", "")])[1]

    assert Searcher(script, grammar).found("koulutus") == ["a/"]

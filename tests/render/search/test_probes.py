"""Is the right page found first, in every language, by words as people type them?

The browser does the same with the same probes: tests/browser/test_search.py.
"""

import pytest
from searching import Probe, Searcher, probes

from generator.render.search import Findable, folded_words, index_script

KINDS = pytest.mark.parametrize("probe", probes(), ids=lambda probe: probe.code)


def test_there_are_many_probes_in_each_of_our_languages():
    codes = {probe.code for probe in probes()}

    assert codes == {"nb", "nn", "se", "en", "uk", "ar", "so", "ti", "pl", "ru", "fa", "lt"}
    assert all(len(probe.found) > 15 and probe.nothing and probe.alike for probe in probes())


@KINDS
def test_every_word_finds_its_page_first(probe: Probe):
    searcher = Searcher(probe.script, probe.grammar)

    first = {query: (searcher.found(query) or [None])[0] for query in probe.found}

    right = sum(first[query] == path for query, path in probe.found.items())
    print(f"{probe.code}: {right} of {len(first)}")
    assert first == probe.found


@KINDS
def test_words_about_something_else_find_nothing(probe: Probe):
    searcher = Searcher(probe.script, probe.grammar)

    assert {word: found for word in probe.nothing if (found := searcher.found(word))} == {}


@KINDS
def test_inflections_find_each_other(probe: Probe):
    lost = []

    for one, other in probe.alike:
        for word, query in ((one, other), (other, one)):
            page = Findable("a/", "", "", texts=(word,))
            script = index_script(probe.code, probe.grammar, [page])[1]
            if not Searcher(script, probe.grammar).found(query):
                lost.append((word, query))

    assert lost == []


@KINDS
def test_words_that_nobody_is_shown_stand_in_no_index(probe: Probe):
    """Neither as they are nor folded, not even their beginnings."""
    visible = {
        word
        for each in probe.entries
        for text in (each.title, each.line, *each.texts, probe.grammar.idle)
        for word in folded_words(text, probe.grammar)
    }
    secret = {
        word
        for each in probe.entries
        for unseen in each.unseen
        for word in folded_words(unseen, probe.grammar)
        if len(word) > 4 and not any(word[:5] in known for known in visible)
    }
    assert secret

    script = " ".join(folded_words(probe.script, probe.grammar))

    assert {word for word in secret if word[:5] in script} == set()

"""Search inside one language: what each word is looked up by, and the index of its pages.

The reader's half is templates/pages/search.js. It knows no language: all that it does to
a word stands in the index, as rules that mean the same in Python and in JavaScript.
"""

from generator.render.search.folding import (
    Grammar,
    checksum,
    folded,
    folded_words,
    forms_of,
    keys_of,
)
from generator.render.search.grammars import grammar_of
from generator.render.search.index import Findable, index_script
from generator.render.search.reading import heads_and_texts

__all__ = [
    "Findable",
    "Grammar",
    "checksum",
    "folded",
    "folded_words",
    "forms_of",
    "grammar_of",
    "heads_and_texts",
    "index_script",
    "keys_of",
]

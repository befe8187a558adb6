"""How hard our texts are to read: ceilings for what is read first, a report on the rest."""

from generator.check.reading.ceilings import (
    EditionReading,
    reading_levels_exist,
    texts_are_easy_enough,
    worst,
)
from generator.check.reading.counting import lix, sentences, words_in, words_per_sentence
from generator.check.reading.paragraphs import Measure, Paragraph, paragraphs
from generator.check.reading.report import HEAD, hardest_first, reading_record, reading_rows

__all__ = [
    "HEAD",
    "EditionReading",
    "Measure",
    "Paragraph",
    "hardest_first",
    "lix",
    "paragraphs",
    "reading_levels_exist",
    "reading_record",
    "reading_rows",
    "sentences",
    "texts_are_easy_enough",
    "words_in",
    "words_per_sentence",
    "worst",
]

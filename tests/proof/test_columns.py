"""Lines are read column by column, as eyes do."""

from generator.proof.leaves import Glyph
from generator.proof.ordering import in_reading_order

SIZE = 10


def words(text, left, base):
    """Return letters five points wide on one line."""
    return [
        Glyph(sign, SIZE, left + 5 * at, base, left + 5 * at + 5, base + 7, (0, 0, 0, 255), base)
        for at, sign in enumerate(text)
    ]


def lines(*rows):
    """Read rows that an engine has read straight across."""
    glyphs = []
    for number, row in enumerate(rows):
        for text, left in row:
            glyphs += words(text + " ", left, 700 - 14 * number)
        glyphs += words("\r\n", 0, 0)
    read = "".join(glyph.text for glyph in in_reading_order(glyphs))
    return [line.strip() for line in read.splitlines()]


def test_text_in_two_columns_comes_back_in_one_piece_each():
    read = lines(
        [("Snakk med", 0), ("Talk to", 200)],
        [("en veileder", 0), ("an adviser", 200)],
        [("i dag", 0)],
    )

    assert read == ["Snakk med", "en veileder", "i dag", "Talk to", "an adviser"]


def test_page_of_one_column_stays_as_it_is():
    assert lines([("Snakk med", 0)], [("oss", 90)], [("i dag", 0)]) == ["Snakk med", "oss", "i dag"]


def test_space_between_words_parts_no_columns():
    assert lines([("Snakk", 0), ("med", 35)]) == ["Snakk med"]


def test_norwegian_beside_arabic_keeps_its_signs_where_the_eye_sees_them():
    bokmal = words("Vil du?", 0, 700)
    # An engine that takes the whole line for one from right to left hands out the sign first.
    line = [*words("لك", 200, 700)[::-1], *words(" ", 195, 700), bokmal[-1], *bokmal[:-1]]

    read = "".join(glyph.text for glyph in in_reading_order(line))

    assert [each.strip() for each in read.splitlines()] == ["كل", "Vil du?"]

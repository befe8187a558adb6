"""A text is counted the way its channel does: by readers, networks, platforms and voices."""

from datetime import date

import pytest

from generator.model import Limit
from generator.model.lengths import costly_signs, counted, length

LINK = "https://havn.example/q/b2c3d/"


def limit(count, most=2):
    return Limit(most=most, count=count, source="x", read=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("å", 1),
        ("a\u030a", 1),
        ("š", 1),
        ("s\u030c", 1),
        ("й", 1),
        ("مُحَادَثَة", 6),
        ("ሰላም፟", 3),
        ("می\u200cخواهم", 7),
        ("👨\u200d👩\u200d👧", 1),
        ("🙋🏽", 1),
        ("🇳🇴", 1),
        ("❤\ufe0f", 1),
        ("a\r\nb", 3),
        ("\u2066x\u2069", 1),
        ("jobb\u00ad\u200b", 4),
        ("", 0),
    ],
)
def test_what_a_reader_sees_as_one_sign_counts_once(text, seen):
    assert length(text) == seen
    assert counted(text, limit("characters")).used == seen


@pytest.mark.parametrize(
    ("text", "parts", "detail"),
    [
        ("å" * 160, 1, "160 GSM-7"),
        ("å" * 161, 2, "161 GSM-7"),
        ("å" * 306, 2, "306 GSM-7"),
        ("å" * 307, 3, "307 GSM-7"),
        ("€" * 80, 1, "160 GSM-7"),
        ("€" * 81, 2, "162 GSM-7"),
        ("–" * 70, 1, "70 UCS-2"),
        ("–" * 71, 2, "71 UCS-2"),
        ("ع" * 134, 2, "134 UCS-2"),
        ("ع" * 135, 3, "135 UCS-2"),
        ("á" + "a" * 70, 2, "71 UCS-2"),
    ],
)
def test_a_text_message_is_split_as_networks_split_it(text, parts, detail):
    count = counted(text, limit("sms"))

    assert (count.used, count.detail) == (parts, detail)


@pytest.mark.parametrize("text", ["€" * 153, "a" * 66 + "👾" + "ع" * 66], ids=["escape", "emoji"])
def test_a_sign_of_two_units_is_never_split_over_two_parts(text):
    """Both would fit two parts, if one could begin where the other ends."""
    units = {"€": 306, "a": 134}[text[0]]

    count = counted(text, limit("sms"))

    assert count.said.startswith(f"3 parts ({units} ")
    assert count.is_over


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Hello, world! 👋", 16),  # the example of X's own page
        ("cafe\u0301", 4),
        (f"Les {LINK} nå", 4 + 23 + 3),
        (f"Les \u2066{LINK}\u2069.", 4 + 2 + 23 + 2 + 1),
        ("عمل", 3),
        ("й", 1),
        ("ሰላም", 6),
        ("👨\u200d👩\u200d👧\u200d👦🇳🇴🙋🏽", 6),
        ("–…", 1 + 2),
    ],
)
def test_x_counts_links_alike_and_some_scripts_twice(text, weight):
    assert counted(text, limit("x", 280)).said == f"{weight} characters"


@pytest.mark.parametrize(
    ("text", "words"), [("Kom – i dag.", 3), ("- Å finne ut\n- Å velge", 5), ("ሰላም፡ሰላም", 2)]
)
def test_what_holds_no_letter_is_no_word(text, words):
    assert counted(text, limit("words")).used == words


def test_seconds_are_those_of_a_voice_in_that_language():
    thirty = "ord " * 30

    assert counted(thirty, limit("seconds"), 120).said == "15 seconds"
    assert counted(thirty, limit("seconds"), 90).said == "20 seconds"


def test_an_address_is_read_aloud_with_its_point():
    assert counted("tromsfylke.no", limit("seconds"), 60).used == 3
    assert counted("kl. 10.30", limit("seconds"), 60).used == 2


@pytest.mark.parametrize(
    ("used", "most", "near", "over"),
    [
        (94, 100, False, False),
        (95, 100, True, False),
        (100, 100, True, False),
        (101, 100, False, True),
    ],
)
def test_a_text_is_near_its_limit_from_95_percent_until_it_is_over(used, most, near, over):
    count = counted("a" * used, limit("characters", most))

    assert (count.is_near, count.is_over) == (near, over)


@pytest.mark.parametrize(
    ("signs", "near"), [(161, False), (290, False), (291, True), (306, True), (307, False)]
)
def test_a_message_is_near_its_limit_when_its_last_part_is_nearly_full(signs, near):
    assert counted("a" * signs, limit("sms")).is_near is near


def test_signs_of_a_printer_cost_a_message_its_room():
    assert costly_signs("Kom – «nå»…\u00a0Ja’") == {
        "–": "-",
        "«": '"',
        "»": '"',
        "…": "...",
        "\u00a0": " ",
        "’": "'",
    }


@pytest.mark.parametrize("text", ["Kom nå, på kaia: Ærlig?", "سلام – «اهلا»", "Boađe – dál!", ""])
def test_where_nothing_or_the_letters_themselves_cost_room_no_sign_is_to_blame(text):
    assert costly_signs(text) == {}


@pytest.mark.parametrize("most", [0, -1])
@pytest.mark.parametrize("count", ["characters", "sms"])
def test_a_field_without_any_room_is_no_field(count, most):
    with pytest.raises(ValueError, match="greater than or equal to 1"):
        limit(count, most)

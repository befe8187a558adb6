"""E-mails as files: what the standard library reads is what every program reads."""

import email
import re
from email.policy import default

import pytest

from generator.press.letters import eml
from generator.render.kits.document import Letter

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
PICTURE = "nb/i-havn/picture.png"
HTML = '<p lang="nb">Hei på deg</p>\n<img src="cid:picture@ship" alt="En fjord">\n'
LETTER = Letter("Hva nå, sjømann?", "Hei på deg\n", HTML, {"picture@ship": PICTURE})


def made(letter=LETTER):
    return eml(letter, {PICTURE: PNG})


def read(letter=LETTER):
    return email.message_from_bytes(made(letter), policy=default)


def test_text_comes_first_and_the_page_travels_with_its_picture():
    message = read()

    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
    ]
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    assert plain.get_content().replace("\r\n", "\n") == LETTER.text
    assert page.get_content().replace("\r\n", "\n") == HTML
    assert {plain.get_content_charset(), page.get_content_charset()} == {"utf-8"}


def test_the_picture_has_the_name_that_the_page_calls_it():
    message = read()
    called = re.findall(r'src="cid:([^"]+)"', message.get_body(("html",)).get_content())
    pictures = [part for part in message.walk() if part.get_content_maintype() == "image"]

    assert [part["Content-ID"] for part in pictures] == [f"<{name}>" for name in called]
    assert called == ["picture@ship"]
    assert pictures[0].get_content() == PNG
    assert pictures[0].get_content_disposition() == "inline"
    assert pictures[0].get_filename() == "picture.png"


def test_it_opens_as_a_draft_from_nobody_at_no_time():
    message = read()

    assert message["X-Unsent"] == "1"
    assert {"From", "To", "Date", "Message-ID"} & set(message.keys()) == set()


@pytest.mark.parametrize(
    "subject",
    ["Hva nå, sjømann?", "ماذا تريد أن تفعل بخبرتك؟", "ሓጺር ጽሑፍ", "Що далі? " * 20 + "Кінець"],
)
def test_a_subject_in_any_script_travels_in_ascii_and_arrives_whole(subject):
    letter = Letter(subject, "Hei\n", "<p>Hei</p>\n")
    head = made(letter).partition(b"\r\n\r\n")[0]

    assert head.isascii()
    assert all(len(line) <= 78 for line in head.split(b"\r\n"))
    assert read(letter)["Subject"] == subject


@pytest.mark.parametrize("text", ["Ein fjord.\n" * 90, "ፊዮርድ\n" * 90, "x" * 3000 + "\n"])
def test_texts_of_any_script_and_length_travel_in_short_lines_of_ascii(text):
    letter = Letter("Hei", text, f"<p>{text}</p>\n")
    content = made(letter)

    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 78
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert read(letter).get_body(("plain",)).get_content().replace("\r\n", "\n") == text


def test_a_letter_without_pictures_is_text_and_page():
    kinds = [part.get_content_type() for part in read(Letter("a", "b", "<p>b</p>")).walk()]

    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


def test_a_subject_cannot_bring_a_header_along():
    message = read(Letter("Hei\r\nBcc: alle@havna.example", "b", "<p>b</p>"))

    assert message["Subject"] == "Hei Bcc: alle@havna.example"
    assert "Bcc" not in message


def test_the_same_letter_gives_the_same_bytes():
    assert made() == made()
    assert made() != eml(LETTER, {PICTURE: PNG + b"."})

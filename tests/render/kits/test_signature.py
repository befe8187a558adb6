"""The signature: three lines that mail programs keep."""

from html import unescape

import pytest
from pasted import elements_of, requests_of, share, shown, words_of

from generator.check.contrast import contrast
from generator.render.kits.signature import signature_files

AAA = 7
SHARP = 'Er <b>3</b> < 5 & "sant"?'


def files(given):
    """Return the HTML and the text."""
    return tuple(signature_files(given))


def html(given):
    return files(given)[0].content


def test_it_is_a_line_an_address_and_a_sender():
    given = share(state="reviewed")
    shown_link = given.link("foot").removeprefix("https://").rstrip("/")

    assert files(given)[1].content == (
        f"Snakk gratis om livet i land\n{shown_link}\nAvsender: Fylket\n"
    )
    assert words_of(html(given)) == " ".join(files(given)[1].content.split())
    assert [each.path.rpartition("/")[2] for each in files(given)] == [
        "signatur-nb.html",
        "signatur-nb.txt",
    ]


def test_a_draft_says_so_in_both_forms():
    forms = [unescape(each.content) for each in files(share())]

    assert len(forms) == 2
    assert all("Utkast – ikke godkjent" in each for each in forms)


def test_it_reads_the_same_whatever_charset_its_place_has():
    assert "&#8211;" in html(share())
    assert html(share()).isascii()


def test_without_a_line_of_its_own_it_says_what_we_offer():
    assert files(share(texts={}))[1].content.startswith("Gratis veiledning\n")


def test_it_holds_nothing_that_mail_programs_take_away():
    given = html(share())

    assert requests_of(given) == []
    assert elements_of(given, "table", "script", "style", "img", "div") == []
    links = [each.attributes["href"] for each in elements_of(given, "a")]
    assert links == [share().link("foot")]


@pytest.mark.parametrize(("code", "side"), [("nb", "left"), ("ar", "right")])
def test_what_is_copied_says_its_direction_itself(code, side):
    paragraphs = elements_of(html(share(code)), "p")

    assert len(paragraphs) == 1
    said = paragraphs[0].attributes
    assert (said["lang"], said["dir"]) == (code, {"left": "ltr", "right": "rtl"}[side])
    assert f"text-align:{side}" in said["style"]
    assert '<bdi dir="ltr">vei.example/' in html(share(code))


def test_every_word_is_strong_enough_on_white():
    seen = shown(html(share()))

    assert len(seen) == 4
    assert min(contrast(each.colour, each.ground) for each in seen) >= AAA
    assert {each.size for each in seen} == {"12pt"}


def test_signs_of_markup_are_shown_as_they_are():
    given = share(texts={"foot": {"line": SHARP}})

    assert words_of(html(given)).startswith(SHARP)
    assert files(given)[1].content.startswith(SHARP)

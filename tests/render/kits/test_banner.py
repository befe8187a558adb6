"""The banner: a piece of somebody else's page, and a line for programs that allow no styles."""

import pytest
from pasted import elements_of, message, requests_of, share, shown, words_of

from generator.check.contrast import contrast
from generator.proof.html import walked
from generator.proof.zones import lines_in
from generator.render.kits.banner import banner_files

AAA = 7
SHARP = 'Er <b>3</b> < 5 & "sant"?'
STYLES = "style=", "class=", "id="


def files(given):
    """Return the banner and the line."""
    return tuple(banner_files(given))


def banner(given):
    return files(given)[0].content


def line(given):
    return files(given)[1].content


def test_both_forms_say_the_same_words():
    given = share()

    words = "Hva nå? Avsender: Fylket Utkast – ikke godkjent Snakk med oss"
    assert words_of(banner(given)) == words
    assert [each.path.rpartition("/")[2] for each in files(given)] == [
        "banner-nb-draft.html",
        "banner-enkel-nb-draft.html",
    ]
    plain = " ".join(
        piece.text
        for found in lines_in(walked(line(given).encode()), "body")
        for piece in found
        if piece.zone in {"body", "button"}
    )
    assert sorted(plain.split()) == sorted(words.split())


@pytest.mark.parametrize("number", [0, 1])
def test_nothing_is_asked_of_anybody_and_the_address_tells_nothing_of_the_reader(number):
    html = files(share())[number].content
    links = elements_of(html, "a")

    assert requests_of(html) == []
    assert elements_of(html, "script", "style", "link", "iframe", "form", "img", "button") == []
    assert [each.attributes["href"] for each in links] == [share().link("strip")]
    assert links[0].attributes["rel"] == "noreferrer"
    assert "target" not in links[0].attributes


def test_nothing_in_it_meets_a_style_or_a_heading_of_the_page_around_it():
    code = banner(share())

    assert len(elements_of(code, "p")) == 3
    assert "class=" not in code
    assert "id=" not in code
    assert elements_of(code, "h1", "h2", "h3") == []
    assert code.startswith('<div lang="nb" dir="ltr"')


def test_the_line_lives_without_styles():
    code = line(share())

    assert elements_of(code, "p", "a")
    assert [sign for sign in STYLES if sign in code] == []


@pytest.mark.parametrize(("code", "side"), [("nb", "left"), ("ar", "right")])
def test_it_runs_in_its_own_direction_whatever_the_page_does(code, side):
    html = banner(share(code))
    outer = elements_of(html, "div")[0].attributes

    assert (outer["lang"], outer["dir"]) == (code, {"left": "ltr", "right": "rtl"}[side])
    assert f"text-align:{side}" in outer["style"]


def test_every_word_is_strong_enough_and_large_enough():
    seen = shown(banner(share()))

    assert len(seen) == 4
    assert min(contrast(each.colour, each.ground) for each in seen) >= AAA
    assert min(int(each.size.removesuffix("px")) for each in seen) >= 16


@pytest.mark.parametrize("number", [0, 1])
def test_what_is_pressed_stands_in_the_zone_of_buttons(number):
    html = files(share())[number].content
    pieces = [piece for found in lines_in(walked(html.encode()), "body") for piece in found]

    assert {piece.text for piece in pieces if piece.zone == "button"} == {"Snakk med oss"}


def test_what_the_campaign_does_not_write_the_page_says():
    html = banner(share(state="reviewed", texts={}))

    assert words_of(html) == "Hva vil du gjøre i land? Avsender: Fylket Ta kontakt"


def test_signs_of_markup_are_shown_as_they_are():
    given = share(state="reviewed", texts={}, message=message(title=SHARP, action=SHARP))

    assert words_of(banner(given)) == f"{SHARP} Avsender: Fylket {SHARP}"
    assert line(given).count("Er &lt;b&gt;3&lt;/b&gt; &lt; 5 &amp; &#34;sant&#34;?") == 2


def test_it_reads_the_same_whatever_charset_its_place_has():
    forms = [each.content for each in banner_files(share())]

    assert len(forms) == 2
    assert all(each.isascii() for each in forms)

"""Poster, tear-off sheet, roll-up and screens, pressed from the smallest world."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from samples import DAY, WAYS, press
from worlds import ZONES, audience, language, settings

from generator.check.words import compiled
from generator.formats import FORMATS, paper
from generator.model import Edition, Local
from generator.model.needed import NEEDED
from generator.problems import ProblemsFound
from generator.proof import PictureOrder, SheetOrder, proof_picture, proof_sheet
from generator.proof.codes import codes_in
from generator.proof.legible import DPI, faint_runs
from generator.proof.orders import KB
from generator.proof.pdf import MM, opened, picture_of, read_pdf
from generator.proof.pixels import raster_from_png
from generator.render.sheets import fields_set, sheet

POSTER, STRIPS, ROLL_UP = "a3-poster", "a4-tear-off", "roll-up"
SHEETS = (POSTER, STRIPS, ROLL_UP)
SCREENS = ("screen-1920x1080", "screen-1080x1920")
VARIED = [(form, variant) for form in SHEETS for variant in ("", *FORMATS[form].variants)]
PROOFED = [(form, variant, mood) for form, variant in VARIED for mood in ("dawn", "aurora", "day")]
PHRASES = dict.fromkeys(NEEDED, "Ord") | {
    "kicker": "Gratis veiledning om jobb og utdanning i fylket",
    "print_scan": "Skann koden eller skriv inn adressen",
    "print_ask": "Spør noen du stoler på",
    "qr_alt": "Kode til {address}",
    "sender": "Avsender: {sender}",
    "updated": "Endret {date}",
    "draft_short": "Utkast",
    "events_title": "Møt oss",
    "local_ask": "Spør etter {name}",
    "offers": "Hjelpen",
    "steps": "Samtalen",
    "questions": "Spørsmål og svar",
}
TITLE = "Hva vil du gjøre i land?"
LOCAL = Local(event="Åpen dag", day=DAY, hour="10.00", place="Biblioteket", counsellor="Kari")
EDGE, SAFE = 8.0, 60.0
LEAST_SCREEN = {"screen-1920x1080": 40, "screen-1080x1920": 48}


def sheet_of(form, code="nb", variant="", mood="dawn", local=None, **changes):
    spoken = language(code, phrases=PHRASES, settings=settings(ways=WAYS))
    picture = {"mood": mood, "alt": "Tegning av en sti ved en fjord."}
    source = audience(**{"ways": ("booking", "teacher"), "picture": picture, **changes})
    edition = Edition(source, source, spoken, "draft", (), "0123456789abcdef")
    return sheet(edition, FORMATS[form], "q/b2c3d/", DAY, spoken, variant, local)


@cache
def pressed_as(form, code="nb", variant="", mood="dawn", kind=""):
    return press(sheet_of(form, code, variant, mood), kind)


def leaf_of(pdf):
    (leaf,) = read_pdf(pdf).leaves
    return leaf


def letters(leaf):
    return [glyph for glyph in leaf.glyphs if glyph.text.strip()]


def plain(leaf):
    return "".join(leaf.text.split())


def largest(leaf):
    size = max(glyph.size for glyph in letters(leaf))
    return [glyph for glyph in letters(leaf) if glyph.size == size]


def codes_of(pdf, dpi):
    """Return every square code: what it says, and its box in millimetres from the upper left."""
    found = codes_in(picture_of(pdf, 0, dpi))
    return [(code.text, tuple(side / dpi * 25.4 for side in code.box)) for code in found]


def side_of(code):
    return code[1][2] - code[1][0]


def order_of(made):
    form, size = FORMATS[made.format], paper(FORMATS[made.format], made.variant)
    asked = fields_set(form.template)
    return SheetOrder(
        language=made.language,
        title=made.title,
        width=size.width,
        height=size.height,
        texts=tuple(
            filter(None, texts([vars(made)[name] for name in made.WORDS if name in asked]))
        ),
        codes=(made.url,),
        code_alt=made.qr_alt,
        smallest=form.smallest,
        trimmed=size.trimmed,
        edge=EDGE,
    )


def texts(said) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    else:
        for each in said:
            yield from texts(each)


@pytest.mark.parametrize(("form", "variant", "mood"), PROOFED)
def test_a_large_sheet_passes_the_proof(form, variant, mood):
    made = sheet_of(form, variant=variant, mood=mood)
    expected = order_of(made)

    assert len(expected.texts) > 5
    assert proof_sheet("sheet.pdf", press(made), compiled((), ZONES), expected) == ()


@pytest.mark.parametrize("form", SHEETS)
def test_a_large_sheet_in_another_language_shows_the_norwegian_title(form):
    made = replace(sheet_of(form, "ar"), norwegian_title="Hva vil du gjøre i havna?")

    leaf = leaf_of(press(made))

    assert "Hvavildugjøreihavna?" in plain(leaf)


@pytest.mark.parametrize("form", SHEETS)
def test_the_promises_the_sender_and_the_draft_mark_stand_on_every_sheet(form):
    asked = fields_set(FORMATS[form].template)

    assert {"promises", "sender", "updated", "version", "draft", "scan", "address"} <= asked


@pytest.mark.parametrize("form", SHEETS)
def test_a_large_sheet_is_turned_round_for_right_to_left(form):
    pages = {code: press(replace(sheet_of(form, code), title="Hva?")) for code in ("nb", "ar")}
    width = FORMATS[form].width

    for code, pdf in pages.items():
        (_, box), *_ = sorted(codes_of(pdf, 60 if form == ROLL_UP else 150), key=side_of)[::-1]
        title = largest(leaf_of(pdf))
        left, right = min(each.left for each in title) * MM, max(each.right for each in title) * MM
        on_the_left = (box[0] + box[2]) / 2 < width / 2
        assert on_the_left == (code == "ar")
        assert (width - right < left) == (code == "ar")


def test_a_poster_is_read_from_two_or_three_metres():
    sizes = {round(glyph.size, 1) for glyph in letters(leaf_of(pressed_as(POSTER)))}
    (code,) = codes_of(pressed_as(POSTER), 150)

    assert max(sizes) >= 72
    assert {size for size in sizes if size < 20} == {14}  # the foot of the sheet, and nothing else
    assert 55 <= side_of(code) <= 70


def test_a_pale_poster_spares_toner_even_at_night():
    grounds = {
        variant: picture_of(pressed_as(POSTER, variant=variant, mood="aurora"), 0, 30).grey()
        for variant in ("", "eco")
    }
    inked = {name: sum(255 - each for each in grey) / len(grey) for name, grey in grounds.items()}

    assert inked[""] > 60
    assert inked["eco"] < 28  # with a sky, however pale, it is 32


def test_every_strip_carries_the_code_and_the_address_home():
    pdf = pressed_as(STRIPS)

    *strips, upper = sorted(codes_of(pdf, 200), key=side_of)
    assert {text for text, _ in (*strips, upper)} == {sheet_of(STRIPS).url}
    assert side_of(upper) >= 25
    assert len(strips) == 7
    assert min(side_of(strip) for strip in strips) >= 19.9
    assert plain(leaf_of(pdf)).count("vei.example/q/b2c3d") == 8
    assert max(box[3] for _, box in strips) <= 297 - EDGE


def test_those_who_listen_hear_one_strip():
    heard = read_pdf(pressed_as(STRIPS)).figures

    assert heard.count(sheet_of(STRIPS).qr_alt) == 2


@pytest.mark.parametrize("form", [POSTER, STRIPS])
def test_a_day_and_a_place_stand_below_what_to_do(form):
    page = plain(leaf_of(press(sheet_of(form, local=LOCAL))))

    said = ["Skannkoden", "Møtoss", "Åpendag", "Biblioteket", "SpøretterKari", "Avsender"]
    assert [each for each in said if each not in page] == []
    assert [page.index(each) for each in said] == sorted(page.index(each) for each in said)
    assert "Møtoss" not in plain(leaf_of(pressed_as(form)))


@pytest.mark.parametrize("form", [POSTER, STRIPS])
def test_a_person_comes_first_where_there_may_be_no_telephone(form):
    page = plain(leaf_of(press(sheet_of(form, ways=("teacher", "booking")))))
    other = plain(leaf_of(pressed_as(form)))

    assert page.index("Spørlæreren") < page.index("Skannkoden")
    assert other.index("Skannkoden") < other.index("Spørlæreren")


def test_a_roll_up_says_everything_at_the_height_of_eyes():
    pdf, height = pressed_as(ROLL_UP), FORMATS[ROLL_UP].height
    leaf, ((_, box),) = leaf_of(pdf), codes_of(pdf, 60)

    assert min(glyph.bottom for glyph in letters(leaf)) * MM >= 150
    assert 900 <= height - box[3] < height - box[1] <= 1400
    assert 180 <= box[2] - box[0] <= 220
    assert min(glyph.size for glyph in letters(leaf)) >= 60
    assert min(glyph.size for glyph in largest(leaf)) >= 200


@pytest.mark.parametrize("variant", ["", "shop"])
def test_a_roll_up_is_coloured_to_its_edges(variant):
    page = picture_of(pressed_as(ROLL_UP, variant=variant), 0, 30)
    (width, height), grey = page.size, page.grey()
    inside = round((paper(FORMATS[ROLL_UP], variant).trimmed - 2) / 25.4 * 30) if variant else 0

    corners = [
        grey[row * width + column]
        for row in (inside, height - 1 - inside)
        for column in (inside, width - 1 - inside)
    ]
    assert max(corners) < 200


@pytest.mark.parametrize("mood", ["dawn", "day", "aurora"])
@pytest.mark.parametrize("form", SCREENS)
def test_a_screen_is_light_and_its_code_can_be_scanned(form, mood):
    made, size = sheet_of(form, mood=mood), FORMATS[form]
    png = press(made)

    order = PictureOrder("nb", int(size.width), int(size.height), (made.url,))
    (code,) = codes_in(raster_from_png(png))
    assert proof_picture("screen.png", png, compiled((), ZONES), order) == ()
    assert code.text == made.url
    assert code.box[2] - code.box[0] >= 300
    assert len(png) < 400 * KB


@pytest.mark.parametrize("code", ["nb", "ar"])
@pytest.mark.parametrize("form", SCREENS)
def test_a_screen_is_read_in_passing(form, code):
    pdf = pressed_as(form, code, kind="sheet")
    with opened(pdf) as file:
        leaf, bare = leaf_of(pdf), file.bare(0, DPI)

    signs = letters(leaf)
    assert len(signs) > 60
    assert min(glyph.size for glyph in signs) >= LEAST_SCREEN[form]
    assert min(glyph.left for glyph in signs) >= SAFE
    assert max(glyph.right for glyph in signs) <= leaf.width - SAFE
    assert min(glyph.bottom for glyph in signs) >= SAFE
    assert max(glyph.top for glyph in signs) <= leaf.height - SAFE + 1
    assert list(faint_runs(leaf, bare)) == []


@pytest.mark.parametrize("form", SCREENS)
def test_a_screen_says_no_more_than_it_must(form):
    leaf = leaf_of(pressed_as(form, kind="sheet"))
    said = ("title", "promises", "scan", "address", "sender_name", "draft")
    words = "".join(texts([vars(sheet_of(form))[name] for name in said]))

    assert sorted(re.sub(r"[\s·•]", "", leaf.text)) == sorted("".join(words.split()))


@pytest.mark.parametrize("form", [*SHEETS, *SCREENS])
@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"title": "Hva vil du gjøre i land? " * 30}, "title|text"),
        ({"title": "Menneskerettighetsorganisasjonsmedlemskapskontingentinnbetaling" * 2}, "word"),
        ({"address": "vei.example/" + "q" * 60}, "address"),
    ],
)
def test_what_does_not_fit_is_told_by_how_much(form, changes, what):
    with pytest.raises(ProblemsFound) as found:
        press(replace(sheet_of(form), **changes))

    (problem,) = found.value.problems
    assert re.search(rf"the ({what})\b.* does not fit: needs [\d.]+ mm, has", problem.text)


@pytest.mark.parametrize("form", [*SHEETS, *SCREENS])
def test_a_large_format_is_the_same_in_every_run(form):
    made = sheet_of(form)

    assert made.title == TITLE
    assert press(made) == press(made)

"""Decks are read back by the library that offices' tools use, and by a reader of codes."""

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
import yaml
import zxingcpp
from PIL import Image
from pptx import Presentation
from worlds import PROJECT

from generator.press.deck_fit import HEIGHT, WIDTH, lines_of
from generator.press.deck_layouts import LEAD, Manner, layouts_in
from generator.press.deck_text import deck_scale, lines_on
from generator.press.slides import pptx
from generator.render.kits.document import Deck, Slide
from generator.render.landscape import ink

COLOURS = yaml.safe_load((PROJECT / "content/design/tokens.yml").read_text("utf-8"))["colour"]
# Another process finds the package, and the decks of this file.
WHERE = os.pathsep.join(map(str, (PROJECT, PROJECT / "tests", Path(__file__).parent)))
ADDRESS = "https://veien.example/q/abc123"
NB = Deck(
    title="Hva vil du bruke erfaringen din til?",
    language="nb",
    direction="ltr",
    seed="seniors",
    mood="dawn",
    alt="Tegning av en sti ved en fjord.",
    kicker="Gratis veiledning om jobb og utdanning i Troms",
    sender="Fylket",
    draft="Utkast",
    slides=(
        Slide("Hva vil du?", "opening", lead="Snakk med en veileder.", notes="Si dette\n\nSå det"),
        Slide("Kjenner du deg igjen?", points=("Jeg kan mye.", "Jeg vil lære mer.")),
        Slide("Slik foregår det", points=("Du tar kontakt.", "Dere snakker."), ordered=True),
        Slide(
            "Ta kontakt", "code", lead="Skann koden", points=("Gratis", "Frivillig"),
            address=ADDRESS, address_alt="Kode som leder til siden",
        ),
    ),
)  # fmt: skip
AR = replace(
    NB,
    title="هل تريد أن تستخدم خبرتك؟",
    language="ar",
    direction="rtl",
    kicker="إرشاد مجاني حول العمل والتعليم في Troms",
    slides=(
        Slide("هل تريد أن تستخدم خبرتك؟", "opening", lead="تحدث مع مرشد.", notes="قل هذا"),
        Slide("هل ترى نفسك هنا؟", points=("أعرف الكثير.", "أريد أن أتعلم.")),
        Slide("كيف يتم ذلك", points=("تتواصل معنا.", "نتحدث معا."), ordered=True),
        Slide(
            "تواصل معنا", "code", lead="امسح الرمز", points=("مجاني", "اختياري"),
            address=ADDRESS, address_alt="رمز يقود إلى الصفحة",
        ),
    ),
)  # fmt: skip
BOTH = pytest.mark.parametrize("deck", [NB, AR], ids=["nb", "ar"])
LONG = {
    "nb": "Jeg har utdanning fra hjemlandet, men jobben min passer ikke til den her i Norge.",
    "uk": "Я маю освіту з рідної країни, але моя робота зовсім не відповідає цій освіті.",
    "ti": "ካብ ዓደይ ትምህርቲ ኣለኒ፣ ስራሐይ ግን ምስቲ ዝተማህርክዎ ትምህርቲ ኣይሰማማዕን እዩ።",
    "ar": "لدي تعليم من بلدي الأصلي، لكن عملي الحالي لا يناسب هذا التعليم على الإطلاق هنا.",
}


def opened(deck: Deck):
    return Presentation(io.BytesIO(pptx(deck, COLOURS)))


def xml_of(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read(name).decode()


@BOTH
def test_every_slide_has_a_title_that_outlines_and_screen_readers_find(deck):
    slides = list(opened(deck).slides)

    assert [each.shapes.title.text_frame.text for each in slides] == [
        each.title for each in deck.slides
    ]


@BOTH
def test_every_placeholder_is_filled(deck):
    texts = [shape.text_frame.text for slide in opened(deck).slides for shape in slide.placeholders]

    assert len(texts) > len(deck.slides)
    assert all(texts)


@BOTH
def test_points_are_paragraphs_and_steps_have_numbers_of_the_program(deck):
    _, points, steps, _ = opened(deck).slides

    body = points.placeholders[1]
    assert [each.text for each in body.text_frame.paragraphs] == list(deck.slides[1].points)
    assert body.element.findall(".//{*}buAutoNum") == []
    assert len(steps.placeholders[1].element.findall(".//{*}buAutoNum")) == 2


@BOTH
def test_notes_say_what_is_to_be_said(deck):
    first, second, *_ = opened(deck).slides

    assert first.notes_slide.notes_text_frame.text == deck.slides[0].notes
    assert not second.has_notes_slide


@BOTH
def test_landscape_and_code_are_told_to_those_who_cannot_see(deck):
    first, *_, last = opened(deck).slides

    (landscape,) = [each for each in first.shapes if each.element.tag.endswith("}pic")]
    (code,) = [each for each in last.shapes if each.element.tag.endswith("}pic")]
    assert landscape.element.nvPicPr.cNvPr.get("descr") == deck.alt
    assert code.element.nvPicPr.cNvPr.get("descr") == deck.slides[-1].address_alt
    assert "adec:decorative" in xml_of(pptx(deck, COLOURS), "ppt/slideLayouts/slideLayout2.xml")


@BOTH
def test_the_code_leads_to_the_address_with_its_quiet_zone(deck):
    *_, last = opened(deck).slides
    (code,) = [each for each in last.shapes if each.element.tag.endswith("}pic")]
    picture = Image.open(io.BytesIO(code.image.blob)).convert("L")

    (read,) = zxingcpp.read_barcodes(picture)

    assert read.text == ADDRESS
    quiet = picture.width * 4 // 37
    assert picture.crop((0, 0, picture.width, quiet)).getextrema() == (255, 255)


@pytest.mark.parametrize(("deck", "language"), [(NB, "nb-NO"), (AR, "ar-EG")], ids=["nb", "ar"])
def test_every_run_says_its_language(deck, language):
    content = opened(deck)
    runs = [
        run.element if hasattr(run, "element") else run._r  # noqa: SLF001 - the library's own name
        for slide in content.slides
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]

    assert len(runs) > 10
    assert {each.rPr.get("lang") for each in runs} == {language}
    assert content.core_properties.language == language


def test_arabic_runs_from_right_to_left_on_every_level():
    content = pptx(AR, COLOURS)
    paragraphs = [
        paragraph._p.pPr  # noqa: SLF001 - its XML
        for slide in Presentation(io.BytesIO(content)).slides
        for shape in (*slide.placeholders, *slide.notes_slide.placeholders)
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        if paragraph.text and "veien" not in paragraph.text
    ]
    directions = {(each.get("rtl"), each.get("algn")) for each in paragraphs if each is not None}
    layout = xml_of(content, "ppt/slideLayouts/slideLayout2.xml")
    master = xml_of(content, "ppt/slideMasters/slideMaster1.xml")

    assert len(paragraphs) > 10
    assert directions == {("1", "r"), ("1", "ctr")}  # who sends it stands amid its own ground
    assert 'rtlCol="1"' in layout
    assert 'rtl="1"' in layout
    assert 'rtl="0"' not in layout + master
    assert 'rtl="1"' in xml_of(content, "ppt/presentation.xml")


def test_an_address_stays_from_left_to_right_among_arabic():
    *_, last = opened(AR).slides
    (line,) = [
        each.text_frame.paragraphs[0]
        for each in last.placeholders
        if "veien.example" in each.text_frame.text
    ]

    assert line.text == "veien.example/q/abc123"
    assert (line._p.pPr.get("rtl"), line._p.pPr.get("algn")) == ("0", "r")  # noqa: SLF001


def test_layouts_are_mirrored():
    there, turned = opened(NB), opened(AR)

    pairs = [
        (shape, other)
        for slide, mirrored in zip(there.slides, turned.slides, strict=True)
        for shape, other in zip(slide.placeholders, mirrored.placeholders, strict=True)
        if shape.width == other.width
    ]

    assert len(pairs) > 8
    width = there.slide_width
    assert all(abs(a.left + a.width + b.left - width) <= 2 for a, b in pairs)


def test_tigrinya_has_fonts_with_its_letters():
    deck = replace(NB, title="ቍጽሪ", language="ti")

    theme = xml_of(pptx(deck, COLOURS), "ppt/theme/theme1.xml")

    assert 'latin typeface="Ebrima"' in theme
    assert 'cs typeface="Ebrima"' in theme


def test_theme_has_our_colours_and_nothing_of_the_librarys_template():
    content = pptx(NB, COLOURS)
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    theme = xml_of(content, "ppt/theme/theme1.xml")

    assert all(colour[1:] in theme for name, colour in COLOURS.items() if name[0] in "nfses")
    assert [name for name in names if "thumbnail" in name or "printer" in name] == []
    assert len([name for name in names if name.startswith("ppt/slideLayouts/slide")]) == 4


def test_a_screen_turns_by_itself_and_begins_again():
    content = pptx(replace(NB, seconds=10), COLOURS)

    for number in range(1, len(NB.slides) + 1):
        slide = xml_of(content, f"ppt/slides/slide{number}.xml")
        assert 'advClick="0"' in slide
        assert 'advTm="10000"' in slide
    assert 'loop="1"' in xml_of(content, "ppt/presProps.xml")
    assert "kiosk" in xml_of(content, "ppt/presProps.xml")


def test_a_talk_waits_for_who_speaks():
    content = pptx(NB, COLOURS)

    assert "transition" not in xml_of(content, "ppt/slides/slide1.xml")
    assert "loop" not in xml_of(content, "ppt/presProps.xml")


def test_a_code_on_a_screen_is_large_enough_and_has_no_link_to_click():
    points = Slide("Dette", points=("Å lære", "Å velge"), address=ADDRESS, address_alt="Kode")
    deck = replace(NB, seconds=10, slides=(points, NB.slides[-1]))

    for slide in opened(deck).slides:
        (code,) = [each for each in slide.shapes if each.element.tag.endswith("}pic")]
        dark = 29 / 37  # a code of version 3 without its quiet zone
        assert code.height * dark / opened(deck).slide_height * 1080 >= 300
        assert slide.element.findall(".//{*}hlinkClick") == []


def test_properties_say_who_and_when_without_a_clock():
    told = opened(NB).core_properties

    assert (told.title, told.author, told.last_modified_by) == (NB.title, "Fylket", "Fylket")
    assert told.created == told.modified
    assert told.created.year == 1980


def longest(language):
    """Return a deck whose texts are as long as the sources allow."""
    text = LONG[language] * 3
    direction = "rtl" if language == "ar" else "ltr"
    coded = {"address": ADDRESS, "address_alt": "Kode"}
    return replace(
        NB,
        title=text[:60],
        language=language,
        direction=direction,
        slides=(
            Slide(text[:60], "opening", lead=text[:170]),
            Slide(text[:60], points=(text[:120],) * 6),
            Slide(text[:60], points=(text[:90],) * 3, **coded),
            Slide(text[:80], "code", lead=text[:60], points=(text[:22],) * 4, **coded),
            Slide(text[:60], "code", **coded),
        ),
    )


def overlap(one, other):
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@pytest.mark.parametrize("language", LONG)
@pytest.mark.parametrize("seconds", [0, 10])
def test_the_longest_texts_fit_their_places_and_no_place_covers_another(language, seconds):
    whole = longest(language)
    slides = whole.slides[2:] if seconds else whole.slides
    deck = replace(whole, seconds=seconds, slides=slides)
    layouts = layouts_in(Manner("", deck.direction, "Latn", ink("day"), COLOURS))
    scale = deck_scale(deck)

    for slide in deck.slides:
        layout = layouts["coded" if slide.layout == "points" and slide.address else slide.layout]
        lines = lines_on(slide, deck, layout, scale).values()
        places = [line.box for line in lines] + ([layout.code] if slide.address else [])

        assert len(places) > 2
        assert [pair for pair in combinations(places, 2) if overlap(*pair)] == []
        for line in lines:
            indent = 0.42 if line.between else 0
            room = (line.box.width - indent) * 72
            height = sum(lines_of(each, line.size, room, bold=line.bold) for each in line.texts)
            assert height * line.size * 1.17 <= line.box.height * 72 + 1
            assert line.size >= 13  # six points of 120 letters in Ethiopic
            assert line.box.left + line.box.width <= WIDTH
            assert line.box.top + line.box.height <= HEIGHT


@pytest.mark.parametrize("language", LONG)
def test_a_narrowed_text_keeps_its_number_of_lines(language):
    layout = layouts_in(Manner("", "ltr", "Latn", ink("day"), COLOURS))["opening"]
    text = (LONG[language] * 3).replace(".", "").replace("።", "")

    for length in range(60, 190):
        slide = Slide("Tittel", "opening", lead=text[:length])
        line = lines_on(slide, NB, layout, 1)[LEAD]
        assert line.texts == (text[:length],)
        wide = lines_of(text[:length], line.size, 11.4 * 72)
        assert lines_of(text[:length], line.size, line.box.width * 72) == wide


@BOTH
def test_places_on_the_slide_are_those_that_were_reckoned(deck):
    layouts = layouts_in(Manner("", deck.direction, "Latn", ink("day"), COLOURS))
    slides = opened(deck).slides

    for slide, shown in zip(deck.slides, slides, strict=True):
        lines = lines_on(slide, deck, layouts[slide.layout], deck_scale(deck))
        there = {each.placeholder_format.idx: each for each in shown.placeholders}
        assert there.keys() == lines.keys()
        for number, line in lines.items():
            box = line.box.turned(deck.direction)
            assert there[number].left == pytest.approx(box.left * 914400, abs=1)
            assert there[number].top == pytest.approx(box.top * 914400, abs=1)
            sizes = {
                run.font.size.pt
                for each in there[number].text_frame.paragraphs
                for run in each.runs
            }
            assert sizes == {line.size}


def test_the_same_deck_is_the_same_bytes_in_another_process():
    script = (
        "import hashlib\n"
        "from test_slides import AR, COLOURS, pptx\n"
        "print(hashlib.sha256(pptx(AR, COLOURS)).hexdigest())"
    )

    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": WHERE},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/New_York"))
    }

    assert len(made) == 1
    assert len(made.pop().strip()) == 64

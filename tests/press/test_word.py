"""Documents for Word: real styles, the right direction, words for those who do not see."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx as office
import pytest
import worlds
import yaml
import zxingcpp
from PIL import Image

from generator.check.words import compiled
from generator.press.word import docx
from generator.proof import proof_file
from generator.render.kits.document import (
    CodeBlock,
    Document,
    HeadingBlock,
    ListBlock,
    PictureBlock,
    RoomBlock,
    TableBlock,
    TextBlock,
)

COLOURS = yaml.safe_load((worlds.PROJECT / "content/design/tokens.yml").read_text("utf-8"))[
    "colour"
]
ADDRESS = "https://havn.example/q/ab12c/"
PHONE = "+47 77 00 00 00"
SAID = {
    "nb": ("Hva vil du gjøre i land?", "ltr", f"Ring {PHONE} eller les {ADDRESS}."),
    "ar": ("ماذا تريد أن تفعل؟", "rtl", f"اتصل \u2066{PHONE}\u2069 أو {ADDRESS} في Troms."),
    "ti": ("ብዛዕባ ስራሕን ትምህርትን", "ltr", f"ኣንብብ {ADDRESS}"),
    "uk": ("Що ви хочете робити?", "ltr", "Поговоріть з нами."),
    "se": ("Maid háliidat dahkat?", "ltr", "Đ đ Ŋ ŋ Ŧ ŧ Ž ž"),
}
EVERY = {"nb": "nb-NO", "ar": "ar-EG", "ti": "ti-ET", "uk": "uk-UA", "se": "se-NO"}


def picture(width=1200, height=630):
    drawn = io.BytesIO()
    Image.new("RGB", (width, height), COLOURS["night"]).save(drawn, "PNG")
    return drawn.getvalue()


def document(code="nb", **changes):
    """Return a document that holds one of everything."""
    title, direction, text = SAID[code]
    whole = Document(
        title,
        code,
        direction,
        (
            TextBlock(text, "lead"),
            HeadingBlock(title),
            ListBlock((title, text)),
            HeadingBlock(title, 2),
            ListBlock((title, text), ordered=True),
            TextBlock(text),
            ListBlock((text, title), ordered=True),
            TableBlock((title, "Nr"), ((text, "1"), (title, "2"))),
            PictureBlock("a/b.png", "Et bilde & en sti"),
            TextBlock(title),
            CodeBlock(ADDRESS, "Kode til siden"),
            RoomBlock(2),
            TextBlock("Hva vil du?", "small", language="nb"),
            TextBlock(text, "note"),
            TextBlock(text, "aloud"),
        ),
        subject="Stikkord",
        kicker="Til deg",
        sender="Fjorden kommune",
        foot="Sist endret",
        draft="Utkast",
    )
    return replace(whole, **changes)


def made(code="nb", **changes):
    return docx(document(code, **changes), {"a/b.png": picture()}, COLOURS)


def read(code="nb", **changes):
    return office.Document(io.BytesIO(made(code, **changes)))


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def values(element, path):
    return [str(each) for each in element.xpath(path)]


def test_every_block_has_a_style_that_word_knows():
    styles = [each.style.name for each in read().paragraphs]

    assert styles == [
        *("Subtitle", "Title", "Ingress", "Heading 1", "List Bullet", "List Bullet", "Heading 2"),
        *("List Number", "List Number", "Normal", "List Number", "List Number", "Bilde", "Normal"),
        *("Bilde", "Skriverom", "Skriverom", "Liten tekst", "Merknad", "Lest høyt"),
    ]
    known = {each.style_id for each in read().styles}
    assert {*values(read().element, "//w:pStyle/@w:val")} <= known


def test_words_stand_in_their_order():
    text = [each.text for each in read().paragraphs if each.text.strip()]

    assert text[:3] == ["Til deg", SAID["nb"][0], SAID["nb"][2]]
    assert text[-1] == SAID["nb"][2]
    assert [[cell.text for cell in row.cells] for row in read().tables[0].rows] == [
        [SAID["nb"][0], "Nr"],
        [SAID["nb"][2], "1"],
        [SAID["nb"][0], "2"],
    ]


def test_every_numbered_list_begins_at_one():
    whole = read()
    used = values(whole.element, "//w:pPr/w:numPr/w:numId/@w:val")
    numbering = whole.part.numbering_part.element

    assert len(used) == 4
    assert used[0] == used[1] != used[2] == used[3]
    for number in {*used}:
        start = f"//w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride/@w:val"
        assert values(numbering, start) == ["1"]


def test_the_head_says_who_speaks_and_that_it_is_a_draft():
    section = read().sections[0]
    (head,), (foot,) = section.header.paragraphs, section.footer.paragraphs

    assert head.text == "Fjorden kommune\tUtkast"
    assert foot.text.startswith("Sist endret\t")
    assert values(section.footer.part.element, "//w:fldSimple/@w:instr") == ["PAGE"]
    assert read(draft="").sections[0].header.paragraphs[0].text == "Fjorden kommune"


@pytest.mark.parametrize("wide", [False, True])
def test_the_paper_is_a4(wide):
    section = read(wide=wide).sections[0]
    size = sorted((round(section.page_width.mm), round(section.page_height.mm)))

    assert size == [210, 297]
    assert (section.page_width > section.page_height) is wide


def test_what_is_seen_is_also_said():
    pictures = read().inline_shapes
    alts = values(read().element, "//wp:docPr/@descr")

    assert alts == ["Et bilde & en sti", "Kode til siden"]
    assert len({*values(read().element, "//wp:docPr/@id")}) == len(pictures) == 2


def test_the_first_row_of_a_table_is_its_heading():
    rows = read().tables[0].rows

    assert [len(row._tr.xpath("./w:trPr/w:tblHeader")) for row in rows] == [1, 0, 0]  # noqa: SLF001


def test_a_code_is_large_enough_with_white_around_it_and_leads_to_its_address():
    whole = read()
    shape = whole.inline_shapes[1]
    (name,) = values(whole.element, "(//a:blip)[2]/@r:embed")
    image = Image.open(io.BytesIO(whole.part.related_parts[name].blob)).convert("L")
    box = image.point(lambda shade: 255 * (shade < 128)).getbbox()
    module = shape.width.mm / image.width

    assert (box[2] - box[0]) * module >= 25
    dots = image.width - box[2]
    assert dots == box[0] == box[1] == 4 * 12
    assert zxingcpp.read_barcode(image).text == ADDRESS
    (beside,) = whole.element.xpath("(//w:p[.//w:drawing])[2]//w:t[starts-with(., 'http')]")
    assert beside.text == ADDRESS


def test_a_picture_stays_inside_of_the_text():
    whole = read()
    wide, tall = whole.inline_shapes[0].width.mm, whole.inline_shapes[0].height.mm

    assert wide < 150
    assert tall <= 58
    assert wide / tall == pytest.approx(1200 / 630, rel=0.01)


def test_an_address_can_be_clicked_and_a_full_stop_is_no_part_of_it():
    whole = read()
    links = {each.address for each in whole.paragraphs[2].hyperlinks}

    assert links == {ADDRESS}


@pytest.mark.parametrize("code", SAID)
def test_the_language_is_told_wherever_programs_look(code):
    whole = read(code)
    defaults = whole.styles.element.xpath("//w:docDefaults//w:lang")[0]

    assert [str(each) for each in defaults.attrib.values()] == [EVERY[code]] * 3
    assert whole.core_properties.language == EVERY[code]


def test_words_in_another_language_say_so_and_keep_their_direction():
    whole = read("ar")
    (norwegian,) = [each for each in whole.paragraphs if each.text == "Hva vil du?"]

    assert values(norwegian.paragraph_format.element, ".//w:lang/@w:val") == ["nb-NO"]
    assert values(norwegian.paragraph_format.element, "./w:pPr/w:bidi/@w:val") == ["0"]


def test_the_properties_say_what_it_is_and_no_clock():
    properties = read().core_properties

    assert properties.title == SAID["nb"][0]
    assert properties.subject == "Stikkord"
    assert properties.author == properties.last_modified_by == "Fjorden kommune"
    assert properties.created == properties.modified == datetime(1980, 1, 1, tzinfo=UTC)
    assert b"python-docx" not in b"".join(parts(made()).values())


def test_arabic_runs_from_right_to_left_in_every_paragraph_table_and_page():
    whole = read("ar")
    own = "[not(.//w:lang)]"  # those in another language are told apart above
    around = [
        whole.element,
        *(each.part.element for each in (whole.sections[0].header, whole.sections[0].footer)),
    ]

    assert len(whole.element.xpath(f"//w:p{own}")) > 20
    for element in around:
        assert element.xpath(f"//w:p{own}[not(w:pPr/w:bidi[@w:val='1'])]") == []
    assert len(whole.element.xpath("//w:tblPr/w:bidiVisual")) == 1
    assert len(whole.element.xpath("//w:sectPr/w:bidi")) == 1
    arabic = [
        run
        for run in whole.element.xpath("//w:r[w:t]")
        if any("ء" <= sign <= "ي" for sign in run.text)
    ]
    assert len(arabic) > 10
    assert [run.text for run in arabic if not run.xpath("./w:rPr/w:rtl[@w:val='1']")] == []


def test_styles_for_complex_scripts_have_their_own_font_size_and_weight():
    styles = read("ar").styles.element
    fonts = styles.xpath("//w:docDefaults//w:rFonts")[0]

    assert {str(each) for each in fonts.attrib.values()} == {"Arial"}
    assert len(fonts.attrib) == 4
    sizes = styles.xpath("//w:rPr[w:sz]")
    assert len(sizes) > 5
    for each in sizes:
        assert values(each, "./w:sz/@w:val") == values(each, "./w:szCs/@w:val")
    assert len(styles.xpath("//w:rPr/w:b")) == len(styles.xpath("//w:rPr/w:bCs")) > 5
    assert values(styles, "//w:style[@w:styleId='Normal']//w:jc/@w:val") == ["start"]
    assert len(styles.xpath("//w:style[@w:styleId='Normal']/w:pPr/w:bidi")) == 1


def test_lists_are_indented_where_lines_begin():
    """In Word, the left of a paragraph that runs from right to left is where it begins."""
    numbering = read("ar").part.numbering_part.element
    indents = numbering.xpath("//w:lvl/w:pPr/w:ind")

    assert len(indents) == 2
    assert all(values(each, "./@w:left") and values(each, "./@w:hanging") for each in indents)
    assert {*values(numbering, "//w:lvlJc/@w:val")} == {"start"}


@pytest.mark.parametrize("kept", [PHONE, ADDRESS])
def test_numbers_and_addresses_keep_their_order_in_arabic(kept):
    runs = [run for run in read("ar").element.xpath("//w:r") if kept in run.text]

    assert len(runs) > 3
    for run in runs:
        assert run.text == f"\u200e{kept}\u200e"
        assert values(run, "./w:rPr/w:rtl/@w:val") == ["0"]
        whole = run.getparent() if kept == ADDRESS else run
        assert whole.getprevious().text == whole.getnext().text == "\u200f"


def test_words_in_latin_letters_are_no_part_of_an_arabic_run():
    runs = [run for run in read("ar").element.xpath("//w:r") if "Troms" in run.text]

    assert {run.text for run in runs} == {"Troms"}
    assert {*values(runs[0], "./w:rPr/w:rtl/@w:val")} == {"0"}


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_no_isolate_is_left_that_word_would_show_as_a_box(code):
    given = made(code, kicker=f"\u2066{PHONE}\u2069 \u2068x\u2069")
    content = b"".join(parts(given).values()).decode("utf-8", "ignore")

    assert SAID[code][0] in content
    assert not {"\u2066", "\u2067", "\u2068", "\u2069"} & {*content}


@pytest.mark.parametrize(("code", "font"), [("nb", "Arial"), ("uk", "Arial"), ("ti", "Ebrima")])
def test_the_font_has_the_letters(code, font):
    assert values(read(code).styles.element, "//w:docDefaults//w:rFonts/@w:cs") == [font]
    assert f'typeface="{font}"'.encode() in parts(made(code))["word/theme/theme1.xml"]


def test_our_colours_are_in_the_menus_of_word():
    theme = parts(made())["word/theme/theme1.xml"].decode()

    assert COLOURS["fjord"].lstrip("#") in theme
    assert COLOURS["sun"].lstrip("#") in theme


def test_nothing_of_a_template_is_left_in_the_file():
    assert {*parts(made())} == {
        *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml"),
        *("word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml"),
        *("word/numbering.xml", "word/settings.xml", "word/theme/theme1.xml"),
        *("word/header1.xml", "word/footer1.xml", "word/media/image1.png", "word/media/image2.png"),
    }


def test_signs_of_xml_are_words_like_others():
    whole = read(title="Jobb & <utdanning>", kicker='"Ny"')

    assert [each.text for each in whole.paragraphs[:2]] == ['"Ny"', "Jobb & <utdanning>"]


@pytest.mark.parametrize("code", SAID)
def test_the_proof_can_read_it(code):
    rules = compiled((), worlds.ZONES)

    assert proof_file("x.docx", made(code), rules, code) == ()


def test_the_same_document_gives_the_same_bytes_whatever_the_clock_and_the_seed():
    seen = {_digest(seed, zone) for seed, zone in (("1", "UTC"), ("77", "Asia/Tokyo"))}

    assert seen == {hashlib.sha256(made("ar")).hexdigest()}


def _digest(seed, zone):
    here = Path(__file__).parent
    script = "import hashlib, test_word as t; print(hashlib.sha256(t.made('ar')).hexdigest())"
    around = {
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "PYTHONPATH": os.pathsep.join(map(str, (here, here.parent, worlds.PROJECT))),
    }
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=around
    )
    return done.stdout.strip()

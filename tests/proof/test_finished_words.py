"""The words that we avoid are found wherever a reader may meet them, and nowhere else."""

import io
import json
import zipfile

import pikepdf
import pytest
from finished import PARAGRAPH, RULES, changed_pdf, page, picture, sheet
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generator.proof.words import file_words, html_words, picture_words

LEGAL = "Karriere Troms, Troms fylkeskommune"


def zones(problems):
    return sorted({problem.text.split(" zone ")[1].split(":")[0] for problem in problems})


def in_page(body="", head="", path="nb/i-havn/index.html"):
    return html_words(path, page(body=body, head=head), RULES)


HIDING_PLACES = {
    "<p>Din karriere</p>": "body",
    "<p>Din karri<b>ere</b></p>": "body",
    "<p>Din karri&shy;ere</p>": "body",
    "<p>Din karri<wbr>ere</p>": "body",
    "<p>Din karri<bdi dir=ltr>ere</bdi></p>": "body",
    "<p>kar<span lang=en>riere</span></p>": "body",
    "<p>kar<a class=button href=./>riere</a></p>": "body",
    "<p>kar<span data-zone=legal>riere</span></p>": "body",
    "<textarea>Din karriere</textarea>": "body",
    "<svg><text>Din karriere</text></svg>": "body",
    "<svg><text>Din karri<tspan>ere</tspan></text></svg>": "body",
    "<noscript>Din karriere</noscript>": "body",
    "<p hidden>Din karriere</p>": "body",
    "<h2>Din karriere</h2>": "headline",
    "<section data-zone=contact><h2>Karriere</h2></section>": "headline",
    "<a class='button big' href=./>Din karriere</a>": "button",
    "<button>Din karriere</button>": "button",
    "<p data-zone=contact><a class=do href=./>Din karriere</a></p>": "button",
    "<svg><title>Din karriere</title></svg>": "alt",
    "<img src=../../x.png alt='Din karriere'>": "alt",
    "<a href=./ title='Din karriere'>x</a>": "meta",
    "<nav aria-label='Din karriere'></nav>": "meta",
    "<button data-clipboard-text='Din karriere'>x</button>": "meta",
    "<input placeholder=Karriere>": "meta",
    "<a href=../karrierevalg/>x</a>": "path",
    "<a href=../karri%65revalg/>x</a>": "path",
    "<img src=../../x.png srcset='../a.png 1x, ../karriere.png 2x'>": "path",
    "<h2 id=karriere>Jobb</h2>": "path",
    "<a href='mailto:?subject=Din%20karriere'>x</a>": "meta",
    "<a href='https://example.org/karriere'>x</a>": "address",
    "<p data-zone=sender>Din karriere</p>": "sender",
    "<p data-zone=professional>Din karriere</p>": "professional",
    "<p data-zone=body lang=en>Your career</p>": "body",
    "<p lang=nb>Your career</p>": "body",
    "<p>Brukermedvirkning</p>": "body",
}
HEAD = {
    "<meta name=description content='Din karriere'>": "meta",
    "<meta property=og:title content='Din karriere'>": "meta",
    "<meta property=og:image content='https://veien.example/karriere.png'>": "address",
    "<meta http-equiv=refresh content='0; url=../karriere/'>": "path",
    "<title>Din karriere</title>": "title",
    """<script type="application/ld+json">{"name": "Karriere"}</script>""": "meta",
    """<script type="application/ld+json">{"name": "Karriere", }</script>""": "meta",
}
INNOCENT = (
    "<p>Barrierer kan vi korrigere.</p>",
    f"<p data-zone=sender>{LEGAL}</p>",
    "<p>Avsender: <span data-zone=legal>Karriere <b>Troms</b></span>.</p>",
    "<p data-zone=contact lang=en>Troms</p><p class=career>x</p>",
    "<a href=https://karrieretroms.example/>Gå videre</a>",
    "<a href=tel:77788000>77 78 80 00</a>",
    "<p>kar</p><p>riere</p>",
    "<p lang=en>Brukermedvirkning</p>",
    "<style>.karriere{}</style><script>var karriere</script>",
)


@pytest.mark.parametrize("body", HIDING_PLACES)
def test_word_is_found_in_the_body_of_a_page(body):
    assert zones(in_page(body)) == [HIDING_PLACES[body]]


@pytest.mark.parametrize("head", HEAD)
def test_word_is_found_in_the_head_of_a_page(head):
    assert zones(in_page(head=head)) == [HEAD[head]]


@pytest.mark.parametrize("body", INNOCENT)
def test_innocent_page_passes(body):
    assert in_page(body) == ()


def test_word_is_found_in_the_path_of_a_page():
    assert zones(in_page(path="nb/karriere/index.html")) == ["path"]


def test_legal_name_in_running_text_is_found():
    assert zones(in_page(f"<p>{LEGAL}</p>")) == ["body"]


def test_problem_names_the_word_its_neighbours_and_the_way_out():
    (problem,) = in_page("<p>Tenk på din <em>karri</em>erevei i dag</p>")

    assert str(problem) == (
        'nb/i-havn/index.html:1: "karrierevei" may not stand in the zone body: '
        '"…Tenk på din karrierevei i dag…"\n'
        '  hint: say "veien videre" (content/wording/nb.yml)'
    )


def test_staff_page_is_professional_except_for_what_will_be_published():
    path = "staff/kits/index.html"

    assert zones(in_page("<h2>Karriere</h2><p>Karriere</p>", path=path)) == ["professional"]
    assert zones(in_page("<div data-zone=body><p>Karriere</p></div>", path=path)) == ["body"]
    assert zones(in_page("<div data-zone=body><h3>Karriere</h3></div>", path=path)) == ["headline"]


def test_unknown_zone_is_a_problem_and_no_way_out():
    problems = in_page("<p data-zone=footer>Din karriere</p>")

    assert zones(each for each in problems if " zone " in each.text) == ["body"]
    assert any("`footer` is not a zone" in each.text for each in problems)


PDFS = {
    "text": (lambda: sheet((PARAGRAPH, "Din karriere")), "body"),
    "title": (lambda: sheet(before='#set document(title: "Din karriere")\n'), "meta"),
    "author": (lambda: sheet(before='#set document(author: "Karrierekontoret")\n'), "meta"),
    "keywords": (lambda: sheet(before='#set document(keywords: ("karriere",))\n'), "meta"),
    "alternative text": (
        lambda: sheet(after='#image(bytes(sys.inputs.code), alt: "Din karriere")\n'),
        "alt",
    ),
    "link": (lambda: sheet(after='#link("https://example.org/karriere")[Les mer]\n'), "address"),
    "two lines": (
        lambda: sheet(
            after="#block(width: 20mm, text(hyphenate: true)[Din karri\u00adereveiledning])\n"
        ),
        "body",
    ),
    "file attached": (
        lambda: changed_pdf(sheet(), lambda file: file.attachments.update({"karriere.txt": b"x"})),
        "meta",
    ),
}


@pytest.mark.parametrize("place", PDFS)
def test_word_is_found_in_a_pdf(place):
    pressed, zone = PDFS[place]

    assert zone in zones(file_words("nb/i-havn/a5.pdf", pressed(), RULES, "nb"))


def test_word_is_found_in_the_outline_of_a_pdf():
    def add_outline(file):
        with file.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Karriere", 0))

    pdf = changed_pdf(sheet(), add_outline)

    assert zones(file_words("nb/i-havn/a5.pdf", pdf, RULES, "nb")) == ["meta"]


def test_word_is_found_in_what_only_a_screen_reader_says():
    def add_spoken(file):
        more = file.make_stream(b"/Span <</ActualText (Din karriere)>> BDC EMC")
        file.pages[0].contents_add(more)

    pdf = changed_pdf(sheet(), add_spoken)

    assert zones(file_words("nb/i-havn/a5.pdf", pdf, RULES, "nb")) == ["alt"]


def test_innocent_pdf_passes():
    assert file_words("nb/i-havn/a5.pdf", sheet(), RULES, "nb") == ()


def test_pdf_may_hold_the_legal_name_in_its_own_zone_only():
    known = (("legal", LEGAL),)
    pdf = sheet((PARAGRAPH, LEGAL))

    assert file_words("a.pdf", pdf, RULES, "nb", known) == ()
    assert zones(file_words("a.pdf", pdf, RULES, "nb")) == ["body"]
    assert zones(file_words("a.pdf", pdf, RULES, "nb", (("legal", "Karriere for alle"),))) == [
        "body"
    ]


def test_arabic_pdf_may_hold_the_legal_name_in_its_own_zone_only():
    legal = "مقاطعة ترومس (\u2066Karriere Troms\u2069)"
    pdf = sheet((legal,), language="ar", title="خطوتك")

    assert file_words("a.pdf", pdf, RULES, "ar", (("legal", legal),)) == ()
    assert zones(file_words("a.pdf", pdf, RULES, "ar")) == ["body"]


def test_word_is_found_beside_the_pixels_of_a_picture():
    chunk = PngInfo()
    chunk.add_itxt("Description", "Din karriere", zip=True)
    exif = Image.Exif()
    exif[0x010E] = "Din karriere"
    image, out = Image.new("RGB", (9, 9)), io.BytesIO()
    image.save(out, "PNG", exif=exif)

    assert picture_words("nb/a.png", picture(), RULES, "nb") == ()
    assert zones(picture_words("nb/a.png", picture(beside=chunk), RULES, "nb")) == ["meta"]
    assert zones(picture_words("nb/a.png", out.getvalue(), RULES, "nb")) == ["meta"]
    assert zones(picture_words("nb/karriere.png", picture(), RULES, "nb")) == ["path"]


TEXTS = {
    "sms.txt": "Din karriere",
    "plan.csv": "dag;tekst\n1;Din karriere\n",
    "dag.ics": "BEGIN:VEVENT\r\nDESCRIPTION:Din kar\r\n riere\r\nEND:VEVENT\r\n",
    "site.json": json.dumps({"key": ["x", {"deep": "Din karriere"}]}),
    "broken.json": '{"key": "Din karriere"',
}


@pytest.mark.parametrize("name", TEXTS)
def test_word_is_found_in_a_text(name):
    assert zones(file_words(name, TEXTS[name].encode(), RULES, "nb")) == ["body"]
    assert file_words(name, TEXTS[name].replace("kar", "b").encode(), RULES, "nb") == ()


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def test_word_is_found_in_an_archive_and_in_the_names_of_its_files():
    innocent = zipped(sms_txt="Hei", a5_pdf=sheet(), deep__b_png=picture())
    inner = zipped(sms_txt="Din karriere")

    assert file_words("kit.zip", innocent, RULES, "nb") == ()
    assert zones(file_words("kit.zip", zipped(karriere_bin=b"\0"), RULES, "nb")) == ["path"]
    (problem,) = file_words("kit.zip", zipped(inner_zip=inner), RULES, "nb")
    assert problem.path == "kit.zip"
    assert problem.text.startswith('in inner.zip: in sms.txt: "karriere" may not stand')


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.zip"])
def test_unreadable_file_is_a_problem(name):
    (problem,) = file_words(name, b"nothing of the kind", RULES, "nb")

    assert "cannot be read" in problem.text

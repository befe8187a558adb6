"""Finished pages on a disk: every link names a file, and a page to keep needs no other."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.cli.sticks import add_sticks, framed
from generator.load import load
from generator.model import Artefact
from generator.press.folders import write
from generator.press.offline import gathered, on_disk, one_file
from generator.proof.sticks import carried, unpacked_files
from generator.render.pages import Page
from generator.render.pages.page import FRAME
from generator.render.plan import plan
from generator.render.templates import source

PROJECT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)
PAGE = "nb/havn/index.html"
LINKS = {
    "../": "../index.html",
    ".": "index.html",
    "./": "index.html",
    "../til-havs/": "../til-havs/index.html",
    "../til-havs/#steg": "../til-havs/index.html#steg",
    "../sok/?q=b%C3%A5t#treff": "../sok/index.html?q=b%C3%A5t#treff",
    "../..": "../../index.html",
    "/troms/en/havn/": "../../en/havn/index.html",
    "/troms/": "../../index.html",
    "/troms/assets/a.css": "../../assets/a.css",
    "ark.pdf": "ark.pdf",
    "#main": "#main",
    "": "",
    "https://fylket.example/": "https://fylket.example/",
    "mailto:a@b.example?subject=Hei&body=Du": "mailto:a@b.example?subject=Hei&body=Du",
    "tel:+4777788000": "tel:+4777788000",
    "data:image/png;base64,AA/": "data:image/png;base64,AA/",
}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_a_folder_names_its_file(link):
    text = f'<p><a class="do" href="{link.replace("&", "&amp;")}" hreflang="nb">x</a></p>'

    made = on_disk(text, PAGE, "/troms/")

    assert made == text.replace(link.replace("&", "&amp;"), LINKS[link].replace("&", "&amp;"), 1)


@pytest.mark.parametrize("link", ["../../staff/print/i-havn/", "../../staff/", "../../staff/#x"])
def test_what_only_staff_have_is_named_and_leads_nowhere(link):
    text = f'<p><a class="do" href="{link}">Skriv ut</a> <a href="../stab/">x</a></p>'

    made = on_disk(text, PAGE, "/")

    assert made == '<p><a class="do" >Skriv ut</a> <a href="../stab/index.html">x</a></p>'


def test_only_links_are_changed():
    text = (
        '<p>Skriv href=&#34;../&#34; her.</p>\n<link rel="canonical" href="https://v.example/nb/">\n'
        '<a data-print="v.example/go/" title="../">x</a>\n<p>1 < 2 og src="../" er tekst.</p>'
    )

    assert on_disk(text, PAGE, "/") == text


def test_the_search_hears_that_folders_have_no_server():
    search = '<div id="sok" data-suffix="" data-index="x"></div>'

    assert 'data-suffix="index.html"' in on_disk(search, PAGE, "/")


SITE = {
    "index.html": '<a href="nb/havn/">x</a><a href="offline/alle.zip">y</a><a href="staff/">z</a>',
    "nb/havn/index.html": '<link rel="stylesheet" href="../../assets/a.css"><a href="ark.pdf">x</a>'
    '<a href="../../go/fylket/">y</a><a href="../../">z</a>',
    "go/fylket/index.html": '<a href="https://fylket.example/">x</a>',
    "assets/a.css": '@font-face{src:local("A"),url(fonts/a.woff2) format("woff2")}',
    "assets/fonts/a.woff2": "font",
    "nb/havn/ark.pdf": "ark",
    "nb/havn/ark-preview.png": "preview",
    "staff/index.html": "staff",
    "offline/alle.zip": "zip",
}


def collected(*starts):
    pages = {path: SITE[path] for path in starts}
    return gathered(pages, lambda path: SITE[path].encode() if path in SITE else None, "/")


def test_everything_that_readers_can_reach_comes_along_and_nothing_else():
    found = collected("index.html")

    assert sorted(found) == [
        "assets/a.css",
        "assets/fonts/a.woff2",
        "go/fylket/index.html",
        "index.html",
        "nb/havn/ark.pdf",
        "nb/havn/index.html",
    ]
    assert b'href="nb/havn/index.html"' in found["index.html"]
    assert found["nb/havn/ark.pdf"] == b"ark"


def test_a_file_that_is_not_there_is_left_to_the_proof():
    pages = {"index.html": '<a href="borte/">x</a>'}

    found = gathered(pages, lambda _: None, "/")

    assert found == {"index.html": b'<a href="borte/index.html">x</a>'}


SKELETON = (
    '<meta content="{{ page.meta.policy | e }}">'
    "<style>{{ page.meta.style }}</style>{{ page.meta.body }}"
)
STYLE = "@font-face{font-family:A;src:url(fonts/a.woff2)}\na>b{color:red}"


def alone(body):
    page = Page(Artefact(PAGE, "page", "nb"), "nb/havn/index.md", {"canonical": "https://x/"}, body)
    return one_file(page, SKELETON, STYLE, lambda _: b"<svg/>", "https://v.example/troms/")


def test_a_page_to_keep_holds_its_picture_and_its_style():
    made = alone('<img src="../../assets/p.svg" alt=""><a href="../">x</a><a href="#main">y</a>')

    drawn = base64.b64encode(b"<svg/>").decode()
    assert f'src="data:image/svg+xml;base64,{drawn}"' in made
    assert '<a href="https://v.example/troms/nb/">x</a><a href="#main">y</a>' in made
    assert f"url(data:font/woff2;base64,{drawn})" in made
    assert "font-src data:" in made
    style = re.search("<style>(.*?)</style>", made, re.DOTALL)
    assert style
    checksum = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src &#39;sha256-{checksum}&#39;" in made
    assert "&#39;self&#39;" not in made


def test_a_page_to_keep_has_nothing_that_would_have_to_be_fetched():
    script = '<script type="application/ld+json">{}</script>'
    body = f'<p>a</p>\n{script}\n<audio src="a.mp3"><p>x</p></audio>'

    assert alone(body).endswith("<p>a</p>\n")


def test_a_player_goes_with_the_heading_above_it():
    player = '<section class="listen" aria-labelledby="listen">\n<h2 id="listen">Hør</h2>\n'
    signed = '<section class="listen" aria-labelledby="signed">\n<h2 id="signed">Tegn</h2>\n'
    body = (
        f'<p>a</p>\n{player}<audio src="a.mp3"></audio>\n</section>\n<p>b</p>\n'
        f'{signed}<video src="a.mp4"><track src="a.vtt"></video>\n</section>\n<section>c</section>'
    )

    assert alone(body).endswith("</style><p>a</p><p>b</p><section>c</section>")


def test_every_player_of_our_pages_stands_in_such_a_section():
    text = source("pages/parts.html.j2")
    players = [text.index(f"<{name} ") for name in ("audio", "video")]

    for at in players:
        section = text[text.rindex("<section", 0, at) : at]
        assert section.startswith('<section class="listen"')
        assert "</section>" not in section


def test_a_saved_page_in_tigrinya_holds_its_fonts_and_may_show_them(tmp_path):
    wanted = plan(load(PROJECT, DAY), DAY, ())
    path = next(each for each in wanted.offline.saved if each.startswith("ti/"))
    only = {path: wanted.offline.saved[path]}
    offline = replace(wanted.offline, saved=only, closed=(), offering=lambda _: ())
    faces = ("ethi-400", "ethi-700", "ethi-guest")
    for name in faces:
        write(tmp_path / f"assets/fonts/{name}.woff2", name.encode())

    add_sticks(replace(wanted, pages=(), offline=offline), PROJECT, tmp_path)

    page = (tmp_path / path).read_text("utf-8")
    for name in faces:
        held = base64.b64encode(name.encode()).decode()
        assert f'url(data:font/woff2;base64,{held}) format("woff2")' in page
    assert "url(fonts/" not in page
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "font-src data:" in policy[1].split("; ")


def test_pages_in_the_archives_are_framed_as_the_engine_frames_them(built):
    """Home pages are framed once more than the others: nobody must see a difference."""
    site = load(built.root, date(2026, 11, 24))
    wanted = plan(site, DAY, ())
    frame = (built.root / "overrides" / FRAME).read_text("utf-8")
    pages = [page for page in wanted.pages if page.matter.get("template") == FRAME]
    homes = {page.path for page in wanted.offline.offering(1)}
    others = [page for page in pages if page.path not in homes]

    assert len(others) > 10
    for page in others:
        finished = (built.site / page.artefact.path).read_text("utf-8")
        assert framed(page, frame) == finished, page.path


def test_a_built_site_can_be_carried_away_and_says_how_large_it_is(built):
    packed = (built.site / "offline/alle-sidene.zip").read_bytes()

    assert list(carried("a.zip", packed)) == []
    names = set(unpacked_files(packed))
    assert {
        "index.html",
        "LES-MEG.txt",
        "nb/i-havn/index.html",
        "nb/i-havn/i-havn-nb.html",
    } <= names
    assert not [name for name in names if name.startswith(("staff/", "q/", "offline/", "404"))]
    assert "offline/alle-sidene.zip" in (built.site / "nb/index.html").read_text("utf-8")
    assert b"offline/alle-sidene.zip" not in unpacked_files(packed)["nb/index.html"]
    artefact = built.artefacts()["offline/alle-sidene.zip"]
    assert (artefact["kind"], artefact["bytes"]) == ("offline", len(packed))

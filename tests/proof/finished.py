"""Finished artefacts to break: a sheet, a page and a small site that nothing is wrong with."""

import io
import json
from pathlib import Path

import pikepdf
import segno
import typst
import worlds
from PIL import Image, ImageDraw

from generator.check.words import compiled
from generator.model import Avoided, Name, Wording
from generator.proof import SheetOrder, SiteOrder, proof_sheet

FONTS = Path(__file__).parents[2] / "content/design/fonts"
ADDRESS = "https://veien.example"
CODE = f"{ADDRESS}/q/a7k2d/"
PARAGRAPH = "Samtalen er gratis, og du bestemmer selv."

RULES = compiled(
    (
        Wording(
            language="nb",
            avoid=(
                Avoided(
                    word="karriere",
                    stems=("karrier",),
                    instead=("veien videre",),
                    reason="ikke for alle",
                ),
                Avoided(
                    word="bruker",
                    stems=("brukermedvirk",),
                    instead=("du",),
                    reason="fagord",
                    zones=("body",),
                ),
            ),
            names=(
                Name(name="Karriere Troms", zones=("sender", "legal")),
                Name(name="karrieretroms.example", zones=("address",)),
            ),
        ),
        Wording(
            language="en",
            avoid=(
                Avoided(
                    word="career", stems=("career",), instead=("next step",), reason="too grand"
                ),
            ),
        ),
    ),
    worlds.ZONES,
)
SITE = SiteOrder(
    ADDRESS,
    hosts=frozenset(("karrieretroms.example",)),
    directions={"nb": "ltr", "en": "ltr", "ar": "rtl"},
    codes=(CODE,),
)

HEAD = """
#set document(title: sys.inputs.title)
#set page(width: 148mm, height: 210mm, margin: 12mm)
#set text(font: ("Noto Sans", "Vazirmatn", "Noto Sans Ethiopic"), fallback: false, size: 12pt,
  lang: sys.inputs.lang, dir: if sys.inputs.lang == "ar" { rtl } else { ltr }, hyphenate: false)
#let texts = json(bytes(sys.inputs.texts))
#let code(size) = box(fill: white, inset: 3mm,
  image(bytes(sys.inputs.code), width: size, alt: "Kode som leder til siden"))
"""
BODY = """
= #sys.inputs.title
#for text in texts [#par(text)]
#code(22mm)
"""


def sheet(
    texts=(PARAGRAPH,),
    *,
    title="Snakk med oss",
    language="nb",
    code=CODE,
    before="",
    body=BODY,
    after="",
    ink="black",
    standards=("ua-1",),
):
    drawn = io.BytesIO()
    made = segno.make(code, error="m", micro=False)
    made.save(drawn, kind="svg", border=4, omitsize=True, dark=ink)
    inputs = {
        "title": title,
        "lang": language,
        "texts": json.dumps(texts),
        "code": drawn.getvalue().decode(),
    }
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    return typst.compile(
        (HEAD + before + body + after).encode(),
        font_paths=fonts,
        sys_inputs=inputs,
        pdf_standards=list(standards),
        timestamp=0,
    )


def sheet_order(**changed):
    wanted = {
        "language": "nb",
        "title": "Snakk med oss",
        "width": 148,
        "height": 210,
        "texts": (PARAGRAPH,),
        "codes": (CODE,),
    }
    return SheetOrder(**{**wanted, **changed})


def told(pdf, **changed):
    """Return what the proof says of a sheet."""
    problems = proof_sheet("nb/i-havn/a5.pdf", pdf, RULES, sheet_order(**changed))
    assert all(problem.path == "nb/i-havn/a5.pdf" for problem in problems)
    return [problem.text for problem in problems]


def changed_pdf(pdf, change):
    with pikepdf.open(io.BytesIO(pdf)) as file:
        change(file)
        out = io.BytesIO()
        file.save(out, deterministic_id=True)
    return out.getvalue()


def picture(size=(1200, 630), beside=None, *, drawn=True, module=0):
    """Return a picture; `module` is how many pixels one module of the code on it has."""
    image = Image.new("RGB", size, "#0B1F3A")
    if drawn:
        pen = ImageDraw.Draw(image)
        for step in range(60):
            pen.line((0, step * 5, size[0], step * 5), fill=(step * 4, 80, 120), width=3)
    if module:
        code = io.BytesIO()
        segno.make(CODE, error="m", micro=False).save(code, kind="png", scale=module)
        image.paste(Image.open(code).convert("RGB"), (40, 40))
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=beside)
    return out.getvalue()


def page(path="nb/i-havn/", language="nb", *, body="", head="", others=("en",)):
    """Return a whole citizen page whose translation lies in the same place."""
    rest = path.partition("/")[2]
    pairs = "".join(
        f'<link rel="alternate" hreflang="{code}" href="{ADDRESS}/{code}/{rest}">'
        for code in sorted({language, *others})
    )
    up = "../" * path.count("/")
    direction = SITE.directions[language]
    return f"""<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self';
 img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<title>Snakk med oss</title>
<link rel="canonical" href="{ADDRESS}/{path}">{pairs}
<link rel="stylesheet" href="{up}assets/site.css">
{head}</head>
<body>
<h1 id="top-of-text">Snakk med oss</h1>
<p>{PARAGRAPH}</p>
<img src="{up}assets/fjord.svg" alt="En sti mot fjellet">
{body}</body>
</html>
""".encode()


def site(**changed):
    """Return the files of a small site; `changed` names files with `__` for a slash."""
    files = {
        "nb/i-havn/index.html": page(body='<a href="../../en/i-havn/#top-of-text">English</a>'),
        "en/i-havn/index.html": page("en/i-havn/", "en", others=("nb",)),
        "q/a7k2d/index.html": page(
            "q/a7k2d/", others=(), head='<meta name="robots" content="noindex">'
        ).replace(f'<link rel="alternate" hreflang="nb" href="{ADDRESS}/nb/a7k2d/">'.encode(), b""),
        "assets/site.css": b"@font-face{font-family:N;src:url(n.woff2);unicode-range:U+0-24F}",
        "assets/n.woff2": b"\0" * 2000,
        "assets/fjord.svg": b"<svg xmlns='http://www.w3.org/2000/svg'></svg>",
        "sitemap.xml": sitemap_index("nb", "en"),
        "sitemap-nb.xml": sitemap("nb/i-havn/"),
        "sitemap-en.xml": sitemap("en/i-havn/"),
    }
    return {**files, **changed}


def sitemap_index(*languages):
    parts = "".join(
        f"<sitemap><loc>{ADDRESS}/sitemap-{each}.xml</loc></sitemap>" for each in languages
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><sitemapindex>{parts}</sitemapindex>'.encode()


def sitemap(*paths):
    urls = "".join(f"<url><loc>{ADDRESS}/{path}</loc></url>" for path in paths)
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset>{urls}</urlset>'.encode()

"""Growing costs what the architecture says and no more: one invented example of each kind.

Every test adds one thing to a copy of the small world, counts the files it had
to touch and looks for the new thing in what was built. An extra place is a defect.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

PACKAGE = Path(generator.__file__).parent
pytestmark = pytest.mark.slow

AUDIENCE = """\
kind: citizen
slug: i-fjellet
situation: ashore
tile: Jeg har vært lenge i fjellet
languages: [nb]
ways: [harbour]
owner: Havnekontoret
next_review: 2027-05-01
message:
  title: Hva vil du gjøre i dalen?
  promise: Snakk med noen i havna. Det er gratis.
  recognitions: [Jeg savner dalen., Jeg kan gå langt., Jeg vil lære mer.]
  offers: [Å finne ut hva du kan, Å finne kurs, Å velge et neste steg]
  steps: [Du tar kontakt., Du snakker med en veileder.]
  questions:
    - {question: Hva koster det?, answer: Det er gratis.}
    - {question: Må jeg gå dit?, answer: Nei.}
    - {question: Hvem bestemmer?, answer: Det gjør du.}
  action: Ta kontakt
flyer:
  points: [Å finne ut hva du kan, Å finne kurs, Å velge et neste steg]
  steps: [Gå til havna., Snakk med en veileder.]
picture:
  mood: dawn
  alt: Tegning av en sti i en dal.
"""
CHANNEL = """
radio:
  name: Havneradioen
  fields:
    spot:
      most: 100
      source: oss selv
      read: 2026-01-01
  formats: [picture-1200x630]
"""
CAMPAIGN = """\
name: Vinter i havna
goal: Flere kommer innom om vinteren
audiences: [sailors]
languages: [nb]
start: 2027-11-01
end: 2027-12-31
owner: Havnekontoret
channels: [wall]
measures: [Besøk]
texts:
  sailors:
    wall:
      text: "Kom inn i varmen: {link}"
"""
PLAIN_FORMAT = ("a5-bare", "sheet", "bare.typ", 148, 210, "A5 uten bilde", "A5 uten bilde")
PLAIN = """\
#import "lib.typ": *
#let edge = 6mm
#show: setup.with(data.width * 1mm, data.height * 1mm, edge)
#words(9pt, data.kicker)
#heading-of(1, 14pt, colour("night"), data.title)
#v(4mm)
#words(9pt, norwegian(data.norwegian_title))
#v(4mm)
#words(9pt, data.promise)
#heading-of(2, 10pt, colour("night"), data.help_heading)
#list(..data.points.map(par))
#heading-of(2, 10pt, colour("night"), data.steps_heading)
#enum(..data.steps.map(par))
#heading-of(2, 10pt, colour("night"), data.box_heading)
#list(..data.ways.map(par))
#words(9pt, data.scan)
#words(9pt, address(data.address))
#code(22mm)
#words(9pt, data.sender)
#words(9pt, data.draft)
#words(9pt, data.updated)
"""


def touched(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )


def filled(catalogue: str) -> str:
    """Translate every block into itself, which is enough to be whole."""
    return re.sub(
        r'^(msgctxt .+\nmsgid )((?:".*"\n)+)msgstr ""\n',
        r"\1\2msgstr \2",
        catalogue,
        flags=re.MULTILINE,
    )


def sayings(catalogue: Path) -> list[str]:
    """Return what translators work on, without the notes on where it stands."""
    lines = catalogue.read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#: ")]


def kinds(artefacts: dict[str, dict[str, object]], paths: set[str]) -> list[object]:
    return sorted({str(artefacts[path]["kind"]) for path in paths})


def test_an_audience_is_one_file(built, outreach, day):
    before, made = built.sources(), built.artefacts()

    built.write("audiences/climbers.yml", AUDIENCE)

    assert outreach("--root", built.root, "build", *day).code == 0
    assert touched(before, built.sources()) == ["audiences/climbers.yml"]
    found = built.artefacts()
    new = {path for path in found.keys() - made.keys() if found[path]["audience"] == "climbers"}
    assert {
        "nb/i-fjellet/index.html",
        "nb/i-fjellet/i-fjellet-a5-flyer-nb-draft.pdf",
        "nb/i-fjellet/i-fjellet-picture-1200x630-nb-draft.png",
        "assets/pictures/i-fjellet.svg",
    } < new
    assert "ar/i-fjellet/index.html" not in found
    assert all("audiences/climbers.yml" in found[path]["sources"] for path in paper(new))
    question = (built.site / "nb/valg/land/index.html").read_text("utf-8")
    assert 'href="../../valg/land/i-fjellet/"' in question
    assert "i-fjellet-a4-sheet-nb-draft.pdf" in (
        built.site / "staff/print/i-fjellet/index.html"
    ).read_text("utf-8")


def test_a_language_is_a_catalogue_a_wording_file_and_an_entry(built, outreach, day):
    before, made = built.sources(), built.artefacts()
    arabic = sayings(built.root / "content/translations/ar.po")
    assert len(arabic) > 100

    built.change(
        "content/site.yml",
        "    name: العربية\n",
        "    name: العربية\n  - {code: fi, name: Suomi}\n",
    )
    built.write(
        "content/wording/fi.yml",
        "avoid:\n  - {word: kohderyhmä, stems: [kohderyhm], instead: [sinä], reason: Kuten nb}\n",
    )
    said = outreach("--root", built.root, "translations", "update")
    assert "content/translations/fi.po: updated" in said.out.splitlines()
    catalogue = (built.root / "content/translations/fi.po").read_text("utf-8")
    built.write("content/translations/fi.po", filled(catalogue))

    said = outreach("--root", built.root, "build", *day)
    assert said.code == 0, said
    assert touched(before, built.sources()) == [
        "content/site.yml",
        "content/translations/ar.po",  # the machine wrote the lines that moved in site.yml
        "content/translations/fi.po",
        "content/wording/fi.yml",
    ]
    assert sayings(built.root / "content/translations/ar.po") == arabic
    found = built.artefacts()
    new = {path for path in found.keys() - made.keys() if found[path]["language"] == "fi"}
    assert {
        "fi/index.html",
        "fi/om/index.html",
        "fi/i-havn/index.html",
        "fi/i-havn/i-havn-a4-sheet-fi-draft.pdf",
        "fi/i-havn/i-havn-picture-1080x1920-fi-draft.png",
    } < new
    page = (built.site / "fi/i-havn/index.html").read_text("utf-8")
    assert '<html lang="fi" dir="ltr" data-script="Latn">' in page
    assert "23. marraskuuta 2026" in page
    assert 'hreflang="fi"' in (built.site / "ar/i-havn/index.html").read_text("utf-8")


def test_a_channel_is_one_entry(built, outreach, day):
    before, made = built.sources(), built.artefacts()

    channels = (built.root / "content/channels.yml").read_text("utf-8")
    built.write("content/channels.yml", channels + CHANNEL)

    assert outreach("--root", built.root, "build", *day).code == 0
    assert touched(before, built.sources()) == ["content/channels.yml"]
    assert built.artefacts().keys() == made.keys()

    built.change("content/campaigns/summer.yml", "languages: [nb, ar]", "languages: [nb]")
    built.change("content/campaigns/summer.yml", "channels: [wall]", "channels: [wall, radio]")
    built.change(
        "content/campaigns/summer.yml",
        "    wall:\n",
        '    radio: {spot: "Gå i land: {link}"}\n    wall:\n',
    )

    said = outreach("--root", built.root, "build", *day)
    assert said.code == 0, said
    new = built.artefacts().keys() - made.keys()
    assert kinds(built.artefacts(), new) == ["code"]
    assert len(new) == 1
    kit = (built.site / "staff/kits/summer/nb-i-havn/index.html").read_text("utf-8")
    assert "Havneradioen" in kit
    link = f"https://havn.example/{new.pop().removesuffix('index.html')}"
    assert f'Gå i land: <bdi dir="ltr">{link}</bdi>' in kit
    assert "i-havn-picture-1200x630-nb.png" in kit


def test_a_campaign_is_one_file(built, outreach, day):
    before, made = built.sources(), built.artefacts()

    built.write("content/campaigns/winter.yml", CAMPAIGN)

    said = outreach("--root", built.root, "build", *day)
    assert said.code == 0, said
    assert touched(before, built.sources()) == ["content/campaigns/winter.yml"]
    found = built.artefacts()
    new = found.keys() - made.keys()
    assert {found[path]["campaign"] for path in new} == {"winter"}
    assert {"code", "kit", "kit-share", "media-plan", "page", "workshop"} <= {*kinds(found, new)}
    assert {"staff/kits/winter/winter.zip", "staff/kits/winter/index.html"} < new
    assert "kits/winter/" in (built.site / "staff/index.html").read_text("utf-8")


def test_a_format_is_one_line_and_one_template(built, tmp_path, day):
    package = tmp_path / "copy/generator"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    before, made = program(package), built.artefacts()

    line = f"        Format({', '.join(map(repr, PLAIN_FORMAT))}, link='sheet', use='hand'),\n"
    formats = (package / "formats.py").read_text("utf-8")
    place = formats.rindex("    )\n}")
    (package / "formats.py").write_text(formats[:place] + line + formats[place:], "utf-8")
    (package / "templates/print/bare.typ").write_text(PLAIN, "utf-8")

    said = subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(built.root), "build", *day],
        env=os.environ | {"PYTHONPATH": str(package.parent)},
        cwd=package.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert touched(before, program(package)) == ["formats.py", "templates/print/bare.typ"]
    found = built.artefacts()
    new = found.keys() - made.keys()
    assert {
        "ar/i-havn/i-havn-a5-bare-ar-draft.pdf",
        "nb/i-havn/i-havn-a5-bare-nb.pdf",
        "nb/i-havn/i-havn-a5-bare-nb-preview.png",
    } < new
    assert kinds(found, new) == ["a5-bare", "code", "preview"]
    assert (built.site / "nb/i-havn/i-havn-a5-bare-nb.pdf").read_bytes().startswith(b"%PDF-")
    page = (built.site / "nb/i-havn/index.html").read_text("utf-8")
    assert "Ark å skrive ut (A5 uten bilde)" in page
    assert "A5 uten bilde" in (built.site / "staff/print/i-havn/index.html").read_text("utf-8")


def program(package: Path) -> dict[str, str]:
    return {
        path.relative_to(package).as_posix(): path.read_text("utf-8")
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def paper(paths: set[str]) -> Iterator[str]:
    return (path for path in paths if path.endswith((".pdf", ".png")))

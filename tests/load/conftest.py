"""A small site on disk that every test may change: one audience, three languages."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.load import load, updated, wanted
from generator.load.po import po_text, read_units

PROJECT = Path(__file__).parents[2]
COMMON = ("content/zones.yml", "content/reading.yml")
FILES = {
    "audiences/sailors.yml": """\
kind: citizen
slug: i-havn
situation: ashore
tile: Jeg har vært lenge på sjøen
ways: [harbour]
proof: [content]
owner: Havnekontoret
next_review: 2027-05-01
message:
  title: Hva vil du gjøre i land?
  promise: Snakk med en veileder. Ring 77 78 80 00.
  recognitions:
    - Jeg savner land.
    - Jeg kan mye.
    - Jeg vil lære mer.
  offers: [Å finne ut hva du kan, Å finne kurs, Å velge]
  steps: [Du tar kontakt., Du snakker med en veileder.]
  questions:
    - question: Hva koster det?
      answer: Det er gratis.
    - question: Må jeg ha henvisning?
      answer: Nei.
    - question: Hvor mange er fornøyde?
      answer: Mer enn {content}.
  action: Ta kontakt
flyer:
  points: [Å lære, Å finne ut, Å prøve]
  steps: [Skann, Snakk]
picture:
  mood: day
  alt: Tegning av en sti ved en fjord.
""",
    "content/site.yml": """\
name: Snakk om jobb
tagline: Gratis samtaler.
address: https://vei.example/
sender: {name: Fylket, legal: Fylket, link: https://fylket.example/}
owner: Havnekontoret
ways:
  harbour: {kind: ask, button: Spør i havna, text: Spør noen der.}
offices:
  - {name: Havna, area: Fjorden}
situations:
  ashore: {slug: land, tile: Jeg er i land}
languages:
  - {code: nb, name: Norsk bokmål}
  - {code: uk, name: Українська}
  - {code: ar, name: العربية}
promises: [{id: voluntary, short: Frivillig, text: Det er frivillig.}]
""",
    "content/phrases.yml": """\
steps: {text: Slik foregår det, note: heading}
sender: {text: "Avsender: {sender}"}
""",
    "content/facts.yml": """\
content:
  value: 90
  unit: percent
  statement: Mer enn {content} er fornøyde.
  source: Havnekontoret
  year: 2026
  population: alle som svarte
  readers: [citizen]
  expires: 2028-01-01
unused:
  value: 1
  unit: number
  statement: Ingen bruker dette.
  source: Havnekontoret
  year: 2026
  population: alle
  readers: [citizen]
  expires: 2028-01-01
""",
    "content/campaigns/winter.yml": """\
name: Vinter
goal: Flere kommer
audiences: [sailors]
languages: [nb, ar]
start: 2026-12-01
end: 2027-02-28
owner: Havnekontoret
channels: [sms]
measures: [Antall besøk]
texts:
  sailors:
    sms:
      text: "Snakk med oss: {link}"
""",
    "content/pages/om.md": "# Om oss\n\nVi er her.\n",
    # What holds for every site.
    **{name: (PROJECT / name).read_text("utf-8") for name in COMMON},
    "content/design/tokens.yml": "colour:\n  night on snow: 7\n",
    **{
        f"content/wording/{code}.yml": "avoid:\n  - {word: x, instead: [y], reason: z}\n"
        for code in ("nb", "uk", "ar")
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the small site; a test may add, change or delete files."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace one piece of text in one file, which has to be there."""
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    (root / path).write_text(text.replace(old, new), "utf-8")


def translate(root: Path, language: str, *, without: tuple[str, ...] = ()) -> None:
    """Fill a catalogue with `language: text` for everything but some key paths."""
    units = read_units(updated(None, wanted(load(root), language), language), "x.po")
    texts = {each.context: f"{language}: {each.source}" for each in units if each.context}
    filled = (
        replace(each, text="" if each.context in without else texts.get(each.context, each.text))
        for each in units
    )
    path = root / f"content/translations/{language}.po"
    path.parent.mkdir(exist_ok=True)
    path.write_text(po_text(filled), "utf-8")


def approve(root: Path, *seals: tuple[str, str, str]) -> None:
    """Write down who read what: (audience, language, fingerprint); "promise" is the promise."""
    lines: dict[str, list[str]] = {"promises": [], "reviews": []}
    for what, language, seal in seals:
        read = f'language: {language}, by: en leser, date: 2026-11-01, fingerprint: "{seal}"'
        if what == "promise":
            lines["promises"].append(f"  - {{{read}, back: [Det er frivillig.]}}")
        else:
            lines["reviews"].append(f"  - {{audience: {what}, {read}}}")
    path = root / "content/translations/reviews.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        "".join(f"{name}:\n" + "\n".join(each) + "\n" for name, each in lines.items() if each)
    )

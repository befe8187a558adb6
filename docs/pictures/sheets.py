"""Lay out every sheet in four scripts: `python docs/pictures/sheets.py [SITE]` after `make site`.

Each format in bokmål, Ukrainian, Tigrinya and Arabic; of sheets with more pages
the first two.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
from PIL import Image

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
sys.path.insert(0, str(PROJECT))

from generator.formats import FORMATS, Format  # noqa: E402 - as the folder stands

LANGUAGES = ("nb", "uk", "ti", "ar")
SLUG, ROLE = "bruk-det-du-kan", "nav"
HEIGHT, GAP, APART, WIDTH, MOST_PAGES = 300, 12, 40, 2800, 2
GROUND = "#808890"


def main(site: Path) -> None:
    """Write the contact sheet: formats one after the other, as many in a row as there is room."""
    groups = [beside(shown(site, form, each) for each in LANGUAGES) for form in FORMATS.values()]
    rows: list[list[Image.Image]] = [[]]
    for group in groups:
        if sum(each.width + APART for each in rows[-1]) + group.width > WIDTH:
            rows.append([])
        rows[-1].append(group)
    whole = Image.new("RGB", (WIDTH + 2 * GAP, (HEIGHT + GAP) * len(rows) + GAP), GROUND)
    for index, row in enumerate(rows):
        left = GAP
        for group in row:
            whole.paste(group, (left, GAP + index * (HEIGHT + GAP)))
            left += group.width + APART
    target = HERE / "sheets.webp"
    whole.save(target, "WEBP", quality=66, method=6)
    print(f"{target.relative_to(PROJECT)}: {target.stat().st_size // 1024} KB")


def beside(pictures: Iterable[Image.Image | None]) -> Image.Image:
    """Lay pictures next to each other."""
    there = [each for each in pictures if each]
    width = sum(each.width for each in there) + GAP * (len(there) - 1)
    whole, left = Image.new("RGB", (width, HEIGHT), GROUND), 0
    for each in there:
        whole.paste(each, (left, 0))
        left += each.width + GAP
    return whole


def shown(site: Path, form: Format, language: str) -> Image.Image | None:
    """Return a sheet in one language, its first pages beside each other."""
    file = found(site, form, language)
    return beside(fitted(each) for each in drawn(file)) if file else None


def found(site: Path, form: Format, language: str) -> Path | None:
    """Find the file of the office sheet, whether it is a draft or approved."""
    name = {
        "edition": f"{language}/{SLUG}/{SLUG}-{form.id}-{language}",
        "language": f"{language}/ark/{form.id}-{language}",
        "front-line": f"{language}/ark/{form.id}-{ROLE}-{language}",
    }[form.of]
    files = [site / f"{name}{end}{form.suffix}" for end in ("-draft", "")]
    return next((each for each in files if each.is_file()), None)


def drawn(file: Path) -> list[Image.Image]:
    """Draw the first pages of a sheet; a picture is one already."""
    if file.suffix == ".png":
        return [Image.open(file).convert("RGB")]
    pages = list(pypdfium2.PdfDocument(file))[:MOST_PAGES]
    return [page.render(scale=2 * HEIGHT / page.get_height()).to_pil() for page in pages]


def fitted(picture: Image.Image) -> Image.Image:
    """Make all pictures equally tall."""
    size = (max(1, round(picture.width * HEIGHT / picture.height)), HEIGHT)
    return picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else PROJECT / "build/site").resolve())

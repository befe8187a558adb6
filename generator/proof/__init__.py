"""Read finished artefacts the way their readers will, and compare with what was ordered.

The proofs of one artefact are functions of its bytes: they may run anywhere, and
their answers may be kept as long as the bytes stay the same.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.check.words import WordRules
from generator.problems import Problem, order
from generator.proof.enclosed import enclosed, enclosed_style
from generator.proof.links import (
    SITEMAP,
    Pages,
    broken_codes,
    broken_links,
    broken_styles,
    false_claims,
)
from generator.proof.orders import PictureOrder, SheetOrder, SiteOrder
from generator.proof.pages import PageFacts, page_facts
from generator.proof.pdf import PdfUnreadable, read_pdf
from generator.proof.pictures import picture_problems
from generator.proof.sheets import sheet_problems
from generator.proof.weight import Weight, too_heavy, weights
from generator.proof.words import Zoned, file_words, html_words, picture_words, reading_words


def proof_page(path: str, html: bytes, rules: WordRules, site: SiteOrder) -> tuple[Problem, ...]:
    """Return what is wrong with one page by itself: its words, and whether it reaches out."""
    facts = page_facts(path, html)
    return _sorted(*html_words(path, html, rules), *enclosed(facts, site))


def proof_sheet(path: str, pdf: bytes, rules: WordRules, sheet: SheetOrder) -> tuple[Problem, ...]:
    """Return what is wrong with one PDF."""
    try:
        reading = read_pdf(pdf)
    except PdfUnreadable as error:
        return (Problem(path, 1, f"the PDF cannot be read: {error}", "press it again"),)
    words = reading_words(path, reading, rules, sheet.language, sheet.zoned, sheet.codes)
    return _sorted(*words, *sheet_problems(path, pdf, reading, sheet))


def proof_picture(
    path: str, png: bytes, rules: WordRules, picture: PictureOrder
) -> tuple[Problem, ...]:
    """Return what is wrong with one picture."""
    words = picture_words(path, png, rules, picture.language)
    return _sorted(*words, *picture_problems(path, png, picture))


def proof_file(
    path: str, content: bytes, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Return the words to avoid in anything else: texts to copy, tables, calendars, archives."""
    return _sorted(*file_words(path, content, rules, language, zoned))


def proof_site(folder: Path, site: SiteOrder) -> tuple[Problem, ...]:
    """Return what is wrong between the files of a finished site: links, claims, weight."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    pages = {path: page_facts(path, files[path]) for path in files if path.endswith(".html")}
    return proof_files(files, pages, site)


def proof_files(files: Mapping[str, bytes], pages: Pages, site: SiteOrder) -> tuple[Problem, ...]:
    """Do the same for files in memory whose pages have been read already."""
    styles = {path: files[path] for path in files if path.endswith(".css")}
    if not pages:
        return (Problem("index.html", 1, "the site has no page", "build it first"),)
    return _sorted(
        *broken_links(pages, files, site),
        *broken_styles(styles, files, site),
        *broken_codes(files, site),
        *false_claims(pages, files.get(SITEMAP, b""), site),
        *(problem for path in styles for problem in enclosed_style(path, styles[path], site)),
        *too_heavy(weights(pages.values(), files, site), site),
    )


def _sorted(*problems: Problem) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems), key=order))


__all__ = [
    "PageFacts",
    "PictureOrder",
    "SheetOrder",
    "SiteOrder",
    "Weight",
    "page_facts",
    "proof_file",
    "proof_files",
    "proof_page",
    "proof_picture",
    "proof_sheet",
    "proof_site",
    "weights",
]

"""Read finished artefacts the way their readers will, and compare with what was ordered.

The proofs of one artefact are functions of its bytes: they may run anywhere, and
their answers may be kept as long as the bytes stay the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.check.words import WordRules
from generator.problems import Problem, order
from generator.proof.arranged import arranged_problems, booklet_sides, repeated_sides
from generator.proof.enclosed import enclosed, enclosed_style
from generator.proof.inside import PdfUnreadable
from generator.proof.kits import PackOrder, pack_problems
from generator.proof.links import (
    Pages,
    ambiguous_places,
    broken_codes,
    broken_links,
    broken_styles,
    false_claims,
)
from generator.proof.orders import ArrangedOrder, PictureOrder, SheetOrder, SiteOrder, SlotOrder
from generator.proof.pages import PageFacts, page_facts
from generator.proof.pdf import OpenPdf, opened
from generator.proof.pictures import picture_problems
from generator.proof.sheets import sheet_problems
from generator.proof.sticks import carried, sealed_off, unpacked_files
from generator.proof.weight import Weight, too_heavy, weights
from generator.proof.words import Zoned, file_words, html_words, picture_words, reading_words


def proof_page(path: str, html: bytes, rules: WordRules, site: SiteOrder) -> tuple[Problem, ...]:
    """Return what is wrong with one page by itself: its words, and whether it reaches out."""
    facts = page_facts(path, html)
    return _sorted(*html_words(path, html, rules), *enclosed(facts, site))


def proof_sheet(path: str, pdf: bytes, rules: WordRules, sheet: SheetOrder) -> tuple[Problem, ...]:
    """Return what is wrong with one PDF."""
    try:
        with opened(pdf) as file:
            return _sorted(*_worded(path, file, rules, sheet), *sheet_problems(path, file, sheet))
    except PdfUnreadable as error:
        return (_unreadable(path, error),)


def proof_arranged(
    path: str, pdf: bytes, rules: WordRules, arranged: ArrangedOrder, pages: bytes
) -> tuple[Problem, ...]:
    """Return what is wrong with a PDF that was put together from the pages of another."""
    try:
        with opened(pdf) as file, opened(pages) as own:
            words = _worded(path, file, rules, arranged.sheet)
            return _sorted(*words, *arranged_problems(path, file, own, arranged))
    except PdfUnreadable as error:
        return (_unreadable(path, error),)


def _worded(path: str, file: OpenPdf, rules: WordRules, sheet: SheetOrder) -> Iterable[Problem]:
    return reading_words(path, file.reading, rules, sheet.language, sheet.zoned, sheet.codes)


def _unreadable(path: str, error: PdfUnreadable) -> Problem:
    return Problem(path, 1, f"the PDF cannot be read: {error}", "press it again")


def proof_picture(
    path: str, png: bytes, rules: WordRules, picture: PictureOrder
) -> tuple[Problem, ...]:
    """Return what is wrong with one picture."""
    words = picture_words(
        path, png, rules, picture.language, zoned=picture.zoned, texts=picture.texts
    )
    return _sorted(*words, *picture_problems(path, png, picture))


def proof_file(
    path: str, content: bytes, rules: WordRules, language: str, zoned: Zoned = ()
) -> tuple[Problem, ...]:
    """Return the words to avoid in anything else: texts to copy, tables, calendars, archives."""
    return _sorted(*file_words(path, content, rules, language, zoned))


def proof_copies(
    path: str, packed: bytes, rules: WordRules, copied: Callable[[str], bytes]
) -> tuple[Problem, ...]:
    """Return the words to avoid in an archive of files that lie in the site as well.

    `copied` returns what the archive holds of a file that has a proof of its own: sheets
    by the hundred would be read twice, and again whenever one page changes.
    """
    return _sorted(
        *(
            replace(problem, path=path, text=f"in {name}: {problem.text}")
            for name, content in unpacked_files(packed).items()
            if content != copied(name)
            for problem in file_words(name, content, rules, "nb")
        )
    )


def proof_pack(
    path: str,
    packed: bytes,
    rules: WordRules,
    order: PackOrder,
    copied: Callable[[str], bytes],
) -> tuple[Problem, ...]:
    """Return what is wrong with a zip of a kit: with its own texts, and with it as a whole."""
    words = proof_copies(path, packed, rules, copied)
    return _sorted(*words, *pack_problems(path, packed, rules, order))


def proof_site(folder: Path, site: SiteOrder) -> tuple[Problem, ...]:
    """Return what is wrong between the files of a finished site: links, claims, weight."""
    files = _files(folder)
    return proof_files(files, _pages(files, site), site)


def weights_in(folder: Path, site: SiteOrder) -> tuple[Weight, ...]:
    """Weigh every page of a finished site that citizens see, the heaviest first."""
    files = _files(folder)
    return weights(_pages(files, site).values(), files, site)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _pages(files: Mapping[str, bytes], site: SiteOrder) -> dict[str, PageFacts]:
    """What is handed out to stand elsewhere is no page of this site."""
    pages = (path for path in files if path.endswith(".html") and path not in site.handed)
    return {path: page_facts(path, files[path]) for path in pages}


def proof_files(files: Mapping[str, bytes], pages: Pages, site: SiteOrder) -> tuple[Problem, ...]:
    """Do the same for files in memory whose pages have been read already."""
    styles = {path: files[path] for path in files if path.endswith(".css")}
    if not pages:
        return (Problem("index.html", 1, "the site has no page", "build it first"),)
    return _sorted(
        *broken_links(pages, files, site),
        *ambiguous_places(pages),
        *broken_styles(styles, files, site),
        *broken_codes(files, site),
        *false_claims(pages, files, site),
        *(problem for path in styles for problem in enclosed_style(path, styles[path], site)),
        *too_heavy(weights(pages.values(), files, site), site),
        *(found for path in site.archives for found in _archive(path, files, site)),
    )


def _archive(path: str, files: Mapping[str, bytes], site: SiteOrder) -> Iterator[Problem]:
    if path not in files:
        yield Problem(path, 1, "the archive is missing", "the staff pages lead to it")
    elif path == site.closed:
        yield from sealed_off(path, files[path])
    else:
        yield from carried(path, files[path])


def _sorted(*problems: Problem) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems), key=order))


__all__ = [
    "ArrangedOrder",
    "PackOrder",
    "PageFacts",
    "PictureOrder",
    "SheetOrder",
    "SiteOrder",
    "SlotOrder",
    "Weight",
    "booklet_sides",
    "page_facts",
    "proof_arranged",
    "proof_copies",
    "proof_file",
    "proof_files",
    "proof_pack",
    "proof_page",
    "proof_picture",
    "proof_sheet",
    "proof_site",
    "repeated_sides",
    "weights",
    "weights_in",
]

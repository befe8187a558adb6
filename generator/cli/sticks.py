"""Make what readers without a network take along, from the finished site in its folder."""

import re
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from generator.press.archive import archive
from generator.press.folders import write
from generator.press.offline import Read, gathered, one_file
from generator.render.addresses import CLOSED, KITS, WHOLE
from generator.render.offline import READ_ME, read_me
from generator.render.pages import Page
from generator.render.pages.page import FRAME
from generator.render.plan import Plan
from generator.render.staff_page import WEIGHED
from generator.render.templates import in_frame

# The folders of staff pages that say how big a file is.
_OFFERING = ("staff/offline", KITS)


def add_sticks(wanted: Plan, root: Path, staging: Path) -> None:
    """Add the pages to keep and the archives to a site that is finished but for these.

    Last of all the pages that offer them: only now is known how big they are.
    """
    frame = (root / "overrides" / FRAME).read_text("utf-8")
    read, address = _reading(staging), wanted.offline.address
    for path, page in wanted.offline.saved.items():
        write(staging / path, one_file(page, frame, _style(page, wanted), read, address).encode())
    top = urlsplit(address).path or "/"
    _pack(staging / WHOLE, _finished(wanted, staging), read, top)
    if wanted.offline.closed:
        closed = {each.artefact.path: framed(each, frame) for each in wanted.offline.closed}
        # Only its own pages: those of the site lead out.
        _pack(staging / CLOSED, closed, _reading(staging, pages=False), top)
    for page in wanted.offline.offering((staging / WHOLE).stat().st_size):
        write(staging / page.artefact.path, framed(page, frame).encode())
    for folder in _OFFERING:
        for staff in sorted((staging / folder).rglob("index.html")):
            write(staff, _weighed(staff.read_text("utf-8"), wanted, staging).encode())


def _pack(target: Path, pages: dict[str, str], read: Read, top: str) -> None:
    files = gathered(pages, read, top)
    write(target, archive({**files, READ_ME: read_me().encode()}))


def _finished(wanted: Plan, staging: Path) -> dict[str, str]:
    """Return the pages for readers; the one for wrong addresses has no use in a folder."""
    paths = [page.artefact.path for page in wanted.pages if page.matter.get("template") == FRAME]
    return {path: (staging / path).read_text("utf-8") for path in paths if path != "404.html"}


def _reading(staging: Path, *, pages: bool = True) -> Read:
    def read(path: str) -> bytes | None:
        file = staging / path
        return file.read_bytes() if file.is_file() and (pages or file.suffix != ".html") else None

    return read


def framed(page: Page, frame: str) -> str:
    """Frame a page to the byte as the engine does: it gets the body without its last line end."""
    return in_frame(frame, {**page.matter, "body": page.body.rstrip("\n")})


def _weighed(html: str, wanted: Plan, staging: Path) -> str:
    def size(match: re.Match[str]) -> str:
        return wanted.offline.size((staging / match[1]).stat().st_size)

    return WEIGHED.sub(size, html)


def _style(page: Page, wanted: Plan) -> str:
    """Return everything that styles a page, as one sheet."""
    named = {path.rpartition("/")[2]: text for path, text in wanted.files.items()}
    styles = cast("list[str]", page.matter["styles"])
    return "".join(named[each.rpartition("/")[2]] for each in styles)

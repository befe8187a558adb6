"""Unpack what readers without a network get, and follow every link from the disk as they will."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from generator.problems import Problem
from generator.proof.html import elements
from generator.proof.links import broken_links, broken_styles
from generator.proof.orders import SiteOrder
from generator.proof.pages import Link, PageFacts, page_facts
from generator.proof.targets import target_of

FIRST = "index.html"
# The only folder with pictures that are drawings: square codes lie beside their pages.
_DRAWINGS = "assets/"
_DISK = SiteOrder("")


def unpacked_files(packed: bytes) -> dict[str, bytes]:
    """Return the files of an archive of ours by name."""
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def carried(path: str, packed: bytes) -> Iterator[Problem]:
    """Yield links of an archive that work on a server only, or lead to nothing in it.

    Links to other websites stay, and need a network: they are proofed in the site.
    """
    yield from _in_archive(path, packed, _lost)


def sealed_off(path: str, packed: bytes) -> Iterator[Problem]:
    """Yield everything in the edition for closed places that leads out of it, or needs a machine.

    Its readers have no network and no telephone, and may not have scripts; somebody
    who answers for the machines has to approve each link.
    """
    yield from _in_archive(path, packed, _lost, _ways_out, _machines)


_Proof = Callable[[Mapping[str, PageFacts], Mapping[str, bytes]], Iterator[Problem]]


def _in_archive(path: str, packed: bytes, *proofs: _Proof) -> Iterator[Problem]:
    files = unpacked_files(packed)
    pages = {name: page_facts(name, files[name]) for name in files if name.endswith(".html")}
    if FIRST not in pages:
        yield Problem(
            path, 1, f"there is no {FIRST} at the top", "nobody would know where to begin"
        )
    for proof in proofs:
        for found in proof(pages, files):
            yield replace(found, path=path, text=f"in {found.path}: {found.text}")


def _lost(pages: Mapping[str, PageFacts], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield links within the folder that a server would have found, and a disk does not."""
    inside = {path: _within(page) for path, page in pages.items()}
    for path, page in inside.items():
        for link in (*page.navigations, *page.resources):
            if _is_for_servers(link.url):
                yield Problem(path, 1, f"{link.url} opens no file on a disk", f"end it in {FIRST}")
    yield from broken_links(inside, files, _DISK)
    styles = {path: files[path] for path in files if path.endswith(".css")}
    yield from broken_styles(styles, files, _DISK)


def _ways_out(pages: Mapping[str, PageFacts], _: Mapping[str, bytes]) -> Iterator[Problem]:
    for path, page in pages.items():
        claims = (*page.canonicals, *(url for _, url in page.alternates))
        for url in (*(link.url for link in (*page.navigations, *page.resources)), *claims):
            if _leaves(url):
                yield Problem(path, 1, f"{url} leads out", "leave it out where `closed` is set")


def _machines(pages: Mapping[str, PageFacts], files: Mapping[str, bytes]) -> Iterator[Problem]:
    for path, page in pages.items():
        if any(each.tag == "script" for each in elements(files[path])):
            yield Problem(path, 1, "there is a `script` element", "leave it out where `closed` is")
        for link in page.resources:
            drawn = target_of(link.url, path, "")
            is_ours = drawn.kind == "own" and drawn.path.startswith(_DRAWINGS)
            if link.tag == "img" and not is_ours and not _leaves(link.url):
                yield Problem(path, 1, f"{link.url} may be a square code", "nobody can scan it")


def _within(page: PageFacts) -> PageFacts:
    def kept(links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(link for link in links if not _leaves(link.url))

    return replace(page, navigations=kept(page.navigations), resources=kept(page.resources))


def _leaves(url: str) -> bool:
    parts = urlsplit(url.strip())
    return bool(parts.netloc) or parts.scheme not in {"", "data"}


def _is_for_servers(url: str) -> bool:
    path = urlsplit(url.strip()).path
    return path.startswith("/") or (bool(path) and path.rpartition("/")[2] in {"", ".", ".."})

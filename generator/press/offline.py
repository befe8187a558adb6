"""Make finished pages ready for readers without a server: every link names a file.

Our own templates wrote these pages: each value stands escaped between double quotes,
so links can be changed where they stand and nothing else is touched.
"""

import base64
import hashlib
import html
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.model.places import SHOW
from generator.render.offline import to_keep
from generator.render.pages import Page
from generator.render.templates import in_frame

_TAG = re.compile(r"<[a-z][^>]*>")
_LINK = re.compile(r'(?<=\s)(href|src|poster)="([^"]*)"')
# What a script of ours asks for later stands in an attribute of its own.
_MENTION = re.compile(r'(?<=\s)(?:href|src|poster|data-[a-z]+)="([^"]*)"')
_CSS_URL = re.compile(r"url\(([^)\"']+)\)")
# What is nobody's to carry along, even if a page should link to it.
_STAFF = "staff/"
_LEFT = (_STAFF, "offline/")
_INDEX = "index.html"
_KINDS = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
# In a page that is one file: saving it once more, and a code for a screen beside it.
_OF_THE_SITE = f"[download],.take [href$='/{SHOW}/'],.top .seek{{display:none}}\n"

Read = Callable[[str], bytes | None]
# The attribute and its link → the link to put there; nothing where there shall be none.
Change = Callable[[str, str], str | None]


def on_disk(text: str, path: str, top: str) -> str:
    """Return a finished page as it works from a folder; `top` is the path of the site's address.

    The search is told by its own attribute, because its links are made in the browser.
    """

    def named(_: str, link: str) -> str | None:
        return None if _is_for_staff(link, path) else _file_link(link, path, top)

    return _relinked(text, named).replace(' data-suffix=""', f' data-suffix="{_INDEX}"')


def gathered(pages: Mapping[str, str], read: Read, top: str) -> dict[str, bytes]:
    """Return finished pages and everything that they lead to, ready for a folder, by path.

    `read` returns a file of the site, or nothing: whoever proofs the result will miss it.
    """
    found: dict[str, bytes] = {}
    waiting = dict.fromkeys(sorted(pages))
    while waiting:
        path = next(iter(waiting))
        del waiting[path]
        content = pages[path].encode() if path in pages else read(path)
        if content is None:
            continue
        if path.endswith(".html"):
            content = on_disk(content.decode(), path, top).encode()
        found[path] = content
        waiting |= dict.fromkeys(each for each in _asked(path, content) if each not in found)
    return found


def one_file(page: Page, frame: str, style: str, read: Read, address: str) -> str:
    """Return a page as one file that needs no other: its links lead to the site.

    It holds its fonts, which the device may lack, and no players or scripts; its policy
    lets in nothing but its own style. What only the site can do is not shown.
    """
    folder = posixpath.dirname(page.artefact.path)

    def held(match: re.Match[str]) -> str:
        path = f"assets/{match[1]}"
        return f"url({_data(path, read(path) or b'')})"

    css = _CSS_URL.sub(held, style) + _OF_THE_SITE

    def alone(attribute: str, link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or not parts.path:
            return link
        path = _from(folder, parts.path)
        if attribute == "href":
            return address.rstrip("/") + "/" + path + link[len(parts.path) :]
        return _data(path, read(path) or b"")

    body = _relinked(to_keep(page.body), alone)
    changed = {"canonical": "", "scripts": (), "style": css, "policy": _policy_for(css)}
    return in_frame(frame, {**page.matter, **changed, "body": body})


def _policy_for(css: str) -> str:
    checksum = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return (
        f"default-src 'none'; img-src data:; font-src data:; style-src 'sha256-{checksum}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _data(path: str, content: bytes) -> str:
    kind = _KINDS[posixpath.splitext(path)[1]]
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _relinked(text: str, change: Change) -> str:
    def link(match: re.Match[str]) -> str:
        old = html.unescape(match[2])
        new = change(match[1], old)
        if new is None:
            return ""
        return match[0] if new == old else f'{match[1]}="{html.escape(new)}"'

    return _TAG.sub(lambda tag: _LINK.sub(link, tag[0]), text)


def _is_for_staff(link: str, path: str) -> bool:
    """Say whether a link leads to the pages of staff: the print desk stays with the server."""
    parts = urlsplit(link)
    inside = parts.path and not parts.scheme and not parts.netloc
    return bool(inside) and _from(posixpath.dirname(path), parts.path).startswith(_STAFF)


def _file_link(link: str, path: str, top: str) -> str:
    """Return the link with the file that a server would have found in a folder."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target, rest = parts.path, link[len(parts.path) :]
    if target.startswith(top):
        inside = target.removeprefix(top)
        target = posixpath.relpath("/" + inside, "/" + posixpath.dirname(path))
        target += "/" if inside.endswith("/") or not inside else ""
    if target.rpartition("/")[2] in {"", ".", ".."}:
        target = posixpath.join(target, _INDEX)
    return target.removeprefix("./") + rest


def _asked(path: str, content: bytes) -> Iterator[str]:
    """Yield the files of the site that a page or a style sheet leads to, by path."""
    for link in _links(path, content):
        parts = urlsplit(link)
        if not parts.scheme and not parts.netloc and parts.path:
            target = _from(posixpath.dirname(path), parts.path)
            if not target.startswith(("../", *_LEFT)):
                yield target


def _links(path: str, content: bytes) -> Iterator[str]:
    if path.endswith(".html"):
        for tag in _TAG.findall(content.decode()):
            yield from map(html.unescape, _MENTION.findall(tag))
    elif path.endswith(".css"):
        yield from _CSS_URL.findall(content.decode())


def _from(folder: str, link: str) -> str:
    """Follow a relative link; a folder keeps its stroke."""
    followed = posixpath.normpath(posixpath.join(folder, link))
    return followed + "/" if link.endswith("/") and followed != "." else followed

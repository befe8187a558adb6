"""Tell where a link of the finished site leads."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

Kind = Literal["own", "host", "personal", "data", "beyond", "unknown"]

_BY_SCHEME: dict[str, Kind] = {
    "data": "data",
    "mailto": "personal",
    "sms": "personal",
    "tel": "personal",
}


@dataclass(frozen=True)
class Target:
    """The end of a link: a file of ours, another host, or nothing that we can serve."""

    kind: Kind
    path: str = ""
    anchor: str = ""


def target_of(url: str, base: str, address: str) -> Target:
    """Follow a link from the page `base`; unlike a browser, notice when it climbs too high."""
    site, parts = urlsplit(address), urlsplit(url.strip())
    if parts.scheme not in {"", "http", "https"}:
        return Target(_BY_SCHEME.get(parts.scheme, "unknown"), parts.scheme)
    if parts.netloc and parts.netloc != site.netloc:
        return Target("host", parts.netloc)
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    if parts.netloc or path.startswith("/"):
        return _file("", _below(path, site.path), anchor)
    return _file(base.rpartition("/")[0], path, anchor) if path else Target("own", base, anchor)


def is_absolute(url: str, address: str) -> bool:
    """Tell whether a link names our site in full, as search engines want it."""
    return url == address or url.startswith(address.rstrip("/") + "/")


def _below(path: str, root: str) -> str:
    """Make an absolute path relative to the site, which may itself lie in a folder."""
    inside, folder = path.lstrip("/"), root.strip("/")
    if not folder:
        return inside
    return (
        inside.removeprefix(folder).lstrip("/") if f"{inside}/".startswith(f"{folder}/") else ".."
    )


def _file(folder: str, path: str, anchor: str) -> Target:
    steps = [step for step in folder.split("/") if step]
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return Target("beyond", path)
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    if path.rpartition("/")[2] in {"", ".", ".."}:
        steps.append("index.html")
    return Target("own", "/".join(steps), anchor)

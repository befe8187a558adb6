"""How the tests look at a page: with a ruler, with axe, and with an ear for complaints."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from generator.formats import CHANNEL_FILES

AXE_SCRIPT = Axe().axe_script
AXE_RUN = """options => axe.run(
  document, {resultTypes: ["violations", "incomplete"], elementRef: false, ...options})"""
# WCAG 2.2, 1.4.12: what a reader may set, and nothing may be lost.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
  for (const each of document.querySelectorAll("details")) each.open = true;
}"""
# Every text that does not lie within the window, or within the box that cuts it off.
LOST = """() => {
  const lost = [], width = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const owner = node.parentElement;
    // A table may scroll by itself where the keyboard reaches it (WCAG 2.2, 1.4.10).
    if (!node.data.trim() || owner.closest("script, style, .skip, [role=region][tabindex='0']"))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (line.left < -1 || line.right > width + 1) lost.push(node.data.trim());
      for (let box = owner; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        const frame = box.getBoundingClientRect();
        if (line.left < frame.left - 1 || line.right > frame.right + 1
          || line.top < frame.top - 2 || line.bottom > frame.bottom + 2)
          lost.push(node.data.trim());
      }
    }
  }
  return [...new Set(lost)];
}"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUSED = """() => {
  const it = document.activeElement, style = getComputedStyle(it);
  return { tag: it.tagName, name: it.className, text: it.textContent.trim(),
    href: it.getAttribute("href"), outline: style.outlineStyle, width: style.outlineWidth };
}"""


# What tells two pages behind codes apart that say the same.
_ADDRESS = re.compile(r'(?:href|content)="[^"]*"')


@dataclass(frozen=True)
class Site:
    """The finished site: its folder, its address, what its manifest says."""

    folder: Path
    url: str

    @cached_property
    def artefacts(self) -> dict[str, dict[str, Any]]:
        """Return the manifest by path."""
        listed = json.loads((self.folder / "manifest.json").read_text("utf-8"))["artefacts"]
        return {each["path"]: each for each in listed}

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Return the path of every page, as a browser asks for it.

        What kits hold to stand in letters and on other websites is no page.
        """
        found = [
            path
            for path, each in self.artefacts.items()
            if path.endswith(".html") and each["kind"] not in CHANNEL_FILES
        ]
        return tuple(f"/{path.removesuffix('index.html')}" for path in sorted(found))

    @cached_property
    def different_pages(self) -> tuple[str, ...]:
        """Return every page, and one of each kind behind codes: a thousand say the same."""
        met = set[str]()
        found = []
        for path in self.pages:
            file = self.folder / path.removeprefix("/") / "index.html"
            said = _ADDRESS.sub("", file.read_text("utf-8")) if path.startswith("/q/") else path
            if said not in met:
                found.append(path)
            met.add(said)
        return tuple(found)

    @cached_property
    def typical_pages(self) -> tuple[str, ...]:
        """Return the longest pages of each kind in each language, and of each audience.

        Pages of one kind have one template and one style sheet: a page breaks where its words
        are long. Whatever is the only one of its kind is here, and every page for staff.
        """
        kinds: dict[object, list[str]] = {}
        for path in self.different_pages:
            for kind in self._kinds(path):
                kinds.setdefault(kind, []).append(path)
        longest = (
            sorted(paths, key=lambda path: (-self._length(path), path))[: 1 if of == "all" else 2]
            for (of, *_), paths in kinds.items()
        )
        return tuple(sorted({path for paths in longest for path in paths}))

    def _kinds(self, path: str) -> Iterator[tuple[str, ...]]:
        """Yield what a page is one of: the kind in its language, the audience in all of them."""
        name = path.removeprefix("/")
        entry = self.artefacts.get(f"{name}index.html") or self.artefacts[name or "index.html"]
        first, *rest = name.strip("/").split("/")
        if first == "q":
            yield (entry["language"], "code", entry["title"])
        elif first != entry["language"]:
            yield ("itself", path)
        elif rest[:1] == ["valg"]:
            several = "flere" in rest
            yield (first, "valg", str(len(rest)), str(several), str(several and "-og-" in rest[-1]))
        elif entry["audience"]:
            yield (first, entry["kind"])
            yield ("all", entry["kind"], entry["audience"])
        else:
            yield ("itself", path)

    def _length(self, path: str) -> int:
        file = self.folder / path.removeprefix("/")
        return (file / "index.html" if file.is_dir() else file).stat().st_size

    @cached_property
    def citizen_pages(self) -> tuple[str, ...]:
        """Return the pages that are not for staff."""
        return tuple(path for path in self.pages if not path.startswith("/staff/"))


@dataclass
class Complaints:
    """What a browser says of pages: errors in its console, and requests."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        """Hear every page of a context."""
        context.on("request", lambda request: self.requests.append(request.url))
        context.on(
            "console",
            lambda said: (
                self.errors.append(said.text) if said.type in {"error", "warning"} else None
            ),
        )
        context.on("weberror", lambda wrong: self.errors.append(str(wrong.error)))
        context.on(
            "response",
            lambda answer: (
                self.errors.append(f"{answer.status} {answer.url}")
                if answer.status >= 400
                else None
            ),
        )


@dataclass(frozen=True)
class Finding:
    """What axe says of one element; `is_sure` is false where a person has to look."""

    rule: str
    target: str
    html: str
    why: str
    is_sure: bool

    def __str__(self) -> str:
        return f"{self.rule}: {self.target} {self.html[:120]} {'' if self.is_sure else self.why}"


def findings(said: dict[str, Any]) -> list[Finding]:
    """Return everything that axe found, or could not decide."""
    return [
        Finding(
            rule["id"],
            " ".join(map(str, node["target"])),
            node["html"],
            "; ".join(each["message"] for kind in ("any", "all", "none") for each in node[kind]),
            is_sure,
        )
        for kind, is_sure in (("violations", True), ("incomplete", False))
        for rule in said[kind]
        for node in rule["nodes"]
    ]


def violations(page: Page) -> list[str]:
    """Return what axe finds on a page as it stands, and what it cannot decide."""
    page.evaluate(AXE_SCRIPT)
    return [str(each) for each in findings(page.evaluate(AXE_RUN, {}))]

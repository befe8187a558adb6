"""How the tests look at a page: with a ruler, with axe, and with an ear for complaints."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Route

AXE = Axe()
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
    if (!node.data.trim() || owner.closest("script, style, .skip")) continue;
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
        """Return the path of every page, as a browser asks for it."""
        found = [path for path in self.artefacts if path.endswith(".html")]
        return tuple(f"/{path.removesuffix('index.html')}" for path in sorted(found))

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


class Steady:
    """A page that stays where it was sent: short codes and ways out do not lead on."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page, self.site, self.wanted = page, site, ""
        page.route("**/*", self._stand)

    def at(self, path: str) -> Page:
        """Return the page as it looks at a path."""
        self.wanted = self.site.url + path
        self.page.goto(path)
        return self.page

    def _stand(self, route: Route) -> None:
        request = route.request
        if request.is_navigation_request() and request.url != self.wanted:
            route.fulfill(status=204)
        else:
            route.fallback()


def violations(page: Page) -> list[str]:
    """Return what axe finds, one line per rule and element."""
    found = AXE.run(page).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found
        for node in rule["nodes"]
    ]

"""Look at every page of the site once, with all questions at hand: two browsers share the pages.

Each page is loaded once and then asked in turn: as it is, in the dark, narrow, with more air,
without motion, in forced colours. The tests ask what was seen; none of them loads a page again.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context

from playwright.sync_api import Browser, Page, Route, sync_playwright
from reading import (
    AXE_RUN,
    AXE_SCRIPT,
    LOST,
    SIDEWAYS,
    SPACING,
    Complaints,
    Finding,
    findings,
)

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WIDE = {"width": 1280, "height": 1024}
# WCAG 2.2, 1.4.10: what is left of such a window at 400 %.
NARROW = {"width": 320, "height": 256}
# What still moves for somebody who asked for stillness.
MOVING = """() => [...document.querySelectorAll("*")].filter(each => {
  const style = getComputedStyle(each);
  return style.animationName !== "none" || style.transitionDuration.split(", ").some(
    time => parseFloat(time) > 0.01);
}).map(each => each.tagName + "." + each.className)"""
# Forced colours take every ground away: what looks like a button must still have an edge.
EDGELESS = """() => [...document.querySelectorAll("a.do, .tiles a, .doors a, summary, button")]
  .filter(each => each.offsetParent).filter(each => {
    const mark = each.matches("summary") ? [getComputedStyle(each, "::after")] : [];
    const around = [];
    for (let it = each; it && it.matches("a, summary, button, li, details"); it = it.parentElement)
      around.push(getComputedStyle(it));
    for (const style of [...mark, ...around]) {
      const sides = ["Top", "Right", "Bottom", "Left"].filter(side =>
        style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1);
      if (sides.length) return false;
    }
    return true;
  }).map(each => each.outerHTML.slice(0, 120))"""
# In the dark the same page wears other colours: only these rules can answer otherwise.
OF_COLOURS = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")


@dataclass
class Look:
    """What was seen of one page; a page for staff is only looked at as it is."""

    path: str
    findings: list[Finding] = field(default_factory=list)
    dark: list[Finding] = field(default_factory=list)
    sideways: int = 0
    lost: list[str] = field(default_factory=list)
    lost_to_air: list[str] = field(default_factory=list)
    moving: list[str] = field(default_factory=list)
    edgeless: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


def looked_at(url: str, paths: Sequence[str], program: str) -> list[Look]:
    """Look at every path, on as many browsers as there are processors."""
    share = min(os.cpu_count() or 1, 4)
    parts = [list(paths[at::share]) for at in range(share)]
    with ProcessPoolExecutor(share, mp_context=get_context("spawn")) as pool:
        seen = [each for part in pool.map(_seen, [url] * share, parts, [program] * share)
                for each in part]  # fmt: skip
    return sorted(seen, key=lambda each: each.path)


def _seen(url: str, paths: list[str], program: str) -> list[Look]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        looks = list(_walk(browser, url, paths))
        browser.close()
    return looks


def _walk(browser: Browser, url: str, paths: list[str]) -> Iterator[Look]:
    context = browser.new_context(viewport=WIDE, base_url=url)
    page, wanted = context.new_page(), [""]

    def stand(route: Route) -> None:
        """Let no page lead on: short codes and ways out would."""
        request = route.request
        own = request.url.startswith((url, "data:", "blob:"))
        away = request.is_navigation_request() and request.url != wanted[0]
        route.fulfill(status=204) if away or not own else route.continue_()

    context.route("**/*", stand)
    heard = Complaints()
    heard.listen(context)
    for path in paths:
        wanted[0] = url + path
        heard.errors, heard.requests = [], []
        page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
        page.set_viewport_size(WIDE)
        page.goto(path)
        look = Look(path)
        if path.startswith("/staff/"):
            page.wait_for_load_state("networkidle")  # the frame of these pages has scripts
            page.evaluate(AXE_SCRIPT)
            look.findings = findings(page.evaluate(AXE_RUN, {}))
        else:
            _ask(page, look)
        look.errors, look.requests = heard.errors, heard.requests
        yield look


def _ask(page: Page, look: Look) -> None:
    look.moving = page.evaluate(MOVING)
    page.evaluate(AXE_SCRIPT)
    strict = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
    look.findings = findings(page.evaluate(AXE_RUN, strict))
    page.emulate_media(color_scheme="dark")
    only = {"runOnly": {"type": "rule", "values": list(OF_COLOURS)}}
    look.dark = findings(page.evaluate(AXE_RUN, only))
    page.emulate_media(color_scheme="light", forced_colors="active")
    look.edgeless = page.evaluate(EDGELESS)
    page.emulate_media(forced_colors="none")
    page.set_viewport_size(NARROW)
    look.sideways, look.lost = page.evaluate(SIDEWAYS), page.evaluate(LOST)
    page.evaluate(SPACING)
    look.lost_to_air = [*_beyond(page), *page.evaluate(LOST)]
    page.set_viewport_size(WIDE)
    look.lost_to_air += [*_beyond(page), *page.evaluate(LOST)]


def _beyond(page: Page) -> Iterator[str]:
    if (pixels := page.evaluate(SIDEWAYS)) > 0:
        yield f"{pixels} pixels sideways"

"""Make the pages of a project, sheets and pictures left out: our_pages.py PROJECT OUTPUT.

The child process that benchmarks/pages.py measures. What it calls is what `outreach build`
calls, in the same order: load, check, plan, fill, render, write. It prints the processor
seconds of each step.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.check import check
from generator.check.facts import expired
from generator.check.gaps import gaps
from generator.load import load
from generator.press.engine import render
from generator.press.folders import fill, write
from generator.problems import ProblemsFound, located
from generator.render.pages import text_of
from generator.render.pages.page import FRAME
from generator.render.plan import plan
from generator.render.templates import in_frame

DAY = date(2026, 11, 23)
FONTS = "content/design/fonts"


def make_pages(project: Path, output: Path, told: Callable[[str], None] = lambda _: None) -> None:
    """Write every page, style sheet, landscape and font: what a reader's browser asks for."""
    told("start")
    site = load(project)
    told("load")
    if found := (*check(site), *located(expired(site, DAY), site.lines)):
        raise ProblemsFound(found)
    told("check")
    wanted = plan(site, DAY, gaps(site, DAY))
    told("plan")
    source = project / "build/source"
    fill(source, {page.path: text_of(page) for page in wanted.pages})
    render(project, source, output)
    frame = (project / "overrides" / FRAME).read_text("utf-8")
    for page in wanted.signposts:
        filled = in_frame(frame, {**page.matter, "body": page.body})
        write(output / page.artefact.path, filled.encode())
    for path, text in wanted.files.items():
        write(output / path, text.encode())
    told("frame")


class _Steps:
    """Prints what the processor did since the step before."""

    def __init__(self) -> None:
        self.last = 0.0

    def __call__(self, step: str) -> None:
        now = time.process_time()
        print(f"{step} {now - self.last:.2f}")
        self.last = now


if __name__ == "__main__":
    make_pages(Path(sys.argv[1]), Path(sys.argv[2]), _Steps())

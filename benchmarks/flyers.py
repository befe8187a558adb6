"""Sheets by our press against Chromium's print to PDF: .venv/bin/python benchmarks/flyers.py [N].

The same A4 sheets, no two alike: the words of the editions of grown content, their
landscapes and their codes. Both stay warm (one worker, one browser with one page) and take
turns, sheet by sheet.
"""

import os
import re
import shutil
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from grown import grow
from our_pages import DAY, FONTS
from playwright.sync_api import sync_playwright
from spent import ROOT, rounds_asked

from generator.load import load
from generator.press.qr import qr_svg
from generator.press.typeset import typeset
from generator.render.plan import Ordered, plan
from generator.render.sheets import scenery

FORM = "a4-sheet"
TARGET, MOST_MEMORY = 7.0, 300.0
KB_IN_MB = 1024
_TICKS = os.sysconf("SC_CLK_TCK")
_PSS = re.compile(r"^Pss:\s+(\d+)", re.MULTILINE)
_STYLE = """\
@font-face { font-family: Sheet; src: url(NotoSans-400.ttf); font-weight: 400 }
@font-face { font-family: Sheet; src: url(NotoSans-700.ttf); font-weight: 700 }
@font-face { font-family: Arabic; src: url(Vazirmatn-400.ttf); font-weight: 400 }
@font-face { font-family: Arabic; src: url(Vazirmatn-700.ttf); font-weight: 700 }
@page { size: 210mm 297mm; margin: 0 }
body { margin: 0; width: 210mm; height: 297mm; font: 13pt/1.4 Sheet, Arabic; color: #0B1F3A }
.sky { position: relative; height: 120mm; overflow: hidden }
.sky img { width: 100% }
.sky div { position: absolute; inset: 12mm }
h1 { font-size: 34pt; line-height: 1.1; margin: 0 }
.under { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; padding: 8mm 12mm }
.box { display: grid; grid-template-columns: 38mm 1fr; gap: 8mm; padding: 0 12mm }
.box img { width: 38mm }
footer { padding: 6mm 12mm; font-size: 9pt }
"""


@dataclass(frozen=True)
class Sheet:
    """One sheet, ready for both."""

    texts: str
    template: str
    pictures: dict[str, str]
    colours: dict[str, str]
    html: str


@dataclass
class Watch:
    """Looks at how much memory a process and its children hold, and remembers the most."""

    pid: int
    peak: float = 0.0
    stopped: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Look for as long as the block runs."""
        thread = threading.Thread(target=self._look, daemon=True)
        thread.start()
        yield
        self.stopped.set()
        thread.join()

    def _look(self) -> None:
        """Look ten times a second."""
        while not self.stopped.wait(0.1):
            self.peak = max(self.peak, sum(map(_held, _family(self.pid))))


def sheets(project: Path) -> list[Sheet]:
    """Return every A4 sheet of a project."""
    wanted = plan(load(project), DAY, ())
    return [_sheet(order, dict(wanted.colours)) for order in wanted.orders if order.form.id == FORM]


def _sheet(order: Ordered, colours: dict[str, str]) -> Sheet:
    pictures = {"landscape": scenery(order.sheet, colours), "qr": qr_svg(order.sheet.url)}
    return Sheet(order.sheet.json, order.form.template, pictures, colours, _html(order, pictures))


def _html(order: Ordered, pictures: dict[str, str]) -> str:
    """Say on a page of HTML what the sheet says."""
    sheet = order.sheet
    said = {name: _svg(drawn) for name, drawn in pictures.items()}
    return f"""<!doctype html>
<html lang="{sheet.language}" dir="{sheet.direction}"><meta charset="utf-8">
<title>{escape(sheet.title)}</title><style>{_STYLE}</style>
<div class="sky"><img src="{said["landscape"]}" alt="{escape(sheet.picture_alt)}">
<div><p>{escape(sheet.kicker)}</p><h1>{escape(sheet.title)}</h1>
<p>{escape(sheet.promise)}</p><p>{escape(sheet.norwegian_title)}</p></div></div>
<div class="under"><section><h2>{escape(sheet.help_heading)}</h2><ul>{_items(sheet.points)}</ul>
</section><section><h2>{escape(sheet.steps_heading)}</h2><ol>{_items(sheet.steps)}</ol></section></div>
<div class="box"><img src="{said["qr"]}" alt="{escape(sheet.qr_alt)}">
<div><h2>{escape(sheet.box_heading)}</h2><ul>{_items(sheet.ways)}</ul>
<p>{escape(sheet.scan)} {escape(sheet.address)}</p></div></div>
<footer>{escape(sheet.sender)} {escape(sheet.updated)} {escape(sheet.version)}</footer>
</html>"""


def _svg(drawn: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"


def _items(texts: Iterable[str]) -> str:
    return "".join(f"<li>{escape(text)}</li>" for text in texts)


def press(sheet: Sheet) -> int:
    """Typeset one sheet in the worker; return how large it is."""
    return len(
        typeset(
            sheet.texts,
            sheet.template,
            kind="sheet",
            pictures=sheet.pictures,
            colours=sheet.colours,
            day=DAY,
            fonts=ROOT / FONTS,
        )
    )


@contextmanager
def pressing() -> Iterator[tuple[Callable[[Sheet], int], int]]:
    """Keep one worker as the build does, and say which process it is."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as worker:
        yield lambda sheet: worker.submit(press, sheet).result(), worker.submit(os.getpid).result()


@contextmanager
def printing(folder: Path) -> Iterator[tuple[Callable[[Sheet], int], int]]:
    """Keep one browser with one page; say which process holds it and all its helpers."""
    page_file = folder / "sheet.html"
    for font in (ROOT / FONTS).glob("*.ttf"):
        shutil.copyfile(font, folder / font.name)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page()

        def print_sheet(sheet: Sheet) -> int:
            page_file.write_text(sheet.html, "utf-8")
            page.goto(page_file.as_uri(), wait_until="load")
            page.evaluate("document.fonts.ready")
            return len(page.pdf(prefer_css_page_size=True, print_background=True))

        yield print_sheet, _browser_of(os.getpid())
        browser.close()


def _browser_of(parent: int) -> int:
    """Find the browser among our descendants: the first whose command says so."""
    for pid in sorted(_family(parent)):
        if "chrom" in Path(f"/proc/{pid}/cmdline").read_text("utf-8", "replace").split("\0")[0]:
            return pid
    raise SystemExit("the browser is not among our processes")


def _family(pid: int) -> set[int]:
    """Return a process and all below it."""
    parents = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(each.parent.name)] = int(each.read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue  # gone while we looked
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _cpu(pid: int) -> float:
    """Return the processor seconds of a process and all below it."""
    total = 0
    for each in _family(pid):
        try:
            words = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # gone while we looked
        total += sum(map(int, words[11:15]))  # its own, and that of children which have ended
    return total / _TICKS


def _held(pid: int) -> float:
    """Return the memory of one process in MB; what several share is divided among them."""
    try:
        match = _PSS.search(Path(f"/proc/{pid}/smaps_rollup").read_text())
    except OSError:
        return 0.0
    return int(match[1]) / KB_IN_MB if match else 0.0


def _timed(make: Callable[[Sheet], int], sheet: Sheet) -> tuple[float, int]:
    began = time.perf_counter()
    size = make(sheet)
    return time.perf_counter() - began, size


def compare(chosen: Sequence[Sheet], warm: Sheet) -> None:
    """Make each sheet both ways, one after the other, and print the medians."""
    with (
        TemporaryDirectory(prefix="flyers-") as folder,
        pressing() as (ours, worker),
        printing(Path(folder)) as (theirs, browser),
    ):
        makers = {"press": ours, "Chromium": theirs}
        watches = {"press": Watch(worker), "Chromium": Watch(browser)}
        for make in makers.values():
            make(warm)
        before = {name: _cpu(watch.pid) for name, watch in watches.items()}
        runs: dict[str, list[tuple[float, int]]] = {name: [] for name in makers}
        for sheet in chosen:
            for name, make in makers.items():
                runs[name].append(_timed(make, sheet))
        cpu = {name: _cpu(watch.pid) - before[name] for name, watch in watches.items()}
        # Looking at memory stops the process looked at: so it is done in a round of its own.
        for name, make in makers.items():
            with watches[name].looking():
                for sheet in chosen:
                    make(sheet)
    for name, found in runs.items():
        seconds = [each for each, _ in found]
        size = sum(each for _, each in found) / len(found) / KB_IN_MB
        print(
            f"{name:9} {1000 * median(seconds):5.0f} ms a sheet, {sum(seconds):5.2f} s in all, "
            f"{cpu[name]:5.2f} s CPU, {watches[name].peak:4.0f} MB at most, {size:4.0f} KB a file"
        )
    medians = {name: median(seconds for seconds, _ in found) for name, found in runs.items()}
    times = medians["Chromium"] / medians["press"]
    saved = cpu["Chromium"] / cpu["press"]
    print(
        f"{times:.1f} times as fast (target: {TARGET:.0f}), with {saved:.1f} times less CPU; "
        f"{len(chosen)} sheets, warm, by turns"
    )
    print(f"memory of the press: target below {MOST_MEMORY:.0f} MB")


if __name__ == "__main__":
    wished = rounds_asked(sys.argv, 24)
    with TemporaryDirectory(prefix="content-") as place:
        known = sheets(grow(Path(place) / "project", audiences=8))
    # Every fourth: all scripts and all real audiences come to speak.
    compare(known[1 :: max(1, len(known) // (wished + 1))][:wished], known[0])

"""What every format costs, and three of them against Chromium and WeasyPrint.

.venv/bin/python benchmarks/sheets.py [N] [PYTHON], where PYTHON is an interpreter that has
WeasyPrint (python -m venv F && F/bin/pip install weasyprint); without one only Chromium prints.
Every format is pressed and proofed in N languages of grown content. For the contest no two
sheets are alike; all contenders stay warm and take turns, sheet by sheet.
"""

import os
import re
import resource
import shutil
import sys
import threading
import time
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from html import escape
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory

from grown import grow
from our_pages import DAY, FONTS
from playwright.sync_api import sync_playwright
from spent import ROOT

from generator.check.words import compiled
from generator.cli.ordered import sheet_order
from generator.cli.workshop import jobs_of
from generator.load import load
from generator.model.places import MEDIA
from generator.press.jobs import Job, pressed
from generator.press.qr import qr_svg
from generator.proof import proof_sheet
from generator.render.orders import Ordered
from generator.render.plan import Plan, plan
from generator.render.sheets import scenery

FORMS = ("a4-sheet", "a3-poster", "dl-folder")
TARGET, MOST_MEMORY = 7.0, 300.0
WEASY = Path(__file__).with_name("weasy.py")
KB_IN_MB = 1024
_TICKS = os.sysconf("SC_CLK_TCK")
_PSS = re.compile(r"^Pss:\s+(\d+)", re.MULTILINE)
_STYLE = """\
@font-face { font-family: Sheet; src: url(NotoSans-400.ttf); font-weight: 400 }
@font-face { font-family: Sheet; src: url(NotoSans-700.ttf); font-weight: 700 }
@font-face { font-family: Arabic; src: url(Vazirmatn-400.ttf); font-weight: 400 }
@font-face { font-family: Arabic; src: url(Vazirmatn-700.ttf); font-weight: 700 }
@font-face { font-family: Ethiopic; src: url(NotoSansEthiopic-400.ttf); font-weight: 400 }
@font-face { font-family: Ethiopic; src: url(NotoSansEthiopic-700.ttf); font-weight: 700 }
@page { size: %gmm %gmm; margin: 8mm }
body { margin: 0; font: %gpt/1.4 Sheet, Arabic, Ethiopic; color: #0B1F3A }
.sky img { width: 100%% }
.text { columns: 2; column-gap: 10mm }
.code { width: 38mm }
"""


@dataclass(frozen=True)
class Sheet:
    """One sheet, ready for all contenders."""

    job: Job
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


def planned(project: Path) -> Plan:
    """Return all that a project would press."""
    return plan(load(project), DAY, ())


def contest(wanted: Plan, form: str) -> list[Sheet]:
    """Return every sheet of one format, as a job and as a page of HTML that says the same."""
    chosen = [each for each in wanted.orders if each.form.id == form and not each.sheet.variant]
    jobs = {job.path: job for job in jobs_of(wanted, DAY, ROOT / MEDIA)}
    return [Sheet(jobs[each.artefact.path], _html(each, wanted.colours)) for each in chosen]


def _html(order: Ordered, colours: Mapping[str, str]) -> str:
    sheet = order.sheet
    sky, code = _svg(scenery(sheet, colours)), _svg(qr_svg(sheet.url))
    said = "".join(f"<p>{escape(text)}</p>" for text in sheet_order(order).texts)
    style = _STYLE % (sheet.width, sheet.height, max(11, sheet.width / 20))
    return f"""<!doctype html>
<html lang="{sheet.language}" dir="{sheet.direction}"><meta charset="utf-8">
<title>{escape(sheet.title)}</title><style>{style}</style>
<div class="sky"><img src="{sky}" alt="{escape(sheet.picture_alt)}"></div>
<h1>{escape(sheet.title)}</h1><div class="text">{said}</div>
<img class="code" src="{code}" alt="{escape(sheet.qr_alt)}">
</html>"""


def _svg(drawn: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"


def press(job: Job) -> int:
    """Press one sheet in the worker; return how large it is."""
    return len(pressed(job, ROOT / FONTS))


@contextmanager
def pressing() -> Iterator[tuple[Callable[[Sheet], int], int]]:
    """Keep one worker as the build does, and say which process it is."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as worker:
        yield (
            lambda sheet: worker.submit(press, sheet.job).result(),
            worker.submit(os.getpid).result(),
        )


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


@contextmanager
def weaving(python: str, folder: Path) -> Iterator[tuple[Callable[[Sheet], int], int]]:
    """Keep one WeasyPrint process; it reads a file's name and answers with the size of its PDF."""
    page_file = folder / "woven.html"
    command = [python, str(WEASY)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise SystemExit("WeasyPrint does not listen")
        ask, answer = process.stdin, process.stdout

        def weave(sheet: Sheet) -> int:
            page_file.write_text(sheet.html, "utf-8")
            ask.write(f"{page_file}\n")
            ask.flush()
            return int(answer.readline())

        yield weave, process.pid
        ask.close()


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


def compare(form: str, chosen: Sequence[Sheet], warm: Sheet, python: str) -> None:
    """Make each sheet in every way, one after the other, and print the medians."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="sheets-")))
        contenders = {"press": pressing(), "Chromium": printing(folder)}
        if python:
            contenders["WeasyPrint"] = weaving(python, folder)
        opened = {name: stack.enter_context(each) for name, each in contenders.items()}
        makers = {name: make for name, (make, _) in opened.items()}
        watches = {name: Watch(pid) for name, (_, pid) in opened.items()}
        for make in makers.values():
            make(warm)
        before = {name: _cpu(watch.pid) for name, watch in watches.items()}
        runs: dict[str, list[tuple[float, int]]] = {name: [] for name in makers}
        for sheet in chosen:
            for name, make in makers.items():
                runs[name].append(_timed(make, sheet))
        cpu = {name: _cpu(watch.pid) - before[name] for name, watch in watches.items()}
        # Looking at memory stops the process looked at: it has a round of its own.
        for name, make in makers.items():
            with watches[name].looking():
                for sheet in chosen[:6]:
                    make(sheet)
    ours = median(seconds for seconds, _ in runs["press"])
    print(f"\n{form}, {len(chosen)} sheets, warm, by turns (target: {TARGET:.0f} times as fast)")
    for name, found in runs.items():
        seconds = [each for each, _ in found]
        size = sum(each for _, each in found) / len(found) / KB_IN_MB
        print(
            f"{name:10} {1000 * median(seconds):5.0f} ms a sheet ({median(seconds) / ours:4.1f} "
            f"times ours), {cpu[name] / cpu['press']:4.1f} times our CPU, "
            f"{watches[name].peak:4.0f} MB at most, {size:4.0f} KB a file"
        )


def costs(project: Path, wanted: Plan, each: int) -> None:
    """Press and proof every format and variant, and print what each costs."""
    orders = {each.artefact.path: each for each in wanted.orders if each.form.kind == "sheet"}
    kinds: dict[str, list[Job]] = {}
    for job in jobs_of(wanted, DAY, ROOT / MEDIA):
        if job.path in orders:
            kinds.setdefault(f"{job.form.id} {job.variant}".strip(), []).append(job)
    site = load(project)
    rules = compiled(site.wordings, site.zones)
    print(f"{'format':26} press ms  proof ms    KB")
    total = Counter[str]()
    for kind, jobs in kinds.items():
        chosen = jobs[:: max(1, len(jobs) // each)][:each]
        pressed(chosen[0], ROOT / FONTS)
        spent, read, sizes = [], [], []
        for job in chosen:
            began = time.perf_counter()
            made = pressed(job, ROOT / FONTS)
            spent.append(time.perf_counter() - began)
            began = time.perf_counter()
            found = proof_sheet(job.path, made, rules, sheet_order(orders[job.path]))
            read.append(time.perf_counter() - began)
            sizes.append(len(made))
            if found:
                raise SystemExit("\n".join(map(str, found)))
        row = (1000 * median(spent), 1000 * median(read), median(sizes) / KB_IN_MB)
        total += Counter(dict(zip(("press", "proof", "KB"), row, strict=True)))
        print(f"{kind:26} {row[0]:8.0f}  {row[1]:8.0f}  {row[2]:4.0f}")
    print(f"{'all of them':26} {total['press']:8.0f}  {total['proof']:8.0f}  {total['KB']:4.0f}")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KB_IN_MB
    print(f"most memory, with both in one process: {most:.0f} MB")


if __name__ == "__main__":
    wished = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    weasy = sys.argv[2] if len(sys.argv) > 2 else ""  # noqa: PLR2004 - the second argument
    with TemporaryDirectory(prefix="content-") as place:
        grown = grow(Path(place) / "project", audiences=8)
        known = planned(grown)
        costs(grown, known, wished)
    for shape in FORMS:
        several = contest(known, shape)
        # Every fourth or so: all scripts and all real audiences come to speak.
        chosen = several[1 :: max(1, len(several) // (wished + 1))][:wished]
        compare(shape, chosen, several[0], weasy)

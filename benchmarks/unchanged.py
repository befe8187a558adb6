"""How long a build takes when nothing has changed.

.venv/bin/python benchmarks/unchanged.py [ROUNDS]

Twice: the real site, built once from a copy of its sources, and the pages of the content
grown to 20 audiences in 12 languages. Measured is the whole command, `outreach build`.
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from grown import grow
from our_pages import DAY, make_pages
from spent import ROOT, Contender, interleaved, middle, rounds_asked, run

from generator.check.gaps import gaps
from generator.cli.unchanged import outlook, remember
from generator.cli.wish import Wish
from generator.load import load
from generator.publish import NAME, manifest
from generator.render.plan import plan

TARGET = 1.0
SOURCES = ("audiences", "content", "overrides")


def real_site(project: Path) -> None:
    """Build the real site whole; what was pressed and proofed before is taken over."""
    for name in SOURCES:
        shutil.copytree(ROOT / name, project / name)
    shutil.copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    if (ROOT / "build/cache").is_dir():
        shutil.copytree(ROOT / "build/cache", project / "build/cache")
    run(_build(project))


def grown_pages(project: Path) -> None:
    """Make the pages and remember them as a build does; sheets and pictures are left out."""
    grow(project)
    output = project / "build/site"
    make_pages(project, output)
    site = load(project)
    wanted = plan(site, DAY, gaps(site, DAY))
    (output / NAME).write_text(manifest(output, wanted.artefacts), "utf-8")
    wish = Wish(root=project, output=output, day=DAY, today=DAY)
    expiries = (fact.expires for fact in site.facts.values())
    remember(wish, outlook(wish), expiries, f"{len(site.editions)} editions")


def _build(project: Path) -> tuple[str | Path, ...]:
    day = DAY.isoformat()
    return (
        *(sys.executable, "-m", "generator", "--root", project),
        *("build", "--date", day, "--today", day),
    )


def measure(folder: Path, rounds: int) -> None:
    """Build both, then build again and again."""
    places = {"real site": folder / "real", "grown pages": folder / "grown"}
    real_site(places["real site"])
    grown_pages(places["grown pages"])
    before = {name: _dates(project) for name, project in places.items()}
    contenders = [Contender(name, _build(project)) for name, project in places.items()]
    for name, found in interleaved(contenders, rounds).items():
        spent = middle(found)
        if _dates(places[name]) != before[name]:
            raise SystemExit(f"{name}: something was written, so this was no unchanged build")
        files = len(before[name])
        print(f"{name:12} {spent.seconds:.2f} s, {spent.cpu:.2f} s CPU, {files} files")
    print(f"target: under {TARGET:.0f} s; {rounds} rounds")


def _dates(project: Path) -> dict[Path, int]:
    """Return when each file of the site was written."""
    files = (path for path in (project / "build/site").rglob("*") if path.is_file())
    return {path: path.stat().st_mtime_ns for path in files}


if __name__ == "__main__":
    with TemporaryDirectory(prefix="unchanged-") as place:
        measure(Path(place), rounds_asked(sys.argv, 5))

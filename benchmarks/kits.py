"""What the kits cost beside the pictures and sheets in them: the target is less than twice.

.venv/bin/python benchmarks/kits.py. Everything is made from nothing, one piece after the other
in one process: first what is pressed for the kits, then documents, slides, letters, tables and
calendars of them, then the zips. Times are CPU seconds of the same run.
"""

import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from our_pages import DAY, FONTS
from spent import ROOT

from generator.cli.workshop import jobs_of
from generator.load import load
from generator.model.places import MEDIA
from generator.press.archive import archive
from generator.press.folders import write
from generator.press.jobs import portions, pressed_in_turn
from generator.press.kit_files import kit_file
from generator.render.plan import Plan, plan

TARGET = 2.0


def pressed_for_kits(wanted: Plan, staging: Path) -> float:
    """Press every sheet and picture that lies in a kit, with the previews of their pages."""
    enclosed = {each.path for pack in wanted.packs for each in pack.enclosed}
    previews = {order.preview for order in wanted.orders if order.artefact.path in enclosed}
    jobs = [job for job in jobs_of(wanted, DAY, ROOT / MEDIA) if job.path in enclosed | previews]
    begun = time.process_time()
    for portion in portions(jobs):
        batch = pressed_in_turn(portion, ROOT / FONTS)
        for path, content in batch.files.items():
            write(staging / path, content)
    spent = time.process_time() - begun
    print(f"{len(jobs)} sheets, pictures and previews: {spent:.1f} s")
    return spent


def made_for_kits(wanted: Plan, staging: Path) -> float:
    """Make every file of a kit that is no sheet and no picture."""
    total, kinds, counts = 0.0, Counter[str](), Counter[str]()
    for kit in wanted.kits:
        for file in kit.files:
            pictures = {path: (staging / path).read_bytes() for path in file.pictures}
            begun = time.process_time()
            content = kit_file(file.content, pictures, wanted.colours)
            spent = time.process_time() - begun
            write(staging / file.path, content)
            total += spent
            kinds[type(file.content).__name__] += spent
            counts[type(file.content).__name__] += 1
    for name, spent in kinds.most_common():
        print(f"  {counts[name]} {name}: {spent:.1f} s, {1000 * spent / counts[name]:.0f} ms each")
    print(f"{sum(counts.values())} files: {total:.1f} s")
    return total


def main() -> None:
    """Print the figures and say whether the target is met."""
    wanted = plan(load(ROOT), DAY, ())
    with TemporaryDirectory() as folder:
        staging = Path(folder)
        sheets = pressed_for_kits(wanted, staging)
        files = made_for_kits(wanted, staging)
        begun = time.process_time()
        zips = [
            len(archive({each.name: (staging / each.path).read_bytes() for each in pack.enclosed}))
            for pack in wanted.packs
        ]
        packing = time.process_time() - begun
        print(f"{len(zips)} zips, {sum(zips) / 1e6:.0f} MB: {packing:.1f} s")
    ratio = (sheets + files + packing) / sheets
    met = "under" if ratio < TARGET else "OVER"
    print(f"all of it: {ratio:.2f} times the press ({met} {TARGET:g})")


if __name__ == "__main__":
    main()

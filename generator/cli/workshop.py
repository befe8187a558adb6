"""Make everything that a plan orders, into a folder aside."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, replace
from datetime import date
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import cast

from generator.cli.say import Told
from generator.cli.sticks import add_sticks
from generator.model.places import FONTS, MEDIA
from generator.press.archive import archive
from generator.press.engine import render
from generator.press.folders import fill, write
from generator.press.jobs import Job, press
from generator.press.kit_files import press_kit_files
from generator.press.logos import LogoUnreadable, logo_svg
from generator.press.policy import sealed
from generator.press.qr import qr_svg
from generator.press.reminders import invitation_file, reminders, year_wheel
from generator.press.store import Store, digest_of_files
from generator.press.webfonts import webfonts
from generator.problems import Problem, ProblemsFound
from generator.render.addresses import media_path
from generator.render.board import REVIEWS_ICS
from generator.render.kits import Pack
from generator.render.kits.guides import LISTED
from generator.render.pages import Page, text_of
from generator.render.pages.page import FRAME
from generator.render.plan import Plan
from generator.render.staff_year import YEAR_ICS
from generator.render.templates import in_frame

PACKAGE = Path(__file__).parents[1]
# What decides how a sheet or a document looks, besides its words, its colours and its fonts.
PRINTING = ("templates/print", "templates/word", "render/landscape", "press")
# How many bytes the archive of all pages may have: what a page says of it has other letters
# in kilobytes than in megabytes.
_SIZES = (10**5, 10**9)


@dataclass(frozen=True)
class Workshop:
    """Where things are kept while a site is made."""

    root: Path
    day: date
    store: Store
    proofs: Store
    source: Path  # what the engine reads; ours alone
    fonts: Path
    tools: str

    @classmethod
    def at(cls, root: Path, output: Path, day: date) -> "Workshop":
        """Set up for one output: two outputs of the same sources share what was pressed."""
        build, fonts = root / "build", root / FONTS
        printing = [
            path
            for name in PRINTING
            for path in (PACKAGE / name).rglob("*")
            if path.is_file() and path.suffix != ".pyc"
        ]
        tools = (
            digest_of_files(printing, PACKAGE)
            + digest_of_files(fonts.glob("*.ttf"), fonts)
            + version("typst")
            + version("pikepdf")
            + version("python-docx")
            + version("python-pptx")
        )
        name = "source" if output.name == "site" else f"source-{output.name}"
        return cls(
            root, day, Store(build / "cache/press"), Store(build / "cache/proof"),
            build / name, fonts, tools,
        )  # fmt: skip


def make(
    wanted: Plan,
    workshop: Workshop,
    staging: Path,
    executor: Callable[[], Executor],
    told: Told,
) -> None:
    """Fill `staging` with the whole site, without its manifest."""
    # Presses work in processes of their own: pages are framed meanwhile.
    pressed = press(
        tuple(jobs_of(wanted, workshop.day, workshop.root / MEDIA)),
        workshop.store,
        workshop.fonts,
        workshop.tools,
        executor,
        lambda done, total: told("press", done, total),
    )
    told("pages", 0, 1)
    _frame(wanted, workshop, staging)
    told("pages", 1, 1)
    cut = webfonts(
        texts_of_pages(wanted),
        "".join(text for path, text in wanted.files.items() if path.endswith(".css")),
        workshop.fonts,
        workshop.store,
        workshop.tools,
    )
    kept = []
    for path, name in chain(cut.items(), pressed):
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(workshop.store.path(name), target)
        kept.append(name)
    for path, text in wanted.files.items():
        write(staging / path, text.encode())
    write(staging / REVIEWS_ICS, reminders(wanted.board, workshop.day))
    if wanted.wheel:
        write(staging / YEAR_ICS, year_wheel(wanted.wheel))
    for invitation in wanted.invitations:
        write(staging / invitation.path, invitation_file(invitation, workshop.day))
    for path, address in wanted.screens.items():
        write(staging / path, qr_svg(address).encode())
    for name in wanted.media:
        write(staging / media_path(name), (workshop.root / MEDIA / name).read_bytes())
    kept += press_kit_files(
        [each for kit in wanted.kits for each in kit.files],
        staging,
        workshop.store,
        workshop.tools,
        wanted.colours,
        executor,
        lambda done, total: told("kits", done, total),
    )
    entries = {each.path: asdict(each) for each in wanted.artefacts}
    for pack in wanted.packs:
        write(staging / pack.path, archive(dict(_packed(pack, entries, staging))))
    add_sticks(wanted, workshop.root, staging)
    workshop.store.keep_only(kept)


def _frame(wanted: Plan, workshop: Workshop, staging: Path) -> None:
    """Put every page into its frame: through the engine, and signposts past it."""
    fill(workshop.source, {page.path: text_of(page) for page in wanted.pages})
    render(workshop.root, workshop.source, staging)
    # The engine makes the page for wrong addresses twice; servers look for 404.html.
    shutil.rmtree(staging / "404", ignore_errors=True)
    for staff in sorted((staging / "staff").rglob("*.html")):
        staff.write_text(sealed(staff.read_text("utf-8")), "utf-8")
    frame = (workshop.root / "overrides" / FRAME).read_text("utf-8")
    for page in wanted.signposts:
        filled = in_frame(frame, {**page.matter, "body": page.body})
        write(staging / page.artefact.path, filled.encode())


def texts_of_pages(wanted: Plan) -> Iterator[tuple[str, str]]:
    """Yield the script and the text of every page in our own frame, and what its programs say."""
    programs = {path.rpartition("/")[2]: text for path, text in wanted.files.items()}
    offering = [page for size in _SIZES for page in wanted.offline.offering(size)]
    running = set()
    for page in (*wanted.pages, *wanted.signposts, *wanted.offline.closed, *offering):
        if page.matter.get("template") == FRAME:
            script = str(page.matter["script"])
            yield script, page.body
            running |= {(script, path.rpartition("/")[2]) for path in _programs(page)}
    for script, name in sorted(running):
        yield script, programs[name]


def _programs(page: Page) -> list[str]:
    return cast("list[str]", page.matter["scripts"])


def jobs_of(wanted: Plan, day: date, media: Path) -> Iterator[Job]:
    """Yield everything to press, with the pictures of sheets for web pages.

    `media` is the folder that the logos of partners lie in.
    """
    logos = _logos(wanted, media)
    for order in wanted.orders:
        form, path = order.form, order.artefact.path
        logo = logos.get(order.logo, b"")
        job = Job(path, form.kind, form, order.sheet, wanted.colours, day, logo)
        yield job
        if order.preview:
            yield replace(job, path=order.preview, kind="preview")


def _logos(wanted: Plan, media: Path) -> dict[str, bytes]:
    """Return the logos on sheets by the names of their files; raise what is wrong with these."""
    found, problems = {}, []
    for name in sorted({order.logo for order in wanted.orders if order.logo}):
        found[name] = (media / name).read_bytes()
        try:
            logo_svg(found[name])
        except LogoUnreadable as wrong:
            hint = "ask the partner for the logo as an SVG or a PNG"
            problems.append(Problem(f"{MEDIA}/{name}", 1, str(wrong), hint))
    if problems:
        raise ProblemsFound(problems)
    return found


def _packed(
    pack: Pack, entries: Mapping[str, dict[str, object]], staging: Path
) -> Iterator[tuple[str, bytes]]:
    """Yield what lies in a zip: texts, pictures and sheets, and the list of them."""
    for name, text in pack.texts:
        yield name, text.encode()
    listed = []
    for each in pack.enclosed:
        listed.append(entries[each.path] | {"path": each.name})
        yield each.name, each.packed((staging / each.path).read_bytes())
    yield LISTED, json.dumps({"artefacts": listed}, ensure_ascii=False, indent=1).encode()

"""Proof everything that was made; what was proofed before and is the same is not read again."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from generator.check.words import compiled
from generator.cli.ordered import expected, page_files, preview_order
from generator.cli.say import Told
from generator.cli.workshop import Workshop
from generator.model import Site, Wording, Zone
from generator.model.codes import PICTURES
from generator.press.offline import on_disk
from generator.press.store import digest, digest_of_files
from generator.problems import Problem
from generator.proof import (
    ArrangedOrder,
    PackOrder,
    PictureOrder,
    SheetOrder,
    SiteOrder,
    proof_arranged,
    proof_copies,
    proof_file,
    proof_pack,
    proof_page,
    proof_picture,
    proof_sheet,
    proof_site,
)
from generator.render.addresses import CLOSED, WHOLE
from generator.render.kits import Enclosed
from generator.render.pages.sharing import MESSENGERS
from generator.render.plan import Plan
from generator.render.sheets import versioned

PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Copies:
    """An archive of the site's own files; `top` is where the site begins at its address."""

    top: str


@dataclass(frozen=True)
class Spoken:
    """A file of words: their language, and the texts in it whose zone is known."""

    language: str
    zoned: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Packed:
    """A zip of finished files, each with a proof of its own, and of texts that lie only there."""

    enclosed: tuple[Enclosed, ...]
    whole: PackOrder


# What a file is compared with: its order, or how its words are spoken.
Expected = SheetOrder | ArrangedOrder | PictureOrder | SiteOrder | Copies | Packed | Spoken
_LINK = re.compile(r"\]\((https?://[^)\s]+)\)")


@dataclass(frozen=True)
class Task:
    """One finished file and what was ordered."""

    path: str
    expected: Expected


def proofed(
    wanted: Plan,
    site: Site,
    workshop: Workshop,
    staging: Path,
    executor: Callable[[], Executor],
    told: Told,
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a finished site."""
    whole = site_order(wanted, site)
    tasks = tuple(_tasks(wanted, whole, staging))
    rules = digest(
        digest_of_files((PACKAGE / "proof").rglob("*.py"), PACKAGE),
        digest_of_files((PACKAGE / "check").rglob("*.py"), PACKAGE),
        *(wording.model_dump_json() for wording in site.wordings),
        *(zone.model_dump_json() for zone in site.zones.values()),
    )
    names = {task.path: _name(task, staging, rules) for task in tasks}
    missing = [task for task in tasks if not workshop.proofs.has(names[task.path])]
    reading = _begun(missing, site, staging, executor)
    # What lies between the files is looked at while other processes read each of them.
    between = proof_site(staging, whole)
    problems = [*_ended(reading, len(missing), told)]
    wrong = {problem.path for problem in problems}
    for task in missing:
        if task.path not in wrong:
            workshop.proofs.put(names[task.path], b"")
    workshop.proofs.keep_only(names.values())
    return (*problems, *between)


def site_order(wanted: Plan, site: Site) -> SiteOrder:
    """Return what holds for the site: links may lead to hosts that the sources name."""
    links = [site.settings.sender.link, *(way.value for way in site.settings.ways.values())]
    links += [link for page in site.pages for text in page.blocks for link in _LINK.findall(text)]
    links += [messenger.link for messenger in MESSENGERS]
    links += [site.settings.statement]
    hosts = {urlsplit(link).hostname for link in links}
    return SiteOrder(
        address=site.settings.address,
        hosts=frozenset(host for host in hosts if host),
        directions={language.code: language.direction for language in site.languages},
        codes=tuple(sorted({*_codes(wanted), *_handed_out(site)})),
        archives=(WHOLE, CLOSED) if wanted.offline.closed else (WHOLE,),
        closed=CLOSED,
        handed=frozenset(file.path for kit in wanted.kits for file in kit.files),
    )


def _codes(wanted: Plan) -> set[str]:
    """Return every address that people will scan, type or tap, from where they will meet it."""
    shares = [share for kit in wanted.kits for share in kit.shares]
    return {
        *(order.sheet.url for order in wanted.orders if order.code),
        *(order.sheet.typed for order in wanted.orders),
        *wanted.screens.values(),
        *(post.link for share in shares for post in share.posts),
        *(address for share in shares for *_, address in share.spots),
    }


def _handed_out(site: Site) -> Iterator[str]:
    """Yield every address that was ever printed, from what was recorded of it."""
    top = site.settings.address.rstrip("/")
    for code in site.printed.known:
        yield f"{top}/{code.path}"
        if not code.campaign and code.place != PICTURES:
            for version in site.printed.versions.get(code.subject, ()):
                yield versioned(top, code.path, version.mark)


def _tasks(wanted: Plan, whole: SiteOrder, staging: Path) -> Iterator[Task]:
    """Yield every file that holds words or was ordered; one without a proof is our fault."""
    ordered = {order.artefact.path: order for order in wanted.orders}
    previews = {order.preview: order for order in wanted.orders if order.preview}
    pages = page_files(wanted.orders)
    handed = {file.path: file for kit in wanted.kits for file in kit.files}
    packs = {pack.path: pack for pack in wanted.packs}
    led = sorted(page.parent.name for page in staging.glob("q/*/index.html"))
    packed = PackOrder(whole.address, tuple(led))
    for path in sorted(path for path in staging.rglob("*") if path.is_file()):
        name = path.relative_to(staging).as_posix()
        if name in ordered:
            yield Task(name, expected(ordered[name], pages))
        elif name in previews:
            yield Task(name, preview_order(previews[name]))
        elif name in handed:
            yield Task(name, Spoken(handed[name].language, handed[name].zoned))
        elif path.suffix == ".html":
            yield Task(name, whole)
        elif name in whole.archives:
            yield Task(name, Copies(urlsplit(whole.address).path or "/"))
        elif name in packs:
            yield Task(name, Packed(packs[name].enclosed, packed))
        elif not name.startswith("assets/") or path.suffix in {".svg", ".vtt"}:
            yield Task(name, Spoken("nb"))


def _name(task: Task, staging: Path, rules: str) -> str:
    content = (staging / task.path).read_bytes()
    if isinstance(task.expected, ArrangedOrder):
        content += (staging / task.expected.pages).read_bytes()
    # A page does not depend on which codes there are elsewhere: links are proofed as a whole.
    return digest(rules, task.path, _said(task.expected), content) + ".ok"


def _said(expected: Expected) -> str:
    if isinstance(expected, SiteOrder):
        return repr((expected.address, sorted(expected.hosts), sorted(expected.directions.items())))
    return repr(expected)


def _begun(
    tasks: Sequence[Task],
    site: Site,
    staging: Path,
    executor: Callable[[], Executor],
) -> dict[Future[tuple[Problem, ...]], int]:
    """Read the files on all processes: one at a time when there are few, else by the handful."""
    size = min(8, 1 + len(tasks) // 32)
    parts = [tasks[at : at + size] for at in range(0, len(tasks), size)]
    said = (site.wordings, site.zones)
    return {executor().submit(_read, part, *said, staging): len(part) for part in parts}


def _ended(
    reading: Mapping[Future[tuple[Problem, ...]], int], total: int, told: Told
) -> Iterator[Problem]:
    done = 0
    for future in as_completed(reading):
        yield from future.result()
        done += reading[future]
        told("proof", done, total)


def _read(
    tasks: Iterable[Task],
    wordings: tuple[Wording, ...],
    zones: Mapping[str, Zone],
    staging: Path,
) -> tuple[Problem, ...]:
    rules = compiled(wordings, zones)
    problems: list[Problem] = []
    for task in tasks:
        content = (staging / task.path).read_bytes()
        match task.expected:
            case SheetOrder() as order:
                problems += proof_sheet(task.path, content, rules, order)
            case ArrangedOrder() as order:
                pages = (staging / order.pages).read_bytes()
                problems += proof_arranged(task.path, content, rules, order, pages)
            case PictureOrder() as order:
                problems += proof_picture(task.path, content, rules, order)
            case SiteOrder() as order:
                problems += proof_page(task.path, content, rules, order)
            case Copies(top):
                problems += proof_copies(task.path, content, rules, partial(_copied, staging, top))
            case Packed(enclosed, whole):
                read = partial(_enclosed, staging, {each.name: each for each in enclosed})
                problems += proof_pack(task.path, content, rules, whole, read)
            case Spoken(language, zoned):
                problems += proof_file(task.path, content, rules, language, zoned)
    return tuple(problems)


def _copied(staging: Path, top: str, name: str) -> bytes:
    """Return a file of the site as an archive holds it: it has a proof of its own."""
    path = staging / name
    if not path.is_file():
        return b""
    content = path.read_bytes()
    return on_disk(content.decode(), name, top).encode() if path.suffix == ".html" else content


def _enclosed(staging: Path, enclosed: Mapping[str, Enclosed], name: str) -> bytes:
    """Return a finished file as a zip holds it; nothing for what lies only there."""
    if name not in enclosed:
        return b""
    return enclosed[name].packed((staging / enclosed[name].path).read_bytes())


def ready() -> None:
    """Do nothing: a process that has found this function has loaded what it will need."""

"""Foretell what a build would change: every finished file, by what its bytes are made from."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from decimal import Decimal
from typing import Literal

from generator.formats import FORMATS
from generator.model import Artefact, Fact, Sources
from generator.render.addresses import CLOSED, KITS, STAFF, WHOLE
from generator.render.board import REVIEWS_ICS
from generator.render.kits import KitFile, Pack
from generator.render.offline import to_keep
from generator.render.orders import Ordered
from generator.render.pages import Page, text_of
from generator.render.pages.page import FRAME
from generator.render.plan import Plan
from generator.render.pressed import seen_on
from generator.render.staff_page import WEIGHED
from generator.render.staff_year import YEAR_ICS

# What the engine and the last step make of everything else.
SEARCH = "search/search_index.json"
MANIFEST = "manifest.json"
_ATTRIBUTES = re.compile(r"<(/?[a-z][a-z0-9]*)[^>]*>")
# What a page to keep takes along of the head of its page.
_SAVED = ("title", "description", "lang", "dir", "script", "color", "styles")
# What people call kinds of files that are no formats.
_NAMES = {
    "page": "pages",
    "code": "codes",
    "preview": "previews",
    **dict.fromkeys(("kit", "partner-kit"), "kits"),
}
_OTHERS = "other files"
_TOTALS = ("pages", "sheets", "previews", "pictures", "codes", "languages", "kits", _OTHERS)

Change = Literal["changed", "new", "gone"]


@dataclass(frozen=True)
class Touched:
    """One finished file that would not be what it was."""

    artefact: Artefact
    change: Change


def impact(before: Plan, after: Plan) -> tuple[Touched, ...]:
    """Return every finished file that differs between two plans, by kind, language, audience."""
    old, new = finished(before), finished(after)
    known = {each.path: each for each in (*before.artefacts, *after.artefacts)}
    found = [
        Touched(_artefact(path, known), _change(path, old, new))
        for path in old.keys() | new.keys()
        if old.get(path) != new.get(path)
    ]
    return tuple(sorted(found, key=_order))


def finished(plan: Plan) -> Mapping[str, str]:
    """Return each finished file by its path, with all that this content decides about it."""
    read = (*plan.pages, *plan.signposts)
    menu = repr([(page.path, page.matter["title"]) for page in read if not _is_framed_by_us(page)])
    made = dict(plan.files)
    for page in read:
        # The theme lists every page of its own beside each of them.
        around = "" if _is_framed_by_us(page) else menu
        made[page.artefact.path] = text_of(page) + around
    for order in plan.orders:
        made[order.artefact.path] = seen_on(order)
        if order.preview:
            made[order.preview] = seen_on(order, preview=True)
    entries = {each.path: json.dumps(asdict(each), sort_keys=True) for each in plan.artefacts}
    for kit in plan.kits:
        made |= {each.path: _told_by(each, made) for each in kit.files}
    made |= {each.path: "\0".join(_packed(each, made, entries)) for each in plan.packs}
    made |= _offline(plan, made)
    made |= dict(_weighing(plan.pages, made))
    made |= plan.screens
    made |= {each.path: repr(each) for each in plan.invitations}
    board = plan.board
    made[REVIEWS_ICS] = repr((board.name, board.address, board.deadlines))
    if plan.wheel:
        made[YEAR_ICS] = repr(plan.wheel)
    made[SEARCH] = "\0".join(_searched(plan.pages))
    made[MANIFEST] = repr((sorted(entries.items()), sorted(made.items())))
    return made


def with_fact(sources: Sources, fact: Fact) -> Sources:
    """Return the sources with one fact in the place of the one of its name."""
    alone = Sources(**{each.name: getattr(sources, each.name) for each in fields(Sources)})
    return replace(alone, facts={**sources.facts, fact.id: fact})


def probe(fact: Fact) -> Fact:
    """Return the fact with another value, whichever: to see where it stands."""
    if fact.unit == "text":
        return fact.model_copy(update={"value": fact.value + "0"})
    names = ("value", "upper")[: len(fact.ends)]
    return fact.model_copy(update={name: _next(getattr(fact, name)) for name in names})


def totals(touched: Sequence[Touched]) -> dict[str, int]:
    """Count what would change by what it is; a file that gets another name counts once."""
    there = [each.artefact for each in touched if each.change != "gone"]
    counted = Counter(_sort_of(each.kind) for each in there)
    counted["languages"] = len({each.language for each in there if each.language})
    return {name: counted[name] for name in _TOTALS if counted[name]}


def _weighing(pages: Sequence[Page], made: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pages that say how big a file is: another content may be another size."""
    for page in pages:
        if not page.artefact.path.startswith(KITS):
            continue  # other archives are weighed so roughly that their pages stay the same
        weighed = [path for path in WEIGHED.findall(page.body) if path in made]
        if weighed:
            path = page.artefact.path
            yield path, "\0".join((made[path], *(made[each] for each in weighed)))


def _told_by(file: KitFile, made: Mapping[str, str]) -> str:
    """Return what decides about a file of a kit: its words, and the pictures that travel in it."""
    return "\0".join((repr(file.content), *(made[path] for path in file.pictures)))


def _is_framed_by_us(page: Page) -> bool:
    return page.matter.get("template") == FRAME


def _packed(pack: Pack, made: Mapping[str, str], entries: Mapping[str, str]) -> Iterator[str]:
    for name, text in pack.texts:
        yield from (name, text)
    for each in pack.enclosed:
        yield from (each.name, made[each.path], entries[each.path])


def _offline(plan: Plan, made: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pages to keep, with the pictures in them, and the archives of pages."""
    for path, page in plan.offline.saved.items():
        drawn = (
            text for name, text in plan.files.items() if name.endswith(".svg") and name in page.body
        )
        said = (str(page.matter[name]) for name in _SAVED)
        yield path, "\0".join((*said, to_keep(page.body), *drawn))
    worn = [text for name, text in plan.files.items() if name.startswith("assets/")]
    for path, pages in ((WHOLE, plan.pages), (CLOSED, plan.offline.closed)):
        carried = [text_of(page) for page in pages if _is_framed_by_us(page)]
        held = [made[order.artefact.path] for order in plan.orders if _is_for_readers(order)]
        if carried:
            yield path, "\0".join((*carried, *held, *worn))


def _is_for_readers(order: Ordered) -> bool:
    """Tell the sheets that pages of ours lead to: those of campaigns and partners lie elsewhere."""
    return order.form.kind == "sheet" and not order.artefact.path.startswith(STAFF)


def _searched(pages: Sequence[Page]) -> Iterator[str]:
    """Yield what the engine's search reads: words and elements, no attributes."""
    for page in pages:
        if "search" not in page.matter:
            yield from (page.path, str(page.matter.get("title")))
            yield _ATTRIBUTES.sub(r"<\1>", page.body)


def _next(value: str) -> str:
    return str(Decimal(value) + 1)


def _change(path: str, old: Mapping[str, str], new: Mapping[str, str]) -> Change:
    if path not in old:
        return "new"
    return "changed" if path in new else "gone"


def _artefact(path: str, known: Mapping[str, Artefact]) -> Artefact:
    kind = {SEARCH: "search", MANIFEST: "manifest"}.get(path, "asset")
    return known.get(path) or Artefact(path, kind)


def _order(touched: Touched) -> tuple[str, ...]:
    each = touched.artefact
    return (each.kind, each.language, each.audience, each.path)


def _sort_of(kind: str) -> str:
    """Return what a person calls a kind: every paper size is a sheet."""
    if kind in FORMATS:
        return f"{FORMATS[kind].kind}s"
    return _NAMES.get(kind, _OTHERS)

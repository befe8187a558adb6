"""What lies at the print desk: every sheet, by whom it is for, its language and its use."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.formats import FORMATS, USES, VARIANTS, Format, Use
from generator.model import Audience, Edition, Language, Site
from generator.model.places import LIFE, PHRASES, SHEETS
from generator.render.addresses import common_file, desk_folder, file_of, preview_of
from generator.render.board.tongues import Tongue, tongues
from generator.render.figures import filled
from generator.render.sheets import formats_of

DESK = desk_folder()
# The folder of the sheets that belong to no audience: none can have this name.
EVERYBODY = SHEETS
FOR_ALL = "For alle"
LARGEST = 420  # millimetres, the long side of what an office printer takes
WIDTH = 240  # pixels of a preview on the page; it is made for screens that show twice as many


@dataclass(frozen=True)
class Reason:
    """Why there are no sheets: in two words, and in whole sentences."""

    short: str
    text: str


STALE = Reason(
    "Holdes tilbake",
    "Den norske teksten er nyere. Arkene blir ikke trykt før oversettelsen er oppdatert.",
)
ABSENT = Reason("Ikke oversatt", "Ikke oversatt ennå.")

Thing = TypeVar("Thing")
ByUse = tuple[tuple[Use, tuple[Thing, ...]], ...]


@dataclass(frozen=True)
class PrintLink:
    """Another way to print a sheet: what staff call it, and its path in the site."""

    name: str
    path: str


@dataclass(frozen=True)
class DeskSheet:
    """One sheet in one language. `key` names it in the addresses of the desk: a5-pair.

    `picture` is the path of what it looks like.
    """

    key: str
    form: Format
    name: str
    path: str
    picture: str
    variants: tuple[PrintLink, ...]

    @property
    def label(self) -> str:
        """What staff read: Flygeblad (A5)."""
        return f"{self.name} ({self.form.size})"

    @property
    def printed(self) -> bool:
        """Whether an office printer takes it: no screen, and nothing larger than A3."""
        form = self.form
        return form.kind == "sheet" and max(form.width, form.height) <= LARGEST

    @property
    def height(self) -> int:
        """The height of the preview that belongs to its width."""
        return round(WIDTH * self.form.height / self.form.width)


@dataclass(frozen=True)
class DeskCell:
    """One audience in one language. Without sheets, `why` says the reason."""

    tongue: Tongue
    draft: bool = False
    sheets: tuple[DeskSheet, ...] = ()
    why: Reason | None = None

    @property
    def uses(self) -> ByUse[DeskSheet]:
        """The sheets by their use."""
        return _by_use(self.sheets, lambda each: each.form)


@dataclass(frozen=True)
class DeskLine:
    """One sheet in every language that there are sheets in; nothing where it is not made."""

    first: DeskSheet
    sheets: tuple[DeskSheet | None, ...]


@dataclass(frozen=True)
class DeskRow:
    """One audience, or everybody, with a page of its own; `id` is that of the audience.

    `cells` has a place for each language: nothing where nobody asked for it.
    """

    id: str
    slug: str
    title: str
    sources: tuple[str, ...]
    cells: tuple[DeskCell | None, ...]

    @property
    def folder(self) -> str:
        """The folder of its page."""
        return desk_folder(self.slug)

    @property
    def meant(self) -> tuple[DeskCell, ...]:
        """Every language that it is meant for."""
        return tuple(each for each in self.cells if each)

    @property
    def ready(self) -> tuple[DeskCell, ...]:
        """Every language that there are sheets in."""
        return tuple(each for each in self.meant if each.sheets)

    @property
    def uses(self) -> ByUse[DeskLine]:
        """The lines of its table by their use, in the order of FORMATS."""
        by_key = [{each.key: each for each in cell.sheets} for cell in self.ready]
        known = {key: each for found in by_key for key, each in found.items()}
        order = list(FORMATS)
        lines = (
            DeskLine(each, tuple(found.get(each.key) for found in by_key))
            for each in sorted(known.values(), key=lambda each: order.index(each.form.id))
        )
        return _by_use(lines, lambda each: each.first.form)


@dataclass(frozen=True)
class Desk:
    """Everything that can be printed."""

    tongues: tuple[Tongue, ...]
    rows: tuple[DeskRow, ...]

    @property
    def uses(self) -> ByUse[Format]:
        """The formats of all sheets by their use."""
        there = {each.form.id for row in self.rows for cell in row.ready for each in cell.sheets}
        return _by_use((FORMATS[name] for name in FORMATS if name in there), lambda form: form)


def desk(site: Site, printed: Collection[str]) -> Desk:
    """Return all sheets that there will be; `printed` holds their paths."""
    spoken = tongues(site)
    editions = {(each.audience.id, each.language.code): each for each in site.editions}
    rows = [_row(site, each, spoken, editions) for each in site.audiences]
    cells = tuple(
        None if language.base else _common(site, language, tongue, printed)
        for language, tongue in zip(site.languages, spoken, strict=True)
    )
    for_all = DeskRow("", EVERYBODY, FOR_ALL, (LIFE, PHRASES), cells)
    return Desk(spoken, (*rows, for_all) if for_all.ready else tuple(rows))


def _row(
    site: Site,
    audience: Audience,
    spoken: tuple[Tongue, ...],
    editions: Mapping[tuple[str, str], Edition],
) -> DeskRow:
    awaited = {each.language for each in site.absent if each.what == audience.id}
    cells = tuple(
        _cell(editions.get((audience.id, tongue.code)), tongue, awaited) for tongue in spoken
    )
    title = filled(audience.message.title, site.source)
    return DeskRow(audience.id, audience.slug, title, (audience.path,), cells)


def _cell(edition: Edition | None, tongue: Tongue, awaited: Collection[str]) -> DeskCell | None:
    if edition is None:
        return DeskCell(tongue, why=ABSENT) if tongue.code in awaited else None
    if edition.withheld:
        return DeskCell(tongue, why=STALE)
    sheets = (
        _sheet(form.id, form, form.name, partial(file_of, edition, form))
        for form in formats_of(edition)
        if form.use
    )
    return DeskCell(tongue, edition.state == "draft", _sorted(sheets))


def _common(site: Site, language: Language, tongue: Tongue, printed: Collection[str]) -> DeskCell:
    """Return what belongs to no audience, as far as it is made in a language."""
    sheets = _sorted(each for each in _for_all(site, language) if each.path in printed)
    if not sheets:
        return DeskCell(tongue, why=STALE if language.stale else ABSENT)
    return DeskCell(tongue, language.promise != "reviewed", sheets)


def _for_all(site: Site, language: Language) -> Iterator[DeskSheet]:
    roles = site.life.front_line if site.life else {}
    for form in FORMATS.values():
        if form.of == "language":
            yield _sheet(form.id, form, form.name, partial(common_file, language, form))
        elif form.of == "front-line":
            for role, people in roles.items():
                place = partial(common_file, language, form, role=role)
                yield _sheet(f"{form.id}-{role}", form, people.name, place)


def _sheet(key: str, form: Format, name: str, place: Callable[[str], str]) -> DeskSheet:
    """Describe a sheet; `place` says where one of its variants lies."""
    path = place("")
    picture = preview_of(path) if form.kind == "sheet" else path
    return DeskSheet(key, form, name, path, picture, tuple(_variants(form, place)))


def _variants(form: Format, place: Callable[[str], str]) -> Iterator[PrintLink]:
    for each in form.variants:
        name = VARIANTS[each].name
        yield PrintLink(name[0].upper() + name[1:], place(each))


def _sorted(sheets: Iterable[DeskSheet]) -> tuple[DeskSheet, ...]:
    """Sort by use; where there are two languages on one sheet, that is what most ask for."""
    uses = list(USES)
    return tuple(
        sorted(
            sheets, key=lambda each: (uses.index(each.form.use or USES[0]), not each.form.beside)
        )
    )


def _by_use(things: Iterable[Thing], form_of: Callable[[Thing], Format]) -> ByUse[Thing]:
    found: dict[str, list[Thing]] = {}
    for each in things:
        found.setdefault(form_of(each).use, []).append(each)
    return tuple((use, tuple(found[use])) for use in USES if use in found)

"""What every sheet has: its frame, its landscape, its way back to us."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import ClassVar

from generator.formats import Format
from generator.model import Language
from generator.model.printed import MARK
from generator.render.figures import day_in, filled
from generator.render.landscape import ink, landscape

# The landscape of a sheet is drawn once, tall; the template shows as much of its sky as is free.
# Share of the height that is sky, by format; what is left is land.
_SHEET_CANVAS = (1200, 1120)
_SHEET_QUIET = 0.7
_WIDE_QUIET, _TALL_QUIET = 0.46, 0.59
# What has more than this many widths in height needs more sky than the usual canvas has.
_NARROW = 2
# How much white is mixed into a landscape that is to spare toner.
_PALE = 0.72
_PALE_MOOD = "day"
# How many landscapes are remembered: those of an audience in both directions, some 40 kB each.
_LANDSCAPES = 32
_SEAL = 16  # how many signs of a hash tell all texts apart
# Their readers need no second Norwegian line to point at with a helper.
_NORWEGIAN = ("nb", "nn")


@dataclass(frozen=True)
class Sheet:
    """One sheet or picture in one language. `ink` names the colours for words in its sky.

    `quiet` is the share of a picture that is calm sky. `tall` is the height of
    the whole landscape of a sheet in widths of it, `land` that of its land
    alone. `typed` is where the readable address leads, `url` is what the code says: it
    names this version of the sheet, by four signs of its `seal`.
    """

    id: str
    source: str
    format: str
    kind: str
    variant: str
    width: float
    height: float
    language: str
    language_name: str
    direction: str
    script: str
    title: str
    norwegian_title: str
    kicker: str
    promises: tuple[str, ...]
    scan: str
    address: str
    typed: str
    url: str
    qr_alt: str
    seed: str
    mood: str
    picture_alt: str
    ink: Mapping[str, str]
    quiet: float
    tall: float
    land: float
    sender: str
    sender_name: str
    updated: str
    version: str
    seal: str
    draft: str

    # The fields that are words for a reader; a template may set fewer.
    WORDS: ClassVar[tuple[str, ...]] = (
        *("title", "norwegian_title", "language_name", "kicker", "promises", "scan", "address"),
        *("sender", "updated", "version", "draft"),
    )

    @property
    def subject(self) -> str:
        """What it is about, as its version is recorded: all its formats say the same."""
        return self.id.rpartition("/")[0]

    @property
    def shape(self) -> str:
        """What it has in common with its variants: the id of the office sheet."""
        return self.id.removesuffix(f"-{self.variant}") if self.variant else self.id

    @cached_property
    def json(self) -> str:
        """The sheet as the template reads it."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True)
class Frame:
    """What a sheet is about, before it has a form. Its seal ends with another text."""

    id: str
    source: str
    language: Language
    title: str
    norwegian_title: str
    kicker: str
    promises: tuple[str, ...]
    seed: str
    mood: str
    picture_alt: str
    seal: str
    draft: bool

    def fields(self, form: Format, address: str, day: date, variant: str = "") -> dict[str, object]:
        """Return the fields of a Sheet; `address` is the short path behind its code."""
        language, settings = self.language, self.language.settings
        phrases = language.phrases
        readable = _readable(settings.address, address)
        width, height = _canvas(form)
        pale = variant == "eco"
        return {
            "id": f"{self.id}/{form.id}{f'-{variant}' if variant else ''}",
            "source": self.source,
            "format": form.id,
            "kind": form.kind,
            "variant": variant,
            "width": form.width,
            "height": form.height,
            "language": language.code,
            "language_name": language.name,
            "direction": language.direction,
            "script": language.script,
            "title": self.title,
            "norwegian_title": self.norwegian_title if is_foreign(language) else "",
            "kicker": self.kicker,
            "promises": self.promises,
            "scan": filled(phrases["print_scan"], language),
            "address": readable,
            "typed": f"{settings.address.rstrip('/')}/{address.strip('/')}/",
            "url": versioned(settings.address, address, self.seal[:MARK]),
            "qr_alt": filled(
                phrases["qr_alt"], language, {"address": isolated(readable, language.direction)}
            ),
            "seed": self.seed,
            "mood": _PALE_MOOD if pale else self.mood,
            "picture_alt": self.picture_alt,
            "ink": ink(_PALE_MOOD if pale else self.mood),
            "quiet": _quiet(form),
            "tall": height / width,
            "land": (1 - _SHEET_QUIET) * _SHEET_CANVAS[1] / _SHEET_CANVAS[0],
            "sender": filled(phrases["sender"], language, {"sender": settings.sender.name}),
            "sender_name": settings.sender.name,
            "updated": filled(phrases["updated"], language, {"date": day_in(day, language)}),
            "version": f"{language.code} {self.seal[:MARK]}",
            "seal": self.seal,
            "draft": phrases["draft_short"] if self.draft else "",
        }


def seal_of_words(
    language: Language, phrases: Iterable[str], promises: Sequence[str], *said: object
) -> str:
    """Return the seal of what sheets say, in whatever form: another word, another version.

    What is filled in by the day or the place has no part in it, nor has the mark of a draft:
    to be read by somebody changes no text.
    """
    settings = language.settings
    given = {"sender": settings.sender.name, "date": "", "address": "", "name": ""}
    around = [filled(language.phrases[name], language, given) for name in phrases]
    told = json.dumps((around, promises, said), ensure_ascii=False, default=vars)
    return hashlib.sha256(told.encode()).hexdigest()[:_SEAL]


def seal_with(seal: str, *words: str) -> str:
    """Return the seal of a text that has other words in one place."""
    return hashlib.sha256("\0".join((seal, *words)).encode()).hexdigest()[:_SEAL]


def scenery(sheet: Sheet, colours: Mapping[str, str]) -> str:
    """Return the landscape of a sheet in the size that its template expects."""
    width, height = (int(sheet.width), int(sheet.height))
    if sheet.kind == "sheet":
        width, height = _SHEET_CANVAS[0], round(_SHEET_CANVAS[0] * sheet.tall)
    inks = _paler(colours) if sheet.variant == "eco" else colours
    mirror = sheet.direction == "rtl"
    return _drawn(sheet.seed, sheet.mood, width, height, tuple(inks.items()), mirror, sheet.quiet)


@lru_cache(maxsize=_LANDSCAPES)
def _drawn(
    seed: str,
    mood: str,
    width: int,
    height: int,
    colours: tuple[tuple[str, str], ...],
    mirror: bool,  # noqa: FBT001 - one of the values that it is remembered by
    quiet: float,
) -> str:
    """Draw once what many sheets of an audience show: nearly all have the same canvas."""
    return landscape(seed, mood, width, height, colours=dict(colours), mirror=mirror, quiet=quiet)


def isolated(text: str, direction: str) -> str:
    """Keep digits and addresses in their order among letters that run from right to left."""
    return f"\u2066{text}\u2069" if direction == "rtl" else text


def is_foreign(language: Language) -> bool:
    """Tell the languages that bokmål may stand beside."""
    return language.tongue not in _NORWEGIAN


def versioned(host: str, path: str, version: str) -> str:
    """Return the address in a printed code: the page knows which sheet was scanned."""
    return f"{host.rstrip('/')}/{path.strip('/')}/{version}/"


def _readable(host: str, path: str) -> str:
    """Leave out what nobody has to type: veien.example/q/ab12c."""
    return host.partition("://")[2].rstrip("/") + "/" + path.strip("/")


def _canvas(form: Format) -> tuple[float, float]:
    wide, high = _SHEET_CANVAS
    return (wide, wide * form.height / form.width if form.height > _NARROW * form.width else high)


def _quiet(form: Format) -> float:
    """Return the share of sky: tall pictures hold more words than wide ones."""
    if form.kind == "sheet":
        width, height = _canvas(form)
        return 1 - (1 - _SHEET_QUIET) * _SHEET_CANVAS[1] / _SHEET_CANVAS[0] * width / height
    return _WIDE_QUIET if form.width > form.height else _TALL_QUIET


def _paler(colours: Mapping[str, str]) -> dict[str, str]:
    """Mix every colour with white: what is left can be seen, and costs little toner."""
    return {name: _mixed(value) for name, value in colours.items()}


def _mixed(colour: str) -> str:
    parts = bytes.fromhex(colour.removeprefix("#"))
    return "#" + bytes(round(each + (255 - each) * _PALE) for each in parts).hex()

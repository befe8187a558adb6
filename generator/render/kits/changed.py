"""What of a kit is new, changed or gone since the day that it was handed out."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model import Handed
from generator.model.handed import SEAL
from generator.render.kits.document import Document, YearWheel
from generator.render.kits.guides import FOR_ALL
from generator.render.kits.kit import Kit
from generator.render.kits.packing import enclosed_in, for_all
from generator.render.kits.share import KitFile, Share

_DRAFT = "-draft"  # who approves a text hands out the same thing under another name


@dataclass(frozen=True)
class Item:
    """One thing that people get: its name in the zip, what staff call it, the seal of its words.

    `share` is whose it is; what belongs to the whole campaign has none.
    """

    name: str
    label: str
    seal: str
    share: Share | None = None


@dataclass(frozen=True)
class Changes:
    """A kit beside what was handed out. Without a day, nobody wrote anything down.

    What is gone is known by its name alone.
    """

    since: date | None = None
    new: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Tell whether people have something else in their hands."""
        return bool(self.new or self.changed or self.gone)


def items_of(kit: Kit, seen: Mapping[str, str]) -> tuple[Item, ...]:
    """Return all things of a kit; `seen` is what sheets and pictures show, by their paths."""
    return tuple(_items(kit, seen))


def changes(items: tuple[Item, ...], handed: Handed | None) -> Changes:
    """Compare today's things with those that were written down."""
    if not handed:
        return Changes()
    old = handed.readable
    return Changes(
        handed.handed,
        tuple(each for each in items if each.name not in old),
        tuple(each for each in items if old.get(each.name, each.seal) != each.seal),
        tuple(sorted(old.keys() - {each.name for each in items})),
    )


def handed_out(kit: Kit, items: tuple[Item, ...], day: date) -> Handed:
    """Return what is to be written down of a kit that is handed out on a day."""
    return Handed(id=kit.campaign.id, handed=day, items={each.name: each.seal for each in items})


def _items(kit: Kit, seen: Mapping[str, str]) -> Iterator[Item]:
    for share in kit.shares:
        names = {each.path: each.name.replace(_DRAFT, "") for each in enclosed_in(kit, share)}
        for post in share.posts:
            name = f"{share.key}tekster/{post.place}"
            yield Item(name, f"{post.channel.name}: {post.name}", _seal(post.text), share)
        for each in share.materials:
            name = share.key + names[each.path]
            yield Item(name, each.format_name, _seal(seen[each.path]), share)
        for file in kit.files_in(share):
            yield Item(share.key + names[file.path], file.label, _seal(_words(file)), share)
    for file in for_all(kit):
        name = FOR_ALL + file.name.replace(_DRAFT, "")
        yield Item(name, file.label, _seal(_words(file)))


def _words(file: KitFile) -> str:
    """Return what a file says, without the day of the build: that says nothing new."""
    match file.content:
        case YearWheel() as wheel:
            return repr(replace(wheel, day=""))
        case Document() as written:
            return repr(replace(written, foot=""))
        case other:
            return repr(other)


def _seal(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:SEAL]

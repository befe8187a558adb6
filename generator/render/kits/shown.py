"""What the page of one share shows: texts to copy, pictures with their words, files to take."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from generator.formats import FORMATS
from generator.render.addresses import relative
from generator.render.desk import WIDTH
from generator.render.kits.guides import guide_to
from generator.render.kits.kit import Kit
from generator.render.kits.packing import share_folder
from generator.render.kits.readme import kind_name, said_count
from generator.render.kits.share import KitFile, Material, Post, Share
from generator.render.templates import Markup, kept, left_to_right

_TYPES = {
    ".docx": "Word",
    ".pptx": "PowerPoint",
    ".html": "HTML",
    ".eml": "E-post",
    ".txt": "Ren tekst",
    ".csv": "CSV",
    ".ics": "Kalender",
    ".xlsx": "Excel",
}
# Files whose code or words are pasted elsewhere as they stand.
_PASTED = ("banner", "signature")


@dataclass(frozen=True)
class PostShown:
    """One text to copy. `id` is where it stands on the page, `most` and `used` are its bar."""

    id: str
    name: str
    text: Markup
    said: str
    used: int
    most: int
    near: bool
    source: str


@dataclass(frozen=True)
class ChannelShown:
    """The texts of one channel. `paid` is what goes into an advertisement instead of the link."""

    id: str
    name: str
    posts: tuple[PostShown, ...]
    paid: str


@dataclass(frozen=True)
class MaterialShown:
    """One picture or sheet with the way to it from the page; `place` is where it hangs.

    `height` belongs to WIDTH: the page keeps the room free until the picture is there.
    """

    id: str
    name: str
    href: str
    preview: str
    path: str
    alt: str
    place: str
    height: int


@dataclass(frozen=True)
class FileShown:
    """One file: its label, its kind of program, the way to it.

    `code` is what is pasted elsewhere, `framed` says that a browser can show it.
    """

    id: str
    label: str
    type: str
    href: str
    path: str
    code: Markup
    framed: bool


@dataclass(frozen=True)
class FilesShown:
    """The files of one kind, and how to use them."""

    id: str
    name: str
    guide: str
    files: tuple[FileShown, ...]


@dataclass(frozen=True)
class ShareShown:
    """Everything on the page of a share."""

    channels: tuple[ChannelShown, ...]
    pictures: tuple[MaterialShown, ...]
    sheets: tuple[MaterialShown, ...]
    files: tuple[FilesShown, ...]


def shown_of(kit: Kit, share: Share) -> ShareShown:
    """Return what the page shows, in the order of the campaign file."""
    materials = [(each, _material(share, each)) for each in share.materials]
    return ShareShown(
        tuple(_channels(share)),
        tuple(shown for each, shown in materials if FORMATS[each.form].kind == "picture"),
        tuple(shown for each, shown in materials if FORMATS[each.form].kind == "sheet"),
        tuple(files_shown(kit.files_in(share), share_folder(share))),
    )


def files_shown(files: tuple[KitFile, ...], folder: str) -> Iterator[FilesShown]:
    """Yield files by their kind, with the ways to them from a page."""
    kinds = dict.fromkeys(each.kind for each in files)
    for kind in kinds:
        some = [each for each in files if each.kind == kind]
        shown = tuple(_file(each, folder) for each in some)
        yield FilesShown(kind, kind_name(some[0]), " ".join(guide_to(kind)), shown)


def _channels(share: Share) -> Iterator[ChannelShown]:
    for name, posts in groupby(share.posts, key=lambda post: post.channel.id):
        channel = share.site.channels[name]
        paid = share.paid_link(channel) if channel.paid else ""
        yield ChannelShown(name, channel.name, tuple(map(_post, posts)), paid)


def _post(post: Post) -> PostShown:
    text = kept(post.text).replace(post.link, left_to_right(post.link))
    used, most = post.count.used, post.limit.most
    near = post.is_near and post.count.unit != "parts"  # two parts of two are all there is
    return PostShown(
        post.place, post.name, text, said_count(post), used, most, near, post.limit.source
    )


def _material(share: Share, each: Material) -> MaterialShown:
    folder = share_folder(share)
    spot = share.campaign.places.get(each.spot)
    form = FORMATS[each.form]
    return MaterialShown(
        PurePosixPath(each.path).stem.removesuffix("-draft"),
        each.format_name,
        relative(each.path, folder),
        relative(each.preview, folder),
        each.path,
        each.alt,
        f"{each.spot}: {spot.what}" if spot else "",
        round(WIDTH * form.height / form.width),
    )


def _file(file: KitFile, folder: str) -> FileShown:
    suffix = PurePosixPath(file.path).suffix
    pasted = isinstance(file.content, str) and file.kind in _PASTED
    return FileShown(
        PurePosixPath(file.name).stem.removesuffix("-draft") + suffix.replace(".", "-"),
        file.label,
        _TYPES.get(suffix, suffix.removeprefix(".").upper()),
        relative(file.path, folder),
        file.path,
        _code(file) if pasted else Markup(),
        suffix == ".html",
    )


def _code(file: KitFile) -> Markup:
    """Return code to copy; what may stand there only in its own zone is marked as such."""
    text = kept(str(file.content).rstrip("\n"))
    for zone, words in file.zoned:
        marked = Markup('<span data-zone="{}">{}</span>').format(zone, words)
        text = text.replace(kept(words), marked)
    return text

"""The zips of a kit: what lies in each, and where in the site each file of it lies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import dirname

from generator.formats import FORMATS
from generator.model import Artefact
from generator.render.addresses import kit_folder, relative
from generator.render.kits.guides import ALTS, FILES, FOR_ALL, FORMS, README, TEXTS
from generator.render.kits.kit import Kit
from generator.render.kits.readme import alts_of, readme_of, texts_of
from generator.render.kits.share import KitFile, Share


@dataclass(frozen=True)
class Enclosed:
    """One file of a zip: its name there, and the path of the finished file in the site.

    `links` are those that lead elsewhere in the zip, where pictures lie beside their page.
    """

    name: str
    path: str
    links: tuple[tuple[str, str], ...] = ()

    def packed(self, content: bytes) -> bytes:
        """Return the finished file as it lies in the zip."""
        for there, here in self.links:
            content = content.replace(f'"{there}"'.encode(), f'"{here}"'.encode())
        return content


@dataclass(frozen=True)
class Pack:
    """One zip: all of a kit, or one share of it."""

    artefact: Artefact
    texts: tuple[tuple[str, str], ...]
    enclosed: tuple[Enclosed, ...]

    @property
    def path(self) -> str:
        """Where it lies in the site: beside the page that offers it."""
        return self.artefact.path


def packs_of(kit: Kit) -> Iterator[Pack]:
    """Yield the zip of the whole kit, and one for each share."""
    yield Pack(kit.artefact, tuple(texts_in(kit)), tuple(enclosed_in(kit)))
    for share in kit.shares:
        yield Pack(
            Artefact(
                share_archive(share),
                "kit-share",
                share.language.code,
                share.audience,
                kit.campaign.id,
                share.state,
                title=kit.campaign.name,
                sources=(kit.campaign.path,),
            ),
            tuple(texts_in(kit, share)),
            tuple(enclosed_in(kit, share)),
        )


def share_name(share: Share) -> str:
    """Return what its page and its zip are called: ar-bruk-det-du-kan."""
    return f"{share.language.code}-{share.edition.audience.slug}"


def share_folder(share: Share) -> str:
    """Return where its page lies: below that of its kit."""
    return f"{kit_folder(share.campaign.id)}{share_name(share)}/"


def share_archive(share: Share) -> str:
    """Return where its zip lies: beside its page."""
    return f"{share_folder(share)}{share_name(share)}.zip"


def texts_in(kit: Kit, only: Share | None = None) -> Iterator[tuple[str, str]]:
    """Yield what is written for the zip alone, by name."""
    shares = _shares(kit, only)
    yield README, readme_of(kit, only)
    yield ALTS, alts_of((_top(share, only) + FORMS["picture"], share) for share in shares)
    for share in shares:
        yield _top(share, only) + TEXTS, texts_of(share)


def enclosed_in(kit: Kit, only: Share | None = None) -> Iterator[Enclosed]:
    """Yield the finished files that it holds, share by share; each once."""
    for share in _shares(kit, only):
        top = _top(share, only)
        names = {
            each.path: f"{top}{FORMS[FORMATS[each.form].kind]}{PurePosixPath(each.path).name}"
            for each in share.materials
        }
        yield from (Enclosed(name, path) for path, name in names.items())
        yield from (enclosed_file(each, top + FILES, names) for each in kit.files_in(share))
    if only is None:
        for file in for_all(kit):
            yield Enclosed(FOR_ALL + file.name, file.path)


def for_all(kit: Kit) -> tuple[KitFile, ...]:
    """Return the files that belong to the whole campaign."""
    return tuple(each for each in kit.files if dirname(each.path) + "/" == kit.folder)


def _shares(kit: Kit, only: Share | None) -> Iterable[Share]:
    return kit.shares if only is None else (only,)


def _top(share: Share, only: Share | None) -> str:
    """Return the folder of a share: none where it is alone in its zip."""
    return "" if only else share.key


def enclosed_file(file: KitFile, folder: str, names: dict[str, str]) -> Enclosed:
    """Enclose a file; what it shows lies in the zip as well, at another distance."""
    here = dirname(file.path) + "/"
    links = (
        (relative(each, here), relative(names[each], folder))
        for each in file.shows
        if each in names
    )
    return Enclosed(folder + file.name, file.path, tuple(links))

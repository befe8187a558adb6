"""Sound and video: files that are there, that old telephones can play, with captions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.check.names import unknown
from generator.model import Audience, Site, writes
from generator.model.places import MEDIA
from generator.problems import Key, Problem

# What every browser of the last ten years plays; a file's name becomes its address.
_FORMS = {
    "sound": (".mp3", ".m4a", ".ogg"),
    "video": (".mp4", ".webm"),
    "captions": (".vtt",),
    "picture": (".jpg", ".png", ".webp"),
}
_NAME = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")


@dataclass(frozen=True)
class NamedFile:
    """One file that an audience names, where it does, and as what."""

    audience: Audience
    key: Key
    kind: str
    name: str


def media_files_exist(site: Site) -> Iterator[Problem]:
    """A player without its file is silent, and says so to nobody."""
    for each in files_named(site):
        if each.name not in site.media:
            here, first = (each.audience.path, each.key), f"put the file into {MEDIA}"
            yield from unknown(*here, each.name, f"in {MEDIA}", site.media, first)


def media_can_be_played(site: Site) -> Iterator[Problem]:
    """A format that some telephones do not know looks like a broken page."""
    for each in files_named(site):
        forms = _FORMS[each.kind]
        if PurePosixPath(each.name).suffix not in forms or not _NAME.fullmatch(each.name):
            yield Problem(
                each.audience.path,
                each.key,
                f"`{each.name}` cannot be used as {each.kind}",
                f"use lower-case letters a-z, digits and -, and one of {', '.join(forms)}",
            )


def sounds_have_a_language(site: Site) -> Iterator[Problem]:
    """A recording in a language or a variant that has no such page would never be heard."""
    settings = site.settings
    for audience in site.audiences:
        known = [each.code for each in settings.languages if writes(audience, each, settings)]
        for code in audience.sound:
            what = "a language of this audience"
            yield from unknown(audience.path, ("sound", code), code, what, known)


def files_named(site: Site) -> Iterator[NamedFile]:
    """Yield every recording, film and picture that pages play."""
    for audience in site.audiences:
        for code, name in audience.sound.items():
            yield NamedFile(audience, ("sound", code), "sound", name)
        if signed := audience.sign_language:
            for kind in ("video", "captions", "picture"):
                name = getattr(signed, kind)
                if name or kind != "picture":
                    yield NamedFile(audience, ("sign_language", kind), kind, name)

"""What can be heard and seen on the page of an audience: recorded, signed, or read aloud."""

from dataclasses import dataclass
from typing import Literal

from generator.model import Edition
from generator.render.addresses import media_path

# Recorded by somebody; read by the device's own voice; or, honestly, nothing yet.
Voice = Literal["recorded", "device", "none"]


@dataclass(frozen=True)
class Heard:
    """Links to the files of a page; empty where nobody has recorded one."""

    voice: Voice
    sound: str = ""
    video: str = ""
    captions: str = ""
    picture: str = ""

    @property
    def plays(self) -> bool:
        """Say whether the page has to be allowed to play files of ours."""
        return bool(self.sound or self.video)


def heard(edition: Edition, root: str) -> Heard:
    """Return what there is for one edition: somebody's voice comes before a machine's."""
    sound = edition.audience.sound.get(edition.language.code, "")
    signed = edition.audience.sign_language

    def link(name: str) -> str:
        return root + media_path(name) if name else ""

    return Heard(
        voice="recorded" if sound else "device" if edition.language.voice else "none",
        sound=link(sound),
        video=link(signed.video) if signed else "",
        captions=link(signed.captions) if signed else "",
        picture=link(signed.picture) if signed else "",
    )


def media_of(edition: Edition) -> tuple[str, ...]:
    """Return the names of the files in content/media/ that the page of an edition plays."""
    signed = edition.audience.sign_language
    video = (signed.video, signed.captions, signed.picture) if signed else ()
    return tuple(filter(None, (edition.audience.sound.get(edition.language.code, ""), *video)))

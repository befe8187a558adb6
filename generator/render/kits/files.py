"""What is made of a share besides texts to copy. A new kind of file is one line here."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.render.kits.ads import ads_files
from generator.render.kits.banner import banner_files
from generator.render.kits.editable_sheet import editable_sheet_files
from generator.render.kits.intranet_note import intranet_note_files
from generator.render.kits.newsletter import newsletter_files
from generator.render.kits.press_release import press_release_files
from generator.render.kits.radio_script import radio_script_files
from generator.render.kits.screen_slides import screen_slides_files
from generator.render.kits.share import KitFile, Share
from generator.render.kits.signature import signature_files
from generator.render.kits.talk_slides import talk_slides_files
from generator.render.kits.talking_points import talking_points_files

Builder = Callable[[Share], Iterable[KitFile]]

BUILDERS: Mapping[str, Builder] = {
    "ads": ads_files,
    "newsletter": newsletter_files,
    "press-release": press_release_files,
    "radio-script": radio_script_files,
    "intranet-note": intranet_note_files,
    "banner": banner_files,
    "signature": signature_files,
    "slides": talk_slides_files,
    "screen-slides": screen_slides_files,
    "talking-points": talking_points_files,
    "editable-sheet": editable_sheet_files,
}


def files_of(share: Share) -> Iterator[KitFile]:
    """Yield the files that the channels of a campaign ask for, in the order of its channels."""
    for channel in share.channels:
        for name in channel.files:
            yield from BUILDERS[name](share)

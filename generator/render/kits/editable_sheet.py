"""The words of the small flyer on a sheet that counsellors and partners may change."""

from collections.abc import Iterator

from generator.formats import FORMATS
from generator.model.codes import code_for
from generator.render.kits.document import (
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    TextBlock,
)
from generator.render.kits.share import KitFile, Share
from generator.render.kits.written import code_to, word_document, word_file
from generator.render.sheets import EditionSheet, sheet

_KIND = "editable-sheet"
_FORM = "a5-flyer"


def editable_sheet_files(share: Share) -> Iterator[KitFile]:
    """Yield it where sheets are printed: paper cannot be corrected, so nothing old is."""
    if share.edition.withheld:
        return
    place = share.channel_with(_KIND).id
    code = code_for(share.audience, share.language.code, share.campaign.id, place)
    flyer = sheet(share.edition, FORMATS[_FORM], code.path, share.day, share.site.source)
    document = word_document(share, flyer.title, flyer.kicker, _blocks(share, flyer))
    yield word_file(share, _KIND, "ark", document)


def _blocks(share: Share, flyer: EditionSheet) -> Iterator[DocumentBlock]:
    if flyer.norwegian_title:
        yield TextBlock(flyer.norwegian_title, "small", language=share.site.source.code)
    yield TextBlock(flyer.promise, "lead")
    yield TextBlock(" · ".join(flyer.promises), "note")
    yield HeadingBlock(flyer.help_heading)
    yield ListBlock(flyer.points)
    yield HeadingBlock(flyer.steps_heading)
    yield ListBlock(flyer.steps, ordered=True)
    yield HeadingBlock(flyer.box_heading)
    if flyer.ways:
        yield ListBlock(flyer.ways)
    yield TextBlock(flyer.scan)
    yield code_to(share, share.link(share.channel_with(_KIND).id))

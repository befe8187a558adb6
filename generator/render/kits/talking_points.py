"""What somebody has in hand who tells others about the offer: at a meeting, at a stand."""

from collections.abc import Iterator

from generator.render.kits.document import (
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    TextBlock,
)
from generator.render.kits.share import KitFile, Share
from generator.render.kits.written import code_to, numbers_told, word_document, word_file

_KIND = "talking-points"


def talking_points_files(share: Share) -> Iterator[KitFile]:
    """Yield one document in the order of a talk."""
    document = word_document(share, share.title, share.phrase("talk_title"), _blocks(share))
    yield word_file(share, _KIND, "stikkord", document)


def _blocks(share: Share) -> Iterator[DocumentBlock]:
    audience = share.edition.audience
    message = audience.message
    yield TextBlock(share.said(message.promise), "lead")
    if audience.helper:
        yield HeadingBlock(share.phrase("helper_say"))
        yield TextBlock(share.said(audience.helper.say), "note")
    yield HeadingBlock(share.phrase(audience.heading("offers")))
    yield ListBlock(share.each(message.offers))
    yield HeadingBlock(share.phrase(audience.heading("steps")))
    yield ListBlock(share.each(message.steps), ordered=True)
    yield HeadingBlock(share.phrase("press_about"))
    yield ListBlock(share.promises)
    yield HeadingBlock(share.phrase("questions"))
    for asked in message.questions:
        yield HeadingBlock(share.said(asked.question), 2)
        yield TextBlock(share.said(asked.answer))
    yield from numbers_told(share, "numbers", (*audience.proof, *share.campaign.proof))
    yield HeadingBlock(share.said(message.action))
    yield TextBlock(share.phrase("print_scan"))
    yield code_to(share, share.link(share.channel_with(_KIND).id))

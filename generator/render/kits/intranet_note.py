"""A note that a municipality, an employer or a union puts on its own pages for members."""

from collections.abc import Iterator

from generator.render.kits.document import DocumentBlock, TextBlock
from generator.render.kits.look import kicker_line, sender_line
from generator.render.kits.share import KitFile, Share
from generator.render.kits.written import paragraphs_of, wide_picture, word_document, word_file

_KIND = "intranet-note"


def intranet_note_files(share: Share) -> Iterator[KitFile]:
    """Yield it, ready to paste: heading, text, address, picture."""
    headline = share.text_on(share.channel_with(_KIND).id, "headline")
    document = word_document(share, headline, kicker_line(share), _blocks(share))
    yield word_file(share, _KIND, "intranett", document)


def _blocks(share: Share) -> Iterator[DocumentBlock]:
    channel = share.channel_with(_KIND).id
    text, link = share.text_on(channel, "body"), share.link(channel)
    yield from paragraphs_of(text)
    if link not in text:
        yield TextBlock(f"{share.said(share.edition.audience.message.action)}: {link}")
    yield from wide_picture(share)
    yield TextBlock(sender_line(share), "small")

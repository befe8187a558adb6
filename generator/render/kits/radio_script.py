"""What is read aloud on the radio, with the time that it takes and where its figures are from."""

from collections.abc import Iterator

from generator.model.text import references
from generator.render.figures import seconds_in
from generator.render.kits.document import DocumentBlock, HeadingBlock, TextBlock
from generator.render.kits.share import KitFile, Post, Share
from generator.render.kits.written import numbers_told, word_document, word_file

_KIND = "radio-script"


def radio_script_files(share: Share) -> Iterator[KitFile]:
    """Yield one file with all lengths."""
    spoken = [post for post in share.posts if post.channel.id == share.channel_with(_KIND).id]
    if spoken:
        kicker = share.phrase("radio_title")
        document = word_document(share, share.title, kicker, _blocks(share, spoken))
        yield word_file(share, _KIND, "radiotekst", document)


def _blocks(share: Share, spoken: list[Post]) -> Iterator[DocumentBlock]:
    for post in spoken:
        yield HeadingBlock(seconds_in(post.limit.most, share.language))
        yield TextBlock(post.text, "aloud")
        yield TextBlock(f"≈ {seconds_in(post.count.used, share.language)}", "small")
    texts = share.campaign.written(share.audience, share.channel_with(_KIND).id).values()
    said = (name for each in texts for text in each for name in references(text))
    yield from numbers_told(share, "numbers", (*said, *share.campaign.proof))

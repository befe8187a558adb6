"""Slides for a screen in a waiting room: they turn by themselves, and every one shows the code."""

from collections.abc import Iterator
from dataclasses import replace

from generator.render.kits.deck import code_slide, deck_file, deck_of
from generator.render.kits.document import Slide
from generator.render.kits.share import KitFile, Share

_KIND = "screen-slides"
_SECONDS = 10
_POINTS = 3


def screen_slides_files(share: Share) -> Iterator[KitFile]:
    """Yield one deck that begins again by itself."""
    deck = deck_of(share, tuple(_slides(share)), _SECONDS)
    yield deck_file(share, _KIND, "venterom", deck)


def _slides(share: Share) -> Iterator[Slide]:
    """Yield title, points and what to do: a code that comes and goes is gone before it is scanned.

    They say as little as they can, because nobody may wait for the end of a line.
    """
    audience = share.edition.audience
    last = code_slide(share, _KIND)
    yield replace(last, title=share.title, lead="")
    yield replace(
        last,
        layout="points",
        title=share.phrase(audience.heading("print_help")),
        lead="",
        points=share.each(audience.flyer.points[:_POINTS]),
    )
    yield replace(last, points=())

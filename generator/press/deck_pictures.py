"""The pictures of a deck: its landscape and its codes, drawn as points of a screen."""

from collections.abc import Mapping
from functools import lru_cache

from generator.press.deck_fit import Box
from generator.press.deck_layouts import SKY
from generator.press.qr import qr_svg
from generator.press.typeset import rastered
from generator.render.kits.document import Deck
from generator.render.landscape import landscape

_PIXELS = 144  # to an inch: a slide has those of a screen, 1920 × 1080
_QUIET = 4  # modules around a code
_MODULE = 12  # pixels


@lru_cache(maxsize=8)
def _drawn(
    seed: str, mood: str, box: Box, direction: str, colours: tuple[tuple[str, str], ...]
) -> bytes:
    width, height = round(box.width * _PIXELS), round(box.height * _PIXELS)
    svg = landscape(
        *(seed, mood, width, height),
        colours=dict(colours), mirror=direction == "rtl", quiet=SKY,
    )  # fmt: skip
    return rastered(svg, width, height)


def landscape_of(deck: Deck, box: Box, colours: Mapping[str, str]) -> bytes:
    """Return the landscape of a deck in the size of its place."""
    return _drawn(deck.seed, deck.mood, box, deck.direction, tuple(sorted(colours.items())))


@lru_cache(maxsize=8)
def code_picture_of(address: str) -> bytes:
    """Return the code with its quiet zone, so that it is whole wherever staff copy it to."""
    svg = qr_svg(address)
    modules = int(svg.partition('viewBox="0 0 ')[2].partition(" ")[0])
    side = modules + 2 * _QUIET
    framed = svg.replace(
        f'viewBox="0 0 {modules} {modules}"', f'viewBox="-{_QUIET} -{_QUIET} {side} {side}"'
    )
    return rastered(framed, side * _MODULE, side * _MODULE)

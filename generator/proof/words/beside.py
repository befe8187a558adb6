"""Read what PNG, JPEG and WebP carry beside their pixels: Exif, XMP, IPTC, remarks.

Programs write these in many encodings, some of them twice. So every run of letters
counts, whichever encoding makes one of the bytes.
"""

import re
import struct
from collections.abc import Iterator

_PNG, _JPEG, _RIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"RIFF"
_START_OF_PIXELS = 0xDA
_REMARKS = range(0xE0, 0xF0)  # application segments
_COMMENT = 0xFE
_PNG_TEXTS = frozenset((b"eXIf", b"iTXt", b"tEXt"))
_WEBP_TEXTS = frozenset((b"EXIF", b"XMP "))
_RUN = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]{4,}")


def beside_pixels(picture: bytes) -> Iterator[str]:
    """Yield the runs of letters in everything that is no pixel."""
    for block in _blocks(picture):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            readings = (block, block[1:]) if encoding != "utf-8" else (block,)
            for reading in readings:
                yield from _RUN.findall(reading.decode(encoding, "replace"))


def _blocks(picture: bytes) -> Iterator[bytes]:
    if picture.startswith(_PNG):
        yield from _png_blocks(picture)
    elif picture.startswith(_JPEG):
        yield from _jpeg_blocks(picture)
    elif picture.startswith(_RIFF):
        yield from _webp_blocks(picture)


def _png_blocks(picture: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at + 8 <= len(picture):
        length, kind = struct.unpack_from(">I4s", picture, at)
        if kind in _PNG_TEXTS:
            yield picture[at + 8 : at + 8 + length]
        at += length + 12


def _jpeg_blocks(picture: bytes) -> Iterator[bytes]:
    at = len(_JPEG)
    while at + 4 <= len(picture) and picture[at] == 0xFF:  # noqa: PLR2004 - how markers begin
        kind, length = struct.unpack_from(">xBH", picture, at)
        if kind == _START_OF_PIXELS:
            return
        if kind in _REMARKS or kind == _COMMENT:
            yield picture[at + 4 : at + 2 + length]
        at += length + 2


def _webp_blocks(picture: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(picture):
        kind, length = struct.unpack_from("<4sI", picture, at)
        if kind in _WEBP_TEXTS:
            yield picture[at + 8 : at + 8 + length]
        at += 8 + length + length % 2

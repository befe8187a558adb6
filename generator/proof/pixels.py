"""Pictures as rows of pixels. The one door to Pillow."""

import io
import struct
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from PIL import Image, ImageFilter, UnidentifiedImageError

Colour = tuple[int, int, int]
# What Pillow raises for a broken picture depends on where it is broken.
_BROKEN = (
    *(UnidentifiedImageError, Image.DecompressionBombError),
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, struct.error),
)
Box = tuple[int, int, int, int]  # left, top, right, bottom, from the upper left corner

# A copier: how far its light spreads in pixels, where grey turns into paper, how steeply.
_BLUR, _MIDDLE, _STEEP = 0.5, 128, 3.0
# A telephone is held closer than the copier's eye: it has this many pixels for one.
_NEARER = 3
Point = tuple[float, float]
# What is bare paper: snow is drawn at 249, rounding on the way to pixels costs one or two.
_WHITE = 253


class PictureUnreadable(Exception):
    """These bytes are no whole picture."""


@dataclass(frozen=True)
class Raster:
    """A picture in memory; texts are what the file carries beside its pixels."""

    image: Image.Image
    texts: tuple[str, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.image.size

    def colours(self, box: Box) -> tuple[tuple[int, Colour], ...]:
        """Count the colours inside a box that lies at least partly in the picture."""
        part = self._part(box)
        found = part.getcolors(part.width * part.height) or []
        return tuple((count, _rgb(colour)) for count, colour in found)

    def flat(self, box: Box) -> Colour | None:
        """Return the colour inside a box if there is only one."""
        only = self._part(box).getcolors(1)
        return _rgb(only[0][1]) if only else None

    def halved(self) -> Self:
        """Return the same picture as a small screen, or a distant eye, gets it."""
        return replace(self, image=self.image.convert("L").reduce(2))

    def inked(self, start: Point, end: Point) -> tuple[bool, ...]:
        """Say for each pixel between two points in one row or column whether it is not white."""
        left, top, right, bottom = (int(each) for each in (*start, *end))
        part = self._part((left, top, max(right, left + 1), max(bottom, top + 1))).convert("L")
        return tuple(value < _WHITE for value in part.tobytes())

    def photocopied(self, box: Box, scale: float) -> Self:
        """Return what a telephone sees of a part after a poor office copier.

        Measured at `scale` of this picture's own pixels: edges run into each other, what
        is paler than the middle is lost in the paper, the rest turns nearly black.
        """
        part = self._part(box).convert("L")
        small = (max(1, round(part.width * scale)), max(1, round(part.height * scale)))
        copied = part.resize(small, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(_BLUR))
        toner = copied.point([_toner(value) for value in range(256)])
        seen = (small[0] * _NEARER, small[1] * _NEARER)
        return replace(self, image=toner.resize(seen, Image.Resampling.BICUBIC))

    def _part(self, box: Box) -> Image.Image:
        width, height = self.size
        left, top = min(max(box[0], 0), width - 1), min(max(box[1], 0), height - 1)
        right, bottom = max(min(box[2], width), left + 1), max(min(box[3], height), top + 1)
        return self.image.crop((left, top, right, bottom))

    def has_more_colours_than(self, many: int) -> bool:
        """Stop counting as soon as the answer is known."""
        return self.image.convert("RGB").getcolors(many) is None

    def grey(self) -> bytes:
        """Return one byte per pixel, row by row."""
        return self.image.convert("L").tobytes()


def raster_from_rows(
    rows: bytes, size: tuple[int, int], stride: int, *, grey: bool = False
) -> Raster:
    """Take red, green and blue bytes, or one of grey, whose rows may be padded."""
    mode = "L" if grey else "RGB"
    return Raster(Image.frombuffer(mode, size, rows, "raw", mode, stride, 1))


@lru_cache(maxsize=1)
def raster_from_png(png: bytes) -> Raster:
    """Read every pixel and every text chunk: a file that was cut off must not pass.

    Its words and its looks are proofed one after the other: it is unpacked once.
    """
    return _raster(png, ("PNG",))


def raster_from_photograph(picture: bytes) -> Raster:
    """Read a picture of the kinds that cameras and shops of pictures give."""
    return _raster(picture, ("JPEG", "WEBP"))


def _raster(picture: bytes, formats: tuple[str, ...]) -> Raster:
    try:
        with Image.open(io.BytesIO(picture), formats=formats) as image:
            image.load()
            beside = {**getattr(image, "text", {}), **dict(image.getexif())}
            return Raster(image.copy(), tuple(f"{name}: {beside[name]}" for name in beside))
    except _BROKEN as error:
        raise PictureUnreadable(str(error)) from error


def _toner(value: int) -> int:
    return max(0, min(255, round(_MIDDLE + _STEEP * (value - _MIDDLE))))


def _rgb(colour: object) -> Colour:
    match colour:
        case (int(red), int(green), int(blue), *_):
            return (red, green, blue)
        case int(grey):
            return (grey, grey, grey)
        case _:
            message = f"not a colour: {colour!r}"
            raise TypeError(message)

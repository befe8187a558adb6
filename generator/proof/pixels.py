"""Pictures as rows of pixels. The one door to Pillow."""

import io
import struct
from dataclasses import dataclass

from PIL import Image, UnidentifiedImageError

Colour = tuple[int, int, int]
# What Pillow raises for a broken picture depends on where it is broken.
_BROKEN = (
    *(UnidentifiedImageError, Image.DecompressionBombError),
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, struct.error),
)
Box = tuple[int, int, int, int]  # left, top, right, bottom, from the upper left corner


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
        width, height = self.size
        left, top = min(max(box[0], 0), width - 1), min(max(box[1], 0), height - 1)
        right, bottom = max(min(box[2], width), left + 1), max(min(box[3], height), top + 1)
        part = self.image.crop((left, top, right, bottom))
        found = part.getcolors(part.width * part.height) or []
        return tuple((count, _rgb(colour)) for count, colour in found)

    def has_more_colours_than(self, many: int) -> bool:
        """Stop counting as soon as the answer is known."""
        return self.image.convert("RGB").getcolors(many) is None

    def grey(self) -> bytes:
        """Return one byte per pixel, row by row."""
        return self.image.convert("L").tobytes()


def raster_from_rows(rows: bytes, width: int, height: int, stride: int) -> Raster:
    """Take red, green and blue bytes whose rows may be padded."""
    return Raster(Image.frombuffer("RGB", (width, height), rows, "raw", "RGB", stride, 1))


def raster_from_png(png: bytes) -> Raster:
    """Read every pixel and every text chunk: a file that was cut off must not pass."""
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


def _rgb(colour: object) -> Colour:
    match colour:
        case (int(red), int(green), int(blue), *_):
            return (red, green, blue)
        case int(grey):
            return (grey, grey, grey)
        case _:
            message = f"not a colour: {colour!r}"
            raise TypeError(message)

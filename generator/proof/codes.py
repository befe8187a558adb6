"""Read square codes out of pixels, as a telephone does. The one door to zxing-cpp."""

from dataclasses import dataclass

import zxingcpp

from generator.proof.pixels import Box, Raster

_FORMATS = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


@dataclass(frozen=True)
class CodeFound:
    """What one square code says, and where it lies."""

    text: str
    box: Box


def codes_in(raster: Raster) -> tuple[CodeFound, ...]:
    """Return every QR code that can be read, from the upper left to the lower right."""
    width, height = raster.size
    pixels = memoryview(raster.grey()).cast("B", (height, width))
    found = zxingcpp.read_barcodes(pixels, formats=_FORMATS)
    codes = [CodeFound(code.text, _box(code.position)) for code in found]
    return tuple(sorted(codes, key=lambda code: (code.box[1], code.box[0])))


def _box(position: zxingcpp.Position) -> Box:
    corners = (
        position.top_left,
        position.top_right,
        position.bottom_left,
        position.bottom_right,
    )
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return (min(across), min(down), max(across), max(down))

"""The logo of a partner as a drawing: templates place drawings only."""

import re
import struct
from base64 import b64encode

_PNG = b"\x89PNG\r\n\x1a\n"
# Where a PNG says how wide and how high it is (ISO/IEC 15948, 11.2.2).
_SIZE = slice(16, 24)
_DRAWING = re.compile(r"<svg[\s>]")


class LogoUnreadable(Exception):
    """A file that is no SVG or PNG, whatever its name says."""


def logo_svg(logo: bytes) -> str:
    """Return an SVG as it is; a picture of pixels becomes the only thing in one."""
    if not logo.startswith(_PNG):
        return _drawing(logo)
    if len(logo) < _SIZE.stop:
        raise LogoUnreadable("the PNG is not whole")
    width, height = struct.unpack(">II", logo[_SIZE])
    pixels = b64encode(logo).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{pixels}"/></svg>'
    )


def _drawing(logo: bytes) -> str:
    try:
        text = logo.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise LogoUnreadable("this is neither an SVG in UTF-8 nor a PNG") from wrong
    if not _DRAWING.search(text):
        raise LogoUnreadable("this is neither an SVG nor a PNG")
    return text

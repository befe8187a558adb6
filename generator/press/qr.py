"""The only door to segno: an address becomes a square code."""

import io

import segno

QUIET = 4  # modules of white around a code (ISO/IEC 18004)


def qr_svg(url: str) -> str:
    """Return the code without its quiet zone: whoever prints it must leave four modules white.

    Level M survives a photocopier; the view box counts the modules.
    """
    drawn = io.BytesIO()
    segno.make(url, error="m", micro=False, boost_error=False).save(
        drawn, kind="svg", border=0, omitsize=True, xmldecl=False, svgns=True, dark="#000000"
    )
    return drawn.getvalue().decode()


def qr_png(url: str, dots: int = 12) -> bytes:
    """Return the same code as a picture, so many dots to a module, its quiet zone around it."""
    drawn = io.BytesIO()
    segno.make(url, error="m", micro=False, boost_error=False).save(
        drawn, kind="png", border=QUIET, scale=dots, dark="#000000", light="#FFFFFF"
    )
    return drawn.getvalue()

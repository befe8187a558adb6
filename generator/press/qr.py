"""The only door to segno: an address becomes a square code."""

import io

import segno


def qr_svg(url: str) -> str:
    """Return the code without its quiet zone: whoever prints it must leave four modules white.

    Level M survives a photocopier; the view box counts the modules.
    """
    drawn = io.BytesIO()
    segno.make(url, error="m", micro=False, boost_error=False).save(
        drawn, kind="svg", border=0, omitsize=True, xmldecl=False, svgns=True, dark="#000000"
    )
    return drawn.getvalue().decode()

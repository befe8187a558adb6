"""Colours as a print shop mixes them: Ghostscript makes four inks of light."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from generator.press.stack import page_count

PROGRAM = "gs"


class NoGhostscript(Exception):
    """The program is not installed, or could not do it: what it said."""


def in_four_inks(pdf: bytes) -> bytes:
    """Return the same pages in CMYK, with their boxes; tags and the title are lost."""
    program = shutil.which(PROGRAM)
    if not program:
        raise NoGhostscript("it is not installed")
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder) / "light.pdf", Path(folder) / "inks.pdf"
        given.write_bytes(pdf)
        command = [
            *(program, "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite"),
            *("-sColorConversionStrategy=CMYK", "-sProcessColorModel=DeviceCMYK"),
            *("-dAutoRotatePages=/None", "-o", str(made), str(given)),
        ]
        done = subprocess.run(  # noqa: S603 - fixed words and files of our own
            command, capture_output=True, text=True, check=False
        )
        if done.returncode or not made.is_file():
            raise NoGhostscript((done.stdout + done.stderr).strip() or "it said nothing")
        inks = made.read_bytes()
    if page_count(inks) != page_count(pdf):
        raise NoGhostscript("what it made has not the same pages")
    return inks

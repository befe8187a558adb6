"""What the tests of every printed format start from: fonts, colours, ways, a day, one press."""

import re
from datetime import date
from pathlib import Path

from generator.formats import FORMATS
from generator.press.jobs import Job, pressed

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "content/design/fonts"
COLOURS = dict(
    re.findall(r'(?m)^  (\w+): +"(#\w+)"', (ROOT / "content/design/tokens.yml").read_text("utf-8"))
)
DAY = date(2027, 5, 1)
WAYS = {
    "booking": {
        "kind": "link",
        "value": "https://bestill.example/",
        "button": "Bestill time",
        "text": "Velg en dag.",
    },
    "teacher": {"kind": "ask", "button": "Spør læreren", "text": "Si hei."},
}


def press(made, kind=""):
    """Press a sheet as the build does; `kind` asks for its preview instead."""
    form = FORMATS[made.format]
    return pressed(Job("sheet.pdf", kind or form.kind, form, made, COLOURS, DAY), FONTS)

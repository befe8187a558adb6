"""What the script of the print desk reads: every name once, every path in pieces."""

import json
from pathlib import PurePosixPath

from generator.render.desk import Desk, DeskSheet


def script_data(desk: Desk) -> str:
    """Return JSON that may stand inside of a page.

    The path of a sheet is what stands before its key, the key, what stands after it, and the
    end of its form. Many languages have the same set of sheets: it is told once.
    """
    cells = [(row, cell) for row in desk.rows for cell in row.ready]
    sets: dict[tuple[str, ...], int] = {}
    said = {
        "forms": {each.key: _form(each) for _, cell in cells for each in cell.sheets},
        "cells": [
            (
                *(row.slug, cell.tongue.code, int(cell.draft), *_around(cell.sheets[0])),
                sets.setdefault(tuple(each.key for each in cell.sheets), len(sets)),
            )
            for row, cell in cells
        ],
        "sets": list(sets),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _form(sheet: DeskSheet) -> dict[str, object]:
    """Return what is the same for a sheet in all languages; `shown` ends its picture's path."""
    form = sheet.form
    stem = str(PurePosixPath(sheet.path).with_suffix(""))
    return {
        "of": form.id,
        "label": sheet.label if sheet.key == form.id else f"{form.name}: {sheet.name}",
        "height": sheet.height,
        "end": form.suffix,
        "shown": sheet.picture.removeprefix(stem),
        "printed": sheet.printed,
    }


def _around(sheet: DeskSheet) -> tuple[str, str]:
    """Return what stands before and after the key in the path of a sheet."""
    before, _, after = sheet.path.removesuffix(sheet.form.suffix).rpartition(sheet.key)
    return before, after

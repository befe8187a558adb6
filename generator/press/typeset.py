"""The only door to the typst library: a sheet becomes a PDF or a picture."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import typst

from generator.problems import Problem, ProblemsFound

Kind = Literal["sheet", "picture", "preview"]
_Made = tuple[bytes | list[bytes] | None, Sequence[typst.TypstWarning]]

_TEMPLATES = Path(str(files("generator") / "templates" / "print"))
PREVIEW_PIXELS = 480
_POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4


def typeset(
    sheet_json: str,
    template: str,
    *,
    kind: Kind,
    pictures: Mapping[str, str],
    colours: Mapping[str, str],
    day: date,
    fonts: Path,
) -> bytes:
    """Return the finished file, or raise what is wrong with the sheet.

    `pictures` holds SVG by name: `landscape`, and `qr` where the sheet has a
    code. Whatever the compiler warns of is a problem; so is a letter that none
    of our fonts has.
    """
    said = json.loads(sheet_json)
    complete = {**said, "colours": dict(colours), "day": [day.year, day.month, day.day]}
    inputs = {"data": json.dumps(complete, ensure_ascii=False), "qr": "", **pictures}
    # Midnight of the day itself: the time of day must never make two builds differ.
    time = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    proofed = _Proofed(_compiler(fonts), str(_TEMPLATES / template), said, inputs, time)
    document = proofed.pdf()
    if kind == "sheet":
        return document
    if kind == "picture":
        return proofed.png(_POINTS_PER_INCH)
    return proofed.png(PREVIEW_PIXELS / (said["width"] / _MM_PER_INCH))


@dataclass(frozen=True)
class _Proofed:
    """One sheet on its way through the compiler: its template, its inputs, its day."""

    compiler: typst.Compiler
    template: str
    said: Mapping[str, str]
    inputs: dict[str, str]
    time: int

    def pdf(self) -> bytes:
        """Press for PDF/UA-1: only this mode refuses a letter that no font has."""
        return self._checked(
            lambda: self.compiler.compile_with_warnings(
                self.template,
                format="pdf",
                sys_inputs=self.inputs,
                pdf_standards=["ua-1"],
                timestamp=self.time,
            )
        )

    def png(self, ppi: float) -> bytes:
        """Press a picture of what has just been found in order."""
        return self._checked(
            lambda: self.compiler.compile_with_warnings(
                self.template, format="png", ppi=ppi, sys_inputs=self.inputs, timestamp=self.time
            )
        )

    def _checked(self, compiled: Callable[[], _Made]) -> bytes:
        try:
            made, warnings = compiled()
        except typst.TypstError as error:
            raise ProblemsFound([self._problem(error.message)]) from None
        if warnings:
            raise ProblemsFound(self._problem(each.message) for each in warnings)
        if not isinstance(made, bytes):
            raise ProblemsFound([self._problem("the sheet has more than one page")])
        return made

    def _problem(self, message: str) -> Problem:
        """Tell it in the words of the sheet; the compiler's own frame says nothing to an editor."""
        text = message.removeprefix("panicked with: ").strip('"').replace('\\"', '"')
        hint = "say it shorter, in bokmål or in the translation" if "does not fit" in text else ""
        return Problem(self.said["source"], 1, f"{self.said['id']}: {text}", hint)


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    """Keep one compiler for each folder of fonts: reading fonts takes longer than setting."""
    ours = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    return typst.Compiler(root=str(_TEMPLATES), font_paths=ours, ignore_system_fonts=True)

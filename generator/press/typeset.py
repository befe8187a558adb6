"""The only door to the typst library: a sheet becomes a PDF or a picture."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
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
# The compiler keeps what it made for so many more times. Without blanks in between, a process
# grew to 320 MB over all sheets of a site; with them to 185, for one hundredth more time.
_BLANKS = 10


def typeset(
    sheet_json: str,
    template: str,
    *,
    kinds: Collection[Kind],
    pictures: Mapping[str, str],
    colours: Mapping[str, str],
    day: date,
    fonts: Path,
) -> dict[Kind, bytes]:
    """Return the finished files of these kinds, or raise what is wrong with the sheet.

    It is set once for all of them. `pictures` holds SVG by name: `landscape`, `qr`
    where the sheet has a code, and `logo` where a partner stands beside us. Whatever the
    compiler warns of is a problem; so is a letter that none of our fonts has.
    """
    said = json.loads(sheet_json)
    complete = {**said, "colours": dict(colours), "day": [day.year, day.month, day.day]}
    inputs = {"data": json.dumps(complete, ensure_ascii=False), "qr": "", **pictures}
    # Midnight of the day itself: the time of day must never make two builds differ.
    time = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    proofed = _Proofed(_compiler(fonts), str(_TEMPLATES / template), said, inputs, time)
    made: dict[Kind, bytes] = {"sheet": proofed.pdf()}
    if "picture" in kinds:
        made["picture"] = proofed.picture(_POINTS_PER_INCH)
    if "preview" in kinds:
        made["preview"] = proofed.first_page(PREVIEW_PIXELS / (said["width"] / _MM_PER_INCH))
    return {kind: made[kind] for kind in kinds}


def rastered(svg: str, width: int, height: int) -> bytes:
    """Return a drawing without letters as PNG, so many pixels wide and high."""
    frame = f"#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n"
    image = '#image(bytes(sys.inputs.drawing), format: "svg", width: 100%, height: 100%)'
    made = _blank().compile(
        (frame + image).encode(), format="png", ppi=_POINTS_PER_INCH, sys_inputs={"drawing": svg}
    )
    if not isinstance(made, bytes):
        raise TypeError(made)
    forget()
    return made


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
        (document,) = self._checked(
            lambda: self.compiler.compile_with_warnings(
                self.template,
                format="pdf",
                sys_inputs=self.inputs,
                pdf_standards=["ua-1"],
                timestamp=self.time,
            )
        )
        return document

    def picture(self, ppi: float) -> bytes:
        """Press a picture of what has just been found in order: it has one page."""
        first, *others = self._pages(ppi)
        if others:
            raise ProblemsFound([self._problem("the picture has more than one page")])
        return first

    def first_page(self, ppi: float) -> bytes:
        """Press a picture of how a sheet begins; how many pages it has, the proof counts."""
        return self._pages(ppi)[0]

    def _pages(self, ppi: float) -> list[bytes]:
        """Draw the pages that were set last: the compiler knows them by its inputs.

        Were they given anew, they could come to it in another order, and all would be set again.
        """
        return self._checked(
            lambda: self.compiler.compile_with_warnings(
                self.template, format="png", ppi=ppi, timestamp=self.time
            )
        )

    def _checked(self, compiled: Callable[[], _Made]) -> list[bytes]:
        try:
            made, warnings = compiled()
        except typst.TypstError as error:
            raise ProblemsFound([self._problem(error.message)]) from None
        if warnings:
            raise ProblemsFound(self._problem(each.message) for each in warnings)
        return made if isinstance(made, list) else [made or b""]

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


def forget() -> None:
    """Press blank paper until the compiler remembers nothing of the sheets before: none is needed.

    Once for a handful of sheets is enough for memory, and costs a twentieth of once for each.
    """
    for _ in range(_BLANKS):
        _blank().compile(b"", format="svg")


@cache
def _blank() -> typst.Compiler:
    return typst.Compiler(ignore_system_fonts=True)

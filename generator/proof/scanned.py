"""Square codes as telephones meet them: on good paper, on poor paper, on a photocopy."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.problems import Problem
from generator.proof.codes import codes_in
from generator.proof.legible import DPI
from generator.proof.orders import SheetOrder
from generator.proof.pdf import WHOLE, Cut, OpenPdf
from generator.proof.pixels import Box, Raster

# A good office printer keeps what 300 dpi shows; a poor one 150; a copy of a copy 72.
_POOR, _GOOD, _COPIED = 150, 300, 72
_HINT = "make it larger, with four modules of white around it"
# A part of a page: its number, and what is left out around it, in points.
_Part = tuple[int, Cut]


def code_problems(path: str, file: OpenPdf, order: SheetOrder) -> Iterator[Problem]:
    """Yield every way of printing in which the codes of a sheet cannot be read."""
    wanted = wanted_codes(file, order)
    parts = tuple(_parts_with_codes(file, DPI * order.reach))
    poor, good = _POOR * order.reach, _GOOD * order.reach
    seen = [_seen(file, poor, parts), _seen(file, good, parts)]
    if not all(enough(_read(rasters), wanted) for rasters in seen):
        # What cannot be found from afar may still be seen by whoever looks at the whole page.
        whole = tuple((number, WHOLE) for number in range(len(file.reading.leaves)))
        seen = [_seen(file, poor, whole), _seen(file, good, whole)]
    told = [
        (f"at {dpi:.0f} dpi", _read(each)) for dpi, each in zip((poor, good), seen, strict=True)
    ]
    if order.photocopied:
        copies = (raster.photocopied((0, 0, *raster.size), _COPIED / _POOR) for raster in seen[0])
        told.append(("on a photocopy", _read(copies)))
    for where, texts in told:
        if not enough(texts, wanted):
            said = f"the square code reads {_listed(texts)} {where}, not {_listed(wanted)}"
            yield Problem(path, 1, said, _HINT)


def picture_code_problems(path: str, raster: Raster, codes: Iterable[str]) -> Iterator[Problem]:
    """Yield it when a code on a screen cannot be read from the front row, or from the last."""
    wanted = Counter(codes)
    for where, seen in (("at full size", raster), ("at half its size", raster.halved())):
        found = Counter(code.text for code in codes_in(seen))
        if not enough(found, wanted):
            said = f"the square code reads {_listed(found)} {where}, not {_listed(wanted)}"
            yield Problem(path, 1, said, _HINT)


def wanted_codes(file: OpenPdf, order: SheetOrder) -> Counter[str]:
    """Return every code that was ordered; none that a screen reader hears of may be unread."""
    drawn = file.reading.figures.count(order.code_alt)
    return Counter({code: max(many, drawn) for code, many in Counter(order.codes).items()})


def enough(found: Counter[str], wanted: Counter[str]) -> bool:
    """Tell whether all codes were read that were wanted, and no other."""
    return set(found) == set(wanted) and found >= wanted


def _parts_with_codes(file: OpenPdf, dpi: float) -> Iterator[_Part]:
    """Yield where codes lie: they are no letters, and show on a page without these."""
    for number in range(len(file.reading.leaves)):
        bare = file.bare(number, dpi)
        width, height = bare.size
        for code in codes_in(bare):
            left, top, right, bottom = _with_margin(code.box)
            sides = (left, height - bottom, width - right, top)
            cut = tuple(max(0, side) * 72 / dpi for side in sides)
            yield number, (cut[0], cut[1], cut[2], cut[3])


def _seen(file: OpenPdf, dpi: float, parts: Iterable[_Part]) -> tuple[Raster, ...]:
    return tuple(file.picture(number, dpi, grey=True, cut=cut) for number, cut in parts)


def _read(rasters: Iterable[Raster]) -> Counter[str]:
    return Counter(code.text for raster in rasters for code in codes_in(raster))


def _with_margin(box: Box) -> Box:
    """Leave a quarter of a code around it: its quiet zone is part of what is read."""
    left, top, right, bottom = box
    margin = (right - left) // 4
    return (left - margin, top - margin, right + margin, bottom + margin)


def _listed(texts: Counter[str]) -> str:
    return ", ".join(_times(text, many) for text, many in sorted(texts.items())) or "nothing"


def _times(text: str, many: int) -> str:
    return text if many == 1 else f"{many} x {text}"

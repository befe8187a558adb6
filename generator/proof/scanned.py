"""Square codes as telephones meet them: on good paper, on poor paper, on a photocopy."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.problems import Problem
from generator.proof.codes import codes_in
from generator.proof.orders import SheetOrder
from generator.proof.pdf import Cut, OpenPdf
from generator.proof.pixels import Box, Raster

# A good office printer keeps what 300 dpi shows; a poor one 150; a copy of a copy 72.
_POOR, _GOOD, _COPIED = 150, 300, 72
_HINT = "make it larger, with four modules of white around it"


@dataclass(frozen=True)
class _Look:
    """One page as a poor printer would give it, with the places of the codes on it."""

    number: int
    page: Raster
    texts: tuple[str, ...]
    boxes: tuple[Box, ...]


def code_problems(path: str, file: OpenPdf, order: SheetOrder) -> Iterator[Problem]:
    """Yield every way of printing in which the codes of a sheet cannot be read."""
    wanted = wanted_codes(file, order)
    poor, good = _POOR * order.reach, _GOOD * order.reach
    looks = tuple(_looked(file, number, poor) for number in range(len(file.reading.leaves)))
    found = Counter(text for look in looks for text in look.texts)
    told = [(f"at {poor:.0f} dpi", found)]
    if wanted or found:
        # Where a poor printer shows too little, a good one may still show it anywhere.
        cuts = _cuts(looks, poor) if enough(found, wanted) else _all_of(looks)
        told.append((f"at {good:.0f} dpi", _read(file, good, cuts)))
    if order.photocopied:
        told.append(("on a photocopy", _copied(looks, _COPIED / _POOR)))
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


def _looked(file: OpenPdf, number: int, dpi: float) -> _Look:
    page = file.picture(number, dpi, grey=True)
    found = codes_in(page)
    return _Look(
        number, page, tuple(each.text for each in found), tuple(each.box for each in found)
    )


def _read(file: OpenPdf, dpi: float, cuts: Iterable[tuple[int, Cut]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for number, cut in cuts:
        found.update(code.text for code in codes_in(file.picture(number, dpi, grey=True, cut=cut)))
    return found


def _copied(looks: Iterable[_Look], scale: float) -> Counter[str]:
    found: Counter[str] = Counter()
    for look in looks:
        for box in look.boxes:
            copy = look.page.photocopied(_with_margin(box), scale)
            found.update(code.text for code in codes_in(copy))
    return found


def _cuts(looks: Iterable[_Look], dpi: float) -> Iterator[tuple[int, Cut]]:
    for look in looks:
        for box in look.boxes:
            left, top, right, bottom = _with_margin(box)
            width, height = look.page.size
            sides = (left, height - bottom, width - right, top)
            cut = tuple(max(0, side) * 72 / dpi for side in sides)
            yield look.number, (cut[0], cut[1], cut[2], cut[3])


def _all_of(looks: Iterable[_Look]) -> Iterator[tuple[int, Cut]]:
    return ((look.number, (0, 0, 0, 0)) for look in looks)


def _with_margin(box: Box) -> Box:
    """Leave a quarter of a code around it: its quiet zone is part of what is read."""
    left, top, right, bottom = box
    margin = (right - left) // 4
    return (left - margin, top - margin, right + margin, bottom + margin)


def _listed(texts: Counter[str]) -> str:
    return ", ".join(_times(text, many) for text, many in sorted(texts.items())) or "nothing"


def _times(text: str, many: int) -> str:
    return text if many == 1 else f"{many} x {text}"

"""Say the state of a text to staff, in bokmål: in a few words, and in whole sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.render.board.coverage import Coverage, CoverageRow
from generator.render.board.tongues import Tongue

Look = Literal["none", "absent", "stale", "open", "draft", "reviewed"]


@dataclass(frozen=True)
class BlockList:
    """Key paths of texts that somebody has to work on, and what is the matter with them."""

    title: str
    blocks: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """One cell in words. `look` is its colour, which says nothing that the words do not say."""

    tongue: Tongue
    anchor: str
    look: Look
    short: str
    sentences: tuple[str, ...]
    lists: tuple[BlockList, ...]
    cell: Coverage | None


def told_row(row: CoverageRow, tongues: tuple[Tongue, ...]) -> tuple[Told, ...]:
    """Return every language of a row in words; one that it is not meant for says nothing."""
    return tuple(_told(row, tongue, row.cell(tongue.code)) for tongue in tongues)


def _told(row: CoverageRow, tongue: Tongue, cell: Coverage | None) -> Told:
    anchor = f"{row.anchor}-{tongue.code}"
    if cell is None:
        return Told(tongue, anchor, "none", "", (), (), None)
    return Told(
        tongue,
        anchor,
        _look(cell),
        _short(cell),
        tuple(_sentences(cell, tongue)),
        tuple(each for each in _lists(cell) if each.blocks),
        cell,
    )


def _look(cell: Coverage) -> Look:
    if not cell.whole:
        return "absent"
    if cell.stale:
        return "stale"
    if cell.unconfirmed:
        return "open"
    return cell.state


def _short(cell: Coverage) -> str:
    if not cell.whole:
        return f"Ikke ferdig: {len(cell.missing)} mangler" if cell.missing else "Ikke ferdig"
    said = [_state(cell)]
    if cell.stale:
        said.append(f"{len(cell.stale)} eldre enn norsk")
    if cell.unconfirmed:
        said.append(f"{len(cell.unconfirmed)} ikke sett på")
    return ", ".join(said)


def _sentences(cell: Coverage, tongue: Tongue) -> Iterator[str]:
    if cell.missing:
        yield f"Ikke ferdig: {_texts(len(cell.missing))} mangler. Uten dem lages ingenting."
    if cell.without:
        yield f"Ingen side på dette språket for {', '.join(cell.without)}."
    if not cell.whole:
        return
    yield "Godkjent." if cell.state == "reviewed" else "Utkast: ingen har godkjent teksten."
    if cell.state == "draft" and any(each.current for each in cell.readings):
        yield f"Teksten er lest, men løftet er ikke lest på {tongue.name}."
    if cell.stale:
        yield f"{_texts(len(cell.stale))} er eldre enn den norske."
    if cell.withheld:
        yield "Ark og bilder holdes tilbake."
    if cell.unconfirmed:
        count = _texts(len(cell.unconfirmed))
        yield f"{count} er hentet fra et annet sted, og ingen har sett på det."


def _lists(cell: Coverage) -> Iterator[BlockList]:
    yield BlockList("Eldre enn norsk", cell.stale)
    yield BlockList("Ikke sett på", cell.unconfirmed)
    yield BlockList("Mangler", cell.missing)


def _state(cell: Coverage) -> str:
    return "Godkjent" if cell.state == "reviewed" else "Utkast"


def _texts(count: int) -> str:
    return "1 tekst" if count == 1 else f"{count} tekster"

"""Write content/kits.yml: what each kit held when it was handed out, a line for each thing."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.load.registry import registry_text, rewrite
from generator.model import Handed
from generator.model.places import HANDED
from generator.problems import Key

# What stands at the top of a new file.
KITS_HEAD = """\
# Hva pakken til hver kampanje inneholdt sist den ble delt ut.
#
# Kjør `outreach kits record` når en pakke er delt ut, og lever fila inn sammen med teksten.
# Siden til kampanjen sier da hva som er nytt, endret eller borte siden den dagen.
# `outreach kits` viser alle kampanjene.
#
# handed:  dagen pakken ble delt ut.
# items:   hver tekst, hvert ark og hver fil, og et kort merke for det som står der. Merket er
#          et annet når teksten er en annen. Hva den sa før, ligger i historikken til fila.
"""


def write_handed(root: Path, handed: Mapping[str, Handed]) -> bool:
    """Write the file, and say whether it has changed."""
    return rewrite(root, HANDED, partial(handed_text, handed))


def handed_text(handed: Mapping[str, Handed], before: str = "") -> str:
    """Return the file's text, with the remarks of the one that was there before."""
    return registry_text(_lines(handed), HANDED, KITS_HEAD, before)


def _lines(handed: Mapping[str, Handed]) -> Iterator[tuple[Key, str]]:
    for id_, kit in sorted(handed.items()):
        yield (id_,), f"{id_}:"
        yield (id_, "handed"), f"  handed: {kit.handed.isoformat()}"
        if kit.items:
            yield (id_, "items"), "  items:"
        for name, seal in sorted(kit.items.items()):
            yield (id_, "items", name), f"    {name}: {seal}"

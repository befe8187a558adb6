"""Write content/printed.yml: sorted, one line each, with all that a person wrote beside it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.load.registry import registry_text, rewrite
from generator.model import Printed
from generator.model.places import PRINTED
from generator.problems import Key

# What stands at the top of a new file.
HEAD = """\
# Koder og utgaver som er delt ut på papir. En kode på et ark virker for alltid:
# den får aldri en ny betydning, og linjen blir stående når arket ikke lages lenger.
#
# Kjør `outreach codes record` før noe blir trykt, og lever fila inn sammen med teksten.
# `outreach codes` viser hva som står her, og hva som mangler.
#
# codes:   koden, og hva den står for: målgruppe/språk og hvor den står.
# sheets:  utgavene av hvert ark. De fire første tegnene står nederst på arket.
#          Datoen sier når utgaven ble skrevet ned her. Et ark med feil trekkes tilbake med
#          `outreach codes withdraw immigrants/ar 1a2b`, eller for hånd. Det gjelder fra
#          den dagen som står sist:
#            1a2b: 2026-11-23 withdrawn 2027-01-05
#
# En målgruppe heter det samme for alltid når noe er trykt: får fila et nytt navn,
# gjelder ingen av arkene lenger. Adressen til siden (`slug`) kan endres.
"""


def write_printed(root: Path, printed: Printed) -> bool:
    """Write the file, and say whether it has changed."""
    return rewrite(root, PRINTED, partial(printed_text, printed))


def printed_text(printed: Printed, before: str = "") -> str:
    """Return the file's text, with the remarks of the one that was there before."""
    return registry_text(_entries(printed), PRINTED, HEAD, before)


def _entries(printed: Printed) -> Iterator[tuple[Key, str]]:
    """Yield every line of the file by its key; codes stand by what they mean."""
    if printed.codes:
        yield ("codes",), "codes:"
    for code, meaning in sorted(printed.codes.items(), key=lambda each: (each[1], each[0])):
        yield ("codes", code), f"  {code}: {meaning}"
    if printed.sheets:
        yield ("sheets",), "sheets:"
    for subject, written in sorted(printed.sheets.items()):
        yield ("sheets", subject), f"  {subject}:"
        for seal, days in sorted(written.items(), key=lambda each: (each[1], each[0])):
            yield ("sheets", subject, seal), f"    {seal}: {days}"

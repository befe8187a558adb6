"""Write content/printed.yml: sorted, one line each, with all that a person wrote beside it."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.load.folder import read_text
from generator.load.yaml_source import read_yaml
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
_REMARK = re.compile(r"\s+#.*$")


def write_printed(root: Path, printed: Printed) -> bool:
    """Write the file, and say whether it has changed; it is whole at every moment."""
    path = root / PRINTED
    before = read_text(root, PRINTED) if os.path.lexists(path) else ""
    after = printed_text(printed, before)
    if after == before:
        return False
    aside = path.with_name(f".{path.name}.new")  # the same folder: renaming is one step there
    aside.write_text(after, "utf-8")
    aside.replace(path)
    return True


def printed_text(printed: Printed, before: str = "") -> str:
    """Return the file's text; comments stay at both ends, and above and beside their lines."""
    lines = before.splitlines()
    top = next((n for n, line in enumerate(lines) if not _is_aside(line)), len(lines))
    remarks, tail = _remarks(before, top)
    head = "".join(f"{line}\n" for line in lines[:top]) if before.strip() else HEAD
    written = ""
    for key, line in _entries(printed):
        above, beside = remarks.get(key, ("", ""))
        written += f"{above}{line}{beside}\n"
    if written and top == len(lines):
        head = head.rstrip("\n") + "\n\n"
    return head + written + tail


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


def _remarks(text: str, top: int) -> tuple[dict[Key, tuple[str, str]], str]:
    """Return the comments above and beside each key, below the head, and those at the end.

    Keys may share a line: what stands there belongs to the first of them.
    """
    lines = text.splitlines()
    found: dict[Key, tuple[str, str]] = {}
    done = top
    for key, number in read_yaml(text, PRINTED, may_be_empty=True).lines.items():
        if key and number > done:
            beside = _REMARK.search(lines[number - 1])
            found[key] = (_asides(lines[done : number - 1]), beside[0] if beside else "")
            done = number
    return found, _asides(lines[done:])


def _asides(lines: Iterable[str]) -> str:
    """Return the comments among lines that hold no key, with the empty lines around them."""
    kept = (line if _is_aside(line) else _REMARK.search(line) for line in lines)
    return "".join(
        f"{each if isinstance(each, str) else each[0]}\n" for each in kept if each is not None
    )


def _is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")

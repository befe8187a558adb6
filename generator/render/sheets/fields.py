"""Which fields of a sheet its template sets: those must be found on the paper."""

import re
from functools import cache

from generator.render.templates import source

_LIBRARY = "lib.typ"
# What a definition of the library holds, up to the next one; and the names that a template uses.
_PART = re.compile(r"^#let ([\w-]+).*?(?=^#let |\Z)", re.MULTILINE | re.DOTALL)
_NAME = re.compile(r"data\.[a-z_]+|[a-z][\w-]*")
_COMMENT = re.compile(r"(?m)//.*$")
_DATA = "data."


@cache
def fields_set(template: str) -> frozenset[str]:
    """Return the fields that a template sets, itself or through the parts of our library."""
    parts = {part[1]: _names(part[0]) for part in _PART.finditer(source(f"print/{_LIBRARY}"))}
    found, waiting = set[str](), _names(source(f"print/{template}"))
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= parts.get(name, set()) - found
    return frozenset(name.removeprefix(_DATA) for name in found if name.startswith(_DATA))


def _names(text: str) -> set[str]:
    return set(_NAME.findall(_COMMENT.sub("", text)))

"""The list of everything in a site: what it is, what it was made from, its checksum."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from generator.model import Artefact

NAME = "manifest.json"


def manifest(folder: Path, artefacts: Iterable[Artefact]) -> str:
    """Return the manifest of a finished folder as JSON; every file has its entry.

    Files that no artefact claims (styles, fonts, scripts of the staff pages)
    are of kind `asset`.
    """
    claimed: Mapping[str, Artefact] = {each.path: each for each in artefacts}
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    entries = []
    for path in files:
        name = path.relative_to(folder).as_posix()
        content = path.read_bytes()
        known = asdict(claimed.get(name) or Artefact(name, "asset"))
        entries.append(
            known | {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        )
    return json.dumps({"artefacts": entries}, ensure_ascii=False, indent=1) + "\n"


def is_whole(folder: Path, text: str) -> bool:
    """Say whether every file of a manifest lies there in its full length."""
    for entry in json.loads(text)["artefacts"]:
        path = folder / entry["path"]
        if not path.is_file() or path.stat().st_size != entry["bytes"]:
            return False
    return True

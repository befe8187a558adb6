"""One finished file: where it lies, whose it is, what it was made from."""

from dataclasses import dataclass

from generator.model.edition import State


@dataclass(frozen=True)
class Artefact:
    """What the manifest says of a file, apart from its bytes. `path` is relative to the site."""

    path: str
    kind: str  # "page", or the id of a format
    language: str = ""
    audience: str = ""
    campaign: str = ""
    state: State = "draft"
    stale: tuple[str, ...] = ()
    title: str = ""
    alt: str = ""
    sources: tuple[str, ...] = ()

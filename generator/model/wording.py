"""What we avoid in a language, what we say instead, and the names that may stand."""

from typing import Annotated

from pydantic import Field

from generator.model.text import Part


class Avoided(Part):
    """A word that never reaches a reader, in every form that the rule can tell.

    `instead_for` says it better for one audience, by its id.

    `stems` are found anywhere inside a word; `patterns` are regular expressions
    over the whole text. Both meet the text after normalisation.
    """

    word: str
    stems: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    instead: Annotated[tuple[str, ...], Field(min_length=1)]
    reason: str
    zones: tuple[str, ...] = ()  # zones or groups of zones; empty: everywhere
    signs: tuple[str, ...] = ()  # single signs, such as !
    instead_for: Annotated[dict[str, tuple[str, ...]], Field(default_factory=dict)]


class Name(Part):
    """A legal name that holds an avoided word, and the only zones it may stand in."""

    name: str
    zones: Annotated[tuple[str, ...], Field(min_length=1)]


class Zone(Part):
    """A place where text stands in an artefact. Rules and names speak of zones or their groups."""

    id: str
    what: str
    groups: tuple[str, ...] = ()


class Term(Part):
    """A word that every translation must render in the same way.

    The source language says how to find it (`finds`: beginnings of words) and
    whether it stays as it is (`keep`); every other language what it `says`:
    first what translators are told, then other beginnings of words that will do.
    """

    finds: tuple[str, ...] = ()
    keep: bool = False
    says: tuple[str, ...] = ()
    note: str = ""


class Wording(Part):
    """The content of content/wording/<language>.yml."""

    language: str
    avoid: Annotated[tuple[Avoided, ...], Field(min_length=1)]
    names: tuple[Name, ...] = ()
    innocent: tuple[str, ...] = ()
    terms: Annotated[dict[str, Term], Field(default_factory=dict)]

    @property
    def path(self) -> str:
        """The file that these rules were read from, relative to the root."""
        return f"content/wording/{self.language}.yml"

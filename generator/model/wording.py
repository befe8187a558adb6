"""What we avoid in a language, what we say instead, and the names that may stand."""

from typing import Annotated

from pydantic import Field

from generator.model.text import Part


class Avoided(Part):
    """A word that never reaches a reader, in every form that the rule can tell.

    `stems` are found anywhere inside a word; `patterns` are regular expressions
    over the whole text. Both meet the text after normalisation.
    """

    word: str
    stems: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    instead: Annotated[tuple[str, ...], Field(min_length=1)]
    reason: str
    zones: tuple[str, ...] = ()  # empty: everywhere


class Name(Part):
    """A legal name that holds an avoided word, and the only zones it may stand in."""

    name: str
    zones: Annotated[tuple[str, ...], Field(min_length=1)]


class Wording(Part):
    """The content of content/wording/<language>.yml."""

    language: str
    avoid: Annotated[tuple[Avoided, ...], Field(min_length=1)]
    names: tuple[Name, ...] = ()
    innocent: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The file that these rules were read from, relative to the root."""
        return f"content/wording/{self.language}.yml"

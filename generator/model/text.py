"""Texts that readers see: where they stand, how long they may be, how they are translated.

A field whose type carries `Copy` is a block: it is extracted for translators,
checked by the wording rules of its zone and measured against its limit. Nothing
else has to know about a new field.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict

from generator.problems import Key

# A name in braces stands for what the program fills in: a figure, a rule, a date, a link.
# A subset of ICU MessageFormat: {name}, {name, ratio}, {name, plural, one {#} other {#}}.
REFERENCE = re.compile(
    r"\{(?P<name>[a-z][a-z0-9_-]*+)"
    r"(?:\s*+,\s*+(?P<style>[a-z]++)\s*+(?:,\s*+(?P<forms>(?:[a-z]++\s*+\{[^{}]*+\}\s*+)++))?)?\}"
)
_FORM = re.compile(r"([a-z]+)\s*\{([^{}]*)\}")

AnyPart = TypeVar("AnyPart", bound=BaseModel)


@dataclass(frozen=True)
class Copy:
    """Mark a field as text that readers see: its zone, and at most how many graphemes."""

    zone: str
    most: int | None = None


class Part(BaseModel):
    """Something an editor wrote: frozen, and no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True)
class Block:
    """One text of a part: the way to it, the words, and where they will stand."""

    key: Key
    text: str
    copy: Copy


@dataclass(frozen=True)
class Reference:
    """A name in braces: how its figure is set, and the plural forms to choose from.

    `style` is empty for the figure as it is, `ratio` for "9 of 10", `plural` for
    the form that a number asks for; in a form, # is the number.
    """

    name: str
    style: str = ""
    forms: tuple[tuple[str, str], ...] = ()  # CLDR category, words

    def widest(self, figure: str) -> str:
        """Return the longest text that can stand here, when the figure is set like this."""
        said = (form.replace("#", figure) for _, form in self.forms)
        return max(said, key=len, default=figure)


# A title fits the A5 flyer in the longest script; the rest follows visual.md.
Title = Annotated[str, Copy("title", 60)]
Lead = Annotated[str, Copy("body", 170)]
Heading = Annotated[str, Copy("headline", 80)]
Body = Annotated[str, Copy("body", 600)]
Line = Annotated[str, Copy("body", 120)]
Point = Annotated[str, Copy("body", 90)]
Button = Annotated[str, Copy("button", 60)]
# X takes 420 characters of alternative text; the title on the picture goes before it.
Alt = Annotated[str, Copy("alt", 350)]


def reference_of(match: re.Match[str]) -> Reference:
    """Return what a match of REFERENCE asks for."""
    forms = tuple(_FORM.findall(match["forms"] or ""))
    return Reference(match["name"], match["style"] or "", forms)


def named(text: str) -> Iterator[Reference]:
    """Yield everything in braces, in its order."""
    return map(reference_of, REFERENCE.finditer(text))


def references(text: str) -> tuple[str, ...]:
    """Return the names in braces, in their order."""
    return tuple(reference.name for reference in named(text))


def own_words(text: str) -> str:
    """Return what the writer wrote, without what is filled in: of plural forms, all of them."""

    def forms(match: re.Match[str]) -> str:
        return " ".join(form.replace("#", "") for _, form in reference_of(match).forms)

    return REFERENCE.sub(forms, text)


def blocks(part: BaseModel, key: Key = ()) -> Iterator[Block]:
    """Yield every text of a part that readers see, in the order of its fields."""
    for name, copy in _fields(type(part)).items():
        yield from _blocks(getattr(part, name), copy, (*key, name))


def with_texts(part: AnyPart, text_for: Callable[[Block], str], key: Key = ()) -> AnyPart:
    """Return the part with every text replaced by what `text_for` says of its block."""
    changed = {
        name: _replaced(getattr(part, name), copy, text_for, (*key, name))
        for name, copy in _fields(type(part)).items()
    }
    return part.model_copy(update=changed)


def most_in(part: type[BaseModel], name: str) -> int:
    """Return how many graphemes a field of a part may have; 0 where nothing is said."""
    copy = _fields(part).get(name)
    return copy.most or 0 if copy else 0


def _blocks(value: object, copy: Copy | None, key: Key) -> Iterator[Block]:
    if isinstance(value, BaseModel):
        yield from blocks(value, key)
    elif isinstance(value, str) and copy and value:
        yield Block(key, value, copy)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _blocks(each, copy, (*key, index))
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _blocks(each, copy, (*key, name))


def _replaced(
    value: object, copy: Copy | None, text_for: Callable[[Block], str], key: Key
) -> object:
    if isinstance(value, BaseModel):
        return with_texts(value, text_for, key)
    if isinstance(value, str) and copy and value:
        return text_for(Block(key, value, copy))
    if isinstance(value, tuple):
        return tuple(_replaced(each, copy, text_for, (*key, i)) for i, each in enumerate(value))
    if isinstance(value, dict):
        return {name: _replaced(each, copy, text_for, (*key, name)) for name, each in value.items()}
    return value


@cache
def _fields(kind: type[BaseModel]) -> dict[str, Copy | None]:
    """Return the fields that hold texts, or parts that may hold texts."""
    hints = get_type_hints(kind, include_extras=True)
    found = {name: _copy_in(hints[name]) for name in kind.model_fields}
    return {name: copy for name, copy in found.items() if copy or _holds_part(hints[name])}


def _copy_in(annotation: Any) -> Copy | None:  # noqa: ANN401 - an annotation has no type of its own
    for each in getattr(annotation, "__metadata__", ()):
        if isinstance(each, Copy):
            return each
    return next(filter(None, map(_copy_in, get_args(annotation))), None)


def _holds_part(annotation: Any) -> bool:  # noqa: ANN401 - an annotation has no type of its own
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(map(_holds_part, get_args(annotation)))

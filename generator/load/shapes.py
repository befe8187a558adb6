"""From text to parts: what does not fit is told in the editor's words, by key path."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.load.yaml_source import Value
from generator.model.text import AnyPart
from generator.problems import Key, Problem, ProblemsFound

# The names that editors give: ways, situations, facts, phrases. They become
# addresses, placeholders and key paths, so they hold no dot, space or capital.
NAME = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FOUND = {"str": "a text", "list": "a list", "dict": "a mapping"}
_WRITTEN_LIKE: dict[str, tuple[str, str]] = {
    "string_type": ("text", "a text with `: ` in it, or one that begins with { or [, needs quotes"),
    "tuple_type": ("a list", "put each item on a line of its own, after a hyphen"),
    "date_type": ("a date", "write year, month and day: 2026-08-31"),
    "int_parsing": ("a whole number", "write digits only"),
    "int_type": ("a whole number", "write digits only"),
}


@dataclass(frozen=True)
class Fault:
    """One thing that pydantic refused: where, in which type, and what stood there."""

    key: Key
    kind: str
    written: bool
    hint: Any
    error: ErrorDetails
    told: tuple[str, ...]


def shaped(
    kind: type[AnyPart],
    value: Value,
    path: str,
    key: Key = (),
    told: Mapping[str, str] | None = None,
) -> AnyPart:
    """Return the part, or raise all that does not fit.

    `key` is where the part begins in its file; `told` is what the file name or
    the key above says already, and therefore may not be repeated inside.
    """
    given = dict(told or {})
    if not isinstance(value, dict):
        text = f"{spoken(key)} must have keys of its own"
        raise ProblemsFound([Problem(path, key, text, _keys_of(kind, tuple(given)))])
    problems = [*_repeated(value, path, key, given), *_overlooked(value, kind, path, key)]
    full: dict[str, Value] = {**value, **given}
    part = None
    try:
        part = kind.model_validate(_filled(full))
    except ValidationError as error:
        for each in error.errors(include_url=False):
            fault = _fault(each, kind, full, key, tuple(given))
            problems += filter(None, [_problem(fault, path)])
    if part is None or problems:
        raise ProblemsFound(problems)
    return part


def spoken(key: Key) -> str:
    """Write a key path for a person: words with dots, and which item of a list."""
    words = ".".join(each for each in key if isinstance(each, str))
    numbers = ", ".join(str(each + 1) for each in key if isinstance(each, int))
    return f"`{words}`" + (f" (number {numbers})" if numbers else "")


def _repeated(
    value: dict[str, Value], path: str, key: Key, told: Mapping[str, str]
) -> Iterator[Problem]:
    teller = "key above" if key else "file name"
    for name in sorted(told.keys() & value.keys()):
        text = f"`{name}` is not written here: the {teller} says it already"
        yield Problem(path, (*key, name), text, "delete the line")


def _filled(value: Value) -> Any:  # noqa: ANN401 - on its way into pydantic
    """Drop keys without a value: `title:` is as good as no title."""
    if isinstance(value, dict):
        return {name: _filled(each) for name, each in value.items() if not _is_empty(each)}
    return [_filled(each) for each in value] if isinstance(value, list) else value


def _is_empty(value: Value) -> bool:
    return isinstance(value, str) and not value.strip()


def _overlooked(value: Value, hint: Any, path: str, key: Key) -> Iterator[Problem]:  # noqa: ANN401
    """Yield what pydantic lets pass: odd names, empty items, numbers taken for dates."""
    hint = _bare(hint)
    if isinstance(value, dict):
        for name, each in value.items():
            if _names_in(hint) is str and not NAME.fullmatch(name):
                advice = "use a to z in lower case, digits, - and _"
                yield Problem(path, (*key, name), f"`{name}` cannot be a name", advice)
            if get_origin(hint) is dict and _is_empty(each):
                yield Problem(path, (*key, name), f"{spoken((*key, name))} is empty")
            yield from _overlooked(each, _inside(hint, name), path, (*key, name))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            if _is_empty(each):
                yield Problem(path, (*key, index), f"{spoken((*key, index))} is empty")
            yield from _overlooked(each, _inside(hint, index), path, (*key, index))
    elif hint is date and value.strip() and not _is_day(value):
        advice = "write year, month and day: 2026-08-31"
        yield Problem(path, key, f"`{value}` is not a date, for {spoken(key)}", advice)


def _names_in(hint: Any) -> Any:  # noqa: ANN401 - a type hint
    return get_args(hint)[0] if get_origin(hint) is dict else None


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _fault(
    error: ErrorDetails, kind: type[BaseModel], value: Value, key: Key, told: tuple[str, ...]
) -> Fault:
    hint: Any = kind
    place: Value | None = value
    for each in error["loc"]:
        hint = _inside(hint, each)
        place = _at(place, each)
    return Fault((*key, *error["loc"]), error["type"], place is not None, hint, error, told)


def _at(value: "Value | None", name: str | int) -> "Value | None":
    if isinstance(value, dict):
        return value.get(str(name))
    return value[name] if isinstance(value, list) and isinstance(name, int) else None


def _problem(fault: Fault, path: str) -> Problem | None:
    value = fault.error["input"]
    if fault.kind.startswith("date_") and isinstance(value, str):
        return None  # `_overlooked` has told it
    if fault.kind == "too_short" and len(value) >= fault.error["ctx"]["min_length"]:
        return None  # pydantic counts only the items that fit, and has told the others
    text, hint = _WORDS.get(fault.kind, _unforeseen)(fault)
    return Problem(path, fault.key, text, hint)


def _missing(fault: Fault) -> tuple[str, str]:
    return f"{spoken(fault.key)} is {'empty' if fault.written else 'missing'}", ""


def _unknown(fault: Fault) -> tuple[str, str]:
    known = _known(fault.hint, fault.told)
    guess = get_close_matches(str(fault.key[-1]), known, 1)
    hint = f"did you mean `{guess[0]}`? " if guess else ""
    return f"{spoken(fault.key)} is not a key", f"{hint}known here: {', '.join(known)}"


def _no_mapping(fault: Fault) -> tuple[str, str]:
    return f"{spoken(fault.key)} must have keys of its own", _keys_of(fault.hint, fault.told)


def _too_few(fault: Fault) -> tuple[str, str]:
    found, least = len(fault.error["input"]), fault.error["ctx"]["min_length"]
    return f"{spoken(fault.key)} has {found}; at least {least} are needed", ""


def _too_many(fault: Fault) -> tuple[str, str]:
    found, most = len(fault.error["input"]), fault.error["ctx"]["max_length"]
    return f"{spoken(fault.key)} has {found}; at most {most} fit", "join or leave out some"


def _out_of_range(fault: Fault) -> tuple[str, str]:
    bounds = fault.error["ctx"]
    hint = f"at least {bounds['ge']}" if "ge" in bounds else f"at most {bounds['le']}"
    return f"`{fault.error['input']}` is not possible for {spoken(fault.key)}", hint


def _not_a_choice(fault: Fault) -> tuple[str, str]:
    choices = [str(each) for each in get_args(_bare(fault.hint))]
    return (
        f"`{fault.error['input']}` is not possible for {spoken(fault.key)}",
        f"choose from {', '.join(choices)}",
    )


def _other_type(fault: Fault) -> tuple[str, str]:
    wanted, hint = _WRITTEN_LIKE[fault.kind]
    found = _FOUND[type(fault.error["input"]).__name__]
    return f"{spoken(fault.key)} must be {wanted}, not {found}", hint


def _unforeseen(fault: Fault) -> tuple[str, str]:
    return f"{spoken(fault.key)} does not fit: {fault.error['msg']}", ""


_WORDS: dict[str, Callable[[Fault], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "model_type": _no_mapping,
    "dict_type": _no_mapping,
    "too_short": _too_few,
    "too_long": _too_many,
    "literal_error": _not_a_choice,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    **dict.fromkeys(_WRITTEN_LIKE, _other_type),
}


def _keys_of(hint: Any, told: tuple[str, ...]) -> str:  # noqa: ANN401 - a type hint
    known = _known(hint, told)
    return f"it holds {', '.join(known)}" if known else "write `name: value` on lines of their own"


def _known(hint: Any, told: tuple[str, ...]) -> list[str]:  # noqa: ANN401 - a type hint
    hint = _bare(hint)
    fields = hint.model_fields if isinstance(hint, type) and issubclass(hint, BaseModel) else ()
    return [name for name in fields if name not in told]


def _inside(hint: Any, name: str | int) -> Any:  # noqa: ANN401 - a type hint
    """Return the type of a field, an item or a value; an unknown key stays with its part."""
    hint = _bare(hint)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return _fields(hint).get(str(name), hint)
    within = get_args(hint)
    if get_origin(hint) in (dict, tuple) and within:
        return within[1] if get_origin(hint) is dict else within[0]
    return None


@cache
def _fields(kind: type[BaseModel]) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _bare(hint: Any) -> Any:  # noqa: ANN401 - a type hint
    while get_origin(hint) in (Annotated, Union, UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
    return hint

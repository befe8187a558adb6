"""The door to PyYAML: everything is text, everything has a line, nothing can grow without end.

An alias counts as all that it repeats. Tags and second documents are refused:
no source needs one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.load.signs import odd_signs
from generator.problems import Key, Problem, ProblemsFound

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

MOST_NODES = 20_000
MOST_LEVELS = 20
# The C parser reads 20 times as fast; some platforms come without it.
_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Source:
    """What an editor wrote, all of it still text, and the line of each key and item."""

    path: str
    value: dict[str, Value]
    lines: Mapping[Key, int]


def read_yaml(text: str, path: str, *, may_be_empty: bool = False) -> Source:
    """Return a mapping with its lines, or raise everything that is wrong with the YAML."""
    growing = _Growing(path, _events(text, path), may_be_empty)
    try:
        value = growing.top()
    except ProblemsFound as stop:
        raise ProblemsFound([*growing.problems, *stop.problems]) from None
    if growing.problems or not isinstance(value, dict):
        raise ProblemsFound(growing.problems)
    return Source(path, value, growing.lines)


@dataclass(frozen=True)
class _Anchored:
    """What an alias may repeat, and how many values that is."""

    value: Value
    nodes: int


@dataclass
class _Growing:
    """A value that grows event by event, with the problems met on the way."""

    path: str
    events: Iterator[Any]
    may_be_empty: bool = False  # a file that waits for its first entry
    problems: list[Problem] = field(default_factory=list)
    lines: dict[Key, int] = field(default_factory=lambda: {(): 1})
    anchors: dict[str, _Anchored] = field(default_factory=dict)
    nodes: int = 0

    def top(self) -> Value:
        next(self.events)  # the stream begins
        if isinstance(next(self.events), yaml.StreamEndEvent):
            if self.may_be_empty:
                return {}
            self._found(1, "is empty", "write at least one `key: value`, or delete the file")
            return ""
        event = next(self.events)
        value = self._value(event, ())
        next(self.events)  # the document ends
        if not isinstance(value, dict):
            hint = "begin with lines like `key: value`, without a hyphen"
            self._found(_line(event), "the top level is not a mapping", hint)
        if not isinstance(event := next(self.events), yaml.StreamEndEvent):
            hint = "delete the line `---`, or make two files"
            self._found(_line(event), "a second document begins here", hint)
        return value

    def _value(self, event: Any, key: Key) -> Value:  # noqa: ANN401 - PyYAML is untyped
        self.nodes += 1
        self._limit(event, key)
        if isinstance(event, yaml.AliasEvent):
            return self._repeated(event)
        if getattr(event, "tag", None):
            hint = "delete it, or put the text in quotes"
            self._found(_line(event), f"`{_tag(event.tag)}` is a YAML tag", hint)
        before = self.nodes
        value = self._inside(event, key)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(value, self.nodes - before + 1)
        return value

    def _inside(self, event: Any, key: Key) -> Value:  # noqa: ANN401 - PyYAML is untyped
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(key)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(key)
        text = str(event.value)
        for odd in odd_signs(text):
            self._found(_line(event), odd.text, odd.hint)
        return text

    def _repeated(self, event: Any) -> Value:  # noqa: ANN401 - PyYAML is untyped
        """Count what an alias stands for: nine lines of them can mean a billion values."""
        anchored = self.anchors.get(event.anchor)
        if anchored is None:
            hint = f"write `&{event.anchor}` before the first one; it cannot hold itself"
            self._found(_line(event), f"`*{event.anchor}` repeats nothing yet", hint)
            return ""
        self.nodes += anchored.nodes
        self._limit(event, ())
        return anchored.value

    def _mapping(self, key: Key) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = _line(event)
            name = self._value(event, (*key, "?"))  # a key can hold keys
            if not isinstance(name, str) or not name:
                hint = "a text that begins with { or [ needs quotes"
                self._found(line, "a key must be a word", hint)
                name = f"?{line}"
            if name in found:
                first = self.lines[*key, name]
                text = f"`{name}` stands twice; the first one is on line {first}"
                self._found(line, text, "keep one of them")
            self.lines.setdefault((*key, name), line)
            found[name] = self._value(next(self.events), (*key, name))
        return found

    def _list(self, key: Key) -> list[Value]:
        found: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            place = (*key, len(found))
            self.lines[place] = _line(event)
            found.append(self._value(event, place))
        return found

    def _limit(self, event: Any, key: Key) -> None:  # noqa: ANN401 - PyYAML is untyped
        if self.nodes > MOST_NODES or len(key) > MOST_LEVELS:
            most = f"{MOST_NODES} values" if self.nodes > MOST_NODES else f"{MOST_LEVELS} levels"
            text = f"here the file exceeds {most}"
            raise ProblemsFound([Problem(self.path, _line(event), text, "make it smaller")])

    def _found(self, line: int, text: str, hint: str) -> None:
        self.problems.append(Problem(self.path, line, text, hint))


def _events(text: str, path: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_PARSER)
    except yaml.MarkedYAMLError as error:
        raise ProblemsFound([_unreadable(error, path)]) from None
    except yaml.YAMLError:
        hint = "is this a text file?"
        raise ProblemsFound([Problem(path, 1, "this is not YAML", hint)]) from None


def _unreadable(error: yaml.MarkedYAMLError, path: str) -> Problem:
    begun = error.context_mark.line + 1 if error.context_mark else 0
    line = error.problem_mark.line + 1 if error.problem_mark else begun or 1
    since = f", in what began on line {begun}" if begun and begun != line else ""
    return Problem(
        path,
        line,
        f"the YAML cannot be read here{since}: {error.problem}",
        "look at the indentation; a text with `: ` or ` #` in it, "
        "or one that begins with a sign, needs quotes",
    )


def _line(event: Any) -> int:  # noqa: ANN401 - PyYAML is untyped
    return int(event.start_mark.line) + 1


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")

"""A problem is something for a person to fix: a place, a fact and a way out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

# The way to a value inside a YAML file: ("message", "questions", 0, "answer").
Key = tuple[str | int, ...]
Lines = Mapping[str, Mapping[Key, int]]


@dataclass(frozen=True)
class Problem:
    """Something to fix, told in the words of the file that it stands in.

    `path` is relative to the root of the project (or of the finished site),
    with forward slashes. `place` is a line number from 1, or a key path that
    `located` turns into one.
    """

    path: str
    place: int | Key
    text: str
    hint: str = ""

    @property
    def line(self) -> int:
        """The line to look at; 1 as long as nobody has looked it up."""
        return self.place if isinstance(self.place, int) else 1

    def __str__(self) -> str:
        """Write `path:line: what is wrong`, and the hint below it."""
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}: {self.text}{hint}"


class ProblemsFound(Exception):
    """A step that cannot go on: everything that it found, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems for whoever reports them."""
        self.problems = tuple(sorted(set(problems), key=order))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["ProblemsFound"], tuple[tuple[Problem, ...]]]:
        """Survive the way back from a worker process."""
        return (ProblemsFound, (self.problems,))


def order(problem: Problem) -> tuple[str, int, str, str]:
    """Sort by file and line: a key path would compare numbers with words."""
    return (problem.path, problem.line, problem.text, problem.hint)


def located(problems: Iterable[Problem], lines: Lines) -> tuple[Problem, ...]:
    """Give each problem its line: the key's own, or its nearest parent's."""
    found = {replace(problem, place=line_of(problem, lines)) for problem in problems}
    return tuple(sorted(found, key=order))


def line_of(problem: Problem, lines: Lines) -> int:
    """Return the line of a problem; a missing key stands where its parent begins."""
    if isinstance(problem.place, int):
        return problem.place
    known = lines.get(problem.path, {})
    for end in range(len(problem.place), -1, -1):
        if problem.place[:end] in known:
            return known[problem.place[:end]]
    return 1

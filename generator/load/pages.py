"""Hand-written pages: Markdown, cut at its empty lines into what a translator gets at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import Key, Problem, ProblemsFound


@dataclass(frozen=True)
class PageSource:
    """A page in blocks, and the line that each of them begins on."""

    path: str
    blocks: tuple[str, ...]
    lines: Mapping[Key, int]


def read_page(text: str, page: str) -> PageSource:
    """Return the blocks of a page; a page without words is a problem."""
    path = f"content/pages/{page}.md"
    blocks: list[str] = []
    lines: dict[Key, int] = {(): 1}
    before = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and before.strip():
            blocks[-1] += "\n" + line.rstrip()
        elif line.strip():
            lines["blocks", len(blocks)] = number
            blocks.append(line.rstrip())
        before = line
    if not blocks:
        raise ProblemsFound([Problem(path, 1, "is empty", "write the page, or delete the file")])
    return PageSource(path, tuple(blocks), lines)

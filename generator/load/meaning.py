"""Edits that change no meaning: what was said of the text before holds for the text after."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.model import MinorEdit


@dataclass(frozen=True)
class Meaning:
    """Leads every text back through its minor edits to the one that was first approved."""

    edits: tuple[MinorEdit, ...] = ()

    def of(self, language: str, context: str, text: str) -> str:
        """Return the text that this one means the same as; itself where nobody said so."""
        seen = {text}
        while (before := self._before.get((language, context, text))) and before not in seen:
            seen.add(before)
            text = before
        return text

    def same(self, language: str, context: str, one: str, other: str) -> bool:
        """Say whether two texts of one place mean the same."""
        return one == other or self.of(language, context, one) == self.of(language, context, other)

    @cached_property
    def _before(self) -> dict[tuple[str, str, str], str]:
        return dict(_steps(self.edits))


def _steps(edits: Iterable[MinorEdit]) -> Iterable[tuple[tuple[str, str, str], str]]:
    return (((each.language, each.context, each.after), each.before) for each in edits)

"""Tell editors and programs what was measured, the hardest first: that is where to begin."""

from collections.abc import Iterable, Iterator

from generator.check.reading.paragraphs import Paragraph

HEAD = ("place", "text", "language", "level", "measure", "value", "ceiling", "over")


def hardest_first(found: Iterable[Paragraph]) -> list[Paragraph]:
    """Sort by how much of its ceiling each paragraph uses."""
    return sorted(
        found, key=lambda each: (-each.tightest.share, each.path, each.line, each.language)
    )


def reading_rows(found: Iterable[Paragraph]) -> Iterator[tuple[str, ...]]:
    """Yield one line of a table for each paragraph, with the measure that decides."""
    for each in found:
        measure = each.tightest
        yield (
            f"{each.path}:{each.line}",
            each.context,
            each.language,
            each.level,
            measure.name,
            f"{measure.value:g}",
            str(measure.ceiling),
            "over" if each.over else "",
        )


def reading_record(each: Paragraph) -> dict[str, object]:
    """Return everything about a paragraph but its words, ready for JSON."""
    return {
        "text": each.context,
        "language": each.language,
        "path": each.path,
        "line": each.line,
        "kind": each.kind,
        "level": each.level,
        "over": each.over,
        "measures": [vars(measure) | {"over": measure.over} for measure in each.measures],
    }

"""A list of what to print for one day: one YAML file, wherever it lies."""

from dataclasses import replace
from pathlib import Path

from generator.load.folder import read_text
from generator.load.shapes import shaped
from generator.load.yaml_source import Source, read_yaml
from generator.model import PickList
from generator.problems import ProblemsFound, located


def read_pick_list(file: Path, path: str) -> tuple[PickList, Source]:
    """Return the list and its lines, or raise all that is wrong with it.

    `path` is what messages call the file: as it was typed.
    """
    try:
        text = read_text(file.parent, file.name)
    except ProblemsFound as found:
        raise ProblemsFound(replace(each, path=path) for each in found.problems) from None
    source = read_yaml(text, path)
    try:
        return shaped(PickList, source.value, path), source
    except ProblemsFound as found:
        raise ProblemsFound(located(found.problems, {path: source.lines})) from None

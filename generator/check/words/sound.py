"""Tell an editor what is wrong with a wording file before it is compiled."""

import re
from collections.abc import Iterable, Iterator

from generator.check.words.gates import BEGINS
from generator.check.words.normalise import normal_pattern, normalise
from generator.model import Avoided, Wording
from generator.problems import Key, Problem

ZONES = frozenset(
    (
        *("title", "headline", "body", "button", "alt", "meta", "path"),
        *("sender", "contact", "address", "legal", "professional"),
    )
)
_SHORTEST_STEM = 3


def unsound(wordings: Iterable[Wording]) -> Iterator[Problem]:
    """Tell of rules that cannot work, before one of them stops everything."""
    for wording in wordings:
        for index, rule in enumerate(wording.avoid):
            for key, text, hint in _faults(rule):
                yield Problem(wording.path, ("avoid", index, *key), text, hint)
        for index, name in enumerate(wording.names):
            yield from (
                Problem(wording.path, ("names", index, "zones"), *_no_zone(zone))
                for zone in name.zones
                if zone not in ZONES
            )


def _faults(rule: Avoided) -> Iterator[tuple[Key, str, str]]:
    if not rule.stems and not rule.patterns:
        yield (), f"`{rule.word}` has neither stems nor patterns, so it finds nothing", "add a stem"
    for index, stem in enumerate(rule.stems):
        if len(normalise(stem).text) < _SHORTEST_STEM:
            hint = "a stem is found inside words; write a pattern with \\b for a short word"
            yield ("stems", index), f"the stem `{stem}` is too short", hint
    for index, pattern in enumerate(rule.patterns):
        if fault := _fault_in(pattern):
            hint = "write one pattern for each way to begin, such as \\bta(?:r|tt)?\\s+grep\\b"
            yield ("patterns", index), f"the pattern `{pattern}` {fault}", hint
    for zone in rule.zones:
        if zone not in ZONES:
            yield ("zones",), *_no_zone(zone)


def _fault_in(pattern: str) -> str:
    try:
        re.compile(normal_pattern(pattern))
    except re.error as error:
        return f"is no regular expression: {error}"
    if not BEGINS.match(normal_pattern(pattern)):
        return "does not begin with a letter, or with \\b and a letter"
    return "has a | outside brackets" if _splits(pattern) else ""


def _splits(pattern: str) -> bool:
    rest = re.sub(r"\\.|\[[^\]]*\]", "", pattern)
    while (outer := re.sub(r"\([^()]*\)", "", rest)) != rest:
        rest = outer
    return "|" in rest


def _no_zone(zone: str) -> tuple[str, str]:
    return f"`{zone}` is not a zone", f"choose from {', '.join(sorted(ZONES))}"

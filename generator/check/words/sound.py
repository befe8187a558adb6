"""Tell an editor what is wrong with a wording file before it is compiled."""

import re
from collections.abc import Iterable, Iterator

from generator.check.words.gates import BEGINS
from generator.check.words.normalise import normal_pattern, normalise
from generator.check.words.zones import Zones, zone_choices
from generator.model import Avoided, Wording
from generator.problems import Key, Problem

_SHORTEST_STEM = 3

Fault = tuple[Key, str, str]  # where in the rule, what, and the way out


def unsound(wordings: Iterable[Wording], zones: Zones) -> Iterator[Problem]:
    """Tell of rules that cannot work, before one of them stops everything."""
    for wording in wordings:
        for index, rule in enumerate(wording.avoid):
            for key, text, hint in (*_faults(rule), *_unknown_zones(rule.zones, zones)):
                yield Problem(wording.path, ("avoid", index, *key), text, hint)
        for index, name in enumerate(wording.names):
            for key, text, hint in _unknown_zones(name.zones, zones):
                yield Problem(wording.path, ("names", index, *key), text, hint)


def _faults(rule: Avoided) -> Iterator[Fault]:
    if not (rule.stems or rule.patterns or rule.signs):
        text = f"`{rule.word}` has neither stems nor patterns nor signs, so it finds nothing"
        yield (), text, "add a stem"
    for index, stem in enumerate(rule.stems):
        if len(normalise(stem).text) < _SHORTEST_STEM:
            hint = "a stem is found inside words; write a pattern with \\b for a short word"
            yield ("stems", index), f"the stem `{stem}` is too short", hint
    for index, pattern in enumerate(rule.patterns):
        if fault := _fault_in(pattern):
            hint = "write one pattern for each way to begin, such as \\bta(?:r|tt)?\\s+grep\\b"
            yield ("patterns", index), f"the pattern `{pattern}` {fault}", hint
    yield from _odd_signs(rule)


def _odd_signs(rule: Avoided) -> Iterator[Fault]:
    for index, sign in enumerate(rule.signs):
        if len(sign) != 1 or sign.isalnum():
            hint = "write one sign, such as !; words are stems or patterns"
            yield ("signs", index), f"`{sign}` is not a single sign", hint
    if rule.signs and not rule.zones:
        hint = "add `zones`: in addresses and code a sign has a meaning of its own"
        yield ("signs",), f"`{rule.word}` would forbid a sign everywhere", hint


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


def _unknown_zones(names: Iterable[str], zones: Zones) -> Iterator[Fault]:
    choices = zone_choices(zones)
    for name in names:
        if name not in choices:
            hint = f"choose from {', '.join(choices)}"
            yield ("zones",), f"`{name}` is neither a zone nor a group of zones", hint

"""Colours that stand on each other must be told apart (WCAG 2.2, 1.4.6 and 1.4.11)."""

import re
from collections.abc import Iterator

from generator.model import Site
from generator.model.places import TOKENS
from generator.problems import Problem

_LEAST = re.compile(r"\d+(?:\.\d+)?")
_DARK = 0.04045  # below, sRGB is linear (IEC 61966-2-1)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def colours_are_colours(site: Site) -> Iterator[Problem]:
    """A broken colour would reach the style sheet and every printed sheet."""
    for name, value in site.tokens.get("colour", {}).items():
        if not _COLOUR.fullmatch(value):
            yield Problem(
                TOKENS, ("colour", name), f"`{value}` is not a colour", 'write "#" and six digits'
            )


def pairs_can_be_read(site: Site) -> Iterator[Problem]:
    """Each pair says how strong its contrast must be; the build computes it."""
    colours = site.tokens.get("colour", {})
    for pair, least in site.tokens.get("pairs", {}).items():
        text, _, ground = pair.partition(" on ")
        if not _LEAST.fullmatch(least):
            yield Problem(TOKENS, ("pairs", pair), f"`{least}` is no ratio", "write 7, 4.5 or 3")
            continue
        if not {text, ground} <= colours.keys():
            yield Problem(TOKENS, ("pairs", pair), f"`{pair}` does not name two colours")
            continue
        if not all(_COLOUR.fullmatch(colours[name]) for name in (text, ground)):
            continue
        ratio = contrast(colours[text], colours[ground])
        if ratio < float(least):
            yield Problem(
                TOKENS,
                ("pairs", pair),
                f"{pair} has a contrast of {ratio:.2f}:1; at least {least}:1 is needed",
                "choose a darker or lighter colour",
            )


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= _DARK else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

"""Say what to write instead: in the language of the text, and for the audience it is meant for."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.check.words.rules import Finding
from generator.model import Avoided, Wording
from generator.model.terms import looked_up


@dataclass(frozen=True)
class Advice:
    """What to write instead, why, and the file that says so."""

    says: tuple[str, ...]
    reason: str
    path: str


def instead_of(
    finding: Finding, wordings: Sequence[Wording], language: str, audience: str = ""
) -> str:
    """Return the way out for a message, and the file it was taken from."""
    advised = advice(finding, wordings, language, audience)
    says = " or ".join(f'"{each}"' for each in advised.says)
    return f"say {says} ({advised.path})"


def advice(
    finding: Finding, wordings: Sequence[Wording], language: str, audience: str = ""
) -> Advice:
    """Return what to write in the language of the text.

    A foreign word gets the advice for its counterpart in the text's own language.
    """
    by_language = {each.language: each for each in wordings}
    own = by_language.get(looked_up(language, frozenset(by_language)))
    counterpart = lead_rule(own) if own and own.language != finding.language else None
    wording = own if own and counterpart else by_language[finding.language]
    rule = counterpart or finding.rule
    return Advice(rule.instead_for.get(audience, rule.instead), rule.reason, wording.path)


def lead_rule(wording: Wording) -> Avoided | None:
    """Return the rule for the word itself: the last one that holds everywhere."""
    return next((rule for rule in reversed(wording.avoid) if _holds_everywhere(rule)), None)


def _holds_everywhere(rule: Avoided) -> bool:
    return not rule.zones and bool(rule.stems or rule.patterns)

"""Say line by line what to write instead, for a text that somebody pasted in."""

from generator.check.words.advice import advice
from generator.check.words.normalise import shown
from generator.check.words.rules import Finding, WordRules, findings


def instead_of_each(
    text: str,
    zone: str,
    rules: WordRules,
    language: str,
    audience: str = "",
    *,
    why: bool = False,
) -> tuple[str, ...]:
    """Return `line: word: instead` per finding, with the reason below; none means all is well."""
    told: list[str] = []
    for each in findings(text, zone, rules, language):
        advised = advice(each, rules.wordings, language, audience)
        told.append(f"{_line(text, each)}: {shown(each.words)}: {' / '.join(advised.says)}")
        if why:
            told.append(f"  {' '.join(advised.reason.split())}")
    return tuple(told)


def _line(text: str, finding: Finding) -> int:
    return text.count("\n", 0, finding.start) + 1

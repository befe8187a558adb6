"""Say line by line what to write instead, for a text that somebody pasted in."""

from generator.check.words.normalise import shown
from generator.check.words.rules import Finding, WordRules, advice, findings


def instead_of_each(text: str, zone: str, rules: WordRules, language: str) -> tuple[str, ...]:
    """Return one `line: word: instead` per finding; none means that the text may stand."""
    return tuple(
        f"{_line(text, each)}: {shown(each.words)}: {_instead(each, rules, language)}"
        for each in findings(text, zone, rules, language)
    )


def _line(text: str, finding: Finding) -> int:
    return text.count("\n", 0, finding.start) + 1


def _instead(finding: Finding, rules: WordRules, language: str) -> str:
    _, rule = advice(finding, rules.wordings, language)
    return " / ".join(rule.instead)

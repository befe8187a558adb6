"""What somebody writes for one day is read like every other text, before anything is set."""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.check.words import WordRules
from generator.check.words.advice import instead_of
from generator.check.words.normalise import shown
from generator.check.words.rules import findings
from generator.load.signs import odd_signs
from generator.model import Local, Pick, Site
from generator.press.webfonts import letters_without_font
from generator.problems import Problem

_ZONE = "body"


def unfit(
    site: Site, local: Local, picks: Collection[Pick], rules: WordRules, path: str
) -> Iterator[Problem]:
    """Yield what may not stand on paper of the texts that were written for one day."""
    codes = {site.source.code: None} | {code: None for each in picks for code in each.languages}
    known = {each.code for each in site.languages}
    for name, text in local.model_dump(exclude={"day"}).items():
        for odd in odd_signs(text):
            yield Problem(path, (name,), odd.text, odd.hint)
        if "\n" in text:
            yield Problem(path, (name,), "a line ends here", "write it on one line")
        met = set[str]()
        for code in filter(known.__contains__, codes):
            for each in findings(text, _ZONE, rules, code):
                if (words := shown(each.words)) not in met:
                    met.add(words)
                    hint = instead_of(each, rules.wordings, code)
                    yield Problem(path, (name,), f'"{words}" may not stand on a sheet', hint)
    offices = [each.name for each in site.settings.offices]
    if local.office and local.office not in offices:
        hint = f"choose from {', '.join(offices)}"
        yield Problem(path, ("office",), f"`{local.office}` is not an office of ours", hint)


def undrawn(local: Local, fonts: Path, path: str) -> Iterator[Problem]:
    """Yield the letters of the texts for one day that could not be set."""
    for name, text in local.model_dump(exclude={"day"}).items():
        if letters := letters_without_font(text, fonts):
            hint = "write it in letters of our languages"
            yield Problem(path, (name,), f"no font of ours has {letters}", hint)

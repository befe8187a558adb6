"""Agreed terms: a reader meets the same word for the same thing, in every text and language."""

import re
from collections.abc import Iterator
from functools import cache

from generator.check.words import normalise
from generator.model import Catalogue, Entry, Site
from generator.model.terms import Terms, renderings, terms_in, terms_of
from generator.problems import Problem

# In Arabic and Tigrinya small words are written together with the next: للمرشد, ብኣማኻሪ, بNav.
_BEGINS = r"(?<![^\W\u0600-\u06ff\u1200-\u137f])"
_ENDING = r"(?:\W?\w{1,4})?(?!\w)"


def terms_are_kept(site: Site) -> Iterator[Problem]:
    """Two words for one thing make a reader look for the difference."""
    own = terms_of(site.wordings, site.source.code)
    for catalogue in site.catalogues.values():
        said = terms_of(site.wordings, catalogue.language)
        if said == own:  # an easier wording in the same language owes the longer one no words
            continue
        for context, entry in catalogue.entries.items():
            if entry.text and not entry.fuzzy:
                yield from _lost(catalogue, context, entry, own, said)


def terms_are_found(site: Site) -> Iterator[Problem]:
    """What is agreed for a term that nobody can find would never be asked for."""
    own = terms_of(site.wordings, site.source.code)
    for wording in site.wordings:
        for name, term in wording.terms.items():
            if wording.language == site.source.code and not term.finds:
                text, hint = "has nothing to find it by", "add `finds`: how the word begins"
                yield Problem(wording.path, ("terms", name), f"`{name}` {text}", hint)
            elif name not in own:
                text = f"`{name}` is no term in content/wording/{site.source.code}.yml"
                hint = f"choose from {', '.join(own)}" if own else "add it there, with `finds`"
                yield Problem(wording.path, ("terms", name), text, hint)


def _lost(
    catalogue: Catalogue, context: str, entry: Entry, own: Terms, said: Terms
) -> Iterator[Problem]:
    text = normalise(entry.text).text
    for name in terms_in(entry.source, own):
        allowed = renderings(name, own, said)
        if allowed and not _spoken(allowed, own[name].finds).search(text):
            yield Problem(
                catalogue.path,
                entry.line,
                f'`{context}` does not say "{own[name].finds[0]}" as agreed',
                f"write {' or '.join(allowed)} (`{name}` in the terms of content/wording)",
            )


@cache
def _spoken(allowed: tuple[str, ...], names: tuple[str, ...]) -> re.Pattern[str]:
    """Words begin as agreed; a name may get an ending, but is not the start of a word."""
    whole = {each for each in names if each[0].isupper()}
    parts = (_beginning(each) + (_ENDING if each in whole else "") for each in allowed)
    return re.compile(f"{_BEGINS}(?:{'|'.join(parts)})")


def _beginning(word: str) -> str:
    return r"\s+".join(map(re.escape, normalise(word).text.split()))

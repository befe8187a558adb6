"""Find the agreed terms in a bokmål text, for translators and for those who check their work."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.model.wording import Term, Wording

Terms = Mapping[str, Term]


def looked_up(tag: str, known: frozenset[str]) -> str:
    """Cut a tag from the right until it is known (RFC 4647, lookup); the tag itself if none is."""
    shorter = tag
    while shorter and shorter not in known:
        shorter = shorter.rpartition("-")[0]
    return shorter or tag


def terms_of(wordings: Sequence[Wording], language: str) -> Terms:
    """Return the terms that hold for a language; a variant has those of its base."""
    by_language = {each.language: each.terms for each in wordings}
    return by_language.get(looked_up(language, frozenset(by_language)), {})


def terms_in(text: str, terms: Terms) -> tuple[str, ...]:
    """Return the names of the terms that a text holds, in the order that readers meet them."""
    found = {name: match.start() for name, term in terms.items() if (match := _first(text, term))}
    return tuple(sorted(found, key=lambda name: (found[name], name)))


def renderings(name: str, own: Terms, said: Terms) -> tuple[str, ...]:
    """Return what may stand for a term in a translation, best first; nothing if nobody agreed.

    `own` are the terms of the source language, `said` those of the translation's.
    """
    agreed = said[name].says if name in said else ()
    if not agreed and not own[name].keep:
        return ()
    # The Norwegian word itself is always understood by somebody: it stands on the door.
    return (*agreed, *own[name].finds)


def terms_to_say(
    text: str, source: str, language: str, wordings: Sequence[Wording]
) -> tuple[str, ...]:
    """Tell a translator what was agreed for the words of this text: `veileder = مرشد`, `Nav: keep`.

    An easier wording in the same language owes the longer one no words.
    """
    own, said = terms_of(wordings, source), terms_of(wordings, language)
    if own == said:
        return ()
    return tuple(_told(text, own, said))


def _told(text: str, own: Terms, said: Terms) -> Iterator[str]:
    for name in terms_in(text, own):
        word = own[name].finds[0]
        if name in said and said[name].says:
            yield f"{word} = {said[name].says[0]}"
        elif own[name].keep:
            yield f"{word}: keep"


def _first(text: str, term: Term) -> re.Match[str] | None:
    return _finder(term.finds).search(text) if term.finds else None


@cache
def _finder(finds: tuple[str, ...]) -> re.Pattern[str]:
    """Words begin as written, in any case; a name (capital first) stands whole, with its case."""
    parts = (
        rf"{re.escape(each)}(?:s|en|et)?(?!\w)" if each[0].isupper() else f"(?i:{re.escape(each)})"
        for each in finds
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})")

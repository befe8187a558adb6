"""Who read what: an approval must be of something, and a minor edit must be one."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.check.names import unknown
from generator.model import MinorEdit, Site
from generator.model.places import MINOR, REVIEWS, every_place
from generator.model.text import references
from generator.problems import Problem

# A slip of the pen: "ikke" or "må" is not one.
_MOST_SIGNS = 2
_SIGNS = re.compile(r"\w")
_NOT_MINOR = "delete the entry: the text counts as changed, and translators and readers see it"


def reviews_are_of_editions(site: Site) -> Iterator[Problem]:
    """An approval of something that does not exist approves nothing, and nobody would notice."""
    languages = [language.code for language in site.settings.languages]
    audiences = [audience.id for audience in site.audiences]
    for index, review in enumerate(site.reviews):
        key = ("reviews", index)
        yield from unknown(REVIEWS, (*key, "audience"), review.audience, "an audience", audiences)
        yield from unknown(REVIEWS, (*key, "language"), review.language, "a language", languages)


def promises_were_read_back(site: Site) -> Iterator[Problem]:
    """The promise is approved sentence by sentence: one that was not read back is not."""
    languages = [language.code for language in site.settings.languages]
    count = len(site.settings.promises)
    for index, review in enumerate(site.promise_reviews):
        key = ("promises", index)
        yield from unknown(REVIEWS, (*key, "language"), review.language, "a language", languages)
        if len(review.back) != count:
            yield Problem(
                REVIEWS,
                (*key, "back"),
                f"{len(review.back)} sentences were read back; there are {count} promises",
                "let somebody who has not seen the bokmål say each promise in bokmål",
            )


def minor_edits_are_minor(site: Site) -> Iterator[Problem]:
    """A new meaning under an old approval would be a lie to every reader."""
    contexts = [place.context for place in every_place(site)]
    languages = [language.code for language in site.settings.languages]
    for index, edit in enumerate(site.minor_edits):
        key = ("edits", index)
        yield from unknown(MINOR, (*key, "language"), edit.language, "a language", languages)
        yield from unknown(MINOR, (*key, "context"), edit.context, "a text of ours", contexts)
        if fault := _more_than_minor(edit):
            yield Problem(MINOR, key, f"the edit of `{edit.context}` {fault}", _NOT_MINOR)


def _more_than_minor(edit: MinorEdit) -> str:
    if edit.context.startswith("site.promises."):
        return "changes the promise, which has to be read again in every language"
    if edit.before == edit.after:
        return "changes nothing"
    if references(edit.before) != references(edit.after):
        return "changes what the program fills in"
    if Counter(re.findall(r"\d", edit.before)) != Counter(re.findall(r"\d", edit.after)):
        return "changes a figure"
    if (count := _changed(edit.before, edit.after)) > _MOST_SIGNS:
        return f"changes {count} letters; more than {_MOST_SIGNS} can change the meaning"
    return ""


def _changed(before: str, after: str) -> int:
    """Count the letters that came or went; commas, spaces and capitals do not count."""
    one, other = ("".join(_SIGNS.findall(text)).casefold() for text in (before, after))
    same = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return max(len(one), len(other)) - sum(block.size for block in same)

"""Texts must fit where they stand, be plain text, and survive translation."""

import re
from collections.abc import Iterator

from generator.check.blocks import Written, written
from generator.model import Site
from generator.model.lengths import length
from generator.model.text import own_words
from generator.problems import Problem

# A tag begins with < and a letter at once (HTML, 13.2.5.6): "mindre < mer" is text.
_CODE = re.compile(r"</?[a-zA-Z!][^<>]*>?|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);|\}\}|%\}|<%")
_TEMPLATE = re.compile(r"\{\{|\{%|\$\{")


def texts_fit(site: Site) -> Iterator[Problem]:
    """A text that is too long is cut on the sheet or shrinks until nobody can read it."""
    for each in written(site):
        most = each.copy.most
        # Never more signs than code points: only long texts are worth counting.
        if most and len(each.text) > most and length(each.text) > most:
            yield Problem(
                each.path,
                each.place,
                f"`{each.context}` has {length(each.text)} characters; at most {most} fit",
                "say it shorter; translations often need a third more",
            )


def texts_are_plain(site: Site) -> Iterator[Problem]:
    """HTML and template syntax would be shown to the reader letter by letter."""
    for each in written(site):
        # Plural forms end in two braces; what stands inside them is searched all the same.
        if found := _TEMPLATE.search(each.text) or _CODE.search(own_words(each.text)):
            yield Problem(
                each.path,
                each.place,
                f"`{each.context}` holds `{found[0]}`, which is no text for a reader",
                "write the words only; a figure is written as {fact-id}",
            )
        else:
            yield from _broken_references(each)


def pictures_are_told(site: Site) -> Iterator[Problem]:
    """A drawing that nobody tells leaves out whoever cannot see it, on pages and in every kit."""
    for audience in site.audiences:
        if not audience.picture.alt:
            yield Problem(
                audience.path,
                ("picture", "alt"),
                "`picture.alt` is missing: nobody tells what the drawing shows",
                "say it in one sentence, for those who cannot see it",
            )


def _broken_references(each: Written) -> Iterator[Problem]:
    if re.search("[{}]", own_words(each.text)):
        yield Problem(
            each.path,
            each.place,
            f"`{each.context}` has a brace that does not hold a name",
            "a figure is written as {fact-id}, {fact-id, ratio} or "
            "{fact-id, plural, one {# ...} other {# ...}}; leave braces out otherwise",
        )

"""A text must fit its channel in every language, with everything filled in."""

import unicodedata
from collections.abc import Iterator, Mapping

from generator.check.campaigns.posted import Posted, posted
from generator.model import Site
from generator.model.lengths import costly_signs
from generator.problems import Problem, located


def texts_fit_their_channel(site: Site) -> Iterator[Problem]:
    """Over-long text is cut by the channel or refused; a long text message costs double."""
    for each in posted(site):
        if each.count.is_over and not _costly(each):
            yield _too_long(each)


def messages_keep_their_room(site: Site) -> Iterator[Problem]:
    """One dash of a printer turns a text message of 160 characters into one of 70."""
    for each in posted(site):
        if signs := _costly(each):
            yield _dear(each, signs)


def near_the_limit(site: Site) -> tuple[Problem, ...]:
    """Return what fits and hardly more would: no mistake, but a warning to whoever edits it."""
    found = (_near(each) for each in posted(site) if each.count.is_near and not each.composed)
    return located(found, site.lines)


def _costly(each: Posted) -> Mapping[str, str]:
    return costly_signs(each.said) if each.limit.count == "sms" else {}


def _too_long(each: Posted) -> Problem:
    limit, campaign = each.limit, each.push.campaign
    text = f"`{each.name}` needs {each.count.said}; at most {limit.most} {each.count.unit} fit"
    hint = f"the limit is from {limit.source}"
    if each.composed:
        own = f"texts.{each.audience}.{each.channel.id}.{each.field}"
        text += f" (in {each.push.language.code})"
        hint = f"write `{own}` in {campaign.path}, or shorten what it is made of; {hint}"
    return Problem(each.path, each.place, text, hint)


def _dear(each: Posted, signs: Mapping[str, str]) -> Problem:
    named = ", ".join(f"{_shown(sign)} ({_called(sign)})" for sign in signs)
    own = {sign: plain for sign, plain in signs.items() if sign in each.text}
    instead = ", ".join(
        f"{plain if plain.strip() else 'a plain space' if plain else 'nothing'} for {_called(sign)}"
        for sign, plain in own.items()
    )
    return Problem(
        each.path,
        each.place,
        f"`{each.name}` holds {named}: one message has room for 70 characters then, not for 160",
        f"write {instead}" if own else "it comes with a figure: write the sentence without that",
    )


def _near(each: Posted) -> Problem:
    return Problem(
        each.path,
        each.place,
        f"`{each.name}` uses {each.count.said} of {each.limit.most}",
    )


def _shown(sign: str) -> str:
    return sign if sign.isprintable() and not sign.isspace() else f"U+{ord(sign):04X}"


def _called(sign: str) -> str:
    return unicodedata.name(sign, f"U+{ord(sign):04X}").lower()

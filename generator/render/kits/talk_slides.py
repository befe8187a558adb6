"""Five slides to talk to, each with what to say below it: not everybody who talks knows it all."""

from collections.abc import Iterator

from generator.model import Audience, with_texts
from generator.render.kits.deck import code_slide, deck_file, deck_of
from generator.render.kits.document import HeadingBlock, ListBlock, Slide
from generator.render.kits.share import KitFile, Share
from generator.render.kits.written import numbers_told

_KIND = "slides"


def talk_slides_files(share: Share) -> Iterator[KitFile]:
    """Yield one deck in the order of a talk."""
    yield deck_file(share, _KIND, "lysbilder", deck_of(share, tuple(_slides(share))))


def _slides(share: Share) -> Iterator[Slide]:
    audience = with_texts(share.edition.audience, lambda block: share.said(block.text))
    message = audience.message
    headings = map(audience.heading, ("recognise", "offers", "steps"))
    known, offered, done = map(share.phrase, headings)
    yield Slide(message.title, "opening", lead=message.promise, notes=_to_say(share, audience))
    yield Slide(known, points=message.recognitions, notes=_key(share))
    numbers = "\n\n".join(_numbers(share, audience))
    yield Slide(offered, points=message.offers, notes=numbers)
    yield Slide(done, points=message.steps, ordered=True, notes=_answers(share, audience))
    yield code_slide(share, _KIND, notes=_to_do(share, audience))


def _to_say(share: Share, audience: Audience) -> str:
    return _told(share.phrase("helper_say"), audience.helper.say) if audience.helper else ""


def _key(share: Share) -> str:
    """Return what the audience is to remember; its other wording is tried on paper alone."""
    message = share.campaign.messages.get(share.audience)
    return _told(share.phrase("helper_say"), share.said(message.a)) if message else ""


def _numbers(share: Share, audience: Audience) -> Iterator[str]:
    for block in numbers_told(share, "numbers", (*audience.proof, *share.campaign.proof)):
        if isinstance(block, HeadingBlock):
            yield block.text
        elif isinstance(block, ListBlock):
            yield from block.items


def _answers(share: Share, audience: Audience) -> str:
    asked = (f"{each.question}\n{each.answer}" for each in audience.message.questions)
    return _told(share.phrase("questions"), *asked)


def _to_do(share: Share, audience: Audience) -> str:
    """Return the promises in full, and how to help somebody who hesitates."""
    helps = _told(share.phrase("helper_do"), *audience.helper.do) if audience.helper else ""
    return "\n\n".join(filter(None, ("\n".join(share.promises), helps)))


def _told(heading: str, *said: str) -> str:
    return "\n\n".join((heading, *said))

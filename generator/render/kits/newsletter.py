"""The newsletter of a share: HTML for newsletter programs, an e-mail to send, texts to paste."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.addresses import relative
from generator.render.kits.document import Letter
from generator.render.kits.look import draft_line, kicker_line, look_of, sender_line, typed_address
from generator.render.kits.share import KitFile, Material, Share
from generator.render.promised import promised_in_short
from generator.render.templates import html, without_isolates

_KIND = "newsletter"
_PICTURE = "picture-1200x630"
# What the HTML of the e-mail calls its picture (RFC 2392).
_CONTENT_ID = "picture@newsletter"


@dataclass(frozen=True)
class Newsletter:
    """What it says, in the order of reading. `lead` is cut where its link stands."""

    subject: str
    preheader: str
    kicker: str
    title: str
    lead: tuple[str, ...]
    action: str
    link: str
    offers_heading: str
    offers: tuple[str, ...]
    steps_heading: str
    steps: tuple[str, ...]
    promises: str
    sender: str
    draft: str

    @property
    def text(self) -> str:
        """The same words without any form."""
        offers = (f"- {each}" for each in self.offers)
        steps = (f"{number}. {each}" for number, each in enumerate(self.steps, 1))
        parts = (
            self.kicker,
            self.title,
            self.link.join(self.lead),
            f"{self.action}: {self.link}",
            "\n".join((self.offers_heading, *offers)),
            "\n".join((self.steps_heading, *steps)),
            self.promises,
            "\n".join(filter(None, (self.sender, self.draft))),
        )
        return "\n\n".join(filter(None, parts)) + "\n"


def newsletter_files(share: Share) -> Iterator[KitFile]:
    """Yield the newsletter in its three forms; a picture out of date is left out of it."""
    said = newsletter(share)
    picture = next((each for each in share.materials if each.form == _PICTURE), None)
    path = share.file("nyhetsbrev.html")
    shown = (picture.path,) if picture else ()
    beside = relative(picture.path, posixpath.dirname(path) + "/") if picture else ""
    yield _file(
        share, "html", "til nyhetsbrevprogram", _filled(share, said, picture, beside), shown
    )
    letter = Letter(
        without_isolates(said.subject),
        said.text,
        _filled(share, said, picture, f"cid:{_CONTENT_ID}"),
        {_CONTENT_ID: picture.path} if picture else {},
    )
    yield _file(share, "eml", "e-post klar til å sende", letter)
    yield _file(share, "txt", "tekster å lime inn", _texts(share))


def newsletter(share: Share) -> Newsletter:
    """Return the words: the campaign's own first, else those of the audience's page."""
    channel = share.channel_with(_KIND)
    audience = share.edition.audience
    message = audience.message
    link = share.link(channel.id)

    def written(field: str, instead: str) -> str:
        return share.text_on(channel.id, field) or share.said(instead)

    return Newsletter(
        subject=written("subject", message.title),
        preheader=written("preheader", message.promise),
        kicker=kicker_line(share),
        title=share.title,
        lead=tuple(written("short", message.promise).split(link)),
        action=share.said(message.action),
        link=link,
        offers_heading=share.phrase(audience.heading("offers")),
        offers=share.each(message.offers),
        steps_heading=share.phrase(audience.heading("steps")),
        steps=share.each(message.steps),
        promises="\u00a0· ".join(promised_in_short(share.language, audience).values()),
        sender=sender_line(share),
        draft=draft_line(share),
    )


def _filled(share: Share, said: Newsletter, picture: Material | None, source: str) -> str:
    return html(
        "kit/newsletter.html.j2",
        said=said,
        subject=without_isolates(said.subject),
        shown=typed_address(said.link),
        look=look_of(share),
        picture=source if picture else "",
        alt=without_isolates(picture.alt) if picture else "",
    )


def _texts(share: Share) -> str:
    """Return every text of the channel below its name, as long as a newsletter has room for."""
    channel = share.channel_with(_KIND)
    posts = (each for each in share.posts if each.channel.id == channel.id)
    texts = (f"[{each.name}]\n{each.text}\n" for each in posts)
    draft = draft_line(share)
    return "\n".join((*((f"{draft}\n",) if draft else ()), *texts))


def _file(
    share: Share, suffix: str, what: str, content: str | Letter, shows: tuple[str, ...] = ()
) -> KitFile:
    return KitFile(
        share.file(f"nyhetsbrev.{suffix}"),
        _KIND,
        f"Nyhetsbrev, {what}",
        content,
        share.language.code,
        share.channel_with(_KIND).id,
        share.audience,
        share.state,
        shows=shows,
    )

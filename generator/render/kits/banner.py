"""The banner of a share: code that others paste into their websites."""

from collections.abc import Iterator

from generator.render.kits.look import draft_line, look_of, sender_line, snippet
from generator.render.kits.share import KitFile, Share

_KIND = "banner"
# Some programs for websites take styles out of what is pasted: they get a line with a link.
_FORMS = (("banner.html", "Banner"), ("banner-enkel.html", "Banner uten utforming"))


def banner_files(share: Share) -> Iterator[KitFile]:
    """Yield the code with its looks, and the same words as a line with a link."""
    channel = share.channel_with(_KIND)
    message = share.edition.audience.message
    for name, label in _FORMS:
        yield KitFile(
            share.file(name),
            _KIND,
            label,
            snippet(
                f"kit/{name}.j2",
                text=share.text_on(channel.id, "text") or share.title,
                button=share.text_on(channel.id, "button") or share.said(message.action),
                link=share.link(channel.id),
                sender=sender_line(share),
                draft=draft_line(share),
                look=look_of(share),
            ),
            share.language.code,
            channel.id,
            share.audience,
            share.state,
        )

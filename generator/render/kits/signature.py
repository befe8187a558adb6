"""The e-mail signature of a share: a line, a short address, who stands behind it."""

from collections.abc import Iterator

from generator.render.kits.look import (
    draft_line,
    kicker_line,
    look_of,
    sender_line,
    snippet,
    typed_address,
)
from generator.render.kits.share import KitFile, Share

_KIND = "signature"


def signature_files(share: Share) -> Iterator[KitFile]:
    """Yield it to copy from a browser, and as plain text."""
    channel = share.channel_with(_KIND)
    line = share.text_on(channel.id, "line") or kicker_line(share)
    link = share.link(channel.id)
    shown = typed_address(link)
    sender, draft = sender_line(share), draft_line(share)
    filled = snippet(
        "kit/signature.html.j2",
        line=line,
        link=link,
        shown=shown,
        sender=sender,
        draft=draft,
        look=look_of(share),
    )
    yield _file(share, "signatur.html", "E-postsignatur", filled)
    text = "\n".join(filter(None, (line, shown, sender, draft))) + "\n"
    yield _file(share, "signatur.txt", "E-postsignatur, ren tekst", text)


def _file(share: Share, name: str, label: str, content: str) -> KitFile:
    return KitFile(
        share.file(name),
        _KIND,
        label,
        content,
        share.language.code,
        share.channel_with(_KIND).id,
        share.audience,
        share.state,
    )

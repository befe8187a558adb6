"""Read an e-mail the way its reader's program does: headers, every part, every attachment."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from generator.proof.words.finished import FileUnreadable, Finished, Told
from generator.proof.zones import CODE, Piece, address_pieces

# Who writes may bear an official name; whom it goes to is no place for one.
_PEOPLE = {
    **dict.fromkeys(("from", "sender"), "sender"),
    **dict.fromkeys(("to", "cc", "bcc", "reply-to"), "contact"),
}
_TECHNICAL = frozenset(
    ("content-transfer-encoding", "dkim-signature", "mime-version", "received", "date")
)
# What `email` raises for a broken header depends on where it is broken.
_BROKEN = (AttributeError, LookupError, TypeError, ValueError)
_LINK = re.compile(r"<?((?:https?|mailto):[^\s<>,]+)>?")


def mail_told(finished: Finished) -> Iterator[Told]:
    """Read a whole message; nothing in it is taken for what it claims without decoding."""
    message = message_from_bytes(finished.content, policy=policy.default)
    if not message.keys():
        raise FileUnreadable("the e-mail cannot be read: it has no headers")
    try:
        for part in message.walk():
            yield from _headers(part, finished)
            yield from _content(part, finished)
    except _BROKEN as error:
        raise FileUnreadable(f"the e-mail cannot be read: {error}") from error


def _headers(part: Message, finished: Finished) -> Iterator[Told]:
    for name, header in part.items():
        field, value = name.lower(), str(header)
        if field in _PEOPLE:
            yield from _people(value, getattr(header, "addresses", ()), _PEOPLE[field], finished)
        elif field == "subject":
            yield from finished.lines(value, "title")
        elif field not in _TECHNICAL:
            yield (Piece("meta", CODE, _LINK.sub("", value)),)
            for link in _LINK.findall(value):
                yield tuple(address_pieces(link, finished.language))


def _people(
    value: str, addresses: tuple[object, ...], zone: str, finished: Finished
) -> Iterator[Told]:
    for each in addresses:
        yield (Piece(zone, finished.language, str(getattr(each, "display_name", ""))),)
        yield (Piece("address", finished.language, str(getattr(each, "addr_spec", ""))),)
    if not addresses:
        yield (Piece(zone, finished.language, value),)


def _content(part: Message, finished: Finished) -> Iterator[Told]:
    if part.is_multipart():
        # What stands outside of all parts is shown by programs that know none.
        for text in (part.preamble, part.epilogue):
            yield from finished.lines(text or "", "meta")
        return
    name = part.get_filename()
    kind = part.get_content_type()
    if name:
        yield finished.inside(name, _bytes(part))
    elif kind == "text/html":
        yield finished.inside("part.html", _text(part).encode("utf-8", "replace"))
    elif kind == "text/calendar":
        yield finished.inside("invitation.ics", _bytes(part))
    elif kind.startswith("text/"):
        yield from finished.lines(_text(part))
    else:
        yield finished.inside(f"part.{kind.partition('/')[2]}", _bytes(part))


def _text(part: Message) -> str:
    """Return a text decoded; of an unknown character set, what its letters still say."""
    try:
        content = part.get_content() if isinstance(part, EmailMessage) else ""
    except (KeyError, LookupError, ValueError):
        content = _bytes(part).decode("utf-8", "replace")
    return str(content)


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""

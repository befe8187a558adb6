"""How a page is handed on: plain links that tell nobody before they are chosen."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model import Language
from generator.render.pages.around import Signpost, Speech
from generator.render.templates import without_isolates


@dataclass(frozen=True)
class Messenger:
    """A service that takes a text to share through a link, without a script of its own."""

    name: str
    link: str  # {text}: title and address; {title} and {url}: each alone


# What may stand as it is in the query of an address (RFC 3986, 3.4).
_PLAIN = "/:"
MESSENGERS = (
    Messenger("WhatsApp", "https://wa.me/?text={text}"),
    Messenger("Telegram", "https://t.me/share/url?url={url}&text={title}"),
)


def shares(language: Language, title: str, url: str) -> tuple[Signpost, ...]:
    """Return the links that hand a page on, those that need no account first."""
    return tuple(_shares(Speech(language), title, url))


def _shares(said: Speech, title: str, url: str) -> Iterator[Signpost]:
    plain = without_isolates(title)
    values = {
        "title": quote(plain),
        "url": quote(url, _PLAIN),
        "text": quote(f"{plain}\n{url}", _PLAIN),
    }
    mail, sms = "mailto:?subject={title}&body={url}", "sms:?&body={text}"
    yield Signpost(said("share_mail"), mail.format(**values))
    yield Signpost(said("share_sms"), sms.format(**values))
    for each in MESSENGERS:
        yield Signpost(said("share_on", service=each.name), each.link.format(**values))

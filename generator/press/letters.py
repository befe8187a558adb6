"""E-mails that are ready to send."""

from collections.abc import Mapping
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import PurePosixPath

from generator.render.kits.document import Letter

# `=_` can stand in no encoded text (RFC 2045, 6.7), so these end no part by chance.
_BETWEEN_FORMS, _BETWEEN_FILES = "=_text_or_html", "=_html_and_pictures"


def eml(letter: Letter, pictures: Mapping[str, bytes]) -> bytes:
    """Return the message as a draft to send (RFC 5322); the same letter, the same bytes.

    It has no sender, date or number: the program that sends it gives it those.
    """
    message = EmailMessage(SMTP)
    message["X-Unsent"] = "1"  # Outlook opens it to be written, not to be read
    message.set_content(letter.text, cte=_encoding(letter.text))
    message.add_alternative(letter.html, subtype="html", cte=_encoding(letter.html))
    message.set_boundary(_BETWEEN_FORMS)
    if letter.inline:
        _add_pictures(message.get_payload(1), letter.inline, pictures)  # type: ignore[arg-type]
    return _subject(letter.subject) + message.as_bytes()


def _add_pictures(
    html: EmailMessage, inline: Mapping[str, str], pictures: Mapping[str, bytes]
) -> None:
    """Put each picture beside the HTML that shows it (RFC 2387), by the name that it has there."""
    for name, path in inline.items():
        file = PurePosixPath(path)
        html.add_related(
            pictures[path],
            "image",
            file.suffix.removeprefix("."),
            cid=f"<{name}>",
            filename=file.name,
            disposition="inline",
        )
    html.set_boundary(_BETWEEN_FILES)
    html.set_param("type", "text/html")


def _subject(text: str) -> bytes:
    """Return the line of the subject in ASCII (RFC 2047).

    The policy's own folding loses the space between two long words in other scripts.
    """
    line = Header(" ".join(text.split()), header_name="Subject").encode(linesep=SMTP.linesep)
    return f"Subject: {line}{SMTP.linesep}".encode("ascii")


def _encoding(text: str) -> str:
    """Choose what stays readable for Latin letters, and short for all others."""
    foreign = sum(not sign.isascii() for sign in text)
    return "base64" if foreign * 6 > len(text) else "quoted-printable"

"""How HTML looks that leaves the house: no style sheet of ours, no font of ours goes with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.kits.share import Share
from generator.render.styles import COLOURS
from generator.render.templates import html

# Fonts that devices bring along, by script (ISO 15924). The first is what Outlook, which takes
# its type from Word, is sure to find on Windows: of a longer list it may take Times instead.
_LETTERS = ("Arial", "Segoe UI, Roboto, Noto Sans, Arial, sans-serif")
_FONTS: Mapping[str, tuple[str, str]] = {
    "Arab": ("Tahoma", "Segoe UI, Tahoma, Geeza Pro, Noto Naskh Arabic, Arial, sans-serif"),
    "Ethi": ("Nyala", "Ebrima, Nyala, Noto Sans Ethiopic, Kefa, sans-serif"),
}
# Between lines of text, and of titles: Arabic and Ethiopic letters need more room.
_LEADING = {"Arab": ("170%", "150%"), "Ethi": ("170%", "150%")}


@dataclass(frozen=True)
class Look:
    """What a template needs besides words. `start` is the side where lines begin."""

    code: str
    direction: str
    start: str
    font: str
    office_font: str
    leading: str
    title_leading: str
    radius: str
    colour: Mapping[str, str]


def look_of(share: Share) -> Look:
    """Return the look of a share: its letters, its direction, our colours."""
    language, tokens = share.language, share.site.tokens
    office_font, font = _FONTS.get(language.script, _LETTERS)
    leading, title_leading = _LEADING.get(language.script, ("150%", "130%"))
    return Look(
        code=language.code,
        direction=language.direction,
        start="left" if language.direction == "ltr" else "right",
        font=font,
        office_font=office_font,
        leading=leading,
        title_leading=title_leading,
        radius=tokens["space"]["radius"],
        colour=tokens[COLOURS],
    )


def draft_line(share: Share) -> str:
    """Return what a draft says of itself: a text that is pasted loses the name of its file."""
    return share.phrase("draft_short") if share.state == "draft" else ""


def sender_line(share: Share) -> str:
    """Return who stands behind it."""
    return share.phrase("sender", sender=share.language.settings.sender.name)


def kicker_line(share: Share) -> str:
    """Return the small line above a title: what this is, and where."""
    return share.phrase(share.edition.audience.kicker)


def typed_address(link: str) -> str:
    """Return a link as it is read aloud and typed: a protocol would only make it longer."""
    return link.partition("://")[2].rstrip("/")


def snippet(template: str, **values: object) -> str:
    """Fill a template for code that others paste: it carries no charset, so it needs none.

    What is no ASCII becomes a character reference (HTML 13.1.4), right in every encoding.
    """
    return html(template, **values).encode("ascii", "xmlcharrefreplace").decode("ascii")

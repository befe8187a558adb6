"""The press release: one for all newspapers, and one for each municipality of the campaign."""

from collections.abc import Iterator

from generator.model import Municipality
from generator.render.kits.document import (
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    RoomBlock,
    TextBlock,
)
from generator.render.kits.look import sender_line
from generator.render.kits.share import KitFile, Share
from generator.render.kits.written import (
    beside_digits,
    numbers_told,
    wide_picture,
    word_document,
    word_file,
)

_KIND = "press-release"
_NAME = "pressemelding"
_QUOTE, _CONTACT = 3, 2  # lines to write on


def press_release_files(share: Share) -> Iterator[KitFile]:
    """Yield it for everybody, then the local ones, in the order of the campaign file."""
    if not _text(share, "headline"):
        return
    yield _release(share, _NAME)
    places = share.language.settings.municipalities
    for name in share.campaign.municipalities:
        yield _release(share, f"{_NAME}-{name}", places[name])


def _release(share: Share, name: str, place: Municipality | None = None) -> KitFile:
    kicker = share.phrase("press_title")
    if place:
        kicker = f"{kicker} · {beside_digits(share, place.name)}"
    document = word_document(share, _text(share, "headline"), kicker, _blocks(share, place))
    zoned = (("legal", share.language.settings.sender.legal), *_reached(share))
    return word_file(share, _KIND, name, document, zoned, place.name if place else "")


def _blocks(share: Share, place: Municipality | None) -> Iterator[DocumentBlock]:
    yield TextBlock(_text(share, "lead"), "lead")
    if place:
        yield from _local(share, place)
    for post in share.posts_on(share.channel_with(_KIND).id, "body"):
        yield TextBlock(post.text)
    yield HeadingBlock(share.phrase("press_quote"))
    yield RoomBlock(_QUOTE)
    yield from wide_picture(share)
    yield from numbers_told(share, "press_numbers", share.campaign.proof)
    yield from _about(share)
    yield from _contact(share)


def _local(share: Share, place: Municipality) -> Iterator[TextBlock]:
    """Say that the offer is for them as well, and which office serves them if that is known."""
    yield TextBlock(share.phrase("press_local", place=beside_digits(share, place.name)))
    for office in share.language.settings.offices:
        if office.name == place.office:
            area = share.phrase("office_area", area=share.said(office.area))
            yield TextBlock(f"{beside_digits(share, office.name)}: {area}")


def _about(share: Share) -> Iterator[DocumentBlock]:
    sender = share.language.settings.sender
    action = share.said(share.edition.audience.message.action)
    yield HeadingBlock(share.phrase("press_about"))
    yield ListBlock(share.promises)
    yield TextBlock(f"{action}: {share.link(share.channel_with(_KIND).id)}")
    yield TextBlock(sender_line(share), "small")
    yield TextBlock(sender.legal, "small", zone="legal")


def _contact(share: Share) -> Iterator[DocumentBlock]:
    """Yield ways to ring or write; where none is known, the county's website and room for one."""
    yield HeadingBlock(share.phrase("press_contact"))
    ways = share.language.settings.ways.values()
    reached = [way for way in ways if way.kind in {"phone", "email"} and way.exists]
    for way in reached:
        yield TextBlock(f"{share.said(way.button)}: {beside_digits(share, way.value)}")
    if not reached:
        yield TextBlock(share.language.settings.sender.link)
        yield RoomBlock(_CONTACT)


def _reached(share: Share) -> Iterator[tuple[str, str]]:
    """Yield telephone numbers and addresses: an official name may stand in them."""
    for way in share.language.settings.ways.values():
        if way.kind in {"phone", "email"} and way.exists:
            yield "contact", way.value


def _text(share: Share, field: str) -> str:
    return share.text_on(share.channel_with(_KIND).id, field)

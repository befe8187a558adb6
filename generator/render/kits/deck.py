"""What the decks of a share have in common: landscape, sender, file, and the slide with a code."""

from generator.formats import KIT_FILES
from generator.render.kits.document import Deck, Slide
from generator.render.kits.look import draft_line, kicker_line, typed_address
from generator.render.kits.share import KitFile, Share
from generator.render.kits.written import beside_digits
from generator.render.promised import promised_in_short


def deck_of(share: Share, slides: tuple[Slide, ...], seconds: int = 0) -> Deck:
    """Return a deck in the landscape of a share; `seconds` as in Deck."""
    audience, language = share.edition.audience, share.language
    return Deck(
        title=share.title,
        language=language.code,
        direction=language.direction,
        slides=slides,
        seed=audience.id,
        mood=audience.picture.mood,
        alt=share.said(audience.picture.alt),
        kicker=kicker_line(share),
        sender=language.settings.sender.name,
        draft=draft_line(share),
        seconds=seconds,
    )


def deck_file(share: Share, kind: str, name: str, deck: Deck) -> KitFile:
    """Return the deck as a file of the share."""
    return KitFile(
        path=share.file(f"{name}.pptx"),
        kind=kind,
        label=KIT_FILES[kind],
        content=deck,
        language=share.language.code,
        channel=share.channel_with(kind).id,
        audience=share.audience,
        state=share.state,
    )


def code_slide(share: Share, kind: str, notes: str = "") -> Slide:
    """Return the slide that says what to do, with a code that counts the channel of the deck."""
    audience = share.edition.audience
    address = share.link(share.channel_with(kind).id)
    return Slide(
        share.said(audience.message.action),
        "code",
        lead=share.phrase("print_scan"),
        points=tuple(promised_in_short(share.language, audience).values()),
        notes=notes,
        address=address,
        address_alt=share.phrase("qr_alt", address=beside_digits(share, typed_address(address))),
    )

"""The sheets for trying a text together with those it is written for (co-creation)."""

import hashlib
from collections.abc import Iterator

from generator.formats import FORMATS, KIT_FILES
from generator.model import Campaign, Site, with_texts
from generator.model.places import TRIALS
from generator.render.addresses import file_of, preview_of
from generator.render.kits.document import (
    Document,
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    PageBlock,
    PictureBlock,
    RoomBlock,
    TextBlock,
)
from generator.render.kits.look import draft_line
from generator.render.kits.share import KitFile, Share
from generator.render.sheets.forms import formats_of

_KIND = "workshop"
_SHOWN = "a5-flyer"
_HEIGHT = 185.0  # millimetres: nearly as large as the flyer itself
_MOST = 5  # sentences that people can put in an order without losing their patience
_FIVE = ("try_remember", "try_whom", "try_next")
_READ = ("try_cost", "try_sent", "try_decide", "try_word", "try_worry")
_BLANK = "______"


def trial_sheet(share: Share) -> KitFile:
    """Return the sheet for those who try, in their own language."""
    document = Document(
        share.phrase("try_title"),
        share.language.code,
        share.language.direction,
        tuple(_blocks(share)),
        sender=share.language.settings.sender.name,
        draft=draft_line(share),
    )
    return KitFile(
        share.file("provetekst.docx"),
        _KIND,
        KIT_FILES[_KIND],
        document,
        share.language.code,
        audience=share.audience,
        state=share.state,
    )


def alternatives(share: Share) -> tuple[str, ...]:
    """Return sentences that could open the page, mixed: nobody shall guess which one is ours.

    The order is the same in every language, so that answers can be added up.
    """
    message, campaign = share.edition.audience.message, share.campaign
    key, picture = campaign.messages.get(share.audience), campaign.pictures.get(share.audience)
    known = {
        "title": message.title,
        "a": key.a if key else "",
        "b": key.b if key else "",
        "headline": picture.headline if picture else "",
        "promise": message.promise,
        "tile": share.edition.audience.tile,
    }
    found = {name: share.said(text) for name, text in known.items() if text}
    once = {text: name for name, text in reversed(found.items())}
    chosen = [(name, text) for name, text in found.items() if once[text] == name][:_MOST]
    return tuple(text for _, text in sorted(chosen, key=lambda each: _mixed(share, each[0])))


def leading_sheet(site: Site, campaign: Campaign) -> Document:
    """Return the sheet for the one who leads the round, in bokmål."""
    return Document(
        "Slik prøver du en tekst",
        "nb",
        "ltr",
        tuple(_guidance()),
        kicker=campaign.name,
        sender=site.settings.sender.name,
    )


def _blocks(share: Share) -> Iterator[DocumentBlock]:
    yield TextBlock(share.phrase("try_intro"), "lead")
    yield HeadingBlock(share.phrase("try_rank"))
    for text in alternatives(share):
        yield TextBlock(f"{_BLANK}  {text}")
    yield HeadingBlock(share.phrase("try_own"), 2)
    yield RoomBlock(2)
    if _shows_flyer(share):
        yield PageBlock()
        yield HeadingBlock(share.phrase("try_five"))
        picture = preview_of(file_of(share.edition, FORMATS[_SHOWN]))
        yield PictureBlock(picture, share.alt, _HEIGHT)
        yield PageBlock()
        for name in _FIVE:
            yield from _asked(share, name)
    yield PageBlock()
    yield HeadingBlock(share.phrase("try_read"))
    yield from _page(share)
    yield PageBlock()
    for name in _READ:
        yield from _asked(share, name)
    yield TextBlock(share.phrase("try_thanks"), "lead")


def _page(share: Share) -> Iterator[DocumentBlock]:
    """Yield the words of the page that answer the questions."""
    message = with_texts(share.edition.audience.message, lambda block: share.said(block.text))
    yield HeadingBlock(message.title, 2)
    yield TextBlock(message.promise)
    yield HeadingBlock(share.phrase("offers"), 2)
    yield ListBlock(message.offers)
    yield HeadingBlock(share.phrase("steps"), 2)
    yield ListBlock(message.steps, ordered=True)


def _asked(share: Share, name: str) -> Iterator[DocumentBlock]:
    yield HeadingBlock(share.phrase(name), 2)
    yield RoomBlock(3)


def _shows_flyer(share: Share) -> bool:
    """Say whether there is a flyer to look at: what is older than the bokmål is not printed."""
    made = {form.id for form in formats_of(share.edition)}
    return _SHOWN in made and not share.edition.withheld


def _mixed(share: Share, name: str) -> str:
    return hashlib.sha256(f"{share.audience}|{name}".encode()).hexdigest()


def _guidance() -> Iterator[DocumentBlock]:
    yield TextBlock(
        "Til deg som leder runden. Regn med tre kvarter og fem til åtte personer.", "lead"
    )
    yield HeadingBlock("Før dere begynner")
    yield ListBlock(
        (
            "Be noen som teksten er skrevet for. Spør dem der de er: på kurset, på arbeidsplassen, "
            "i foreningen.",
            "Skriv ut ett ark til hver (provetekst) på språket de leser best.",
            "Ta med tolk hvis dere ikke har et felles språk.",
        )
    )
    yield HeadingBlock("Si dette først")
    yield ListBlock(
        (
            "Det er frivillig å være med. Du kan slutte når du vil, uten å si hvorfor.",
            "Vi prøver teksten, ikke deg. Ingen svar er gale.",
            "Ikke skriv navn. Vi tar ikke opp lyd eller bilde.",
        )
    )
    yield HeadingBlock("Gjør dette")
    yield ListBlock(
        (
            "Setningene: La hver person sette nummer alene. Snakk om det etterpå. Spør hvordan de "
            "selv ville ha sagt det, og skriv det ned ord for ord.",
            "Fem sekunder: Alle ser på bildet samtidig. Tell til fem. Bla om. Svar alene. Det "
            "ferdige flygebladet i pakken er skarpere, så bruk gjerne det.",
            "Hele teksten: Les i fred. Svar uten å bla tilbake. Det de ikke husker, er ikke godt "
            "nok sagt.",
        ),
        ordered=True,
    )
    yield TextBlock(
        "Ikke forklar teksten mens dere holder på. Det du må forklare, er det vi må endre.", "note"
    )
    yield PageBlock()
    yield HeadingBlock("Skriv ned etterpå")
    yield TextBlock(
        f"Loggen ligger i {TRIALS}. Et ord som vi unngår, må stå i «hermetegn». "
        "Skriv aldri hvem som var med. Makuler arkene når dere har skrevet ned det dere lærte."
    )
    for question in (
        "Dato, gruppe og språk",
        "Hvor mange var med, og hva slags folk var det?",
        "Hva forstod vi?",
        "Hva vil vi prøve?",
        "Hvilke tekster endrer vi, og til hva?",
    ):
        yield HeadingBlock(question, 2)
        yield RoomBlock(2)

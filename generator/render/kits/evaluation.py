"""The evaluation sheet of a campaign: what we wanted, what came of it, what we learnt."""

from collections.abc import Iterator, Sequence

from generator.formats import FORMATS
from generator.model import Campaign, Site
from generator.render.figures import day_in, filled
from generator.render.kits.document import (
    Document,
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    RoomBlock,
    TableBlock,
    TextBlock,
)
from generator.render.kits.share import Share

# How many have heard of the offer at all: what every campaign starts from.
_BASELINE = "awareness"
_ROOM = 3
_BLANK = "_____"


def evaluation(site: Site, campaign: Campaign, shares: Sequence[Share]) -> Document:
    """Return the sheet; it holds what is known before, and room for what comes to be known."""
    return Document(
        f"Evaluering: {campaign.name}",
        "nb",
        "ltr",
        tuple(_blocks(site, campaign, shares)),
        sender=site.settings.sender.name,
        wide=True,
    )


def _blocks(site: Site, campaign: Campaign, shares: Sequence[Share]) -> Iterator[DocumentBlock]:
    start, end = (day_in(day, site.source) for day in (campaign.start, campaign.end))
    yield TextBlock("Fyll ut når kampanjen er over. Skriv aldri noe om enkeltpersoner.", "lead")
    yield HeadingBlock("Det vi ville")
    yield TextBlock(campaign.goal)
    yield TextBlock(f"Fra {start} til {end}. Ansvarlig: {campaign.owner}")
    yield from _baseline(site)
    yield HeadingBlock("Det vi måler")
    for measure in campaign.measures:
        yield HeadingBlock(measure, 2)
        yield RoomBlock(_ROOM)
    yield from _messages(site, campaign)
    yield HeadingBlock("Besøk fra hver kode")
    yield TextBlock(
        "Tallene kommer fra tjenerens egen logg, med kommandoen outreach report. "
        "Små tall er skjult. Skriv «skjult» der, ikke null."
    )
    yield TextBlock(f"Alle adressene begynner med {site.settings.address}")
    yield _visits(site, campaign, shares)
    for question in (
        "Hva virket?",
        "Hva virket ikke?",
        "Hva sa folk som tok kontakt?",
        "Hva gjør vi annerledes neste gang?",
    ):
        yield HeadingBlock(question)
        yield RoomBlock(_ROOM)


def _baseline(site: Site) -> Iterator[DocumentBlock]:
    fact = site.facts.get(_BASELINE)
    if fact and fact.statement:
        yield HeadingBlock("Det vi begynner med", 2)
        yield TextBlock(filled(fact.statement, site.source))
        yield TextBlock(f"Kilde: {fact.source}. {fact.caution}".strip(), "small")
        yield TextBlock("Tell derfor også hvor mange som husker oss når vi spør.")


def _messages(site: Site, campaign: Campaign) -> Iterator[DocumentBlock]:
    """Yield the two messages of each audience where both are on paper, and where they hang."""
    tried = {
        name: message
        for name, message in campaign.messages.items()
        if message.b and {spot.message for spot in campaign.places.values()} == {"a", "b"}
    }
    if not tried:
        return
    titles = {each.id: filled(each.message.title, site.source) for each in site.audiences}
    yield HeadingBlock("To budskap, prøvd ved siden av hverandre")
    for name, message in tried.items():
        yield HeadingBlock(titles[name], 2)
        said = (filled(text, site.source) for text in (message.a, message.b))
        yield ListBlock(tuple(f"{letter}: {text}" for letter, text in zip("ab", said, strict=True)))
    yield TableBlock(
        ("Sted", "Ark", "Budskap", "Besøk i alt"),
        tuple(
            (spot.what, FORMATS[spot.format].label, spot.message, "")
            for spot in campaign.places.values()
        ),
    )
    yield TextBlock("Hvilket budskap fikk flest besøk? Var stedene like gode?")
    yield RoomBlock(_ROOM)


def _visits(site: Site, campaign: Campaign, shares: Sequence[Share]) -> TableBlock:
    """Return every address that counts, languages side by side, each with room for its visits."""
    languages = tuple(dict.fromkeys(share.language.code for share in shares))
    titles = {
        share.audience: filled(share.edition.source.message.title, site.source) for share in shares
    }
    links = {(share.audience, share.language.code): share.link for share in shares}
    top = site.settings.address
    rows = (
        (
            _where(site, campaign, place),
            title,
            *(
                f"{links[audience, code](place).removeprefix(top)}\n{_BLANK}"
                if (audience, code) in links
                else ""
                for code in languages
            ),
        )
        for place in campaign.code_places
        for audience, title in titles.items()
    )
    widths = (4, 5, *(2 for _ in languages))
    return TableBlock(("Hvor", "Side", *languages), tuple(rows), widths)


def _where(site: Site, campaign: Campaign, place: str) -> str:
    spot = campaign.places.get(place)
    return spot.what if spot else site.channels[place].name

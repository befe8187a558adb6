"""How we speak: the word rules of a campaign's languages as a sheet for those who write."""

from collections.abc import Iterator, Sequence

from generator.model import Avoided, Campaign, Site, Wording
from generator.render.figures import filled
from generator.render.kits.document import (
    Document,
    DocumentBlock,
    HeadingBlock,
    TableBlock,
    TextBlock,
)

# Where the words may stand that are avoided everywhere else (content/zones.yml).
_ZONE = "quoted"
_WIDTHS = (2, 4, 4)
_HEAD = ("Vi unngår", "Vi skriver", "Hvorfor")


def tone_sheet(site: Site, campaign: Campaign) -> Document:
    """Return the sheet; it says the same as the rules by which every text is checked."""
    return Document(
        "Ordene vi bruker",
        "nb",
        "ltr",
        tuple(_blocks(site, campaign)),
        kicker=campaign.name,
        sender=site.settings.sender.name,
        wide=True,
    )


def quoted_words(site: Site, campaign: Campaign) -> tuple[tuple[str, str], ...]:
    """Return the words that the sheet names, in the «quotes» that tell them from our own."""
    rules = (rule for each in _wordings(site, campaign) for rule in each.avoid)
    return tuple(dict.fromkeys((_ZONE, _quoted(rule)) for rule in rules))


def _blocks(site: Site, campaign: Campaign) -> Iterator[DocumentBlock]:
    yield TextBlock("Til deg som skriver selv. Arket er ikke til å dele ut.", "lead")
    yield TextBlock(
        "Si hva samtalen handler om, med ord som leseren bruker om seg selv. Tekster som lages "
        "her, er lest etter de samme reglene. Kommandoen outreach words leser det du skriver."
    )
    names = {language.code: language.name for language in site.languages}
    for wording in _wordings(site, campaign):
        yield HeadingBlock(names.get(wording.language, wording.language))
        yield TableBlock(_HEAD, tuple(_rows(site, campaign, wording)), _WIDTHS)


def _wordings(site: Site, campaign: Campaign) -> tuple[Wording, ...]:
    """Return the rules of each language; a variant has those of its language."""
    spoken = {code.partition("-x-")[0]: None for code in campaign.languages}
    return tuple(
        wording for code in spoken for wording in site.wordings if wording.language == code
    )


def _rows(site: Site, campaign: Campaign, wording: Wording) -> Iterator[tuple[str, ...]]:
    titles = {each.id: filled(each.message.title, site.source) for each in site.audiences}
    for rule in sorted(wording.avoid, key=lambda rule: not _meant(rule, campaign.audiences)):
        said = [
            f"Til «{titles[name]}»: {' / '.join(rule.instead_for[name])}"
            for name in _meant(rule, campaign.audiences)
        ]
        others = "Ellers: " if said else ""
        yield _quoted(rule), "\n".join((*said, others + " / ".join(rule.instead))), rule.reason


def _meant(rule: Avoided, audiences: Sequence[str]) -> tuple[str, ...]:
    """Return the audiences of the campaign for whom the rule knows something better."""
    return tuple(name for name in audiences if name in rule.instead_for)


def _quoted(rule: Avoided) -> str:
    return f"«{rule.word}»"

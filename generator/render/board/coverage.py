"""Whole or absent, draft or reviewed, old or new: one cell per text and language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import Absent, Audience, Campaign, Edition, HandPage, Language, Site, State
from generator.model.text import references
from generator.render.addresses import file_of, folder, kit_folder
from generator.render.figures import filled
from generator.render.pages.editions import speakers, state_of
from generator.render.sheets import formats_of

COMMON = ("phrases.", "site.")
HOME_ROW = "home"


@dataclass(frozen=True)
class Delivery:
    """One page or file of a text; `path` is empty while it is withheld."""

    kind: str  # "page", "kit", or the id of a format
    label: str
    path: str


@dataclass(frozen=True)
class ReadBy:
    """Somebody read a text; `current` says that it has not changed since."""

    by: str
    date: date
    current: bool


@dataclass(frozen=True)
class Coverage:
    """One text in one language. Key paths say which of its blocks somebody has to work on.

    `stale` names common texts on its pages too. `withheld` says that sheets and pictures are
    not made while they are old; `without` names audiences of a campaign that have no edition
    in this language.
    """

    language: str
    whole: bool
    state: State = "draft"
    stale: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    fingerprint: str = ""
    deliveries: tuple[Delivery, ...] = ()
    readings: tuple[ReadBy, ...] = ()
    withheld: bool = False


@dataclass(frozen=True)
class CoverageRow:
    """One text in every language that it is meant for; `anchor` names it on the board's page."""

    id: str
    anchor: str
    title: str
    source: str
    owner: str
    cells: tuple[Coverage, ...]

    def cell(self, language: str) -> Coverage | None:
        """Return the text in a language, or nothing where it is not meant for it."""
        return next((each for each in self.cells if each.language == language), None)


def audience_rows(site: Site) -> tuple[CoverageRow, ...]:
    """Return every audience in every language that it is written in."""
    return tuple(
        CoverageRow(
            audience.id,
            f"gruppe-{audience.slug}",
            title_of(audience, site),
            audience.path,
            audience.owner,
            tuple(_of_audience(site, audience)),
        )
        for audience in site.audiences
    )


def campaign_rows(site: Site) -> tuple[CoverageRow, ...]:
    """Return every campaign in its own languages."""
    return tuple(
        CoverageRow(
            each.id,
            f"kampanje-{each.id}",
            each.name,
            each.path,
            each.owner,
            tuple(_of_campaign(site, each)),
        )
        for each in site.campaigns
    )


def page_rows(site: Site) -> tuple[CoverageRow, ...]:
    """Return the home page with all common texts, and every hand-written page."""
    spoken = {language.code for language in speakers(site)}
    own = [language for language in site.languages if not language.base]
    home = CoverageRow(
        HOME_ROW,
        "forsiden",
        "Forsiden og det som er felles for alle sider",
        "content/phrases.yml",
        site.settings.owner,
        tuple(_of_home(site, language, spoken) for language in own),
    )
    rest = (
        CoverageRow(
            page.id,
            f"side-{page.id}",
            page.blocks[0].lstrip("# ") if page.blocks else page.id,
            f"content/pages/{page.id}.md",
            site.settings.owner,
            tuple(_of_page(site, page, language, spoken) for language in own),
        )
        for page in site.pages
    )
    return (home, *rest)


def title_of(audience: Audience, site: Site) -> str:
    """Return the title with its figures; as it was written while one of them is unknown."""
    title = audience.message.title
    known = site.source.facts.keys() >= set(references(title))
    return filled(title, site.source) if known else title


def _of_audience(site: Site, audience: Audience) -> Iterator[Coverage]:
    editions = {
        each.language.code: each for each in site.editions if each.audience.id == audience.id
    }
    absent = _absent(site, audience.id)
    for language in site.languages:
        code = language.code
        if edition := editions.get(code):
            yield Coverage(
                code,
                whole=True,
                state=edition.state,
                stale=edition.old,
                unconfirmed=edition.unconfirmed,
                fingerprint=edition.fingerprint,
                deliveries=tuple(_made_of(edition)),
                readings=tuple(_readings(site, edition)),
                withheld=edition.withheld,
            )
        elif code in absent:
            yield Coverage(code, whole=False, missing=absent[code].missing)


def _made_of(edition: Edition) -> Iterator[Delivery]:
    yield Delivery("page", "Side", folder(edition))
    for form in formats_of(edition):
        path = "" if edition.withheld else file_of(edition, form)
        yield Delivery(form.id, form.label, path)


def _readings(site: Site, edition: Edition) -> Iterator[ReadBy]:
    for each in site.reviews:
        if (each.audience, each.language) == (edition.audience.id, edition.language.code):
            yield ReadBy(each.by, each.date, each.fingerprint == edition.fingerprint)


def _of_campaign(site: Site, campaign: Campaign) -> Iterator[Coverage]:
    pushes = {each.language.code: each for each in site.pushes if each.campaign.id == campaign.id}
    absent = _absent(site, f"campaigns.{campaign.id}")
    there = {(each.audience.id, each.language.code) for each in site.editions}
    for code in campaign.languages:
        without = tuple(name for name in campaign.audiences if (name, code) not in there)
        if push := pushes.get(code):
            yield Coverage(
                code,
                whole=not without,
                state=_least(_in(site, campaign, code)),
                stale=push.stale,
                without=without,
                deliveries=(Delivery("kit", "Pakke", kit_folder(campaign.id)),),
                withheld=any(each.withheld for each in _in(site, campaign, code)),
            )
        elif code in absent:
            yield Coverage(code, whole=False, missing=absent[code].missing, without=without)


def _of_home(site: Site, language: Language, spoken: Iterable[str]) -> Coverage:
    code, whole = language.code, language.code in spoken
    return Coverage(
        code,
        whole=whole,
        state=state_of(site, language),
        stale=_starting(language.stale, COMMON),
        missing=_starting(language.missing, COMMON),
        deliveries=(Delivery("page", "Side", f"{code}/"),) if whole else (),
    )


def _of_page(site: Site, page: HandPage, language: Language, spoken: Iterable[str]) -> Coverage:
    code, name = language.code, f"pages.{page.id}"
    absent = _absent(site, name).get(code)
    whole = page.id in language.pages and absent is None
    path = f"{code}/{page.id}/" if code in spoken else ""
    return Coverage(
        code,
        whole=whole,
        state=state_of(site, language),
        stale=_starting(language.stale, (f"{name}.",)) if whole else (),
        missing=absent.missing if absent else (),
        deliveries=(Delivery("page", "Side", path),) if whole else (),
    )


def _in(site: Site, campaign: Campaign, code: str) -> Iterator[Edition]:
    for each in site.editions:
        if each.audience.id in campaign.audiences and each.language.code == code:
            yield each


def _least(editions: Iterable[Edition]) -> State:
    """Call a campaign reviewed when all that it is made of is."""
    return "reviewed" if {each.state for each in editions} == {"reviewed"} else "draft"


def _absent(site: Site, what: str) -> dict[str, Absent]:
    return {each.language: each for each in site.absent if each.what == what}


def _starting(contexts: Iterable[str], begin: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in contexts if each.startswith(begin))

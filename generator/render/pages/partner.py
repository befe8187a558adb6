"""Pages for those who meet people: what we do, what to say and print, and what happens then."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.formats import FORMATS
from generator.model import Artefact, Edition, Language, Partner, Site, with_texts
from generator.model.places import LIFE, PARTNERS, TOGETHER
from generator.render.addresses import common_file, desk_folder, file_of, folder, picture_path
from generator.render.course import asked, life_in
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, Signpost, root_of, titled_in_norwegian
from generator.render.pages.audience import proof_of, related_to
from generator.render.pages.contacts import contacts
from generator.render.pages.editions import (
    artefact_of,
    editions_by_language,
    sources_of,
    speakers,
    state_of,
)
from generator.render.pages.happenings import events_for, happenings
from generator.render.pages.page import PARTNER_PAGE, Page, Shown
from generator.render.promised import promised_in_short

_FLYER = FORMATS["a5-flyer"]
_SLIPS = FORMATS["a4-front-line"]


@dataclass(frozen=True)
class InLanguage:
    """A sheet in one language, and where it lies from here."""

    language: Language
    href: str


@dataclass(frozen=True)
class Printable:
    """What a partner can print for one audience: its page, its row at the desk, its flyers."""

    title: str
    page: str
    desk: str
    flyers: tuple[InLanguage, ...]


@dataclass(frozen=True)
class Slips:
    """The sheet with slips for one role, in every language that it is made in."""

    role: str
    sheets: tuple[InLanguage, ...]


def partner_page(builder: Builder, edition: Edition, shown: Shown) -> Page:
    """Build the page of an audience that passes the word on: nothing for the reader's own life."""
    language = edition.language
    audience = with_texts(edition.audience, lambda block: filled(block.text, language))
    site, root = builder.site, root_of(folder(edition))
    others = editions_by_language(site, audience.id)
    head = Head(
        styles=("audience", "road", "partner"),
        folder=folder(edition),
        title=audience.message.title,
        description=audience.message.promise,
        others={code: folder(each) for code, each in others.items()},
        fallback=folder(others.get(site.source.code, edition)),
        card=shown.cards.get(edition.id, ""),
        card_alt=f"{audience.message.title} – {audience.picture.alt}",
    )
    bokmal = filled(edition.source.message.title, site.source)
    return builder.page(
        "partner",
        language,
        head,
        _artefact(edition, head, audience.picture.alt),
        audience=audience,
        message=audience.message,
        helper=audience.helper,
        picture=root + picture_path(edition),
        norwegian=titled_in_norwegian(language, head, bokmal),
        promises=promised_in_short(language, audience),
        contacts=contacts(language, audience.ways, root, site.settings.address),
        happenings=happenings(builder, language, root, events_for(language, audience.id)),
        printables=tuple(_printables(site, edition, root, shown)),
        slips=tuple(_slips(site, edition, root, shown)),
        takes=shown.takes.get(edition.id, ()),
        proof=proof_of(edition),
        related=related_to(site, edition, root),
        index=f"{root}{together_folder(language)}",
        state=edition.state,
        stale=frozenset(edition.old),
    )


def together_page(builder: Builder, language: Language) -> Page | None:
    """Build the page that leads to all of these, where there is one in the language."""
    site, editions = builder.site, for_partners(builder.site, language)
    if not editions:
        return None
    head = Head(
        styles=("audience", "road", "partner"),
        folder=together_folder(language),
        title=language.phrases["partners_title"],
        description=language.phrases["partners_lead"],
        others={
            each.code: together_folder(each) for each in speakers(site) if for_partners(site, each)
        },
        fallback=together_folder(site.source),
    )
    root, artefact = root_of(head.folder), artefact_of(site, language, head)
    life = life_in(language)
    return builder.page(
        "together",
        language,
        head,
        replace(artefact, kind=PARTNER_PAGE, sources=(LIFE, PARTNERS, *artefact.sources)),
        norwegian=titled_in_norwegian(language, head, site.source.phrases["partners_title"]),
        tiles=tuple(
            Signpost(filled(each.audience.tile, language), root + folder(each), _tile_key(each))
            for each in editions
        ),
        people=asked(life, tuple(life.front_line)) if life else (),
        desk=f"{root}{desk_folder()}",
        state=state_of(site, language),
        stale=frozenset((*language.stale, *(_tile_key(e) for e in editions if "tile" in e.stale))),
    )


def together_folder(language: Language) -> str:
    """Return where the page lies that leads to all pages for partners: nb/samarbeid/."""
    return f"{language.tongue}/{TOGETHER}/"


def for_partners(site: Site, language: Language) -> tuple[Edition, ...]:
    """Return the pages for partners that a language has."""
    return tuple(each for each in site.for_partners if each.language.code == language.code)


def _printables(site: Site, edition: Edition, root: str, shown: Shown) -> Iterator[Printable]:
    """Yield what there is for everybody whom the partners of this page reach."""
    language = edition.language
    own = {each.audience.id: each for each in site.citizens(language)}
    wanted = dict.fromkeys(name for each in _partners(site, edition) for name in each.reaches)
    for name in wanted:
        if name in own:
            title = filled(own[name].audience.message.title, language)
            row = root + desk_folder(own[name].audience.slug)
            yield Printable(
                title, root + folder(own[name]), row, tuple(_flyers(site, name, root, shown))
            )


def _flyers(site: Site, audience: str, root: str, shown: Shown) -> Iterator[InLanguage]:
    for each in site.for_citizens:
        path = file_of(each, _FLYER)
        if each.audience.id == audience and path in shown.prints:
            yield InLanguage(each.language, root + path)


def _slips(site: Site, edition: Edition, root: str, shown: Shown) -> Iterator[Slips]:
    """Yield the sheets of every role that meets people first: of the page, then of partners."""
    life, helper = life_in(edition.language), edition.audience.helper
    own = helper.front_line if helper else ()
    theirs = (each.front_line for each in _partners(site, edition) if each.front_line)
    for role in dict.fromkeys((*own, *theirs)):
        paths = ((each, common_file(each, _SLIPS, role=role)) for each in site.languages)
        sheets = tuple(
            InLanguage(each, root + path) for each, path in paths if path in shown.prints
        )
        if life and sheets:
            yield Slips(life.front_line[role].name, sheets)


def _partners(site: Site, edition: Edition) -> tuple[Partner, ...]:
    name = edition.audience.id
    return tuple(each for each in site.partners.values() if each.audience == name)


def _tile_key(edition: Edition) -> str:
    return f"{edition.audience.id}.tile"


def _artefact(edition: Edition, head: Head, alt: str) -> Artefact:
    return Artefact(
        path=f"{head.folder}index.html",
        kind=PARTNER_PAGE,
        language=edition.language.code,
        audience=edition.audience.id,
        state=edition.state,
        stale=edition.old,
        title=head.title,
        alt=alt,
        sources=(*sources_of(edition), LIFE, PARTNERS),
    )

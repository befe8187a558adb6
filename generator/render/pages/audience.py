"""The page of one audience in one language."""

from dataclasses import dataclass

from generator.model import Artefact, Audience, Edition, Fact, Language, Site, with_texts
from generator.render.addresses import folder, picture_path
from generator.render.figures import day_in, filled
from generator.render.pages.around import Builder, Head, Signpost, titled_in_norwegian
from generator.render.pages.contacts import contacts, elsewhere, waiting
from generator.render.pages.editions import editions_by_language, sources_of
from generator.render.pages.happenings import events_for, happenings
from generator.render.pages.heard import heard
from generator.render.pages.helper import helper_link
from generator.render.pages.page import Page, Shown
from generator.render.pages.sharing import shares
from generator.render.pages.show import address_of, show_link, shown_address
from generator.render.pages.structured import ServiceWay, described_service
from generator.render.promised import promised_in_short


@dataclass(frozen=True)
class ToldStory:
    """What somebody told of a talk, and how they want to be called."""

    text: str
    who: str


@dataclass(frozen=True)
class Read:
    """When somebody approved the text, by when it is looked at again, when readers tried it.

    What is not known is empty.
    """

    last: str
    next: str
    tried: str


def audience_page(builder: Builder, edition: Edition, shown: Shown) -> Page:
    """Build the page that the flyer, the picture and the code all lead to."""
    site, language = builder.site, edition.language
    others = editions_by_language(site, edition.audience.id)
    audience = _filled(edition.audience, language)
    root, address = "../../", site.settings.address
    bokmal = filled(edition.source.message.title, site.source)
    listen = heard(edition, root)
    head = Head(
        styles=("audience",),
        folder=folder(edition),
        title=audience.message.title,
        description=audience.message.promise,
        others={code: folder(each) for code, each in others.items()},
        fallback=folder(others.get(site.source.code, edition)),
        card=shown.cards.get(edition.id, ""),
        card_alt=f"{audience.message.title} – {audience.picture.alt}",
        data=_data(language, audience, address, address_of(address, edition)),
        media=listen.plays,
    )
    # Where nothing leads out, readers ask the people around them.
    ways = site.settings.closed_ways if builder.closed else audience.ways
    return builder.page(
        "audience",
        language,
        head,
        _artefact(edition, audience),
        audience=audience,
        message=audience.message,
        picture=root + picture_path(edition),
        norwegian=titled_in_norwegian(language, head, bokmal),
        contacts=contacts(language, ways, root, address),
        waiting=waiting(language, ways),
        promises=promised_in_short(language, audience),
        travel_free=audience.travel_free and not builder.closed,
        listen=listen,
        happenings=happenings(builder, language, root, events_for(language, audience.id)),
        stories=_told(language, audience.id),
        proof=proof_of(edition),
        related=related_to(site, edition, root),
        helper=helper_link(edition),
        code=show_link(builder, edition, head.folder),
        takes=shown.takes.get(edition.id, ()),
        saved="" if builder.closed else shown.saves.get(edition.id, ""),
        shares=() if builder.closed else shares(language, head.title, address_of(address, edition)),
        address=shown_address(address, edition),
        read=_read(builder, edition),
        state=edition.state,
        stale=frozenset(edition.old),
    )


def _filled(audience: Audience, language: Language) -> Audience:
    return with_texts(audience, lambda block: filled(block.text, language))


def proof_of(edition: Edition) -> tuple[Fact, ...]:
    """Return the true numbers of a page, each with its source."""
    language = edition.language
    facts = (language.facts[name] for name in edition.audience.proof)
    return tuple(
        with_texts(fact, lambda block: filled(block.text, language))
        for fact in facts
        if fact.statement
    )


def related_to(site: Site, edition: Edition, root: str) -> tuple[Signpost, ...]:
    """Lead to citizens' pages; only those who pass the word on are led to each other's as well."""
    seen = {"citizen", edition.audience.kind}
    here = {
        each.audience.id: each
        for each in site.editions
        if each.language.code == edition.language.code and each.audience.kind in seen
    }
    return tuple(
        Signpost(filled(here[name].audience.tile, edition.language), root + folder(here[name]))
        for name in edition.audience.related
        if name in here
    )


def _told(language: Language, audience: str) -> tuple[ToldStory, ...]:
    return tuple(
        ToldStory(filled(story.text, language), filled(story.who, language))
        for story in language.stories.values()
        if audience in story.audiences
    )


def _read(builder: Builder, edition: Edition) -> Read:
    """Say when it was read only of the very text that is shown."""
    days = [
        each.date
        for each in builder.site.reviews
        if (each.audience, each.language, each.fingerprint)
        == (edition.audience.id, edition.language.code, edition.fingerprint)
    ]
    last = max(days) if days and edition.state == "reviewed" else None
    due = edition.next_review
    tried = [
        each.date
        for each in builder.site.trials.values()
        if each.is_of(edition.audience.id, edition.language.code)
    ]
    return Read(
        day_in(last, edition.language) if last else "",
        day_in(due, edition.language) if due else "",
        day_in(max(tried), edition.language) if tried else "",
    )


def _data(language: Language, audience: Audience, address: str, page: str) -> str:
    away = {f"site.ways.{name}" for name in elsewhere(language)}
    reached = contacts(language, audience.ways, address, address)
    channels = (
        ServiceWay(each.button, each.href, each.shown)
        for each in reached
        if each.href and each.key not in away
    )
    return described_service(language, audience, page, channels, events_for(language, audience.id))


def _artefact(edition: Edition, audience: Audience) -> Artefact:
    return Artefact(
        path=f"{folder(edition)}index.html",
        kind="page",
        language=edition.language.code,
        audience=audience.id,
        state=edition.state,
        stale=edition.old,
        title=audience.message.title,
        alt=audience.picture.alt,
        sources=sources_of(edition),
    )

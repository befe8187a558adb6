"""The home page of a language: the finder, what we promise, how to reach us."""

from collections.abc import Iterator

from generator.model import Language
from generator.model.finder import Finder
from generator.model.places import OFFICES, ROAD, TOGETHER
from generator.render.addresses import WHOLE, home_picture
from generator.render.figures import filled, size_in
from generator.render.pages.around import Builder, Head, Signpost, Speech, titled_in_norwegian
from generator.render.pages.contacts import contacts, waiting
from generator.render.pages.editions import artefact_of, speakers, state_of
from generator.render.pages.finder import first_tiles, old_texts
from generator.render.pages.happenings import events_for_citizens, happenings
from generator.render.pages.offices import leads_to_offices
from generator.render.pages.page import Page, Shown
from generator.render.pages.partner import for_partners
from generator.render.pages.structured import described_home


def home_page(builder: Builder, language: Language, shown: Shown) -> Page:
    """Build the finder: it asks how it is, never who you are."""
    site, finder = builder.site, Finder.of(builder.site, language)
    events = events_for_citizens(site, language)
    address = f"{site.settings.address.rstrip('/')}/{language.code}/"
    head = Head(
        styles=("audience",),
        folder=f"{language.code}/",
        title=language.phrases["finder_question"],
        description=language.settings.tagline,
        others={each.code: f"{each.code}/" for each in speakers(site)},
        data=described_home(language, address, events),
    )
    ways = site.settings.closed_ways if builder.closed else tuple(language.settings.ways)
    return builder.page(
        "home",
        language,
        head,
        artefact_of(site, language, head),
        norwegian=titled_in_norwegian(language, head, site.source.phrases["finder_question"]),
        tiles=tuple(first_tiles(finder)),
        happenings=happenings(builder, language, "../", events),
        onward=tuple(_onward(builder, language)),
        whole=_whole(language, shown.whole),
        picture=f"../{home_picture(language.direction)}" if shown.landscape else "",
        contacts=contacts(language, ways, "../", site.settings.address),
        waiting=waiting(language, ways),
        promises=[filled(each.text, language) for each in language.settings.promises],
        state=state_of(site, language),
        stale=old_texts(finder),
    )


def _whole(language: Language, size: int) -> Signpost | None:
    """Offer all pages in one file: people want to know how big it is before they take it."""
    if not size:
        return None
    text = Speech(language)("save_all", size=size_in(size, language))
    return Signpost(text, f"../{WHOLE}")


def _onward(builder: Builder, language: Language) -> Iterator[Signpost]:
    """Yield what else there is for everybody."""
    if language.life:
        yield Signpost(language.phrases["life_title"], f"{ROAD}/")
    if leads_to_offices(builder, language):
        yield Signpost(language.phrases["office_title"], f"{OFFICES}/")
    if not builder.closed and for_partners(builder.site, language):
        yield Signpost(language.phrases["partners_title"], f"{TOGETHER}/")

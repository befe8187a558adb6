"""Find your office: every municipality leads to the office that serves it, on the same page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Language, Municipality, Settings, Site
from generator.model.places import OFFICES
from generator.render.addresses import folder
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, root_of, titled_in_norwegian
from generator.render.pages.contacts import contacts, waiting
from generator.render.pages.editions import artefact_of, speakers, state_of
from generator.render.pages.page import Page

# Where places lead whose office nobody has told us yet.
UNKNOWN = "kontor-ukjent"
# Norwegian and Northern Sámi letters; spaces and hyphens come before them.
_ALPHABET = "aábcčdđefghijklmnŋopqrsštŧuvwxyzžæäøöå"


@dataclass(frozen=True)
class Living:
    """Where people live, and the place on the page that it leads to."""

    name: str
    anchor: str


@dataclass(frozen=True)
class Served:
    """An office and whom it serves; empty fields are not known yet."""

    anchor: str
    key: str
    name: str
    area: str
    address: str
    hours: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True)
class Agreed:
    """People whom an office meets wherever they live; without a page for them `href` is empty."""

    key: str
    text: str
    area: str
    href: str
    office: Served


def leads_to_offices(builder: Builder, language: Language) -> bool:
    """Say whether the chooser is there: it needs offices, and a telephone to reach them."""
    return bool(language.settings.offices) and not builder.closed


def offices_page(builder: Builder, language: Language) -> Page | None:
    """Build the chooser where there is an office to choose."""
    return _page(builder, language) if language.settings.offices else None


def _page(builder: Builder, language: Language) -> Page:
    """Lead from places to offices further down: no script, no map."""
    site, settings = builder.site, language.settings
    head = Head(
        styles=("finder",),
        folder=f"{language.code}/{OFFICES}/",
        title=language.phrases["office_title"],
        description=language.phrases["office_text"],
        others={each.code: f"{each.code}/{OFFICES}/" for each in speakers(site)},
        fallback=f"{site.source.code}/{OFFICES}/",
    )
    root = root_of(head.folder)
    ways = tuple(settings.ways)
    reached = contacts(language, ways, root, site.settings.address)
    offices = _served(language)
    places = tuple(_living(settings, offices))
    return builder.page(
        "offices",
        language,
        head,
        artefact_of(site, language, head),
        norwegian=titled_in_norwegian(language, head, site.source.phrases["office_title"]),
        places=places,
        offices=tuple(offices.values()),
        unknown=UNKNOWN if UNKNOWN in {each.anchor for each in places} else "",
        agreements=tuple(_agreed(site, language, root, offices)),
        elsewhere=[each for each in reached if each.second],
        contacts=[each for each in reached if not each.second],
        waiting=waiting(language, ways),
        state=state_of(site, language),
        stale=frozenset(language.stale),
    )


def norwegian_order(name: str) -> tuple[int, ...]:
    """Return what a name sorts by: our alphabets end in æ, ø and å."""
    return tuple(map(_ALPHABET.find, name.lower()))


def _served(language: Language) -> Mapping[str, Served]:
    settings = language.settings
    return {
        office.name: Served(
            anchor=f"{OFFICES}-{number}",
            key=f"site.offices.{number - 1}",
            name=office.name,
            area=filled(office.area, language),
            address=office.address,
            hours=office.hours,
            municipalities=tuple(each.name for each in _sorted(settings.served_by(office.name))),
        )
        for number, office in enumerate(settings.offices, start=1)
    }


def _living(settings: Settings, offices: Mapping[str, Served]) -> Iterator[Living]:
    for each in _sorted(settings.municipalities.values()):
        yield Living(each.name, offices[each.office].anchor if each.office else UNKNOWN)


def _sorted(municipalities: Iterable[Municipality]) -> list[Municipality]:
    return sorted(municipalities, key=lambda each: norwegian_order(each.name))


def _agreed(
    site: Site, language: Language, root: str, offices: Mapping[str, Served]
) -> Iterator[Agreed]:
    pages = {each.audience.id: root + folder(each) for each in site.citizens(language)}
    for name, agreement in language.settings.agreements.items():
        yield Agreed(
            key=f"site.agreements.{name}",
            text=filled(agreement.text, language),
            area=filled(agreement.area, language),
            href=pages.get(agreement.audience, ""),
            office=offices[agreement.office],
        )

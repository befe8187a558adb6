"""Read every text and every public name in the sources for words that we avoid."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.blocks import PARTNERS, Written, written
from generator.check.media import files_named
from generator.check.words.advice import instead_of
from generator.check.words.normalise import shown
from generator.check.words.rules import compiled, findings
from generator.check.words.sound import unsound
from generator.model import Site
from generator.model.places import EVENTS, LIFE, SETTINGS
from generator.problems import Key, Problem

# Those who pass the word on know the legal term and may read it.
_PROFESSIONAL = frozenset(("title", "headline", "body"))
# The group of zones whose texts nobody is ever shown.
UNSEEN = "unseen"


@dataclass(frozen=True)
class _Place:
    """One text, the zone that its readers will meet it in, and who they are."""

    path: str
    place: int | Key
    text: str
    zone: str
    language: str
    audience: str = ""


def words_in_sources(site: Site) -> Iterator[Problem]:
    """Spare readers the word: who meets it believes that the offer is for somebody else."""
    faults = tuple(unsound(site.wordings, site.zones))
    yield from faults
    if faults:
        return
    rules = compiled(site.wordings, site.zones)
    for each in (*_texts(site), *_public_names(site), *_visible_names(site)):
        if each.zone in site.zones and UNSEEN in site.zones[each.zone].groups:
            continue  # people search for the very words that we spare them
        for finding in findings(each.text, each.zone, rules, each.language):
            yield Problem(
                each.path,
                each.place,
                f'"{shown(finding.words)}" may not stand in the zone {each.zone}',
                instead_of(finding, site.wordings, each.language, each.audience),
            )


def _texts(site: Site) -> Iterator[_Place]:
    partners = {each.id for each in site.audiences if each.kind == PARTNERS}
    seen = set()
    for each in written(site):
        seen.add((each.path, each.place))
        zone, reader = _zone(each, partners), _reader(each.context)
        yield _Place(each.path, each.place, each.text, zone, each.language, reader)
    yield from _orphans(site, seen)


def _zone(each: Written, partners: set[str]) -> str:
    passed_on = each.context.startswith("campaigns.") and _reader(each.context) in partners
    professional = passed_on or each.readers == PARTNERS
    return "professional" if professional and each.copy.zone in _PROFESSIONAL else each.copy.zone


def _reader(context: str) -> str:
    """Texts of a campaign stand under their audience: campaigns.spring.texts.nav.email.body."""
    kind, _, field, audience, *_ = (*context.split("."), *[""] * 4)
    if kind == "campaigns":
        return audience if field == "texts" else ""
    return kind


def _orphans(site: Site, seen: set[tuple[str, int | Key]]) -> Iterator[_Place]:
    """Yield translations whose source is gone: they may come back with the next one."""
    for catalogue in site.catalogues.values():
        for context, entry in catalogue.entries.items():
            if (catalogue.path, entry.line) not in seen:
                text, code, reader = entry.text, catalogue.language, _reader(context)
                yield _Place(catalogue.path, entry.line, text, "body", code, reader)


def _public_names(site: Site) -> Iterator[_Place]:
    """Yield what becomes part of an address or of a file's name."""
    code = site.source.code
    for audience in site.audiences:
        yield _Place(audience.path, (), audience.id, "path", code, audience.id)
        yield _Place(audience.path, ("slug",), audience.slug, "path", code, audience.id)
    for name, situation in site.settings.situations.items():
        yield _Place(SETTINGS, ("situations", name, "slug"), situation.slug, "path", code)
    for page in site.pages:
        yield _Place(f"content/pages/{page.id}.md", 1, page.id, "path", code)
    for campaign in site.campaigns:
        yield _Place(campaign.path, (), campaign.id, "path", code)
    for file in files_named(site):
        yield _Place(file.audience.path, file.key, file.name, "path", code, file.audience.id)
    for event in site.events.values():
        yield _Place(EVENTS, (event.id,), event.id, "path", code)
    for key in _anchors(site):
        yield _Place(LIFE, key, key[-1], "path", code)
    yield _Place(SETTINGS, ("address",), site.settings.address, "path", code)
    for way in site.settings.ways:
        yield _Place(SETTINGS, ("ways", way), way, "path", code)


def _anchors(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the places on the road through life that others link to."""
    if site.life:
        yield from (("stages", name) for name in site.life.stages)
        yield from (("circumstances", name) for name in site.life.circumstances)


def _visible_names(site: Site) -> Iterator[_Place]:
    """Yield what is never translated and still read: who speaks, and where to find us."""
    settings, code = site.settings, site.source.code
    yield _Place(SETTINGS, ("sender", "name"), settings.sender.name, "sender", code)
    for name, way in settings.ways.items():
        # A link is reached through our own short path; only these are read as they stand.
        if way.kind in ("phone", "email"):
            yield _Place(SETTINGS, ("ways", name, "value"), way.value, "contact", code)
    for key, municipality in settings.municipalities.items():
        yield _Place(SETTINGS, ("municipalities", key, "name"), municipality.name, "body", code)
    for index, office in enumerate(settings.offices):
        yield _Place(SETTINGS, ("offices", index, "name"), office.name, "contact", code)
        yield _Place(SETTINGS, ("offices", index, "address"), office.address, "address", code)
        yield _Place(SETTINGS, ("offices", index, "hours"), office.hours, "contact", code)
    for event in site.events.values():
        yield _Place(EVENTS, (event.id, "place"), event.place, "contact", code)

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
from generator.model.places import CHANNELS, EVENTS, LIFE, SETTINGS, TRIALS, YEAR_WHEEL
from generator.model.places import PARTNERS as REGISTER
from generator.model.trials import QUOTED
from generator.problems import Key, Problem

# Those who pass the word on know the legal term and may read it.
_PROFESSIONAL = frozenset(("title", "headline", "body"))
# What they say aloud to somebody: a citizen hears it.
_SAID_ALOUD = ".helper.say"
# What stands at the top of every list, file and calendar of a campaign.
_TOLD = ("name", "goal", "owner")
# The group of zones whose texts no citizen is ever shown.
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
    for each in _read(site):
        if each.zone in site.zones and UNSEEN in site.zones[each.zone].groups:
            continue  # people search for the very words that we spare them
        for finding in findings(each.text, each.zone, rules, each.language):
            yield Problem(
                each.path,
                each.place,
                f'"{shown(finding.words)}" may not stand in the zone {each.zone}',
                instead_of(finding, site.wordings, each.language, each.audience),
            )


def _read(site: Site) -> Iterator[_Place]:
    for part in (_texts, _public_names, _visible_names, _planned, _logged):
        yield from part(site)


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
    read = each.readers == PARTNERS and not each.context.endswith(_SAID_ALOUD)
    professional = passed_on or read
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
    yield from _names_in_kits(site)
    for file in files_named(site):
        yield _Place(file.audience.path, file.key, file.name, "path", code, file.audience.id)
    for event in site.events.values():
        yield _Place(EVENTS, (event.id,), event.id, "path", code)
    for key in _anchors(site):
        yield _Place(LIFE, key, key[-1], "path", code)
    yield _Place(SETTINGS, ("address",), site.settings.address, "path", code)
    for way in site.settings.ways:
        yield _Place(SETTINGS, ("ways", way), way, "path", code)


def _names_in_kits(site: Site) -> Iterator[_Place]:
    """Yield what the folders and files of kits are called by."""
    code = site.source.code
    for campaign in site.campaigns:
        yield _Place(campaign.path, (), campaign.id, "path", code)
        yield _Place(campaign.path, ("label",), campaign.label, "path", code)
        for name in campaign.places:
            yield _Place(campaign.path, ("places", name), name, "path", code)
    for name in site.partners:
        yield _Place(REGISTER, (name,), name, "path", code)
    for name in site.settings.municipalities:
        yield _Place(SETTINGS, ("municipalities", name), name, "path", code)


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


def _planned(site: Site) -> Iterator[_Place]:
    """Yield what staff write about campaigns: it goes to partners, printers and newspapers."""
    code = site.source.code
    for campaign in site.campaigns:
        told: dict[Key, str] = {(name,): getattr(campaign, name) for name in _TOLD}
        told |= {("measures", at): each for at, each in enumerate(campaign.measures)}
        told |= {("places", name, "what"): each.what for name, each in campaign.places.items()}
        for at, turn in enumerate(campaign.plan):
            told |= {("plan", at, "who"): turn.who, ("plan", at, "note"): turn.note}
        for key, text in told.items():
            yield _Place(campaign.path, key, text, "body", code)
    for channel in site.channels.values():
        yield _Place(CHANNELS, (channel.id, "name"), channel.name, "body", code)
        for name, limit in channel.fields.items():
            yield _Place(CHANNELS, (channel.id, "fields", name, "name"), limit.name, "body", code)
    for partner in site.partners.values():
        # An official name of theirs may stand on pages for those who know it.
        yield _Place(REGISTER, (partner.id, "name"), partner.name, "professional", code)
        yield _Place(REGISTER, (partner.id, "logo_alt"), partner.logo_alt, "alt", code)


def _logged(site: Site) -> Iterator[_Place]:
    """Yield what staff pages and calendars show; a log may say what readers said, in «quotes»."""
    code = site.source.code
    for each in site.occasions.values():
        for field in ("name", "source", "ask", "note"):
            yield _Place(YEAR_WHEEL, (each.id, field), getattr(each, field), "body", code)
    for trial in site.trials.values():
        for field in ("who", "insight", "idea", "change"):
            text = QUOTED.sub("", getattr(trial, field))
            yield _Place(TRIALS, (trial.id, field), text, "professional", code, trial.audience)

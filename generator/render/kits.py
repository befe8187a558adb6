"""Everything that the communications department publishes for one campaign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.formats import FORMATS
from generator.model import Artefact, Campaign, Edition, Language, Push, Site
from generator.model.codes import code_for
from generator.model.lengths import counted
from generator.render.addresses import file_of, preview_of
from generator.render.figures import filled

# How the kit's page says what a channel counts: one, and more.
UNITS = {"characters": ("tegn", "tegn"), "parts": ("del", "deler")}


@dataclass(frozen=True)
class Post:
    """One text for one field of a channel, ready to paste, with what it uses of the limit."""

    channel: str
    channel_name: str
    field: str
    name: str
    text: str
    said: str
    most: str
    link: str


@dataclass(frozen=True)
class Material:
    """One sheet or picture of the kit: where it lies, how to tell it to those who do not see it."""

    format_name: str
    path: str
    preview: str
    alt: str


@dataclass(frozen=True)
class Share:
    """What one audience gets in one language."""

    audience: str
    title: str
    slug: str
    language: str
    language_name: str
    direction: str
    state: str
    posts: tuple[Post, ...]
    materials: tuple[Material, ...]
    places: tuple[tuple[str, str], ...]  # place, short address
    promises: tuple[str, ...]

    @property
    def alts(self) -> tuple[str, ...]:
        """Every alternative text once: pictures of one audience tell the same."""
        return tuple(dict.fromkeys(each.alt for each in self.materials if each.alt))


@dataclass(frozen=True)
class Kit:
    """One campaign, all its languages, and the zip that holds it."""

    campaign: Campaign
    shares: tuple[Share, ...]
    waiting: tuple[str, ...]  # languages that the campaign wants and that are not whole

    @property
    def folder(self) -> str:
        """Where the kit's page lies."""
        return f"staff/kits/{self.campaign.id}/"

    @property
    def archive(self) -> str:
        """Where the zip lies: beside the page."""
        return f"{self.folder}{self.campaign.id}.zip"

    @property
    def artefact(self) -> Artefact:
        """The zip, as the manifest knows it."""
        return Artefact(
            self.archive,
            "kit",
            audience=",".join(self.campaign.audiences),
            campaign=self.campaign.id,
            title=self.campaign.name,
            sources=(self.campaign.path,),
        )


def kits(site: Site) -> tuple[Kit, ...]:
    """Return one kit per campaign, languages in the order of the campaign file."""
    editions = {(each.audience.id, each.language.code): each for each in site.editions}
    found = []
    for campaign in site.campaigns:
        pushes = [push for push in site.pushes if push.campaign.id == campaign.id]
        shares = tuple(
            _share(site, push, editions[audience, push.language.code])
            for push in pushes
            for audience in campaign.audiences
            if (audience, push.language.code) in editions
        )
        there = {share.language for share in shares}
        waiting = tuple(code for code in campaign.languages if code not in there)
        found.append(Kit(campaign, shares, waiting))
    return tuple(found)


def texts_of(share: Share) -> str:
    """Return all posts of a share as one text file, for those who work without our page."""
    lines = [f"{share.title} ({share.language_name}, {_state(share.state)})", ""]
    for post in share.posts:
        head = f"[{post.channel_name} · {post.name} · {post.said} / {post.most}]"
        lines += [head, post.text, ""]
    for material in share.materials:
        if material.alt:
            lines += [f"[{material.format_name} · alt]", material.alt, ""]
    lines += ["[Løftet vårt]", *share.promises, ""]
    for place, address in share.places:
        lines += [f"[{place}]", address, ""]
    return "\n".join(lines)


def readme_of(kit: Kit) -> str:
    """Return what stands on top in the zip: what this is, until when, and in which state."""
    campaign = kit.campaign
    lines = [
        campaign.name,
        "",
        f"Mål: {campaign.goal}",
        f"Fra {campaign.start} til {campaign.end}",
        f"Ansvarlig: {campaign.owner}",
        "Måles: " + "; ".join(campaign.measures),
        "",
    ]
    lines += [f"{s.language_name}: {s.title} ({_state(s.state)})" for s in kit.shares]
    if kit.waiting:
        lines += ["", "Mangler ennå: " + ", ".join(kit.waiting)]
    return "\n".join(lines) + "\n"


def _state(state: str) -> str:
    return "godkjent" if state == "reviewed" else "utkast, ikke godkjent"


def _share(site: Site, push: Push, edition: Edition) -> Share:
    campaign, audience = push.campaign, edition.audience
    places = ((place, _address(site, push, audience.id, place)) for place in campaign.places)
    return Share(
        audience=audience.id,
        title=filled(audience.message.title, edition.language),
        slug=audience.slug,
        language=edition.language.code,
        language_name=edition.language.name,
        direction=edition.language.direction,
        state=edition.state,
        posts=tuple(_posts(site, push, audience.id)),
        materials=tuple(_materials(edition, _formats(site, campaign.channels))),
        places=tuple(places),
        promises=_promises(edition.language),
    )


def _promises(language: Language) -> tuple[str, ...]:
    return tuple(filled(each.text, language) for each in language.settings.promises)


def _posts(site: Site, push: Push, audience: str) -> Iterable[Post]:
    for name in push.campaign.channels:
        channel = site.channels[name]
        link = _address(site, push, audience, name)
        for field, limit in channel.fields.items():
            text = filled(push.campaign.texts[audience][name][field], push.language, {"link": link})
            count = counted(text, limit)
            detail = f" ({count.detail})" if count.detail else ""
            yield Post(
                channel=name,
                channel_name=channel.name,
                field=field,
                name=limit.name or field,
                text=text,
                said=_counted(count.used, count.unit) + detail,
                most=_counted(limit.most, count.unit),
                link=link,
            )


def _counted(number: int, unit: str) -> str:
    one, more = UNITS[unit]
    return f"{number} {one if number == 1 else more}"


def _address(site: Site, push: Push, audience: str, place: str) -> str:
    code = code_for(audience, push.language.code, push.campaign.id, place)
    return site.settings.address + code.path


def _formats(site: Site, channels: Sequence[str]) -> tuple[str, ...]:
    """Return the formats of all channels, each once, in the order of FORMATS."""
    wanted = {form for name in channels for form in site.channels[name].formats}
    return tuple(form for form in FORMATS if form in wanted)


def _materials(edition: Edition, formats: Iterable[str]) -> Iterable[Material]:
    if edition.withheld:
        return
    for name in formats:
        form = FORMATS[name]
        path = file_of(edition, form)
        picture = form.kind == "picture"
        yield Material(
            format_name=form.label,
            path=path,
            preview=path if picture else preview_of(path),
            alt=_alt(edition) if picture else "",
        )


def _alt(edition: Edition) -> str:
    """Tell the words on the picture first: they are what a reader would miss."""
    audience = edition.audience
    return filled(f"{audience.message.title} – {audience.picture.alt}", edition.language)

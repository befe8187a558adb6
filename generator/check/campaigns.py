"""A campaign must be whole before a kit is made of it."""

from collections.abc import Iterator

from generator.check.names import unknown
from generator.check.printed import as_printed
from generator.model import Campaign, Limit, Push, Site
from generator.model.lengths import counted
from generator.model.places import ID
from generator.problems import Key, Problem


def dates_run_forward(site: Site) -> Iterator[Problem]:
    """A campaign that ends before it starts would never be sent."""
    for each in site.campaigns:
        if each.end < each.start:
            yield Problem(
                each.path,
                ("end",),
                f"the campaign ends on {each.end} before it starts on {each.start}",
                "check the two dates",
            )


def parts_exist(site: Site) -> Iterator[Problem]:
    """Whom, where, with whom, with which figures: each name must be known."""
    known = {
        "audiences": ("an audience", [audience.id for audience in site.audiences]),
        "languages": ("a language in content/site.yml", [x.code for x in site.settings.languages]),
        "channels": ("a channel", list(site.channels)),
        "partners": ("a partner", list(site.partners)),
        "proof": ("a fact in content/facts.yml", list(site.facts)),
    }
    for each in site.campaigns:
        for field, (what, names) in known.items():
            for index, name in enumerate(getattr(each, field)):
                yield from unknown(each.path, (field, index), name, what, names)


def places_can_be_recorded(site: Site) -> Iterator[Problem]:
    """Each place has a code, and what that stands for is written down in one line, to be read."""
    for each in site.campaigns:
        for field in ("channels", "places"):
            for index, name in enumerate(getattr(each, field)):
                if not ID.fullmatch(name):
                    text = f"`{name}` cannot be what a code stands for"
                    hint = "use a–z, 0–9 and single hyphens, as in `tromso-bibliotek`"
                    yield Problem(each.path, (field, index), text, hint)


def texts_are_complete(site: Site) -> Iterator[Problem]:
    """Each audience needs its words on each channel that takes words, and no others."""
    for each in site.campaigns:
        for name in each.texts:
            yield from unknown(
                each.path, ("texts", name), name, "an audience of this campaign", each.audiences
            )
            for channel in each.texts[name]:
                yield from unknown(
                    each.path,
                    ("texts", name, channel),
                    channel,
                    "a channel of this campaign",
                    each.channels,
                )
        for audience in each.audiences:
            for channel in each.channels:
                if channel in site.channels:
                    yield from _fields(site, each, audience, channel)


def texts_fit_their_channel(site: Site) -> Iterator[Problem]:
    """Over-long text is cut by the channel or refused; a long text message costs double."""
    for push in site.pushes:
        for audience, channels in push.campaign.texts.items():
            for channel, fields in channels.items():
                for field, text in fields.items():
                    limit = _limit(site, channel, field)
                    if limit:
                        key = ("texts", audience, channel, field)
                        yield from _too_long(site, push, key, text, limit)


def _limit(site: Site, channel: str, field: str) -> Limit | None:
    return site.channels[channel].fields.get(field) if channel in site.channels else None


def _too_long(site: Site, push: Push, key: Key, text: str, limit: Limit) -> Iterator[Problem]:
    # Every tracked link has the same length: see generator/render/addresses.py.
    count = counted(as_printed(text, push.language, site.settings.address + "q/xxxxx/"), limit)
    if count.used > limit.most:
        campaign, code = push.campaign, push.language.code
        context = ".".join(("campaigns", campaign.id, *map(str, key)))
        catalogue = site.catalogues.get(code)
        entry = catalogue.entries.get(context) if catalogue else None
        where: tuple[str, int | Key] = (
            (catalogue.path, entry.line) if catalogue and entry else (campaign.path, key)
        )
        yield Problem(
            *where,
            f"`{context}` needs {count.said}; at most {limit.most} {count.unit}",
            f"the limit is from {limit.source}",
        )


def _fields(site: Site, campaign: Campaign, audience: str, channel: str) -> Iterator[Problem]:
    wanted = site.channels[channel].fields
    given = campaign.texts.get(audience, {}).get(channel, {})
    for field in wanted.keys() - given.keys():
        yield Problem(
            campaign.path,
            ("texts", audience, channel),
            f"`texts.{audience}.{channel}.{field}` is missing",
            f"the channel takes {', '.join(sorted(wanted))}",
        )
    for field in given.keys() - wanted.keys():
        yield Problem(
            campaign.path,
            ("texts", audience, channel, field),
            f"`{field}` is not a field of the channel `{channel}`",
            f"choose from {', '.join(sorted(wanted)) or 'none'}",
        )

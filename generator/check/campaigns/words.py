"""Each audience needs its words on each channel that takes words, and no others."""

from collections.abc import Iterator

from generator.check.names import unknown
from generator.model import Campaign, Limit, Site
from generator.problems import Problem


def texts_are_complete(site: Site) -> Iterator[Problem]:
    """A field without its text would be empty in the kit; a misspelt one would be left out."""
    for each in site.campaigns:
        for audience, channels in each.texts.items():
            for channel in channels:
                key, what = ("texts", audience, channel), "a channel of this campaign"
                yield from unknown(each.path, key, channel, what, each.channels)
        for audience in each.audiences:
            for channel in each.channels:
                if channel in site.channels:
                    yield from _fields(each, audience, channel, site.channels[channel].fields)


def _fields(
    campaign: Campaign, audience: str, channel: str, limits: dict[str, Limit]
) -> Iterator[Problem]:
    key = ("texts", audience, channel)
    given = campaign.written(audience, channel)
    for field, texts in given.items():
        what = f"a field of the channel `{channel}`"
        yield from unknown(campaign.path, (*key, field), field, what, limits)
        if field in limits:
            yield from _number(campaign, (*key, field), texts, limits[field])
    for field, limit in limits.items():
        if not limit.made_of and field not in given:
            yield Problem(
                campaign.path,
                key,
                f"`{'.'.join((*key, field))}` is missing",
                f"the channel takes {', '.join(_written(limits))}",
            )


def _number(
    campaign: Campaign, key: tuple[str, ...], texts: tuple[str, ...], limit: Limit
) -> Iterator[Problem]:
    name = ".".join(key)
    if not all(texts):
        hint = "write it, or take the line out" if limit.made_of else "write it"
        yield Problem(campaign.path, key, f"`{name}` is empty", hint)
    elif not limit.least <= len(texts) <= limit.times:
        wanted = (
            f"{limit.least} to {limit.times}" if limit.least < limit.times else f"{limit.times}"
        )
        yield Problem(
            campaign.path,
            key,
            f"`{name}` has {len(texts)} text{'' if len(texts) == 1 else 's'}; "
            f"the channel takes {wanted}",
            f"the limit is from {limit.source}",
        )


def _written(limits: dict[str, Limit]) -> list[str]:
    return sorted(field for field, limit in limits.items() if not limit.made_of)

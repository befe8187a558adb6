"""What advertisement platforms are told: neutral names, and texts that stand in any order."""

import re
from collections.abc import Iterator

from generator.check.campaigns.posted import Posted, posted
from generator.model import Campaign, Site
from generator.model.places import CHANNELS, ID
from generator.problems import Problem

ADS = "ads"  # the kit file of channels whose texts a platform puts together
_LINKED = re.compile(r"\{link\}|https?://|www\.", re.IGNORECASE)
_NEUTRAL = "say the year, the season and a number, as in `2027-host-k01`"


def labels_are_neutral(site: Site) -> Iterator[Problem]:
    """A platform keeps what it is told: the name of a campaign must not say who the reader is."""
    first: dict[str, Campaign] = {}
    for each in site.campaigns:
        paid = [
            name for name in each.channels if name in site.channels and site.channels[name].paid
        ]
        if paid and not each.label:
            text = f"`label` is missing; {', '.join(paid)} shows it to a platform"
            yield Problem(each.path, (), text, _NEUTRAL)
        elif each.label:
            yield from _wrong_label(site, each)
            if (other := first.setdefault(each.label, each)) is not each:
                text = f"the label `{each.label}` is taken by {other.path}"
                yield Problem(each.path, ("label",), text, "give each campaign a label of its own")


def sources_are_plain(site: Site) -> Iterator[Problem]:
    """Platforms tell Google from google: one spelling, and signs that no address changes."""
    for channel in site.channels.values():
        for field in ("source", "medium"):
            value = getattr(channel.paid, field, "-")
            if channel.paid and not ID.fullmatch(value):
                yield Problem(
                    CHANNELS,
                    (channel.id, "paid", field),
                    f"`{value}` cannot stand in the address of an advertisement",
                    "use lower-case letters a-z, digits and single hyphens",
                )


def headlines_stand_alone(site: Site) -> Iterator[Problem]:
    """The platform shows a few texts in any order: two alike are refused, and so are links."""
    met: dict[tuple[str, ...], int] = {}
    for each in posted(site):
        if ADS in each.channel.files:
            number = met.setdefault(_seen_as(each), each.index)
            if number != each.index:
                text = f"`{each.name}` says the same as number {number + 1}"
                hint = "write something else, or take it out"
                yield Problem(each.path, each.place, text, hint)
            if found := _LINKED.search(each.text):
                text = f"`{each.name}` holds `{found[0]}`; the advertisement itself is the link"
                yield Problem(each.path, each.place, text, "write the words only")


def _seen_as(each: Posted) -> tuple[str, ...]:
    said = " ".join(each.said.casefold().split())
    push = each.push
    return (push.campaign.id, push.language.code, each.audience, each.channel.id, each.field, said)


def _wrong_label(site: Site, campaign: Campaign) -> Iterator[Problem]:
    label = campaign.label
    if not ID.fullmatch(label):
        text = f"`{label}` cannot stand in the address of an advertisement"
        hint = f"use lower-case letters a-z, digits and single hyphens; {_NEUTRAL}"
        yield Problem(campaign.path, ("label",), text, hint)
    for audience in site.audiences:
        if audience.id in label:
            text = f"the label `{label}` names the group `{audience.id}` to a platform"
            yield Problem(campaign.path, ("label",), text, _NEUTRAL)

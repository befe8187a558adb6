"""Every text of every campaign in every language as its channel will show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.check.printed import as_printed
from generator.model import Audience, Campaign, Channel, Limit, Push, Site
from generator.model.composed import texts_of_field
from generator.model.lengths import Count, counted
from generator.problems import Key


@dataclass(frozen=True)
class Posted:
    """One text for one field, and the file and line where somebody can change it.

    `text` is as it was written, `said` has everything filled in. What was put together from the
    audience's texts is `composed`, and found at the campaign's channel.
    """

    push: Push
    audience: str
    channel: Channel
    field: str
    index: int
    text: str
    said: str
    composed: bool
    path: str
    place: int | Key

    @property
    def limit(self) -> Limit:
        """How much of it fits."""
        return self.channel.fields[self.field]

    @property
    def name(self) -> str:
        """What problems call it: the key path that translators see."""
        if self.composed:
            made_of = ", ".join(self.limit.made_of)
            return f"{self.channel.id}.{self.field} of {self.audience} (made of {made_of})"
        return _context(self.push.campaign, self.audience, self.channel.id, self.field, self.index)

    @cached_property
    def count(self) -> Count:
        """What it uses of the limit."""
        return counted(self.said, self.limit, self.push.language.pace)


def posted(site: Site) -> Iterator[Posted]:
    """Yield what was written and what is put together, push by push."""
    editions = {(each.audience.id, each.language.code): each.audience for each in site.editions}
    # Every tracked link has the same length: see generator/render/addresses.py.
    link = site.settings.address + "q/xxxxx/"
    for push in site.pushes:
        for audience in push.campaign.audiences:
            told = editions.get((audience, push.language.code))
            for channel in (site.channels[each] for each in _known(site, push.campaign)):
                yield from _on(site, push, audience, told, channel, link)


def _known(site: Site, campaign: Campaign) -> Iterator[str]:
    return (each for each in campaign.channels if each in site.channels)


def _on(
    site: Site, push: Push, audience: str, told: Audience | None, channel: Channel, link: str
) -> Iterator[Posted]:
    written = push.campaign.written(audience, channel.id)
    for field in channel.fields:
        composed = field not in written
        texts = written.get(field, ())
        if composed and told:
            texts = texts_of_field(field, channel.fields, written, told, push.language)
        for index, text in enumerate(texts):
            said = as_printed(text, push.language, link)
            where = _where(site, push, audience, channel.id, field, index, composed=composed)
            yield Posted(push, audience, channel, field, index, text, said, composed, *where)


def _where(
    site: Site, push: Push, audience: str, channel: str, field: str, index: int, *, composed: bool
) -> tuple[str, int | Key]:
    """Return where it stands: in the catalogue of its language, else in the campaign's file."""
    campaign = push.campaign
    if composed:
        return campaign.path, ("channels", campaign.channels.index(channel))
    catalogue = site.catalogues.get(push.language.code)
    entry = catalogue and catalogue.entries.get(_context(campaign, audience, channel, field, index))
    if catalogue and entry:
        return catalogue.path, entry.line
    return campaign.path, ("texts", audience, channel, field, index)


def _context(campaign: Campaign, audience: str, channel: str, field: str, index: int) -> str:
    return f"campaigns.{campaign.id}.texts.{audience}.{channel}.{field}.{index}"

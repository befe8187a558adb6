"""Sheets and pictures that are pressed for a campaign: its own words, its own codes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.formats import FORMATS
from generator.model import Artefact, Campaign
from generator.model.codes import code_for
from generator.render.addresses import code_in
from generator.render.figures import filled
from generator.render.kits import Kit, Material, Share
from generator.render.orders import Ordered
from generator.render.pages.editions import sources_of
from generator.render.sheets import CampaignWords, campaign_sheet, sheet


def campaign_orders(kits: Iterable[Kit]) -> Iterator[Ordered]:
    """Yield what is pressed for campaigns alone, share by share."""
    for kit in kits:
        for share in kit.shares:
            for material in share.materials:
                if material.own:
                    yield _PressedFor(share, material, kit.campaign).order


@dataclass(frozen=True)
class _PressedFor:
    """One sheet or picture of a share. `written` is the campaign as it stands in bokmål."""

    share: Share
    material: Material
    written: Campaign

    @cached_property
    def order(self) -> Ordered:
        share, material, form = self.share, self.material, FORMATS[self.material.form]
        edition, campaign = share.edition, share.campaign
        code = (
            code_for(share.audience, share.language.code, campaign.id, material.spot)
            if material.spot
            else code_in(edition, form)
        )
        made = sheet(edition, form, code.path, share.day, share.site.source)
        said = campaign_sheet(made, self._words)
        artefact = Artefact(
            path=material.path,
            kind=form.id,
            language=share.language.code,
            audience=share.audience,
            campaign=campaign.id,
            state=share.state,
            title=said.title,
            alt=material.alt,
            sources=(*sources_of(edition), campaign.path),
        )
        picture = form.kind == "picture"
        return Ordered(
            artefact,
            form,
            said,
            share.language,
            code.path if form.coded else "",
            "" if picture else material.preview,
        )

    @property
    def _words(self) -> CampaignWords:
        """What the campaign says here: a headline on pictures, its message on sheets."""
        share, name = self.share, self.material.spot
        picture = FORMATS[self.material.form].kind == "picture"
        headline = self.written.pictures.get(share.audience) if picture else None
        return CampaignWords(
            id=f"{self.written.id}/{share.edition.id}/{name or 'pictures'}",
            source=self.written.path,
            title=share.headline if picture else "",
            promise=share.said(_message(share.campaign, share.audience, name)),
            norwegian_title=filled(headline.headline, share.site.source) if headline else "",
            norwegian_promise=filled(
                _message(self.written, share.audience, name), share.site.source
            ),
            draft=share.phrase("draft_short") if share.state == "draft" else "",
        )


def _message(campaign: Campaign, audience: str, place: str) -> str:
    """Return the key message that a place tries; a picture and a screen keep the promise."""
    spot, message = campaign.places.get(place), campaign.messages.get(audience)
    if not spot or not message:
        return ""
    return message.b or message.a if spot.message == "b" else message.a

"""Everything that the communications department publishes for one campaign."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model import Artefact, Campaign, Site
from generator.render.addresses import kit_folder
from generator.render.kits.files import files_of
from generator.render.kits.share import KitFile, Share
from generator.render.kits.whole import whole_files
from generator.render.kits.workshop import trial_sheet

# How the kit's page says what a channel counts: one, and more.
UNITS = {
    "characters": ("tegn", "tegn"),
    "parts": ("del", "deler"),
    "words": ("ord", "ord"),
    "seconds": ("sekund", "sekunder"),
}


@dataclass(frozen=True)
class Kit:
    """One campaign, all its languages, and the zip that holds it."""

    site: Site
    campaign: Campaign
    shares: tuple[Share, ...]
    waiting: tuple[str, ...]  # languages in which an audience of the campaign is missing

    @property
    def folder(self) -> str:
        """Where the kit's page lies."""
        return kit_folder(self.campaign.id)

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

    @cached_property
    def files(self) -> tuple[KitFile, ...]:
        """Every file that is made for it: those of the whole kit, then share by share."""
        return tuple(self._files())

    def files_in(self, share: Share) -> tuple[KitFile, ...]:
        """Return the files of one share."""
        return tuple(each for each in self.files if each.path.startswith(share.folder))

    def _files(self) -> Iterator[KitFile]:
        yield from whole_files(self.site, self.campaign, self.shares, self.folder)
        for share in self.shares:
            yield from files_of(share)
            yield trial_sheet(share)


def kits(site: Site, day: date) -> tuple[Kit, ...]:
    """Return one kit per campaign, languages in the order of the campaign file."""
    editions = {(each.audience.id, each.language.code): each for each in site.editions}
    pushes = {(each.campaign.id, each.language.code): each for each in site.pushes}
    found = []
    for campaign in site.campaigns:
        shares = tuple(
            Share(site, pushes[campaign.id, code], editions[audience, code], day)
            for code in campaign.languages
            if (campaign.id, code) in pushes
            for audience in campaign.audiences
            if (audience, code) in editions
        )
        # With `together` a language whose sheets are withheld is not ready either.
        ready = (each for each in shares if not (campaign.together and each.edition.withheld))
        there = Counter(share.language.code for share in ready)
        all_of_it = len(campaign.audiences)
        waiting = tuple(code for code in campaign.languages if there[code] < all_of_it)
        held = waiting and campaign.together
        found.append(Kit(site, campaign, () if held else shares, waiting))
    return tuple(found)

"""Sheets that a partner stands on beside us: which, for whom, and why there may be none."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.formats import FORMATS, Format
from generator.model import Edition, Partner, Site
from generator.render.addresses import file_of
from generator.render.figures import day_in
from generator.render.sheets import formats_of

# What has a place for a logo: a sheet to hand out, and what hangs on a wall.
WITH_SLOT = ("a5-flyer", "a4-sheet", "a3-poster")


@dataclass(frozen=True)
class CoBranded:
    """One sheet of an audience with the logo of a partner after our name."""

    partner: Partner
    edition: Edition
    form: Format

    @property
    def path(self) -> str:
        """Where it lies: below the page of all partners, by partner and language."""
        name = PurePosixPath(file_of(self.edition, self.form)).name
        return f"staff/partners/{self.partner.id}/{self.edition.language.code}/{name}"


def reached_by(site: Site, partner: Partner) -> tuple[str, ...]:
    """Return whom a partner hands out to: whom it meets, else whom its campaigns are for."""
    named = (each for each in site.campaigns if partner.id in each.partners)
    return partner.reaches or tuple(
        dict.fromkeys(audience for campaign in named for audience in campaign.audiences)
    )


def co_branded(site: Site, partner: Partner) -> Iterator[CoBranded]:
    """Yield the sheets with its logo: none unless a written agreement holds on this day."""
    if not partner.logo_open(site.today):
        return
    reached = reached_by(site, partner)
    for edition in site.editions:
        if edition.audience.id in reached and not edition.withheld:
            possible = {form.id for form in formats_of(edition)}
            yield from (
                CoBranded(partner, edition, FORMATS[name]) for name in WITH_SLOT if name in possible
            )


def slot_told(site: Site, partner: Partner) -> str:
    """Say in bokmål whether the logo stands on the sheets, and if not, why."""
    if partner.logo_open(site.today):
        return (
            f"Logoen til {partner.name} står etter navnet vårt på flygeblad, ark og plakat. "
            f"Den blir borte av seg selv når avtalen slutter{_end(site, partner)}."
        )
    return f"Arkene har bare vårt navn. {_why_closed(site, partner)}"


def _why_closed(site: Site, partner: Partner) -> str:
    if partner.agreement == "internal":
        return f"{partner.name} er en del av fylkeskommunen."
    if partner.agreement != "written":
        return "En logo krever en skriftlig avtale."
    if partner.until and partner.until < site.today:
        return f"Avtalen gikk ut {day_in(partner.until, site.source)}."
    if not partner.holds(site.today) and partner.since:
        return f"Avtalen gjelder først fra {day_in(partner.since, site.source)}."
    return "Det er en skriftlig avtale, men logoen er ikke lagt inn."


def _end(site: Site, partner: Partner) -> str:
    return f", {day_in(partner.until, site.source)}" if partner.until else ""

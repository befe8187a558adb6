"""What a kit holds once, whatever its languages: for those who plan, lead and learn."""

from collections.abc import Iterator, Sequence

from generator.formats import KIT_FILES
from generator.model import Campaign, Site
from generator.render.kits.document import Content
from generator.render.kits.evaluation import evaluation
from generator.render.kits.media_plan import media_plan, media_plan_csv
from generator.render.kits.share import KitFile, Share
from generator.render.kits.tone import quoted_words, tone_sheet
from generator.render.kits.wheel import plan_of
from generator.render.kits.workshop import leading_sheet


def whole_files(
    site: Site, campaign: Campaign, shares: Sequence[Share], folder: str
) -> Iterator[KitFile]:
    """Yield them in bokmål, in the folder of the kit; a kit that waits for languages has none."""
    if not shares:
        return

    def file(name: str, kind: str, content: Content) -> KitFile:
        zoned = quoted_words(site, campaign) if kind == "tone" else ()
        return KitFile(folder + name, kind, KIT_FILES[kind], content, site.source.code, zoned=zoned)

    yield file("medieplan.docx", "media-plan", media_plan(site, campaign))
    yield file("medieplan.csv", "media-plan-table", media_plan_csv(site, campaign))
    yield file("plan.ics", "plan-calendar", plan_of(site, campaign, shares[0].day))
    yield file("provetekst-veileder.docx", "workshop-lead", leading_sheet(site, campaign))
    yield file("evaluering.docx", "evaluation", evaluation(site, campaign, shares))
    yield file("ordene-vi-bruker.docx", "tone", tone_sheet(site, campaign))

"""Everything that a sheet or a picture says, ready to be set: no template looks anything up."""

from generator.render.sheets.edition import EditionSheet, seal_of, sheet
from generator.render.sheets.fields import fields_set
from generator.render.sheets.forms import formats_of
from generator.render.sheets.front_line import front_line_sheet, has_front_line
from generator.render.sheets.language import common_sheet
from generator.render.sheets.made_for import CampaignWords, Slot, campaign_sheet, sheet_with
from generator.render.sheets.sheet import Sheet, is_foreign, isolated, scenery, versioned

__all__ = [
    "CampaignWords",
    "EditionSheet",
    "Sheet",
    "Slot",
    "campaign_sheet",
    "common_sheet",
    "fields_set",
    "formats_of",
    "front_line_sheet",
    "has_front_line",
    "is_foreign",
    "isolated",
    "scenery",
    "seal_of",
    "sheet",
    "sheet_with",
    "versioned",
]

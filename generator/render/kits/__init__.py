"""From campaigns to kits: texts per channel, sheets, pictures, files, and their zips."""

from generator.render.kits.co_branded import CoBranded, co_branded, slot_told
from generator.render.kits.document import Content
from generator.render.kits.kit import UNITS, Kit, kits
from generator.render.kits.packing import Enclosed, Pack, enclosed_in, packs_of, texts_in
from generator.render.kits.partner_kits import partner_archive, partner_packs, shares_of
from generator.render.kits.readme import readme_of, texts_of
from generator.render.kits.share import KitFile, Material, Post, Share

__all__ = [
    "UNITS",
    "CoBranded",
    "Content",
    "Enclosed",
    "Kit",
    "KitFile",
    "Material",
    "Pack",
    "Post",
    "Share",
    "co_branded",
    "enclosed_in",
    "kits",
    "packs_of",
    "partner_archive",
    "partner_packs",
    "readme_of",
    "shares_of",
    "slot_told",
    "texts_in",
    "texts_of",
]

"""The kit of the small world's campaign, and its files as they are handed out."""

import io
from datetime import date
from pathlib import Path

from PIL import Image

from generator.load import load
from generator.model import Site
from generator.press.kit_files import kit_file
from generator.render.kits import Kit, KitFile, kits
from generator.render.kits.document import Document

DAY = date(2026, 11, 23)
SMALL = Path(__file__).parents[2] / "sites/small"


def small_site() -> Site:
    return load(SMALL, DAY)


def summer(site: Site) -> Kit:
    (made,) = kits(site, DAY)
    assert [share.language.code for share in made.shares] == ["nb", "ar"]
    return made


def documents(kit: Kit, kind: str) -> list[Document]:
    return [
        each.content
        for each in kit.files
        if each.kind == kind and isinstance(each.content, Document)
    ]


def words(document: Document) -> str:
    return "\n".join(str(block) for block in document.blocks)


def finished(kit: Kit, file: KitFile) -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (620, 874)).save(picture, "PNG")
    shown = () if isinstance(file.content, str) else file.content.pictures
    return kit_file(
        file.content, dict.fromkeys(shown, picture.getvalue()), kit.site.tokens["colour"]
    )

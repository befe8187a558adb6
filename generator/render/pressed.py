"""What the bytes of a sheet or a picture show; the rest of its values leaves no trace."""

import json
from collections.abc import Collection, Iterable

from generator.formats import Format
from generator.render.orders import Ordered
from generator.render.sheets import fields_set

# What the landscape and the square code are drawn from, besides what the template names.
_DRAWN = ("seed", "mood", "kind", "variant", "quiet", "width", "height", "direction", "url")
# Said to those who do not see: it stands in a PDF and not in a picture's bytes.
_SPOKEN = frozenset(("picture_alt", "qr_alt"))


def seen_on(order: Ordered, *, preview: bool = False, but: Collection[str] = ()) -> str:
    """Return the values that decide the bytes of a finished sheet, or of its preview.

    `but` are those that do not matter to whoever asks.
    """
    form, said = order.form, json.loads(order.sheet.json)
    seen = {*fields_set(form.template), *_DRAWN}
    if preview or form.kind == "picture":
        seen -= _SPOKEN
    if not form.coded:
        seen -= {"url"}
    if _is_wide(form):
        seen -= {"promise"}  # picture.typ: no room for it beside the title
    return json.dumps({name: said[name] for name in sorted((seen & said.keys()) - {*but})})


def undated(orders: Iterable[Ordered]) -> dict[str, str]:
    """Return what every sheet and picture shows, by its path; the day on it says nothing new."""
    return {each.artefact.path: seen_on(each, but=("updated",)) for each in orders}


def _is_wide(form: Format) -> bool:
    return form.kind == "picture" and form.width > form.height

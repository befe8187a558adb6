"""Look at a finished picture: its size, its weight, and whether anything is on it."""

from collections.abc import Iterator

from generator.problems import Problem
from generator.proof.orders import KB, PictureOrder
from generator.proof.pixels import PictureUnreadable, raster_from_png
from generator.proof.scanned import picture_code_problems


def picture_problems(path: str, png: bytes, order: PictureOrder) -> Iterator[Problem]:
    """Yield everything in which the picture differs from what was ordered."""
    try:
        raster = raster_from_png(png)
    except PictureUnreadable as error:
        yield Problem(path, 1, f"the picture cannot be read: {error}", "press it again")
        return
    if raster.size != (order.width, order.height):
        wide, high = raster.size
        yield Problem(
            path,
            1,
            f"the picture measures {wide} x {high} pixels; "
            f"{order.width} x {order.height} were ordered",
            "a feed would cut it: correct generator/formats.py or the template",
        )
    if len(png) > order.most_bytes:
        yield Problem(
            path,
            1,
            f"the picture weighs {len(png) / KB:.0f} KB; at most {order.most_bytes / KB:.0f}",
            "it is loaded on old phones: fewer gradients, fewer strips",
        )
    if not raster.has_more_colours_than(order.least_colours):
        yield Problem(
            path,
            1,
            f"the picture has at most {order.least_colours} colours: it is empty",
            "look at it: text or landscape is missing",
        )
    if order.codes:
        yield from picture_code_problems(path, raster, order.codes)

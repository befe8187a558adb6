"""Show which pages cost a reader most, and what the bytes are."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.commands.group import FOLDER, outreach
from generator.cli.say import WrongUse, say

KINDS = ("html", "css", "script", "fonts", "pictures", "other")


@outreach.command("weight")
@click.argument("site", type=FOLDER, default=None, required=False)
@click.option("--pages", type=click.IntRange(1), default=10, show_default=True, help="How many.")
@click.option("--json", "as_json", is_flag=True, help="Every page in bytes, for other programs.")
@click.pass_obj
def report_weight(root: Path, site: Path | None, pages: int, *, as_json: bool) -> int:
    """List the heaviest pages of a finished SITE (default: build/site): KB that travel."""
    from generator.cli.say import say_table  # noqa: PLC0415 - heavy, and not for all
    from generator.proof import SiteOrder, weights_in  # noqa: PLC0415 - as above
    from generator.proof.orders import KB  # noqa: PLC0415 - as above

    folder = site or root / "build/site"
    order = SiteOrder(address="")
    weighed = weights_in(folder, order)
    if not weighed:
        raise WrongUse(f"{folder} holds no page; `outreach build` makes some")
    if as_json:
        told = [
            asdict(each) | {"frame": each.frame, "first_visit": each.first_visit}
            for each in weighed
        ]
        say(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    frame, visit = order.most_frame, order.most_first_visit
    say_table(
        ("page", "frame", "of", "first visit", "of", *KINDS),
        [
            (
                each.path.removesuffix("index.html") or "/",
                f"{each.frame / KB:.1f}",
                f"{each.frame / frame:.0%}",
                f"{each.first_visit / KB:.1f}",
                f"{each.first_visit / visit:.0%}",
                *(f"{getattr(each, kind) / KB:.1f}" for kind in KINDS),
            )
            for each in weighed[:pages]
        ],
    )
    heaviest = max(weighed, key=lambda each: each.frame)
    say(
        f"{len(weighed)} pages; at most {frame // KB} KB of page and style sheet "
        f"(now {heaviest.frame / KB:.1f}: {heaviest.path}), {visit // KB} KB for a first visit"
    )
    return 0

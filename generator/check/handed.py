"""What was handed out is compared with what there is: it must be a kit of ours, and readable."""

from collections.abc import Iterator
from datetime import date

from generator.check.names import unknown
from generator.model import Site
from generator.model.handed import SEAL, is_item
from generator.model.places import HANDED
from generator.problems import Problem


def handed_kits_can_be_read(site: Site) -> Iterator[Problem]:
    """A line that cannot be read would call a text new that everybody has had for long."""
    campaigns = [each.id for each in site.campaigns]
    for id_, kit in site.handed.items():
        yield from unknown(HANDED, (id_,), id_, "a campaign", campaigns)
        for name, seal in kit.items.items():
            if not is_item(name, seal):
                text = f"`{name}: {seal}` is not a thing of a kit with its seal"
                hint = f"a name and {SEAL} of 0-9 and a-f; `outreach kits record` writes them"
                yield Problem(HANDED, (id_, "items", name), text, hint)


def handed_ahead(site: Site, today: date) -> Iterator[Problem]:
    """What is handed out tomorrow may still change today."""
    for id_, kit in site.handed.items():
        if kit.handed > today:
            text = f"the kit is said to be handed out on {kit.handed}, which is still to come"
            yield Problem(HANDED, (id_, "handed"), text, "record it on the day itself")

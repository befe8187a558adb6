"""Which zones a rule or a name speaks of: zones of content/zones.yml, or groups of them."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.model import Zone

Zones: TypeAlias = Mapping[str, Zone]


def zones_named(names: Iterable[str], zones: Zones) -> frozenset[str]:
    """Return the zones that these names mean; a group means all of its zones."""
    wanted = {*names}
    return frozenset(id_ for id_, zone in zones.items() if wanted & {id_, *zone.groups})


def zone_choices(zones: Zones) -> tuple[str, ...]:
    """Return every name that a rule may use, groups behind zones."""
    groups = {group for zone in zones.values() for group in zone.groups}
    return (*sorted(zones), *sorted(groups - {*zones}))

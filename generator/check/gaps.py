"""What is not known yet. No mistake: pages leave it out, and the build says whom to ask."""

from collections.abc import Iterator
from datetime import date

from generator.check.facts import expiring
from generator.model import Site
from generator.model.places import SETTINGS
from generator.problems import Problem, located

PLACEHOLDER = ".example"  # RFC 2606: never a real address


def gaps(site: Site, today: date) -> tuple[Problem, ...]:
    """Return everything that somebody should fill in, each with its line."""
    found = (*_address(site), *_ways(site), *_offices(site), *_absent(site), *expiring(site, today))
    return located(found, site.lines)


def _address(site: Site) -> Iterator[Problem]:
    if PLACEHOLDER in site.settings.address:
        yield Problem(
            SETTINGS,
            ("address",),
            f"`{site.settings.address}` is a placeholder: printed codes lead nowhere yet",
            "ask the county's IT which address the site will have, before anything is printed",
        )


def _ways(site: Site) -> Iterator[Problem]:
    for name, way in site.settings.ways.items():
        if not way.exists:
            yield Problem(
                SETTINGS,
                ("ways", name, "value"),
                f"`ways.{name}.value` is empty; pages and sheets leave this way out",
                "ask the service",
            )


def _offices(site: Site) -> Iterator[Problem]:
    for index, office in enumerate(site.settings.offices):
        for field in ("address", "hours"):
            if not getattr(office, field):
                yield Problem(
                    SETTINGS,
                    ("offices", index, field),
                    f"`{field}` of the office in {office.name} is empty; nothing is shown",
                    "ask the service",
                )


def _absent(site: Site) -> Iterator[Problem]:
    for each in site.absent:
        first, more = each.missing[0], len(each.missing) - 1
        rest = f" and {more} more" if more else ""
        yield Problem(
            f"content/translations/{each.language}.po",
            1,
            f"no {each.language} edition of {each.what}: `{first}`{rest} not translated",
            "run `outreach translations update` and fill in the catalogue",
        )

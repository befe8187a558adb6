"""What is not known yet. No mistake: pages leave it out, and the build says whom to ask."""

from collections.abc import Iterator
from datetime import date

from generator.check.facts import expiring
from generator.model import Site
from generator.model.places import REVIEWS, SETTINGS
from generator.problems import Problem, located

PLACEHOLDER = ".example"  # RFC 2606: never a real address


def gaps(site: Site, today: date) -> tuple[Problem, ...]:
    """Return everything that somebody should fill in or look at soon, each with its line."""
    return located((*lasting(site), *expiring(site, today), *_due(site, today)), site.lines)


def lasting(site: Site) -> tuple[Problem, ...]:
    """Return what is missing whatever the day: pages may show it and stay the same."""
    found = (
        *_address(site),
        *_ways(site),
        *_offices(site),
        *_absent(site),
        *_stale(site),
        *_outdated_reviews(site),
    )
    return located(found, site.lines)


def _due(site: Site, today: date) -> Iterator[Problem]:
    for audience in site.audiences:
        if audience.next_review <= today:
            yield Problem(
                audience.path,
                ("next_review",),
                f"this text was to be looked at again by {audience.next_review.isoformat()}",
                f"{audience.owner} owns it; set a new date when it still holds",
            )


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
                    f"`{field}` of the office in {office.name} is empty; home pages leave it out",
                    "ask the service",
                )


def _stale(site: Site) -> Iterator[Problem]:
    for edition in site.editions:
        if edition.stale:
            count, code = len(edition.stale), edition.language.code
            yield Problem(
                f"content/translations/{code}.po",
                1,
                f"{count} of the texts in {edition.id} are older than the bokmål; "
                "its sheets and pictures are withheld",
                "run `outreach translations update`, translate what is fuzzy",
            )


def _outdated_reviews(site: Site) -> Iterator[Problem]:
    """An edit ends an approval; who approved should hear of it."""
    seals = {(each.audience.id, each.language.code): each.fingerprint for each in site.editions}
    for index, review in enumerate(site.reviews):
        now = seals.get((review.audience, review.language))
        if now and now != review.fingerprint:
            yield Problem(
                REVIEWS,
                ("reviews", index, "fingerprint"),
                f"the review of {review.audience}/{review.language} is of another text",
                f"read it again; today's text has the fingerprint {now}",
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

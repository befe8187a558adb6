"""What the finder leads to: every question and every answer needs an address of its own."""

from collections.abc import Iterator
from itertools import combinations

from generator.check.names import unknown
from generator.model import Site
from generator.model.finder import SEVERAL, overlapping, pair_slug
from generator.model.places import ID, RESERVED, SETTINGS
from generator.problems import Problem


def overlaps_exist(site: Site) -> Iterator[Problem]:
    """A misspelt overlap would leave a reader who is two things with one answer."""
    kinds = {audience.id: audience.kind for audience in site.audiences}
    for audience in site.audiences:
        for index, name in enumerate(audience.overlaps):
            place = ("overlaps", index)
            yield from unknown(audience.path, place, name, "an audience", kinds)
            if name == audience.id:
                yield Problem(
                    audience.path, place, f"`{name}` overlaps itself", "name somebody else"
                )
            elif "partner" in {kinds.get(name), audience.kind} and name in kinds:
                yield Problem(
                    audience.path,
                    place,
                    f"`{audience.id}` and `{name}` are not both for citizens",
                    "the finder leads to no page for partners; take it out",
                )


def situations_have_addresses(site: Site) -> Iterator[Problem]:
    """The slug of a situation stands in the address bar of somebody who sits in a library."""
    groups = {audience.id for audience in site.audiences}
    taken = {SEVERAL: "readers for whom several things fit"}
    for name, situation in site.settings.situations.items():
        slug, place = situation.slug, ("situations", name, "slug")
        if not ID.fullmatch(slug) or slug in RESERVED:
            hint = "use lower-case letters a-z, digits and single hyphens, and no reserved name"
            yield Problem(SETTINGS, place, f"`{slug}` cannot be an address", hint)
        if slug in groups:
            text = f"the slug `{slug}` names a group to everybody who sees the address"
            hint = "choose words that are about the matter, not about the reader"
            yield Problem(SETTINGS, place, text, hint)
        if slug in taken:
            hint = f"it is used by {taken[slug]}"
            yield Problem(SETTINGS, place, f"the slug `{slug}` is taken", hint)
        taken.setdefault(slug, f"`situations.{name}`")


def pairs_have_addresses(site: Site) -> Iterator[Problem]:
    """Two audiences share a page whose name is made of theirs; it must be nobody else's."""
    taken = {audience.slug: f"the slug of {audience.path}" for audience in site.audiences}
    for one, other in combinations(site.audiences, 2):
        if not overlapping(one, other):
            continue
        name = pair_slug(one, other)
        if name in taken:
            yield Problem(
                one.path,
                ("slug",),
                f"`{one.id}` and `{other.id}` would share the page `{name}` with somebody",
                f"it is {taken[name]}; choose another slug",
            )
        taken.setdefault(name, f"the page of `{one.id}` and `{other.id}`")

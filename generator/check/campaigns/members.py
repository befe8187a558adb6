"""Whom a campaign is for, where, with whom and with which figures: every name leads somewhere."""

from collections.abc import Iterator, Sequence

from generator.check.names import unknown
from generator.formats import FORMATS
from generator.model import Campaign, Site
from generator.model.places import ID
from generator.problems import Key, Problem

_SHEETS = [form.id for form in FORMATS.values() if (form.of, form.kind) == ("edition", "sheet")]


def parts_exist(site: Site) -> Iterator[Problem]:
    """A misspelt name would silently leave somebody or something out."""
    for each in site.campaigns:
        named: tuple[tuple[str, Sequence[str], str, Sequence[str]], ...] = (
            ("audiences", each.audiences, "an audience", [x.id for x in site.audiences]),
            (
                *("languages", each.languages, "a language in content/site.yml"),
                [x.code for x in site.settings.languages],
            ),
            ("channels", each.channels, "a channel", [*site.channels]),
            ("partners", each.partners, "a partner", [*site.partners]),
            ("proof", each.proof, "a fact in content/facts.yml", [*site.facts]),
        )
        for field, names, what, known in named:
            for index, name in enumerate(names):
                yield from unknown(each.path, (field, index), name, what, known)


def campaigns_speak_to_citizens(site: Site) -> Iterator[Problem]:
    """Who passes the word on reads other words than those whom it is for: each has its own kit."""
    partners = {each.id for each in site.audiences if not each.for_citizens}
    for each in site.campaigns:
        for index, name in enumerate(each.audiences):
            if name in partners:
                text = f"`{name}` passes the word on; a campaign speaks to those whom it is for"
                hint = "name the organisation in `partners`: it gets a zip of what it hands out"
                yield Problem(each.path, ("audiences", index), text, hint)


def words_are_for_audiences(site: Site) -> Iterator[Problem]:
    """Words for somebody who is not of the campaign would never be shown to anybody."""
    for each in site.campaigns:
        for field in ("messages", "pictures", "keywords", "texts"):
            for name in getattr(each, field):
                what = "an audience of this campaign"
                yield from unknown(each.path, (field, name), name, what, each.audiences)


def places_can_be_recorded(site: Site) -> Iterator[Problem]:
    """Each place has a code, and what that stands for is written down in one line, to be read."""
    for each in site.campaigns:
        channels = [(("channels", index), name) for index, name in enumerate(each.channels)]
        named: list[tuple[Key, str]] = [
            *channels,
            *((("places", name), name) for name in each.places),
        ]
        for key, name in named:
            if not ID.fullmatch(name):
                text = f"`{name}` cannot be what a code stands for"
                hint = "use a–z, 0–9 and single hyphens, as in `tromso-bibliotek`"
                yield Problem(each.path, key, text, hint)


def places_have_sheets(site: Site) -> Iterator[Problem]:
    """What hangs at a place is a sheet of the audience, with a code that counts the place."""
    for each in site.campaigns:
        for name, spot in each.places.items():
            key = ("places", name, "format")
            yield from unknown(each.path, key, spot.format, "a sheet for an audience", _SHEETS)
            if spot.format in _SHEETS and not FORMATS[spot.format].coded:
                text = f"`{spot.format}` carries no code, so nobody would know of this place"
                coded = ", ".join(form for form in _SHEETS if FORMATS[form].coded)
                yield Problem(each.path, key, text, f"choose from {coded}")


def key_messages_are_there(site: Site) -> Iterator[Problem]:
    """The sheet at a place carries the key message: without one it would say nothing new."""
    for each in site.campaigns:
        if each.places:
            for audience in each.audiences:
                yield from _missing_messages(each, audience)


def _missing_messages(campaign: Campaign, audience: str) -> Iterator[Problem]:
    if audience not in campaign.messages:
        text = f"`messages.{audience}` is missing"
        hint = "the sheets of `places` carry it: one sentence or two, at most 170 characters"
        yield Problem(campaign.path, ("messages",), text, hint)
        return
    second = [name for name, spot in campaign.places.items() if spot.message == "b"]
    if second and not campaign.messages[audience].b:
        yield Problem(
            campaign.path,
            ("messages", audience),
            f"`messages.{audience}.b` is missing; it hangs at {', '.join(second)}",
            "write it, or let these places carry message a",
        )

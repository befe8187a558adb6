"""When a campaign runs, when each channel is used, and who said yes to which language."""

from collections.abc import Iterator

from generator.check.names import unknown
from generator.model import Campaign, Site
from generator.problems import Problem


def dates_run_forward(site: Site) -> Iterator[Problem]:
    """A campaign that ends before it starts would never be sent."""
    for each in site.campaigns:
        if each.end < each.start:
            yield Problem(
                each.path,
                ("end",),
                f"the campaign ends on {each.end} before it starts on {each.start}",
                "check the two dates",
            )


def turns_lie_within(site: Site) -> Iterator[Problem]:
    """A wrong channel or a wrong day in the media plan would be followed all the same."""
    for each in site.campaigns:
        for index, turn in enumerate(each.plan):
            place = ("plan", index, "channel")
            what = "a channel of this campaign"
            yield from unknown(each.path, place, turn.channel, what, each.channels)
            if turn.start and turn.end and turn.end < turn.start:
                yield Problem(
                    each.path,
                    ("plan", index, "end"),
                    f"`{turn.channel}` ends on {turn.end} before it starts on {turn.start}",
                    "check the two dates",
                )
            else:
                yield from _outside(each, index)


def approvals_are_of_languages(site: Site) -> Iterator[Problem]:
    """An approval in a language that the campaign does not have approves nothing."""
    for each in site.campaigns:
        met = set()
        for index, approval in enumerate(each.approvals):
            key, what = ("approvals", index, "language"), "a language of this campaign"
            yield from unknown(each.path, key, approval.language, what, each.languages)
            named = (approval.language, approval.fingerprint)
            if named in met:
                text = f"the same text in {approval.language} is approved twice"
                yield Problem(each.path, key, text, "keep one of them")
            met.add(named)


def _outside(campaign: Campaign, index: int) -> Iterator[Problem]:
    turn = campaign.plan[index]
    for field, day in (("start", turn.start), ("end", turn.end)):
        if day and not campaign.start <= day <= campaign.end:
            yield Problem(
                campaign.path,
                ("plan", index, field),
                f"`{turn.channel}` is planned for {day}, outside of the campaign",
                f"it lasts from {campaign.start} to {campaign.end}",
            )

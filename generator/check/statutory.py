"""What a law asks of a campaign that is aimed at people in certain municipalities."""

from collections.abc import Iterator

from generator.check.names import unknown
from generator.model import Campaign, Municipality, Site
from generator.problems import Problem


def municipalities_are_known(site: Site) -> Iterator[Problem]:
    """A misspelt municipality would silently be asked for nothing."""
    for campaign in site.campaigns:
        for index, name in enumerate(campaign.municipalities):
            yield from unknown(
                campaign.path,
                ("municipalities", index),
                name,
                "a municipality in content/site.yml",
                site.settings.municipalities,
            )


def statutory_languages_are_whole(site: Site) -> Iterator[Problem]:
    """Where a law asks for a language, the Norwegian must not go out alone."""
    for campaign in site.campaigns:
        for index, name in enumerate(campaign.municipalities):
            if municipality := site.settings.municipalities.get(name):
                for text, hint in _broken(site, campaign, municipality):
                    yield Problem(campaign.path, ("municipalities", index), text, hint)


def _broken(
    site: Site, campaign: Campaign, municipality: Municipality
) -> Iterator[tuple[str, str]]:
    """Yield which law asks for which language and what is not there, and the way out."""
    said = (municipality.law, f"({municipality.source})" if municipality.source else "")
    law = " ".join(filter(None, said)) or "law"
    for code in municipality.languages:
        for lack, hint in _lacks(site, campaign, code):
            asked = f"what is aimed at {municipality.name} must be in `{code}`, by {law}"
            yield f"{asked}; {lack}", hint


def _lacks(site: Site, campaign: Campaign, code: str) -> Iterator[tuple[str, str]]:
    """Yield what is not there in a language, and the way out."""
    if code not in {each.code for each in site.settings.languages}:
        yield "the site has no such language", f"add `{code}` to `languages` in content/site.yml"
    elif code not in campaign.languages:
        yield "the campaign is not in it", f"add `{code}` to `languages` of the campaign"
    else:
        yield from _waiting(site, campaign, code)


def _waiting(site: Site, campaign: Campaign, code: str) -> Iterator[tuple[str, str]]:
    hint = f"fill in content/translations/{code}.po, or wait with this municipality"
    pushes = {(each.campaign.id, each.language.code) for each in site.pushes}
    if (campaign.id, code) not in pushes:
        yield "the texts of the campaign are not whole", hint
    editions = {(each.audience.id, each.language.code) for each in site.editions}
    for audience in campaign.audiences:
        if (audience, code) not in editions:
            yield f"the pages and sheets of `{audience}` are not whole", hint

"""Where facts and legal rules stand: the pages, sheets and kits that would have to change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.audience import Audience
from generator.model.edition import Edition, Language, Site
from generator.model.finder import Finder
from generator.model.places import APART, HELP, OFFICES, ROAD
from generator.model.text import Part, blocks, references


@dataclass(frozen=True)
class Use:
    """Something finished and the facts and rules that it shows.

    `place` is the folder of a page, or of the page that sheets and pictures belong to
    (nb/erfaring/); the id of a campaign; or the language that every page is in.
    """

    kind: Literal["page", "paper", "kit", "every"]
    place: str
    language: str
    names: frozenset[str]


def uses(site: Site) -> Iterator[Use]:
    """Yield every page, every set of sheets and pictures, every kit, and all pages together."""
    for edition in site.editions:
        audience, code = edition.audience, edition.language.code
        place = f"{code}/{audience.slug}/"
        yield Use("page", place, code, _named_in(site, [audience], audience.proof))
        yield Use("paper", place, code, _named_in(site, _on_paper(audience)))
        if audience.helper and audience.for_citizens:
            helped = _named_in(site, _for_helpers(edition))
            yield Use("page", f"{place}{HELP}/", code, helped)
    for language in site.languages:
        code = language.code
        phrased = {name for text in language.phrases.values() for name in references(text)}
        yield Use("every", code, code, frozenset(phrased))
        if has_common_pages(language):
            yield Use("page", f"{code}/", code, _named_in(site, [language.settings]))
            if language.settings.offices:
                place, names = f"{code}/{OFFICES}/", _named_in(site, _in_offices(language))
                yield Use("page", place, code, names)
            yield from _finder_uses(site, language)
            if language.life:
                yield Use("page", f"{code}/{ROAD}/", code, _named_in(site, [language.life]))
            for page in language.pages.values():
                yield Use("page", f"{code}/{page.id}/", code, _named_in(site, [page]))
    for push in site.pushes:
        code = push.language.code
        yield Use("kit", push.campaign.id, code, _named_in(site, [push.campaign]))


def has_common_pages(language: Language) -> bool:
    """Say whether nothing is missing in the interface: no home is half translated.

    A variant has no home of its own: its pages lead to that of its language.
    """
    return not language.base and all(each.startswith(APART) for each in language.missing)


def _on_paper(audience: Audience) -> tuple[Part, ...]:
    message = audience.message
    paper = message.model_copy(
        update={"recognitions": (), "offers": (), "steps": (), "questions": ()}
    )
    return (paper, audience.flyer, audience.picture)


def _for_helpers(edition: Edition) -> Iterator[Part]:
    audience, life = edition.audience, edition.language.life
    if helper := audience.helper:
        unsaid = {"promise": "", "action": "", "recognitions": (), "offers": (), "questions": ()}
        yield audience.message.model_copy(update=unsaid)
        yield helper
        yield from (life.front_line[name] for name in helper.front_line if life)


def _in_offices(language: Language) -> tuple[Part, ...]:
    settings = language.settings
    ways = (way for way in settings.ways.values() if way.exists)
    return (*settings.offices, *settings.agreements.values(), *ways)


def _finder_uses(site: Site, language: Language) -> Iterator[Use]:
    """Yield the results of the finder, which repeat how a page begins."""
    finder, code = Finder.of(site, language), language.code
    for edition in finder.editions:
        yield Use("page", f"{code}/{finder.result(edition)}", code, _begun(site, edition))
    for pair in finder.pairs:
        both = _begun(site, pair.first) | _begun(site, pair.second)
        yield Use("page", f"{code}/{pair.place}", code, both)


def _begun(site: Site, edition: Edition) -> frozenset[str]:
    message = edition.audience.message
    texts = (message.title, message.promise, edition.audience.picture.alt)
    found = {name for text in texts for name in references(text)}
    return _within(site, found)


def _named_in(site: Site, parts: Iterable[Part], proof: Iterable[str] = ()) -> frozenset[str]:
    """Return the facts and rules in braces, facts as proof, and what stands inside these."""
    shown = [site.facts[each] for each in proof if each in site.facts]
    return _within(site, _names(parts)) | {*proof} | _within(site, _names(shown))


def _within(site: Site, names: set[str]) -> frozenset[str]:
    """Return which of these names are facts or rules, and what stands inside the rules."""
    known = site.facts.keys() | site.rules.keys()
    found = names & known
    wordings = [site.rules[each] for each in found if each in site.rules]
    return frozenset(found | (_names(wordings) & known))


def _names(parts: Iterable[Part]) -> set[str]:
    return {name for part in parts for block in blocks(part) for name in references(block.text)}

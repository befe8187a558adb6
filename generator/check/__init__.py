"""Read the sources the way a strict colleague would. A rule is one function in RULES."""

from collections.abc import Callable, Iterator

from generator.check import campaigns, contrast, facts, names, site, texts
from generator.check.words import words_in_sources
from generator.model import Site
from generator.problems import Problem, located

Rule = Callable[[Site], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    names.slugs_are_neutral_paths,
    names.slugs_are_unique,
    names.languages_are_known,
    names.related_audiences_exist,
    names.situations_exist,
    names.ways_exist,
    names.somebody_can_be_reached,
    names.channels_exist,
    names.formats_exist,
    names.facts_exist,
    site.addresses_are_whole,
    site.ways_lead_somewhere,
    site.phrases_are_complete,
    site.reviews_are_of_editions,
    site.nothing_stands_twice,
    site.staff_texts_are_plain,
    texts.texts_fit,
    texts.texts_are_plain,
    facts.figures_come_from_the_store,
    facts.figures_are_for_this_reader,
    facts.values_can_be_set,
    campaigns.dates_run_forward,
    campaigns.parts_exist,
    campaigns.texts_are_complete,
    campaigns.texts_fit_their_channel,
    contrast.colours_are_colours,
    contrast.pairs_can_be_read,
    words_in_sources,
)


def check(site: Site) -> tuple[Problem, ...]:
    """Return everything that is wrong in the sources, each with its line."""
    return located((problem for rule in RULES for problem in rule(site)), site.lines)


__all__ = ["RULES", "check"]

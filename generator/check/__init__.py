"""Read the sources the way a strict colleague would. A rule is one function in RULES."""

from collections.abc import Callable, Iterator

from generator.check import (
    approvals,
    campaigns,
    codes,
    contrast,
    facts,
    finder,
    law,
    life,
    media,
    names,
    references,
    site,
    statutory,
    terms,
    texts,
    timely,
)
from generator.check.reading import reading_levels_exist, texts_are_easy_enough
from generator.check.words import (
    advice_names_audiences,
    languages_have_a_lead_word,
    words_in_sources,
)
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
    names.closed_ways_are_people,
    names.offices_exist,
    names.agreements_exist,
    finder.overlaps_exist,
    finder.situations_have_addresses,
    finder.pairs_have_addresses,
    names.channels_exist,
    names.formats_exist,
    names.facts_exist,
    site.addresses_are_whole,
    site.ways_lead_somewhere,
    site.declared_addresses_fit,
    site.phrases_are_complete,
    approvals.reviews_are_of_editions,
    approvals.promises_were_read_back,
    approvals.minor_edits_are_minor,
    site.nothing_stands_twice,
    site.staff_texts_are_plain,
    texts.texts_fit,
    texts.texts_are_plain,
    facts.figures_come_from_the_store,
    facts.figures_are_for_this_reader,
    facts.values_can_be_set,
    references.references_are_known,
    references.references_can_be_set,
    law.wordings_follow_each_other,
    law.rules_are_told_apart,
    law.rules_are_for_this_reader,
    media.media_files_exist,
    media.media_can_be_played,
    media.sounds_have_a_language,
    timely.hours_can_be_told,
    timely.days_run_forward,
    timely.timely_audiences_exist,
    life.stages_can_be_linked_to,
    life.stages_exist,
    life.circumstances_exist,
    life.front_lines_exist,
    life.accesses_exist,
    life.needs_are_answered,
    life.answers_lead_to_texts,
    life.risks_are_sentences,
    campaigns.dates_run_forward,
    campaigns.parts_exist,
    campaigns.places_can_be_recorded,
    campaigns.texts_are_complete,
    campaigns.texts_fit_their_channel,
    statutory.municipalities_are_known,
    statutory.statutory_languages_are_whole,
    codes.codes_can_be_read,
    codes.codes_keep_their_meaning,
    codes.versions_can_be_read,
    codes.versions_are_told_apart,
    codes.subjects_are_told_apart,
    contrast.colours_are_colours,
    contrast.pairs_can_be_read,
    reading_levels_exist,
    texts_are_easy_enough,
    terms.terms_are_found,
    terms.terms_are_kept,
    languages_have_a_lead_word,
    advice_names_audiences,
    words_in_sources,
)


def check(site: Site) -> tuple[Problem, ...]:
    """Return everything that is wrong in the sources, each with its line."""
    return located((problem for rule in RULES for problem in rule(site)), site.lines)


__all__ = ["RULES", "check"]

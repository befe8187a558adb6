"""The promise of the whole house: the word that keeps people away never reaches them."""

from generator.check.words.advice import Advice, advice, instead_of, lead_rule
from generator.check.words.lead import advice_names_audiences, languages_have_a_lead_word
from generator.check.words.normalise import Normal, normalise, shown
from generator.check.words.rules import Finding, WordRules, compiled, findings
from generator.check.words.sound import unsound
from generator.check.words.sources import UNSEEN, words_in_sources
from generator.check.words.zones import zones_named

__all__ = [
    "UNSEEN",
    "Advice",
    "Finding",
    "Normal",
    "WordRules",
    "advice",
    "advice_names_audiences",
    "compiled",
    "findings",
    "instead_of",
    "languages_have_a_lead_word",
    "lead_rule",
    "normalise",
    "shown",
    "unsound",
    "words_in_sources",
    "zones_named",
]

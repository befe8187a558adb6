"""The promise of the whole house: the word that keeps people away never reaches them."""

from generator.check.words.normalise import Normal, normalise, shown
from generator.check.words.rules import Finding, WordRules, compiled, findings, instead_of
from generator.check.words.sound import ZONES, unsound
from generator.check.words.sources import words_in_sources

__all__ = [
    "ZONES",
    "Finding",
    "Normal",
    "WordRules",
    "compiled",
    "findings",
    "instead_of",
    "normalise",
    "shown",
    "unsound",
    "words_in_sources",
]

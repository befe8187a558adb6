"""Translators' files: what we hand out, and what comes back into our catalogues."""

from generator.load.exchange.delivery import Incoming, delivered
from generator.load.exchange.desk import hand_out, take_in
from generator.load.exchange.handout import exported
from generator.load.exchange.taking import Outcome, Taken, taken

__all__ = [
    "Incoming",
    "Outcome",
    "Taken",
    "delivered",
    "exported",
    "hand_out",
    "take_in",
    "taken",
]

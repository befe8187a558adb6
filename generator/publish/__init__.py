"""Bring a proofed site to its place: manifest, one atomic swap, and the way back."""

from generator.publish.manifest import NAME, is_whole, manifest
from generator.publish.swap import (
    Busy,
    NotOurs,
    beside,
    locked,
    refuse_strangers,
    roll_back,
    swap,
)

__all__ = [
    "NAME",
    "Busy",
    "NotOurs",
    "beside",
    "is_whole",
    "locked",
    "manifest",
    "refuse_strangers",
    "roll_back",
    "swap",
]

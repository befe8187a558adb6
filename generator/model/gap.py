"""Something that nobody has told us yet: no mistake, but a question to somebody."""

from dataclasses import dataclass
from typing import Literal

from generator.problems import Problem

GapKind = Literal[
    "",
    "address",
    "way",
    "office",
    "declared",
    "absent",
    "stale",
    "unconfirmed",
    "review",
    "agreement",
    "occasion",
]


@dataclass(frozen=True)
class Gap(Problem):
    """A problem that stops nothing; `bokmal` says it to editors, `question` is for the service."""

    kind: GapKind = ""
    bokmal: str = ""
    question: str = ""

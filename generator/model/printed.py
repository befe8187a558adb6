"""What was handed out: each code with its meaning, each version of a sheet with its days."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import Field

from generator.model.text import Part

# No vowels, so that no word appears by chance; no signs that are mistaken for others.
ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
LENGTH = 5
MARK = 4  # how many signs of a seal stand at the foot of a sheet, and in its code
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
# A mark alone is what somebody can copy from a sheet; commands write the whole seal.
_SEAL = re.compile(f"[0-9a-f]{{{MARK}}}(?:[0-9a-f]{{12}})?")
_SUBJECT = re.compile(r"[a-z0-9-]+/[A-Za-z0-9-]+")
_MEANING = re.compile(
    r"(?:campaign:(?P<campaign>[a-z0-9-]+) )?(?P<audience>[a-z0-9-]*)/(?P<language>[A-Za-z0-9-]+) "
    r"(?P<place>[a-z0-9-]+(?:/[a-z0-9-]+)?)"
)
_DAY = r"\d{4}-\d{2}-\d{2}"
_DAYS = re.compile(f"(?P<first>{_DAY})(?: withdrawn (?P<withdrawn>{_DAY}))?", re.ASCII)

# Keys of the file are no names of ours: b2c3d, immigrants/ar, 1a2b.
Written = Annotated[str, "any words"]


@dataclass(frozen=True)
class Code:
    """A short path: which campaign, audience, language and place it stands for."""

    code: str
    campaign: str
    audience: str
    language: str
    place: str

    @property
    def path(self) -> str:
        """The folder of the code's page, relative to the site."""
        return f"q/{self.code}/"

    @property
    def meaning(self) -> str:
        """What it stands for, as content/printed.yml says it."""
        campaign = f"campaign:{self.campaign} " if self.campaign else ""
        return f"{campaign}{self.audience}/{self.language} {self.place}"

    @property
    def subject(self) -> str:
        """Whose words its sheet has: immigrants/ar, life/ar; all sizes of paper say the same."""
        about = self.audience or self.place.partition("-")[2].replace("/", "-")
        return f"{about}/{self.language}"


@dataclass(frozen=True)
class Version:
    """One text of a sheet, and since when it is handed out."""

    seal: str
    first: date
    withdrawn: date | None = None

    @property
    def mark(self) -> str:
        """What stands at the foot of its sheets and in their codes."""
        return self.seal[:MARK]

    @property
    def days(self) -> str:
        """Its days, as content/printed.yml says them."""
        end = f" withdrawn {self.withdrawn.isoformat()}" if self.withdrawn else ""
        return self.first.isoformat() + end

    def is_over(self, today: date) -> bool:
        """Tell whether it is withdrawn: that may be said ahead of its day."""
        return self.withdrawn is not None and self.withdrawn <= today

    def is_of(self, seal: str) -> bool:
        """Tell whether a text is this one, as far as anybody wrote down."""
        return self.seal.startswith(seal) or seal.startswith(self.seal)


class Printed(Part):
    """The content of content/printed.yml. What cannot be read is left out: a rule tells it."""

    codes: dict[Written, str] = Field(default_factory=dict)
    sheets: dict[Written, dict[Written, str]] = Field(default_factory=dict)

    @cached_property
    def known(self) -> tuple[Code, ...]:
        """Every code that was handed out."""
        found = (meant(code, meaning) for code, meaning in self.codes.items())
        return tuple(each for each in found if each)

    @cached_property
    def versions(self) -> dict[str, tuple[Version, ...]]:
        """Every version that was handed out, by its subject, the oldest first."""
        found = {
            subject: [version_of(seal, days) for seal, days in written.items()]
            for subject, written in self.sheets.items()
        }
        return {
            subject: tuple(sorted(filter(None, each), key=lambda one: (one.first, one.seal)))
            for subject, each in found.items()
            if _SUBJECT.fullmatch(subject)
        }

    def version(self, subject: str, seal: str) -> Version | None:
        """Return what is known of a version, by its seal or its mark."""
        return next((each for each in self.versions.get(subject, ()) if each.is_of(seal)), None)

    def current(self, subject: str, seal: str) -> Version | None:
        """Return a version with nothing newer: who goes back to an old text hands it out anew."""
        found = self.version(subject, seal)
        if found and not found.withdrawn and found.first < self._newest(subject):
            return None
        return found

    def rival(self, subject: str, seal: str) -> Version | None:
        """Return another text of the same sheet that has the same mark."""
        known = self.version(subject, seal)
        own = known.seal if known else seal
        alike = (each for each in self.versions.get(subject, ()) if each.mark == seal[:MARK])
        return next((each for each in alike if each.seal != own), None)

    def recorded(self, codes: Iterable[Code], seals: Mapping[str, str], day: date) -> "Printed":
        """Return this with what is handed out from a day on; what was known stays as it is.

        No version is newer than the one before it: that one may be dated ahead.
        """
        sheets = {subject: dict(written) for subject, written in self.sheets.items()}
        for subject, seal in seals.items():
            if not self.current(subject, seal):
                known = self.version(subject, seal)
                first = max(day, self._newest(subject)).isoformat()
                sheets.setdefault(subject, {})[known.seal if known else seal] = first
        return Printed(
            codes={each.code: each.meaning for each in codes} | self.codes, sheets=sheets
        )

    def _newest(self, subject: str) -> date:
        return max((each.first for each in self.versions.get(subject, ())), default=date.min)

    def withdrawn(self, subject: str, version: Version, day: date) -> "Printed":
        """Return this with one version taken back."""
        ended = replace(version, withdrawn=day)
        written = self.sheets.get(subject, {}) | {ended.seal: ended.days}
        return Printed(codes=self.codes, sheets=self.sheets | {subject: written})


def meant(code: str, meaning: str) -> Code | None:
    """Return a code with its meaning, or nothing where one of them cannot be read."""
    found = _MEANING.fullmatch(meaning)
    if not found or not _CODE.fullmatch(code):
        return None
    named = {name: value or "" for name, value in found.groupdict().items()}
    return Code(code, **named)


def version_of(seal: str, days: str) -> Version | None:
    """Return a version with its days, or nothing where one of them cannot be read."""
    found = _DAYS.fullmatch(days)
    if not found or not _SEAL.fullmatch(seal):
        return None
    try:
        first, *withdrawn = (date.fromisoformat(each) for each in found.groups() if each)
    except ValueError:
        return None
    return Version(seal, first, *withdrawn)


def is_subject(text: str) -> bool:
    """Tell whether this can be what a sheet is about, in a language: immigrants/ar."""
    return bool(_SUBJECT.fullmatch(text))

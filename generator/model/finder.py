"""What the finder of one language asks and offers, and where each question and answer lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from generator.model.audience import Audience
from generator.model.edition import Edition, Language, Site

FINDER = "valg"
# Where readers go for whom several things fit; no situation may have this slug.
SEVERAL = "flere"
SEVERAL_PLACE = f"{FINDER}/{SEVERAL}/"


@dataclass(frozen=True)
class Pair:
    """Two audiences that the same reader may belong to; `first` has the slug that sorts first."""

    first: Edition
    second: Edition

    @property
    def place(self) -> str:
        """Where the one page of both lies, below the language."""
        return f"{SEVERAL_PLACE}{pair_slug(self.first.audience, self.second.audience)}/"

    def other(self, edition: Edition) -> Edition:
        """Return the one of the two that is not this one."""
        return self.second if edition == self.first else self.first


@dataclass(frozen=True)
class Finder:
    """The editions that one language has for citizens, as its finder leads to them."""

    language: Language
    editions: tuple[Edition, ...]

    @classmethod
    def of(cls, site: Site, language: Language) -> "Finder":
        """Leave out partners: the finder is about the reader's own life."""
        return cls(language, site.citizens(language))

    @cached_property
    def situations(self) -> Mapping[str, tuple[Edition, ...]]:
        """The situations that lead somewhere, in the order of content/site.yml."""
        found = {
            name: tuple(each for each in self.editions if each.audience.situation == name)
            for name in self.language.settings.situations
        }
        return {name: editions for name, editions in found.items() if editions}

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every two that overlap, even if only one of the files says so; each pair once."""
        ordered = sorted(self.editions, key=lambda each: each.audience.slug)
        return tuple(
            Pair(first, second)
            for first, second in combinations(ordered, 2)
            if overlapping(first.audience, second.audience)
        )

    @property
    def several(self) -> tuple[Edition, ...]:
        """The editions whose readers may belong to others as well."""
        return tuple(each for each in self.editions if self.beside(each))

    def beside(self, edition: Edition) -> tuple[Pair, ...]:
        """Return the pairs that an edition is part of."""
        return tuple(each for each in self.pairs if edition in (each.first, each.second))

    def asks_again(self, situation: str) -> bool:
        """Say whether a situation needs the second question."""
        return len(self.situations[situation]) > 1

    def question(self, situation: str) -> str:
        """Return where the second question of a situation lies, below the language."""
        return f"{FINDER}/{self.language.settings.situations[situation].slug}/"

    def result(self, edition: Edition) -> str:
        """Return where an answer lies, below the language."""
        return f"{self.question(edition.audience.situation)}{edition.audience.slug}/"

    def also(self, edition: Edition) -> str:
        """Return where the question lies what fits besides an edition, below the language."""
        return f"{SEVERAL_PLACE}{edition.audience.slug}/"

    @cached_property
    def places(self) -> frozenset[str]:
        """Every place below the language, to know in which languages a page exists."""
        return frozenset(
            (
                *(self.question(name) for name in self.situations if self.asks_again(name)),
                *(self.result(each) for each in self.editions),
                *((SEVERAL_PLACE,) if self.pairs else ()),
                *(self.also(each) for each in self.several),
                *(each.place for each in self.pairs),
            )
        )


def overlapping(one: Audience, other: Audience) -> bool:
    """Say whether the same reader may belong to both."""
    return other.id in one.overlaps or one.id in other.overlaps


def pair_slug(one: Audience, other: Audience) -> str:
    """Return the name of the page of two, whichever comes first."""
    return "-og-".join(sorted((one.slug, other.slug)))

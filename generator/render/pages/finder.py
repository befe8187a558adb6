"""The finder below the home page: plain links, two questions at most, what was answered said back.

Every question and every answer is a page, so that it can be shared and Back works.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Edition, State
from generator.model.finder import SEVERAL_PLACE, Finder, Pair
from generator.model.places import OFFICES
from generator.render.addresses import folder, picture_path
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, Signpost, root_of, titled_in_norwegian
from generator.render.pages.contacts import contacts, waiting
from generator.render.pages.editions import artefact_of, sources_of, speakers, state_of
from generator.render.pages.offices import leads_to_offices
from generator.render.pages.page import Page
from generator.render.promised import promised_in_short


@dataclass(frozen=True)
class Answer:
    """One audience as a result shows it; `href` leads to its whole page.

    `key` is what its key paths begin with: it names the group, so no page shows it.
    """

    key: str
    anchor: str
    title: str
    promise: str
    picture: str
    alt: str
    href: str
    norwegian: Signpost | None


@dataclass(frozen=True)
class Chosen:
    """What the reader has chosen so far, in the words of the tiles; `back` begins again."""

    tiles: tuple[Signpost, ...]
    back: str


def finder_pages(builder: Builder) -> Iterator[Page]:
    """Yield every question after the first, and every result, in every language with a home."""
    finders = tuple(Finder.of(builder.site, each) for each in speakers(builder.site))
    for finder in finders:
        yield from _Guide(builder, finder, finders).pages()


def first_tiles(finder: Finder) -> Iterator[Signpost]:
    """Yield the answers to the first question; links are relative to the home page.

    A situation of one audience alone is told in its own words: "I am in work" would
    promise more than the one page behind it holds.
    """
    for name, editions in finder.situations.items():
        if finder.asks_again(name):
            yield replace(situation_tile(finder, name), href=finder.question(name))
        else:
            yield replace(audience_tile(editions[0]), href=finder.result(editions[0]))
    if finder.pairs:
        yield Signpost(finder.language.phrases["finder_several"], SEVERAL_PLACE)


def situation_tile(finder: Finder, name: str) -> Signpost:
    """Return the words of a situation; they lead nowhere yet."""
    words = filled(finder.language.settings.situations[name].tile, finder.language)
    return Signpost(words, "", f"site.situations.{name}.tile")


def audience_tile(edition: Edition) -> Signpost:
    """Return the words of an audience; they lead nowhere yet."""
    words = filled(edition.audience.tile, edition.language)
    return Signpost(words, "", f"{edition.audience.id}.tile")


def old_texts(finder: Finder) -> frozenset[str]:
    """Return the key paths that are newer in bokmål: common texts, and those of audiences."""
    own = (f"{each.audience.id}.{key}" for each in finder.editions for key in each.stale)
    return frozenset((*finder.language.stale, *own))


@dataclass(frozen=True)
class _Guide:
    """Makes the pages of one finder; `finders` are those of all languages."""

    builder: Builder
    finder: Finder
    finders: tuple[Finder, ...]

    def pages(self) -> Iterator[Page]:
        for name, editions in self.finder.situations.items():
            if self.finder.asks_again(name):
                yield self._second(name, editions)
            for edition in editions:
                yield self._result(edition)
        if self.finder.pairs:
            yield self._several()
        for edition in self.finder.several:
            yield self._beside(edition)
        for pair in self.finder.pairs:
            yield self._both(pair)

    def _second(self, situation: str, editions: Iterable[Edition]) -> Page:
        place = self.finder.question(situation)
        tiles = [self._tile(each, self.finder.result(each), place) for each in editions]
        return self._question(place, "finder_second", self._chosen(place, situation), tiles)

    def _several(self) -> Page:
        place, editions = SEVERAL_PLACE, self.finder.several
        tiles = [self._tile(each, self.finder.also(each), place) for each in editions]
        words = self.finder.language.phrases["finder_several"]
        chosen = Chosen((Signpost(words, ""),), self._home(place))
        return self._question(place, "finder_several_first", chosen, tiles)

    def _beside(self, edition: Edition) -> Page:
        place = self.finder.also(edition)
        chosen = Chosen((self._tile(edition),), self._link(SEVERAL_PLACE, place))
        tiles = self._also(edition, place)
        title = filled(edition.audience.message.title, edition.language)
        alone = Signpost(title, self._link(self.finder.result(edition), place))
        return self._question(place, "finder_several_second", chosen, tiles, alone)

    def _question(
        self,
        place: str,
        question: str,
        chosen: Chosen,
        tiles: Sequence[Signpost],
        alone: Signpost | None = None,
    ) -> Page:
        """Ask; `alone` leads those on who have nothing to add to what they chose."""
        site, language = self.builder.site, self.finder.language
        words = language.phrases[question]
        title = f"{words} – {chosen.tiles[-1].text}"  # several pages ask in the same words
        head = self._head(place, title, language.phrases["finder_help"])
        return self.builder.page(
            "finder",
            language,
            head,
            artefact_of(site, language, head),
            question=words,
            norwegian=titled_in_norwegian(language, head, site.source.phrases[question]),
            chosen=chosen,
            tiles=tiles,
            alone=alone,
            contact=f"{self._home(place)}#contact",
            state=state_of(site, language),
            stale=old_texts(self.finder),
        )

    def _result(self, edition: Edition) -> Page:
        place, situation = self.finder.result(edition), edition.audience.situation
        first = self._chosen(place, situation).tiles if self.finder.asks_again(situation) else ()
        chosen = Chosen((*first, audience_tile(edition)), self._home(place))
        ways = edition.audience.ways
        return self._answered(place, chosen, (edition,), ways, self._also(edition, place))

    def _both(self, pair: Pair) -> Page:
        place, both = pair.place, (pair.first, pair.second)
        chosen = Chosen(tuple(map(self._tile, both)), self._link(SEVERAL_PLACE, place))
        return self._answered(place, chosen, both, _common_ways(self.finder, pair), ())

    def _answered(
        self,
        place: str,
        chosen: Chosen,
        editions: tuple[Edition, ...],
        ways: tuple[str, ...],
        also: Sequence[Signpost],
    ) -> Page:
        site, language = self.builder.site, self.finder.language
        root = root_of(self._folder(place))
        titles = (filled(each.audience.message.title, language) for each in editions)
        title = " – ".join((language.phrases["finder_result"], *titles))
        head = self._head(place, title, language.phrases["finder_help"])
        if self.builder.closed:
            ways = site.settings.closed_ways  # where nothing leads out, readers ask around
        artefact = artefact_of(site, language, head)
        state: State = "draft" if "draft" in {each.state for each in editions} else "reviewed"
        return self.builder.page(
            "result",
            language,
            head,
            replace(
                artefact,
                state=state,
                sources=tuple(
                    dict.fromkeys(path for each in editions for path in sources_of(each))
                ),
            ),
            chosen=chosen,
            answers=[self._answer(*each, head) for each in enumerate(editions, start=1)],
            contacts=contacts(language, ways, root, site.settings.address)[:1],
            waiting=waiting(language, ways),
            promises=promised_in_short(language, *(each.audience for each in editions)),
            office=self._office(root),
            also=also,
            state=state,
            stale=old_texts(self.finder),
        )

    def _office(self, root: str) -> str:
        language = self.finder.language
        there = leads_to_offices(self.builder, language)
        return f"{root}{language.code}/{OFFICES}/" if there else ""

    def _answer(self, number: int, edition: Edition, head: Head) -> Answer:
        audience, language, root = edition.audience, edition.language, root_of(head.folder)
        bokmal = filled(edition.source.message.title, self.builder.site.source)
        return Answer(
            key=audience.id,
            anchor=f"svar-{number}",
            title=filled(audience.message.title, language),
            promise=filled(audience.message.promise, language),
            picture=root + picture_path(edition),
            alt=filled(audience.picture.alt, language),
            href=root + folder(edition),
            norwegian=titled_in_norwegian(language, head, bokmal),
        )

    def _chosen(self, place: str, situation: str) -> Chosen:
        return Chosen((situation_tile(self.finder, situation),), self._home(place))

    def _also(self, edition: Edition, place: str) -> tuple[Signpost, ...]:
        pairs = self.finder.beside(edition)
        return tuple(self._tile(each.other(edition), each.place, place) for each in pairs)

    def _tile(self, edition: Edition, target: str = "", place: str = "") -> Signpost:
        href = self._link(target, place) if target else ""
        return replace(audience_tile(edition), href=href)

    def _head(self, place: str, title: str, description: str) -> Head:
        """Keep the page when the language changes; search engines have the pages themselves."""
        others = {
            each.language.code: f"{each.language.code}/{place}"
            for each in self.finders
            if place in each.places
        }
        return Head(
            self._folder(place), title, description, others, found=False, styles=("finder",)
        )

    def _folder(self, place: str) -> str:
        return f"{self.finder.language.code}/{place}"

    def _home(self, place: str) -> str:
        return self._link("", place)

    def _link(self, target: str, place: str) -> str:
        return f"{root_of(place)}{target}"


def _common_ways(finder: Finder, pair: Pair) -> tuple[str, ...]:
    """Return the ways of both, in the order of the first; its own where these lead nowhere."""
    first, second = pair.first.audience.ways, pair.second.audience.ways
    common = tuple(each for each in first if each in second)
    known, sender = finder.language.settings.ways, finder.language.settings.sender
    ways = common if any(known[each].exists for each in common) else first
    # The sender's own website tells about the offer, and reaches nobody.
    return tuple(sorted(ways, key=lambda name: known[name].value == sender.link))

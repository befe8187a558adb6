"""The search of a language: all its pages in a list, and what a script needs to search them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Edition, Language, Site
from generator.model.places import SEARCH
from generator.render.addresses import folder
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, root_of, titled_in_norwegian
from generator.render.pages.editions import artefact_of, speakers, state_of
from generator.render.pages.page import PARTNER_PAGE, Page
from generator.render.search import Findable, grammar_of, heads_and_texts, index_script
from generator.render.templates import without_isolates

# Where the number of hits will stand in the phrase that says it.
_COUNT = {"count": "{count}"}
# How many strokes the path of a page right below its language has: nb/om/index.md.
_NEAR = 2


@dataclass(frozen=True)
class Listed:
    """A page in the list; those of audiences have the key path that they come from."""

    title: str
    line: str
    href: str
    key: str = ""


@dataclass(frozen=True)
class Group:
    """Pages for the same situation; the last group has those for everybody."""

    heading: str
    key: str
    pages: tuple[Listed, ...]


def search_pages(builder: Builder, made: Sequence[Page]) -> Iterator[Page]:
    """Build the search of every language with its index, once all other pages are made."""
    site = builder.site
    indexes = _indexes(site, made)
    paths = {code: path for code, (path, _) in indexes.items()}
    for language in speakers(site):
        page = _page(builder, language, made, paths)
        yield replace(page, files=dict([indexes[language.code]]))


def _page(
    builder: Builder, language: Language, made: Sequence[Page], indexes: Mapping[str, str]
) -> Page:
    site, bokmal = builder.site, builder.site.source
    head = Head(
        styles=("search",),
        folder=f"{language.code}/{SEARCH}/",
        title=language.phrases["search_title"],
        description=language.phrases["search_label"],
        others={each.code: f"{each.code}/{SEARCH}/" for each in speakers(site)},
        found=False,
        scripts=("citizen", "search"),
    )
    root = root_of(head.folder)
    return builder.page(
        "search",
        language,
        head,
        artefact_of(site, language, head),
        index=root + indexes[language.code],
        # Below the hits of its own; a reader of bokmål has them all.
        other="" if language is bokmal else root + indexes[bokmal.code],
        other_home=f"{root}{bokmal.code}/",
        other_tongue=bokmal.code,
        count=filled(language.phrases["search_found"], language, _COUNT),
        groups=tuple(_groups(site, language, made)),
        norwegian=titled_in_norwegian(language, head, bokmal.phrases["search_title"]),
        state=state_of(site, language),
        stale=frozenset(_old(site, language)),
    )


def _indexes(site: Site, made: Sequence[Page]) -> dict[str, tuple[str, str]]:
    return {
        language.code: index_script(
            language.code,
            grammar_of(language.code, language.script),
            _entries(site, language, made),
        )
        for language in speakers(site)
    }


def _entries(site: Site, language: Language, made: Iterable[Page]) -> Iterator[Findable]:
    """Yield what is found: the home page first, so that it wins where pages are equally good."""
    editions = _editions(site, language)
    for page in sorted(_found(site, language, made), key=_order):
        edition = editions.get(page.path)
        heads, texts = heads_and_texts(page.body)
        unseen = _unseen(language, page, edition)
        tile = (without_isolates(filled(edition.audience.tile, language)),) if edition else ()
        title = without_isolates(str(page.matter["heading"]))
        line = without_isolates(str(page.matter["description"]))
        yield Findable(
            path=_below(language, page),
            title=title,
            line=line,
            heads=(*tile, *(each for each in heads if each != title)),
            texts=tuple(each for each in texts if each != line),
            unseen=tuple(_separated(unseen)),
        )


def _unseen(language: Language, page: Page, edition: Edition | None) -> str:
    if edition:
        return edition.audience.search
    return "" if _below(language, page) else language.settings.search


def _separated(words: str) -> Iterator[str]:
    """Yield what stands between commas: each script has its own."""
    for comma in "،;؛፣、":
        words = words.replace(comma, ",")
    yield from filter(None, map(str.strip, words.split(",")))


def _groups(site: Site, language: Language, made: Iterable[Page]) -> Iterator[Group]:
    editions = _editions(site, language)
    found = list(_found(site, language, made))
    for name, situation in language.settings.situations.items():
        pages = tuple(
            _listed(language, page, editions[page.path])
            for page in found
            if page.path in editions and editions[page.path].audience.situation == name
        )
        if pages:
            yield Group(filled(situation.tile, language), f"site.situations.{name}.tile", pages)
    common = sorted((page for page in found if page.path not in editions), key=_order)
    others = tuple(_listed(language, page) for page in common)
    yield Group(language.phrases["about"], "phrases.about", others)


def _listed(language: Language, page: Page, edition: Edition | None = None) -> Listed:
    return Listed(
        str(page.matter["heading"]),
        str(page.matter["description"]),
        f"../{_below(language, page)}",
        f"{edition.audience.id}.message" if edition else "",
    )


def _old(site: Site, language: Language) -> Iterator[str]:
    """Yield what is newer in bokmål in the list: a title and its promise are one line there."""
    yield from language.stale
    for edition in _editions(site, language).values():
        if {"message.title", "message.promise"} & {*edition.stale}:
            yield f"{edition.audience.id}.message"


def _found(site: Site, language: Language, made: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages right below a language; what lies deeper is reached from these.

    What is written for those who pass the word on may hold words that others are spared.
    """
    editions = _editions(site, language)
    for page in made:
        is_for_all = page.path in editions or not (page.artefact.audience or _for_partners(page))
        is_near = page.path.count("/") <= _NEAR and page.path.startswith(f"{language.code}/")
        if is_near and page.matter["canonical"] and is_for_all:
            yield page


def _for_partners(page: Page) -> bool:
    return page.artefact.kind == PARTNER_PAGE


def _order(page: Page) -> tuple[int, str]:
    return page.path.count("/"), page.path


def _editions(site: Site, language: Language) -> Mapping[str, Edition]:
    return {f"{folder(each)}index.md": each for each in site.citizens(language)}


def _below(language: Language, page: Page) -> str:
    """Return a page's folder below that of its language: erfaring/."""
    return page.path.removeprefix(f"{language.code}/").removesuffix("index.md")

"""Names must lead somewhere: a misspelt one would silently produce nothing."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.formats import FORMATS
from generator.model import Site
from generator.model.places import CHANNELS, COMMON_PAGES, ID, RESERVED, SETTINGS
from generator.problems import Key, Problem


def unknown(
    path: str,
    key: Key,
    name: str,
    what: str,
    known: Iterable[str],
    first: str = "there is none yet: add it first",
) -> Iterator[Problem]:
    """Say that a name is not known, and which one was probably meant.

    `first` is what to do where there is nothing to choose from.
    """
    names = sorted(known)
    if name in names:
        return
    close = get_close_matches(name, names, n=1)
    choice = f"choose from {', '.join(names)}" if names else first
    hint = f"did you mean `{close[0]}`?" if close else choice
    yield Problem(path, key, f"`{name}` is not {what}", hint)


def slugs_are_neutral_paths(site: Site) -> Iterator[Problem]:
    """A slug becomes a folder and stands in the address bar."""
    for audience in site.audiences:
        if not ID.fullmatch(audience.slug) or audience.slug in RESERVED:
            yield Problem(
                audience.path,
                ("slug",),
                f"`{audience.slug}` cannot be an address",
                "use lower-case letters a-z, digits and single hyphens, and no reserved name",
            )
        if audience.slug == audience.id:
            yield Problem(
                audience.path,
                ("slug",),
                f"the slug `{audience.slug}` names the group to everybody who sees the address",
                "choose words that are about the matter, not about the reader",
            )


def slugs_are_unique(site: Site) -> Iterator[Problem]:
    """Two pages at one address would overwrite each other."""
    taken = dict.fromkeys(COMMON_PAGES, "a page that every language has")
    for page in site.pages:
        path = f"content/pages/{page.id}.md"
        if page.id in taken:
            hint = f"it is used by {taken[page.id]}: give the file another name"
            yield Problem(path, 1, f"the address `{page.id}` is taken", hint)
        taken.setdefault(page.id, path)
    for audience in site.audiences:
        if audience.slug in taken:
            yield Problem(
                audience.path,
                ("slug",),
                f"the slug `{audience.slug}` is taken",
                f"it is used by {taken[audience.slug]}",
            )
        taken.setdefault(audience.slug, audience.path)


def languages_are_known(site: Site) -> Iterator[Problem]:
    """An edition in a language that the site does not have would never be built."""
    known = [language.code for language in site.settings.languages]
    for audience in site.audiences:
        for index, code in enumerate(audience.languages):
            yield from unknown(
                audience.path, ("languages", index), code, "a language in content/site.yml", known
            )


def related_audiences_exist(site: Site) -> Iterator[Problem]:
    """A link to a page that is not there helps nobody."""
    known = [audience.id for audience in site.audiences]
    for audience in site.audiences:
        for index, name in enumerate(audience.related):
            yield from unknown(audience.path, ("related", index), name, "an audience", known)


def situations_exist(site: Site) -> Iterator[Problem]:
    """Without a situation the finder never leads to the page; it leads to none for partners."""
    for audience in site.audiences:
        place, given = ("situation",), audience.situation
        if audience.for_citizens and given:
            what = "a situation in content/site.yml"
            yield from unknown(audience.path, place, given, what, site.settings.situations)
        elif audience.for_citizens:
            hint = f"choose from {', '.join(site.settings.situations)}"
            yield Problem(audience.path, place, "`situation` is missing", hint)
        elif given:
            text = "`situation` is for citizens; no finder leads to a page for partners"
            yield Problem(audience.path, place, text, "take it out")


def partners_have_their_words(site: Site) -> Iterator[Problem]:
    """A page for partners is about what they can say and do: without it there is no page."""
    for audience in site.audiences:
        if not audience.for_citizens and audience.helper is None:
            text = "`helper` is missing"
            hint = "a page for partners needs `front_line`, `say` and `do`"
            yield Problem(audience.path, (), text, hint)


def ways_exist(site: Site) -> Iterator[Problem]:
    """A misspelt way would leave the page without its action."""
    for audience in site.audiences:
        for index, name in enumerate(audience.ways):
            yield from unknown(
                audience.path,
                ("ways", index),
                name,
                "a way in content/site.yml",
                site.settings.ways,
            )


def somebody_can_be_reached(site: Site) -> Iterator[Problem]:
    """A page that leads nowhere is worse than none."""
    ways = site.settings.ways
    for audience in site.audiences:
        if not any(name in ways and ways[name].exists for name in audience.ways):
            yield Problem(
                audience.path,
                ("ways",),
                "none of these ways has a value yet, so the page would lead nowhere",
                f"fill one in ({SETTINGS}) or add a way of kind `ask`",
            )


def closed_ways_are_people(site: Site) -> Iterator[Problem]:
    """Where no telephone or network is, nothing can be dialled or opened: only people help."""
    ways = site.settings.ways
    for index, name in enumerate(site.settings.closed_ways):
        key = ("closed_ways", index)
        yield from unknown(SETTINGS, key, name, "a way", ways)
        if name in ways and ways[name].kind != "ask":
            yield Problem(
                SETTINGS,
                key,
                f"`{name}` is of kind `{ways[name].kind}`, which needs a network or a telephone",
                "name ways of kind `ask`",
            )


def promises_exist(site: Site) -> Iterator[Problem]:
    """A misspelt promise would be kept back from the very readers for whom it holds."""
    known = [promise.id for promise in site.settings.promises]
    for index, name in enumerate(known):
        if name in known[:index]:
            text = f"two promises are called `{name}`"
            hint = "give each an id of its own"
            yield Problem(SETTINGS, ("promises", index, "id"), text, hint)
    for audience in site.audiences:
        for index, name in enumerate(audience.promises):
            place = ("promises", index)
            yield from unknown(audience.path, place, name, "a promise in content/site.yml", known)


def offices_exist(site: Site) -> Iterator[Problem]:
    """A misspelt office, or one of two with one name, would send people to the wrong door."""
    offices = [office.name for office in site.settings.offices]
    for index, name in enumerate(offices):
        if name in offices[:index]:
            hint = "add to each name what tells them apart: the town, or the street"
            text = f"two offices are called `{name}`"
            yield Problem(SETTINGS, ("offices", index, "name"), text, hint)
    what = "an office in content/site.yml"
    for name, municipality in site.settings.municipalities.items():
        if municipality.office:
            place = ("municipalities", name, "office")
            yield from unknown(SETTINGS, place, municipality.office, what, offices)
    for name, agreement in site.settings.agreements.items():
        yield from unknown(
            SETTINGS, ("agreements", name, "office"), agreement.office, what, offices
        )


def agreements_exist(site: Site) -> Iterator[Problem]:
    """An agreement that names nobody would lose its link without a word."""
    known = [audience.id for audience in site.audiences]
    for name, agreement in site.settings.agreements.items():
        if agreement.audience:
            place = ("agreements", name, "audience")
            yield from unknown(SETTINGS, place, agreement.audience, "an audience", known)


def channels_exist(site: Site) -> Iterator[Problem]:
    """A misspelt channel would silently produce no material."""
    for audience in site.audiences:
        for index, name in enumerate(audience.channels):
            yield from unknown(audience.path, ("channels", index), name, "a channel", site.channels)


def formats_exist(site: Site) -> Iterator[Problem]:
    """A channel that asks for a format nobody makes would get an incomplete kit."""
    for channel in site.channels.values():
        for index, name in enumerate(channel.formats):
            yield from unknown(
                CHANNELS,
                (channel.id, "formats", index),
                name,
                "a format",
                FORMATS,
            )


def facts_exist(site: Site) -> Iterator[Problem]:
    """A proof point must lead to its source."""
    for audience in site.audiences:
        for index, name in enumerate(audience.proof):
            yield from unknown(
                audience.path, ("proof", index), name, "a fact in content/facts.yml", site.facts
            )
            fact = site.facts.get(name)
            if fact and not (fact.statement and fact.cite):
                yield Problem(
                    audience.path,
                    ("proof", index),
                    f"the fact `{name}` has no `statement` and `cite` that a reader could see",
                    "write both in content/facts.yml; `source` is for us and is not translated",
                )
            if fact and audience.kind not in fact.readers:
                yield Problem(
                    audience.path,
                    ("proof", index),
                    f"the fact `{name}` is not meant for the readers of this audience",
                    f"it says `readers: [{', '.join(fact.readers)}]` in content/facts.yml",
                )

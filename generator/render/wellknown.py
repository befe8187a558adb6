"""Files that are looked for by their name: by crawlers, language models, finders of faults."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.model import Language, Site
from generator.render.addresses import folder
from generator.render.figures import filled
from generator.render.open_data import INDEX
from generator.render.pages.around import FOOT
from generator.render.pages.editions import speakers
from generator.render.pages.sitemap import SITEMAP
from generator.render.templates import without_isolates

ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"  # RFC 9116
MODELS = "llms.txt"  # llmstxt.org
# RFC 9116, 2.5.5: less than a year. Whoever publishes more seldom has forgotten the site.
_HOLDS = timedelta(days=364)


def wellknown(site: Site, day: date) -> Iterator[tuple[str, str]]:
    """Yield the files with their paths; `day` is that of the material."""
    address = site.settings.address.rstrip("/") + "/"
    yield ROBOTS, _lines(("User-agent: *", "Allow: /", f"Sitemap: {address}{SITEMAP}"))
    yield SECURITY, _lines(_security(site, day, address))
    yield MODELS, _lines(_models(site, address))


def _security(site: Site, day: date, address: str) -> Iterator[str]:
    told = site.settings.security or site.settings.sender.link
    yield f"Contact: {told if '://' in told else f'mailto:{told}'}"
    yield f"Expires: {(day + _HOLDS).isoformat()}T00:00:00Z"
    yield "Preferred-Languages: nb, en"
    yield f"Canonical: {address}{SECURITY}"


def _models(site: Site, address: str) -> Iterator[str]:
    """Say in bokmål what there is, and in which languages: the original is always meant."""
    source = site.source
    yield f"# {_plain(source.settings.name)}"
    yield from ("", f"> {_plain(filled(source.settings.tagline, source))}")
    yield from _section(source.phrases["finder_question"], _audiences(site, address))
    yield from _section(source.phrases["about"], _common(source, address))
    yield from _section(source.phrases["languages"], _homes(site, address))
    # What may be left out when there is little room: the name is the format's own.
    yield from _section("Optional", (_link(INDEX, address + INDEX),))


def _section(title: str, links: Iterable[str]) -> Iterator[str]:
    yield from ("", f"## {_plain(title)}", "", *links)


def _audiences(site: Site, address: str) -> Iterator[str]:
    for edition in site.citizens(site.source):
        said = edition.audience.message
        title, promise = (filled(each, site.source) for each in (said.title, said.promise))
        yield f"{_link(title, address + folder(edition))}: {_plain(promise)}"


def _common(source: Language, address: str) -> Iterator[str]:
    for phrase, name in FOOT.items():
        if name in source.pages:
            yield _link(source.phrases[phrase], f"{address}{source.code}/{name}/")


def _homes(site: Site, address: str) -> Iterator[str]:
    for language in speakers(site):
        yield _link(language.name, f"{address}{language.code}/")


def _link(text: str, address: str) -> str:
    return f"- [{_plain(text)}]({address})"


def _plain(text: str) -> str:
    """Return a text whose brackets end no link, on one line."""
    words = " ".join(without_isolates(text).split())
    return words.replace("[", "(").replace("]", ")")


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"

"""Pages that lead on: the first page, wrong addresses, other websites."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from generator.model import Language, Site
from generator.render.addresses import home_picture
from generator.render.pages.around import Builder, Head
from generator.render.pages.editions import artefact_of, speakers
from generator.render.pages.page import Page, Shown


@dataclass(frozen=True)
class Greeting:
    """What a page in no particular language says to the speakers of one."""

    language: Language
    heading: str
    text: str
    href: str


def root_page(builder: Builder, shown: Shown) -> Page:
    """Build the first page: a door for each language; it never guesses or redirects."""
    site = builder.site
    source = site.source
    head = Head(
        styles=("text",),
        folder="",
        title=source.phrases["root_title"],
        description=source.phrases["root_text"],
        others={},
    )
    return builder.page(
        "root",
        source,
        head,
        artefact_of(site, source, head),
        greetings=_greetings(site, "root_title", "root_text", ""),
        picture=home_picture(source.direction) if shown.landscape else "",
    )


def not_found_page(builder: Builder) -> Page:
    """Build the page for wrong addresses. It may be shown at any depth: its links are absolute."""
    site = builder.site
    top = urlsplit(site.settings.address).path.rstrip("/") + "/"
    source = site.source
    head = Head(
        styles=("text",),
        folder="404/",
        title=source.phrases["not_found_title"],
        description=source.phrases["not_found_text"],
        others={},
        top=top,
        found=False,
    )
    artefact = replace(artefact_of(site, source, head), path="404.html")
    made = builder.page(
        "not-found",
        source,
        head,
        artefact,
        greetings=_greetings(site, "not_found_title", "home", top),
    )
    return replace(made, path="404.md", matter={**made.matter, "error": True})


def go_page(builder: Builder, way: str) -> Page:
    """Build the short path to another website, whose own address is never shown."""
    site = builder.site
    source = site.source
    target = source.settings.ways[way].value
    head = Head(
        styles=("text",),
        folder=f"go/{way}/",
        title=source.phrases["go_title"],
        description=source.phrases["go_text"],
        others={},
        leads_to=target,
        found=False,
    )
    return builder.page(
        "go",
        source,
        head,
        artefact_of(site, source, head),
        greetings=tuple(
            Greeting(each, each.phrases["go_title"], each.phrases["go_link"], target)
            for each in speakers(site)
        ),
    )


def _greetings(site: Site, heading: str, text: str, top: str) -> tuple[Greeting, ...]:
    return tuple(
        Greeting(each, each.phrases[heading], each.phrases[text], f"{top}{each.code}/")
        for each in speakers(site)
    )

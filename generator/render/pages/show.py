"""The page that a counsellor holds up: a code so large that another telephone can read it."""

from generator.model import Artefact, Edition
from generator.render.addresses import code_picture, folder, relative, show_folder
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, Signpost
from generator.render.pages.editions import editions_by_language, sources_of
from generator.render.pages.page import Page


def show_page(builder: Builder, edition: Edition) -> Page:
    """Build it; the code says the page's own address, so that nothing counts the reader."""
    language = edition.language
    title = filled(edition.audience.message.title, language)
    others = editions_by_language(builder.site, edition.audience.id)
    head = Head(
        styles=("text",),
        folder=show_folder(edition),
        title=language.phrases["show_code"],
        description=title,
        others={code: show_folder(each) for code, each in others.items()},
        found=False,
    )
    artefact = Artefact(
        path=f"{head.folder}index.html",
        kind="show",
        language=language.code,
        audience=edition.audience.id,
        state=edition.state,
        title=title,
        sources=sources_of(edition),
    )
    return builder.page(
        "show",
        language,
        head,
        artefact,
        title=title,
        picture=code_picture(edition).removeprefix(head.folder),
        address=shown_address(builder.site.settings.address, edition),
    )


def show_link(builder: Builder, edition: Edition, start: str) -> Signpost | None:
    """Return the way to the code from a folder; without a network nobody can open what it says."""
    if builder.closed:
        return None
    text = edition.language.phrases["show_code"]
    return Signpost(text, relative(show_folder(edition), start))


def address_of(site_address: str, edition: Edition) -> str:
    """Return the whole address of an edition's page: what a code says."""
    return f"{site_address.rstrip('/')}/{folder(edition)}"


def shown_address(site_address: str, edition: Edition) -> str:
    """Return the address as people read and type it."""
    return address_of(site_address, edition).partition("://")[2]

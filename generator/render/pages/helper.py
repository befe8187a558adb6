"""The same page for those who mention it to somebody: what to say, what to do, what happens."""

from dataclasses import replace

from generator.formats import FORMATS
from generator.model import Artefact, Audience, Edition, with_texts
from generator.model.audience import Helper
from generator.model.places import HELP
from generator.render.addresses import folder
from generator.render.course import Asked, asked, life_in
from generator.render.figures import filled
from generator.render.pages.around import Builder, Head, Signpost, titled_in_norwegian
from generator.render.pages.editions import editions_by_language, sources_of
from generator.render.pages.page import Page, Shown, Take
from generator.render.pages.show import show_link


def helper_folder(edition: Edition) -> str:
    """Return the folder of the helper's view: nb/erfaring/hjelp/."""
    return f"{folder(edition)}{HELP}/"


def helper_link(edition: Edition) -> Signpost | None:
    """Return the link from an audience's page to its helper's view, if it has one."""
    if not edition.audience.helper:
        return None
    return Signpost(edition.language.phrases["helper_link"], f"{HELP}/")


def helper_page(builder: Builder, edition: Edition, shown: Shown) -> Page | None:
    """Build the helper's view of an audience that has something to say to helpers."""
    language = edition.language
    audience = with_texts(edition.audience, lambda block: filled(block.text, language))
    return _page(builder, edition, audience, audience.helper, shown) if audience.helper else None


def _page(
    builder: Builder, edition: Edition, audience: Audience, helper: Helper, shown: Shown
) -> Page:
    site, language = builder.site, edition.language
    others = editions_by_language(site, audience.id)
    head = Head(
        styles=("audience", "road"),
        folder=helper_folder(edition),
        title=_title(edition),
        description=language.phrases["helper_text"],
        others={code: helper_folder(each) for code, each in others.items()},
        fallback=helper_folder(others.get(site.source.code, edition)),
    )
    roles = _roles(edition, helper)
    bokmal = others.get("nb")
    return builder.page(
        "helper",
        language,
        head,
        _artefact(edition, head),
        helper=helper,
        message=audience.message,
        roles=roles,
        page=Signpost(audience.message.title, "../", "message.title"),
        code=show_link(builder, edition, head.folder),
        takes=tuple(_takes(builder, edition, shown)),
        norwegian=titled_in_norwegian(language, head, _title(bokmal)) if bokmal else None,
        state=edition.state,
        stale=frozenset((*edition.old, *_old(edition, roles))),
    )


def _title(edition: Edition) -> str:
    """Tell the helper's views of different audiences apart, in a list of hits or of tabs."""
    title = filled(edition.audience.message.title, edition.language)
    return f"{edition.language.phrases['helper_title']}: {title}"


def _roles(edition: Edition, helper: Helper) -> tuple[Asked, ...]:
    """Return who may be the helper; nobody where the life course is not whole."""
    life = life_in(edition.language)
    return asked(life, helper.front_line) if life else ()


def _old(edition: Edition, roles: tuple[Asked, ...]) -> list[str]:
    keys = [said.key for role in roles for said in (role.name, role.say)]
    return [key for key in keys if key in edition.language.stale]


def _takes(builder: Builder, edition: Edition, shown: Shown) -> list[Take]:
    """Return the sheets, as seen from here; without a network only what is filled in by hand."""
    return [
        replace(each, href=f"../{each.href}")
        for each in shown.takes.get(edition.id, ())
        if not builder.closed or not FORMATS[each.kind].coded
    ]


def _artefact(edition: Edition, head: Head) -> Artefact:
    return Artefact(
        path=f"{head.folder}index.html",
        kind="help",
        language=edition.language.code,
        audience=edition.audience.id,
        state=edition.state,
        stale=edition.old,
        title=head.title,
        sources=sources_of(edition),
    )

"""Which sheets and pictures are pressed: for each edition, each language, each role."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.formats import FORMATS, Format
from generator.model import Artefact, Edition, Language, Local, Site
from generator.model.codes import code_for, place_of
from generator.render.addresses import code_in, common_file, file_of, preview_of
from generator.render.figures import filled
from generator.render.pages.editions import sources_of
from generator.render.sheets import Sheet, common_sheet, formats_of, front_line_sheet, sheet


@dataclass(frozen=True)
class Ordered:
    """One sheet or picture to press. `preview` is where its picture for web pages will lie.

    `code` is the short path behind its code, where it has one; `logo` the file in
    content/media/ of a partner that stands beside us on it.
    """

    artefact: Artefact
    form: Format
    sheet: Sheet
    language: Language
    code: str = ""
    preview: str = ""
    logo: str = ""


def orders_of(site: Site, day: date) -> Iterator[Ordered]:
    """Yield everything that is pressed: audience by audience, then what is for nobody alone."""
    for edition in site.editions:
        if edition.withheld:
            continue  # paper cannot be corrected: nothing old is printed
        for form in formats_of(edition):
            for variant in ("", *form.variants):
                yield edition_order(edition, form, day, site.source, variant)
    for language in site.languages:
        for form in FORMATS.values():
            yield from common_orders(site, language, form, day)


def edition_order(
    edition: Edition,
    form: Format,
    day: date,
    bokmal: Language,
    variant: str = "",
    local: Local | None = None,
) -> Ordered:
    """Return one sheet or picture of an audience."""
    path = file_of(edition, form, variant)
    audience = edition.audience
    title = filled(audience.message.title, edition.language)
    alt = filled(audience.picture.alt, edition.language)
    artefact = Artefact(
        path=path,
        kind=form.id,
        language=edition.language.code,
        audience=audience.id,
        state=edition.state,
        title=title,
        alt=f"{title} – {alt}" if form.kind == "picture" else "",
        sources=sources_of(edition),
    )
    code = code_in(edition, form).path
    return Ordered(
        artefact,
        form,
        sheet(edition, form, code, day, bokmal, variant, local),
        edition.language,
        code if form.coded else "",
        preview_of(path) if form.kind == "sheet" and not variant else "",
    )


def common_orders(site: Site, language: Language, form: Format, day: date) -> Iterator[Ordered]:
    """Yield the sheets that belong to no audience, one for each role where they are for roles."""
    if form.of == "language":
        code = code_for("", language.code, place=form.id).path
        for variant in ("", *form.variants):
            made = common_sheet(site, language, form, code, day, variant)
            if made:
                yield _common_order(
                    made, form, language, code, common_file(language, form, variant)
                )
    elif form.of == "front-line" and site.life:
        for role in site.life.front_line:
            code = code_for("", language.code, place=place_of(form, role)).path
            path = common_file(language, form, role=role)
            met = site.met_by(role)
            if made := front_line_sheet(language, role, form, code, day, site.source, met):
                yield _common_order(made, form, language, code, path)


def _common_order(made: Sheet, form: Format, language: Language, code: str, path: str) -> Ordered:
    artefact = Artefact(
        path=path,
        kind=form.id,
        language=language.code,
        state=language.promise,
        title=made.title,
        sources=(made.source,),
    )
    preview = "" if made.variant else preview_of(path)
    return Ordered(artefact, form, made, language, code if form.coded else "", preview)

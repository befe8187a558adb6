"""The hand-written pages: about us, privacy, accessibility."""

from dataclasses import replace

from generator.model import HandPage, Language
from generator.render.figures import filled
from generator.render.markdown_text import heading_and_rest, markdown_html, words_only
from generator.render.pages.around import (
    Builder,
    Head,
    artefact_of,
    described,
    speakers,
    state_of,
)
from generator.render.pages.page import Page


def hand_page(builder: Builder, language: Language, written: HandPage) -> Page:
    """Build a hand-written page; its first heading is its title."""
    site = builder.site
    blocks = tuple(filled(block, language) for block in written.blocks)
    heading, rest = heading_and_rest(blocks)
    head = Head(
        folder=f"{language.code}/{written.id}/",
        title=heading or written.id,
        description=described(words_only(rest[0])) if rest else "",
        others={
            each.code: f"{each.code}/{written.id}/"
            for each in speakers(site)
            if written.id in each.pages
        },
        fallback=f"{site.source.code}/{written.id}/",
    )
    artefact = artefact_of(site, language, head)
    source = f"content/pages/{written.id}.md"
    prefix = f"pages.{written.id}."
    return builder.page(
        "hand",
        language,
        head,
        replace(artefact, sources=(source, *artefact.sources)),
        text=markdown_html("\n\n".join(rest)),
        state=state_of(site, language),
        stale=any(key.startswith(prefix) for key in language.stale),
        source=site.source.code,
    )

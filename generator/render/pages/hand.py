"""The hand-written pages: about us, privacy, accessibility."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import HandPage, Language
from generator.render.figures import filled
from generator.render.markdown_text import heading_and_rest, markdown_html, words_only
from generator.render.pages.around import FOOT, Builder, Head, Signpost, declared, described
from generator.render.pages.editions import artefact_of, speakers, state_of
from generator.render.pages.page import Page


def hand_page(builder: Builder, language: Language, written: HandPage) -> Page:
    """Build a hand-written page; its first heading is its title."""
    site = builder.site
    blocks = tuple(filled(block, language) for block in written.blocks)
    heading, rest = heading_and_rest(blocks)
    head = Head(
        styles=("text",),
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
    old = [index for index in range(len(blocks)) if _key(written, index) in language.stale]
    return builder.page(
        "hand",
        language,
        head,
        replace(artefact, sources=(source, *artefact.sources)),
        text=markdown_html(
            "\n\n".join(_marked(rest, len(blocks) - len(rest), old, language)),
            closed=builder.closed,
        ),
        links=_declarations(builder, language, written),
        last=filled(language.settings.machine_help, language) if _is(written, "about") else "",
        state=state_of(site, language),
        stale=old,
    )


def _declarations(builder: Builder, language: Language, written: HandPage) -> tuple[Signpost, ...]:
    """Lead from the page about accessibility to what the law asks for, where one can go there."""
    return declared(language) if _is(written, "accessibility") and not builder.closed else ()


def _is(written: HandPage, phrase: str) -> bool:
    return written.id == FOOT[phrase]


def _key(written: HandPage, index: int) -> str:
    return f"pages.{written.id}.{index}"


def _marked(
    rest: Sequence[str], first: int, old: Sequence[int], language: Language
) -> Iterator[str]:
    """Put a mark below each block that is newer in bokmål; the heading's stands first."""
    mark = f"*{language.phrases['stale_block']}*"
    if first and 0 in old:
        yield mark
    for index, block in enumerate(rest, start=first):
        yield f"{block}\n\n{mark}" if index in old else block

"""What the documents of a share have in common: their frame, the facts and addresses in them."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.formats import KIT_FILES
from generator.model import Fact, with_texts
from generator.render.figures import day_in
from generator.render.kits.document import (
    CodeBlock,
    Document,
    DocumentBlock,
    HeadingBlock,
    ListBlock,
    PictureBlock,
    TextBlock,
)
from generator.render.kits.look import draft_line, typed_address
from generator.render.kits.share import KitFile, Share
from generator.render.sheets import isolated

_PICTURE = "picture-1200x630"
_POINT = "- "  # how points stand in texts that are put together (model/composed.py)


def word_document(
    share: Share, title: str, kicker: str, blocks: Iterable[DocumentBlock]
) -> Document:
    """Return a document that says on every page who speaks, when, and whether it is a draft."""
    language = share.language
    return Document(
        title=title,
        language=language.code,
        direction=language.direction,
        blocks=tuple(blocks),
        subject=kicker,
        kicker=kicker,
        sender=language.settings.sender.name,
        foot=share.phrase("updated", date=day_in(share.day, language)),
        draft=draft_line(share),
    )


def word_file(
    share: Share,
    kind: str,
    name: str,
    document: Document,
    zoned: tuple[tuple[str, str], ...] = (),
    whose: str = "",
) -> KitFile:
    """Return the document as a file of the share; `whose` tells variants of a kind apart."""
    return KitFile(
        path=share.file(f"{name}.docx"),
        kind=kind,
        label=f"{KIT_FILES[kind]}: {whose}" if whose else KIT_FILES[kind],
        content=document,
        language=share.language.code,
        channel=share.channel_with(kind).id,
        audience=share.audience,
        state=share.state,
        zoned=zoned,
    )


def beside_digits(share: Share, text: str) -> str:
    """Keep a name in Latin letters, a number or an address as it is in the share's language."""
    return isolated(text, share.language.direction)


def numbers_told(share: Share, heading: str, names: Iterable[str]) -> Iterator[DocumentBlock]:
    """Yield facts that citizens may be told, each with its source, below a phrase."""
    facts = share.language.facts
    known = (facts[name] for name in dict.fromkeys(names) if name in facts)
    told = [fact for fact in known if fact.statement and "citizen" in fact.readers]
    if told:
        yield HeadingBlock(share.phrase(heading))
        yield ListBlock(tuple(_with_source(share, fact) for fact in told))


def code_to(share: Share, link: str) -> CodeBlock:
    """Return the square code of a link, with what it is for those who do not see it."""
    shown = beside_digits(share, typed_address(link))
    return CodeBlock(link, share.phrase("qr_alt", address=shown))


def wide_picture(share: Share) -> Iterator[PictureBlock]:
    """Yield the wide picture of the share, where its channels have one."""
    for material in share.materials:
        if material.form == _PICTURE:
            yield PictureBlock(material.path, material.alt)


def paragraphs_of(text: str) -> Iterator[DocumentBlock]:
    """Yield the paragraphs of a text; what stands above points is their heading."""
    for part in text.split("\n\n"):
        lines = part.split("\n")
        has_points = any(line.startswith(_POINT) for line in lines)
        for is_point, group in groupby(lines, lambda line: line.startswith(_POINT)):
            if is_point:
                yield ListBlock(tuple(line.removeprefix(_POINT) for line in group))
            elif has_points:
                yield HeadingBlock("\n".join(group))
            else:
                yield TextBlock("\n".join(group))


def _with_source(share: Share, fact: Fact) -> str:
    said = with_texts(fact, lambda block: share.said(block.text))
    return f"{said.statement}\n{share.phrase('source', source=said.cite or said.source)}"

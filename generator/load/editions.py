"""From bokmål and catalogues to languages, editions and pushes: whole, or absent with a list."""

from dataclasses import dataclass
from datetime import date

from generator.load.writer import Writer
from generator.model import (
    Absent,
    Edition,
    Language,
    Push,
    Sources,
    writes,
)


@dataclass(frozen=True)
class Made:
    """What the catalogues were enough for."""

    languages: tuple[Language, ...]
    editions: tuple[Edition, ...]
    pushes: tuple[Push, ...]
    absent: tuple[Absent, ...]


def made_from(sources: Sources, today: date) -> Made:
    """Make every language, every edition and every push that is whole on a day."""
    settings = sources.settings
    writers = [Writer(sources, spoken, today) for spoken in settings.languages]
    found = [
        *(
            writer.edition(audience)
            for writer in writers
            for audience in sources.audiences
            if writes(audience, writer.spoken, settings)
        ),
        *(
            writer.push(campaign)
            for writer in writers
            for campaign in sources.campaigns
            if writer.code in campaign.languages
        ),
        *(absent for writer in writers for absent in writer.pages()),
    ]
    return Made(
        tuple(writer.language for writer in writers),
        tuple(each for each in found if isinstance(each, Edition)),
        tuple(each for each in found if isinstance(each, Push)),
        tuple(each for each in found if isinstance(each, Absent)),
    )

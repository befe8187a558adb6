"""What one audience gets in one language: texts for channels, sheets, pictures and files."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from generator.formats import Format
from generator.model import (
    Artefact,
    Campaign,
    Channel,
    Edition,
    Language,
    Limit,
    Push,
    Site,
    promises_to,
)
from generator.model.campaign import VariantOfMessage
from generator.model.codes import code_for
from generator.model.composed import texts_of_field
from generator.model.edition import State
from generator.model.lengths import Count, counted
from generator.render.addresses import file_of, kit_folder, preview_of
from generator.render.figures import filled
from generator.render.kits.document import Content
from generator.render.sheets import formats_of


@dataclass(frozen=True)
class Post:
    """One text for one field of a channel, ready to paste, with what it uses of the limit."""

    channel: Channel
    field: str
    number: int  # which of several texts of the field, from 1; 0 where there is one
    limit: Limit
    text: str
    count: Count
    link: str

    @property
    def name(self) -> str:
        """What staff call the field."""
        said = self.limit.name or self.field
        return f"{said} {self.number}" if self.number else said

    @property
    def place(self) -> str:
        """Where it belongs: facebook-headline, google-headline-3."""
        parts = (self.channel.id, self.field, str(self.number or ""))
        return "-".join(filter(None, parts))

    @property
    def is_near(self) -> bool:
        """Tell whether nearly all of the room is used: a small edit may be too long."""
        return self.count.is_near


@dataclass(frozen=True)
class Material:
    """One sheet or picture of the kit: where it lies, how to tell it to those who do not see it.

    `spot` is the place or the channel that its code counts, empty for those of the audience
    itself. `own` is pressed for this campaign alone.
    """

    form: str
    format_name: str
    path: str
    preview: str
    alt: str
    spot: str = ""
    own: bool = False


@dataclass(frozen=True)
class KitFile:
    """One file that is made for the kit. `kind` is of KIT_FILES in generator/formats.py.

    `zoned` are texts in it whose zone is not that of the file (zone, text); `path` is where it
    lies in the site. `shows` are pictures of the site that it links to: in the zip they lie
    beside it.
    """

    path: str
    kind: str
    label: str
    content: Content
    language: str
    channel: str = ""
    audience: str = ""
    state: State = "draft"
    zoned: tuple[tuple[str, str], ...] = ()
    shows: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.path.rpartition("/")[2]

    @property
    def pictures(self) -> tuple[str, ...]:
        """The paths of the finished pictures that travel inside it."""
        return () if isinstance(self.content, str) else self.content.pictures

    def artefact(self, campaign: Campaign) -> Artefact:
        """Return the file as the manifest knows it."""
        return Artefact(
            self.path,
            self.kind,
            self.language,
            self.audience,
            campaign.id,
            self.state,
            title=self.label,
            sources=(campaign.path,),
        )


@dataclass(frozen=True)
class Share:
    """One campaign for one audience in one language."""

    site: Site
    push: Push
    edition: Edition
    day: date

    @property
    def campaign(self) -> Campaign:
        """The campaign in this language."""
        return self.push.campaign

    @property
    def language(self) -> Language:
        """The language of everything in it."""
        return self.edition.language

    @property
    def audience(self) -> str:
        """The id of the audience."""
        return self.edition.audience.id

    @property
    def title(self) -> str:
        """The title of the audience's page."""
        return self.said(self.edition.audience.message.title)

    @property
    def state(self) -> State:
        """Reviewed when somebody approved both the audience's texts and the campaign's."""
        return self.push.state if self.edition.state == "reviewed" else "draft"

    @property
    def key(self) -> str:
        """Its own folder, below that of the kit: ar/bruk-det-du-kan/."""
        return f"{self.language.code}/{self.edition.audience.slug}/"

    @property
    def folder(self) -> str:
        """Where its own files lie in the site."""
        return f"{kit_folder(self.campaign.id)}{self.key}"

    def file(self, name: str) -> str:
        """Return the path of a file; a draft says so in its name."""
        stem, _, suffix = name.rpartition(".")
        draft = "-draft" if self.state == "draft" else ""
        return f"{self.folder}{stem}-{self.language.code}{draft}.{suffix}"

    def link(self, place: str) -> str:
        """Return the short address that counts a channel or a spot."""
        code = code_for(self.audience, self.language.code, self.campaign.id, place)
        return self.site.settings.address + code.path

    def paid_link(self, channel: Channel, variant: VariantOfMessage = "a") -> str:
        """Return the address that a paid platform gets; where nothing is paid, the short one."""
        link = self.link(channel.id)
        if not channel.paid:
            return link
        told = {
            "utm_source": channel.paid.source,
            "utm_medium": channel.paid.medium,
            "utm_campaign": self.campaign.label,
            "utm_content": f"{self.language.code}-{variant}",
        }
        return f"{link}?{urlencode(told)}"

    def said(self, text: str, link: str = "") -> str:
        """Return a text with everything in braces filled in."""
        return filled(text, self.language, {"link": link} if link else None)

    def phrase(self, name: str, **values: str) -> str:
        """Return an interface text of the language."""
        return filled(self.language.phrases[name], self.language, values)

    def each(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return several texts, filled in."""
        return tuple(map(self.said, texts))

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Every text for every channel, in the order of the campaign file."""
        return tuple(self._posts())

    def posts_on(self, channel: str, field: str) -> tuple[Post, ...]:
        """Return the texts of one field; none where the campaign does not use the channel."""
        return tuple(
            each for each in self.posts if (each.channel.id, each.field) == (channel, field)
        )

    def text_on(self, channel: str, field: str) -> str:
        """Return the only text of a field; empty where there is none."""
        return next((each.text for each in self.posts_on(channel, field)), "")

    @cached_property
    def materials(self) -> tuple[Material, ...]:
        """Sheets and pictures in the formats of all channels, each once; then those of spots."""
        if self.edition.withheld:
            return ()
        wanted = {form for channel in self.channels for form in channel.formats}
        possible = {form.id: form for form in formats_of(self.edition)}
        return (
            *(self._material(form) for form in possible.values() if form.id in wanted),
            *(
                self._own(possible[spot.format], name, f"{name}-{spot.format}")
                for name, spot in self.campaign.places.items()
                if spot.format in possible
            ),
        )

    @property
    def headline(self) -> str:
        """What stands on its pictures instead of the title; empty where the campaign has none."""
        written = self.campaign.pictures.get(self.audience)
        return self.said(written.headline) if written else ""

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels of the campaign."""
        return tuple(self.site.channels[name] for name in self.campaign.channels)

    def channel_with(self, file: str) -> Channel:
        """Return the channel of the campaign that asks for a kind of file."""
        return next(each for each in self.channels if file in each.files)

    @property
    def promises(self) -> tuple[str, ...]:
        """What is promised to this audience."""
        promises = promises_to(self.language.settings, self.edition.audience)
        return self.each(tuple(each.text for each in promises.values()))

    @property
    def spots(self) -> tuple[tuple[str, str, str], ...]:
        """The places of the campaign: id, what it is, short address."""
        return tuple(
            (name, spot.what, self.link(name)) for name, spot in self.campaign.places.items()
        )

    @cached_property
    def alt(self) -> str:
        """What every picture of the audience shows: the words on it first."""
        return self.said(f"{self.headline or self.title} – {self.edition.audience.picture.alt}")

    def _posts(self) -> Iterator[Post]:
        for channel in self.channels:
            link = self.link(channel.id)
            written = self.campaign.written(self.audience, channel.id)
            for field, limit in channel.fields.items():
                texts = texts_of_field(
                    field, channel.fields, written, self.edition.audience, self.language
                )
                for number, text in enumerate(texts, 1):
                    said = self.said(text, link)
                    yield Post(
                        channel,
                        field,
                        number if len(texts) > 1 else 0,
                        limit,
                        said,
                        counted(said, limit, self.language.pace),
                        link,
                    )

    def _material(self, form: Format) -> Material:
        """Return the audience's own, or the campaign's where its words or its code differ."""
        if form.kind == "picture" and (form.coded or self.headline):
            counted_by = next(each.id for each in self.channels if form.id in each.formats)
            return self._own(form, counted_by if form.coded else "", form.id)
        path = file_of(self.edition, form)
        return self._told(form, path)

    def _own(self, form: Format, spot: str, name: str) -> Material:
        told = self._told(form, self.file(name + form.suffix))
        return replace(told, spot=spot, own=True)

    def _told(self, form: Format, path: str) -> Material:
        picture = form.kind == "picture"
        preview = path if picture else preview_of(path)
        return Material(form.id, form.label, path, preview, self.alt if picture else "")

"""What stands around the content of every page: head, languages, sender, foot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from generator.model import Artefact, Edition, Language, Site, State
from generator.model.places import FACTS, PHRASES, SETTINGS
from generator.model.uses import has_common_pages
from generator.render.figures import day_in, filled
from generator.render.pages.page import FRAME, Page
from generator.render.styles import COLOURS, ICON, script, stylesheet
from generator.render.templates import html, shielded, source, without_isolates

# What the foot links to, by the phrase that names it: pages in content/pages/, and our own.
FOOT = {
    "about": "om",
    "genuine": "ekte",
    "privacy": "personvern",
    "accessibility": "tilgjengelighet",
}
# Nothing that the reader did not ask for; scripts and sounds only where a page has some.
POLICY = (
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
# Where the pages lie that every page links to.
SEARCH = "sok"
# What every page is made from besides its own file.
SOURCES = (FACTS, PHRASES, SETTINGS)


@dataclass(frozen=True)
class Door:
    """The way to the same page in another language."""

    language: Language
    href: str
    current: bool = False


@dataclass(frozen=True)
class Signpost:
    """A link with its words, and the key path that they come from where they may be old."""

    text: str
    href: str
    key: str = ""


@dataclass(frozen=True)
class Head:
    """What a page tells browsers, search engines and link previews of itself.

    `folder` is the page's own path (nb/erfaring/); `others` are the folders of the
    same page in every language, by code; `fallback` the one for all other languages.
    `leads_to` sends the reader on at once; `top` is the top of the site for a page
    that may be shown at any depth; `found` says whether search engines may list it.
    """

    folder: str
    title: str
    description: str
    others: Mapping[str, str]
    fallback: str = ""
    card: str = ""
    leads_to: str = ""
    top: str = ""
    found: bool = True
    scripts: tuple[str, ...] = ("citizen",)  # of templates/pages/, without .js
    media: bool = False  # whether there is sound or video on the page


@dataclass(frozen=True)
class Speech:
    """Say a phrase of a language with its slots filled; names keep their own direction."""

    language: Language

    def __call__(self, phrase: str, **values: str) -> str:
        """Return one phrase by its name."""
        slots = {name: shielded(value) for name, value in values.items()}
        return filled(self.language.phrases[phrase], self.language, slots)


@dataclass(frozen=True)
class Builder:
    """Turns content into pages of one site on one day."""

    site: Site
    day: date
    style: str
    closed: bool = False  # no network, no telephone: nothing leads out, nothing needs a script

    @classmethod
    def of(cls, site: Site, day: date, *, closed: bool = False) -> "Builder":
        """Find out once where the style sheet will lie."""
        style, _ = stylesheet(site.tokens, source("pages/citizen.css"))
        return cls(site, day, style, closed)

    def page(
        self, template: str, language: Language, head: Head, artefact: Artefact, **values: object
    ) -> Page:
        """Fill a template and give the page its front matter."""
        root = head.top or root_of(head.folder)
        body = html(
            f"pages/{template}.html.j2",
            root=root,
            language=language,
            said=Speech(language),
            doors=self._doors(head, root),
            home=language.tongue + "/",
            sender=language.settings.sender,
            foot=self._foot(language, root),
            closed=self.closed,
            notices=tuple(_notices(language)),
            search="" if self.closed else f"{root}{language.tongue}/{SEARCH}/",
            feedback=() if self.closed else feedback(language, head, self.site.settings.address),
            source=self.site.source.code,
            updated=day_in(self.day, language),
            head=head,
            **values,
        )
        return Page(artefact, f"{head.folder}index.md", self._matter(language, head, root), body)

    def _doors(self, head: Head, root: str) -> tuple[Door, ...]:
        return tuple(
            Door(each, root + head.others[each.code], head.others[each.code] == head.folder)
            for each in self.site.languages
            if each.code in head.others
        )

    def _foot(self, language: Language, root: str) -> tuple[Signpost, ...]:
        return tuple(
            Signpost(language.phrases[phrase], f"{root}{language.tongue}/{name}/")
            for phrase, name in FOOT.items()
            if name in language.pages
        )

    def _matter(self, language: Language, head: Head, root: str) -> dict[str, object]:
        address = self.site.settings.address.rstrip("/") + "/"
        name = language.settings.name
        colour = self.site.tokens[COLOURS]
        scripts = () if self.closed else [page_script(name)[0] for name in head.scripts]
        return {
            "template": FRAME,
            "title": head.title if head.title == name else f"{head.title} – {name}",
            "heading": head.title,
            "description": head.description,
            "lang": language.code,
            "dir": language.direction,
            "script": language.script,
            "name": name,
            "canonical": address + head.folder if head.found else "",
            # Search engines know languages, and none of the variants that we make of them.
            "alternates": [] if language.base else _alternates(head, address),
            "image": address + head.card if head.card else "",
            "css": root + self.style,
            "scripts": [root + path for path in scripts],
            "policy": "; ".join(_policy(head, scripted=bool(scripts))),
            "icon": root + ICON,
            "color": colour["night"],
            "refresh": head.leads_to,
            "search": {"exclude": True},
        }


def page_script(name: str) -> tuple[str, str]:
    """Return the path and the text of a script of ours."""
    return script(name, source(f"pages/{name}.js"))


@dataclass(frozen=True)
class Word:
    """A short text on every page, and the language that it is in where that is another one."""

    text: str
    foreign: str = ""


def feedback(language: Language, head: Head, address: str) -> tuple[Signpost, ...]:
    """Return a mail for each answer, filled in as far as we can; nothing without an address."""
    to = language.settings.feedback
    page = address.rstrip("/") + "/" + head.folder
    subject = without_isolates(Speech(language)("feedback_subject", page=page))
    answers = ("feedback_yes", "feedback_missing", "feedback_wrong")
    return tuple(
        Signpost(
            language.phrases[name],
            f"mailto:{to}?subject={quote(f'{language.phrases[name]}: {subject}')}",
            f"phrases.{name}",
        )
        for name in (answers if to else ())
    )


def _notices(language: Language) -> Iterator[Word]:
    for name, notice in language.notices.items():
        old = f"notices.{name}.text" in language.missing
        yield Word(filled(notice.text, language), "nb" if old else "")


def _policy(head: Head, *, scripted: bool) -> Iterator[str]:
    yield from POLICY
    if scripted:
        yield "script-src 'self'"
    if head.media:
        yield "media-src 'self'"


def root_of(folder: str) -> str:
    """Return the way from a page to the top of the site: the site may lie in a folder."""
    return "../" * folder.count("/")


def editions_by_language(site: Site, audience: str) -> dict[str, Edition]:
    """Return one audience's editions by language."""
    return {each.language.code: each for each in site.editions if each.audience.id == audience}


def sources_of(edition: Edition) -> tuple[str, ...]:
    """Return the files that everything of an edition is made from."""
    catalogue = f"content/translations/{edition.language.code}.po"
    translated = (catalogue,) if edition.audience is not edition.source else ()
    return (edition.source.path, *translated, *SOURCES)


def speakers(site: Site) -> tuple[Language, ...]:
    """Return the languages with nothing missing in the interface: no home is half translated.

    A variant has no home of its own: its pages lead to that of its language.
    """
    return tuple(each for each in site.languages if has_common_pages(each))


def state_of(site: Site, language: Language) -> State:
    """Call the common pages reviewed only when every edition in the language is."""
    states = {each.state for each in site.editions if each.language.code == language.code}
    return "reviewed" if states == {"reviewed"} else "draft"


def _alternates(head: Head, address: str) -> list[dict[str, str]]:
    others = {code: folder for code, folder in head.others.items() if "-x-" not in code}
    if len(others) < 2:  # noqa: PLR2004 - one language is no choice
        return []
    found = [{"lang": code, "url": address + folder} for code, folder in others.items()]
    return [*found, {"lang": "x-default", "url": address + head.fallback}]


def artefact_of(site: Site, language: Language, head: Head) -> Artefact:
    """Return the entry of a page that belongs to no audience."""
    return Artefact(
        path=f"{head.folder}index.html",
        kind="page",
        language=language.code,
        state=state_of(site, language),
        title=head.title,
        sources=SOURCES,
    )


def described(text: str) -> str:
    """Shorten a description to what search engines show, at the end of a word."""
    words = without_isolates(text)
    most = 160
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "…"

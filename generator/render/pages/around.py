"""What stands around the content of every page: head, languages, sender, foot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from generator.formats import FORMATS
from generator.model import Artefact, Language, Site
from generator.model.places import SEARCH
from generator.render.figures import day_in, filled
from generator.render.foreign import ForeignNames
from generator.render.pages.dress import page_scripts, page_styles, policy, styles_of
from generator.render.pages.page import FRAME, Page
from generator.render.styles import COLOURS, ICON
from generator.render.templates import html, shielded, without_isolates

# What the foot links to, by the phrase that names it: pages in content/pages/, and our own.
FOOT = {
    "about": "om",
    "genuine": "ekte",
    "privacy": "personvern",
    "accessibility": "tilgjengelighet",
}
# The picture that link previews show.
CARD = FORMATS["picture-1200x630"]


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
    `card` is the picture for link previews, `card_alt` what it shows; `data` is JSON-LD.
    """

    folder: str
    title: str
    description: str
    others: Mapping[str, str]
    fallback: str = ""
    card: str = ""
    card_alt: str = ""
    data: str = ""
    leads_to: str = ""
    top: str = ""
    found: bool = True
    scripts: tuple[str, ...] = ("citizen",)  # of templates/pages/, without .js
    styles: tuple[str, ...] = ()  # besides citizen; of templates/pages/, without .css
    media: bool = False  # whether there is sound or video on the page

    @property
    def asks(self) -> bool:
        """Say whether readers are asked what they think: not where they only pass through."""
        return self.found and bool(self.folder)


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
    styles: Mapping[str, str]
    scripts: Mapping[str, str]
    names: ForeignNames
    closed: bool = False  # no network, no telephone: nothing leads out, nothing needs a script

    @classmethod
    def of(cls, site: Site, day: date, *, closed: bool = False) -> "Builder":
        """Find out once where styles and scripts will lie, and which names are foreign."""
        styles = {name: path for name, (path, _) in page_styles(site).items()}
        scripts = {name: path for name, (path, _) in page_scripts(site).items()}
        return cls(site, day, styles, scripts, ForeignNames.of(site), closed)

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
            reports=self._reports(language, root),
            closed=self.closed,
            notices=tuple(_notices(language)),
            search="" if self.closed else f"{root}{language.tongue}/{SEARCH}/",
            feedback=() if self.closed else feedback(language, head, self.site.settings.address),
            source=self.site.source.code,
            updated=day_in(self.day, language),
            head=head,
            **values,
        )
        text = self.names.marked(body, language)
        return Page(artefact, f"{head.folder}index.md", self._matter(language, head, root), text)

    def _doors(self, head: Head, root: str) -> tuple[Door, ...]:
        return tuple(
            Door(each, root + head.others[each.code], head.others[each.code] == head.folder)
            for each in self.site.languages
            if each.code in head.others
        )

    def _foot(self, language: Language, root: str) -> tuple[Signpost, ...]:
        own = [
            Signpost(language.phrases[phrase], f"{root}{language.tongue}/{name}/")
            for phrase, name in FOOT.items()
            if name in language.pages
        ]
        return (*own, *(() if self.closed else declared(language)))

    def _reports(self, language: Language, root: str) -> str:
        """Return where a page without room for it sends readers who want to tell us something."""
        name = FOOT["accessibility"]
        told = name in language.pages and not self.closed
        return f"{root}{language.tongue}/{name}/" if told else ""

    def _matter(self, language: Language, head: Head, root: str) -> dict[str, object]:
        address = self.site.settings.address.rstrip("/") + "/"
        name = language.settings.name
        colour = self.site.tokens[COLOURS]
        scripts = () if self.closed else [self.scripts[name] for name in head.scripts]
        return {
            "template": FRAME,
            "title": head.title if head.title == name else f"{head.title} – {name}",
            "heading": head.title,
            "description": head.description,
            "lang": language.code,
            "dir": language.direction,
            "script": language.script,
            "name": name,
            "canonical": address + head.folder if head.found and not self.closed else "",
            # Search engines know languages, and none of the variants that we make of them.
            "alternates": [] if language.base else _alternates(head, address),
            **_preview(head, address),
            "styles": [root + self.styles[each] for each in styles_of(language, head.styles)],
            "scripts": [root + path for path in scripts],
            "policy": "; ".join(policy(scripted=bool(scripts), media=head.media)),
            "icon": root + ICON,
            "color": colour["night"],
            "refresh": head.leads_to,
            "search": {"exclude": True},
        }


def declared(language: Language) -> tuple[Signpost, ...]:
    """Return the link to the declared accessibility statement, as soon as there is one."""
    link = language.settings.statement
    return (Signpost(language.phrases["statement"], link),) if link else ()


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


def _preview(head: Head, address: str) -> dict[str, object]:
    """Return what link previews are told beside title and description (ogp.me)."""
    card = {
        "url": address + head.card,
        "width": int(CARD.width),
        "height": int(CARD.height),
        "alt": without_isolates(head.card_alt),
    }
    return {
        "image": card if head.card else {},
    }


def _notices(language: Language) -> Iterator[Word]:
    for name, notice in language.notices.items():
        old = f"notices.{name}.text" in language.missing
        yield Word(filled(notice.text, language), "nb" if old else "")


def root_of(folder: str) -> str:
    """Return the way from a page to the top of the site: the site may lie in a folder."""
    return "../" * folder.count("/")


def titled_in_norwegian(language: Language, head: Head, title: str) -> Signpost | None:
    """Let helper and reader point at the same line; Norwegian pages need no such line."""
    if language.tongue in {"nb", "nn"} or "nb" not in head.others:
        return None
    return Signpost(title, root_of(head.folder) + head.others["nb"])


def _alternates(head: Head, address: str) -> list[dict[str, str]]:
    others = {code: folder for code, folder in head.others.items() if "-x-" not in code}
    if len(others) < 2:  # noqa: PLR2004 - one language is no choice
        return []
    found = [{"lang": code, "url": address + folder} for code, folder in others.items()]
    return [*found, {"lang": "x-default", "url": address + head.fallback}]


def described(text: str) -> str:
    """Shorten a description to what search engines show, at the end of a word."""
    words = without_isolates(text)
    most = 160
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "…"

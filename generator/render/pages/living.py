"""Pages behind codes. A printed sheet lives on: they say whether it is the newest one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.formats import FORMATS
from generator.model import Code, Edition, Language, Printed, Site
from generator.model.codes import PICTURES
from generator.model.places import ROAD
from generator.model.printed import MARK
from generator.render.addresses import folder
from generator.render.figures import day_in, filled
from generator.render.pages.around import Builder, Head, Speech, described, root_of
from generator.render.pages.editions import artefact_of, speakers
from generator.render.pages.page import Page

# Stands in a page for the link that differs from code to code, until that is put in.
_NEWEST = "newest:"
# As at the foot of a sheet, and never on two lines.
_MARKED = "{}\u00a0{}"


@dataclass(frozen=True)
class Latest:
    """The sheets of one subject as they are printed today.

    `files` says where they lie, by the place of their code; a picture is nothing to open.
    """

    seal: str
    since: date
    files: Mapping[str, str]

    @property
    def mark(self) -> str:
        """What stands at their foot and in their codes."""
        return self.seal[:MARK]


@dataclass(frozen=True)
class Goal:
    """Where a code leads: the language of the words there, and the folder with its title.

    It is `own` in the language of the code, and `left` as long as anything is of the matter.
    """

    language: Language
    title: str
    folder: str
    own: bool = True
    left: bool = True


@dataclass(frozen=True)
class Reply:
    """What the page behind a code tells; it `leads` on by itself unless there is more to know.

    `foreign` is the language of the page that it links to, where that is another one.
    `newest` says that today's sheet can be opened as well.
    """

    language: Language = field(compare=False)  # its code says as much, and can be compared
    code: str
    title: str
    link: str
    folder: str
    text: str = ""
    foreign: str = ""
    leads: bool = False
    newest: bool = False


@dataclass(frozen=True)
class CodePages:
    """Makes the pages behind codes. Those that say the same are rendered once."""

    builder: Builder
    latest: Mapping[str, Latest]
    editions: Mapping[tuple[str, str], Edition]
    spoken: Mapping[str, Language]
    rendered: dict[tuple[str, Reply], Page] = field(default_factory=dict)

    @classmethod
    def of(cls, builder: Builder, latest: Mapping[str, Latest]) -> "CodePages":
        """Find out once what codes can lead to. `latest` is by subject."""
        site = builder.site
        editions = {(each.audience.id, each.language.code): each for each in site.editions}
        return cls(builder, latest, editions, {each.code: each for each in speakers(site)})

    def every(self, codes: Iterable[Code]) -> Iterator[Page]:
        """Yield for each code the page behind its typed address, and one for each version."""
        for code in codes:
            goal = self._goal(code)
            yield self._page(code, code.path, _leading(goal))
            for mark in self._marks(code):
                yield self._page(code, f"{code.path}{mark}/", self._scanned(code, goal, mark))

    def _marks(self, code: Code) -> Iterator[str]:
        """Yield what square codes have said: those of pictures and campaigns say no version."""
        if code.campaign or code.place == PICTURES:
            return
        latest = self.latest.get(code.subject)
        found = {each.mark for each in self._printed.versions.get(code.subject, ())}
        if latest and code.place in latest.files:
            found.add(latest.mark)
        yield from sorted(found)

    @property
    def _printed(self) -> Printed:
        return self.builder.site.printed

    def _goal(self, code: Code) -> Goal:
        """Return where a code leads: an edition that is gone, to its bokmål.

        A sheet for nobody in particular leads to the road through life, or home; and home
        leads all that is gone.
        """
        bokmal = self.builder.site.source.code
        for tag in (code.language, bokmal):
            if edition := self.editions.get((code.audience, tag)):
                title = filled(edition.audience.message.title, edition.language)
                return Goal(edition.language, title, folder(edition), tag == code.language)
        language, own = self._words(code)
        left = own and not code.audience and _is_handed_out(self.builder.site, code)
        if left and code.place.endswith("-life") and language.life:
            return Goal(language, language.phrases["life_title"], f"{language.code}/{ROAD}/")
        return Goal(language, language.settings.name, f"{language.tongue}/", own, left)

    def _words(self, code: Code) -> tuple[Language, bool]:
        """Return the language of a code, or the nearest that has a home; and whether it is that."""
        tag = code.language
        while tag and tag not in self.spoken:
            tag = tag.rpartition("-")[0]
        return self.spoken.get(tag, self.builder.site.source), tag == code.language

    def _scanned(self, code: Code, goal: Goal, mark: str) -> Reply:
        if not _is_sheet(code):
            return _leading(goal)  # nobody holds a screen in their hand: there is none to replace
        version = self._printed.version(code.subject, mark)
        latest = self.latest.get(code.subject)
        over = version is not None and version.is_over(self.builder.site.today)
        if over or not (goal.own and goal.left):
            return self._withdrawn(code, goal)
        if latest is None:  # its sheets wait for a translation: there is no newer one
            return _leading(goal)
        if mark == latest.mark:
            return replace(_leading(goal), text=goal.language.phrases["sheet_current"])
        return _newer(code, goal, mark, latest)

    def _withdrawn(self, code: Code, goal: Goal) -> Reply:
        language = goal.language if goal.own else self._words(code)[0]
        foreign = goal.language.code != language.code
        return Reply(
            language,
            language.code,
            language.phrases["sheet_withdrawn_title"],
            language.phrases["finder_read" if goal.left else "home"],
            goal.folder,
            language.phrases["sheet_withdrawn_text"],
            goal.language.code if foreign else "",
        )

    def _page(self, code: Code, path: str, reply: Reply) -> Page:
        """Return the page at one address: only what differs from code to code is made anew."""
        root = root_of(path)
        key = (root, reply)
        if key not in self.rendered:
            self.rendered[key] = self._rendered(path, reply)
        page = self.rendered[key]
        about = replace(
            page.artefact,
            path=f"{path}index.html",
            kind="code",
            audience=code.audience,
            campaign=code.campaign,
        )
        body = page.body
        if reply.newest:
            body = body.replace(_NEWEST, root + self.latest[code.subject].files[code.place])
        return replace(page, artefact=about, path=f"{path}index.md", body=body)

    def _rendered(self, path: str, reply: Reply) -> Page:
        language, site = reply.language, self.builder.site
        target = root_of(path) + reply.folder
        head = Head(
            styles=("text",),
            folder=path,
            title=reply.title,
            description=described(reply.link if reply.leads else reply.text),
            others={},
            leads_to=target if reply.leads else "",
            found=False,
        )
        return self.builder.page(
            "code",
            language,
            head,
            artefact_of(site, language, head),
            reply=reply,
            target=target,
            newest=_NEWEST if reply.newest else "",
        )


def _leading(goal: Goal) -> Reply:
    phrases = goal.language.phrases
    return Reply(
        goal.language,
        goal.language.code,
        phrases["code_title"],
        goal.title,
        goal.folder,
        leads=True,
    )


def _newer(code: Code, goal: Goal, mark: str, latest: Latest) -> Reply:
    language = goal.language
    text = Speech(language)(
        "sheet_newer_text",
        old=_MARKED.format(code.language, mark),
        new=_MARKED.format(code.language, latest.mark),
        date=day_in(latest.since, language),
    )
    return Reply(
        language,
        language.code,
        language.phrases["sheet_newer_title"],
        language.phrases["finder_read"],
        goal.folder,
        text,
        newest=bool(latest.files.get(code.place)),
    )


def _is_sheet(code: Code) -> bool:
    """Tell what was on paper; a format that is not made any more counts as that."""
    form = FORMATS.get(code.place.partition("/")[0])
    return form is None or form.kind == "sheet"


def _is_handed_out(site: Site, code: Code) -> bool:
    """Tell whether a sheet for nobody in particular is still made: its role may be gone."""
    form, _, role = code.place.partition("/")
    roles = site.life.front_line if site.life else {}
    return role in roles if role else form in FORMATS

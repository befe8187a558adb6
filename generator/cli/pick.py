"""From what a counsellor asks for to sheets: everything that cannot be, at once."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.check.words import WordRules
from generator.cli.day_texts import undrawn, unfit
from generator.formats import FORMATS, Format, Paper, is_arranged, paper
from generator.model import Edition, Language, Local, Pick, PickList, Site
from generator.problems import Key, Problem, ProblemsFound
from generator.render.addresses import common_file
from generator.render.orders import Ordered, common_orders, edition_order
from generator.render.sheets import fields_set, formats_of, is_foreign

SHEET_FORMS: Mapping[str, Format] = {
    name: form for name, form in FORMATS.items() if form.kind == "sheet"
}
MOST = 5000  # sheets of paper in one file


@dataclass(frozen=True)
class Picked:
    """One sheet of the pile: what to set, how many, and the key of the entry that asked for it.

    `variant` is how its finished pages are laid out, where they are. `local` are the day and
    the place that stand on it: such a sheet is nobody else's. `plain` is the same without them.
    """

    order: Ordered
    variant: str
    copies: int
    key: Key
    local: Local | None
    plain: Ordered

    @property
    def paper(self) -> Paper:
        """What it is printed on."""
        return paper(self.order.form, self.variant)

    @property
    def times(self) -> int:
        """Say how often its pages are printed: several copies may lie on one page."""
        return -(-self.copies // self.paper.copies)


def picked(
    site: Site, wanted: PickList, day: date, rules: WordRules, fonts: Path, *, path: str
) -> tuple[Picked, ...]:
    """Return the sheets in the order of the pile, or raise all that cannot be printed.

    `day` is the day of the material; problems carry the keys of the list at `path`.
    """
    local = Local.model_validate(wanted.model_dump(exclude={"sheets"}))
    problems = [*unfit(site, local, wanted.sheets, rules, path), *undrawn(local, fonts, path)]
    found: list[Picked] = []
    for number, pick in enumerate(wanted.sheets):
        try:
            found += _Choice(site, pick, ("sheets", number), day, path).sheets(local)
        except ProblemsFound as stop:
            problems += stop.problems
    problems += _too_many(found, path)
    if problems:
        raise ProblemsFound(problems)
    return tuple(found)


def not_recorded(site: Site, picks: Collection[Picked]) -> tuple[str, ...]:
    """Return the subjects whose code or version nobody wrote down: immigrants/ar."""
    codes = {each.path for each in site.printed.known}
    return tuple(
        dict.fromkeys(
            order.sheet.subject
            for order in (each.order for each in picks)
            if (order.code and order.code not in codes)
            or not site.printed.version(order.sheet.subject, order.sheet.seal)
        )
    )


def takes_local(form: Format) -> bool:
    """Tell whether a format has room for a day and a place, and its template sets them."""
    return form.local and "local" in fields_set(form.template)


@dataclass(frozen=True)
class _Choice:
    """One entry of the list on its way to sheets."""

    site: Site
    pick: Pick
    key: Key
    day: date
    path: str

    def sheets(self, local: Local) -> Iterator[Picked]:
        """Yield a sheet for each language, or raise what is wrong with the entry."""
        if problems := [*self._names(), *self._belonging()]:
            raise ProblemsFound(problems)
        form = SHEET_FORMS[self.pick.format]
        used = local if takes_local(form) and local != Local() else None
        make = self._edition if form.of == "edition" else self._common
        for number, code in enumerate(self.pick.languages):
            language = next(each for each in self.site.languages if each.code == code)
            key = (*self.key, "languages", number)
            plain = make(form, language, None, key)
            self._stands(plain, key)
            order = make(form, language, used, key) if used else plain
            variant = self.pick.variant or ""
            yield Picked(order, variant, self.pick.copies, self.key, used, plain)

    def _stands(self, order: Ordered, key: Key) -> None:
        """Refuse a text that was taken back: whoever scans it hears that it is wrong."""
        version = self.site.printed.version(order.sheet.subject, order.sheet.seal)
        if version and version.withdrawn:
            text = f"{order.sheet.subject} {version.mark} was withdrawn on {version.withdrawn}"
            hint = "change what was wrong in the text: a new mark follows by itself"
            raise ProblemsFound([Problem(self.path, key, text, hint)])

    def _names(self) -> Iterator[Problem]:
        """Yield every name that means nothing to us."""
        pick, settings = self.pick, self.site.settings
        codes = [each.code for each in settings.languages]
        yield from self._known("format", pick.format, SHEET_FORMS, "a sheet of ours")
        for number, code in enumerate(pick.languages):
            yield from self._known("languages", code, codes, "a language of ours", number)
            if code in pick.languages[:number]:
                yield self._problem(f"`{code}` stands twice", "name it once", "languages", number)
        if pick.audience:
            ids = [each.id for each in self.site.audiences]
            yield from self._known("audience", pick.audience, ids, "an audience")
        if pick.role:
            roles = self.site.life.front_line if self.site.life else ()
            yield from self._known("role", pick.role, roles, "a role of the front line")

    def _known(
        self, field: str, given: str, known: Collection[str], what: str, *below: int
    ) -> Iterator[Problem]:
        if given not in known:
            hint = f"choose from {', '.join(known)}" if known else "there is none yet"
            yield self._problem(f"`{given}` is not {what}", hint, field, *below)

    def _belonging(self) -> Iterator[Problem]:
        """Yield what a format needs and has not got, or has got and does not need."""
        form, pick = SHEET_FORMS.get(self.pick.format), self.pick
        if not form:
            return
        if form.of == "edition" and not pick.audience:
            hint = f"name it: {', '.join(each.id for each in self.site.audiences)}"
            yield self._problem(f"`{form.id}` is made for one audience", hint)
        if form.of != "edition" and pick.audience:
            yield self._problem(
                f"`{form.id}` is the same for every audience", "leave `audience` out", "audience"
            )
        if form.of == "front-line" and not pick.role:
            roles = ", ".join(self.site.life.front_line) if self.site.life else ""
            hint = f"name it: {roles}" if roles else "there is none yet"
            yield self._problem(f"`{form.id}` is made for one role", hint)
        if form.of != "front-line" and pick.role:
            yield self._problem(f"`{form.id}` has no role", "leave `role` out", "role")
        if pick.variant and pick.variant not in form.variants:
            hint = f"choose from {', '.join(form.variants)}" if form.variants else "leave it out"
            yield self._problem(f"`{form.id}` is not made as `{pick.variant}`", hint, "variant")

    def _edition(self, form: Format, language: Language, local: Local | None, key: Key) -> Ordered:
        if form.beside and not is_foreign(language):
            text = f"`{form.id}` says everything in bokmål beside another language"
            raise ProblemsFound([Problem(self.path, key, text, "choose another format for it")])
        own = [each for each in self.site.editions if each.audience.id == self.pick.audience]
        edition = next((each for each in own if each.language.code == language.code), None)
        if edition is None or edition.withheld:
            raise ProblemsFound([self._missing(edition, language, own, key)])
        if form not in (made := tuple(formats_of(edition))):
            names = ", ".join(each.id for each in made if each.id in SHEET_FORMS)
            text = f"`{form.id}` is not made for those who pass the word on"
            hint = f"choose {names}, or an audience that they meet"
            raise ProblemsFound([self._problem(text, hint, "format")])
        return edition_order(edition, form, self.day, self.site.source, self._set(), local)

    def _missing(
        self, edition: Edition | None, language: Language, own: Collection[Edition], key: Key
    ) -> Problem:
        """Say why there is no paper: nothing is printed that is not whole, or that is old."""
        name = f"{self.pick.audience} in {language.code}"
        ready = ", ".join(each.language.code for each in own if not each.withheld)
        hint = f"ready in {ready}; " if ready else ""
        hint += "`outreach status` says what is left to translate"
        if edition is None:
            return Problem(self.path, key, f"{name} is not written yet", hint)
        count = len(edition.old)
        text = f"{name} is withheld: {count} of its texts are newer in Norwegian"
        return Problem(self.path, key, text, hint)

    def _common(self, form: Format, language: Language, _local: Local | None, key: Key) -> Ordered:
        """Return a sheet that belongs to no audience."""
        path = common_file(language, form, self._set(), self.pick.role)
        made = common_orders(self.site, language, form, self.day)
        if order := next((each for each in made if each.artefact.path == path), None):
            return order
        if language.base:
            text = f"`{form.id}` is made in {language.base}, not in {language.code}"
            hint = f"print it in {language.base}"
            raise ProblemsFound([Problem(self.path, key, text, hint)])
        text = f"`{form.id}` is not whole in {language.code}, or is newer in Norwegian"
        hint = "`outreach status` says what is left to translate"
        if form.beside and not is_foreign(language):
            text = f"`{form.id}` says everything in bokmål beside another language"
            hint = "choose another language"
        raise ProblemsFound([Problem(self.path, key, text, hint)])

    def _set(self) -> str:
        """Return the variant that is set anew; others are made from the office's pages."""
        variant = self.pick.variant or ""
        return "" if is_arranged(variant) else variant

    def _problem(self, text: str, hint: str, *below: str | int) -> Problem:
        return Problem(self.path, (*self.key, *below), text, hint)


def _too_many(picks: Collection[Picked], path: str) -> Iterator[Problem]:
    """Refuse more than a printer would take, told where the most copies are asked for."""
    sheets = sum(-(-each.paper.pages // 2) * each.times for each in picks)
    if sheets > MOST:
        most = max(picks, key=lambda each: each.copies)
        text = f"{sheets} sheets of paper are too many for one file: at most {MOST}"
        yield Problem(
            path, (*most.key, "copies"), text, "print it in parts, or order from a print shop"
        )

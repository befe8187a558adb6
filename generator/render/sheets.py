"""Everything that a sheet or a picture says, ready to be set: no template looks anything up."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from generator.formats import Format
from generator.model import Edition, Language, Way
from generator.render.figures import day_in, filled
from generator.render.landscape import ink, landscape

# The landscape of a sheet is drawn once, tall; the template shows as much of its sky as is free.
# Share of the height that is sky, by format; what is left is land.
_SHEET_CANVAS = (1200, 1120)
_SHEET_QUIET = 0.7
_WIDE_QUIET, _TALL_QUIET = 0.46, 0.59
_WAYS = 3
# Their readers need no second Norwegian line to point at with a helper.
_NORWEGIAN = ("nb", "nn")
# The phrases of the sheet that readers fill in and bring to the talk.
_FILLED_IN = "sheet_questions_title"
_QUESTIONS = (
    "sheet_questions_now",
    "sheet_questions_can",
    "sheet_questions_wonder",
    "sheet_questions_agreed",
)


@dataclass(frozen=True)
class Sheet:
    """One sheet or picture in one language. `ink` names the colours for words in its sky.

    `quiet` is the share of a picture that is calm sky. `tall` is the height of
    the whole landscape of a sheet in widths of it, `land` that of its land
    alone. `ask` says that a person comes first on this sheet, the code second.
    """

    id: str
    source: str
    format: str
    kind: str
    width: float
    height: float
    language: str
    direction: str
    script: str
    title: str
    norwegian_title: str
    kicker: str
    promise: str
    promises: tuple[str, ...]
    help_heading: str
    points: tuple[str, ...]
    steps_heading: str
    steps: tuple[str, ...]
    box_heading: str
    ways: tuple[str, ...]
    ask: bool
    scan: str
    call: str
    address: str
    url: str
    qr_alt: str
    seed: str
    mood: str
    picture_alt: str
    ink: Mapping[str, str]
    quiet: float
    tall: float
    land: float
    sender: str
    sender_name: str
    updated: str
    version: str
    draft: str
    recognise: str
    recognitions: tuple[str, ...]
    invitation: str
    questions: tuple[str, ...]
    norwegian_questions: tuple[str, ...]

    @property
    def json(self) -> str:
        """The sheet as the template reads it."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def sheet(edition: Edition, form: Format, address: str, day: date, bokmal: Language) -> Sheet:
    """Return what stands on a sheet; `address` is the short path behind its code."""
    language, audience = edition.language, edition.audience
    message, flyer, settings = audience.message, audience.flyer, language.settings
    phrases = language.phrases
    readable = _readable(settings.address, address)
    ask = _asks_first(edition)
    kicker = "kicker_nationwide" if audience.nationwide else "kicker"
    title = phrases[_FILLED_IN] if form.filled_in else filled(message.title, language)
    norwegian = bokmal.phrases[_FILLED_IN] if form.filled_in else edition.source.message.title
    foreign = language.tongue not in _NORWEGIAN
    heading = phrases["print_ask"] if ask else filled(message.action, language)

    def phrase(name: str, **values: str) -> str:
        return filled(phrases[name], language, values)

    return Sheet(
        id=f"{edition.id}/{form.id}",
        source=audience.path,
        format=form.id,
        width=form.width,
        height=form.height,
        language=language.code,
        direction=language.direction,
        script=language.script,
        title=title,
        norwegian_title=filled(norwegian, language) if foreign else "",
        kicker=phrase(kicker),
        promise=filled(message.promise, language),
        promises=tuple(filled(each.short, language) for each in settings.promises),
        help_heading=phrase("print_help"),
        points=tuple(filled(point, language) for point in flyer.points),
        steps_heading=phrase("print_steps"),
        steps=tuple(filled(step, language) for step in flyer.steps),
        box_heading=heading,
        ways=tuple(_ways(edition, heading))[:_WAYS],
        ask=ask,
        scan=phrase("print_scan"),
        call=phrase("picture_call"),
        address=readable,
        url=settings.address.rstrip("/") + "/" + address.strip("/") + "/",
        qr_alt=phrase("qr_alt", address=isolated(readable, language.direction)),
        seed=audience.id,
        mood=audience.picture.mood,
        picture_alt=filled(audience.picture.alt, language),
        ink=ink(audience.picture.mood),
        quiet=_quiet(form),
        kind=form.kind,
        tall=_SHEET_CANVAS[1] / _SHEET_CANVAS[0],
        land=(1 - _SHEET_QUIET) * _SHEET_CANVAS[1] / _SHEET_CANVAS[0],
        sender=phrase("sender", sender=settings.sender.name),
        sender_name=settings.sender.name,
        updated=phrase("updated", date=day_in(day, language)),
        version=f"{language.code} {edition.fingerprint[:6]}",
        draft=phrase("draft_short") if edition.state == "draft" else "",
        recognise=phrase("recognise"),
        recognitions=tuple(filled(each, language) for each in message.recognitions),
        invitation=phrase("sheet_questions_help"),
        questions=tuple(phrase(each) for each in _QUESTIONS),
        norwegian_questions=tuple(bokmal.phrases[each] for each in _QUESTIONS) if foreign else (),
    )


def scenery(sheet: Sheet, colours: Mapping[str, str]) -> str:
    """Return the landscape of a sheet in the size that its template expects."""
    width, height = (
        (int(sheet.width), int(sheet.height)) if sheet.kind == "picture" else _SHEET_CANVAS
    )
    return landscape(
        sheet.seed,
        sheet.mood,
        width,
        height,
        colours=colours,
        mirror=sheet.direction == "rtl",
        quiet=sheet.quiet,
    )


def isolated(text: str, direction: str) -> str:
    """Keep digits and addresses in their order among letters that run from right to left."""
    return f"\u2066{text}\u2069" if direction == "rtl" else text


def _quiet(form: Format) -> float:
    """Return the share of sky: tall pictures hold more words than wide ones."""
    if form.kind == "sheet":
        return _SHEET_QUIET
    return _WIDE_QUIET if form.width > form.height else _TALL_QUIET


def _readable(host: str, path: str) -> str:
    """Leave out what nobody has to type: veien.example/q/ab12c."""
    return host.partition("://")[2].rstrip("/") + "/" + path.strip("/")


def _existing(edition: Edition) -> Iterator[Way]:
    ways = edition.language.settings.ways
    return (ways[name] for name in edition.audience.ways if ways[name].exists)


def _asks_first(edition: Edition) -> bool:
    """Tell whether the first way that exists is a person: then paper must do without a code."""
    first = next(_existing(edition), None)
    return first is not None and first.kind == "ask"


def _ways(edition: Edition, heading: str) -> Iterator[str]:
    """Yield the ways in words that work on paper; what the heading says is not said again."""
    linked = _asks_first(edition)  # there may be no network where such a sheet is read
    for way in _existing(edition):
        if way.kind == "link" and linked:
            continue  # one website is enough on paper: the code leads to all of them
        linked = linked or way.kind == "link"
        if way.kind == "phone":
            yield f"{way.button}: {isolated(way.value, edition.language.direction)}"
        elif way.button != heading:
            yield way.button
        elif way.kind == "ask":
            yield way.text

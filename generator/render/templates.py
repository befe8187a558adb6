"""Fill our own templates. The door to Jinja: everything is escaped, an unknown name is an error."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import ChainableUndefined, Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

__all__ = ["Markup", "bidi", "html", "shielded", "source", "without_isolates"]

FOLDER = Path(__file__).parent.parent / "templates"
# UAX #9: the three isolates and what HTML calls them.
_DIRECTIONS = {"\u2066": "ltr", "\u2067": "rtl", "\u2068": "auto"}
_ISOLATED = re.compile("([\u2066-\u2068])([^\u2066-\u2069]*)\u2069")
_ISOLATES = re.compile("[\u2066-\u2069]")
_BREAK = re.compile(
    r"\n(?=</?(?:li|ul|ol|dl|dt|dd|div|section|article|nav|header|main|footer|table|caption|thead"
    r"|tbody|tr|th|td|p|h[1-6]|figure|figcaption|details|summary|form)\b)"
)


def html(name: str, **values: object) -> str:
    """Fill a template and return it without blank lines or indentation.

    So no reader's data go into our layout, and a page fits into a block of YAML.
    """
    text = _template(name).render(values)
    return "\n".join(filter(None, map(str.strip, text.splitlines()))) + "\n"


def plain_text(name: str, filters: Mapping[str, Callable[[str], str]], /, **values: object) -> str:
    """Fill a template that becomes a file for editors: nothing is escaped, blank lines stay.

    What a person typed must pass one of the `filters`, which know the language of the file.
    """
    environment = Environment(  # noqa: S701 - no reader's program sees it as HTML
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(filters)
    return environment.get_template(name).render(values)


def in_frame(frame: str, matter: Mapping[str, object]) -> str:
    """Fill a frame of overrides/ as the engine would, for pages that need nothing else of it.

    Such a frame escapes for itself, because the engine does not.
    """
    body = tight(str(matter.get("body", "")))
    return _frame(frame).render(page={"meta": {**matter, "body": body}})


def tight(body: str) -> str:
    """Take out the line breaks between blocks, which mean nothing in HTML and still travel."""
    return _BREAK.sub("", body)


@cache
def source(name: str) -> str:
    """Return a file of our templates as it stands: a style sheet."""
    return (FOLDER / name).read_text("utf-8")


def bidi(text: str) -> Markup:
    """Escape a text and turn its isolates into elements: old browsers ignore the characters."""
    escaped = escape(text)
    if "\u2069" not in escaped:
        return escaped
    return Markup(_ISOLATED.sub(_element, str(escaped)))  # noqa: S704 - escaped just before


def left_to_right(text: str) -> Markup:
    """Keep an address in its order inside a text that may run the other way."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(text)


def kept(text: str) -> Markup:
    """Escape a text whose line breaks matter: `html` would squeeze them."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))  # noqa: S704 - escaped just before


def without_isolates(text: str) -> str:
    """Return the text without isolates, for places that show no page: mail, search engines."""
    return _ISOLATES.sub("", text)


def shielded(text: str) -> str:
    """Protect a name or number in a sentence that may run the other way."""
    return f"\u2068{text}\u2069"


def _element(match: re.Match[str]) -> str:
    return f'<bdi dir="{_DIRECTIONS[match[1]]}">{match[2]}</bdi>'


@cache
def _frame(text: str) -> Template:
    return Environment(undefined=ChainableUndefined).from_string(text)  # noqa: S701 - see in_frame


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["bidi"] = bidi
    environment.filters["kept"] = kept
    environment.filters["left_to_right"] = left_to_right
    return environment

"""Make the style sheets and the icon: the colours come from content/design/tokens.yml."""

import hashlib
import re
from collections.abc import Mapping
from functools import cache

from generator.render.templates import html

Tokens = Mapping[str, Mapping[str, str]]
COLOURS = "colour"
ICON = "assets/icon.svg"
_USED = re.compile(r"var\(--([a-z0-9-]+)\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_TIGHT = re.compile(r"\s*([{};,>])\s*")


def stylesheet(
    tokens: Tokens, css_text: str, name: str = "citizen", *, uses: str | None = None
) -> tuple[str, str]:
    """Return a style sheet of the citizen pages and its path, which changes with every byte.

    It begins with the tokens that it `uses`, or that another text does which stands for it.
    """
    return _named(name, variables(tokens, css_text if uses is None else uses) + css_text)


def script(name: str, text: str) -> tuple[str, str]:
    """Return a script of the citizen pages and its path, which changes with every byte.

    It travels without indentation and remarks; no text of ours goes over several lines.
    """
    lines = (line.strip() for line in text.splitlines())
    lean = "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
    mark = hashlib.sha256(lean.encode()).hexdigest()[:8]
    return f"assets/{name}-{mark}.js", lean


def staff_stylesheet(tokens: Tokens, css_text: str) -> tuple[str, str]:
    """Return our colours for Material's pages; mkdocs.yml knows the path, so it never changes."""
    return "assets/staff.css", _squeezed(variables(tokens, css_text) + css_text)


def icon(tokens: Tokens) -> tuple[str, str]:
    """Return the site's icon, a path under a low sun, and where it lies."""
    return ICON, html("pages/icon.svg.j2", colour=tokens[COLOURS])


def variables(tokens: Tokens, css_text: str) -> str:
    """Write the tokens that a style sheet uses: `--night`, `--space-radius`."""
    named = {
        name if group == COLOURS else f"{group}-{name}": value
        for group, values in tokens.items()
        for name, value in values.items()
    }
    used = {match: named[match] for match in sorted(set(_USED.findall(css_text))) if match in named}
    pairs = "".join(f"--{name}:{value};" for name, value in used.items())
    return f":root{{{pairs}}}\n" if pairs else ""


def _named(name: str, text: str) -> tuple[str, str]:
    squeezed = _squeezed(text)
    mark = hashlib.sha256(squeezed.encode()).hexdigest()[:8]
    return f"assets/{name}-{mark}.css", squeezed


@cache
def _squeezed(text: str) -> str:
    return _TIGHT.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", text))).strip() + "\n"

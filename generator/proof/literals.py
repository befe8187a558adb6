"""What scripts and styles say in words: their texts in quotes and their comments."""

import re
from collections.abc import Iterator

_QUOTED = r""" "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' """
_BLOCK_COMMENT = r"/\*.*?(?:\*/|\Z)"
# A slash begins a regular expression where no value can stand before it.
_SCRIPT = re.compile(
    rf"""(?P<comment>{_BLOCK_COMMENT}|//[^\n]*)
    | (?P<text>{_QUOTED} | `(?:\\.|[^`\\])*`)
    | (?P<pattern>(?:(?<=[(,=:\[!&|?{{;}}+\n])|(?<=return))[ \t]*
        /(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/)""",
    re.VERBOSE | re.DOTALL,
)
_STYLE = re.compile(
    rf"""(?P<comment>{_BLOCK_COMMENT})
    | url\(\s*(?P<link>[^"')\s][^)]*)\)
    | (?P<text>{_QUOTED})""",
    re.VERBOSE | re.DOTALL,
)
# "kar" + "riere" is one text for whoever reads the page.
_JOINED = re.compile(r"\s*\+\s*")
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\n)|(.))")
_ESCAPED_STYLE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(\n)|(.))")
_SPACES = frozenset("nrtvf")


def script_texts(script: str) -> Iterator[str]:
    """Yield comments, patterns and texts of a script; texts that `+` joins are one."""
    joined, end = "", 0
    for found in _SCRIPT.finditer(script):
        if found["text"] is None:
            yield found[0]
            continue
        if joined and not _JOINED.fullmatch(script, end, found.start()):
            yield joined
            joined = ""
        joined += _ESCAPED.sub(_sign, found["text"].strip()[1:-1])
        end = found.end()
    if joined:
        yield joined


def style_texts(style: str) -> Iterator[str]:
    """Yield comments, texts and addresses of a style sheet."""
    for found in _STYLE.finditer(style):
        text = found["comment"] or found["link"] or found["text"].strip()[1:-1]
        yield _ESCAPED_STYLE.sub(_style_sign, text)


def _sign(escaped: re.Match[str]) -> str:
    *codes, line_end, letter = escaped.groups()
    code = next(filter(None, codes), "")
    if line_end:
        return ""
    return _coded(code) if code else " " if letter in _SPACES else letter


def _style_sign(escaped: re.Match[str]) -> str:
    code, _, letter = escaped.groups()
    return _coded(code) if code else letter or ""


def _coded(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"

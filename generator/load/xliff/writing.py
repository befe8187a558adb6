"""Units become XLIFF: one per text, with all that a catalogue knows of it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from generator.load.catalogues import catalogue_path
from generator.load.po import Unit
from generator.load.xliff.codes import Placeholder, cut
from generator.load.xliff.tree import XLIFF_SPACE
from generator.problems import Problem, ProblemsFound

Version = Literal["2.1", "1.2"]
XLIFF_VERSIONS: tuple[Version, ...] = ("2.1", "1.2")

# The only characters of XML 1.0.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE = _TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
# What our comments tell translators of the limit of a text.
_LIMIT = re.compile(r"\bat most (\d+) characters\b")
# As strict as ids are in XLIFF 2: a NMTOKEN.
_ID = re.compile(r"[A-Za-z0-9_.-]+")
_PLACE = re.compile(r"(?P<file>.*):(?P<line>\d+)", re.DOTALL)
_Attributes = Mapping[str, str]


def xliff_text(
    units: Iterable[Unit], source_language: str, target_language: str, version: Version = "2.1"
) -> str:
    """Return the units that are in use as one file; what stands in braces becomes a code.

    Raises ProblemsFound for what XML has no sign for.
    """
    used = [each for each in units if not each.obsolete and (each.context or each.source)]
    path = catalogue_path(target_language)
    if problems := [problem for unit in used for problem in _unsayable(unit, path)]:
        raise ProblemsFound(problems)
    write = {"2.1": _two, "1.2": _one}[version]
    body = write(used, source_language, target_language)
    lines = ('<?xml version="1.0" encoding="UTF-8"?>', *body)
    return "".join(f"{line}\n" for line in lines)


def _unsayable(unit: Unit, path: str) -> Iterator[Problem]:
    parts = (unit.context, unit.source, unit.text, unit.previous, unit.place)
    for part in (*parts, *unit.flags, *unit.remarks, *unit.comments):
        if match := _ILLEGAL.search(part):
            text = f"`{ascii(unit.context)[1:-1]}` holds U+{ord(match[0]):04X}, which XML has not"
            yield Problem(path, unit.line, text, "delete it: readers do not see it, programs do")


def _two(units: Sequence[Unit], source: str, target: str) -> Iterator[str]:
    root = {
        "xmlns": f"{XLIFF_SPACE}2.0",
        "xmlns:slr": "urn:oasis:names:tc:xliff:sizerestriction:2.0",
        "version": "2.1",
        "srcLang": source,
        "trgLang": target,
    }
    yield _start("xliff", root)
    path = catalogue_path(target)
    yield " " + _start("file", {"id": target, "original": path, "xml:space": "preserve"})
    yield "  " + _element("slr:profiles", {"generalProfile": "xliff:codepoints"})
    for unit, name in zip(units, _ids(units), strict=True):
        yield from _unit_two(unit, name)
    yield " </file>"
    yield "</xliff>"


def _unit_two(unit: Unit, name: str) -> Iterator[str]:
    most = _limit(unit)
    limit = {"slr:sizeRestriction": most} if most else {}
    yield "  " + _start("unit", {"id": name, "name": unit.context, **limit})
    if notes := list(_notes(unit)):
        yield "   <notes>"
        yield from ("    " + _element("note", {"category": kind}, text) for kind, text in notes)
        yield "   </notes>"
    codes = _Codes("ph", unit.source, unit.text)
    if codes.names:
        yield "   <originalData>"
        for code, data in codes.names.items():
            yield "    " + _element("data", {"id": data}, code)
        yield "   </originalData>"
    done = unit.text and not unit.fuzzy
    yield "   " + _start("segment", {"state": "translated" if done else "initial"})
    yield f"    <source>{codes.written(unit.source)}</source>"
    if unit.text:
        yield f"    <target>{codes.written(unit.text)}</target>"
    yield "   </segment>"
    yield "  </unit>"


def _notes(unit: Unit) -> Iterator[tuple[str, str]]:
    yield from (("developer", each) for each in unit.comments)
    yield from (("translator", each) for each in unit.remarks)
    yield from [("location", unit.place)] if unit.place else []
    yield from [("previous-source", unit.previous)] if unit.previous else []
    yield from [("flags", ", ".join(unit.flags))] if unit.flags else []


def _one(units: Sequence[Unit], source: str, target: str) -> Iterator[str]:
    yield _start("xliff", {"xmlns": f"{XLIFF_SPACE}1.2", "version": "1.2"})
    languages = {"source-language": source, "target-language": target}
    file = {"original": catalogue_path(target), "datatype": "plaintext"}
    yield " " + _start("file", file | languages)
    yield "  <body>"
    for unit, name in zip(units, _ids(units), strict=True):
        yield from _unit_one(unit, name)
    yield "  </body>"
    yield " </file>"
    yield "</xliff>"


def _unit_one(unit: Unit, name: str) -> Iterator[str]:
    most = _limit(unit)
    limit = {"maxwidth": most, "size-unit": "char"} if most else {}
    names = {"id": name, "resname": unit.context, "xml:space": "preserve"}
    # Some tools look at this alone: without it, all is fuzzy to them.
    names |= {"approved": "yes"} if unit.text and not unit.fuzzy else {}
    yield "   " + _start("trans-unit", names | limit)
    codes = _Codes("x", unit.source, unit.text)
    state = "needs-review-translation" if unit.fuzzy else "translated"
    yield f"    <source>{codes.written(unit.source)}</source>"
    target = _start("target", {"state": state if unit.text else "new"})
    yield f"    {target}{codes.written(unit.text)}</target>"
    yield from _place_one(unit.place) if unit.place else []
    for kind, text in _notes(unit):
        if kind not in {"location", "previous-source"}:
            yield "    " + _element("note", {"from": kind}, text)
    yield from _before_one(unit) if unit.previous else []
    yield "   </trans-unit>"


def _place_one(place: str) -> Iterator[str]:
    match = _PLACE.fullmatch(place)
    parts = {"sourcefile": match["file"], "linenumber": match["line"]} if match else {}
    yield "    " + _start("context-group", {"purpose": "location"})
    for kind, text in (parts or {"sourcefile": place}).items():
        yield "     " + _element("context", {"context-type": kind}, text)
    yield "    </context-group>"


def _before_one(unit: Unit) -> Iterator[str]:
    """Say what the translation was made from: XLIFF 1.2 wants the two together."""
    codes = _Codes("x", unit.previous, unit.text)
    kept = {"alttranstype": "previous-version", "xml:space": "preserve"}
    yield "    " + _start("alt-trans", kept)
    yield f"     <source>{codes.written(unit.previous)}</source>"
    yield f"     <target>{codes.written(unit.text)}</target>"
    yield "    </alt-trans>"


class _Codes:
    """The codes of one unit: the same one has the same number in source and target."""

    def __init__(self, tag: str, source: str, target: str) -> None:
        self.tag = tag
        self.numbers: dict[tuple[str, int], str] = {}
        self.names: dict[str, str] = {}
        for text in (source, target):
            for key in self._keys(text):
                self.numbers.setdefault(key, str(len(self.numbers) + 1))
                self.names.setdefault(key[0], f"d{len(self.names) + 1}")

    def written(self, text: str) -> str:
        """Return a text as the content of a tag."""
        keys = self._keys(text)
        return "".join(
            self._code(next(keys)) if isinstance(each, Placeholder) else each.translate(_TEXT)
            for each in cut(text)
        )

    def _keys(self, text: str) -> Iterator[tuple[str, int]]:
        """Yield every code and how many of its kind stand before it."""
        seen: list[str] = []
        for each in cut(text):
            if isinstance(each, Placeholder):
                yield each.text, seen.count(each.text)
                seen.append(each.text)

    def _code(self, key: tuple[str, int]) -> str:
        number, shown = self.numbers[key], key[0]
        if self.tag == "x":
            return _element("x", {"id": number, "equiv-text": shown})
        data = {"dataRef": self.names[shown], "equiv": shown, "disp": shown}
        return _element("ph", {"id": number, "canDelete": "no", **data})


def _ids(units: Iterable[Unit]) -> Iterator[str]:
    """Yield an id for each unit: its key path where it can be one, so that it stays the same."""
    taken: set[str] = set()
    for number, unit in enumerate(units, 1):
        name = unit.context if _ID.fullmatch(unit.context) else f"text-{number}"
        while name in taken:
            name = f"{name}-{number}"
        taken.add(name)
        yield name


def _limit(unit: Unit) -> str:
    return next((match[1] for match in map(_LIMIT.search, unit.comments) if match), "")


def _start(name: str, attributes: _Attributes) -> str:
    written = "".join(f' {key}="{value.translate(_VALUE)}"' for key, value in attributes.items())
    return f"<{name}{written}>"


def _element(name: str, attributes: _Attributes, text: str = "") -> str:
    start = _start(name, attributes)
    return f"{start}{text.translate(_TEXT)}</{name}>" if text else f"{start[:-1]}/>"

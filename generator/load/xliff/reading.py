"""XLIFF becomes units: ours, or another tool's that has moved, split and renamed what it could."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.load.po import Unit
from generator.load.xliff.tree import Tag, parsed
from generator.load.xliff.words import placeholders_in, tag_text
from generator.problems import Problem, ProblemsFound

_ORDER = re.compile(r"[0-9]{1,4}")
_FOLDERS = ("file", "body", "group")
_DONE = {"translated", "signed-off", "reviewed", "final"}
# The states of XLIFF 1.2 that ask somebody to look again; the first is XLIFF 2's only one.
_TO_DO = {
    "initial",
    "new",
    *(
        f"needs-{what}"
        for each in ("translation", "adaptation", "l10n")
        for what in (each, f"review-{each}")
    ),
}


def read_xliff(
    content: bytes, path: str, language: str = ""
) -> tuple[tuple[Unit, ...], tuple[Problem, ...]]:
    """Return every text that can be read, and why the others cannot.

    With a language, a file that says it is in another one gives a problem and no text.
    """
    try:
        root = parsed(content, path)
    except ProblemsFound as found:
        return (), found.problems
    if root.name != "xliff" or root.get("version")[:2] not in ("1.", "2."):
        text = (
            f"this is <{root.name}> {root.get('version')}".rstrip() + "; XLIFF 1.2 and 2 are read"
        )
        return (), (Problem(path, root.line, text, "export the file again as XLIFF or PO"),)
    units: list[Unit] = []
    problems: list[Problem] = []
    for file in root.tags("file"):
        said = root.get("trgLang") or file.get("target-language")
        if language and said and not same_language(said, language):
            hint = "give the language that the file was translated into"
            text = f"this file is in {said}, not in {language}"
            problems.append(Problem(path, file.line, text, hint))
            continue
        for tag in _found(file):
            try:
                units.append(_unit(tag, path))
            except ProblemsFound as found:
                problems += found.problems
    return tuple(units), tuple(problems)


def same_language(said: str, language: str) -> bool:
    """Say whether a file's language is ours: tools write ar_SA or ar-Arab for ar."""
    one, other = (each.strip().replace("_", "-").lower() for each in (said, language))
    return f"{one}-".startswith(f"{other}-")


@dataclass
class _Notes:
    """What stands around the texts of one unit."""

    developer: list[str] = field(default_factory=list)
    translator: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    location: str = ""
    previous: str = ""

    def take(self, kind: str, text: str) -> None:
        """Keep a note; whoever wrote one of an unknown kind is a translator."""
        match kind:
            case "location":
                self.location = " ".join(text.split())
            case "previous-source":
                self.previous = text
            case "flags":
                said = (" ".join(flag.split()) for flag in text.split(","))
                self.flags += filter(None, said)
            case "developer":
                self.developer += _lines(text)
            case _:
                self.translator += _lines(text)


@dataclass(frozen=True)
class _Texts:
    """A unit's texts, and whether somebody has to look; None when the tool does not say."""

    source: str
    text: str
    fuzzy: bool | None


def _found(folder: Tag) -> Iterator[Tag]:
    for tag in folder.tags(*_FOLDERS, "unit", "trans-unit"):
        if tag.name in _FOLDERS:
            yield from _found(tag)
        else:
            yield tag


def _unit(tag: Tag, path: str) -> Unit:
    try:
        texts = _texts_one(tag, path) if tag.name == "trans-unit" else _texts_two(tag, path)
        notes = _notes_one(tag, path) if tag.name == "trans-unit" else _notes_two(tag)
    except ProblemsFound as found:
        context = _context(tag) or "this text"
        raise ProblemsFound(_named(found.problems, context, tag)) from None
    return Unit(
        _context(tag),
        texts.source,
        texts.text,
        tag.line,
        notes.previous,
        _flags(notes.flags, texts),
        tuple(notes.translator),
        tuple(notes.developer),
        notes.location,
    )


def _named(problems: Sequence[Problem], context: str, tag: Tag) -> Iterator[Problem]:
    """Say of which text a tag is broken, at the line where the text begins."""
    for each in problems:
        yield Problem(each.path, tag.line, f"`{context}`: {each.text}", each.hint)


def _context(tag: Tag) -> str:
    """Return the key path; a tool that lost the name may have kept it as the id."""
    lost = tag.get("id") if "." in tag.get("id") else ""
    return tag.get("resname" if tag.name == "trans-unit" else "name", lost)


def _flags(said: Sequence[str], texts: _Texts) -> tuple[str, ...]:
    """The state of the text wins over the note that stood beside it from the start."""
    if texts.fuzzy is False:
        return tuple(flag for flag in said if flag != "fuzzy")
    return tuple(said) if "fuzzy" in said or not texts.fuzzy else ("fuzzy", *said)


def _texts_one(tag: Tag, path: str) -> _Texts:
    source, target = _only(tag, "source", path), next(tag.tags("target"), None)
    known = dict(placeholders_in(source, {}))
    text = tag_text(target, path, {}, known) if target else ""
    states = [target.get("state")] if target and text else []
    done = "translated" if tag.get("approved") == "yes" else ""
    return _Texts(
        tag_text(source, path, {}, known), text, _fuzzy([each or done for each in states])
    )


def _texts_two(tag: Tag, path: str) -> _Texts:
    """Join the segments that a tool has cut, in the order that the targets ask for."""
    held = [each for data in tag.tags("originalData") for each in data.tags("data")]
    data = {each.get("id"): each.plain for each in held}
    parts = list(tag.tags("segment", "ignorable"))
    sources = [_only(part, "source", path) for part in parts]
    known = {name: shown for source in sources for name, shown in placeholders_in(source, data)}
    written = [tag_text(source, path, data, known) for source in sources]
    targets: list[tuple[int, str]] = []
    states: list[str] = []
    waiting = False
    for number, (part, source) in enumerate(zip(parts, written, strict=True), 1):
        target = next(part.tags("target"), None)
        text = tag_text(target, path, data, known) if target else ""
        between = part.name == "ignorable" or not source.strip()
        states += [part.get("state")] if text and not between else []
        waiting = waiting or not (text or between or part.get("state") in _DONE)
        targets.append((_order(target, number), text if target or not between else source))
    if waiting and states:
        hint = "translate all segments of the text, or none"
        raise ProblemsFound([Problem(path, tag.line, "only a part of it is translated", hint)])
    text = "".join(text for _, text in sorted(targets, key=lambda each: each[0]))
    return _Texts("".join(written), text if states else "", _fuzzy(states))


def _order(target: Tag | None, number: int) -> int:
    said = target.get("order") if target else ""
    return int(said) if _ORDER.fullmatch(said) else number


def _fuzzy(states: Sequence[str]) -> bool | None:
    if any(each in _TO_DO for each in states):
        return True
    return False if any(each in _DONE for each in states) else None


def _notes_two(tag: Tag) -> _Notes:
    notes = _Notes()
    for held in tag.tags("notes"):
        for note in held.tags("note"):
            notes.take(note.get("category"), note.plain)
    return notes


def _notes_one(tag: Tag, path: str) -> _Notes:
    notes = _Notes()
    for note in tag.tags("note"):
        notes.take(note.get("from"), note.plain)
    for group in tag.tags("context-group"):
        said = {each.get("context-type"): each.plain for each in group.tags("context")}
        parts = (said.get(kind, "") for kind in ("sourcefile", "linenumber"))
        notes.take("location", ":".join(filter(None, parts)))
    for before in tag.tags("alt-trans"):
        if before.get("alttranstype") == "previous-version":
            source = _only(before, "source", path)
            notes.previous = tag_text(source, path, {}, {})
    return notes


def _only(tag: Tag, name: str, path: str) -> Tag:
    found = next(tag.tags(name), None)
    if found is None:
        hint = "export it again from the translator's tool"
        raise ProblemsFound([Problem(path, tag.line, f"<{name}> is missing", hint)])
    return found


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()] or [""]

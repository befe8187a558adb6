"""The format of gettext catalogues, strictly: what we cannot read is a problem, never a guess.

Babel escapes and wraps. It does not read here: its reader takes `msgstr Hello` for
"ell", merges entries with the same context without a word and forgets the previous
text of a fuzzy entry; its writer breaks that text in the middle of a quoted string.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from babel.messages.pofile import normalize, unescape

from generator.problems import Problem, ProblemsFound

_WIDTH = 79
_LINE = re.compile(
    r"(?P<mark>#~\||#~|#\|)?\s*"
    r"(?P<word>msgctxt|msgid|msgstr)?\s*"
    r'(?P<text>"(?:[^"\\]|\\[\\trn"])*")\s*'
)
# A line that says what it is, whatever follows.
_WORD = re.compile(r"(?P<mark>#~\||#~|#\|)?\s*(?P<word>msgctxt|msgid|msgstr)\b")
_PLURAL = re.compile(r"(#~ ?)?(msgid_plural|msgstr\[)")
_QUOTES = 'write the text between two ", and \\" for a quotation mark inside it'


@dataclass(frozen=True)
class Unit:
    """One entry as it stands in the file; the header has neither context nor source."""

    context: str
    source: str
    text: str = ""
    line: int = 1
    previous: str = ""  # what the text was translated from, once the source has changed
    flags: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()  # what translators wrote: `# ...`
    comments: tuple[str, ...] = ()  # what we tell translators: `#. ...`
    place: str = ""
    obsolete: bool = False

    @property
    def fuzzy(self) -> bool:
        """Somebody has to look at this translation."""
        return "fuzzy" in self.flags


def read_units(text: str, path: str) -> tuple[Unit, ...]:
    """Return every entry in the order of the file, or raise all lines that cannot be read."""
    units, problems = readable_units(text, path)
    if problems:
        raise ProblemsFound(problems)
    return units


def readable_units(text: str, path: str) -> tuple[tuple[Unit, ...], tuple[Problem, ...]]:
    """Return every entry that can be read, and the lines that make the others unreadable."""
    reading = _Reading(path)
    for number, line in enumerate(text.split("\n"), 1):
        reading.read(line.strip(), number)
    units = tuple(filter(None, map(reading.unit, reading.drafts)))
    return units, tuple(reading.problems)


def po_text(units: Iterable[Unit]) -> str:
    """Write entries as gettext's own tools do, so that theirs and our diffs agree."""
    return "\n".join("".join(f"{line}\n" for line in _lines(unit)) for unit in units)


@dataclass
class _Draft:
    line: int
    texts: dict[str, str] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)
    obsolete: bool = False
    broken: bool = False


@dataclass
class _Reading:
    path: str
    drafts: list[_Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    word: str = ""
    apart: bool = True  # an empty line stands before this one

    def read(self, line: str, number: int) -> None:
        if line.startswith("#") and line[:2] not in ("#~", "#|"):
            sign = line[1:2] if line[1:2] in tuple(".:,") else " "
            note = line[2:] if sign != " " else line[1:]
            self._draft(number, "#").notes.setdefault(sign, []).append(note.strip())
        elif match := _LINE.fullmatch(line):
            self._text(match["mark"] or "", match["word"] or "", match["text"], number)
        elif _PLURAL.match(line):
            self._break(line, number)
            self._found(number, "plural forms are not used here", "write one msgid and one msgstr")
        elif line:
            self._break(line, number)
            self._found(number, "this line cannot be read", _QUOTES)
        elif self.drafts and self.drafts[-1].broken:
            # What an unreadable line would have said is over with its entry.
            self.drafts[-1].texts.setdefault("msgstr", "")
        self.apart = not line

    def unit(self, draft: _Draft) -> Unit | None:
        if not draft.texts or draft.broken:
            return None  # comments at the end of the file, or a line that was told before
        missing = [word for word in ("msgid", "msgstr") if word not in draft.texts]
        for word in missing:
            self._found(draft.line, f"{word} is missing in this entry", "")
        if missing:
            return None
        notes = draft.notes
        return Unit(
            draft.texts.get("msgctxt", ""),
            draft.texts.get("msgid", ""),
            draft.texts.get("msgstr", ""),
            draft.line,
            draft.texts.get("|msgid", ""),
            tuple(flag.strip() for note in notes.get(",", ()) for flag in note.split(",")),
            tuple(notes.get(" ", ())),
            tuple(notes.get(".", ())),
            " ".join(notes.get(":", ())),
            draft.obsolete,
        )

    def _text(self, mark: str, word: str, quoted: str, number: int) -> None:
        if word:
            word = _named(mark, word)
            draft = self._draft(number, word)
            draft.texts[word] = ""
            draft.line = number if word == "msgid" else draft.line
            self.word = word
        if not self.word:
            self._break(quoted, number)
            self._found(number, "no msgid or msgstr stands before this line", "")
            return
        draft = self.drafts[-1]
        draft.obsolete = draft.obsolete or mark.startswith("#~")
        draft.texts[self.word] += unescape(quoted) if "\\" in quoted else quoted[1:-1]

    def _break(self, line: str, number: int) -> None:
        """Leave out the entry that an unreadable line belongs to, and no other."""
        if match := _WORD.match(line):
            word = _named(match["mark"] or "", match["word"])
            draft = self._draft(number, word)
            draft.texts[word] = ""
            draft.broken = True
            self.word = word
        elif self.drafts and not self.apart:
            self.drafts[-1].broken = True

    def _draft(self, number: int, word: str) -> _Draft:
        """Return the entry that a line belongs to: a new one when the last has all it needs."""
        texts = self.drafts[-1].texts if self.drafts else {"msgstr": ""}
        if "msgstr" in texts or word in texts or (texts and self.apart and word == "#"):
            self.drafts.append(_Draft(number))
            self.word = ""
        return self.drafts[-1]

    def _found(self, line: int, text: str, hint: str) -> None:
        self.problems.append(Problem(self.path, line, text, hint))


def _named(mark: str, word: str) -> str:
    """Keep what a text was before apart from what it is."""
    return "|" * mark.endswith("|") + word


def _lines(unit: Unit) -> Iterator[str]:
    yield from (f"# {remark}".rstrip() for remark in unit.remarks)
    mark = "#~ " if unit.obsolete else ""
    if not mark:
        yield from (f"#. {comment}" for comment in unit.comments)
        yield from [f"#: {unit.place}"] if unit.place else []
    yield from [f"#, {', '.join(unit.flags)}"] if unit.flags else []
    if unit.previous:
        yield _field("#~| " if mark else "#| ", "msgid", unit.previous)
    if unit.context:
        yield _field(mark, "msgctxt", unit.context)
    yield _field(mark, "msgid", unit.source)
    yield _field(mark, "msgstr", unit.text)


def _field(mark: str, word: str, text: str) -> str:
    # Babel adds a line feed to some texts that end in space, when it wraps them.
    spaces = len(text) - len(text.rstrip())
    width = _WIDTH if spaces <= (not mark) else 0
    return f"{mark}{word} {normalize(text, prefix=mark, width=width)}"

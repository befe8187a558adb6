"""The words of a source or target: codes become what they stand for, marks around words go."""

from collections.abc import Iterator, Mapping

from generator.load.xliff.codes import is_code
from generator.load.xliff.tree import Tag
from generator.problems import Problem, ProblemsFound

# Tools mark terms, comments and segments with these; the words in them stay.
_MARKS = {"mrk", "sm", "em"}
_CODES = {"ph", "x"}
_SHOWN = ("equiv", "equiv-text", "disp")
_MOST_SIGN = 0x10FFFF
_PAIRS = range(0xD800, 0xE000)  # halves of signs: no text may hold one

# What a code stands for, by its id, its copyOf or its dataRef.
Known = Mapping[str, str]


def tag_text(tag: Tag, path: str, data: Known, known: Known) -> str:
    """Return the text of a source or target, or raise why it has none.

    `data` is what the unit says of its codes, `known` are the codes of the source text:
    a tool may keep no more than their ids.
    """
    found: list[str] = []
    for part in tag.parts:
        if isinstance(part, str):
            found.append(part)
        elif part.name in _MARKS:
            found.append(tag_text(part, path, data, known))
        elif part.name in _CODES:
            found.append(_code(part, path, data, known))
        elif part.name == "cp":
            found.append(_sign(part, path))
        else:
            text = f"<{part.name}> is formatting; our texts have none"
            raise ProblemsFound([Problem(path, part.line, text, "keep the words, delete the tag")])
    return "".join(found)


def placeholders_in(tag: Tag, data: Known) -> Iterator[tuple[str, str]]:
    """Yield the id of every code in a source text and what it stands for."""
    for part in tag.parts:
        if isinstance(part, Tag) and part.name in _CODES:
            yield from ((part.get("id"), shown) for shown in _shown(part, data))
        elif isinstance(part, Tag) and part.name in _MARKS:
            yield from placeholders_in(part, data)


def _code(tag: Tag, path: str, data: Known, known: Known) -> str:
    copied = (known.get(tag.get(name), "") for name in ("id", "copyOf"))
    found = next((each for each in (*_shown(tag, data), *copied) if each), "")
    if not found:
        name = tag.get("id").encode("ascii", "backslashreplace").decode()
        text = f'nothing says what the code <{tag.name} id="{name}"> stands for'
        hint = "put the code of the source text in its place"
        raise ProblemsFound([Problem(path, tag.line, text, hint)])
    return found


def _shown(tag: Tag, data: Known) -> Iterator[str]:
    """Yield what the tag itself says that it stands for; the surest first, at most one."""
    said = (data.get(tag.get("dataRef"), ""), tag.plain, *(tag.get(name) for name in _SHOWN))
    yield from [each for each in said if is_code(each)][:1]


def _sign(tag: Tag, path: str) -> str:
    """Return the sign that <cp> stands for: XML itself cannot hold it."""
    try:
        number = int(tag.get("hex"), 16)
    except ValueError:
        number = -1
    if not 0 <= number <= _MOST_SIGN or number in _PAIRS:
        hint = "delete it"
        raise ProblemsFound([Problem(path, tag.line, "<cp> stands for no sign", hint)])
    return chr(number)

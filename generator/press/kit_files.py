"""Texts, documents, slides, letters and calendars of kits become files, each made once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, as_completed
from pathlib import Path

from generator.press.letters import eml
from generator.press.reminders import year_wheel
from generator.press.slides import pptx
from generator.press.store import Store, digest
from generator.press.word import docx
from generator.render.kits import Content, KitFile
from generator.render.kits.document import Deck, Document, Letter, YearWheel

_HANDFUL = 8


def press_kit_files(
    files: Sequence[KitFile],
    staging: Path,
    store: Store,
    tools: str,
    colours: Mapping[str, str],
    executor: Callable[[], Executor],
    done: Callable[[int, int], None],
) -> tuple[str, ...]:
    """Put every file in its place below `staging`; return the names of their bytes in the store.

    Pictures that they show have been pressed before and lie below `staging`.
    """
    names = {file.path: _name(file, staging, tools, colours) for file in files}
    missing = [file for file in files if not store.has(names[file.path])]
    parts = [missing[at : at + _HANDFUL] for at in range(0, len(missing), _HANDFUL)]
    waiting = [executor().submit(_made, part, staging, colours) for part in parts]
    for count, future in enumerate(as_completed(waiting), start=1):
        for path, content in future.result().items():
            store.put(names[path], content)
        done(min(count * _HANDFUL, len(missing)), len(missing))
    for path, name in names.items():
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(store.path(name).read_bytes())
    return tuple(names.values())


def kit_file(content: Content, pictures: Mapping[str, bytes], colours: Mapping[str, str]) -> bytes:
    """Return the bytes of one file; `pictures` are the finished ones that it shows, by path."""
    match content:
        case str():
            return content.encode()
        case Document():
            return docx(content, pictures, colours)
        case Deck():
            return pptx(content, colours)
        case Letter():
            return eml(content, pictures)
        case YearWheel():
            return year_wheel(content)


def _name(file: KitFile, staging: Path, tools: str, colours: Mapping[str, str]) -> str:
    shown = (content for each in file.pictures for content in (each, (staging / each).read_bytes()))
    suffix = "." + file.path.rpartition(".")[2]
    return digest(tools, repr(sorted(colours.items())), repr(file.content), *shown) + suffix


def _made(files: Iterable[KitFile], staging: Path, colours: Mapping[str, str]) -> dict[str, bytes]:
    return {
        file.path: kit_file(
            file.content,
            {each: (staging / each).read_bytes() for each in file.pictures},
            colours,
        )
        for file in files
    }

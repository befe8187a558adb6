"""Write down that an edit changed no meaning; the file keeps its comments."""

import json
import os
from pathlib import Path

from generator.load.folder import read_text
from generator.load.sources import read_sources
from generator.model import MinorEdit, Sources
from generator.model.places import MINOR, every_place
from generator.problems import Problem, ProblemsFound

_HEAD = """\
# Rettelser som ikke endrer meningen: oversettelser og godkjenninger gjelder fortsatt.
# Skriv dem med `outreach translations minor`. Løftet har ingen små rettelser.

"""
_KEY = "edits:"


def minor_edit(
    root: Path, context: str, language: str, before: str, reason: str, by: str, day: str
) -> MinorEdit:
    """Return the edit that a person has just made to one text, with both of its wordings.

    What stood there before is known from the catalogues where bokmål was edited;
    of a translation, `before` must be told. Raise what speaks against it.
    """
    sources = read_sources(root)
    own = sources.settings.languages[0].code
    language = language or own
    after = _today(sources, context, language)
    before = before or _translated_from(sources, context, after, language == own)
    return MinorEdit.model_validate(
        {
            "language": language,
            "context": context,
            "before": before,
            "after": after,
            "reason": reason,
            "by": by,
            "date": day,
        }
    )


def record(root: Path, edit: MinorEdit) -> None:
    """Add the edit to the end of the file, and make the file if there is none."""
    path = root / MINOR
    text = read_text(root, MINOR) if os.path.lexists(path) else _HEAD + _KEY + "\n"
    path.write_text(with_edit(text, edit), "utf-8")


def with_edit(text: str, edit: MinorEdit) -> str:
    """Return the file's text with one more edit; JSON's quotes are YAML's as well."""
    given = {name: str(value) for name, value in edit.model_dump(mode="json").items()}
    lines = [f"    {name}: {json.dumps(each, ensure_ascii=False)}" for name, each in given.items()]
    entry = "  - " + "\n".join(lines).lstrip() + "\n"
    opened = text.replace(f"{_KEY} []", _KEY)
    return opened.rstrip("\n") + "\n" + entry


def _today(sources: Sources, context: str, language: str) -> str:
    texts = {place.context: place.text for place in every_place(sources)}
    if context not in texts:
        hint = "copy it from msgctxt in a catalogue, such as seniors.message.title"
        raise ProblemsFound([Problem(MINOR, 1, f"`{context}` is no text of ours", hint)])
    if language == sources.settings.languages[0].code:
        return texts[context]
    catalogue = sources.catalogues.get(language)
    entry = catalogue.entries.get(context) if catalogue else None
    if entry is None or not entry.text:
        text = f"`{context}` is not translated into `{language}`"
        raise ProblemsFound([Problem(MINOR, 1, text, "nothing to approve yet")])
    return entry.text


def _translated_from(sources: Sources, context: str, after: str, is_own: bool) -> str:  # noqa: FBT001 - read once, above
    entries = (each.entries.get(context) for each in sources.catalogues.values())
    found = {each.made_from for each in entries if each and each.text and each.made_from}
    befores = sorted(found - {after}) if is_own else []
    if len(befores) != 1:
        text = f"what stood in `{context}` before is not known"
        if befores:
            text = f"`{context}` was translated from {len(befores)} wordings"
        hint = "say it with --before, exactly as it stood"
        raise ProblemsFound([Problem(MINOR, 1, text, hint)])
    return befores[0]

"""A file that a translator sent: PO or XLIFF, whatever it is called."""

import codecs
import re
from dataclasses import dataclass

from generator.load.po import Unit, readable_units
from generator.load.xliff import read_xliff
from generator.load.xliff.reading import same_language
from generator.problems import Problem

_BEFORE = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
_XML = re.compile(rb"<[\x00?!A-Za-z]")
_MOST_BYTES = 2_000_000  # twice what a catalogue may have: others wrap and comment more
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Incoming:
    """The texts of a translator's file that can be read, and why others cannot."""

    path: str
    units: tuple[Unit, ...]
    problems: tuple[Problem, ...]


def delivered(content: bytes, path: str, language: str) -> Incoming:
    """Read a file of either form; one in another language gives a problem and no text."""
    if _XML.match(content.lstrip(_BEFORE)):
        return Incoming(path, *read_xliff(content, path, language))
    return _po(content, path, language)


def _po(content: bytes, path: str, language: str) -> Incoming:
    if len(content) > _MOST_BYTES:
        text = f"has {len(content)} bytes; at most {_MOST_BYTES} are read"
        return Incoming(path, (), (Problem(path, 1, text, "is this the right file?"),))
    wide = content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = Problem(path, line, "this is not UTF-8", "save the file as UTF-8, PO or XLIFF")
        return Incoming(path, (), (problem,))
    units, problems = readable_units(text, path)
    for unit in units:
        said = _LANGUAGE.search(unit.text) if not unit.context and not unit.source else None
        if said and not same_language(said[1], language):
            hint = "give the language that the file was translated into"
            text = f"this file is in {said[1]}, not in {language}"
            return Incoming(path, (), (Problem(path, unit.line, text, hint),))
    return Incoming(path, units, problems)

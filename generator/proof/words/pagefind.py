"""Read the files that Pagefind makes for its search: gzip, a mark, then JSON or CBOR."""

import struct
from collections.abc import Iterator

from generator.proof.words.archives import unpacked
from generator.proof.words.finished import BETWEEN, FileUnreadable, Finished, Told
from generator.proof.zones import Piece, json_strings

_MARK = b"pagefind_dcd"
# How many bytes follow that hold a length (RFC 8949, 3).
_LENGTHS = {24: ">B", 25: ">H", 26: ">I", 27: ">Q"}
_BYTES, _TEXT, _ARRAY, _TABLE, _TAG, _SIMPLE = range(2, 8)
_ENDLESS, _STOP = 31, 0xFF


def pagefind_told(finished: Finished) -> Iterator[Told]:
    """Read a fragment (what is shown of a page) or an index (the words to look up)."""
    content = unpacked(finished)
    if not content.startswith(_MARK):
        raise FileUnreadable("the search index cannot be read: Pagefind's mark is missing")
    content = content.removeprefix(_MARK)
    if content.lstrip()[:1] in b"{[":
        said = json_strings(content.decode("utf-8", "replace"))
    else:
        said = tuple(cbor_texts(content))
    yield (Piece("body", finished.language, BETWEEN.join(said)),)


def cbor_texts(content: bytes) -> Iterator[str]:
    """Yield every text in CBOR; how its arrays and tables are nested does not matter."""
    at = 0
    while at < len(content):
        kind, short = content[at] >> 5, content[at] & 31
        at += 1
        length = short
        if short in _LENGTHS:
            try:
                (length,) = struct.unpack_from(_LENGTHS[short], content, at)
            except struct.error as error:
                raise FileUnreadable("the search index cannot be read: it was cut off") from error
            at += struct.calcsize(_LENGTHS[short])
        if kind in {_BYTES, _TEXT} and short != _ENDLESS:
            if at + length > len(content):
                raise FileUnreadable("the search index cannot be read: it was cut off")
            if kind == _TEXT:
                yield content[at : at + length].decode("utf-8", "replace")
            at += length

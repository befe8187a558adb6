"""Open archives: ZIP with everything built upon it, and gzip."""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.proof.words.finished import FileUnreadable, Finished, Told
from generator.proof.zones import Piece

# A kit weighs some megabytes; what grows without end would stop the whole proof.
_MOST = 1 << 28
# What `zipfile` raises for a broken archive depends on where it is broken.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, LookupError, OSError, RuntimeError, ValueError),
)


def members_of(finished: Finished) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an archive and what is written beside them."""
    try:
        with zipfile.ZipFile(io.BytesIO(finished.content)) as opened:
            if sum(each.file_size for each in opened.infolist()) > _MOST:
                raise FileUnreadable("the archive cannot be read: it would unfold without end")
            for each in opened.infolist():
                yield each.filename, b"" if each.is_dir() else opened.read(each)
    except _BROKEN as error:
        raise FileUnreadable(f"the archive cannot be read: {error}") from error


def archive_told(finished: Finished) -> Iterator[Told]:
    """Hand out the files of an archive, each with its name, and its remarks."""
    for name, member in members_of(finished):
        yield finished.inside(name, member)
    with zipfile.ZipFile(io.BytesIO(finished.content)) as opened:
        for remark in (opened.comment, *(each.comment for each in opened.infolist())):
            yield (Piece("meta", finished.language, remark.decode("utf-8", "replace")),)


def packed_told(finished: Finished) -> Iterator[Told]:
    """Hand out the file that was packed for quick delivery, under the name that it will have."""
    yield finished.inside(PurePosixPath(finished.path).stem, unpacked(finished))


def unpacked(finished: Finished) -> bytes:
    """Return what a gzip file holds."""
    try:
        with gzip.open(io.BytesIO(finished.content)) as opened:
            content = opened.read(_MOST)
    except (OSError, EOFError, zlib.error) as error:
        raise FileUnreadable(f"the packed file cannot be read: {error}") from error
    return content

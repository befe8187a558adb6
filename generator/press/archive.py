"""Zips that are the same in every build: sorted, without dates or owners."""

import io
import zipfile
from collections.abc import Mapping

# The earliest day that a zip can hold; a real one would change the bytes.
_DAY = (1980, 1, 1, 0, 0, 0)
_PACKED = (".pdf", ".png", ".jpg", ".jpeg", ".webp", ".woff2", ".mp3", ".m4a", ".mp4", ".webm")


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of the files by name. What is packed already is only stored."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.external_attr = 0o644 << 16
            stored = name.endswith(_PACKED)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            target.writestr(entry, files[name])
    return packed.getvalue()

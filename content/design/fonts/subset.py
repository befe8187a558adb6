"""Make the small fonts beside this script out of the whole ones; run it twice, get the same bytes.

Run by hand when a language brings new letters: `python content/design/fonts/subset.py`.
It needs npm; the build does not, because the result is committed. What the web gets is cut from it
by every build: generator/press/webfonts.py.
"""

import hashlib
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

HERE = Path(__file__).parent
WEIGHTS = {400: "400Regular", 700: "700Bold"}

# Space, dashes, quotes, the ellipsis, the signs that steer direction and joining, and the euro.
SIGNS = "20-40 5B-60 7B-7E A0-BF D7 F7 200B-200F 2010-2015 2018-201E 2020-2022 2026 202F 2030"
SIGNS += " 2032-2033 2039-203A 2044 2060 2066-2069 20AC 2116 2122 2212"
# All of Europe's Latin letters, the Sámi ones included (U+01B7, U+0292, U+01E4-01EF among them).
LATIN = "41-5A 61-7A C0-24F 292 2BC 300-304 306-30C 323 326-328 1E9E"
CYRILLIC = "400-45F 490-491 4D8-4D9 4E8-4E9"
ARABIC = "600-6FF 750-77F 25CC"
ETHIOPIC = "1200-139F"


@dataclass(frozen=True)
class Source:
    """A whole font family, and what we keep of it."""

    package: str
    version: str
    family: str
    keep: str


SOURCES = (
    Source("noto-sans", "0.4.2", "NotoSans", f"{SIGNS} {LATIN} {CYRILLIC}"),
    Source("vazirmatn", "0.4.1", "Vazirmatn", f"{SIGNS} {ARABIC}"),
    Source("noto-sans-ethiopic", "0.4.2", "NotoSansEthiopic", f"20 A0 {ETHIOPIC}"),
)


def main() -> None:
    """Fetch each package once, then write the fonts, their licences and the list of hashes."""
    with tempfile.TemporaryDirectory() as folder:
        for source in SOURCES:
            whole = unpacked(source, Path(folder))
            licence = (whole / "LICENSE_FONT").read_text("utf-8")
            (HERE / f"OFL-{source.family}.txt").write_text(licence, "utf-8")
            for weight, name in WEIGHTS.items():
                font = whole / name / f"{source.family}_{name}.ttf"
                cut(font, source.keep, f"{source.family}-{weight}.ttf")
    for path in sorted(HERE.glob("*.ttf")):
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}")


def unpacked(source: Source, folder: Path) -> Path:
    """Let npm fetch the package: it knows the registry, and checks what it got."""
    target = folder / source.package
    target.mkdir()
    wanted = f"@expo-google-fonts/{source.package}@{source.version}"
    subprocess.run(["npm", "pack", "--silent", wanted], cwd=target, check=True, capture_output=True)
    (archive,) = target.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(target, filter="data")
    return target / "package"


def cut(path: Path, keep: str, name: str) -> None:
    """Keep the time of the original, or the same font would differ from day to day."""
    options = Options(recalc_timestamp=False, notdef_outline=True)
    font = load_font(path, options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for part in keep.split() for code in codes(part)])
    subsetter.subset(font)
    save_font(font, HERE / name, options)


def codes(part: str) -> range:
    """Read `41-5A` or `2BC`."""
    first, _, last = part.partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


if __name__ == "__main__":
    main()

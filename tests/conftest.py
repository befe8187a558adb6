"""Shared by the tests of whole sites: a small world on disk that every test may change."""

import hashlib
import io
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from generator.cli import main

# Machines that do other work too are slow at times: no example fails for its seconds.
settings.register_profile(
    "calm", settings.get_profile(settings.get_current_profile_name()), deadline=None
)
settings.load_profile("calm")

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
# The day on everything that is made from the small world, and the day on which it is made.
DAY = ("--date", "2026-11-23", "--today", "2026-11-24", "--jobs", "2")


@dataclass(frozen=True)
class World:
    """A folder of sources, and what was built from it."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "build/site"

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace one piece of text in one file, which has to be there once."""
        text = (self.root / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def sources(self) -> dict[str, str]:
        """Return every file outside build/ with the seal of its content."""
        return {
            path.relative_to(self.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and self.root / "build" not in path.parents
        }

    def artefacts(self) -> dict[str, dict[str, Any]]:
        """Return what the manifest says, by path."""
        listed = json.loads((self.site / "manifest.json").read_text("utf-8"))["artefacts"]
        return {each["path"]: each for each in listed}

    def files(self) -> dict[str, tuple[int, int, bytes]]:
        """Return every finished file: which one it is, when it was written, what it holds."""
        return {
            path.relative_to(self.site).as_posix(): (
                path.stat().st_ino,
                path.stat().st_mtime_ns,
                path.read_bytes(),
            )
            for path in sorted(self.site.rglob("*"))
            if path.is_file()
        }


@dataclass(frozen=True)
class Said:
    """How a command ended, and what the person read."""

    code: int
    out: str
    err: str


@pytest.fixture
def outreach(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Said]:
    """Run one command as a person would, within this process; `typed` is what they answer."""

    def run(*arguments: object, typed: str = "") -> Said:
        capfd.readouterr()
        if typed:
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        code = main([str(each) for each in arguments])
        return Said(code, *capfd.readouterr())

    return run


@pytest.fixture
def small(tmp_path: Path) -> World:
    """Return a fresh copy of the small world; nothing is built yet."""
    return World(small_copy(tmp_path / "small"))


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Build the small world once; nobody may change it."""
    world = World(small_copy(tmp_path_factory.mktemp("first") / "small"))
    assert main(["--root", str(world.root), "build", *DAY]) == 0
    return world


@pytest.fixture
def built(first_build: World, tmp_path: Path) -> World:
    """Return a copy of the small world with its site and the cache of its first build."""
    shutil.copytree(first_build.root, tmp_path / "built")
    return World(tmp_path / "built")


@pytest.fixture
def day() -> tuple[str, ...]:
    """Return the options that make two builds comparable."""
    return DAY


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Mapping[str, str]], None]:
    """Compare texts with the files of a folder in golden/: none missing, none too many."""

    def compare(folder: str, texts: Mapping[str, str]) -> None:
        place = TESTS / "golden" / folder
        if request.config.getoption("--golden-update"):
            shutil.rmtree(place, ignore_errors=True)
            for name, text in texts.items():
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                (place / name).write_text(text, "utf-8")
        expected = {
            path.relative_to(place).as_posix(): path.read_text("utf-8")
            for path in place.rglob("*")
            if path.is_file()
        }
        assert expected, f"{place} holds nothing to compare with"
        assert sorted(texts) == sorted(expected)
        for name in sorted(texts):
            assert texts[name] == expected[name], name

    return compare


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-update",
        action="store_true",
        help="write tests/golden/ again from what is rendered now; read the diff",
    )
    parser.addoption(
        "--every-page",
        action="store_true",
        help="let a browser look at every page, not at the longest of each kind: half an hour",
    )


def small_copy(target: Path) -> Path:
    """Bring together what stands only once: the small sources, and the real frames and fonts."""
    # Whoever built the small world in place left a build/ there.
    shutil.copytree(TESTS / "sites/small", target, ignore=shutil.ignore_patterns("build"))
    shutil.copytree(PROJECT / "overrides", target / "overrides")
    shutil.copytree(PROJECT / "content/design/fonts", target / "content/design/fonts")
    shutil.copy(PROJECT / "mkdocs.yml", target)
    return target

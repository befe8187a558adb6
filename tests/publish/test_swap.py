import ctypes
import json
import multiprocessing
from pathlib import Path

import pytest

from generator.publish import (
    NAME,
    Busy,
    NotOurs,
    is_whole,
    locked,
    manifest,
    refuse_strangers,
    roll_back,
    swap,
)


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        target = path / name.replace("__", "/").replace("_", ".")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    (path / NAME).write_text(manifest(path, ()))
    return path


def test_a_new_site_takes_the_place_of_the_old_and_says_what_changed(tmp_path):
    swap(folder(tmp_path / "new", a_html="one", b_html="same"), tmp_path / "site")
    kept = (tmp_path / "site/b.html").stat().st_ino

    changed = swap(folder(tmp_path / "new", a_html="two", b_html="same"), tmp_path / "site")

    assert changed == ("a.html", NAME)
    assert (tmp_path / "site/a.html").read_text() == "two"
    assert (tmp_path / "site/b.html").stat().st_ino == kept


def test_an_unchanged_site_is_not_touched(tmp_path):
    swap(folder(tmp_path / "new", a_html="one"), tmp_path / "site")
    before = (tmp_path / "site").stat()

    changed = swap(folder(tmp_path / "new", a_html="one"), tmp_path / "site")

    assert changed == ()
    assert (tmp_path / "site").stat() == before
    assert not (tmp_path / "new").exists()


def test_a_file_that_is_gone_from_the_sources_is_gone_from_the_site(tmp_path):
    swap(folder(tmp_path / "new", a_html="one", old__b_html="b"), tmp_path / "site")

    swap(folder(tmp_path / "new", a_html="one"), tmp_path / "site")

    assert not (tmp_path / "site/old").exists()


def test_rolling_back_brings_the_former_site_and_twice_the_newer_one(tmp_path):
    swap(folder(tmp_path / "new", a_html="one"), tmp_path / "site")
    swap(folder(tmp_path / "new", a_html="two"), tmp_path / "site")

    assert roll_back(tmp_path / "site")
    assert (tmp_path / "site/a.html").read_text() == "one"
    assert roll_back(tmp_path / "site")
    assert (tmp_path / "site/a.html").read_text() == "two"


def test_there_is_nothing_to_roll_back_to_after_the_first_build(tmp_path):
    swap(folder(tmp_path / "new", a_html="one"), tmp_path / "site")

    assert not roll_back(tmp_path / "site")


def test_a_folder_with_other_peoples_files_is_left_alone(tmp_path):
    (tmp_path / "holiday").mkdir()
    (tmp_path / "holiday/photo.jpg").write_text("sun")

    with pytest.raises(NotOurs):
        refuse_strangers(tmp_path / "holiday")


def test_an_empty_folder_may_become_a_site(tmp_path):
    (tmp_path / "site").mkdir()

    refuse_strangers(tmp_path / "site")
    swap(folder(tmp_path / "new", a_html="one"), tmp_path / "site")

    assert (tmp_path / "site/a.html").read_text() == "one"


def hold(output, started, done):
    with locked(output):
        started.set()
        done.wait(10)


def test_two_builds_into_one_place_are_kept_apart(tmp_path):
    context = multiprocessing.get_context("spawn")
    started, done = context.Event(), context.Event()
    other = context.Process(target=hold, args=(tmp_path / "site", started, done))
    other.start()
    assert started.wait(10)

    with pytest.raises(Busy), locked(tmp_path / "site"):
        pass

    done.set()
    other.join(10)


def test_the_manifest_lists_every_file_with_length_and_checksum(tmp_path):
    site = folder(tmp_path / "site", a_html="one", deep__b_css="two")

    entries = json.loads((site / NAME).read_text())["artefacts"]

    assert [(entry["path"], entry["bytes"], entry["kind"]) for entry in entries] == [
        ("a.html", 3, "asset"),
        ("deep/b.css", 3, "asset"),
    ]


def test_a_site_with_a_file_cut_short_is_not_whole(tmp_path):
    site = folder(tmp_path / "site", a_html="one")
    text = (site / NAME).read_text()
    assert is_whole(site, text)

    (site / "a.html").write_text("on")

    assert not is_whole(site, text)


def test_a_system_that_cannot_exchange_two_folders_does_it_in_two_steps(tmp_path, monkeypatch):
    swap(folder(tmp_path / "new", a_html="one"), tmp_path / "site")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())

    swap(folder(tmp_path / "new", a_html="two"), tmp_path / "site")

    assert (tmp_path / "site/a.html").read_text() == "two"
    assert roll_back(tmp_path / "site")
    assert (tmp_path / "site/a.html").read_text() == "one"

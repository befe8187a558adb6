"""`.well-known` begins with a dot: nothing on the way to the reader may take it for hidden."""

import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.cli.serve import Preview, Release
from generator.model import Artefact
from generator.publish import is_whole, manifest, swap
from generator.render.wellknown import SECURITY


@pytest.fixture
def staging(tmp_path: Path) -> Path:
    folder = tmp_path / "staging"
    (folder / SECURITY).parent.mkdir(parents=True)
    (folder / SECURITY).write_text("Contact: https://fylket.example/\n", "utf-8")
    (folder / "index.html").write_text("<p>x</p>", "utf-8")
    return folder


def test_the_manifest_lists_it(staging: Path):
    listed = manifest(staging, [Artefact("index.html", "page")])

    assert f'"path": "{SECURITY}"' in listed
    (staging / SECURITY).unlink()
    assert not is_whole(staging, listed)


def test_it_is_published_and_a_change_of_it_is_told(staging: Path, tmp_path: Path):
    output = tmp_path / "site"
    (output / SECURITY).parent.mkdir(parents=True)
    (output / SECURITY).write_text("Contact: https://old.example/\n", "utf-8")

    changed = swap(staging, output)

    assert changed == (SECURITY, "index.html")
    assert (output / SECURITY).read_text("utf-8") == "Contact: https://fylket.example/\n"


def test_the_preview_serves_it(staging: Path):
    handler = partial(Preview, release=Release(), folder=staging)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with urlopen(f"http://127.0.0.1:{server.server_address[1]}/{SECURITY}") as answer:
            assert answer.read() == b"Contact: https://fylket.example/\n"
        server.shutdown()


@pytest.mark.slow
def test_a_build_makes_it_with_all_that_programs_look_for(first_build):
    made = first_build.artefacts()

    names = {SECURITY, "robots.txt", "llms.txt", "sitemap.xml", "sitemap-nb.xml", "sitemap-ar.xml"}
    data = {f"open/{each}.json" for each in ("index", "audiences", "offices", "messages")}
    assert (names | data) - {*made} == set()
    assert {made[each]["kind"] for each in data} == {"open-data"}


@pytest.mark.slow
def test_no_finished_page_tells_another_website_where_the_reader_was(first_build):
    pages = sorted(first_build.site.rglob("*.html"))
    assert {"staff", "q", "go"} <= {path.relative_to(first_build.site).parts[0] for path in pages}

    policy = '<meta name="referrer" content="no-referrer">'
    assert [path for path in pages if policy not in path.read_text("utf-8")] == []

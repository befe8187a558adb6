"""The preview: a saved text is on the page in seconds, a mistake never takes the page away."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SAILORS = "audiences/sailors.yml"
WAIT = 10.0  # seconds; what we want is two, and what it was is printed
# The day of the first build, so that its cache fits.
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1795392000", "PYTHONUNBUFFERED": "1"}


class Preview:
    """A running `outreach serve`."""

    def __init__(self, root: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.log = root.parent / "serve.txt"
        self.running = subprocess.Popen(
            [sys.executable, "-m", "generator", "--root", str(root), "serve", "--port", str(port)],
            stdout=self.log.open("w"),
            stderr=subprocess.STDOUT,
            env=os.environ | ENVIRONMENT,
        )

    def said(self, words: str, most: float = 60.0) -> None:
        """Wait until the terminal shows some words."""
        until = time.monotonic() + most
        while words not in self.log.read_text("utf-8"):
            assert self.running.poll() is None, self.log.read_text("utf-8")
            assert time.monotonic() < until, self.log.read_text("utf-8")
            time.sleep(0.05)


@pytest.fixture
def preview(built) -> Iterator[Preview]:
    serving = Preview(built.root)
    serving.said(f"{serving.url}/ (stop with Ctrl-C)")
    yield serving
    serving.running.kill()
    serving.running.wait()


@pytest.fixture
def own_page(browser: Browser) -> Iterator[Page]:
    """Return a page that may go to the preview, which is not the served site."""
    page = browser.new_page()
    yield page
    page.close()


def test_a_saved_text_is_on_the_page_and_a_mistake_keeps_the_last_good_one(
    built, preview: Preview, own_page: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    own_page.goto(f"{preview.url}/nb/i-havn/")
    title = own_page.locator("h1")
    expect(title).to_have_text("Hva vil du gjøre i land?")

    began = time.monotonic()
    built.change(SAILORS, "title: Hva vil du gjøre i land?", "title: Hva nå?")
    expect(title).to_have_text("Hva nå?", timeout=WAIT * 1000)
    with capsys.disabled():
        print(f"\npreview: a saved title was on the page after {time.monotonic() - began:.1f} s")

    built.change(SAILORS, "title: Hva nå?", 'title: "Hva nå?')
    preview.said("audiences/sailors.yml:")
    preview.said("nothing was changed")
    own_page.reload()
    expect(title).to_have_text("Hva nå?")
    assert own_page.evaluate("document.styleSheets.length") > 0

    built.change(SAILORS, 'title: "Hva nå?', "title: Og nå?")
    expect(title).to_have_text("Og nå?", timeout=WAIT * 1000)

    preview.running.send_signal(signal.SIGINT)
    assert preview.running.wait(timeout=10) == 0
    assert preview.log.read_text("utf-8").endswith("stopped\n")


def test_the_preview_says_no_more_than_the_sites_own_pages(
    built, preview: Preview, own_page: Page
) -> None:
    """Only the served copy carries the script that asks for news."""
    answer = own_page.request.get(f"{preview.url}/nb/i-havn/")

    assert "fetch('/.news" in answer.text()
    assert answer.headers["cache-control"] == "no-store"
    assert "<script>" not in (built.root / "build/preview/nb/i-havn/index.html").read_text("utf-8")

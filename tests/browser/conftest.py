"""The real site, built and served once, and a browser to read it with."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from chromium import present
from playwright.sync_api import BrowserContext, Route
from reading import Site

from generator.cli import main

PROJECT = Path(__file__).parents[2]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files as a plain web server does, and keeps the terminal for the tests."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """Build the real site beside the one that people look at, with the same cache; serve it."""
    output = PROJECT / "build/test-site"
    code = main(["--root", str(PROJECT), "build", "--output", str(output)])
    assert code == 0, "the real site cannot be built: run `outreach build` to see why"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(output)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(output, f"http://127.0.0.1:{server.server_address[1]}")
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def base_url(site: Site) -> str:
    """Let tests write paths."""
    return site.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Use the browser that `make test` found; without one, nothing here can be known."""
    browser = present()
    if not browser:
        pytest.fail("no Chromium: run `python tests/browser/chromium.py`, which installs one")
    return {
        **browser_type_launch_args,
        "executable_path": browser,
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture
def context(context: BrowserContext, site: Site) -> BrowserContext:
    """Keep every test on the site: what leads elsewhere is answered with nothing."""

    def stay(route: Route) -> None:
        if route.request.url.startswith((site.url, "data:", "blob:")):
            route.continue_()
        else:
            route.fulfill(status=204)

    context.route("**/*", stay)
    return context

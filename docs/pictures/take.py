"""Take the pictures of docs/pictures/: `python docs/pictures/take.py [SITE]` after `make site`.

One sheet for each kind of page: four languages beside each other, on a telephone and on a
screen, by day and by night. The machine's fonts decide the letters, so the pictures differ a
little from one machine to the next.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
sys.path.insert(0, str(PROJECT / "tests/browser"))

from chromium import present  # noqa: E402 - it lies beside the tests, which are no package

LANGUAGES = ("nb", "ar", "ti", "se")
KINDS = {
    "home": "",
    "result": "valg/noe-nytt/veien-videre/",
    "audience": "bruk-det-du-kan/",
}
WIDTHS = {360: 1500, 1280: 1500}  # and how much of the page is shown
SCHEMES = ("light", "dark")
SHRUNK = 0.5
GAP = 16
GROUND = "#808890"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the terminal for what was taken."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder for as long as the pictures take."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def main(site: Path) -> None:
    """Write one picture for each kind of page."""
    with served(site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=present(), args=["--no-sandbox", "--disable-gpu"]
        )
        for kind, path in KINDS.items():
            target = HERE / f"{kind}.webp"
            sheet([row(browser, url, path, scheme) for scheme in SCHEMES]).save(
                target, "WEBP", quality=70, method=6
            )
            print(f"{target.relative_to(PROJECT)}: {target.stat().st_size // 1024} KB")
        browser.close()


def row(browser: Browser, url: str, path: str, scheme: str) -> list[Image.Image]:
    """Take one page in every language and width."""
    return [
        taken(browser, f"{url}/{language}/{path}", scheme, width, language)
        for width in WIDTHS
        for language in LANGUAGES
    ]


def taken(browser: Browser, url: str, scheme: str, width: int, language: str) -> Image.Image:
    """Take one picture, from the top of the page; no other language is offered to its reader."""
    page = browser.new_page(
        viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme, locale=language
    )
    answer = page.goto(url)
    if not answer or not answer.ok:
        sys.exit(f"{url} is not there: build the site first")
    page.evaluate("document.fonts.ready")
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    page.close()
    size = (round(picture.width * SHRUNK), round(picture.height * SHRUNK))
    return picture.resize(size, Image.Resampling.LANCZOS)


def sheet(rows: list[list[Image.Image]]) -> Image.Image:
    """Lay the pictures out in rows."""
    width = sum(each.width + GAP for each in rows[0]) + GAP
    height = sum(max(each.height for each in row) + GAP for row in rows) + GAP
    whole, top = Image.new("RGB", (width, height), GROUND), GAP
    for row in rows:
        left = GAP
        for each in row:
            whole.paste(each, (left, top))
            left += each.width + GAP
        top += max(each.height for each in row) + GAP
    return whole


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else PROJECT / "build/site").resolve())

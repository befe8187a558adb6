"""Show the site on localhost while somebody writes: a saved file is a new page in seconds."""

import socket
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from generator.cli.build import build_with, processes, warm_up
from generator.cli.say import WrongUse, say, say_problems
from generator.cli.wish import Wish
from generator.problems import ProblemsFound

WATCHED = ("audiences", "content", "overrides", "mkdocs.yml")
NEWS = "/.news"  # answers when there is a newer site than the page's
WAIT = 20.0  # seconds that a question for news stays open
POLICY = b'http-equiv="Content-Security-Policy"'
# The preview alone carries a script; the pages on disk stay as they are.
SCRIPT = (
    b"<script>(async()=>{for(;;){try{const r=await fetch('" + NEWS.encode() + b"?%d');"
    b"if(r.status===200)location.reload()}catch(e){await new Promise(f=>setTimeout(f,500))}}})()"
    b"</script>"
)


class Release:
    """A counter that a page can wait for."""

    def __init__(self) -> None:
        """Begin with the first site."""
        self.number = 1
        self.changed = threading.Condition()

    def next(self) -> None:
        """Tell every waiting page."""
        with self.changed:
            self.number += 1
            self.changed.notify_all()

    def newer_than(self, number: int) -> bool:
        """Wait for a newer site, but not for ever."""
        with self.changed:
            return self.changed.wait_for(lambda: self.number > number, timeout=WAIT)


class Preview(SimpleHTTPRequestHandler):
    """Serves the site; a page asks for news and loads itself again."""

    def __init__(self, *given: object, release: Release, folder: Path) -> None:
        """Serve one folder."""
        self.release = release
        super().__init__(*given, directory=str(folder))  # type: ignore[arg-type] # the server's own

    def do_GET(self) -> None:
        """Answer with a page that will hear of news, with news, or with a file."""
        if self.path.startswith(NEWS):
            self._news(self.path.partition("?")[2])
            return
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if self.path.endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            self._send(200, self._hearing(page.read_bytes()))
            return
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Keep the terminal for what the editor needs to read."""

    def _news(self, number: str) -> None:
        known = int(number) if number.isdigit() else 0
        self._send(200 if self.release.newer_than(known) else 204, b"")

    def _hearing(self, page: bytes) -> bytes:
        script = SCRIPT % self.release.number
        # The policy forbids scripts, as it should: the preview drops it from its copy.
        return page.replace(POLICY, b'name="policy"').replace(b"</body>", script + b"</body>")

    def _send(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)


def serve_site(root: Path, output: Path, port: int) -> int:
    """Build, serve and watch until somebody stops us."""
    wish = Wish(root=root, output=output)
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise WrongUse(f"port {port} is taken; choose another with --port")
    with processes(wish.jobs) as executor:
        build_with(executor, wish)
        warm_up(executor)
        return _watched(wish, port, partial(build_with, executor, wish))


def _watched(wish: Wish, port: int, build: Callable[[], int]) -> int:
    release, root, output = Release(), wish.root, wish.output
    handler = partial(Preview, release=release, folder=output)
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"http://127.0.0.1:{server.server_address[1]}/ (stop with Ctrl-C)")
        places = [path for name in WATCHED if (path := root / name).exists()]
        try:
            for _ in watch(*places, debounce=50, step=20, raise_interrupt=True):
                _again(build, release)
        except KeyboardInterrupt:
            say("stopped")
    return 0


def _again(build: Callable[[], int], release: Release) -> None:
    """Build again; a mistake is told and the last good site stays."""
    try:
        build()
    except ProblemsFound as found:
        say_problems(found.problems)
        return
    except Exception as fault:  # noqa: BLE001 - the preview stays for the next save
        say(f"this build failed: {fault!r}")
        return
    release.next()

"""The only file that knows which engine puts pages into their frames. No plugin of ours."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from generator.problems import Problem, ProblemsFound

SETTINGS = "mkdocs.yml"
# What each engine wants imported before everything else. ProperDocs, a fork with the same
# modules that is kept ready, puts itself in the place of MkDocs for a whole process.
ENGINES = {"mkdocs": "mkdocs", "properdocs": "properdocs.replacement"}


def engine_ready(engine: str = "mkdocs") -> None:
    """Load the engine before it is needed: it takes as long as a small build."""
    import_module(f"{engine}.config")
    import_module(f"{engine}.commands.build")


def render(project: Path, source: Path, output: Path, engine: str = "mkdocs") -> None:
    """Put every page in `source` into its frame. Whatever the engine warns of is a problem."""
    if engine == "mkdocs":
        problems = _heard(engine, project, source, output)
    else:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
            problems = fresh.submit(_heard, engine, project, source, output).result()
    if problems:
        raise ProblemsFound(problems)


def _heard(engine: str, project: Path, source: Path, output: Path) -> list[Problem]:
    import_module(ENGINES[engine])
    with _listening(engine) as heard:
        try:
            _build(engine, project / SETTINGS, source, output)
        except SystemExit as stopped:  # how the engine gives up, after saying why
            heard.append(Problem(SETTINGS, 1, str(stopped)))
    return heard


def _build(engine: str, settings: Path, source: Path, output: Path) -> None:
    load: Callable[..., object] = import_module(f"{engine}.config").load_config
    build: Callable[..., None] = import_module(f"{engine}.commands.build").build
    # Not strict: strictness would stop at the end without saying why; we keep the reasons.
    config = load(
        config_file=str(settings), docs_dir=str(source), site_dir=str(output), strict=False
    )
    build(config)


@contextmanager
def _listening(engine: str) -> Iterator[list[Problem]]:
    """Collect what the engine would print."""
    heard: list[Problem] = []
    listener = _Listener(heard)
    logger = logging.getLogger(engine)
    before = logger.propagate
    logger.addHandler(listener)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(listener)
        logger.propagate = before


class _Listener(logging.Handler):
    """Turns each warning into a problem."""

    def __init__(self, heard: list[Problem]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(Problem(SETTINGS, 1, record.getMessage()))

"""The shape of the package: who may import whom, one door per library, names said once."""

import ast
import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from generator.cli.unchanged import LIBRARIES
from generator.cli.workshop import PRINTING

PACKAGE = Path(__file__).parents[1] / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Rows of architecture.md, section 3: a module imports from earlier rows only.
ROWS = (
    {"problems", "formats"},
    {"model"},
    {"load", "check", "render"},
    {"press"},
    {"proof"},
    {"publish"},
    {"measure"},
    {"cli"},
)
ROW = {step: number for number, steps in enumerate(ROWS) for step in steps}

# Each outside library and the modules that may know it. The shorter, the better.
DOORS = {
    "yaml": {"load/yaml_source.py"},
    "babel": {"load/po.py", "load/tongues.py", "render/figures.py"},
    "pydantic": {"load/shapes.py", "model"},
    "pydantic_core": {"load/shapes.py"},
    "regex": {"model"},  # model/lengths.py alone
    "jinja2": {"render/templates.py"},
    "markupsafe": {"render/templates.py"},
    "markdown": {"render/markdown_text.py"},
    "nh3": {"render/markdown_text.py"},
    "mkdocs": set(),
    "typst": {"press/typeset.py"},
    "icalendar": {"press/reminders.py"},
    "segno": {"press/qr.py"},
    "docx": {"press/word.py"},
    "pptx": {"press/slides.py"},
    "fontTools": {"press/webfonts.py"},
    "pypdfium2": {"proof/pdf.py"},
    "pikepdf": {"proof/inside.py", "press/arranged.py", "press/stack.py"},
    "PIL": {"proof/pixels.py"},
    "lxml": {"load/xliff/tree.py", "proof/xml.py"},
    "zxingcpp": {"proof/codes.py"},
    "page": {"proof/accessible.py"},
    "selectolax": {"proof/html.py"},
    "watchfiles": {"cli/serve.py"},
    "click": {"cli/commands"},
    "rich": {"cli/say.py"},
}
# Folders that are one door.
FOLDERS = ("model", "cli/commands")
# Where the world is touched: the clock, the environment, the terminal.
WORLD = {"datetime.now", "date.today", "time.time", "os.environ", "os.getenv"}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return found


def step_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def test_there_are_modules_in_every_step():
    assert {step_of(path) for path in MODULES} >= set(ROW)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_earlier_steps(path):
    own = step_of(path)
    if own in {"__init__", "__main__"}:
        return

    steps = {name.split(".")[1] for name in imports(path) if name.startswith("generator.")}
    steps -= {own, "__version__"}

    assert {step for step in steps if ROW[step] >= ROW[own]} == set()


def test_each_library_has_its_doors_and_no_others():
    users = defaultdict(set)
    known = {*sys.stdlib_module_names, "generator", "__future__"}
    for path in MODULES:
        name = path.relative_to(PACKAGE).as_posix()
        for library in {each.split(".")[0] for each in imports(path)} - known:
            users[library].add(next((each for each in FOLDERS if name.startswith(each)), name))

    assert len(users) > len(DOORS) / 2
    assert {library: names - DOORS.get(library, set()) for library, names in users.items()} == {
        library: set() for library in users
    }


def test_only_the_commands_touch_the_clock_the_environment_and_the_terminal():
    looked, found = 0, []
    for path in MODULES:
        if step_of(path) == "cli":
            continue
        looked += 1
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in WORLD | {"print", "input"}:
                found.append(f"{path.name}: {ast.unparse(node.func)}")
            if isinstance(node, ast.Attribute) and ast.unparse(node) in WORLD:
                found.append(f"{path.name}: {ast.unparse(node)}")

    assert looked > 20
    assert found == []


def test_what_writes_bytes_is_part_of_their_names_in_the_cache():
    """What was kept would be handed out again, although its template or its library is new."""
    asked, read = set(), set()
    for path in PACKAGE.glob("press/*.py"):
        text = path.read_text("utf-8")
        read |= {f"templates/{name}" for name in re.findall(r'"templates" / "(\w+)"', text)}
        asked |= {name.partition(".")[0] for name in imports(path)} & DOORS.keys()
    assert len(read) > 1
    assert asked >= {"docx", "pptx", "typst"}

    called = {"docx": "python-docx", "pptx": "python-pptx"}
    assert read <= {*PRINTING}
    assert {called.get(name, name).lower() for name in asked} <= {*LIBRARIES}


def test_every_public_name_is_defined_once():
    places = defaultdict(list)
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(path.relative_to(PACKAGE).as_posix())

    assert len(places) > 50
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_module_is_called_after_nothing():
    vague = {"utils", "helpers", "manager", "common", "misc", "data", "info", "handle", "process"}

    assert {path.stem for path in MODULES} & vague == set()


def test_no_sentence_for_a_citizen_stands_in_a_template():
    """Staff pages are in bokmål only and may hold their own words."""
    templates = sorted((PACKAGE / "templates/pages").glob("*.j2"))
    assert templates

    words = ("Velg", "Kontakt", "Gratis", "Les mer", "Språk", "Utkast", "Kilde")

    texts = {path.name: path.read_text("utf-8") for path in templates}

    assert [name for name, text in texts.items() if any(word in text for word in words)] == []

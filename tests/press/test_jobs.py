"""What shows the same pages is set once; everything is made, or all that is wrong is told."""

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from worlds import audience, language, settings

from generator.formats import FORMATS
from generator.model import Edition
from generator.model.needed import NEEDED
from generator.press import typeset as typesetting
from generator.press.arranged import arranged
from generator.press.jobs import Job, portions, press, pressed, pressed_in_turn, pressed_together
from generator.press.store import Store
from generator.problems import ProblemsFound
from generator.render.sheets import sheet

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "content/design/fonts"
COLOURS = dict(
    re.findall(r'(?m)^  (\w+): +"(#\w+)"', (ROOT / "content/design/tokens.yml").read_text("utf-8"))
)
DAY = date(2027, 5, 1)
CARD = FORMATS["a6-card"]
PHRASES = dict.fromkeys(NEEDED, "Ord") | {"qr_alt": "Kode til {address}"}
TOO_LONG = "Menneskerettighetsorganisasjonsmedlemskapskontingentinnbetaling " * 9


def sheet_of(form, variant):
    spoken = language("nb", phrases=PHRASES, settings=settings())
    picture = {"mood": "dawn", "alt": "Tegning av en sti ved en fjord."}
    source = audience(picture=picture)
    edition = Edition(source, source, spoken, "draft", (), "0123456789abcdef")
    return sheet(edition, form, "q/b2c3d/", DAY, spoken, variant)


def job_of(form, variant="", kind=None, **changes):
    made = replace(sheet_of(form, variant), **changes)
    path = f"{form.id}-{variant}-{kind}-{made.title[:5]}"
    return Job(path, kind or form.kind, form, made, COLOURS, DAY)


def card(**changes):
    """Return every file that there is of one pocket card."""
    variants = [job_of(CARD, variant, **changes) for variant in CARD.variants]
    return [job_of(CARD, **changes), job_of(CARD, kind="preview", **changes), *variants]


@cache
def alone(variant="", kind="sheet"):
    return pressed(job_of(CARD, variant, kind), FONTS)


@pytest.fixture
def compiled(monkeypatch):
    """Write down what the compiler is asked for: which file, and whether with new inputs."""
    asked, known = [], typesetting._compiler(FONTS)  # noqa: SLF001 - the door's inside

    class Listening:
        def compile_with_warnings(self, *template, **how):
            asked.append((how["format"], "sys_inputs" in how))
            return known.compile_with_warnings(*template, **how)

    monkeypatch.setattr(typesetting, "_compiler", lambda _: Listening())
    return asked


def run(jobs, store):
    told = []
    with ThreadPoolExecutor(1) as aside:
        made = press(jobs, store, FONTS, "tools", lambda: aside, lambda *said: told.append(said))
        names = dict(made)
    return names, told


def test_what_shows_the_same_pages_is_one_piece_of_work() -> None:
    office, preview, shop, several = card()
    other = job_of(FORMATS["a4-cards"])

    pieces = [piece for part in portions([office, other, shop, several, preview]) for piece in part]

    assert "n-up" in CARD.variants
    assert pieces == [[office, several, preview], [other], [shop]]


def test_many_pieces_go_to_a_process_by_the_handful_and_few_one_by_one() -> None:
    job = job_of(CARD)
    many = [replace(job, path=str(n), day=date.fromordinal(n + 1)) for n in range(900)]

    assert [len(part) for part in portions(many[:20])] == [1] * 20
    parts = portions(many)
    assert max(len(part) for part in parts) == 24
    assert [piece[0].path for part in parts for piece in part] == [job.path for job in many]


def test_a_sheet_its_preview_and_its_copies_on_a4_are_set_once(compiled) -> None:
    office, preview, _, several = card()

    made = pressed_together([office, several, preview], FONTS)

    assert compiled == [("pdf", True), ("png", False)]
    assert made.keys() == {office.path, several.path, preview.path}


def test_the_compiler_forgets_a_handful_of_sheets_before_the_next(compiled, monkeypatch) -> None:
    blanks, paper = [], typesetting._blank()  # noqa: SLF001 - the door's inside

    class Listening:
        def compile(self, source, **how):
            blanks.append((len(compiled), source))
            return paper.compile(source, **how)

    monkeypatch.setattr(typesetting, "_blank", Listening)

    pressed_in_turn([card()[:2], [job_of(FORMATS["a4-cards"])]], FONTS)

    assert blanks == [(3, b"")] * 10


def test_files_made_together_are_those_made_alone() -> None:
    office, preview, _, several = card()

    made = pressed_together([several, office, preview], FONTS)

    assert made[office.path] == alone()
    assert made[preview.path] == alone(kind="preview")
    assert made[several.path] == alone("n-up")
    assert made[several.path] == arranged(alone(), CARD, "n-up", "ltr") != alone()


def test_a_sheet_after_another_has_its_own_preview() -> None:
    pressed_together(card(title="Noe annet")[:2], FONTS)

    assert pressed(job_of(CARD, kind="preview"), FONTS) == alone(kind="preview")


def test_what_does_not_fit_is_told_once_and_the_other_pieces_are_made() -> None:
    wrong, right = card(title=TOO_LONG), job_of(CARD)

    made = pressed_in_turn([[wrong[0], wrong[1], wrong[3]], [right]], FONTS)

    assert list(made.files) == [right.path]
    assert [problem.text.partition(":")[0] for problem in made.problems] == [right.sheet.id]


def test_only_what_is_missing_is_pressed_and_every_file_is_counted(tmp_path) -> None:
    store, jobs = Store(tmp_path), card()

    names, told = run(jobs[:2], store)
    more, later = run(jobs, store)

    assert told == [(2, 2)]
    assert later == [(1, 2), (2, 2)]
    assert {path: more[path] for path in names} == names
    assert {path: store.path(name).read_bytes() for path, name in more.items()} == {
        jobs[0].path: alone(),
        jobs[1].path: alone(kind="preview"),
        jobs[2].path: alone("shop"),
        jobs[3].path: alone("n-up"),
    }


def test_nobody_is_asked_for_processes_where_nothing_is_missing(tmp_path) -> None:
    run([job_of(CARD)], Store(tmp_path))

    names = dict(press([job_of(CARD)], Store(tmp_path), FONTS, "tools", pytest.fail, pytest.fail))

    assert len(names) == 1


def test_all_problems_are_gathered_before_they_are_told(tmp_path) -> None:
    jobs = [job_of(CARD), *card(title=TOO_LONG), job_of(FORMATS["a4-cards"], title=TOO_LONG)]

    with pytest.raises(ProblemsFound) as found:
        run(jobs, Store(tmp_path))

    told = Counter(problem.text.partition(":")[0] for problem in found.value.problems)
    name = jobs[0].sheet.id
    other = jobs[-1].sheet.id
    assert told == {name: 1, f"{name}-shop": 1, other: 1}
    assert Store(tmp_path).has(jobs[0].name("tools"))

"""The small world as a whole: rendered as agreed, and built the same every time."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.check import check
from generator.check.gaps import gaps
from generator.load import load
from generator.render.kits import readme_of, texts_of
from generator.render.kits.packing import share_name
from generator.render.pages import text_of
from generator.render.plan import Plan, plan

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
SMALL = TESTS / "sites/small"
DAY = date(2026, 11, 23)
SAILORS = "audiences/sailors.yml"
# The names of styles and scripts change with every byte; what they are called is tested elsewhere.
SEAL = re.compile(r"-[0-9a-f]{8}\.(css|js)")


def planned(root: Path) -> Plan:
    site = load(root)
    assert check(site) == ()
    return plan(site, DAY, gaps(site, DAY))


def rendered(wanted: Plan) -> dict[str, str]:
    """Return everything that is text before it is pressed, by what it will be."""
    texts = {f"pages/{each.path}": text_of(each) for each in (*wanted.pages, *wanted.signposts)}
    for order in wanted.orders:
        said = json.loads(order.sheet.json)
        name = f"sheets/{order.artefact.path}.json"
        texts[name] = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    for kit in wanted.kits:
        texts[f"kits/{kit.campaign.id}/README.txt"] = readme_of(kit)
        for share in kit.shares:
            texts[f"kits/{kit.campaign.id}/{share_name(share)}.txt"] = texts_of(share)
    for_programs = (".well-known/", "llms", "open/", "robots", "sitemap")
    texts |= {path: text for path, text in wanted.files.items() if path.startswith(for_programs)}
    paths = sorted(SEAL.sub(r"-~.\1", path) for path in wanted.files)
    texts["files.txt"] = "".join(f"{path}\n" for path in paths)
    lines = (f"{each.path} {each.kind} {each.state}\n" for each in wanted.artefacts)
    texts["artefacts.txt"] = "".join(sorted(lines))
    return {name: SEAL.sub(r"-~.\1", text) for name, text in texts.items()}


def test_the_small_site_says_everything_that_we_agreed_on(golden):
    texts = rendered(planned(SMALL))
    assert len(texts) > 40

    golden("small", texts)


def test_the_golden_folder_holds_exactly_what_is_rendered():
    place = TESTS / "golden/small"
    there = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
    assert len(there) > 40

    assert there == set(rendered(planned(SMALL)))


def test_rendering_twice_gives_the_same_text():
    assert rendered(planned(SMALL)) == rendered(planned(SMALL))


def test_the_small_site_has_the_phrases_of_the_real_one():
    """What one site cannot say, its golden files cannot show."""
    places = (SMALL / "content/phrases.yml", PROJECT / "content/phrases.yml")
    ours, real = (list(yaml.safe_load(path.read_text("utf-8"))) for path in places)
    assert len(real) > 40

    assert ours == real


def test_a_review_with_the_right_fingerprint_ends_the_draft(small):
    reviewed = {each.path for each in planned(small.root).artefacts if each.language == "nb"}
    assert "nb/i-havn/i-havn-a5-flyer-nb.pdf" in reviewed

    small.change("content/translations/reviews.yml", "fingerprint: 0", "fingerprint: 1")

    draft = {each.path for each in planned(small.root).artefacts if each.language == "nb"}
    assert "nb/i-havn/i-havn-a5-flyer-nb-draft.pdf" in draft
    assert "nb/i-havn/i-havn-a5-flyer-nb.pdf" not in draft


def test_an_edit_ends_the_approval(small):
    small.change(SAILORS, "Jeg kan mye.", "Jeg kan svært mye.")

    names = {each.path: each.state for each in planned(small.root).artefacts}

    assert names["nb/i-havn/i-havn-a5-flyer-nb-draft.pdf"] == "draft"
    assert "nb/i-havn/i-havn-a5-flyer-nb.pdf" not in names


@pytest.mark.slow
def test_the_same_sources_give_the_same_bytes_wherever_they_are_built(small, tmp_path, day):
    """Different in everything that must not count: place, clock, locale, hash seed, rights."""
    other = tmp_path / "et annet sted – æøå"
    subprocess.run(["cp", "-r", str(small.root), str(other)], check=True)
    for number, path in enumerate(sorted(other.rglob("*"))):
        os.utime(path, (number, number))
    options = ("build", *day[:2], "--jobs", "1")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "generator", *arguments],
            cwd=folder,
            env=os.environ | environment,
            umask=umask,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        for folder, umask, arguments, environment in (
            (
                small.root,
                0o022,
                [*options, "--today", "2026-11-24"],
                {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
            ),
            (
                tmp_path,
                0o077,
                ["--root", other.name, *options, "--today", "2027-03-09"],
                {
                    "PYTHONHASHSEED": "4711",
                    "TZ": "America/Los_Angeles",
                    "LC_ALL": "C",
                    "PYTHONUTF8": "1",
                    "SOURCE_DATE_EPOCH": "86400",
                },
            ),
        )
    ]
    said = [each.communicate()[0] for each in running]
    assert [each.returncode for each in running] == [0, 0], said

    one, two = (
        {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in (root / "build/site").rglob("*")
            if path.is_file()
        }
        for root in (small.root, other)
    )

    assert len(one) > 80
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.slow
def test_a_second_build_changes_nothing(built, outreach, day):
    before = built.files()

    said = outreach("--root", built.root, "build", *day)

    assert said.code == 0
    assert said.out.endswith(", nothing has changed\n")
    assert built.files() == before


@pytest.mark.slow
def test_what_was_pressed_and_proofed_is_neither_pressed_nor_proofed_again(
    built, outreach, day, monkeypatch
):
    (built.root / "build/cache/last-site.json").unlink()
    before = built.files()

    def nobody(*_: object, **__: object) -> None:
        pytest.fail("a process was started")

    monkeypatch.setattr("generator.cli.build.ProcessPoolExecutor", nobody)

    said = outreach("--root", built.root, "build", *day)

    assert said.code == 0, said
    assert said.out.splitlines()[-1].endswith(", 0 changed")
    assert built.files() == before


@pytest.mark.slow
def test_a_mistake_leaves_the_live_site_untouched_and_is_told_with_all_others(built, outreach, day):
    before = built.files()
    built.change(SAILORS, "ways: [booking, phone, harbour]", "ways: [bookin, harbour]")
    built.change("content/site.yml", "tagline: Gratis", "tagline: <b>Gratis</b>")
    built.change("content/pages/om.md", "Vi snakker", "Målgruppen snakker")

    said = outreach("--root", built.root, "build", *day)

    assert (said.code, said.err) == (1, "")
    told = [line for line in said.out.splitlines() if not line.startswith("  hint: ")]
    assert [line.split(": ")[0] for line in told[:-1]] == [
        "audiences/sailors.yml:5",
        "content/pages/om.md:3",
        "content/site.yml:2",
    ]
    assert told[-1] == "3 problems; nothing was changed"
    assert built.files() == before


@pytest.mark.slow
def test_an_expired_fact_stops_the_build_and_names_what_it_touches(built, outreach, day):
    before = built.files()

    said = outreach("--root", built.root, "build", *day[:2], "--today", "2028-02-01")

    assert said.code == 1
    hint = "look it up again (Spørreskjemaet i havna) and set a new date, or take it out"
    places = "it stands in page ar/i-havn/, page nb/i-havn/"
    assert said.out.splitlines() == [
        f"content/facts.yml:10: the fact `content` expired on 2028-01-01; {places}",
        f"  hint: {hint}",
        f"content/facts.yml:19: the fact `asked` expired on 2028-01-01; {places}",
        f"  hint: {hint}",
        "2 problems; nothing was changed",
    ]
    assert built.files() == before


@pytest.mark.slow
def test_a_stale_translation_is_marked_on_its_page_and_gone_from_paper(built, outreach, day):
    made = {name for name in built.artefacts() if name.startswith("ar/i-havn/i-havn-")}
    paper = made - {"ar/i-havn/i-havn-ar.html"}
    assert len(paper) > 40
    built.change(SAILORS, "- Jeg kan mye.", "- Jeg kan svært mye.")

    said = outreach("--root", built.root, "build", *day)

    assert said.code == 0, said
    page = (built.site / "ar/i-havn/index.html").read_text("utf-8")
    assert page.count('<small class="stale">النص النرويجي أحدث</small>') == 1
    assert re.search(r'أعرف الكثير\.\s*<small class="stale">', page)
    assert paper & set(built.artefacts()) == set()
    assert not [*(built.site / "ar/i-havn").glob("*.pdf")]
    assert built.artefacts()["ar/i-havn/index.html"]["stale"] == ["message.recognitions.1"]
    desk = (built.site / "staff/print/i-havn/index.html").read_text("utf-8")
    assert desk.count("Den norske teksten er nyere.") == 1
    assert "i-havn-a5-flyer-nb-draft.pdf" in desk


def test_the_passing_file_of_an_editor_is_no_change(built, outreach, day):
    (built.root / "audiences/.4913").write_text("x")

    said = outreach("--root", built.root, "build", *day)

    assert said.out.endswith(", nothing has changed\n")

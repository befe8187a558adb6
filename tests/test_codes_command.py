"""`outreach codes`: what was handed out is written down, listed, and taken back."""

import json
import re
import shutil
import subprocess
from datetime import date

import pytest

from generator.cli.clock import day_of_material
from generator.cli.proofs import site_order
from generator.cli.unchanged import sources, turns
from generator.load import load
from generator.model.codes import code_for
from generator.proof.links import broken_codes
from generator.render.in_use import in_use
from generator.render.plan import plan

PRINTED = "content/printed.yml"
SAILORS = "audiences/sailors.yml"
DAY = date(2026, 11, 23)
TODAY = ("--today", "2026-11-24")
RECORD = ("codes", "record", "--date", "2026-11-23", *TODAY)
LATER = ("codes", "record", "--date", "2027-01-01", *TODAY)


def written(world):
    return (world.root / PRINTED).read_text("utf-8")


def mark_of(world, edition="sailors/nb"):
    return in_use(load(world.root, DAY)).seals[edition][:4]


def rewrite(world):
    """Change a word of the bokmål: another version."""
    world.change(SAILORS, "Det gjør du.", "Det gjør bare du.")


def test_a_world_without_the_file_lists_what_is_not_recorded(small, outreach):
    said = outreach("--root", small.root, "codes")

    assert (said.code, said.err) == (0, "")
    assert not (small.root / PRINTED).exists()
    code = code_for("sailors", "ar", place="a5-flyer").code
    assert re.search(rf"^{code} +sailors/ar a5-flyer +not recorded *$", said.out, re.MULTILINE)
    assert re.search(rf"^sailors/nb +{mark_of(small)} +not recorded *$", said.out, re.MULTILINE)
    assert re.search(
        r"(\d+) codes \(\1 not recorded\), (\d) versions \(\2 not recorded\)", said.out
    )


def test_to_record_twice_changes_nothing(small, outreach):
    first = outreach("--root", small.root, *RECORD)
    text = written(small)
    second = outreach("--root", small.root, *LATER)

    assert (first.code, second.code) == (0, 0)
    assert re.fullmatch(r"content/printed.yml: \d+ codes and \d versions added\n", first.out)
    assert second.out == "content/printed.yml: unchanged\n"
    assert written(small) == text
    assert text.startswith("# Koder og utgaver")


def test_all_that_goes_to_print_is_recorded_and_nothing_else(small, outreach):
    outreach("--root", small.root, *RECORD)

    site = load(small.root, DAY)
    orders = plan(site, DAY, ()).orders
    assert orders

    carried = {each.sheet.typed.rsplit("/", 2)[1] for each in orders}
    posted = {each.code for each in in_use(site).codes if each.campaign or each.place == "picture"}
    assert set(site.printed.codes) == carried | posted
    # A sheet of a campaign has words of its own, and a code that no version is behind.
    marks = {each.sheet.version.split()[1] for each in orders if not each.artefact.campaign}
    assert {v.mark for each in site.printed.versions.values() for v in each} == marks


def test_a_new_text_is_a_version_beside_the_old_one(small, outreach):
    outreach("--root", small.root, *RECORD)
    old = mark_of(small)
    rewrite(small)
    said = outreach("--root", small.root, *LATER)

    listed = outreach("--root", small.root, "codes").out
    assert said.out == "content/printed.yml: 0 codes and 1 versions added\n"
    assert re.search(rf"^sailors/nb +{old} +2026-11-23 +older *$", listed, re.MULTILINE)
    assert re.search(
        rf"^sailors/nb +{mark_of(small)} +2027-01-01 +current *$", listed, re.MULTILINE
    )


def test_check_counts_what_is_not_recorded_until_it_is(small, outreach):
    check = ("--root", small.root, "check", "--today", "2026-11-24")
    before = outreach(*check)
    outreach("--root", small.root, *RECORD)
    after = outreach(*check)

    assert re.search(r"content/printed.yml:1: \d+ codes and \d versions are not rec", before.out)
    assert "content/printed.yml" not in after.out
    assert (before.code, after.code) == (0, 0)


def test_a_version_is_withdrawn_once(small, outreach):
    outreach("--root", small.root, *RECORD)
    withdraw = ("codes", "withdraw", "sailors/nb", mark_of(small), "--date", "2027-01-05")
    first = outreach("--root", small.root, *withdraw)
    again = outreach("--root", small.root, *withdraw)
    checked = outreach("--root", small.root, "check", "--today", "2027-01-06")

    mark = mark_of(small)
    assert first.out == (
        f"sailors/nb {mark} is withdrawn: from 2027-01-05 on, builds say so behind its code\n"
    )
    assert again.out == f"sailors/nb {mark} is withdrawn from 2027-01-05 already\n"
    assert re.search(
        rf"    {mark}[0-9a-f]{{12}}: 2026-11-23 withdrawn 2027-01-05\n", written(small)
    )
    assert re.search(
        rf"{PRINTED}:\d+: today's sheets of sailors/nb have the mark {mark}, which is withdrawn",
        checked.out,
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("sailors/nv", "1a2b"), "`sailors/nv` is not recorded in content/printed.yml; did you"),
        (("sailors/nb", "zzzz"), "`zzzz` is not a recorded mark of sailors/nb; "),
    ],
)
def test_what_was_never_recorded_cannot_be_withdrawn(small, outreach, arguments, told):
    outreach("--root", small.root, *RECORD)
    before = written(small)

    said = outreach("--root", small.root, "codes", "withdraw", *arguments)

    assert said.code == 2
    assert told in said.err
    assert written(small) == before


def test_a_code_with_another_meaning_is_refused_with_its_line(small, outreach):
    code = code_for("sailors", "ar", place="a5-flyer").code
    small.write(PRINTED, f"# Hode\n\ncodes:\n  {code}: pirates/ar a5-flyer\n")

    for command in (("check", "--today", "2026-11-24"), RECORD):
        said = outreach("--root", small.root, *command)

        assert said.code == 1
        assert f"{PRINTED}:4: `{code}` was handed out for pirates/ar a5-flyer" in said.out


def test_all_that_is_wrong_with_the_file_is_told_at_once(small, outreach):
    small.write(
        PRINTED,
        "codes:\n  aaaaa: sailors/nb a5-flyer\nsheets:\n  sailors/nb:\n"
        "    1a2b: i fjor\n    2b3c: 2062-01-01\n",
    )

    said = outreach("--root", small.root, "check", "--today", "2026-11-24")

    assert said.code == 1
    assert [line.partition(": ")[0] for line in said.out.splitlines() if line[0] == "c"] == [
        f"{PRINTED}:2",
        f"{PRINTED}:5",
        f"{PRINTED}:6",
    ]


@pytest.mark.parametrize("subject", ["sailors/nb", "three/nb"])
def test_a_text_with_the_mark_of_an_older_sheet_is_refused(small, outreach, subject):
    mark = mark_of(small, subject)
    register = f"sheets:\n  {subject}:\n    {mark}{'f' * 12}: 2026-11-23\n"
    small.write(PRINTED, register)

    for command in (("check", *TODAY), RECORD):
        said = outreach("--root", small.root, *command)

        assert said.code == 1
        assert f"{PRINTED}:3: two texts of {subject} have the mark {mark}\n" in said.out
    assert written(small) == register


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/site.yml", "    value:\n", "    value: 77 00 00 00\n"),
        ("content/site.yml", "short: Gratis", "short: Gratis for alle"),
        ("content/site.yml", "name: Fjorden kommune", "name: Kysten kommune"),
        ("content/phrases.yml", "text: Skann koden eller", "text: Skann denne koden eller"),
    ],
    ids=["a telephone number", "a promise", "the sender", "a phrase"],
)
def test_what_nobody_approves_one_by_one_makes_a_new_version_too(small, path, old, new):
    """A wrong number on paper: the old sheet must not be called the newest one."""
    before = load(small.root, DAY)
    small.change(path, old, new)
    after = load(small.root, DAY)

    nb = "sailors/nb"
    assert in_use(after).seals[nb] != in_use(before).seals[nb]
    reviews = [{each.id: each.fingerprint for each in site.editions} for site in (before, after)]
    assert reviews[0][nb] == reviews[1][nb]


def test_a_day_that_is_not_named_is_today_and_not_that_of_the_last_text(
    small, outreach, monkeypatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    outreach("--root", small.root, "codes", "record", *TODAY)

    assert set(re.findall(r": (\d{4}-\d\d-\d\d)$", written(small), re.MULTILINE)) == {"2026-11-24"}


def test_a_text_that_is_used_again_is_handed_out_anew(small, outreach):
    outreach("--root", small.root, *RECORD)
    text, old = (small.root / SAILORS).read_text("utf-8"), mark_of(small)
    rewrite(small)
    outreach("--root", small.root, *LATER)
    small.write(SAILORS, text)
    waits = outreach("--root", small.root, "codes").out
    said = outreach("--root", small.root, "codes", "record", "--date", "2027-02-01", *TODAY)

    listed = outreach("--root", small.root, "codes").out
    assert re.search(rf"^sailors/nb +{old} +not recorded *$", waits, re.MULTILINE)
    assert said.out == f"{PRINTED}: 0 codes and 1 versions added\n"
    assert re.findall(r"^sailors/nb +(\S{4}) +(\S+) +(\S+) *$", listed, re.MULTILINE)[-1] == (
        (old, "2027-02-01", "current")
    )


def test_a_sheet_that_waits_for_its_translation_is_not_gone(small, outreach):
    outreach("--root", small.root, *RECORD)
    old = mark_of(small, "sailors/ar"), mark_of(small, "three/ar")
    small.change("content/phrases.yml", "text: Skann koden eller", "text: Skann denne koden eller")
    assert outreach("--root", small.root, "translations", "update").code == 0

    listed = outreach("--root", small.root, "codes").out

    for subject, mark in zip(("sailors/ar", "three/ar"), old, strict=True):
        assert re.search(rf"^{subject} +{mark} +2026-11-23 +waiting *$", listed, re.MULTILINE)
    assert re.search(r"^\w{5} +/ar a4-three +waiting *$", listed, re.MULTILINE)
    assert "gone" not in listed


def test_a_line_that_cannot_be_read_is_told_and_not_left_out(small, outreach):
    small.write(PRINTED, "codes:\n  aaaaa: sailors/nb a5-flyer\n")

    said = outreach("--root", small.root, "codes")

    assert said.code == 1
    assert said.out.startswith(f"{PRINTED}:2: `aaaaa: sailors/nb a5-flyer` is not a code")


def test_nothing_is_recorded_of_texts_that_will_have_to_change(small, outreach):
    small.change(SAILORS, "ways:", "related: [pirates]\nways:")

    said = outreach("--root", small.root, *RECORD)

    assert said.code == 1
    assert "`pirates` is not an audience" in said.out
    assert not (small.root / PRINTED).exists()


def test_a_register_that_cannot_be_written_is_told_without_a_traceback(small, outreach):
    (small.root / "content/.printed.yml.new").mkdir()

    said = outreach("--root", small.root, *RECORD)

    assert said.code == 2
    assert said.err == f"Error: {PRINTED} cannot be written: Is a directory\n"


def test_a_withdrawal_is_not_said_before_its_day(small, outreach):
    outreach("--root", small.root, *RECORD)
    mark = mark_of(small)
    outreach("--root", small.root, "codes", "withdraw", "sailors/nb", mark, "--date", "2027-01-05")
    path = f"{code_for('sailors', 'nb', place='a5-flyer').path}{mark}/index.md"

    leads = {}
    for today in (date(2027, 1, 4), date(2027, 1, 5)):
        site = load(small.root, today)
        (page,) = (each for each in plan(site, DAY, ()).signposts if each.path == path)
        leads[today] = bool(page.matter["refresh"])
        assert date(2027, 1, 4) in turns(site)

    assert list(leads.values()) == [True, False]


def test_to_write_down_what_was_printed_changes_no_day(small, outreach):
    """The day stands on every page and sheet: a record of them is no new text."""
    for command in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", "Tekst",
         "--date", "2026-01-01T00:00:00Z"),
    ):  # fmt: skip
        git(small, *command, day="2026-01-01T00:00:00Z")
    outreach("--root", small.root, *RECORD)
    git(small, "add", ".", day="")
    git(small, "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", "Trykt",
        day="2026-02-02T00:00:00Z")  # fmt: skip

    assert day_of_material(small.root, sources(small.root)) == date(2026, 1, 1)


def git(world, *command, day):
    environment = {"GIT_COMMITTER_DATE": day} if day else {}
    path = shutil.which("git")
    assert path
    subprocess.run([path, *command], cwd=world.root, check=True, env=environment)


def test_a_page_behind_a_code_that_is_missing_stops_the_build(small):
    """The proof asks for what was recorded, whatever the plan says."""
    small.write(
        PRINTED,
        "codes:\n  b2c3d: pirates/nb a5-flyer\n  c2c3d: campaign:winter sailors/nb sms\n"
        "sheets:\n  pirates/nb:\n    1a2b: 2026-11-23\n",
    )
    site = load(small.root, DAY)
    wanted = plan(site, DAY, ())
    order = site_order(wanted, site)
    files = {each.artefact.path for each in wanted.signposts} | {
        path.removeprefix(site.settings.address) + "index.html"
        for path in order.codes
        if "/q/" not in path
    }
    ours = {f"q/{end}/index.html" for end in ("b2c3d", "b2c3d/1a2b", "c2c3d")}

    assert ours <= files
    assert list(broken_codes(files, order)) == []
    assert {each.path for each in broken_codes(files - ours, order)} == ours


@pytest.mark.slow
def test_a_site_with_old_withdrawn_and_forgotten_sheets_is_built_and_proofed(built, outreach, day):
    old = mark_of(built, "sailors/ar")
    assert outreach("--root", built.root, *RECORD).code == 0
    withdraw = ("codes", "withdraw", "sailors/ar", old, "--date", "2026-11-24")
    outreach("--root", built.root, *withdraw)
    first = mark_of(built)
    rewrite(built)
    built.write(
        PRINTED,
        written(built)
        .replace("codes:\n", "codes:\n  b2c3d: pirates/ar a5-flyer\n")
        .replace("sheets:\n", "sheets:\n  pirates/ar:\n    1a2b: 2020-01-01\n"),
    )

    said = outreach("--root", built.root, "build", *day)

    assert said.code == 0, said
    flyer = code_for("sailors", "nb", place="a5-flyer").path
    pages = {
        f"{flyer}{first}/": ("Det finnes et nyere ark", False),
        f"{flyer}{mark_of(built)}/": ("Arket ditt er det nyeste.", True),
        f"{code_for('sailors', 'ar', place='a5-flyer').path}{old}/": ("", False),
        "q/b2c3d/": ("", True),
        "q/b2c3d/1a2b/": ("", False),
    }
    listed = built.artefacts()
    for path, (words, leads) in pages.items():
        text = (built.site / path / "index.html").read_text("utf-8")
        assert words in text, path
        assert ('http-equiv="refresh"' in text) == leads, path
        assert listed[f"{path}index.html"]["kind"] == "code"
        assert len(text.encode()) < 10_000
    assert json.dumps(listed[f"{flyer}{first}/index.html"]["audience"]) == '"sailors"'

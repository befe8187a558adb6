"""What a person reads and how each command ends: 0 done, 1 problems, 2 wrong use, 3 our fault."""

import gzip
import io
import json
import re
import socket
import sys
from pathlib import Path

import pytest

from generator.cli.commands import REPORT
from generator.publish import locked

TESTS = Path(__file__).parent
SMALL = TESTS / "sites/small"
BROKEN = TESTS / "sites/broken"
# What the small world leaves open.
GAPS = """\
content/printed.yml:1: 39 codes and 5 versions are not recorded
  hint: run `outreach codes record` before you print
content/site.yml:1: `feedback` is empty; pages lead to the sender's website instead
  hint: ask the communications department
content/site.yml:1: `machine_help` is empty; no page says how artificial intelligence was used
  hint: ask whoever answers for the use of artificial intelligence in the county
content/site.yml:1: `security` is empty; security.txt leads to the sender's website instead
  hint: ask the county's IT
content/site.yml:1: `statement` is empty; the law asks for it, and no page leads to it
  hint: ask whoever has access to uustatus.no in the county
content/site.yml:3: `https://havn.example/` is a placeholder: printed codes lead nowhere yet
  hint: ask the county's IT which address the site will have, before anything is printed
content/site.yml:20: `ways.phone.value` is empty; pages and sheets leave this way out
  hint: ask the service
content/site.yml:31: `address` of the office in Havna is empty; home pages leave it out
  hint: ask the service
content/site.yml:32: `hours` of the office in Havna is empty; home pages leave it out
  hint: ask the service
"""
FINDINGS = """\
2: Målgruppen: du / hvem som kan komme
4: målgrupper: du / hvem som kan komme
"""
BROWSER = '"-" "Mozilla/5.0 (X11)"'
TEXT = "Hei.\nMålgruppen vår er du.\nDu kan mye.\nTo målgrupper.\n"


@pytest.fixture
def typed(monkeypatch):
    """Return a way to put text on standard input."""

    def put(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "utf-8"))

    return put


def test_check_says_what_is_wrong_in_a_sound_site_and_what_to_fill_in(outreach):
    said = outreach("--root", SMALL, "check", "--today", "2026-11-24")

    assert (said.code, said.err) == (0, "")
    assert said.out == GAPS + "2 editions, nothing wrong, 9 to fill in\n"


def test_check_tells_of_a_fact_that_will_stop_the_build_soon(outreach):
    said = outreach("--root", SMALL, "check", "--today", "2027-12-24")

    assert said.code == 0
    assert "content/facts.yml:10: the fact `content` expires on 2028-01-01\n" in said.out
    assert "audiences/sailors.yml:9: this text was to be looked at again by" in said.out
    assert said.out.endswith("2 editions, nothing wrong, 12 to fill in\n")


def test_check_counts_every_problem_of_a_broken_site(outreach):
    said = outreach("--root", BROKEN, "check")

    told = [line for line in said.out.splitlines() if not line.startswith("  hint: ")]
    assert (said.code, said.err) == (1, "")
    assert len(told) > 100
    assert told[-1] == f"{len(told) - 1} problems; nothing was changed"


@pytest.mark.parametrize("command", [["check"], ["build"], ["status"]])
def test_a_mistake_of_an_editor_is_never_a_traceback(outreach, command, tmp_path):
    output = ["--output", tmp_path / "site"] if command == ["build"] else []

    said = outreach("--root", BROKEN, *command, *output)

    assert (said.code, said.err) == (1, "")
    assert "Traceback" not in said.out
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["check", "--fast"], "No such option '--fast'."),
        (["chek"], "No such command 'chek'."),
        (["--root", __file__, "check"], f"Directory '{__file__}' is a file."),
        (["--root", "/nowhere-at-all", "check"], "Directory '/nowhere-at-all' does not exist."),
        (["build", "--date", "tomorrow"], "'tomorrow' does not match the format '%Y-%m-%d'."),
        (["build", "--jobs", "0"], "0 is not in the range 1<=x<=64."),
        (["words", "--lang", "tlh"], "Invalid value for --lang: choose from ar, nb"),
        (["words", "--zone", "margin"], "Invalid value for --zone: choose from address, alt, "),
        (["words", "--audience", "sailor"], "Invalid value for --audience: choose from sailors"),
        (["words", "no-such-file.txt"], "'no-such-file.txt': No such file or directory"),
        (["report"], "Missing argument 'LOGS...'."),
        (["report", "/dev/null"], "manifest.json is missing; build the site first"),
        (["rollback"], "there is no earlier site beside "),
        (["serve", "--port", "0"], "0 is not in the range 1<=x<=65535."),
    ],
)
def test_wrong_use_is_told_in_one_line(outreach, small, arguments, reason):
    before = small.sources()

    said = outreach("--root", small.root, *arguments)

    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[-1].startswith("Error: ")
    assert reason in said.err.splitlines()[-1]
    assert small.sources() == before


def test_a_folder_with_strangers_files_is_left_alone(outreach, small):
    small.write("letters/dear.txt", "Kjære deg")
    before = small.sources()

    said = outreach("--root", small.root, "build", "--output", small.root / "letters")

    assert said.code == 2
    assert said.err == (
        f"Error: {small.root}/letters holds files that no build put there; choose an empty folder\n"
    )
    assert {name: small.sources()[name] for name in before} == before


def test_words_from_standard_input_are_judged_line_by_line(outreach, typed):
    typed(TEXT.encode())

    said = outreach("--root", SMALL, "words")

    assert (said.code, said.out, said.err) == (1, FINDINGS, "")


def test_words_of_a_file_are_judged_like_those_of_standard_input(outreach, tmp_path):
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")

    said = outreach("--root", SMALL, "words", "--lang", "nb", tmp_path / "text.txt")

    assert (said.code, said.out, said.err) == (1, FINDINGS, "")


def test_clean_words_say_nothing(outreach, typed):
    typed(b"Hei.\nDu kan mye.\n")

    said = outreach("--root", SMALL, "words", "--lang", "ar", "--zone", "title")

    assert (said.code, said.out, said.err) == (0, "", "")


def test_a_text_that_is_not_utf8_is_a_problem_with_its_line(outreach, typed):
    typed("Hei.\nMålgruppen".encode("latin-1"))

    said = outreach("--root", SMALL, "words")

    assert said.code == 1
    place, hint = said.out.splitlines()[:2]
    assert place.endswith(":2: this is not UTF-8 text")
    assert hint == "  hint: save it as UTF-8"


def test_the_real_rules_find_the_word_and_its_way_out(outreach, typed):
    typed(b"Planlegg karrieren din.\n")

    said = outreach("--root", TESTS.parent, "words")

    assert (said.code, said.err) == (1, "")
    assert said.out == "1: karrieren: jobb og utdanning / veien videre\n"


@pytest.mark.parametrize(
    ("lang", "audience", "line"),
    [
        ("nb", "veterans", "1: karriere: sivil jobb / ny jobb etter tjenesten\n"),
        ("nb-x-lett", "veterans", "1: karriere: sivil jobb / ny jobb etter tjenesten\n"),
        ("nb", "sick-listed", "1: karriere: tilbake i jobb / noe som passer bedre\n"),
        ("fa", "veterans", "1: karriere: کار و تحصیل / راه پیش رو / کار و تعلیم\n"),
        ("en", "veterans", "1: karriere: a civilian job / a new job after your service\n"),
        ("lt", "veterans", "1: karriere: darbas ir mokslas / tolesnis kelias\n"),
    ],
)
def test_words_are_better_for_the_audience_that_they_are_meant_for(
    outreach, typed, lang, audience, line
):
    typed(b"Ny karriere\n")

    said = outreach("--root", TESTS.parent, "words", "--lang", lang, "--audience", audience)

    assert (said.code, said.out, said.err) == (1, line, "")


def test_words_say_why_below_each_word_when_asked(outreach, typed):
    typed(TEXT.encode())
    why = "  Ord for dem som planlegger, ikke for dem som leser.\n"

    said = outreach("--root", SMALL, "words", "--why")

    assert (said.code, said.err) == (1, "")
    assert said.out == "".join(line + why for line in FINDINGS.splitlines(keepends=True))


def test_every_second_line_is_a_reason_when_asked_why(outreach, typed):
    typed(b"Ny karriere! Nye tiltak.\n")

    said = outreach("--root", TESTS.parent, "words", "--why")

    lines = said.out.splitlines()
    assert [line.split(": ")[1] for line in lines[::2]] == ["karriere", "!", "tiltak"]
    assert [line[:2] for line in lines[1::2]] == ["  ", "  ", "  "]
    assert all(line[2:].strip() for line in lines[1::2])


def test_the_word_is_told_in_texts_of_every_language(outreach, typed):
    """What one language avoids everywhere is found in all, variants included."""
    for lang in ("ar", "en", "fa", "lt", "nb", "nn", "pl", "ru", "se", "so", "ti", "uk"):
        typed(b"Ny karriere\n")

        said = outreach("--root", TESTS.parent, "words", "--lang", lang)

        assert said.code == 1, lang
        assert said.out.startswith("1: karriere: "), lang


def test_status_says_what_is_whole_stale_missing_and_reviewed(outreach, small):
    small.change("audiences/sailors.yml", "- Jeg kan mye.", "- Jeg kan svært mye.")
    small.change(
        "content/site.yml",
        "    name: العربية\n",
        "    name: العربية\n  - {code: fi, name: Suomi}\n",
    )
    small.write("content/wording/fi.yml", (SMALL / "content/wording/nb.yml").read_text("utf-8"))

    said = outreach("--root", small.root, "status", "--today", "2026-11-24")

    rows = [line.split() for line in said.out.splitlines()]
    assert (said.code, said.err) == (0, "")
    assert rows[0] == [
        *("audience", "language", "edition", "state", "stale", "missing", "unconfirmed"),
        *("fingerprint", "read"),
    ]
    assert [row[:7] for row in rows[1:3]] == [
        ["sailors", "nb", "whole", "draft", "0", "0", "0"],
        ["sailors", "ar", "whole", "draft", "1", "0", "0"],
    ]
    assert rows[3][:3] == ["sailors", "fi", "absent"]
    assert int(rows[3][4]) > 80


def test_status_says_what_is_due_what_is_not_known_and_how_much_is_nynorsk(outreach):
    early = outreach("--root", SMALL, "status", "--today", "2026-11-24")
    late = outreach("--root", SMALL, "status", "--today", "2027-11-24")

    assert "nothing is due, or will be soon\n" in early.out
    rows = [line.split()[:4] for line in late.out.splitlines() if line.startswith("202")]
    assert rows == [
        ["2027-05-01", "due", "review", "sailors"],
        ["2028-01-01", "soon", "fact", "asked"],
        ["2028-01-01", "soon", "fact", "content"],
    ]
    for said in (early, late):
        assert "8 to fill in: 1 address, 4 declared, 2 office, 1 way\n" in said.out
        assert " words in bokmål, 0 in nynorsk: the form used least has 0 %\n" in said.out
        assert "is not confirmed" in said.out.splitlines()[-2]
        assert re.fullmatch(r"\d+ of \d+ paragraphs are hard .*", said.out.splitlines()[-1])


def test_a_figure_holds_on_its_last_day_and_a_text_is_due_on_its_own(outreach):
    def due(day):
        said = outreach("--root", SMALL, "status", "--json", "--today", day)
        return json.loads(said.out)["due"]

    assert due("2027-04-30") == []
    assert due("2027-05-01") == ["review-sailors"]
    assert due("2028-01-01") == ["review-sailors"]
    assert due("2028-01-02") == ["review-sailors", "fact-asked", "fact-content"]


def test_status_gives_the_fingerprints_that_reviews_need(outreach, small):
    """Whoever read a page and the promise copies both from here, and nothing is a draft."""
    shown = outreach("--root", small.root, "status").out.splitlines()
    rows = [line.split() for line in shown]
    editions = {row[1]: row[7] for row in rows if row[:1] == ["sailors"]}
    promises = {row[0]: row[2] for row in rows if len(row) > 2 and row[1] in ("draft", "reviewed")}
    assert editions.keys() == promises.keys() == {"nb", "ar"}
    reading = "by: Havna, date: 2026-11-20"
    small.write(
        "content/translations/reviews.yml",
        "promises:\n"
        + "".join(
            f'  - {{language: {code}, {reading}, fingerprint: "{seal}", back: [Det er gratis.]}}\n'
            for code, seal in promises.items()
        )
        + "reviews:\n"
        + "".join(
            f'  - {{audience: sailors, language: {code}, {reading}, fingerprint: "{seal}"}}\n'
            for code, seal in editions.items()
        ),
    )

    said = outreach("--root", small.root, "status")

    read = [line.split() for line in said.out.splitlines() if line.endswith("2026-11-20 Havna")]
    assert [row[:4] for row in read[:2]] == [
        ["sailors", "nb", "whole", "reviewed"],
        ["sailors", "ar", "whole", "reviewed"],
    ]
    assert [row[:2] for row in read[2:]] == [["nb", "reviewed"], ["ar", "reviewed"]]


def test_status_for_programs_is_the_board_and_what_is_due(outreach):
    said = outreach("--root", SMALL, "status", "--json", "--today", "2027-11-24")

    told = json.loads(said.out)
    assert (said.code, said.err) == (0, "")
    assert [row["id"] for row in told["audiences"]] == ["sailors"]
    assert (told["today"], told["due"]) == ("2027-11-24", ["review-sailors"])
    assert told["soon"] == ["fact-asked", "fact-content"]
    assert told["promise_fingerprints"].keys() == {"nb", "ar"}
    assert told["reading"].keys() == {"sailors/nb", "sailors/ar"}
    assert told["reading"]["sailors/nb"]["paragraphs"] > told["reading"]["sailors/nb"]["over"]


def test_update_of_a_finished_catalogue_changes_nothing(outreach, small):
    before = small.sources()

    said = outreach("--root", small.root, "translations", "update")

    assert (said.code, said.out) == (0, "content/translations/ar.po: unchanged\n")
    assert small.sources() == before


def test_report_counts_what_people_asked_for_and_hides_the_few(outreach, small, tmp_path):
    names = ("path", "kind", "audience", "language", "campaign")
    rows = (
        ("nb/i-havn/index.html", "page", "sailors", "nb", ""),
        ("q/623sg/index.html", "code", "sailors", "nb", "summer"),
        ("nb/om/index.html", "page", "", "nb", ""),
    )
    listed = [dict(zip(names, row, strict=True)) for row in rows]
    small.write("build/site/manifest.json", json.dumps({"artefacts": listed}))
    asked = f'1.2.3.4 - - [23/Nov/2026:08:00:00 +0000] "GET {{}} HTTP/1.1" 200 512 {BROWSER}\n'
    plain, packed = tmp_path / "access.log", tmp_path / "access.log.1.gz"
    plain.write_text(
        asked.format("/nb/i-havn/") * 6
        + asked.format("/q/623sg/") * 4
        + asked.format("/nb/om/") * 2
        + asked.format("/nowhere/") * 9,
        "utf-8",
    )
    packed.write_bytes(gzip.compress(asked.format("/nb/i-havn/").encode() * 7))

    said = outreach("--root", small.root, "report", plain, packed)

    assert (said.code, said.err) == (0, "")
    assert [line.split() for line in said.out.splitlines()] == [
        ["count", "kind", "audience", "language", "campaign", "path"],
        ["13", "page", "sailors", "nb", "nb/i-havn/index.html"],
        ["hidden", "page", "nb", "nb/om/index.html"],
        ["hidden", "code", "sailors", "nb", "summer", "q/623sg/index.html"],
    ]


@pytest.mark.parametrize("command", ["build", "rollback"])
def test_two_builds_of_the_same_place_do_not_meet(outreach, small, command):
    with locked(small.site):
        said = outreach("--root", small.root, command)

    assert (said.code, said.out) == (2, "")
    assert said.err == f"Error: another build is writing to {small.site}; wait for it\n"


@pytest.mark.slow
def test_rollback_brings_back_the_site_before_and_again_the_newer_one(built, outreach, day):
    first = {name: each[2] for name, each in built.files().items()}
    built.change("content/pages/om.md", "kommer i land.", "kommer i land hos oss.")
    assert outreach("--root", built.root, "build", *day).code == 0
    second = {name: each[2] for name, each in built.files().items()}
    assert first["nb/om/index.html"] != second["nb/om/index.html"]

    said = outreach("--root", built.root, "rollback")

    assert (said.code, said.out.splitlines()) == (
        0,
        [
            "the site before the last build is back",
            "a story whose consent ended in between is back too: only a new build takes it away",
        ],
    )
    assert {name: each[2] for name, each in built.files().items()} == first
    assert outreach("--root", built.root, "rollback").code == 0
    assert {name: each[2] for name, each in built.files().items()} == second


@pytest.mark.slow
def test_a_build_after_a_rollback_publishes_today_s_sources_again(built, outreach, day):
    built.change("content/pages/om.md", "kommer i land.", "kommer i land hos oss.")
    assert outreach("--root", built.root, "build", *day).code == 0
    assert outreach("--root", built.root, "rollback").code == 0

    assert outreach("--root", built.root, "build", *day).code == 0

    assert "kommer i land hos oss." in (built.site / "nb/om/index.html").read_text("utf-8")


def test_a_fault_of_ours_says_so_and_where_it_was(outreach, monkeypatch):
    def broken(*_: object) -> None:
        raise KeyError("a shelf that is not there")

    monkeypatch.setattr("generator.cli.build.checked", broken)

    said = outreach("--root", SMALL, "check")

    assert (said.code, said.out) == (3, "")
    lines = said.err.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[-2:] == ["KeyError: 'a shelf that is not there'", REPORT]


def test_the_help_names_every_command(outreach):
    said = outreach("--help")

    assert (said.code, said.err) == (0, "")
    listed = said.out.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed] == [
        *("build", "check", "codes", "facts", "kits", "new", "print", "reading", "report"),
        *("rollback", "serve", "status", "translations", "weight", "words"),
    ]


def test_a_place_that_cannot_be_written_is_wrong_use(outreach):
    said = outreach("--root", SMALL, "build", "--output", "/proc/site")

    assert said.code == 2
    assert said.err.startswith("Error: /proc/site cannot be written: ")


def test_a_port_that_is_taken_is_wrong_use(outreach):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        said = outreach("--root", SMALL, "serve", "--port", port)

    assert said.code == 2
    assert said.err == f"Error: port {port} is taken; choose another with --port\n"


def test_weight_lists_the_heaviest_pages_and_what_their_bytes_are(outreach, built):
    site = built.root / "build/site"

    said = outreach("--root", built.root, "weight", site, "--pages", "2")
    told = outreach("--root", built.root, "weight", site, "--json")

    assert (said.code, told.code) == (0, 0)
    head, first, _, total = said.out.splitlines()
    assert head.split()[:3] == ["page", "frame", "of"]
    pages = json.loads(told.out)
    assert len(pages) > 3
    assert first.split()[0] == pages[0]["path"].removesuffix("index.html")
    assert pages[0]["first_visit"] == max(each["first_visit"] for each in pages)
    assert pages[0]["frame"] == pages[0]["html"] + pages[0]["css"]
    assert total.startswith(f"{len(pages)} pages; at most 10 KB")


def test_weight_of_an_empty_folder_says_how_to_fill_it(outreach, tmp_path):
    said = outreach("--root", SMALL, "weight", tmp_path)

    assert said.code == 2
    assert "holds no page" in said.err

"""What a counsellor types, what comes out of the printer, and every way in which it is refused."""

import io
import os
import shutil
import stat
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
from worlds import LIFE

from generator.formats import FORMATS
from generator.press.jobs import pressed
from generator.problems import Problem
from generator.proof.accessible import pdf_ua_faults
from generator.render.sheets import fields_set

POINTS = 72 / 25.4
NB_TITLE = "Hva vil du gjøre i land?"
FLYER = ("--audience", "sailors", "--languages", "nb", "--format", "a5-flyer")
LOCAL = ("--event", "Havnemesse", "--hour", "10-14", "--place", "Kaia 1", "--counsellor", "Kari")


@pytest.fixture
def printing(small, outreach, monkeypatch):
    """Return a way to print from the small world on the day after it was recorded."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 2026-11-23
    assert outreach("--root", small.root, "codes", "record").code == 0

    def run(*arguments):
        return outreach("--root", small.root, "print", *arguments, "--today", "2026-11-24")

    return run


@pytest.fixture
def listed(small):
    """Return a way to write a list outside of the sources."""

    def put(text):
        small.write("lists/messe.yml", text)
        return small.root / "lists/messe.yml"

    return put


def pages(file):
    document = pypdfium2.PdfDocument(file)
    return [page.get_textpage().get_text_range() for page in document]


def sizes(file):
    document = pypdfium2.PdfDocument(file)
    return [tuple(round(each / POINTS) for each in page.get_size()) for page in document]


def test_a_sheet_gets_the_day_and_the_place_and_the_sources_hear_nothing_of_it(printing, small):
    before = small.sources()

    said = printing(*FLYER, *LOCAL, "--date", "2026-12-01", "--copies", "3")

    made = small.root / "build/print/2026-12-01-i-havn-a5-flyer.pdf"
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        f"{made}: 3 pages, for one side of the paper\n"
        "  pages 1-3: sailors/nb/a5-flyer, 3 copies\n"
        "A5: 3 sheets\n"
    )
    found = pages(made)
    assert len(found) == 3
    for text in ("Havnemesse", "10-14", "Kaia 1", "Kari", "1. desember 2026"):
        assert all(text in page for page in found), text
    assert small.sources() == before
    assert [path for path in (small.root / "build/cache").rglob("*") if path.is_file()] == []


def test_an_event_alone_is_enough(printing, small):
    assert printing(*FLYER, "--event", "Havnemesse").code == 0

    (page,) = pages(small.root / "build/print/2026-11-24-i-havn-a5-flyer.pdf")
    assert "Havnemesse" in page


def test_every_format_with_room_for_a_day_and_a_place_sets_them():
    local = [form for form in FORMATS.values() if form.local]

    assert len(local) > 3
    assert [form.id for form in local if "local" not in fields_set(form.template)] == []


def test_languages_follow_each_other_as_they_were_named_and_drafts_say_so(printing, small):
    said = printing(*FLYER[:2], "--languages", "ar,nb", *FLYER[4:], "--copies", "2")

    made = small.root / "build/print/2026-11-24-i-havn-a5-flyer-draft.pdf"
    assert said.code == 0
    assert said.out.splitlines()[1:] == [
        "  pages 1-2: sailors/ar/a5-flyer, 2 copies (draft: nobody has approved it yet)",
        "  pages 3-4: sailors/nb/a5-flyer, 2 copies",
        "A5: 4 sheets",
    ]
    assert ["Sist endret" in page for page in pages(made)] == [False, False, True, True]
    with pikepdf.open(made) as file:
        assert str(file.Root.Lang) == "nb"  # the language of whoever prints
        assert str(file.docinfo.Title) == "2026-11-24-i-havn-a5-flyer-draft"
        assert [entry.title for entry in file.open_outline().root] == [
            "sailors/ar/a5-flyer, 2 copies",
            "sailors/nb/a5-flyer, 2 copies",
        ]


def test_a_pile_in_one_language_says_so_and_has_the_title_of_its_sheet(printing, small):
    printing(*FLYER, "--copies", "2", "--output", small.root / "out.pdf")

    with pikepdf.open(small.root / "out.pdf") as file:
        assert str(file.Root.Lang) == "nb"
        assert str(file.docinfo.Title) == NB_TITLE
        assert str(file.Root.ViewerPreferences.Duplex) == "/Simplex"
        assert str(file.Root.ViewerPreferences.PrintScaling) == "/None"


def test_twenty_copies_weigh_little_more_than_two_and_are_the_same_each_time(printing, small):
    made = [small.root / f"{name}.pdf" for name in ("two", "twenty", "again")]
    for file, copies in zip(made, (2, 20, 20), strict=True):
        assert printing(*FLYER, "--copies", copies, "--output", file).code == 0

    two, twenty, again = (file.read_bytes() for file in made)
    assert len(pages(made[1])) == 20
    assert len(twenty) < 1.2 * len(two)
    assert twenty == again


LIST = """\
event: Havnemesse
day: 2026-12-01
sheets:
  - audience: sailors
    languages: [nb]
    format: a5-flyer
    copies: 2
  - audience: sailors
    languages: [nb]
    format: a4-large
  - audience: sailors
    languages: [nb]
    format: a6-card
    variant: n-up
    copies: 5
"""


def test_a_list_is_printed_in_its_order_and_each_sheet_begins_on_a_new_front(
    printing, small, listed
):
    said = printing(listed(LIST))

    made = small.root / "build/print/2026-12-01-messe.pdf"
    flyer, large, four = (148, 210), (210, 297), (210, 297)
    assert said.code == 0
    assert said.out == (
        f"{made}: 10 pages, for both sides of the paper\n"
        "  pages 1-4: sailors/nb/a5-flyer, 2 copies\n"
        "  pages 5-6: sailors/nb/a4-large, 1 copy\n"
        "  pages 7-10: sailors/nb/a6-card-n-up, 5 copies, 4 on each side of paper\n"
        "A5: 2 sheets\n"
        "A4: 3 sheets\n"
        "note: a6-card has no room for a day and a place: printed as it is\n"
        "note: A5 tall and A4 tall in one pile: print each in a run of its own\n"
    )
    assert sizes(made) == [flyer] * 4 + [large] * 2 + [four] * 4
    blank = [not page.strip() for page in pages(made)]
    assert blank == [False, True, False, True, False, False, False, True, False, True]
    with pikepdf.open(made) as file:
        assert str(file.Root.ViewerPreferences.Duplex) == "/DuplexFlipLongEdge"


def test_whoever_prints_on_one_side_gets_no_blanks(printing, small, listed):
    said = printing(listed(LIST), "--single-sided")

    made = small.root / "build/print/2026-12-01-messe.pdf"
    assert said.code == 0
    assert "A5: 2 sheets\nA4: 4 sheets\n" in said.out
    assert "in one pile" not in said.out
    assert len(pages(made)) == 6
    assert all(page.strip() for page in pages(made))


def test_one_sided_sheets_get_blanks_only_when_both_sides_are_asked_for(printing, small):
    printing(*FLYER, "--copies", "2", "--output", small.root / "one.pdf")
    printing(*FLYER, "--copies", "2", "--double-sided", "--output", small.root / "both.pdf")

    assert [bool(page.strip()) for page in pages(small.root / "one.pdf")] == [True, True]
    both = [bool(page.strip()) for page in pages(small.root / "both.pdf")]
    assert both == [True, False, True, False]


def test_several_on_a_sheet_need_fewer_sheets(printing, small):
    said = printing(*FLYER, *LOCAL, "--variant", "n-up", "--copies", "5")

    made = small.root / "build/print/2026-11-24-i-havn-a5-flyer.pdf"
    assert said.out.splitlines()[1:3] == [
        "  pages 1-3: sailors/nb/a5-flyer-n-up, 5 copies, 2 on each side of paper",
        "A4: 3 sheets",
    ]
    assert sizes(made) == [(297, 210)] * 3
    assert [page.count("Havnemesse") for page in pages(made)] == [2, 2, 2]


def test_sheets_of_nobody_in_particular_are_picked_by_language_and_by_role(printing, small):
    small.write("content/life-course.yml", yaml.safe_dump(plain(LIFE), allow_unicode=True))

    for options in (("a4-three",), ("a4-front-line", "--role", "mate")):
        said = printing("--languages", "nb", "--format", *options)
        assert (said.code, said.err) == (0, ""), said

    names = {path.name for path in (small.root / "build/print").iterdir()}
    assert names == {"2026-11-24-a4-three.pdf", "2026-11-24-mate-a4-front-line.pdf"}


def plain(said):
    if isinstance(said, dict):
        return {name: plain(each) for name, each in said.items()}
    return [plain(each) for each in said] if isinstance(said, tuple | list) else said


@pytest.mark.slow
def test_a_sheet_without_a_day_is_the_one_of_the_site(built, outreach, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.setattr("generator.cli.printing.pressed", None)  # it lies in the cache

    arguments = (*FLYER, "--today", "2026-11-24", "--output", built.root / "out.pdf")
    said = outreach("--root", built.root, "print", *arguments)

    (name,) = (name for name in built.artefacts() if name.endswith("i-havn-a5-flyer-nb.pdf"))
    assert said.code == 0
    assert drawn(built.root / "out.pdf") == drawn(built.site / name)


def drawn(file):
    with pikepdf.open(file) as opened:
        return [page.Contents.read_bytes() for page in opened.pages]


WRONG = """\
event: Messe for målgruppen
day: 2026-12-01
hours: 10-14
office: Fjellet
sheets:
  - audience: sailor
    languages: [nb, xx]
    format: a5-flier
  - audience: sailors
    languages: nb
    format: a5-flyer
    copies: 0
"""


def test_a_list_that_does_not_fit_is_told_whole(printing, small, listed):
    file = listed(WRONG)

    said = printing(file)

    assert said.code == 1
    assert said.out == (
        f"{file}:3: `hours` is not a key\n"
        "  hint: did you mean `hour`? known here: "
        "event, day, hour, place, office, counsellor, sheets\n"
        f"{file}:10: `sheets.languages` (number 2) must be a list, not a text\n"
        "  hint: put each item on a line of its own, after a hyphen\n"
        f"{file}:12: `0` is not possible for `sheets.copies` (number 2)\n"
        "  hint: at least 1\n"
        "3 problems; nothing was changed\n"
    )
    assert not (small.root / "build").exists()


def test_names_that_mean_nothing_are_told_with_their_lines_and_choices(printing, small, listed):
    file = listed(
        WRONG.replace("hours:", "hour:").replace(": nb\n", ": [nb]\n").replace("0\n", "1\n")
    )

    said = printing(file)

    forms = ", ".join(name for name, form in FORMATS.items() if form.kind == "sheet")
    assert said.code == 1
    assert said.out == (
        f'{file}:1: "målgruppen" may not stand on a sheet\n'
        '  hint: say "du" or "hvem som kan komme" (content/wording/nb.yml)\n'
        f"{file}:4: `Fjellet` is not an office of ours\n"
        "  hint: choose from Havna\n"
        f"{file}:6: `sailor` is not an audience\n"
        "  hint: choose from sailors\n"
        f"{file}:7: `xx` is not a language of ours\n"
        "  hint: choose from nb, ar\n"
        f"{file}:8: `a5-flier` is not a sheet of ours\n"
        f"  hint: choose from {forms}\n"
        "5 problems; nothing was changed\n"
    )
    assert not (small.root / "build").exists()


@pytest.mark.parametrize(
    ("entry", "text", "hint"),
    [
        (
            "{languages: [nb], format: a5-flyer}",
            "`a5-flyer` is made for one audience",
            "name it: sailors",
        ),
        (
            "{audience: sailors, languages: [ar], format: a4-interpreter}",
            "`a4-interpreter` is the same for every audience",
            "leave `audience` out",
        ),
        (
            "{languages: [nb], format: a4-front-line}",
            "`a4-front-line` is made for one role",
            "there is none yet",
        ),
        (
            "{audience: sailors, role: nav, languages: [nb], format: a5-flyer}",
            "`nav` is not a role of the front line",
            "there is none yet",
        ),
        (
            "{audience: sailors, languages: [nb], format: a5-flyer, variant: fold}",
            "`a5-flyer` is not made as `fold`",
            "choose from shop, eco, n-up",
        ),
        (
            "{audience: sailors, languages: [nb], format: a4-large, variant: shop}",
            "`a4-large` is not made as `shop`",
            "leave it out",
        ),
        (
            "{audience: sailors, languages: [nb], format: a5-pair}",
            "`a5-pair` says everything in bokmål beside another language",
            "choose another format for it",
        ),
        (
            "{languages: [nb], format: a4-interpreter}",
            "`a4-interpreter` says everything in bokmål beside another language",
            "choose another language",
        ),
        (
            "{languages: [nb], format: a3-life}",
            "`a3-life` is not whole in nb, or is newer in Norwegian",
            "`outreach status` says what is left to translate",
        ),
        (
            "{audience: sailors, languages: [nb, nb], format: a5-flyer}",
            "`nb` stands twice",
            "name it once",
        ),
        (
            "{audience: sailors, languages: [nb], format: screen-1920x1080}",
            "`screen-1920x1080` is not a sheet of ours",
            None,
        ),
    ],
)
def test_an_entry_that_cannot_be_printed_is_told_with_a_way_out(
    printing, small, listed, entry, text, hint
):
    file = listed(f"event: Messe\nsheets:\n  - {entry}\n")

    said = printing(file)

    assert said.code == 1
    assert f"{file}:3: {text}\n" in said.out
    assert hint is None or f"  hint: {hint}\n" in said.out
    assert not (small.root / "build").exists()


def test_those_who_pass_the_word_on_have_no_cards_of_their_own(printing, small):
    small.write("content/life-course.yml", yaml.safe_dump(plain(LIFE), allow_unicode=True))
    crews = (small.root / "audiences/sailors.yml").read_text("utf-8")
    for old, new in (
        ("kind: citizen", "kind: partner"),
        ("slug: i-havn", "slug: for-mannskap"),
        ("proof: [content]\n", ""),
    ):
        crews = crews.replace(old, new)
    helper = "helper:\n  front_line: [mate]\n  say: Kom.\n  do: [Si det., Vent.]\n"
    crews = crews.replace("situation: ashore\n", "") + f"\nlanguages: [nb]\n{helper}"
    small.write("audiences/crews.yml", crews)

    sheet = ("--audience", "crews", "--languages", "nb", "--format")
    card, page = (printing(*sheet, each) for each in ("a6-card", "a4-sheet"))

    assert (card.code, page.code) == (2, 0), (card, page)
    assert "--format: `a6-card` is not made for those who pass the word on" in card.err
    assert "choose a4-sheet, or an audience that they meet" in card.err


def test_an_edition_that_is_not_whole_or_is_old_is_not_printed(printing, small, listed):
    file = listed("sheets:\n- audience: sailors\n  languages: [ar]\n  format: a5-flyer\n")
    small.change(
        "audiences/sailors.yml", "promise: Snakk med en veileder.", "promise: Snakk med oss."
    )

    old = printing(file)
    small.change("content/translations/ar.po", "محادثة حول الحياة على البر", "")
    absent = printing(file)

    assert (old.code, absent.code) == (1, 1)
    assert old.out.startswith(
        f"{file}:3: sailors in ar is withheld: 1 of its texts are newer in Norwegian\n"
        "  hint: ready in nb; `outreach status` says what is left to translate\n"
    )
    assert absent.out.startswith(f"{file}:3: sailors in ar is not written yet\n")


def test_options_that_mean_nothing_are_told_together(printing, small):
    said = printing(
        *("--audience", "sailor", "--languages", "nb,xx", "--format", "a5-flyer"),
        *("--office", "Fjellet", "--event", "For målgruppen", "--place", "Kaia\u202e 1"),
    )

    assert (said.code, said.out) == (2, "")
    assert said.err == (
        'Error: --event: "målgruppen" may not stand on a sheet\n'
        '  hint: say "du" or "hvem som kan komme" (content/wording/nb.yml)\n'
        "--place: U+202E (right-to-left override) may not stand here\n"
        "  hint: delete it: readers do not see it, programs do\n"
        "--office: `Fjellet` is not an office of ours\n"
        "  hint: choose from Havna\n"
        "--audience: `sailor` is not an audience\n"
        "  hint: choose from sailors\n"
        "--languages: `xx` is not a language of ours\n"
        "  hint: choose from nb, ar\n"
    )
    assert not (small.root / "build").exists()


@pytest.mark.parametrize("sign", ["\u202e", "\u0007", "\t", "\u2066"], ids=ascii)
def test_signs_that_nobody_sees_are_refused_in_lists_and_options(printing, small, listed, sign):
    file = listed(f'event: Messe\nplace: "Kaia{sign} 1"\n{LIST.partition("2026-12-01")[2]}')

    in_list = printing(file)
    typed = printing(*FLYER, "--counsellor", f"Ka{sign}ri")

    assert in_list.code == 1
    assert f"{file}:2: " in in_list.out
    assert typed.code == 2
    assert "--counsellor: " in typed.err
    assert not (small.root / "build").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name --languages and --format, or a list to print"),
        (("--format", "a5-flyer"), "name --languages, or a list to print"),
        ((*FLYER, "--output", "audiences/sailors.yml"), "name a file that ends in .pdf"),
        ((*FLYER, "--cmyk"), "--cmyk is for print shops: use it with --variant shop"),
        ((*FLYER, "--copies", "0"), "0 is not in the range"),
        ((*FLYER, "--date", "tomorrow"), "does not match the format"),
        ((*FLYER, "--variant", "large"), "is not one of"),
    ],
)
def test_what_cannot_be_meant_is_wrong_use(printing, small, arguments, said):
    before = small.sources()

    answer = printing(*arguments)

    assert answer.code == 2
    assert said in answer.err
    assert small.sources() == before


def test_a_list_and_options_do_not_mix(printing, listed):
    said = printing(listed(LIST), "--place", "Kaia 1", "--date", "2026-12-01")

    assert said.code == 2
    assert "--date, --place: the list says that; write it into" in said.err


def test_a_file_that_cannot_be_written_is_no_fault_of_ours(printing, small):
    (small.root / "here").write_text("not a folder", "utf-8")

    said = printing(*FLYER, "--output", small.root / "here/out.pdf")

    assert said.code == 2
    assert "out.pdf cannot be written: " in said.err


def test_a_day_and_a_place_that_do_not_fit_are_to_be_shorter(printing, listed, small):
    file = listed(f"event: {'Havnemesse ' * 90}\n{LIST.partition('2026-12-01')[2].lstrip()}")

    said = printing(file, "--single-sided")

    assert said.code == 1
    assert f"{file}:1: sailors/nb/a5-flyer: " in said.out
    assert "hint: say it shorter: without the day and the place" in said.out
    assert f"{file}:3: " not in said.out
    assert not (small.root / "build/print").exists()


def test_every_sheet_is_proofed_and_what_is_wrong_leads_to_its_entry(
    printing, small, listed, monkeypatch
):
    read = []

    def proof(path, pdf, _rules, order):
        assert pdf.startswith(b"%PDF-")
        read.append(order)
        return (Problem(path, 1, "too faint", "calm the picture"),)

    monkeypatch.setattr("generator.cli.printing.proof_sheet", proof)
    file = listed(LIST)

    in_list, typed = printing(file), printing(*FLYER)

    assert (in_list.code, typed.code) == (1, 1)
    assert in_list.out == (
        f"{file}:4: sailors/nb/a5-flyer: too faint\n  hint: calm the picture\n"
        f"{file}:8: sailors/nb/a4-large: too faint\n  hint: calm the picture\n"
        f"{file}:11: sailors/nb/a6-card: too faint\n  hint: calm the picture\n"
        "3 problems; nothing was changed\n"
    )
    assert typed.out.startswith("nb/i-havn/i-havn-a5-flyer-nb.pdf:1: too faint\n")
    assert ["Havnemesse" in order.texts for order in read] == [
        True,
        False,
        True,
        False,
        False,
        False,
    ]
    assert not (small.root / "build/print").exists()


def test_a_day_that_has_passed_is_noted(printing):
    said = printing(*FLYER, "--date", "2025-12-01")

    assert said.code == 0
    assert said.out.endswith("note: 2025-12-01 has passed\n")


def test_what_is_written_for_the_day_and_does_not_fit_is_told_with_its_option(printing, small):
    said = printing(*FLYER, "--event", "Havnemesse", "--place", "Kaia ved brygga " * 90)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Error: --place: sailors/nb/a5-flyer: ")
    assert "hint: say it shorter" in said.err
    assert not (small.root / "build/print").exists()


def test_letters_that_no_font_has_are_told_with_the_option_or_the_line(printing, small, listed):
    typed = printing(*FLYER, "--place", "漢字 1", "--event", "Møte 🎉", "--counsellor", "Kari")
    in_list = printing(listed(f"event: Messe\nplace: 漢字 1\n{LIST.partition('2026-12-01')[2]}"))

    assert (typed.code, in_list.code) == (2, 1)
    assert "--place: no font of ours has 漢字\n" in typed.err
    assert "--event: no font of ours has 🎉\n" in typed.err
    assert "--counsellor" not in typed.err
    assert f"{small.root / 'lists/messe.yml'}:2: no font of ours has 漢字\n" in in_list.out
    assert not (small.root / "build").exists()


@pytest.mark.parametrize("text", ["  ", "\u200b", "\u2060 \u00ad", "\u3164", "\u0301"], ids=ascii)
def test_a_text_that_nobody_sees_is_none(printing, small, text):
    plain = printing(*FLYER, "--output", small.root / "plain.pdf")
    blank = printing(*FLYER, "--place", text, "--output", small.root / "blank.pdf")

    assert (plain.code, blank.code) == (0, 0)
    assert (small.root / "blank.pdf").read_bytes() == (small.root / "plain.pdf").read_bytes()


def test_problems_of_the_sources_are_told_with_those_of_the_options(printing, monkeypatch):
    def proof(path, _pdf, _rules, order):
        wrong = order.language == "ar" or "Havnemesse" in order.texts
        return (Problem(path, 1, "too faint", "calm the picture"),) if wrong else ()

    monkeypatch.setattr("generator.cli.printing.proof_sheet", proof)

    said = printing(*FLYER[:2], "--languages", "ar,nb", *FLYER[4:], "--event", "Havnemesse")

    assert said.code == 2
    assert "--event: sailors/nb/a5-flyer: too faint\n" in said.err
    assert "ar/i-havn/i-havn-a5-flyer-ar-draft.pdf:1: too faint\n" in said.err


def test_what_was_laid_out_is_compared_with_its_pages(printing, small, monkeypatch):
    monkeypatch.setattr("generator.cli.printing.arranged", lambda pdf, *_: pdf)

    said = printing(*FLYER, "--variant", "n-up")

    assert said.code == 1
    assert "i-havn-a5-flyer-nb.pdf:1: " in said.out
    assert not (small.root / "build/print").exists()


def test_a_version_that_was_withdrawn_is_not_printed(printing, small, outreach, listed):
    recorded = yaml.safe_load((small.root / "content/printed.yml").read_text("utf-8"))
    (mark,) = (seal[:4] for seal in recorded["sheets"]["sailors/nb"])
    outreach("--root", small.root, "codes", "withdraw", "sailors/nb", mark, "--date", "2026-11-24")

    typed, file = printing(*FLYER), listed(LIST)
    in_list = printing(file)

    told = f"sailors/nb {mark} was withdrawn on 2026-11-24\n  hint: change what was wrong"
    assert (typed.code, in_list.code) == (2, 1)
    assert f"--languages: {told}" in typed.err
    assert [f"{file}:{line}: {told}" in in_list.out for line in (5, 9, 12)] == [True] * 3
    assert not (small.root / "build").exists()


def test_what_nobody_recorded_is_noted(small, printing):
    recorded = (small.root / "content/printed.yml").read_text("utf-8")
    (small.root / "content/printed.yml").unlink()
    unknown = printing(*FLYER)
    # Its version is known, but not the code of this size of paper.
    code = next(line for line in recorded.splitlines() if "sailors/nb a5-flyer" in line)
    small.write("content/printed.yml", recorded.replace(f"{code}\n", ""))
    new_code = printing(*FLYER)

    note = "note: sailors/nb: not recorded yet; `outreach codes record` before you print\n"
    assert (unknown.code, new_code.code) == (0, 0)
    assert unknown.out.endswith(note)
    assert new_code.out.endswith(note)


def test_one_copy_keeps_its_tags_and_opens_the_print_dialogue_as_it_should(printing, small):
    for name in ("one", "again"):
        assert printing(*FLYER, "--output", small.root / f"{name}.pdf").code == 0
    form = ("--format", "a4-large", "--output", small.root / "both.pdf")
    assert printing(*FLYER[:4], *form).code == 0

    wishes = []
    for name in ("one", "both"):
        with pikepdf.open(small.root / f"{name}.pdf") as file:
            assert "/StructTreeRoot" in file.Root
            asked = file.Root.ViewerPreferences
            wishes.append((str(asked.PrintScaling), str(asked.Duplex)))
        assert pdf_ua_faults((small.root / f"{name}.pdf").read_bytes()) == ()
    assert wishes == [("/None", "/Simplex"), ("/None", "/DuplexFlipLongEdge")]
    assert (small.root / "one.pdf").read_bytes() == (small.root / "again.pdf").read_bytes()


def test_a_cache_that_cannot_be_used_is_done_without(printing, small):
    (small.root / "build").write_text("not a folder", "utf-8")

    elsewhere = printing(*FLYER, "--output", small.root / "out.pdf")
    there = printing(*FLYER)

    assert (elsewhere.code, there.code) == (0, 2)
    assert "cannot be written" in there.err


@pytest.mark.parametrize("keep", [0, 10_000], ids=("empty", "cut off"))
def test_a_damaged_file_in_the_cache_is_pressed_again(printing, small, keep):
    printing(*FLYER, "--output", small.root / "first.pdf")
    (kept,) = (path for path in (small.root / "build/cache/press").rglob("*.pdf"))
    whole = kept.read_bytes()
    kept.write_bytes(whole[:keep])

    said = printing(*FLYER, "--output", small.root / "again.pdf")

    assert (said.code, said.err) == (0, "")
    assert kept.read_bytes() == whole
    assert (small.root / "again.pdf").read_bytes() == (small.root / "first.pdf").read_bytes()


def test_the_same_sheet_twice_is_set_and_carried_once(printing, small, listed, monkeypatch):
    set_once = []

    def counted(job, fonts):
        set_once.append(job.path)
        return pressed(job, fonts)

    monkeypatch.setattr("generator.cli.printing.pressed", counted)
    entry = "- audience: sailors\n  languages: [nb]\n  format: a5-flyer\n"
    made = [small.root / f"{name}.pdf" for name in ("one", "two")]
    said = [
        printing(listed(f"event: Messe\nsheets:\n{entry}  copies: 2\n{more}"), "--output", file)
        for file, more in zip(made, ("", entry), strict=True)
    ]

    assert [each.code for each in said] == [0, 0]
    assert "pages 1-2: " in said[1].out
    assert "page 3: " in said[1].out
    assert len(set_once) == 2
    assert made[1].stat().st_size < 1.2 * made[0].stat().st_size


def test_more_paper_than_a_printer_takes_is_refused(printing, small, listed):
    entry = "- {audience: sailors, languages: [ar, nb], format: a5-flyer, copies: 3000}\n"
    file = listed(f"event: Messe\nsheets:\n{entry}")

    in_list = printing(file)
    typed = printing(*FLYER[:2], "--languages", "ar,nb", *FLYER[4:], "--copies", "3000")

    told = "6000 sheets of paper are too many for one file: at most 5000\n  hint: print it in parts"
    assert (in_list.code, typed.code) == (1, 2)
    assert f"{file}:3: {told}" in in_list.out
    assert f"--copies: {told}" in typed.err
    assert not (small.root / "build").exists()


def test_a_variant_of_a_language_has_the_sheets_of_its_base(printing, small):
    small.change(
        "content/site.yml", "languages:\n", "languages:\n  - {code: nb-x-lett, name: Lettlest}\n"
    )

    said = printing("--languages", "nb-x-lett", "--format", "a4-three")

    assert said.code == 2
    assert "--languages: `a4-three` is made in nb, not in nb-x-lett\n" in said.err
    assert "hint: print it in nb\n" in said.err


def test_for_a_shop_the_boxes_say_where_to_cut(printing, small):
    said = printing(*FLYER, "--variant", "shop", "--output", small.root / "shop.pdf")

    assert said.out.endswith("168 x 230 mm: 1 sheet\n")
    with pikepdf.open(small.root / "shop.pdf") as file:
        page = file.pages[0]
        assert [round(float(side) / POINTS) for side in page.trimbox] == [10, 10, 158, 220]
        assert [round(float(side) / POINTS) for side in page.bleedbox] == [7, 7, 161, 223]


def test_without_ghostscript_four_inks_are_refused_with_what_to_install(
    printing, small, monkeypatch
):
    monkeypatch.setattr(shutil, "which", lambda _: None)

    said = printing(*FLYER, "--variant", "shop", "--cmyk")

    assert said.code == 2
    assert "--cmyk needs Ghostscript (it is not installed); install the package" in said.err
    assert not (small.root / "build/print").exists()


# Stands in for Ghostscript: hands the pages on, and says what it was asked for.
STANDS_IN = """#!/bin/sh
echo "$@" > {said}
while [ "$1" != -o ]; do shift; done
cp "$3" "$2"
exit {code}
"""


@pytest.fixture
def ghostscript(tmp_path, monkeypatch):
    """Return a way to put a program of that name on the path, and what it was asked."""

    def put(code=0):
        program = tmp_path / "bin/gs"
        program.parent.mkdir(exist_ok=True)
        program.write_text(STANDS_IN.format(said=tmp_path / "said", code=code), "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
        return tmp_path / "said"

    return put


def test_four_inks_are_mixed_once_for_all_copies(printing, small, ghostscript):
    asked = ghostscript()

    said = printing(
        *(*FLYER, "--variant", "shop", "--cmyk", "--copies", "3"),
        *("--output", small.root / "inks.pdf"),
    )

    assert said.code == 0
    assert "-sColorConversionStrategy=CMYK" in asked.read_text("utf-8")
    assert len(pages(small.root / "inks.pdf")) == 3


def test_what_ghostscript_cannot_do_is_told(printing, small, ghostscript):
    ghostscript(code=1)

    said = printing(*FLYER, "--variant", "shop", "--cmyk")

    assert said.code == 2
    assert "--cmyk needs Ghostscript (it said nothing)" in said.err
    assert not (small.root / "build/print").exists()


def test_pages_that_ghostscript_loses_are_missed(printing, small, ghostscript, monkeypatch):
    ghostscript()
    monkeypatch.setattr(
        "generator.press.inks.page_count", lambda pdf, met=[]: met.append(pdf) or len(met)
    )

    said = printing(*FLYER, "--variant", "shop", "--cmyk")

    assert said.code == 2
    assert "--cmyk needs Ghostscript (what it made has not the same pages)" in said.err
    assert not (small.root / "build/print").exists()


@pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript is not installed")
def test_the_real_ghostscript_keeps_the_boxes_and_leaves_no_light(printing, small):
    for name in ("inks", "again"):
        options = ("--variant", "shop", "--cmyk", "--output", small.root / f"{name}.pdf")
        assert printing(*FLYER, *options).code == 0

    made = (small.root / "inks.pdf").read_bytes()
    assert made == (small.root / "again.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(made)) as file:
        page = file.pages[0]
        assert [round(float(side) / POINTS) for side in page.trimbox] == [10, 10, 158, 220]
        assert [round(float(side) / POINTS) for side in page.bleedbox] == [7, 7, 161, 223]
        drawn = {str(each.operator) for each in pikepdf.parse_content_stream(page)}
    assert "k" in drawn
    assert not drawn & {"rg", "RG"}


def test_the_guide_for_printing_names_every_option():
    guide = (Path(__file__).parents[1] / "docs/printing.md").read_text("utf-8")
    options = ("--audience", "--languages", "--format", "--role", "--variant", "--copies")
    options += ("--event", "--date", "--hour", "--place", "--office", "--counsellor")
    options += ("--double-sided", "--single-sided", "--cmyk", "--output", "--today")

    assert [option for option in options if option not in guide] == []

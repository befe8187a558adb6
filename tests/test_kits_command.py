"""`outreach kits`: which kits there are, and what was handed out is written down."""

import re

import pytest

from generator.load import load
from generator.load.handed import KITS_HEAD

HANDED = "content/kits.yml"
SAILORS = "audiences/sailors.yml"
SUMMER = "content/campaigns/summer.yml"
RECORD = ("kits", "record", "--date", "2026-11-23", "--today", "2026-11-24")


def written(world):
    return (world.root / HANDED).read_text("utf-8")


def test_the_list_says_what_state_a_kit_is_in_and_what_approves_it(small, outreach):
    said = outreach("--root", small.root, "kits")

    assert (said.code, said.err) == (0, "")
    assert not (small.root / HANDED).exists()
    for push in load(small.root).pushes:
        code = push.language.code
        line = rf"^summer +{code} +draft +{push.fingerprint} *$"
        assert re.search(line, said.out, re.MULTILINE)
    assert said.out.endswith("\n1 kit, 0 recorded in content/kits.yml\n")


def test_the_fingerprint_of_the_list_approves_the_kit(small, outreach):
    push = load(small.root).pushes[0]
    approval = f"[{{language: nb, by: Kari, date: 2026-11-23, fingerprint: {push.fingerprint}}}]"
    small.change(SUMMER, "texts:\n", f"approvals: {approval}\ntexts:\n")

    said = outreach("--root", small.root, "kits")

    assert re.search(rf"^summer +nb +reviewed +{push.fingerprint} *$", said.out, re.MULTILINE)
    assert re.search(r"^summer +ar +draft +\w{16} *$", said.out, re.MULTILINE)


def test_a_kit_that_waits_is_kept_back(small, outreach):
    small.change(SUMMER, "languages: [nb, ar]\n", "languages: [nb, ar]\ntogether: true\n")
    small.change("content/translations/ar.po", "تعال إلى البر وتحدث معنا: {link}", "")

    said = outreach("--root", small.root, "kits")

    assert re.search(r"^summer +nb +kept back +\w{16} *$", said.out, re.MULTILINE)
    assert re.search(r"^summer +ar +not translated *$", said.out, re.MULTILINE)
    refused = outreach("--root", small.root, *RECORD, "summer")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "Error: the kit summer is empty: it waits for ar\n"
    assert outreach("--root", small.root, *RECORD).out.startswith("summer: not recorded: it waits")


def test_to_record_writes_each_thing_with_a_seal(small, outreach):
    said = outreach("--root", small.root, *RECORD)

    text = written(small)
    assert said.code == 0, said.err
    assert text.startswith(KITS_HEAD)
    assert "\nsummer:\n  handed: 2026-11-23\n  items:\n" in text
    assert re.search(r"^    nb/i-havn/tekster/wall-text: [0-9a-f]{8}$", text, re.MULTILINE)
    assert re.search(r"^    ar/i-havn/bilder/\S+\.png: [0-9a-f]{8}$", text, re.MULTILINE)
    assert "-draft" not in text
    count = len(load(small.root).handed["summer"].items)
    assert said.out == (
        f"summer: {count} things, handed out on 2026-11-23\ncontent/kits.yml: written\n"
    )


def test_to_record_twice_changes_nothing_and_keeps_what_people_wrote(small, outreach):
    outreach("--root", small.root, *RECORD)
    small.change(HANDED, "  handed: 2026-11-23\n", "  handed: 2026-11-23  # til bibliotekene\n")
    text = written(small)

    said = outreach("--root", small.root, *RECORD, "summer")

    assert said.out.endswith("content/kits.yml: unchanged\n")
    assert written(small) == text


def test_only_what_changed_gets_another_seal(small, outreach):
    outreach("--root", small.root, *RECORD)
    before = load(small.root).handed["summer"].items
    small.change(SUMMER, "Kom i land og snakk med oss", "Kom på land og snakk med oss")

    outreach("--root", small.root, *RECORD)

    after = load(small.root).handed["summer"].items
    changed = {name for name in before if before[name] != after.get(name)}
    assert "nb/i-havn/tekster/wall-text" in changed
    assert not any(name.startswith("nb/i-havn/ark/") for name in changed)


def test_the_pages_say_how_large_each_zip_is(built):
    for path in ("summer/index.html", "summer/ar-i-havn/index.html"):
        page = (built.site / "staff/kits" / path).read_text("utf-8")
        assert re.search(r"\(zip, \d+ kB\)", page)
        assert "></data>" not in page


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (("winter",), "`winter` is not a campaign; choose from summer"),
        (("--date", "2026-11-25"), "2026-11-25 is still to come: record a kit when it has been"),
    ],
)
def test_what_cannot_have_been_handed_out_is_refused(small, outreach, given, error):
    said = outreach("--root", small.root, *RECORD, *given)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"Error: {error}")
    assert not (small.root / HANDED).exists()


def test_what_cannot_be_read_is_told_with_its_line(small, outreach):
    items = "  items:\n    nb/i-havn/brev.docx: 1234abcd\n    Et brev: 12\n"
    small.write(HANDED, f"winter:\n  handed: 2026-11-23\n{items}")

    said = outreach("--root", small.root, "check")

    assert said.code == 1
    assert "content/kits.yml:1: `winter` is not a campaign\n" in said.out
    assert "content/kits.yml:5: `Et brev: 12` is not a thing of a kit with its seal\n" in said.out


def test_a_kit_cannot_be_handed_out_ahead_of_its_day(small, outreach, day):
    small.write(HANDED, "summer:\n  handed: 2026-11-25\n")

    said = outreach("--root", small.root, "build", *day)

    assert said.code == 1
    assert "content/kits.yml:2: the kit is said to be handed out on 2026-11-25" in said.out

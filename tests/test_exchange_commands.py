"""A translator's round trip, as a person types it."""

import pytest

CATALOGUE = "content/translations/ar.po"


@pytest.mark.parametrize("form", ["po", "xliff", "xliff-1.2"])
def test_what_was_exported_comes_back_as_it_was(small, outreach, form):
    before = (small.root / CATALOGUE).read_bytes()
    file = small.root.parent / f"out.{form}"

    sent = outreach(
        "--root", small.root, "translations", "export", "--lang", "ar", "--form", form,
        "--output", file,
    )  # fmt: skip
    back = outreach("--root", small.root, "translations", "import", "--lang", "ar", file)

    assert (sent.code, sent.out) == (0, "")
    assert back.code == 0
    assert back.out.startswith("ar: ")
    assert back.out.endswith(" same\n")
    assert (small.root / CATALOGUE).read_bytes() == before


def test_a_broken_tag_is_told_at_its_line_and_everything_else_is_taken(small, outreach):
    file = small.root.parent / "out.xliff"
    outreach("--root", small.root, "translations", "export", "--lang", "ar", "--output", file)
    lines = file.read_text("utf-8").split("\n")
    broken = next(n for n, line in enumerate(lines) if "<target>" in line and "<ph" in line)
    title = next(n for n, line in enumerate(lines) if 'name="sailors.message.title"' in line)
    target = next(n for n in range(title, len(lines)) if "<target>" in lines[n])
    lines[broken] = lines[broken].split("<target>")[0] + "<target>محطم</target>"
    lines[target] = "    <target>عنوان جديد</target>"
    file.write_text("\n".join(lines), "utf-8")

    said = outreach("--root", small.root, "translations", "import", "--lang", "ar", file)

    assert said.code == 1
    # The unit begins a few lines above its target.
    line = int(said.out.removeprefix(f"{file}:").split(":")[0])
    assert 0 <= broken + 1 - line < 12
    assert "lacks {" in said.out
    assert "1 changed" in said.out
    assert "1 left out" in said.out
    catalogue = (small.root / CATALOGUE).read_text("utf-8")
    assert "عنوان جديد" in catalogue
    assert "محطم" not in catalogue


@pytest.mark.parametrize("command", ["export", "import"])
def test_a_language_that_nobody_translates_into_is_told(small, outreach, command):
    file = [small.root / CATALOGUE] if command == "import" else []

    said = outreach("--root", small.root, "translations", command, "--lang", "xx", *file)

    assert said.code == 1
    assert said.out.startswith(
        "content/site.yml:1: `xx` is no language that we translate into\n  hint: choose from ar\n"
    )

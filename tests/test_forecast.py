"""What `outreach facts impact` foretells is what two builds differ in, and nothing else."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.check.facts import users
from generator.check.gaps import lasting
from generator.load import load, made_whole, promise_seal
from generator.model import Fact, Site
from generator.render.impact import Touched, impact, probe, with_fact
from generator.render.plan import Plan, plan

PROJECT = Path(__file__).parents[1]
DAY = date(2026, 11, 23)
FACTS = "content/facts.yml"
SAILORS = "audiences/sailors.yml"
NAMES = sorted(yaml.safe_load((PROJECT / FACTS).read_text("utf-8")))


def planned(site: Site) -> Plan:
    return plan(site, DAY, lasting(site))


def foretold(site: Site, before: Plan, fact: Fact) -> tuple[Touched, ...]:
    return impact(before, planned(made_whole(with_fact(site, fact), DAY)))


@pytest.fixture(scope="module")
def real():
    """Return the real site and what is planned for it."""
    site = load(PROJECT, DAY)
    return site, planned(site)


def test_every_fact_of_the_real_content_is_asked_for_below(real):
    assert sorted(real[0].facts) == NAMES
    assert len(NAMES) > 10


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_the_real_content_touches_what_shows_it(name, real):
    site, before = real

    paths = {each.artefact.path for each in foretold(site, before, probe(site.facts[name]))}

    for user in users(site, name):
        what, _, where = user.partition(" ")
        if what == "page":
            assert f"{where}index.html" in paths, user
        if what == "kit":
            campaign = where.partition(" in ")[0]
            assert f"staff/kits/{campaign}/{campaign}.zip" in paths, user
        if what == "sheets":
            folder = where.removeprefix("and pictures of ")
            sheets = {path for path in paths if path.startswith(folder)}
            assert any(path.endswith(".pdf") for path in sheets), user


def test_the_same_value_changes_nothing():
    site = load(PROJECT, DAY)
    fact = next(iter(site.facts.values()))

    assert foretold(site, planned(site), fact) == ()


def test_the_list_says_where_each_fact_stands(small, outreach):
    said = outreach("--root", small.root, "facts", "list")

    words = " ".join(said.out.split())
    assert said.code == 0
    assert [fact for fact in ("content", "asked", "law") if fact in words] == [
        "content",
        "asked",
        "law",
    ]
    assert "§ 1-2 text 2028-06-01" in words
    assert "page ar/i-havn/, page nb/i-havn/" in words


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("contant",), "`contant` is not a fact in content/facts.yml; did you mean `content`?"),
        (("law", "--upper", "3"), "`law` is of unit `text`, which has no upper end"),
        (("content", "--value", "nitti"), "which is no number"),
    ],
)
def test_what_no_build_could_use_is_told(small, outreach, day, arguments, told):
    said = outreach("--root", small.root, "facts", "impact", *arguments, *day[:4])

    assert said.code != 0
    assert told in said.out + said.err
    assert "Traceback" not in said.out + said.err


def test_a_forecast_counts_what_people_call_by_name(small, outreach, day):
    said = outreach("--root", small.root, "facts", "impact", "law", *day[:4])

    assert said.code == 0
    # The approval of the Norwegian page ends: its files are drafts, under other names.
    # Another text is another version: its codes lead to pages of their own.
    counted = (
        "17 pages, 53 sheets, 28 previews, 8 pictures, 26 codes, 2 languages, 1 kit, 13 other files"
    )
    assert said.out.splitlines()[-1] == f"law: {counted}"


# A fact for each place that a figure can stand in: file, text, the same text with the figure.
STANDS = {
    "in-promise": (SAILORS, "en veileder. Det er gratis.", "en veileder. Gratis for {in-promise}."),
    "in-title": (SAILORS, "gjøre i land?", "gjøre i land etter {in-title}?"),
    "on-flyer": (SAILORS, "- Skann koden.", "- Skann koden etter {on-flyer}."),
    "in-alt": (SAILORS, "alt: Tegning", "alt: Tegning nummer {in-alt}"),
    "on-tile": (SAILORS, "lenge på sjøen", "lenge på sjøen, {on-tile}"),
    "in-post": ("content/campaigns/summer.yml", 'text: "Kom i land', 'text: "Kom {in-post} i land'),
}
FACT = """
{id}:
  value: ti
  unit: text
  source: Spørreskjemaet i havna
  year: 2026
  population: de som svarte
  readers: [citizen]
  expires: 2028-06-01
"""
# In this order: the first new value ends the approval of a text, and renames its sheets.
CHANGES = {"content": "91", "asked": "2027", "law": "§ 1-3"} | dict.fromkeys(STANDS, "tolv")


# Previews of sheets with more pages than one, and pages of kits that say how big their files are.
UNSURE = re.compile(r"(a4-large|a5-booklet|dl-folder)-.*-preview\.png$|^staff/kits/.*index\.html$")


@pytest.mark.slow
def test_each_forecast_is_the_difference_between_two_builds(small, outreach, day):
    added = "".join(FACT.format(id=fact) for fact in STANDS)
    small.write(FACTS, (small.root / FACTS).read_text("utf-8") + added)
    small.change(SAILORS, "Det gjør du.", "Det gjør du, sier {content, ratio}.")
    for path, text, with_figure in STANDS.values():
        small.change(path, text, with_figure)
    approve(small)
    root = ("--root", small.root)
    said = outreach(*root, "build", *day)
    assert said.code == 0, said
    before = seals(small)
    foretold_kinds = set()

    for fact, value in CHANGES.items():
        said = outreach(*root, "facts", "impact", fact, "--value", value, "--json", *day[:4])
        assert said.code == 0, said
        files = json.loads(said.out)["files"]
        set_value(small, fact, value)
        said = outreach(*root, "build", *day)
        assert said.code == 0, said
        after = seals(small)

        foretold = {each["path"]: each["change"] for each in files}
        assert foretold.items() >= differing(before, after).items(), fact
        # Told for nothing: a preview shows page one, and nobody knows what stands there; another
        # word may weigh the same.
        assert all(UNSURE.search(path) for path in foretold.keys() - differing(before, after)), fact
        assert files
        before, foretold_kinds = after, foretold_kinds | {each["kind"] for each in files}
        foretold_kinds |= {each["change"] for each in files}

    kinds = {"a5-flyer", "picture-1200x630", "code", "kit", "search", "board", "calendar"}
    assert foretold_kinds > kinds | {"new", "gone"}


def set_value(world, fact: str, value: str) -> None:
    text = (world.root / FACTS).read_text("utf-8")
    found = re.sub(rf"(?m)^({fact}:\n  value: ).+$", rf"\g<1>{value}", text)
    assert found != text
    world.write(FACTS, found)


def approve(world) -> None:
    """Let the bokmål edition be reviewed: a new figure ends that, and renames its sheets."""
    site = load(world.root, DAY)
    edition = next(each for each in site.editions if each.language.code == "nb")
    who = {"language": "nb", "by": "Havnekontoret", "date": "2026-11-23"}
    seal = promise_seal(site.source.settings)
    promise = who | {"fingerprint": seal, "back": ["Gratis"] * len(site.settings.promises)}
    review = who | {"audience": "sailors", "fingerprint": edition.fingerprint}
    records = {"promises": [promise], "reviews": [review]}
    world.write("content/translations/reviews.yml", json.dumps(records))
    assert {each.state for each in load(world.root, DAY).editions} >= {"reviewed"}


def seals(world) -> dict[str, str]:
    """Return what the manifest says of every file, and the manifest itself."""
    found = {path: entry["sha256"] for path, entry in world.artefacts().items()}
    return found | {"manifest.json": (world.site / "manifest.json").read_text("utf-8")}


def differing(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    changed = {path for path in before.keys() & after.keys() if before[path] != after[path]}
    return (
        dict.fromkeys(gone, "gone") | dict.fromkeys(new, "new") | dict.fromkeys(changed, "changed")
    )


def test_the_list_says_value_end_and_where_each_fact_stands(small, outreach):
    said = outreach("--root", small.root, "facts", "list")

    assert said.code == 0
    lines = [line.split() for line in said.out.splitlines()]
    assert lines[0] == ["fact", "value", "unit", "expires", "stands", "in"]
    assert ["content", "90", "percent", "2028-01-01", "page", "ar/i-havn/,"] in [
        line[:6] for line in lines
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["contant"], 2, "Error: `contant` is not a fact in content/facts.yml; did you mean"),
        (["law", "--upper", "3"], 2, "Error: `law` is of unit `text`, which has no upper end"),
        (["content", "--value", "mange"], 1, "`value` of the fact `content` is `mange`, which is"),
    ],
)
def test_what_cannot_be_foretold_is_said_with_a_way_out(small, outreach, arguments, code, words):
    said = outreach("--root", small.root, "facts", "impact", *arguments, "--today", "2026-11-24")

    assert said.code == code
    assert words in said.out + said.err


def test_the_forecast_ends_with_how_much_there_is_to_look_at(small, outreach, day):
    said = outreach("--root", small.root, "facts", "impact", "content", *day[:4])

    assert said.code == 0
    assert re.fullmatch(
        r"content: \d+ pages, \d+ sheets, \d+ previews, \d+ pictures, \d+ codes, 2 languages, "
        r"1 kit, \d+ other files",
        said.out.splitlines()[-1],
    )

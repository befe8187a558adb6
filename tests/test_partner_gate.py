"""A partner's logo from its agreement to finished sheets, and away again when that is over."""

import io
import json
import zipfile

PARTNERS = """\
watch:
  name: Fjellvakten
  reaches: [sailors]
  agreement: written
  since: 2026-01-01
  until: 2026-12-31
  logo: watch.svg
  logo_alt: Logoen til Fjellvakten
"""
LOGO = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30">
<rect width="60" height="30" fill="#7A1F5C"/></svg>
"""
ARCHIVE = "staff/kits/summer/partner-watch.zip"


def packed(world):
    with zipfile.ZipFile(io.BytesIO((world.site / ARCHIVE).read_bytes())) as held:
        listed = json.loads(held.read("manifest.json"))["artefacts"]
        return {each["path"] for each in listed}, held.read("README.txt").decode()


def with_logo(world):
    return sorted(
        path.relative_to(world.site).as_posix()
        for path in world.site.rglob("*.pdf")
        if b"Fjellvakten" in path.read_bytes()
        or path.is_relative_to(world.site / "staff/partners/watch")
    )


def test_logo_comes_with_the_agreement_and_goes_with_it(small, outreach):
    small.write("content/partners.yml", PARTNERS)
    small.write("content/media/watch.svg", LOGO)
    # The campaign would outlast the agreement: so it does not name the partner yet.
    build = ("--root", small.root, "build", "--date", "2026-11-23", "--jobs", "2", "--today")

    assert outreach(*build, "2026-11-24").code == 0
    assert len(with_logo(small)) == 6
    page = (small.site / "staff/partners/index.html").read_text("utf-8")
    assert "6 ark med logo" in page

    assert outreach(*build, "2027-01-01").code == 0
    assert with_logo(small) == []
    page = (small.site / "staff/partners/index.html").read_text("utf-8")
    assert "Avtalen gikk ut 31. desember 2026." in page


def test_partner_of_a_campaign_finds_its_zip_on_the_page_of_the_kit(small, outreach):
    small.write("content/partners.yml", PARTNERS.replace("2026-12-31", "2027-12-31"))
    small.write("content/media/watch.svg", LOGO)
    small.change("content/campaigns/summer.yml", "proof:", "partners: [watch]\nproof:")

    said = outreach("--root", small.root, "build", "--date", "2026-11-23", "--today", "2026-11-24")

    assert said.code == 0, said.err
    names, readme = packed(small)
    assert "nb/i-havn/ark/i-havn-a4-sheet-nb.pdf" in names
    assert "Logoen til Fjellvakten står etter navnet vårt" in readme
    page = (small.site / "staff/kits/summer/index.html").read_text("utf-8")
    assert 'href="partner-watch.zip"' in page
    assert small.artefacts()[ARCHIVE]["kind"] == "partner-kit"


def test_a_file_that_is_no_logo_is_named_before_anything_is_pressed(small, outreach):
    small.write("content/partners.yml", PARTNERS)
    small.write("content/media/watch.svg", "Takk for sist!")

    told = outreach("--root", small.root, "build", "--date", "2026-11-23", "--today", "2026-11-24")

    assert told.code == 1
    assert "content/media/watch.svg:1: this is neither an SVG nor a PNG\n  hint: ask" in told.out

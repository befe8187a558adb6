"""Everything that can go wrong with a campaign, planted in one world and told at once."""

import pytest

from generator.model.codes import code_for

TODAY = ("--date", "2026-11-23", "--today", "2026-11-24", "--jobs", "2")
CODE = code_for("sailors", "nb", "summer", "k01").code
SUMMER = """\
name: Sommer i havna
goal: Flere kommer innom
label: 2027-sommer-k01
audiences: [sailors]
languages: [nb, ar]
start: 2027-06-01
end: 2027-08-31
owner: Havnekontoret
channels: [wall, sms, search]
places:
  k01:
    what: Kaia
    format: a5-flyer
partners: [guild]
measures: [Besøk]
messages:
  sailors:
    a: Kom i land. Snakk gratis med en veileder.
pictures:
  sailors:
    headline: For en målgruppe i havn
texts:
  sailors:
    wall:
      text: "Kom i land og snakk med oss: {link}"
    sms:
      text: "Kom i land – snakk med oss: {link}"
    search:
      headline: Kom i land
"""
WINTER = """\
name: Vinter
goal: Flere kommer innom
audiences: [sailors]
languages: [nb]
start: 2027-12-01
end: 2027-11-30
owner: Havnekontoret
channels: [wall]
measures: [Besøk]
texts:
  sailors:
    wall:
      text: Kom inn i varmen.
"""
CHANNELS = """
sms:
  name: SMS
  fields:
    text: {most: 1, count: sms, source: oss selv, read: 2026-01-01}
search:
  name: Søk
  fields:
    headline: {most: 30, source: oss selv, read: 2026-01-01}
  paid: {source: google, medium: cpc}
"""
PARTNERS = """\
guild:
  name: Lauget
  agreement: written
  since: 2026-01-01
  until: 2027-07-31
"""
TRANSLATED = """
msgctxt "campaigns.summer.pictures.sailors.headline"
msgid "For en målgruppe i havn"
msgstr "على البر"

msgctxt "campaigns.summer.texts.sailors.sms.text.0"
msgid "Kom i land – snakk med oss: {link}"
msgstr "تعال إلى البر: {link}"

msgctxt "campaigns.summer.texts.sailors.search.headline.0"
msgid "Kom i land"
msgstr "تعال إلى البر وتحدث معنا عن العمل"
"""
TOLD = """\
audiences/sailors.yml:45: `picture.alt` is missing: nobody tells what the drawing shows
  hint: say it in one sentence, for those who cannot see it
content/campaigns/summer.yml:11: `{code}` was handed out for campaign:spring sailors/nb k01 \
and would now lead to campaign:summer sailors/nb k01
  hint: give the new one another id or place (content/printed.yml:2); a code is never used again
content/campaigns/summer.yml:14: the agreement with Lauget ends on 2027-07-31, \
before the campaign does on 2027-08-31
  hint: renew it (content/partners.yml:5), end the campaign by then, or take the partner out
content/campaigns/summer.yml:21: "målgruppe" may not stand in the zone headline
  hint: say "du" or "hvem som kan komme" (content/wording/nb.yml)
content/campaigns/summer.yml:27: `campaigns.summer.texts.sailors.sms.text.0` holds – (en dash): \
one message has room for 70 characters then, not for 160
  hint: write - for en dash
content/campaigns/winter.yml:6: the campaign ends on 2027-11-30 before it starts on 2027-12-01
  hint: check the two dates
content/translations/ar.po:{line}: `campaigns.summer.texts.sailors.search.headline.0` \
needs 33 characters; at most 30 characters fit
  hint: the limit is from oss selv
7 problems; nothing was changed
"""


@pytest.fixture
def planted(small):
    small.write("content/campaigns/summer.yml", SUMMER)
    small.write("content/campaigns/winter.yml", WINTER)
    small.write("content/partners.yml", PARTNERS)
    small.write("content/printed.yml", f"codes:\n  {CODE}: campaign:spring sailors/nb k01\n")
    for path, more in (
        ("content/channels.yml", CHANNELS),
        ("content/translations/ar.po", TRANSLATED),
    ):
        small.write(path, (small.root / path).read_text("utf-8") + more)
    return small


def test_all_of_it_is_told_at_once_and_nothing_is_published(planted, outreach):
    planted.change("audiences/sailors.yml", "  alt: Tegning av en sti ved en fjord.\n", "  alt:\n")
    catalogue = (planted.root / "content/translations/ar.po").read_text("utf-8")
    # An entry begins with its source, on the line below its key path.
    line = 2 + catalogue[: catalogue.index("texts.sailors.search")].count("\n")

    said = outreach("--root", planted.root, "build", *TODAY)

    assert said.out.splitlines() == TOLD.format(code=CODE, line=line).splitlines()
    assert said.code == 1
    assert not planted.site.exists()


def test_what_hardly_fits_is_told_under_a_heading_of_its_own(small, outreach):
    """The wall takes 80 signs: 48 are words and their spaces, 29 the link."""
    said = "Kom i land, og snakk gratis med en veileder nå: {link}"
    for path in ("content/campaigns/summer.yml", "content/translations/ar.po"):
        text = (small.root / path).read_text("utf-8")
        small.write(path, text.replace("Kom i land og snakk med oss: {link}", said))

    checked = outreach("--root", small.root, "check", "--today", "2026-11-24")

    assert checked.code == 0
    *_, heading, near, last = checked.out.splitlines()
    assert heading == "near the limit: these fit, and the next word may not"
    assert near == (
        "content/campaigns/summer.yml:22: `campaigns.summer.texts.sailors.wall.text.0` "
        "uses 77 characters of 80"
    )
    assert last.startswith("2 editions, nothing wrong, ")

"""Search advertisements are a table that Google Ads Editor imports, and nothing runs by itself."""

import csv
import io
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
import worlds

from generator.check.words import compiled
from generator.model import Edition, Push, Wording
from generator.proof import proof_file
from generator.render.kits import kits
from generator.render.kits.ads import ads_files

# "CSV file columns", https://support.google.com/google-ads/editor/answer/57747, and what files
# that people import have besides (see generator/render/kits/ads.py).
DOCUMENTED = {
    *("Campaign", "Campaign Type", "Networks", "Languages", "Campaign Status"),
    *("Ad Group", "Ad Group Status", "Keyword", "Criterion Type", "Ad type", "Final URL"),
    *(f"Headline {number}" for number in range(1, 16)),
    *(f"Description {number}" for number in range(1, 5)),
    *("Path 1", "Path 2", "Status"),
}
GOOGLE = {
    "id": "google",
    "name": "Søk",
    "fields": {
        name: {"most": most, "times": times, "source": "x", "read": date(2026, 1, 1)}
        for name, most, times in (("headline", 30, 15), ("description", 90, 4), ("path", 15, 2))
    },
    "files": ("ads",),
    "paid": {"source": "google", "medium": "cpc"},
}
TEXTS = {
    "headline": ("Hva nå?", 'Kom, "snakk"', "Gratis"),
    "description": ("Snakk med en veileder.", "Du bestemmer."),
    "path": ("jobb",),
}
KEYWORDS = ("ny jobb", "roret", "jobb i havn", "ny jobb")


def share_in(code="nb", **changes):
    language, sailors = worlds.language(code), worlds.audience()
    campaign = worlds.campaign(
        label="2027-var-k01",
        channels=("google",),
        languages=(code,),
        texts={"sailors": {"google": TEXTS | changes}},
        keywords={"sailors": KEYWORDS},
    )
    site = worlds.site(
        channels={"google": worlds.channel(**GOOGLE)},
        campaigns=(campaign,),
        pushes=(Push(campaign, language, ()),),
        editions=(Edition(sailors, sailors, language, "draft", (), ""),),
        languages=(language,),
    )
    ((share,),) = (kit.shares for kit in kits(site, date(2026, 11, 23)))
    return share


def file_in(code="nb", **changes):
    (file,) = ads_files(share_in(code, **changes))
    return file


def rows_of(file):
    return [*csv.DictReader(io.StringIO(file.content.removeprefix("\ufeff"), newline=""))]


def said(row):
    return {name: cell for name, cell in row.items() if cell}


def test_the_columns_are_those_that_the_editor_knows():
    rows = rows_of(file_in())

    assert {*rows[0]} == DOCUMENTED


def test_one_row_is_one_thing():
    """A campaign, its group, each keyword, one advertisement: told by the columns that are full."""
    campaign, group, first, second, third, advertisement = map(said, rows_of(file_in()))

    named = {"Campaign": "2027-var-k01-nb"}
    grouped = named | {"Ad Group": "i-havn"}
    assert campaign == named | {
        "Campaign Type": "Search",
        "Networks": "Google Search",
        "Languages": "no",
        "Campaign Status": "Paused",
    }
    assert group == grouped | {"Ad Group Status": "Paused"}
    assert [row["Keyword"] for row in (first, second, third)] == ["ny jobb", "roret", "jobb i havn"]
    assert first == grouped | {"Keyword": "ny jobb", "Criterion Type": "Phrase", "Status": "Paused"}
    assert advertisement == grouped | {
        "Ad type": "Responsive search ad",
        "Final URL": advertisement["Final URL"],
        "Headline 1": "Hva nå?",
        "Headline 2": 'Kom, "snakk"',
        "Headline 3": "Gratis",
        "Description 1": "Snakk med en veileder.",
        "Description 2": "Du bestemmer.",
        "Path 1": "jobb",
        "Status": "Paused",
    }


def test_only_the_platform_that_is_paid_is_told_where_the_visit_came_from():
    share = share_in("en")
    channel = share.channels[0]

    address = urlsplit(share.paid_link(channel))

    assert f"{address.scheme}://{address.netloc}{address.path}" == share.link("google")
    assert parse_qs(address.query) == {
        "utm_source": ["google"],
        "utm_medium": ["cpc"],
        "utm_campaign": ["2027-var-k01"],
        "utm_content": ["en-a"],
    }
    assert share.paid_link(channel, "b").endswith("utm_content=en-b")
    assert share.paid_link(worlds.channel()) == share.link("wall")
    assert said(rows_of(file_in("en"))[-1])["Final URL"] == share.paid_link(channel)


def test_nothing_tells_who_the_reader_is():
    content = file_in().content

    assert "sailors" not in content
    assert "summer" not in content


@pytest.mark.parametrize(("code", "chosen"), [("nb", "no"), ("ar", "ar"), ("en", "en")])
def test_the_language_has_the_code_that_google_gave_it(code, chosen):
    assert rows_of(file_in(code))[0]["Languages"] == chosen


def test_the_file_tells_its_encoding_and_ends_its_lines_as_tables_do():
    content = file_in().content.encode()

    assert content.startswith(b"\xef\xbb\xbfCampaign,")
    assert content.count(b"\r\n") == content.count(b"\n") == 7


def test_a_draft_says_so_in_its_name():
    path = "staff/kits/summer/ar/i-havn/sokeannonser-ar-draft.csv"

    assert (file_in("ar").path, file_in("ar").language) == (path, "ar")


def proofed(**changes):
    rule = {"word": "roret", "stems": ("roret",), "instead": ("hjelp",), "reason": "x"}
    wording = Wording.model_validate({"language": "nb", "avoid": (rule,)})
    rules = compiled((wording,), worlds.ZONES)
    file = file_in(**changes)
    found = proof_file(file.path, file.content.encode(), rules, file.language, file.zoned)
    return [problem.text for problem in found]


def test_people_may_search_for_the_word_that_no_text_holds():
    assert any("roret" in row["Keyword"] for row in rows_of(file_in()))

    assert proofed() == []


@pytest.mark.parametrize(
    "headline", ["roret", "Snakk om roret"], ids=["the keyword itself", "a sentence"]
)
def test_the_word_is_found_in_every_other_column(headline):
    """What may stand in the column of keywords is no excuse for the same words elsewhere."""
    assert proofed(headline=("Hva nå?", "Gratis", headline)) == [
        f'"roret" may not stand in the zone body: "…{headline}…"'
    ]

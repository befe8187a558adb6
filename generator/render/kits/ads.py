"""Search advertisements as Google Ads Editor imports them: paused, for a person to look at.

Google's help, "CSV file columns" (https://support.google.com/google-ads/editor/answer/57747, read
in a stored copy on 2026-11-23): headings are English, their capitals and spaces do not matter; a
blank field changes nothing; `Campaign type` says Search, `Networks` Google Search; `Languages`
holds codes on the row of the campaign. "Import a CSV file" (topic 2986631, the same day): one row
is one thing, the first row holds the headings. Seen in files that people import, not in what we
could read of the help: `Ad type`, `Criterion Type` with Phrase, and that a file without a byte
order mark is read in the alphabet of the computer: ø becomes two signs, and too long.

What costs money or binds the county is not filled in: budget, bids, where it is shown, and the
declaration on political advertising.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from generator.formats import KIT_FILES
from generator.render.kits.share import KitFile, Share
from generator.render.templates import without_isolates

_KIND = "ads"
_PAUSED = "Paused"
_MARK = "\ufeff"
_HEADLINES, _DESCRIPTIONS, _PATHS = 15, 4, 2
_HEAD = (
    *("Campaign", "Campaign Type", "Networks", "Languages", "Campaign Status"),
    *("Ad Group", "Ad Group Status"),
    *("Keyword", "Criterion Type"),
    *("Ad type", "Final URL"),
    *(f"Headline {number}" for number in range(1, _HEADLINES + 1)),
    *(f"Description {number}" for number in range(1, _DESCRIPTIONS + 1)),
    *(f"Path {number}" for number in range(1, _PATHS + 1)),
    "Status",
)
# The languages that Google lets an advertiser choose, by its own codes. No list of Google's was
# read: look at what the program says of the row. Where ours is not among them the field stays
# blank: whoever searches for the keywords sees the advertisement, whatever the browser speaks.
_CHOSEN = (
    "ar bg bn ca cs da de el en es et fa fi fr gu hi hr hu id is it ja kn ko lt lv ml mr ms nl no "
    "pa pl pt ro ru sk sl sr sv ta te th tl tr uk ur vi"
)
_NORWEGIAN = ("nb", "nn")

Row = dict[str, str]


def ads_files(share: Share) -> Iterator[KitFile]:
    """Yield one table: a campaign per language, a group per audience, one advertisement in it."""
    channel = share.channel_with(_KIND)
    yield KitFile(
        share.file("sokeannonser.csv"),
        _KIND,
        KIT_FILES[_KIND],
        _MARK + _table(_rows(share)),
        share.language.code,
        channel=channel.id,
        audience=share.audience,
        state=share.state,
        zoned=tuple(("keyword", each) for each in _keywords(share)),
    )


def _rows(share: Share) -> Iterator[Row]:
    # Google sets the language for a whole campaign; the address says what the group is about.
    campaign = {"Campaign": f"{share.campaign.label}-{share.language.code}"}
    group = campaign | {"Ad Group": share.edition.audience.slug}
    yield campaign | {
        "Campaign Type": "Search",
        "Networks": "Google Search",
        "Languages": _chosen(share.language.tongue),
        "Campaign Status": _PAUSED,
    }
    yield group | {"Ad Group Status": _PAUSED}
    for keyword in _keywords(share):
        yield group | {"Keyword": keyword, "Criterion Type": "Phrase", "Status": _PAUSED}
    yield group | _advertisement(share)


def _advertisement(share: Share) -> Row:
    channel = share.channel_with(_KIND)
    return {
        "Ad type": "Responsive search ad",
        "Final URL": share.paid_link(channel),
        **_numbered("Headline", share, _HEADLINES),
        **_numbered("Description", share, _DESCRIPTIONS),
        **_numbered("Path", share, _PATHS),
        "Status": _PAUSED,
    }


def _numbered(name: str, share: Share, most: int) -> Row:
    posts = share.posts_on(share.channel_with(_KIND).id, name.lower())[:most]
    return {f"{name} {number}": without_isolates(post.text) for number, post in enumerate(posts, 1)}


def _keywords(share: Share) -> tuple[str, ...]:
    """Return what people search for: each once, as translations may coincide."""
    return tuple(dict.fromkeys(share.campaign.keywords.get(share.audience, ())))


def _chosen(code: str) -> str:
    ours = "no" if code in _NORWEGIAN else code
    return ours if ours in _CHOSEN.split() else ""


def _table(rows: Iterable[Row]) -> str:
    """Set a table as RFC 4180 does."""
    written = io.StringIO()
    table = csv.DictWriter(written, _HEAD, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue()

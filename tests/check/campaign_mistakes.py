"""For each rule about campaigns a small site that breaks it, and the first line that is said."""

from datetime import date

import worlds

from generator.model import Edition, Push

WALL = worlds.CHANNEL["fields"]["text"]
SPOT = {"what": "Kaia", "format": "a5-flyer"}
PAID = {"paid": {"source": "google", "medium": "cpc"}}
SUMMER = "content/campaigns/summer.yml:1: "
CHANNELS = "content/channels.yml:1: "


def wall(**changes):
    """Return a site whose only channel has other limits: no text of the campaign's is wrong."""
    return worlds.site(channels={"wall": worlds.channel(**changes)})


def pushed(*, texts=None, fields=None, language=None, files=(), **changes):
    """Return a site with one campaign in one language, as its channel will show it."""
    fields = fields or {"text": WALL}
    channel = worlds.channel(fields=fields, files=files, **changes)
    said = {"sailors": {"wall": texts or {}}}
    campaign = worlds.campaign(texts=said)
    language, sailors = language or worlds.language(), worlds.audience()
    return worlds.site(
        channels={"wall": channel},
        campaigns=(campaign,),
        pushes=(Push(campaign, language, ()),),
        editions=(Edition(sailors, sailors, language, "draft", (), ""),),
    )


def with_campaign(**changes):
    return worlds.site(campaigns=(worlds.campaign(**changes),))


MATES = worlds.audience(
    id="mates",
    kind="partner",
    slug="i-mannskapet",
    situation="",
    helper={"front_line": ("mate",), "say": "Snakk med noen.", "do": ("Spør.", "Vis veien.")},
)
FOR_BOTH = worlds.campaign(
    audiences=("sailors", "mates"),
    texts={name: {"wall": {"text": "Kom i land: {link}"}} for name in ("sailors", "mates")},
)
CAMPAIGN_MISTAKES = {
    "campaigns_speak_to_citizens": (
        lambda: worlds.site(
            audiences=(worlds.audience(), MATES), campaigns=(FOR_BOTH,), life=worlds.life()
        ),
        SUMMER + "`mates` passes the word on; a campaign speaks to those whom it is for",
    ),
    "kit_files_exist": (
        lambda: wall(files=("press-relaese",)),
        CHANNELS + "`press-relaese` is not a file that kits hold",
    ),
    "kit_files_have_words": (
        lambda: wall(files=("banner", "intranet-note")),
        CHANNELS + "`intranet-note` is made of headline, body, which `wall` lacks",
    ),
    "kit_files_are_made_once": (
        lambda: worlds.site(
            channels={
                "wall": worlds.channel(files=("banner",)),
                "door": worlds.channel(id="door", fields={}, files=("banner",)),
            },
            campaigns=(worlds.campaign(channels=("wall", "door")),),
        ),
        SUMMER + "`wall` and `door` both ask for the file `banner`",
    ),
    "composed_fields_have_parts": (
        lambda: wall(
            fields={
                "text": WALL,
                "more": WALL | {"most": 400, "made_of": ("promise", "of")},
            }
        ),
        CHANNELS + "`of` is not a part of the message, "
        "or a field of this channel that the campaign writes",
    ),
    "fields_take_texts": (
        lambda: wall(fields={"text": WALL, "more": WALL | {"made_of": ("title",), "least": 2}}),
        CHANNELS + "`more` takes at least 2 texts and at most 1",
    ),
    "sources_are_plain": (
        lambda: worlds.site(
            channels={"wall": worlds.channel(paid={"source": "Google", "medium": "cpc"})},
            campaigns=(worlds.campaign(label="2027-var-k01"),),
        ),
        CHANNELS + "`Google` cannot stand in the address of an advertisement",
    ),
    "dates_run_forward": (
        lambda: with_campaign(end=date(2026, 12, 31)),
        SUMMER + "the campaign ends on 2026-12-31 before it starts on 2027-01-01",
    ),
    "turns_lie_within": (
        lambda: with_campaign(plan=({"channel": "wall", "start": date(2026, 12, 31)},)),
        SUMMER + "`wall` is planned for 2026-12-31, outside of the campaign",
    ),
    "approvals_are_of_languages": (
        lambda: with_campaign(
            approvals=({"language": "en", "by": "x", "date": date(2026, 1, 1), "fingerprint": "x"},)
        ),
        SUMMER + "`en` is not a language of this campaign",
    ),
    "parts_exist": (
        lambda: with_campaign(partners=("harbor-guild",)),
        SUMMER + "`harbor-guild` is not a partner",
    ),
    "words_are_for_audiences": (
        lambda: with_campaign(pictures={"pirates": {"headline": "Kom i land"}}),
        SUMMER + "`pirates` is not an audience of this campaign",
    ),
    "key_messages_are_there": (
        lambda: with_campaign(places={"k01": SPOT}),
        SUMMER + "`messages.sailors` is missing",
    ),
    "places_can_be_recorded": (
        lambda: with_campaign(
            places={"Havna øst": SPOT}, messages={"sailors": {"a": "Kom i land."}}
        ),
        SUMMER + "`Havna øst` cannot be what a code stands for",
    ),
    "places_have_sheets": (
        lambda: with_campaign(
            places={"k01": SPOT | {"format": "a4-plain"}},
            messages={"sailors": {"a": "Kom i land."}},
        ),
        SUMMER + "`a4-plain` carries no code, so nobody would know of this place",
    ),
    "labels_are_neutral": (
        lambda: wall(**PAID),
        SUMMER + "`label` is missing; wall shows it to a platform",
    ),
    "texts_are_complete": (
        lambda: with_campaign(texts={"sailors": {"wall": {}}}),
        SUMMER + "`texts.sailors.wall.text` is missing",
    ),
    "texts_fit_their_channel": (
        lambda: pushed(texts={"text": "Kom i land i dag: {link}"}),
        SUMMER + "`campaigns.summer.texts.sailors.wall.text.0` "
        "needs 46 characters; at most 40 characters fit",
    ),
    "messages_keep_their_room": (
        lambda: pushed(
            texts={"text": "Kom i land – {link}"}, fields={"text": WALL | {"count": "sms"}}
        ),
        SUMMER + "`campaigns.summer.texts.sailors.wall.text.0` holds – (en dash): "
        "one message has room for 70 characters then, not for 160",
    ),
    "headlines_stand_alone": (
        lambda: pushed(
            texts={"headline": ("Kom i land", "kom  i land"), "description": "Ta kontakt."},
            fields={"headline": WALL | {"times": 3}, "description": WALL},
            files=("ads",),
        ),
        SUMMER + "`campaigns.summer.texts.sailors.wall.headline.1` says the same as number 1",
    ),
}

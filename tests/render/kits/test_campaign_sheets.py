"""What is pressed for a campaign: its own words on the sheets of its places, its own codes."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image
from summer import DAY, small_site

from generator.check import check
from generator.check.words import compiled
from generator.cli.ordered import expected
from generator.model import Campaign, KeyMessage, Printed, Site, Spot
from generator.model.campaign import PictureText
from generator.model.codes import codes
from generator.model.printed import MARK
from generator.proof import PictureOrder, SheetOrder, proof_picture
from generator.render.campaign_orders import campaign_orders
from generator.render.kits import kits, packs_of
from generator.render.orders import Ordered, orders_of
from generator.render.plan import plan

PLACES = {
    "k01": Spot(what="Kaia", format="a5-flyer"),
    "k02": Spot(what="Losen", format="a4-pair", message="b"),
}
MESSAGES = {
    "nb": KeyMessage(a="Kom i land.", b="Snakk med noen i havna."),
    "ar": KeyMessage(a="تعال إلى الشاطئ.", b="تحدث مع شخص في الميناء."),
}
HEADLINES = {"nb": "I land", "ar": "على الشاطئ"}


def changed(site: Site, change: Callable[[str, Campaign], Campaign]) -> Site:
    """Change the campaign as it stands in each language."""
    (written,) = site.campaigns
    return replace(
        site,
        campaigns=(change("nb", written),),
        pushes=tuple(
            replace(each, campaign=change(each.language.code, each.campaign))
            for each in site.pushes
        ),
    )


def told(code: str, campaign: Campaign, **changes: object) -> Campaign:
    said = {"messages": {"sailors": MESSAGES[code]}, "places": PLACES}
    return campaign.model_copy(update={**said, **changes})


@pytest.fixture(scope="module")
def site() -> Site:
    return changed(small_site(), told)


@pytest.fixture(scope="module")
def with_headline() -> Site:
    return changed(
        small_site(),
        lambda code, campaign: told(
            code, campaign, pictures={"sailors": PictureText(headline=HEADLINES[code])}
        ),
    )


def pressed(site: Site) -> dict[str, Ordered]:
    return {each.artefact.path: each for each in campaign_orders(kits(site, DAY))}


def test_each_place_has_one_sheet_in_each_language_that_has_its_format(site):
    assert sorted(pressed(site)) == [
        "staff/kits/summer/ar/i-havn/k01-a5-flyer-ar-draft.pdf",
        "staff/kits/summer/ar/i-havn/k02-a4-pair-ar-draft.pdf",
        "staff/kits/summer/nb/i-havn/k01-a5-flyer-nb-draft.pdf",
    ]
    for path, order in pressed(site).items():
        assert order.preview == path.removesuffix(".pdf") + "-preview.png"
        assert order.artefact.campaign == "summer"
        assert "content/campaigns/summer.yml" in order.artefact.sources


def test_the_message_of_the_place_stands_where_the_promise_would(site):
    made = pressed(site)
    pair = made["staff/kits/summer/ar/i-havn/k02-a4-pair-ar-draft.pdf"].sheet

    assert made["staff/kits/summer/nb/i-havn/k01-a5-flyer-nb-draft.pdf"].sheet.promise == (
        MESSAGES["nb"].a
    )
    assert (pair.promise, pair.beside["promise"]) == (MESSAGES["ar"].b, MESSAGES["nb"].b)


def test_without_a_message_the_promise_stays(site):
    quiet = changed(site, lambda _, campaign: campaign.model_copy(update={"messages": {}}))
    (own,) = (
        each
        for each in orders_of(quiet, DAY)
        if each.artefact.path == "nb/i-havn/i-havn-a5-flyer-nb.pdf"
    )

    made = pressed(quiet)["staff/kits/summer/nb/i-havn/k01-a5-flyer-nb-draft.pdf"].sheet
    assert made.promise == own.sheet.promise


def test_the_code_is_that_of_the_place_and_leads_on_at_once(site):
    meant = {each.path: each for each in codes(site)}
    for order in pressed(site).values():
        code = meant[order.code]
        assert (code.campaign, code.place) in {("summer", "k01"), ("summer", "k02")}
        assert order.sheet.url == order.sheet.typed == f"https://havn.example/{order.code}"
        assert order.sheet.address.endswith(order.code.strip("/"))


def test_another_message_is_another_version(site):
    one, other = (
        pressed(each)["staff/kits/summer/nb/i-havn/k01-a5-flyer-nb-draft.pdf"].sheet
        for each in (
            site,
            changed(site, lambda _, old: told("nb", old, messages={"sailors": MESSAGES["ar"]})),
        )
    )
    (own,) = (
        each
        for each in orders_of(site, DAY)
        if each.artefact.path == "nb/i-havn/i-havn-a5-flyer-nb.pdf"
    )
    assert len({one.version, other.version, own.sheet.version}) == 3


def test_the_proof_expects_the_message_and_the_code_of_the_place(site):
    for order in pressed(site).values():
        wanted = expected(order)
        assert isinstance(wanted, SheetOrder)
        assert order.sheet.promise in wanted.texts
        assert wanted.codes == (order.sheet.url,) * order.form.codes


def test_a_headline_stands_on_every_picture_of_the_campaign(with_headline):
    pictures = {
        path: order for path, order in pressed(with_headline).items() if path.endswith(".png")
    }
    assert pictures
    for order in pictures.values():
        language = order.language.code
        assert order.sheet.title == HEADLINES[language]
        assert order.artefact.alt.startswith(f"{HEADLINES[language]} – ")
        beside = HEADLINES["nb"] if language == "ar" else ""
        assert order.sheet.norwegian_title == beside


def test_the_words_of_a_picture_are_proofed_though_nobody_reads_pixels(with_headline):
    (order,) = (
        each for path, each in pressed(with_headline).items() if "picture-1080x1350-ar" in path
    )
    wanted = expected(order)

    assert isinstance(wanted, PictureOrder)
    assert {HEADLINES["ar"], HEADLINES["nb"]} <= {*wanted.texts}


def test_a_word_to_avoid_in_a_headline_is_found_in_the_source_and_on_the_picture(site):
    said = {"sailors": PictureText(headline="Ny målgruppe i land")}
    wrong = changed(
        site, lambda _, campaign: campaign.model_copy(update={"pictures": said, "approvals": ()})
    )
    (order,) = (each for path, each in pressed(wrong).items() if "picture-1080x1350-nb" in path)
    wanted = expected(order)
    assert isinstance(wanted, PictureOrder)
    drawn = io.BytesIO()
    Image.effect_noise((wanted.width, wanted.height), 40).save(drawn, "PNG")
    wanted = replace(wanted, most_bytes=10**8, least_colours=1)
    rules = compiled(site.wordings, site.zones)

    assert any("målgruppe" in each.text for each in check(wrong))
    (found,) = proof_picture(order.artefact.path, drawn.getvalue(), rules, wanted)
    assert "målgruppe" in found.text
    assert "headline" in found.text


def test_a_screen_counts_the_channel_that_it_hangs_in(site):
    screens = {"formats": ("screen-1920x1080",)}
    channels = {
        name: each.model_copy(update=screens) if name == "wall" else each
        for name, each in site.channels.items()
    }
    (order,) = (
        each
        for path, each in pressed(replace(site, channels=channels)).items()
        if "screen-1920x1080-nb" in path
    )
    meant = {each.path: each for each in codes(site)}

    assert (meant[order.code].campaign, meant[order.code].place) == ("summer", "wall")
    assert order.sheet.promise != MESSAGES["nb"].a


def test_the_kit_holds_what_was_pressed_for_it_and_no_picture_twice(with_headline):
    (kit,) = kits(with_headline, DAY)
    whole, *_ = packs_of(kit)
    enclosed = [each.path for each in whole.enclosed]

    assert {*pressed(with_headline)} <= {*enclosed}
    assert len(enclosed) == len({*enclosed})
    assert not any(path.startswith("nb/i-havn/i-havn-picture") for path in enclosed)


def test_what_is_withheld_is_pressed_for_no_campaign(site):
    stale = tuple(replace(each, stale=("sailors.message.title",)) for each in site.editions)

    assert pressed(site)
    assert pressed(replace(site, editions=stale)) == {}


def test_an_old_sheet_leads_to_that_of_the_audience_and_not_to_one_of_a_campaign(site):
    (flyer,) = (each for each in codes(site) if each.meaning == "sailors/nb a5-flyer")
    old = Printed(
        codes={flyer.code: flyer.meaning}, sheets={"sailors/nb": {"0" * 16: "2026-01-01"}}
    )
    made = plan(replace(site, printed=old), DAY, ())
    shown = "".join(page.body for page in made.signposts)

    assert "i-havn-a5-flyer-nb.pdf" in shown
    marks = {
        each.sheet.seal[:MARK]: each.artefact.campaign
        for each in made.orders
        if each.artefact.audience == "sailors" and each.language.code == "nb" and each.code
    }
    assert {*marks.values()} == {"", "summer"}
    assert {campaign for mark, campaign in marks.items() if mark in shown} == {""}

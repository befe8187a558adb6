"""What a partner hands out: only that, for whom it reaches; its logo only while that is agreed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from summer import DAY, small_site

from generator.cli.ordered import sheet_order
from generator.model import Partner, Site
from generator.render.kits import Pack, kits, partner_packs, slot_told
from generator.render.partner_orders import partner_orders
from generator.render.plan import plan
from generator.render.staff_kits import kit_pages

WATCH = {
    "id": "watch",
    "name": "Fjellvakten",
    "reaches": ("sailors",),
    "front_line": "mate",
    "agreement": "written",
    "since": date(2026, 1, 1),
    "until": date(2027, 12, 31),
    "logo": "watch.svg",
    "logo_alt": "Logoen til Fjellvakten",
}


def with_partner(day: date = DAY, **changes: object) -> Site:
    partner = Partner(**{**WATCH, **changes})
    site = small_site()
    campaigns = tuple(
        each.model_copy(update={"partners": ("watch",), "channels": ("wall", "letter")})
        for each in site.campaigns
    )
    wall = site.channels["wall"]
    letter = wall.model_copy(
        update={"id": "letter", "files": ("signature", "banner", "slides"), "fields": {}}
    )
    return replace(
        site,
        today=day,
        partners={"watch": partner},
        channels={**site.channels, "letter": letter},
        campaigns=campaigns,
        pushes=tuple(
            replace(each, campaign=campaigns[0].model_copy(update={"texts": each.campaign.texts}))
            for each in site.pushes
        ),
    )


def pack_of(site: Site) -> Pack:
    (kit,) = kits(site, DAY)
    (pack,) = partner_packs(kit)
    return pack


def paths(pack: Pack) -> Mapping[str, str]:
    return {each.name: each.path for each in pack.enclosed}


@pytest.fixture(scope="module")
def site() -> Site:
    return with_partner()


def test_a_partner_of_a_campaign_has_a_zip_of_its_own(site):
    pack = pack_of(site)

    assert pack.path == "staff/kits/summer/partner-watch.zip"
    assert (pack.artefact.campaign, pack.artefact.title) == (
        "summer",
        "Sommer i havna: Fjellvakten",
    )
    assert "content/partners.yml" in pack.artefact.sources


def test_it_holds_the_formats_that_the_partner_chose_and_no_others(site):
    chosen = with_partner(files=("a6-card", "a4-tear-off"))
    names = [name for name in paths(pack_of(chosen)) if "/ark/i-havn" in name]

    assert len(names) == 4  # two formats, two languages
    assert all("a6-card" in name or "a4-tear-off" in name for name in names)
    assert any("a5-flyer" in name for name in paths(pack_of(site)))


def test_it_holds_what_the_channels_give_those_who_pass_the_word_on(site):
    names = " ".join(paths(pack_of(site)))

    assert "signatur" in names
    assert "banner" in names
    assert ".pptx" not in names


def test_everything_in_it_is_made(site):
    made = plan(site, DAY, ())
    known = {each.path for each in made.artefacts}
    (pack,) = (each for each in made.packs if each.artefact.kind == "partner-kit")

    assert pack.enclosed
    assert {each.path for each in pack.enclosed} <= known
    assert len(paths(pack)) == len(pack.enclosed)
    assert pack.path in known


def test_the_read_me_says_whom_it_is_for_what_is_agreed_and_what_the_slot_says(site):
    ((name, text),) = pack_of(site).texts

    assert name == "README.txt"
    assert "Sommer i havna: Fjellvakten" in text
    assert "Skriftlig fra 1. januar 2026 til 31. desember 2027." in text
    assert slot_told(site, site.partners["watch"]) in text
    assert "Mappe: ar/i-havn/" in text


def test_a_partner_that_reaches_nobody_of_a_campaign_has_no_zip():
    (kit,) = kits(with_partner(reaches=("nobody",)), DAY)

    assert not any(partner_packs(kit))


def test_a_partner_that_names_nobody_hands_out_to_all_of_its_campaigns():
    assert paths(pack_of(with_partner(reaches=()))) == paths(pack_of(with_partner()))


def test_while_the_slot_is_open_three_formats_carry_the_logo_in_every_language(site):
    orders = {each.artefact.path: each for each in partner_orders(site, DAY)}

    assert sorted(orders) == [
        "staff/partners/watch/ar/i-havn-a3-poster-ar-draft.pdf",
        "staff/partners/watch/ar/i-havn-a4-sheet-ar-draft.pdf",
        "staff/partners/watch/ar/i-havn-a5-flyer-ar-draft.pdf",
        "staff/partners/watch/nb/i-havn-a3-poster-nb.pdf",
        "staff/partners/watch/nb/i-havn-a4-sheet-nb.pdf",
        "staff/partners/watch/nb/i-havn-a5-flyer-nb.pdf",
    ]
    for order in orders.values():
        assert (order.logo, order.sheet.logo_alt) == ("watch.svg", "Logoen til Fjellvakten")
        slot = sheet_order(order).slot
        assert slot
        assert slot.mirrored == (order.language.code == "ar")
        assert order.sheet.sender in slot.name


def test_the_zip_holds_the_sheets_with_the_logo_instead_of_those_without(site):
    held = {*paths(pack_of(site)).values()}

    assert "staff/partners/watch/nb/i-havn-a4-sheet-nb.pdf" in held
    assert "nb/i-havn/i-havn-a4-sheet-nb.pdf" not in held


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"until": date(2026, 11, 22)}, "Avtalen gikk ut 22. november 2026."),
        ({"since": date(2026, 11, 24)}, "Avtalen gjelder først fra 24. november 2026."),
        ({"logo": ""}, "logoen er ikke lagt inn"),
        ({"agreement": "spoken"}, "En logo krever en skriftlig avtale."),
        ({"agreement": "none"}, "En logo krever en skriftlig avtale."),
        ({"agreement": "internal", "kind": "internal"}, "er en del av fylkeskommunen"),
    ],
)
def test_a_closed_slot_shows_no_logo_anywhere_and_says_why(changes, why):
    closed = with_partner(**changes)
    made = plan(closed, DAY, ())

    assert made.orders
    assert not any(order.logo for order in made.orders)
    assert not any("staff/partners/watch/" in each.path for each in made.artefacts)
    assert why in dict(pack_of(closed).texts)["README.txt"]
    (page,) = (
        each
        for each in kit_pages(closed, made.kits, {order.artefact.path: "" for order in made.orders})
        if each.path == "staff/kits/summer/index.md"
    )
    assert why in page.body


def test_what_is_withheld_carries_no_logo(site):
    stale = tuple(replace(each, stale=("sailors.message.title",)) for each in site.editions)

    assert not any(partner_orders(replace(site, editions=stale), DAY))

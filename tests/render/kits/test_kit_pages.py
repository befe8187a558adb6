"""The pages and zips of a kit: all that people need stands there, and what is not there is said."""

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode
from summer import DAY, small_site, summer

from generator.model import Absent, Approval, Handed, Site
from generator.render.addresses import KITS
from generator.render.campaign_orders import campaign_orders
from generator.render.kits import Kit, Pack, kits, packs_of
from generator.render.kits.brief import brief_of
from generator.render.kits.changed import changes, handed_out, items_of
from generator.render.kits.packing import share_folder
from generator.render.orders import orders_of
from generator.render.pages import Page
from generator.render.pressed import undated
from generator.render.staff_kits import kit_pages

HANDED = date(2027, 6, 1)


@pytest.fixture(scope="module")
def site() -> Site:
    return small_site()


@pytest.fixture(scope="module")
def kit(site: Site) -> Kit:
    return summer(site)


def seen(site: Site, *made: Kit, day: date = DAY) -> Mapping[str, str]:
    return undated((*orders_of(site, day), *campaign_orders(made)))


def pages(site: Site) -> dict[str, Page]:
    made = kits(site, DAY)
    return {each.path: each for each in kit_pages(site, made, seen(site, *made))}


def body(site: Site, folder: str) -> LexborHTMLParser:
    return LexborHTMLParser(pages(site)[f"{folder}index.md"].body)


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    (found,) = tree.css(selector)
    return found


def texts(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(each.text().split()) for each in tree.css(selector)]


def below(tree: LexborHTMLParser, heading: str) -> str:
    """Return the paragraph below a heading."""
    return texts(tree, f"#{heading} + p")[0]


def held(site: Site) -> Site:
    """Return a world where the campaign waits for its second language."""
    together = site.campaigns[0].model_copy(update={"together": True})
    nb = tuple(each for each in site.pushes if each.language.code == "nb")
    absent = Absent("campaigns.summer", "ar", ("campaigns.summer.texts",))
    return replace(site, campaigns=(together,), pushes=nb, absent=(*site.absent, absent))


def recorded(site: Site, handed: Handed) -> Site:
    return replace(site, handed={handed.id: handed})


def test_every_campaign_and_every_share_has_a_page(site, kit):
    made = pages(site)

    shares = [f"{share_folder(share)}index.md" for share in kit.shares]
    assert len(shares) == 2
    assert list(made) == [f"{KITS}index.md", f"{kit.folder}index.md", *shares]
    assert [made[path].matter.get("search") for path in shares] == [{"exclude": True}] * 2
    assert "search" not in made[f"{kit.folder}index.md"].matter


def test_the_list_of_campaigns_says_when_for_whom_and_how_far_they_are(site):
    tree = body(site, KITS)

    assert one(tree, ".campaigns h2 a").attributes["href"] == "summer/"
    assert texts(tree, ".campaigns dd") == [
        "1. juni 2027 til 31. august 2027",
        *brief_of(summer(site)).audiences,
        "norsk bokmål, arabisk",
        "Utkast, ingenting er godkjent",
    ]


def test_every_text_can_be_copied_and_stands_in_its_language(site, kit):
    for share in kit.shares:
        tree = body(site, share_folder(share))
        shown = tree.css(".posts pre")
        assert len(shown) == len(share.posts) > 0

        for pre, post in zip(shown, share.posts, strict=True):
            assert pre.text() == post.text
            assert pre.attributes["lang"] == share.language.code
            assert pre.attributes["dir"] == share.language.direction
            assert pre.attributes["data-zone"] == "body"
            place = pre.css_first("code").attributes["id"]
            assert tree.css_first(f'[data-clipboard-target="#{place}"]') is not None


def test_a_text_near_its_limit_says_so_in_words(site, kit):
    campaign = site.campaigns[0]
    long = {"sailors": {"wall": {"text": ("Kom i land! " * 6 + "Hei du",)}}}
    near = replace(
        site.pushes[0], campaign=campaign.model_copy(update={"texts": long}), fingerprint=""
    )
    tight = replace(site, pushes=(near, site.pushes[1]))

    assert texts(body(tight, f"{kit.folder}nb-i-havn/"), ".count")[0].endswith("nær grensen")
    assert "nær grensen" not in texts(body(site, f"{kit.folder}nb-i-havn/"), ".count")[0]


def test_every_picture_stands_beside_its_words(site, kit):
    share = kit.shares[1]
    tree = body(site, share_folder(share))

    shown = tree.css(".pictures > li")
    pictures = [each for each in share.materials if each.alt]
    assert len(shown) == len(pictures) > 0
    for item, each in zip(shown, pictures, strict=True):
        words = item.css_first("pre")
        assert words.text() == each.alt
        assert (words.attributes["lang"], words.attributes["data-zone"]) == ("ar", "alt")


def test_a_paid_channel_gets_its_own_address(site, kit):
    wall = site.channels["wall"]
    paid = wall.model_validate(
        wall.model_dump() | {"paid": {"source": "avisa", "medium": "banner"}}
    )
    named = replace(site, channels={**site.channels, "wall": paid})
    folder = f"{kit.folder}nb-i-havn/"

    assert "utm_source=avisa" in one(body(named, folder), "#wall-adresse").text()
    assert body(site, folder).css("#wall-adresse") == []


def test_the_table_leads_to_a_place_on_the_page_of_each_share(site, kit):
    made = pages(site)
    tree = LexborHTMLParser(made[f"{kit.folder}index.md"].body)
    links = [str(each.attributes["href"]) for each in tree.css("#linjene td a")]
    assert len(links) > 6

    for link in links:
        folder, _, place = link.partition("#")
        page = LexborHTMLParser(made[f"{kit.folder}{folder}index.md"].body)
        assert page.css_first(f"[id='{place}']") is not None, link


def test_every_choice_of_the_filter_has_lines(site, kit):
    tree = body(site, kit.folder)
    choices = tree.css("#finn input")
    assert len(choices) == 1 + 2 + 4

    for each in choices:
        name, value = each.attributes["name"], each.attributes["value"]
        assert tree.css(f'#linjene [data-{name}="{value}"]'), value


def test_a_kit_that_waits_says_so_and_offers_nothing(site):
    waiting = held(site)
    tree = body(waiting, "staff/kits/summer/")

    assert one(tree, "#mangler").text() == "Pakken venter"
    assert texts(tree, ".note li")[0].startswith("Pakken blir ikke delt ut før alle språkene")
    assert texts(tree, ".note li")[1] == "Arabisk: 1 tekst i kampanjen er ikke oversatt."
    assert tree.css('a[href$=".zip"]') == []
    assert tree.css("#linjene") == []


def test_the_lines_to_paste_approve_the_texts(site, kit):
    tree = body(site, kit.folder)
    given = yaml.safe_load(one(tree, "#godkjenn-ar").text())["approvals"]

    approval = Approval.model_validate({**given[0], "by": "Kari", "date": HANDED})

    (push,) = (each for each in site.pushes if each.language.code == "ar")
    assert (approval.language, approval.fingerprint) == ("ar", push.fingerprint)


def test_an_approval_of_another_text_has_to_be_given_again(site):
    old = Approval(language="nb", by="Kari", date=DAY, fingerprint="0" * 16)
    now = Approval(language="ar", by="Ola", date=DAY, fingerprint=site.pushes[1].fingerprint)
    campaign = site.campaigns[0].model_copy(update={"approvals": (old, now)})
    asked = replace(site, campaigns=(campaign,))

    said = [
        each.said
        for each in brief_of(replace(summer(site), site=asked, campaign=campaign)).consents
    ]

    assert said == [
        "Endret etter at Kari godkjente teksten 23. november 2026. Den må leses på nytt",
        "Godkjent av Ola 23. november 2026",
    ]


def test_what_was_never_handed_out_has_nothing_to_compare(site, kit):
    assert "outreach kits record summer" in below(body(site, kit.folder), "endret")


def test_a_kit_as_it_was_handed_out_has_no_changes(site, kit):
    handed = handed_out(kit, items_of(kit, seen(site, kit)), HANDED)

    tree = body(recorded(site, handed), kit.folder)

    assert below(tree, "endret") == "Ingenting er endret siden pakken ble delt ut 1. juni 2027."


def test_the_day_of_the_build_changes_nothing(site, kit):
    later = DAY + timedelta(days=9)
    (other,) = kits(site, later)

    before = items_of(kit, seen(site, kit))
    after = items_of(other, seen(site, other, day=later))

    assert len(before) > 8
    assert [(each.name, each.seal) for each in after] == [(each.name, each.seal) for each in before]


def test_what_is_new_changed_or_gone_is_named(site, kit):
    items = items_of(kit, seen(site, kit))
    names = [each.name for each in items]
    assert len({*names}) == len(names)
    written = {each.name: each.seal for each in items[2:]}
    written |= {items[2].name: "00000000", "nb/i-havn/filer/brev.docx": "11111111"}
    handed = Handed(id="summer", handed=HANDED, items=written)

    found = changes(items, handed)
    tree = body(recorded(site, handed), kit.folder)

    assert [each.name for each in found.new] == names[:2]
    assert [each.name for each in found.changed] == [names[2]]
    assert found.gone == ("nb/i-havn/filer/brev.docx",)
    assert texts(tree, "#endret ~ details > summary") == ["Nytt (2)", "Endret (1)", "Borte (1)"]


def test_a_line_that_cannot_be_read_is_nothing_that_was_handed_out(site, kit):
    items = items_of(kit, seen(site, kit))
    handed = Handed(id="summer", handed=HANDED, items={"Et brev": "0000"})

    assert changes(items, handed).gone == ()


def names(pack: Pack) -> list[str]:
    return [name for name, _ in pack.texts] + [each.name for each in pack.enclosed]


def test_each_share_has_a_zip_and_the_whole_kit_holds_them_all(kit):
    whole, *shares = packs_of(kit)
    assert [each.path for each in shares] == [
        "staff/kits/summer/nb-i-havn/nb-i-havn.zip",
        "staff/kits/summer/ar-i-havn/ar-i-havn.zip",
    ]

    for share, pack in zip(kit.shares, shares, strict=True):
        own = {share.key + name for name in names(pack)} - {
            f"{share.key}README.txt",
            f"{share.key}alt-tekster.csv",
        }
        assert len(own) > 3
        assert own <= {*names(whole)}
    assert len({*names(whole)}) == len(names(whole))


def test_every_picture_of_a_zip_stands_in_its_table_of_words(kit):
    for pack in packs_of(kit):
        table = dict(pack.texts)["alt-tekster.csv"].removeprefix("\ufeff")
        rows = list(csv.DictReader(io.StringIO(table), delimiter=";"))
        pictures = {each.name for each in pack.enclosed if each.name.endswith(".png")}
        assert len(pictures) > 0

        assert {row["fil"] for row in rows} == pictures
        assert all(row["alternativ tekst"] for row in rows)


def test_the_readme_says_what_is_missing(site):
    (waiting,) = kits(held(site), DAY)

    (whole,) = packs_of(waiting)

    readme = dict(whole.texts)["README.txt"]
    assert "Mangler ennå\n- Pakken blir ikke delt ut før alle språkene er ferdige" in readme
    assert whole.enclosed == ()


@pytest.mark.parametrize(("together", "shares"), [(True, 0), (False, 3)])
def test_a_kit_that_goes_out_together_waits_for_every_audience(site, together, shares):
    nb, ar = (
        next(each for each in site.editions if each.language.code == code) for code in ("nb", "ar")
    )
    divers = replace(nb, audience=nb.audience.model_copy(update={"id": "divers"}))
    for_both = {"audiences": ("sailors", "divers"), "together": together}
    campaign = site.campaigns[0].model_copy(update=for_both)

    (kit,) = kits(replace(site, campaigns=(campaign,), editions=(nb, ar, divers)), DAY)

    assert kit.waiting == ("ar",)
    assert len(kit.shares) == shares


@pytest.mark.parametrize(("together", "shares"), [(True, 0), (False, 2)])
def test_a_kit_that_goes_out_together_waits_for_sheets_that_are_withheld(site, together, shares):
    nb, ar = (
        next(each for each in site.editions if each.language.code == code) for code in ("nb", "ar")
    )
    campaign = site.campaigns[0].model_copy(update={"together": together})
    old = replace(ar, stale=("message.title",))

    (kit,) = kits(replace(site, campaigns=(campaign,), editions=(nb, old)), DAY)

    assert kit.waiting == (("ar",) if together else ())
    assert len(kit.shares) == shares

"""The newsletter of a share: three files that say the same, for every mail program."""

import email
import posixpath
import re
from email.policy import default

import pytest
from pasted import DAY, TEXTS, elements_of, message, requests_of, share, shown, words_of
from worlds import ZONES

from generator.check.contrast import contrast
from generator.check.words import compiled
from generator.model.wording import Wording
from generator.press.letters import eml
from generator.proof import proof_file
from generator.render.kits.kit import Kit
from generator.render.kits.newsletter import newsletter, newsletter_files
from generator.render.kits.packing import enclosed_in

AAA = 7
SHARP = 'Er <b>3</b> < 5 & "sant"?'
PICTURE = "nb/i-havn/i-havn-picture-1200x630-nb-draft.png"
# One white pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000"
    "000a49444154789c63f80f0001010100b138f6140000000049454e44ae426082"
)


def files(given):
    """Return the HTML, the e-mail and the text."""
    return tuple(newsletter_files(given))


def page(given):
    return files(given)[0].content


def letter(given):
    return files(given)[1].content


def mail(given):
    content = letter(given)
    return eml(content, dict.fromkeys(content.pictures, PNG))


def parsed(given):
    return email.message_from_bytes(mail(given), policy=default)


def test_three_files_lie_in_the_folder_of_the_share_and_say_that_they_are_drafts():
    made = files(share())

    folder = "staff/kits/summer/nb/i-havn/"
    assert [each.path for each in made] == [
        f"{folder}nyhetsbrev-nb-draft.html",
        f"{folder}nyhetsbrev-nb-draft.eml",
        f"{folder}nyhetsbrev-nb-draft.txt",
    ]
    assert {(each.kind, each.channel, each.audience, each.state) for each in made} == {
        ("newsletter", "post", "sailors", "draft")
    }
    assert len({each.label for each in made}) == 3
    assert files(share(state="reviewed"))[0].path == f"{folder}nyhetsbrev-nb.html"


def test_the_page_is_read_from_the_title_to_the_sender():
    given = share()

    assert words_of(page(given)) == (
        "Gratis veiledning Hva vil du gjøre i land? Du har vært lenge på sjøen. Les mer: "
        f"{given.link('post').removeprefix('https://').rstrip('/')} Ta kontakt "
        "Dette får du hjelp med Å finne ut hva du kan Å finne kurs Å velge "
        "Slik foregår det Du tar kontakt. Du snakker med en veileder. "
        "Gratis Avsender: Fylket Utkast – ikke godkjent"
    )


@pytest.mark.parametrize("code", ["nb", "ar"])
def test_the_text_of_the_mail_says_the_same_words_as_its_page(code):
    given = share(code)
    said = newsletter(given)

    text = said.text.replace(f"{said.action}: {said.link}", said.action)
    text = text.replace(said.link, said.link.removeprefix("https://").rstrip("/"))
    text = re.sub(r"^(- |\d\. )", "", text, flags=re.MULTILINE)

    assert " ".join(text.split()) == words_of(letter(given).html)


def test_nothing_is_asked_of_anybody():
    given = share()
    shows = requests_of(page(given)), requests_of(letter(given).html)

    assert shows == ([f"../../../../../{PICTURE}"], ["cid:picture@newsletter"])
    assert elements_of(page(given), "script", "link", "form", "iframe", "input", "video") == []


def test_all_links_are_the_one_that_is_counted():
    given = share()
    links = elements_of(page(given), "a")

    assert {each.attributes["href"] for each in links} == {given.link("post")}
    assert [each.classes for each in links] == [{"link"}, {"button"}]


def test_every_picture_is_told_and_has_the_size_that_outlook_needs():
    pictures = elements_of(page(share()), "img")

    assert len(pictures) == 1
    said = pictures[0].attributes
    assert said["alt"] == "Hva vil du gjøre i land? – Tegning av en sti ved en fjord."
    assert (said["width"], said["height"]) == ("600", "315")


def test_a_newsletter_without_a_picture_has_no_hole_in_it():
    """Pictures of a stale edition are kept back."""
    given = share(stale=("sailors.message.title",))

    assert elements_of(page(given), "img") == []
    assert requests_of(page(given)) == []
    assert files(given)[0].shows == ()
    assert letter(given).inline == {}
    assert requests_of(letter(given).html) == []


@pytest.mark.parametrize("alone", [False, True])
def test_in_the_zip_the_page_finds_the_picture_there(alone):
    given = share()
    kit = Kit(given.site, given.campaign, (given,), ())
    enclosed = {each.path: each for each in enclosed_in(kit, given if alone else None)}
    entry, picture = enclosed[files(given)[0].path], enclosed[PICTURE]

    asked = requests_of(entry.packed(page(given).encode()).decode())

    folder = entry.name.rpartition("/")[0]
    assert [posixpath.normpath(posixpath.join(folder, each)) for each in asked] == [picture.name]
    assert picture.packed(PNG) == PNG


@pytest.mark.parametrize(
    ("code", "direction", "side"), [("nb", "ltr", "left"), ("ar", "rtl", "right")]
)
def test_tables_and_cells_say_their_direction_for_programs_that_ask_nobody_else(
    code, direction, side
):
    html = page(share(code))
    root, *_ = elements_of(html, "html")
    article = next(each for each in elements_of(html, "div") if "role" in each.attributes)
    tables = elements_of(html, "table")
    cells = [each for each in elements_of(html, "td") if "dir" in each.attributes]
    words = elements_of(html, "p", "h1", "h2", "li")

    assert (root.attributes["lang"], root.attributes["dir"]) == (code, direction)
    # Mail programs on the web show what is inside of the body alone.
    assert (article.attributes["lang"], article.attributes["dir"]) == (code, direction)
    assert len(tables) > 2
    assert {each.attributes["role"] for each in tables} == {"presentation"}
    assert {each.attributes["dir"] for each in tables} == {direction}
    assert {(each.attributes["dir"], each.attributes["align"]) for each in cells} == {
        (direction, side)
    }
    assert len(words) > 10
    assert all(f"text-align:{side}" in each.attributes["style"] for each in words)


def test_arabic_gets_letters_that_offices_have_and_room_between_lines():
    html = page(share("ar"))

    assert "font-family:Tahoma,sans-serif !important" in html
    words = elements_of(html, "p", "h2", "li")
    assert len(words) > 10
    assert all("line-height:170%" in each.attributes["style"] for each in words)


def test_addresses_keep_their_order_in_arabic():
    given = share("ar")
    shown_link = given.link("post").removeprefix("https://").rstrip("/")

    assert f'<bdi dir="ltr">{shown_link}</bdi>' in page(given)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_word_is_strong_enough_on_its_ground(dark):
    seen = shown(page(share()), dark=dark)

    assert len(seen) > 10
    assert {
        (each.text, each.colour, each.ground)
        for each in seen
        if contrast(each.colour, each.ground) < AAA
    } == set()


def test_the_dark_page_is_dark():
    light = {each.ground for each in shown(page(share()))}
    dark = {each.ground for each in shown(page(share()), dark=True)}

    assert "#FFFFFF" in light
    assert not {"#FFFFFF", "#F7FAFC"} & dark


def test_both_schemes_are_declared_to_every_program_that_asks():
    html = page(share())
    named = {each.attributes.get("name"): each.attributes for each in elements_of(html, "meta")}

    assert named["color-scheme"]["content"] == "light dark"
    assert named["supported-color-schemes"]["content"] == "light dark"
    dark = re.search(r"scheme:dark\)\{\n(.*?)\n\}\n", html, re.DOTALL)
    assert dark
    outlook = html[dark.end() :].partition("</head>")[0]
    # Outlook on the web has attributes instead of the query; it gets every colour of it.
    assert set(re.findall(r"color:(#\w+)", dark[1])) == set(re.findall(r"color:(#\w+)", outlook))
    assert outlook.count("[data-ogs") > 5


def test_nothing_is_smaller_than_sixteen_pixels():
    sizes = {int(each.size.removesuffix("px")) for each in shown(page(share()))}

    assert len(sizes) > 2
    assert min(sizes) >= 16


def test_headings_run_from_the_title_down():
    headings = elements_of(page(share()), "h1", "h2", "h3")

    assert [each.tag for each in headings] == ["h1", "h2", "h2"]


def test_the_line_below_the_subject_comes_first_and_is_not_seen():
    html = page(share())
    body = html.partition("<body")[2]

    assert "Snakk gratis med noen i land." not in words_of(html)
    assert body.index("Snakk gratis med noen i land.") < body.index("Gratis veiledning")
    assert "mso-hide:all" in body


def test_the_mail_is_a_draft_without_a_day_or_a_number():
    read = parsed(share())

    assert read["Subject"] == "Hva nå, sjømann?"
    assert read["X-Unsent"] == "1"
    assert set(read.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert read.get_content_type() == "multipart/alternative"
    assert read.get_body(("plain",)).get_content().replace("\r\n", "\n") == newsletter(share()).text
    assert read.get_body(("html",)).get_content().replace("\r\n", "\n") == letter(share()).html


def test_the_texts_lie_ready_to_paste_below_their_names():
    given = share(state="reviewed")
    text = files(given)[2].content

    assert text == (
        "[subject]\nHva nå, sjømann?\n\n"
        "[preheader]\nSnakk gratis med noen i land.\n\n"
        f"[short]\nDu har vært lenge på sjøen. Les mer: {given.link('post')}\n\n"
        "[medium]\nAlt du kan på sjøen, kan brukes i land.\n\n- Det er gratis.\n"
    )
    assert files(share())[2].content == f"Utkast – ikke godkjent\n\n{text}"


def test_what_the_campaign_does_not_write_the_page_says():
    said = newsletter(share(texts={}))

    assert said.subject == "Hva vil du gjøre i land?"
    assert said.preheader == "Snakk med en veileder. Det er gratis."
    assert said.lead == ("Snakk med en veileder. Det er gratis.",)


def test_those_who_pass_the_word_on_read_what_we_do():
    said = newsletter(share(kind="partner", situation=""))

    assert (said.offers_heading, said.steps_heading) == ("Dette gjør vi", "Dette skjer etterpå")


def test_people_from_anywhere_in_norway_are_told_so():
    assert newsletter(share(nationwide=True)).kicker == "Gratis veiledning i hele Norge"


def test_signs_of_markup_are_shown_as_they_are():
    texts = {"post": dict.fromkeys(TEXTS["post"], SHARP)}
    changed = message(title=SHARP, offers=(SHARP,) * 3, steps=(SHARP,) * 2, action=SHARP)
    picture = {"mood": "day", "alt": SHARP}
    given = share(texts=texts, message=changed, picture=picture)

    html = page(given)

    assert words_of(html).count(SHARP) == 1 + 1 + 1 + 3 + 2
    assert elements_of(html, "img")[0].attributes["alt"] == f"{SHARP} – {SHARP}"
    assert "<title>Er &lt;b&gt;3&lt;/b&gt; &lt; 5 &amp; &#34;sant&#34;?</title>" in html
    assert parsed(given)["Subject"] == SHARP


def test_the_same_share_gives_the_same_bytes():
    assert files(share()) == files(share())
    assert mail(share()) == mail(share())
    assert str(DAY.year).encode() not in mail(share())


@pytest.mark.parametrize("field", ["title", "offers", "action"])
@pytest.mark.parametrize("number", [0, 1])
def test_a_word_to_avoid_is_found_in_the_finished_file(field, number):
    word = "ork"
    avoided = {"word": word, "stems": (word,), "instead": ("noe",), "reason": "Tungt."}
    rules = compiled((Wording.model_validate({"language": "nb", "avoid": (avoided,)}),), ZONES)
    planted = share(message=message(**{field: (word,) * 3 if field == "offers" else word}))

    def problems(given):
        file = files(given)[number]
        content = mail(given) if number else file.content.encode()
        return proof_file(file.path, content, rules, "nb")

    assert problems(share()) == ()
    zone = {"title": "headline", "offers": "body", "action": "button"}[field]
    assert any(f"may not stand in the zone {zone}" in each.text for each in problems(planted))

"""What link previews are told, and what follows the reader out: nothing."""

from test_pages import attribute, every_page, framed, made, site

from generator.render.pages import Shown


def test_the_card_says_its_size_and_what_it_shows() -> None:
    shown = Shown(cards={"lone/nb": "nb/lone-path/card.png"})
    tree = framed(made(site(), shown)["nb/lone-path/index.md"])

    told = {
        str(node.attributes["property"]): node.attributes["content"]
        for node in tree.css("meta[property^='og:image']")
    }
    assert told == {
        "og:image": "https://veien.example/folder/nb/lone-path/card.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Title lone – Alt lone",
    }
    assert attribute(tree, "meta[name='twitter:card']", "content") == "summary_large_image"


def test_a_page_without_a_picture_has_a_small_card() -> None:
    found = made(site())

    for path in ("nb/index.md", "nb/om/index.md", "uk/lone-path/index.md"):
        tree = framed(found[path])
        assert attribute(tree, "meta[name='twitter:card']", "content") == "summary"
        assert tree.css("meta[property^='og:image']") == []


def test_no_page_tells_another_website_where_the_reader_was() -> None:
    found = list(every_page(site()))
    assert len(found) > 10

    for page in found:
        policies = framed(page).css("meta[name=referrer]")
        assert [node.attributes["content"] for node in policies] == ["no-referrer"], page.path

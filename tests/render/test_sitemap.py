"""Search engines find every page once, in the list of its language."""

import re
from itertools import chain

from test_pages import audience, every_page, site

from generator.render.pages import sitemaps

TOP = "https://veien.example/folder/"


def listed() -> dict[str, list[str]]:
    """Return the addresses in every list, by the name of its file."""
    files = sitemaps(every_page(site(audience("lone"))), TOP)
    return {name: re.findall("<loc>(.*?)</loc>", text) for name, text in files}


def test_the_first_list_names_one_for_each_language() -> None:
    files = listed()

    names = ["sitemap-ar.xml", "sitemap-nb.xml", "sitemap-uk.xml"]
    assert list(files) == ["sitemap.xml", *names]
    assert files["sitemap.xml"] == [TOP + name for name in names]


def test_every_page_with_an_address_of_its_own_stands_in_one_list() -> None:
    pages = list(every_page(site(audience("lone"))))
    wanted = [str(page.matter["canonical"]) for page in pages if page.matter["canonical"]]
    assert len(wanted) > 10

    found = list(chain(*(parts for name, parts in listed().items() if name != "sitemap.xml")))

    assert sorted(found) == sorted(wanted)
    assert not [each for each in found if "/q/" in each or "404" in each]


def test_a_page_stands_in_the_list_of_its_language() -> None:
    files = listed()

    assert TOP in files["sitemap-nb.xml"]  # the first page, in the language of the source
    assert f"{TOP}uk/lone-path/" in files["sitemap-uk.xml"]


def test_a_list_tells_the_languages_of_a_page_and_no_date() -> None:
    files = dict(sitemaps(every_page(site(audience("lone"))), TOP))

    (entry,) = re.findall(r"<url><loc>[^<]*/uk/lone-path/</loc>.*?</url>", files["sitemap-uk.xml"])
    assert re.findall('hreflang="(.*?)"', entry) == ["nb", "uk", "ar", "x-default"]
    assert "lastmod" not in "".join(files.values())

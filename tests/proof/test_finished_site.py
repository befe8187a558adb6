"""A small site with one planted mistake is caught; the innocent one passes."""

import gzip

import pytest
from finished import ADDRESS, CODE, RULES, SITE, page, site, sitemap, sitemap_index

from generator.proof import page_facts, proof_page, proof_site, weights
from generator.proof.targets import target_of

NB, EN = "nb/i-havn/index.html", "en/i-havn/index.html"


def proofed(tmp_path, files, order=SITE):
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return [f"{each.path}: {each.text}" for each in proof_site(tmp_path, order)]


def test_innocent_site_passes(tmp_path):
    assert proofed(tmp_path, site()) == []


def test_empty_folder_does_not_pass(tmp_path):
    assert proofed(tmp_path, {}) == ["index.html: the site has no page"]


def with_body(body):
    return site(**{NB: page(body=body)})


LINKS = {
    "../til-havs/": "../til-havs/ leads to nb/til-havs/index.html, which does not exist",
    "../../en/i-havn": "../../en/i-havn leads to en/i-havn, which does not exist",
    "../../../index.html": "../../../index.html leads out of the site",
    "#nowhere": f"#nowhere leads to a place that {NB} does not have",
    "../../en/i-havn/#nowhere": f"../../en/i-havn/#nowhere leads to a place that {EN} "
    "does not have",
    "https://veien.example/": "https://veien.example/ leads to index.html, which does not exist",
    "https://example.org/": "https://example.org/ leads to the host example.org",
    "//example.org/": "//example.org/ leads to the host example.org",
    "ftp://veien.example/": "ftp://veien.example/ is no link that we use",
}
GOOD_LINKS = (
    "",
    "#",
    "#top",
    ".",
    "./",
    "../../en/i-havn/",
    "/en/i-havn/#top-of-text",
    "https://veien.example/nb/i-havn/?a=b",
    "https://karrieretroms.example/anything",
    "mailto:post@veien.example",
    "tel:77788000",
    "sms:?body=Hei",
)


@pytest.mark.parametrize("link", LINKS)
def test_bad_link_is_found(tmp_path, link):
    assert proofed(tmp_path, with_body(f'<a href="{link}">x</a>')) == [f"{NB}: {LINKS[link]}"]


@pytest.mark.parametrize("link", GOOD_LINKS)
def test_good_link_passes(tmp_path, link):
    assert proofed(tmp_path, with_body(f'<a href="{link}">x</a>')) == []


def test_links_work_below_a_folder_of_the_host():
    address = "https://troms.example/veien"

    assert target_of("/veien/nb/", "x.html", address).path == "nb/index.html"
    assert target_of("https://troms.example/veien/", "x.html", address).path == "index.html"
    assert target_of("/veienen/nb/", "x.html", address).kind == "beyond"
    assert target_of("https://troms.example/", "x.html", address).kind == "beyond"


MISTAKES = {
    "picture missing": (
        with_body('<img src="gone.png" alt="x">'),
        f"{NB}: gone.png leads to nb/i-havn/gone.png, which does not exist",
    ),
    "anchor twice": (
        with_body('<h2 id="del">x</h2><h2 id="del">y</h2><a href="#del">z</a>'),
        f'{NB}: `id="del"` stands on more than one element',
    ),
    "font missing": (
        site(**{"assets/site.css": b"@font-face{src:url(gone.woff2)}"}),
        "assets/site.css: gone.woff2 leads to assets/gone.woff2, which does not exist",
    ),
    "font of another host": (
        site(**{"assets/site.css": b"@import 'https://fonts.example.org/x.css';"}),
        "assets/site.css: https://fonts.example.org/x.css would be fetched from another host",
    ),
    "canonical of another page": (
        site(
            **{
                NB: page().replace(
                    b'canonical" href="https://veien.example/nb',
                    b'canonical" href="https://veien.example/en',
                )
            }
        ),
        f"{NB}: the canonical address is {ADDRESS}/en/i-havn/",
    ),
    "no canonical": (
        site(**{NB: page().replace(b"canonical", b"author")}),
        f"{NB}: the page has no canonical address",
    ),
    "translation does not lead back": (
        site(**{EN: page("en/i-havn/", "en", others=())}),
        f"{NB}: hreflang en leads to {ADDRESS}/en/i-havn/, which does not lead back",
    ),
    "translation is missing": (
        site(**{NB: page(others=("en", "ar"))}),
        f"{NB}: hreflang ar leads to {ADDRESS}/ar/i-havn/, which is no page",
    ),
    "translation is not absolute": (
        site(
            **{
                NB: page().replace(
                    b'hreflang="en" href="https://veien.example', b'hreflang="en" href="'
                )
            }
        ),
        f"{NB}: hreflang en is /en/i-havn/",
    ),
    "translation in another language": (
        site(**{NB: page().replace(b'hreflang="en"', b'hreflang="se"')}),
        f"{NB}: hreflang se leads to {ADDRESS}/en/i-havn/, which is in en",
    ),
    "translations leave out the page itself": (
        site(**{NB: page().replace(b'hreflang="nb"', b'hreflang="x-default"')}),
        f"{NB}: the page does not name itself as its nb edition",
    ),
    "page is not in the sitemap": (
        site(**{"sitemap-en.xml": sitemap()}),
        f"sitemap.xml: no sitemap lists {ADDRESS}/en/i-havn/",
    ),
    "hidden page in the sitemap": (
        site(**{"sitemap-nb.xml": sitemap("nb/i-havn/", "q/a7k2d/")}),
        f"sitemap-nb.xml: {ADDRESS}/q/a7k2d/ is no page for search engines",
    ),
    "page twice in a sitemap": (
        site(**{"sitemap-en.xml": sitemap("en/i-havn/", "en/i-havn/")}),
        f"sitemap.xml: {ADDRESS}/en/i-havn/ stands twice",
    ),
    "page in two sitemaps": (
        site(**{"sitemap-nb.xml": sitemap("nb/i-havn/", "en/i-havn/")}),
        f"sitemap.xml: {ADDRESS}/en/i-havn/ stands twice",
    ),
    "page in the sitemap of another language": (
        site(**{"sitemap-nb.xml": sitemap("nb/i-havn/", "en/i-havn/"), "sitemap-en.xml": b""}),
        f"sitemap-nb.xml: {ADDRESS}/en/i-havn/ is in en",
    ),
    "sitemap that nobody finds": (
        site(**{"sitemap.xml": sitemap_index("nb")}),
        f"sitemap.xml: {ADDRESS}/sitemap-en.xml is not named",
    ),
    "sitemap that is not there": (
        site(**{"sitemap.xml": sitemap_index("nb", "en", "ar")}),
        f"sitemap.xml: {ADDRESS}/sitemap-ar.xml is no sitemap of ours",
    ),
    "sitemap named twice": (
        site(**{"sitemap.xml": sitemap_index("nb", "en", "en")}),
        f"sitemap.xml: {ADDRESS}/sitemap-en.xml stands twice",
    ),
    "code leads nowhere": (
        {name: content for name, content in site().items() if not name.startswith("q/")},
        f"q/a7k2d/index.html: a square code leads to {CODE}, which is not in the site",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_planted_mistake_in_a_site_is_found(tmp_path, mistake):
    files, expected = MISTAKES[mistake]

    assert expected in proofed(tmp_path, files)


def random_text(size):
    """Return text that gzip cannot shrink much, the same in every run."""
    return "".join(f"{number * 2654435761 % 2**32:08x}" for number in range(size // 8))


def test_heavy_page_is_found(tmp_path):
    (found,) = proofed(tmp_path, with_body(f"<p>{random_text(22_000)}</p>"))

    assert found.startswith(f"{NB}: page and style sheet weigh 1")
    assert found.endswith("at most 10.0 KB may travel")


def test_heavy_picture_and_font_are_found(tmp_path):
    picture = site(**{"nb/i-havn/x.png": b"\0" * 51_200, NB: page(body='<img src="x.png" alt="">')})
    font = site(**{"assets/n.woff2": b"\0" * 51_200})

    assert any("a first visit costs" in text for text in proofed(tmp_path / "a", picture))
    assert any("a first visit costs" in text for text in proofed(tmp_path / "b", font))


def test_font_for_another_script_costs_nothing(tmp_path):
    face = b"@font-face{src:url(n.woff2);unicode-range:U+06??,U+FB50-FDFF}"

    files = site(**{"assets/n.woff2": b"\0" * 51_200, "assets/site.css": face})

    assert proofed(tmp_path, files) == []


FACE = "@font-face{font-family:Ethi;src:url(n.woff2);unicode-range:U+1200-139F}"
WORN = {
    "only by pages in the script": ("html[data-script=Ethi]{--font:Ethi,sans-serif}", 0),
    "only by pages in other scripts": ("html:not([data-script=Ethi]) b{--font:Ethi,serif}", 2000),
    "by every page": ("p,html[data-script=Ethi]{font-family:Ethi}", 2000),
    "by nobody that we can see": ("p{font-family:Ethiopic}", 2000),
}


@pytest.mark.parametrize("who", WORN)
def test_font_counts_where_the_style_sheet_lets_it_be_worn(who):
    rule, expected = WORN[who]
    files = site(**{NB: page(body="ትግርኛ"), "assets/site.css": (FACE + rule).encode()})

    (weighed,) = weights([page_facts(NB, files[NB])], files, SITE)

    assert weighed.fonts == expected


LATER = {
    "a lazy picture": '<img src="x.png" alt="" loading="lazy">',
    "a film that waits": '<video preload="none"><source src="x.png"><track src="x.png"></video>',
    "a sound that waits": '<audio preload="none" src="x.png"></audio>',
}
AT_ONCE = {
    "a picture": '<img src="x.png" alt="">',
    "a picture after a film": '<video preload="none"></video><img src="x.png" alt="">',
    "the poster of a film that waits": '<video preload="none" poster="x.png"></video>',
    "a sound": '<audio><source src="x.png"></audio>',
}


@pytest.mark.parametrize("what", [*LATER, *AT_ONCE])
def test_what_comes_later_is_no_part_of_a_first_visit(what):
    files = site(**{"nb/i-havn/x.png": b"\0" * 5000, NB: page(body={**LATER, **AT_ONCE}[what])})

    (weighed,) = weights([page_facts(NB, files[NB])], files, SITE)

    pictures = len(gzip.compress(files["assets/fjord.svg"], mtime=0))
    assert weighed.pictures - pictures == (5000 if what in AT_ONCE else 0)


def test_weights_are_sorted_and_leave_staff_pages_out():
    files = site(**{"staff/index.html": page("staff/", others=())})
    pages = [page_facts(path, files[path]) for path in files if path.endswith(".html")]

    weighed = weights(pages, files, SITE)

    assert len(pages) == 4
    assert {each.path for each in weighed} == {NB, EN, "q/a7k2d/index.html"}
    assert [each.first_visit for each in weighed] == sorted(
        (each.first_visit for each in weighed), reverse=True
    )
    assert all(2000 < each.first_visit - each.frame < 2200 for each in weighed)


POLICY = b"default-src 'none'; style-src 'self';"
PAGES = {
    "picture of another host": (
        page(body='<img src="https://example.org/x.png" alt="">'),
        "https://example.org/x.png would be fetched from another host",
    ),
    "font of another host, announced": (
        page(head='<link rel="preconnect" href="https://fonts.example.org">'),
        "https://fonts.example.org would be fetched from another host",
    ),
    "form to another host": (
        page(body='<form action="https://example.org/x"></form>'),
        "https://example.org/x would be fetched from another host",
    ),
    "style attribute with a picture": (
        page(body="<p style='background:url(//example.org/x.png)'></p>"),
        "//example.org/x.png would be fetched from another host",
    ),
    "no policy": (
        page().replace(b"Content-Security-Policy", b"Refreshing"),
        "there is no Content-Security-Policy",
    ),
    "policy too late": (
        page().replace(b"<meta charset", b"<script src=/x.js></script><meta charset"),
        "something is loaded or run before the Content-Security-Policy",
    ),
    "policy without a floor": (
        page().replace(POLICY, b"style-src 'self';"),
        "the policy has no default-src",
    ),
    "policy lets a host in": (
        page().replace(POLICY, POLICY + b"script-src https://example.org;"),
        "the policy lets https://example.org in (script-src)",
    ),
    "policy lets everything in": (
        page().replace(POLICY, b"default-src *;"),
        "the policy lets * in (default-src)",
    ),
    "policy lets injected code in": (
        page().replace(POLICY, POLICY + b"script-src 'unsafe-inline';"),
        "the policy lets 'unsafe-inline' in (script-src)",
    ),
    "inline style": (page(body="<p style=color:red>x</p>"), "the page has the attribute `style`"),
    "style element": (page(head="<style>p{}</style>"), "the page has a `style` element"),
    "inline script": (page(body="<script>x()</script>"), "the page has a script in the page"),
    "event handler": (page(body="<p onclick=x()>x</p>"), "the page has the attribute `onclick`"),
    "script in a link": (
        page(body="<a href=' JavaScript:x()'>x</a>"),
        "the page has a script in the attribute `href`",
    ),
    "script on a citizen page": (
        page(body="<script src=../../x.js></script>"),
        "the page loads the script ../../x.js",
    ),
    "no language": (page().replace(b'lang="nb"', b""), "`lang` of the page is ``"),
    "wrong direction": (
        page().replace(b'dir="ltr"', b'dir="rtl"'),
        "`dir` of the page is `rtl`; nb needs `ltr`",
    ),
    "no direction": (page().replace(b'dir="ltr"', b""), "`dir` of the page is ``"),
    "language of another folder": (
        page().replace(b'<html lang="nb"', b'<html lang="en"'),
        "`lang` of the page is `en`, but it lies in nb/",
    ),
}


def told(html, path=NB):
    return [each.text for each in proof_page(path, html, RULES, SITE)]


def test_innocent_page_passes_by_itself():
    data = '<script type="application/ld+json">{"name": "Samtale"}</script>'

    assert told(page(head=data)) == []


def test_an_address_in_linked_data_may_hold_a_name_that_may_stand_there():
    def linked(text):
        return page(head=f'<script type="application/ld+json">{{"x": "{text}"}}</script>')

    assert told(linked("mailto:post@karrieretroms.example")) == []
    assert len(told(linked("post hos karrieretroms.example"))) == 1


@pytest.mark.parametrize("mistake", PAGES)
def test_planted_mistake_in_a_page_is_found(mistake):
    html, expected = PAGES[mistake]

    assert [text for text in told(html) if text.startswith(expected)] != [], told(html)


def test_a_page_may_load_our_own_scripts_and_none_from_beside_its_texts():
    allowed = POLICY + b"script-src 'self';"
    ours = page(body="<script src=../../assets/x.js></script>").replace(POLICY, allowed)

    assert told(ours, NB) == []
    assert told(ours.replace(b"assets/", b""), NB) == ["the page loads the script ../../x.js"]


def test_no_policy_lets_a_script_make_code():
    assert told(page().replace(POLICY, POLICY + b"script-src 'wasm-unsafe-eval';"), NB) != []


def test_staff_page_may_have_the_scripts_of_its_frame():
    html = page("staff/", body="<script>x()</script><p style=color:red onclick=x()>x</p>")

    assert told(html, "staff/index.html") == []

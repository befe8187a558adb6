"""Follow every link of the finished site, and ask whether its claims about itself are true."""

import html
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from generator.problems import Problem
from generator.proof.orders import SiteOrder
from generator.proof.pages import PageFacts, css_links
from generator.proof.targets import Target, is_absolute, target_of

SITEMAP = "sitemap.xml"
_PART = re.compile(r"sitemap[\w-]*\.xml")
_LOCATION = re.compile(r"<loc>\s*(.*?)\s*</loc>")

Pages = Mapping[str, PageFacts]


def broken_links(pages: Pages, files: Collection[str], order: SiteOrder) -> Iterator[Problem]:
    """Yield links that lead nowhere, out of the site, or to a host that nobody agreed to."""
    for path in sorted(pages):
        page = pages[path]
        for link in (*page.navigations, *page.resources):
            target = target_of(link.url, path, order.address)
            is_loaded = link in page.resources
            yield from _followed(path, link.url, target, pages, files)
            if target.kind == "host" and not is_loaded and target.path not in order.hosts:
                yield Problem(
                    path,
                    1,
                    f"{link.url} leads to the host {target.path}",
                    f"allowed are {', '.join(sorted(order.hosts)) or 'none'}",
                )


def ambiguous_places(pages: Pages) -> Iterator[Problem]:
    """Yield an `id` that stands twice: links and labels find the first one, whoever is meant."""
    for path in sorted(pages):
        for name in pages[path].repeated:
            fact = f'`id="{name}"` stands on more than one element'
            yield Problem(path, 1, fact, "give one of them another name")


def broken_styles(
    styles: Mapping[str, bytes], files: Collection[str], order: SiteOrder
) -> Iterator[Problem]:
    """Yield fonts and pictures that a style sheet asks for and does not get."""
    for path in sorted(styles):
        for url in css_links(styles[path].decode("utf-8", "replace")):
            target = target_of(url, path, order.address)
            yield from _followed(path, url, target, {}, files)


def broken_codes(files: Collection[str], order: SiteOrder) -> Iterator[Problem]:
    """Yield square codes whose page is not in the site: they cannot be printed again."""
    for url in order.codes:
        target = target_of(url, "index.html", order.address)
        if target.kind != "own" or target.path not in files:
            yield Problem(
                target.path or url,
                1,
                f"a square code leads to {url}, which is not in the site",
                "people scan it for years: keep its page",
            )


def false_claims(pages: Pages, files: Mapping[str, bytes], order: SiteOrder) -> Iterator[Problem]:
    """Yield wrong canonical addresses, one-sided translations and sitemaps that are not true."""
    for path in sorted(pages):
        yield from _canonical(pages[path], order)
        yield from _alternates(pages[path], pages, order)
    yield from _sitemap_parts(files, order)
    yield from _sitemap(pages, files, order)


def _followed(
    path: str, url: str, target: Target, pages: Pages, files: Collection[str]
) -> Iterator[Problem]:
    if target.kind == "beyond":
        yield Problem(path, 1, f"{url} leads out of the site", "count the `..` in it")
    elif target.kind == "unknown":
        yield Problem(path, 1, f"{url} is no link that we use", "https, mailto, tel or sms")
    elif target.kind == "own" and target.path not in files:
        folder = f"{target.path}/index.html" in files
        hint = "end it with /" if folder else "the page was renamed, or is not made yet"
        yield Problem(path, 1, f"{url} leads to {target.path}, which does not exist", hint)
    elif target.path in pages and not _has_anchor(pages[target.path], target.anchor):
        yield Problem(
            path,
            1,
            f"{url} leads to a place that {target.path} does not have",
            f'no element there has `id="{target.anchor}"`',
        )


def _has_anchor(page: PageFacts, anchor: str) -> bool:
    # "#top" is the top of every page, with or without an element of that name.
    return anchor in page.anchors | {"", "top"}


def _canonical(page: PageFacts, order: SiteOrder) -> Iterator[Problem]:
    wanted = _whole(page, order)
    if page.is_indexed and not page.canonicals:
        yield Problem(page.path, 1, "the page has no canonical address", f"add {wanted}")
    for url in page.canonicals:
        if url != wanted:
            yield Problem(page.path, 1, f"the canonical address is {url}", f"it must be {wanted}")


def _alternates(page: PageFacts, pages: Pages, order: SiteOrder) -> Iterator[Problem]:
    codes: dict[str, list[str]] = defaultdict(list)
    for code, url in page.alternates:
        codes[code].append(url)
        yield from _alternate(page, code, url, pages, order)
    for code, urls in codes.items():
        if len(urls) > 1:
            yield Problem(page.path, 1, f"hreflang {code} stands twice", "keep one of them")
    if codes and codes.get(page.language) != [_whole(page, order)]:
        yield Problem(
            page.path,
            1,
            f"the page does not name itself as its {page.language} edition",
            "search engines ignore the whole list then",
        )


def _alternate(
    page: PageFacts, code: str, url: str, pages: Pages, order: SiteOrder
) -> Iterator[Problem]:
    target = target_of(url, page.path, order.address)
    other = pages.get(target.path) if target.kind == "own" else None
    if not is_absolute(url, order.address):
        yield Problem(
            page.path, 1, f"hreflang {code} is {url}", f"write it in full: {order.address}/..."
        )
    if other is None:
        yield Problem(
            page.path, 1, f"hreflang {code} leads to {url}, which is no page", "leave it out"
        )
        return
    if code not in {"x-default", other.language}:
        yield Problem(
            page.path,
            1,
            f"hreflang {code} leads to {url}, which is in {other.language}",
            "the code and the page's `lang` must agree",
        )
    # x-default may be a page that offers all languages and belongs to no pair.
    if code != "x-default" and (page.language, _whole(page, order)) not in other.alternates:
        yield Problem(
            page.path,
            1,
            f"hreflang {code} leads to {url}, which does not lead back",
            "both pages must name each other",
        )


def _sitemap_parts(files: Mapping[str, bytes], order: SiteOrder) -> Iterator[Problem]:
    """The first sitemap names the others: no more, no fewer, none twice."""
    named = _locations(files, SITEMAP)
    top = order.address.rstrip("/") + "/"
    there = {top + path for path in files if _PART.fullmatch(path) and path != SITEMAP}
    for url in sorted(there - set(named)):
        yield Problem(SITEMAP, 1, f"{url} is not named", "search engines never find it")
    for url in sorted(set(named) - there):
        yield Problem(SITEMAP, 1, f"{url} is no sitemap of ours", "take it out")
    for url in _twice(named):
        yield Problem(SITEMAP, 1, f"{url} stands twice", "keep one of them")


def _sitemap(pages: Pages, files: Mapping[str, bytes], order: SiteOrder) -> Iterator[Problem]:
    """Every page for search engines stands in one sitemap: that of its language."""
    wanted = {_whole(page, order): page.language for page in pages.values() if page.is_indexed}
    listed: list[str] = []
    for path in sorted(path for path in files if _PART.fullmatch(path) and path != SITEMAP):
        here = _locations(files, path)
        listed += here
        language = path.removeprefix("sitemap-").removesuffix(".xml")
        for url in sorted(set(here)):
            if url not in wanted:
                yield Problem(path, 1, f"{url} is no page for search engines", "take it out")
            elif wanted[url] != language:
                yield Problem(
                    path, 1, f"{url} is in {wanted[url]}", "each language has its own sitemap"
                )
    for url in sorted(set(wanted) - set(listed)):
        hint = "list it, or say `noindex` on the page itself"
        yield Problem(SITEMAP, 1, f"no sitemap lists {url}", hint)
    for url in _twice(listed):
        yield Problem(SITEMAP, 1, f"{url} stands twice", "keep one of them")


def _locations(files: Mapping[str, bytes], path: str) -> list[str]:
    text = files.get(path, b"").decode("utf-8", "replace")
    return [html.unescape(url) for url in _LOCATION.findall(text)]


def _twice(urls: list[str]) -> list[str]:
    return sorted(url for url, count in Counter(urls).items() if count > 1)


def _whole(page: PageFacts, order: SiteOrder) -> str:
    return f"{order.address.rstrip('/')}/{page.url}"

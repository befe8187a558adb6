"""No page reaches out: nothing of another host is loaded, nothing runs that we did not allow."""

from collections.abc import Iterator

from generator.problems import Problem
from generator.proof.orders import SiteOrder
from generator.proof.pages import PageFacts, css_links
from generator.proof.targets import target_of

# Everything else in a policy lets another host in, or code that anybody may inject.
_HARMLESS = ("'none'", "'self'", "data:", "'sha256-", "'sha384-", "'sha512-")
# The only folder that scripts of citizen pages come from.
OUR_SCRIPTS = "assets/"


def enclosed(page: PageFacts, order: SiteOrder) -> Iterator[Problem]:
    """Yield what is unsafe about one page, or leaves a screen reader guessing."""
    yield from _loads(page, order)
    yield from _policy(page)
    yield from _language(page, order)
    if not page.is_for_staff:
        yield from _inline(page)
        yield from _scripts(page, order)


def enclosed_style(path: str, css: bytes, order: SiteOrder) -> Iterator[Problem]:
    """Yield what a style sheet loads from elsewhere."""
    for url in css_links(css.decode("utf-8", "replace")):
        if target_of(url, path, order.address).kind == "host":
            yield _elsewhere(path, url)


def _loads(page: PageFacts, order: SiteOrder) -> Iterator[Problem]:
    for link in page.resources:
        if target_of(link.url, page.path, order.address).kind == "host":
            yield _elsewhere(page.path, link.url)


def _elsewhere(path: str, url: str) -> Problem:
    return Problem(
        path,
        1,
        f"{url} would be fetched from another host",
        "it would learn who reads us: put the file into the site",
    )


def _policy(page: PageFacts) -> Iterator[Problem]:
    if not page.policies:
        yield Problem(page.path, 1, "there is no Content-Security-Policy", "add the `meta` element")
        return
    if not page.is_policy_first:
        yield Problem(
            page.path,
            1,
            "something is loaded or run before the Content-Security-Policy",
            "move its `meta` element to the top of the head",
        )
    directives = [part.split() for policy in page.policies for part in policy.split(";")]
    rules = {words[0]: tuple(words[1:]) for words in directives if words}
    if "default-src" not in rules:
        yield Problem(
            page.path, 1, "the policy has no default-src", "begin with `default-src 'none'`"
        )
    for name, sources in rules.items():
        for source in sources:
            if not _is_harmless(source, name, page):
                yield Problem(
                    page.path, 1, f"the policy lets {source} in ({name})", "allow only 'self'"
                )


def _is_harmless(source: str, name: str, page: PageFacts) -> bool:
    if source.startswith(_HARMLESS):
        return True
    # Material's search and palette set styles from scripts.
    return source == "'unsafe-inline'" and page.is_for_staff and name == "style-src"


def _language(page: PageFacts, order: SiteOrder) -> Iterator[Problem]:
    wanted = order.directions.get(page.language)
    if wanted is None:
        yield Problem(
            page.path,
            1,
            f"`lang` of the page is `{page.language}`, which is no language of ours",
            f"choose from {', '.join(sorted(order.directions))}",
        )
    elif page.direction != wanted:
        yield Problem(
            page.path,
            1,
            f"`dir` of the page is `{page.direction}`; {page.language} needs `{wanted}`",
            "set it on the `html` element",
        )
    first = page.path.partition("/")[0]
    if first in order.directions and first != page.language:
        yield Problem(
            page.path,
            1,
            f"`lang` of the page is `{page.language}`, but it lies in {first}/",
            "a screen reader would choose the wrong voice",
        )


def _inline(page: PageFacts) -> Iterator[Problem]:
    for what in page.inline:
        yield Problem(
            page.path, 1, f"the page has {what}", "move it to the style sheet, or do without"
        )


def _scripts(page: PageFacts, order: SiteOrder) -> Iterator[Problem]:
    for link in page.resources:
        if link.tag == "script" and not _is_ours(link.url, page, order):
            yield Problem(
                page.path, 1, f"the page loads the script {link.url}", f"ours lie in {OUR_SCRIPTS}"
            )


def _is_ours(url: str, page: PageFacts, order: SiteOrder) -> bool:
    target = target_of(url, page.path, order.address)
    return target.kind == "own" and target.path.startswith(OUR_SCRIPTS)

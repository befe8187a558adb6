"""What a page wears: style sheets, scripts, and the policy that lets in nothing else."""

import json
from collections.abc import Iterator

from generator.model import Language, Site
from generator.render.styles import script, stylesheet
from generator.render.templates import source

# Nothing that the reader did not ask for; scripts and sounds only where a page has some.
# Pages ask for nothing by themselves, but auditors fetch robots.txt from within them.
_ALWAYS = (
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
# The style sheets in templates/pages/: the first is for all pages, the others for some.
STYLES = ("citizen", "audience", "finder", "road", "partner", "search", "text", "arab", "ethi")
# The scripts (ISO 15924) whose pages need fonts and air of their own.
STYLE_OF = {"Arab": "arab", "Ethi": "ethi"}
# Scripts that not every device has: what pages in others need for a few words in them.
GUEST_OF = {"Ethi": "guest"}
# The scripts in the same folder.
SCRIPTS = ("citizen", "search")


def page_styles(site: Site) -> dict[str, tuple[str, str]]:
    """Return the path and the text of every style sheet of citizen pages, by name.

    Those of a script are left out where no language is written in it: so are their fonts.
    """
    written = {language.script for language in site.languages}
    idle = {name for script, name in STYLE_OF.items() if script not in written}
    texts = {each: source(f"pages/{each}.css") for each in STYLES if each not in idle}
    guests = [name for script, name in GUEST_OF.items() if script in written]
    texts[STYLES[0]] += "".join(source(f"pages/{each}.css") for each in guests)
    # The first one names the tokens for all: a later one would undo what it says of print.
    uses = {STYLES[0]: "".join(texts.values())}
    return {
        each: stylesheet(site.tokens, text, each, uses=uses.get(each, ""))
        for each, text in texts.items()
    }


def page_scripts(site: Site) -> dict[str, tuple[str, str]]:
    """Return the path and the text of every script of citizen pages, by name.

    One of them knows what to say to the readers of each language in their own words: so
    no page has to hold that for all the others.
    """
    offers = {
        each.code: (each.phrases["offer_language"], each.phrases["offer_no"])
        for each in site.languages
        if not each.base
    }
    said = json.dumps(offers, ensure_ascii=False)
    return {
        each: script(each, source(f"pages/{each}.js").replace("OFFERS", said)) for each in SCRIPTS
    }


def styles_of(language: Language, styles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of all style sheets of a page that asks for some of its own."""
    own = STYLE_OF.get(language.script)
    return ("citizen", *((own,) if own else ()), *styles)


def policy(*, scripted: bool, media: bool) -> Iterator[str]:
    """Yield what a page may load: nothing that its reader did not ask for (CSP 3)."""
    yield from _ALWAYS
    if scripted:
        yield "script-src 'self'"
    if media:
        yield "media-src 'self'"

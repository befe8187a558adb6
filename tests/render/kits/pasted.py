"""A share whose texts are pasted elsewhere, and what a reader of the HTML gets to see."""

import re
from dataclasses import dataclass, replace
from datetime import date

import worlds
import yaml

from generator.model import Audience, Edition, Push
from generator.proof.html import Closed, Element, walked
from generator.render.kits import Share

DAY = date(2026, 11, 23)
TOKENS = yaml.safe_load((worlds.PROJECT / "content/design/tokens.yml").read_text("utf-8"))
ALL = yaml.safe_load((worlds.PROJECT / "content/phrases.yml").read_text("utf-8"))
PHRASES = dict.fromkeys(ALL, "Ord") | {
    "kicker": "Gratis veiledning",
    "kicker_nationwide": "Gratis veiledning i hele Norge",
    "offers": "Dette får du hjelp med",
    "steps": "Slik foregår det",
    "partner_does": "Dette gjør vi",
    "partner_after": "Dette skjer etterpå",
    "sender": "Avsender: {sender}",
    "draft_short": "Utkast – ikke godkjent",
}
LIMIT = {"most": 300, "source": "oss selv", "read": date(2026, 1, 1)}
CHANNELS = {
    "post": ("newsletter", ("subject", "preheader", "short", "medium")),
    "strip": ("banner", ("text", "button")),
    "foot": ("signature", ("line",)),
}
TEXTS = {
    "post": {
        "subject": "Hva nå, sjømann?",
        "preheader": "Snakk gratis med noen i land.",
        "short": "Du har vært lenge på sjøen. Les mer: {link}",
        "medium": "Alt du kan på sjøen, kan brukes i land.\n\n- Det er gratis.",
    },
    "strip": {"text": "Hva nå?", "button": "Snakk med oss"},
    "foot": {"line": "Snakk gratis om livet i land"},
}


def share(code="nb", state="draft", texts=TEXTS, stale=(), phrases=PHRASES, **changes):
    """Return a share of the smallest world; `changes` are those of its audience."""
    spoken = worlds.language(code, phrases=phrases)
    if code == "ar":
        spoken = replace(spoken, script="Arab")
    sailors: Audience = worlds.audience(**changes)
    campaign = worlds.campaign(channels=tuple(CHANNELS), texts={"sailors": texts})
    edition = Edition(sailors, sailors, spoken, state, stale, "x")
    site = worlds.site(
        tokens=TOKENS,
        languages=(spoken,),
        campaigns=(campaign,),
        editions=(edition,),
        channels={
            name: worlds.channel(
                id=name,
                fields=dict.fromkeys(fields, LIMIT),
                formats=("picture-1200x630",),
                files=(file,),
            )
            for name, (file, fields) in CHANNELS.items()
        },
    )
    return Share(site, Push(campaign, spoken, (), state=state), edition, DAY)


def message(**changes):
    return worlds.message(**changes)


@dataclass(frozen=True)
class Shown:
    """One visible text of HTML: its letters' colour, what it stands on, how large it is."""

    text: str
    colour: str
    ground: str
    size: str


def shown(html, *, dark=False):
    """Return every text that is seen, in the order of reading."""
    return tuple(_shown(html, _dark_rules(html) if dark else ()))


def words_of(html):
    """Return what a reader reads, without the breaks between elements."""
    return " ".join(" ".join(each.text for each in shown(html)).split())


def elements_of(html, *tags):
    """Return elements in the order of the page; all where no tag is named."""
    return [
        step
        for step in walked(html.encode())
        if isinstance(step, Element) and (not tags or step.tag in tags)
    ]


def requests_of(html):
    """Return everything that a browser or a mail program fetches by itself."""
    found = re.findall(r"url\(([^)]*)\)|@import\s+([^;]+)", html)
    asked = ["".join(each) for each in found]
    for element in elements_of(html):
        asked += [
            value
            for name, value in element.attributes.items()
            if name in {"src", "srcset", "background", "poster", "data", "action"}
            or (name == "href" and element.tag != "a")
        ]
    return asked


def _shown(html, rules):
    styles = [({}, frozenset())]
    for step in walked(html.encode()):
        if isinstance(step, Element):
            around, _ = styles[-1]
            path = [*(classes for _, classes in styles), step.classes]
            own = _declared(step.attributes.get("style", ""))
            own |= {name: value for wanted, name, value in rules if _matches(wanted, path)}
            styles.append((around | own, step.classes))
            if step.tag in {"style", "title", "head"}:
                styles[-1][0]["display"] = "none"
        elif step is Closed.ELEMENT:
            styles.pop()
        elif isinstance(step, str) and step.strip():
            style, _ = styles[-1]
            if style.get("display") != "none":
                ground = style.get("background-color", style.get("background", ""))
                yield Shown(step.strip(), style["color"], ground, style.get("font-size", ""))


def _declared(style):
    pairs = (each.partition(":")[::2] for each in style.split(";") if ":" in each)
    return {name.strip(): value.replace("!important", "").strip() for name, value in pairs}


def _dark_rules(html):
    block = re.search(r"@media \(prefers-color-scheme:dark\)\{\n(.*?)\n\}\n", html, re.DOTALL)
    assert block
    rules = []
    for line in block[1].splitlines():
        selectors, _, declared = line.rstrip("}").partition("{")
        for selector in selectors.split(","):
            wanted = tuple(part.removeprefix(".") for part in selector.split())
            rules += [(wanted, *pair) for pair in _declared(declared).items()]
    assert rules
    # Of two that match, the longer one holds, as in a browser.
    return sorted(rules, key=lambda rule: len(rule[0]))


def _matches(wanted, path):
    *above, own = wanted
    return own in path[-1] and all(any(name in classes for classes in path[:-1]) for name in above)

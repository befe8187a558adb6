"""The register of partners: names that exist, agreements that can hold, slots that are earned."""

from collections.abc import Iterator
from datetime import date

from generator.check.blocks import PARTNERS as READERS
from generator.check.blocks import written
from generator.check.names import unknown
from generator.check.reading.counting import words_in
from generator.formats import FORMATS
from generator.model import Campaign, Partner, Site
from generator.model.gap import Gap
from generator.model.partner import NOTICE
from generator.model.places import MEDIA, PARTNERS
from generator.problems import Key, Problem, line_of

_LOGOS = (".png", ".svg")
PACE = 130  # words a minute, read aloud without haste
_HALF_A_MINUTE = PACE // 2


def partners_lead_to_audiences(site: Site) -> Iterator[Problem]:
    """A page for partners is written for their people; whom they meet has a page of its own."""
    kinds = {audience.id: audience.kind for audience in site.audiences}
    ours = [name for name, kind in kinds.items() if kind == "partner"]
    theirs = [name for name, kind in kinds.items() if kind == "citizen"]
    for each in site.partners.values():
        if each.audience:
            place = (each.id, "audience")
            yield from unknown(PARTNERS, place, each.audience, "an audience of partners", ours)
        for index, name in enumerate(each.reaches):
            here = (each.id, "reaches", index)
            yield from unknown(PARTNERS, here, name, "an audience of citizens", theirs)


def partners_are_told_apart(site: Site) -> Iterator[Problem]:
    """Staff know an organisation by its name: two of one name would be one."""
    met: dict[str, str] = {}
    for each in site.partners.values():
        if (first := met.setdefault(each.name, each.id)) != each.id:
            text = f"`{first}` is called {each.name} as well"
            yield Problem(PARTNERS, (each.id, "name"), text, "say what tells them apart")


def partner_kits_hold_formats(site: Site) -> Iterator[Problem]:
    """A misspelt format would be missing in the kit, and nobody would know why."""
    known = [form.id for form in FORMATS.values() if form.of == "edition"]
    for each in site.partners.values():
        for index, name in enumerate(each.files):
            yield from unknown(PARTNERS, (each.id, "files", index), name, "a format", known)


def agreements_can_hold(site: Site) -> Iterator[Problem]:
    """An agreement has a beginning before its end, and only a written one has days at all."""
    for each in site.partners.values():
        if each.since and each.until and each.until < each.since:
            text = f"the agreement with {each.name} ends on {each.until}, before it begins"
            yield Problem(PARTNERS, (each.id, "until"), text, "check the two dates")
        for field in ("since", "until"):
            if getattr(each, field) and each.agreement != "written":
                yield Problem(
                    PARTNERS,
                    (each.id, field),
                    f"`{field}` needs a written agreement; this one is `{each.agreement}`",
                    "write `agreement: written`, or take the date out",
                )
        if (each.kind == "internal") != (each.agreement == "internal"):
            yield Problem(
                PARTNERS,
                (each.id, "agreement"),
                f"`{each.kind}` and `{each.agreement}` do not belong together",
                "inside the county both `kind` and `agreement` say `internal`, elsewhere neither",
            )


def logos_are_agreed(site: Site) -> Iterator[Problem]:
    """A logo says that two stand behind something: that is written down first, and told in words.

    The file is in content/media/, and a picture that can be printed large.
    """
    for each in site.partners.values():
        if each.logo:
            yield from _wrong_logo(site, each)
        elif each.logo_alt:
            text = "`logo_alt` tells of a logo, and there is none"
            yield Problem(PARTNERS, (each.id, "logo_alt"), text, "name the file in `logo`")


def lines_fit_half_a_minute(site: Site) -> Iterator[Problem]:
    """What takes longer than half a minute is not said between two other things."""
    for each in written(site):
        if each.readers == READERS and each.context.endswith(".helper.say"):
            count = len(words_in(each.text))
            if count > _HALF_A_MINUTE:
                text = f"`{each.context}` has {count} words; half a minute holds {_HALF_A_MINUTE}"
                hint = f"read it aloud: {PACE} words take a minute"
                yield Problem(each.path, each.place, text, hint)


def ending_too_soon(site: Site, today: date) -> Iterator[Problem]:
    """Stop a campaign that names a partner for longer than was agreed, while it can be changed."""
    for campaign in site.campaigns:
        for key, each in _named(site, campaign):
            until = each.until
            if campaign.end >= today and until and until < campaign.end:
                place = line_of(Problem(PARTNERS, (each.id, "until"), ""), site.lines)
                yield Problem(
                    campaign.path,
                    key,
                    f"the agreement with {each.name} ends on {until}, "
                    f"before the campaign does on {campaign.end}",
                    f"renew it ({PARTNERS}:{place}), end the campaign by then, "
                    "or take the partner out",
                )


def agreements_ending(site: Site, today: date) -> Iterator[Problem]:
    """Tell of written agreements that have ended, or do so within 60 days."""
    for each in site.partners.values():
        until = each.until
        if each.agreement == "written" and until and until <= today + NOTICE:
            over = until < today
            verb, slot = ("ended", "is closed") if over else ("ends", "will close")
            yield Gap(
                PARTNERS,
                (each.id, "until"),
                f"the agreement with {each.name} {verb} on {until}; the slot for its logo {slot}",
                "ask whoever signed it; set a new date, or `agreement: none`",
                "agreement",
                f"Avtalen med {each.name} {'gikk' if over else 'går'} ut {until}. "
                f"Plassen til logoen {'er stengt' if over else 'blir stengt'}.",
                f"Skal avtalen med {each.name} fornyes?",
            )


def _wrong_logo(site: Site, each: Partner) -> Iterator[Problem]:
    place = (each.id, "logo")
    if each.agreement != "written":
        text = f"`{each.logo}` needs a written agreement; this one is `{each.agreement}`"
        yield Problem(PARTNERS, place, text, "take the logo out until something is signed")
    if not each.logo.endswith(_LOGOS):
        hint = f"ask them for one of {', '.join(_LOGOS)}"
        yield Problem(PARTNERS, place, f"`{each.logo}` cannot be printed as a logo", hint)
    elif each.logo not in site.media:
        first = f"put the file into {MEDIA}"
        yield from unknown(PARTNERS, place, each.logo, f"in {MEDIA}", site.media, first)
    if not each.logo_alt:
        text = f"the logo of {each.name} is told to nobody who does not see it"
        yield Problem(PARTNERS, place, text, "write in `logo_alt` what it shows")


def _named(site: Site, campaign: Campaign) -> Iterator[tuple[Key, Partner]]:
    """Yield the partners of a campaign that have a written agreement, and where they stand."""
    for index, name in enumerate(campaign.partners):
        partner = site.partners.get(name)
        if partner and partner.agreement == "written":
            yield ("partners", index), partner

"""What was printed once cannot be called back: its codes and versions mean the same for ever."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from generator.formats import FORMATS
from generator.model import Code, Printed, Site
from generator.model.codes import codes
from generator.model.places import PRINTED
from generator.model.printed import ALPHABET, LENGTH, is_subject, meant, version_of
from generator.problems import Key, Problem, line_of

_SOON = timedelta(days=366)  # a print shop's day may lie ahead; a slip of the pen lies further


def codes_can_be_read(site: Site) -> Iterator[Problem]:
    """A code that cannot be read would lose its page, and somebody holds it in their hand."""
    for code, meaning in site.printed.codes.items():
        if meant(code, meaning):
            continue
        text = f"`{code}: {meaning}` is not a code with its meaning"
        hint = f"{LENGTH} of {ALPHABET}, as in `b2c3d: immigrants/ar a5-flyer`"
        yield Problem(PRINTED, ("codes", code), text, hint)


def codes_keep_their_meaning(site: Site) -> Iterator[Problem]:
    """A code is never used again: old paper would lead to the wrong page."""
    known = {each.code: each for each in site.printed.known}
    for each in codes(site) if known else ():
        other = known.get(each.code, each)
        if other != each:
            line = line_of(Problem(PRINTED, ("codes", each.code), ""), site.lines)
            yield Problem(
                *_where(site, each),
                f"`{each.code}` was handed out for {other.meaning} "
                f"and would now lead to {each.meaning}",
                f"give the new one another id or place ({PRINTED}:{line}); "
                "a code is never used again",
            )


def codes_are_told_apart(site: Site) -> Iterator[Problem]:
    """Two meanings of one code: whoever scans the second would read what the first is about."""
    met: dict[str, Code] = {}
    for each in codes(site):
        other = met.setdefault(each.code, each)
        if other != each:
            # What is of a campaign is newer, and easier to call something else.
            new, old = (each, other) if each.campaign else (other, each)
            yield Problem(
                *_where(site, new),
                f"{new.meaning} and {old.meaning} share the code {each.code}",
                "give one of them another id or place; nothing else changes",
            )


def versions_can_be_read(site: Site) -> Iterator[Problem]:
    """A version that cannot be read would look like no sheet of ours."""
    for subject, written in site.printed.sheets.items():
        if not is_subject(subject):
            text = f"`{subject}` is not something that sheets are about"
            yield Problem(PRINTED, ("sheets", subject), text, "write it like immigrants/ar")
        for seal, days in written.items():
            key = ("sheets", subject, seal)
            version = version_of(seal, days)
            if version is None:
                text = f"`{seal}: {days}` is not a version with its days"
                hint = "write `1a2b: 2026-11-23` or `1a2b: 2026-11-23 withdrawn 2027-01-05`"
                yield Problem(PRINTED, key, text, hint)
            elif version.withdrawn and version.withdrawn < version.first:
                text = f"{version.mark} was withdrawn on {version.withdrawn}, before it was made"
                yield Problem(PRINTED, key, text, "check the two dates")


def versions_are_told_apart(site: Site) -> Iterator[Problem]:
    """Four signs stand on a sheet: two texts with the same four could not be told apart."""
    known = site.printed.versions.items()
    texts = ((subject, each.seal) for subject, versions in known for each in versions)
    yield from _alike(site.printed, texts, "keep one of them, and change a word of today's text")


def texts_are_told_apart(site: Site, seals: Mapping[str, str]) -> Iterator[Problem]:
    """The same of today's sheets: the code of an older one would say that it is the newest.

    No rule of its own: whose seal is known, its texts have been checked.
    """
    hint = "change a word of today's text: its mark changes too"
    yield from _alike(site.printed, seals.items(), hint)


def contradictions(site: Site) -> Iterator[Problem]:
    """Yield all that is wrong with what was recorded, whatever else may be."""
    for rule in (
        codes_can_be_read,
        codes_keep_their_meaning,
        codes_are_told_apart,
        versions_can_be_read,
        versions_are_told_apart,
        subjects_are_told_apart,
    ):
        yield from rule(site)


def _alike(printed: Printed, texts: Iterable[tuple[str, str]], hint: str) -> Iterator[Problem]:
    """Yield what looks like another text of the same sheet, once; each is a subject and a seal."""
    told = set()
    for subject, seal in texts:
        rival = printed.rival(subject, seal)
        if rival and (subject, rival.mark) not in told:
            told.add((subject, rival.mark))
            text = f"two texts of {subject} have the mark {rival.mark}"
            yield Problem(PRINTED, ("sheets", subject, rival.seal), text, hint)


def subjects_are_told_apart(site: Site) -> Iterator[Problem]:
    """Sheets of an audience and sheets for nobody in particular are recorded side by side."""
    common = tuple(each.id.partition("-")[2] for each in FORMATS.values() if each.of != "edition")
    for audience in site.audiences:
        if audience.id in common or audience.id.startswith("front-line-"):
            text = f"`{audience.id}` is what sheets for everybody are called"
            yield Problem(audience.path, (), text, "give the file another name")


def _where(site: Site, code: Code) -> tuple[str, Key]:
    """Return where somebody chose what a code stands for: the place of a campaign.

    Sheets of an audience are no choice of anybody: there, look at what was handed out.
    """
    for campaign in site.campaigns:
        if campaign.id == code.campaign:
            if code.place in campaign.places:
                return campaign.path, ("places", code.place)
            return campaign.path, ("channels", campaign.channels.index(code.place))
    return PRINTED, ("codes", code.code)


def dated_ahead(site: Site, today: date) -> Iterator[Problem]:
    """Stop the build for a day that is a slip of the pen: readers would be told of it."""
    for subject, versions in site.printed.versions.items():
        for each in versions:
            for day, what in ((each.first, "recorded"), (each.withdrawn, "withdrawn")):
                if day and day > today + _SOON:
                    text = f"{each.mark} of {subject} is {what} for {day}, long after today"
                    yield Problem(PRINTED, ("sheets", subject, each.seal), text, "check the year")

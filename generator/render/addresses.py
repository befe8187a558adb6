"""Where everything lies in the finished site, and the short codes that lead there."""

import hashlib
import posixpath
from dataclasses import dataclass

from generator.formats import FORMATS, Format
from generator.model import Edition, Language, Site, writes
from generator.model.places import CALENDARS, SHOW

# No vowels, so that no word appears by chance; no signs that are mistaken for others.
_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
_LENGTH = 5
PICTURES = "picture"  # all pictures of an edition share one code
# For readers without a network. Whoever looks over a shoulder sees these names, and no reader's.
WHOLE = "offline/alle-sidene.zip"
CLOSED = "offline/uten-nett.zip"
PLACES = (*(form.id for form in FORMATS.values() if form.kind == "sheet"), PICTURES)


@dataclass(frozen=True)
class Code:
    """A short path: which campaign, audience, language and place it stands for."""

    code: str
    campaign: str
    audience: str
    language: str
    place: str

    @property
    def path(self) -> str:
        """The folder of the code's page, relative to the site."""
        return f"q/{self.code}/"


def code_for(audience: str, language: str, campaign: str = "", place: str = "") -> Code:
    """Return the code of a place; it reveals nothing to the eye and is the same in every build."""
    seed = f"{campaign}|{audience}|{language}|{place}"
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
    signs = []
    for _ in range(_LENGTH):
        number, index = divmod(number, len(_ALPHABET))
        signs.append(_ALPHABET[index])
    return Code("".join(signs), campaign, audience, language, place)


def codes(site: Site) -> tuple[Code, ...]:
    """Return every code that may be in use: per audience, language and format, per campaign.

    An edition that is not whole any more keeps its codes: they are printed somewhere.
    """
    found = [
        code_for(audience.id, spoken.code, place=place)
        for audience in site.audiences
        for spoken in site.settings.languages
        if writes(audience, spoken, site.settings)
        for place in PLACES
    ]
    found += [
        code_for(audience, code, campaign.id, place)
        for campaign in site.campaigns
        for code in campaign.languages
        for audience in campaign.audiences
        for place in (*campaign.channels, *campaign.places)
    ]
    return tuple(sorted({*found}, key=lambda each: (each.code, each.place)))


def sheet_code(edition: Edition, form: str) -> Code:
    """Return the code on one sheet: its format is the place it was met in."""
    return code_for(edition.audience.id, edition.language.code, place=form)


def code_in(edition: Edition, form: Format) -> Code:
    """Return the code that a format carries."""
    return sheet_code(edition, form.id if form.kind == "sheet" else PICTURES)


def folder(edition: Edition) -> str:
    """Return the folder of an edition's page: nb/erfaring/."""
    return f"{edition.language.code}/{edition.audience.slug}/"


def show_folder(edition: Edition) -> str:
    """Return the folder of the page that shows an edition's code: nb/erfaring/vis/."""
    return f"{folder(edition)}{SHOW}/"


def code_picture(edition: Edition) -> str:
    """Return where the code on that page lies."""
    return f"{show_folder(edition)}kode.svg"


def calendar_path(language: Language, event: str) -> str:
    """Return where the calendar file of an event lies; variants share that of their language."""
    return f"{language.tongue}/{CALENDARS}/{event}.ics"


def media_path(name: str) -> str:
    """Return where a file of content/media/ lies in the site."""
    return f"assets/media/{name}"


def file_of(edition: Edition, form: Format) -> str:
    """Return where one artefact lies; a draft says so in its name."""
    draft = "-draft" if edition.state == "draft" else ""
    name = f"{edition.audience.slug}-{form.id}-{edition.language.code}{draft}"
    return folder(edition) + name + form.suffix


def picture_path(edition: Edition) -> str:
    """Return where the landscape of an audience lies: one for each direction of reading."""
    mirrored = "-rtl" if edition.language.direction == "rtl" else ""
    return f"assets/pictures/{edition.audience.slug}{mirrored}.svg"


def home_picture(direction: str) -> str:
    """Return where the landscape of the home pages lies."""
    return f"assets/home{'-rtl' if direction == 'rtl' else ''}.svg"


def preview_of(path: str) -> str:
    """Return where the picture of a sheet lies: beside the sheet."""
    return posixpath.splitext(path)[0] + "-preview.png"


def relative(target: str, start: str) -> str:
    """Return the link from one folder of the site to a file or folder: both end in /."""
    link = posixpath.relpath("/" + target, "/" + start)
    return link + "/" if target.endswith("/") or not target else link

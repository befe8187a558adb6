"""Where everything lies in the finished site."""

import posixpath

from generator.formats import Format
from generator.model import Edition, Language
from generator.model.codes import PICTURES, PLACES, code_for
from generator.model.places import CALENDARS, SHEETS, SHOW
from generator.model.printed import Code

# For readers without a network. Whoever looks over a shoulder sees these names, and no reader's.
WHOLE = "offline/alle-sidene.zip"
CLOSED = "offline/uten-nett.zip"
STAFF = "staff/"
KITS = f"{STAFF}kits/"
_DESK = f"{STAFF}print/"


def code_in(edition: Edition, form: Format) -> Code:
    """Return the code that a format carries: each sheet is a place, all pictures are one."""
    place = form.id if form.id in PLACES else PICTURES
    return code_for(edition.audience.id, edition.language.code, place=place)


def kit_folder(campaign: str) -> str:
    """Return where the page of a campaign lies, and its files below that: staff/kits/sommer/."""
    return f"{KITS}{campaign}/"


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


def file_of(edition: Edition, form: Format, variant: str = "") -> str:
    """Return where one artefact lies; a draft says so in its name."""
    name = f"{edition.audience.slug}-{form.id}-{edition.language.code}"
    return folder(edition) + _file(name, form, variant, draft=edition.state == "draft")


def common_file(language: Language, form: Format, variant: str = "", role: str = "") -> str:
    """Return where a sheet lies that belongs to no audience; `role` is whose it is instead."""
    name = "-".join(filter(None, (form.id, role, language.code)))
    end = _file(name, form, variant, draft=language.promise != "reviewed")
    return f"{language.code}/{SHEETS}/{end}"


def _file(name: str, form: Format, variant: str, *, draft: bool) -> str:
    parts = (name, variant, "draft" if draft else "")
    return "-".join(filter(None, parts)) + form.suffix


def desk_folder(row: str = "") -> str:
    """Return the folder of the print desk, or of one row of it: the slug of an audience."""
    return f"{_DESK}{row}/" if row else _DESK


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

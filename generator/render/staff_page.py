"""A page for staff, in Material's own frame."""

import re
from dataclasses import replace

from generator.model import Artefact, Campaign
from generator.render.pages import Page

# Where a page leaves room for the size of a file that is made after it: its path.
WEIGHED = re.compile(r'<data value="([^"]+)"></data>')


def staff_page(folder: str, title: str, body: str, campaign: Campaign | None = None) -> Page:
    """Return the page of a folder, in bokmål; `campaign` is whose material it shows."""
    artefact = Artefact(
        f"{folder}index.html",
        "page",
        "nb",
        campaign=campaign.id if campaign else "",
        title=title,
        sources=(campaign.path,) if campaign else (),
    )
    matter = {"title": title, "hide": ["toc"]}
    return Page(artefact, f"{folder}index.md", matter, body)


def unsearched(page: Page) -> Page:
    """Keep a page out of the search: it finds the one above, not a hit for every language."""
    return replace(page, matter={**page.matter, "search": {"exclude": True}})

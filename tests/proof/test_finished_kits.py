"""A zip of a kit is opened as its reader will: what is missing, untold or lost is found."""

import json
from collections.abc import Mapping

import pytest
from finished import RULES

from generator.press.archive import archive
from generator.proof.kits import MOST_ALT, PackOrder, pack_problems

ORDER = PackOrder("https://vei.example/", ("b2c3d",))
PICTURE = {"path": "nb/i-havn/bilder/sti.png", "language": "nb", "alt": "En sti ved en fjord."}
README = "Bruk tekster.txt. Bildene ligger i bilder/, de andre tekstene i alt-tekster.csv.\n"
FILES = {
    "README.txt": README.encode(),
    "alt-tekster.csv": b"fil;alt\n",
    "nb/i-havn/tekster.txt": b"Kom i land: https://vei.example/q/b2c3d/\n",
    "nb/i-havn/bilder/sti.png": b"",
}


def told(*listed: Mapping[str, str], files: Mapping[str, bytes | None] | None = None) -> list[str]:
    """Return what is said of the zip with another list, or with other files."""
    whole = {**FILES, **(files or {}), "manifest.json": _list(listed or (PICTURE,))}
    packed = archive({name: each for name, each in whole.items() if each is not None})
    return [each.text for each in pack_problems("kit.zip", packed, RULES, ORDER)]


def _list(listed: tuple[Mapping[str, str], ...]) -> bytes:
    return json.dumps({"artefacts": listed}).encode()


def test_a_whole_zip_is_fine():
    assert told() == []


def test_what_the_list_names_is_packed():
    gone = PICTURE | {"path": "nb/i-havn/bilder/fjord.png"}

    assert told(PICTURE, gone) == [
        "manifest.json names nb/i-havn/bilder/fjord.png, which is not in the zip"
    ]


def test_an_alternative_text_keeps_the_rules_of_its_language():
    (said,) = told(PICTURE | {"alt": "En sti til din karriere."})

    assert said.startswith("in the alternative text of nb/i-havn/bilder/sti.png: ")


def test_two_files_of_one_name_are_one_too_few():
    assert told(PICTURE, PICTURE) == ["nb/i-havn/bilder/sti.png is packed 2 times"]


def test_what_the_readme_names_is_packed():
    assert told(files={"README.txt": (README + "Se brev.docx og ark/.\n").encode()}) == [
        "README.txt names ark/, which is not in the zip",
        "README.txt names brev.docx, which is not in the zip",
    ]


def test_what_is_packed_is_spoken_of():
    assert told(files={"brev.docx": b""}) == [
        "brev.docx is in the zip, and neither README.txt nor manifest.json says so"
    ]


def test_a_zip_without_a_readme_helps_nobody():
    assert "README.txt is missing" in told(files={"README.txt": None})


@pytest.mark.parametrize(
    ("alt", "text"),
    [
        (" ", "nb/i-havn/bilder/sti.png has no alternative text"),
        ("sti.PNG", "the alternative text of nb/i-havn/bilder/sti.png is its file name"),
        ("Sti", "the alternative text of nb/i-havn/bilder/sti.png is its file name"),
        (
            "a" * (MOST_ALT + 1),
            f"the alternative text of nb/i-havn/bilder/sti.png has {MOST_ALT + 1} characters",
        ),
    ],
)
def test_a_picture_is_told_in_words(alt, text):
    assert told(PICTURE | {"alt": alt}) == [text]


@pytest.mark.parametrize(
    "name", ["nb/i-havn/tekster.txt", "nb/i-havn/filer/banner.html", "nb/i-havn/filer/brev.eml"]
)
def test_a_short_address_leads_to_a_page(name):
    text = '<p>Les mer: <a href="https://vei.example/q/zzzzz/?utm_source=x">her</a></p>'
    if name.endswith("eml"):
        text = f"Subject: Hei\nContent-Type: text/html\n\n{text}\n"
    listed = () if name in FILES else ({"path": name, "language": "nb", "alt": ""},)

    found = told(PICTURE, *listed, files={name: text.encode()})

    assert found == [f"in {name}: vei.example/q/zzzzz leads to no page of the site"]

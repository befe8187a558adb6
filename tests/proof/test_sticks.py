"""What readers without a network get is opened as they will open it, and each mistake is found."""

import base64
import hashlib
import io
import zipfile
from dataclasses import replace

import pytest
from finished import RULES, SITE, site

from generator.proof import page_facts, proof_copies, proof_site, weights
from generator.proof.sticks import carried, sealed_off


def zipped(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
    return packed.getvalue()


def closed(body='<a href="nb/index.html#steg">x</a>', head="", **files):
    shared = {
        "index.html": f"<html lang=nb><head>{head}</head><body>{body}</body></html>",
        "nb/index.html": '<html lang=nb><body id="steg"><img src="../assets/p.svg"></body></html>',
        "assets/p.svg": "<svg/>",
    }
    return zipped({**shared, **files})


def test_an_edition_that_leads_nowhere_else_passes():
    assert list(sealed_off("a.zip", closed())) == []
    assert list(carried("a.zip", closed())) == []


OUT = {
    '<a href="https://fylket.example/">x</a>': "https://fylket.example/ leads out",
    '<a href="//fylket.example/">x</a>': "//fylket.example/ leads out",
    '<a href="mailto:post@fylket.example">x</a>': "mailto:post@fylket.example leads out",
    '<a href="tel:77788000">x</a>': "tel:77788000 leads out",
    '<a href="sms:?body=x">x</a>': "sms:?body=x leads out",
    '<img src="https://fylket.example/x.png">': "https://fylket.example/x.png leads out",
    '<form action="https://fylket.example/"></form>': "https://fylket.example/ leads out",
    '<script type="application/ld+json">{}</script>': "there is a `script` element",
    "<script>1</script>": "there is a `script` element",
    '<img src="nb/kode.svg">': "nb/kode.svg may be a square code",
}
LOST = {
    '<a href="go/fylket/index.html">x</a>': "go/fylket/index.html leads to go/fylket/index.html, "
    "which does not exist",
    '<a href="nb/">x</a>': "nb/ opens no file on a disk",
    '<a href="/nb/index.html">x</a>': "/nb/index.html opens no file on a disk",
    '<a href="../index.html">x</a>': "../index.html leads out of the site",
    '<a href="nb/index.html#slutt">x</a>': "nb/index.html#slutt leads to a place that "
    "nb/index.html does not have",
}


@pytest.mark.parametrize("body", [*OUT, *LOST])
def test_whatever_leads_out_of_the_closed_edition_is_found(body):
    files = {"nb/kode.svg": "<svg/>"}

    found = [each.text for each in sealed_off("a.zip", closed(body, **files))]

    assert f"in index.html: {(OUT | LOST)[body]}" in found
    assert len(found) == 1


@pytest.mark.parametrize("body", LOST)
def test_a_link_that_a_disk_cannot_open_is_found_in_the_whole_site_too(body):
    assert [each.text for each in carried("a.zip", closed(body))] == [
        f"in index.html: {LOST[body]}"
    ]


@pytest.mark.parametrize("body", OUT)
def test_the_whole_site_may_lead_out(body):
    assert list(carried("a.zip", closed(body, **{"nb/kode.svg": "<svg/>"}))) == []


def test_the_closed_edition_claims_no_address():
    head = '<link rel="canonical" href="https://v.example/">'

    assert [each.text for each in sealed_off("a.zip", closed(head=head))] == [
        "in index.html: https://v.example/ leads out"
    ]


def test_somebody_has_to_find_the_first_page():
    packed = zipped({"nb/index.html": "<html lang=nb></html>"})

    assert [each.text for each in sealed_off("a.zip", packed)] == [
        "there is no index.html at the top"
    ]


def one_file(css, checksum_of):
    """Return a page that is one file, with the checksum of some style in its policy."""
    digest = hashlib.sha256(checksum_of.encode()).digest()
    policy = f"default-src 'none'; style-src 'sha256-{base64.b64encode(digest).decode()}'"
    return (
        f'<html lang="nb" dir="ltr"><head><meta http-equiv="Content-Security-Policy" '
        f'content="{policy}"><meta name="robots" content="noindex"><title>x</title>'
        f"<style>{css}</style></head><body><p>Du kan komme.</p></body></html>"
    ).encode()


def test_a_style_in_the_page_passes_only_if_the_policy_knows_it():
    known, unknown = one_file("a{color:red}", "a{color:red}"), one_file("a{}", "a{color:red}")

    assert page_facts("nb/a/a-nb.html", known).inline == ()
    assert page_facts("nb/a/a-nb.html", unknown).inline == ("a `style` element",)


def test_a_page_to_keep_is_no_page_of_the_site(tmp_path):
    css = "a{color:red}" * 5000
    files = site() | {"nb/i-havn/i-havn-nb.html": one_file(css, css)}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    facts = [page_facts(path, files[path]) for path in files if path.endswith(".html")]

    assert [each.text for each in proof_site(tmp_path, SITE)] == []
    weighed = {each.path for each in weights(facts, files, SITE)}
    assert len(weighed) > 1
    assert "nb/i-havn/i-havn-nb.html" not in weighed


def test_an_archive_that_was_promised_has_to_be_there(tmp_path):
    order = replace(SITE, archives=("offline/alle.zip",))
    for name, content in site().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)

    assert [each.text for each in proof_site(tmp_path, order)] == ["the archive is missing"]


@pytest.mark.parametrize(("shut", "found"), [("", 0), ("offline/alle.zip", 1)])
def test_only_the_closed_edition_may_not_lead_out(tmp_path, shut, found):
    order = replace(SITE, archives=("offline/alle.zip",), closed=shut)
    packed = closed('<a href="tel:77788000">x</a>')
    for name, content in (site() | {"offline/alle.zip": packed}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)

    assert len(proof_site(tmp_path, order)) == found


def test_words_in_an_archive_are_read_unless_the_file_has_a_proof_of_its_own():
    packed = zipped({"nb/a.txt": b"En god karriere.", "nb/b.txt": b"En god karriere."})

    found = proof_copies(
        "a.zip", packed, RULES, lambda name: b"En god karriere." * (name[3] == "b")
    )

    assert [(each.path, each.text[:12]) for each in found] == [("a.zip", "in nb/a.txt:")]

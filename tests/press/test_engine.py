"""The engine: quiet, strict, and replaceable."""

import shutil
from pathlib import Path

import pytest

from generator.press.engine import ENGINES, render
from generator.problems import ProblemsFound

ROOT = Path(__file__).parents[2]
CITIZEN = """---
template: "citizen.html"
title: "A <b> & \\"c\\""
heading: "A <b>"
description: "{description}"
lang: "ar"
dir: "rtl"
script: "Arab"
name: "Site"
canonical: "https://veien.example/ar/"
alternates: [{{"lang": "ar", "url": "https://veien.example/ar/"}}]
image: ""
css: "../assets/citizen.css"
icon: "../assets/icon.svg"
color: "#000000"
refresh: ""
error: {error}
search: {{"exclude": true}}
body: |-
  <main>
  <p>1 &lt; 2</p>
  </main>
---
"""
STAFF = """---
title: "Skriv & <i>ut</i>"
---

Velg et ark.

[Neste]({link})
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    write(tmp_path, "ar/index.md", CITIZEN.format(description='\\"x\\" <y>', error="false"))
    write(tmp_path, "404.md", CITIZEN.format(description="lost", error="true"))
    write(tmp_path, "index.md", CITIZEN.format(description="doors", error="false"))
    write(tmp_path, "staff/index.md", STAFF.format(link="kits/index.md"))
    write(tmp_path, "staff/kits/index.md", STAFF.format(link="../index.md"))
    write(tmp_path, "sitemap.xml", "<urlset/>\n")
    return tmp_path


def write(project: Path, path: str, text: str) -> None:
    target = project / "source" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def built(project: Path, engine: str) -> dict[str, bytes]:
    output = project / f"site-{engine}"
    render(project, project / "source", output, engine)
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
def test_two_engines_give_the_same_site(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert len(ENGINES) == 2
    sites = [built(project, engine) for engine in ENGINES]

    assert "ar/index.html" in sites[0]
    assert sites[0] == sites[1]
    assert capfd.readouterr() == ("", "")


def test_the_frame_escapes_what_the_front_matter_says(project: Path) -> None:
    page = built(project, "mkdocs")["ar/index.html"].decode()

    assert '<html lang="ar" dir="rtl" data-script="Arab">' in page
    assert "<title>A &lt;b&gt; &amp; &#34;c&#34;</title>" in page
    assert 'content="&#34;x&#34; &lt;y&gt;"' in page
    assert "<p>1 &lt; 2</p>" in page
    assert "<script" not in page


def test_the_error_page_lies_where_servers_look(project: Path) -> None:
    site = built(project, "mkdocs")

    assert b'content="lost"' in site["404.html"]
    assert site["404.html"] == site["404/index.html"]


def test_our_sitemap_stays(project: Path) -> None:
    site = built(project, "mkdocs")

    assert site["sitemap.xml"] == b"<urlset/>\n"
    assert "sitemap.xml.gz" not in site


def test_staff_pages_show_staff_pages_only(project: Path) -> None:
    page = built(project, "mkdocs")["staff/index.html"].decode()

    assert '<meta name="robots" content="noindex">' in page
    assert "Skriv &amp; &lt;i&gt;ut&lt;/i&gt;" in page
    assert "<i>ut</i>" not in page
    menu = page.split("md-nav--primary")[1].split("</nav>")[0]
    assert menu.count("<a ") == 2
    assert "https://" not in page.replace('content="https://', "")


def test_search_finds_staff_pages_only(project: Path) -> None:
    index = built(project, "mkdocs")["search/search_index.json"].decode()

    assert "Velg et ark" in index
    assert "1 < 2" not in index
    assert '"location":"ar/' not in index


@pytest.mark.parametrize("engine", ["mkdocs", pytest.param("properdocs", marks=pytest.mark.slow)])
def test_a_warning_is_a_problem(project: Path, engine: str) -> None:
    write(project, "staff/index.md", STAFF.format(link="nowhere.md"))

    with pytest.raises(ProblemsFound, match=r"nowhere\.md"):
        built(project, engine)


def test_a_mistake_in_the_settings_is_a_problem(project: Path) -> None:
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [nothing.py]\n")

    with pytest.raises(ProblemsFound, match=r"nothing\.py"):
        built(project, "mkdocs")
